"""Rows of a sixteenth round, of JSON and functions alone: 58 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    is_json,
    is_list,
    obeys,
    says,
    says_any,
)
from demands.rows import Json, called, forced, formatted, kind, row, schema, tool

STRING, INTEGER, NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}
JSON_OBJECT = {"type": "json_object"}


def listed(items: Json) -> Json:
    return {"type": "array", "items": items}


def among(*values: str) -> Json:
    return {"type": "string", "enum": list(values)}


def maybe(part: Json) -> Json:
    return {"anyOf": [part, {"type": "null"}]}


ORDERS = tool("get_order_status", "Get the status of an order by its number", order_number="string")
SHIP = tool(
    "calculate_shipping",
    "Calculate shipping costs",
    weight_kg="number",
    destination_country="string",
    express="boolean",
)
MOVIES = tool("recommend_movie", "Recommend a movie", genre="string", year="integer")
LOAN = tool(
    "calculate_loan_payment",
    "Calculate the monthly payment of a loan",
    principal="number",
    annual_rate="number",
    years="integer",
)
EVENTS = tool(
    "find_events",
    "Find events in a city",
    city="string",
    date="string",
    category=among("music", "sports", "theater"),
)
TODO = tool(
    "add_task",
    "Add a task to the to-do list",
    task="string",
    due_date="string",
    priority=among("low", "medium", "high"),
)
TEXTING = tool("send_sms", "Send an SMS", phone_number="string", message="string")
TEMP = tool(
    "convert_temperature",
    "Convert a temperature between units",
    value="number",
    from_unit="string",
    to_unit="string",
)
SUMMARY = tool("summarize_url", "Summarize a web page", url="string")
SHOPPING = tool("add_to_cart", "Add a product to the shopping cart", product="string", quantity="integer")
USER = tool(
    "create_user",
    "Create a user account",
    username="string",
    email="string",
    role=among("admin", "editor", "viewer"),
)
PASSWORD = tool("reset_password", "Reset a user's password", email="string")
STOCKS = tool("buy_stock", "Buy shares of a stock", symbol="string", shares="integer")
SENSOR = tool("read_sensor", "Read the value of a sensor", sensor_id="string")
PLANT = tool("water_plants", "Water the plants in an area", area="string", minutes="integer")
GREP = tool("search_files", "Search for a text in files", pattern="string", directory="string")
BRANCH = tool("create_branch", "Create a git branch", name="string", base="string")
LEAVE = tool(
    "request_leave", "Request vacation days", start_date="string", end_date="string", reason="string"
)
PARCEL = tool("track_parcel", "Track a parcel", tracking_number="string", carrier="string")
QUIZ = tool(
    "create_quiz",
    "Create a quiz about a topic",
    topic="string",
    num_questions="integer",
    difficulty=among("easy", "medium", "hard"),
)
ANSWER_TOOL = tool("respond_to_user", "Send the final answer to the user", message="string")
KB = tool("search_knowledge_base", "Search the internal knowledge base", query="string")
DBROW = tool("get_customer", "Fetch a customer record", customer_id="string")
UPDATE = tool(
    "update_address", "Update the address of a customer", customer_id="string", street="string", city="string"
)

HOTEL_REVIEW = schema(hotel="string", rating="number", pros=listed(STRING), cons=listed(STRING))
EMPLOYEE = schema(
    name="string", department="string", salary="number", start_date={"type": "string", "format": "date"}
)
RECIPE = schema(title="string", prep_minutes="integer", steps=listed(STRING))
ALERT = schema(severity=among("info", "warning", "critical"), host="string", metric="string", value="number")
COMPANY = schema(
    name="string", founded="integer", headquarters="string", employees="integer", industry="string"
)
EVENT = schema(title="string", location="string", start="string", end="string", all_day="boolean")
GEO = schema(latitude="number", longitude="number", name="string")
TRIAGE = schema(
    urgency=among("emergency", "urgent", "routine"), symptoms=listed(STRING), duration_days=maybe(INTEGER)
)
TWEET = schema(topic="string", hashtags=listed(STRING), mentions=listed(STRING))
PAYMENT = schema(payer="string", payee="string", amount="number", currency="string", reference=maybe(STRING))
SONG = schema(title="string", artist="string", duration_seconds=maybe(INTEGER))
QUOTE = schema(quote="string", author="string")
TABLE = schema(rows=listed(schema(country="string", gold="integer", silver="integer")))
UNITS = schema(length_cm="number", width_cm="number", height_cm="number")
MATH = schema(steps=listed(STRING), final_answer="number")
SPAM = schema(is_spam="boolean", confidence={"type": "number", "minimum": 0, "maximum": 1})
PRODUCT = schema(
    name="string",
    brand=maybe(STRING),
    price="number",
    currency="string",
    colors=listed(STRING),
    in_stock="boolean",
)
LEASE = schema(
    tenant="string", landlord="string", monthly_rent="number", deposit=maybe(NUMBER), start_date="string"
)
DOG = schema(name="string", breed="string", age="integer", vaccinated="boolean")
GRADE = schema(grade=among("A", "B", "C", "D", "F"), feedback="string")
ARTICLE = schema(headline="string", author=maybe(STRING), published=maybe(STRING), topics=listed(STRING))
SURVEY = schema(
    satisfaction={"type": "integer", "minimum": 1, "maximum": 5},
    would_recommend="boolean",
    comment=maybe(STRING),
)

ROWS = [
    *kind(
        "json in words",
        row(
            "JSON with name, species and age for this: Our parrot Kiwi is 4 years old.",
            is_json({"name": "Kiwi", "species": "parrot", "age": 4}, fenced=True),
        ),
        row(
            "Extract the date and the amount in JSON: On 14 March 2025 we received 320.00 EUR.",
            is_json({}, fenced=True) & says_any("14 March 2025", "2025-03-14") & says_any("320"),
        ),
        row('Answer only with {"even": true} or {"even": false}. Is 18 even?', is_json({"even": True})),
        row("Return a JSON array with the numbers from 1 to 5. Nothing else.", is_list([1, 2, 3, 4, 5])),
        row(
            "What are the capital and the currency of Switzerland? JSON with capital and currency.",
            is_json({"capital": "Bern"}, fenced=True) & says_any("franc", "CHF"),
        ),
        row(
            "Convert to JSON: user=alice; role=admin; active=true",
            is_json({"user": "alice", "role": "admin", "active": True}, fenced=True),
        ),
        row("Reply in JSON with the keys greeting and farewell in French.", says_any("bonjour", "salut")),
        row(
            "Make JSON from this list:\n- apples: 3\n- pears: 5",
            is_json({"apples": 3, "pears": 5}, fenced=True),
        ),
        row(
            "Output JSON describing the sentence 'The cat sleeps' with keys word_count and language.",
            is_json({"word_count": 3, "language": "English"}, fenced=True),
        ),
        row(
            "Extract the phone numbers as a JSON array: call +49 30 901820 or +49 40 428280.",
            is_list(["+49 30 901820", "+49 40 428280"], fenced=True),
        ),
        row(
            "Extract name and role in JSON. 'Our new CFO is Helena Strand.'",
            is_json({"name": "Helena Strand", "role": "CFO"}, fenced=True),
        ),
    ),
    *kind(
        "json object",
        row(
            "What's 15% of 240?",
            is_json({"result": 36}),
            system='Reply in JSON: {"result": number}',
            response_format=JSON_OBJECT,
        ),
        row(
            "Ich möchte mein Geld zurück!",
            is_json({"language": "de"}),
            system='Detect the language of the message. JSON: {"language": ISO 639-1 code}',
            response_format=JSON_OBJECT,
        ),
        row(
            "The Pixel 9 from Google costs 799 dollars",
            is_json({"product": "Pixel 9", "brand": "Google", "price": 799}),
            system="Extract product, brand and price as JSON.",
            response_format=JSON_OBJECT,
        ),
        row(
            "Split 'Maria Antonia Rossi' into first and last name as JSON with keys first_name and last_name.",
            is_json({"first_name": "Maria"}),
            response_format=JSON_OBJECT,
        ),
        row(
            "Should we call an ambulance? A man fell and is not breathing.",
            is_json({"priority": "high"}),
            system='Assess priority. JSON: {"priority": "low|medium|high"}',
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "response format",
        row(
            "Stayed at Hotel Miramar. Great pool and friendly staff, but the wifi was slow. 4.5 stars.",
            obeys(HOTEL_REVIEW, {"hotel": "Hotel Miramar", "rating": 4.5}),
            response_format=formatted(HOTEL_REVIEW),
        ),
        row(
            "Tomas Berg joins the finance department on 2025-09-01 with a salary of 62,000.",
            obeys(
                EMPLOYEE,
                {"name": "Tomas Berg", "department": "finance", "salary": 62000, "start_date": "2025-09-01"},
            ),
            response_format=formatted(EMPLOYEE),
        ),
        row(
            "CRITICAL: cpu_usage on web-03 is at 97.5%",
            obeys(ALERT, {"severity": "critical", "host": "web-03", "metric": "cpu_usage", "value": 97.5}),
            response_format=formatted(ALERT),
        ),
        row(
            "Novatek was founded in 1998 in Helsinki and has 1,200 employees in the logistics industry.",
            obeys(
                COMPANY,
                {
                    "name": "Novatek",
                    "founded": 1998,
                    "headquarters": "Helsinki",
                    "employees": 1200,
                    "industry": "logistics",
                },
            ),
            response_format=formatted(COMPANY),
        ),
        row(
            "Team offsite in Hamburg from 2025-05-05 09:00 to 2025-05-06 17:00",
            obeys(EVENT, {"title": "Team offsite", "location": "Hamburg"}),
            response_format=formatted(EVENT),
        ),
        row(
            "Mount Rainier is at 46.8523, -121.7603",
            obeys(GEO, {"latitude": 46.8523, "longitude": -121.7603, "name": "Mount Rainier"}),
            response_format=formatted(GEO),
        ),
        row(
            "I've had a headache and a sore throat for 3 days.",
            obeys(TRIAGE, {"duration_days": 3}) & says("headache", "sore throat"),
            response_format=formatted(TRIAGE),
        ),
        row(
            "Loving the new release! #python #opensource thanks @guido",
            obeys(TWEET, {"hashtags": ["#python", "#opensource"]}) & says("guido"),
            response_format=formatted(TWEET),
        ),
        row(
            "Liam Novak paid 89.90 EUR to Stadtwerke, reference RF-2201.",
            obeys(
                PAYMENT,
                {
                    "payer": "Liam Novak",
                    "payee": "Stadtwerke",
                    "amount": 89.9,
                    "currency": "EUR",
                    "reference": "RF-2201",
                },
            ),
            response_format=formatted(PAYMENT),
        ),
        row(
            "Now playing: 'Clocks' by Coldplay",
            obeys(SONG, {"title": "Clocks", "artist": "Coldplay", "duration_seconds": None}),
            response_format=formatted(SONG),
        ),
        row(
            '"Simplicity is the ultimate sophistication." - Leonardo da Vinci',
            obeys(QUOTE, {"author": "Leonardo da Vinci"}) & says("Simplicity is the ultimate sophistication"),
            response_format=formatted(QUOTE),
        ),
        row(
            "| Country | Gold | Silver |\n|---|---|---|\n| Norway | 16 | 8 |\n| Germany | 12 | 10 |",
            obeys(
                TABLE,
                {
                    "rows": [
                        {"country": "Norway", "gold": 16, "silver": 8},
                        {"country": "Germany", "gold": 12, "silver": 10},
                    ]
                },
            ),
            response_format=formatted(TABLE),
        ),
        row(
            "country,gold,silver\nItaly,2,7\nFrance,5,7",
            obeys(
                TABLE,
                {
                    "rows": [
                        {"country": "Italy", "gold": 2, "silver": 7},
                        {"country": "France", "gold": 5, "silver": 7},
                    ]
                },
            ),
            response_format=formatted(TABLE),
        ),
        row(
            "The box is 40 cm long, 30 cm wide and 25 cm high.",
            obeys(UNITS, {"length_cm": 40, "width_cm": 30, "height_cm": 25}),
            response_format=formatted(UNITS),
        ),
        row("Solve 3x + 5 = 20", obeys(MATH, {"final_answer": 5}), response_format=formatted(MATH)),
        row(
            "Hi Anna, are we still on for lunch tomorrow?",
            obeys(SPAM, {"is_spam": False}),
            response_format=formatted(SPAM),
        ),
        row(
            "The Breeze fan by Coolio is available in white and black for 59.90 EUR.",
            obeys(
                PRODUCT,
                {
                    "brand": "Coolio",
                    "price": 59.9,
                    "currency": "EUR",
                    "colors": ["white", "black"],
                    "in_stock": True,
                },
            ),
            response_format=formatted(PRODUCT),
        ),
        row(
            "Tenant: Ugo Ferri. Landlord: Casa Verde SRL. Rent: 850 EUR per month, starting 2025-03-01.",
            obeys(
                LEASE,
                {"tenant": "Ugo Ferri", "landlord": "Casa Verde SRL", "monthly_rent": 850, "deposit": None},
            ),
            response_format=formatted(LEASE),
        ),
        row(
            "Rex is a 3 year old labrador and fully vaccinated.",
            obeys(DOG, {"name": "Rex", "breed": "labrador", "age": 3, "vaccinated": True}),
            response_format=formatted(DOG),
        ),
        row(
            "I'm very satisfied, 5 out of 5, I would recommend it to everyone.",
            obeys(SURVEY, {"satisfaction": 5, "would_recommend": True}),
            response_format=formatted(SURVEY),
        ),
    ),
    *kind(
        "functions",
        row(
            "Where's my order 100-4482?",
            calls("get_order_status", {"order_number": "100-4482"}),
            tools=[ORDERS, SHIP],
        ),
        row(
            "How much is express shipping of a 2.5 kg package to Norway?",
            calls("calculate_shipping", {"weight_kg": 2.5, "destination_country": "Norway", "express": True}),
            tools=[ORDERS, SHIP],
        ),
        row(
            "Recommend me a comedy from 2019",
            calls("recommend_movie", {"genre": "comedy", "year": 2019}),
            tools=[MOVIES, EVENTS],
        ),
        row(
            "What would I pay monthly for a loan of 200,000 at 4.5% over 30 years?",
            calls("calculate_loan_payment", {"principal": 200000, "annual_rate": 4.5, "years": 30}),
            tools=[LOAN, SHIP],
        ),
        row(
            "Any concerts in Dublin on 2025-06-21?",
            calls("find_events", {"city": "Dublin", "date": "2025-06-21", "category": "music"}),
            tools=[MOVIES, EVENTS],
        ),
        row(
            "Add 'pay the rent' to my to-do list for 2025-02-01, high priority",
            calls("add_task", {"task": "pay the rent", "due_date": "2025-02-01", "priority": "high"}),
            tools=[TODO, TEXTING],
        ),
        row(
            "Text +1 202 555 0143 that I'm running late",
            calls("send_sms", {"phone_number": "+1 202 555 0143", "message": "I'm running late"}),
            tools=[TODO, TEXTING],
        ),
        row(
            "What's 100 fahrenheit in celsius?",
            calls("convert_temperature", {"value": 100, "from_unit": "fahrenheit", "to_unit": "celsius"}),
            tools=[TEMP, LOAN],
        ),
        row(
            "Summarize https://example.com/blog/post-1",
            calls("summarize_url", {"url": "https://example.com/blog/post-1"}),
            tools=[SUMMARY, KB],
        ),
        row(
            "Put 3 notebooks in my cart",
            calls("add_to_cart", {"product": "notebooks", "quantity": 3}),
            tools=[SHOPPING, ORDERS],
        ),
        row(
            "Create an editor account for jdoe with email jdoe@acme.com",
            calls("create_user", {"username": "jdoe", "email": "jdoe@acme.com", "role": "editor"}),
            tools=[USER, PASSWORD],
        ),
        row(
            "I forgot my password, my email is kim@site.org",
            calls("reset_password", {"email": "kim@site.org"}),
            tools=[USER, PASSWORD],
        ),
        row(
            "Buy 15 shares of Microsoft",
            calls("buy_stock", {"symbol": "MSFT", "shares": 15}),
            tools=[STOCKS, SHOPPING],
        ),
        row("What does sensor T-17 say?", calls("read_sensor", {"sensor_id": "T-17"}), tools=[SENSOR, PLANT]),
        row(
            "Water the garden for 10 minutes",
            calls("water_plants", {"area": "garden", "minutes": 10}),
            tools=[SENSOR, PLANT],
        ),
        row(
            "Search for TODO in ./src",
            calls("search_files", {"pattern": "TODO", "directory": "./src"}),
            tools=[GREP, BRANCH],
        ),
        row(
            "Create a branch called feature/login from main",
            calls("create_branch", {"name": "feature/login", "base": "main"}),
            tools=[GREP, BRANCH],
        ),
        row(
            "I want to take vacation from 2025-07-14 to 2025-07-25",
            calls("request_leave", {"start_date": "2025-07-14", "end_date": "2025-07-25"}),
            tools=[LEAVE, TODO],
        ),
        row(
            "Track my DHL parcel JD014600003",
            calls("track_parcel", {"tracking_number": "JD014600003", "carrier": "DHL"}),
            tools=[PARCEL, ORDERS],
        ),
        row(
            "Make a hard quiz about volcanoes with 8 questions",
            calls("create_quiz", {"topic": "volcanoes", "num_questions": 8, "difficulty": "hard"}),
            tools=[QUIZ, KB],
        ),
        row(
            "Check sensors A1 and B2",
            calls_each("read_sensor", {"sensor_id": "A1"}, {"sensor_id": "B2"}),
            tools=[SENSOR],
        ),
        row("Good night!", calls_nothing(), tools=[SENSOR, PLANT, TODO]),
        row("What's your favourite color?", calls_nothing(), tools=[ORDERS, LOAN]),
    ),
    *kind(
        "agents",
        row(
            "What is our refund policy?",
            *called(
                "search_knowledge_base",
                "Refunds are possible within 30 days of purchase.",
                query="refund policy",
            ),
            says("30 days"),
            tools=[KB, DBROW],
        ),
        row(
            "What is our refund policy?",
            *called(
                "search_knowledge_base",
                {"results": [{"text": "Refunds are possible within 30 days."}]},
                query="refund policy",
            ),
            calls_saying("respond_to_user", "30 days"),
            tools=[KB, ANSWER_TOOL],
            tool_choice="required",
        ),
        row(
            "Who is customer C-77?",
            *called(
                "get_customer", {"id": "C-77", "name": "Greta Lund", "city": "Aarhus"}, customer_id="C-77"
            ),
            obeys(schema(name="string", city="string"), {"name": "Greta Lund", "city": "Aarhus"}),
            tools=[DBROW],
            response_format=formatted(schema(name="string", city="string")),
        ),
        row(
            "Status of order 55?",
            *called("get_order_status", {"status": "shipped", "eta": "2025-04-02"}, order_number="55"),
            "It was shipped.",
            "What about 56?",
            calls("get_order_status", {"order_number": "56"}),
            tools=[ORDERS],
        ),
        row(
            "Order status for 71 please",
            calls("get_order_status", {"order_number": "71"}),
            tools=[ORDERS, KB],
            tool_choice=forced("get_order_status"),
        ),
    ),
]
