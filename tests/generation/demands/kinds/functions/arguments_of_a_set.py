"""Rows: an argument is one of a few values that the function allows."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.offered import (
    ACTIVATE_SCENE,
    ADD_CALENDAR_EVENT,
    ASSIGN_TICKET,
    CALCULATOR_WITH_OPERATION,
    CANCEL_ORDER_WITH_ORDER_NUMBER,
    CHECK_INVENTORY,
    CHECK_STOCK,
    CONTROL_LIGHT,
    CONVERT_TEMPERATURE,
    CREATE_SUPPORT_TICKET,
    CREATE_TICKET,
    CREATE_TICKET_WITH_PRIORITY_MEDIUM,
    CREATE_TICKET_WITH_PRIORITY_NORMAL,
    CREATE_TICKET_WITHOUT_DESCRIPTION,
    CREATE_USER,
    CURRENCY_CONVERT,
    DELETE_FILE_IN_A_SENTENCE,
    DEPLOY,
    ESCALATE_TICKET,
    FIND_EMPLOYEE,
    FIND_PLACES,
    FREEZE_CARD,
    GET_BALANCE,
    GET_CURRENT_TIME,
    GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION,
    GET_CURRENT_WEATHER_IN_A_LOCATION,
    GET_CURRENT_WEATHER_WITH_UNITS,
    GET_DIRECTIONS_WITH_MODE,
    GET_FORECAST_OF_NEXT_DAYS,
    GET_INVOICE,
    GET_LOGS,
    GET_QUOTE,
    GET_STOCK_PRICE,
    GET_WEATHER_AS_TEMPERATURE,
    GET_WEATHER_FOR_A_LOCATION,
    GET_WEATHER_IN_A_GIVEN_LOCATION,
    GET_WEATHER_WITH_CITY_AND_UNIT,
    GOOGLE_SEARCH,
    ISSUE_REFUND,
    ISSUE_REFUND_WITH_REASON,
    LIST_INVOICES,
    LOCK_DOOR_WITH_ACTION,
    LOOKUP_ORDER,
    MAKE_COFFEE,
    ORDER_PIZZA,
    PAY_BILL,
    PLACE_ORDER,
    PLACE_ORDER_WITH_SYMBOL,
    PLAY_MUSIC,
    QUOTE_TRANSFER,
    RESET_PASSWORD,
    RESTART_SERVICE,
    SEARCH_DOCS,
    SEARCH_DOCS_WITH_LIMIT,
    SEARCH_FOR_INFORMATION,
    SEARCH_KNOWLEDGE_BASE,
    SEARCH_THE_INTERNET,
    SEARCH_THE_WEB,
    SEND_EMAIL,
    SEND_MAIL,
    SET_BLINDS_TO_A_POSITION,
    SET_FAN,
    SET_LIGHT_WITH_STATE,
    SET_PRIORITY,
    SET_REMINDER_WITH_TEXT,
    SET_THERMOSTAT,
    SET_TICKET_STATUS,
    SET_TV,
    STOCK_QUOTE,
    TRACK_ORDER,
    WATER_GARDEN,
    WEB_SEARCH_FOR_INFORMATION,
)
from demands.rows import kind, row, tool
from demands.shapes import described, one_of_these

NEWS = tool(
    "search_news",
    "Search news articles",
    query="string",
    language=one_of_these("en", "de", "fr"),
    limit="integer",
)

TICKET = tool(
    "open_ticket",
    "Open a support ticket",
    customer_email="string",
    summary="string",
    severity=one_of_these("low", "medium", "high", "critical"),
)

CREATE_TICKET_WITH_TITLE = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high", "critical"]},
)

CREATE_TICKET_WITH_TITLE_PRIORITY = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    priority={"type": "string", "enum": ["low", "normal", "urgent"]},
)

PRODUCTS = tool(
    "search_products",
    "Search products in the catalog",
    query="string",
    category=one_of_these("electronics", "clothing", "books", "toys"),
    max_price="number",
)

CREATE_TICKET_WITH_TITLE_DESCRIPTION_PRIORITY_HELP = tool(
    "create_ticket",
    "Create a ticket in the help desk",
    title="string",
    description="string",
    priority=one_of_these("low", "medium", "high", "urgent"),
)

CREATE_TICKET_WITH_TITLE_PRIORITY_SUPPORT = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    priority=one_of_these("low", "medium", "high"),
)

ARGUMENTS_OF_A_SET_ORDERS = kind(
    "arguments of a set",
    row(
        "Please refund 24.90 for order DE-88213, it came damaged.",
        calls("issue_refund", {"order_number": "DE-88213", "amount": 24.9, "reason": "damaged"}),
        tools=[TRACK_ORDER, ISSUE_REFUND],
    ),
    row(
        "I got the wrong item in order 5512-A. Refund me the full 80 dollars please.",
        calls("issue_refund", {"order_number": "5512-A", "amount": 80, "reason": "wrong_item"}),
        tools=[TRACK_ORDER, ISSUE_REFUND],
    ),
    row(
        "A customer (jo@barnes.io) can't log in at all since this morning, whole team is blocked. Open a critical ticket.",
        calls("open_ticket", {"customer_email": "jo@barnes.io", "severity": "critical"})
        & argument("open_ticket", "summary", ".*log in.*"),
        tools=[TICKET, SEND_MAIL],
    ),
    row(
        "Cancel ORD-7719 please, I changed my mind.",
        calls("cancel_order", {"order_number": "ORD-7719", "reason": "changed_mind"}),
        tools=[LOOKUP_ORDER, CANCEL_ORDER_WITH_ORDER_NUMBER],
    ),
    row(
        "Refund order #A-7781, $42.50, it arrived damaged.",
        calls("issue_refund", {"order_id": "A-7781", "amount": 42.5, "reason": "damaged"}),
        tools=[GET_INVOICE, ISSUE_REFUND_WITH_REASON],
    ),
    row(
        "Open an urgent ticket: login page returns 500 since this morning",
        calls("create_ticket", {"priority": "urgent"}) & calls_saying("create_ticket", "login page"),
        tools=[CREATE_TICKET, SEARCH_DOCS_WITH_LIMIT],
    ),
    row(
        "Open a critical ticket: the checkout page returns a 500 error",
        calls("create_ticket", {"priority": "critical"})
        & argument("create_ticket", "title", ".*checkout page.*"),
        tools=[CREATE_TICKET_WITH_TITLE, WEB_SEARCH_FOR_INFORMATION],
    ),
    row(
        "Create an urgent ticket: the website is down",
        calls("create_ticket", {"priority": "urgent"})
        & argument("create_ticket", "title", ".*website is down.*"),
        tools=[CREATE_TICKET_WITH_TITLE_PRIORITY, SEND_EMAIL],
    ),
    row(
        "Create a high priority ticket titled 'Printer broken' describing that the printer on floor 2 does not print",
        calls("create_ticket", {"title": "Printer broken", "priority": "high"})
        & argument("create_ticket", "description", ".*printer on floor 2 does not print.*"),
        tools=[CREATE_TICKET_WITH_PRIORITY_MEDIUM, SEARCH_THE_WEB],
    ),
    row(
        "Ticket 4471 is resolved",
        calls("set_ticket_status", {"ticket_id": 4471, "status": "resolved"}),
        tools=[SET_TICKET_STATUS, ASSIGN_TICKET],
    ),
    row(
        "Open a ticket with high priority: the checkout page is broken",
        calls("create_support_ticket", {"subject": "the checkout page is broken", "priority": "high"}),
        tools=[CREATE_SUPPORT_TICKET, SEARCH_DOCS],
    ),
    row(
        "Open a high priority ticket: Printer on floor 3 is on fire",
        calls("create_ticket", {"priority": "high"}),
        tools=[CREATE_TICKET_WITH_PRIORITY_NORMAL, FIND_EMPLOYEE],
    ),
    row(
        "Show me headphones below 100 dollars",
        calls("search_products", {"query": "headphones", "category": "electronics", "max_price": 100}),
        tools=[PRODUCTS],
    ),
    row(
        "My printer is on fire, please open an urgent ticket!",
        calls("create_ticket", {"priority": "urgent"}),
        tools=[CREATE_TICKET_WITH_TITLE_DESCRIPTION_PRIORITY_HELP, SEND_EMAIL],
    ),
    row(
        "Create an editor account for jdoe with email jdoe@acme.com",
        calls("create_user", {"username": "jdoe", "email": "jdoe@acme.com", "role": "editor"}),
        tools=[CREATE_USER, RESET_PASSWORD],
    ),
    row(
        "Open a high priority ticket: VPN does not connect",
        calls("create_ticket", {"title": "VPN does not connect", "priority": "high"}),
        tools=[CREATE_TICKET_WITH_TITLE_PRIORITY_SUPPORT],
    ),
    row(
        "Open a high priority ticket titled 'Printer on fire'",
        calls("create_ticket", {"title": "Printer on fire", "priority": "high"}),
        tools=[CREATE_TICKET_WITHOUT_DESCRIPTION],
    ),
    row(
        "Order a large pizza with mushrooms",
        calls("order_pizza", {"size": "large", "topping": "mushrooms"}),
        tools=[ORDER_PIZZA, DELETE_FILE_IN_A_SENTENCE],
    ),
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

ARGUMENTS_OF_A_SET_NUMBERS = kind(
    "arguments of a set",
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
        tools=[LEAD, SEND_MAIL],
    ),
    row(
        "What is 56 multiplied by 12?",
        calls("calculator", {"operation": "multiply", "a": 56, "b": 12}),
        tools=[CALCULATOR_WITH_OPERATION, GOOGLE_SEARCH],
    ),
    row(
        "What is 100 - 37?",
        calls("calculator", {"operation": "subtract", "a": 100, "b": 37}),
        tools=[CALCULATOR_WITH_OPERATION, GOOGLE_SEARCH],
    ),
    row(
        "Add Julia Stern as an editor to the project Apollo with the email julia.stern@orbit.de.",
        calls(
            "add_member",
            {"name": "Julia Stern", "role": "editor", "project": "Apollo", "email": "julia.stern@orbit.de"},
        ),
        tools=[
            tool(
                "add_member",
                "Add a member to a project",
                name="string",
                role={"type": "string", "enum": ["viewer", "editor", "admin"]},
                project="string",
                email="string",
            )
        ],
    ),
)

DIRECTIONS = tool(
    "get_directions",
    "Get directions between two places",
    origin="string",
    destination="string",
    mode=one_of_these("driving", "walking", "transit", "bicycling"),
)

ARGUMENTS_OF_A_SET_JOURNEYS = kind(
    "arguments of a set",
    row(
        "How do I get from the Louvre to the Eiffel Tower on foot?",
        calls("get_directions", {"mode": "walking"})
        & argument("get_directions", "origin", "(the )?Louvre")
        & argument("get_directions", "destination", "(the )?Eiffel Tower"),
        tools=[GET_DIRECTIONS_WITH_MODE, FIND_PLACES],
    ),
    row(
        "Buy 10 shares of MSFT",
        calls("place_order", {"symbol": "MSFT", "quantity": 10, "side": "buy"}),
        tools=[GET_QUOTE, PLACE_ORDER_WITH_SYMBOL],
    ),
    row(
        "Buy 15 shares of NVDA",
        calls("place_order", {"ticker": "NVDA", "side": "buy", "shares": 15}),
        tools=[STOCK_QUOTE, PLACE_ORDER],
    ),
    row(
        "Sell all 40 of my Tesla shares",
        calls("place_order", {"ticker": "TSLA", "side": "sell", "shares": 40}),
        tools=[STOCK_QUOTE, PLACE_ORDER],
    ),
    row(
        "How do I get from Times Square to Central Park on foot?",
        calls("get_directions", {"origin": "Times Square", "destination": "Central Park", "mode": "walking"}),
        tools=[DIRECTIONS],
    ),
)

CREATE_JIRA = tool(
    "create_jira_issue",
    "Create an issue in Jira",
    project="string",
    summary="string",
    issue_type={"type": "string", "enum": ["Bug", "Task", "Story"]},
    assignee="string",
)

ARGUMENTS_OF_A_SET_FILES_AND_CODE = kind(
    "arguments of a set",
    row(
        "Get the last 50 error logs of the payments service",
        calls("get_logs", {"service": "payments", "level": "error", "limit": 50}),
        tools=[GET_LOGS, DEPLOY, RESTART_SERVICE],
    ),
    row(
        "Deploy version 2.4.1 of the api to staging",
        calls("deploy", {"service": "api", "version": "2.4.1", "environment": "staging"}),
        tools=[GET_LOGS, DEPLOY, RESTART_SERVICE],
    ),
    row(
        "Create a bug in project WEB: login button does nothing, assign it to Maria",
        calls("create_jira_issue", {"project": "WEB", "issue_type": "Bug", "assignee": "Maria"})
        & argument("create_jira_issue", "summary", ".*login button does nothing.*"),
        tools=[CREATE_JIRA, SEARCH_FOR_INFORMATION],
    ),
)

ARGUMENTS_OF_A_SET_HOUSE = kind(
    "arguments of a set",
    row(
        "Unlock the garage",
        calls("lock_door", {"door": "garage", "action": "unlock"}),
        tools=[LOCK_DOOR_WITH_ACTION, SET_BLINDS_TO_A_POSITION],
    ),
    row(
        "What is 30 degrees celsius in fahrenheit?",
        calls("convert_temperature", {"value": 30, "from_unit": "celsius", "to_unit": "fahrenheit"}),
        tools=[CURRENCY_CONVERT, CONVERT_TEMPERATURE],
    ),
    row(
        "Turn off the lights in the bedroom",
        calls("control_light", {"room": "bedroom", "state": "off"}),
        tools=[CONTROL_LIGHT, SET_THERMOSTAT, PLAY_MUSIC],
    ),
    row(
        "Set the temperature to 21.5 degrees celsius",
        calls("set_thermostat", {"temperature": 21.5, "unit": "C"}),
        tools=[CONTROL_LIGHT, SET_THERMOSTAT, PLAY_MUSIC],
    ),
    row(
        "Two cups of strong coffee please",
        calls("make_coffee", {"strength": "strong", "cups": 2}),
        tools=[MAKE_COFFEE, SET_TV],
    ),
    row(
        "Turn off the lights in the kitchen",
        calls("set_light", {"room": "kitchen", "state": "off"}),
        tools=[SET_LIGHT_WITH_STATE, SET_REMINDER_WITH_TEXT],
    ),
)

CURRENT_WEATHER = tool(
    "current_weather",
    "Current weather at a place",
    location=described("City and country, e.g. Paris, France"),
    unit=one_of_these("metric", "imperial"),
)

N_DAY = tool(
    "get_n_day_weather_forecast",
    "Get an N-day weather forecast",
    location="string",
    format=one_of_these("celsius", "fahrenheit"),
    num_days="integer",
)

ARGUMENTS_OF_A_SET_WEATHER = kind(
    "arguments of a set",
    row(
        "Do I need a coat in Reykjavik, Iceland? (metric please)",
        calls("current_weather", {"location": "Reykjavik, Iceland", "unit": "metric"}),
        tools=[CURRENT_WEATHER, NEWS],
    ),
    row(
        "How hot is it in Madrid today, in celsius?",
        calls("get_weather", {"location": "Madrid", "unit": "celsius"}),
        tools=[GET_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "What's the temperature in Nairobi in fahrenheit?",
        calls("get_weather", {"location": "Nairobi", "unit": "fahrenheit"}),
        tools=[GET_WEATHER_FOR_A_LOCATION, SEARCH_THE_WEB],
    ),
    row(
        "Do I need a jacket in Edinburgh?",
        calls_saying("get_weather", "Edinburgh"),
        tools=[GET_WEATHER_FOR_A_LOCATION, SEARCH_THE_WEB],
    ),
    row(
        "Is it cold in Helsinki right now? Use metric units.",
        calls("get_current_weather", {"city": "Helsinki", "units": "metric"}),
        tools=[GET_CURRENT_WEATHER_WITH_UNITS, SEARCH_FOR_INFORMATION],
    ),
    row(
        "What's the weather like in Boston?",
        calls("get_current_weather", {"location": "Boston"}),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION, GET_FORECAST_OF_NEXT_DAYS],
    ),
    row(
        "Give me a 5 day forecast for Glasgow in celsius",
        calls("get_n_day_weather_forecast", {"location": "Glasgow", "format": "celsius", "num_days": 5}),
        tools=[N_DAY, GET_WEATHER_AS_TEMPERATURE],
    ),
    row(
        "Boston weather in fahrenheit",
        calls("get_current_weather", {"location": "Boston", "unit": "fahrenheit"}),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION, GET_CURRENT_TIME],
    ),
    row(
        "Quel temps fait-il à Marseille ?",
        calls("get_current_weather", {"location": "Marseille"}),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION, GET_CURRENT_TIME],
    ),
    row(
        "Should I take an umbrella in Hamburg?",
        calls("get_weather", {"city": "Hamburg"}),
        tools=[GET_WEATHER_WITH_CITY_AND_UNIT, GET_STOCK_PRICE],
    ),
    row(
        "What's the weather like in Boston today in fahrenheit?",
        calls("get_current_weather", {"location": "Boston", "unit": "fahrenheit"}),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "How's the weather in Lisbon in celsius?",
        calls("get_current_weather", {"location": "Lisbon", "unit": "celsius"}),
        tools=[GET_CURRENT_WEATHER_IN_A_LOCATION],
    ),
    row(
        "Wie ist das Wetter in Hamburg?",
        calls("get_current_weather", {"location": "Hamburg"}),
        tools=[GET_CURRENT_WEATHER_IN_A_LOCATION],
    ),
    row(
        "Quel temps fait-il à Marseille ?",
        calls("get_current_weather", {"location": "Marseille"}),
        tools=[GET_CURRENT_WEATHER_IN_A_LOCATION],
    ),
)

RETURN = tool(
    "start_return",
    "Start a return",
    order_id="string",
    reason={"type": "string", "enum": ["defective", "wrong_size", "changed_mind", "other"]},
)

ESCALATE = tool("escalate", "Escalate to a human", reason="string")

SUBSCRIBE = tool(
    "change_plan",
    "Change the subscription plan",
    plan={"type": "string", "enum": ["free", "pro", "enterprise"]},
    billing={"type": "string", "enum": ["monthly", "yearly"]},
)

IMAGE = tool(
    "generate_image",
    "Generate an image from a description",
    prompt="string",
    size={"type": "string", "enum": ["small", "large"]},
)

DEAL = tool(
    "update_deal",
    "Update a deal in the CRM",
    deal_name="string",
    stage=one_of_these("lead", "qualified", "proposal", "won", "lost"),
    amount_usd="number",
)

TODO = tool(
    "add_todo",
    "Add an item to the to-do list",
    item="string",
    priority={"type": "string", "enum": ["low", "normal", "high"]},
)

QUIZ = tool(
    "create_quiz",
    "Create a quiz about a topic",
    topic="string",
    num_questions="integer",
    difficulty=one_of_these("easy", "medium", "hard"),
)

ARGUMENTS_OF_A_SET_OTHERS = kind(
    "arguments of a set",
    row(
        "Start movie night",
        calls("activate_scene", {"scene": "movie_night"}),
        tools=[ACTIVATE_SCENE, SET_FAN, WATER_GARDEN],
    ),
    row(
        "Put the bedroom fan on high",
        calls("set_fan", {"room": "bedroom", "speed": "high"}),
        tools=[ACTIVATE_SCENE, SET_FAN, WATER_GARDEN],
    ),
    row(
        "I want to return order 5512, the shoes are the wrong size",
        calls("start_return", {"order_id": "5512", "reason": "wrong_size"}),
        tools=[RETURN, CHECK_INVENTORY],
    ),
    row(
        "Upgrade me to the pro plan with yearly billing",
        calls("change_plan", {"plan": "pro", "billing": "yearly"}),
        tools=[SUBSCRIBE, ESCALATE],
    ),
    row(
        "Draw a small picture of a red fox in the snow",
        calls("generate_image", {"size": "small"})
        & argument("generate_image", "prompt", ".*red fox in the snow"),
        tools=[IMAGE, GOOGLE_SEARCH],
    ),
    row(
        "Make SUP-204 a P1",
        calls("set_priority", {"ticket_id": "SUP-204", "priority": "P1"}),
        tools=[SET_PRIORITY, ESCALATE_TICKET],
    ),
    row(
        "My card ending in 4417 was stolen, block it",
        calls("freeze_card", {"last_four": "4417", "reason": "stolen"}),
        tools=[QUOTE_TRANSFER, FREEZE_CARD],
    ),
    row(
        "Make a hard quiz about volcanoes with 8 questions",
        calls("create_quiz", {"topic": "volcanoes", "num_questions": 8, "difficulty": "hard"}),
        tools=[QUIZ, SEARCH_KNOWLEDGE_BASE],
    ),
    row(
        "Find me 5 German news articles about the rail strike",
        calls("search_news", {"language": "de", "limit": 5})
        & argument("search_news", "query", "(the )?rail strike"),
        tools=[NEWS, SEARCH_THE_INTERNET],
    ),
    row(
        "We won the Norda deal! It's worth $48,000.",
        calls("update_deal", {"stage": "won", "amount_usd": 48000})
        & argument("update_deal", "deal_name", "(the )?Norda( deal)?"),
        tools=[DEAL],
    ),
    row(
        "Add 'buy batteries' to my to-do list with high priority",
        calls("add_todo", {"item": "buy batteries", "priority": "high"}),
        tools=[TODO, ADD_CALENDAR_EVENT],
    ),
    row(
        "How much money is in my savings account?",
        calls("get_balance", {"account": "savings"}),
        tools=[PAY_BILL, GET_BALANCE],
    ),
    row(
        "Which invoices of Adler GmbH are overdue?",
        calls("list_invoices", {"customer": "Adler GmbH", "status": "overdue"}),
        tools=[LIST_INVOICES, CHECK_STOCK],
    ),
)

ROWS = [
    *ARGUMENTS_OF_A_SET_ORDERS,
    *ARGUMENTS_OF_A_SET_NUMBERS,
    *ARGUMENTS_OF_A_SET_JOURNEYS,
    *ARGUMENTS_OF_A_SET_FILES_AND_CODE,
    *ARGUMENTS_OF_A_SET_HOUSE,
    *ARGUMENTS_OF_A_SET_WEATHER,
    *ARGUMENTS_OF_A_SET_OTHERS,
]
