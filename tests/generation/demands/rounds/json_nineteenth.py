"""Rows of a nineteenth round, of JSON and functions alone: 70 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import calls, calls_each, calls_nothing, calls_saying, is_json, is_list, obeys, says
from demands.rows import Json, called, formatted, kind, row, schema, tool

STRING, INTEGER, NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}
JSON_OBJECT = {"type": "json_object"}


def listed(items: Json) -> Json:
    return {"type": "array", "items": items}


def among(*values: str) -> Json:
    return {"type": "string", "enum": list(values)}


def maybe(part: Json) -> Json:
    return {"anyOf": [part, {"type": "null"}]}


WEATHER = tool("weather", "Get the weather in a location", location="string")
TRAINS = tool(
    "search_trains",
    "Search train connections",
    origin="string",
    destination="string",
    date="string",
    time="string",
)
STOCK = tool("get_stock_info", "Get stock information for a company", symbol="string")
SMS = tool("send_message", "Send a message to a contact", recipient="string", text="string")
NOTE = tool("create_note", "Create a note", title="string", content="string")
DB = tool("query_database", "Run SQL on the database", sql="string")
CURRENCY = tool(
    "convert_currency", "Convert an amount of money", amount="number", source="string", target="string"
)
TABLE = tool(
    "make_reservation",
    "Make a restaurant reservation",
    restaurant="string",
    date="string",
    time="string",
    party_size="integer",
)
MOVIE = tool("search_movies", "Search for movies", title="string", year="integer")
INVOICE_T = tool("create_invoice", "Create an invoice", client="string", amount="number", due_date="string")
TASK = tool(
    "create_task",
    "Create a task in the project tracker",
    title="string",
    assignee="string",
    due_date="string",
)
TIME = tool("get_local_time", "Get the local time of a city", city="string")
PRODUCT_T = tool("get_product_details", "Get the details of a product by SKU", sku="string")
GEO = tool("geocode", "Get the coordinates of an address", address="string")
FINAL = tool("submit_answer", "Submit the final answer", answer="string")

PROFILE = schema(name="string", age="integer", occupation="string", location="string")
EVENT = schema(name="string", date="string", location="string", attendees=listed(STRING))
EMAIL = schema(sender="string", recipient="string", subject="string", is_urgent="boolean")
ORDER = schema(
    order_id="string",
    customer_name="string",
    total="number",
    status=among("pending", "shipped", "delivered", "cancelled"),
)
REVIEW = schema(
    product="string",
    rating="integer",
    sentiment=among("positive", "negative", "neutral"),
    would_buy_again="boolean",
)
COMPANY = schema(name="string", ceo="string", founded_year="integer", headquarters="string")
LISTING = schema(
    title="string", price="number", currency="string", location="string", bedrooms=maybe(INTEGER)
)
TASKS = schema(tasks=listed(schema(description="string", assignee="string", deadline=maybe(STRING))))
LAB = schema(patient_name="string", date="string", glucose="number", cholesterol="number")
BUG = schema(
    title="string",
    severity=among("low", "medium", "high", "critical"),
    os=maybe(STRING),
    version=maybe(STRING),
)
TRIP = schema(
    origin="string", destination="string", departure_date="string", return_date="string", travelers="integer"
)
RECEIPT = schema(merchant="string", total="number", items=listed(schema(name="string", price="number")))
QA = schema(answer="string", confidence={"type": "number", "minimum": 0, "maximum": 1})
MODERATION = schema(flagged="boolean", category=maybe(among("hate", "violence", "self_harm")))
CONTACTS = schema(contacts=listed(schema(name="string", phone="string")))
SONG = schema(title="string", artist="string", year="integer")

ROWS = [
    *kind(
        "json in words",
        row(
            "Extract name and company as JSON: I'm Felix Roth and I work at Meridian Labs.",
            is_json({"name": "Felix Roth", "company": "Meridian Labs"}, fenced=True),
        ),
        row(
            "Return JSON with city and country for Barcelona.",
            is_json({"city": "Barcelona", "country": "Spain"}, fenced=True),
        ),
        row('What is 45 / 9? Return JSON like {"answer": 0}', is_json({"answer": 5}, fenced=True)),
        row(
            "Is the following review positive or negative? Reply in JSON with the key sentiment. 'Worst hotel I have ever stayed in.'",
            is_json({"sentiment": "negative"}, fenced=True),
        ),
        row(
            "Format as JSON: Name - Yuki Tanaka, Country - Japan, Age - 24",
            is_json({"name": "Yuki Tanaka", "country": "Japan", "age": 24}, fenced=True),
        ),
        row("Give me the weekdays as a JSON array.", says("Monday", "Friday")),
        row(
            "Extract the hashtags as a JSON list: Great day #sun #beach",
            is_list(["#sun", "#beach"], fenced=True),
        ),
        row("Convert to JSON: {name: 'Bo', age: 5}", is_json({"name": "Bo", "age": 5}, fenced=True)),
    ),
    *kind(
        "json object",
        row(
            "Order 7781 of Jana Novak was delivered yesterday.",
            is_json({"order_id": "7781", "customer": "Jana Novak", "status": "delivered"}),
            system="Extract order_id, customer and status. Respond with JSON.",
            response_format=JSON_OBJECT,
        ),
        row(
            "I want to speak to a human right now!",
            is_json({"escalate": True}),
            system='Output JSON {"escalate": true|false}: true if the user wants a human.',
            response_format=JSON_OBJECT,
        ),
        row(
            "Give me a JSON object with the fields name, email and age for a test user.",
            says("name", "email", "age"),
            response_format=JSON_OBJECT,
        ),
        row(
            "Which planet is the largest? JSON, key planet.",
            is_json({"planet": "Jupiter"}),
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "response format",
        row(
            "Hannah is a 38-year-old architect based in Rotterdam.",
            obeys(PROFILE, {"name": "Hannah", "age": 38, "occupation": "architect", "location": "Rotterdam"}),
            response_format=formatted(PROFILE),
        ),
        row(
            "Join us for the summer party on 2025-07-05 in Cologne with Tim, Eva and Jo.",
            obeys(
                EVENT,
                {
                    "name": "summer party",
                    "date": "2025-07-05",
                    "location": "Cologne",
                    "attendees": ["Tim", "Eva", "Jo"],
                },
            ),
            response_format=formatted(EVENT),
        ),
        row(
            "From: lea@firm.com\nTo: omar@firm.com\nSubject: Server outage\n\nOmar, the production server is down, please act immediately.",
            obeys(
                EMAIL,
                {
                    "sender": "lea@firm.com",
                    "recipient": "omar@firm.com",
                    "subject": "Server outage",
                    "is_urgent": True,
                },
            ),
            response_format=formatted(EMAIL),
        ),
        row(
            "Order #A-901 for Rita Gomez (total $74.20) has shipped.",
            obeys(
                ORDER,
                {"order_id": "A-901", "customer_name": "Rita Gomez", "total": 74.2, "status": "shipped"},
            ),
            response_format=formatted(ORDER),
        ),
        row(
            "The Zenbook keyboard is fantastic. 5 stars, I'd buy it again.",
            obeys(REVIEW, {"rating": 5, "sentiment": "positive", "would_buy_again": True}),
            response_format=formatted(REVIEW),
        ),
        row(
            "Founded in 2009 and headquartered in Stockholm, Voltio is led by CEO Karin Lund.",
            obeys(
                COMPANY,
                {"name": "Voltio", "ceo": "Karin Lund", "founded_year": 2009, "headquarters": "Stockholm"},
            ),
            response_format=formatted(COMPANY),
        ),
        row(
            "Bright flat in Antwerp, 2 bedrooms, 265,000 EUR",
            obeys(LISTING, {"price": 265000, "currency": "EUR", "location": "Antwerp", "bedrooms": 2}),
            response_format=formatted(LISTING),
        ),
        row(
            "Nadia prepares the slides by Thursday. Owen books the room by Wednesday.",
            obeys(
                TASKS,
                {
                    "tasks": [
                        {"assignee": "Nadia", "description": "prepares the slides", "deadline": "Thursday"},
                        {"assignee": "Owen", "description": "books the room", "deadline": "Wednesday"},
                    ]
                },
            ),
            response_format=formatted(TASKS),
        ),
        row(
            "Patient: Ivo Marek\nDate: 2025-01-20\nGlucose: 5.4\nCholesterol: 4.9",
            obeys(
                LAB, {"patient_name": "Ivo Marek", "date": "2025-01-20", "glucose": 5.4, "cholesterol": 4.9}
            ),
            response_format=formatted(LAB),
        ),
        row(
            "Critical: app crashes on Android 14 when opening settings, version 3.2.0",
            obeys(BUG, {"severity": "critical", "version": "3.2.0"}) & says("Android"),
            response_format=formatted(BUG),
        ),
        row(
            "We are 4 people and want to fly from Oslo to Rome on 2025-08-01, back on 2025-08-10.",
            obeys(
                TRIP,
                {
                    "origin": "Oslo",
                    "destination": "Rome",
                    "departure_date": "2025-08-01",
                    "return_date": "2025-08-10",
                    "travelers": 4,
                },
            ),
            response_format=formatted(TRIP),
        ),
        row(
            "CAFE LUNA\nEspresso 2.20\nCroissant 1.90\nTotal 4.10",
            obeys(
                RECEIPT,
                {
                    "merchant": "CAFE LUNA",
                    "total": 4.1,
                    "items": [{"name": "Espresso", "price": 2.2}, {"name": "Croissant", "price": 1.9}],
                },
            ),
            response_format=formatted(RECEIPT),
        ),
        row("What is the capital of Canada?", obeys(QA, {"answer": "Ottawa"}), response_format=formatted(QA)),
        row(
            "I love gardening on weekends",
            obeys(MODERATION, {"flagged": False, "category": None}),
            response_format=formatted(MODERATION),
        ),
        row(
            "Contacts: Ida 555-0101, Bruno 555-0144",
            obeys(
                CONTACTS,
                {"contacts": [{"name": "Ida", "phone": "555-0101"}, {"name": "Bruno", "phone": "555-0144"}]},
            ),
            response_format=formatted(CONTACTS),
        ),
        row(
            "'Imagine' by John Lennon (1971)",
            obeys(SONG, {"title": "Imagine", "artist": "John Lennon", "year": 1971}),
            response_format=formatted(SONG),
        ),
    ),
    *kind(
        "functions",
        row(
            "Do I need a jacket in Reykjavik today?",
            calls("weather", {"location": "Reykjavik"}),
            tools=[WEATHER, STOCK],
        ),
        row(
            "Trains from Milan to Zurich on 2025-03-15 at 09:00",
            calls(
                "search_trains",
                {"origin": "Milan", "destination": "Zurich", "date": "2025-03-15", "time": "09:00"},
            ),
            tools=[TRAINS, WEATHER],
        ),
        row(
            "Tell me about Amazon's stock",
            calls("get_stock_info", {"symbol": "AMZN"}),
            tools=[WEATHER, STOCK],
        ),
        row(
            "Send a message to Erik saying I'll be late",
            calls("send_message", {"recipient": "Erik", "text": "I'll be late"}),
            tools=[SMS, NOTE],
        ),
        row(
            "Make a note titled 'Ideas' with content 'build a birdhouse'",
            calls("create_note", {"title": "Ideas", "content": "build a birdhouse"}),
            tools=[SMS, NOTE],
        ),
        row(
            "How many dollars is 300 euros?",
            calls("convert_currency", {"amount": 300, "source": "EUR", "target": "USD"}),
            tools=[CURRENCY, STOCK],
        ),
        row(
            "Reserve a table for 6 at Il Forno on 2025-02-14 at 19:00",
            calls(
                "make_reservation",
                {"restaurant": "Il Forno", "date": "2025-02-14", "time": "19:00", "party_size": 6},
            ),
            tools=[TABLE, NOTE],
        ),
        row(
            "Find the movie Heat from 1995",
            calls("search_movies", {"title": "Heat", "year": 1995}),
            tools=[MOVIE, NOTE],
        ),
        row(
            "Invoice Bluewave for 1200 EUR, due 2025-04-30",
            calls("create_invoice", {"client": "Bluewave", "amount": 1200, "due_date": "2025-04-30"}),
            tools=[INVOICE_T, TASK],
        ),
        row(
            "Create a task 'Review PR' for Mina due 2025-03-03",
            calls("create_task", {"title": "Review PR", "assignee": "Mina", "due_date": "2025-03-03"}),
            tools=[INVOICE_T, TASK],
        ),
        row(
            "What time is it in Sydney and in Lima?",
            calls_each("get_local_time", {"city": "Sydney"}, {"city": "Lima"}),
            tools=[TIME, WEATHER],
        ),
        row(
            "Give me details about product SKU-9912",
            calls("get_product_details", {"sku": "SKU-9912"}),
            tools=[PRODUCT_T, INVOICE_T],
        ),
        row(
            "What are the coordinates of 10 Downing Street?",
            calls("geocode", {"address": "10 Downing Street"}),
            tools=[GEO, WEATHER],
        ),
        row("Good morning!", calls_nothing(), tools=[TIME, WEATHER, TASK]),
        row("Explain photosynthesis in simple words", calls_nothing(), tools=[TIME, STOCK]),
    ),
    *kind(
        "agents",
        row(
            "What's the weather in Lund?",
            *called("weather", {"temp": 7, "condition": "foggy"}, location="Lund"),
            says("7", "foggy"),
            tools=[WEATHER],
        ),
        row(
            "What time is it in Rome?",
            *called("get_local_time", "18:20", city="Rome"),
            calls_saying("submit_answer", "18:20"),
            tools=[TIME, FINAL],
            tool_choice="required",
        ),
        row(
            "Time in Rome?",
            *called("get_local_time", "18:20", city="Rome"),
            "It is 18:20.",
            "And in Tokyo?",
            calls("get_local_time", {"city": "Tokyo"}),
            tools=[TIME, WEATHER],
        ),
        row(
            "Details of SKU-1?",
            *called("get_product_details", {"sku": "SKU-1", "name": "Lamp", "price": 30}, sku="SKU-1"),
            obeys(schema(name="string", price="number"), {"name": "Lamp", "price": 30}),
            tools=[PRODUCT_T],
            response_format=formatted(schema(name="string", price="number")),
        ),
    ),
]
