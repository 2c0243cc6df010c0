"""A fifth fresh round of functions and conversations, written before an answer was seen."""

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
    is_like,
    says,
    says_any,
)
from demands.rows import called, forced, kind, row, tool

WEATHER = tool(
    "get_weather",
    "Get the weather for a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)
CALC = tool("calculator", "Calculate a math expression", expression="string")
SEARCH = tool("search", "Search the web", query="string")
EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")
LOOKUP = tool("lookup_email", "Find the email address of a colleague", name="string")
EVENT = tool(
    "create_event",
    "Create a calendar event",
    title="string",
    date="string",
    start_time="string",
    duration={"type": "integer", "description": "Minutes"},
)
ORDER = tool("get_order", "Fetch an order", order_id="string")
FLIGHT = tool(
    "book_flight", "Book a flight", origin="string", destination="string", date="string", passengers="integer"
)
REMIND = tool("set_reminder", "Remind the user of something", text="string", time="string")
CURRENCY = tool(
    "convert_currency", "Convert currencies", amount="number", from_currency="string", to_currency="string"
)
SQL = tool("run_sql", "Execute SQL", query="string")
READ = tool("read_file", "Read a file", path="string")
EDIT = tool("edit_file", "Replace text in a file", path="string", old_text="string", new_text="string")
TICKET = tool(
    "create_ticket",
    "Create a ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high"]},
)
TRANSLATE = tool(
    "translate_text", "Translate text", text="string", source_language="string", target_language="string"
)
PIZZA = tool(
    "order_pizza",
    "Order a pizza",
    size={"type": "string", "enum": ["small", "medium", "large"]},
    toppings={"type": "array", "items": {"type": "string"}},
    address="string",
)
GUEST = tool("add_guest", "Add a guest to the list", name="string", plus_one="boolean")
INVOICE = tool(
    "create_invoice",
    "Create an invoice",
    customer="string",
    items={
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "description": {"type": "string"},
                "quantity": {"type": "integer"},
                "unit_price": {"type": "number"},
            },
            "required": ["description", "quantity", "unit_price"],
        },
    },
    due_date={"type": "string", "format": "date"},
)
PASSWORD = tool("reset_password", "Send a password reset link", email="string")
MOVIE = tool("search_movies", "Search movies", genre="string", year="integer", min_rating="number")
JOB = tool("search_jobs", "Search job offers", title="string", location="string", remote="boolean")
HOTEL = tool(
    "search_hotels",
    "Search hotels",
    city="string",
    check_in={"type": "string", "format": "date"},
    check_out={"type": "string", "format": "date"},
    max_price="number",
)
PERSON = tool("find_person", "Find an employee", name="string", department="string")
VOLUME = tool("set_volume", "Set the speaker volume", level={"type": "integer", "minimum": 0, "maximum": 100})
NAVIGATE = tool("navigate_to", "Open a URL in the browser", url="string")
CLICK = tool("click", "Click an element on the page", selector="string")
TYPE = tool("type_text", "Type text into a field", selector="string", text="string")
DICE = tool("roll_dice", "Roll dice", sides="integer", count="integer")
TIME = tool("current_time", "Get the current time", timezone="string")
COMMENT = tool("add_comment", "Comment on an issue", issue_id="integer", comment="string")
CLOSE = tool("close_issue", "Close an issue", issue_id="integer")
LABEL = tool("add_label", "Label an issue", issue_id="integer", label="string")
PAY = tool("pay_bill", "Pay a bill", payee="string", amount="number", date="string")
BALANCE = tool(
    "get_balance",
    "Get the balance of an account",
    account={"type": "string", "enum": ["checking", "savings"]},
)
CLASSIFY = tool(
    "classify_ticket",
    "File a support ticket under a category",
    category={"type": "string", "enum": ["billing", "bug", "feature_request", "other"]},
    urgent="boolean",
)
CONTACT = tool(
    "save_contact", "Save a contact", first_name="string", last_name="string", phone="string", email="string"
)

SINGLE = kind(
    "agents 6: one call",
    row(
        "What's the temperature in Nairobi in fahrenheit?",
        calls("get_weather", {"location": "Nairobi", "unit": "fahrenheit"}),
        tools=[WEATHER, SEARCH],
    ),
    row(
        "Do I need a jacket in Edinburgh?", calls_saying("get_weather", "Edinburgh"), tools=[WEATHER, SEARCH]
    ),
    row("compute 2^10", argument("calculator", "expression", r"2 ?(\^|\*\*) ?10"), tools=[CALC, SEARCH]),
    row(
        "What is the square root of 1764?",
        argument("calculator", "expression", r"(sqrt|√) ?\(?1764\)?"),
        tools=[CALC, SEARCH],
    ),
    row(
        "Please search for 'best laptops 2026'",
        calls("search", {"query": "best laptops 2026"}),
        tools=[CALC, SEARCH],
    ),
    row(
        "When is the next solar eclipse?",
        argument("search", "query", "(when is )?(the )?next solar eclipse\\??"),
        tools=[CALC, SEARCH],
    ),
    row(
        "Email sam@corp.test with subject 'Report' and body 'The report is attached.'",
        calls("send_email", {"to": "sam@corp.test", "subject": "Report", "body": "The report is attached."}),
        tools=[EMAIL, EVENT],
    ),
    row(
        "Write to hr@corp.test that I am sick today",
        calls("send_email", {"to": "hr@corp.test"}) & argument("send_email", "body", ".*I am sick today.*"),
        tools=[EMAIL, EVENT],
    ),
    row(
        "Add 'Lunch with Kim' to my calendar on 2026-09-10 at 12:30 for 60 minutes",
        calls(
            "create_event",
            {"title": "Lunch with Kim", "date": "2026-09-10", "start_time": "12:30", "duration": 60},
        ),
        tools=[EMAIL, EVENT],
    ),
    row(
        "What happened to my order ZX-9081?",
        calls("get_order", {"order_id": "ZX-9081"}),
        tools=[ORDER, REMIND],
    ),
    row(
        "I want to fly from Madrid to Rome on 2026-08-15 with two friends, so three passengers",
        calls(
            "book_flight", {"origin": "Madrid", "destination": "Rome", "date": "2026-08-15", "passengers": 3}
        ),
        tools=[FLIGHT, HOTEL],
    ),
    row(
        "Remind me in 20 minutes to check the oven",
        calls_saying("set_reminder", "check the oven", "20 minutes"),
        tools=[REMIND, EVENT],
    ),
    row(
        "Remind me on Monday at 8:00 about the dentist",
        calls_saying("set_reminder", "dentist", "8:00"),
        tools=[REMIND, EVENT],
    ),
    row(
        "How many Swiss francs do I get for 1000 dollars?",
        calls("convert_currency", {"amount": 1000, "from_currency": "USD", "to_currency": "CHF"}),
        tools=[CURRENCY, CALC],
    ),
    row(
        "Which customers spent more than 500 in 2025?",
        argument("run_sql", "query", r"select .* from customers.*500.*"),
        tools=[SQL],
    ),
    row("What's in config.yaml?", calls("read_file", {"path": "config.yaml"}), tools=[READ, EDIT]),
    row(
        "In app.py replace 'foo' with 'bar'",
        calls("edit_file", {"path": "app.py", "old_text": "foo", "new_text": "bar"}),
        tools=[READ, EDIT],
    ),
    row(
        "Create a high priority ticket titled 'Printer broken' describing that the printer on floor 2 does not print",
        calls("create_ticket", {"title": "Printer broken", "priority": "high"})
        & argument("create_ticket", "description", ".*printer on floor 2 does not print.*"),
        tools=[TICKET, SEARCH],
    ),
    row(
        "Translate 'I would like a coffee' from English to Italian",
        calls(
            "translate_text",
            {"text": "I would like a coffee", "source_language": "English", "target_language": "Italian"},
        ),
        tools=[TRANSLATE, SEARCH],
    ),
    row(
        "I'd like a large pizza with mushrooms and olives delivered to 8 Elm Street",
        calls("order_pizza", {"size": "large", "toppings": ["mushrooms", "olives"]})
        & argument("order_pizza", "address", "8 Elm Street"),
        tools=[PIZZA],
    ),
    row(
        "Put Olga Petrova on the guest list, she brings a plus one",
        calls("add_guest", {"name": "Olga Petrova", "plus_one": True}),
        tools=[GUEST],
    ),
    row(
        "Invoice Globex for 3 hours of consulting at 120 each and 1 license at 300, due 2026-05-31",
        calls("create_invoice", {"customer": "Globex", "due_date": "2026-05-31"})
        & calls_saying("create_invoice", "consulting", "120", "300"),
        tools=[INVOICE],
    ),
    row(
        "I forgot my password, my email is lea@web.test",
        calls("reset_password", {"email": "lea@web.test"}),
        tools=[PASSWORD, TICKET],
    ),
    row(
        "Find me a comedy from 2019 rated at least 7.5",
        calls("search_movies", {"genre": "comedy", "year": 2019, "min_rating": 7.5}),
        tools=[MOVIE, SEARCH],
    ),
    row(
        "Are there any remote data engineer jobs in Berlin?",
        calls("search_jobs", {"location": "Berlin", "remote": True})
        & argument("search_jobs", "title", "(?i)data engineer"),
        tools=[JOB, SEARCH],
    ),
    row(
        "Look for hotels in Vienna from 2026-12-20 to 2026-12-27 under 150 euros a night",
        calls(
            "search_hotels",
            {"city": "Vienna", "check_in": "2026-12-20", "check_out": "2026-12-27", "max_price": 150},
        ),
        tools=[HOTEL, FLIGHT],
    ),
    row(
        "Who is Ada Okafor from the finance department?",
        calls("find_person", {"name": "Ada Okafor", "department": "finance"}),
        tools=[PERSON, SEARCH],
    ),
    row("Turn the volume up to 80", calls("set_volume", {"level": 80}), tools=[VOLUME]),
    row(
        "Go to https://news.example.com",
        calls("navigate_to", {"url": "https://news.example.com"}),
        tools=[NAVIGATE, CLICK, TYPE],
    ),
    row("Click on #submit", calls("click", {"selector": "#submit"}), tools=[NAVIGATE, CLICK, TYPE]),
    row(
        "Type 'hello' into #search",
        calls("type_text", {"selector": "#search", "text": "hello"}),
        tools=[NAVIGATE, CLICK, TYPE],
    ),
    row("Roll two six-sided dice", calls("roll_dice", {"sides": 6, "count": 2}), tools=[DICE]),
    row(
        "Comment on issue 42: looks good to me",
        calls("add_comment", {"issue_id": 42, "comment": "looks good to me"}),
        tools=[COMMENT, CLOSE, LABEL],
    ),
    row("Close issue #17 please", calls("close_issue", {"issue_id": 17}), tools=[COMMENT, CLOSE, LABEL]),
    row(
        "Add the label bug to issue 9",
        calls("add_label", {"issue_id": 9, "label": "bug"}),
        tools=[COMMENT, CLOSE, LABEL],
    ),
    row(
        "Pay 89.90 to City Power on 2026-04-15",
        calls("pay_bill", {"payee": "City Power", "amount": 89.9, "date": "2026-04-15"}),
        tools=[PAY, BALANCE],
    ),
    row(
        "How much money is in my savings account?",
        calls("get_balance", {"account": "savings"}),
        tools=[PAY, BALANCE],
    ),
    row(
        "I was charged twice this month, fix this immediately!",
        calls("classify_ticket", {"category": "billing", "urgent": True}),
        tools=[CLASSIFY],
        tool_choice="required",
    ),
    row(
        "Save Tim Brown, +1 555 0100, tim@brown.test",
        calls(
            "save_contact",
            {"first_name": "Tim", "last_name": "Brown", "phone": "+1 555 0100", "email": "tim@brown.test"},
        ),
        tools=[CONTACT],
        tool_choice=forced("save_contact"),
    ),
)

FLOW = kind(
    "agents 6: flows",
    row(
        "Tell me the weather in Cairo, Lagos and Accra",
        calls_each("get_weather", {"location": "Cairo"}, {"location": "Lagos"}, {"location": "Accra"}),
        tools=[WEATHER],
    ),
    row("Close issues 3 and 4", calls_each("close_issue", {"issue_id": 3}, {"issue_id": 4}), tools=[CLOSE]),
    row(
        "Close issue 5 and comment 'fixed in 2.1' on it",
        calls_these(
            ("close_issue", {"issue_id": 5}), ("add_comment", {"issue_id": 5, "comment": "fixed in 2.1"})
        ),
        tools=[COMMENT, CLOSE],
    ),
    row(
        "Let Maria know by email that the budget was approved",
        calls("lookup_email", {"name": "Maria"}),
        tools=[EMAIL, LOOKUP],
    ),
    row(
        "Let Maria know by email that the budget was approved",
        *called("lookup_email", "maria.s@corp.test", name="Maria"),
        calls("send_email", {"to": "maria.s@corp.test"})
        & argument("send_email", "body", ".*the budget was approved.*"),
        tools=[EMAIL, LOOKUP],
    ),
    row(
        "How much is my order 77 in euros?",
        *called("get_order", {"order_id": "77", "total": 50, "currency": "USD"}, order_id="77"),
        calls("convert_currency", {"amount": 50, "from_currency": "USD", "to_currency": "EUR"}),
        tools=[ORDER, CURRENCY],
    ),
    row(
        "What's the average price of these products?",
        *called(
            "list_products",
            [{"name": "pen", "price": 2}, {"name": "book", "price": 10}, {"name": "bag", "price": 30}],
        ),
        calls_nothing() & says("14"),
        tools=[tool("list_products", "List products")],
    ),
    row(
        "Is the flight to Rome cheaper than the one to Paris?",
        *called("get_price", {"price": 120}, destination="Rome"),
        *called("get_price", {"price": 95}, destination="Paris"),
        calls_nothing() & says("Paris", "95"),
        tools=[tool("get_price", "Price of a flight", destination="string")],
    ),
    row("lol ok", calls_nothing(), tools=[WEATHER, SEARCH]),
    row("Can you explain what an API is?", calls_nothing(), tools=[WEATHER, EMAIL]),
    row("What's 2+2?", calls_nothing() & says("4"), tools=[WEATHER, EMAIL]),
    row("See you tomorrow!", calls_nothing(), tools=[EVENT, REMIND]),
)

TALK = kind(
    "agents 6: conversations",
    row(
        "Set a reminder to call the bank",
        "At what time?",
        "tomorrow at 10",
        calls_saying("set_reminder", "call the bank", "tomorrow"),
        tools=[REMIND],
    ),
    row(
        "I want to book a flight.",
        "Where would you like to fly from and to?",
        "From Oslo to Nice",
        "Great. When, and how many people?",
        "2026-07-07, 2 people",
        calls(
            "book_flight", {"origin": "Oslo", "destination": "Nice", "date": "2026-07-07", "passengers": 2}
        ),
        tools=[FLIGHT],
    ),
    row(
        "Close issue 8",
        *called("close_issue", {"ok": True}, issue_id=8),
        "Issue 8 is closed.",
        "Also close 9",
        calls("close_issue", {"issue_id": 9}),
        tools=[CLOSE, COMMENT],
    ),
    row(
        "What's the weather in Bonn?",
        *called("get_weather", {"temp": 9}, location="Bonn"),
        "9 degrees.",
        "And tomorrow in Ulm?",
        calls_saying("get_weather", "Ulm"),
        tools=[WEATHER],
    ),
    row(
        "What's the weather in Bonn?",
        *called("get_weather", {"temp": 9}, location="Bonn"),
        "9 degrees in Bonn.",
        "Which city did I ask about?",
        calls_nothing() & says("Bonn"),
        tools=[WEATHER],
    ),
    row(
        "Convert 20 USD to EUR",
        *called("convert_currency", {"result": 18.4}, amount=20, from_currency="USD", to_currency="EUR"),
        "That's 18.40 EUR.",
        "And to GBP?",
        calls("convert_currency", {"amount": 20, "from_currency": "USD", "to_currency": "GBP"}),
        tools=[CURRENCY],
    ),
    row("My number is 0170-555.", "Saved.", "What's my number?", says("0170-555")),
    row("I have two kids, Leo and Mia.", "Lovely.", "What are my kids called?", says("Leo", "Mia")),
    row(
        "Today I ran 5 km, yesterday 8 km.",
        "Well done!",
        "How far did I run yesterday?",
        says("8") & does_not_say("5 km"),
    ),
    row("I prefer tea over coffee.", "Noted.", "What do I prefer?", says("tea")),
    row(
        "The project is called Falcon and its deadline is 12 June.",
        "Okay.",
        "When is the deadline?",
        says("12 June"),
    ),
    row("Add 7 to 12.", "That is 19.", "Now subtract 4.", says("15")),
    row("What's the capital of Norway?", "Oslo.", "And its currency?", says_any("krone")),
    row(
        "Give me a fruit.",
        "Apple",
        "Another one.",
        says_any(
            "banana",
            "orange",
            "pear",
            "mango",
            "cherry",
            "grape",
            "peach",
            "plum",
            "lemon",
            "kiwi",
            "berry",
            "melon",
            "pineapple",
            "papaya",
            "fig",
            "apricot",
            "lime",
        ),
    ),
    row(
        "Where is the office?",
        says("Dock 4") & does_not_say("9 to 5"),
        system="Company facts: The office is at Dock 4, Hamburg. It is open from 9 to 5. The CEO is Lars Holt.",
    ),
    row(
        "Who runs the company?",
        says("Lars Holt"),
        system="Company facts: The office is at Dock 4, Hamburg. It is open from 9 to 5. The CEO is Lars Holt.",
    ),
    row(
        "Based on the text, how tall is the tower?\n\nText: The Skyneedle in Arden is 212 metres tall and was finished in 2003.",
        says("212") & does_not_say("2003"),
    ),
    row(
        "Is it spam? 'You won a free cruise, click now!'",
        is_like("spam"),
        system="Label each message spam or ham. Reply with the label only.",
    ),
    row(
        "The package never arrived!",
        exactly("shipping"),
        system="Pick the intent: refund, shipping, account. Return only the intent.",
    ),
)

ROWS = [*SINGLE, *FLOW, *TALK]
