"""Rows of a fifteenth round, of JSON and functions alone: 64 % was fulfilled at first sight."""

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
from demands.rows import Json, called, formatted, kind, row, schema, tool

STRING, INTEGER, NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}
JSON_OBJECT = {"type": "json_object"}


def listed(items: Json) -> Json:
    return {"type": "array", "items": items}


def among(*values: str) -> Json:
    return {"type": "string", "enum": list(values)}


def maybe(part: Json) -> Json:
    return {"anyOf": [part, {"type": "null"}]}


WEATHER = tool("get_weather", "Get current temperature for a given location.", location="string")
N_DAY = tool(
    "get_n_day_weather_forecast",
    "Get an N-day weather forecast",
    location="string",
    format=among("celsius", "fahrenheit"),
    num_days="integer",
)
PIZZA = tool(
    "order_pizza",
    "Order a pizza",
    size=among("small", "medium", "large"),
    toppings=listed(STRING),
    delivery_address="string",
)
CAR = tool(
    "rent_car",
    "Rent a car",
    pickup_location="string",
    pickup_date="string",
    return_date="string",
    car_type=among("economy", "suv", "luxury"),
)
LEAD = tool(
    "create_lead", "Create a lead in the CRM", name="string", company="string", email="string", phone="string"
)
PATIENT = tool(
    "book_appointment",
    "Book a doctor's appointment",
    patient_name="string",
    doctor="string",
    date="string",
    time="string",
)
SQL = tool("run_sql", "Execute a SQL query against the database", sql="string")
FILES = tool("write_file", "Write content to a file", path="string", content="string")
SHELL = tool("run_command", "Run a shell command", command="string")
NEWS = tool("get_news", "Get the latest news on a topic", topic="string", limit="integer")
DEFINE = tool("define_word", "Look up the definition of a word", word="string")
VOLUME = tool("set_volume", "Set the volume of the speaker", level="integer")
CRYPTO = tool("get_crypto_price", "Get the price of a cryptocurrency", coin="string", currency="string")
DISTANCE = tool(
    "calculate_distance", "Calculate the distance between two cities", city_a="string", city_b="string"
)
TIP = tool("calculate_tip", "Calculate the tip for a bill", bill_amount="number", tip_percentage="number")
CANCEL = tool(
    "cancel_subscription", "Cancel a customer's subscription", customer_id="string", reason="string"
)
CONTACTS = tool("find_contact", "Find a contact in the address book", name="string")
CALL = tool("make_call", "Call a phone number", phone_number="string")
ALARM = tool("set_alarm", "Set an alarm", time="string", repeat=among("once", "daily", "weekdays"))
POPULATION = tool("get_population", "Get the population of a country", country="string")
FINAL = tool(
    "final_result", "The final response which ends this conversation", city="string", temperature="number"
)
MAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")

CITY = schema(city="string", country="string")
SENTIMENT = schema(sentiment=among("positive", "negative", "mixed"), emotions=listed(STRING))
ORDER = schema(
    order_id="string",
    customer=schema(name="string", email="string"),
    items=listed(schema(sku="string", quantity="integer")),
    shipping_address="string",
)
SUPERHERO = schema(name="string", power="string", age=maybe(INTEGER))
FLIGHT = schema(
    airline="string", flight_number="string", origin="string", destination="string", date="string"
)
MEDICATION = schema(drug="string", dose_mg="integer", frequency="string")
COURSE = schema(
    title="string",
    instructor="string",
    start_date="string",
    weeks="integer",
    price="number",
    online="boolean",
)
EMAIL_META = schema(
    sender="string", subject="string", urgency=among("low", "normal", "high"), action_required="boolean"
)
EVAL = schema(score={"type": "integer", "minimum": 1, "maximum": 10}, reasoning="string")
HOUSEHOLD = schema(members=listed(schema(name="string", age="integer", relation="string")))
TEMPERATURE = schema(value="number", unit=among("celsius", "fahrenheit"))
TRANSACTIONS = schema(transactions=listed(schema(date="string", description="string", amount="number")))
GUARD = schema(is_offensive="boolean", reason=maybe(STRING))
LANG = schema(language="string", translation="string")
SERVER = schema(host="string", port="integer", ssl="boolean", timeout_seconds=maybe(INTEGER))
COLORS = schema(colors=listed(STRING))
SCORE = schema(home_team="string", away_team="string", home_score="integer", away_score="integer")
TODO = schema(tasks=listed(schema(title="string", priority=among("low", "medium", "high"))))
ALLERGY = schema(name="string", allergies=listed(STRING), vegetarian="boolean")
ROUTE = schema(route=among("sales", "support", "billing"), reason="string")
CAR_AD = schema(make="string", model="string", year="integer", mileage_km="integer", price="number")
WEATHER_OUT = schema(city="string", temperature="number", conditions="string", humidity=maybe(INTEGER))
BOOK = schema(title="string", author="string", year="integer", pages=maybe(INTEGER))

ROWS = [
    *kind(
        "json in words",
        row(
            "Which country is Marrakech in? Answer in JSON with the key country.",
            is_json({"country": "Morocco"}, fenced=True),
        ),
        row(
            "Extract all email addresses as a JSON array: write to a@x.com, b@y.org or c@z.net",
            is_list(["a@x.com", "b@y.org", "c@z.net"], fenced=True),
        ),
        row(
            'Give me the JSON {"status": "ok", "code": 200} and nothing else',
            is_json({"status": "ok", "code": 200}),
        ),
        row(
            "JSON please: title, author and year of the book. '1984 was written by George Orwell and published in 1949.'",
            is_json({"title": "1984", "author": "George Orwell", "year": 1949}, fenced=True),
        ),
        row(
            "Turn this into JSON: The car is a red Toyota Corolla from 2018.",
            is_json({}, fenced=True) & says("red", "2018"),
        ),
        row(
            "Return the result as JSON with fields sum and product for 6 and 7.",
            is_json({"sum": 13, "product": 42}, fenced=True),
        ),
        row(
            'Detect the language and answer as JSON {"language": "..."}: Ich habe heute keine Zeit.',
            is_json({"language": "German"}, fenced=True),
        ),
        row(
            "Classify each fruit as JSON with name and color: banana, strawberry",
            says("banana", "yellow", "strawberry", "red"),
        ),
        row(
            'Return only valid JSON with keys "first_name" and "last_name". My name is Ines Duarte.',
            is_json({"first_name": "Ines", "last_name": "Duarte"}),
        ),
        row(
            "Répondez en JSON avec les clés ville et pays : J'habite à Lyon, en France.",
            is_json({"ville": "Lyon", "pays": "France"}, fenced=True),
        ),
        row(
            "Gib mir ein JSON mit name und alter: Karl ist 61 Jahre alt.",
            is_json({"name": "Karl", "alter": 61}, fenced=True),
        ),
    ),
    *kind(
        "json object",
        row(
            "Book a room for 3 nights from May 4th for two adults",
            is_json({"nights": 3, "adults": 2}),
            system='You parse hotel requests. Answer with JSON {"nights": int, "adults": int, "check_in": str}',
            response_format=JSON_OBJECT,
        ),
        row(
            "The laptop won't turn on since this morning.",
            is_json({"department": "hardware"}),
            system='Route the request. JSON only: {"department": "hardware" | "software" | "network"}',
            response_format=JSON_OBJECT,
        ),
        row(
            "Give me JSON with keys question and answer for: What is the largest planet?",
            is_json({"answer": "Jupiter"}),
            response_format=JSON_OBJECT,
        ),
        row(
            'Answer with JSON of this schema: {"type":"object","properties":{"amount":{"type":"number"},"currency":{"type":"string"}},"required":["amount","currency"]}. Text: I paid 19 pounds.',
            is_json({"amount": 19, "currency": "GBP"}),
            response_format=JSON_OBJECT,
        ),
        row(
            "User: Kofi, 33, Accra",
            is_json({"name": "Kofi", "age": 33, "city": "Accra"}),
            system="Return JSON with name, age and city.",
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "response format",
        row(
            "The Windy City in the US of A", obeys(CITY, {"city": "Chicago"}), response_format=formatted(CITY)
        ),
        row(
            "I loved the acting but the ending was a mess and I left angry.",
            obeys(SENTIMENT, {"sentiment": "mixed"}),
            response_format=formatted(SENTIMENT),
        ),
        row(
            "Order ORD-2231\nCustomer: Nils Berg <nils@berg.se>\nItems: 2x SKU-11, 1x SKU-42\nShip to: 8 Elm Street, Malmö",
            obeys(
                ORDER,
                {
                    "order_id": "ORD-2231",
                    "customer": {"name": "Nils Berg", "email": "nils@berg.se"},
                    "items": [{"sku": "SKU-11", "quantity": 2}, {"sku": "SKU-42", "quantity": 1}],
                },
            ),
            response_format=formatted(ORDER),
        ),
        row("Generate a superhero who can fly.", obeys(SUPERHERO, {}), response_format=formatted(SUPERHERO)),
        row(
            "KLM flight KL1001 from Amsterdam to London on 2025-07-19",
            obeys(
                FLIGHT,
                {
                    "airline": "KLM",
                    "flight_number": "KL1001",
                    "origin": "Amsterdam",
                    "destination": "London",
                    "date": "2025-07-19",
                },
            ),
            response_format=formatted(FLIGHT),
        ),
        row(
            "Take 400 mg ibuprofen twice daily.",
            obeys(MEDICATION, {"drug": "ibuprofen", "dose_mg": 400, "frequency": "twice daily"}),
            response_format=formatted(MEDICATION),
        ),
        row(
            "'Intro to Rust' with Lena Fuchs starts on 2025-10-06, runs 8 weeks, costs 299 EUR and is held online.",
            obeys(
                COURSE,
                {
                    "title": "Intro to Rust",
                    "instructor": "Lena Fuchs",
                    "start_date": "2025-10-06",
                    "weeks": 8,
                    "price": 299,
                    "online": True,
                },
            ),
            response_format=formatted(COURSE),
        ),
        row(
            "From: boss@corp.com\nSubject: Q3 numbers\n\nPlease send me the report immediately, the board is waiting.",
            obeys(
                EMAIL_META,
                {
                    "sender": "boss@corp.com",
                    "subject": "Q3 numbers",
                    "urgency": "high",
                    "action_required": True,
                },
            ),
            response_format=formatted(EMAIL_META),
        ),
        row(
            "Rate how helpful this answer is: 'Just google it.'",
            obeys(EVAL, {}),
            response_format=formatted(EVAL),
        ),
        row(
            "Sam (41) lives with his wife Tina (39) and their son Leo (7).",
            obeys(HOUSEHOLD, {}) & says("Sam", "Tina", "Leo", "wife", "son"),
            response_format=formatted(HOUSEHOLD),
        ),
        row(
            "It's 68 degrees Fahrenheit outside.",
            obeys(TEMPERATURE, {"value": 68, "unit": "fahrenheit"}),
            response_format=formatted(TEMPERATURE),
        ),
        row(
            "2025-01-03 Rent 950.00\n2025-01-05 Groceries 82.15\n2025-01-09 Gym 29.90",
            obeys(
                TRANSACTIONS,
                {
                    "transactions": [
                        {"date": "2025-01-03", "description": "Rent", "amount": 950},
                        {"date": "2025-01-05", "description": "Groceries", "amount": 82.15},
                        {"date": "2025-01-09", "description": "Gym", "amount": 29.9},
                    ]
                },
            ),
            response_format=formatted(TRANSACTIONS),
        ),
        row(
            "Have a nice day!",
            obeys(GUARD, {"is_offensive": False, "reason": None}),
            response_format=formatted(GUARD),
        ),
        row(
            "Translate 'good morning' to Spanish",
            obeys(LANG, {"language": "Spanish", "translation": "buenos días"}),
            response_format=formatted(LANG),
        ),
        row(
            "Connect to db.prod.internal on port 5432 with SSL enabled",
            obeys(SERVER, {"host": "db.prod.internal", "port": 5432, "ssl": True, "timeout_seconds": None}),
            response_format=formatted(SERVER),
        ),
        row(
            "The flag is red, white and blue.",
            obeys(COLORS, {"colors": ["red", "white", "blue"]}),
            response_format=formatted(COLORS),
        ),
        row(
            "Arsenal 2 - 1 Chelsea",
            obeys(SCORE, {"home_team": "Arsenal", "away_team": "Chelsea", "home_score": 2, "away_score": 1}),
            response_format=formatted(SCORE),
        ),
        row(
            "Todo: fix the login bug (high), update docs (low)",
            obeys(
                TODO,
                {
                    "tasks": [
                        {"title": "fix the login bug", "priority": "high"},
                        {"title": "update docs", "priority": "low"},
                    ]
                },
            ),
            response_format=formatted(TODO),
        ),
        row(
            "I'm Petra, I'm allergic to nuts and shellfish and I don't eat meat.",
            obeys(ALLERGY, {"name": "Petra", "allergies": ["nuts", "shellfish"], "vegetarian": True}),
            response_format=formatted(ALLERGY),
        ),
        row(
            "I'd like a quote for 200 licenses",
            obeys(ROUTE, {"route": "sales"}),
            response_format=formatted(ROUTE),
        ),
        row(
            "2019 Volkswagen Golf, 64,000 km, 15,900 EUR",
            obeys(
                CAR_AD,
                {"make": "Volkswagen", "model": "Golf", "year": 2019, "mileage_km": 64000, "price": 15900},
            ),
            response_format=formatted(CAR_AD),
        ),
        row(
            "'The Hobbit' by J.R.R. Tolkien came out in 1937.",
            obeys(BOOK, {"title": "The Hobbit", "author": "J.R.R. Tolkien", "year": 1937, "pages": None}),
            response_format=formatted(BOOK),
        ),
    ),
    *kind(
        "functions",
        row(
            "Give me a 5 day forecast for Glasgow in celsius",
            calls("get_n_day_weather_forecast", {"location": "Glasgow", "format": "celsius", "num_days": 5}),
            tools=[N_DAY, WEATHER],
        ),
        row(
            "I'd like a large pizza with mushrooms and olives to 5 Baker Street",
            calls(
                "order_pizza",
                {"size": "large", "toppings": ["mushrooms", "olives"], "delivery_address": "5 Baker Street"},
            ),
            tools=[PIZZA, CAR],
        ),
        row(
            "Rent an SUV in Denver from 2025-08-01 to 2025-08-07",
            calls(
                "rent_car",
                {
                    "pickup_location": "Denver",
                    "pickup_date": "2025-08-01",
                    "return_date": "2025-08-07",
                    "car_type": "suv",
                },
            ),
            tools=[PIZZA, CAR],
        ),
        row(
            "New lead: Iris Kwan from Solaria Ltd, iris@solaria.com, +44 20 7946 0018",
            calls(
                "create_lead",
                {
                    "name": "Iris Kwan",
                    "company": "Solaria Ltd",
                    "email": "iris@solaria.com",
                    "phone": "+44 20 7946 0018",
                },
            ),
            tools=[LEAD, MAIL],
        ),
        row(
            "Book an appointment for Hugo Sanz with Dr. Weber on 2025-04-22 at 11:15",
            calls(
                "book_appointment",
                {"patient_name": "Hugo Sanz", "doctor": "Dr. Weber", "date": "2025-04-22", "time": "11:15"},
            ),
            tools=[PATIENT, CAR],
        ),
        row(
            "Run this query: SELECT count(*) FROM orders",
            calls("run_sql", {"sql": "SELECT count(*) FROM orders"}),
            tools=[SQL, SHELL],
        ),
        row(
            "Write 'hello world' to /tmp/hello.txt",
            calls("write_file", {"path": "/tmp/hello.txt", "content": "hello world"}),
            tools=[FILES, SHELL],
        ),
        row(
            "Run `ls -la /var/log`",
            calls("run_command", {"command": "ls -la /var/log"}),
            tools=[FILES, SHELL],
        ),
        row(
            "Show me 3 news articles about climate change",
            calls("get_news", {"topic": "climate change", "limit": 3}),
            tools=[NEWS, DEFINE],
        ),
        row("What does 'ephemeral' mean?", calls("define_word", {"word": "ephemeral"}), tools=[NEWS, DEFINE]),
        row("Turn the volume up to 80", calls("set_volume", {"level": 80}), tools=[VOLUME, ALARM]),
        row(
            "What's the price of Ethereum in euros?",
            calls_saying("get_crypto_price", "eth", "EUR"),
            tools=[CRYPTO, NEWS],
        ),
        row(
            "How far is it from Madrid to Valencia?",
            calls("calculate_distance", {"city_a": "Madrid", "city_b": "Valencia"}),
            tools=[DISTANCE, WEATHER],
        ),
        row(
            "What's an 18% tip on a $64.50 bill?",
            calls("calculate_tip", {"bill_amount": 64.5, "tip_percentage": 18}),
            tools=[TIP, CRYPTO],
        ),
        row(
            "Please cancel the subscription of customer C-1009, they find it too expensive.",
            calls("cancel_subscription", {"customer_id": "C-1009"}),
            tools=[CANCEL, CONTACTS],
        ),
        row("What's Marta's phone number?", calls("find_contact", {"name": "Marta"}), tools=[CONTACTS, CALL]),
        row(
            "Call +1 415 555 2671",
            calls("make_call", {"phone_number": "+1 415 555 2671"}),
            tools=[CONTACTS, CALL],
        ),
        row(
            "Wake me up at 6:45 every day",
            calls("set_alarm", {"time": "6:45", "repeat": "daily"}),
            tools=[VOLUME, ALARM],
        ),
        row(
            "What is the population of Kenya and of Uganda?",
            calls_each("get_population", {"country": "Kenya"}, {"country": "Uganda"}),
            tools=[POPULATION, NEWS],
        ),
        row("Tell me a joke", calls_nothing(), tools=[POPULATION, NEWS, CRYPTO]),
        row("How are you doing today?", calls_nothing(), tools=[VOLUME, ALARM, WEATHER]),
    ),
    *kind(
        "agents",
        row(
            "What's the weather in Cork?",
            *called(
                "get_weather", {"temperature": 12.5, "conditions": "cloudy", "humidity": 81}, location="Cork"
            ),
            obeys(WEATHER_OUT, {"city": "Cork", "temperature": 12.5, "conditions": "cloudy", "humidity": 81}),
            tools=[WEATHER],
            response_format=formatted(WEATHER_OUT),
        ),
        row(
            "How warm is it in Faro?",
            *called("get_weather", "27", location="Faro"),
            calls("final_result", {"city": "Faro", "temperature": 27}),
            tools=[WEATHER, FINAL],
            tool_choice="required",
        ),
        row(
            "Is it raining in Leeds?",
            calls("get_weather", {"location": "Leeds"}),
            tools=[WEATHER, FINAL],
            tool_choice="required",
        ),
        row(
            "Population of Chad?",
            *called("get_population", {"country": "Chad", "population": 18500000}, country="Chad"),
            "Chad has 18.5 million people.",
            "And Niger?",
            calls("get_population", {"country": "Niger"}),
            tools=[POPULATION],
        ),
        row(
            "Find Tom's number and call him",
            *called("find_contact", {"name": "Tom", "phone": "+49 171 555"}, name="Tom"),
            calls("make_call", {"phone_number": "+49 171 555"}),
            tools=[CONTACTS, CALL],
        ),
        row(
            "Weather in Bergen",
            *called("get_weather", "Error: service unavailable", location="Bergen"),
            says_any("unavailable", "error", "didn't work"),
            tools=[WEATHER],
        ),
    ),
]
