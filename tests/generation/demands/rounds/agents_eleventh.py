"""An eleventh round of functions and conversations, written before an answer was seen.

At first sight 76 % of the rows were as demanded.
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
from demands.rows import called, formatted, kind, row, schema, tool


def text(about: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": about, **more}


def one_of_these(*names: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


RAIN = tool("rain_forecast", "Chance of rain at a place in the next hours", place="string", hours="integer")
MEET = tool(
    "book_meeting_room",
    "Book a meeting room",
    room="string",
    date=text("YYYY-MM-DD"),
    start=text("HH:MM"),
    end=text("HH:MM"),
    people="integer",
)
RESCHEDULE = tool(
    "reschedule_event",
    "Move an event to another time",
    event="string",
    new_date=text("YYYY-MM-DD"),
    new_time=text("HH:MM"),
)
DRAFT = tool("draft_email", "Write a draft of an e-mail", to=text("address"), subject="string", body="string")
FLAG = tool("mark_as_read", "Mark messages of a folder as read", folder="string")
LOOKUP = tool("lookup_order", "Find an order", order_number=text("e.g. ORD-1234"))
CANCEL = tool(
    "cancel_order",
    "Cancel an order",
    order_number="string",
    reason=one_of_these("changed_mind", "too_late", "too_expensive", "other"),
)
REORDER = tool("reorder", "Order a product again", product_id="string", quantity="integer", express="boolean")
PERCENT = tool("percent_of", "A percentage of a number", percent="number", number="number")
UNITS = tool(
    "convert_units", "Convert a value between units", value="number", from_unit="string", to_unit="string"
)
ZIP = tool(
    "zip_files",
    "Put files into an archive",
    files={"type": "array", "items": {"type": "string"}},
    archive="string",
)
RENAME = tool("rename_file", "Rename a file", old_name="string", new_name="string")
TABLES = tool("describe_table", "Show the columns of a database table", table="string")
BACKUP = tool("backup_database", "Back up a database", database="string", compress="boolean")
BUG = tool(
    "report_bug",
    "Report a bug",
    title="string",
    steps={"type": "array", "items": {"type": "string"}},
    priority=text("1 is highest", type="integer", minimum=1, maximum=4),
)
WATCH = tool("watch_ticket", "Watch a ticket", ticket_key="string")
ACCOUNT = tool(
    "create_account",
    "Create a customer account",
    full_name="string",
    email="string",
    country="string",
    newsletter="boolean",
)
SCENE = tool(
    "activate_scene",
    "Activate a scene of the smart home",
    scene=one_of_these("movie_night", "good_morning", "away", "party"),
)
FAN = tool(
    "set_fan", "Set the speed of a fan", room="string", speed=one_of_these("off", "low", "medium", "high")
)
SHADE = tool("water_garden", "Water the garden", zone="string", minutes="integer")
DONATE = tool(
    "donate", "Donate money", organization="string", amount="number", currency="string", monthly="boolean"
)
TOPUP = tool("top_up_phone", "Top up a prepaid phone", phone_number="string", amount="number")
CHECKIN = tool("check_in", "Check in for a flight", booking_code="string", last_name="string", bags="integer")
BUS = tool("bus_times", "Next departures at a bus stop", stop="string", line={"type": ["string", "null"]})
RECIPE = tool(
    "find_recipe",
    "Find recipes",
    ingredients={"type": "array", "items": {"type": "string"}},
    max_minutes="integer",
    vegetarian="boolean",
)
PODCAST = tool("play_podcast", "Play an episode of a podcast", show="string", episode="integer")
TRACK_WEIGHT = tool("log_weight", "Log the weight of the user", kilograms="number", date=text("YYYY-MM-DD"))
HOLIDAY = tool("public_holidays", "Public holidays of a country in a year", country="string", year="integer")
ASK = tool("respond", "Respond to the user", message="string")
FINISH = tool("finish", "Finish with the answer", answer="string")

CALLS = kind(
    "agents 11: one call",
    row(
        "Any rain in Bilbao in the next 6 hours?",
        calls("rain_forecast", {"place": "Bilbao", "hours": 6}),
        tools=[RAIN, BUS],
    ),
    row(
        "I need the Orion room on 2026-01-22 from 13:00 to 14:30 for 8 people",
        calls("book_meeting_room", {"date": "2026-01-22", "start": "13:00", "end": "14:30", "people": 8})
        & argument("book_meeting_room", "room", "(the )?Orion( room)?"),
        tools=[MEET, RESCHEDULE],
    ),
    row(
        "Push the design review to 2026-01-23 at 10:00",
        calls("reschedule_event", {"new_date": "2026-01-23", "new_time": "10:00"})
        & argument("reschedule_event", "event", "(the )?design review"),
        tools=[MEET, RESCHEDULE],
    ),
    row(
        "Draft a mail to office@kanto.jp with the subject Visit in May, asking whether the 12th works for them",
        calls("draft_email", {"to": "office@kanto.jp", "subject": "Visit in May"})
        & argument("draft_email", "body", ".*12th works for them.*"),
        tools=[DRAFT, FLAG],
    ),
    row(
        "Mark everything in the newsletters folder as read",
        calls("mark_as_read", {"folder": "newsletters"}),
        tools=[DRAFT, FLAG],
    ),
    row(
        "can you pull up ORD-7719",
        calls("lookup_order", {"order_number": "ORD-7719"}),
        tools=[LOOKUP, CANCEL],
    ),
    row(
        "Cancel ORD-7719 please, I changed my mind.",
        calls("cancel_order", {"order_number": "ORD-7719", "reason": "changed_mind"}),
        tools=[LOOKUP, CANCEL],
    ),
    row(
        "Order two more of P-330, express shipping",
        calls("reorder", {"product_id": "P-330", "quantity": 2, "express": True}),
        tools=[REORDER, LOOKUP],
    ),
    row(
        "What's 17.5% of 880?", calls("percent_of", {"percent": 17.5, "number": 880}), tools=[PERCENT, UNITS]
    ),
    row(
        "How many kilometers are 26.2 miles?",
        calls("convert_units", {"value": 26.2, "from_unit": "miles", "to_unit": "kilometers"}),
        tools=[PERCENT, UNITS],
    ),
    row(
        "Zip a.txt, b.txt and notes.md into docs.zip",
        calls("zip_files", {"files": ["a.txt", "b.txt", "notes.md"], "archive": "docs.zip"}),
        tools=[ZIP, RENAME],
    ),
    row(
        "Rename draft.docx to final.docx",
        calls("rename_file", {"old_name": "draft.docx", "new_name": "final.docx"}),
        tools=[ZIP, RENAME],
    ),
    row(
        "Which columns does the invoices table have?",
        calls("describe_table", {"table": "invoices"}),
        tools=[TABLES, BACKUP],
    ),
    row(
        "Back up the analytics database, compressed",
        calls("backup_database", {"database": "analytics", "compress": True}),
        tools=[TABLES, BACKUP],
    ),
    row(
        "Report a priority 2 bug titled 'Export hangs'. Steps: open a report, click export, wait",
        calls(
            "report_bug",
            {"title": "Export hangs", "steps": ["open a report", "click export", "wait"], "priority": 2},
        ),
        tools=[BUG, WATCH],
    ),
    row("Watch PAY-881 for me", calls("watch_ticket", {"ticket_key": "PAY-881"}), tools=[BUG, WATCH]),
    row(
        "Sign up Helena Costa from Portugal, helena@costa.pt, no newsletter",
        calls(
            "create_account",
            {
                "full_name": "Helena Costa",
                "email": "helena@costa.pt",
                "country": "Portugal",
                "newsletter": False,
            },
        ),
        tools=[ACCOUNT, LOOKUP],
    ),
    row("Start movie night", calls("activate_scene", {"scene": "movie_night"}), tools=[SCENE, FAN, SHADE]),
    row(
        "Put the bedroom fan on high",
        calls("set_fan", {"room": "bedroom", "speed": "high"}),
        tools=[SCENE, FAN, SHADE],
    ),
    row(
        "Water the garden for 20 minutes, just the north zone",
        calls("water_garden", {"minutes": 20}) & argument("water_garden", "zone", "north( zone)?"),
        tools=[SCENE, FAN, SHADE],
    ),
    row(
        "Donate 15 euros a month to Doctors Without Borders",
        calls("donate", {"amount": 15, "currency": "EUR", "monthly": True})
        & argument("donate", "organization", "Doctors Without Borders"),
        tools=[DONATE, TOPUP],
    ),
    row(
        "Top up 0176 5558812 with 20",
        calls("top_up_phone", {"phone_number": "0176 5558812", "amount": 20}),
        tools=[DONATE, TOPUP],
    ),
    row(
        "Check me in: booking ZK81QP, name Duarte, one bag",
        calls("check_in", {"booking_code": "ZK81QP", "last_name": "Duarte", "bags": 1}),
        tools=[CHECKIN, BUS],
    ),
    row(
        "What can I cook with chickpeas, spinach and rice in under 30 minutes? I don't eat meat.",
        calls(
            "find_recipe",
            {"ingredients": ["chickpeas", "spinach", "rice"], "max_minutes": 30, "vegetarian": True},
        ),
        tools=[RECIPE, BUS],
    ),
    row(
        "Play episode 42 of Night Signals",
        calls("play_podcast", {"show": "Night Signals", "episode": 42}),
        tools=[PODCAST, SCENE],
    ),
    row(
        "Log 68.4 kg for 2026-01-05",
        calls("log_weight", {"kilograms": 68.4, "date": "2026-01-05"}),
        tools=[TRACK_WEIGHT, RECIPE],
    ),
    row(
        "Which public holidays does Slovenia have in 2026?",
        calls("public_holidays", {"country": "Slovenia", "year": 2026}),
        tools=[HOLIDAY, RAIN],
    ),
)

FLOWS = kind(
    "agents 11: several calls, turns and results",
    row(
        "Convert 5 miles to km and 12 pounds to kg",
        calls_each(
            "convert_units",
            {"value": 5, "from_unit": "miles", "to_unit": "km"},
            {"value": 12, "from_unit": "pounds", "to_unit": "kg"},
        ),
        tools=[UNITS],
    ),
    row(
        "Turn the fan in the office to low and activate the away scene",
        calls_these(("set_fan", {"room": "office", "speed": "low"}), ("activate_scene", {"scene": "away"})),
        tools=[SCENE, FAN],
    ),
    row(
        "Holidays in Slovenia in 2026?",
        *called(
            "public_holidays", [{"date": "2026-02-08", "name": "Prešeren Day"}], country="Slovenia", year=2026
        ),
        "Among others Prešeren Day on 2026-02-08.",
        "and in Croatia?",
        calls("public_holidays", {"country": "Croatia"}),
        tools=[HOLIDAY],
    ),
    row(
        "Cancel my order",
        "Which order is it, and why?",
        "ORD-8100, it's too expensive",
        calls("cancel_order", {"order_number": "ORD-8100", "reason": "too_expensive"}),
        tools=[LOOKUP, CANCEL],
    ),
    row(
        "Where's ORD-7719?",
        *called(
            "lookup_order",
            {"order_number": "ORD-7719", "state": "delayed", "new_eta": "2026-01-30", "cause": "customs"},
            order_number="ORD-7719",
        ),
        says("delayed", "2026-01-30", "customs") & calls_nothing(),
        tools=[LOOKUP, CANCEL],
    ),
    row(
        "When does line 7 leave from Market Square?",
        *called(
            "bus_times",
            {
                "stop": "Market Square",
                "departures": [{"line": "7", "at": "17:04"}, {"line": "7", "at": "17:24"}],
            },
            stop="Market Square",
        ),
        says("17:04", "17:24") & calls_nothing(),
        tools=[BUS],
    ),
    row(
        "Did the backup work?",
        *called(
            "backup_database",
            "backup finished: analytics-2026-01-05.tar.gz (1.8 GB)",
            database="analytics",
            compress=True,
        ),
        says("1.8 GB") & calls_nothing(),
        tools=[BACKUP],
    ),
    row(
        "Which columns does invoices have?",
        *called("describe_table", {"columns": ["id", "client", "total", "paid_at"]}, table="invoices"),
        says("id", "client", "total", "paid_at") & calls_nothing(),
        tools=[TABLES],
    ),
    row(
        "Check me in: booking ZK81QP, name Duarte",
        *called("check_in", "404 booking not found", booking_code="ZK81QP", last_name="Duarte", bags=0),
        says_any("not found") & does_not_say("checked in successfully") & calls_nothing(),
        tools=[CHECKIN],
    ),
    row(
        "What's 17.5% of 880?",
        *called("percent_of", {"result": 154.0}, percent=17.5, number=880),
        argument("finish", "answer", r".*\b154\b.*"),
        tools=[PERCENT, FINISH],
        tool_choice="required",
    ),
    row(
        "How long is the delay of ORD-7719?",
        *called(
            "lookup_order",
            {"order_number": "ORD-7719", "state": "delayed", "delay_days": 6},
            order_number="ORD-7719",
        ),
        is_json({"order": "ORD-7719", "delayed": True, "days": 6}),
        tools=[LOOKUP],
        response_format=formatted(schema(order="string", delayed="boolean", days="integer")),
    ),
    row("thx", calls_nothing(), tools=[LOOKUP, FAN]),
    row(
        "What can you help me with?",
        calls_saying("respond"),
        tools=[LOOKUP, CANCEL, ASK],
        tool_choice="required",
    ),
    row("Do you like music?", calls_nothing(), tools=[FAN, UNITS]),
    row("Write a short poem about the sea.", calls_nothing(), tools=[RAIN, SHADE]),
)

XML = """You have these tools:
<tool name="search_flights">Finds flights. Arguments: from (string), to (string), date (string)</tool>
<tool name="get_seat_map">Shows the seats of a flight. Arguments: flight (string)</tool>
To use a tool, reply with exactly:
<tool_call>{"name": "TOOL", "arguments": {...}}</tool_call>"""
CODE = '''You solve tasks step by step with Python code. Available tools:

def get_population(city: str) -> int:
    """Returns the population of a city."""

def final_answer(answer):
    """Ends the task."""

Write "Thought:" first and then the code between <code> and </code>.'''
PROTOCOLS = kind(
    "agents 11: protocols in text",
    row(
        "Flights from Lyon to Tunis on 2026-03-08",
        fits(
            r'.*<tool_call>\s*\{"name": ?"search_flights", ?"arguments": ?\{"from": ?"Lyon", ?"to": ?"Tunis", ?"date": ?"2026-03-08"\}\}\s*</tool_call>.*'
        ),
        system=XML,
    ),
    row("New task: What is the population of Graz?", fits(r".*get_population\(city='Graz'\).*"), system=CODE),
    row(
        "New task: What is the population of Graz?",
        "Thought: I call it.\n<code>\nprint(get_population(city='Graz'))\n</code>",
        "Observation:\nExecution logs:\n303270\nLast output from code snippet:\nNone",
        fits(r".*final_answer\(.*303270.*\).*"),
        system=CODE,
    ),
)

ROWS = [*CALLS, *FLOWS, *PROTOCOLS]
