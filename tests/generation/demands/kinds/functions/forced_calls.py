"""Rows: a function is called because the request forces it, and functions of the older form."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_nothing, calls_saying, says_any
from demands.offered import (
    BOOK_TABLE,
    CANCEL_ORDER_WITH_ORDER_NUMBER,
    CREATE_EVENT_WITH_TIME,
    FINAL_RESULT,
    GET_CURRENT_WEATHER,
    GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION,
    GET_INVOICE,
    GET_ORDER_STATUS,
    GET_ORDER_STATUS_WITH_ORDER_NUMBER,
    GET_STOCK_PRICE_WITH_SYMBOL,
    GET_USER,
    GET_WEATHER,
    GET_WEATHER_AS_TEMPERATURE,
    GET_WEATHER_CURRENT_FOR_A_CITY,
    GET_WEATHER_IN_A_SENTENCE,
    GET_WEATHER_OF_CITY,
    GET_WEATHER_WITH_CITY_AND_UNIT,
    GET_WEATHER_WITH_PLACE,
    ISSUE_REFUND_WITH_REASON,
    LOOKUP_ORDER,
    LOOKUP_TICKET,
    OFFICE,
    SEARCH_KNOWLEDGE_BASE,
    SEND_EMAIL,
    START_TIMER_WITH_LABEL,
    TRACK_ORDER,
    UV_INDEX,
    WEB_SEARCH,
)
from demands.rows import forced, kind, row, tool

PROFILE = tool("save_profile", "Save the profile", False, name="string", age="integer", city="string")

WORKOUT = tool("log_workout", "Log a workout", activity="string", distance_km="number", minutes="integer")

A_CALL_THAT_IS_FORCED_FILES_AND_CODE = kind(
    "a call that is forced",
    row(
        "My name is Ann and I'm 31",
        calls("save_profile", {"name": "Ann", "age": 31, "city": None}),
        tools=[PROFILE],
        tool_choice=forced("save_profile"),
    ),
    row(
        "I ran 10.5 km in 58 minutes",
        calls("log_workout", {"distance_km": 10.5, "minutes": 58}),
        tools=[WORKOUT],
        tool_choice="required",
    ),
    row(
        "My name is Olaf and I live in Bergen.",
        calls("save_profile", {"name": "Olaf", "city": "Bergen"}),
        tools=[tool("save_profile", "Save the user's profile", name="string", city="string")],
        tool_choice="required",
    ),
    row(
        "Log a workout: I ran 8.5 km in 47 minutes this morning.",
        calls("log_workout", {"activity": "running", "distance_km": 8.5, "duration_minutes": 47}),
        tools=[
            tool(
                "log_workout",
                "Log a workout",
                activity={"type": "string", "enum": ["running", "cycling", "swimming"]},
                distance_km="number",
                duration_minutes="integer",
            )
        ],
        tool_choice=forced("log_workout"),
    ),
)

A_CALL_THAT_IS_FORCED_WEATHER = kind(
    "a call that is forced",
    row(
        "What's the weather in Paris and Tokyo?",
        calls("get_current_weather", {"city": "Paris"}),
        tools=OFFICE,
        parallel_tool_calls=False,
    ),
    row("Good morning", calls("get_current_weather"), tools=[GET_CURRENT_WEATHER], tool_choice="required"),
    row(
        "What's the weather in Paris and in London?",
        calls("get_weather", {"city": "Paris"}),
        tools=[GET_WEATHER_OF_CITY],
        parallel_tool_calls=False,
    ),
    row("Hello!", calls_saying("get_weather"), tools=[GET_WEATHER_OF_CITY], tool_choice="required"),
    row(
        "I'm off to Vienna next week",
        calls("get_weather", {"city": "Vienna"}),
        tools=[GET_WEATHER_OF_CITY, SEND_EMAIL],
        tool_choice=forced("get_weather"),
    ),
    row("Hello", calls_saying("get_weather"), tools=[GET_WEATHER_CURRENT_FOR_A_CITY], tool_choice="required"),
    row(
        "weather",
        calls_saying("get_weather"),
        tools=[GET_WEATHER_WITH_PLACE, UV_INDEX],
        tool_choice=forced("get_weather"),
    ),
    row("Say hi", calls("get_weather"), tools=[GET_WEATHER_IN_A_SENTENCE], tool_choice=forced("get_weather")),
    row(
        "I live in Graz.",
        calls("get_weather", {"city": "Graz"}),
        tools=[GET_WEATHER],
        tool_choice=forced("get_weather"),
    ),
    row(
        "Is it raining in Leeds?",
        calls("get_weather", {"location": "Leeds"}),
        tools=[GET_WEATHER_AS_TEMPERATURE, FINAL_RESULT],
        tool_choice="required",
    ),
    row("Hi", calls("get_weather"), tools=[GET_WEATHER_WITH_CITY_AND_UNIT], tool_choice="required"),
    row(
        "What's the weather in Rome and what's the price of AAPL?",
        calls("get_current_weather", {"location": "Rome"}),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION, GET_STOCK_PRICE_WITH_SYMBOL],
        parallel_tool_calls=False,
    ),
)

EXPENSE = tool(
    "add_expense",
    "Record an expense",
    amount="number",
    currency="string",
    category={"type": "string", "enum": ["food", "travel", "office", "other"]},
    note="string",
)

A_CALL_THAT_IS_FORCED_MONEY = kind(
    "a call that is forced",
    row(
        "Tell me about IBM",
        calls("get_stock_price", {"ticker": "IBM"}),
        tools=OFFICE,
        tool_choice=forced("get_stock_price"),
    ),
    row(
        "I spent 23.80 EUR on lunch with a client",
        calls("add_expense", {"amount": 23.8, "currency": "EUR", "category": "food"}),
        tools=[EXPENSE],
        tool_choice=forced("add_expense"),
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
)

CLASSIFY = tool(
    "classify_ticket",
    "File a support ticket under a category",
    category={"type": "string", "enum": ["billing", "bug", "feature_request", "other"]},
    urgent="boolean",
)

CLASSIFY_TICKET = tool(
    "classify_ticket",
    "Store the classification of a support ticket",
    category={"type": "string", "enum": ["bug", "billing", "question"]},
    urgent="boolean",
)

A_CALL_THAT_IS_FORCED_ORDERS = kind(
    "a call that is forced",
    row(
        "Please use the tool for this: track KX-2231",
        calls("get_order_status", {"order_id": "KX-2231"}),
        tools=[GET_ORDER_STATUS],
        tool_choice=forced("get_order_status"),
    ),
    row(
        "I was charged twice this month, fix this immediately!",
        calls("classify_ticket", {"category": "billing", "urgent": True}),
        tools=[CLASSIFY],
        tool_choice="required",
    ),
    row("hello", calls("get_user"), tools=[GET_USER], tool_choice=forced("get_user")),
    row(
        "Order status for 71 please",
        calls("get_order_status", {"order_number": "71"}),
        tools=[GET_ORDER_STATUS_WITH_ORDER_NUMBER, SEARCH_KNOWLEDGE_BASE],
        tool_choice=forced("get_order_status"),
    ),
    row(
        "I was charged twice this month!",
        calls("classify_ticket", {"category": "billing"}),
        tools=[CLASSIFY_TICKET],
        tool_choice="required",
    ),
    row(
        "Create a support ticket for Rosa Diaz (rosa@diaz.mx): The app crashes on startup. It is urgent.",
        calls(
            "create_ticket",
            {
                "customer_name": "Rosa Diaz",
                "email": "rosa@diaz.mx",
                "subject": "The app crashes on startup",
                "urgent": True,
            },
        ),
        tools=[
            tool(
                "create_ticket",
                "Create a ticket",
                customer_name="string",
                email="string",
                subject="string",
                urgent="boolean",
            )
        ],
        tool_choice=forced("create_ticket"),
    ),
    row(
        "Ticket T-77 please",
        calls("lookup_ticket", {"ticket_id": "T-77"}),
        tools=[LOOKUP_TICKET],
        tool_choice=forced("lookup_ticket"),
    ),
    row(
        "Extract: Sarah Miller is 41 years old.",
        calls("User", {"name": "Sarah Miller", "age": 41}),
        tools=[tool("User", "Correctly extracted `User`.", name="string", age="integer")],
        tool_choice=forced("User"),
    ),
)

A_CALL_THAT_IS_FORCED_CALENDAR = kind(
    "a call that is forced",
    row(
        "Tea, please", calls("start_timer"), tools=[START_TIMER_WITH_LABEL], tool_choice=forced("start_timer")
    ),
    row(
        "Schedule a dentist appointment for my son Max on 2025-06-02 at 8:15 in the morning.",
        calls("book_appointment", {"patient": "Max", "date": "2025-06-02", "time": "8:15"}),
        tools=[
            tool(
                "book_appointment",
                "Book an appointment",
                patient="string",
                date="string",
                time="string",
                kind="string",
            )
        ],
        tool_choice=forced("book_appointment"),
    ),
    row("Book it", calls("create_event"), tools=[CREATE_EVENT_WITH_TIME], tool_choice=forced("create_event")),
)

RESPOND = tool("respond", "Respond to the user", message="string")

CONTACT = tool(
    "save_contact", "Save a contact", first_name="string", last_name="string", phone="string", email="string"
)

SAVE = tool("save_person", "Save the details of a person", name="string", age="integer", city="string")

A_CALL_THAT_IS_FORCED_OTHERS = kind(
    "a call that is forced",
    row(
        "hi, what can you do?",
        calls_saying("respond"),
        tools=[TRACK_ORDER, RESPOND],
        tool_choice="required",
    ),
    row(
        "What can you help me with?",
        calls_saying("respond"),
        tools=[LOOKUP_ORDER, CANCEL_ORDER_WITH_ORDER_NUMBER, RESPOND],
        tool_choice="required",
    ),
    row(
        "I'm Eva.",
        calls("greet", {"name": "Eva"}),
        tools=[tool("greet", "Greet a person", name="string")],
        tool_choice=forced("greet"),
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
    row(
        "Jo Park, 44, lives in Incheon",
        calls("save_person", {"name": "Jo Park", "age": 44, "city": "Incheon"}),
        tools=[SAVE],
        tool_choice=forced("save_person"),
    ),
    row(
        "Create a quiz question about the solar system.",
        argument("ask", "question", r"what is .*solar system\?"),
        tools=[tool("ask", "Asks a question.", question="string")],
        tool_choice=forced("ask"),
    ),
    row(
        "Record that customer Nadia Petrov (customer number 30071) complained about late delivery; she wants a call back "
        "on 0171 5550143.",
        calls(
            "record_complaint",
            {
                "customer_name": "Nadia Petrov",
                "customer_number": "30071",
                "callback_phone": "0171 5550143",
                "category": "delivery",
            },
        ),
        tools=[
            tool(
                "record_complaint",
                "Record a complaint",
                customer_name="string",
                customer_number="string",
                callback_phone="string",
                category={"type": "string", "enum": ["delivery", "quality", "billing"]},
            )
        ],
        tool_choice=forced("record_complaint"),
    ),
    row(
        "We'd like to sit outdoors at Casa Pepe on 2026-06-07 at 8 pm, there will be 3 of us.",
        calls(
            "book_table", {"restaurant": "Casa Pepe", "date": "2026-06-07", "party_size": 3, "outdoor": True}
        ),
        tools=[BOOK_TABLE],
        tool_choice=forced("book_table"),
    ),
    row(
        "What's the weather in Cairo?",
        calls("web_search") & calls_saying("web_search", "cairo"),
        tools=[GET_CURRENT_WEATHER, WEB_SEARCH],
        tool_choice={
            "type": "allowed_tools",
            "allowed_tools": {
                "mode": "required",
                "tools": [{"type": "function", "function": {"name": "web_search"}}],
            },
        },
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
    row(
        "My name is Ole Hansen and my phone is +45 20 11 22 33",
        calls("save_contact", {"name": "Ole Hansen", "phone": "+45 20 11 22 33"}),
        tools=[tool("save_contact", "Save a contact", name="string", phone="string")],
        tool_choice=forced("save_contact"),
    ),
    row(
        "Set the thermostat in the bedroom to 19.5 degrees from 10 pm.",
        calls("set_thermostat", {"room": "bedroom", "temperature": 19.5, "from_time": "10 pm"}),
        tools=[tool("set_thermostat", "Set it", room="string", temperature="number", from_time="string")],
        tool_choice=forced("set_thermostat"),
    ),
)

OLD = [GET_INVOICE["function"], ISSUE_REFUND_WITH_REASON["function"]]

FUNCTIONS_OF_THE_OLDER_FORM_MONEY = kind(
    "functions of the older form",
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

ROWS = [
    *A_CALL_THAT_IS_FORCED_FILES_AND_CODE,
    *A_CALL_THAT_IS_FORCED_WEATHER,
    *A_CALL_THAT_IS_FORCED_MONEY,
    *A_CALL_THAT_IS_FORCED_ORDERS,
    *A_CALL_THAT_IS_FORCED_CALENDAR,
    *A_CALL_THAT_IS_FORCED_OTHERS,
    *FUNCTIONS_OF_THE_OLDER_FORM_MONEY,
]
