"""Rows of a fourteenth round, of JSON and functions alone: 67 % was fulfilled at first sight."""

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


TIME = tool("get_time", "Get the current time in a timezone", timezone="string")
DELIVERY = tool(
    "get_delivery_date",
    "Get the delivery date for a customer's order. Call this whenever you need to know the delivery date.",
    order_id="string",
)
CALENDAR = tool(
    "create_calendar_event",
    "Create an event in the calendar",
    title="string",
    date="string",
    start_time="string",
    duration_minutes="integer",
    attendees=listed(STRING),
)
SEARCH = tool("web_search", "Search the web for up to date information", query="string")
CALCULATOR = tool("calculator", "Evaluate a mathematical expression", expression="string")
HOTEL = tool(
    "search_hotels",
    "Find hotels in a city",
    city="string",
    check_in="string",
    check_out="string",
    guests="integer",
    max_price="number",
)
LIGHTS = tool(
    "set_light_color",
    "Set the color and brightness of a light",
    room="string",
    color="string",
    brightness="integer",
)
TRANSFER = tool(
    "transfer_money",
    "Transfer money to another account",
    recipient="string",
    amount="number",
    currency="string",
)
SLACK = tool("send_slack_message", "Post a message in a Slack channel", channel="string", message="string")
GITHUB = tool(
    "create_issue",
    "Create an issue in a GitHub repository",
    repo="string",
    title="string",
    labels=listed(STRING),
)
REFUND = tool("refund_order", "Refund an order", order_id="string", reason="string")
PRODUCTS = tool(
    "search_products",
    "Search products in the catalog",
    query="string",
    category=among("electronics", "clothing", "books", "toys"),
    max_price="number",
)
DIRECTIONS = tool(
    "get_directions",
    "Get directions between two places",
    origin="string",
    destination="string",
    mode=among("driving", "walking", "transit", "bicycling"),
)
TRANSLATE = tool("translate_text", "Translate a text", text="string", target_language="string")
USERS = tool("get_user", "Get a user by id", user_id="integer")
TIMER = tool("start_timer", "Start a timer", minutes="integer", label="string")
FINAL = tool("final_answer", "Provides a final answer to the given problem.", answer="string")
THERMOSTAT = tool("set_thermostat", "Set the target temperature", temperature="number", room="string")

CHARACTER = schema(
    name="string", age="integer", fact=listed(STRING), role=among("student", "teacher", "wizard")
)
MOVIE = schema(title="string", director="string", year="integer", genre="string", rating="number")
PERSON = schema(
    first_name="string",
    last_name="string",
    birth_date={"type": "string", "format": "date"},
    occupation="string",
    nationality="string",
)
EXPENSE = schema(
    merchant="string",
    amount="number",
    currency="string",
    date="string",
    category=among("travel", "food", "office", "other"),
)
SUPPORT = schema(
    customer_name=maybe(STRING),
    order_number=maybe(STRING),
    issue="string",
    sentiment=among("positive", "neutral", "negative"),
    needs_refund="boolean",
)
CLAIMS = schema(claims=listed(schema(text="string", is_true="boolean")))
PROPERTY = schema(
    address="string",
    bedrooms="integer",
    bathrooms="number",
    price="integer",
    square_feet="integer",
    has_garage="boolean",
)
LAB = schema(tests=listed(schema(name="string", value="number", unit="string")))
ITINERARY = schema(
    destination="string", days="integer", budget="number", currency="string", interests=listed(STRING)
)
ENTITIES = schema(people=listed(STRING), organizations=listed(STRING), locations=listed(STRING))
QUESTION = schema(question="string", options=listed(STRING), answer="string")
SHIPMENT = schema(
    tracking_number="string", carrier="string", weight_kg="number", destination="string", fragile="boolean"
)
RESUME = schema(
    name="string", email="string", phone="string", skills=listed(STRING), years_of_experience="integer"
)
BUG = schema(
    title="string",
    severity=among("minor", "major", "critical"),
    component="string",
    version="string",
    reproducible="boolean",
)
SQL_OUT = schema(table="string", columns=listed(STRING))
ANSWER = schema(answer="string", confidence="number")
COUNTRY = schema(country="string", capital="string", currency="string")
SUBJECT = schema(category=among("sports", "politics", "technology", "business"))
TEAM = schema(team=listed(schema(name="string", role="string", email="string")))
STOCK_MOVE = schema(company="string", ticker="string", price="number", change_percent="number")

ROWS = [
    *kind(
        "json in words",
        row(
            "Give me JSON with name, email and phone: Contact Luis Prado (luis@prado.es, +34 600 123 456).",
            is_json(
                {"name": "Luis Prado", "email": "luis@prado.es", "phone": "+34 600 123 456"}, fenced=True
            ),
        ),
        row('Respond with a JSON object {"answer": <number>} only. What is 17 * 4?', is_json({"answer": 68})),
        row(
            "Produce a JSON array of objects with keys name and age for: Ann is 30, Bob is 25.",
            is_list([{"name": "Ann", "age": 30}, {"name": "Bob", "age": 25}], fenced=True),
        ),
        row(
            "What's the currency of Japan and its capital? Answer in JSON with keys currency and capital.",
            is_json({"capital": "Tokyo"}, fenced=True) & says_any("yen", "JPY"),
        ),
        row(
            'Fill this template with data from the text: {"buyer": "", "item": "", "quantity": 0}\n\nText: Mia bought 6 candles.',
            is_json({"buyer": "Mia", "item": "candles", "quantity": 6}, fenced=True),
        ),
        row(
            "Convert to JSON:\nName: Omar Said\nAge: 52\nMember: yes",
            is_json({"name": "Omar Said", "age": 52}, fenced=True),
        ),
        row(
            "Return the words 'sun', 'moon' and 'star' as a JSON array.",
            is_list(["sun", "moon", "star"], fenced=True),
        ),
        row(
            'Is 91 a prime number? Answer as JSON: {"prime": true|false}',
            is_json({"prime": False}, fenced=True),
        ),
        row(
            "Analyze the sentiment and reply in JSON format with the keys sentiment and confidence: The room was dirty and the staff was rude.",
            is_json({"sentiment": "negative"}, fenced=True),
        ),
        row(
            "Convert this YAML to JSON:\nname: api\nport: 8080\ndebug: false",
            is_json({"name": "api", "port": 8080, "debug": False}, fenced=True),
        ),
        row("List three European capitals in JSON under the key capitals", says("capitals")),
        row(
            "Generate a JSON object describing a person with name, age and hobbies.",
            is_json({}, fenced=True) & says("name", "age", "hobbies"),
        ),
    ),
    *kind(
        "json object",
        row(
            "The meeting with Dr. Okoye is on 5 May 2025 at 14:00 in Lagos.",
            is_json({"person": "Dr. Okoye", "city": "Lagos", "time": "14:00"}),
            system="Extract person, date, time and city from the text. Respond in JSON.",
            response_format=JSON_OBJECT,
        ),
        row(
            "Who painted the Mona Lisa? JSON with the keys artist and title.",
            is_json({"artist": "Leonardo da Vinci", "title": "Mona Lisa"}),
            response_format=JSON_OBJECT,
        ),
        row(
            "My parcel has still not arrived, this is unacceptable",
            is_json({"intent": "complaint"}),
            system='Detect the intent. Output JSON: {"intent": "question" | "complaint" | "praise"}',
            response_format=JSON_OBJECT,
        ),
        row(
            "Output a JSON object with the first three letters of the alphabet under the key letters.",
            is_json({"letters": ["a", "b", "c"]}),
            response_format=JSON_OBJECT,
        ),
        row(
            "Summarize as JSON with title and summary: Honey never spoils. Archaeologists found edible honey in ancient tombs.",
            is_json({}) & says("title", "summary", "honey"),
            response_format=JSON_OBJECT,
        ),
        row(
            "What is the boiling point of water in celsius? Give JSON with key value.",
            is_json({"value": 100}),
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "response format",
        row(
            "Inception (2010) is a science fiction film directed by Christopher Nolan, rated 8.8.",
            obeys(
                MOVIE, {"title": "Inception", "director": "Christopher Nolan", "year": 2010, "rating": 8.8}
            ),
            response_format=formatted(MOVIE),
        ),
        row(
            "Frida Kahlo was a Mexican painter, born on July 6, 1907.",
            obeys(
                PERSON,
                {
                    "first_name": "Frida",
                    "last_name": "Kahlo",
                    "birth_date": "1907-07-06",
                    "occupation": "painter",
                    "nationality": "Mexican",
                },
            ),
            response_format=formatted(PERSON),
        ),
        row(
            "Lunch at Trattoria Sole, 42.50 EUR, 12.03.2025",
            obeys(
                EXPENSE, {"merchant": "Trattoria Sole", "amount": 42.5, "currency": "EUR", "category": "food"}
            ),
            response_format=formatted(EXPENSE),
        ),
        row(
            "Hi, my order 88213 arrived broken and I'm really disappointed. I want my money back. Regards, Nora Lind",
            obeys(
                SUPPORT,
                {
                    "customer_name": "Nora Lind",
                    "order_number": "88213",
                    "sentiment": "negative",
                    "needs_refund": True,
                },
            ),
            response_format=formatted(SUPPORT),
        ),
        row(
            "How do I change my shipping address?",
            obeys(
                SUPPORT,
                {"customer_name": None, "order_number": None, "sentiment": "neutral", "needs_refund": False},
            ),
            response_format=formatted(SUPPORT),
        ),
        row(
            "For sale: 12 Oak Lane, 3 bedrooms, 2 bathrooms, 1,850 square feet, garage included, $425,000",
            obeys(
                PROPERTY,
                {
                    "address": "12 Oak Lane",
                    "bedrooms": 3,
                    "bathrooms": 2,
                    "price": 425000,
                    "square_feet": 1850,
                    "has_garage": True,
                },
            ),
            response_format=formatted(PROPERTY),
        ),
        row(
            "Hemoglobin 13.5 g/dL\nGlucose 92 mg/dL\nSodium 140 mmol/L",
            obeys(
                LAB,
                {
                    "tests": [
                        {"name": "Hemoglobin", "value": 13.5, "unit": "g/dL"},
                        {"name": "Glucose", "value": 92, "unit": "mg/dL"},
                        {"name": "Sodium", "value": 140, "unit": "mmol/L"},
                    ]
                },
            ),
            response_format=formatted(LAB),
        ),
        row(
            "Plan a 5 day trip to Kyoto with a budget of 1500 EUR, we like temples and food.",
            obeys(
                ITINERARY,
                {
                    "destination": "Kyoto",
                    "days": 5,
                    "budget": 1500,
                    "currency": "EUR",
                    "interests": ["temples", "food"],
                },
            ),
            response_format=formatted(ITINERARY),
        ),
        row(
            "Satya Nadella of Microsoft met Sundar Pichai of Google in Paris.",
            obeys(
                ENTITIES,
                {
                    "people": ["Satya Nadella", "Sundar Pichai"],
                    "organizations": ["Microsoft", "Google"],
                    "locations": ["Paris"],
                },
            ),
            response_format=formatted(ENTITIES),
        ),
        row(
            "Parcel 1Z999AA10123456784 by UPS, 3.2 kg, to Hamburg, fragile.",
            obeys(
                SHIPMENT,
                {
                    "tracking_number": "1Z999AA10123456784",
                    "carrier": "UPS",
                    "weight_kg": 3.2,
                    "destination": "Hamburg",
                    "fragile": True,
                },
            ),
            response_format=formatted(SHIPMENT),
        ),
        row(
            "Elif Demir\nelif@demir.dev | +90 532 000 11 22\nSkills: Python, Go, Kubernetes\n8 years of experience",
            obeys(
                RESUME,
                {
                    "name": "Elif Demir",
                    "email": "elif@demir.dev",
                    "phone": "+90 532 000 11 22",
                    "skills": ["Python", "Go", "Kubernetes"],
                    "years_of_experience": 8,
                },
            ),
            response_format=formatted(RESUME),
        ),
        row(
            "Export crashes the app every time in version 4.2.1 (reports component). This is critical.",
            obeys(
                BUG,
                {"severity": "critical", "component": "reports", "version": "4.2.1", "reproducible": True},
            ),
            response_format=formatted(BUG),
        ),
        row(
            "What is the capital of Australia?",
            obeys(ANSWER, {"answer": "Canberra"}),
            response_format=formatted(ANSWER),
        ),
        row(
            "Tell me about Brazil",
            obeys(COUNTRY, {"country": "Brazil", "capital": "Brasília"}),
            response_format=formatted(COUNTRY),
        ),
        row(
            "The striker scored twice and the team won the cup final.",
            obeys(SUBJECT, {"category": "sports"}),
            response_format=formatted(SUBJECT),
        ),
        row(
            "Team: Jo Park (designer, jo@x.io), Al Reyes (developer, al@x.io)",
            obeys(
                TEAM,
                {
                    "team": [
                        {"name": "Jo Park", "role": "designer", "email": "jo@x.io"},
                        {"name": "Al Reyes", "role": "developer", "email": "al@x.io"},
                    ]
                },
            ),
            response_format=formatted(TEAM),
        ),
        row(
            "Nvidia (NVDA) closed at $131.20, up 2.4%.",
            obeys(STOCK_MOVE, {"company": "Nvidia", "ticker": "NVDA", "price": 131.2, "change_percent": 2.4}),
            response_format=formatted(STOCK_MOVE),
        ),
        row(
            "Harry Potter is a 17 year old wizard.",
            obeys(CHARACTER, {"name": "Harry Potter", "age": 17, "role": "wizard"}),
            response_format=formatted(CHARACTER),
        ),
    ),
    *kind(
        "functions",
        row("What time is it in Tokyo?", calls("get_time", {"timezone": "Asia/Tokyo"}), tools=[TIME]),
        row(
            "Hi, can you tell me the delivery date for my order? The order id is order_12345.",
            calls("get_delivery_date", {"order_id": "order_12345"}),
            tools=[DELIVERY],
        ),
        row(
            "Schedule a 30 minute sync with ana@corp.io and li@corp.io on 2025-06-01 at 10:00",
            calls(
                "create_calendar_event",
                {
                    "date": "2025-06-01",
                    "start_time": "10:00",
                    "duration_minutes": 30,
                    "attendees": ["ana@corp.io", "li@corp.io"],
                },
            ),
            tools=[CALENDAR, SEARCH],
        ),
        row(
            "Search the web for the latest news about solar panels",
            calls("web_search", {"query": "the latest news about solar panels"}),
            tools=[SEARCH, TIME],
        ),
        row(
            "What is 23 * 19 + 4?",
            calls("calculator", {"expression": "23 * 19 + 4"}),
            tools=[CALCULATOR, SEARCH],
        ),
        row(
            "Find a hotel in Lisbon for 2 guests from 2025-05-10 to 2025-05-14 under 150 euros",
            calls(
                "search_hotels",
                {
                    "city": "Lisbon",
                    "check_in": "2025-05-10",
                    "check_out": "2025-05-14",
                    "guests": 2,
                    "max_price": 150,
                },
            ),
            tools=[HOTEL, SEARCH],
        ),
        row(
            "Make the bedroom lights blue at 40% brightness",
            calls("set_light_color", {"room": "bedroom", "color": "blue", "brightness": 40}),
            tools=[LIGHTS],
        ),
        row(
            "Send 75 euros to Greta Holm",
            calls("transfer_money", {"recipient": "Greta Holm", "amount": 75, "currency": "EUR"}),
            tools=[TRANSFER, SLACK],
        ),
        row(
            "Post 'Deploy finished' in #releases",
            calls("send_slack_message", {"channel": "#releases", "message": "Deploy finished"}),
            tools=[SLACK, GITHUB],
        ),
        row(
            "Create an issue in acme/api titled 'Login fails' with labels bug and urgent",
            calls("create_issue", {"repo": "acme/api", "title": "Login fails", "labels": ["bug", "urgent"]}),
            tools=[SLACK, GITHUB],
        ),
        row(
            "Refund order #7731 because the item was damaged",
            calls("refund_order", {"order_id": "7731", "reason": "the item was damaged"}),
            tools=[REFUND, DELIVERY],
        ),
        row(
            "Show me headphones below 100 dollars",
            calls("search_products", {"query": "headphones", "category": "electronics", "max_price": 100}),
            tools=[PRODUCTS],
        ),
        row(
            "How do I get from Times Square to Central Park on foot?",
            calls(
                "get_directions", {"origin": "Times Square", "destination": "Central Park", "mode": "walking"}
            ),
            tools=[DIRECTIONS],
        ),
        row(
            "How do you say 'thank you very much' in Italian?",
            calls("translate_text", {"text": "thank you very much", "target_language": "Italian"}),
            tools=[TRANSLATE],
        ),
        row("Load user 42", calls("get_user", {"user_id": 42}), tools=[USERS, SEARCH]),
        row(
            "Set a timer for 12 minutes for the pasta",
            calls("start_timer", {"minutes": 12, "label": "pasta"}),
            tools=[TIMER, CALENDAR],
        ),
        row(
            "Set the living room to 21.5 degrees",
            calls("set_thermostat", {"temperature": 21.5, "room": "living room"}),
            tools=[THERMOSTAT, LIGHTS],
        ),
        row(
            "What time is it in London and in New York?",
            calls_each("get_time", {"timezone": "Europe/London"}, {"timezone": "America/New_York"}),
            tools=[TIME],
        ),
        row("You are awesome", calls_nothing(), tools=[TIME, SEARCH, CALCULATOR]),
        row("Write me a short poem about autumn", calls_nothing(), tools=[TIME, CALCULATOR, USERS]),
    ),
    *kind(
        "agents",
        row(
            "How many people live in Ghana?",
            *called(
                "web_search",
                "Ghana has a population of about 34 million people (2024).",
                query="population of Ghana",
            ),
            says("34 million"),
            tools=[SEARCH, CALCULATOR],
        ),
        row(
            "What is 12 * 12, and then add 6?",
            *called("calculator", "144", expression="12 * 12"),
            says_any("150", "144"),
            tools=[CALCULATOR],
        ),
        row(
            "When will order A77 arrive?",
            *called("get_delivery_date", {"order_id": "A77", "delivery_date": "2025-03-14"}, order_id="A77"),
            calls_saying("final_answer", "2025-03-14"),
            tools=[DELIVERY, FINAL],
            tool_choice="required",
        ),
        row(
            "Time in Paris?",
            *called("get_time", "15:42", timezone="Europe/Paris"),
            "It is 15:42 in Paris.",
            "What about Tokyo?",
            calls("get_time", {"timezone": "Asia/Tokyo"}),
            tools=[TIME],
        ),
        row("Tea, please", calls("start_timer"), tools=[TIMER], tool_choice=forced("start_timer")),
    ),
]
