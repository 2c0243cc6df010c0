"""Rows: the arguments of a call are lists or objects with parts."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.offered import (
    AVERAGE,
    BUS_TIMES,
    CALCULATE_BMI,
    CREATE_CALENDAR_EVENT_WITH_TITLE,
    CREATE_EVENT_WITH_ATTENDEES,
    CREATE_ISSUE_WITH_LABELS,
    CREATE_ISSUE_WITH_REPO,
    CREATE_PULL_REQUEST,
    CREATE_TICKET,
    FIND_RECIPE_WITH_INGREDIENTS,
    FREE_SLOTS,
    GOOGLE_SEARCH,
    INVITE_GUESTS,
    LIST_EVENTS,
    ORDER_PIZZA_WITH_TOPPINGS,
    POST_SLACK_MESSAGE,
    POWER,
    PREHEAT_OVEN,
    QUERY_DATABASE,
    RENAME_FILE,
    RENT_CAR_WITH_PICKUP_LOCATION,
    REPORT_BUG,
    SCHEDULE_MEETING,
    SEARCH_KNOWLEDGE_BASE_WITH_TOP_K,
    SEND_EMAIL,
    SEND_EMAIL_IN_A_SENTENCE,
    SEND_EMAIL_WITH_CC,
    SEND_MAIL,
    SEND_MAIL_WITH_TO,
    SEND_SLACK_MESSAGE,
    SEND_SMS_TO_A_NUMBER,
    SET_ALARM_WITH_LABEL,
    START_VACUUM,
    SUM_NUMBERS,
    WATCH_TICKET,
    WEB_SEARCH_FOR_NEWEST_INFORMATION,
    ZIP_FILES,
)
from demands.rows import kind, row, schema, tool
from demands.shapes import NUMBER, STRING, TEXTS, listed, one_of_these, optional

SCHEDULE_MEETING_WITH_PARTICIPANTS = tool(
    "schedule_meeting",
    "Schedule a meeting",
    title="string",
    participants={"type": "array", "items": {"type": "string"}},
    start={"type": "string", "description": "ISO 8601 start time"},
    duration_minutes="integer",
)

SCHEDULE_MEETING_WITH_ATTENDEES = tool(
    "schedule_meeting",
    "Schedule a meeting",
    attendees=listed(STRING),
    date="string",
    time="string",
    topic="string",
)

ARGUMENTS_WITH_LISTS_CALENDAR = kind(
    "arguments with lists",
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
        tools=[SCHEDULE_MEETING, LIST_EVENTS, SEND_MAIL],
    ),
    row(
        "Schedule a 45 minute design review with Ana and Ben on 2026-08-03 at 10:00",
        calls(
            "schedule_meeting",
            {"title": "design review", "participants": ["Ana", "Ben"], "duration_minutes": 45},
        )
        & argument("schedule_meeting", "start", "2026-08-03T10:00.*"),
        tools=[SCHEDULE_MEETING_WITH_PARTICIPANTS, SEND_MAIL_WITH_TO],
    ),
    row(
        "Schedule a 30 minute sync with ana@corp.io and li@corp.io on 2025-06-01 at 10:00",
        calls(
            "create_calendar_event",
            {
                "date": "2025-06-01",
                "start_time": "10:00",
                "duration_minutes": 30,
                "attendees": ["ana@corp.io", "li@corp.io"],
            },
        ),
        tools=[CREATE_CALENDAR_EVENT_WITH_TITLE, WEB_SEARCH_FOR_NEWEST_INFORMATION],
    ),
    row(
        "Set up a meeting with Ben and Olga on 2025-05-20 at 15:00 about the roadmap",
        calls(
            "schedule_meeting",
            {"attendees": ["Ben", "Olga"], "date": "2025-05-20", "time": "15:00", "topic": "roadmap"},
        ),
        tools=[SCHEDULE_MEETING_WITH_ATTENDEES, SEND_EMAIL],
    ),
    row(
        "Invite anna@corp.com and raj@corp.com to 'Design sync' on 2025-03-18 at 14:00 for 45 minutes.",
        calls(
            "create_event",
            {
                "title": "Design sync",
                "date": "2025-03-18",
                "time": "14:00",
                "duration_minutes": 45,
                "attendees": ["anna@corp.com", "raj@corp.com"],
            },
        ),
        tools=[
            tool(
                "create_event",
                "Create an event",
                title="string",
                date="string",
                time="string",
                duration_minutes="integer",
                attendees={"type": "array", "items": {"type": "string"}},
            )
        ],
    ),
    row(
        "Schedule 'Design review' on 2025-05-20 with Nora and Sam",
        calls("create_event", {"title": "Design review", "date": "2025-05-20", "attendees": ["Nora", "Sam"]}),
        tools=[SEND_EMAIL_IN_A_SENTENCE, CREATE_EVENT_WITH_ATTENDEES],
    ),
)

GITHUB_CREATE = tool(
    "github__create_issue",
    "Create an issue in a GitHub repository",
    owner="string",
    repo="string",
    title="string",
    labels={"type": "array", "items": {"type": "string"}},
)

GITHUB_CREATE_ISSUE = optional(
    tool(
        "github__create_issue",
        "Create a new issue in a GitHub repository",
        owner="string",
        repo="string",
        title="string",
        body="string",
        labels=TEXTS,
    ),
    "body",
    "labels",
)

ARGUMENTS_WITH_LISTS_FILES_AND_CODE = kind(
    "arguments with lists",
    row(
        "File an issue 'Search page is slow' with the labels performance and frontend",
        calls("create_issue", {"title": "Search page is slow", "labels": ["performance", "frontend"]}),
        tools=[CREATE_PULL_REQUEST, CREATE_ISSUE_WITH_LABELS],
    ),
    row(
        "Zip a.txt, b.txt and notes.md into docs.zip",
        calls("zip_files", {"files": ["a.txt", "b.txt", "notes.md"], "archive": "docs.zip"}),
        tools=[ZIP_FILES, RENAME_FILE],
    ),
    row(
        "Report a priority 2 bug titled 'Export hangs'. Steps: open a report, click export, wait",
        calls(
            "report_bug",
            {"title": "Export hangs", "steps": ["open a report", "click export", "wait"], "priority": 2},
        ),
        tools=[REPORT_BUG, WATCH_TICKET],
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
        tools=[GITHUB_CREATE, CREATE_TICKET],
    ),
    row(
        "Create an issue in acme/website titled 'Login page broken' with the label bug",
        calls(
            "github__create_issue",
            {"owner": "acme", "repo": "website", "title": "Login page broken", "labels": ["bug"]},
        ),
        tools=[GITHUB_CREATE_ISSUE],
    ),
    row(
        "Create an issue in acme/api titled 'Login fails' with labels bug and urgent",
        calls("create_issue", {"repo": "acme/api", "title": "Login fails", "labels": ["bug", "urgent"]}),
        tools=[SEND_SLACK_MESSAGE, CREATE_ISSUE_WITH_REPO],
    ),
)

CONTACT = optional(
    tool(
        "add_contact",
        "Add a contact",
        name="string",
        phone="string",
        tags={"type": "array", "items": {"type": "string"}},
    ),
    "tags",
)

ARGUMENTS_WITH_LISTS_MESSAGES = kind(
    "arguments with lists",
    row(
        "Add John Doe to my contacts, phone +1 555 0100",
        calls("add_contact", {"name": "John Doe", "phone": "+1 555 0100", "tags": None}),
        tools=[CONTACT],
    ),
    row(
        "Send an email to a@x.test and b@x.test about the offsite: we meet at 9 in the lobby.",
        calls("send_mail", {"to": ["a@x.test", "b@x.test"]})
        & argument("send_mail", "subject", ".*offsite.*")
        & argument("send_mail", "text", ".*we meet at 9 in the lobby.*"),
        tools=[SEND_MAIL_WITH_TO, POST_SLACK_MESSAGE],
    ),
    row(
        "Invite ana@x.org and bo@y.org to the launch party",
        calls("invite_guests", {"emails": ["ana@x.org", "bo@y.org"]})
        & argument("invite_guests", "event", "(the )?launch party"),
        tools=[INVITE_GUESTS, FREE_SLOTS],
    ),
    row(
        "Write an email to the team at team@corp.io about the server maintenance on Sunday.",
        calls("send_email", {"recipient": "team@corp.io"})
        & argument("send_email", "subject", ".*server maintenance.*"),
        tools=[SEND_EMAIL_WITH_CC, SEND_SMS_TO_A_NUMBER],
    ),
    row(
        "Send a mail to kim@corp.io, cc lee@corp.io: Subject: Budget. The budget is approved.",
        calls("send_email", {"recipient": "kim@corp.io", "cc": ["lee@corp.io"], "subject": "Budget"})
        & argument("send_email", "body", ".*budget is approved.*"),
        tools=[SEND_EMAIL_WITH_CC, SEND_SMS_TO_A_NUMBER],
    ),
)

SUM = tool("add_numbers", "Add a list of numbers", numbers={"type": "array", "items": {"type": "number"}})

ARGUMENTS_WITH_LISTS_NUMBERS = kind(
    "arguments with lists",
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
        "Add 4, 8, 15, 16, 23 and 42", calls("add_numbers", {"numbers": [4, 8, 15, 16, 23, 42]}), tools=[SUM]
    ),
    row(
        "Sum up 4, 8, 15 and 16",
        calls("sum_numbers", {"numbers": [4, 8, 15, 16]}),
        tools=[SUM_NUMBERS, CALCULATE_BMI],
    ),
)

CREATE_TICKET_WITH_SUBJECT = tool(
    "create_ticket",
    "Create a helpdesk ticket",
    subject="string",
    description="string",
    priority={"type": "string", "enum": ["P1", "P2", "P3"]},
    tags={"type": "array", "items": {"type": "string"}},
)

ORDER_PIZZA = tool(
    "order_pizza",
    "Order a pizza",
    size={"type": "string", "enum": ["small", "medium", "large"]},
    toppings={"type": "array", "items": {"type": "string"}},
    address="string",
)

ARGUMENTS_WITH_LISTS_ORDERS = kind(
    "arguments with lists",
    row(
        "My laptop doesn't boot any more, please open a P1 ticket",
        calls("create_ticket", {"priority": "P1"}) & calls_saying("create_ticket", "laptop"),
        tools=[CREATE_TICKET_WITH_SUBJECT, SEARCH_KNOWLEDGE_BASE_WITH_TOP_K],
    ),
    row(
        "I'd like a large pizza with mushrooms and olives delivered to 8 Elm Street",
        calls("order_pizza", {"size": "large", "toppings": ["mushrooms", "olives"]})
        & argument("order_pizza", "address", "8 Elm Street"),
        tools=[ORDER_PIZZA],
    ),
    row(
        "I'd like a large pizza with mushrooms and olives to 5 Baker Street",
        calls(
            "order_pizza",
            {"size": "large", "toppings": ["mushrooms", "olives"], "delivery_address": "5 Baker Street"},
        ),
        tools=[ORDER_PIZZA_WITH_TOPPINGS, RENT_CAR_WITH_PICKUP_LOCATION],
    ),
)

FIND_RECIPES = tool(
    "find_recipes",
    "Find recipes",
    ingredients={"type": "array", "items": {"type": "string"}},
    vegetarian="boolean",
)

POLL = tool(
    "create_poll", "Create a poll", question="string", options={"type": "array", "items": {"type": "string"}}
)

CHART = tool(
    "draw_chart",
    "Draw a chart",
    chart_type=one_of_these("bar", "line", "pie"),
    title="string",
    labels={"type": "array", "items": {"type": "string"}},
)

RENDER_CHART = tool(
    "render_chart",
    "Render a chart",
    type=one_of_these("bar", "line", "pie"),
    title="string",
    labels=listed(STRING),
    values=listed(NUMBER),
)

ARGUMENTS_WITH_LISTS_OTHERS = kind(
    "arguments with lists",
    row(
        "What can I cook with chickpeas, spinach and rice in under 30 minutes? I don't eat meat.",
        calls(
            "find_recipe",
            {"ingredients": ["chickpeas", "spinach", "rice"], "max_minutes": 30, "vegetarian": True},
        ),
        tools=[FIND_RECIPE_WITH_INGREDIENTS, BUS_TIMES],
    ),
    row(
        "What can I cook with tomatoes, rice and beans?",
        calls("find_recipes", {"ingredients": ["tomatoes", "rice", "beans"]}),
        tools=[FIND_RECIPES, GOOGLE_SEARCH],
    ),
    row(
        "Make a poll: Where do we eat? Options: Pizza, Sushi, Tacos",
        calls("create_poll", {"options": ["Pizza", "Sushi", "Tacos"]})
        & argument("create_poll", "question", r"Where do we eat\?"),
        tools=[POLL, SEND_EMAIL],
    ),
    row(
        "Average of 12, 15.5, 9 and 20",
        calls("average", {"values": [12, 15.5, 9, 20]}),
        tools=[POWER, AVERAGE],
    ),
    row(
        "Vacuum the kitchen and the hallway",
        calls("start_vacuum", {"rooms": ["kitchen", "hallway"]}),
        tools=[PREHEAT_OVEN, START_VACUUM, SET_ALARM_WITH_LABEL],
    ),
    row(
        "Make a pie chart titled 'Market share' with the labels North, South and West",
        calls(
            "draw_chart", {"chart_type": "pie", "title": "Market share", "labels": ["North", "South", "West"]}
        ),
        tools=[CHART],
    ),
    row(
        "Show a pie chart titled 'Sales' with labels Q1, Q2 and values 10, 20",
        calls("render_chart", {"type": "pie", "title": "Sales", "values": [10, 20]}),
        tools=[RENDER_CHART, QUERY_DATABASE],
    ),
)

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

PIZZA = optional(
    tool(
        "order_pizza",
        "Order a pizza",
        size=one_of_these("small", "medium", "large"),
        toppings=TEXTS,
        delivery_address=optional(tool("", "", street="string", city="string", zip="string"), "zip")[
            "function"
        ]["parameters"],
    ),
    "delivery_address",
)

ARGUMENTS_WITH_PARTS_ORDERS = kind(
    "arguments with parts",
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
    row(
        "I'd like a large pizza with mushrooms and ham delivered to 12 Main Street, Springfield",
        calls("order_pizza", {"delivery_address": {"street": "12 Main Street", "city": "Springfield"}}),
        tools=[PIZZA],
    ),
    row("A small pizza with olives and ham", calls("order_pizza", {"delivery_address": None}), tools=[PIZZA]),
    row(
        "Order two large pepperoni pizzas and one small margherita for delivery to 5 Mill Lane.",
        calls(
            "order_pizza",
            {
                "pizzas": [
                    {"kind": "pepperoni pizzas", "size": "large", "quantity": 2},
                    {"kind": "margherita", "size": "small", "quantity": 1},
                ],
                "delivery_address": "5 Mill Lane",
            },
        ),
        tools=[
            tool(
                "order_pizza",
                "Order pizzas",
                pizzas={
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "kind": {"type": "string"},
                            "size": {"type": "string", "enum": ["small", "medium", "large"]},
                            "quantity": {"type": "integer"},
                        },
                        "required": ["kind", "size", "quantity"],
                    },
                },
                delivery_address="string",
            )
        ],
    ),
)

UPDATE = tool(
    "update_user",
    "Update fields of a user",
    user_id="integer",
    fields=schema(False, email="string", phone="string"),
)

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

ARGUMENTS_WITH_PARTS_OTHERS = kind(
    "arguments with parts",
    row(
        "Plot the points (1, 2), (3, 4) and (5, 6).",
        calls("plot", {"points": [{"x": 1, "y": 2}, {"x": 3, "y": 4}, {"x": 5, "y": 6}]}),
        tools=[
            tool("plot", "Plot points", points={"type": "array", "items": schema(x="number", y="number")})
        ],
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
        "Change the email of user 42 to new@mail.com",
        calls("update_user", {"user_id": 42, "fields": {"email": "new@mail.com"}}),
        tools=[UPDATE],
    ),
    row(
        "Invoice Globex for 3 hours of consulting at 120 each and 1 license at 300, due 2026-05-31",
        calls("create_invoice", {"customer": "Globex", "due_date": "2026-05-31"})
        & calls_saying("create_invoice", "consulting", "120", "300"),
        tools=[INVOICE],
    ),
    row(
        "Create an invoice for Bright Ltd: 10 hours of consulting at 120 euros and 1 workshop at 900 euros.",
        calls(
            "create_invoice",
            {
                "customer": "Bright Ltd",
                "items": [
                    {"description": "consulting", "quantity": 10, "unit_price": 120},
                    {"description": "workshop", "quantity": 1, "unit_price": 900},
                ],
            },
        ),
        tools=[
            tool(
                "create_invoice",
                "Create an invoice",
                customer="string",
                items={
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "description": {"type": "string"},
                            "quantity": {"type": "number"},
                            "unit_price": {"type": "number"},
                        },
                        "required": ["description", "quantity", "unit_price"],
                    },
                },
            )
        ],
    ),
    row(
        "Add 2 kg of apples and 6 eggs to my shopping list.",
        calls(
            "add_items",
            {
                "items": [
                    {"name": "apples", "quantity": 2, "unit": "kg"},
                    {"name": "eggs", "quantity": 6, "unit": None},
                ]
            },
        ),
        tools=[
            tool(
                "add_items",
                "Add items to the shopping list",
                items={
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "name": {"type": "string"},
                            "quantity": {"type": "number"},
                            "unit": {"type": ["string", "null"]},
                        },
                        "required": ["name", "quantity", "unit"],
                    },
                },
            )
        ],
    ),
)

ROWS = [
    *ARGUMENTS_WITH_LISTS_CALENDAR,
    *ARGUMENTS_WITH_LISTS_FILES_AND_CODE,
    *ARGUMENTS_WITH_LISTS_MESSAGES,
    *ARGUMENTS_WITH_LISTS_NUMBERS,
    *ARGUMENTS_WITH_LISTS_ORDERS,
    *ARGUMENTS_WITH_LISTS_OTHERS,
    *ARGUMENTS_WITH_PARTS_ORDERS,
    *ARGUMENTS_WITH_PARTS_OTHERS,
]
