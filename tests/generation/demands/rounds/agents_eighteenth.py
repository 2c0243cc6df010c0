"""An eighteenth round of agents: shops, devices, assistants that speak, and what is reckoned.

At first sight 121 of 155 prompts were as demanded; these are some that were not.
"""

from __future__ import annotations

from demands.checkers import calls, fits, one_of
from demands.rows import kind, row, schema, tool


def one_of_these(*names: str) -> dict[str, object]:
    return {"type": "string", "enum": list(names)}


TEXTS = {"type": "array", "items": {"type": "string"}}
EXPENSE = tool("log_expense", "Log an expense", amount="number", category=one_of_these("food", "transport"))
ENROLL = tool("enroll_student", "Enroll a student in a course", student_name="string", course_id="string")
ORDER = tool(
    "place_order",
    "Place an order",
    customer_id="string",
    items={"type": "array", "items": schema(sku="string", quantity="integer")},
)
MEETING = tool(
    "schedule_meeting",
    "Schedule a meeting",
    title="string",
    start={"type": "string", "description": "ISO 8601 datetime"},
    participants=TEXTS,
)
DEVICE = tool(
    "control_device", "Control a smart device", device="string", action=one_of_these("on", "off", "toggle")
)
DIM = tool(
    "set_brightness",
    "Set the brightness of a light",
    room="string",
    level={"type": "integer", "description": "0-100"},
)
QR = tool("create_qr_code", "Create a QR code", data="string")
PING = tool("ping_host", "Ping a host", host="string")
REFUND = tool("issue_refund", "Refund an order", order_id="string")
WARRANTY = tool("check_warranty", "Check warranty status", serial_number="string")
STATUS = tool("get_order_status", "Get the status of an order", order_id="string")
LIST = tool(
    "list_orders",
    "List the orders of a customer",
    customer_id="string",
    status=one_of_these("open", "shipped"),
)
NEXT = tool("next_song", "Skip to the next song")
PAUSE = tool("pause_music", "Pause the music")
PLAY = tool("play_music", "Play a song or artist", query="string")
EVENT = tool("create_event", "Create a calendar event", title="string", date="string", time="string")
DELETE = tool("delete_event", "Delete a calendar event", event_id="string")
EVENTS = tool("list_events", "List calendar events", start_date="string", end_date="string")
CALL = tool("make_call", "Call a phone number", number="string")
TRAFFIC = tool("get_traffic", "Get traffic information", location="string")
COIN = tool("get_crypto_price", "Get the price of a cryptocurrency", coin="string", currency="string")
CONVERT = tool(
    "convert_currency", "Convert money", amount="number", from_currency="string", to_currency="string"
)
SORT = tool(
    "sort_numbers",
    "Sort a list of numbers",
    numbers={"type": "array", "items": {"type": "number"}},
    order=one_of_these("asc", "desc"),
)
MOVIES = tool("search_movies", "Search movies", genre="string", year="integer", min_rating="number")
USERS = tool("list_users", "List users", role=one_of_these("admin", "editor"))
TOOLS = [EXPENSE, ENROLL, ORDER, MEETING, DEVICE, DIM, QR, PING, COIN, CONVERT, SORT, MOVIES, USERS]
SHOP = [REFUND, WARRANTY, STATUS, LIST]
SPOKEN = [NEXT, PAUSE, PLAY, EVENT, DELETE, EVENTS, CALL, TRAFFIC]
CALLS = kind(
    "agents 18: calls",
    row("I spent $45.50 on groceries", calls("log_expense", {"amount": 45.5}), tools=TOOLS),
    row(
        "Enroll Maria Garcia in course CS101 for the fall semester",
        calls("enroll_student", {"student_name": "Maria Garcia", "course_id": "CS101"}),
        tools=TOOLS,
    ),
    row(
        "Place an order for customer C-77: 2 of SKU A1 and 5 of SKU B2",
        calls(
            "place_order",
            {"customer_id": "C-77", "items": [{"sku": "A1", "quantity": 2}, {"sku": "B2", "quantity": 5}]},
        ),
        tools=TOOLS,
    ),
    row(
        "Schedule a meeting titled 'Design Review' at 2025-02-03T10:00:00 with ann@x.com and joe@x.com",
        calls("schedule_meeting", {"title": "Design Review", "start": "2025-02-03T10:00:00"}),
        tools=TOOLS,
    ),
    row("Turn on the fan", calls("control_device", {"device": "fan", "action": "on"}), tools=TOOLS),
    row(
        "Dim the bedroom lights to 30%",
        calls("set_brightness", {"room": "bedroom", "level": 30}),
        tools=TOOLS,
    ),
    row(
        "Make a QR code for https://example.com",
        calls("create_qr_code", {"data": "https://example.com"}),
        tools=TOOLS,
    ),
    row("Ping 10.0.0.1", calls("ping_host", {"host": "10.0.0.1"}), tools=TOOLS),
    row(
        "What's the price of Bitcoin in USD?",
        calls("get_crypto_price", {"coin": "Bitcoin", "currency": "USD"}),
        tools=TOOLS,
    ),
    row(
        "Sort these numbers in descending order: 5, 3, 9, 1",
        calls("sort_numbers", {"numbers": [5, 3, 9, 1], "order": "desc"}),
        tools=TOOLS,
    ),
    row(
        "Recommend a comedy movie from 2020 with a rating of at least 7.5",
        calls("search_movies", {"genre": "comedy", "year": 2020, "min_rating": 7.5}),
        tools=TOOLS,
    ),
    row("List all admins", calls("list_users", {"role": "admin"}), tools=TOOLS),
    row(
        "Is my device with serial number SN-99812 still under warranty?",
        calls("check_warranty", {"serial_number": "SN-99812"}),
        tools=SHOP,
    ),
    row(
        "Show me my open orders",
        calls("list_orders", {"customer_id": "U-100", "status": "open"}),
        system="You serve the customers of a shop. Current user: id U-100.",
        tools=SHOP,
    ),
    row("Next song please", calls("next_song"), tools=SPOKEN),
    row("Play some jazz", calls("play_music"), tools=SPOKEN),
    row(
        "Put 'dentist' on my calendar for 2025-03-12 at 09:00",
        calls("create_event", {"title": "dentist", "date": "2025-03-12", "time": "09:00"}),
        tools=SPOKEN,
    ),
    row("Call 555-123-4567", calls("make_call", {"number": "555-123-4567"}), tools=SPOKEN),
    row("How's traffic in Los Angeles?", calls("get_traffic", {"location": "Los Angeles"}), tools=SPOKEN),
)

REPAY = tool("transfer_money", "Transfer money", from_account="string", to_account="string", amount="number")
DISTANCE = tool("get_distance", "Get the distance between places", origin="string", destination="string")
SUM = tool("calculate", "Evaluate a mathematical expression", expression="string")
TODO = tool("add_todo", "Add a todo", task="string")
WRITE = tool("write_file", "Write content to a file", path="string", content="string")
TICKET = tool("create_ticket", "Create a support ticket", title="string")
MIXED = [REPAY, DISTANCE, SUM, TODO, WRITE, TICKET, *SHOP]
ROLES = """Roles: Planner (plans the task), Engineer (writes code), Critic (reviews code). Select the role that should \
act next. Reply with only the role name."""
SEARCH = """Tools: search(query: str) - web search. To use a tool, output {"name": "<tool>", "arguments": {...}}. \
Otherwise answer directly."""
FURTHER = kind(
    "agents 18: money, files, distances and roles",
    row(
        "What's the distance between Paris and Lyon?",
        calls("get_distance", {"origin": "Paris", "destination": "Lyon"}),
        tools=MIXED,
    ),
    row(
        "Move $75 from ACC-1 to ACC-2",
        calls("transfer_money", {"from_account": "ACC-1", "to_account": "ACC-2", "amount": 75}),
        tools=MIXED,
    ),
    row("Compute (12 + 8) * 3", calls("calculate", {"expression": "(12 + 8) * 3"}), tools=MIXED),
    row(
        "My order 7781 never arrived, I want my money back",
        calls("issue_refund", {"order_id": "7781"}),
        tools=MIXED,
    ),
    row(
        "Save 'TODO: fix bug' to notes.txt",
        calls("write_file", {"path": "notes.txt", "content": "TODO: fix bug"}),
        tools=MIXED,
    ),
    row("Who should review the code I wrote?", one_of("Critic"), system=ROLES),
    row("Please write the implementation", one_of("Engineer"), system=ROLES),
    row(
        "Where is Lisbon? Use the search tool.",
        fits(r'\{"name": "search", "arguments": \{"query": ".*Lisbon.*"\}\}'),
        system=SEARCH,
    ),
)

ROWS = [*CALLS, *FURTHER]
