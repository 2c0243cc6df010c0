"""A sixth fresh round of functions and conversations, written before an answer was seen."""

from __future__ import annotations

from demands.checkers import (
    argument,
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    calls_these,
    does_not_say,
    fits,
    says,
    says_any,
)
from demands.rows import called, kind, row, tool

WEATHER = tool("get_weather", "Get current weather for a city", city="string")
CALC = tool("calculator", "Evaluate an expression", expression="string")
SEARCH = tool("web_search", "Search the web", query="string")
EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")
CONTACT = tool("get_contact", "Get the contact details of a person", name="string")
EVENT = tool(
    "create_event", "Create a calendar event", title="string", start_time="string", end_time="string"
)
ORDER = tool("get_order", "Get order details", order_id="string")
REFUND = tool("refund_order", "Refund an order", order_id="string", reason="string")
FLIGHT = tool("search_flights", "Search flights", origin="string", destination="string", date="string")
REMIND = tool("set_reminder", "Set a reminder", text="string", time="string")
CURRENCY = tool(
    "convert_currency",
    "Convert an amount of money",
    amount="number",
    from_currency="string",
    to_currency="string",
)
SQL = tool("query_db", "Run an SQL query on the database", sql="string")
READ = tool("read_file", "Read a file", path="string")
WRITE = tool("write_file", "Write a file", path="string", content="string")
TICKET = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    priority={"type": "string", "enum": ["low", "normal", "urgent"]},
)
TRANSLATE = tool("translate", "Translate text", text="string", target_language="string")
STOCK = tool("get_stock_price", "Get a stock price", ticker="string")
NOTE = tool("take_note", "Write down a note", text="string")
LIGHTS = tool("turn_on_lights", "Turn on the lights", room="string")
HOTEL = tool("book_hotel", "Book a hotel", city="string", nights="integer", guests="integer")
POLL = tool(
    "create_poll", "Create a poll", question="string", options={"type": "array", "items": {"type": "string"}}
)
PRODUCT = tool("get_product", "Get a product by its id", product_id="integer")

SINGLE = kind(
    "agents 7: one call",
    row(
        "What's the weather in San Francisco?",
        calls("get_weather", {"city": "San Francisco"}),
        tools=[WEATHER, CALC, SEARCH],
    ),
    row("is it sunny in Lisbon", calls("get_weather", {"city": "Lisbon"}), tools=[WEATHER, CALC, SEARCH]),
    row(
        "What is 345 * 12 + 7?",
        argument("calculator", "expression", r"345 ?\* ?12 ?\+ ?7"),
        tools=[WEATHER, CALC, SEARCH],
    ),
    row(
        "Use the calculator to compute 99 / 3",
        argument("calculator", "expression", r"99 ?/ ?3"),
        tools=[WEATHER, CALC, SEARCH],
    ),
    row(
        "Search for the tallest building in the world",
        argument("web_search", "query", "(the )?tallest building in the world"),
        tools=[WEATHER, CALC, SEARCH],
    ),
    row(
        "Can you find out what the population of Canada is?",
        calls_saying("web_search", "population of Canada"),
        tools=[WEATHER, CALC, SEARCH],
    ),
    row(
        "Send an email to alice@example.com saying hello",
        calls("send_email", {"to": "alice@example.com", "body": "hello"}),
        tools=[EMAIL, EVENT],
    ),
    row(
        "Please email bob@example.com about tomorrow's meeting and say that I will be late",
        calls("send_email", {"to": "bob@example.com"}) & argument("send_email", "body", ".*I will be late.*"),
        tools=[EMAIL, EVENT],
    ),
    row(
        "Create an event called 'Standup' from 9:00 to 9:15",
        calls("create_event", {"title": "Standup", "start_time": "9:00", "end_time": "9:15"}),
        tools=[EMAIL, EVENT],
    ),
    row(
        "What's the status of order 12345?", calls("get_order", {"order_id": "12345"}), tools=[ORDER, REFUND]
    ),
    row(
        "Refund order 12345 because it arrived broken",
        calls("refund_order", {"order_id": "12345"})
        & argument("refund_order", "reason", ".*arrived broken.*"),
        tools=[ORDER, REFUND],
    ),
    row(
        "Find flights from New York to London on December 20, 2026",
        calls("search_flights", {"origin": "New York", "destination": "London"})
        & argument("search_flights", "date", r".*(2026-12-20|December 20).*"),
        tools=[FLIGHT, HOTEL],
    ),
    row(
        "Remind me to buy milk at 6pm",
        calls("set_reminder", {"text": "buy milk"}) & argument("set_reminder", "time", "6 ?pm|18:00"),
        tools=[REMIND, EVENT],
    ),
    row(
        "remind me about the meeting with Sam tomorrow at 3",
        calls_saying("set_reminder", "meeting with Sam", "tomorrow"),
        tools=[REMIND, EVENT],
    ),
    row(
        "How much is 50 EUR in USD?",
        calls("convert_currency", {"amount": 50, "from_currency": "EUR", "to_currency": "USD"}),
        tools=[CURRENCY, CALC],
    ),
    row(
        "List all customers from Spain",
        argument("query_db", "sql", r"select .* from customers.*Spain.*"),
        tools=[SQL, READ],
    ),
    row(
        "Show me the contents of /etc/hosts", calls("read_file", {"path": "/etc/hosts"}), tools=[READ, WRITE]
    ),
    row(
        "Save 'buy eggs' to list.txt",
        calls("write_file", {"path": "list.txt", "content": "buy eggs"}),
        tools=[READ, WRITE],
    ),
    row(
        "Create an urgent ticket: the website is down",
        calls("create_ticket", {"priority": "urgent"})
        & argument("create_ticket", "title", ".*website is down.*"),
        tools=[TICKET, EMAIL],
    ),
    row(
        "Translate 'I love you' to French",
        calls("translate", {"text": "I love you", "target_language": "French"}),
        tools=[TRANSLATE, SEARCH],
    ),
    row(
        "What's the current price of Microsoft stock?",
        calls("get_stock_price", {"ticker": "MSFT"}),
        tools=[STOCK, SEARCH],
    ),
    row(
        "Take a note: the code for the gate is 4821",
        argument("take_note", "text", ".*code for the gate is 4821.*"),
        tools=[NOTE, REMIND],
    ),
    row(
        "Turn on the lights in the kitchen",
        calls("turn_on_lights", {"room": "kitchen"}),
        tools=[LIGHTS, WEATHER],
    ),
    row(
        "Book a hotel in Rome for 3 nights for 2 people",
        calls("book_hotel", {"city": "Rome", "nights": 3, "guests": 2}),
        tools=[HOTEL, FLIGHT],
    ),
    row(
        "Make a poll: Where do we eat? Options: Pizza, Sushi, Tacos",
        calls("create_poll", {"options": ["Pizza", "Sushi", "Tacos"]})
        & argument("create_poll", "question", r"Where do we eat\?"),
        tools=[POLL, EMAIL],
    ),
    row("Show me product 42", calls("get_product", {"product_id": 42}), tools=[PRODUCT, ORDER]),
)

FLOW = kind(
    "agents 7: flows",
    row(
        "Compare the weather in Tokyo and Seoul",
        calls_each("get_weather", {"city": "Tokyo"}, {"city": "Seoul"}),
        tools=[WEATHER],
    ),
    row(
        "What's the weather in Paris and how much is 100 EUR in USD?",
        calls_these(
            ("get_weather", {"city": "Paris"}),
            ("convert_currency", {"amount": 100, "from_currency": "EUR", "to_currency": "USD"}),
        ),
        tools=[WEATHER, CURRENCY],
    ),
    row(
        "Email John that the report is ready", calls("get_contact", {"name": "John"}), tools=[EMAIL, CONTACT]
    ),
    row(
        "Email John that the report is ready",
        *called("get_contact", {"name": "John Doe", "email": "jd@corp.test", "phone": "555"}, name="John"),
        calls("send_email", {"to": "jd@corp.test"}) & argument("send_email", "body", ".*report is ready.*"),
        tools=[EMAIL, CONTACT],
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"temperature": 21, "condition": "sunny"}, city="Paris"),
        calls_nothing() & says("21", "sunny"),
        tools=[WEATHER],
    ),
    row(
        "What is the total of my last two orders?",
        *called("get_order", {"total": 20}, order_id="1"),
        *called("get_order", {"total": 35.5}, order_id="2"),
        calls_nothing() & says("55.5"),
        tools=[ORDER],
    ),
    row("Hello", calls_nothing(), tools=[WEATHER, EMAIL]),
    row("Thanks a lot!", calls_nothing(), tools=[WEATHER, EMAIL]),
    row("Tell me a joke", calls_nothing(), tools=[WEATHER, EMAIL, SEARCH]),
    row("What is your name?", calls_nothing(), tools=[WEATHER, CONTACT]),
    row("Hello", calls_saying("get_weather"), tools=[WEATHER], tool_choice="required"),
    row("What's the weather in Paris?", calls_nothing(), tools=[WEATHER], tool_choice="none"),
)

TALK = kind(
    "agents 7: conversations",
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"temperature": 21}, city="Paris"),
        "21 degrees.",
        "And in Rome?",
        calls("get_weather", {"city": "Rome"}),
        tools=[WEATHER],
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"temperature": 21}, city="Paris"),
        "21 degrees.",
        "No, I meant Paris, Texas.",
        calls_saying("get_weather", "Texas"),
        tools=[WEATHER],
    ),
    row(
        "Book a hotel in Rome",
        "For how many nights and guests?",
        "Two nights, one guest",
        calls("book_hotel", {"city": "Rome", "nights": 2, "guests": 1}),
        tools=[HOTEL],
    ),
    row("My favorite color is green.", "Nice!", "What is my favorite color?", says("green")),
    row("Remember this code: X7Q-22.", "Saved.", "What was the code?", says("X7Q-22")),
    row("I'm 34 years old.", "OK.", "How old am I?", says("34")),
    row(
        "My name is Yuki. I work at a bakery in Kyoto.",
        "Hi Yuki!",
        "Where do I work?",
        says_any("bakery", "Kyoto"),
    ),
    row("What is 12 times 12?", "144", "And divided by 2?", says("72")),
    row(
        "When was the company founded?",
        says("1987"),
        system="Answer based on the context.\nContext: Acme Ltd was founded in 1987 in Leeds. It has 50 employees.",
    ),
    row(
        "How many employees does Acme have?",
        says("50") & does_not_say("1987"),
        system="Answer based on the context.\nContext: Acme Ltd was founded in 1987 in Leeds. It has 50 employees.",
    ),
    row(
        "Who is the CEO?",
        says_any("don't know", "not ", "n't"),
        system='Answer based only on the context. If unsure say "I don\'t know".\nContext: Acme Ltd was founded in 1987 in Leeds.',
    ),
)

REACT = (
    "Answer the following questions as best you can. You have access to the following tools:\n\n"
    "Search: A search engine. Input should be a search query.\nCalculator: Useful for math. Input should be an expression.\n\n"
    "Use the following format:\n\nQuestion: the input question\nThought: think\nAction: the action, one of [Search, Calculator]\n"
    "Action Input: the input\nObservation: the result\n... (repeat)\nThought: I now know the final answer\nFinal Answer: the answer\n\nBegin!\n\nQuestion: "
)
XML = 'You have the tools <tools>[{"name": "get_time", "description": "Current time in a city", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}]</tools>. Call with <tool_call>{"name": "...", "arguments": {...}}</tool_call>.'
PROTOCOLS = kind(
    "agents 7: protocols in text",
    row(
        REACT + "What is 2 to the power of 8?\nThought:",
        fits(r".*Action: Calculator\s*\nAction Input: .*2 ?(\^|\*\*) ?8.*"),
    ),
    row(
        REACT + "Who is the president of Chile?\nThought:",
        fits(r"(?s).*Action: Search\s*\nAction Input: .*president of Chile.*"),
    ),
    row(
        "What time is it in Lima?",
        fits(r'.*<tool_call>\s*\{"name": "get_time", "arguments": \{"city": "Lima"\}\}\s*</tool_call>'),
        system=XML,
    ),
)

ROWS = [*SINGLE, *FLOW, *TALK, *PROTOCOLS]
