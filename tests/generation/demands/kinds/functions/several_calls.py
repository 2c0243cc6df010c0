"""Rows: several calls are made at once."""

from __future__ import annotations

from demands.checkers import calls_each, calls_these
from demands.rows import kind, row, tool
from demands.shapes import described, one_of_these, optional

STOCK = tool("get_stock_price", "Get the latest price of a stock", ticker="string")

WEATHER = tool("get_current_weather", "Get the current weather for a city", city="string")

PLAIN_WEATHER = tool("get_weather", "Get the weather", city="string")

GET_STOCK = tool("get_stock_price", "Get the current stock price", symbol="string")

GET_CURRENT = tool(
    "get_current_weather",
    "Get the current weather in a given location",
    location="string",
    unit=one_of_these("celsius", "fahrenheit"),
)

GET_WEATHER_WITH_CITY_CURRENT = tool("get_weather", "Get the current weather for a city", city="string")

FORECAST = tool(
    "get_forecast",
    "Get the weather forecast of a city for a number of days",
    city="string",
    days={"type": "integer", "minimum": 1, "maximum": 10},
    units=one_of_these("celsius", "fahrenheit"),
)

AIR = tool("air_quality", "Air quality index of a city", city="string")

WEATHER_WITH_CITY = tool("weather", "Current weather", city="string")

EMAIL = tool(
    "send_email",
    "Send an email to somebody",
    to={"type": "string", "description": "Recipient's address"},
    subject="string",
    body="string",
)

EVENT = tool(
    "create_event",
    "Put an event into the calendar",
    title="string",
    start={"type": "string", "format": "date-time"},
    duration_minutes="integer",
    attendees={"type": "array", "items": {"type": "string"}},
)

USER = tool("lookup_user", "Find a user's record by name", name="string")

OFFICE = [WEATHER, STOCK, EMAIL, EVENT, USER]

ALARM = tool("set_alarm", "Set an alarm", time={"type": "string", "description": "HH:MM"})

GET_WEATHER_WITH_LOCATION = tool(
    "get_weather",
    "Retrieve the weather for a place and day",
    False,
    location="string",
    date={"type": "string", "description": "ISO date, default today"},
    units={"type": "string", "enum": ["c", "f"], "description": "Temperature unit"},
)
GET_WEATHER_WITH_LOCATION["function"]["parameters"]["required"] = ["location"]

GET_AIR = tool("get_air_quality", "Get the air quality index for a city", city=described("Name of the city"))

GET_WEATHER = tool("get_weather", "Get current weather for a city", city="string")

CONVERT_CURRENCY = tool(
    "convert_currency",
    "Convert an amount of money",
    amount="number",
    from_currency="string",
    to_currency="string",
)

GET_WEATHER_WITH_LOCATION_UNIT = tool(
    "get_weather",
    "Get the weather for a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)

CALC = tool("calculate", "Perform a calculation", expression="string")

GET_CURRENT_WEATHER = tool(
    "get_current_weather",
    "Get the current weather for a city",
    city="string",
    units={"type": "string", "enum": ["metric", "imperial"]},
)

GET_CURRENT_TIME_WITH_LOCATION = tool("get_current_time", "Get the current time in a city", location="string")

GET_CURRENT_WEATHER_WITH_LOCATION = optional(
    tool(
        "get_current_weather",
        "Get the current weather in a given location",
        location={"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
        unit=one_of_these("celsius", "fahrenheit"),
    ),
    "unit",
)

GET_WEATHER_WITH_CITY = tool("get_weather", "Get the current weather for a city.", city="string")

GET_WEATHER_FOR_A_CITY = tool("get_weather", "Get weather for a city", city="string")

SEARCH = tool("search_web", "Search the web.", query="string")

GET_CURRENT_WEATHER_WITH_LOCATION_UNIT = tool(
    "get_current_weather",
    "Get the current weather in a location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)

GET_THE_CURRENT_WEATHER = tool("get_weather", "Get the current weather.", city="string")

SEVERAL_CALLS_AT_ONCE_WEATHER = kind(
    "several calls at once",
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
        "What's the weather and the air quality in Milan?",
        calls_these(("weather", {"city": "Milan"}), ("air_quality", {"city": "Milan"})),
        tools=[WEATHER_WITH_CITY, AIR],
    ),
    row(
        "What's the weather in Paris, Tokyo and Lima?",
        calls_each("get_current_weather", {"city": "Paris"}, {"city": "Tokyo"}, {"city": "Lima"}),
        tools=OFFICE,
    ),
    row(
        "Check the weather in Bern and set an alarm for 7:00",
        calls_these(("get_weather", {"location": "Bern"}), ("set_alarm", {"time": "07:00"})),
        tools=[GET_WEATHER_WITH_LOCATION, ALARM],
    ),
    row(
        "Air quality in Delhi, Lahore and Dhaka?",
        calls_each("get_air_quality", {"city": "Delhi"}, {"city": "Lahore"}, {"city": "Dhaka"}),
        tools=[GET_AIR],
    ),
    row(
        "What's the weather in Paris and in London?",
        calls_each("get_weather", {"city": "Paris"}, {"city": "London"}),
        tools=[PLAIN_WEATHER],
    ),
    row(
        "What is the weather in Oslo and what is the stock price of IBM?",
        calls_these(("get_weather", {"city": "Oslo"}), ("get_stock_price", {"symbol": "IBM"})),
        tools=[PLAIN_WEATHER, GET_STOCK],
    ),
    row(
        "Compare the weather in Tokyo and Seoul",
        calls_each("get_weather", {"city": "Tokyo"}, {"city": "Seoul"}),
        tools=[GET_WEATHER],
    ),
    row(
        "What's the weather in Paris and how much is 100 EUR in USD?",
        calls_these(
            ("get_weather", {"city": "Paris"}),
            ("convert_currency", {"amount": 100, "from_currency": "EUR", "to_currency": "USD"}),
        ),
        tools=[GET_WEATHER, CONVERT_CURRENCY],
    ),
    row(
        "Tell me the weather in Cairo, Lagos and Accra",
        calls_each("get_weather", {"location": "Cairo"}, {"location": "Lagos"}, {"location": "Accra"}),
        tools=[GET_WEATHER_WITH_LOCATION_UNIT],
    ),
    row(
        "What's the weather in Lima, and what's 12 * 9?",
        calls_these(("get_current_weather", {"city": "Lima"}), ("calculate", {"expression": "12 * 9"})),
        tools=[GET_CURRENT_WEATHER, CALC],
    ),
    row(
        "What's the weather in Tokyo and what time is it there?",
        calls_these(
            ("get_current_weather", {"location": "Tokyo"}), ("get_current_time", {"location": "Tokyo"})
        ),
        tools=[GET_CURRENT_WEATHER_WITH_LOCATION, GET_CURRENT_TIME_WITH_LOCATION],
    ),
    row(
        "Compare the weather in Oslo and Bergen",
        calls_each("get_weather", {"city": "Oslo"}, {"city": "Bergen"}),
        tools=[GET_WEATHER_WITH_CITY],
    ),
    row(
        "What is the weather in Rome and Milan?",
        calls_each("get_weather", {"city": "Rome"}, {"city": "Milan"}),
        tools=[GET_WEATHER_WITH_CITY],
    ),
    row(
        "weather paris and rome pls",
        calls_each("get_weather", {"city": "Paris"}, {"city": "Rome"}),
        tools=[GET_WEATHER_WITH_CITY_CURRENT, STOCK],
    ),
    row(
        "What's the weather like in San Francisco, Tokyo, and Paris?",
        calls_each(
            "get_current_weather",
            {"location": "San Francisco"},
            {"location": "Tokyo"},
            {"location": "Paris"},
        ),
        tools=[GET_CURRENT],
    ),
    row(
        "Is it warm in Athens and Cairo today?",
        calls_each("get_weather", {"city": "Athens"}, {"city": "Cairo"}),
        tools=[GET_WEATHER_FOR_A_CITY],
    ),
    row(
        "What's the weather in Paris and what time is it in London?",
        calls_these(("get_weather", {"city": "Paris"}), ("get_time", {"city": "London"})),
        tools=[
            tool("get_weather", "Get the weather", city="string"),
            tool("get_time", "Get current time in a city", city="string"),
        ],
    ),
    row(
        "What's the temperature in Paris and in Madrid?",
        calls_each("get_current_weather", {"location": "Paris"}, {"location": "Madrid"}),
        tools=[GET_CURRENT_WEATHER_WITH_LOCATION_UNIT, SEARCH],
    ),
    row(
        "Compare the weather in Nice and Oslo",
        calls_each("get_weather", {"city": "Nice"}, {"city": "Oslo"}),
        tools=[GET_THE_CURRENT_WEATHER],
    ),
)

LAMP = tool(
    "set_light",
    "Switch a light and set its brightness",
    room="string",
    on="boolean",
    brightness={"type": "integer", "minimum": 0, "maximum": 100},
)

THERMOSTAT = tool(
    "set_thermostat", "Set the target temperature of a room", room="string", temperature="number"
)

BLINDS = tool(
    "set_blinds", "Open or close blinds", room="string", position=described("percent open", type="integer")
)

LOCK = tool("lock_door", "Lock or unlock a door", door="string", locked="boolean")

ACTION = {"type": "string", "enum": ["turn_on", "turn_off"]}

DEVICE = tool("control_device", "Control a smart home device", device="string", action=ACTION)

LIGHT = tool(
    "control_light", "Turn a light on or off", room="string", state={"type": "string", "enum": ["on", "off"]}
)

MUSIC = tool("play_music", "Play a song", song="string", artist="string")

COFFEE = tool(
    "make_coffee", "Make a coffee", strength=one_of_these("mild", "normal", "strong"), cups="integer"
)

TV = tool("set_tv", "Control the television", channel="string", volume="integer")

SET_LIGHT = tool("set_light", "Switch a lamp on or off.", room="string", on="boolean")

SEVERAL_CALLS_AT_ONCE_HOUSE = kind(
    "several calls at once",
    row(
        "Set the bedroom to 18 degrees and turn off the kitchen light",
        calls_these(
            ("set_thermostat", {"room": "bedroom", "temperature": 18}),
            ("set_light", {"room": "kitchen", "on": False}),
        ),
        tools=[THERMOSTAT, LAMP],
    ),
    row(
        "Lock the front door and close the blinds in the bedroom",
        calls_these(("lock_door", {"locked": True}), ("set_blinds", {"room": "bedroom"})),
        tools=[LOCK, BLINDS],
    ),
    row(
        "Turn on the lamp and turn off the TV",
        calls_each(
            "control_device",
            {"device": "lamp", "action": "turn_on"},
            {"device": "TV", "action": "turn_off"},
        ),
        tools=[DEVICE],
    ),
    row(
        "Turn on the lights in the kitchen and the hallway",
        calls_each("control_light", {"room": "kitchen", "state": "on"}, {"room": "hallway", "state": "on"}),
        tools=[LIGHT],
    ),
    row(
        "Turn off the bedroom light and play Yesterday by The Beatles",
        calls_these(
            ("control_light", {"room": "bedroom", "state": "off"}),
            ("play_music", {"song": "Yesterday", "artist": "The Beatles"}),
        ),
        tools=[LIGHT, MUSIC],
    ),
    row(
        "Make one mild coffee and set the TV to channel 5",
        calls_these(("make_coffee", {"strength": "mild", "cups": 1}), ("set_tv", {"channel": "5"})),
        tools=[COFFEE, TV],
    ),
    row(
        "Switch on the lamps in the hall and in the bedroom",
        calls_each("set_light", {"room": "hall", "on": True}, {"room": "bedroom", "on": True}),
        tools=[SET_LIGHT],
    ),
)

RATE = tool("get_exchange_rate", "Get the exchange rate", base="string", target="string")

STOCK_QUOTE = tool("stock_quote", "Latest quote of a stock", ticker="string")

GET_STOCK_PRICE = tool("get_stock_price", "Get the current stock price of a company", symbol="string")

GET_WEATHER_WITH_CITY_UNIT = tool(
    "get_weather", "Get the weather", city="string", unit=one_of_these("celsius", "fahrenheit")
)

SEVERAL_CALLS_AT_ONCE_MONEY = kind(
    "several calls at once",
    row(
        "What's the EUR to USD rate, and the EUR to GBP rate?",
        calls_each("get_exchange_rate", {"base": "EUR", "target": "USD"}, {"base": "EUR", "target": "GBP"}),
        tools=[RATE],
    ),
    row(
        "Compare the stock prices of TSLA and GOOG",
        calls_each("get_stock_price", {"ticker": "TSLA"}, {"ticker": "GOOG"}),
        tools=[STOCK, WEATHER],
    ),
    row(
        "Compare the stock prices of MSFT, GOOG and NVDA",
        calls_each("get_stock_price", {"symbol": "MSFT"}, {"symbol": "GOOG"}, {"symbol": "NVDA"}),
        tools=[GET_STOCK, PLAIN_WEATHER],
    ),
    row(
        "Quotes for AAPL, MSFT and GOOG please",
        calls_each("stock_quote", {"ticker": "AAPL"}, {"ticker": "MSFT"}, {"ticker": "GOOG"}),
        tools=[STOCK_QUOTE],
    ),
    row(
        "What's the stock price of Netflix and Disney?",
        calls_each("get_stock_price", {"symbol": "NFLX"}, {"symbol": "DIS"}),
        tools=[GET_STOCK_PRICE, GET_CURRENT],
    ),
    row(
        "Get me the stock prices of AAPL, MSFT and NVDA",
        calls_each("get_stock_price", {"ticker": "AAPL"}, {"ticker": "MSFT"}, {"ticker": "NVDA"}),
        tools=[GET_WEATHER_WITH_CITY_CURRENT, STOCK],
    ),
    row(
        "Get me the prices of AAPL, GOOG and AMZN",
        calls_each("get_stock_price", {"ticker": "AAPL"}, {"ticker": "GOOG"}, {"ticker": "AMZN"}),
        tools=[GET_WEATHER_WITH_CITY_UNIT, STOCK],
    ),
)

UNITS = tool(
    "convert_units", "Convert a value between units", value="number", from_unit="string", to_unit="string"
)

CURRENCY = tool(
    "convert", "Convert an amount between currencies", amount="number", source="string", target="string"
)

ITEM = optional(
    tool("add_item", "Add an item to the shopping list", item="string", quantity="integer"), "quantity"
)

SEVERAL_CALLS_AT_ONCE_NUMBERS = kind(
    "several calls at once",
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
        "Convert 50 EUR to USD and 120 GBP to JPY",
        calls_each(
            "convert",
            {"amount": 50, "source": "EUR", "target": "USD"},
            {"amount": 120, "source": "GBP", "target": "JPY"},
        ),
        tools=[CURRENCY],
    ),
    row(
        "Add milk, eggs and bread to my shopping list",
        calls_each("add_item", {"item": "milk"}, {"item": "eggs"}, {"item": "bread"}),
        tools=[ITEM],
    ),
)

READ = tool("read_file", "Read a file from disk", path="string")

WRITE = tool("write_file", "Write text to a file", path="string", content="string")

CLOSE = tool("close_issue", "Close an issue", issue_id="integer")

COMMENT = tool("add_comment", "Comment on an issue", issue_id="integer", comment="string")

SEVERAL_CALLS_AT_ONCE_FILES_AND_CODE = kind(
    "several calls at once",
    row(
        "Read config.yaml and main.py",
        calls_each("read_file", {"path": "config.yaml"}, {"path": "main.py"}),
        tools=[READ, WRITE],
    ),
    row("Close issues 3 and 4", calls_each("close_issue", {"issue_id": 3}, {"issue_id": 4}), tools=[CLOSE]),
    row(
        "Close issue 5 and comment 'fixed in 2.1' on it",
        calls_these(
            ("close_issue", {"issue_id": 5}), ("add_comment", {"issue_id": 5, "comment": "fixed in 2.1"})
        ),
        tools=[COMMENT, CLOSE],
    ),
)

TIME = tool("get_time", "Get the current time in a timezone", timezone="string")

GET_CURRENT_TIME = tool(
    "get_current_time",
    "Get the current time in a timezone",
    timezone={"type": "string", "description": "IANA timezone, e.g. Europe/London"},
)

TASK = tool("add_task", "Add a task to the todo list", task="string")

NOTE = tool("save_note", "Save a note", content="string")

GET_LOCAL = tool("get_local_time", "Get the local time of a city", city="string")

WEATHER_WITH_LOCATION = tool("weather", "Get the weather in a location", location="string")

START_TIMER = tool("start_timer", "Start a countdown timer.", minutes="integer")

SEVERAL_CALLS_AT_ONCE_CALENDAR = kind(
    "several calls at once",
    row(
        "What time is it in Tokyo and in London?",
        calls_each("get_time", {"timezone": "Asia/Tokyo"}, {"timezone": "Europe/London"}),
        tools=[TIME],
    ),
    row(
        "What time is it in New York and in Tokyo?",
        calls_each("get_current_time", {"timezone": "America/New_York"}, {"timezone": "Asia/Tokyo"}),
        tools=[GET_CURRENT_TIME],
    ),
    row(
        "Add these tasks: call Bob, pay rent, and buy flowers",
        calls_each("add_task", {"task": "call Bob"}, {"task": "pay rent"}, {"task": "buy flowers"}),
        tools=[TASK],
    ),
    row(
        "Create two notes: 'Call Bob' and 'Pay rent'",
        calls_each("save_note", {"content": "Call Bob"}, {"content": "Pay rent"}),
        tools=[NOTE],
    ),
    row(
        "What time is it in London and in New York?",
        calls_each("get_time", {"timezone": "Europe/London"}, {"timezone": "America/New_York"}),
        tools=[TIME],
    ),
    row(
        "What time is it in Sydney and in Lima?",
        calls_each("get_local_time", {"city": "Sydney"}, {"city": "Lima"}),
        tools=[GET_LOCAL, WEATHER_WITH_LOCATION],
    ),
    row(
        "Start timers for 5 minutes and for 10 minutes",
        calls_each("start_timer", {"minutes": 5}, {"minutes": 10}),
        tools=[START_TIMER],
    ),
)

CANCEL = tool("cancel_order", "Cancel an order", order_id="integer")

ORDERS = tool("get_order_status", "Get the status of an order", order_id="integer")

CART = tool("add_to_cart", "Add a product to the cart", sku="string", quantity="integer")

SHOP = tool(
    "search_products",
    "Search the product catalogue",
    False,
    query="string",
    color="string",
    size="string",
    max_price="number",
    in_stock="boolean",
)

ASSIGN = tool("assign_ticket", "Assign a ticket to an agent", ticket_id="integer", agent="string")

SET_STATUS = tool(
    "set_ticket_status",
    "Set the status of a ticket",
    ticket_id="integer",
    status=one_of_these("open", "in_progress", "resolved", "closed"),
    note={"type": ["string", "null"]},
)

ORDER = tool("lookup_order", "Look up an order", order_number="string")

SQL = tool("run_query", "Run an SQL query", query="string")

GET_USER = tool("get_user", "Get a user by id", user_id="integer")

STATUS = tool("track_package", "Track a package", tracking_number="string")

SEVERAL_CALLS_AT_ONCE_ORDERS = kind(
    "several calls at once",
    row(
        "Cancel orders 11 and 12",
        calls_each("cancel_order", {"order_id": 11}, {"order_id": 12}),
        tools=[ORDERS, CANCEL],
    ),
    row(
        "Add 2 of TR-1180 and 1 of BK-0032 to the cart",
        calls_each("add_to_cart", {"sku": "TR-1180", "quantity": 2}, {"sku": "BK-0032", "quantity": 1}),
        tools=[CART, SHOP],
    ),
    row(
        "Assign ticket 12 to Mona and ticket 15 to Iris",
        calls_each("assign_ticket", {"ticket_id": 12, "agent": "Mona"}, {"ticket_id": 15, "agent": "Iris"}),
        tools=[ASSIGN, SET_STATUS],
    ),
    row(
        "Look up orders 1001, 1002 and 1003",
        calls_each(
            "lookup_order", {"order_number": "1001"}, {"order_number": "1002"}, {"order_number": "1003"}
        ),
        tools=[ORDER],
    ),
    row(
        "Get users 7 and 9",
        calls_each("get_user", {"user_id": 7}, {"user_id": 9}),
        tools=[GET_USER, SQL],
    ),
    row(
        "Track packages AB123456 and CD987654",
        calls_each("track_package", {"tracking_number": "AB123456"}, {"tracking_number": "CD987654"}),
        tools=[STATUS],
    ),
)

TRANSLATE = tool("translate_text", "Translate text", text="string", target_language="string")

CITY = tool("get_population", "Get the population of a city", city="string")

NOW = tool("get_time", "Get the current time", timezone="string")

NEWS = tool("get_news", "Get the latest news on a topic", topic="string", limit="integer")

POPULATION = tool("get_population", "Get the population of a country", country="string")

SEVERAL_CALLS_AT_ONCE_KNOWLEDGE = kind(
    "several calls at once",
    row(
        "Translate 'hello' to French and German",
        calls_each(
            "translate_text",
            {"text": "hello", "target_language": "French"},
            {"text": "hello", "target_language": "German"},
        ),
        tools=[TRANSLATE],
    ),
    row(
        "Compare the population of Lima and Quito",
        calls_each("get_population", {"city": "Lima"}, {"city": "Quito"}),
        tools=[CITY, NOW],
    ),
    row(
        "What is the population of Kenya and of Uganda?",
        calls_each("get_population", {"country": "Kenya"}, {"country": "Uganda"}),
        tools=[POPULATION, NEWS],
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

RESTART = tool("restart_service", "Restart a service", service="string")

OVEN = tool("preheat_oven", "Preheat the oven", celsius="integer")

TIMER = tool("start_timer", "Start a countdown", seconds="integer")

PRIORITY = tool(
    "set_priority",
    "Set the priority of a ticket",
    ticket_id="string",
    priority=one_of_these("P1", "P2", "P3", "P4"),
)

SENSOR = tool("read_sensor", "Read the value of a sensor", sensor_id="string")

SEND_EMAIL = tool("send_email", "Send an email to a recipient", to="string", subject="string", body="string")

SEVERAL_CALLS_AT_ONCE_OTHERS = kind(
    "several calls at once",
    row(
        "Turn the fan in the office to low and activate the away scene",
        calls_these(("set_fan", {"room": "office", "speed": "low"}), ("activate_scene", {"scene": "away"})),
        tools=[SCENE, FAN],
    ),
    row(
        "Restart api and worker",
        calls_each("restart_service", {"service": "api"}, {"service": "worker"}),
        tools=[RESTART],
    ),
    row(
        "Preheat the oven to 200 and set a timer for 90 seconds",
        calls_these(("preheat_oven", {"celsius": 200}), ("start_timer", {"seconds": 90})),
        tools=[OVEN, TIMER],
    ),
    row(
        "Set SUP-204 to P2 and SUP-209 to P4",
        calls_each(
            "set_priority",
            {"ticket_id": "SUP-204", "priority": "P2"},
            {"ticket_id": "SUP-209", "priority": "P4"},
        ),
        tools=[PRIORITY],
    ),
    row(
        "Check sensors A1 and B2",
        calls_each("read_sensor", {"sensor_id": "A1"}, {"sensor_id": "B2"}),
        tools=[SENSOR],
    ),
    row(
        "Send an email to ilan@example.com and katia@example.com saying hi",
        calls_each("send_email", {"to": "ilan@example.com"}, {"to": "katia@example.com"}),
        tools=[SEND_EMAIL],
    ),
)

ROWS = [
    *SEVERAL_CALLS_AT_ONCE_WEATHER,
    *SEVERAL_CALLS_AT_ONCE_HOUSE,
    *SEVERAL_CALLS_AT_ONCE_MONEY,
    *SEVERAL_CALLS_AT_ONCE_NUMBERS,
    *SEVERAL_CALLS_AT_ONCE_FILES_AND_CODE,
    *SEVERAL_CALLS_AT_ONCE_CALENDAR,
    *SEVERAL_CALLS_AT_ONCE_ORDERS,
    *SEVERAL_CALLS_AT_ONCE_KNOWLEDGE,
    *SEVERAL_CALLS_AT_ONCE_OTHERS,
]
