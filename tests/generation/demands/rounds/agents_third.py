"""Another round of functions and conversations, written before an answer was seen."""

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
    is_like,
    obeys,
    says,
    says_any,
)
from demands.rows import called, forced, formatted, kind, row, schema, tool

WEATHER = tool(
    "get_current_weather",
    "Get the current weather for a city",
    city="string",
    units={"type": "string", "enum": ["metric", "imperial"]},
)
FORECAST = tool("get_forecast", "Get the weather forecast", city="string", days="integer")
CALC = tool("calculate", "Perform a calculation", expression="string")
SEARCH = tool("search", "Search for information on the internet", query="string", num_results="integer")
MAIL = tool(
    "send_email",
    "Sends an email message",
    recipient={"type": "string", "description": "Email address of the recipient"},
    subject={"type": "string", "description": "Subject line"},
    body={"type": "string", "description": "Text of the email"},
    cc={"type": "array", "items": {"type": "string"}},
)
SMS = tool("send_sms", "Send a text message to a phone number", phone_number="string", message="string")
CALENDAR = tool(
    "add_calendar_event",
    "Add an event to the user's calendar",
    title="string",
    start_time={"type": "string", "format": "date-time"},
    end_time={"type": "string", "format": "date-time"},
    location="string",
)
FREE = tool("list_events", "List the events of a day", date={"type": "string", "format": "date"})
REMIND = tool("create_reminder", "Create a reminder", task="string", due="string")
TODO = tool(
    "add_todo",
    "Add an item to the to-do list",
    item="string",
    priority={"type": "string", "enum": ["low", "normal", "high"]},
)
ORDER = tool("lookup_order", "Look up an order", order_number="string")
TRACK = tool("track_shipment", "Track a package by tracking number", tracking_number="string")
REFUND = tool("process_refund", "Refund an order", order_id="string", amount="number", reason="string")
FLIGHTS = tool(
    "search_flights",
    "Search for available flights",
    from_airport={"type": "string", "description": "IATA code or city"},
    to_airport={"type": "string", "description": "IATA code or city"},
    date={"type": "string", "description": "Departure date, YYYY-MM-DD"},
    return_date={"type": "string", "description": "Return date, YYYY-MM-DD"},
    adults="integer",
)
HOTEL = tool(
    "book_hotel", "Book a hotel room", city="string", check_in="string", check_out="string", guests="integer"
)
TABLE = tool(
    "reserve_table",
    "Reserve a table at a restaurant",
    restaurant="string",
    party_size="integer",
    time="string",
)
RATE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies", base="string", quote="string"
)
STOCK = tool("stock_price", "Latest stock price", ticker="string")
NEWS = tool("get_news", "Get news headlines about a topic", topic="string")
LIST = tool("list_directory", "List files in a directory", path="string")
READ = tool("read_file", "Read a text file", file_path="string")
GREP = tool("search_files", "Search for text in files", pattern="string", directory="string")
PYTHON = tool("run_python", "Execute Python code", code="string")
LIGHT = tool(
    "control_light", "Turn a light on or off", room="string", state={"type": "string", "enum": ["on", "off"]}
)
HEAT = tool(
    "set_thermostat", "Set the thermostat", temperature="number", unit={"type": "string", "enum": ["C", "F"]}
)
MUSIC = tool("play_music", "Play a song", song="string", artist="string")
TRANSLATE = tool("translate", "Translate text", text="string", source_lang="string", target_lang="string")
TICKET = tool(
    "create_jira_issue",
    "Create an issue in Jira",
    project="string",
    summary="string",
    issue_type={"type": "string", "enum": ["Bug", "Task", "Story"]},
    assignee="string",
)
USER = tool("get_user_by_email", "Find a user by email", email="string")
BALANCE = tool("get_account_balance", "Get the balance of an account", account_id="string")
TRANSFER = tool(
    "transfer_money",
    "Transfer money between accounts",
    from_account="string",
    to_account="string",
    amount="number",
)
DISTANCE = tool(
    "get_distance", "Get the distance between two cities in km", origin="string", destination="string"
)
PERSON = tool(
    "save_person",
    "Save a person",
    person={
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "age": {"type": "integer"},
            "contact": {
                "type": "object",
                "properties": {"email": {"type": "string"}, "phone": {"type": "string"}},
                "required": ["email", "phone"],
            },
        },
        "required": ["name", "age", "contact"],
    },
)

SINGLE = kind(
    "agents 3: one call",
    row(
        "Is it cold in Helsinki right now? Use metric units.",
        calls("get_current_weather", {"city": "Helsinki", "units": "metric"}),
        tools=[WEATHER, SEARCH],
    ),
    row(
        "Give me the 5-day forecast for Seattle",
        calls("get_forecast", {"city": "Seattle", "days": 5}),
        tools=[FORECAST, SEARCH],
    ),
    row(
        "What's 1234 divided by 56?",
        argument("calculate", "expression", r"1234 ?/ ?56"),
        tools=[CALC, SEARCH],
    ),
    row(
        "How many seconds are there in 3 days? Use the calculator.",
        calls_saying("calculate", "3"),
        tools=[CALC, SEARCH],
    ),
    row(
        "What's the latest news about electric cars?",
        argument("get_news", "topic", "electric cars"),
        tools=[NEWS, STOCK],
    ),
    row(
        "I need information on vitamin D deficiency",
        argument("search", "query", "vitamin D deficiency"),
        tools=[SEARCH, CALC],
    ),
    row(
        "Who is the current CEO of Nvidia?",
        argument("search", "query", ".*CEO of Nvidia.*"),
        tools=[SEARCH, CALC],
    ),
    row(
        "Search for python asyncio tutorials and give me 3 results",
        calls("search", {"num_results": 3}) & argument("search", "query", "python asyncio tutorials"),
        tools=[SEARCH, CALC],
    ),
    row(
        "Write an email to the team at team@corp.io about the server maintenance on Sunday.",
        calls("send_email", {"recipient": "team@corp.io"})
        & argument("send_email", "subject", ".*server maintenance.*"),
        tools=[MAIL, SMS],
    ),
    row(
        "Send a mail to kim@corp.io, cc lee@corp.io: Subject: Budget. The budget is approved.",
        calls("send_email", {"recipient": "kim@corp.io", "cc": ["lee@corp.io"], "subject": "Budget"})
        & argument("send_email", "body", ".*budget is approved.*"),
        tools=[MAIL, SMS],
    ),
    row(
        "Text +15550123456 that I'm running late",
        calls("send_sms", {"phone_number": "+15550123456"})
        & argument("send_sms", "message", ".*running late.*"),
        tools=[MAIL, SMS],
    ),
    row(
        "Put a dentist appointment in my calendar for 2026-04-12 from 10:00 to 10:30",
        calls("add_calendar_event")
        & argument("add_calendar_event", "title", ".*dentist.*")
        & argument("add_calendar_event", "start_time", "2026-04-12T10:00.*")
        & argument("add_calendar_event", "end_time", "2026-04-12T10:30.*"),
        tools=[CALENDAR, FREE],
    ),
    row(
        "What's on my schedule for 2026-04-12?",
        calls("list_events", {"date": "2026-04-12"}),
        tools=[CALENDAR, FREE],
    ),
    row(
        "Remind me to pay the rent on Friday",
        calls_saying("create_reminder", "pay the rent", "Friday"),
        tools=[REMIND, CALENDAR],
    ),
    row(
        "Don't let me forget to feed the cat tonight",
        calls_saying("create_reminder", "feed the cat"),
        tools=[REMIND, CALENDAR],
    ),
    row(
        "Add 'buy batteries' to my to-do list with high priority",
        calls("add_todo", {"item": "buy batteries", "priority": "high"}),
        tools=[TODO, CALENDAR],
    ),
    row(
        "Track my package 1Z999AA10123456784",
        calls("track_shipment", {"tracking_number": "1Z999AA10123456784"}),
        tools=[TRACK, ORDER],
    ),
    row(
        "I want a refund of $49.99 for order 10023 because the item arrived damaged.",
        calls("process_refund", {"order_id": "10023", "amount": 49.99})
        & argument("process_refund", "reason", ".*damaged.*"),
        tools=[REFUND, ORDER],
    ),
    row(
        "Find flights from JFK to LHR on 2026-09-01 returning 2026-09-15 for 2 adults",
        calls(
            "search_flights",
            {
                "from_airport": "JFK",
                "to_airport": "LHR",
                "date": "2026-09-01",
                "return_date": "2026-09-15",
                "adults": 2,
            },
        ),
        tools=[FLIGHTS, HOTEL],
    ),
    row(
        "Book a hotel in Prague from 2026-06-10 to 2026-06-14 for 3 guests",
        calls(
            "book_hotel", {"city": "Prague", "check_in": "2026-06-10", "check_out": "2026-06-14", "guests": 3}
        ),
        tools=[FLIGHTS, HOTEL],
    ),
    row(
        "Reserve a table for four at Chez Marie at 7:30 pm",
        calls("reserve_table", {"restaurant": "Chez Marie", "party_size": 4})
        & argument("reserve_table", "time", "7:30 ?pm|19:30"),
        tools=[TABLE, HOTEL],
    ),
    row(
        "What's the exchange rate between the dollar and the yen?",
        calls("get_exchange_rate", {"base": "USD", "quote": "JPY"}),
        tools=[RATE, STOCK],
    ),
    row(
        "List the files in /var/log", calls("list_directory", {"path": "/var/log"}), tools=[LIST, READ, GREP]
    ),
    row(
        "Find all occurrences of 'TODO' in the src folder",
        calls("search_files", {"pattern": "TODO"}) & argument("search_files", "directory", r".*src/?"),
        tools=[LIST, READ, GREP],
    ),
    row(
        "Turn off the lights in the bedroom",
        calls("control_light", {"room": "bedroom", "state": "off"}),
        tools=[LIGHT, HEAT, MUSIC],
    ),
    row(
        "Set the temperature to 21.5 degrees celsius",
        calls("set_thermostat", {"temperature": 21.5, "unit": "C"}),
        tools=[LIGHT, HEAT, MUSIC],
    ),
    row(
        "Play Bohemian Rhapsody by Queen",
        calls("play_music", {"song": "Bohemian Rhapsody", "artist": "Queen"}),
        tools=[LIGHT, HEAT, MUSIC],
    ),
    row(
        "How do you say 'thank you very much' in Japanese?",
        calls("translate", {"text": "thank you very much", "target_lang": "Japanese"}),
        tools=[TRANSLATE, SEARCH],
    ),
    row(
        "Create a bug in project WEB: login button does nothing, assign it to Maria",
        calls("create_jira_issue", {"project": "WEB", "issue_type": "Bug", "assignee": "Maria"})
        & argument("create_jira_issue", "summary", ".*login button does nothing.*"),
        tools=[TICKET, SEARCH],
    ),
    row(
        "Transfer 250 from account ACC-1 to account ACC-2",
        calls("transfer_money", {"from_account": "ACC-1", "to_account": "ACC-2", "amount": 250}),
        tools=[TRANSFER, BALANCE],
    ),
    row(
        "What's the balance of account 55-7781?",
        calls("get_account_balance", {"account_id": "55-7781"}),
        tools=[TRANSFER, BALANCE],
    ),
    row(
        "Save John Carter, 41, email john@mars.test, phone 555-0199",
        calls(
            "save_person",
            {
                "person": {
                    "name": "John Carter",
                    "age": 41,
                    "contact": {"email": "john@mars.test", "phone": "555-0199"},
                }
            },
        ),
        tools=[PERSON],
    ),
    row(
        "Run this: print(sum(range(10)))",
        argument("run_python", "code", r"print\(sum\(range\(10\)\)\)"),
        tools=[PYTHON],
    ),
)

MANY = kind(
    "agents 3: several calls",
    row(
        "Turn on the lights in the kitchen and the hallway",
        calls_each("control_light", {"room": "kitchen", "state": "on"}, {"room": "hallway", "state": "on"}),
        tools=[LIGHT],
    ),
    row(
        "Look up orders 1001, 1002 and 1003",
        calls_each(
            "lookup_order", {"order_number": "1001"}, {"order_number": "1002"}, {"order_number": "1003"}
        ),
        tools=[ORDER],
    ),
    row(
        "Turn off the bedroom light and play Yesterday by The Beatles",
        calls_these(
            ("control_light", {"room": "bedroom", "state": "off"}),
            ("play_music", {"song": "Yesterday", "artist": "The Beatles"}),
        ),
        tools=[LIGHT, MUSIC],
    ),
    row(
        "What's the weather in Lima, and what's 12 * 9?",
        calls_these(("get_current_weather", {"city": "Lima"}), ("calculate", {"expression": "12 * 9"})),
        tools=[WEATHER, CALC],
    ),
    row(
        "Which is farther from Paris: Rome or Madrid?",
        *called("get_distance", {"km": 1106}, origin="Paris", destination="Rome"),
        *called("get_distance", {"km": 1053}, origin="Paris", destination="Madrid"),
        calls_nothing() & says("1106"),
        tools=[DISTANCE],
    ),
    row(
        "Get the account balance of the user with email ana@bank.test",
        calls("get_user_by_email", {"email": "ana@bank.test"}),
        tools=[USER, BALANCE],
    ),
    row(
        "Get the account balance of the user with email ana@bank.test",
        *called("get_user_by_email", {"name": "Ana", "account_id": "AC-778"}, email="ana@bank.test"),
        calls("get_account_balance", {"account_id": "AC-778"}),
        tools=[USER, BALANCE],
    ),
    row(
        "Get the account balance of the user with email ana@bank.test",
        *called("get_user_by_email", {"name": "Ana", "account_id": "AC-778"}, email="ana@bank.test"),
        *called("get_account_balance", {"balance": 1520.75, "currency": "EUR"}, account_id="AC-778"),
        calls_nothing() & says("1520.75"),
        tools=[USER, BALANCE],
    ),
    row(
        "Read notes.txt and email its contents to max@corp.io",
        calls("read_file", {"file_path": "notes.txt"}),
        tools=[READ, MAIL],
    ),
    row(
        "Read notes.txt and email its contents to max@corp.io",
        *called("read_file", "Launch is on May 5.", file_path="notes.txt"),
        calls("send_email", {"recipient": "max@corp.io"})
        & argument("send_email", "body", ".*Launch is on May 5.*"),
        tools=[READ, MAIL],
    ),
    row(
        "What's the total value of my orders?",
        *called("list_orders", {"orders": [{"id": 1, "amount": 20.5}, {"id": 2, "amount": 30}]}),
        calls_nothing() & says_any("50.5", "50.50"),
        tools=[tool("list_orders", "List the user's orders")],
    ),
)

NONE_OR_FORCED = kind(
    "agents 3: whether to call",
    row("Good morning! How are you?", calls_nothing(), tools=[WEATHER, SEARCH, MAIL]),
    row("Tell me a fun fact about octopuses", calls_nothing(), tools=[WEATHER, MAIL]),
    row("ok great, thank you", calls_nothing(), tools=[WEATHER, SEARCH, MAIL]),
    row("Explain what recursion is", calls_nothing(), tools=[WEATHER, MAIL, CALC]),
    row("Who are you?", calls_nothing(), tools=[SEARCH, WEATHER]),
    row(
        "My name is Olaf and I live in Bergen.",
        calls("save_profile", {"name": "Olaf", "city": "Bergen"}),
        tools=[tool("save_profile", "Save the user's profile", name="string", city="string")],
        tool_choice="required",
    ),
    row(
        "The invoice INV-9 from Globex is for 310 euros, due 2026-05-30.",
        calls(
            "record_invoice",
            {"invoice_number": "INV-9", "vendor": "Globex", "amount": 310, "due_date": "2026-05-30"},
        ),
        tools=[
            tool(
                "record_invoice",
                "Record an invoice",
                invoice_number="string",
                vendor="string",
                amount="number",
                due_date={"type": "string", "format": "date"},
            )
        ],
        tool_choice=forced("record_invoice"),
    ),
    row(
        "I love this phone, best purchase ever!",
        calls("classify", {"sentiment": "positive"}),
        tools=[
            tool(
                "classify",
                "Classify the sentiment",
                sentiment={"type": "string", "enum": ["positive", "negative", "neutral"]},
            )
        ],
        tool_choice="required",
    ),
)

TURNS = kind(
    "agents 3: several turns",
    row(
        "How much is 5 USD in EUR?",
        *called("get_exchange_rate", {"rate": 0.92}, base="USD", quote="EUR"),
        "5 USD is 4.60 EUR.",
        "What about GBP?",
        calls("get_exchange_rate", {"base": "USD", "quote": "GBP"}),
        tools=[RATE],
    ),
    row(
        "Turn on the light in the kitchen",
        *called("control_light", {"ok": True}, room="kitchen", state="on"),
        "Done.",
        "Now turn it off again",
        calls("control_light", {"room": "kitchen", "state": "off"}),
        tools=[LIGHT],
    ),
    row(
        "Set a reminder for me",
        "Sure, what should I remind you of, and when?",
        "To take my medicine at 9 pm",
        calls_saying("create_reminder", "take my medicine", "9"),
        tools=[REMIND],
    ),
    row(
        "What's the status of order 4410?",
        *called(
            "lookup_order", {"order": "4410", "status": "shipped", "carrier": "UPS"}, order_number="4410"
        ),
        "It was shipped with UPS.",
        "Sorry, I meant order 4401.",
        calls("lookup_order", {"order_number": "4401"}),
        tools=[ORDER],
    ),
    row(
        "My favourite number is 42.",
        "Nice!",
        "And my lucky day is Tuesday.",
        "Good to know.",
        "What is my favourite number?",
        says("42"),
    ),
    row(
        "We are 6 people for dinner.",
        "Great.",
        "My wife is vegetarian.",
        "Noted.",
        "How many people are we?",
        says("6"),
    ),
    row("The meeting is on Thursday at 3 pm in room B2.", "Got it.", "Where is the meeting?", says("B2")),
    row(
        "The meeting is on Thursday at 3 pm.",
        "Got it.",
        "No, it's on Friday.",
        "Updated.",
        "On which day is the meeting?",
        says("Friday") & does_not_say("Thursday"),
    ),
    row(
        "I have 3 apples.",
        "OK.",
        "I buy 4 more.",
        "Now you have 7.",
        "I eat 2. How many are left?",
        says("5"),
    ),
    row("Translate 'cat' to French.", "chat", "And to German?", says_any("Katze")),
    row("Who wrote Hamlet?", "William Shakespeare wrote Hamlet.", "When was he born?", says("1564")),
    row(
        "What's my name?",
        says_any(
            "don't know",
            "don't think",
            "hasn't",
            "do not know",
            "haven't told",
            "have not told",
            "not sure",
            "didn't",
            "no name",
            "not mentioned",
        ),
    ),
    row(
        "Which port does the server use?",
        says("8443") & does_not_say("5432"),
        system="Context:\nThe server listens on port 8443. The database listens on port 5432.\nAnswer from the context.",
    ),
    row(
        "Can I bring my dog?",
        says_any(
            "don't know", "do not know", "not say", "not mention", "no information", "not in the context"
        ),
        system="Answer only from this context: The hotel has 40 rooms and a pool. Breakfast is from 7 to 10.",
    ),
    row(
        "Hi, my account is locked",
        exactly("account_access"),
        system="Classify the user's message into one of: account_access, billing, bug_report, other. Output only the label.",
    ),
)

REACT = (
    "You run in a loop of Thought, Action, PAUSE, Observation.\nAt the end of the loop you output an Answer.\n"
    "Your available actions are:\n\ncalculate:\ne.g. calculate: 4 * 7 / 3\nRuns a calculation and returns the number\n\n"
    "planet_mass:\ne.g. planet_mass: Earth\nReturns the mass of a planet\n\nExample session:\n\nQuestion: What is the mass of Earth?\n"
    "Thought: I should find the mass of Earth\nAction: planet_mass: Earth\nPAUSE"
)
CLAUDE = (
    "In this environment you have access to a set of tools.\n\n<tools>\n<tool_description>\n<tool_name>get_time</tool_name>\n"
    "<description>Get the time in a city</description>\n<parameters>\n<parameter>\n<name>city</name>\n<type>string</type>\n</parameter>\n</parameters>\n"
    "</tool_description>\n</tools>\n\nCall them like this:\n<function_calls>\n<invoke>\n<tool_name>$TOOL_NAME</tool_name>\n<parameters>\n"
    "<$PARAMETER_NAME>$PARAMETER_VALUE</$PARAMETER_NAME>\n</parameters>\n</invoke>\n</function_calls>"
)
JSON_TOOLS = (
    "You have these functions:\n\n"
    '[{"name": "get_weather", "description": "Get the weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}},\n'
    '{"name": "send_message", "description": "Send a message to a person", "parameters": {"type": "object", "properties": {"to": {"type": "string"}, "text": {"type": "string"}}, "required": ["to", "text"]}}]\n\n'
    'To call a function answer with {"name": "function_name", "parameters": {"arg": "value"}} and nothing else. If none is needed, answer normally.'
)
PROTOCOLS = kind(
    "agents 3: protocols in text",
    row("What is 25 * 14?", fits(r".*Action: calculate: 25 \* 14.*"), system=REACT),
    row(
        "What time is it in Cairo?",
        fits(r".*<invoke>\s*<tool_name>get_time</tool_name>\s*<parameters>\s*<city>Cairo</city>.*"),
        system=CLAUDE,
    ),
    row(
        "How is the weather in Quito?",
        fits(r'\{"name": ?"get_weather", ?"parameters": ?\{"city": ?"Quito"\}\}'),
        system=JSON_TOOLS,
    ),
    row(
        "Send Lena a message saying I'll be there at six",
        fits(
            r'\{"name": ?"send_message", ?"parameters": ?\{"to": ?"Lena", ?"text": ?"I\'ll be there at six"\}\}'
        ),
        system=JSON_TOOLS,
    ),
    row(
        "Tell me a joke",
        does_not_say('"name"', "parameters")
        & says_any("why", "what", "because", "said", "how do", "asked", "told"),
        system=JSON_TOOLS,
    ),
    row(
        "How is the weather in Quito?",
        '{"name": "get_weather", "parameters": {"city": "Quito"}}',
        "Function result: 17 degrees and rain",
        says("17", "rain"),
        system=JSON_TOOLS,
    ),
)

STRUCTURED = kind(
    "agents 3: structured after tools",
    row(
        "What's the weather in Oslo?",
        *called(
            "get_current_weather",
            {"city": "Oslo", "temp": 3.5, "condition": "snow"},
            city="Oslo",
            units="metric",
        ),
        obeys(
            schema(city="string", temp="number", condition="string"),
            {"city": "Oslo", "temp": 3.5, "condition": "snow"},
        ),
        tools=[WEATHER],
        response_format=formatted(
            schema(city="string", temp="number", condition="string"), "weather", strict=True
        ),
    ),
    row(
        "Where is order 4410?",
        *called("lookup_order", "Order 4410 was delivered on 2026-02-03 to Basel.", order_number="4410"),
        calls("final_answer", {"status": "delivered", "date": "2026-02-03"}),
        tools=[
            ORDER,
            tool(
                "final_answer",
                "Give the final answer",
                status={"type": "string", "enum": ["pending", "shipped", "delivered"]},
                date="string",
            ),
        ],
        tool_choice="required",
    ),
    row("Answer with one word: is the sky blue?", is_like("yes"), tools=[WEATHER]),
)

ROWS = [*SINGLE, *MANY, *NONE_OR_FORCED, *TURNS, *PROTOCOLS, *STRUCTURED]
