"""Rows: functions are offered, and the request needs none."""

from __future__ import annotations

from demands.checkers import calls_nothing, is_like, says, says_any
from demands.rows import kind, row, tool
from demands.shapes import date, described, listed, one_of_these, optional

FAN = tool(
    "set_fan", "Set the speed of a fan", room="string", speed=one_of_these("off", "low", "medium", "high")
)

EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")

WEATHER_WITH_CITY = tool("weather", "Current weather", city="string")

RESTART = tool("restart_service", "Restart a service", service="string")

SEND_EMAIL = tool(
    "send_email",
    "Send an email to somebody",
    to={"type": "string", "description": "Recipient's address"},
    subject="string",
    body="string",
)

CREATE_EVENT = tool(
    "create_event",
    "Put an event into the calendar",
    title="string",
    start={"type": "string", "format": "date-time"},
    duration_minutes="integer",
    attendees={"type": "array", "items": {"type": "string"}},
)

GET_CURRENT_WEATHER = tool("get_current_weather", "Get the current weather for a city", city="string")

SEARCH = tool("web_search", "Search the web", query="string")

QUERY = tool("execute_query", "Execute a SQL query and return rows", sql="string")

STATUS = tool("get_order_status", "Get the status of an order", order_id="string")

CALCULATE = tool("calculator", "Evaluate a mathematical expression", expression="string")

REMINDER = tool("set_reminder", "Set a reminder for the user", text="string", time="string")

BUY = tool(
    "place_order", "Place a stock order", ticker="string", side=one_of_these("buy", "sell"), shares="integer"
)

OVEN = tool("preheat_oven", "Preheat the oven", celsius="integer")

SEARCH_WITH_QUERY = tool(
    "search", "Search for information on the internet", query="string", num_results="integer"
)

WEATHER = tool(
    "get_current_weather",
    "Get the current weather for a city",
    city="string",
    units={"type": "string", "enum": ["metric", "imperial"]},
)

COFFEE = tool(
    "make_coffee", "Make a coffee", strength=one_of_these("mild", "normal", "strong"), cups="integer"
)

GET_WEATHER_WITH_CITY_CURRENT = tool("get_weather", "Get the current weather for a city.", city="string")

GET_CURRENT = tool(
    "get_current_weather",
    "Get the current weather in a given location",
    location="string",
    unit=one_of_these("celsius", "fahrenheit"),
)

GET_THE_WEATHER = tool("get_weather", "Get the weather", location="string", date="string")

GET_STOCK_PRICE = tool("get_stock_price", "Get the price of a stock.", symbol="string")

SEND_MAIL = tool(
    "send_mail",
    "Send an e-mail message",
    recipient={"type": "string", "format": "email"},
    subject="string",
    body="string",
    cc={"type": ["string", "null"]},
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

ORDER = tool("track_order", "Look up where an order is", order_number="string")

EVENT = tool(
    "create_calendar_event",
    "Create a calendar event",
    summary="string",
    start="string",
    end="string",
    attendees={"type": "array", "items": {"type": "string", "format": "email"}},
)

GET_CURRENT_TIME = tool("get_current_time", "Return the current time in UTC")

CREATE_EVENT_WITH_TITLE_DATE = tool(
    "create_event",
    "Create a calendar event",
    title="string",
    date="string",
    start_time="string",
    duration={"type": "integer", "description": "Minutes"},
)

REMIND = tool("set_reminder", "Remind the user of something", text="string", time="string")

WEB_SEARCH_WITH_QUERY_UP = tool("web_search", "Search the web for up to date information", query="string")

TIME = tool("get_time", "Get the current time in a timezone", timezone="string")

GET_USER = tool("get_user", "Get a user by id", user_id="integer")

TASK = tool(
    "create_task",
    "Create a task in the project tracker",
    title="string",
    assignee="string",
    due_date="string",
)

GET_LOCAL = tool("get_local_time", "Get the local time of a city", city="string")

WEATHER_WITH_LOCATION = tool("weather", "Get the weather in a location", location="string")

GET_STOCK_INFO = tool("get_stock_info", "Get stock information for a company", symbol="string")

TRANSFER_MONEY = tool(
    "transfer_money", "Transfer money to someone", recipient="string", amount="number", currency="string"
)

GET_CURRENT_TIME_WITH_TIMEZONE = tool(
    "get_current_time", "Get the current time in a timezone", timezone="string"
)

SET_TIMER = tool("set_timer", "Start a timer.", minutes="integer", label="string")

PIZZA = tool(
    "order_pizza",
    "Order a pizza.",
    size={"type": "string", "enum": ["small", "medium", "large"]},
    topping="string",
)

CREATE_REMINDER = tool("create_reminder", "Create a reminder.", text="string", time="string")

RUN_SQL = tool("run_sql", "Run a SQL query on the database.", query="string")

SEND_SMS = tool("send_sms", "Send a text message to a phone number.", phone_number="string", message="string")

START_TIMER = tool("start_timer", "Start a countdown timer.", minutes="integer")

NOTE = tool("save_note", "Save a note.", content="string")

GET_CRYPTO = tool("get_crypto_price", "Get the price of a cryptocurrency.", symbol="string")

REQUESTS_THAT_NEED_NO_CALL_CALENDAR = kind(
    "requests that need no call",
    row("Good morning! How are you?", calls_nothing(), tools=[MEETING, SEND_MAIL, ORDER]),
    row("Thanks, that's all I needed.", calls_nothing(), tools=[MEETING, SEND_MAIL, ORDER]),
    row("Sounds good, thanks!", calls_nothing(), tools=[EVENT, EMAIL]),
    row("What is your favourite movie?", calls_nothing(), tools=[EVENT, EMAIL, WEATHER_WITH_CITY]),
    row("Never mind.", calls_nothing(), tools=[EVENT, EMAIL, RESTART]),
    row(
        "Tell me a joke about penguins.",
        calls_nothing(),
        tools=[GET_CURRENT_TIME, GET_CURRENT_WEATHER, SEARCH],
    ),
    row("See you tomorrow!", calls_nothing(), tools=[CREATE_EVENT_WITH_TITLE_DATE, REMIND]),
    row("You are awesome", calls_nothing(), tools=[TIME, WEB_SEARCH_WITH_QUERY_UP, CALCULATE]),
    row("Write me a short poem about autumn", calls_nothing(), tools=[TIME, CALCULATE, GET_USER]),
    row("Good morning!", calls_nothing(), tools=[GET_LOCAL, WEATHER_WITH_LOCATION, TASK]),
    row("Explain photosynthesis in simple words", calls_nothing(), tools=[GET_LOCAL, GET_STOCK_INFO]),
    row(
        "Tell me a joke", calls_nothing(), tools=[GET_CURRENT_TIME_WITH_TIMEZONE, GET_CURRENT, TRANSFER_MONEY]
    ),
    row("Thanks, bye!", calls_nothing(), tools=[SET_TIMER, GET_STOCK_PRICE]),
    row("How are you today?", calls_nothing(), tools=[CREATE_REMINDER, PIZZA]),
    row("Good morning!", calls_nothing(), tools=[START_TIMER, SEND_SMS, RUN_SQL]),
    row("Thank you so much!", calls_nothing(), tools=[NOTE, GET_CRYPTO]),
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

CARD = tool(
    "freeze_card", "Freeze a bank card", last_four="string", reason=one_of_these("lost", "stolen", "other")
)

ALARM = tool("set_alarm", "Set an alarm", time="string", repeat=one_of_these("once", "daily", "weekdays"))

VOLUME = tool("set_volume", "Set the volume of the speaker", level="integer")

GET_WEATHER_WITH_LOCATION_CURRENT = tool(
    "get_weather", "Get current temperature for a given location.", location="string"
)

REQUESTS_THAT_NEED_NO_CALL_HOUSE = kind(
    "requests that need no call",
    row("What's the difference between TCP and UDP?", calls_nothing(), tools=[LAMP, PAY]),
    row("perfect, that's it", calls_nothing(), tools=[COFFEE, CARD]),
    row("Are you a robot?", calls_nothing(), tools=[COFFEE, CARD]),
    row(
        "How are you doing today?", calls_nothing(), tools=[VOLUME, ALARM, GET_WEATHER_WITH_LOCATION_CURRENT]
    ),
)

LOOKUP = tool("lookup_order", "Find an order", order_number=described("e.g. ORD-1234"))

CANCEL = tool("cancel_order", "Cancel an order", order_id="integer")

KB = tool(
    "search_knowledge_base",
    "Search the company's knowledge base for policies and how-tos",
    query="string",
    top_k="integer",
)

ORDERS = tool("get_order_status", "Get the status of an order", order_id="integer")

SMS = tool("send_sms", "Send a text message", phone_number="string", message="string")

GET_THE_CURRENT_WEATHER = tool("get_weather", "Get the current weather", location="string")

CREATE_ORDER = [
    tool("create_order", "Create an order", product="string", quantity="integer"),
    GET_THE_CURRENT_WEATHER,
]

LOAN = tool(
    "calculate_loan_payment",
    "Calculate the monthly payment of a loan",
    principal="number",
    annual_rate="number",
    years="integer",
)

GET_ORDER_STATUS = tool("get_order_status", "Get the status of an order by its number", order_number="string")

REQUESTS_THAT_NEED_NO_CALL_ORDERS = kind(
    "requests that need no call",
    row("thx", calls_nothing(), tools=[LOOKUP, FAN]),
    row("nah, forget it. bye!", calls_nothing(), tools=[ORDERS, CANCEL, KB]),
    row("What's the meaning of life?", calls_nothing(), tools=[ORDERS, CANCEL]),
    row("You're great, thank you!", calls_nothing(), tools=[STATUS, SMS, QUERY]),
    row("ok", calls_nothing(), tools=[STATUS, SMS, QUERY]),
    row("Can I get a refund?", calls_nothing(), tools=CREATE_ORDER),
    row("What's your favourite color?", calls_nothing(), tools=[GET_ORDER_STATUS, LOAN]),
)

RAIN = tool("rain_forecast", "Chance of rain at a place in the next hours", place="string", hours="integer")

SHADE = tool("water_garden", "Water the garden", zone="string", minutes="integer")

INTERNET_SEARCH = tool("internet_search", "Searches the internet", query="string")

STOCK = tool("get_stock_price", "Get the latest price of a stock", ticker="string")

USER = tool("lookup_user", "Find a user's record by name", name="string")

OFFICE = [GET_CURRENT_WEATHER, STOCK, SEND_EMAIL, CREATE_EVENT, USER]

GOOGLE = tool("google_search", "Search Google", q="string")

SEND_MAIL_WITH_TO = tool(
    "send_mail",
    "Send an email",
    to={"type": "array", "items": {"type": "string"}},
    subject="string",
    text="string",
)

GET_WEATHER_WITH_LOCATION_DATE = tool(
    "get_weather",
    "Retrieve the weather for a place and day",
    False,
    location="string",
    date={"type": "string", "description": "ISO date, default today"},
    units={"type": "string", "enum": ["c", "f"], "description": "Temperature unit"},
)
GET_WEATHER_WITH_LOCATION_DATE["function"]["parameters"]["required"] = ["location"]

CURRENCY = tool(
    "convert_currency",
    "Convert an amount between currencies",
    amount="number",
    from_currency="string",
    to_currency="string",
)

CREATE_EVENT_WITH_TITLE = tool(
    "create_event",
    "Create a calendar event",
    title="string",
    date={"type": "string", "description": "Date in YYYY-MM-DD"},
    time={"type": "string", "description": "Time in HH:MM, 24 hours"},
    attendees={"type": "array", "items": {"type": "string"}},
)

WEB_SEARCH = tool("web_search", "Search the web for information", query="string")

GET_WEATHER_WITH_LOCATION_UNIT = tool(
    "get_weather",
    "Get the current weather in a given location",
    location={"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)

ALL = [
    GET_WEATHER_WITH_LOCATION_UNIT,
    CALCULATE,
    WEB_SEARCH,
    EMAIL,
    CREATE_EVENT_WITH_TITLE,
    REMINDER,
    CURRENCY,
]

AGE = tool("calculate_age", "Calculate age", birth_date="string")

CONTACT = tool("call_contact", "Call a contact", name="string")

REFUND = tool("issue_refund", "Refund an order", order_id="string")

SHOWTIMES = tool("get_movie_showtimes", "Get showtimes for a movie", movie="string", city="string")

TIP = tool("calculate_tip", "Calculate tip", bill_amount="number", tip_percentage="number")

ROLE = {"type": "string", "enum": ["admin", "editor", "viewer"]}

USERS = optional(tool("list_users", "List users", role=ROLE), "role")

GET_THE_WEATHER_UNPUNCTUATED = tool("get_weather", "Get the weather", location="string")

FUNCTIONS = [GET_THE_WEATHER_UNPUNCTUATED, SHOWTIMES, AGE, TIP, CONTACT, USERS, REFUND, STATUS]

GET_WEATHER = tool("get_weather", "Get current weather for a city", city="string")

GET_CONTACT = tool("get_contact", "Get the contact details of a person", name="string")

SEARCH_WITH_QUERY_WEB = tool("search", "Search the web", query="string")

GET_WEATHER_WITH_LOCATION = tool(
    "get_weather",
    "Get the weather for a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)

MAIL = tool(
    "send_email",
    "Sends an email message",
    recipient={"type": "string", "description": "Email address of the recipient"},
    subject={"type": "string", "description": "Subject line"},
    body={"type": "string", "description": "Text of the email"},
    cc={"type": "array", "items": {"type": "string"}},
)

CALC = tool("calculate", "Perform a calculation", expression="string")

READ_FILE = tool("read_file", "Read a file from disk.", path="string")

SEND_EMAIL_WITH_RECIPIENT = tool(
    "send_email", "Send an email", recipient="string", subject="string", body="string"
)

CALCULATE_WITH_EXPRESSION = tool("calculate", "Evaluate an arithmetic expression", expression="string")

GET_STOCK_PRICE_WITH_SYMBOL = tool(
    "get_stock_price", "Get the current stock price of a company", symbol="string"
)

GET_WEATHER_WITH_CITY = tool("get_weather", "Get the current weather for a city", city="string")

GET_ORDER = tool("get_order_status", "Look up the status of an order", order_id="string")

DB = tool("count_rows", "Count the rows of a table", table="string")

PRICE = tool("lookup_price", "Look up the price of a product", product="string")

QUERY_DATABASE = tool("query_database", "Query the database with SQL", query="string")

GET_WEATHER_WITH_CITY_UNIT = tool(
    "get_weather", "Get the weather", city="string", unit=one_of_these("celsius", "fahrenheit")
)

CALCULATE_WITH_EXPRESSION_EVALUATE = tool("calculate", "Evaluate a math expression", expression="string")

GET_WEATHER_FOR_A_CITY = tool("get_weather", "Get weather for a city", city="string")

SEND_EMAIL_WITH_TO = tool(
    "send_email", "Send an email to a recipient", to="string", subject="string", body="string"
)

GET_STOCK = tool("get_stock_price", "Get the current stock price", symbol="string")

SEND_EMAIL_WITH_TO_SUBJECT = tool(
    "send_email", "Send an email.", to="string", subject="string", body="string"
)

GET_CURRENT_WEATHER_WITH_LOCATION = tool(
    "get_current_weather",
    "Get the current weather in a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)

CREATE_TICKET = tool(
    "create_ticket",
    "Create a support ticket.",
    title="string",
    priority={"type": "string", "enum": ["low", "medium", "high"]},
)

GET_THE_CURRENT_WEATHER_IN_A_SENTENCE = tool("get_weather", "Get the current weather.", city="string")

REQUESTS_THAT_NEED_NO_CALL_WEATHER = kind(
    "requests that need no call",
    row("Write a short poem about the sea.", calls_nothing(), tools=[RAIN, SHADE]),
    row("Write a short poem about rain", calls_nothing(), tools=[WEATHER_WITH_CITY, INTERNET_SEARCH]),
    row("Hey, how are you doing?", calls_nothing(), tools=OFFICE),
    row("Thank you, that was very helpful!", calls_nothing(), tools=OFFICE),
    row("What can you do for me?", calls_nothing(), tools=OFFICE),
    row("What's the weather in Cairo?", calls_nothing(), tools=OFFICE, tool_choice="none"),
    row(
        "haha that's funny",
        calls_nothing(),
        tools=[GET_WEATHER_WITH_LOCATION_DATE, GOOGLE, SEND_MAIL_WITH_TO],
    ),
    row(
        "Which tools do you have?", calls_nothing(), tools=[GET_WEATHER_WITH_LOCATION_DATE, SEND_MAIL_WITH_TO]
    ),
    row("Hi there!", calls_nothing(), tools=ALL),
    row("Thanks, that's all for today.", calls_nothing(), tools=ALL),
    row("What can you do?", calls_nothing(), tools=ALL),
    row("Write a haiku about autumn", calls_nothing(), tools=ALL),
    row("What's the weather in Rome?", calls_nothing(), tools=ALL, tool_choice="none"),
    row("Who wrote Hamlet?", calls_nothing(), tools=FUNCTIONS),
    row("Hello", calls_nothing(), tools=[GET_WEATHER, EMAIL]),
    row("Thanks a lot!", calls_nothing(), tools=[GET_WEATHER, EMAIL]),
    row("Tell me a joke", calls_nothing(), tools=[GET_WEATHER, EMAIL, SEARCH]),
    row("What is your name?", calls_nothing(), tools=[GET_WEATHER, GET_CONTACT]),
    row("What's the weather in Paris?", calls_nothing(), tools=[GET_WEATHER], tool_choice="none"),
    row("lol ok", calls_nothing(), tools=[GET_WEATHER_WITH_LOCATION, SEARCH_WITH_QUERY_WEB]),
    row("Can you explain what an API is?", calls_nothing(), tools=[GET_WEATHER_WITH_LOCATION, EMAIL]),
    row("What's 2+2?", calls_nothing() & says("4"), tools=[GET_WEATHER_WITH_LOCATION, EMAIL]),
    row("Good morning! How are you?", calls_nothing(), tools=[WEATHER, SEARCH_WITH_QUERY, MAIL]),
    row("Tell me a fun fact about octopuses", calls_nothing(), tools=[WEATHER, MAIL]),
    row("ok great, thank you", calls_nothing(), tools=[WEATHER, SEARCH_WITH_QUERY, MAIL]),
    row("Explain what recursion is", calls_nothing(), tools=[WEATHER, MAIL, CALC]),
    row("Answer with one word: is the sky blue?", is_like("yes"), tools=[WEATHER]),
    row("Hello there", calls_nothing(), tools=[GET_WEATHER_WITH_CITY_CURRENT, READ_FILE]),
    row("Bonjour !", calls_nothing(), tools=[GET_CURRENT, SEND_EMAIL_WITH_RECIPIENT]),
    row(
        "Tell me a story about a dragon",
        calls_nothing(),
        tools=[GET_CURRENT, GET_STOCK_PRICE_WITH_SYMBOL, CALCULATE_WITH_EXPRESSION],
    ),
    row("Write me a haiku about snow", calls_nothing(), tools=[GET_WEATHER_WITH_CITY, SEARCH, EMAIL]),
    row("thanks, that's all", calls_nothing(), tools=[GET_WEATHER_WITH_CITY, GET_ORDER]),
    row("What's the weather in Madrid?", calls_nothing(), tools=[GET_WEATHER_WITH_CITY], tool_choice="none"),
    row("Explain recursion in one sentence.", calls_nothing(), tools=[GET_THE_WEATHER, PRICE, DB]),
    row(
        "Nice, thank you so much!", calls_nothing(), tools=[GET_WEATHER_WITH_CITY_UNIT, EMAIL, QUERY_DATABASE]
    ),
    row(
        "Can you write a haiku about the sea?",
        calls_nothing(),
        tools=[GET_WEATHER_WITH_CITY_UNIT, EMAIL, STOCK],
    ),
    row(
        "What is the meaning of life?",
        calls_nothing(),
        tools=[GET_WEATHER_FOR_A_CITY, CALCULATE_WITH_EXPRESSION_EVALUATE],
    ),
    row("Thanks, that's all!", calls_nothing(), tools=[GET_CURRENT, GET_STOCK, SEND_EMAIL_WITH_TO]),
    row("What is the meaning of life?", calls_nothing(), tools=[GET_CURRENT, GET_STOCK]),
    row("Hi there!", calls_nothing(), tools=[GET_CURRENT_WEATHER_WITH_LOCATION, SEND_EMAIL_WITH_TO_SUBJECT]),
    row("Thanks, that's all!", calls_nothing(), tools=[GET_THE_CURRENT_WEATHER_IN_A_SENTENCE, CREATE_TICKET]),
)

POST = tool("post_message", "Post a message to a Slack channel", channel="string", text="string")

TICKET = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "normal", "high"]},
)

REQUESTS_THAT_NEED_NO_CALL_MESSAGES = kind(
    "requests that need no call",
    row("What is the capital of Portugal?", calls_nothing(), tools=[SEND_EMAIL, CREATE_EVENT]),
    row("What is the capital of France?", calls_nothing() & says("Paris"), tools=[EMAIL, REMINDER]),
    row("You're awesome!", calls_nothing(), tools=[POST, TICKET, GET_THE_WEATHER]),
)

SEARCH_WITH_QUERY_INTERNET = tool("search", "Search the internet", query="string")

WIKI = tool("wikipedia", "Look up an article in Wikipedia", title="string")

WEB_SEARCH_WITH_QUERY = tool("web_search", "Search the web.", query="string")

CRYPTO = tool("get_crypto_price", "Get the price of a cryptocurrency", coin="string", currency="string")

NEWS = tool("get_news", "Get the latest news on a topic", topic="string", limit="integer")

POPULATION = tool("get_population", "Get the population of a country", country="string")

REQUESTS_THAT_NEED_NO_CALL_KNOWLEDGE = kind(
    "requests that need no call",
    row("Write a haiku about autumn", calls_nothing(), tools=[SEARCH_WITH_QUERY_INTERNET, WIKI]),
    row("Who are you?", calls_nothing(), tools=[SEARCH_WITH_QUERY, WEATHER]),
    row("Thanks, that's all!", calls_nothing(), tools=[WEB_SEARCH_WITH_QUERY, GET_WEATHER_WITH_CITY_CURRENT]),
    row("Tell me a joke", calls_nothing(), tools=[POPULATION, NEWS, CRYPTO]),
)

STOCK_QUOTE = tool("stock_quote", "Latest quote of a stock", ticker="string")

ADD_WITH_A = tool("add", "Add two integers", a="integer", b="integer")

MUL = tool("multiply", "Multiply two integers", a="integer", b="integer")

SEND_EMAIL_WITH_TO_SUBJECT_BODY = tool(
    "send_email", "Send an e-mail.", to="string", subject="string", body="string"
)

REQUESTS_THAT_NEED_NO_CALL_MONEY = kind(
    "requests that need no call",
    row("nice, cheers!", calls_nothing(), tools=[STOCK_QUOTE, BUY, OVEN]),
    row(
        "What is 3 * 12? Also, what is 11 + 49?",
        says_any("36", "60"),
        tools=[MUL, ADD_WITH_A],
        tool_choice="none",
    ),
    row(
        "What is the capital of France?",
        calls_nothing(),
        tools=[GET_STOCK_PRICE, SEND_EMAIL_WITH_TO_SUBJECT_BODY],
    ),
)

UNITS = tool(
    "convert_units", "Convert a value between units", value="number", from_unit="string", to_unit="string"
)

JIRA = tool(
    "create_issue",
    "Create a Jira issue",
    project="string",
    issue_type=one_of_these("Bug", "Task", "Story"),
    summary="string",
    assignee={"type": ["string", "null"]},
    due_date=described("YYYY-MM-DD"),
)

TIMER = tool("start_timer", "Start a countdown", seconds="integer")

TV = tool("set_tv", "Control the television", channel="string", volume="integer")

ADD = tool("add", "Add two numbers", a="number", b="number")

PLANT = tool("water_plants", "Water the plants in an area", area="string", minutes="integer")

SENSOR = tool("read_sensor", "Read the value of a sensor", sensor_id="string")

ADD_TASK = tool(
    "add_task",
    "Add a task to the to-do list",
    task="string",
    due_date="string",
    priority=one_of_these("low", "medium", "high"),
)

BMI = tool("calculate_bmi", "Calculate the body mass index", height_cm="number", weight_kg="number")

NUMBER = {"type": "number"}

SUM = tool("sum_numbers", "Sum a list of numbers", numbers=listed(NUMBER))

TODO = tool("add_todo", "Add an item to the to-do list", item="string", due_date="string")

LIST_FILES = tool("list_files", "List the files of a directory", directory="string")

QUOTE = tool("get_quote", "Get a random quote", category="string")

RATE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies.", base="string", target="string"
)

ROUTE = tool("get_directions", "Directions between two places.", origin="string", destination="string")

REQUESTS_THAT_NEED_NO_CALL_OTHERS = kind(
    "requests that need no call",
    row("Do you like music?", calls_nothing(), tools=[FAN, UNITS]),
    row("restart nginx", calls_nothing(), tools=[RESTART], tool_choice="none"),
    row("How do you decide which tool to use?", calls_nothing(), tools=[OVEN, TIMER]),
    row("Why is the sky blue?", calls_nothing(), tools=[OVEN, BUY]),
    row("lol", calls_nothing(), tools=[OVEN, BUY]),
    row("Explain compound interest to a child", calls_nothing(), tools=[TV, COFFEE]),
    row("Good night!", calls_nothing(), tools=[SENSOR, PLANT, ADD_TASK]),
    row("Write a poem about the sea", calls_nothing(), tools=[QUOTE, TODO, LIST_FILES]),
    row("Can you explain what a foreign key is?", calls_nothing(), tools=[QUERY, JIRA]),
    row("What can you do?", calls_nothing(), tools=[ADD, GET_CURRENT]),
    row("Thanks a lot!", calls_nothing(), tools=[SUM, BMI, TODO]),
    row("Good morning!", calls_nothing(), tools=[ROUTE, RATE]),
)

ROWS = [
    *REQUESTS_THAT_NEED_NO_CALL_CALENDAR,
    *REQUESTS_THAT_NEED_NO_CALL_HOUSE,
    *REQUESTS_THAT_NEED_NO_CALL_ORDERS,
    *REQUESTS_THAT_NEED_NO_CALL_WEATHER,
    *REQUESTS_THAT_NEED_NO_CALL_MESSAGES,
    *REQUESTS_THAT_NEED_NO_CALL_KNOWLEDGE,
    *REQUESTS_THAT_NEED_NO_CALL_MONEY,
    *REQUESTS_THAT_NEED_NO_CALL_OTHERS,
]
