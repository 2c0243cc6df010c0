"""Tools and agents as their testers have them, written before an answer was seen."""

from __future__ import annotations

from demands.checkers import (
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    does_not_say,
    fits,
    is_json,
    says,
    says_any,
)
from demands.rows import called, forced, formatted, kind, row, schema, tool

WEATHER = tool("get_current_weather", "Get the current weather for a city", city="string")
STOCK = tool("get_stock_price", "Get the latest price of a stock", ticker="string")
FLIGHTS = tool(
    "search_flights",
    "Search for flights between two cities on a date",
    origin="string",
    destination="string",
    date={"type": "string", "description": "YYYY-MM-DD"},
    passengers={"type": "integer", "description": "Number of travellers"},
)
EMAIL = tool(
    "send_email",
    "Send an email to somebody",
    to={"type": "string", "description": "Recipient's address"},
    subject="string",
    body="string",
)
EVENT = tool(
    "create_event",
    "Put an event into the calendar",
    title="string",
    start={"type": "string", "format": "date-time"},
    duration_minutes="integer",
    attendees={"type": "array", "items": {"type": "string"}},
)
USER = tool("lookup_user", "Find a user's record by name", name="string")
INVOICE = tool("get_invoice", "Fetch an invoice by its number", invoice_id="string")
REFUND = tool(
    "issue_refund",
    "Refund an order",
    order_id="string",
    amount={"type": "number", "description": "Amount in dollars"},
    reason={"type": "string", "enum": ["damaged", "late", "wrong_item", "other"]},
)
READ = tool("read_file", "Read a file from disk", path="string")
WRITE = tool("write_file", "Write text to a file", path="string", content="string")
RUN = tool("run_command", "Run a shell command", command="string")
LIGHTS = tool(
    "set_light",
    "Switch the light of a room on or off and dim it",
    room="string",
    on="boolean",
    brightness={"type": "integer", "minimum": 0, "maximum": 100},
)
TIME = tool("get_current_time", "Return the current time in UTC")
MULTIPLY = tool("multiply", "Multiply two numbers", a="number", b="number")
ADD = tool("add", "Add two numbers", a="number", b="number")
SEARCH = tool("web_search", "Search the web", query="string")
DOCS = tool("search_docs", "Search the product documentation", query="string", limit="integer")
SQL = tool("run_sql", "Run a read-only SQL query on the sales database", query="string")
TICKET = tool(
    "create_ticket",
    "Open a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high", "urgent"]},
)
BILLING = tool("transfer_to_billing", "Hand the conversation over to the billing agent")
SUPPORT = tool("transfer_to_technical_support", "Hand over to the technical support agent")
SALES = tool("transfer_to_sales_agent", "Hand over to the sales agent")
ISSUE = tool(
    "github__create_issue",
    "Create an issue in a GitHub repository",
    owner="string",
    repo="string",
    title="string",
    labels={"type": "array", "items": {"type": "string"}},
)
CONVERT = tool(
    "convert_currency",
    "Convert an amount from one currency to another",
    amount="number",
    from_currency={"type": "string", "description": "ISO code"},
    to_currency={"type": "string", "description": "ISO code"},
)
OFFICE = [WEATHER, STOCK, EMAIL, EVENT, USER]

WHETHER = kind(
    "agents: whether to call",
    row("Hey, how are you doing?", calls_nothing(), tools=OFFICE),
    row("Thank you, that was very helpful!", calls_nothing(), tools=OFFICE),
    row("What is the capital of Portugal?", calls_nothing(), tools=[EMAIL, EVENT]),
    row(
        "Is it raining in Hamburg right now?", calls("get_current_weather", {"city": "Hamburg"}), tools=OFFICE
    ),
    row(
        "Do I need an umbrella in Bergen today?",
        calls("get_current_weather", {"city": "Bergen"}),
        tools=OFFICE,
    ),
    row("How much is 48 times 17?", calls("multiply", {"a": 48, "b": 17}), tools=[MULTIPLY, ADD]),
    row("What time is it?", calls("get_current_time"), tools=[TIME, WEATHER]),
    row("Tell me a joke about penguins.", calls_nothing(), tools=[TIME, WEATHER, SEARCH]),
    row("What can you do for me?", calls_nothing(), tools=OFFICE),
    row(
        "How's Nvidia doing? Its ticker is NVDA.", calls("get_stock_price", {"ticker": "NVDA"}), tools=OFFICE
    ),
)

WHICH = kind(
    "agents: which one",
    row(
        "Show me what's in /var/log/nginx/error.log",
        calls("read_file", {"path": "/var/log/nginx/error.log"}),
        tools=[READ, WRITE, RUN],
    ),
    row(
        'Save the text "hello world" to notes.txt',
        calls("write_file", {"path": "notes.txt", "content": "hello world"}),
        tools=[READ, WRITE, RUN],
    ),
    row(
        "Run `ls -la /tmp` please", calls("run_command", {"command": "ls -la /tmp"}), tools=[READ, WRITE, RUN]
    ),
    row("Add 19 and 23.", calls("add", {"a": 19, "b": 23}), tools=[MULTIPLY, ADD]),
    row(
        "I'd like to see invoice INV-2024-0117.",
        calls("get_invoice", {"invoice_id": "INV-2024-0117"}),
        tools=[USER, INVOICE, REFUND],
    ),
    row(
        "Who won the 2026 Tour de France? Look it up.",
        calls_saying("web_search", "tour de france"),
        tools=[MULTIPLY, WEATHER, SEARCH],
    ),
    row(
        "How do I rotate an API key? Check the docs.",
        calls_saying("search_docs", "api key"),
        tools=[SEARCH, DOCS, TICKET],
    ),
)

ARGUMENTS = kind(
    "agents: arguments",
    row(
        "Find flights from Berlin to Lisbon on 2026-12-18 for 3 people",
        calls(
            "search_flights",
            {"origin": "Berlin", "destination": "Lisbon", "date": "2026-12-18", "passengers": 3},
        ),
        tools=[FLIGHTS],
    ),
    row(
        "Please email maria.lopez@acme.io with the subject 'Budget review' and tell her the meeting moved to 3pm.",
        calls("send_email", {"to": "maria.lopez@acme.io", "subject": "Budget review"})
        & calls_saying("send_email", "3pm"),
        tools=OFFICE,
    ),
    row(
        "Refund order #A-7781, $42.50, it arrived damaged.",
        calls("issue_refund", {"order_id": "A-7781", "amount": 42.5, "reason": "damaged"}),
        tools=[INVOICE, REFUND],
    ),
    row(
        "Turn off the light in the kitchen",
        calls("set_light", {"room": "kitchen", "on": False}),
        tools=[LIGHTS, WEATHER],
    ),
    row(
        "Switch on the bedroom light at 40% brightness",
        calls("set_light", {"room": "bedroom", "on": True, "brightness": 40}),
        tools=[LIGHTS, WEATHER],
    ),
    row(
        "Schedule 'Sprint planning' on 2026-03-02T10:00:00Z for 45 minutes with ana@corp.com and ben@corp.com",
        calls(
            "create_event",
            {
                "title": "Sprint planning",
                "start": "2026-03-02T10:00:00Z",
                "duration_minutes": 45,
                "attendees": ["ana@corp.com", "ben@corp.com"],
            },
        ),
        tools=OFFICE,
    ),
    row(
        "Convert 250 USD to EUR",
        calls("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"}),
        tools=[CONVERT, STOCK],
    ),
    row(
        "How many Swiss francs (CHF) do I get for 1,200 GBP?",
        calls("convert_currency", {"amount": 1200, "from_currency": "GBP", "to_currency": "CHF"}),
        tools=[CONVERT, STOCK],
    ),
    row(
        "Open an urgent ticket: login page returns 500 since this morning",
        calls("create_ticket", {"priority": "urgent"}) & calls_saying("create_ticket", "login page"),
        tools=[TICKET, DOCS],
    ),
    row(
        "Create an issue in octo-org/hello-world titled 'Crash on startup' with labels bug and p1",
        calls(
            "github__create_issue",
            {
                "owner": "octo-org",
                "repo": "hello-world",
                "title": "Crash on startup",
                "labels": ["bug", "p1"],
            },
        ),
        tools=[ISSUE, TICKET],
    ),
    row(
        "Search the docs for 'rate limits', top 5 results",
        calls("search_docs", {"query": "rate limits", "limit": 5}),
        tools=[SEARCH, DOCS],
    ),
    row(
        "Wie ist das Wetter in München?",
        calls("get_current_weather", {"city": "München"}),
        tools=OFFICE,
    ),
    row(
        "¿Qué tiempo hace en Sevilla?",
        calls("get_current_weather", {"city": "Sevilla"}),
        tools=[WEATHER],
    ),
)

NESTED = kind(
    "agents: nested arguments",
    row(
        "Order 2 laptops and 5 mice, ship them to 12 Baker Street, London.",
        calls_saying("place_order", "laptop", "mice", "12 baker street", "london", "2", "5"),
        tools=[
            tool(
                "place_order",
                "Place an order",
                items={"type": "array", "items": schema(product="string", quantity="integer")},
                shipping_address=schema(street="string", city="string"),
            )
        ],
    ),
    row(
        "Create a customer: Grace Lee, grace@lee.dev, she lives in Austin, Texas.",
        calls(
            "create_customer",
            {"name": "Grace Lee", "email": "grace@lee.dev", "address": {"city": "Austin", "state": "Texas"}},
        ),
        tools=[
            tool(
                "create_customer",
                "Create a customer",
                name="string",
                email="string",
                address=schema(city="string", state="string"),
            )
        ],
    ),
    row(
        "Add milk, eggs and bread to my shopping list",
        calls("add_items", {"items": ["milk", "eggs", "bread"]}),
        tools=[
            tool(
                "add_items",
                "Add items to the shopping list",
                items={"type": "array", "items": {"type": "string"}},
            )
        ],
    ),
    row(
        "Plot the points (1, 2), (3, 4) and (5, 6).",
        calls("plot", {"points": [{"x": 1, "y": 2}, {"x": 3, "y": 4}, {"x": 5, "y": 6}]}),
        tools=[
            tool("plot", "Plot points", points={"type": "array", "items": schema(x="number", y="number")})
        ],
    ),
    row(
        "Set a timer for 10 minutes called pasta",
        calls("set_timer", {"minutes": 10, "label": "pasta"}),
        tools=[tool("set_timer", "Start a timer", minutes="integer", label="string"), TIME],
    ),
    row(
        "Please list all the open tabs.",
        calls("browser_list_tabs", {}),
        tools=[
            tool("browser_list_tabs", "List open browser tabs"),
            tool("browser_navigate", "Go to a page", url="string"),
        ],
    ),
    row(
        "Go to https://example.com/pricing",
        calls("browser_navigate", {"url": "https://example.com/pricing"}),
        tools=[
            tool("browser_list_tabs", "List open browser tabs"),
            tool("browser_navigate", "Go to a page", url="string"),
        ],
    ),
)

FOLLOWING = kind(
    "agents: follow-ups",
    row(
        "What's the weather in Oslo?",
        *called("get_current_weather", {"city": "Oslo", "temp_c": -4, "sky": "snow"}, city="Oslo"),
        "It is -4 °C and snowing in Oslo.",
        "And in Madrid?",
        calls("get_current_weather", {"city": "Madrid"}),
        tools=OFFICE,
    ),
    row(
        "Price of AAPL?",
        *called("get_stock_price", {"ticker": "AAPL", "price": 231.4}, ticker="AAPL"),
        "AAPL trades at $231.40.",
        "What about MSFT?",
        calls("get_stock_price", {"ticker": "MSFT"}),
        tools=OFFICE,
    ),
    row(
        "Price of AAPL?",
        *called("get_stock_price", {"ticker": "AAPL", "price": 231.4}, ticker="AAPL"),
        "AAPL trades at $231.40.",
        "Thanks!",
        calls_nothing(),
        tools=OFFICE,
    ),
    row(
        "I want to book a table.",
        "Of course. For how many people, and when?",
        "For 4, on 2026-07-01 at 19:30.",
        calls("book_table", {"guests": 4, "date": "2026-07-01", "time": "19:30"}),
        tools=[
            tool(
                "book_table", "Book a table at the restaurant", guests="integer", date="string", time="string"
            )
        ],
    ),
    row(
        "My order number is 55821.",
        "Thank you. How can I help with it?",
        "Where is it now?",
        calls("track_order", {"order_number": "55821"}),
        tools=[tool("track_order", "Find out where an order is", order_number="string"), WEATHER],
    ),
)

SEVERAL = kind(
    "agents: several calls",
    row(
        "What's the weather in Paris, Tokyo and Lima?",
        calls_each("get_current_weather", {"city": "Paris"}, {"city": "Tokyo"}, {"city": "Lima"}),
        tools=OFFICE,
    ),
    row(
        "Compare the stock prices of TSLA and GOOG",
        calls_each("get_stock_price", {"ticker": "TSLA"}, {"ticker": "GOOG"}),
        tools=[STOCK, WEATHER],
    ),
    row(
        "What's the weather in Paris and Tokyo?",
        calls("get_current_weather", {"city": "Paris"}),
        tools=OFFICE,
        parallel_tool_calls=False,
    ),
    row(
        "What's the weather in Paris and Tokyo?",
        *called("get_current_weather", "18 degrees, sunny", city="Paris"),
        calls("get_current_weather", {"city": "Tokyo"}),
        tools=OFFICE,
        parallel_tool_calls=False,
    ),
    row(
        "Read config.yaml and main.py",
        calls_each("read_file", {"path": "config.yaml"}, {"path": "main.py"}),
        tools=[READ, WRITE],
    ),
)

CHOICE = kind(
    "agents: tool choice",
    row("What's the weather in Cairo?", calls_nothing(), tools=OFFICE, tool_choice="none"),
    row("Good morning", calls("get_current_weather"), tools=[WEATHER], tool_choice="required"),
    row(
        "Tell me about IBM",
        calls("get_stock_price", {"ticker": "IBM"}),
        tools=OFFICE,
        tool_choice=forced("get_stock_price"),
    ),
    row(
        "What's the weather in Cairo?",
        calls("web_search") & calls_saying("web_search", "cairo"),
        tools=[WEATHER, SEARCH],
        tool_choice={
            "type": "allowed_tools",
            "allowed_tools": {
                "mode": "required",
                "tools": [{"type": "function", "function": {"name": "web_search"}}],
            },
        },
    ),
    row(
        "Sentiment of: 'The food was cold and the waiter rude.'",
        calls("classify", {"sentiment": "negative"}),
        tools=[
            tool(
                "classify",
                "Record the sentiment",
                sentiment={"type": "string", "enum": ["positive", "neutral", "negative"]},
            )
        ],
        tool_choice="required",
    ),
    row(
        "John Carter, 41, software engineer from Denver.",
        calls(
            "Person", {"name": "John Carter", "age": 41, "occupation": "software engineer", "city": "Denver"}
        ),
        tools=[
            tool(
                "Person",
                "Correctly extracted Person",
                name="string",
                age="integer",
                occupation="string",
                city="string",
            )
        ],
        tool_choice=forced("Person"),
    ),
)

RESULTS = kind(
    "agents: answers from results",
    row(
        "What's the weather in Oslo?",
        *called("get_current_weather", {"temp_c": -4, "sky": "snow"}, city="Oslo"),
        says("-4", "snow") & says("Oslo"),
        tools=OFFICE,
    ),
    row(
        "What time is it?",
        *called("get_current_time", "2026-05-04T13:37:00Z"),
        says_any("13:37", "1:37"),
        tools=[TIME],
    ),
    row(
        "Who is the manager of Ada?",
        *called("lookup_user", {"name": "Ada Byron", "manager": "Carl Gauss", "team": "Numbers"}, name="Ada"),
        says("Carl Gauss"),
        tools=[USER],
    ),
    row(
        "How many orders did we have in May?",
        *called("run_sql", [{"count": 1284}], query="SELECT COUNT(*) FROM orders"),
        says_any("1284", "1,284"),
        tools=[SQL],
    ),
    row(
        "What files are in /srv?",
        *called("run_command", "app.py\nREADME.md\nrequirements.txt", command="ls /srv"),
        says("app.py", "README.md", "requirements.txt"),
        tools=[RUN],
    ),
    row(
        "Top 3 products by revenue?",
        *called(
            "run_sql",
            [
                {"product": "Kettle", "revenue": 9100},
                {"product": "Toaster", "revenue": 7350},
                {"product": "Blender", "revenue": 4020},
            ],
            query="SELECT …",
        ),
        says("Kettle", "Toaster", "Blender"),
        tools=[SQL],
    ),
    row(
        "How much is 48 times 17?",
        *called("multiply", "816", a=48, b=17),
        says("816") & calls_nothing(),
        tools=[MULTIPLY, ADD],
    ),
    row(
        "Email bob@x.org that I'm late.",
        *called(
            "send_email",
            {"status": "sent", "message_id": "m-9921"},
            to="bob@x.org",
            subject="Late",
            body="I'm late",
        ),
        says_any("sent") & calls_nothing(),
        tools=OFFICE,
    ),
    row(
        "Is user 17 active?",
        *called("get_user", {"id": 17, "active": False, "last_login": "2025-11-02"}, id=17),
        says_any("not active", "inactive", "no") & does_not_say("yes"),
        tools=[tool("get_user", "Get a user", id="integer")],
    ),
)

ERRORS = kind(
    "agents: errors of tools",
    row(
        "Find the user Zed Nobody",
        *called("lookup_user", {"error": "User not found"}, name="Zed Nobody"),
        says_any("not found", "couldn't find", "could not find", "no user") & calls_nothing(),
        tools=[USER],
    ),
    row(
        "Open /etc/shadow",
        *called("read_file", "Error: permission denied: /etc/shadow", path="/etc/shadow"),
        says_any("permission") & calls_nothing(),
        tools=[READ],
    ),
    row(
        "Any invoices for Initech?",
        *called("search_invoices", [], customer="Initech"),
        says_any("no ", "not find", "none", "n't find") & calls_nothing(),
        tools=[tool("search_invoices", "Find invoices of a customer", customer="string")],
    ),
    row(
        "Weather in Atlantis?",
        *called("get_current_weather", "Error: unknown city 'Atlantis'", city="Atlantis"),
        says("Atlantis") & says_any("unknown", "error", "not find", "n't find", "unable") & calls_nothing(),
        tools=OFFICE,
    ),
)

CHAINS = kind(
    "agents: chains",
    row(
        "Look up Dana Scully and email her that the report is ready.",
        calls("lookup_user", {"name": "Dana Scully"}),
        tools=[USER, EMAIL],
    ),
    row(
        "Look up Dana Scully and email her that the report is ready.",
        *called("lookup_user", {"name": "Dana Scully", "email": "dscully@fbi.gov"}, name="Dana Scully"),
        calls("send_email", {"to": "dscully@fbi.gov"}) & calls_saying("send_email", "report"),
        tools=[USER, EMAIL],
    ),
    row(
        "Look up Dana Scully and email her that the report is ready.",
        *called("lookup_user", {"name": "Dana Scully", "email": "dscully@fbi.gov"}, name="Dana Scully"),
        *called(
            "send_email",
            "Email sent to dscully@fbi.gov",
            to="dscully@fbi.gov",
            subject="Report",
            body="Ready",
        ),
        says_any("sent", "emailed") & calls_nothing(),
        tools=[USER, EMAIL],
    ),
    row(
        "What is (6 * 7) + 5?",
        *called("multiply", "42", a=6, b=7),
        calls("add", {"a": 42, "b": 5}),
        tools=[MULTIPLY, ADD],
    ),
    row(
        "Where am I, and what is the weather there?",
        *called("get_location", {"city": "Graz", "country": "AT"}),
        calls("get_current_weather", {"city": "Graz"}),
        tools=[tool("get_location", "Where the user is"), WEATHER],
    ),
    row(
        "Read todo.txt and write its content to backup/todo.txt",
        *called("read_file", "buy milk; call Sam", path="todo.txt"),
        calls("write_file", {"path": "backup/todo.txt", "content": "buy milk; call Sam"}),
        tools=[READ, WRITE],
    ),
)

ENDINGS = kind(
    "agents: endings",
    row(
        "What's the weather in Oslo?",
        *called("get_current_weather", {"temp_c": -4, "sky": "snow"}, city="Oslo"),
        calls("final_result", {"city": "Oslo", "temperature": -4}),
        tools=[
            WEATHER,
            tool(
                "final_result",
                "The final response which ends this conversation",
                city="string",
                temperature="number",
            ),
        ],
        tool_choice="required",
    ),
    row(
        "How much is 48 times 17?",
        *called("multiply", "816", a=48, b=17),
        calls_saying("final_answer", "816"),
        tools=[
            MULTIPLY,
            tool("final_answer", "Provides a final answer to the given problem.", answer="string"),
        ],
        tool_choice="required",
    ),
    row(
        "How many people live in Graz?",
        *called("web_search", "Graz has about 303,000 inhabitants (2025).", query="population Graz"),
        calls_saying("submit", "303"),
        tools=[
            SEARCH,
            tool(
                "submit",
                "Submit the answer to the task",
                answer="string",
                confidence={"type": "string", "enum": ["low", "high"]},
            ),
        ],
        tool_choice="required",
    ),
    row(
        "What does order 881 cost?",
        *called("get_order", {"id": 881, "total": 64.9, "currency": "EUR", "status": "shipped"}, id=881),
        is_json({"order_id": 881, "total": 64.9, "status": "shipped"}),
        tools=[tool("get_order", "Get an order", id="integer")],
        response_format=formatted(schema(order_id="integer", total="number", status="string")),
    ),
    row(
        "I was charged twice on my credit card.",
        calls("transfer_to_billing"),
        tools=[BILLING, SUPPORT, SALES],
    ),
    row(
        "The app crashes when I open it.",
        calls("transfer_to_technical_support"),
        tools=[BILLING, SUPPORT, SALES],
    ),
    row(
        "I want to buy 50 licences for my company.",
        calls("transfer_to_sales_agent"),
        tools=[BILLING, SUPPORT, SALES],
    ),
    row(
        "I was charged twice on my credit card.",
        *called("transfer_to_billing", '{"assistant": "Billing"}'),
        calls_nothing(),
        system="You are the billing agent. Help with payments.",
        tools=[SUPPORT],
    ),
)

REACT = """Answer the following questions as best you can. You have access to the following tools:

Search: useful for when you need to answer questions about current events. Input should be a search query.
Calculator: useful for when you need to do math. Input should be an expression.

Use the following format:

Question: the input question you must answer
Thought: you should always think about what to do
Action: the action to take, should be one of [Search, Calculator]
Action Input: the input to the action
Observation: the result of the action
... (this Thought/Action/Action Input/Observation can repeat N times)
Thought: I now know the final answer
Final Answer: the final answer to the original input question

Begin!

"""
HERMES = """You are a function calling AI model. You are provided with function signatures within <tools></tools> XML tags.
<tools>
{"type": "function", "function": {"name": "get_exchange_rate", "description": "Get the exchange rate of two currencies", "parameters": {"type": "object", "properties": {"base": {"type": "string"}, "target": {"type": "string"}}, "required": ["base", "target"]}}}
</tools>
For each function call return a json object with function name and arguments within <tool_call></tool_call> XML tags:
<tool_call>
{"name": <function-name>, "arguments": <args-dict>}
</tool_call>"""
TEXTS = kind(
    "agents: text protocols",
    row(
        REACT + "Question: What is 23 * 19?\nThought:",
        fits(r".*Action: Calculator\s*\nAction Input: .*23 ?\* ?19.*") & does_not_say("Final Answer:"),
    ),
    row(
        REACT
        + "Question: What is 23 * 19?\nThought: I need to multiply.\nAction: Calculator\nAction Input: 23 * 19\nObservation: 437\nThought:",
        fits(r".*Final Answer:.*437.*") & does_not_say("Action:"),
    ),
    row(
        "What is the exchange rate from USD to JPY?",
        fits(
            r'.*<tool_call>\s*\{"name": "get_exchange_rate", "arguments": \{"base": "USD", "target": "JPY"\}\}\s*</tool_call>'
        ),
        system=HERMES,
    ),
    row(
        "What is the exchange rate from USD to JPY?",
        '<tool_call>\n{"name": "get_exchange_rate", "arguments": {"base": "USD", "target": "JPY"}}\n</tool_call>',
        '<tool_response>\n{"rate": 151.2}\n</tool_response>',
        says("151.2") & does_not_say("<tool_call>"),
        system=HERMES,
    ),
    row(
        "What is the weather in Nairobi?",
        fits(r'\s*\{\s*"tool":\s*"weather",\s*"args":\s*\{\s*"city":\s*"Nairobi"\s*\}\s*\}\s*'),
        system='You can use one tool: weather(city). To use it, answer only with JSON like {"tool": "weather", "args": {"city": "..."}}.',
    ),
)

ROWS = [
    *WHETHER,
    *WHICH,
    *ARGUMENTS,
    *NESTED,
    *FOLLOWING,
    *SEVERAL,
    *CHOICE,
    *RESULTS,
    *ERRORS,
    *CHAINS,
    *ENDINGS,
    *TEXTS,
]

OLD = [INVOICE["function"], REFUND["function"]]
LEGACY = kind(
    "agents: legacy functions",
    row("Show invoice INV-77 please", calls("get_invoice", {"invoice_id": "INV-77"}), functions=OLD),
    row("Hello there!", calls_nothing(), functions=OLD),
    row("Show invoice INV-77 please", calls_nothing(), functions=OLD, function_call="none"),
    row(
        "Show invoice INV-77 please",
        {
            "role": "assistant",
            "content": None,
            "function_call": {"name": "get_invoice", "arguments": '{"invoice_id": "INV-77"}'},
        },
        {"role": "function", "name": "get_invoice", "content": '{"total": 310.25, "due": "2026-01-31"}'},
        says_any("310.25") & calls_nothing(),
        functions=OLD,
    ),
)
ROWS += LEGACY
