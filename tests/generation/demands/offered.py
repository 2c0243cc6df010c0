"""Functions that the rows of several modules offer to the model, in the order of their names."""

from __future__ import annotations

from demands.rows import tool
from demands.shapes import NUMBER, ROLE, TEXTS, date, described, listed, one_of_these, optional

ACTIVATE_SCENE = tool(
    "activate_scene",
    "Activate a scene of the smart home",
    scene=one_of_these("movie_night", "good_morning", "away", "party"),
)
ADD = tool("add", "Add two numbers", a="number", b="number")
ADD_CALENDAR_EVENT = tool(
    "add_calendar_event",
    "Add an event to the user's calendar",
    title="string",
    start_time={"type": "string", "format": "date-time"},
    end_time={"type": "string", "format": "date-time"},
    location="string",
)
ADD_COMMENT = tool("add_comment", "Comment on an issue", issue_id="integer", comment="string")
ADD_COMMENT_WITH_ISSUE_KEY = tool(
    "add_comment", "Add a comment to an issue", issue_key="string", comment="string"
)
ADD_INTEGERS = tool("add", "Add two integers", a="integer", b="integer")
ADD_IN_A_SENTENCE = tool("add", "Add two numbers.", a="number", b="number")
ADD_TASK = tool(
    "add_task",
    "Add a task to the to-do list",
    task="string",
    due={"type": ["string", "null"], "description": "YYYY-MM-DD"},
    important="boolean",
)
ADD_TASK_WITH_DUE_DATE = tool(
    "add_task",
    "Add a task to the to-do list",
    task="string",
    due_date="string",
    priority=one_of_these("low", "medium", "high"),
)
ADD_TODO = tool("add_todo", "Add an item to the to-do list", item="string", due_date="string")
ADD_TO_CART = tool("add_to_cart", "Add a product to the cart", sku="string", quantity="integer")
AIR_QUALITY = tool("air_quality", "Air quality index of a city", city="string")
APPLY_COUPON = tool("apply_coupon", "Apply a coupon code to an order", order_id="string", code="string")
ASSIGN_TICKET = tool("assign_ticket", "Assign a ticket to an agent", ticket_id="integer", agent="string")
AVERAGE = tool("average", "Mean of numbers", values={"type": "array", "items": {"type": "number"}})
BACKUP_DATABASE = tool("backup_database", "Back up a database", database="string", compress="boolean")
BMI = tool("bmi", "Compute the body mass index", weight_kg="number", height_m="number")
BOOK_FLIGHT = tool(
    "book_flight",
    "Book a flight",
    departure_city="string",
    arrival_city="string",
    date="string",
    seat_class={"type": "string", "enum": ["economy", "premium", "business"]},
)
BOOK_FLIGHT_WITH_DEPARTURE_DATE = tool(
    "book_flight",
    "Book a flight",
    origin="string",
    destination="string",
    departure_date={"type": "string", "format": "date"},
    passengers={"type": "integer", "minimum": 1},
    cabin={"type": "string", "enum": ["economy", "business", "first"]},
)
BOOK_FLIGHT_WITH_PASSENGERS = tool(
    "book_flight", "Book a flight", origin="string", destination="string", date="string", passengers="integer"
)
BOOK_FLIGHT_WITH_SEAT_CLASS = tool(
    "book_flight",
    "Book a flight",
    origin="string",
    destination="string",
    date="string",
    seat_class=one_of_these("economy", "business", "first"),
)
BOOK_HOTEL = tool("book_hotel", "Book a hotel", city="string", nights="integer", guests="integer")
BOOK_HOTEL_ROOM = tool("book_hotel", "Book a hotel room", city="string", nights="integer", guests="integer")
BOOK_TABLE = tool(
    "book_table",
    "Reserve a table at a restaurant",
    restaurant="string",
    date=date(),
    time="string",
    party_size="integer",
    outdoor="boolean",
)
BOOK_TRAIN = tool(
    "book_train",
    "Book a train",
    origin="string",
    destination="string",
    departure=described("date and time"),
    first_class="boolean",
    passengers="integer",
)
BUS_TIMES = tool(
    "bus_times", "Next departures at a bus stop", stop="string", line={"type": ["string", "null"]}
)
CALCULATE = tool("calculate", "Perform a calculation", expression="string")
CALCULATE_AGE = tool("calculate_age", "Calculate age", birth_date="string")
CALCULATE_ARITHMETIC = tool("calculate", "Evaluate an arithmetic expression", expression="string")
CALCULATE_BMI = tool("calculate_bmi", "Calculate the body mass index", height_cm="number", weight_kg="number")
CALCULATE_LOAN_PAYMENT = tool(
    "calculate_loan_payment",
    "Calculate the monthly payment of a loan",
    principal="number",
    annual_rate="number",
    years="integer",
)
CALCULATE_MATH = tool("calculate", "Evaluate a math expression", expression="string")
CALCULATE_SHIPPING = tool(
    "calculate_shipping",
    "Calculate shipping costs",
    weight_kg="number",
    destination_country="string",
    express="boolean",
)
CALCULATE_TIP = tool("calculate_tip", "Calculate tip", bill_amount="number", tip_percentage="number")
CALCULATOR = tool("calculator", "Evaluate a mathematical expression", expression="string")
CALCULATOR_OF_ARITHMETIC = tool("calculator", "Evaluate an arithmetic expression.", expression="string")
CALCULATOR_OF_EXPRESSIONS = tool("calculator", "Evaluate an expression", expression="string")
CALCULATOR_OF_MATH = tool("calculator", "Calculate a math expression", expression="string")
CALCULATOR_WITH_OPERATION = tool(
    "calculator",
    "Useful for math",
    operation={"type": "string", "enum": ["add", "subtract", "multiply", "divide"]},
    a="number",
    b="number",
)
CALL_CONTACT = tool("call_contact", "Call a contact", name="string")
CANCEL_APPOINTMENT = tool("cancel_appointment", "Cancel an appointment", appointment_id="string")
CANCEL_ORDER = tool("cancel_order", "Cancel an order", order_id="integer")
CANCEL_ORDER_WITH_ORDER_NUMBER = tool(
    "cancel_order",
    "Cancel an order",
    order_number="string",
    reason=one_of_these("changed_mind", "too_late", "too_expensive", "other"),
)
CANCEL_ORDER_WITH_REASON = tool("cancel_order", "Cancel an order", order_id="string", reason="string")
CANCEL_SUBSCRIPTION = tool(
    "cancel_subscription", "Cancel a customer's subscription", customer_id="string", reason="string"
)
CHANGE_SEAT = tool("change_seat", "Change the seat of a booking", booking_reference="string", seat="string")
CHECK_IN = tool(
    "check_in", "Check in for a flight", booking_code="string", last_name="string", bags="integer"
)
CHECK_INVENTORY = tool("check_inventory", "How many units of a product are in stock", sku="string")
CHECK_STOCK = tool("check_stock", "Check how many items are in a warehouse", sku="string", warehouse="string")
CITY_POPULATION = tool("city_population", "Get the population of a city", city="string")
CLOSE_ISSUE = tool("close_issue", "Close an issue", issue_id="integer")
COMPLETE_TASK = tool("complete_task", "Tick off a task", task_id="integer")
CONTROL_LIGHT = tool(
    "control_light", "Turn a light on or off", room="string", state={"type": "string", "enum": ["on", "off"]}
)
CONVERT = tool(
    "convert", "Convert an amount between currencies", amount="number", source="string", target="string"
)
CONVERT_CURRENCIES = tool(
    "convert_currency", "Convert currencies", amount="number", from_currency="string", to_currency="string"
)
CONVERT_CURRENCY = tool(
    "convert_currency", "Convert money", amount="number", from_currency="string", to_currency="string"
)
CONVERT_CURRENCY_BETWEEN_CURRENCIES = tool(
    "convert_currency",
    "Convert an amount between currencies",
    amount="number",
    from_currency="string",
    to_currency="string",
)
CONVERT_CURRENCY_OF_AMOUNT = tool(
    "convert_currency",
    "Convert an amount of money",
    amount="number",
    from_currency="string",
    to_currency="string",
)
CONVERT_TEMPERATURE = tool(
    "convert_temperature",
    "Convert a temperature",
    value="number",
    from_unit={"type": "string", "enum": ["celsius", "fahrenheit", "kelvin"]},
    to_unit={"type": "string", "enum": ["celsius", "fahrenheit", "kelvin"]},
)
CONVERT_UNITS = tool(
    "convert_units", "Convert a value between units", value="number", from_unit="string", to_unit="string"
)
COUNT_ROWS = tool("count_rows", "Count the rows of a table", table="string")
CREATE_APPOINTMENT = tool(
    "create_appointment",
    "Put an appointment into the calendar",
    summary=described("What it is about"),
    day=described("Day, YYYY-MM-DD"),
    begin=described("Begin, HH:MM"),
    end=described("End, HH:MM"),
    place={"type": ["string", "null"]},
)
CREATE_BRANCH = tool("create_branch", "Create a git branch", name="string", base="string")
CREATE_CALENDAR_EVENT = tool(
    "create_calendar_event",
    "Create a calendar event",
    summary="string",
    start="string",
    end="string",
    attendees={"type": "array", "items": {"type": "string", "format": "email"}},
)
CREATE_CALENDAR_EVENT_WITH_TITLE = tool(
    "create_calendar_event",
    "Create an event in the calendar",
    title="string",
    date="string",
    start_time="string",
    duration_minutes="integer",
    attendees=TEXTS,
)
CREATE_CHARGE = tool(
    "create_charge",
    "Charge a customer",
    customer_id="string",
    amount_cents=described("amount in cents", type="integer"),
    currency="string",
    description="string",
)
CREATE_EVENT = tool(
    "create_event",
    "Put an event into the calendar",
    title="string",
    start={"type": "string", "format": "date-time"},
    duration_minutes="integer",
    attendees=TEXTS,
)
CREATE_EVENT_WITH_ATTENDEES = tool(
    "create_event",
    "Create a calendar event.",
    title="string",
    date="string",
    attendees=TEXTS,
)
CREATE_EVENT_WITH_DURATION = tool(
    "create_event",
    "Create a calendar event",
    title="string",
    date="string",
    start_time="string",
    duration={"type": "integer", "description": "Minutes"},
)
CREATE_EVENT_WITH_END_TIME = tool(
    "create_event", "Create a calendar event", title="string", start_time="string", end_time="string"
)
CREATE_EVENT_WITH_TIME = tool(
    "create_event", "Create a calendar event.", title="string", date="string", time="string"
)
CREATE_EVENT_WITH_TIME_AND_ATTENDEES = tool(
    "create_event",
    "Create a calendar event",
    title="string",
    date={"type": "string", "description": "Date in YYYY-MM-DD"},
    time={"type": "string", "description": "Time in HH:MM, 24 hours"},
    attendees=TEXTS,
)
CREATE_INVOICE = tool(
    "create_invoice", "Create an invoice", client="string", amount="number", due_date="string"
)
CREATE_INVOICE_WITH_CUSTOMER = tool(
    "create_invoice",
    "Create an invoice for a customer",
    customer="string",
    amount="number",
    currency="string",
)
CREATE_INVOICE_WITH_NET_AMOUNT = tool(
    "create_invoice",
    "Create an invoice",
    client="string",
    net_amount="number",
    due_days="integer",
    currency="string",
)
CREATE_ISSUE = tool(
    "create_issue",
    "Create a Jira issue",
    project="string",
    issue_type=one_of_these("Bug", "Task", "Story"),
    summary="string",
    assignee={"type": ["string", "null"]},
    due_date=described("YYYY-MM-DD"),
)
CREATE_ISSUE_WITH_LABELS = tool("create_issue", "Create an issue", title="string", labels=TEXTS)
CREATE_ISSUE_WITH_REPO = tool(
    "create_issue",
    "Create an issue in a GitHub repository",
    repo="string",
    title="string",
    labels=TEXTS,
)
CREATE_NOTE = tool("create_note", "Create a note", title="string", content="string")
CREATE_PULL_REQUEST = tool(
    "create_pull_request",
    "Open a pull request on GitHub",
    repo={"type": "string", "description": "owner/name"},
    title="string",
    head={"type": "string", "description": "branch with the changes"},
    base={"type": "string", "description": "branch to merge into"},
)
CREATE_REMINDER = tool("create_reminder", "Create a reminder", task="string", due="string")
CREATE_REMINDER_WITH_TEXT = tool("create_reminder", "Create a reminder.", text="string", time="string")
CREATE_SUPPORT_TICKET = tool(
    "create_support_ticket",
    "Create a support ticket",
    subject="string",
    priority=one_of_these("low", "normal", "high"),
)
CREATE_TASK = tool("create_task", "Create a task", title="string", due_date="string", assignee="string")
CREATE_TASK_AS_ITEM = tool("create_task", "Create a to-do item.", title="string", due_date={"type": "string"})
CREATE_TASK_IN_PROJECT = tool(
    "create_task",
    "Create a task in the project tracker",
    title="string",
    assignee="string",
    due_date="string",
)
CREATE_TICKET = tool(
    "create_ticket",
    "Open a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high", "urgent"]},
)
CREATE_TICKET_WITHOUT_DESCRIPTION = tool(
    "create_ticket",
    "Create a support ticket.",
    title="string",
    priority={"type": "string", "enum": ["low", "medium", "high"]},
)
CREATE_TICKET_WITH_PRIORITY_MEDIUM = tool(
    "create_ticket",
    "Create a ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "medium", "high"]},
)
CREATE_TICKET_WITH_PRIORITY_NORMAL = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "normal", "high"]},
)
CREATE_USER = tool(
    "create_user",
    "Create a user account",
    username="string",
    email="string",
    role=one_of_these("admin", "editor", "viewer"),
)
CURRENCY_CONVERT = tool(
    "currency_convert", "Convert currency", amount="number", to="string", **{"from": {"type": "string"}}
)
DEFINE_WORD = tool("define_word", "Look up a word in the dictionary", word="string")
DEFINE_WORD_BY_DEFINITION = tool("define_word", "Look up the definition of a word", word="string")
DELETE_FILE = tool("delete_file", "Delete a file", path="string")
DELETE_FILE_IN_A_SENTENCE = tool("delete_file", "Delete a file.", path="string")
DEPLOY = tool(
    "deploy",
    "Deploy a service",
    service="string",
    version="string",
    environment={"type": "string", "enum": ["staging", "production"]},
)
DESCRIBE_TABLE = tool("describe_table", "Show the columns of a database table", table="string")
EDIT_FILE = tool("edit_file", "Replace text in a file", path="string", old_text="string", new_text="string")
ESCALATE_TICKET = tool("escalate_ticket", "Escalate a ticket to a team", ticket_id="string", team="string")
EVALUATE_EXPRESSION = tool("evaluate_expression", "Evaluates an arithmetic expression", expression="string")
EXECUTE_QUERY = tool("execute_query", "Execute a SQL query and return rows", sql="string")
FINAL_ANSWER = tool("final_answer", "Provides a final answer to the given problem.", answer="string")
FINAL_RESULT = tool(
    "final_result", "The final response which ends this conversation", city="string", temperature="number"
)
FIND_CONTACT = tool("find_contact", "Look up a contact's email address by name", name="string")
FIND_CONTACT_IN_ADDRESS_BOOK = tool("find_contact", "Find a contact in the address book", name="string")
FIND_CUSTOMER = tool(
    "find_customer", "Find a customer in the CRM", False, name="string", email="string", company="string"
)
FIND_EMPLOYEE = tool("find_employee", "Find an employee by name", name="string")
FIND_EVENTS = tool(
    "find_events",
    "Find events in a city",
    city="string",
    date="string",
    category=one_of_these("music", "sports", "theater"),
)
FIND_HOTELS = tool(
    "find_hotels",
    "Find hotels in a city",
    city="string",
    check_in="string",
    check_out="string",
    max_price="number",
)
FIND_LOUNGE = tool("find_lounge", "Find airport lounges", airport=described("IATA code"))
FIND_PLACES = tool("find_places", "Find places nearby", type="string", location="string", radius_m="integer")
FIND_RECIPE = tool("find_recipe", "Find a recipe for a dish", dish="string")
FIND_RECIPE_WITH_INGREDIENTS = tool(
    "find_recipe",
    "Find recipes",
    ingredients=TEXTS,
    max_minutes="integer",
    vegetarian="boolean",
)
FIND_STORE = tool("find_store", "Find the nearest store", zip_code="string", radius_miles="number")
FIND_TRAINS = tool("find_trains", "Find train connections", departure="string", arrival="string", date=date())
FIND_TRAINS_WITH_ORIGIN = tool(
    "find_trains", "Find train connections", origin="string", destination="string", departure="string"
)
FREEZE_CARD = tool(
    "freeze_card", "Freeze a bank card", last_four="string", reason=one_of_these("lost", "stolen", "other")
)
FREE_SLOTS = tool(
    "free_slots", "Find free slots of a person on a day", person="string", date=described("YYYY-MM-DD")
)
GET_ACCOUNT_BALANCE = tool("get_account_balance", "Get the balance of an account", account_id="string")
GET_AIR_QUALITY = tool(
    "get_air_quality", "Get the air quality index for a city", city=described("Name of the city")
)
GET_BALANCE = tool(
    "get_balance",
    "Get the balance of an account",
    account={"type": "string", "enum": ["checking", "savings"]},
)
GET_CONTACT = tool("get_contact", "Get the contact details of a person", name="string")
GET_COORDINATES = tool("get_coordinates", "Get latitude and longitude of a city", city="string")
GET_CRYPTO_PRICE = tool("get_crypto_price", "Get the price of a cryptocurrency.", symbol="string")
GET_CRYPTO_PRICE_WITH_COIN = tool(
    "get_crypto_price", "Get the price of a cryptocurrency", coin="string", currency="string"
)
GET_CURRENT_TIME = tool("get_current_time", "Get the current time in a timezone", timezone="string")
GET_CURRENT_TIME_IN_UTC = tool("get_current_time", "Return the current time in UTC")
GET_CURRENT_TIME_WITH_LOCATION = tool("get_current_time", "Get the current time in a city", location="string")
GET_CURRENT_WEATHER = tool("get_current_weather", "Get the current weather for a city", city="string")
GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION = tool(
    "get_current_weather",
    "Get the current weather in a given location",
    location="string",
    unit=one_of_these("celsius", "fahrenheit"),
)
GET_CURRENT_WEATHER_IN_A_LOCATION = tool(
    "get_current_weather",
    "Get the current weather in a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)
GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT = optional(
    tool(
        "get_current_weather",
        "Get the current weather in a given location",
        location={"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
        unit=one_of_these("celsius", "fahrenheit"),
    ),
    "unit",
)
GET_CURRENT_WEATHER_WITH_UNITS = tool(
    "get_current_weather",
    "Get the current weather for a city",
    city="string",
    units={"type": "string", "enum": ["metric", "imperial"]},
)
GET_CUSTOMER = tool("get_customer", "Get a customer record", customer_id="string")
GET_CUSTOMER_ID = tool("get_customer_id", "Look up a customer's id by name", name="string")
GET_DELIVERY_DATE = tool(
    "get_delivery_date",
    "Get the delivery date for a customer's order. Call this whenever you need to know the delivery date.",
    order_id="string",
)
GET_DIRECTIONS = tool(
    "get_directions", "Directions between two places.", origin="string", destination="string"
)
GET_DIRECTIONS_WITH_MODE = tool(
    "get_directions",
    "Get directions",
    origin="string",
    destination="string",
    mode={"type": "string", "enum": ["driving", "walking", "transit", "bicycling"]},
)
GET_DISTANCE = tool("get_distance", "Distance between two cities in km", from_city="string", to_city="string")
GET_EXCHANGE_RATE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies", base="string", target="string"
)
GET_EXCHANGE_RATE_IN_A_SENTENCE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies.", base="string", target="string"
)
GET_EXCHANGE_RATE_WITH_QUOTE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies", base="string", quote="string"
)
GET_FORECAST = tool(
    "get_forecast",
    "Get the weather forecast of a city for a number of days",
    city="string",
    days={"type": "integer", "minimum": 1, "maximum": 10},
    units=one_of_these("celsius", "fahrenheit"),
)
GET_FORECAST_OF_NEXT_DAYS = tool(
    "get_forecast", "Get the forecast of the next days", city="string", days="integer"
)
GET_INVOICE = tool("get_invoice", "Fetch an invoice by its number", invoice_id="string")
GET_LOCAL_TIME = tool("get_local_time", "Get the local time of a city", city="string")
GET_LOGS = tool(
    "get_logs",
    "Fetch logs of a service",
    service="string",
    level={"type": "string", "enum": ["debug", "info", "warn", "error"]},
    limit="integer",
)
GET_MOVIE_SHOWTIMES = tool("get_movie_showtimes", "Get showtimes for a movie", movie="string", city="string")
GET_NEWS = tool("get_news", "Get the latest news about a topic", topic="string", limit="integer")
GET_NEWS_ON_A_TOPIC = tool("get_news", "Get the latest news on a topic", topic="string", limit="integer")
GET_ORDER = tool("get_order", "Get an order's status by its id", order_id="string")
GET_ORDERS = tool("get_orders", "Get the orders of a customer", customer_id="string")
GET_ORDER_BY_FETCHING = tool("get_order", "Fetch an order", order_id="string")
GET_ORDER_DETAILS = tool("get_order", "Get order details", order_id="string")
GET_ORDER_STATUS = tool("get_order_status", "Get the status of an order", order_id="string")
GET_ORDER_STATUS_BY_INTEGER = tool("get_order_status", "Get the status of an order", order_id="integer")
GET_ORDER_STATUS_BY_LOOKING_UP = tool("get_order_status", "Look up the status of an order", order_id="string")
GET_ORDER_STATUS_WITH_ORDER_NUMBER = tool(
    "get_order_status", "Get the status of an order by its number", order_number="string"
)
GET_POPULATION = tool("get_population", "Get the population of a country", country="string")
GET_POPULATION_WITH_CITY = tool("get_population", "Get the population of a city", city="string")
GET_PRODUCT_DETAILS = tool("get_product_details", "Get the details of a product by SKU", sku="string")
GET_QUOTE = tool("get_quote", "Get a stock quote", symbol="string")
GET_STOCK_INFO = tool("get_stock_info", "Get stock information for a company", symbol="string")
GET_STOCK_PRICE = tool("get_stock_price", "Get the latest price of a stock", ticker="string")
GET_STOCK_PRICE_IN_A_SENTENCE = tool("get_stock_price", "Get the price of a stock.", symbol="string")
GET_STOCK_PRICE_OF_COMPANY = tool(
    "get_stock_price", "Get the current stock price of a company", symbol="string"
)
GET_STOCK_PRICE_WITH_SYMBOL = tool("get_stock_price", "Get the current stock price", symbol="string")
GET_TIDES = tool("get_tides", "High and low tide at a beach", beach="string", date=described("YYYY-MM-DD"))
GET_TIME = tool("get_time", "Get the current time in a timezone", timezone="string")
GET_TIME_NOW = tool("get_time", "Get the current time", timezone="string")
GET_USER = tool("get_user", "Get a user by id", user_id="integer")
GET_USER_BY_EMAIL = tool("get_user_by_email", "Find a user by email", email="string")
GET_WEATHER = tool("get_weather", "Get the current weather for a city", city="string")
GET_WEATHER_AS_TEMPERATURE = tool(
    "get_weather", "Get current temperature for a given location.", location="string"
)
GET_WEATHER_BY_COORDINATES = tool(
    "get_weather_by_coordinates", "Get the weather", latitude="number", longitude="number"
)
GET_WEATHER_CURRENT = tool("get_weather", "Get the current weather.", city="string")
GET_WEATHER_CURRENT_FOR_A_CITY = tool("get_weather", "Get current weather for a city", city="string")
GET_WEATHER_CURRENT_WITH_LOCATION = tool("get_weather", "Get the current weather", location="string")
GET_WEATHER_FOR_A_CITY = tool("get_weather", "Get weather for a city", city="string")
GET_WEATHER_FOR_A_LOCATION = tool(
    "get_weather",
    "Get the weather for a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)
GET_WEATHER_IN_A_GIVEN_LOCATION = tool(
    "get_weather",
    "Get the current weather in a given location",
    location={"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)
GET_WEATHER_IN_A_SENTENCE = tool("get_weather", "Get the current weather for a city.", city="string")
GET_WEATHER_OF_CITY = tool("get_weather", "Get the weather", city="string")
GET_WEATHER_WITH_CITY_AND_UNIT = tool(
    "get_weather", "Get the weather", city="string", unit=one_of_these("celsius", "fahrenheit")
)
GET_WEATHER_WITH_LOCATION = tool("get_weather", "Get the weather", location="string")
GET_WEATHER_WITH_LOCATION_AND_DATE = tool("get_weather", "Get the weather", location="string", date="string")
GET_WEATHER_WITH_PLACE = tool(
    "get_weather", "Weather now or on a day", place="string", day=described("today, tomorrow or a date")
)
GET_WEATHER_WITH_UNITS = optional(
    tool(
        "get_weather",
        "Retrieve the weather for a place and day",
        location="string",
        date={"type": "string", "description": "ISO date, default today"},
        units={"type": "string", "enum": ["c", "f"], "description": "Temperature unit"},
    ),
    "date",
    "units",
)
GOOGLE_SEARCH = tool("google_search", "Search Google", q="string")
GREP = tool("grep", "Search files for a pattern", pattern="string", path="string")
INTERNET_SEARCH = tool("internet_search", "Searches the internet", query="string")
INVITE_GUESTS = tool(
    "invite_guests",
    "Invite people to an event",
    event="string",
    emails={"type": "array", "items": described("address", format="email")},
)
ISSUE_REFUND = tool(
    "issue_refund",
    "Refund an order, in part or in full",
    order_number="string",
    amount="number",
    reason=one_of_these("damaged", "late", "wrong_item", "other"),
)
ISSUE_REFUND_WITH_AMOUNT = tool("issue_refund", "Refund an order", order_id="string", amount="number")
ISSUE_REFUND_WITH_ORDER = tool("issue_refund", "Refund an order", order_id="string")
ISSUE_REFUND_WITH_REASON = tool(
    "issue_refund",
    "Refund an order",
    order_id="string",
    amount={"type": "number", "description": "Amount in dollars"},
    reason={"type": "string", "enum": ["damaged", "late", "wrong_item", "other"]},
)
LIGHTS = tool(
    "lights",
    "Control the lights",
    room="string",
    brightness={"type": "integer", "minimum": 0, "maximum": 100},
    color="string",
)
LIST_EVENTS = tool("list_events", "List calendar events on a date", date=date())
LIST_FILES = tool("list_files", "List the files of a directory", directory="string")
LIST_FILES_WITH_RECURSIVE = tool(
    "list_files", "List the files in a directory", directory="string", recursive="boolean"
)
LIST_INVOICES = tool(
    "list_invoices",
    "List invoices of a customer",
    customer="string",
    status=one_of_these("paid", "open", "overdue"),
)
LIST_USERS = optional(tool("list_users", "List users", role=ROLE), "role")
LOCK_DOOR = tool("lock_door", "Lock or unlock a door", door="string", locked="boolean")
LOCK_DOOR_WITH_ACTION = tool(
    "lock_door", "Lock or unlock a door", door="string", action=one_of_these("lock", "unlock")
)
LOG_CALL = tool(
    "log_call", "Log a phone call with a customer", customer="string", minutes="integer", outcome="string"
)
LOOKUP_EMAIL = tool("lookup_email", "Find the email address of a colleague", name="string")
LOOKUP_ORDER = tool("lookup_order", "Find an order", order_number=described("e.g. ORD-1234"))
LOOKUP_ORDER_BY_NUMBER = tool("lookup_order", "Look up an order", order_number="string")
LOOKUP_PRICE = tool("lookup_price", "Look up the price of a product", product="string")
LOOKUP_TICKET = tool("lookup_ticket", "Look up a support ticket.", ticket_id="string")
LOOKUP_USER = tool("lookup_user", "Find a user's record by name", name="string")
MAKE_CALL = tool("make_call", "Call a phone number", phone_number="string")
MAKE_COFFEE = tool(
    "make_coffee", "Make a coffee", strength=one_of_these("mild", "normal", "strong"), cups="integer"
)
MULTIPLY = tool("multiply", "Multiply two numbers", a="number", b="number")
MULTIPLY_INTEGERS = tool("multiply", "Multiply two integers", a="integer", b="integer")
MULTIPLY_IN_A_SENTENCE = tool("multiply", "Multiply two numbers.", a="number", b="number")
ORDER_PIZZA = tool(
    "order_pizza",
    "Order a pizza.",
    size={"type": "string", "enum": ["small", "medium", "large"]},
    topping="string",
)
ORDER_PIZZA_WITH_TOPPINGS = tool(
    "order_pizza",
    "Order a pizza",
    size=one_of_these("small", "medium", "large"),
    toppings=TEXTS,
    delivery_address="string",
)
PAY_BILL = tool("pay_bill", "Pay a bill", payee="string", amount="number", date="string")
PERCENT_OF = tool("percent_of", "A percentage of a number", percent="number", number="number")
PLACE_ORDER = tool(
    "place_order", "Place a stock order", ticker="string", side=one_of_these("buy", "sell"), shares="integer"
)
PLACE_ORDER_WITH_SYMBOL = tool(
    "place_order",
    "Place a stock order",
    symbol="string",
    quantity="integer",
    side={"type": "string", "enum": ["buy", "sell"]},
)
PLAY_MUSIC = tool("play_music", "Play a song", song="string", artist="string")
PLAY_SONG = tool("play_song", "Play a song", title="string", artist="string")
POST_MESSAGE = tool("post_message", "Post a message to a Slack channel", channel="string", text="string")
POST_SLACK_MESSAGE = tool(
    "post_slack_message", "Post a message to a Slack channel", channel="string", text="string"
)
POWER = tool("power", "Raise a base to an exponent", base="number", exponent="number")
PREHEAT_OVEN = tool("preheat_oven", "Preheat the oven", celsius="integer")
PUBLIC_HOLIDAYS = tool(
    "public_holidays", "Public holidays of a country in a year", country="string", year="integer"
)
QUERY_DATABASE = tool("query_database", "Query the database with SQL", query="string")
QUERY_DATABASE_WITH_SQL = tool("query_database", "Run an SQL query", sql="string")
QUOTE_TRANSFER = tool(
    "quote_transfer",
    "Quote an international transfer",
    amount="number",
    source_currency="string",
    target_currency="string",
)
RAIN_FORECAST = tool(
    "rain_forecast", "Chance of rain at a place in the next hours", place="string", hours="integer"
)
READ_FILE = tool("read_file", "Read a file", path="string")
READ_FILE_CONTENTS = tool("read_file", "Read the contents of a file", path="string")
READ_FILE_FROM_DISK = tool("read_file", "Read a file from disk", path="string")
READ_FILE_FROM_DISK_IN_A_SENTENCE = tool("read_file", "Read a file from disk.", path="string")
READ_FILE_IN_A_SENTENCE = tool("read_file", "Read a file.", path="string")
READ_FILE_OF_TEXT = tool("read_file", "Read a text file", path="string")
READ_FILE_WITH_FILE_PATH = tool("read_file", "Read a text file", file_path="string")
READ_SENSOR = tool("read_sensor", "Read the value of a sensor", sensor_id="string")
RECOMMEND_MOVIE = tool("recommend_movie", "Recommend a movie", genre="string", year="integer")
REFUND_ORDER = tool("refund_order", "Refund an order", order_id="string", reason="string")
RENAME_FILE = tool("rename_file", "Rename a file", old_name="string", new_name="string")
RENT_CAR = tool(
    "rent_car",
    "Rent a car",
    city="string",
    days="integer",
    car_type={"type": "string", "enum": ["compact", "suv", "van"]},
)
RENT_CAR_WITH_PICKUP_CITY = tool(
    "rent_car",
    "Rent a car",
    pickup_city="string",
    dropoff_city="string",
    pickup_date="string",
    days="integer",
    category=one_of_these("economy", "compact", "suv", "van"),
)
RENT_CAR_WITH_PICKUP_LOCATION = tool(
    "rent_car",
    "Rent a car",
    pickup_location="string",
    pickup_date="string",
    return_date="string",
    car_type=one_of_these("economy", "suv", "luxury"),
)
REPORT_BUG = tool(
    "report_bug",
    "Report a bug",
    title="string",
    steps=TEXTS,
    priority=described("1 is highest", type="integer", minimum=1, maximum=4),
)
REQUEST_MONEY = tool(
    "request_money",
    "Request money from a person",
    person="string",
    amount="number",
    currency="string",
    reason="string",
)
RESET_PASSWORD = tool("reset_password", "Reset a user's password", email="string")
RESTART_SERVICE = tool("restart_service", "Restart a service", service="string")
RUN_COMMAND = tool("run_command", "Run a shell command", command="string")
RUN_QUERY = tool("run_query", "Run an SQL query", query="string")
RUN_SQL = tool("run_sql", "Run a read-only SQL query", query="string")
RUN_SQL_ON_DATABASE = tool("run_sql", "Run a SQL query on the database.", query="string")
SAVE_MEMORY = tool("save_memory", "Save a memory", content="string")
SAVE_NOTE = tool("save_note", "Save a note", title="string", content="string")
SAVE_NOTE_IN_A_SENTENCE = tool("save_note", "Save a note.", content="string")
SAVE_NOTE_WITH_CONTENT = tool("save_note", "Save a note", content="string")
SCHEDULE_MEETING = tool(
    "schedule_meeting",
    "Schedule a meeting in the calendar",
    title="string",
    date=date(),
    start_time={"type": "string", "description": "Start time, HH:MM, 24-hour clock"},
    duration_minutes="integer",
    attendees=TEXTS,
)
SEARCH_CONTACTS = tool("search_contacts", "Search the address book by name", name="string")
SEARCH_CONTACTS_FOR_A_PERSON = tool("search_contacts", "Search the address book for a person", name="string")
SEARCH_DOCS = tool("search_docs", "Search the product documentation", query="string")
SEARCH_DOCS_WITH_LIMIT = tool(
    "search_docs", "Search the product documentation", query="string", limit="integer"
)
SEARCH_FILES = tool("search_files", "Search for a text in files", pattern="string", directory="string")
SEARCH_FLIGHTS = tool(
    "search_flights",
    "Search for flights",
    origin="string",
    destination="string",
    departure_date={"type": "string", "format": "date"},
    passengers="integer",
)
SEARCH_FLIGHTS_WITH_DATE = tool(
    "search_flights", "Search flights", origin="string", destination="string", date="string"
)
SEARCH_FOR_INFORMATION = tool(
    "search", "Search for information on the internet", query="string", num_results="integer"
)
SEARCH_HOTELS = tool(
    "search_hotels",
    "Search hotels",
    city="string",
    check_in=described("YYYY-MM-DD"),
    check_out=described("YYYY-MM-DD"),
    stars=described("minimum number of stars", type="integer"),
    pool="boolean",
)
SEARCH_KNOWLEDGE_BASE = tool("search_knowledge_base", "Search the internal knowledge base", query="string")
SEARCH_KNOWLEDGE_BASE_WITH_TOP_K = tool(
    "search_knowledge_base",
    "Search the company's knowledge base for policies and how-tos",
    query="string",
    top_k="integer",
)
SEARCH_MEMORY = tool("search_memory", "Search the user's long-term memory", query="string")
SEARCH_MOVIES = tool("search_movies", "Search movies by genre and year", genre="string", year="integer")
SEARCH_MOVIES_WITH_MIN_RATING = tool(
    "search_movies", "Search movies", genre="string", year="integer", min_rating="number"
)
SEARCH_ORDERS = tool("search_orders", "Look up an order by its id.", order_id="string")
SEARCH_PRODUCTS = tool(
    "search_products",
    "Search the product catalogue",
    False,
    query="string",
    color="string",
    size="string",
    max_price="number",
    in_stock="boolean",
)
SEARCH_THE_INTERNET = tool("search", "Search the internet", query="string")
SEARCH_THE_WEB = tool("search", "Search the web", query="string")
SEARCH_WEB = tool("search_web", "Search the web.", query="string")
SEND_EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")
SEND_EMAIL_IN_A_SENTENCE = tool("send_email", "Send an email.", to="string", subject="string", body="string")
SEND_EMAIL_TO_A_RECIPIENT = tool(
    "send_email", "Send an email to a recipient", to="string", subject="string", body="string"
)
SEND_EMAIL_TO_SOMEBODY = tool(
    "send_email",
    "Send an email to somebody",
    to={"type": "string", "description": "Recipient's address"},
    subject="string",
    body="string",
)
SEND_EMAIL_WITH_CC = tool(
    "send_email",
    "Sends an email message",
    recipient={"type": "string", "description": "Email address of the recipient"},
    subject={"type": "string", "description": "Subject line"},
    body={"type": "string", "description": "Text of the email"},
    cc=TEXTS,
)
SEND_EMAIL_WITH_HYPHEN = tool("send_email", "Send an e-mail.", to="string", subject="string", body="string")
SEND_EMAIL_WITH_RECIPIENT = tool(
    "send_email", "Send an email", recipient="string", subject="string", body="string"
)
SEND_MAIL = tool(
    "send_mail",
    "Send an e-mail message",
    recipient={"type": "string", "format": "email"},
    subject="string",
    body="string",
    cc={"type": ["string", "null"]},
)
SEND_MAIL_WITH_TO = tool(
    "send_mail",
    "Send an email",
    to=TEXTS,
    subject="string",
    text="string",
)
SEND_MESSAGE = tool(
    "send_message",
    "Send a text message to a contact",
    recipient={"type": "string", "description": "Name of the contact"},
    message="string",
)
SEND_PAYMENT = tool(
    "send_payment",
    "Send money to somebody",
    recipient="string",
    amount="number",
    currency={"type": "string", "description": "ISO 4217 code"},
    note="string",
)
SEND_SLACK_MESSAGE = tool(
    "send_slack_message", "Post a message in a Slack channel", channel="string", message="string"
)
SEND_SMS = tool("send_sms", "Send a text message", phone_number="string", message="string")
SEND_SMS_BY_NAME = tool("send_sms", "Send an SMS", phone_number="string", message="string")
SEND_SMS_TO_A_NUMBER = tool(
    "send_sms", "Send a text message to a phone number", phone_number="string", message="string"
)
SEND_SMS_TO_A_NUMBER_IN_A_SENTENCE = tool(
    "send_sms", "Send a text message to a phone number.", phone_number="string", message="string"
)
SET_ALARM = tool("set_alarm", "Set an alarm", time={"type": "string", "description": "HH:MM"})
SET_ALARM_WITH_LABEL = tool(
    "set_alarm", "Set an alarm", time=described("HH:MM"), label={"type": ["string", "null"]}
)
SET_ALARM_WITH_REPEAT = tool(
    "set_alarm", "Set an alarm", time="string", repeat=one_of_these("once", "daily", "weekdays")
)
SET_BLINDS = tool(
    "set_blinds", "Open or close blinds", room="string", position=described("percent open", type="integer")
)
SET_BLINDS_TO_A_POSITION = tool(
    "set_blinds",
    "Set the position of the blinds",
    room="string",
    position={"type": "integer", "description": "0 closed to 100 open"},
)
SET_FAN = tool(
    "set_fan", "Set the speed of a fan", room="string", speed=one_of_these("off", "low", "medium", "high")
)
SET_LIGHT = tool("set_light", "Switch a lamp on or off.", room="string", on="boolean")
SET_LIGHT_WITH_BRIGHTNESS = tool(
    "set_light",
    "Switch a light and set its brightness",
    room="string",
    on="boolean",
    brightness={"type": "integer", "minimum": 0, "maximum": 100},
)
SET_LIGHT_WITH_STATE = tool(
    "set_light",
    "Control the lights of a room",
    room="string",
    state={"type": "string", "enum": ["on", "off"]},
    brightness="integer",
)
SET_PRICE = tool(
    "set_price", "Change the price of a product", product_id="string", price="number", currency="string"
)
SET_PRIORITY = tool(
    "set_priority",
    "Set the priority of a ticket",
    ticket_id="string",
    priority=one_of_these("P1", "P2", "P3", "P4"),
)
SET_REMINDER = tool("set_reminder", "Remind the user of something", text="string", time="string")
SET_REMINDER_FOR_THE_USER = tool("set_reminder", "Set a reminder for the user", text="string", time="string")
SET_REMINDER_WITH_DATE = tool("set_reminder", "Set a reminder", text="string", date="string", time="string")
SET_REMINDER_WITH_TASK = tool("set_reminder", "Set a reminder", task="string", time="string")
SET_REMINDER_WITH_TEXT = tool("set_reminder", "Set a reminder", text="string", time="string")
SET_THERMOSTAT = tool(
    "set_thermostat", "Set the thermostat", temperature="number", unit={"type": "string", "enum": ["C", "F"]}
)
SET_THERMOSTAT_WITH_ROOM = tool(
    "set_thermostat", "Set the target temperature of a room", room="string", temperature="number"
)
SET_TICKET_STATUS = tool(
    "set_ticket_status",
    "Set the status of a ticket",
    ticket_id="integer",
    status=one_of_these("open", "in_progress", "resolved", "closed"),
    note={"type": ["string", "null"]},
)
SET_TIMER = tool("set_timer", "Start a timer.", minutes="integer", label="string")
SET_TV = tool("set_tv", "Control the television", channel="string", volume="integer")
SET_VOLUME = tool("set_volume", "Set the volume of the speaker", level="integer")
SPLIT_BILL = tool(
    "split_bill", "Split a bill with tip", total="number", tip_percent="number", people="integer"
)
START_RETURN = tool(
    "start_return",
    "Start the return of an order",
    order_id="string",
    reason=described("Why the customer sends it back"),
)
START_TIMER = tool("start_timer", "Start a countdown", seconds="integer")
START_TIMER_OF_MINUTES = tool("start_timer", "Start a countdown timer.", minutes="integer")
START_TIMER_WITH_LABEL = tool("start_timer", "Start a timer", minutes="integer", label="string")
START_VACUUM = tool("start_vacuum", "Start the robot vacuum", rooms=TEXTS)
STOCK_QUOTE = tool("stock_quote", "Latest quote of a stock", ticker="string")
SUM_NUMBERS = tool("sum_numbers", "Sum a list of numbers", numbers=listed(NUMBER))
SUNRISE_SUNSET = tool("sunrise_sunset", "Sunrise and sunset in a city", city="string")
TRACK_ORDER = tool("track_order", "Look up where an order is", order_number="string")
TRACK_PACKAGE = tool("track_package", "Track a package", tracking_number="string")
TRANSFER_MONEY = tool(
    "transfer_money",
    "Transfer money between accounts",
    from_account="string",
    to_account="string",
    amount="number",
)
TRANSFER_MONEY_WITH_CURRENCY = tool(
    "transfer_money",
    "Transfer money between own accounts",
    from_account="string",
    to_account="string",
    amount="number",
    currency="string",
)
TRANSFER_MONEY_WITH_RECIPIENT = tool(
    "transfer_money", "Transfer money to someone", recipient="string", amount="number", currency="string"
)
TRANSFER_TO_HUMAN = tool("transfer_to_human", "Hand the customer over to a human agent", reason="string")
TRANSFER_TO_TECHNICAL_SUPPORT = tool(
    "transfer_to_technical_support", "Hand over to the technical support agent"
)
TRANSLATE = tool("translate", "Translate a text.", text="string", target_language="string")
TRANSLATE_TEXT = tool("translate_text", "Translate text", text="string", target_language="string")
UPDATE_CUSTOMER_EMAIL = tool(
    "update_customer_email", "Change a customer's email", customer_id="string", new_email="string"
)
UV_INDEX = tool("uv_index", "UV index at a location today", latitude="number", longitude="number")
WATCH_TICKET = tool("watch_ticket", "Watch a ticket", ticket_key="string")
WATER_GARDEN = tool("water_garden", "Water the garden", zone="string", minutes="integer")
WATER_PLANTS = tool("water_plants", "Water the plants in an area", area="string", minutes="integer")
WEATHER = tool("weather", "Get the weather in a location", location="string")
WEATHER_WITH_CITY = tool("weather", "Current weather", city="string")
WEB_SEARCH = tool("web_search", "Search the web", query="string")
WEB_SEARCH_FOR_INFORMATION = tool("web_search", "Search the web for information", query="string")
WEB_SEARCH_FOR_NEWEST_INFORMATION = tool(
    "web_search", "Search the web for up to date information", query="string"
)
WEB_SEARCH_FOR_RECENT_INFORMATION = tool(
    "web_search", "Search the web for recent information", query="string"
)
WEB_SEARCH_IN_A_SENTENCE = tool("web_search", "Search the web.", query="string")
WEB_SEARCH_WITH_DESCRIBED_QUERY = tool(
    "web_search",
    "Search the web for information",
    query={"type": "string", "description": "The search query"},
)
WIKIPEDIA = tool("wikipedia", "Look up an article in Wikipedia", title="string")
WRITE_FILE = tool("write_file", "Write a file", path="string", content="string")
WRITE_FILE_OF_CONTENT = tool("write_file", "Write content to a file", path="string", content="string")
WRITE_FILE_OF_TEXT = tool("write_file", "Write text to a file", path="string", content="string")
ZIP_FILES = tool(
    "zip_files",
    "Put files into an archive",
    files=TEXTS,
    archive="string",
)

OFFICE = [GET_CURRENT_WEATHER, GET_STOCK_PRICE, SEND_EMAIL_TO_SOMEBODY, CREATE_EVENT, LOOKUP_USER]
NOTE_FUNCTIONS = [tool("add_note", "Save a note", text="string"), tool("list_notes", "List all notes")]
ORDER_FUNCTIONS = [
    tool("create_order", "Create an order", product="string", quantity="integer"),
    GET_WEATHER_CURRENT_WITH_LOCATION,
]
ASSISTANT_FUNCTIONS = [
    GET_WEATHER_IN_A_GIVEN_LOCATION,
    CALCULATOR,
    WEB_SEARCH_FOR_INFORMATION,
    SEND_EMAIL,
    CREATE_EVENT_WITH_TIME_AND_ATTENDEES,
    SET_REMINDER_FOR_THE_USER,
    CONVERT_CURRENCY_BETWEEN_CURRENCIES,
]
MIXED_FUNCTIONS = [
    GET_WEATHER_WITH_LOCATION,
    GET_MOVIE_SHOWTIMES,
    CALCULATE_AGE,
    CALCULATE_TIP,
    CALL_CONTACT,
    LIST_USERS,
    ISSUE_REFUND_WITH_ORDER,
    GET_ORDER_STATUS,
]
