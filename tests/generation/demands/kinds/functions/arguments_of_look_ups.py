"""Rows: a function that looks something up is called with the words of the request."""

from __future__ import annotations

from demands.checkers import argument, calls, calls_saying
from demands.rows import kind, row, tool
from demands.shapes import described, one_of_these

EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")

CUSTOMER = tool("get_customer", "Get a customer record", customer_id="string")

GET_CURRENT = tool("get_current_weather", "Get the current weather for a city", city="string")

USER = tool("lookup_user", "Find a user's record by name", name="string")

SEARCH = tool("web_search", "Search the web", query="string")

NEWS = tool("get_news", "Get the latest news about a topic", topic="string")

CALC = tool("calculator", "Evaluate an expression", expression="string")

GET_WEATHER = tool("get_weather", "Get current weather for a city", city="string")

SEARCH_WITH_QUERY = tool("search", "Search the web", query="string")

STOCK_PRICE = tool("stock_price", "Latest stock price", ticker="string")

BALANCE = tool("get_account_balance", "Get the balance of an account", account_id="string")

WEATHER = tool("get_weather", "Get the current weather for a city.", city="string")

GET_STOCK = tool("get_stock_price", "Get the latest price of a stock", ticker="string")

EMPLOYEE = tool("find_employee", "Find an employee by name", name="string")

PRICE = tool("lookup_price", "Look up the price of a product", product="string")

GET_NEWS = tool("get_news", "Get the latest news on a topic", topic="string", limit="integer")

GET_STOCK_INFO = tool("get_stock_info", "Get stock information for a company", symbol="string")

WEATHER_WITH_LOCATION = tool("weather", "Get the weather in a location", location="string")

WIKI = tool("wikipedia", "Look up a page on Wikipedia", query="string")

GET_WEATHER_FOR_A_CITY = tool("get_weather", "Get weather for a city", city="string")

GET_CURRENT_WEATHER = tool(
    "get_current_weather",
    "Get the current weather in a given location",
    location="string",
    unit=one_of_these("celsius", "fahrenheit"),
)

SEARCH_WEB = tool("search_web", "Search the web.", query="string")

NOTE = tool("save_note", "Save a note.", content="string")

FIND_MAIL = tool(
    "search_inbox",
    "Search messages in the inbox",
    False,
    sender="string",
    keywords="string",
    unread_only="boolean",
)

MAIL = tool(
    "send_mail",
    "Send an e-mail message",
    recipient={"type": "string", "format": "email"},
    subject="string",
    body="string",
    cc={"type": ["string", "null"]},
)

KEEP = tool("save_memory", "Save a memory", content="string")

RECALL = tool("search_memory", "Search the user's long-term memory", query="string")

INTERNET_SEARCH = tool("internet_search", "Searches the internet", query="string")

MULTIPLY = tool("multiply", "Multiply two numbers", a="number", b="number")

SEARCH_CONTACTS = tool("search_contacts", "Search the address book by name", name="string")

VIDEOS = tool("search_youtube", "Search YouTube videos", query="string")

WIKIPEDIA = tool("wikipedia_search", "Search Wikipedia", query="string")

POLICIES = tool("search_knowledge_base", "Search the company's knowledge base", query="string")

CALCULATOR_WITH_OPERATION = tool(
    "calculator",
    "Useful for math",
    operation={"type": "string", "enum": ["add", "subtract", "multiply", "divide"]},
    a="number",
    b="number",
)

GOOGLE = tool("google_search", "Search Google", q="string")

WIKIPEDIA_WITH_TITLE = tool("wikipedia", "Look up an article on Wikipedia", title="string")

TRANSLATE_WITH_TEXT = tool(
    "translate",
    "Translate a text",
    text="string",
    to={"type": "string", "description": "Language code such as de"},
)

BMI = tool("bmi", "Compute the body mass index", weight_kg="number", height_m="number")

WIKIPEDIA_WITH_TITLE_LOOK = tool("wikipedia", "Look up an article in Wikipedia", title="string")

CALCULATE = tool("calculator", "Evaluate a mathematical expression", expression="string")

WEB_SEARCH = tool("web_search", "Search the web for information", query="string")

TRANSLATE_WITH_TEXT_TARGET = tool(
    "translate_text", "Translate text into another language", text="string", target_language="string"
)

TRANSLATE_WITH_TEXT_TARGET_LANGUAGE = tool(
    "translate", "Translate text", text="string", target_language="string"
)

LIBRARY = tool(
    "search_kb", "Get the answer to the user's question from the knowledge base.", question="string"
)

CALCULATOR_WITH_EXPRESSION = tool("calculator", "Calculate a math expression", expression="string")

TRANSLATE_WITH_TEXT_SOURCE = tool(
    "translate_text", "Translate text", text="string", source_language="string", target_language="string"
)

JOB = tool("search_jobs", "Search job offers", title="string", location="string", remote="boolean")

DEFINE = tool("define_word", "Look up a word in the dictionary", word="string")

TRANSLATE = tool(
    "translate_text", "Translate a text", text="string", source_lang="string", target_lang="string"
)

GET_NEWS_WITH_TOPIC = tool("get_news", "Get news headlines about a topic", topic="string")

SEARCH_WITH_QUERY_NUM = tool(
    "search", "Search for information on the internet", query="string", num_results="integer"
)

TRANSLATE_WITH_TEXT_SOURCE_LANG = tool(
    "translate", "Translate text", text="string", source_lang="string", target_lang="string"
)

WEB_SEARCH_WITH_QUERY = tool(
    "web_search",
    "Search the web for information",
    query={"type": "string", "description": "The search query"},
)

SEARCH_THE_WEB = tool("web_search", "Search the web.", query="string")

DOCS = tool("search_docs", "Search the product documentation", query="string")

TICKET = tool(
    "create_support_ticket",
    "Create a support ticket",
    subject="string",
    priority=one_of_these("low", "normal", "high"),
)

DEFINE_WORD = tool("define_word", "Look up the definition of a word", word="string")

WEB_SEARCH_WITH_QUERY_UP = tool("web_search", "Search the web for up to date information", query="string")

GET_TIME = tool("get_time", "Get the current time in a timezone", timezone="string")

TRANSLATE_A_TEXT = tool("translate_text", "Translate a text", text="string", target_language="string")

GET_CURRENT_TIME = tool("get_current_time", "Get the current time in a timezone", timezone="string")

TRANSLATE_TEXT = tool("translate_text", "Translate text", text="string", target_language="string")

ADD = tool("add", "Add two numbers.", a="number", b="number")

TAVILY_SEARCH = tool("tavily_search", "A search engine for current events.", query="string")

DELETE_FILE = tool("delete_file", "Delete a file.", path="string")

TRANSLATE_A_TEXT_IN_A_SENTENCE = tool(
    "translate", "Translate a text.", text="string", target_language="string"
)

TRANSLATE_WITH_TEXT_LANGUAGE = tool("translate_text", "Translate text.", text="string", language="string")

ARGUMENTS_OF_LOOK_UPS_KNOWLEDGE = kind(
    "arguments of look-ups",
    row(
        "Find unread mails from Lufthansa about the refund",
        calls("search_inbox", {"sender": "Lufthansa", "unread_only": True})
        & argument("search_inbox", "keywords", "(the )?refund"),
        tools=[FIND_MAIL, MAIL],
    ),
    row("What's my favorite color?", calls("search_memory"), tools=[RECALL, KEEP]),
    row("What did I tell you about my dog?", calls_saying("search_memory", "dog"), tools=[RECALL, KEEP]),
    row(
        "Search the internet for cheap hotels in Krakow",
        argument("internet_search", "query", "cheap hotels in Krakow"),
        tools=[INTERNET_SEARCH, EMAIL],
    ),
    row(
        "What happened in the stock market today?",
        calls_saying("internet_search", "stock market"),
        tools=[INTERNET_SEARCH, EMAIL],
    ),
    row(
        "Who won the 2026 Tour de France? Look it up.",
        calls_saying("web_search", "tour de france"),
        tools=[MULTIPLY, GET_CURRENT, SEARCH],
    ),
    row(
        "What's the latest news about SpaceX?",
        calls("get_news", {"topic": "SpaceX"}),
        tools=[SEARCH_CONTACTS, NEWS],
    ),
    row(
        "Who was Ada Lovelace?",
        calls("wikipedia_search", {"query": "Ada Lovelace"}),
        tools=[VIDEOS, WIKIPEDIA],
    ),
    row(
        "What is our refund policy?",
        argument("search_knowledge_base", "query", "(our )?refund policy"),
        tools=[POLICIES],
    ),
    row(
        "google the population of Iceland",
        argument("google_search", "q", "(the )?population of Iceland"),
        tools=[GOOGLE, CALCULATOR_WITH_OPERATION],
    ),
    row(
        "Look up Marie Curie on Wikipedia",
        calls("wikipedia", {"title": "Marie Curie"}),
        tools=[GOOGLE, WIKIPEDIA_WITH_TITLE],
    ),
    row(
        "Translate 'Where is the station?' to German",
        calls("translate", {"text": "Where is the station?", "to": "de"}),
        tools=[TRANSLATE_WITH_TEXT, GOOGLE],
    ),
    row(
        "Look up Marie Curie on Wikipedia",
        calls_saying("wikipedia", "Marie Curie"),
        tools=[WIKIPEDIA_WITH_TITLE_LOOK, BMI],
    ),
    row(
        "Can you look up who won the 2022 World Cup?",
        argument("web_search", "query", r"(who won )?(the )?2022 World Cup( winner)?\??"),
        tools=[WEB_SEARCH, CALCULATE],
    ),
    row(
        "Find information about the history of the Eiffel Tower.",
        argument("web_search", "query", r"(the )?history of the Eiffel Tower"),
        tools=[WEB_SEARCH, CALCULATE],
    ),
    row(
        "Translate 'good morning' into Spanish",
        calls("translate_text", {"text": "good morning", "target_language": "Spanish"}),
        tools=[TRANSLATE_WITH_TEXT_TARGET, WEB_SEARCH],
    ),
    row(
        "Search for the tallest building in the world",
        argument("web_search", "query", "(the )?tallest building in the world"),
        tools=[GET_WEATHER, CALC, SEARCH],
    ),
    row(
        "Can you find out what the population of Canada is?",
        calls_saying("web_search", "population of Canada"),
        tools=[GET_WEATHER, CALC, SEARCH],
    ),
    row(
        "Translate 'I love you' to French",
        calls("translate", {"text": "I love you", "target_language": "French"}),
        tools=[TRANSLATE_WITH_TEXT_TARGET_LANGUAGE, SEARCH],
    ),
    row("Can I take vacation during probation?", calls("search_kb"), tools=[LIBRARY]),
    row(
        "Please search for 'best laptops 2026'",
        calls("search", {"query": "best laptops 2026"}),
        tools=[CALCULATOR_WITH_EXPRESSION, SEARCH_WITH_QUERY],
    ),
    row(
        "When is the next solar eclipse?",
        argument("search", "query", "(when is )?(the )?next solar eclipse\\??"),
        tools=[CALCULATOR_WITH_EXPRESSION, SEARCH_WITH_QUERY],
    ),
    row(
        "Translate 'I would like a coffee' from English to Italian",
        calls(
            "translate_text",
            {"text": "I would like a coffee", "source_language": "English", "target_language": "Italian"},
        ),
        tools=[TRANSLATE_WITH_TEXT_SOURCE, SEARCH_WITH_QUERY],
    ),
    row(
        "Are there any remote data engineer jobs in Berlin?",
        calls("search_jobs", {"location": "Berlin", "remote": True})
        & argument("search_jobs", "title", "(?i)data engineer"),
        tools=[JOB, SEARCH_WITH_QUERY],
    ),
    row(
        'Translate "the meeting is cancelled" from English to Dutch',
        calls(
            "translate_text",
            {"text": "the meeting is cancelled", "source_lang": "English", "target_lang": "Dutch"},
        ),
        tools=[TRANSLATE, DEFINE],
    ),
    row(
        "What does 'ubiquitous' mean?",
        calls("define_word", {"word": "ubiquitous"}),
        tools=[TRANSLATE, DEFINE],
    ),
    row(
        "What's the latest news about electric cars?",
        argument("get_news", "topic", "electric cars"),
        tools=[GET_NEWS_WITH_TOPIC, STOCK_PRICE],
    ),
    row(
        "How do you say 'thank you very much' in Japanese?",
        calls("translate", {"text": "thank you very much", "target_lang": "Japanese"}),
        tools=[TRANSLATE_WITH_TEXT_SOURCE_LANG, SEARCH_WITH_QUERY_NUM],
    ),
    row(
        "Who won the 2024 UEFA European Championship? Search the web.",
        argument("web_search", "query", "(who won )?the 2024 UEFA European Championship"),
        tools=[WEB_SEARCH_WITH_QUERY],
    ),
    row(
        "Search the web for mutual TLS proxies",
        calls_saying("web_search", "mutual TLS proxies"),
        tools=[SEARCH_THE_WEB, WEATHER],
    ),
    row(
        "How do I configure single sign-on?",
        calls_saying("search_docs", "single sign-on"),
        tools=[DOCS, TICKET],
    ),
    row(
        "Who won the world cup in 2018? Look it up.",
        calls_saying("web_search", "world cup"),
        tools=[SEARCH, EMAIL],
    ),
    row(
        "What does 'serendipity' mean?",
        calls("define_word", {"word": "serendipity"}),
        tools=[DEFINE, PRICE],
    ),
    row(
        "What does 'ephemeral' mean?",
        calls("define_word", {"word": "ephemeral"}),
        tools=[GET_NEWS, DEFINE_WORD],
    ),
    row(
        "Search the web for the latest news about solar panels",
        calls("web_search", {"query": "the latest news about solar panels"}),
        tools=[WEB_SEARCH_WITH_QUERY_UP, GET_TIME],
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
    row("Who was Ada Lovelace?", calls("wikipedia", {"query": "Ada Lovelace"}), tools=[WIKI, GET_STOCK]),
    row(
        "Can you google the tallest building in Chile",
        calls_saying("search_web", "tallest building"),
        tools=[SEARCH_WEB, ADD],
    ),
    row(
        "Who won the football match yesterday? Search for it.", calls("tavily_search"), tools=[TAVILY_SEARCH]
    ),
    row(
        "Translate 'good night' to French",
        calls("translate", {"text": "good night", "target_language": "French"}),
        tools=[TRANSLATE_A_TEXT_IN_A_SENTENCE, DELETE_FILE],
    ),
    row(
        "Translate 'see you soon' to Polish",
        calls("translate_text", {"text": "see you soon", "language": "Polish"}),
        tools=[TRANSLATE_WITH_TEXT_LANGUAGE, NOTE],
    ),
)

ORDER = tool("track_order", "Look up where an order is", order_number="string")

REFUND = tool(
    "issue_refund",
    "Refund an order, in part or in full",
    order_number="string",
    amount="number",
    reason=one_of_these("damaged", "late", "wrong_item", "other"),
)

CANCEL = tool(
    "cancel_order",
    "Cancel an order",
    order_number="string",
    reason=one_of_these("changed_mind", "too_late", "too_expensive", "other"),
)

LOOKUP = tool("lookup_order", "Find an order", order_number=described("e.g. ORD-1234"))

GET_CUSTOMER = tool("get_customer_id", "Look up a customer's id by name", name="string")

GET_ORDERS = tool("get_orders", "Get the orders of a customer", customer_id="string")

UPDATE = tool("update_customer_email", "Change a customer's email", customer_id="string", new_email="string")

SEND_EMAIL = tool(
    "send_email",
    "Send an email to somebody",
    to={"type": "string", "description": "Recipient's address"},
    subject="string",
    body="string",
)

CANCEL_ORDER = tool("cancel_order", "Cancel an order", order_id="string", reason="string")

GET_ORDER = tool("get_order", "Get an order's status by its id", order_id="string")

GET_ORDER_WITH_ID = tool("get_order", "Get order details", order_id="string")

REFUND_ORDER = tool("refund_order", "Refund an order", order_id="string", reason="string")

GET_ORDER_WITH_ID_FETCH = tool("get_order", "Fetch an order", order_id="string")

REMIND = tool("set_reminder", "Remind the user of something", text="string", time="string")

FIND_CUSTOMER = tool(
    "find_customer", "Find a customer in the CRM", False, name="string", email="string", company="string"
)

LOG_CALL = tool(
    "log_call", "Log a phone call with a customer", customer="string", minutes="integer", outcome="string"
)

LOOKUP_ORDER = tool("lookup_order", "Look up an order", order_number="string")

TRACK = tool("track_shipment", "Track a package by tracking number", tracking_number="string")

SEARCH_ORDERS = tool("search_orders", "Look up an order by its id.", order_id="string")

GET_ORDER_STATUS = tool("get_order_status", "Look up the status of an order", order_id="string")

INVOICE_T = tool("create_invoice", "Create an invoice", client="string", amount="number", due_date="string")

PRODUCT_T = tool("get_product_details", "Get the details of a product by SKU", sku="string")

ORDERS = tool("get_order_status", "Get the status of an order by its number", order_number="string")

SHIP = tool(
    "calculate_shipping",
    "Calculate shipping costs",
    weight_kg="number",
    destination_country="string",
    express="boolean",
)

PARCEL = tool("track_parcel", "Track a parcel", tracking_number="string", carrier="string")

CREATE_INVOICE = tool(
    "create_invoice",
    "Create an invoice for a customer",
    customer="string",
    amount="number",
    currency="string",
)

STATUS = tool("track_package", "Track a package", tracking_number="string")

LOOKUP_TICKET = tool("lookup_ticket", "Look up a support ticket.", ticket_id="string")

ARGUMENTS_OF_LOOK_UPS_ORDERS = kind(
    "arguments of look-ups",
    row(
        "hey where's my package? order number is DE-88213",
        calls("track_order", {"order_number": "DE-88213"}),
        tools=[ORDER, REFUND],
    ),
    row(
        "can you pull up ORD-7719",
        calls("lookup_order", {"order_number": "ORD-7719"}),
        tools=[LOOKUP, CANCEL],
    ),
    row(
        "Show me the orders of Jane Miller",
        calls("get_customer_id", {"name": "Jane Miller"}),
        tools=[GET_CUSTOMER, GET_ORDERS],
    ),
    row(
        "Pull up customer C-2041", calls("get_customer", {"customer_id": "C-2041"}), tools=[CUSTOMER, UPDATE]
    ),
    row(
        "Look up Dana Scully and email her that the report is ready.",
        calls("lookup_user", {"name": "Dana Scully"}),
        tools=[USER, SEND_EMAIL],
    ),
    row(
        "Where is my order #88213?",
        argument("get_order", "order_id", "#?88213"),
        tools=[GET_ORDER, CANCEL_ORDER],
    ),
    row(
        "What's the status of order 12345?",
        calls("get_order", {"order_id": "12345"}),
        tools=[GET_ORDER_WITH_ID, REFUND_ORDER],
    ),
    row(
        "What happened to my order ZX-9081?",
        calls("get_order", {"order_id": "ZX-9081"}),
        tools=[GET_ORDER_WITH_ID_FETCH, REMIND],
    ),
    row(
        "Look up the customer with the mail pia@orbit.se",
        calls("find_customer", {"email": "pia@orbit.se"}),
        tools=[FIND_CUSTOMER, LOG_CALL],
    ),
    row(
        "Track my package 1Z999AA10123456784",
        calls("track_shipment", {"tracking_number": "1Z999AA10123456784"}),
        tools=[TRACK, LOOKUP_ORDER],
    ),
    row(
        "Where is my order A-1?",
        calls("search_orders", {"order_id": "A-1"}),
        tools=[SEARCH_ORDERS, WEATHER],
    ),
    row(
        "Where is my order #A-9931?",
        calls("get_order_status", {"order_id": "A-9931"}),
        tools=[GET_ORDER_STATUS, EMAIL],
    ),
    row(
        "Give me details about product SKU-9912",
        calls("get_product_details", {"sku": "SKU-9912"}),
        tools=[PRODUCT_T, INVOICE_T],
    ),
    row(
        "Where's my order 100-4482?",
        calls("get_order_status", {"order_number": "100-4482"}),
        tools=[ORDERS, SHIP],
    ),
    row(
        "Track my DHL parcel JD014600003",
        calls("track_parcel", {"tracking_number": "JD014600003", "carrier": "DHL"}),
        tools=[PARCEL, ORDERS],
    ),
    row(
        "Where's my parcel? The tracking number is 1Z999AA10123456784",
        calls("track_package", {"tracking_number": "1Z999AA10123456784"}),
        tools=[CREATE_INVOICE, STATUS],
    ),
    row(
        "What's the status of ticket TCK-5512?",
        calls("lookup_ticket", {"ticket_id": "TCK-5512"}),
        tools=[LOOKUP_TICKET, SEARCH_WEB],
    ),
)

WEATHER_AT = tool("get_weather", "Get the weather", location="string")

CAR = tool(
    "rent_car",
    "Rent a car",
    city="string",
    days="integer",
    car_type={"type": "string", "enum": ["compact", "suv", "van"]},
)

FLIGHT = tool(
    "book_flight",
    "Book a flight",
    departure_city="string",
    arrival_city="string",
    date="string",
    seat_class={"type": "string", "enum": ["economy", "premium", "business"]},
)

TRAIN = tool(
    "find_trains", "Find train connections", origin="string", destination="string", departure="string"
)

AIR = tool("get_air_quality", "Get the air quality index for a city", city=described("Name of the city"))

SEARCH_WITH_QUERY_INTERNET = tool("search", "Search the internet", query="string")

GET_WEATHER_WITH_CITY = tool("get_weather", "Get the current weather for a city", city="string")

GET_NEWS_WITH_TOPIC_LIMIT = tool(
    "get_news", "Get the latest news about a topic", topic="string", limit="integer"
)

GET_WEATHER_WITH_CITY_CURRENT = tool("get_weather", "Get the current weather.", city="string")

ARGUMENTS_OF_LOOK_UPS_WEATHER = kind(
    "arguments of look-ups",
    row("Please tell me weather of mumbai", calls("get_weather", {"location": "Mumbai"}), tools=[WEATHER_AT]),
    row(
        "¿Qué tiempo hace en Sevilla?",
        calls("get_current_weather", {"city": "Sevilla"}),
        tools=[GET_CURRENT],
    ),
    row(
        "When does the next train from Zurich to Milan leave?",
        calls("find_trains", {"origin": "Zurich", "destination": "Milan"}),
        tools=[FLIGHT, TRAIN, CAR],
    ),
    row(
        "How's the air in Krakow today?",
        calls("get_air_quality", {"city": "Krakow"}),
        tools=[AIR, SEARCH_WITH_QUERY_INTERNET],
    ),
    row(
        "What's the weather in San Francisco?",
        calls("get_weather", {"city": "San Francisco"}),
        tools=[GET_WEATHER, CALC, SEARCH],
    ),
    row("is it sunny in Lisbon", calls("get_weather", {"city": "Lisbon"}), tools=[GET_WEATHER, CALC, SEARCH]),
    row("What is the weather in Oslo?", calls("get_weather", {"city": "Oslo"}), tools=[WEATHER]),
    row("Wie ist das Wetter in Hamburg?", calls("get_weather", {"city": "Hamburg"}), tools=[WEATHER]),
    row("Quel temps fait-il à Nice ?", calls("get_weather", {"city": "Nice"}), tools=[WEATHER]),
    row(
        "What's the weather in Lisbon?",
        calls("get_weather", {"city": "Lisbon"}),
        tools=[GET_STOCK, GET_WEATHER_WITH_CITY, EMAIL],
    ),
    row(
        "Wie ist das Wetter in Hamburg?",
        calls("get_weather", {"city": "Hamburg"}),
        tools=[GET_WEATHER_WITH_CITY, GET_STOCK],
    ),
    row(
        "Do I need a jacket in Reykjavik today?",
        calls("weather", {"location": "Reykjavik"}),
        tools=[WEATHER_WITH_LOCATION, GET_STOCK_INFO],
    ),
    row(
        "¿Qué tiempo hace en Valencia?",
        calls("get_weather", {"city": "Valencia"}),
        tools=[GET_WEATHER_FOR_A_CITY, GET_NEWS_WITH_TOPIC_LIMIT],
    ),
    row(
        "What's the weather like in Bergen right now?",
        calls("get_weather", {"city": "Bergen"}),
        tools=[GET_WEATHER_WITH_CITY_CURRENT],
    ),
    row(
        "Wie ist das Wetter in Bremen?",
        calls("get_weather", {"city": "Bremen"}),
        tools=[GET_WEATHER_WITH_CITY_CURRENT],
    ),
)

READ_MAIL = tool("list_emails", "List the emails in the inbox", folder="string", unread_only="boolean")

SEARCH_CONTACTS_WITH_NAME = tool("search_contacts", "Search the address book for a person", name="string")

SEND_MAIL = tool(
    "send_mail",
    "Send an email",
    to={"type": "array", "items": {"type": "string"}},
    subject="string",
    text="string",
)

CONTACTS = tool("find_contact", "Find a contact in the address book", name="string")

SMS = tool("send_sms", "Send a text message", phone_number="string", message="string")

CONTACT = tool("find_contact", "Look up a contact's email address by name", name="string")

GET_CONTACT = tool("get_contact", "Get the contact details of a person", name="string")

LOOKUP_EMAIL = tool("lookup_email", "Find the email address of a colleague", name="string")

GET_USER = tool("get_user_by_email", "Find a user by email", email="string")

CALL = tool("make_call", "Call a phone number", phone_number="string")

ARGUMENTS_OF_LOOK_UPS_MESSAGES = kind(
    "arguments of look-ups",
    row("Show me my unread emails", calls("list_emails", {"unread_only": True}), tools=[EMAIL, READ_MAIL]),
    row(
        "Send Julia a mail that the contract is signed",
        calls("search_contacts", {"name": "Julia"}),
        tools=[SEND_MAIL, SEARCH_CONTACTS_WITH_NAME],
    ),
    row(
        "Text Marco that dinner is at eight",
        calls("find_contact", {"name": "Marco"}),
        tools=[SMS, CONTACTS],
    ),
    row(
        "Email Bob that the demo is at noon.",
        calls("find_contact", {"name": "Bob"}),
        tools=[EMAIL, CONTACT],
    ),
    row(
        "Email John that the report is ready",
        calls("get_contact", {"name": "John"}),
        tools=[EMAIL, GET_CONTACT],
    ),
    row(
        "Let Maria know by email that the budget was approved",
        calls("lookup_email", {"name": "Maria"}),
        tools=[EMAIL, LOOKUP_EMAIL],
    ),
    row(
        "Get the account balance of the user with email ana@bank.test",
        calls("get_user_by_email", {"email": "ana@bank.test"}),
        tools=[GET_USER, BALANCE],
    ),
    row("What's Marta's phone number?", calls("find_contact", {"name": "Marta"}), tools=[CONTACTS, CALL]),
)

TIME = tool("get_current_time", "Return the current time in UTC")

DELIVERY = tool(
    "get_delivery_date",
    "Get the delivery date for a customer's order. Call this whenever you need to know the delivery date.",
    order_id="string",
)

NOTES = [tool("add_note", "Save a note", text="string"), tool("list_notes", "List all notes")]

ARGUMENTS_OF_LOOK_UPS_CALENDAR = kind(
    "arguments of look-ups",
    row("What time is it?", calls("get_current_time"), tools=[TIME, GET_CURRENT]),
    row(
        "Hi, can you tell me the delivery date for my order? The order id is order_12345.",
        calls("get_delivery_date", {"order_id": "order_12345"}),
        tools=[DELIVERY],
    ),
    row("Show all my notes", calls("list_notes"), tools=NOTES),
)

READ_FILE_WITH_PATH = tool("read_file", "Read a file from disk", path="string")

RUN = tool("run_command", "Run a shell command", command="string")

WRITE = tool("write_file", "Write text to a file", path="string", content="string")

JIRA = tool("jira_search_issues", "Search for Jira issues using JQL", jql="string")

QUERY = tool("query_database", "Run an SQL query", sql="string")

GREP = tool("grep", "Search files for a pattern", pattern="string", path="string")

LS = tool("list_files", "List the files in a directory", directory="string", recursive="boolean")

DELETE = tool("delete_file", "Delete a file", path="string")

READ_FILE_WITH_PATH_CONTENTS = tool("read_file", "Read the contents of a file", path="string")

WRITE_FILE = tool("write_file", "Write content to a file", path="string", content="string")

READ = tool("read_file", "Read a file", path="string")

SQL = tool("query_db", "Run an SQL query on the database", sql="string")

WRITE_FILE_WITH_PATH = tool("write_file", "Write a file", path="string", content="string")

EDIT = tool("edit_file", "Replace text in a file", path="string", old_text="string", new_text="string")

SEARCH_FILES = tool("search_files", "Search for text in files", pattern="string", directory="string")

LIST = tool("list_directory", "List files in a directory", path="string")

READ_FILE = tool("read_file", "Read a text file", file_path="string")

SEND_EMAIL_WITH_RECIPIENT = tool(
    "send_email",
    "Sends an email message",
    recipient={"type": "string", "description": "Email address of the recipient"},
    subject={"type": "string", "description": "Subject line"},
    body={"type": "string", "description": "Text of the email"},
    cc={"type": "array", "items": {"type": "string"}},
)

READ_FILE_WITH_PATH_DISK = tool("read_file", "Read a file from disk.", path="string")

DB = tool("query_database", "Query the database with SQL", query="string")

BRANCH = tool("create_branch", "Create a git branch", name="string", base="string")

SEARCH_FILES_WITH_PATTERN = tool(
    "search_files", "Search for a text in files", pattern="string", directory="string"
)

QUERY_DATABASE = tool("query_database", "Run a SQL query on the sales database", query="string")

SEARCH_CODE = tool("search_code", "Search the code base for a string", query="string", path="string")

LIST_FILES = tool("list_files", "List the files of a directory", directory="string")

FILES = tool("read_file", "Read a file.", path="string")

MATH = tool("calculator", "Evaluate an arithmetic expression.", expression="string")

ARGUMENTS_OF_LOOK_UPS_FILES_AND_CODE = kind(
    "arguments of look-ups",
    row(
        "Show me what's in /var/log/nginx/error.log",
        calls("read_file", {"path": "/var/log/nginx/error.log"}),
        tools=[READ_FILE_WITH_PATH, WRITE, RUN],
    ),
    row(
        "Find all open bugs in project PAY",
        calls_saying("jira_search_issues", "open bugs", "PAY"),
        tools=[JIRA],
    ),
    row(
        "How many customers do we have in Germany?",
        argument("query_database", "sql", r"select count\(\*\) from customers.*Germany.*"),
        tools=[QUERY],
    ),
    row(
        "What's in the src/utils folder?",
        argument("list_files", "directory", r"(\./)?src/utils/?"),
        tools=[LS, GREP],
    ),
    row(
        "Search for 'TODO' in src/",
        calls("grep", {"pattern": "TODO", "path": "src/"}),
        tools=[LS, GREP, DELETE],
    ),
    row(
        "Read the file ./config/settings.yaml",
        calls("read_file", {"path": "./config/settings.yaml"}),
        tools=[READ_FILE_WITH_PATH_CONTENTS, WRITE_FILE],
    ),
    row(
        "List all customers from Spain",
        argument("query_db", "sql", r"select .* from customers.*Spain.*"),
        tools=[SQL, READ],
    ),
    row(
        "Show me the contents of /etc/hosts",
        calls("read_file", {"path": "/etc/hosts"}),
        tools=[READ, WRITE_FILE_WITH_PATH],
    ),
    row("What's in config.yaml?", calls("read_file", {"path": "config.yaml"}), tools=[READ, EDIT]),
    row(
        "List the files in /var/log",
        calls("list_directory", {"path": "/var/log"}),
        tools=[LIST, READ_FILE, SEARCH_FILES],
    ),
    row(
        "Find all occurrences of 'TODO' in the src folder",
        calls("search_files", {"pattern": "TODO"}) & argument("search_files", "directory", r".*src/?"),
        tools=[LIST, READ_FILE, SEARCH_FILES],
    ),
    row(
        "Read notes.txt and email its contents to max@corp.io",
        calls("read_file", {"file_path": "notes.txt"}),
        tools=[READ_FILE, SEND_EMAIL_WITH_RECIPIENT],
    ),
    row("Show me /etc/hosts", calls("read_file", {"path": "/etc/hosts"}), tools=[READ_FILE_WITH_PATH_DISK]),
    row(
        "cat config/app.yaml",
        calls("read_file", {"path": "config/app.yaml"}),
        tools=[READ_FILE_WITH_PATH, WRITE],
    ),
    row(
        "How many users signed up? SELECT COUNT(*) FROM users;",
        calls("query_database", {"query": "SELECT COUNT(*) FROM users"}),
        tools=[DB, WIKI],
    ),
    row(
        "Search for TODO in ./src",
        calls("search_files", {"pattern": "TODO", "directory": "./src"}),
        tools=[SEARCH_FILES_WITH_PATTERN, BRANCH],
    ),
    row(
        "Which customers bought more than 10 items? Use: SELECT name FROM customers WHERE items > 10",
        calls("query_database", {"query": "SELECT name FROM customers WHERE items > 10"}),
        tools=[QUERY_DATABASE, GET_CURRENT_WEATHER],
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
        tools=[READ_FILE_WITH_PATH_DISK, SEARCH_WEB],
    ),
    row(
        "Show me the contents of /var/log/syslog",
        calls("read_file", {"path": "/var/log/syslog"}),
        tools=[MATH, FILES],
    ),
)

INVOICE = tool("get_invoice", "Fetch an invoice by its number", invoice_id="string")

ISSUE_REFUND = tool(
    "issue_refund",
    "Refund an order",
    order_id="string",
    amount={"type": "number", "description": "Amount in dollars"},
    reason={"type": "string", "enum": ["damaged", "late", "wrong_item", "other"]},
)

STOCK = tool("get_stock_price", "Get the current stock price", symbol="string")

GET_WEATHER_WITH_LOCATION = tool(
    "get_weather",
    "Get the current weather in a given location",
    location={"type": "string", "description": "The city and state, e.g. San Francisco, CA"},
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)

GET_STOCK_PRICE = tool("get_stock_price", "Get a stock price", ticker="string")

RATE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies", base="string", quote="string"
)

TRANSFER = tool(
    "transfer_money",
    "Transfer money between accounts",
    from_account="string",
    to_account="string",
    amount="number",
)

INVOICES = tool(
    "list_invoices",
    "List invoices of a customer",
    customer="string",
    status=one_of_these("paid", "open", "overdue"),
)

CHECK_STOCK = tool("check_stock", "Check how many items are in a warehouse", sku="string", warehouse="string")

GET_STOCK_PRICE_WITH_SYMBOL = tool("get_stock_price", "Get the latest price of a stock.", symbol="string")

CRYPTO = tool("get_crypto_price", "Get the price of a cryptocurrency", coin="string", currency="string")

GET_WEATHER_WITH_CITY_UNIT = tool(
    "get_weather", "Get the weather", city="string", unit=one_of_these("celsius", "fahrenheit")
)

CALCULATE_BMI = tool("calculate_bmi", "Calculate the body mass index", height_cm="number", weight_kg="number")

EXCHANGE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies", base="string", target="string"
)

GET_EXCHANGE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies.", base="string", target="string"
)

TASK = tool("create_task", "Create a to-do item.", title="string", due_date={"type": "string"})

GET_STOCK_PRICE_WITH_TICKER = tool("get_stock_price", "Get the current stock price.", ticker="string")

SEND_EMAIL_WITH_TO = tool("send_email", "Send an e-mail.", to="string", subject="string", body="string")

GET_THE_PRICE_OF_A_STOCK = tool("get_stock_price", "Get the price of a stock.", symbol="string")

GET_CRYPTO = tool("get_crypto_price", "Get the price of a cryptocurrency.", symbol="string")

ARGUMENTS_OF_LOOK_UPS_MONEY = kind(
    "arguments of look-ups",
    row(
        "I'd like to see invoice INV-2024-0117.",
        calls("get_invoice", {"invoice_id": "INV-2024-0117"}),
        tools=[USER, INVOICE, ISSUE_REFUND],
    ),
    row(
        "What's the stock price of AAPL?",
        calls("get_stock_price", {"symbol": "AAPL"}),
        tools=[STOCK, GET_WEATHER_WITH_LOCATION],
    ),
    row(
        "How is Tesla's stock doing?",
        argument("get_stock_price", "symbol", "TSLA|Tesla"),
        tools=[STOCK, GET_WEATHER_WITH_LOCATION],
    ),
    row(
        "What's the current price of Microsoft stock?",
        calls("get_stock_price", {"ticker": "MSFT"}),
        tools=[GET_STOCK_PRICE, SEARCH],
    ),
    row(
        "What's the exchange rate between the dollar and the yen?",
        calls("get_exchange_rate", {"base": "USD", "quote": "JPY"}),
        tools=[RATE, STOCK_PRICE],
    ),
    row(
        "What's the balance of account 55-7781?",
        calls("get_account_balance", {"account_id": "55-7781"}),
        tools=[TRANSFER, BALANCE],
    ),
    row(
        "How many of SKU QN-40 do we have in the Rotterdam warehouse?",
        calls("check_stock", {"sku": "QN-40", "warehouse": "Rotterdam"}),
        tools=[INVOICES, CHECK_STOCK],
    ),
    row(
        "What's AAPL trading at?",
        calls("get_stock_price", {"symbol": "AAPL"}),
        tools=[GET_STOCK_PRICE_WITH_SYMBOL, WEATHER],
    ),
    row(
        "How much does the Nova vacuum cost?",
        calls_saying("lookup_price", "nova"),
        tools=[PRICE, EMPLOYEE],
    ),
    row(
        "What's the price of Ethereum in euros?",
        calls_saying("get_crypto_price", "eth", "EUR"),
        tools=[CRYPTO, GET_NEWS],
    ),
    row(
        "Tell me about Amazon's stock",
        calls("get_stock_info", {"symbol": "AMZN"}),
        tools=[WEATHER_WITH_LOCATION, GET_STOCK_INFO],
    ),
    row(
        "How is Tesla doing on the market?",
        calls("get_stock_price", {"ticker": "TSLA"}),
        tools=[GET_WEATHER_WITH_CITY_UNIT, GET_STOCK],
    ),
    row(
        "How much is Apple stock right now?",
        calls("get_stock_price", {"symbol": "AAPL"}),
        tools=[STOCK, GET_CURRENT_WEATHER],
    ),
    row("Price of TSLA?", calls("get_stock_price", {"symbol": "TSLA"}), tools=[STOCK, GET_CURRENT_WEATHER]),
    row(
        "What's the exchange rate from USD to JPY?",
        calls("get_exchange_rate", {"base": "USD", "target": "JPY"}),
        tools=[EXCHANGE, CALCULATE_BMI],
    ),
    row(
        "What's the EUR to CHF rate?",
        calls("get_exchange_rate", {"base": "EUR", "target": "CHF"}),
        tools=[GET_EXCHANGE, TASK],
    ),
    row(
        "What's the stock price of NVDA?",
        calls("get_stock_price", {"ticker": "NVDA"}),
        tools=[GET_STOCK_PRICE_WITH_TICKER],
    ),
    row(
        "What is the price of AAPL?",
        calls("get_stock_price", {"symbol": "AAPL"}),
        tools=[GET_THE_PRICE_OF_A_STOCK, SEND_EMAIL_WITH_TO],
    ),
    row(
        "What does Bitcoin cost right now? (BTC)",
        calls("get_crypto_price", {"symbol": "BTC"}),
        tools=[GET_CRYPTO, NOTE],
    ),
)

RESTAURANTS = tool("find_restaurants", "Find restaurants by location", location="string")

GEO = tool("geocode", "Get the coordinates of an address", address="string")

DISTANCE = tool("get_distance", "Distance between two cities in km", from_city="string", to_city="string")

ROUTE = tool("get_directions", "Directions between two places.", origin="string", destination="string")

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
        tools=[GEO, WEATHER_WITH_LOCATION],
    ),
    row("How far is Munich from Hamburg?", calls("get_distance"), tools=[DISTANCE, GET_WEATHER_FOR_A_CITY]),
    row(
        "How do I get from Bern to Geneva?",
        calls("get_directions", {"origin": "Bern", "destination": "Geneva"}),
        tools=[ROUTE],
    ),
)

PLACE = tool("get_coordinates", "Get latitude and longitude of a city", city="string")

GET_WEATHER_COORDINATES = tool(
    "get_weather_by_coordinates", "Get the weather", latitude="number", longitude="number"
)

BUY = tool(
    "place_order",
    "Place a stock order",
    symbol="string",
    quantity="integer",
    side={"type": "string", "enum": ["buy", "sell"]},
)

STOCKS = tool("get_quote", "Get a stock quote", symbol="string")

INVENTORY = tool("check_inventory", "How many units of a product are in stock", sku="string")

PERSON = tool("find_person", "Find an employee", name="string", department="string")

LOUNGE = tool("find_lounge", "Find airport lounges", airport=described("IATA code"))

BOOK_TRAIN = tool(
    "book_train",
    "Book a train",
    origin="string",
    destination="string",
    departure=described("date and time"),
    first_class="boolean",
    passengers="integer",
)

PLANT = tool("water_plants", "Water the plants in an area", area="string", minutes="integer")

SENSOR = tool("read_sensor", "Read the value of a sensor", sensor_id="string")

MUSIC = tool("play_song", "Play a song", title="string", artist="string")

RECIPE = tool("find_recipe", "Find a recipe for a dish", dish="string")

ARGUMENTS_OF_LOOK_UPS_OTHERS = kind(
    "arguments of look-ups",
    row(
        "What's the weather in Lisbon?",
        calls("get_coordinates", {"city": "Lisbon"}),
        tools=[PLACE, GET_WEATHER_COORDINATES],
    ),
    row("What's Apple trading at?", calls("get_quote", {"symbol": "AAPL"}), tools=[STOCKS, BUY]),
    row(
        "Do we still have SKU KB-77 in stock?",
        calls("check_inventory", {"sku": "KB-77"}),
        tools=[INVENTORY, CUSTOMER],
    ),
    row(
        "Who is Ada Okafor from the finance department?",
        calls("find_person", {"name": "Ada Okafor", "department": "finance"}),
        tools=[PERSON, SEARCH_WITH_QUERY],
    ),
    row(
        "Any lounges at Heathrow? LHR I mean",
        calls("find_lounge", {"airport": "LHR"}),
        tools=[BOOK_TRAIN, LOUNGE],
    ),
    row(
        "Who is Maria Santos? Find her in the employee directory.",
        calls("find_employee", {"name": "Maria Santos"}),
        tools=[PRICE, EMPLOYEE],
    ),
    row("What does sensor T-17 say?", calls("read_sensor", {"sensor_id": "T-17"}), tools=[SENSOR, PLANT]),
    row(
        "I want to cook ratatouille tonight, do you have a recipe?",
        calls("find_recipe", {"dish": "ratatouille"}),
        tools=[RECIPE, MUSIC],
    ),
    row("Give me a recipe for lasagna", calls("find_recipe", {"dish": "lasagna"}), tools=[RECIPE, MUSIC]),
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
