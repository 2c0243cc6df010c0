"""Rows: several calls are made at once."""

from __future__ import annotations

from demands.checkers import calls_each, calls_these
from demands.offered import (
    ACTIVATE_SCENE,
    ADD_COMMENT,
    ADD_TO_CART,
    AIR_QUALITY,
    ASSIGN_TICKET,
    CALCULATE,
    CANCEL_ORDER,
    CLOSE_ISSUE,
    CONTROL_LIGHT,
    CONVERT,
    CONVERT_CURRENCY_OF_AMOUNT,
    CONVERT_UNITS,
    GET_AIR_QUALITY,
    GET_CURRENT_TIME_WITH_LOCATION,
    GET_CURRENT_WEATHER,
    GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION,
    GET_CURRENT_WEATHER_IN_A_LOCATION,
    GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT,
    GET_CURRENT_WEATHER_WITH_UNITS,
    GET_FORECAST,
    GET_LOCAL_TIME,
    GET_NEWS_ON_A_TOPIC,
    GET_ORDER_STATUS_BY_INTEGER,
    GET_POPULATION,
    GET_POPULATION_WITH_CITY,
    GET_STOCK_PRICE,
    GET_STOCK_PRICE_OF_COMPANY,
    GET_STOCK_PRICE_WITH_SYMBOL,
    GET_TIME,
    GET_TIME_NOW,
    GET_USER,
    GET_WEATHER,
    GET_WEATHER_CURRENT,
    GET_WEATHER_CURRENT_FOR_A_CITY,
    GET_WEATHER_FOR_A_CITY,
    GET_WEATHER_FOR_A_LOCATION,
    GET_WEATHER_IN_A_SENTENCE,
    GET_WEATHER_OF_CITY,
    GET_WEATHER_WITH_CITY_AND_UNIT,
    GET_WEATHER_WITH_UNITS,
    LOCK_DOOR,
    LOOKUP_ORDER_BY_NUMBER,
    MAKE_COFFEE,
    OFFICE,
    PLAY_MUSIC,
    PREHEAT_OVEN,
    READ_FILE_FROM_DISK,
    READ_SENSOR,
    RESTART_SERVICE,
    RUN_QUERY,
    SAVE_NOTE_WITH_CONTENT,
    SEARCH_PRODUCTS,
    SEARCH_WEB,
    SEND_EMAIL_TO_A_RECIPIENT,
    SET_ALARM,
    SET_BLINDS,
    SET_FAN,
    SET_LIGHT,
    SET_LIGHT_WITH_BRIGHTNESS,
    SET_PRIORITY,
    SET_THERMOSTAT_WITH_ROOM,
    SET_TICKET_STATUS,
    SET_TV,
    START_TIMER,
    START_TIMER_OF_MINUTES,
    STOCK_QUOTE,
    TRACK_PACKAGE,
    TRANSLATE_TEXT,
    WEATHER,
    WEATHER_WITH_CITY,
    WRITE_FILE_OF_TEXT,
)
from demands.rows import kind, row, tool
from demands.shapes import optional

SEVERAL_CALLS_AT_ONCE_WEATHER = kind(
    "several calls at once",
    row(
        "Forecast for Lyon and Nice for the next 3 days, in celsius",
        calls_each(
            "get_forecast",
            {"city": "Lyon", "days": 3, "units": "celsius"},
            {"city": "Nice", "days": 3, "units": "celsius"},
        ),
        tools=[GET_FORECAST],
    ),
    row(
        "What's the weather and the air quality in Milan?",
        calls_these(("weather", {"city": "Milan"}), ("air_quality", {"city": "Milan"})),
        tools=[WEATHER_WITH_CITY, AIR_QUALITY],
    ),
    row(
        "What's the weather in Paris, Tokyo and Lima?",
        calls_each("get_current_weather", {"city": "Paris"}, {"city": "Tokyo"}, {"city": "Lima"}),
        tools=OFFICE,
    ),
    row(
        "Check the weather in Bern and set an alarm for 7:00",
        calls_these(("get_weather", {"location": "Bern"}), ("set_alarm", {"time": "07:00"})),
        tools=[GET_WEATHER_WITH_UNITS, SET_ALARM],
    ),
    row(
        "Air quality in Delhi, Lahore and Dhaka?",
        calls_each("get_air_quality", {"city": "Delhi"}, {"city": "Lahore"}, {"city": "Dhaka"}),
        tools=[GET_AIR_QUALITY],
    ),
    row(
        "What's the weather in Paris and in London?",
        calls_each("get_weather", {"city": "Paris"}, {"city": "London"}),
        tools=[GET_WEATHER_OF_CITY],
    ),
    row(
        "What is the weather in Oslo and what is the stock price of IBM?",
        calls_these(("get_weather", {"city": "Oslo"}), ("get_stock_price", {"symbol": "IBM"})),
        tools=[GET_WEATHER_OF_CITY, GET_STOCK_PRICE_WITH_SYMBOL],
    ),
    row(
        "Compare the weather in Tokyo and Seoul",
        calls_each("get_weather", {"city": "Tokyo"}, {"city": "Seoul"}),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY],
    ),
    row(
        "What's the weather in Paris and how much is 100 EUR in USD?",
        calls_these(
            ("get_weather", {"city": "Paris"}),
            ("convert_currency", {"amount": 100, "from_currency": "EUR", "to_currency": "USD"}),
        ),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY, CONVERT_CURRENCY_OF_AMOUNT],
    ),
    row(
        "Tell me the weather in Cairo, Lagos and Accra",
        calls_each("get_weather", {"location": "Cairo"}, {"location": "Lagos"}, {"location": "Accra"}),
        tools=[GET_WEATHER_FOR_A_LOCATION],
    ),
    row(
        "What's the weather in Lima, and what's 12 * 9?",
        calls_these(("get_current_weather", {"city": "Lima"}), ("calculate", {"expression": "12 * 9"})),
        tools=[GET_CURRENT_WEATHER_WITH_UNITS, CALCULATE],
    ),
    row(
        "What's the weather in Tokyo and what time is it there?",
        calls_these(
            ("get_current_weather", {"location": "Tokyo"}), ("get_current_time", {"location": "Tokyo"})
        ),
        tools=[GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT, GET_CURRENT_TIME_WITH_LOCATION],
    ),
    row(
        "Compare the weather in Oslo and Bergen",
        calls_each("get_weather", {"city": "Oslo"}, {"city": "Bergen"}),
        tools=[GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "What is the weather in Rome and Milan?",
        calls_each("get_weather", {"city": "Rome"}, {"city": "Milan"}),
        tools=[GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "weather paris and rome pls",
        calls_each("get_weather", {"city": "Paris"}, {"city": "Rome"}),
        tools=[GET_WEATHER, GET_STOCK_PRICE],
    ),
    row(
        "What's the weather like in San Francisco, Tokyo, and Paris?",
        calls_each(
            "get_current_weather",
            {"location": "San Francisco"},
            {"location": "Tokyo"},
            {"location": "Paris"},
        ),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
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
        tools=[GET_CURRENT_WEATHER_IN_A_LOCATION, SEARCH_WEB],
    ),
    row(
        "Compare the weather in Nice and Oslo",
        calls_each("get_weather", {"city": "Nice"}, {"city": "Oslo"}),
        tools=[GET_WEATHER_CURRENT],
    ),
)

ACTION = {"type": "string", "enum": ["turn_on", "turn_off"]}

DEVICE = tool("control_device", "Control a smart home device", device="string", action=ACTION)

SEVERAL_CALLS_AT_ONCE_HOUSE = kind(
    "several calls at once",
    row(
        "Set the bedroom to 18 degrees and turn off the kitchen light",
        calls_these(
            ("set_thermostat", {"room": "bedroom", "temperature": 18}),
            ("set_light", {"room": "kitchen", "on": False}),
        ),
        tools=[SET_THERMOSTAT_WITH_ROOM, SET_LIGHT_WITH_BRIGHTNESS],
    ),
    row(
        "Lock the front door and close the blinds in the bedroom",
        calls_these(("lock_door", {"locked": True}), ("set_blinds", {"room": "bedroom"})),
        tools=[LOCK_DOOR, SET_BLINDS],
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
        "Turn off the bedroom lamp and turn on the kitchen fan",
        calls_each(
            "control_device",
            {"device": "bedroom lamp", "action": "turn_off"},
            {"device": "kitchen fan", "action": "turn_on"},
        ),
        tools=[DEVICE],
    ),
    row(
        "Turn on the heater and the living room TV",
        calls_each(
            "control_device",
            {"device": "heater", "action": "turn_on"},
            {"device": "living room TV", "action": "turn_on"},
        ),
        tools=[DEVICE],
    ),
    row(
        "Turn on the kitchen light and turn off the bedroom light",
        calls_these(("turn_on_light", {"room": "kitchen"}), ("turn_off_light", {"room": "bedroom"})),
        tools=[
            tool("turn_on_light", "Turn on the light in a room", room="string"),
            tool("turn_off_light", "Turn off the light in a room", room="string"),
        ],
    ),
    row(
        "Turn on the lights in the kitchen and the hallway",
        calls_each("control_light", {"room": "kitchen", "state": "on"}, {"room": "hallway", "state": "on"}),
        tools=[CONTROL_LIGHT],
    ),
    row(
        "Turn off the bedroom light and play Yesterday by The Beatles",
        calls_these(
            ("control_light", {"room": "bedroom", "state": "off"}),
            ("play_music", {"song": "Yesterday", "artist": "The Beatles"}),
        ),
        tools=[CONTROL_LIGHT, PLAY_MUSIC],
    ),
    row(
        "Make one mild coffee and set the TV to channel 5",
        calls_these(("make_coffee", {"strength": "mild", "cups": 1}), ("set_tv", {"channel": "5"})),
        tools=[MAKE_COFFEE, SET_TV],
    ),
    row(
        "Switch on the lamps in the hall and in the bedroom",
        calls_each("set_light", {"room": "hall", "on": True}, {"room": "bedroom", "on": True}),
        tools=[SET_LIGHT],
    ),
)

RATE = tool("get_exchange_rate", "Get the exchange rate", base="string", target="string")

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
        tools=[GET_STOCK_PRICE, GET_CURRENT_WEATHER],
    ),
    row(
        "Compare the stock prices of MSFT, GOOG and NVDA",
        calls_each("get_stock_price", {"symbol": "MSFT"}, {"symbol": "GOOG"}, {"symbol": "NVDA"}),
        tools=[GET_STOCK_PRICE_WITH_SYMBOL, GET_WEATHER_OF_CITY],
    ),
    row(
        "Quotes for AAPL, MSFT and GOOG please",
        calls_each("stock_quote", {"ticker": "AAPL"}, {"ticker": "MSFT"}, {"ticker": "GOOG"}),
        tools=[STOCK_QUOTE],
    ),
    row(
        "What's the stock price of Netflix and Disney?",
        calls_each("get_stock_price", {"symbol": "NFLX"}, {"symbol": "DIS"}),
        tools=[GET_STOCK_PRICE_OF_COMPANY, GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "Get me the stock prices of AAPL, MSFT and NVDA",
        calls_each("get_stock_price", {"ticker": "AAPL"}, {"ticker": "MSFT"}, {"ticker": "NVDA"}),
        tools=[GET_WEATHER, GET_STOCK_PRICE],
    ),
    row(
        "Get me the prices of AAPL, GOOG and AMZN",
        calls_each("get_stock_price", {"ticker": "AAPL"}, {"ticker": "GOOG"}, {"ticker": "AMZN"}),
        tools=[GET_WEATHER_WITH_CITY_AND_UNIT, GET_STOCK_PRICE],
    ),
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
        tools=[CONVERT_UNITS],
    ),
    row(
        "Convert 50 EUR to USD and 120 GBP to JPY",
        calls_each(
            "convert",
            {"amount": 50, "source": "EUR", "target": "USD"},
            {"amount": 120, "source": "GBP", "target": "JPY"},
        ),
        tools=[CONVERT],
    ),
    row(
        "Add milk, eggs and bread to my shopping list",
        calls_each("add_item", {"item": "milk"}, {"item": "eggs"}, {"item": "bread"}),
        tools=[ITEM],
    ),
)

SEVERAL_CALLS_AT_ONCE_FILES_AND_CODE = kind(
    "several calls at once",
    row(
        "Read config.yaml and main.py",
        calls_each("read_file", {"path": "config.yaml"}, {"path": "main.py"}),
        tools=[READ_FILE_FROM_DISK, WRITE_FILE_OF_TEXT],
    ),
    row(
        "Close issues 3 and 4",
        calls_each("close_issue", {"issue_id": 3}, {"issue_id": 4}),
        tools=[CLOSE_ISSUE],
    ),
    row(
        "Close issue 5 and comment 'fixed in 2.1' on it",
        calls_these(
            ("close_issue", {"issue_id": 5}), ("add_comment", {"issue_id": 5, "comment": "fixed in 2.1"})
        ),
        tools=[ADD_COMMENT, CLOSE_ISSUE],
    ),
)

GET_CURRENT_TIME = tool(
    "get_current_time",
    "Get the current time in a timezone",
    timezone={"type": "string", "description": "IANA timezone, e.g. Europe/London"},
)

TASK = tool("add_task", "Add a task to the todo list", task="string")

SEVERAL_CALLS_AT_ONCE_CALENDAR = kind(
    "several calls at once",
    row(
        "What time is it in Tokyo and in London?",
        calls_each("get_time", {"timezone": "Asia/Tokyo"}, {"timezone": "Europe/London"}),
        tools=[GET_TIME],
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
        tools=[SAVE_NOTE_WITH_CONTENT],
    ),
    row(
        "What time is it in London and in New York?",
        calls_each("get_time", {"timezone": "Europe/London"}, {"timezone": "America/New_York"}),
        tools=[GET_TIME],
    ),
    row(
        "What time is it in Sydney and in Lima?",
        calls_each("get_local_time", {"city": "Sydney"}, {"city": "Lima"}),
        tools=[GET_LOCAL_TIME, WEATHER],
    ),
    row(
        "Start timers for 5 minutes and for 10 minutes",
        calls_each("start_timer", {"minutes": 5}, {"minutes": 10}),
        tools=[START_TIMER_OF_MINUTES],
    ),
)

SEVERAL_CALLS_AT_ONCE_ORDERS = kind(
    "several calls at once",
    row(
        "Cancel orders 11 and 12",
        calls_each("cancel_order", {"order_id": 11}, {"order_id": 12}),
        tools=[GET_ORDER_STATUS_BY_INTEGER, CANCEL_ORDER],
    ),
    row(
        "Add 2 of TR-1180 and 1 of BK-0032 to the cart",
        calls_each("add_to_cart", {"sku": "TR-1180", "quantity": 2}, {"sku": "BK-0032", "quantity": 1}),
        tools=[ADD_TO_CART, SEARCH_PRODUCTS],
    ),
    row(
        "Assign ticket 12 to Mona and ticket 15 to Iris",
        calls_each("assign_ticket", {"ticket_id": 12, "agent": "Mona"}, {"ticket_id": 15, "agent": "Iris"}),
        tools=[ASSIGN_TICKET, SET_TICKET_STATUS],
    ),
    row(
        "Look up orders 1001, 1002 and 1003",
        calls_each(
            "lookup_order", {"order_number": "1001"}, {"order_number": "1002"}, {"order_number": "1003"}
        ),
        tools=[LOOKUP_ORDER_BY_NUMBER],
    ),
    row(
        "Get users 7 and 9",
        calls_each("get_user", {"user_id": 7}, {"user_id": 9}),
        tools=[GET_USER, RUN_QUERY],
    ),
    row(
        "Track packages AB123456 and CD987654",
        calls_each("track_package", {"tracking_number": "AB123456"}, {"tracking_number": "CD987654"}),
        tools=[TRACK_PACKAGE],
    ),
)

SEVERAL_CALLS_AT_ONCE_KNOWLEDGE = kind(
    "several calls at once",
    row(
        "Translate 'hello' to French and German",
        calls_each(
            "translate_text",
            {"text": "hello", "target_language": "French"},
            {"text": "hello", "target_language": "German"},
        ),
        tools=[TRANSLATE_TEXT],
    ),
    row(
        "Compare the population of Lima and Quito",
        calls_each("get_population", {"city": "Lima"}, {"city": "Quito"}),
        tools=[GET_POPULATION_WITH_CITY, GET_TIME_NOW],
    ),
    row(
        "What is the population of Kenya and of Uganda?",
        calls_each("get_population", {"country": "Kenya"}, {"country": "Uganda"}),
        tools=[GET_POPULATION, GET_NEWS_ON_A_TOPIC],
    ),
)

SEVERAL_CALLS_AT_ONCE_OTHERS = kind(
    "several calls at once",
    row(
        "Turn the fan in the office to low and activate the away scene",
        calls_these(("set_fan", {"room": "office", "speed": "low"}), ("activate_scene", {"scene": "away"})),
        tools=[ACTIVATE_SCENE, SET_FAN],
    ),
    row(
        "Restart api and worker",
        calls_each("restart_service", {"service": "api"}, {"service": "worker"}),
        tools=[RESTART_SERVICE],
    ),
    row(
        "Preheat the oven to 200 and set a timer for 90 seconds",
        calls_these(("preheat_oven", {"celsius": 200}), ("start_timer", {"seconds": 90})),
        tools=[PREHEAT_OVEN, START_TIMER],
    ),
    row(
        "Set SUP-204 to P2 and SUP-209 to P4",
        calls_each(
            "set_priority",
            {"ticket_id": "SUP-204", "priority": "P2"},
            {"ticket_id": "SUP-209", "priority": "P4"},
        ),
        tools=[SET_PRIORITY],
    ),
    row(
        "Check sensors A1 and B2",
        calls_each("read_sensor", {"sensor_id": "A1"}, {"sensor_id": "B2"}),
        tools=[READ_SENSOR],
    ),
    row(
        "Send an email to ilan@example.com and katia@example.com saying hi",
        calls_each("send_email", {"to": "ilan@example.com"}, {"to": "katia@example.com"}),
        tools=[SEND_EMAIL_TO_A_RECIPIENT],
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
