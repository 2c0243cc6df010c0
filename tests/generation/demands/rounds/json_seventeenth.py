"""Rows of a seventeenth round, of JSON and functions alone: 59 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    calls,
    calls_each,
    calls_nothing,
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


WEATHER = tool("get_weather", "Get the weather", city="string", unit=among("celsius", "fahrenheit"))
STOCK = tool("get_stock_price", "Get the latest price of a stock", ticker="string")
EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")
FLIGHTS = tool(
    "search_flights",
    "Search flights",
    origin="string",
    destination="string",
    departure_date="string",
    return_date="string",
    passengers="integer",
)
TICKET = tool(
    "create_ticket",
    "Create a ticket in the help desk",
    title="string",
    description="string",
    priority=among("low", "medium", "high", "urgent"),
)
DB = tool("query_database", "Query the database with SQL", query="string")
CURRENCY = tool(
    "convert_currency", "Convert money", amount="number", from_currency="string", to_currency="string"
)
REMIND = tool("set_reminder", "Set a reminder", text="string", date="string", time="string")
BOOK = tool("book_table", "Reserve a table", restaurant="string", people="integer", time="string")
MUL = tool("multiply", "Multiply two integers", a="integer", b="integer")
ADD = tool("add", "Add two integers", a="integer", b="integer")
WIKI = tool("wikipedia", "Look up a page on Wikipedia", query="string")
MEETING = tool(
    "schedule_meeting",
    "Schedule a meeting",
    attendees=listed(STRING),
    date="string",
    time="string",
    topic="string",
)
CHART = tool(
    "render_chart",
    "Render a chart",
    type=among("bar", "line", "pie"),
    title="string",
    labels=listed(STRING),
    values=listed(NUMBER),
)
FINAL = tool("final_answer", "Give the final answer", answer="string")
CITYFACT = tool("city_population", "Get the population of a city", city="string")
TRANSFER = tool("transfer_to_billing", "Hand over to the billing agent")
HANDOFF = tool("transfer_to_support", "Hand over to the technical support agent")

USER = schema(name="string", age="integer", email=maybe(STRING))
CAL = schema(name="string", date="string", participants=listed(STRING))
STEPS = schema(steps=listed(schema(explanation="string", output="string")), final_answer="string")
TICKET_S = schema(
    summary="string",
    category=among("bug", "feature_request", "question"),
    priority=among("low", "medium", "high"),
)
RECEIPT = schema(
    store="string",
    date="string",
    items=listed(schema(name="string", price="number")),
    total="number",
    payment_method=among("cash", "card"),
)
RESUME = schema(
    name="string",
    email=maybe(STRING),
    experience=listed(schema(company="string", title="string", start_year="integer")),
)
MOVIE_REVIEW = schema(
    movie="string",
    sentiment=among("positive", "negative", "neutral"),
    score={"type": "integer", "minimum": 0, "maximum": 10},
)
SEARCH = schema(query="string", date_from=maybe(STRING), date_to=maybe(STRING), sources=listed(STRING))
UI = schema(
    type=among("div", "button", "header", "section", "field", "form"),
    label="string",
    children=listed({"$ref": "#"}),
    attributes=listed(schema(name="string", value="string")),
)
LEGAL = schema(parties=listed(STRING), effective_date="string", term_months="integer", governing_law="string")
SENSOR = schema(sensor="string", reading="number", unit="string", timestamp="string")
JOBPOST = schema(title="string", company="string", location="string", remote="boolean", skills=listed(STRING))
NUTRITION = schema(food="string", calories="integer", protein_g="number", fat_g="number", carbs_g="number")
ROUTER = schema(destination=among("sales", "billing", "technical_support"), reason="string")
CONTACT = schema(
    first_name="string", last_name="string", company="string", title="string", email="string", phone="string"
)
FACT = schema(question="string", answer="string")
COUNTRY_INFO = schema(name="string", capital="string", population="integer", languages=listed(STRING))
EVAL = schema(is_correct="boolean", explanation="string")
PARCEL = schema(length="number", width="number", height="number", weight="number", unit=among("cm", "in"))
INVOICE = schema(
    invoice_id="string",
    vendor="string",
    amount_due="number",
    currency="string",
    due_date={"type": "string", "format": "date"},
)
CHAR = schema(name="string", age="integer", occupation="string", hobbies=listed(STRING))
HOTEL = schema(
    city="string",
    check_in="string",
    check_out="string",
    rooms="integer",
    adults="integer",
    children="integer",
)
TAGS = schema(tags=listed(STRING))

ROWS = [
    *kind(
        "json in words",
        row(
            "Give me the name and the email as JSON: Please contact Noor Haddad at noor@haddad.org.",
            is_json({"name": "Noor Haddad", "email": "noor@haddad.org"}, fenced=True),
        ),
        row(
            "Return JSON with keys city and country for Toronto.",
            is_json({"city": "Toronto", "country": "Canada"}, fenced=True),
        ),
        row(
            'Input: {"text": "I waited two hours and nobody helped me"}\nOutput format: {"sentiment": "positive|negative|neutral"}',
            is_json({"sentiment": "negative"}, fenced=True),
        ),
        row(
            "Extract all dates as a JSON array: The fair opens 2025-05-01 and closes 2025-05-04.",
            is_list(["2025-05-01", "2025-05-04"], fenced=True),
        ),
        row('What is 9 squared? Answer in JSON: {"result": ...}', is_json({"result": 81}, fenced=True)),
        row(
            "Convert this to JSON: Title: Dune; Author: Frank Herbert; Pages: 412",
            is_json({"title": "Dune", "author": "Frank Herbert", "pages": 412}, fenced=True),
        ),
        row(
            "Give me a JSON array with three objects, each with name and price, for fruits.",
            says("name", "price"),
        ),
        row(
            "Respond in JSON: is Berlin the capital of Germany? Key: answer (boolean).",
            is_json({"answer": True}, fenced=True),
        ),
        row(
            "Parse the log line into JSON with level, service and message: ERROR [auth] Token expired",
            is_json({"level": "ERROR", "service": "auth", "message": "Token expired"}, fenced=True),
        ),
        row(
            "Turn the URL https://shop.example.com:8443/cart?id=7 into JSON with protocol, host and port.",
            is_json({"protocol": "https", "host": "shop.example.com", "port": 8443}, fenced=True),
        ),
    ),
    *kind(
        "json object",
        row(
            "I need help with my last invoice",
            is_json({"intent": "billing"}),
            system='Classify the intent. Reply in JSON {"intent": "billing" | "shipping" | "other"}.',
            response_format=JSON_OBJECT,
        ),
        row(
            "Paul and Vera are meeting in Lyon on Monday.",
            is_json({"people": ["Paul", "Vera"], "city": "Lyon"}),
            system="Return JSON with people (array), city and day.",
            response_format=JSON_OBJECT,
        ),
        row(
            "Rate this text from 1 to 10 for clarity, in JSON with key score: 'It is what it is.'",
            says("score"),
            response_format=JSON_OBJECT,
        ),
        row(
            "Give JSON with the keys translation and language: translate 'cheese' into French",
            is_json({"translation": "fromage", "language": "French"}),
            response_format=JSON_OBJECT,
        ),
        row(
            "Name the three states of matter in JSON under the key states.",
            says("solid", "liquid", "gas"),
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "response format",
        row(
            "My name is Marco, I'm 29 and you can reach me at marco@mail.it",
            obeys(USER, {"name": "Marco", "age": 29, "email": "marco@mail.it"}),
            response_format=formatted(USER),
        ),
        row(
            "John is 40.",
            obeys(USER, {"name": "John", "age": 40, "email": None}),
            response_format=formatted(USER),
        ),
        row(
            "Lena, Max and Zoe will attend the product launch on 2025-10-12.",
            obeys(
                CAL, {"name": "product launch", "date": "2025-10-12", "participants": ["Lena", "Max", "Zoe"]}
            ),
            response_format=formatted(CAL),
        ),
        row("Solve 2x - 4 = 10 step by step", obeys(STEPS, {}) & says("7"), response_format=formatted(STEPS)),
        row(
            "It would be great if I could export my data to Excel.",
            obeys(TICKET_S, {"category": "feature_request"}),
            response_format=formatted(TICKET_S),
        ),
        row(
            "FRESH MARKET\n2025-03-02\nMilk 1.29\nBread 2.49\nTotal 3.78\nPaid by card",
            obeys(
                RECEIPT,
                {
                    "store": "FRESH MARKET",
                    "date": "2025-03-02",
                    "items": [{"name": "Milk", "price": 1.29}, {"name": "Bread", "price": 2.49}],
                    "total": 3.78,
                    "payment_method": "card",
                },
            ),
            response_format=formatted(RECEIPT),
        ),
        row(
            "Terrible film, I want my two hours back. Avoid 'Night Train'. 2/10",
            obeys(MOVIE_REVIEW, {"movie": "Night Train", "sentiment": "negative", "score": 2}),
            response_format=formatted(MOVIE_REVIEW),
        ),
        row(
            "This agreement between Orbix Ltd and Helmut Krause is effective 2025-01-15 for 24 months and governed by the law of Austria.",
            obeys(
                LEGAL,
                {
                    "parties": ["Orbix Ltd", "Helmut Krause"],
                    "effective_date": "2025-01-15",
                    "term_months": 24,
                },
            )
            & says("Austria"),
            response_format=formatted(LEGAL),
        ),
        row(
            "Sensor TH-9 measured 21.4 °C at 2025-02-01T10:00:00Z",
            obeys(
                SENSOR, {"sensor": "TH-9", "reading": 21.4, "unit": "°C", "timestamp": "2025-02-01T10:00:00Z"}
            ),
            response_format=formatted(SENSOR),
        ),
        row(
            "We're looking for a Backend Developer at Pixelworks in Vienna (remote possible). Skills: Go, PostgreSQL, Docker.",
            obeys(
                JOBPOST,
                {
                    "title": "Backend Developer",
                    "company": "Pixelworks",
                    "location": "Vienna",
                    "remote": True,
                    "skills": ["Go", "PostgreSQL", "Docker"],
                },
            ),
            response_format=formatted(JOBPOST),
        ),
        row(
            "Greek yogurt: 97 kcal, 9 g protein, 5 g fat, 3.6 g carbs",
            obeys(
                NUTRITION,
                {"food": "Greek yogurt", "calories": 97, "protein_g": 9, "fat_g": 5, "carbs_g": 3.6},
            ),
            response_format=formatted(NUTRITION),
        ),
        row(
            "The app throws an error 500 whenever I save",
            obeys(ROUTER, {"destination": "technical_support"}),
            response_format=formatted(ROUTER),
        ),
        row(
            "Dr. Amy Chen\nChief Scientist, Helix Bio\namy.chen@helix.bio | +1 617 555 0101",
            obeys(
                CONTACT,
                {
                    "first_name": "Amy",
                    "last_name": "Chen",
                    "company": "Helix Bio",
                    "title": "Chief Scientist",
                    "email": "amy.chen@helix.bio",
                    "phone": "+1 617 555 0101",
                },
            ),
            response_format=formatted(CONTACT),
        ),
        row(
            "Who wrote Romeo and Juliet?",
            obeys(FACT, {"answer": "William Shakespeare"}),
            response_format=formatted(FACT),
        ),
        row(
            "Give me information about Italy",
            obeys(COUNTRY_INFO, {"name": "Italy", "capital": "Rome"}),
            response_format=formatted(COUNTRY_INFO),
        ),
        row(
            "Is it correct that 7 * 8 = 54?",
            obeys(EVAL, {"is_correct": False}),
            response_format=formatted(EVAL),
        ),
        row(
            "Package: 30 x 20 x 10 cm, 1.5 kg",
            obeys(PARCEL, {"length": 30, "width": 20, "height": 10, "weight": 1.5, "unit": "cm"}),
            response_format=formatted(PARCEL),
        ),
        row(
            "Invoice #A-5531 from Lumen Power for $218.40 is due March 31, 2025.",
            obeys(
                INVOICE,
                {
                    "invoice_id": "A-5531",
                    "vendor": "Lumen Power",
                    "amount_due": 218.4,
                    "currency": "USD",
                    "due_date": "2025-03-31",
                },
            ),
            response_format=formatted(INVOICE),
        ),
        row(
            "Create a character named Tilda, a 34 year old baker who likes climbing and chess.",
            obeys(
                CHAR, {"name": "Tilda", "age": 34, "occupation": "baker", "hobbies": ["climbing", "chess"]}
            ),
            response_format=formatted(CHAR),
        ),
        row(
            "2 rooms in Porto from 2025-06-03 to 2025-06-07 for 3 adults and 1 child",
            obeys(
                HOTEL,
                {
                    "city": "Porto",
                    "check_in": "2025-06-03",
                    "check_out": "2025-06-07",
                    "rooms": 2,
                    "adults": 3,
                    "children": 1,
                },
            ),
            response_format=formatted(HOTEL),
        ),
        row("Build a login form", obeys(UI, {}), response_format=formatted(UI)),
    ),
    *kind(
        "functions",
        row(
            "Should I take an umbrella in Hamburg?",
            calls("get_weather", {"city": "Hamburg"}),
            tools=[WEATHER, STOCK],
        ),
        row(
            "How is Tesla doing on the market?",
            calls("get_stock_price", {"ticker": "TSLA"}),
            tools=[WEATHER, STOCK],
        ),
        row(
            "Get me the prices of AAPL, GOOG and AMZN",
            calls_each("get_stock_price", {"ticker": "AAPL"}, {"ticker": "GOOG"}, {"ticker": "AMZN"}),
            tools=[WEATHER, STOCK],
        ),
        row(
            "Send an email to team@corp.io with the subject 'Standup moved' saying that standup is at 10 tomorrow.",
            calls(
                "send_email",
                {"to": "team@corp.io", "subject": "Standup moved", "body": "standup is at 10 tomorrow"},
            ),
            tools=[EMAIL, REMIND],
        ),
        row(
            "I need a round trip from Zurich to Lisbon, leaving 2025-09-10 and returning 2025-09-17, for 2 people",
            calls(
                "search_flights",
                {
                    "origin": "Zurich",
                    "destination": "Lisbon",
                    "departure_date": "2025-09-10",
                    "return_date": "2025-09-17",
                    "passengers": 2,
                },
            ),
            tools=[FLIGHTS, BOOK],
        ),
        row(
            "My printer is on fire, please open an urgent ticket!",
            calls("create_ticket", {"priority": "urgent"}),
            tools=[TICKET, EMAIL],
        ),
        row(
            "How many users signed up? SELECT COUNT(*) FROM users;",
            calls("query_database", {"query": "SELECT COUNT(*) FROM users"}),
            tools=[DB, WIKI],
        ),
        row(
            "How much is 120 pounds in dollars?",
            calls("convert_currency", {"amount": 120, "from_currency": "GBP", "to_currency": "USD"}),
            tools=[CURRENCY, STOCK],
        ),
        row(
            "Remind me on 2025-04-09 at 8:30 to call the dentist",
            calls("set_reminder", {"text": "call the dentist", "date": "2025-04-09", "time": "8:30"}),
            tools=[REMIND, EMAIL],
        ),
        row(
            "Can you reserve a table for two at Sakura at 20:00?",
            calls("book_table", {"restaurant": "Sakura", "people": 2, "time": "20:00"}),
            tools=[BOOK, FLIGHTS],
        ),
        row("What is 14 times 6?", calls("multiply", {"a": 14, "b": 6}), tools=[MUL, ADD]),
        row(
            "What is 3 * 12? Also, what is 11 + 49?",
            says_any("36", "60"),
            tools=[MUL, ADD],
            tool_choice="none",
        ),
        row("Who was Ada Lovelace?", calls("wikipedia", {"query": "Ada Lovelace"}), tools=[WIKI, STOCK]),
        row(
            "Set up a meeting with Ben and Olga on 2025-05-20 at 15:00 about the roadmap",
            calls(
                "schedule_meeting",
                {"attendees": ["Ben", "Olga"], "date": "2025-05-20", "time": "15:00", "topic": "roadmap"},
            ),
            tools=[MEETING, EMAIL],
        ),
        row(
            "Show a pie chart titled 'Sales' with labels Q1, Q2 and values 10, 20",
            calls("render_chart", {"type": "pie", "title": "Sales", "values": [10, 20]}),
            tools=[CHART, DB],
        ),
        row("I was charged twice on my credit card", calls("transfer_to_billing"), tools=[TRANSFER, HANDOFF]),
        row(
            "My screen stays black after the update", calls("transfer_to_support"), tools=[TRANSFER, HANDOFF]
        ),
        row("Nice, thank you so much!", calls_nothing(), tools=[WEATHER, EMAIL, DB]),
        row("Can you write a haiku about the sea?", calls_nothing(), tools=[WEATHER, EMAIL, STOCK]),
        row("Hi", calls("get_weather"), tools=[WEATHER], tool_choice="required"),
    ),
    *kind(
        "agents",
        row(
            "What is the weather in Nice?",
            *called("get_weather", {"temp_c": 24, "sky": "clear"}, city="Nice"),
            says("24"),
            tools=[WEATHER],
        ),
        row(
            "Weather in Nice?",
            *called("get_weather", {"temp_c": 24}, city="Nice"),
            "24 degrees.",
            "And in Cannes?",
            calls("get_weather", {"city": "Cannes"}),
            tools=[WEATHER],
        ),
        row(
            "How many people live in Bergen?",
            *called("city_population", {"city": "Bergen", "population": 291940}, city="Bergen"),
            calls("final_answer"),
            tools=[CITYFACT, FINAL],
            tool_choice="required",
        ),
        row(
            "Population of Graz?",
            *called("city_population", "302749", city="Graz"),
            obeys(schema(city="string", population="integer"), {"city": "Graz", "population": 302749}),
            tools=[CITYFACT],
            response_format=formatted(schema(city="string", population="integer")),
        ),
        row(
            "Convert 50 EUR to USD",
            *called("convert_currency", {"result": 54.2}, amount=50, from_currency="EUR", to_currency="USD"),
            says("54.2"),
            tools=[CURRENCY],
        ),
    ),
]
