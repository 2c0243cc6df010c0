"""Rows: an argument is one of a few values that the function allows."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.rows import kind, row, tool
from demands.shapes import described, one_of_these

MAIL = tool(
    "send_mail",
    "Send an e-mail message",
    recipient={"type": "string", "format": "email"},
    subject="string",
    body="string",
    cc={"type": ["string", "null"]},
)

GOOGLE = tool("google_search", "Search Google", q="string")

NEWS = tool(
    "search_news",
    "Search news articles",
    query="string",
    language=one_of_these("en", "de", "fr"),
    limit="integer",
)

SEARCH = tool("search", "Search the web", query="string")

SEARCH_WITH_QUERY = tool(
    "search", "Search for information on the internet", query="string", num_results="integer"
)

ORDER = tool("track_order", "Look up where an order is", order_number="string")

REFUND = tool(
    "issue_refund",
    "Refund an order, in part or in full",
    order_number="string",
    amount="number",
    reason=one_of_these("damaged", "late", "wrong_item", "other"),
)

TICKET = tool(
    "open_ticket",
    "Open a support ticket",
    customer_email="string",
    summary="string",
    severity=one_of_these("low", "medium", "high", "critical"),
)

CANCEL = tool(
    "cancel_order",
    "Cancel an order",
    order_number="string",
    reason=one_of_these("changed_mind", "too_late", "too_expensive", "other"),
)

LOOKUP = tool("lookup_order", "Find an order", order_number=described("e.g. ORD-1234"))

INVOICE = tool("get_invoice", "Fetch an invoice by its number", invoice_id="string")

ISSUE_REFUND = tool(
    "issue_refund",
    "Refund an order",
    order_id="string",
    amount={"type": "number", "description": "Amount in dollars"},
    reason={"type": "string", "enum": ["damaged", "late", "wrong_item", "other"]},
)

DOCS = tool("search_docs", "Search the product documentation", query="string", limit="integer")

CREATE_TICKET = tool(
    "create_ticket",
    "Open a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high", "urgent"]},
)

WEB_SEARCH = tool("web_search", "Search the web for information", query="string")

CREATE_TICKET_WITH_TITLE = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high", "critical"]},
)

EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")

CREATE_TICKET_WITH_TITLE_PRIORITY = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    priority={"type": "string", "enum": ["low", "normal", "urgent"]},
)

CREATE_TICKET_WITH_TITLE_DESCRIPTION = tool(
    "create_ticket",
    "Create a ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high"]},
)

ASSIGN = tool("assign_ticket", "Assign a ticket to an agent", ticket_id="integer", agent="string")

SET_STATUS = tool(
    "set_ticket_status",
    "Set the status of a ticket",
    ticket_id="integer",
    status=one_of_these("open", "in_progress", "resolved", "closed"),
    note={"type": ["string", "null"]},
)

SEARCH_DOCS = tool("search_docs", "Search the product documentation", query="string")

CREATE_SUPPORT = tool(
    "create_support_ticket",
    "Create a support ticket",
    subject="string",
    priority=one_of_these("low", "normal", "high"),
)

EMPLOYEE = tool("find_employee", "Find an employee by name", name="string")

CREATE_TICKET_WITH_TITLE_DESCRIPTION_PRIORITY = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "normal", "high"]},
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

PASSWORD = tool("reset_password", "Reset a user's password", email="string")

USER = tool(
    "create_user",
    "Create a user account",
    username="string",
    email="string",
    role=one_of_these("admin", "editor", "viewer"),
)

CREATE_TICKET_WITH_TITLE_PRIORITY_SUPPORT = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    priority=one_of_these("low", "medium", "high"),
)

CREATE_TICKET_WITH_TITLE_PRIORITY_SUPPORT_LOW = tool(
    "create_ticket",
    "Create a support ticket.",
    title="string",
    priority={"type": "string", "enum": ["low", "medium", "high"]},
)

DELETE = tool("delete_file", "Delete a file.", path="string")

PIZZA = tool(
    "order_pizza",
    "Order a pizza.",
    size={"type": "string", "enum": ["small", "medium", "large"]},
    topping="string",
)

ARGUMENTS_OF_A_SET_ORDERS = kind(
    "arguments of a set",
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
        "A customer (jo@barnes.io) can't log in at all since this morning, whole team is blocked. Open a critical ticket.",
        calls("open_ticket", {"customer_email": "jo@barnes.io", "severity": "critical"})
        & argument("open_ticket", "summary", ".*log in.*"),
        tools=[TICKET, MAIL],
    ),
    row(
        "Cancel ORD-7719 please, I changed my mind.",
        calls("cancel_order", {"order_number": "ORD-7719", "reason": "changed_mind"}),
        tools=[LOOKUP, CANCEL],
    ),
    row(
        "Refund order #A-7781, $42.50, it arrived damaged.",
        calls("issue_refund", {"order_id": "A-7781", "amount": 42.5, "reason": "damaged"}),
        tools=[INVOICE, ISSUE_REFUND],
    ),
    row(
        "Open an urgent ticket: login page returns 500 since this morning",
        calls("create_ticket", {"priority": "urgent"}) & calls_saying("create_ticket", "login page"),
        tools=[CREATE_TICKET, DOCS],
    ),
    row(
        "Open a critical ticket: the checkout page returns a 500 error",
        calls("create_ticket", {"priority": "critical"})
        & argument("create_ticket", "title", ".*checkout page.*"),
        tools=[CREATE_TICKET_WITH_TITLE, WEB_SEARCH],
    ),
    row(
        "Create an urgent ticket: the website is down",
        calls("create_ticket", {"priority": "urgent"})
        & argument("create_ticket", "title", ".*website is down.*"),
        tools=[CREATE_TICKET_WITH_TITLE_PRIORITY, EMAIL],
    ),
    row(
        "Create a high priority ticket titled 'Printer broken' describing that the printer on floor 2 does not print",
        calls("create_ticket", {"title": "Printer broken", "priority": "high"})
        & argument("create_ticket", "description", ".*printer on floor 2 does not print.*"),
        tools=[CREATE_TICKET_WITH_TITLE_DESCRIPTION, SEARCH],
    ),
    row(
        "Ticket 4471 is resolved",
        calls("set_ticket_status", {"ticket_id": 4471, "status": "resolved"}),
        tools=[SET_STATUS, ASSIGN],
    ),
    row(
        "Open a ticket with high priority: the checkout page is broken",
        calls("create_support_ticket", {"subject": "the checkout page is broken", "priority": "high"}),
        tools=[CREATE_SUPPORT, SEARCH_DOCS],
    ),
    row(
        "Open a high priority ticket: Printer on floor 3 is on fire",
        calls("create_ticket", {"priority": "high"}),
        tools=[CREATE_TICKET_WITH_TITLE_DESCRIPTION_PRIORITY, EMPLOYEE],
    ),
    row(
        "Show me headphones below 100 dollars",
        calls("search_products", {"query": "headphones", "category": "electronics", "max_price": 100}),
        tools=[PRODUCTS],
    ),
    row(
        "My printer is on fire, please open an urgent ticket!",
        calls("create_ticket", {"priority": "urgent"}),
        tools=[CREATE_TICKET_WITH_TITLE_DESCRIPTION_PRIORITY_HELP, EMAIL],
    ),
    row(
        "Create an editor account for jdoe with email jdoe@acme.com",
        calls("create_user", {"username": "jdoe", "email": "jdoe@acme.com", "role": "editor"}),
        tools=[USER, PASSWORD],
    ),
    row(
        "Open a high priority ticket: VPN does not connect",
        calls("create_ticket", {"title": "VPN does not connect", "priority": "high"}),
        tools=[CREATE_TICKET_WITH_TITLE_PRIORITY_SUPPORT],
    ),
    row(
        "Open a high priority ticket titled 'Printer on fire'",
        calls("create_ticket", {"title": "Printer on fire", "priority": "high"}),
        tools=[CREATE_TICKET_WITH_TITLE_PRIORITY_SUPPORT_LOW],
    ),
    row(
        "Order a large pizza with mushrooms",
        calls("order_pizza", {"size": "large", "topping": "mushrooms"}),
        tools=[PIZZA, DELETE],
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

CALC = tool(
    "calculator",
    "Useful for math",
    operation={"type": "string", "enum": ["add", "subtract", "multiply", "divide"]},
    a="number",
    b="number",
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
        tools=[LEAD, MAIL],
    ),
    row(
        "What is 56 multiplied by 12?",
        calls("calculator", {"operation": "multiply", "a": 56, "b": 12}),
        tools=[CALC, GOOGLE],
    ),
    row(
        "What is 100 - 37?",
        calls("calculator", {"operation": "subtract", "a": 100, "b": 37}),
        tools=[CALC, GOOGLE],
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

NEARBY = tool("find_places", "Find places nearby", type="string", location="string", radius_m="integer")

ROUTE = tool(
    "get_directions",
    "Get directions",
    origin="string",
    destination="string",
    mode={"type": "string", "enum": ["driving", "walking", "transit", "bicycling"]},
)

PLACE_ORDER = tool(
    "place_order",
    "Place a stock order",
    symbol="string",
    quantity="integer",
    side={"type": "string", "enum": ["buy", "sell"]},
)

STOCKS = tool("get_quote", "Get a stock quote", symbol="string")

BUY = tool(
    "place_order", "Place a stock order", ticker="string", side=one_of_these("buy", "sell"), shares="integer"
)

STOCK = tool("stock_quote", "Latest quote of a stock", ticker="string")

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
        tools=[ROUTE, NEARBY],
    ),
    row(
        "Buy 10 shares of MSFT",
        calls("place_order", {"symbol": "MSFT", "quantity": 10, "side": "buy"}),
        tools=[STOCKS, PLACE_ORDER],
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
    row(
        "How do I get from Times Square to Central Park on foot?",
        calls("get_directions", {"origin": "Times Square", "destination": "Central Park", "mode": "walking"}),
        tools=[DIRECTIONS],
    ),
)

DEPLOY = tool(
    "deploy",
    "Deploy a service",
    service="string",
    version="string",
    environment={"type": "string", "enum": ["staging", "production"]},
)

LOGS = tool(
    "get_logs",
    "Fetch logs of a service",
    service="string",
    level={"type": "string", "enum": ["debug", "info", "warn", "error"]},
    limit="integer",
)

RESTART = tool("restart_service", "Restart a service", service="string")

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
        tools=[LOGS, DEPLOY, RESTART],
    ),
    row(
        "Deploy version 2.4.1 of the api to staging",
        calls("deploy", {"service": "api", "version": "2.4.1", "environment": "staging"}),
        tools=[LOGS, DEPLOY, RESTART],
    ),
    row(
        "Create a bug in project WEB: login button does nothing, assign it to Maria",
        calls("create_jira_issue", {"project": "WEB", "issue_type": "Bug", "assignee": "Maria"})
        & argument("create_jira_issue", "summary", ".*login button does nothing.*"),
        tools=[CREATE_JIRA, SEARCH_WITH_QUERY],
    ),
)

BLINDS = tool(
    "set_blinds",
    "Set the position of the blinds",
    room="string",
    position={"type": "integer", "description": "0 closed to 100 open"},
)

LOCK = tool("lock_door", "Lock or unlock a door", door="string", action=one_of_these("lock", "unlock"))

FX = tool(
    "currency_convert", "Convert currency", amount="number", to="string", **{"from": {"type": "string"}}
)

TEMP = tool(
    "convert_temperature",
    "Convert a temperature",
    value="number",
    from_unit={"type": "string", "enum": ["celsius", "fahrenheit", "kelvin"]},
    to_unit={"type": "string", "enum": ["celsius", "fahrenheit", "kelvin"]},
)

HEAT = tool(
    "set_thermostat", "Set the thermostat", temperature="number", unit={"type": "string", "enum": ["C", "F"]}
)

LIGHT = tool(
    "control_light", "Turn a light on or off", room="string", state={"type": "string", "enum": ["on", "off"]}
)

MUSIC = tool("play_music", "Play a song", song="string", artist="string")

COFFEE = tool(
    "make_coffee", "Make a coffee", strength=one_of_these("mild", "normal", "strong"), cups="integer"
)

TV = tool("set_tv", "Control the television", channel="string", volume="integer")

LIGHTS = tool(
    "set_light",
    "Control the lights of a room",
    room="string",
    state={"type": "string", "enum": ["on", "off"]},
    brightness="integer",
)

REMIND = tool("set_reminder", "Set a reminder", text="string", time="string")

ARGUMENTS_OF_A_SET_HOUSE = kind(
    "arguments of a set",
    row(
        "Unlock the garage", calls("lock_door", {"door": "garage", "action": "unlock"}), tools=[LOCK, BLINDS]
    ),
    row(
        "What is 30 degrees celsius in fahrenheit?",
        calls("convert_temperature", {"value": 30, "from_unit": "celsius", "to_unit": "fahrenheit"}),
        tools=[FX, TEMP],
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
        "Two cups of strong coffee please",
        calls("make_coffee", {"strength": "strong", "cups": 2}),
        tools=[COFFEE, TV],
    ),
    row(
        "Turn off the lights in the kitchen",
        calls("set_light", {"room": "kitchen", "state": "off"}),
        tools=[LIGHTS, REMIND],
    ),
)

CURRENT_WEATHER = tool(
    "current_weather",
    "Current weather at a place",
    location=described("City and country, e.g. Paris, France"),
    unit=one_of_these("metric", "imperial"),
)

GET_WEATHER_WITH_LOCATION = tool(
    "get_weather",
    "Get the current weather in a given location",
    location={"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)

GET_WEATHER = tool(
    "get_weather",
    "Get the weather for a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)

GET_CURRENT_WEATHER = tool(
    "get_current_weather",
    "Get the current weather for a city",
    city="string",
    units={"type": "string", "enum": ["metric", "imperial"]},
)

FORECAST = tool("get_forecast", "Get the forecast of the next days", city="string", days="integer")

WEATHER = tool(
    "get_current_weather",
    "Get the current weather in a given location",
    location="string",
    unit=one_of_these("celsius", "fahrenheit"),
)

N_DAY = tool(
    "get_n_day_weather_forecast",
    "Get an N-day weather forecast",
    location="string",
    format=one_of_these("celsius", "fahrenheit"),
    num_days="integer",
)

GET_WEATHER_WITH_LOCATION_CURRENT = tool(
    "get_weather", "Get current temperature for a given location.", location="string"
)

TIME = tool("get_current_time", "Get the current time in a timezone", timezone="string")

GET_STOCK = tool("get_stock_price", "Get the latest price of a stock", ticker="string")

GET_WEATHER_WITH_CITY = tool(
    "get_weather", "Get the weather", city="string", unit=one_of_these("celsius", "fahrenheit")
)

GET_CURRENT = tool(
    "get_current_weather",
    "Get the current weather in a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
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
        tools=[GET_WEATHER_WITH_LOCATION],
    ),
    row(
        "What's the temperature in Nairobi in fahrenheit?",
        calls("get_weather", {"location": "Nairobi", "unit": "fahrenheit"}),
        tools=[GET_WEATHER, SEARCH],
    ),
    row(
        "Do I need a jacket in Edinburgh?",
        calls_saying("get_weather", "Edinburgh"),
        tools=[GET_WEATHER, SEARCH],
    ),
    row(
        "Is it cold in Helsinki right now? Use metric units.",
        calls("get_current_weather", {"city": "Helsinki", "units": "metric"}),
        tools=[GET_CURRENT_WEATHER, SEARCH_WITH_QUERY],
    ),
    row(
        "What's the weather like in Boston?",
        calls("get_current_weather", {"location": "Boston"}),
        tools=[WEATHER, FORECAST],
    ),
    row(
        "Give me a 5 day forecast for Glasgow in celsius",
        calls("get_n_day_weather_forecast", {"location": "Glasgow", "format": "celsius", "num_days": 5}),
        tools=[N_DAY, GET_WEATHER_WITH_LOCATION_CURRENT],
    ),
    row(
        "Boston weather in fahrenheit",
        calls("get_current_weather", {"location": "Boston", "unit": "fahrenheit"}),
        tools=[WEATHER, TIME],
    ),
    row(
        "Quel temps fait-il à Marseille ?",
        calls("get_current_weather", {"location": "Marseille"}),
        tools=[WEATHER, TIME],
    ),
    row(
        "Should I take an umbrella in Hamburg?",
        calls("get_weather", {"city": "Hamburg"}),
        tools=[GET_WEATHER_WITH_CITY, GET_STOCK],
    ),
    row(
        "What's the weather like in Boston today in fahrenheit?",
        calls("get_current_weather", {"location": "Boston", "unit": "fahrenheit"}),
        tools=[WEATHER],
    ),
    row(
        "How's the weather in Lisbon in celsius?",
        calls("get_current_weather", {"location": "Lisbon", "unit": "celsius"}),
        tools=[GET_CURRENT],
    ),
    row(
        "Wie ist das Wetter in Hamburg?",
        calls("get_current_weather", {"location": "Hamburg"}),
        tools=[GET_CURRENT],
    ),
    row(
        "Quel temps fait-il à Marseille ?",
        calls("get_current_weather", {"location": "Marseille"}),
        tools=[GET_CURRENT],
    ),
)

FAN = tool(
    "set_fan", "Set the speed of a fan", room="string", speed=one_of_these("off", "low", "medium", "high")
)

SCENE = tool(
    "activate_scene",
    "Activate a scene of the smart home",
    scene=one_of_these("movie_night", "good_morning", "away", "party"),
)

SHADE = tool("water_garden", "Water the garden", zone="string", minutes="integer")

INVENTORY = tool("check_inventory", "How many units of a product are in stock", sku="string")

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

SEARCH_WITH_QUERY_INTERNET = tool("search", "Search the internet", query="string")

DEAL = tool(
    "update_deal",
    "Update a deal in the CRM",
    deal_name="string",
    stage=one_of_these("lead", "qualified", "proposal", "won", "lost"),
    amount_usd="number",
)

BALANCE = tool(
    "get_balance",
    "Get the balance of an account",
    account={"type": "string", "enum": ["checking", "savings"]},
)

PAY = tool("pay_bill", "Pay a bill", payee="string", amount="number", date="string")

CALENDAR = tool(
    "add_calendar_event",
    "Add an event to the user's calendar",
    title="string",
    start_time={"type": "string", "format": "date-time"},
    end_time={"type": "string", "format": "date-time"},
    location="string",
)

TODO = tool(
    "add_todo",
    "Add an item to the to-do list",
    item="string",
    priority={"type": "string", "enum": ["low", "normal", "high"]},
)

INVOICES = tool(
    "list_invoices",
    "List invoices of a customer",
    customer="string",
    status=one_of_these("paid", "open", "overdue"),
)

CHECK_STOCK = tool("check_stock", "Check how many items are in a warehouse", sku="string", warehouse="string")

ESCALATE_TICKET = tool("escalate_ticket", "Escalate a ticket to a team", ticket_id="string", team="string")

PRIORITY = tool(
    "set_priority",
    "Set the priority of a ticket",
    ticket_id="string",
    priority=one_of_these("P1", "P2", "P3", "P4"),
)

CARD = tool(
    "freeze_card", "Freeze a bank card", last_four="string", reason=one_of_these("lost", "stolen", "other")
)

WISE = tool(
    "quote_transfer",
    "Quote an international transfer",
    amount="number",
    source_currency="string",
    target_currency="string",
)

KB = tool("search_knowledge_base", "Search the internal knowledge base", query="string")

QUIZ = tool(
    "create_quiz",
    "Create a quiz about a topic",
    topic="string",
    num_questions="integer",
    difficulty=one_of_these("easy", "medium", "hard"),
)

ARGUMENTS_OF_A_SET_OTHERS = kind(
    "arguments of a set",
    row("Start movie night", calls("activate_scene", {"scene": "movie_night"}), tools=[SCENE, FAN, SHADE]),
    row(
        "Put the bedroom fan on high",
        calls("set_fan", {"room": "bedroom", "speed": "high"}),
        tools=[SCENE, FAN, SHADE],
    ),
    row(
        "I want to return order 5512, the shoes are the wrong size",
        calls("start_return", {"order_id": "5512", "reason": "wrong_size"}),
        tools=[RETURN, INVENTORY],
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
        tools=[IMAGE, GOOGLE],
    ),
    row(
        "Make SUP-204 a P1",
        calls("set_priority", {"ticket_id": "SUP-204", "priority": "P1"}),
        tools=[PRIORITY, ESCALATE_TICKET],
    ),
    row(
        "My card ending in 4417 was stolen, block it",
        calls("freeze_card", {"last_four": "4417", "reason": "stolen"}),
        tools=[WISE, CARD],
    ),
    row(
        "Make a hard quiz about volcanoes with 8 questions",
        calls("create_quiz", {"topic": "volcanoes", "num_questions": 8, "difficulty": "hard"}),
        tools=[QUIZ, KB],
    ),
    row(
        "Find me 5 German news articles about the rail strike",
        calls("search_news", {"language": "de", "limit": 5})
        & argument("search_news", "query", "(the )?rail strike"),
        tools=[NEWS, SEARCH_WITH_QUERY_INTERNET],
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
        tools=[TODO, CALENDAR],
    ),
    row(
        "How much money is in my savings account?",
        calls("get_balance", {"account": "savings"}),
        tools=[PAY, BALANCE],
    ),
    row(
        "Which invoices of Adler GmbH are overdue?",
        calls("list_invoices", {"customer": "Adler GmbH", "status": "overdue"}),
        tools=[INVOICES, CHECK_STOCK],
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
