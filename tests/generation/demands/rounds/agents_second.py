"""Functions and conversations as a developer tries them first, written before an answer was seen."""

from __future__ import annotations

from demands.checkers import (
    argument,
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    calls_these,
    does_not_say,
    exactly,
    fits,
    says,
    says_any,
)
from demands.rows import called, forced, kind, row, tool

WEATHER = tool(
    "get_weather",
    "Get the current weather in a given location",
    location={"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)
PLAIN_WEATHER = tool("get_weather", "Get the weather", city="string")
CALCULATE = tool("calculator", "Evaluate a mathematical expression", expression="string")
SEARCH = tool("web_search", "Search the web for information", query="string")
EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")
CONTACT = tool("find_contact", "Look up a contact's email address by name", name="string")
EVENT = tool(
    "create_event",
    "Create a calendar event",
    title="string",
    date={"type": "string", "description": "Date in YYYY-MM-DD"},
    time={"type": "string", "description": "Time in HH:MM, 24 hours"},
    attendees={"type": "array", "items": {"type": "string"}},
)
ORDER = tool("get_order", "Get an order's status by its id", order_id="string")
CANCEL = tool("cancel_order", "Cancel an order", order_id="string", reason="string")
FLIGHT = tool(
    "book_flight",
    "Book a flight",
    origin="string",
    destination="string",
    departure_date={"type": "string", "format": "date"},
    passengers={"type": "integer", "minimum": 1},
    cabin={"type": "string", "enum": ["economy", "business", "first"]},
)
REMINDER = tool("set_reminder", "Set a reminder for the user", text="string", time="string")
CURRENCY = tool(
    "convert_currency",
    "Convert an amount between currencies",
    amount="number",
    from_currency="string",
    to_currency="string",
)
SQL = tool("execute_sql", "Run a SQL query against the database and return rows", query="string")
READ = tool("read_file", "Read the contents of a file", path="string")
WRITE = tool("write_file", "Write content to a file", path="string", content="string")
TICKET = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high", "critical"]},
)
TRANSLATE = tool(
    "translate_text", "Translate text into another language", text="string", target_language="string"
)
STOCK = tool("get_stock_price", "Get the current stock price", symbol="string")
TIMER = tool("set_timer", "Start a timer", minutes="integer", label="string")
ADD = tool("add", "Add two numbers", a="number", b="number")
MULTIPLY = tool("multiply", "Multiply two numbers", a="number", b="number")
ADDRESS = {
    "type": "object",
    "properties": {"street": {"type": "string"}, "city": {"type": "string"}, "zip": {"type": "string"}},
    "required": ["street", "city", "zip"],
}
CUSTOMER = tool("create_customer", "Create a customer record", name="string", email="string", address=ADDRESS)
CART = tool(
    "add_to_cart",
    "Add items to the shopping cart",
    items={
        "type": "array",
        "items": {
            "type": "object",
            "properties": {"product": {"type": "string"}, "quantity": {"type": "integer"}},
            "required": ["product", "quantity"],
        },
    },
)
ALL = [WEATHER, CALCULATE, SEARCH, EMAIL, EVENT, REMINDER, CURRENCY]

ONE_CALL = kind(
    "agents 2: one call",
    row("What's the weather like in Boston?", calls_saying("get_weather", "Boston"), tools=ALL),
    row(
        "How hot is it in Madrid today, in celsius?",
        calls("get_weather", {"location": "Madrid", "unit": "celsius"}),
        tools=[WEATHER],
    ),
    row("What is 15% of 240?", calls_saying("calculator", "240"), tools=ALL),
    row("Calculate (12 + 8) * 3", argument("calculator", "expression", r"\(12 ?\+ ?8\) ?\* ?3"), tools=ALL),
    row(
        "Search the web for the best pizza places in Naples",
        argument("web_search", "query", "(the )?best pizza places in Naples"),
        tools=ALL,
    ),
    row(
        "Can you look up who won the 2022 World Cup?",
        argument("web_search", "query", r"(who won )?(the )?2022 World Cup( winner)?\??"),
        tools=[SEARCH, CALCULATE],
    ),
    row(
        "Find information about the history of the Eiffel Tower.",
        argument("web_search", "query", r"(the )?history of the Eiffel Tower"),
        tools=[SEARCH, CALCULATE],
    ),
    row(
        "Remind me to call Ann at 5 pm",
        argument("set_reminder", "text", "(to )?call Ann"),
        tools=ALL,
    ),
    row("Remind me to call Ann at 5 pm", argument("set_reminder", "time", r"5 ?pm|17:00"), tools=ALL),
    row(
        "Set a reminder to water the plants tomorrow at 8am.",
        argument("set_reminder", "text", "(to )?water the plants"),
        tools=[REMINDER, EVENT],
    ),
    row(
        "Convert 250 US dollars to euros",
        calls("convert_currency", {"amount": 250})
        & argument("convert_currency", "from_currency", "USD|US dollars?")
        & argument("convert_currency", "to_currency", "EUR|euros?"),
        tools=ALL,
    ),
    row(
        "How much is 100 GBP in JPY?",
        calls("convert_currency", {"amount": 100, "from_currency": "GBP", "to_currency": "JPY"}),
        tools=ALL,
    ),
    row("Where is my order #88213?", argument("get_order", "order_id", "#?88213"), tools=[ORDER, CANCEL]),
    row(
        "Please cancel order ORD-5521, I found it cheaper elsewhere.",
        calls("cancel_order", {"order_id": "ORD-5521"}) & argument("cancel_order", "reason", ".*cheaper.*"),
        tools=[ORDER, CANCEL],
    ),
    row(
        "Book a business class flight from Lisbon to Toronto on 2026-03-14 for two people",
        calls(
            "book_flight",
            {
                "origin": "Lisbon",
                "destination": "Toronto",
                "departure_date": "2026-03-14",
                "passengers": 2,
                "cabin": "business",
            },
        ),
        tools=[FLIGHT],
    ),
    row(
        'Send an email to lena@acme.test with the subject "Invoice 77" saying that the invoice is overdue.',
        calls("send_email", {"to": "lena@acme.test", "subject": "Invoice 77"})
        & argument("send_email", "body", ".*invoice is overdue.*"),
        tools=ALL,
    ),
    row(
        "Email tom@example.com and tell him the meeting has moved to Friday.",
        calls("send_email", {"to": "tom@example.com"})
        & argument("send_email", "body", ".*the meeting has moved to Friday.*")
        & argument("send_email", "subject", ".*meeting.*"),
        tools=[EMAIL, CONTACT],
    ),
    row(
        "Schedule a team sync on 2026-05-04 at 14:30 with bob@x.test and eve@x.test",
        calls(
            "create_event",
            {
                "title": "team sync",
                "date": "2026-05-04",
                "time": "14:30",
                "attendees": ["bob@x.test", "eve@x.test"],
            },
        ),
        tools=ALL,
    ),
    row(
        "Read the file ./config/settings.yaml",
        calls("read_file", {"path": "./config/settings.yaml"}),
        tools=[READ, WRITE],
    ),
    row(
        "Write 'hello world' to notes.txt",
        calls("write_file", {"path": "notes.txt", "content": "hello world"}),
        tools=[READ, WRITE],
    ),
    row(
        "Open a critical ticket: the checkout page returns a 500 error",
        calls("create_ticket", {"priority": "critical"})
        & argument("create_ticket", "title", ".*checkout page.*"),
        tools=[TICKET, SEARCH],
    ),
    row(
        "Translate 'good morning' into Spanish",
        calls("translate_text", {"text": "good morning", "target_language": "Spanish"}),
        tools=[TRANSLATE, SEARCH],
    ),
    row(
        "What's the stock price of AAPL?",
        calls("get_stock_price", {"symbol": "AAPL"}),
        tools=[STOCK, WEATHER],
    ),
    row(
        "How is Tesla's stock doing?",
        argument("get_stock_price", "symbol", "TSLA|Tesla"),
        tools=[STOCK, WEATHER],
    ),
    row(
        "Set a 10 minute timer for the pasta",
        calls("set_timer", {"minutes": 10}) & argument("set_timer", "label", "(the )?pasta"),
        tools=[TIMER],
    ),
    row(
        "Show me all users who signed up in 2024",
        argument("execute_sql", "query", r"select .* from users.*2024.*"),
        tools=[SQL],
    ),
    row(
        "Create a customer: Nora Lind, nora@lind.test, 12 Harbor Street, Bergen, 5003",
        calls(
            "create_customer",
            {
                "name": "Nora Lind",
                "email": "nora@lind.test",
                "address": {"street": "12 Harbor Street", "city": "Bergen", "zip": "5003"},
            },
        ),
        tools=[CUSTOMER],
    ),
    row(
        "Add 3 apples and 2 bottles of milk to my cart",
        calls(
            "add_to_cart",
            {"items": [{"product": "apples", "quantity": 3}, {"product": "bottles of milk", "quantity": 2}]},
        ),
        tools=[CART],
    ),
)

SEVERAL = kind(
    "agents 2: several calls",
    row(
        "What's the weather in Paris and in London?",
        calls_each("get_weather", {"city": "Paris"}, {"city": "London"}),
        tools=[PLAIN_WEATHER],
    ),
    row(
        "Compare the stock prices of MSFT, GOOG and NVDA",
        calls_each("get_stock_price", {"symbol": "MSFT"}, {"symbol": "GOOG"}, {"symbol": "NVDA"}),
        tools=[STOCK, PLAIN_WEATHER],
    ),
    row(
        "What is the weather in Oslo and what is the stock price of IBM?",
        calls_these(("get_weather", {"city": "Oslo"}), ("get_stock_price", {"symbol": "IBM"})),
        tools=[PLAIN_WEATHER, STOCK],
    ),
    row(
        "What's the weather in Paris and in London?",
        calls("get_weather", {"city": "Paris"}),
        tools=[PLAIN_WEATHER],
        parallel_tool_calls=False,
    ),
    row(
        "Email Bob that the demo is at noon.",
        calls("find_contact", {"name": "Bob"}),
        tools=[EMAIL, CONTACT],
    ),
    row(
        "Email Bob that the demo is at noon.",
        *called("find_contact", {"name": "Bob", "email": "bob@corp.test"}, name="Bob"),
        calls("send_email", {"to": "bob@corp.test"})
        & argument("send_email", "body", ".*the demo is at noon.*"),
        tools=[EMAIL, CONTACT],
    ),
    row(
        "Email Bob that the demo is at noon.",
        *called("find_contact", {"name": "Bob", "email": "bob@corp.test"}, name="Bob"),
        *called(
            "send_email", {"status": "sent"}, to="bob@corp.test", subject="Demo", body="The demo is at noon."
        ),
        calls_nothing() & says_any("sent", "Bob"),
        tools=[EMAIL, CONTACT],
    ),
    row(
        "What is (4 + 5) * 6? Use the tools.",
        *called("add", "9", a=4, b=5),
        calls("multiply", {"a": 9, "b": 6}),
        tools=[ADD, MULTIPLY],
    ),
    row(
        "What is (4 + 5) * 6? Use the tools.",
        *called("add", "9", a=4, b=5),
        *called("multiply", "54", a=9, b=6),
        calls_nothing() & says("54"),
        tools=[ADD, MULTIPLY],
    ),
    row(
        "Add up the populations of Bergen and Oslo",
        *called("get_population", {"city": "Bergen", "population": 290000}, city="Bergen"),
        *called("get_population", {"city": "Oslo", "population": 710000}, city="Oslo"),
        calls_nothing() & says_any("1000000", "1,000,000", "1 000 000"),
        tools=[tool("get_population", "Get a city's population", city="string")],
    ),
)

WHETHER = kind(
    "agents 2: whether to call",
    row("Hi there!", calls_nothing(), tools=ALL),
    row("Thanks, that's all for today.", calls_nothing(), tools=ALL),
    row("What can you do?", calls_nothing(), tools=ALL),
    row("Write a haiku about autumn", calls_nothing(), tools=ALL),
    row("What is the capital of France?", calls_nothing() & says("Paris"), tools=[EMAIL, REMINDER]),
    row("What's the weather in Rome?", calls_nothing(), tools=ALL, tool_choice="none"),
    row("Hello!", calls_saying("get_weather"), tools=[PLAIN_WEATHER], tool_choice="required"),
    row(
        "I'm off to Vienna next week",
        calls("get_weather", {"city": "Vienna"}),
        tools=[PLAIN_WEATHER, EMAIL],
        tool_choice=forced("get_weather"),
    ),
)

TURNS = kind(
    "agents 2: several turns",
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"city": "Paris", "temp_c": 18, "sky": "cloudy"}, city="Paris"),
        "It is 18 degrees and cloudy in Paris.",
        "And in Rome?",
        calls("get_weather", {"city": "Rome"}),
        tools=[PLAIN_WEATHER],
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"city": "Paris", "temp_c": 18, "sky": "cloudy"}, city="Paris"),
        says("18") & says_any("cloudy"),
        tools=[PLAIN_WEATHER],
    ),
    row(
        "What's the weather in Springfield?",
        *called("get_weather", {"city": "Springfield", "temp_c": 25}, city="Springfield"),
        "It is 25 degrees in Springfield.",
        "No, I meant Sheffield.",
        calls("get_weather", {"city": "Sheffield"}),
        tools=[PLAIN_WEATHER],
    ),
    row(
        "Where is order 771?",
        *called("get_order", {"error": "order not found"}, order_id="771"),
        calls_nothing() & says_any("not found", "could not find", "couldn't find", "no order"),
        tools=[ORDER],
    ),
    row(
        "My order number is A-9043.",
        "Thanks! What would you like to know about it?",
        "Has it shipped?",
        calls("get_order", {"order_id": "A-9043"}),
        tools=[ORDER, SEARCH],
    ),
    row(
        "Book me a flight to Berlin.",
        "Sure. From where, and when?",
        "From Dublin, on 2026-07-01, economy, just me.",
        calls(
            "book_flight",
            {
                "origin": "Dublin",
                "destination": "Berlin",
                "departure_date": "2026-07-01",
                "cabin": "economy",
                "passengers": 1,
            },
        ),
        tools=[FLIGHT],
    ),
    row(
        "My locker code is 4417.",
        "Got it.",
        "I also like jazz.",
        "Nice!",
        "What is my locker code?",
        says("4417"),
    ),
    row(
        "I have a cat named Miso and a dog named Taro.",
        "Lovely pets!",
        "What's my dog's name?",
        says("Taro") & does_not_say("Miso"),
    ),
    row(
        "My budget is 300 euros.",
        "OK.",
        "Actually, make that 450.",
        "Updated.",
        "What is my budget?",
        says("450") & does_not_say("300"),
    ),
    row("I'm Priya and I work at Northwind.", "Hi Priya!", "Where do I work?", says("Northwind")),
    row("Pick a number: 17.", "17 it is.", "Double it.", says("34")),
    row("What is the capital of Japan?", "The capital of Japan is Tokyo.", "And of Italy?", says("Rome")),
    row(
        "Please cancel my subscription",
        exactly("billing"),
        system="You are a router. Routes: billing (subscriptions, invoices), technical, sales. Return the route only.",
    ),
    row(
        "When does the library close on Saturdays?",
        says_any("4 pm", "16:00") & does_not_say("8 pm"),
        system="Answer from the context only.\nContext: The library is open Monday to Friday until 8 pm and on Saturdays until 4 pm.",
    ),
)

REACT = (
    "Answer the question using these tools:\n\nsearch: look things up on the web\ncalculator: do arithmetic\n\n"
    "Use this format:\nThought: what to do\nAction: one of [search, calculator]\nAction Input: the input\n"
    "Observation: the result\n... (repeat)\nThought: I know the answer\nFinal Answer: the answer\n\nBegin!\n\n"
)
HERMES = (
    "You are a function calling AI model. You are provided with function signatures within <tools></tools> XML tags. "
    "<tools>\n"
    '{"type": "function", "function": {"name": "get_stock_price", "description": "Get a stock price", '
    '"parameters": {"type": "object", "properties": {"symbol": {"type": "string"}}, "required": ["symbol"]}}}\n'
    "</tools>\nFor each function call return a json object with function name and arguments within "
    '<tool_call></tool_call> XML tags as follows:\n<tool_call>\n{"name": <function-name>, "arguments": <args-dict>}\n</tool_call>'
)
XML = (
    "You can use tools by writing XML.\n\n## read_file\nParameters:\n- path: (required) the file's path\nUsage:\n"
    "<read_file>\n<path>path here</path>\n</read_file>\n\n## list_files\nParameters:\n- path: (required) the folder\n"
    "Usage:\n<list_files>\n<path>folder here</path>\n</list_files>"
)
PROTOCOLS = kind(
    "agents 2: protocols in text",
    row(REACT + "Question: What is 17 * 23?", fits(r".*Action: calculator\nAction Input: .*17 ?\* ?23.*")),
    row(
        REACT
        + "Question: What is 17 * 23?\nThought: I should calculate.\nAction: calculator\nAction Input: 17 * 23\n"
        "Observation: 391\nThought:",
        fits(r".*Final Answer: .*391.*"),
    ),
    row(
        "What is the price of AMZN?",
        fits(
            r'.*<tool_call>\s*\{"name": "get_stock_price", "arguments": \{"symbol": "AMZN"\}\}\s*</tool_call>.*'
        ),
        system=HERMES,
    ),
    row(
        "Hello, how are you?",
        does_not_say("tool_call") & says_any("well", "great", "fine", "good"),
        system=HERMES,
    ),
    row(
        "Show me what is in src/main.py",
        fits(r".*<read_file>\s*<path>src/main.py</path>\s*</read_file>.*"),
        system=XML,
    ),
    row(
        'Tools: {"name": "get_time", "args": {"zone": "string"}}. To call one, reply only with JSON '
        '{"tool": name, "args": {...}}.\n\nWhat time is it in Tokyo?',
        fits(r'\{"tool": ?"get_time", ?"args": ?\{"zone": ?"[^"]*Tokyo"\}\}'),
    ),
)

ROWS = [*ONE_CALL, *SEVERAL, *WHETHER, *TURNS, *PROTOCOLS]
