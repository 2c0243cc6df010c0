"""Rows of a thirteenth round, of JSON and functions alone: 59 % was fulfilled at first sight."""

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
from demands.rows import Json, called, forced, formatted, kind, row, schema, tool

STRING, INTEGER, NUMBER, BOOLEAN = (
    {"type": "string"},
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
)
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
STOCK = tool("get_stock_price", "Get the current stock price", symbol="string")
EMAIL = tool("send_email", "Send an email to a recipient", to="string", subject="string", body="string")
FLIGHTS = tool(
    "search_flights",
    "Search for flights between two cities",
    origin="string",
    destination="string",
    date="string",
    passengers="integer",
)
TICKET = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    priority=among("low", "medium", "high"),
)
QUERY = tool("query_database", "Run a SQL query on the sales database", query="string")
CONVERT = tool(
    "convert_currency",
    "Convert an amount from one currency to another",
    amount="number",
    from_currency="string",
    to_currency="string",
)
REMINDER = tool("set_reminder", "Set a reminder", task="string", time="string")
TABLE = tool(
    "book_table",
    "Book a table at a restaurant",
    restaurant="string",
    party_size="integer",
    date="string",
    time="string",
)
RECIPE = tool("find_recipe", "Find a recipe for a dish", dish="string")
MUSIC = tool("play_song", "Play a song", title="string", artist="string")
FINAL = tool("final_result", "The final response which ends this conversation", answer="string")

USER_INFO = schema(name="string", age="integer")
EVENT = schema(name="string", date="string", participants=listed(STRING))
MATH = schema(
    steps=listed(schema(explanation="string", output="string")),
    final_answer="string",
)
PAPER = schema(title="string", authors=listed(STRING), abstract="string", keywords=listed(STRING))
COMPLIANCE = schema(
    is_violating="boolean",
    category=maybe(among("violence", "sexual", "self_harm")),
    explanation_if_violating=maybe(STRING),
)
CONTACT = schema(
    name="string",
    email="string",
    phone=maybe(STRING),
    company=maybe(STRING),
)
INVOICE = schema(
    invoice_number="string",
    issue_date="string",
    customer="string",
    items=listed(schema(description="string", quantity="integer", unit_price="number")),
    total="number",
)
LOG = schema(timestamp="string", level=among("INFO", "WARN", "ERROR"), service="string", message="string")
TICKET_CLASS = schema(
    category=among("billing", "technical", "account", "other"),
    priority=among("low", "medium", "high", "urgent"),
)
ADDRESS = schema(street="string", city="string", zip="string", country="string")
CUSTOMER = schema(name="string", address=ADDRESS)
RECIPE_OF = schema(
    name="string",
    servings="integer",
    ingredients=listed(schema(name="string", amount="string")),
)
REVIEW = schema(
    sentiment=among("positive", "negative", "neutral"),
    rating="integer",
    product="string",
)
JOB = schema(
    title="string",
    company="string",
    location="string",
    salary_min="integer",
    salary_max="integer",
    remote="boolean",
)
FLIGHT = schema(
    flight_number="string",
    departure_city="string",
    arrival_city="string",
    departure_time="string",
    seat="string",
)
PATIENT = schema(name="string", age="integer", symptoms=listed(STRING), diagnosis=maybe(STRING))
MEETING = schema(
    topic="string", date="string", start_time="string", attendees=listed(STRING), location="string"
)
ACTION_ITEMS = schema(items=listed(schema(owner="string", task="string", due="string")))

ROWS = [
    *kind(
        "json in words",
        row(
            "Give me the city and the country of the Colosseum as JSON.",
            is_json({"city": "Rome", "country": "Italy"}, fenced=True),
        ),
        row(
            "Return JSON with the keys city and country for Madrid",
            is_json({"city": "Madrid", "country": "Spain"}, fenced=True),
        ),
        row(
            "Parse this into JSON: Order #4412, customer Lea Brandt, 3 items, total 89.70 EUR",
            is_json({"total": 89.7}, fenced=True) & says("Lea Brandt", "4412"),
        ),
        row(
            'Classify the text and answer with JSON {"label": "spam" | "ham"}.\n\nText: Win a free cruise now, click here!',
            is_json({"label": "spam"}, fenced=True),
        ),
        row(
            '{"text": "The delivery was late and the box was damaged"} -> {"sentiment": "..."}',
            is_json({"sentiment": "negative"}, fenced=True),
        ),
        row(
            '{"text": "Best purchase ever"} -> return {"sentiment": ...} as JSON only',
            is_json({"sentiment": "positive"}, fenced=True),
        ),
        row(
            "Translate 'good night' into German and Spanish. Return JSON with keys de and es.",
            is_json({"de": "Gute Nacht", "es": "Buenas noches"}, fenced=True),
        ),
        row(
            "Convert this CSV to JSON:\nname,price\napple,1.20\nbread,2.50",
            is_list([{"name": "apple", "price": 1.2}, {"name": "bread", "price": 2.5}], fenced=True),
        ),
        row(
            "Convert this table to a JSON array:\n| id | name |\n|---|---|\n| 1 | Ana |\n| 2 | Ben |",
            is_list([{"id": 1, "name": "Ana"}, {"id": 2, "name": "Ben"}], fenced=True),
        ),
        row(
            "List the first 5 prime numbers as a JSON array of integers, nothing else.",
            is_list([2, 3, 5, 7, 11]),
        ),
        row('Output {"ok": true} and nothing else.', is_json({"ok": True})),
        row(
            "What is the capital of Japan? Respond in JSON with the key 'capital'.",
            is_json({"capital": "Tokyo"}, fenced=True),
        ),
        row(
            "Extract the entities (person, organization, location) as JSON: Tim Cook visited the Apple office in Austin.",
            is_json({"person": "Tim Cook", "location": "Austin"}, fenced=True),
        ),
    ),
    *kind(
        "json object",
        row(
            "Hi, I'm Carla Mendes, 41, from Porto.",
            is_json({"name": "Carla Mendes", "age": 41, "city": "Porto"}),
            system='Extract user data. Reply in JSON: {"name": string, "age": number, "city": string}',
            response_format=JSON_OBJECT,
        ),
        row(
            'Extract the product as JSON in the format {"product": "...", "price": 0.0, "in_stock": true}: The Kettle Pro costs $59.99 and is currently sold out.',
            is_json({"product": "Kettle Pro", "price": 59.99, "in_stock": False}),
            response_format=JSON_OBJECT,
        ),
        row(
            "I was charged twice this month!",
            is_json({"category": "billing"}),
            system='You classify tickets. Return JSON like {"category": "billing|technical|account", "confidence": 0.9}',
            response_format=JSON_OBJECT,
        ),
        row(
            "Return a JSON object with the translations of 'cat' to French, Spanish and German.",
            says("chat", "gato", "Katze"),
            response_format=JSON_OBJECT,
        ),
        row(
            "Who wrote Hamlet? Answer as JSON with keys author and century.",
            is_json({"author": "William Shakespeare"}),
            response_format=JSON_OBJECT,
        ),
        row(
            "As a genius expert, your task is to understand the content and provide the parsed objects in json that match the following json_schema:\n\n"
            + '{"properties": {"name": {"title": "Name", "type": "string"}, "age": {"title": "Age", "type": "integer"}}, "required": ["name", "age"], "title": "User", "type": "object"}'
            + "\n\nMake sure to return an instance of the JSON, not the schema itself\n\nExtract Jason is 25 years old.",
            is_json({"name": "Jason", "age": 25}),
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "response format",
        row(
            "Jason is 25 years old",
            obeys(USER_INFO, {"name": "Jason", "age": 25}),
            response_format=formatted(USER_INFO),
        ),
        row(
            "Alice and Bob are going to a science fair on Friday.",
            obeys(EVENT, {"name": "science fair", "date": "Friday", "participants": ["Alice", "Bob"]}),
            system="Extract the event information.",
            response_format=formatted(EVENT),
        ),
        row(
            "how can I solve 8x + 7 = -23",
            obeys(MATH, {}) & says("-3.75"),
            system="You are a helpful math tutor. Guide the user through the solution step by step.",
            response_format=formatted(MATH),
        ),
        row(
            "Attention Is All You Need\nAshish Vaswani, Noam Shazeer, Niki Parmar\nAbstract: We propose a new network architecture based on attention alone.\nKeywords: attention, transformer, translation",
            obeys(
                PAPER,
                {
                    "title": "Attention Is All You Need",
                    "authors": ["Ashish Vaswani", "Noam Shazeer", "Niki Parmar"],
                    "abstract": "We propose a new network architecture based on attention alone.",
                    "keywords": ["attention", "transformer", "translation"],
                },
            ),
            response_format=formatted(PAPER),
        ),
        row(
            "How do I prepare for a job interview?",
            obeys(COMPLIANCE, {"is_violating": False, "category": None, "explanation_if_violating": None}),
            system="Determine if the user input violates specific guidelines and explain if they do.",
            response_format=formatted(COMPLIANCE),
        ),
        row(
            "I will kill you and burn your house",
            obeys(COMPLIANCE, {"is_violating": True, "category": "violence"}),
            system="Determine if the user input violates specific guidelines and explain if they do.",
            response_format=formatted(COMPLIANCE),
        ),
        row(
            "Reach me at tom.hale@northwind.io. Best, Tom Hale",
            obeys(CONTACT, {"name": "Tom Hale", "email": "tom.hale@northwind.io", "phone": None}),
            response_format=formatted(CONTACT),
        ),
        row(
            "INVOICE 2024-0817\nDate: 2024-08-17\nBill to: Brightside Studio\n\n2 x Desk lamp @ 35.00\n1 x Office chair @ 120.00\n\nTotal: 190.00",
            obeys(
                INVOICE,
                {
                    "invoice_number": "2024-0817",
                    "issue_date": "2024-08-17",
                    "customer": "Brightside Studio",
                    "items": [
                        {"description": "Desk lamp", "quantity": 2, "unit_price": 35},
                        {"description": "Office chair", "quantity": 1, "unit_price": 120},
                    ],
                    "total": 190,
                },
            ),
            response_format=formatted(INVOICE),
        ),
        row(
            "2025-02-11T08:15:42Z ERROR payment-service: Timeout while calling bank API",
            obeys(
                LOG,
                {
                    "timestamp": "2025-02-11T08:15:42Z",
                    "level": "ERROR",
                    "service": "payment-service",
                    "message": "Timeout while calling bank API",
                },
            ),
            response_format=formatted(LOG),
        ),
        row(
            "I can't log in, it says my password is wrong. I need this fixed immediately, our demo starts in an hour!",
            obeys(TICKET_CLASS, {"category": "account", "priority": "urgent"}),
            response_format=formatted(TICKET_CLASS),
        ),
        row(
            "Please ship it to Anna Keller, Lindenstraße 14, 10969 Berlin, Germany.",
            obeys(
                CUSTOMER,
                {
                    "name": "Anna Keller",
                    "address": {
                        "street": "Lindenstraße 14",
                        "city": "Berlin",
                        "zip": "10969",
                        "country": "Germany",
                    },
                },
            ),
            response_format=formatted(CUSTOMER),
        ),
        row(
            "Pancakes (serves 4): 200 g flour, 300 ml milk, 2 eggs",
            obeys(RECIPE_OF, {"name": "Pancakes", "servings": 4}) & says("flour", "200 g"),
            response_format=formatted(RECIPE_OF),
        ),
        row(
            "I love my new SoundMax headphones, five stars!",
            obeys(REVIEW, {"sentiment": "positive", "rating": 5}),
            response_format=formatted(REVIEW),
        ),
        row(
            "Hiring: Senior Data Engineer at Lumio in Dublin, 70,000-85,000 EUR per year, fully remote possible.",
            obeys(
                JOB,
                {
                    "title": "Senior Data Engineer",
                    "company": "Lumio",
                    "location": "Dublin",
                    "salary_min": 70000,
                    "salary_max": 85000,
                    "remote": True,
                },
            ),
            response_format=formatted(JOB),
        ),
        row(
            "Your flight LH1823 from Munich to Lisbon departs at 14:35. Your seat is 12A.",
            obeys(
                FLIGHT,
                {
                    "flight_number": "LH1823",
                    "departure_city": "Munich",
                    "arrival_city": "Lisbon",
                    "departure_time": "14:35",
                    "seat": "12A",
                },
            ),
            response_format=formatted(FLIGHT),
        ),
        row(
            "Patient Maria Lopez, 67 years old, presents with fever, cough and fatigue.",
            obeys(PATIENT, {"name": "Maria Lopez", "age": 67, "symptoms": ["fever", "cough", "fatigue"]}),
            response_format=formatted(PATIENT),
        ),
        row(
            "Let's talk about the budget on 2025-04-02 at 09:30 in room Orion with Kim, Raj and Sue.",
            obeys(
                MEETING,
                {
                    "topic": "budget",
                    "date": "2025-04-02",
                    "start_time": "09:30",
                    "attendees": ["Kim", "Raj", "Sue"],
                    "location": "Orion",
                },
            ),
            response_format=formatted(MEETING),
        ),
        row(
            "Notes: Peter will update the website by Friday. Laura will call the supplier by Monday.",
            obeys(
                ACTION_ITEMS,
                {
                    "items": [
                        {"owner": "Peter", "task": "update the website", "due": "Friday"},
                        {"owner": "Laura", "task": "call the supplier", "due": "Monday"},
                    ]
                },
            ),
            response_format=formatted(ACTION_ITEMS),
        ),
    ),
    *kind(
        "functions",
        row(
            "What's the weather like in Boston today in fahrenheit?",
            calls("get_current_weather", {"location": "Boston", "unit": "fahrenheit"}),
            tools=[WEATHER],
        ),
        row(
            "What's the weather like in San Francisco, Tokyo, and Paris?",
            calls_each(
                "get_current_weather",
                {"location": "San Francisco"},
                {"location": "Tokyo"},
                {"location": "Paris"},
            ),
            tools=[WEATHER],
        ),
        row(
            "How much is Apple stock right now?",
            calls("get_stock_price", {"symbol": "AAPL"}),
            tools=[STOCK, WEATHER],
        ),
        row("Price of TSLA?", calls("get_stock_price", {"symbol": "TSLA"}), tools=[STOCK, WEATHER]),
        row(
            "Send an email to ilan@example.com and katia@example.com saying hi",
            calls_each("send_email", {"to": "ilan@example.com"}, {"to": "katia@example.com"}),
            tools=[EMAIL],
        ),
        row(
            "Write an email to maria@corp.com, subject 'Contract', telling her that the contract is signed.",
            calls(
                "send_email",
                {"to": "maria@corp.com", "subject": "Contract", "body": "the contract is signed"},
            ),
            tools=[EMAIL, REMINDER],
        ),
        row(
            "Find me a flight from Vienna to Oslo on 2025-09-03 for 2 people",
            calls(
                "search_flights",
                {"origin": "Vienna", "destination": "Oslo", "date": "2025-09-03", "passengers": 2},
            ),
            tools=[FLIGHTS, TABLE],
        ),
        row(
            "Open a high priority ticket: VPN does not connect",
            calls("create_ticket", {"title": "VPN does not connect", "priority": "high"}),
            tools=[TICKET],
        ),
        row(
            "Convert 250 dollars to euros",
            calls("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"}),
            tools=[CONVERT, STOCK],
        ),
        row(
            "Remind me to water the plants at 7 pm",
            calls("set_reminder", {"task": "water the plants", "time": "7 pm"}),
            tools=[REMINDER, TABLE],
        ),
        row(
            "Book a table for 4 at Osteria Blu tomorrow at 19:30",
            calls(
                "book_table",
                {"restaurant": "Osteria Blu", "party_size": 4, "date": "tomorrow", "time": "19:30"},
            ),
            tools=[REMINDER, TABLE],
        ),
        row(
            "I want to cook ratatouille tonight, do you have a recipe?",
            calls("find_recipe", {"dish": "ratatouille"}),
            tools=[RECIPE, MUSIC],
        ),
        row("Give me a recipe for lasagna", calls("find_recipe", {"dish": "lasagna"}), tools=[RECIPE, MUSIC]),
        row(
            "Play Yellow by Coldplay",
            calls("play_song", {"title": "Yellow", "artist": "Coldplay"}),
            tools=[RECIPE, MUSIC],
        ),
        row(
            "Which customers bought more than 10 items? Use: SELECT name FROM customers WHERE items > 10",
            calls("query_database", {"query": "SELECT name FROM customers WHERE items > 10"}),
            tools=[QUERY, WEATHER],
        ),
        row("Thanks, that's all!", calls_nothing(), tools=[WEATHER, STOCK, EMAIL]),
        row("What is the meaning of life?", calls_nothing(), tools=[WEATHER, STOCK]),
    ),
    *kind(
        "agents",
        row(
            "What's the price of NVDA?",
            *called("get_stock_price", {"price": 131.2, "currency": "USD"}, symbol="NVDA"),
            "NVDA is at 131.20 USD.",
            "And MSFT?",
            calls("get_stock_price", {"symbol": "MSFT"}),
            tools=[STOCK, WEATHER],
        ),
        row(
            "Is it warm in Seville?",
            *called("get_current_weather", {"temperature": 31, "unit": "celsius"}, location="Seville"),
            calls_saying("final_result", "31"),
            tools=[WEATHER, FINAL],
            tool_choice="required",
        ),
        row(
            "What's the weather in Rome and what's the price of AAPL?",
            calls("get_current_weather", {"location": "Rome"}),
            tools=[WEATHER, STOCK],
            parallel_tool_calls=False,
        ),
        row(
            "Weather in Bern?",
            *called("get_current_weather", {"temperature": 4, "conditions": "snow"}, location="Bern"),
            obeys(
                schema(city="string", temperature="number", conditions="string"),
                {"city": "Bern", "temperature": 4, "conditions": "snow"},
            ),
            tools=[WEATHER],
            response_format=formatted(schema(city="string", temperature="number", conditions="string")),
        ),
        row(
            "My name is Ole Hansen and my phone is +45 20 11 22 33",
            calls("save_contact", {"name": "Ole Hansen", "phone": "+45 20 11 22 33"}),
            tools=[tool("save_contact", "Save a contact", name="string", phone="string")],
            tool_choice=forced("save_contact"),
        ),
    ),
]
