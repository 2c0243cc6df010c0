"""Rows: the answer says what the results of functions hold, errors among them."""

from __future__ import annotations

from demands.checkers import (
    calls_nothing,
    does_not_say,
    fits,
    in_language,
    is_json,
    is_like,
    obeys,
    says,
    says_any,
    sentences,
)
from demands.given import SHIPPED_ORDER
from demands.offered import (
    ADD,
    ADD_INTEGERS,
    BACKUP_DATABASE,
    BUS_TIMES,
    CALCULATE_BMI,
    CALCULATOR,
    CALCULATOR_OF_ARITHMETIC,
    CANCEL_ORDER,
    CANCEL_ORDER_WITH_ORDER_NUMBER,
    CHECK_IN,
    CHECK_STOCK,
    CITY_POPULATION,
    CONVERT_CURRENCY,
    COUNT_ROWS,
    DEFINE_WORD,
    DELETE_FILE,
    DELETE_FILE_IN_A_SENTENCE,
    DESCRIBE_TABLE,
    EXECUTE_QUERY,
    FIND_CONTACT,
    FIND_CUSTOMER,
    FIND_EMPLOYEE,
    FIND_HOTELS,
    FIND_TRAINS,
    FREE_SLOTS,
    FREEZE_CARD,
    GET_ACCOUNT_BALANCE,
    GET_AIR_QUALITY,
    GET_CRYPTO_PRICE,
    GET_CURRENT_TIME_IN_UTC,
    GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION,
    GET_CURRENT_WEATHER_IN_A_LOCATION,
    GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT,
    GET_CURRENT_WEATHER_WITH_UNITS,
    GET_DISTANCE,
    GET_EXCHANGE_RATE,
    GET_EXCHANGE_RATE_IN_A_SENTENCE,
    GET_FORECAST,
    GET_LOGS,
    GET_NEWS,
    GET_ORDER,
    GET_ORDER_DETAILS,
    GET_ORDER_STATUS,
    GET_ORDER_STATUS_BY_INTEGER,
    GET_ORDER_STATUS_BY_LOOKING_UP,
    GET_PRODUCT_DETAILS,
    GET_STOCK_PRICE,
    GET_STOCK_PRICE_OF_COMPANY,
    GET_USER,
    GET_USER_BY_EMAIL,
    GET_WEATHER,
    GET_WEATHER_AS_TEMPERATURE,
    GET_WEATHER_CURRENT,
    GET_WEATHER_CURRENT_FOR_A_CITY,
    GET_WEATHER_FOR_A_CITY,
    GET_WEATHER_IN_A_SENTENCE,
    GET_WEATHER_OF_CITY,
    GET_WEATHER_WITH_CITY_AND_UNIT,
    GET_WEATHER_WITH_UNITS,
    ISSUE_REFUND,
    ISSUE_REFUND_WITH_AMOUNT,
    LIST_EVENTS,
    LIST_FILES,
    LIST_INVOICES,
    LOOKUP_ORDER,
    LOOKUP_PRICE,
    LOOKUP_TICKET,
    LOOKUP_USER,
    MULTIPLY,
    MULTIPLY_IN_A_SENTENCE,
    MULTIPLY_INTEGERS,
    OFFICE,
    PLACE_ORDER,
    QUERY_DATABASE_WITH_SQL,
    READ_FILE_FROM_DISK,
    READ_FILE_FROM_DISK_IN_A_SENTENCE,
    READ_FILE_IN_A_SENTENCE,
    READ_FILE_OF_TEXT,
    RUN_COMMAND,
    RUN_SQL,
    SEARCH_FLIGHTS,
    SEARCH_HOTELS,
    SEARCH_KNOWLEDGE_BASE,
    SEARCH_ORDERS,
    SEND_EMAIL,
    SEND_EMAIL_TO_SOMEBODY,
    SET_PRICE,
    SET_TICKET_STATUS,
    SPLIT_BILL,
    START_RETURN,
    SUM_NUMBERS,
    SUNRISE_SUNSET,
    TRACK_ORDER,
    TRANSFER_TO_TECHNICAL_SUPPORT,
    WEATHER,
    WEB_SEARCH_FOR_NEWEST_INFORMATION,
    WEB_SEARCH_WITH_DESCRIBED_QUERY,
)
from demands.rows import called, formatted, kind, row, schema, tool
from demands.shapes import INTEGER, JSON_OBJECT, maybe

PRODUCTS = tool("search_products", "Search products", query="string")

SHOWN = called(
    "search_products",
    {
        "products": [
            {"name": "Mug", "price": 9.5},
            {"name": "Pen", "price": 1.2},
            {"name": "Lamp", "price": 30},
        ]
    },
    query="all",
)

DBROW = tool("get_customer", "Fetch a customer record", customer_id="string")

SHIPPED = {"order_id": "A123", "status": "in transit", "carrier": "DHL"}

ANSWERS_FROM_A_RESULT_ORDERS = kind(
    "answers from a result",
    row(
        "Where is my order DE-88213?",
        *called(
            "track_order",
            {"status": "out_for_delivery", "carrier": "UPS", "expected": "2025-11-04"},
            order_number="DE-88213",
        ),
        says_any("out for delivery", "out_for_delivery") & says("UPS") & calls_nothing(),
        tools=[TRACK_ORDER, ISSUE_REFUND],
    ),
    row(
        "Where's ORD-7719?",
        *called(
            "lookup_order",
            {"order_number": "ORD-7719", "state": "delayed", "new_eta": "2026-01-30", "cause": "customs"},
            order_number="ORD-7719",
        ),
        says("delayed", "2026-01-30", "customs") & calls_nothing(),
        tools=[LOOKUP_ORDER, CANCEL_ORDER_WITH_ORDER_NUMBER],
    ),
    row(
        "Who is the manager of Ada?",
        *called("lookup_user", {"name": "Ada Byron", "manager": "Carl Gauss", "team": "Numbers"}, name="Ada"),
        says("Carl Gauss"),
        tools=[LOOKUP_USER],
    ),
    row(
        "Is user 17 active?",
        *called("get_user", {"id": 17, "active": False, "last_login": "2025-11-02"}, id=17),
        says_any("not active", "inactive", "no") & does_not_say("yes"),
        tools=[tool("get_user", "Get a user", id="integer")],
    ),
    row(
        "Cancel order 31",
        *called("cancel_order", {"order_id": 31, "status": "cancelled"}, order_id=31),
        calls_nothing() & says_any("cancelled", "done"),
        tools=[GET_ORDER_STATUS_BY_INTEGER, CANCEL_ORDER],
    ),
    row(
        "Where's KX-2231?",
        *called("get_order_status", SHIPPED_ORDER, order_id="KX-2231"),
        says("shipped", "GLS", "2025-12-03") & calls_nothing(),
        tools=[GET_ORDER_STATUS, START_RETURN],
    ),
    row(
        "Where's my order A123? Reply in JSON with keys status and carrier.",
        *called("get_order_status", SHIPPED, order_id="A123"),
        is_json({"status": "in transit", "carrier": "DHL"}, keys=("status", "carrier")),
        tools=[GET_ORDER_STATUS],
    ),
    row(
        "What's the average price of these products?",
        *called(
            "list_products",
            [{"name": "pen", "price": 2}, {"name": "book", "price": 10}, {"name": "bag", "price": 30}],
        ),
        calls_nothing() & says("14"),
        tools=[tool("list_products", "List products")],
    ),
    row(
        "Who is pia@orbit.se?",
        *called(
            "find_customer",
            {"name": "Pia Ek", "company": "Orbit AB", "since": 2019, "vip": True},
            email="pia@orbit.se",
        ),
        says("Pia Ek", "Orbit AB") & calls_nothing(),
        tools=[FIND_CUSTOMER],
    ),
    row(
        "Is ticket 4471 closed?",
        *called(
            "set_ticket_status",
            {"ticket_id": 4471, "status": "closed", "updated": True},
            ticket_id=4471,
            status="closed",
        ),
        says("closed") & calls_nothing(),
        tools=[SET_TICKET_STATUS],
    ),
    row(
        "What's the total value of my orders?",
        *called("list_orders", {"orders": [{"id": 1, "amount": 20.5}, {"id": 2, "amount": 30}]}),
        calls_nothing() & says_any("50.5", "50.50"),
        tools=[tool("list_orders", "List the user's orders")],
    ),
    row(
        "Show me all products",
        *SHOWN,
        says("Mug", "9.5", "Pen", "1.2", "Lamp", "30") & calls_nothing(),
        tools=[PRODUCTS],
    ),
    row(
        "Where is my order 5512?",
        *called(
            "get_order_status",
            {"status": "shipped", "carrier": "DHL", "eta": "2025-02-03"},
            order_id="5512",
        ),
        says("shipped", "DHL") & calls_nothing(),
        tools=[GET_ORDER_STATUS_BY_LOOKING_UP],
    ),
    row(
        "Who is user 42?",
        *called("get_user", "Name: Ines Costa\nEmail: ines@mail.pt\nCity: Porto", user_id=42),
        says("Ines Costa"),
        tools=[tool("get_user", "Load a user", user_id="integer")],
    ),
    row(
        "Refund order 5 please",
        *called("issue_refund", {"status": "ok", "refund_id": "RF-19"}, order_id="5", amount=10),
        says("RF-19") & calls_nothing(),
        tools=[ISSUE_REFUND_WITH_AMOUNT],
    ),
)

GET_THE_WEATHER_OF_A_CITY = tool("get_weather", "Get the weather of a city", city="string")

ANSWERS_FROM_A_RESULT_WEATHER = kind(
    "answers from a result",
    row(
        "Which trains go from Ghent to Cologne tomorrow?",
        *called(
            "find_trains",
            [
                {"train": "ICE 315", "departs": "09:10", "price": 44.5},
                {"train": "EC 9417", "departs": "12:40", "price": 39},
            ],
            departure="Ghent",
            arrival="Cologne",
            date="2026-05-02",
        ),
        says("ICE 315", "09:10", "EC 9417", "12:40") & calls_nothing(),
        tools=[FIND_TRAINS],
    ),
    row(
        "Which is the cheapest?",
        *called(
            "find_trains",
            [
                {"train": "ICE 315", "departs": "09:10", "price": 44.5},
                {"train": "EC 9417", "departs": "12:40", "price": 39},
            ],
            departure="Ghent",
            arrival="Cologne",
            date="2026-05-02",
        ),
        says("EC 9417") & does_not_say("ICE 315") & calls_nothing(),
        tools=[FIND_TRAINS],
    ),
    row(
        "What's the weather in Oslo?",
        *called("get_current_weather", {"temp_c": -4, "sky": "snow"}, city="Oslo"),
        says("-4", "snow") & says("Oslo"),
        tools=OFFICE,
    ),
    row(
        "Email bob@x.org that I'm late.",
        *called(
            "send_email",
            {"status": "sent", "message_id": "m-9921"},
            to="bob@x.org",
            subject="Late",
            body="I'm late",
        ),
        says_any("sent") & calls_nothing(),
        tools=OFFICE,
    ),
    row(
        "Get the weather for Oslo and answer in French",
        *called("get_weather", {"temperature": -4}, city="Oslo"),
        in_language("fr") & says_any("-4"),
        tools=[GET_THE_WEATHER_OF_A_CITY],
    ),
    row(
        "Is the air okay in Krakow?",
        *called("get_air_quality", "AQI 154 (unhealthy), main pollutant PM2.5", city="Krakow"),
        says("154", "unhealthy") & calls_nothing(),
        tools=[GET_AIR_QUALITY],
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"city": "Paris", "temp_c": 18, "sky": "cloudy"}, city="Paris"),
        says("18") & says_any("cloudy"),
        tools=[GET_WEATHER_OF_CITY],
    ),
    row(
        "What's the weather in Paris?",
        *called("get_weather", {"temperature": 21, "condition": "sunny"}, city="Paris"),
        calls_nothing() & says("21", "sunny"),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY],
    ),
    row(
        "Wie ist das Wetter in Berlin?",
        *called("get_current_weather", {"temperature": 7, "condition": "cloudy"}, location="Berlin"),
        in_language("de") & says("7"),
        tools=[GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT],
    ),
    row(
        "Is it raining in Oslo? Answer yes or no.",
        *called("get_current_weather", {"condition": "rain"}, location="Oslo"),
        is_like("yes"),
        tools=[GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT],
    ),
    row(
        "Is it warmer than 20 degrees in Oslo? Answer yes or no.",
        *called("get_current_weather", {"temperature": 12}, location="Oslo"),
        is_like("no"),
        tools=[GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT],
    ),
    row(
        "What is the temperature in Oslo? Answer with the number only.",
        *called("get_current_weather", {"humidity": 80, "temperature": 12}, location="Oslo"),
        is_like("12"),
        tools=[GET_CURRENT_WEATHER_WITH_OPTIONAL_UNIT],
    ),
    row(
        "Weather in Paris?",
        *called("get_weather", {"temp": 18, "sky": "sunny"}, city="Paris"),
        says("18"),
        tools=[GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "Weather in Turin?",
        *called("get_current_weather", {"temperature": 19, "condition": "windy"}, location="Turin"),
        says("19", "windy"),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "Weather in Bern?",
        *called("get_weather", {"temperature_c": 7, "condition": "rain"}, city="Bern"),
        says("7", "rain") & calls_nothing(),
        tools=[GET_WEATHER],
    ),
    row(
        "What's the weather in Lund?",
        *called("weather", {"temp": 7, "condition": "foggy"}, location="Lund"),
        says("7", "foggy"),
        tools=[WEATHER],
    ),
    row(
        "Is it raining in Oslo?",
        *called("get_current_weather", {"condition": "rain", "temperature": 4}, location="Oslo"),
        says_any("rain") & calls_nothing(),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "What is the weather in Nice?",
        *called("get_weather", {"temp_c": 24, "sky": "clear"}, city="Nice"),
        says("24"),
        tools=[GET_WEATHER_WITH_CITY_AND_UNIT],
    ),
    row(
        "Weather in Lisbon?",
        *called("get_current_weather", {"temp": 21.5, "sky": "cloudy"}, location="Lisbon", unit="celsius"),
        says("21.5") & calls_nothing(),
        tools=[GET_CURRENT_WEATHER_IN_A_LOCATION],
    ),
    row(
        "Quel temps à Nice ?",
        *called("get_current_weather", {"temp": 27}, location="Nice", unit="celsius"),
        says("27") & in_language("fr"),
        tools=[GET_CURRENT_WEATHER_IN_A_LOCATION],
    ),
    row(
        "Weather in Paris?",
        *called("get_weather", {"condition": "snow", "temp": -3}, city="Paris"),
        says("snow"),
        tools=[GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "What's the weather in Kiel?",
        *called("get_weather", {"temp_c": 12, "sky": "cloudy"}, city="Kiel"),
        says("12", "cloudy") & calls_nothing(),
        tools=[GET_WEATHER_CURRENT],
    ),
)

ANSWERS_FROM_A_RESULT_CALENDAR = kind(
    "answers from a result",
    row(
        "Do I have anything on 2026-03-03?",
        *called("list_events", {"events": []}, date="2026-03-03"),
        says_any("no ", "nothing", "not ", "any", "none") & calls_nothing(),
        tools=[LIST_EVENTS],
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
        tools=[BUS_TIMES],
    ),
    row(
        "What time is it?",
        *called("get_current_time", "2026-05-04T13:37:00Z"),
        says_any("13:37", "1:37"),
        tools=[GET_CURRENT_TIME_IN_UTC],
    ),
)

SQL = tool("run_sql", "Run a read-only SQL query on the sales database", query="string")

ANSWERS_FROM_A_RESULT_FILES_AND_CODE = kind(
    "answers from a result",
    row(
        "Read config.yaml and tell me the port.",
        *called("read_file", "host: 0.0.0.0\nport: 8443\nworkers: 4\n", path="config.yaml"),
        says("8443") & calls_nothing(),
        tools=[READ_FILE_OF_TEXT],
    ),
    row(
        "How many orders did we get in September?",
        *called("run_sql", [{"count": 1284}], query="SELECT COUNT(*) FROM orders"),
        says_any("1284", "1,284") & calls_nothing(),
        tools=[RUN_SQL],
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
        tools=[BACKUP_DATABASE],
    ),
    row(
        "Which of my servers has the highest load?",
        *called(
            "list_servers", {"servers": [{"name": "web-1", "load": 0.4}, {"name": "web-2", "load": 0.9}]}
        ),
        calls_nothing() & says("web-2"),
        tools=[tool("list_servers", "List servers")],
    ),
    row(
        "What does the api log say?",
        *called("get_logs", "", service="api", level="error", limit=10),
        calls_nothing() & says_any("empty", "nothing", "no "),
        tools=[GET_LOGS],
    ),
    row(
        "How many orders did we have in May?",
        *called("run_sql", [{"count": 1284}], query="SELECT COUNT(*) FROM orders"),
        says_any("1284", "1,284"),
        tools=[SQL],
    ),
    row(
        "What files are in /srv?",
        *called("run_command", "app.py\nREADME.md\nrequirements.txt", command="ls /srv"),
        says("app.py", "README.md", "requirements.txt"),
        tools=[RUN_COMMAND],
    ),
    row(
        "Top 3 products by revenue?",
        *called(
            "run_sql",
            [
                {"product": "Kettle", "revenue": 9100},
                {"product": "Toaster", "revenue": 7350},
                {"product": "Blender", "revenue": 4020},
            ],
            query="SELECT …",
        ),
        says("Kettle", "Toaster", "Blender"),
        tools=[SQL],
    ),
    row(
        "How many open tickets are there?",
        *called("query_database", {"rows": [{"count": 17}]}, sql="SELECT COUNT(*) FROM tickets"),
        calls_nothing() & says("17"),
        tools=[QUERY_DATABASE_WITH_SQL],
    ),
    row(
        "Who are our three biggest customers?",
        *called(
            "execute_query",
            [
                {"name": "Norda", "revenue": 91000},
                {"name": "Helio", "revenue": 74500},
                {"name": "Basso", "revenue": 60250},
            ],
            sql="SELECT name, revenue FROM customers ORDER BY revenue DESC LIMIT 3",
        ),
        says("Norda", "Helio", "Basso") & calls_nothing(),
        tools=[EXECUTE_QUERY],
    ),
    row(
        "What's the total revenue of the three?",
        *called(
            "execute_query",
            [
                {"name": "Norda", "revenue": 91000},
                {"name": "Helio", "revenue": 74500},
                {"name": "Basso", "revenue": 60250},
            ],
            sql="SELECT name, revenue FROM customers ORDER BY revenue DESC LIMIT 3",
        ),
        says_any("225750", "225,750") & calls_nothing(),
        tools=[EXECUTE_QUERY],
    ),
    row(
        "Delete tmp/cache.json",
        *called("delete_file", {"ok": True}, path="tmp/cache.json"),
        says_any("done", "deleted", "ok", "removed") & calls_nothing(),
        tools=[DELETE_FILE],
    ),
    row(
        "List the open issues",
        *called("list_issues", [{"id": 7, "title": "Crash on start"}, {"id": 9, "title": "Slow search"}]),
        says("Crash on start", "Slow search"),
        tools=[tool("list_issues", "List issues", state="string")],
    ),
    row(
        "ls",
        *called("run_command", "a.txt\nb.txt", command="ls"),
        says("a.txt", "b.txt"),
        tools=[RUN_COMMAND],
    ),
    row(
        "Read /etc/motd",
        *called("read_file", "Welcome to node 14", path="/etc/motd"),
        says("node 14") & calls_nothing(),
        tools=[READ_FILE_FROM_DISK_IN_A_SENTENCE],
    ),
    row(
        "Delete a.txt",
        *called("delete_file", {"deleted": True}, path="a.txt"),
        says_any("a.txt", "deleted", "done") & calls_nothing(),
        tools=[DELETE_FILE_IN_A_SENTENCE],
    ),
)

ANSWERS_FROM_A_RESULT_JOURNEYS = kind(
    "answers from a result",
    row(
        "Which columns does invoices have?",
        *called("describe_table", {"columns": ["id", "client", "total", "paid_at"]}, table="invoices"),
        says("id", "client", "total", "paid_at") & calls_nothing(),
        tools=[DESCRIBE_TABLE],
    ),
    row(
        "Find a hotel in Seville",
        *called(
            "search_hotels",
            {"results": [{"name": "Casa Triana", "price": 128}, {"name": "Hotel Alameda", "price": 97}]},
            city="Seville",
        ),
        says("Casa Triana", "Hotel Alameda") & calls_nothing(),
        tools=[SEARCH_HOTELS],
    ),
    row(
        "Which of them is cheaper?",
        *called(
            "search_hotels",
            {"results": [{"name": "Casa Triana", "price": 128}, {"name": "Hotel Alameda", "price": 97}]},
            city="Seville",
        ),
        says("Hotel Alameda") & does_not_say("Casa Triana") & calls_nothing(),
        tools=[SEARCH_HOTELS],
    ),
    row(
        "Find the cheapest flight to Rome from Oslo",
        *called(
            "search_flights",
            [{"airline": "Norwegian", "price": 89}, {"airline": "SAS", "price": 140}],
            origin="Oslo",
            destination="Rome",
        ),
        says("Norwegian", "89"),
        tools=[SEARCH_FLIGHTS],
    ),
    row(
        "How far is Bonn from Kiel?",
        *called("get_distance", {"km": 472}, from_city="Bonn", to_city="Kiel"),
        says("472") & calls_nothing(),
        tools=[GET_DISTANCE],
    ),
    row(
        "Find me a hotel in Porto",
        *called("find_hotels", {"hotels": [{"name": "Casa Azul", "price": 95}]}, city="Porto"),
        says("Casa Azul"),
        tools=[FIND_HOTELS],
    ),
)

ANSWERS_FROM_A_RESULT_MONEY = kind(
    "answers from a result",
    row(
        "How much is 48 times 17?",
        *called("multiply", "816", a=48, b=17),
        says("816") & calls_nothing(),
        tools=[MULTIPLY, ADD],
    ),
    row(
        "Any invoices for Initech?",
        *called("search_invoices", [], customer="Initech"),
        says_any("no ", "not find", "none", "n't find") & calls_nothing(),
        tools=[tool("search_invoices", "Find invoices of a customer", customer="string")],
    ),
    row(
        "Stock of QN-40 in Rotterdam?",
        *called(
            "check_stock",
            {"sku": "QN-40", "warehouse": "Rotterdam", "quantity": 118},
            sku="QN-40",
            warehouse="Rotterdam",
        ),
        says("118") & calls_nothing(),
        tools=[CHECK_STOCK, SET_PRICE],
    ),
    row(
        "Which invoices of Adler GmbH are overdue?",
        *called(
            "list_invoices",
            {
                "invoices": [
                    {"id": "R-881", "amount": 420.0, "days_late": 12},
                    {"id": "R-902", "amount": 75.5, "days_late": 3},
                ]
            },
            customer="Adler GmbH",
            status="overdue",
        ),
        says("R-881", "R-902") & calls_nothing(),
        tools=[LIST_INVOICES],
    ),
    row(
        "What is 6 times 7?", *called("multiply", "42", a=6, b=7), says("42"), tools=[MULTIPLY_IN_A_SENTENCE]
    ),
    row(
        "Convert 50 EUR to USD",
        *called("convert_currency", {"result": 54.2}, amount=50, from_currency="EUR", to_currency="USD"),
        says("54.2"),
        tools=[CONVERT_CURRENCY],
    ),
    row(
        "USD to EUR?",
        *called("get_exchange_rate", {"rate": 0.92}, base="USD", target="EUR"),
        says("0.92"),
        tools=[GET_EXCHANGE_RATE],
    ),
    row(
        "EUR to CHF?",
        *called("get_exchange_rate", {"rate": 0.94}, base="EUR", target="CHF"),
        says("0.94") & calls_nothing(),
        tools=[GET_EXCHANGE_RATE_IN_A_SENTENCE],
    ),
    row(
        "BTC price?",
        *called("get_crypto_price", {"symbol": "BTC", "usd": 64210}, symbol="BTC"),
        says("64210") & calls_nothing(),
        tools=[GET_CRYPTO_PRICE],
    ),
)

ANSWERS_FROM_A_RESULT_KNOWLEDGE = kind(
    "answers from a result",
    row(
        "What is the moon? Answer in one sentence.",
        *called("web_search", "The Moon is a natural satellite. It orbits at 384,400 km.", query="moon"),
        says("moon") & sentences(1),
        tools=[WEB_SEARCH_WITH_DESCRIBED_QUERY],
    ),
    row(
        "Define entropy",
        *called("define_word", {"word": "entropy", "definition": "a measure of disorder"}, word="entropy"),
        says("measure of disorder"),
        tools=[DEFINE_WORD],
    ),
    row(
        "How many people live in Ghana?",
        *called(
            "web_search",
            "Ghana has a population of about 34 million people (2024).",
            query="population of Ghana",
        ),
        says("34 million"),
        tools=[WEB_SEARCH_FOR_NEWEST_INFORMATION, CALCULATOR],
    ),
    row(
        "What is our refund policy?",
        *called(
            "search_knowledge_base",
            "Refunds are possible within 30 days of purchase.",
            query="refund policy",
        ),
        says("30 days"),
        tools=[SEARCH_KNOWLEDGE_BASE, DBROW],
    ),
)

ANSWERS_FROM_A_RESULT_NUMBERS = kind(
    "answers from a result",
    row(
        "What is 12 * 12, and then add 6?",
        *called("calculator", "144", expression="12 * 12"),
        says_any("150", "144"),
        tools=[CALCULATOR],
    ),
    row(
        "Add 2 and 3 and tell me the result",
        *called("add", "5", a=2, b=3),
        says("5") & calls_nothing(),
        tools=[ADD],
    ),
    row(
        "Sum 3 and 4",
        *called("sum_numbers", 7, numbers=[3, 4]),
        says("7") & calls_nothing(),
        tools=[SUM_NUMBERS],
    ),
    row(
        "What is the total of 12.5 and 7.5?",
        *called("calculator", "20.0", expression="12.5 + 7.5"),
        says("20"),
        tools=[CALCULATOR_OF_ARITHMETIC],
    ),
)

STAFF = tool("list_employees", "List employees")

ANSWERS_FROM_A_RESULT_OTHERS = kind(
    "answers from a result",
    row(
        "I was charged twice on my credit card.",
        *called("transfer_to_billing", '{"assistant": "Billing"}'),
        calls_nothing(),
        system="You are the billing agent. Help with payments.",
        tools=[TRANSFER_TO_TECHNICAL_SUPPORT],
    ),
    row(
        "List the names of the employees as bullets",
        *called("list_employees", [{"name": "Ann", "role": "dev"}, {"name": "Bob", "role": "ops"}]),
        fits(r"- Ann[^\n]*\n- Bob[^\n]*"),
        tools=[STAFF],
    ),
    row(
        "When is Farid free on 2026-03-17?",
        *called("free_slots", {"free": ["09:00-10:00", "14:30-16:00"]}, person="Farid", date="2026-03-17"),
        says("09:00", "14:30") & calls_nothing(),
        tools=[FREE_SLOTS],
    ),
    row(
        "How much is each share of the bill?",
        *called("split_bill", "36.47", total=132.6, tip_percent=10, people=4),
        says("36.47") & calls_nothing(),
        tools=[SPLIT_BILL],
    ),
    row(
        "How many rows are in users?",
        *called("count_rows", "1532", table="users"),
        says_any("1532", "1,532") & calls_nothing(),
        tools=[COUNT_ROWS],
    ),
    row(
        "Find employee Zed",
        *called("find_employee", [], name="Zed"),
        says_any("no ", "not", "none", "couldn't", "empty") & calls_nothing(),
        tools=[FIND_EMPLOYEE],
    ),
)

RESULTS_THAT_SAY_AN_ERROR_FILES_AND_CODE = kind(
    "results that say an error",
    row(
        "Read secrets.txt",
        *called(
            "read_file", "PermissionError: [Errno 13] Permission denied: 'secrets.txt'", path="secrets.txt"
        ),
        says_any("permission", "denied") & calls_nothing(),
        tools=[READ_FILE_OF_TEXT],
    ),
    row(
        "Open /etc/shadow",
        *called("read_file", "Error: permission denied: /etc/shadow", path="/etc/shadow"),
        says_any("permission") & calls_nothing(),
        tools=[READ_FILE_FROM_DISK],
    ),
    row(
        "Delete tmp/cache.json",
        *called(
            "delete_file", {"ok": False, "error": "file not found: tmp/cache.json"}, path="tmp/cache.json"
        ),
        says_any("not found") & does_not_say("has been deleted") & calls_nothing(),
        tools=[DELETE_FILE],
    ),
    row(
        "Read data.csv",
        *called("read_file", "Error: file not found: data.csv", path="data.csv"),
        says_any("not found") & calls_nothing(),
        tools=[READ_FILE_FROM_DISK],
    ),
    row(
        "List /tmp",
        *called("list_files", "Permission denied", directory="/tmp"),
        says_any("permission denied") & calls_nothing(),
        tools=[LIST_FILES],
    ),
    row(
        "Read /missing",
        *called("read_file", "Error: file not found", path="/missing"),
        says_any("not found", "error") & calls_nothing(),
        tools=[READ_FILE_FROM_DISK_IN_A_SENTENCE],
    ),
    row(
        "Read /etc/hosts",
        *called("read_file", {"error": "permission denied"}, path="/etc/hosts"),
        says_any("permission denied"),
        tools=[READ_FILE_IN_A_SENTENCE],
    ),
)

RESULTS_THAT_SAY_AN_ERROR_ORDERS = kind(
    "results that say an error",
    row(
        "Find the user Zed Nobody",
        *called("lookup_user", {"error": "User not found"}, name="Zed Nobody"),
        says_any("not found", "couldn't find", "could not find", "no user") & calls_nothing(),
        tools=[LOOKUP_USER],
    ),
    row(
        "Where is order 771?",
        *called("get_order", {"error": "order not found"}, order_id="771"),
        calls_nothing() & says_any("not found", "could not find", "couldn't find", "no order"),
        tools=[GET_ORDER],
    ),
    row(
        "Find order B-77",
        *called("search_orders", {"error": "order not found"}, order_id="B-77"),
        says_any("not found", "couldn't", "could not"),
        tools=[SEARCH_ORDERS],
    ),
)

RESULTS_THAT_SAY_AN_ERROR_WEATHER = kind(
    "results that say an error",
    row(
        "Weather in Atlantis?",
        *called("get_current_weather", "Error: unknown city 'Atlantis'", city="Atlantis"),
        says("Atlantis") & says_any("unknown", "error", "not find", "n't find", "unable") & calls_nothing(),
        tools=OFFICE,
    ),
    row(
        "What's the weather in Bern?",
        *called("get_weather", "Error: service unavailable", location="Bern"),
        calls_nothing() & says_any("unavailable", "didn't work", "could not", "couldn't"),
        tools=[GET_WEATHER_WITH_UNITS],
    ),
    row(
        "Weather in Bergen",
        *called("get_weather", "Error: service unavailable", location="Bergen"),
        says_any("unavailable", "error", "didn't work"),
        tools=[GET_WEATHER_AS_TEMPERATURE],
    ),
)

RESULTS_THAT_SAY_AN_ERROR_OTHERS = kind(
    "results that say an error",
    row(
        "Check me in: booking ZK81QP, name Duarte",
        *called("check_in", "404 booking not found", booking_code="ZK81QP", last_name="Duarte", bags=0),
        says_any("not found") & does_not_say("checked in successfully") & calls_nothing(),
        tools=[CHECK_IN],
    ),
    row(
        "Freeze my card 4417",
        *called(
            "freeze_card", "TimeoutError: card service did not respond", last_four="4417", reason="other"
        ),
        says_any("timeout", "did not respond", "didn't work") & calls_nothing(),
        tools=[FREEZE_CARD],
    ),
    row(
        "Buy 15 shares of NVDA",
        *called(
            "place_order",
            {"error": {"code": "INSUFFICIENT_FUNDS", "message": "Not enough cash: 1,200.00 USD available"}},
            ticker="NVDA",
            side="buy",
            shares=15,
        ),
        says_any("not enough", "insufficient") & does_not_say("bought") & calls_nothing(),
        tools=[PLACE_ORDER],
    ),
    row(
        "Price of TSLA?",
        *called("get_stock_price", {"error": "rate limit exceeded"}, ticker="TSLA"),
        says_any("rate limit") & calls_nothing(),
        tools=[GET_STOCK_PRICE],
    ),
    row(
        "Any news on AI?",
        *called("get_news", {"error": {"code": 503, "message": "service unavailable"}}, topic="AI"),
        says_any("unavailable", "503"),
        tools=[GET_NEWS],
    ),
)

WEATHER_OUT = schema(city="string", temperature="number", conditions="string", humidity=maybe(INTEGER))

STRUCTURED_ANSWERS_AFTER_A_RESULT_WEATHER = kind(
    "structured answers after a result",
    row(
        "Weather in Oslo as JSON?",
        *called("get_weather", {"temp": 7, "sky": "clear"}, city="Oslo"),
        is_json({"temp": 7, "sky": "clear"}),
        tools=[GET_WEATHER_FOR_A_CITY],
        response_format=JSON_OBJECT,
    ),
    row(
        "How high does it get in Bergen tomorrow?",
        *called(
            "get_forecast",
            {"forecast": [{"day": "Tue", "high": 12, "low": 6}]},
            city="Bergen",
            days=1,
            units="celsius",
        ),
        is_json({"day": "Tue", "high": 12, "low": 6}),
        tools=[GET_FORECAST],
        response_format=formatted(schema(day="string", high="integer", low="integer")),
    ),
    row(
        "What's the weather in Oslo?",
        *called(
            "get_current_weather",
            {"city": "Oslo", "temp": 3.5, "condition": "snow"},
            city="Oslo",
            units="metric",
        ),
        obeys(
            schema(city="string", temp="number", condition="string"),
            {"city": "Oslo", "temp": 3.5, "condition": "snow"},
        ),
        tools=[GET_CURRENT_WEATHER_WITH_UNITS],
        response_format=formatted(
            schema(city="string", temp="number", condition="string"), "weather", strict=True
        ),
    ),
    row(
        "How warm is it in Cairo?",
        *called("get_weather", '{"temp": 33.5, "unit": "C"}', city="Cairo"),
        obeys(schema(city="string", temperature="number"), {"city": "Cairo", "temperature": 33.5}),
        tools=[GET_WEATHER],
        response_format=formatted(schema(city="string", temperature="number")),
    ),
    row(
        "What's the weather in Cork?",
        *called(
            "get_weather", {"temperature": 12.5, "conditions": "cloudy", "humidity": 81}, location="Cork"
        ),
        obeys(WEATHER_OUT, {"city": "Cork", "temperature": 12.5, "conditions": "cloudy", "humidity": 81}),
        tools=[GET_WEATHER_AS_TEMPERATURE],
        response_format=formatted(WEATHER_OUT),
    ),
    row(
        "Weather in Bern?",
        *called("get_current_weather", {"temperature": 4, "conditions": "snow"}, location="Bern"),
        obeys(
            schema(city="string", temperature="number", conditions="string"),
            {"city": "Bern", "temperature": 4, "conditions": "snow"},
        ),
        tools=[GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
        response_format=formatted(schema(city="string", temperature="number", conditions="string")),
    ),
    row(
        "How is it in Tallinn?",
        *called("get_weather", {"temp_c": -3.5, "sky": "overcast", "wind_kmh": 18}, city="Tallinn"),
        is_json({"city": "Tallinn", "temperature_c": -3.5, "conditions": "overcast", "wind_kmh": 18}),
        tools=[GET_WEATHER_OF_CITY],
        response_format=formatted(
            schema(city="string", temperature_c="number", conditions="string", wind_kmh="number")
        ),
    ),
)

STRUCTURED_ANSWERS_AFTER_A_RESULT_ORDERS = kind(
    "structured answers after a result",
    row(
        "How long is the delay of ORD-7719?",
        *called(
            "lookup_order",
            {"order_number": "ORD-7719", "state": "delayed", "delay_days": 6},
            order_number="ORD-7719",
        ),
        is_json({"order": "ORD-7719", "delayed": True, "days": 6}),
        tools=[LOOKUP_ORDER],
        response_format=formatted(schema(order="string", delayed="boolean", days="integer")),
    ),
    row(
        "What does order 881 cost?",
        *called("get_order", {"id": 881, "total": 64.9, "currency": "EUR", "status": "shipped"}, id=881),
        is_json({"order_id": 881, "total": 64.9, "status": "shipped"}),
        tools=[tool("get_order", "Get an order", id="integer")],
        response_format=formatted(schema(order_id="integer", total="number", status="string")),
    ),
    row(
        "Status of KX-2231 please",
        *called("get_order_status", SHIPPED_ORDER, order_id="KX-2231"),
        is_json({"carrier": "GLS", "delivered": False, "expected_on": "2025-12-03"}),
        tools=[GET_ORDER_STATUS],
        response_format=formatted(schema(carrier="string", delivered="boolean", expected_on="string")),
    ),
    row(
        "How is Orbit doing?",
        *called(
            "find_customer",
            {"name": "Orbit AB", "plan": "Gold", "open_tickets": 3, "renewal": "2026-09-30"},
            company="Orbit",
        ),
        is_json({"customer": "Orbit AB", "plan": "Gold", "renewal_date": "2026-09-30", "tickets": 3}),
        tools=[FIND_CUSTOMER],
        response_format=formatted(
            schema(customer="string", plan="string", renewal_date="string", tickets="integer")
        ),
    ),
    row(
        "Which product is cheapest?",
        *SHOWN,
        is_json({"name": "Pen", "price": 1.2}),
        tools=[PRODUCTS],
        response_format=formatted(schema(name="string", price="number")),
    ),
    row(
        "Details of SKU-1?",
        *called("get_product_details", {"sku": "SKU-1", "name": "Lamp", "price": 30}, sku="SKU-1"),
        obeys(schema(name="string", price="number"), {"name": "Lamp", "price": 30}),
        tools=[GET_PRODUCT_DETAILS],
        response_format=formatted(schema(name="string", price="number")),
    ),
    row(
        "Which city is user 7 from and how old is she?",
        *called("get_user", {"id": 7, "name": "Mina", "city": "Riga", "age": 31}, user_id=7),
        obeys(schema(city="string", age="integer"), {"city": "Riga", "age": 31}),
        tools=[GET_USER],
        response_format=formatted(schema(city="string", age="integer")),
    ),
    row(
        "Who is customer C-77?",
        *called("get_customer", {"id": "C-77", "name": "Greta Lund", "city": "Aarhus"}, customer_id="C-77"),
        obeys(schema(name="string", city="string"), {"name": "Greta Lund", "city": "Aarhus"}),
        tools=[DBROW],
        response_format=formatted(schema(name="string", city="string")),
    ),
    row(
        "Status of TCK-5512?",
        *called("lookup_ticket", {"status": "closed", "owner": "Mina"}, ticket_id="TCK-5512"),
        is_json({"status": "closed", "owner": "Mina"}),
        tools=[LOOKUP_TICKET],
        response_format=formatted(schema(status="string", owner="string")),
    ),
)

GET_BALANCE = tool("get_balance", "Get the balance of an account", account="string")

STRUCTURED_ANSWERS_AFTER_A_RESULT_MONEY = kind(
    "structured answers after a result",
    row(
        "How's SAP doing?",
        *called("get_stock_price", {"symbol": "SAP", "price": 241.5, "currency": "EUR"}, symbol="SAP"),
        obeys(
            schema(symbol="string", price="number", currency="string"),
            {"symbol": "SAP", "price": 241.5, "currency": "EUR"},
        ),
        tools=[GET_STOCK_PRICE_OF_COMPANY],
        response_format=formatted(schema(symbol="string", price="number", currency="string")),
    ),
    row(
        "Price of the Nova?",
        *called("lookup_price", {"product": "Nova", "price": 249.0, "currency": "EUR"}, product="Nova"),
        obeys(
            schema(product="string", price="number", currency="string"),
            {"product": "Nova", "price": 249, "currency": "EUR"},
        ),
        tools=[LOOKUP_PRICE],
        response_format=formatted(schema(product="string", price="number", currency="string")),
    ),
    row(
        "What do I have left on my savings?",
        *called(
            "get_balance", {"account": "savings", "balance": 2410.75, "currency": "EUR"}, account="savings"
        ),
        is_json({"account": "savings", "balance": 2410.75, "currency": "EUR", "overdrawn": False}),
        tools=[GET_BALANCE],
        response_format=formatted(
            schema(account="string", balance="number", currency="string", overdrawn="boolean")
        ),
    ),
)

BOOKING = tool("find_booking", "Find a booking", reference="string")

STRUCTURED_ANSWERS_AFTER_A_RESULT_OTHERS = kind(
    "structured answers after a result",
    row(
        "Sunset in Tromsø?",
        *called("sunrise_sunset", {"sunrise": "09:12", "sunset": "15:48"}, city="Tromsø"),
        is_json({"city": "Tromsø", "sunset": "15:48"}),
        tools=[SUNRISE_SUNSET],
        response_format=formatted(schema(city="string", sunset="string")),
    ),
    row(
        "Population of Graz?",
        *called("city_population", "302749", city="Graz"),
        obeys(schema(city="string", population="integer"), {"city": "Graz", "population": 302749}),
        tools=[CITY_POPULATION],
        response_format=formatted(schema(city="string", population="integer")),
    ),
    row(
        "Where do I stay and when, for booking QX7?",
        *called(
            "find_booking",
            {
                "ref": "QX7",
                "hotel_name": "Casa Triana",
                "from": "2026-06-01",
                "to": "2026-06-05",
                "guests": 2,
            },
            reference="QX7",
        ),
        is_json({"hotel": "Casa Triana", "guests": 2}),
        tools=[BOOKING],
        response_format=formatted(schema(hotel="string", guests="integer")),
    ),
    row(
        "BMI for 180 cm, 75 kg?",
        *called("calculate_bmi", {"bmi": 23.1, "class": "normal"}, height_cm=180, weight_kg=75),
        obeys(schema(bmi="number", category="string"), {"bmi": 23.1}),
        tools=[CALCULATE_BMI],
        response_format=formatted(schema(bmi="number", category="string")),
    ),
)

DISTANCE = tool(
    "get_distance", "Get the distance between two cities in km", origin="string", destination="string"
)

ANSWERS_FROM_SEVERAL_RESULTS_OTHERS = kind(
    "answers from several results",
    row(
        "Multiply 6 by 7 and then add 8",
        *called("multiply", "42", a=6, b=7),
        *called("add", "50", a=42, b=8),
        calls_nothing() & says("50"),
        tools=[MULTIPLY_INTEGERS, ADD_INTEGERS],
    ),
    row(
        "Is the flight to Rome cheaper than the one to Paris?",
        *called("get_price", {"price": 120}, destination="Rome"),
        *called("get_price", {"price": 95}, destination="Paris"),
        calls_nothing() & says("Paris", "95"),
        tools=[tool("get_price", "Price of a flight", destination="string")],
    ),
    row(
        "Look up Dana Scully and email her that the report is ready.",
        *called("lookup_user", {"name": "Dana Scully", "email": "dscully@fbi.gov"}, name="Dana Scully"),
        *called(
            "send_email",
            "Email sent to dscully@fbi.gov",
            to="dscully@fbi.gov",
            subject="Report",
            body="Ready",
        ),
        says_any("sent", "emailed") & calls_nothing(),
        tools=[LOOKUP_USER, SEND_EMAIL_TO_SOMEBODY],
    ),
    row(
        "What is the total of my last two orders?",
        *called("get_order", {"total": 20}, order_id="1"),
        *called("get_order", {"total": 35.5}, order_id="2"),
        calls_nothing() & says("55.5"),
        tools=[GET_ORDER_DETAILS],
    ),
    row(
        "Is it warmer in Bern or in Rome?",
        *called("get_weather", {"location": "Bern", "temperature": 11}, location="Bern"),
        *called("get_weather", {"location": "Rome", "temperature": 23}, location="Rome"),
        calls_nothing() & fits(r"(?is).*rome.*23.*"),
        tools=[GET_WEATHER_WITH_UNITS],
    ),
    row(
        "Weather in Oslo and Rome?",
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [
                {
                    "id": "c1",
                    "type": "function",
                    "function": {"name": "get_weather", "arguments": '{"city": "Oslo"}'},
                },
                {
                    "id": "c2",
                    "type": "function",
                    "function": {"name": "get_weather", "arguments": '{"city": "Rome"}'},
                },
            ],
        },
        {"role": "tool", "tool_call_id": "c1", "content": '{"temp": 3}'},
        {"role": "tool", "tool_call_id": "c2", "content": '{"temp": 17}'},
        says("Oslo", "3", "Rome", "17") & calls_nothing(),
        tools=[GET_WEATHER_FOR_A_CITY],
    ),
    row(
        "Email Bob that the demo is at noon.",
        *called("find_contact", {"name": "Bob", "email": "bob@corp.test"}, name="Bob"),
        *called(
            "send_email", {"status": "sent"}, to="bob@corp.test", subject="Demo", body="The demo is at noon."
        ),
        calls_nothing() & says_any("sent", "Bob"),
        tools=[SEND_EMAIL, FIND_CONTACT],
    ),
    row(
        "Get the account balance of the user with email ana@bank.test",
        *called("get_user_by_email", {"name": "Ana", "account_id": "AC-778"}, email="ana@bank.test"),
        *called("get_account_balance", {"balance": 1520.75, "currency": "EUR"}, account_id="AC-778"),
        calls_nothing() & says("1520.75"),
        tools=[GET_USER_BY_EMAIL, GET_ACCOUNT_BALANCE],
    ),
    row(
        "What is (4 + 5) * 6? Use the tools.",
        *called("add", "9", a=4, b=5),
        *called("multiply", "54", a=9, b=6),
        calls_nothing() & says("54"),
        tools=[ADD, MULTIPLY],
    ),
    row(
        "Add up the populations of Bergen and Oslo",
        *called("get_population", {"city": "Bergen", "population": 290000}, city="Bergen"),
        *called("get_population", {"city": "Oslo", "population": 710000}, city="Oslo"),
        calls_nothing() & says_any("1000000", "1,000,000", "1 000 000"),
        tools=[tool("get_population", "Get a city's population", city="string")],
    ),
    row(
        "Which is farther from Paris: Rome or Madrid?",
        *called("get_distance", {"km": 1106}, origin="Paris", destination="Rome"),
        *called("get_distance", {"km": 1053}, origin="Paris", destination="Madrid"),
        calls_nothing() & says("1106"),
        tools=[DISTANCE],
    ),
)

ROWS = [
    *ANSWERS_FROM_A_RESULT_ORDERS,
    *ANSWERS_FROM_A_RESULT_WEATHER,
    *ANSWERS_FROM_A_RESULT_CALENDAR,
    *ANSWERS_FROM_A_RESULT_FILES_AND_CODE,
    *ANSWERS_FROM_A_RESULT_JOURNEYS,
    *ANSWERS_FROM_A_RESULT_MONEY,
    *ANSWERS_FROM_A_RESULT_KNOWLEDGE,
    *ANSWERS_FROM_A_RESULT_NUMBERS,
    *ANSWERS_FROM_A_RESULT_OTHERS,
    *RESULTS_THAT_SAY_AN_ERROR_FILES_AND_CODE,
    *RESULTS_THAT_SAY_AN_ERROR_ORDERS,
    *RESULTS_THAT_SAY_AN_ERROR_WEATHER,
    *RESULTS_THAT_SAY_AN_ERROR_OTHERS,
    *STRUCTURED_ANSWERS_AFTER_A_RESULT_WEATHER,
    *STRUCTURED_ANSWERS_AFTER_A_RESULT_ORDERS,
    *STRUCTURED_ANSWERS_AFTER_A_RESULT_MONEY,
    *STRUCTURED_ANSWERS_AFTER_A_RESULT_OTHERS,
    *ANSWERS_FROM_SEVERAL_RESULTS_OTHERS,
]
