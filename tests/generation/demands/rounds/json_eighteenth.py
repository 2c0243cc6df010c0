"""Rows of an eighteenth round, of JSON and functions alone: 76 % was fulfilled at first sight."""

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


WEATHER = tool(
    "get_current_weather",
    "Get the current weather in a given location",
    location="string",
    unit=among("celsius", "fahrenheit"),
)
FORECAST = tool("get_forecast", "Get the forecast of the next days", city="string", days="integer")
STOCK = tool("get_stock_price", "Get the current stock price of a company", symbol="string")
EMAIL = tool("send_email", "Send an email", recipient="string", subject="string", body="string")
FLIGHT = tool(
    "book_flight",
    "Book a flight",
    origin="string",
    destination="string",
    date="string",
    seat_class=among("economy", "business", "first"),
)
HOTEL = tool("book_hotel", "Book a hotel room", city="string", nights="integer", guests="integer")
TICKET = tool(
    "create_support_ticket",
    "Create a support ticket",
    subject="string",
    priority=among("low", "normal", "high"),
)
RESTAURANTS = tool(
    "find_restaurants", "Find restaurants", location="string", cuisine="string", max_price="number"
)
EVENT = tool(
    "add_calendar_event",
    "Add an event to the calendar",
    title="string",
    date="string",
    start="string",
    end="string",
)
CALC = tool("calculate", "Evaluate an arithmetic expression", expression="string")
SPOTIFY = tool("play_music", "Play music", artist="string", song="string")
CONTACT = tool("add_contact", "Add a contact", name="string", phone="string", email="string")
DOCS = tool("search_docs", "Search the product documentation", query="string")
LIGHT = tool("turn_on_lights", "Turn on the lights in a room", room="string")
ORDER = tool("cancel_order", "Cancel an order", order_id="string")
DELETE = tool("delete_file", "Delete a file", path="string")
FINAL = tool("final_result", "The final response which ends this conversation", answer="string")

PERSON = schema(name="string", age="integer", city="string")
EVENT_S = schema(name="string", date="string", participants=listed(STRING))
PRODUCT = schema(name="string", price="number", currency="string", in_stock="boolean")
TICKET_S = schema(
    category=among("billing", "technical", "account", "general"),
    priority=among("low", "medium", "high"),
    sentiment=among("positive", "neutral", "negative"),
)
INVOICE = schema(number="string", date="string", seller="string", buyer="string", total="number")
RECIPE = schema(name="string", ingredients=listed(STRING), minutes="integer")
LOG = schema(level="string", timestamp="string", message="string")
JOB = schema(position="string", company="string", start_date="string", salary="integer")
CHECK = schema(is_spam="boolean", reason=maybe(STRING))
ADDRESS = schema(name="string", street="string", city="string", postal_code="string", country="string")
BOOK = schema(title="string", author="string", year="integer", genre=maybe(STRING))
PEOPLE = schema(people=listed(schema(name="string", age="integer")))
MEETING = schema(
    title="string", date="string", time="string", duration_minutes=maybe(INTEGER), location=maybe(STRING)
)
MATH = schema(steps=listed(schema(explanation="string", output="string")), final_answer="string")
ORDER_S = schema(
    items=listed(schema(product="string", quantity="integer")), delivery="boolean", address=maybe(STRING)
)
WEATHER_S = schema(city="string", temperature_celsius="number", condition="string")
TRANSLATION = schema(original="string", translated="string", target_language="string")
PETS = schema(owner="string", pets=listed(schema(name="string", species="string")))
SYMPTOMS = schema(patient="string", age="integer", symptoms=listed(STRING), allergies=listed(STRING))
FLIGHT_S = schema(
    flight="string", origin="string", destination="string", departure="string", delayed="boolean"
)
KEYWORDS = schema(
    language="string", sentiment=among("positive", "neutral", "negative"), keywords=listed(STRING)
)

ROWS = [
    *kind(
        "json in words",
        row(
            "Extract the name, age and city as JSON: Rosa Klein, 52, lives in Hamburg.",
            is_json({"name": "Rosa Klein", "age": 52, "city": "Hamburg"}, fenced=True),
        ),
        row(
            "Return the capital of Spain as JSON with key capital.",
            is_json({"capital": "Madrid"}, fenced=True),
        ),
        row(
            '{"text": "The support team was fantastic"} => {"sentiment": ?}',
            is_json({"sentiment": "positive"}, fenced=True),
        ),
        row(
            "Give me a JSON object with the keys city, country and continent for Nairobi.",
            is_json({"city": "Nairobi", "country": "Kenya"}, fenced=True),
        ),
        row(
            "Write the numbers 3, 1 and 2 in ascending order as a JSON array.",
            is_list([1, 2, 3], fenced=True),
        ),
        row(
            "Output as JSON: first name = Kai, last name = Moreno, age = 19",
            is_json({"first_name": "Kai", "last_name": "Moreno", "age": 19}, fenced=True),
        ),
        row(
            "Convert to JSON:\nproduct,qty\npen,3\nbook,1",
            is_list([{"product": "pen", "qty": 3}, {"product": "book", "qty": 1}], fenced=True),
        ),
        row(
            'Answer in JSON like {"answer": "yes"} or {"answer": "no"}: Is fire cold?',
            is_json({"answer": "no"}, fenced=True),
        ),
        row(
            "Extract all prices as a JSON array of numbers: tea 2.50 EUR, cake 4.20 EUR, water 1.80 EUR",
            is_list([2.5, 4.2, 1.8], fenced=True),
        ),
        row(
            'Return JSON: {"email": ..., "order_id": ...}. Text: Hello, this is pia@lux.de about order 55-A12.',
            is_json({"email": "pia@lux.de", "order_id": "55-A12"}, fenced=True),
        ),
    ),
    *kind(
        "json object",
        row(
            "Sven, 27, plumber from Bergen",
            is_json({"name": "Sven", "age": 27, "job": "plumber", "city": "Bergen"}),
            system="Return a JSON object with name, age, job and city.",
            response_format=JSON_OBJECT,
        ),
        row(
            "My card was declined when I tried to pay",
            is_json({"category": "payment"}),
            system='Classify into JSON: {"category": "payment" | "delivery" | "product"}',
            response_format=JSON_OBJECT,
        ),
        row(
            "The laptop costs 899 euros and is in stock.",
            is_json({"price": 899, "in_stock": True}),
            system='Extract as JSON: {"price": number, "in_stock": boolean}',
            response_format=JSON_OBJECT,
        ),
        row("What is 12 * 11? JSON with key result", is_json({"result": 132}), response_format=JSON_OBJECT),
    ),
    *kind(
        "response format",
        row(
            "Hi, I'm Clara, 31 years old, living in Ghent.",
            obeys(PERSON, {"name": "Clara", "age": 31, "city": "Ghent"}),
            response_format=formatted(PERSON),
        ),
        row(
            "Mia and Noah are going to a concert on Saturday.",
            obeys(EVENT_S, {"name": "concert", "date": "Saturday", "participants": ["Mia", "Noah"]}),
            response_format=formatted(EVENT_S),
        ),
        row(
            "The AirPure 300 sells for $129.00 and is available now.",
            obeys(PRODUCT, {"name": "AirPure 300", "price": 129, "currency": "USD", "in_stock": True}),
            response_format=formatted(PRODUCT),
        ),
        row(
            "I can't reset my password and I've been locked out for two days, this is awful.",
            obeys(TICKET_S, {"category": "account", "sentiment": "negative"}),
            response_format=formatted(TICKET_S),
        ),
        row(
            "Invoice No. 2025-118\nDate: 2025-02-20\nFrom: Aster GmbH\nTo: Borealis AS\nTotal: 1,480.00 EUR",
            obeys(
                INVOICE,
                {
                    "number": "2025-118",
                    "date": "2025-02-20",
                    "seller": "Aster GmbH",
                    "buyer": "Borealis AS",
                    "total": 1480,
                },
            ),
            response_format=formatted(INVOICE),
        ),
        row(
            "Tomato soup: tomatoes, onions, cream and basil. Ready in 35 minutes.",
            obeys(
                RECIPE,
                {
                    "name": "Tomato soup",
                    "ingredients": ["tomatoes", "onions", "cream", "basil"],
                    "minutes": 35,
                },
            ),
            response_format=formatted(RECIPE),
        ),
        row(
            "[2025-03-01 12:00:01] WARNING Disk usage above 90%",
            obeys(LOG, {"level": "WARNING", "message": "Disk usage above 90%"}),
            response_format=formatted(LOG),
        ),
        row(
            "We are happy to offer you the position of Product Manager at Zenith, starting 2025-07-01, with a salary of 68,000 EUR.",
            obeys(
                JOB,
                {
                    "position": "Product Manager",
                    "company": "Zenith",
                    "start_date": "2025-07-01",
                    "salary": 68000,
                },
            ),
            response_format=formatted(JOB),
        ),
        row(
            "Congratulations! You have won a $1000 gift card. Click here to claim!",
            obeys(CHECK, {"is_spam": True}),
            response_format=formatted(CHECK),
        ),
        row(
            "See you at the meeting on Tuesday.",
            obeys(CHECK, {"is_spam": False}),
            response_format=formatted(CHECK),
        ),
        row(
            "Deliver to: Marie Dupont, 12 rue des Lilas, 69003 Lyon, France",
            obeys(
                ADDRESS, {"name": "Marie Dupont", "city": "Lyon", "postal_code": "69003", "country": "France"}
            ),
            response_format=formatted(ADDRESS),
        ),
        row(
            "'Beloved' is a novel by Toni Morrison, published in 1987.",
            obeys(BOOK, {"title": "Beloved", "author": "Toni Morrison", "year": 1987}),
            response_format=formatted(BOOK),
        ),
        row(
            "Our team: Ada (36), Linus (54) and Grace (85).",
            obeys(
                PEOPLE,
                {
                    "people": [
                        {"name": "Ada", "age": 36},
                        {"name": "Linus", "age": 54},
                        {"name": "Grace", "age": 85},
                    ]
                },
            ),
            response_format=formatted(PEOPLE),
        ),
        row(
            "Dentist appointment on 2025-11-04 at 08:45",
            obeys(
                MEETING,
                {
                    "title": "Dentist appointment",
                    "date": "2025-11-04",
                    "time": "08:45",
                    "duration_minutes": None,
                    "location": None,
                },
            ),
            response_format=formatted(MEETING),
        ),
        row("solve 5x - 10 = 15", obeys(MATH, {}) & says("5"), response_format=formatted(MATH)),
        row(
            "I'd like 2 burgers and 3 colas delivered to 9 Mill Road",
            obeys(
                ORDER_S,
                {
                    "items": [{"product": "burgers", "quantity": 2}, {"product": "colas", "quantity": 3}],
                    "delivery": True,
                    "address": "9 Mill Road",
                },
            ),
            response_format=formatted(ORDER_S),
        ),
        row(
            "In Malaga it's sunny and 29 degrees.",
            obeys(WEATHER_S, {"city": "Malaga", "temperature_celsius": 29, "condition": "sunny"}),
            response_format=formatted(WEATHER_S),
        ),
        row(
            "Translate 'good evening' to Italian",
            obeys(
                TRANSLATION,
                {"original": "good evening", "translated": "buonasera", "target_language": "Italian"},
            ),
            response_format=formatted(TRANSLATION),
        ),
        row(
            "Paula has a dog called Rocky and a cat called Luna.",
            obeys(
                PETS,
                {
                    "owner": "Paula",
                    "pets": [{"name": "Rocky", "species": "dog"}, {"name": "Luna", "species": "cat"}],
                },
            ),
            response_format=formatted(PETS),
        ),
        row(
            "Mr. Ito, 71, complains of chest pain and dizziness. Allergic to penicillin.",
            obeys(SYMPTOMS, {"age": 71, "symptoms": ["chest pain", "dizziness"]}) & says("Ito", "penicillin"),
            response_format=formatted(SYMPTOMS),
        ),
        row(
            "Flight BA284 from London to San Francisco leaves at 11:20 and is on time.",
            obeys(
                FLIGHT_S,
                {
                    "flight": "BA284",
                    "origin": "London",
                    "destination": "San Francisco",
                    "departure": "11:20",
                    "delayed": False,
                },
            ),
            response_format=formatted(FLIGHT_S),
        ),
        row(
            "Das Essen war köstlich, wir kommen gerne wieder.",
            obeys(KEYWORDS, {"language": "German"}),
            response_format=formatted(KEYWORDS),
        ),
    ),
    *kind(
        "functions",
        row(
            "What's the weather like in Boston?",
            calls("get_current_weather", {"location": "Boston"}),
            tools=[WEATHER, FORECAST],
        ),
        row(
            "Give me the forecast for Prague for the next 4 days",
            calls("get_forecast", {"city": "Prague", "days": 4}),
            tools=[FORECAST, STOCK],
        ),
        row(
            "What's the stock price of Netflix and Disney?",
            calls_each("get_stock_price", {"symbol": "NFLX"}, {"symbol": "DIS"}),
            tools=[STOCK, WEATHER],
        ),
        row(
            "Email hr@corp.com about my vacation request",
            calls_saying("send_email", "hr@corp.com", "vacation request"),
            tools=[EMAIL, DOCS],
        ),
        row(
            "Book a business class flight from Paris to Tokyo on 2025-10-02",
            calls(
                "book_flight",
                {"origin": "Paris", "destination": "Tokyo", "date": "2025-10-02", "seat_class": "business"},
            ),
            tools=[FLIGHT, HOTEL],
        ),
        row(
            "I need a hotel in Athens for 3 nights for 2 people",
            calls("book_hotel", {"city": "Athens", "nights": 3, "guests": 2}),
            tools=[FLIGHT, HOTEL],
        ),
        row(
            "Open a ticket with high priority: the checkout page is broken",
            calls("create_support_ticket", {"subject": "the checkout page is broken", "priority": "high"}),
            tools=[TICKET, DOCS],
        ),
        row(
            "Find cheap Thai restaurants in Soho under 25 pounds",
            calls("find_restaurants", {"location": "Soho", "cuisine": "Thai", "max_price": 25}),
            tools=[RESTAURANTS, HOTEL],
        ),
        row(
            "Put 'Team lunch' on my calendar for 2025-06-12 from 12:00 to 13:00",
            calls(
                "add_calendar_event",
                {"title": "Team lunch", "date": "2025-06-12", "start": "12:00", "end": "13:00"},
            ),
            tools=[EVENT, EMAIL],
        ),
        row("Calculate (12 + 8) * 3", calls("calculate", {"expression": "(12 + 8) * 3"}), tools=[CALC, DOCS]),
        row(
            "Play Bohemian Rhapsody by Queen",
            calls("play_music", {"artist": "Queen", "song": "Bohemian Rhapsody"}),
            tools=[SPOTIFY, LIGHT],
        ),
        row(
            "Save Dana White's number: +1 305 555 0199, email dana@white.co",
            calls(
                "add_contact", {"name": "Dana White", "phone": "+1 305 555 0199", "email": "dana@white.co"}
            ),
            tools=[CONTACT, EMAIL],
        ),
        row(
            "How do I configure single sign-on?",
            calls_saying("search_docs", "single sign-on"),
            tools=[DOCS, TICKET],
        ),
        row(
            "Turn on the lights in the kitchen",
            calls("turn_on_lights", {"room": "kitchen"}),
            tools=[SPOTIFY, LIGHT],
        ),
        row(
            "Please cancel my order #90210",
            calls("cancel_order", {"order_id": "90210"}),
            tools=[ORDER, TICKET],
        ),
        row(
            "Delete the file /home/ann/old.txt",
            calls("delete_file", {"path": "/home/ann/old.txt"}),
            tools=[DELETE, DOCS],
        ),
        row("Bonjour !", calls_nothing(), tools=[WEATHER, EMAIL]),
        row("Tell me a story about a dragon", calls_nothing(), tools=[WEATHER, STOCK, CALC]),
    ),
    *kind(
        "agents",
        row(
            "Weather in Turin?",
            *called("get_current_weather", {"temperature": 19, "condition": "windy"}, location="Turin"),
            says("19", "windy"),
            tools=[WEATHER],
        ),
        row(
            "Weather in Turin?",
            *called("get_current_weather", {"temperature": 19}, location="Turin"),
            "It's 19 degrees in Turin.",
            "What about Genoa?",
            calls("get_current_weather", {"location": "Genoa"}),
            tools=[WEATHER, FORECAST],
        ),
        row(
            "What is 25 * 4?",
            *called("calculate", "100", expression="25 * 4"),
            calls_saying("final_result", "100"),
            tools=[CALC, FINAL],
            tool_choice="required",
        ),
        row(
            "How's SAP doing?",
            *called("get_stock_price", {"symbol": "SAP", "price": 241.5, "currency": "EUR"}, symbol="SAP"),
            obeys(
                schema(symbol="string", price="number", currency="string"),
                {"symbol": "SAP", "price": 241.5, "currency": "EUR"},
            ),
            tools=[STOCK],
            response_format=formatted(schema(symbol="string", price="number", currency="string")),
        ),
    ),
]
