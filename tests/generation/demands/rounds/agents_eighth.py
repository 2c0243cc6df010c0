"""An eighth round of functions and conversations, written before an answer was seen.

At first sight 67 % of the rows were as demanded.
"""

from __future__ import annotations

from typing import Any

from demands.checkers import (
    argument,
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    calls_these,
    does_not_say,
    fits,
    is_json,
    says,
    says_any,
)
from demands.rows import called, forced, formatted, kind, row, schema, tool


def date(text: str = "Date in the form YYYY-MM-DD") -> dict[str, Any]:
    return {"type": "string", "description": text}


def one_of_these(*names: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


FORECAST = tool(
    "get_forecast",
    "Get the weather forecast of a city for a number of days",
    city="string",
    days={"type": "integer", "minimum": 1, "maximum": 10},
    units=one_of_these("celsius", "fahrenheit"),
)
MEETING = tool(
    "schedule_meeting",
    "Schedule a meeting in the calendar",
    title="string",
    date=date(),
    start_time={"type": "string", "description": "Start time, HH:MM, 24-hour clock"},
    duration_minutes="integer",
    attendees={"type": "array", "items": {"type": "string"}},
)
AGENDA = tool("list_events", "List calendar events on a date", date=date())
MAIL = tool(
    "send_mail",
    "Send an e-mail message",
    recipient={"type": "string", "format": "email"},
    subject="string",
    body="string",
    cc={"type": ["string", "null"]},
)
FIND_MAIL = tool(
    "search_inbox",
    "Search messages in the inbox",
    False,
    sender="string",
    keywords="string",
    unread_only="boolean",
)
ORDER = tool("track_order", "Look up where an order is", order_number="string")
REFUND = tool(
    "issue_refund",
    "Refund an order, in part or in full",
    order_number="string",
    amount="number",
    reason=one_of_these("damaged", "late", "wrong_item", "other"),
)
CALC = tool("calculate", "Evaluate an arithmetic expression", expression="string")
READ = tool("read_file", "Read a text file", path="string")
MOVE = tool("move_file", "Move or rename a file", source="string", destination="string")
SQL = tool("run_sql", "Run a read-only SQL query", query="string")
TICKET = tool(
    "open_ticket",
    "Open a support ticket",
    customer_email="string",
    summary="string",
    severity=one_of_these("low", "medium", "high", "critical"),
)
LEAD = tool(
    "add_lead",
    "Add a lead to the CRM",
    first_name="string",
    last_name="string",
    company="string",
    phone="string",
    source=one_of_these("web", "referral", "event", "cold_call"),
)
THERMOSTAT = tool(
    "set_thermostat", "Set the target temperature of a room", room="string", temperature="number"
)
LAMP = tool(
    "set_light",
    "Switch a light and set its brightness",
    room="string",
    on="boolean",
    brightness={"type": "integer", "minimum": 0, "maximum": 100},
)
PAY = tool(
    "send_payment",
    "Send money to somebody",
    recipient="string",
    amount="number",
    currency={"type": "string", "description": "ISO 4217 code"},
    note="string",
)
FLIGHTS = tool(
    "find_flights",
    "Find flights",
    False,
    origin={"type": "string", "description": "IATA code of the airport of departure"},
    destination={"type": "string", "description": "IATA code of the airport of arrival"},
    departure_date=date(),
    return_date=date(),
    passengers="integer",
    cabin=one_of_these("economy", "premium_economy", "business", "first"),
)
TRAINS = tool("find_trains", "Find train connections", departure="string", arrival="string", date=date())
PULL = tool(
    "create_pull_request",
    "Open a pull request on GitHub",
    repo={"type": "string", "description": "owner/name"},
    title="string",
    head={"type": "string", "description": "branch with the changes"},
    base={"type": "string", "description": "branch to merge into"},
)
ISSUE = tool(
    "create_issue", "Create an issue", title="string", labels={"type": "array", "items": {"type": "string"}}
)
RATE = tool("get_exchange_rate", "Get the exchange rate", base="string", target="string")
CONVERT = tool(
    "convert_currency", "Convert money", amount="number", from_currency="string", to_currency="string"
)
SEARCH = tool("web_search", "Search the web for recent information", query="string")
FINAL = tool("final_result", "The final response which ends this conversation", city="string", high="number")
ANSWER = tool("final_answer", "Provides a final answer to the given problem.", answer={"type": "string"})
RESPOND = tool("respond", "Respond to the user", message="string")
RESTAURANT = tool(
    "book_table",
    "Reserve a table at a restaurant",
    restaurant="string",
    date=date(),
    time="string",
    party_size="integer",
    outdoor="boolean",
)

CALLS = kind(
    "agents 8: one call",
    row(
        "Could you give me the five day forecast for Bergen in Celsius?",
        calls("get_forecast", {"city": "Bergen", "days": 5, "units": "celsius"}),
        tools=[FORECAST, SEARCH],
    ),
    row(
        "Set up a 45 minute meeting called 'Budget review' with Nina and Tom on 2025-10-14 at 2:30 pm.",
        calls(
            "schedule_meeting",
            {
                "title": "Budget review",
                "date": "2025-10-14",
                "start_time": "14:30",
                "duration_minutes": 45,
                "attendees": ["Nina", "Tom"],
            },
        ),
        tools=[MEETING, AGENDA, MAIL],
    ),
    row(
        "What's on my calendar on March 3rd, 2026?",
        calls("list_events", {"date": "2026-03-03"}),
        tools=[MEETING, AGENDA, MAIL],
    ),
    row(
        "Write to karl.meyer@posteo.de, copy in boss@firm.de, subject 'Delivery delayed', and tell him the parts will arrive on Thursday.",
        calls(
            "send_mail",
            {"recipient": "karl.meyer@posteo.de", "cc": "boss@firm.de", "subject": "Delivery delayed"},
        )
        & argument("send_mail", "body", ".*parts will arrive on Thursday.*"),
        tools=[MAIL, AGENDA],
    ),
    row(
        "Find unread mails from Lufthansa about the refund",
        calls("search_inbox", {"sender": "Lufthansa", "unread_only": True})
        & argument("search_inbox", "keywords", "(the )?refund"),
        tools=[FIND_MAIL, MAIL],
    ),
    row(
        "hey where's my package? order number is DE-88213",
        calls("track_order", {"order_number": "DE-88213"}),
        tools=[ORDER, REFUND],
    ),
    row(
        "Please refund 24.90 for order DE-88213, it came damaged.",
        calls("issue_refund", {"order_number": "DE-88213", "amount": 24.9, "reason": "damaged"}),
        tools=[ORDER, REFUND],
    ),
    row(
        "I got the wrong item in order 5512-A. Refund me the full 80 dollars please.",
        calls("issue_refund", {"order_number": "5512-A", "amount": 80, "reason": "wrong_item"}),
        tools=[ORDER, REFUND],
    ),
    row(
        "what's (17 + 5) * 3?",
        argument("calculate", "expression", r"\(17 ?\+ ?5\) ?\* ?3"),
        tools=[CALC, SEARCH],
    ),
    row(
        "Move reports/q3.xlsx to archive/2025/q3.xlsx",
        calls("move_file", {"source": "reports/q3.xlsx", "destination": "archive/2025/q3.xlsx"}),
        tools=[READ, MOVE],
    ),
    row(
        "How many orders did we get in September?",
        argument("run_sql", "query", r"select count\(\*\).* from orders.*"),
        tools=[SQL],
    ),
    row(
        "A customer (jo@barnes.io) can't log in at all since this morning, whole team is blocked. Open a critical ticket.",
        calls("open_ticket", {"customer_email": "jo@barnes.io", "severity": "critical"})
        & argument("open_ticket", "summary", ".*log in.*"),
        tools=[TICKET, MAIL],
    ),
    row(
        "Add Priya Nair from Helios Energy as a lead, phone +44 20 7946 0018. We met at the trade event in Leeds.",
        calls(
            "add_lead",
            {
                "first_name": "Priya",
                "last_name": "Nair",
                "company": "Helios Energy",
                "phone": "+44 20 7946 0018",
                "source": "event",
            },
        ),
        tools=[LEAD, MAIL],
    ),
    row(
        "Make it 21.5 degrees in the nursery",
        calls("set_thermostat", {"room": "nursery", "temperature": 21.5}),
        tools=[THERMOSTAT, LAMP],
    ),
    row(
        "Dim the living room lights to 30%",
        calls("set_light", {"room": "living room", "on": True, "brightness": 30}),
        tools=[THERMOSTAT, LAMP],
    ),
    row(
        "Turn off the light in the garage.",
        argument("set_light", "room", "(the )?garage") & calls("set_light", {"on": False}),
        tools=[THERMOSTAT, LAMP],
    ),
    row(
        "Send Lena 35 euros for the concert tickets",
        calls("send_payment", {"recipient": "Lena", "amount": 35, "currency": "EUR"})
        & argument("send_payment", "note", ".*concert tickets.*"),
        tools=[PAY],
    ),
    row(
        "I need two business class seats from Munich to Boston, leaving 2026-02-10 and coming back 2026-02-18.",
        calls(
            "find_flights",
            {
                "origin": "MUC",
                "destination": "BOS",
                "departure_date": "2026-02-10",
                "return_date": "2026-02-18",
                "passengers": 2,
                "cabin": "business",
            },
        ),
        tools=[FLIGHTS, TRAINS],
    ),
    row(
        "Which trains go from Ghent to Cologne on 2026-05-02?",
        calls("find_trains", {"departure": "Ghent", "arrival": "Cologne", "date": "2026-05-02"}),
        tools=[FLIGHTS, TRAINS],
    ),
    row(
        "Open a PR in acme/shop from fix-cart to main titled 'Fix rounding in cart'.",
        calls(
            "create_pull_request",
            {"repo": "acme/shop", "title": "Fix rounding in cart", "head": "fix-cart", "base": "main"},
        ),
        tools=[PULL, ISSUE],
    ),
    row(
        "File an issue 'Search page is slow' with the labels performance and frontend",
        calls("create_issue", {"title": "Search page is slow", "labels": ["performance", "frontend"]}),
        tools=[PULL, ISSUE],
    ),
    row(
        "Table for six at Bistro Nord, 2025-12-24, 19:30, inside please.",
        calls(
            "book_table",
            {
                "restaurant": "Bistro Nord",
                "date": "2025-12-24",
                "time": "19:30",
                "party_size": 6,
                "outdoor": False,
            },
        ),
        tools=[RESTAURANT],
    ),
    row(
        "We'd like to sit outdoors at Casa Pepe on 2026-06-07 at 8 pm, there will be 3 of us.",
        calls(
            "book_table", {"restaurant": "Casa Pepe", "date": "2026-06-07", "party_size": 3, "outdoor": True}
        ),
        tools=[RESTAURANT],
        tool_choice=forced("book_table"),
    ),
)

SEVERAL = kind(
    "agents 8: several calls and turns",
    row(
        "Forecast for Lyon and Nice for the next 3 days, in celsius",
        calls_each(
            "get_forecast",
            {"city": "Lyon", "days": 3, "units": "celsius"},
            {"city": "Nice", "days": 3, "units": "celsius"},
        ),
        tools=[FORECAST],
    ),
    row(
        "Set the bedroom to 18 degrees and turn off the kitchen light",
        calls_these(
            ("set_thermostat", {"room": "bedroom", "temperature": 18}),
            ("set_light", {"room": "kitchen", "on": False}),
        ),
        tools=[THERMOSTAT, LAMP],
    ),
    row(
        "What's the EUR to USD rate, and the EUR to GBP rate?",
        calls_each("get_exchange_rate", {"base": "EUR", "target": "USD"}, {"base": "EUR", "target": "GBP"}),
        tools=[RATE],
    ),
    row(
        "5 day forecast for Bergen in celsius",
        *called(
            "get_forecast",
            {"city": "Bergen", "summary": "rain every day", "max": 11},
            city="Bergen",
            days=5,
            units="celsius",
        ),
        "It rains every day in Bergen, up to 11 degrees.",
        "What about Stavanger?",
        calls("get_forecast", {"city": "Stavanger"}),
        tools=[FORECAST],
    ),
    row(
        "Track order DE-88213",
        *called(
            "track_order",
            {"status": "in transit", "carrier": "DHL", "eta": "2025-11-04"},
            order_number="DE-88213",
        ),
        "It is in transit with DHL and should arrive on 2025-11-04.",
        "And order DE-90001?",
        calls("track_order", {"order_number": "DE-90001"}),
        tools=[ORDER, REFUND],
    ),
    row(
        "Book a table at Casa Pepe",
        "Sure. For what date and time, and how many people?",
        "2026-01-16, 20:00, four of us, indoors",
        calls(
            "book_table", {"restaurant": "Casa Pepe", "date": "2026-01-16", "time": "20:00", "party_size": 4}
        ),
        tools=[RESTAURANT],
    ),
    row(
        "What is the total of order 7731, in Swiss francs?",
        *called(
            "track_order", {"order_number": "7731", "total": 120.0, "currency": "EUR"}, order_number="7731"
        ),
        calls("convert_currency", {"amount": 120, "from_currency": "EUR", "to_currency": "CHF"}),
        tools=[ORDER, CONVERT],
    ),
    row(
        "What does notes/todo.txt say? Mail it to eva@web.de.",
        *called("read_file", "1. call the plumber\n2. renew passport", path="notes/todo.txt"),
        calls("send_mail", {"recipient": "eva@web.de"})
        & argument("send_mail", "body", ".*plumber.*passport.*"),
        tools=[READ, MAIL],
    ),
)

RESULTS = kind(
    "agents 8: what results say",
    row(
        "Where is my order DE-88213?",
        *called(
            "track_order",
            {"status": "out_for_delivery", "carrier": "UPS", "expected": "2025-11-04"},
            order_number="DE-88213",
        ),
        says_any("out for delivery", "out_for_delivery") & says("UPS") & calls_nothing(),
        tools=[ORDER, REFUND],
    ),
    row(
        "Which trains go from Ghent to Cologne tomorrow?",
        *called(
            "find_trains",
            [
                {"train": "ICE 315", "departs": "09:10", "price": 44.5},
                {"train": "EC 9417", "departs": "12:40", "price": 39},
            ],
            departure="Ghent",
            arrival="Cologne",
            date="2026-05-02",
        ),
        says("ICE 315", "09:10", "EC 9417", "12:40") & calls_nothing(),
        tools=[TRAINS],
    ),
    row(
        "Which is the cheapest?",
        *called(
            "find_trains",
            [
                {"train": "ICE 315", "departs": "09:10", "price": 44.5},
                {"train": "EC 9417", "departs": "12:40", "price": 39},
            ],
            departure="Ghent",
            arrival="Cologne",
            date="2026-05-02",
        ),
        says("EC 9417") & does_not_say("ICE 315") & calls_nothing(),
        tools=[TRAINS],
    ),
    row(
        "Do I have anything on 2026-03-03?",
        *called("list_events", {"events": []}, date="2026-03-03"),
        says_any("no ", "nothing", "not ", "any", "none") & calls_nothing(),
        tools=[AGENDA],
    ),
    row(
        "Read config.yaml and tell me the port.",
        *called("read_file", "host: 0.0.0.0\nport: 8443\nworkers: 4\n", path="config.yaml"),
        says("8443") & calls_nothing(),
        tools=[READ],
    ),
    row(
        "How many orders did we get in September?",
        *called("run_sql", [{"count": 1284}], query="SELECT COUNT(*) FROM orders"),
        says_any("1284", "1,284") & calls_nothing(),
        tools=[SQL],
    ),
    row(
        "Read secrets.txt",
        *called(
            "read_file", "PermissionError: [Errno 13] Permission denied: 'secrets.txt'", path="secrets.txt"
        ),
        says_any("permission", "denied") & calls_nothing(),
        tools=[READ],
    ),
    row(
        "What high can I expect in Bergen?",
        *called(
            "get_forecast", {"city": "Bergen", "high": 11.5, "low": 7}, city="Bergen", days=1, units="celsius"
        ),
        calls("final_result", {"city": "Bergen", "high": 11.5}),
        tools=[FORECAST, FINAL],
        tool_choice="required",
    ),
    row(
        "What is 12.5 % of 640?",
        *called("calculate", "80.0", expression="640 * 0.125"),
        argument("final_answer", "answer", r".*\b80(\.0)?\b.*"),
        tools=[CALC, ANSWER],
        tool_choice="required",
    ),
    row(
        "hi, what can you do?",
        calls_saying("respond"),
        tools=[ORDER, RESPOND],
        tool_choice="required",
    ),
    row("Good morning! How are you?", calls_nothing(), tools=[MEETING, MAIL, ORDER]),
    row("Thanks, that's all I needed.", calls_nothing(), tools=[MEETING, MAIL, ORDER]),
    row("What's the difference between TCP and UDP?", calls_nothing(), tools=[LAMP, PAY]),
    row(
        "How high does it get in Bergen tomorrow?",
        *called(
            "get_forecast",
            {"forecast": [{"day": "Tue", "high": 12, "low": 6}]},
            city="Bergen",
            days=1,
            units="celsius",
        ),
        is_json({"day": "Tue", "high": 12, "low": 6}),
        tools=[FORECAST],
        response_format=formatted(schema(day="string", high="integer", low="integer")),
    ),
)

SMOL = """You are an expert assistant who can solve any task using tool calls. You will be given a task to solve as best you can.
To do so, you have been given access to some tools.

The tool call you write is an action: after the tool is executed, you will get the result of the tool call as an "observation".

Action:
{
  "name": "tool_name",
  "arguments": {"arg": "value"}
}

You have these tools:
- currency_rate: Returns the rate between two currencies
    Takes inputs: {'base': {'type': 'string'}, 'quote': {'type': 'string'}}
    Returns an output of type: number
- final_answer: Provides a final answer to the given problem.
    Takes inputs: {'answer': {'type': 'any', 'description': 'The final answer to the problem'}}
    Returns an output of type: any
"""
INVOKE = """In this environment you have access to a set of tools you can use to answer the user's question.

You may call them like this:
<function_calls>
<invoke>
<tool_name>$TOOL_NAME</tool_name>
<parameters>
<$PARAMETER_NAME>$PARAMETER_VALUE</$PARAMETER_NAME>
...
</parameters>
</invoke>
</function_calls>

Here are the tools available:
<tools>
<tool_description>
<tool_name>get_stock_price</tool_name>
<description>Gets the current stock price of a ticker</description>
<parameters>
<parameter>
<name>ticker</name>
<type>string</type>
<description>ticker symbol</description>
</parameter>
</parameters>
</tool_description>
</tools>"""
REACT = """Answer the question. You have these tools:

lookup_city(name: str) -> str - Look up facts on a city
multiply(a: float, b: float) -> float - Multiply two numbers

Use the following format:

Question: the question
Thought: what to do
Action: one of [lookup_city, multiply]
Action Input: the input as JSON
Observation: the result
Final Answer: the answer

Begin!

Question: {}
Thought:"""
PROTOCOLS = kind(
    "agents 8: protocols in text",
    row(
        "New task: how many yen is one dollar?",
        fits(r'.*"name": ?"currency_rate",\s*"arguments": ?\{\s*"base": ?"USD",\s*"quote": ?"JPY"\s*\}.*'),
        system=SMOL,
    ),
    row(
        "What is the price of Apple stock right now?",
        fits(
            r".*<function_calls>\s*<invoke>\s*<tool_name>get_stock_price</tool_name>\s*<parameters>\s*<ticker>AAPL</ticker>\s*</parameters>\s*</invoke>\s*</function_calls>.*"
        ),
        system=INVOKE,
    ),
    row(
        REACT.replace("{}", "What is 12.5 times 8?"),
        fits(r'.*Action: multiply\s*\nAction Input: \{"a": ?12\.5, ?"b": ?8(\.0)?\}.*'),
    ),
    row(
        REACT.replace("{}", "Tell me about the population of Turin."),
        fits(r'.*Action: lookup_city\s*\nAction Input: \{"name": ?"Turin"\}.*'),
    ),
)

ROWS = [*CALLS, *SEVERAL, *RESULTS, *PROTOCOLS]
