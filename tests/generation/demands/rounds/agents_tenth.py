"""A tenth round of functions and conversations, written before an answer was seen.

At first sight 73 % of the rows were as demanded.
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


def text(about: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": about, **more}


def one_of_these(*names: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


UV = tool("uv_index", "UV index at a location today", latitude="number", longitude="number")
CLIMATE = tool(
    "get_weather", "Weather now or on a day", place="string", day=text("today, tomorrow or a date")
)
INVITE = tool(
    "invite_guests",
    "Invite people to an event",
    event="string",
    emails={"type": "array", "items": text("address", format="email")},
)
SLOT = tool("free_slots", "Find free slots of a person on a day", person="string", date=text("YYYY-MM-DD"))
REPLY = tool("reply_to_email", "Reply to an e-mail", email_id="string", body="string", reply_all="boolean")
ARCHIVE = tool("archive_email", "Archive an e-mail", email_id="string")
PAPERS = tool(
    "search_papers", "Search scientific papers", topic="string", year_from="integer", max_results="integer"
)
STORE = tool("find_store", "Find the nearest store", zip_code="string", radius_miles="number")
COUPON = tool("apply_coupon", "Apply a coupon code to an order", order_id="string", code="string")
ADDRESS = tool(
    "change_shipping_address",
    "Change where an order is sent",
    order_id="string",
    street="string",
    city="string",
    postal_code="string",
)
POWER = tool("power", "Raise a base to an exponent", base="number", exponent="number")
AVERAGE = tool("average", "Mean of numbers", values={"type": "array", "items": {"type": "number"}})
TIP = tool("split_bill", "Split a bill with tip", total="number", tip_percent="number", people="integer")
COPY = tool("copy_file", "Copy a file", source_path="string", target_path="string", overwrite="boolean")
APPEND = tool("append_to_file", "Append a line to a file", path="string", line="string")
ROWS_OF = tool(
    "get_rows",
    "Get rows of a table",
    table="string",
    filter_column="string",
    filter_value="string",
    limit="integer",
)
SET_STATUS = tool(
    "set_ticket_status",
    "Set the status of a ticket",
    ticket_id="integer",
    status=one_of_these("open", "in_progress", "resolved", "closed"),
    note={"type": ["string", "null"]},
)
ASSIGN = tool("assign_ticket", "Assign a ticket to an agent", ticket_id="integer", agent="string")
CUSTOMER = tool(
    "find_customer", "Find a customer in the CRM", False, name="string", email="string", company="string"
)
NOTE = tool(
    "log_call", "Log a phone call with a customer", customer="string", minutes="integer", outcome="string"
)
OVEN = tool("preheat_oven", "Preheat the oven", celsius="integer")
ROBOT = tool("start_vacuum", "Start the robot vacuum", rooms={"type": "array", "items": {"type": "string"}})
ALARM = tool("set_alarm", "Set an alarm", time=text("HH:MM"), label={"type": ["string", "null"]})
TIMER = tool("start_timer", "Start a countdown", seconds="integer")
REQUEST = tool(
    "request_money",
    "Request money from a person",
    person="string",
    amount="number",
    currency="string",
    reason="string",
)
INVOICE = tool(
    "create_invoice",
    "Create an invoice",
    client="string",
    net_amount="number",
    due_days="integer",
    currency="string",
)
SEAT = tool("change_seat", "Change the seat of a booking", booking_reference="string", seat="string")
HOTELS = tool(
    "search_hotels",
    "Search hotels",
    city="string",
    check_in=text("YYYY-MM-DD"),
    check_out=text("YYYY-MM-DD"),
    stars=text("minimum number of stars", type="integer"),
    pool="boolean",
)
RENTAL = tool(
    "rent_car",
    "Rent a car",
    pickup_city="string",
    dropoff_city="string",
    pickup_date="string",
    days="integer",
    category=one_of_these("economy", "compact", "suv", "van"),
)
TRANSLATE = tool(
    "translate_text", "Translate a text", text="string", source_lang="string", target_lang="string"
)
DEFINE = tool("define_word", "Look up a word in the dictionary", word="string")
CHART = tool(
    "draw_chart",
    "Draw a chart",
    chart_type=one_of_these("bar", "line", "pie"),
    title="string",
    labels={"type": "array", "items": {"type": "string"}},
)
STOCK = tool("stock_quote", "Latest quote of a stock", ticker="string")
BUY = tool(
    "place_order", "Place a stock order", ticker="string", side=one_of_these("buy", "sell"), shares="integer"
)
WEB = tool("web_search", "Search the web", query="string")
DONE = tool(
    "final_answer",
    "Provide the final answer to the user",
    answer="string",
    sources={"type": "array", "items": {"type": "string"}},
)
SUMMARY = tool("final_result", "The final response", name="string", plan="string", open_tickets="integer")

CALLS = kind(
    "agents 10: one call",
    row(
        "UV index at 36.72, -4.42 please",
        calls("uv_index", {"latitude": 36.72, "longitude": -4.42}),
        tools=[UV, CLIMATE],
    ),
    row(
        "Will it be windy in Galway tomorrow?",
        calls("get_weather", {"place": "Galway", "day": "tomorrow"}),
        tools=[UV, CLIMATE],
    ),
    row(
        "Invite ana@x.org and bo@y.org to the launch party",
        calls("invite_guests", {"emails": ["ana@x.org", "bo@y.org"]})
        & argument("invite_guests", "event", "(the )?launch party"),
        tools=[INVITE, SLOT],
    ),
    row(
        "When is Farid free on 2026-03-17?",
        calls("free_slots", {"person": "Farid", "date": "2026-03-17"}),
        tools=[INVITE, SLOT],
    ),
    row(
        "Reply to mail m_301 and say we accept the offer. Only to the sender.",
        calls("reply_to_email", {"email_id": "m_301", "reply_all": False})
        & argument("reply_to_email", "body", ".*accept the offer.*"),
        tools=[REPLY, ARCHIVE],
    ),
    row("You can archive m_301 now", calls("archive_email", {"email_id": "m_301"}), tools=[REPLY, ARCHIVE]),
    row(
        "Get me at most 10 papers about coral bleaching published since 2021",
        calls("search_papers", {"year_from": 2021, "max_results": 10})
        & argument("search_papers", "topic", ".*coral bleaching.*"),
        tools=[PAPERS, WEB],
    ),
    row(
        "Nearest store within 15 miles of 60614?",
        calls("find_store", {"zip_code": "60614", "radius_miles": 15}),
        tools=[STORE, COUPON],
    ),
    row(
        "Use the code SPRING25 for order 90-441",
        calls("apply_coupon", {"order_id": "90-441", "code": "SPRING25"}),
        tools=[STORE, COUPON],
    ),
    row(
        "Please send order 90-441 to 17 Birch Road, Exeter EX4 3PL instead",
        calls(
            "change_shipping_address",
            {"order_id": "90-441", "street": "17 Birch Road", "city": "Exeter", "postal_code": "EX4 3PL"},
        ),
        tools=[ADDRESS, COUPON],
    ),
    row(
        "What's 2.5 to the power of 4?", calls("power", {"base": 2.5, "exponent": 4}), tools=[POWER, AVERAGE]
    ),
    row(
        "Average of 12, 15.5, 9 and 20",
        calls("average", {"values": [12, 15.5, 9, 20]}),
        tools=[POWER, AVERAGE],
    ),
    row(
        "We were 4 people, the bill was 132.60 and we want to tip 10%. How much each?",
        calls("split_bill", {"total": 132.6, "tip_percent": 10, "people": 4}),
        tools=[TIP, AVERAGE],
    ),
    row(
        "Copy /var/log/app.log to /backup/app.log, replace it if it exists",
        calls("copy_file", {"source_path": "/var/log/app.log", "target_path": "/backup/app.log"}),
        tools=[COPY, APPEND],
    ),
    row(
        "Append 'export EDITOR=vim' to ~/.bashrc",
        calls("append_to_file", {"path": "~/.bashrc", "line": "export EDITOR=vim"}),
        tools=[COPY, APPEND],
    ),
    row(
        "Show 20 rows from invoices where status is overdue",
        calls(
            "get_rows",
            {"table": "invoices", "filter_column": "status", "filter_value": "overdue", "limit": 20},
        ),
        tools=[ROWS_OF],
    ),
    row(
        "Ticket 4471 is resolved",
        calls("set_ticket_status", {"ticket_id": 4471, "status": "resolved"}),
        tools=[SET_STATUS, ASSIGN],
    ),
    row(
        "Give ticket 4471 to Beatrix",
        calls("assign_ticket", {"ticket_id": 4471, "agent": "Beatrix"}),
        tools=[SET_STATUS, ASSIGN],
    ),
    row(
        "Look up the customer with the mail pia@orbit.se",
        calls("find_customer", {"email": "pia@orbit.se"}),
        tools=[CUSTOMER, NOTE],
    ),
    row(
        "Log a 12 minute call with Orbit AB: they want a demo next week",
        calls("log_call", {"customer": "Orbit AB", "minutes": 12})
        & argument("log_call", "outcome", ".*they want a demo next week.*"),
        tools=[CUSTOMER, NOTE],
    ),
    row("Heat the oven to 220", calls("preheat_oven", {"celsius": 220}), tools=[OVEN, ROBOT, ALARM]),
    row(
        "Vacuum the kitchen and the hallway",
        calls("start_vacuum", {"rooms": ["kitchen", "hallway"]}),
        tools=[OVEN, ROBOT, ALARM],
    ),
    row("Wake me at 6:45", argument("set_alarm", "time", "0?6:45"), tools=[OVEN, ALARM, TIMER]),
    row("Timer for 7 minutes", calls("start_timer", {"seconds": 420}), tools=[OVEN, ALARM, TIMER]),
    row(
        "Ask Jonas for 18.50 euros for the cinema",
        calls("request_money", {"person": "Jonas", "amount": 18.5, "currency": "EUR"})
        & argument("request_money", "reason", ".*cinema.*"),
        tools=[REQUEST, INVOICE],
    ),
    row(
        "Bill Meridian Ltd 2,400 pounds net, payable within 30 days",
        calls(
            "create_invoice",
            {"client": "Meridian Ltd", "net_amount": 2400, "due_days": 30, "currency": "GBP"},
        ),
        tools=[REQUEST, INVOICE],
    ),
    row(
        "Change my seat on booking QX7P2L to 14C",
        calls("change_seat", {"booking_reference": "QX7P2L", "seat": "14C"}),
        tools=[SEAT, HOTELS],
    ),
    row(
        "Four star hotels in Seville with a pool, from 2026-06-01 till 2026-06-05",
        calls(
            "search_hotels",
            {
                "city": "Seville",
                "check_in": "2026-06-01",
                "check_out": "2026-06-05",
                "stars": 4,
                "pool": True,
            },
        ),
        tools=[SEAT, HOTELS],
    ),
    row(
        "I need an SUV for 6 days, pick up in Faro on 2026-08-09 and drop it off in Porto",
        calls(
            "rent_car",
            {
                "pickup_city": "Faro",
                "dropoff_city": "Porto",
                "pickup_date": "2026-08-09",
                "days": 6,
                "category": "suv",
            },
        ),
        tools=[RENTAL, HOTELS],
    ),
    row(
        'Translate "the meeting is cancelled" from English to Dutch',
        calls(
            "translate_text",
            {"text": "the meeting is cancelled", "source_lang": "English", "target_lang": "Dutch"},
        ),
        tools=[TRANSLATE, DEFINE],
    ),
    row(
        "What does 'ubiquitous' mean?",
        calls("define_word", {"word": "ubiquitous"}),
        tools=[TRANSLATE, DEFINE],
    ),
    row(
        "Make a pie chart titled 'Market share' with the labels North, South and West",
        calls(
            "draw_chart", {"chart_type": "pie", "title": "Market share", "labels": ["North", "South", "West"]}
        ),
        tools=[CHART],
    ),
    row(
        "Buy 15 shares of NVDA",
        calls("place_order", {"ticker": "NVDA", "side": "buy", "shares": 15}),
        tools=[STOCK, BUY],
    ),
    row(
        "Sell all 40 of my Tesla shares",
        calls("place_order", {"ticker": "TSLA", "side": "sell", "shares": 40}),
        tools=[STOCK, BUY],
    ),
    row("weather", calls_saying("get_weather"), tools=[CLIMATE, UV], tool_choice=forced("get_weather")),
)

SEVERAL = kind(
    "agents 10: several calls and turns",
    row(
        "Quotes for AAPL, MSFT and GOOG please",
        calls_each("stock_quote", {"ticker": "AAPL"}, {"ticker": "MSFT"}, {"ticker": "GOOG"}),
        tools=[STOCK],
    ),
    row(
        "Assign ticket 12 to Mona and ticket 15 to Iris",
        calls_each("assign_ticket", {"ticket_id": 12, "agent": "Mona"}, {"ticket_id": 15, "agent": "Iris"}),
        tools=[ASSIGN, SET_STATUS],
    ),
    row(
        "Preheat the oven to 200 and set a timer for 90 seconds",
        calls_these(("preheat_oven", {"celsius": 200}), ("start_timer", {"seconds": 90})),
        tools=[OVEN, TIMER],
    ),
    row(
        "How's the weather in Bath today?",
        *called("get_weather", {"place": "Bath", "sky": "drizzle", "temp_c": 9}, place="Bath", day="today"),
        "Drizzle, 9 degrees.",
        "and tomorrow?",
        calls("get_weather", {"place": "Bath", "day": "tomorrow"}),
        tools=[CLIMATE],
    ),
    row(
        "Quote for NVDA?",
        *called("stock_quote", {"ticker": "NVDA", "price": 181.2}, ticker="NVDA"),
        "NVDA is at 181.20.",
        "ok buy 5 of them",
        calls("place_order", {"ticker": "NVDA", "side": "buy", "shares": 5}),
        tools=[STOCK, BUY],
    ),
    row(
        "I'd like to rent a car in Faro",
        "Sure! From which date, for how long, and which category?",
        "2026-08-09, six days, a compact one, I'll return it in Faro",
        calls("rent_car", {"pickup_city": "Faro", "days": 6, "category": "compact"}),
        tools=[RENTAL],
    ),
    row(
        "Assign the open ticket of pia@orbit.se to Mona",
        *called("find_customer", {"id": 77, "name": "Pia Ek", "open_ticket_id": 4480}, email="pia@orbit.se"),
        calls("assign_ticket", {"ticket_id": 4480, "agent": "Mona"}),
        tools=[CUSTOMER, ASSIGN],
    ),
)

RESULTS = kind(
    "agents 10: what results say",
    row(
        "When is Farid free on 2026-03-17?",
        *called("free_slots", {"free": ["09:00-10:00", "14:30-16:00"]}, person="Farid", date="2026-03-17"),
        says("09:00", "14:30") & calls_nothing(),
        tools=[SLOT],
    ),
    row(
        "Who is pia@orbit.se?",
        *called(
            "find_customer",
            {"name": "Pia Ek", "company": "Orbit AB", "since": 2019, "vip": True},
            email="pia@orbit.se",
        ),
        says("Pia Ek", "Orbit AB") & calls_nothing(),
        tools=[CUSTOMER],
    ),
    row(
        "How much is each share of the bill?",
        *called("split_bill", "36.47", total=132.6, tip_percent=10, people=4),
        says("36.47") & calls_nothing(),
        tools=[TIP],
    ),
    row(
        "Buy 15 shares of NVDA",
        *called(
            "place_order",
            {"error": {"code": "INSUFFICIENT_FUNDS", "message": "Not enough cash: 1,200.00 USD available"}},
            ticker="NVDA",
            side="buy",
            shares=15,
        ),
        says_any("not enough", "insufficient") & does_not_say("bought") & calls_nothing(),
        tools=[BUY],
    ),
    row(
        "Find a hotel in Seville",
        *called(
            "search_hotels",
            {"results": [{"name": "Casa Triana", "price": 128}, {"name": "Hotel Alameda", "price": 97}]},
            city="Seville",
        ),
        says("Casa Triana", "Hotel Alameda") & calls_nothing(),
        tools=[HOTELS],
    ),
    row(
        "Which of them is cheaper?",
        *called(
            "search_hotels",
            {"results": [{"name": "Casa Triana", "price": 128}, {"name": "Hotel Alameda", "price": 97}]},
            city="Seville",
        ),
        says("Hotel Alameda") & does_not_say("Casa Triana") & calls_nothing(),
        tools=[HOTELS],
    ),
    row(
        "Is ticket 4471 closed?",
        *called(
            "set_ticket_status",
            {"ticket_id": 4471, "status": "closed", "updated": True},
            ticket_id=4471,
            status="closed",
        ),
        says("closed") & calls_nothing(),
        tools=[SET_STATUS],
    ),
    row(
        "What plan is Orbit on, and how many tickets are open?",
        *called("find_customer", {"name": "Orbit AB", "plan": "Gold", "open_tickets": 3}, company="Orbit"),
        calls("final_result", {"name": "Orbit AB", "plan": "Gold", "open_tickets": 3}),
        tools=[CUSTOMER, SUMMARY],
        tool_choice="required",
    ),
    row(
        "What is the quote of NVDA?",
        *called("stock_quote", {"ticker": "NVDA", "price": 181.2, "source": "Nasdaq"}, ticker="NVDA"),
        argument("final_answer", "answer", ".*181\\.2.*"),
        tools=[STOCK, DONE],
        tool_choice="required",
    ),
    row(
        "How is Orbit doing?",
        *called(
            "find_customer",
            {"name": "Orbit AB", "plan": "Gold", "open_tickets": 3, "renewal": "2026-09-30"},
            company="Orbit",
        ),
        is_json({"customer": "Orbit AB", "plan": "Gold", "renewal_date": "2026-09-30", "tickets": 3}),
        tools=[CUSTOMER],
        response_format=formatted(
            schema(customer="string", plan="string", renewal_date="string", tickets="integer")
        ),
    ),
    row("nice, cheers!", calls_nothing(), tools=[STOCK, BUY, OVEN]),
    row("How do you decide which tool to use?", calls_nothing(), tools=[OVEN, TIMER]),
    row("Why is the sky blue?", calls_nothing(), tools=[OVEN, BUY]),
    row("lol", calls_nothing(), tools=[OVEN, BUY]),
)

REACT_CHAT = """You run in a loop of Thought, Action, PAUSE, Observation.
At the end of the loop you output an Answer.
Use Action to run one of the actions available to you, then return PAUSE.

Your available actions are:

exchange_rate:
e.g. exchange_rate: EUR
Returns the rate of a currency to the dollar

population:
e.g. population: Peru
Returns how many people live in a country

Example session:

Question: How many people live in Peru?
Thought: I should look up the population of Peru
Action: population: Peru
PAUSE"""
JSON_TOOLS = """You can use tools. Answer ONLY with JSON: {"tool": "<name>", "args": {...}} to use one, or {"tool": null, "answer": "..."}.
Tools:
{"name": "lights", "description": "Switch lights", "args": {"room": "string", "state": "on|off"}}
{"name": "door", "description": "Lock or unlock a door", "args": {"which": "string", "locked": "boolean"}}"""
INVOKE = """In this environment you have access to a set of tools.
<tools>
<tool_description>
<tool_name>get_flight_status</tool_name>
<description>Status of a flight</description>
<parameters>
<parameter><name>flight_number</name><type>string</type><description>e.g. BA117</description></parameter>
<parameter><name>date</name><type>string</type><description>YYYY-MM-DD</description></parameter>
</parameters>
</tool_description>
</tools>
Call them like this:
<function_calls><invoke><tool_name>$TOOL_NAME</tool_name><parameters><$NAME>$VALUE</$NAME></parameters></invoke></function_calls>"""
PROTOCOLS = kind(
    "agents 10: protocols in text",
    row(
        "Question: How many people live in Chile?",
        fits(r"Thought: .*\nAction: population: Chile\s*\nPAUSE.*"),
        system=REACT_CHAT,
    ),
    row(
        "Turn off the light in the bathroom",
        fits(r'\{"tool": ?"lights", ?"args": ?\{"room": ?"bathroom", ?"state": ?"off"\}\}'),
        system=JSON_TOOLS,
    ),
    row(
        "Is BA117 on 2026-01-20 delayed?",
        fits(
            r".*<invoke>\s*<tool_name>get_flight_status</tool_name>\s*<parameters>\s*<flight_number>BA117</flight_number>\s*<date>2026-01-20</date>\s*</parameters>\s*</invoke>.*"
        ),
        system=INVOKE,
    ),
    row(
        "Is BA117 on 2026-01-20 delayed?",
        "<function_calls><invoke><tool_name>get_flight_status</tool_name><parameters><flight_number>BA117</flight_number><date>2026-01-20</date></parameters></invoke></function_calls>",
        "<function_results><result><tool_name>get_flight_status</tool_name><stdout>BA117 departs 35 minutes late</stdout></result></function_results>",
        says("35 minutes late") & does_not_say("<stdout>", "tool_name"),
        system=INVOKE,
    ),
)

ROWS = [*CALLS, *SEVERAL, *RESULTS, *PROTOCOLS]
