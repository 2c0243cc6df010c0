"""Rows: a function that looks something up is called with the words of the request."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.offered import (
    ADD_IN_A_SENTENCE,
    BMI,
    BOOK_FLIGHT,
    BOOK_TRAIN,
    CALCULATE_BMI,
    CALCULATE_SHIPPING,
    CALCULATOR,
    CALCULATOR_OF_ARITHMETIC,
    CALCULATOR_OF_EXPRESSIONS,
    CALCULATOR_OF_MATH,
    CALCULATOR_WITH_OPERATION,
    CANCEL_ORDER_WITH_ORDER_NUMBER,
    CANCEL_ORDER_WITH_REASON,
    CHECK_INVENTORY,
    CHECK_STOCK,
    CREATE_BRANCH,
    CREATE_INVOICE,
    CREATE_INVOICE_WITH_CUSTOMER,
    CREATE_SUPPORT_TICKET,
    CREATE_TASK_AS_ITEM,
    DEFINE_WORD,
    DEFINE_WORD_BY_DEFINITION,
    DELETE_FILE,
    DELETE_FILE_IN_A_SENTENCE,
    EDIT_FILE,
    FIND_CONTACT,
    FIND_CONTACT_IN_ADDRESS_BOOK,
    FIND_CUSTOMER,
    FIND_EMPLOYEE,
    FIND_LOUNGE,
    FIND_RECIPE,
    FIND_TRAINS_WITH_ORIGIN,
    GET_ACCOUNT_BALANCE,
    GET_AIR_QUALITY,
    GET_CONTACT,
    GET_COORDINATES,
    GET_CRYPTO_PRICE,
    GET_CRYPTO_PRICE_WITH_COIN,
    GET_CURRENT_TIME,
    GET_CURRENT_TIME_IN_UTC,
    GET_CURRENT_WEATHER,
    GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION,
    GET_CUSTOMER,
    GET_CUSTOMER_ID,
    GET_DELIVERY_DATE,
    GET_DIRECTIONS,
    GET_DISTANCE,
    GET_EXCHANGE_RATE,
    GET_EXCHANGE_RATE_IN_A_SENTENCE,
    GET_EXCHANGE_RATE_WITH_QUOTE,
    GET_INVOICE,
    GET_NEWS,
    GET_NEWS_ON_A_TOPIC,
    GET_ORDER,
    GET_ORDER_BY_FETCHING,
    GET_ORDER_DETAILS,
    GET_ORDER_STATUS_BY_LOOKING_UP,
    GET_ORDER_STATUS_WITH_ORDER_NUMBER,
    GET_ORDERS,
    GET_PRODUCT_DETAILS,
    GET_QUOTE,
    GET_STOCK_INFO,
    GET_STOCK_PRICE,
    GET_STOCK_PRICE_IN_A_SENTENCE,
    GET_STOCK_PRICE_WITH_SYMBOL,
    GET_TIME,
    GET_USER_BY_EMAIL,
    GET_WEATHER,
    GET_WEATHER_BY_COORDINATES,
    GET_WEATHER_CURRENT,
    GET_WEATHER_CURRENT_FOR_A_CITY,
    GET_WEATHER_FOR_A_CITY,
    GET_WEATHER_IN_A_GIVEN_LOCATION,
    GET_WEATHER_IN_A_SENTENCE,
    GET_WEATHER_WITH_CITY_AND_UNIT,
    GET_WEATHER_WITH_LOCATION,
    GOOGLE_SEARCH,
    GREP,
    INTERNET_SEARCH,
    ISSUE_REFUND,
    ISSUE_REFUND_WITH_REASON,
    LIST_FILES,
    LIST_FILES_WITH_RECURSIVE,
    LIST_INVOICES,
    LOG_CALL,
    LOOKUP_EMAIL,
    LOOKUP_ORDER,
    LOOKUP_ORDER_BY_NUMBER,
    LOOKUP_PRICE,
    LOOKUP_TICKET,
    LOOKUP_USER,
    MAKE_CALL,
    MULTIPLY,
    NOTE_FUNCTIONS,
    PLACE_ORDER_WITH_SYMBOL,
    PLAY_SONG,
    QUERY_DATABASE,
    QUERY_DATABASE_WITH_SQL,
    READ_FILE,
    READ_FILE_CONTENTS,
    READ_FILE_FROM_DISK,
    READ_FILE_FROM_DISK_IN_A_SENTENCE,
    READ_FILE_IN_A_SENTENCE,
    READ_FILE_WITH_FILE_PATH,
    READ_SENSOR,
    REFUND_ORDER,
    RENT_CAR,
    RUN_COMMAND,
    SAVE_MEMORY,
    SAVE_NOTE_IN_A_SENTENCE,
    SEARCH_CONTACTS,
    SEARCH_CONTACTS_FOR_A_PERSON,
    SEARCH_DOCS,
    SEARCH_FILES,
    SEARCH_FOR_INFORMATION,
    SEARCH_MEMORY,
    SEARCH_ORDERS,
    SEARCH_THE_INTERNET,
    SEARCH_THE_WEB,
    SEARCH_WEB,
    SEND_EMAIL,
    SEND_EMAIL_TO_SOMEBODY,
    SEND_EMAIL_WITH_CC,
    SEND_EMAIL_WITH_HYPHEN,
    SEND_MAIL,
    SEND_MAIL_WITH_TO,
    SEND_SMS,
    SET_REMINDER,
    TRACK_ORDER,
    TRACK_PACKAGE,
    TRANSFER_MONEY,
    TRANSLATE,
    TRANSLATE_TEXT,
    UPDATE_CUSTOMER_EMAIL,
    WATER_PLANTS,
    WEATHER,
    WEB_SEARCH,
    WEB_SEARCH_FOR_INFORMATION,
    WEB_SEARCH_FOR_NEWEST_INFORMATION,
    WEB_SEARCH_IN_A_SENTENCE,
    WEB_SEARCH_WITH_DESCRIBED_QUERY,
    WIKIPEDIA,
    WRITE_FILE,
    WRITE_FILE_OF_CONTENT,
    WRITE_FILE_OF_TEXT,
)
from demands.rows import kind, row, tool

NEWS = tool("get_news", "Get the latest news about a topic", topic="string")

STOCK_PRICE = tool("stock_price", "Latest stock price", ticker="string")

WIKI = tool("wikipedia", "Look up a page on Wikipedia", query="string")

FIND_MAIL = tool(
    "search_inbox",
    "Search messages in the inbox",
    False,
    sender="string",
    keywords="string",
    unread_only="boolean",
)

VIDEOS = tool("search_youtube", "Search YouTube videos", query="string")

WIKIPEDIA_SEARCH_WITH_QUERY = tool("wikipedia_search", "Search Wikipedia", query="string")

POLICIES = tool("search_knowledge_base", "Search the company's knowledge base", query="string")

WIKIPEDIA_WITH_TITLE = tool("wikipedia", "Look up an article on Wikipedia", title="string")

TRANSLATE_WITH_TEXT = tool(
    "translate",
    "Translate a text",
    text="string",
    to={"type": "string", "description": "Language code such as de"},
)

TRANSLATE_WITH_TEXT_TARGET = tool(
    "translate_text", "Translate text into another language", text="string", target_language="string"
)

TRANSLATE_WITH_TEXT_TARGET_LANGUAGE = tool(
    "translate", "Translate text", text="string", target_language="string"
)

LIBRARY = tool(
    "search_kb", "Get the answer to the user's question from the knowledge base.", question="string"
)

TRANSLATE_WITH_TEXT_SOURCE = tool(
    "translate_text", "Translate text", text="string", source_language="string", target_language="string"
)

JOB = tool("search_jobs", "Search job offers", title="string", location="string", remote="boolean")

TRANSLATE_TEXT_WITH_SOURCE_LANG = tool(
    "translate_text", "Translate a text", text="string", source_lang="string", target_lang="string"
)

GET_NEWS_WITH_TOPIC = tool("get_news", "Get news headlines about a topic", topic="string")

TRANSLATE_WITH_TEXT_SOURCE_LANG = tool(
    "translate", "Translate text", text="string", source_lang="string", target_lang="string"
)

TRANSLATE_A_TEXT = tool("translate_text", "Translate a text", text="string", target_language="string")

TAVILY_SEARCH = tool("tavily_search", "A search engine for current events.", query="string")

TRANSLATE_WITH_TEXT_LANGUAGE = tool("translate_text", "Translate text.", text="string", language="string")

ARGUMENTS_OF_LOOK_UPS_KNOWLEDGE = kind(
    "arguments of look-ups",
    row(
        "Find unread mails from Lufthansa about the refund",
        calls("search_inbox", {"sender": "Lufthansa", "unread_only": True})
        & argument("search_inbox", "keywords", "(the )?refund"),
        tools=[FIND_MAIL, SEND_MAIL],
    ),
    row("What's my favorite color?", calls("search_memory"), tools=[SEARCH_MEMORY, SAVE_MEMORY]),
    row(
        "What did I tell you about my dog?",
        calls_saying("search_memory", "dog"),
        tools=[SEARCH_MEMORY, SAVE_MEMORY],
    ),
    row(
        "Search the internet for cheap hotels in Krakow",
        argument("internet_search", "query", "cheap hotels in Krakow"),
        tools=[INTERNET_SEARCH, SEND_EMAIL],
    ),
    row(
        "What happened in the stock market today?",
        calls_saying("internet_search", "stock market"),
        tools=[INTERNET_SEARCH, SEND_EMAIL],
    ),
    row(
        "Who won the 2026 Tour de France? Look it up.",
        calls_saying("web_search", "tour de france"),
        tools=[MULTIPLY, GET_CURRENT_WEATHER, WEB_SEARCH],
    ),
    row(
        "What's the latest news about SpaceX?",
        calls("get_news", {"topic": "SpaceX"}),
        tools=[SEARCH_CONTACTS, NEWS],
    ),
    row(
        "Who was Ada Lovelace?",
        calls("wikipedia_search", {"query": "Ada Lovelace"}),
        tools=[VIDEOS, WIKIPEDIA_SEARCH_WITH_QUERY],
    ),
    row(
        "What is our refund policy?",
        argument("search_knowledge_base", "query", "(our )?refund policy"),
        tools=[POLICIES],
    ),
    row(
        "google the population of Iceland",
        argument("google_search", "q", "(the )?population of Iceland"),
        tools=[GOOGLE_SEARCH, CALCULATOR_WITH_OPERATION],
    ),
    row(
        "Look up Marie Curie on Wikipedia",
        calls("wikipedia", {"title": "Marie Curie"}),
        tools=[GOOGLE_SEARCH, WIKIPEDIA_WITH_TITLE],
    ),
    row(
        "Translate 'Where is the station?' to German",
        calls("translate", {"text": "Where is the station?", "to": "de"}),
        tools=[TRANSLATE_WITH_TEXT, GOOGLE_SEARCH],
    ),
    row(
        "Look up Marie Curie on Wikipedia",
        calls_saying("wikipedia", "Marie Curie"),
        tools=[WIKIPEDIA, BMI],
    ),
    row(
        "Can you look up who won the 2022 World Cup?",
        argument("web_search", "query", r"(who won )?(the )?2022 World Cup( winner)?\??"),
        tools=[WEB_SEARCH_FOR_INFORMATION, CALCULATOR],
    ),
    row(
        "Find information about the history of the Eiffel Tower.",
        argument("web_search", "query", r"(the )?history of the Eiffel Tower"),
        tools=[WEB_SEARCH_FOR_INFORMATION, CALCULATOR],
    ),
    row(
        "Translate 'good morning' into Spanish",
        calls("translate_text", {"text": "good morning", "target_language": "Spanish"}),
        tools=[TRANSLATE_WITH_TEXT_TARGET, WEB_SEARCH_FOR_INFORMATION],
    ),
    row(
        "Search for the tallest building in the world",
        argument("web_search", "query", "(the )?tallest building in the world"),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY, CALCULATOR_OF_EXPRESSIONS, WEB_SEARCH],
    ),
    row(
        "Can you find out what the population of Canada is?",
        calls_saying("web_search", "population of Canada"),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY, CALCULATOR_OF_EXPRESSIONS, WEB_SEARCH],
    ),
    row(
        "Translate 'I love you' to French",
        calls("translate", {"text": "I love you", "target_language": "French"}),
        tools=[TRANSLATE_WITH_TEXT_TARGET_LANGUAGE, WEB_SEARCH],
    ),
    row("Can I take vacation during probation?", calls("search_kb"), tools=[LIBRARY]),
    row(
        "Please search for 'best laptops 2026'",
        calls("search", {"query": "best laptops 2026"}),
        tools=[CALCULATOR_OF_MATH, SEARCH_THE_WEB],
    ),
    row(
        "When is the next solar eclipse?",
        argument("search", "query", "(when is )?(the )?next solar eclipse\\??"),
        tools=[CALCULATOR_OF_MATH, SEARCH_THE_WEB],
    ),
    row(
        "Translate 'I would like a coffee' from English to Italian",
        calls(
            "translate_text",
            {"text": "I would like a coffee", "source_language": "English", "target_language": "Italian"},
        ),
        tools=[TRANSLATE_WITH_TEXT_SOURCE, SEARCH_THE_WEB],
    ),
    row(
        "Are there any remote data engineer jobs in Berlin?",
        calls("search_jobs", {"location": "Berlin", "remote": True})
        & argument("search_jobs", "title", "(?i)data engineer"),
        tools=[JOB, SEARCH_THE_WEB],
    ),
    row(
        'Translate "the meeting is cancelled" from English to Dutch',
        calls(
            "translate_text",
            {"text": "the meeting is cancelled", "source_lang": "English", "target_lang": "Dutch"},
        ),
        tools=[TRANSLATE_TEXT_WITH_SOURCE_LANG, DEFINE_WORD],
    ),
    row(
        "What does 'ubiquitous' mean?",
        calls("define_word", {"word": "ubiquitous"}),
        tools=[TRANSLATE_TEXT_WITH_SOURCE_LANG, DEFINE_WORD],
    ),
    row(
        "What's the latest news about electric cars?",
        argument("get_news", "topic", "electric cars"),
        tools=[GET_NEWS_WITH_TOPIC, STOCK_PRICE],
    ),
    row(
        "How do you say 'thank you very much' in Japanese?",
        calls("translate", {"text": "thank you very much", "target_lang": "Japanese"}),
        tools=[TRANSLATE_WITH_TEXT_SOURCE_LANG, SEARCH_FOR_INFORMATION],
    ),
    row(
        "Who won the 2024 UEFA European Championship? Search the web.",
        argument("web_search", "query", "(who won )?the 2024 UEFA European Championship"),
        tools=[WEB_SEARCH_WITH_DESCRIBED_QUERY],
    ),
    row(
        "Search the web for mutual TLS proxies",
        calls_saying("web_search", "mutual TLS proxies"),
        tools=[WEB_SEARCH_IN_A_SENTENCE, GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "How do I configure single sign-on?",
        calls_saying("search_docs", "single sign-on"),
        tools=[SEARCH_DOCS, CREATE_SUPPORT_TICKET],
    ),
    row(
        "Who won the world cup in 2018? Look it up.",
        calls_saying("web_search", "world cup"),
        tools=[WEB_SEARCH, SEND_EMAIL],
    ),
    row(
        "What does 'serendipity' mean?",
        calls("define_word", {"word": "serendipity"}),
        tools=[DEFINE_WORD, LOOKUP_PRICE],
    ),
    row(
        "What does 'ephemeral' mean?",
        calls("define_word", {"word": "ephemeral"}),
        tools=[GET_NEWS_ON_A_TOPIC, DEFINE_WORD_BY_DEFINITION],
    ),
    row(
        "Search the web for the latest news about solar panels",
        calls("web_search", {"query": "the latest news about solar panels"}),
        tools=[WEB_SEARCH_FOR_NEWEST_INFORMATION, GET_TIME],
    ),
    row(
        "How do you say 'thank you very much' in Italian?",
        calls("translate_text", {"text": "thank you very much", "target_language": "Italian"}),
        tools=[TRANSLATE_A_TEXT],
    ),
    row(
        "How do you say 'good night' in Italian?",
        calls("translate_text", {"text": "good night", "target_language": "Italian"}),
        tools=[TRANSLATE_TEXT, GET_CURRENT_TIME],
    ),
    row(
        "Who was Ada Lovelace?", calls("wikipedia", {"query": "Ada Lovelace"}), tools=[WIKI, GET_STOCK_PRICE]
    ),
    row(
        "Can you google the tallest building in Chile",
        calls_saying("search_web", "tallest building"),
        tools=[SEARCH_WEB, ADD_IN_A_SENTENCE],
    ),
    row(
        "Who won the football match yesterday? Search for it.", calls("tavily_search"), tools=[TAVILY_SEARCH]
    ),
    row(
        "Translate 'good night' to French",
        calls("translate", {"text": "good night", "target_language": "French"}),
        tools=[TRANSLATE, DELETE_FILE_IN_A_SENTENCE],
    ),
    row(
        "Translate 'see you soon' to Polish",
        calls("translate_text", {"text": "see you soon", "language": "Polish"}),
        tools=[TRANSLATE_WITH_TEXT_LANGUAGE, SAVE_NOTE_IN_A_SENTENCE],
    ),
)

TRACK = tool("track_shipment", "Track a package by tracking number", tracking_number="string")

PARCEL = tool("track_parcel", "Track a parcel", tracking_number="string", carrier="string")

ARGUMENTS_OF_LOOK_UPS_ORDERS = kind(
    "arguments of look-ups",
    row(
        "hey where's my package? order number is DE-88213",
        calls("track_order", {"order_number": "DE-88213"}),
        tools=[TRACK_ORDER, ISSUE_REFUND],
    ),
    row(
        "can you pull up ORD-7719",
        calls("lookup_order", {"order_number": "ORD-7719"}),
        tools=[LOOKUP_ORDER, CANCEL_ORDER_WITH_ORDER_NUMBER],
    ),
    row(
        "Show me the orders of Jane Miller",
        calls("get_customer_id", {"name": "Jane Miller"}),
        tools=[GET_CUSTOMER_ID, GET_ORDERS],
    ),
    row(
        "Pull up customer C-2041",
        calls("get_customer", {"customer_id": "C-2041"}),
        tools=[GET_CUSTOMER, UPDATE_CUSTOMER_EMAIL],
    ),
    row(
        "Look up Dana Scully and email her that the report is ready.",
        calls("lookup_user", {"name": "Dana Scully"}),
        tools=[LOOKUP_USER, SEND_EMAIL_TO_SOMEBODY],
    ),
    row(
        "Where is my order #88213?",
        argument("get_order", "order_id", "#?88213"),
        tools=[GET_ORDER, CANCEL_ORDER_WITH_REASON],
    ),
    row(
        "What's the status of order 12345?",
        calls("get_order", {"order_id": "12345"}),
        tools=[GET_ORDER_DETAILS, REFUND_ORDER],
    ),
    row(
        "What happened to my order ZX-9081?",
        calls("get_order", {"order_id": "ZX-9081"}),
        tools=[GET_ORDER_BY_FETCHING, SET_REMINDER],
    ),
    row(
        "Look up the customer with the mail pia@orbit.se",
        calls("find_customer", {"email": "pia@orbit.se"}),
        tools=[FIND_CUSTOMER, LOG_CALL],
    ),
    row(
        "Track my package 1Z999AA10123456784",
        calls("track_shipment", {"tracking_number": "1Z999AA10123456784"}),
        tools=[TRACK, LOOKUP_ORDER_BY_NUMBER],
    ),
    row(
        "Where is my order A-1?",
        calls("search_orders", {"order_id": "A-1"}),
        tools=[SEARCH_ORDERS, GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "Where is my order #A-9931?",
        calls("get_order_status", {"order_id": "A-9931"}),
        tools=[GET_ORDER_STATUS_BY_LOOKING_UP, SEND_EMAIL],
    ),
    row(
        "Give me details about product SKU-9912",
        calls("get_product_details", {"sku": "SKU-9912"}),
        tools=[GET_PRODUCT_DETAILS, CREATE_INVOICE],
    ),
    row(
        "Where's my order 100-4482?",
        calls("get_order_status", {"order_number": "100-4482"}),
        tools=[GET_ORDER_STATUS_WITH_ORDER_NUMBER, CALCULATE_SHIPPING],
    ),
    row(
        "Track my DHL parcel JD014600003",
        calls("track_parcel", {"tracking_number": "JD014600003", "carrier": "DHL"}),
        tools=[PARCEL, GET_ORDER_STATUS_WITH_ORDER_NUMBER],
    ),
    row(
        "Where's my parcel? The tracking number is 1Z999AA10123456784",
        calls("track_package", {"tracking_number": "1Z999AA10123456784"}),
        tools=[CREATE_INVOICE_WITH_CUSTOMER, TRACK_PACKAGE],
    ),
    row(
        "What's the status of ticket TCK-5512?",
        calls("lookup_ticket", {"ticket_id": "TCK-5512"}),
        tools=[LOOKUP_TICKET, SEARCH_WEB],
    ),
)

ARGUMENTS_OF_LOOK_UPS_WEATHER = kind(
    "arguments of look-ups",
    row(
        "Please tell me weather of mumbai",
        calls("get_weather", {"location": "Mumbai"}),
        tools=[GET_WEATHER_WITH_LOCATION],
    ),
    row(
        "¿Qué tiempo hace en Sevilla?",
        calls("get_current_weather", {"city": "Sevilla"}),
        tools=[GET_CURRENT_WEATHER],
    ),
    row(
        "When does the next train from Zurich to Milan leave?",
        calls("find_trains", {"origin": "Zurich", "destination": "Milan"}),
        tools=[BOOK_FLIGHT, FIND_TRAINS_WITH_ORIGIN, RENT_CAR],
    ),
    row(
        "How's the air in Krakow today?",
        calls("get_air_quality", {"city": "Krakow"}),
        tools=[GET_AIR_QUALITY, SEARCH_THE_INTERNET],
    ),
    row(
        "What's the weather in San Francisco?",
        calls("get_weather", {"city": "San Francisco"}),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY, CALCULATOR_OF_EXPRESSIONS, WEB_SEARCH],
    ),
    row(
        "is it sunny in Lisbon",
        calls("get_weather", {"city": "Lisbon"}),
        tools=[GET_WEATHER_CURRENT_FOR_A_CITY, CALCULATOR_OF_EXPRESSIONS, WEB_SEARCH],
    ),
    row(
        "What is the weather in Oslo?",
        calls("get_weather", {"city": "Oslo"}),
        tools=[GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "Wie ist das Wetter in Hamburg?",
        calls("get_weather", {"city": "Hamburg"}),
        tools=[GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "Quel temps fait-il à Nice ?",
        calls("get_weather", {"city": "Nice"}),
        tools=[GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "What's the weather in Lisbon?",
        calls("get_weather", {"city": "Lisbon"}),
        tools=[GET_STOCK_PRICE, GET_WEATHER, SEND_EMAIL],
    ),
    row(
        "Wie ist das Wetter in Hamburg?",
        calls("get_weather", {"city": "Hamburg"}),
        tools=[GET_WEATHER, GET_STOCK_PRICE],
    ),
    row(
        "Do I need a jacket in Reykjavik today?",
        calls("weather", {"location": "Reykjavik"}),
        tools=[WEATHER, GET_STOCK_INFO],
    ),
    row(
        "¿Qué tiempo hace en Valencia?",
        calls("get_weather", {"city": "Valencia"}),
        tools=[GET_WEATHER_FOR_A_CITY, GET_NEWS],
    ),
    row(
        "What's the weather like in Bergen right now?",
        calls("get_weather", {"city": "Bergen"}),
        tools=[GET_WEATHER_CURRENT],
    ),
    row(
        "Wie ist das Wetter in Bremen?",
        calls("get_weather", {"city": "Bremen"}),
        tools=[GET_WEATHER_CURRENT],
    ),
)

READ_MAIL = tool("list_emails", "List the emails in the inbox", folder="string", unread_only="boolean")

ARGUMENTS_OF_LOOK_UPS_MESSAGES = kind(
    "arguments of look-ups",
    row(
        "Show me my unread emails", calls("list_emails", {"unread_only": True}), tools=[SEND_EMAIL, READ_MAIL]
    ),
    row(
        "Send Julia a mail that the contract is signed",
        calls("search_contacts", {"name": "Julia"}),
        tools=[SEND_MAIL_WITH_TO, SEARCH_CONTACTS_FOR_A_PERSON],
    ),
    row(
        "Text Marco that dinner is at eight",
        calls("find_contact", {"name": "Marco"}),
        tools=[SEND_SMS, FIND_CONTACT_IN_ADDRESS_BOOK],
    ),
    row(
        "Email Bob that the demo is at noon.",
        calls("find_contact", {"name": "Bob"}),
        tools=[SEND_EMAIL, FIND_CONTACT],
    ),
    row(
        "Email John that the report is ready",
        calls("get_contact", {"name": "John"}),
        tools=[SEND_EMAIL, GET_CONTACT],
    ),
    row(
        "Let Maria know by email that the budget was approved",
        calls("lookup_email", {"name": "Maria"}),
        tools=[SEND_EMAIL, LOOKUP_EMAIL],
    ),
    row(
        "Get the account balance of the user with email ana@bank.test",
        calls("get_user_by_email", {"email": "ana@bank.test"}),
        tools=[GET_USER_BY_EMAIL, GET_ACCOUNT_BALANCE],
    ),
    row(
        "What's Marta's phone number?",
        calls("find_contact", {"name": "Marta"}),
        tools=[FIND_CONTACT_IN_ADDRESS_BOOK, MAKE_CALL],
    ),
)

ARGUMENTS_OF_LOOK_UPS_CALENDAR = kind(
    "arguments of look-ups",
    row("What time is it?", calls("get_current_time"), tools=[GET_CURRENT_TIME_IN_UTC, GET_CURRENT_WEATHER]),
    row(
        "Hi, can you tell me the delivery date for my order? The order id is order_12345.",
        calls("get_delivery_date", {"order_id": "order_12345"}),
        tools=[GET_DELIVERY_DATE],
    ),
    row("Show all my notes", calls("list_notes"), tools=NOTE_FUNCTIONS),
)

JIRA = tool("jira_search_issues", "Search for Jira issues using JQL", jql="string")

SQL = tool("query_db", "Run an SQL query on the database", sql="string")

SEARCH_TEXT_IN_FILES = tool("search_files", "Search for text in files", pattern="string", directory="string")

LIST = tool("list_directory", "List files in a directory", path="string")

QUERY_SALES_DATABASE = tool("query_database", "Run a SQL query on the sales database", query="string")

SEARCH_CODE = tool("search_code", "Search the code base for a string", query="string", path="string")

ARGUMENTS_OF_LOOK_UPS_FILES_AND_CODE = kind(
    "arguments of look-ups",
    row(
        "Show me what's in /var/log/nginx/error.log",
        calls("read_file", {"path": "/var/log/nginx/error.log"}),
        tools=[READ_FILE_FROM_DISK, WRITE_FILE_OF_TEXT, RUN_COMMAND],
    ),
    row(
        "Find all open bugs in project PAY",
        calls_saying("jira_search_issues", "open bugs", "PAY"),
        tools=[JIRA],
    ),
    row(
        "How many customers do we have in Germany?",
        argument("query_database", "sql", r"select count\(\*\) from customers.*Germany.*"),
        tools=[QUERY_DATABASE_WITH_SQL],
    ),
    row(
        "What's in the src/utils folder?",
        argument("list_files", "directory", r"(\./)?src/utils/?"),
        tools=[LIST_FILES_WITH_RECURSIVE, GREP],
    ),
    row(
        "Search for 'TODO' in src/",
        calls("grep", {"pattern": "TODO", "path": "src/"}),
        tools=[LIST_FILES_WITH_RECURSIVE, GREP, DELETE_FILE],
    ),
    row(
        "Read the file ./config/settings.yaml",
        calls("read_file", {"path": "./config/settings.yaml"}),
        tools=[READ_FILE_CONTENTS, WRITE_FILE_OF_CONTENT],
    ),
    row(
        "List all customers from Spain",
        argument("query_db", "sql", r"select .* from customers.*Spain.*"),
        tools=[SQL, READ_FILE],
    ),
    row(
        "Show me the contents of /etc/hosts",
        calls("read_file", {"path": "/etc/hosts"}),
        tools=[READ_FILE, WRITE_FILE],
    ),
    row("What's in config.yaml?", calls("read_file", {"path": "config.yaml"}), tools=[READ_FILE, EDIT_FILE]),
    row(
        "List the files in /var/log",
        calls("list_directory", {"path": "/var/log"}),
        tools=[LIST, READ_FILE_WITH_FILE_PATH, SEARCH_TEXT_IN_FILES],
    ),
    row(
        "Find all occurrences of 'TODO' in the src folder",
        calls("search_files", {"pattern": "TODO"}) & argument("search_files", "directory", r".*src/?"),
        tools=[LIST, READ_FILE_WITH_FILE_PATH, SEARCH_TEXT_IN_FILES],
    ),
    row(
        "Read notes.txt and email its contents to max@corp.io",
        calls("read_file", {"file_path": "notes.txt"}),
        tools=[READ_FILE_WITH_FILE_PATH, SEND_EMAIL_WITH_CC],
    ),
    row(
        "Show me /etc/hosts",
        calls("read_file", {"path": "/etc/hosts"}),
        tools=[READ_FILE_FROM_DISK_IN_A_SENTENCE],
    ),
    row(
        "cat config/app.yaml",
        calls("read_file", {"path": "config/app.yaml"}),
        tools=[READ_FILE_FROM_DISK, WRITE_FILE_OF_TEXT],
    ),
    row(
        "How many users signed up? SELECT COUNT(*) FROM users;",
        calls("query_database", {"query": "SELECT COUNT(*) FROM users"}),
        tools=[QUERY_DATABASE, WIKI],
    ),
    row(
        "Search for TODO in ./src",
        calls("search_files", {"pattern": "TODO", "directory": "./src"}),
        tools=[SEARCH_FILES, CREATE_BRANCH],
    ),
    row(
        "Which customers bought more than 10 items? Use: SELECT name FROM customers WHERE items > 10",
        calls("query_database", {"query": "SELECT name FROM customers WHERE items > 10"}),
        tools=[QUERY_SALES_DATABASE, GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "Show me what's in /home/ann/projects",
        calls("list_files", {"directory": "/home/ann/projects"}),
        tools=[LIST_FILES, SEARCH_CODE],
    ),
    row(
        "Search the code for 'TODO' in src/",
        calls("search_code", {"query": "TODO"}),
        tools=[LIST_FILES, SEARCH_CODE],
    ),
    row(
        "cat /var/log/syslog please",
        calls("read_file", {"path": "/var/log/syslog"}),
        tools=[READ_FILE_FROM_DISK_IN_A_SENTENCE, SEARCH_WEB],
    ),
    row(
        "Show me the contents of /var/log/syslog",
        calls("read_file", {"path": "/var/log/syslog"}),
        tools=[CALCULATOR_OF_ARITHMETIC, READ_FILE_IN_A_SENTENCE],
    ),
)

GET_A_STOCK_PRICE = tool("get_stock_price", "Get a stock price", ticker="string")

GET_LATEST_STOCK_PRICE = tool("get_stock_price", "Get the latest price of a stock.", symbol="string")

GET_STOCK_PRICE_WITH_TICKER = tool("get_stock_price", "Get the current stock price.", ticker="string")

ARGUMENTS_OF_LOOK_UPS_MONEY = kind(
    "arguments of look-ups",
    row(
        "I'd like to see invoice INV-2024-0117.",
        calls("get_invoice", {"invoice_id": "INV-2024-0117"}),
        tools=[LOOKUP_USER, GET_INVOICE, ISSUE_REFUND_WITH_REASON],
    ),
    row(
        "What's the stock price of AAPL?",
        calls("get_stock_price", {"symbol": "AAPL"}),
        tools=[GET_STOCK_PRICE_WITH_SYMBOL, GET_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "How is Tesla's stock doing?",
        argument("get_stock_price", "symbol", "TSLA|Tesla"),
        tools=[GET_STOCK_PRICE_WITH_SYMBOL, GET_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "What's the current price of Microsoft stock?",
        calls("get_stock_price", {"ticker": "MSFT"}),
        tools=[GET_A_STOCK_PRICE, WEB_SEARCH],
    ),
    row(
        "What's the exchange rate between the dollar and the yen?",
        calls("get_exchange_rate", {"base": "USD", "quote": "JPY"}),
        tools=[GET_EXCHANGE_RATE_WITH_QUOTE, STOCK_PRICE],
    ),
    row(
        "What's the balance of account 55-7781?",
        calls("get_account_balance", {"account_id": "55-7781"}),
        tools=[TRANSFER_MONEY, GET_ACCOUNT_BALANCE],
    ),
    row(
        "How many of SKU QN-40 do we have in the Rotterdam warehouse?",
        calls("check_stock", {"sku": "QN-40", "warehouse": "Rotterdam"}),
        tools=[LIST_INVOICES, CHECK_STOCK],
    ),
    row(
        "What's AAPL trading at?",
        calls("get_stock_price", {"symbol": "AAPL"}),
        tools=[GET_LATEST_STOCK_PRICE, GET_WEATHER_IN_A_SENTENCE],
    ),
    row(
        "How much does the Nova vacuum cost?",
        calls_saying("lookup_price", "nova"),
        tools=[LOOKUP_PRICE, FIND_EMPLOYEE],
    ),
    row(
        "What's the price of Ethereum in euros?",
        calls_saying("get_crypto_price", "eth", "EUR"),
        tools=[GET_CRYPTO_PRICE_WITH_COIN, GET_NEWS_ON_A_TOPIC],
    ),
    row(
        "Tell me about Amazon's stock",
        calls("get_stock_info", {"symbol": "AMZN"}),
        tools=[WEATHER, GET_STOCK_INFO],
    ),
    row(
        "How is Tesla doing on the market?",
        calls("get_stock_price", {"ticker": "TSLA"}),
        tools=[GET_WEATHER_WITH_CITY_AND_UNIT, GET_STOCK_PRICE],
    ),
    row(
        "How much is Apple stock right now?",
        calls("get_stock_price", {"symbol": "AAPL"}),
        tools=[GET_STOCK_PRICE_WITH_SYMBOL, GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "Price of TSLA?",
        calls("get_stock_price", {"symbol": "TSLA"}),
        tools=[GET_STOCK_PRICE_WITH_SYMBOL, GET_CURRENT_WEATHER_IN_A_GIVEN_LOCATION],
    ),
    row(
        "What's the exchange rate from USD to JPY?",
        calls("get_exchange_rate", {"base": "USD", "target": "JPY"}),
        tools=[GET_EXCHANGE_RATE, CALCULATE_BMI],
    ),
    row(
        "What's the EUR to CHF rate?",
        calls("get_exchange_rate", {"base": "EUR", "target": "CHF"}),
        tools=[GET_EXCHANGE_RATE_IN_A_SENTENCE, CREATE_TASK_AS_ITEM],
    ),
    row(
        "What's the stock price of NVDA?",
        calls("get_stock_price", {"ticker": "NVDA"}),
        tools=[GET_STOCK_PRICE_WITH_TICKER],
    ),
    row(
        "What is the price of AAPL?",
        calls("get_stock_price", {"symbol": "AAPL"}),
        tools=[GET_STOCK_PRICE_IN_A_SENTENCE, SEND_EMAIL_WITH_HYPHEN],
    ),
    row(
        "What does Bitcoin cost right now? (BTC)",
        calls("get_crypto_price", {"symbol": "BTC"}),
        tools=[GET_CRYPTO_PRICE, SAVE_NOTE_IN_A_SENTENCE],
    ),
)

RESTAURANTS = tool("find_restaurants", "Find restaurants by location", location="string")

GEO = tool("geocode", "Get the coordinates of an address", address="string")

ARGUMENTS_OF_LOOK_UPS_JOURNEYS = kind(
    "arguments of look-ups",
    row(
        "Any good sushi places near Shibuya?",
        calls("find_restaurants", {"location": "Shibuya"}),
        tools=[RESTAURANTS, NEWS],
    ),
    row(
        "What are the coordinates of 10 Downing Street?",
        calls("geocode", {"address": "10 Downing Street"}),
        tools=[GEO, WEATHER],
    ),
    row(
        "How far is Munich from Hamburg?", calls("get_distance"), tools=[GET_DISTANCE, GET_WEATHER_FOR_A_CITY]
    ),
    row(
        "How do I get from Bern to Geneva?",
        calls("get_directions", {"origin": "Bern", "destination": "Geneva"}),
        tools=[GET_DIRECTIONS],
    ),
)

PERSON = tool("find_person", "Find an employee", name="string", department="string")

ARGUMENTS_OF_LOOK_UPS_OTHERS = kind(
    "arguments of look-ups",
    row(
        "What's the weather in Lisbon?",
        calls("get_coordinates", {"city": "Lisbon"}),
        tools=[GET_COORDINATES, GET_WEATHER_BY_COORDINATES],
    ),
    row(
        "What's Apple trading at?",
        calls("get_quote", {"symbol": "AAPL"}),
        tools=[GET_QUOTE, PLACE_ORDER_WITH_SYMBOL],
    ),
    row(
        "Do we still have SKU KB-77 in stock?",
        calls("check_inventory", {"sku": "KB-77"}),
        tools=[CHECK_INVENTORY, GET_CUSTOMER],
    ),
    row(
        "Who is Ada Okafor from the finance department?",
        calls("find_person", {"name": "Ada Okafor", "department": "finance"}),
        tools=[PERSON, SEARCH_THE_WEB],
    ),
    row(
        "Any lounges at Heathrow? LHR I mean",
        calls("find_lounge", {"airport": "LHR"}),
        tools=[BOOK_TRAIN, FIND_LOUNGE],
    ),
    row(
        "Who is Maria Santos? Find her in the employee directory.",
        calls("find_employee", {"name": "Maria Santos"}),
        tools=[LOOKUP_PRICE, FIND_EMPLOYEE],
    ),
    row(
        "What does sensor T-17 say?",
        calls("read_sensor", {"sensor_id": "T-17"}),
        tools=[READ_SENSOR, WATER_PLANTS],
    ),
    row(
        "I want to cook ratatouille tonight, do you have a recipe?",
        calls("find_recipe", {"dish": "ratatouille"}),
        tools=[FIND_RECIPE, PLAY_SONG],
    ),
    row(
        "Give me a recipe for lasagna",
        calls("find_recipe", {"dish": "lasagna"}),
        tools=[FIND_RECIPE, PLAY_SONG],
    ),
)

ROWS = [
    *ARGUMENTS_OF_LOOK_UPS_KNOWLEDGE,
    *ARGUMENTS_OF_LOOK_UPS_ORDERS,
    *ARGUMENTS_OF_LOOK_UPS_WEATHER,
    *ARGUMENTS_OF_LOOK_UPS_MESSAGES,
    *ARGUMENTS_OF_LOOK_UPS_CALENDAR,
    *ARGUMENTS_OF_LOOK_UPS_FILES_AND_CODE,
    *ARGUMENTS_OF_LOOK_UPS_MONEY,
    *ARGUMENTS_OF_LOOK_UPS_JOURNEYS,
    *ARGUMENTS_OF_LOOK_UPS_OTHERS,
]
