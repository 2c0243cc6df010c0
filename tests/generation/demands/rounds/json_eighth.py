"""Rows of an eighth round, of JSON and functions alone: 61 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    fits,
    is_json,
    is_list,
    obeys,
    says,
    says_any,
)
from demands.rows import called, forced, formatted, kind, row, schema, tool

STRING, NUMBER, INTEGER = {"type": "string"}, {"type": "number"}, {"type": "integer"}
JSON_OBJECT = {"type": "json_object"}


def listed(items):
    return {"type": "array", "items": items}


WEATHER = tool("get_weather", "Get the current weather for a city", city="string")
FORECAST = tool("get_forecast", "Weather forecast for a number of days", city="string", days="integer")
STOCK = tool("get_stock_price", "Get the latest price of a stock", ticker="string")
EMAIL = tool("send_email", "Send an email", to="string", subject="string", body="string")
SEARCH = tool("web_search", "Search the web", query="string")
ORDER = tool("get_order_status", "Look up the status of an order", order_id="string")
CONVERT = tool(
    "convert_currency", "Convert money", amount="number", from_currency="string", to_currency="string"
)
TABLE = tool(
    "book_table",
    "Book a table at a restaurant",
    restaurant="string",
    date="string",
    time="string",
    guests="integer",
)
FINAL = tool(
    "final_result", "The final response which ends this conversation", city="string", temperature="number"
)

CONTACT = schema(name="string", email="string", phone="string", company="string")
INVOICE = schema(
    invoice_number="string",
    date="string",
    customer="string",
    total="number",
    currency={"type": "string", "enum": ["EUR", "USD", "GBP"]},
    paid="boolean",
)
INVOICE_TEXT = (
    "Invoice INV-2024-117 dated 2024-03-09 for Acme GmbH. Total: 1,249.50 EUR. Status: not paid yet."
)
PLACE = schema(street="string", city="string", zip_code="string", country="string")
TICKET = schema(
    category={"type": "string", "enum": ["billing", "bug", "feature_request", "account"]},
    priority={"type": "string", "enum": ["low", "medium", "high"]},
    summary="string",
)
PEOPLE = schema(people=listed(schema(name="string", age="integer")))
CART = schema(
    customer="string",
    items=listed(schema(product="string", quantity="integer", unit_price="number")),
    shipping_city="string",
)
RECIPE = schema(title="string", ingredients=listed(STRING), minutes="integer", vegetarian="boolean")

ROWS = [
    *kind(
        "JSON in words",
        row(
            "Extract the name, age and city as JSON: Maria Lopez is 34 years old and lives in Valencia.",
            is_json({"name": "Maria Lopez", "age": 34, "city": "Valencia"}, fenced=True),
        ),
        row(
            'Reply only with JSON like {"product": "...", "price": 0.0, "in_stock": true}. '
            "The Nimbus kettle costs $39.99 and is in stock.",
            is_json({"product": "Nimbus kettle", "price": 39.99, "in_stock": True}),
        ),
        row(
            "Valid JSON, keys x and y, no prose: the point is at x=3, y=-7",
            is_json({"x": 3, "y": -7}, keys=("x", "y")),
        ),
        row(
            "Return a JSON array of objects with name and role: Ana is the CEO, Bruno is the CTO and Carla is the designer.",
            is_list(
                [
                    {"name": "Ana", "role": "CEO"},
                    {"name": "Bruno", "role": "CTO"},
                    {"name": "Carla", "role": "designer"},
                ],
                fenced=True,
            ),
        ),
        row(
            "Parse this address into JSON with street, city, zip: 221B Baker Street, London NW1 6XE",
            is_json({"street": "221B Baker Street", "city": "London", "zip": "NW1 6XE"}, fenced=True),
        ),
        row(
            "Convert to JSON object: color: blue, size: XL, quantity: 4",
            is_json({"color": "blue", "size": "XL", "quantity": 4}, fenced=True),
        ),
        row(
            "Translate 'good morning' to French, Spanish and German. Answer in JSON with the language as key.",
            fits(r'(?is).*"french": ?"bonjour".*"spanish": ?"buenos d[ií]as".*"german": ?"guten morgen".*'),
        ),
        row(
            "Give me a JSON object with keys sum and product for the numbers 6 and 7. Only JSON.",
            is_json({"sum": 13, "product": 42}),
        ),
        row(
            "JSON only: map each country to its capital: France, Japan, Italy",
            is_json({"France": "Paris", "Japan": "Tokyo", "Italy": "Rome"}),
        ),
        row(
            "Extrahiere Name und Alter als JSON: Jonas ist 41 Jahre alt.",
            is_json({"name": "Jonas", "alter": 41}, fenced=True),
        ),
        row(
            "Réponds uniquement en JSON avec les clés nom, ville: Je m'appelle Claire et j'habite à Nantes.",
            is_json({"nom": "Claire", "ville": "Nantes"}),
        ),
        row(
            "The user is Peter Novak, peter@novak.cz, phone +420 777 123 456. Output nested JSON: "
            '{"user": {"name": ..., "contact": {"email": ..., "phone": ...}}}',
            is_json(
                {
                    "user": {
                        "name": "Peter Novak",
                        "contact": {"email": "peter@novak.cz", "phone": "+420 777 123 456"},
                    }
                },
                fenced=True,
            ),
        ),
        row(
            "Output XML with a root <person> containing <name> and <age>: Lena, 29.",
            fits(
                r"(?s)(?:.*\n)?(?:```xml\n)?\s*<person>\s*<name>Lena</name>\s*<age>29</age>\s*</person>\s*(?:```)?"
            ),
        ),
        row(
            "List the three primary colors as a JSON array of strings.",
            fits(r'(?is).*\[\s*"\w+",\s*"\w+",\s*"\w+"\s*\].*') & says("red", "blue", "yellow"),
        ),
    ),
    *kind(
        "JSON by the system",
        row(
            "hi, my order 88-1207 never arrived, this is Tom Baker",
            is_json({"customer": "Tom Baker", "order_id": "88-1207"}),
            system='You extract data. Respond only with JSON: {"customer": string, "order_id": string}',
        ),
        row(
            "I love this phone, the battery lasts forever!",
            is_json({"sentiment": "positive"}),
            system='Return JSON {"sentiment": "positive" | "negative" | "neutral", "confidence": number}.',
        ),
        row(
            "Reset my password please",
            is_json({"intent": "reset_password"}),
            system='You are an intent classifier. Reply with JSON {"intent": one of ["reset_password", "cancel_order", "other"]}.',
        ),
        row(
            "Jason is 25 years old",
            obeys(schema(name="string", age="integer"), {"name": "Jason", "age": 25}),
            system="As a genius expert, your task is to understand the content and provide the parsed objects in json that match the following json_schema:\n\n"
            '{"properties": {"name": {"title": "Name", "type": "string"}, "age": {"title": "Age", "type": "integer"}}, "required": ["name", "age"], "title": "User", "type": "object"}\n\n'
            "Make sure to return an instance of the JSON, not the schema itself",
            response_format=JSON_OBJECT,
        ),
        row(
            "The Eiffel Tower in Paris is 330 metres tall and was finished in 1889.",
            is_json({"name": "Eiffel Tower", "city": "Paris", "height": 330, "year": 1889}),
            system="Always respond with a JSON object that's compatible with this schema:\n\n"
            '{"properties": {"name": {"type": "string"}, "city": {"type": "string"}, "height": {"type": "integer"}, "year": {"type": "integer"}}, "required": ["name", "city", "height", "year"], "title": "Landmark", "type": "object"}\n\n'
            "Don't include any text or Markdown fencing before or after.\n",
        ),
    ),
    *kind(
        "response formats",
        row(
            "New lead: Priya Shah from Bluewave Ltd, priya.shah@bluewave.io, +44 20 7946 0958.",
            obeys(
                CONTACT,
                {
                    "name": "Priya Shah",
                    "email": "priya.shah@bluewave.io",
                    "phone": "+44 20 7946 0958",
                    "company": "Bluewave Ltd",
                },
            ),
            response_format=formatted(CONTACT),
        ),
        row(
            INVOICE_TEXT,
            obeys(
                INVOICE,
                {
                    "invoice_number": "INV-2024-117",
                    "date": "2024-03-09",
                    "customer": "Acme GmbH",
                    "total": 1249.5,
                    "currency": "EUR",
                    "paid": False,
                },
            ),
            response_format=formatted(INVOICE, strict=True),
        ),
        row(
            "Ship to 14 Harbour Road, 8001 Zürich, Switzerland.",
            obeys(
                PLACE,
                {"street": "14 Harbour Road", "city": "Zürich", "zip_code": "8001", "country": "Switzerland"},
            ),
            response_format=formatted(PLACE),
        ),
        row(
            "URGENT: the app crashes every time I open settings!!",
            obeys(TICKET, {"category": "bug", "priority": "high"}),
            response_format=formatted(TICKET),
        ),
        row(
            "Alice is 30, Bob is 25 and Carol is 41.",
            obeys(
                PEOPLE,
                {
                    "people": [
                        {"name": "Alice", "age": 30},
                        {"name": "Bob", "age": 25},
                        {"name": "Carol", "age": 41},
                    ]
                },
            ),
            response_format=formatted(PEOPLE),
        ),
        row(
            "Order for Diego Ruiz, ship to Seville: 2 lamps at 19.90 each and 1 desk at 149.00.",
            obeys(CART, {"customer": "Diego Ruiz", "shipping_city": "Seville"})
            & fits(r'(?s).*"quantity": ?2.*19\.9.*"quantity": ?1.*149.*'),
            response_format=formatted(CART),
        ),
        row(
            "Pancakes: flour, milk, eggs and sugar. Takes 20 minutes. Vegetarian.",
            obeys(
                RECIPE,
                {
                    "title": "Pancakes",
                    "ingredients": ["flour", "milk", "eggs", "sugar"],
                    "minutes": 20,
                    "vegetarian": True,
                },
            ),
            response_format=formatted(RECIPE),
        ),
        row(
            "What is 15 * 4?",
            obeys(schema(result="integer", explanation="string"), {"result": 60}),
            response_format=formatted(schema(result="integer", explanation="string")),
        ),
        row(
            "Meeting with Dr. Weber on March 5th, 2025 at 3:30 pm in Room 204.",
            obeys(
                schema(person="string", date="string", time="string", room="string"), {"person": "Dr. Weber"}
            )
            & fits(r"(?s).*(?:March 5th, 2025|2025-03-05).*(?:3:30 ?pm|15:30).*204.*"),
            response_format=formatted(schema(person="string", date="string", time="string", room="string")),
        ),
        row(
            "The flight leaves on 03/07/2026 at 06:15 from Gate B22.",
            obeys(
                schema(departure={"type": "string", "format": "date"}, time="string", gate="string"),
                {"time": "06:15", "gate": "B22"},
            )
            & fits(r"(?s).*2026-0[37]-0[37].*"),
            response_format=formatted(
                schema(departure={"type": "string", "format": "date"}, time="string", gate="string")
            ),
        ),
        row(
            "Is Berlin the capital of Germany? Answer with JSON.",
            is_json({"answer": True}),
            response_format=formatted(schema(answer="boolean")),
        ),
        row(
            "Summarize as JSON with keys title and tags (list). 'Docker 27 released with faster builds.'",
            fits(r'(?s)\{\s*"title": ?"[^"]*Docker[^"]*",\s*"tags": ?\[\s*".+\]\s*\}'),
            response_format=JSON_OBJECT,
        ),
        row(
            "Give JSON with the keys first_name, last_name, country for: Haruki Tanaka from Japan",
            is_json({"first_name": "Haruki", "last_name": "Tanaka", "country": "Japan"}),
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "functions",
        row(
            "What's the weather in Lisbon?",
            calls("get_weather", {"city": "Lisbon"}),
            tools=[STOCK, WEATHER, EMAIL],
        ),
        row(
            "How will the weather be in Oslo for the next 5 days?",
            calls("get_forecast", {"city": "Oslo", "days": 5}),
            tools=[FORECAST, STOCK],
        ),
        row(
            "weather paris and rome pls",
            calls_each("get_weather", {"city": "Paris"}, {"city": "Rome"}),
            tools=[WEATHER, STOCK],
        ),
        row(
            "Get me the stock prices of AAPL, MSFT and NVDA",
            calls_each("get_stock_price", {"ticker": "AAPL"}, {"ticker": "MSFT"}, {"ticker": "NVDA"}),
            tools=[WEATHER, STOCK],
        ),
        row(
            "Send an email to jane@corp.example with subject 'Lunch' saying See you at noon.",
            calls("send_email", {"to": "jane@corp.example", "subject": "Lunch"})
            & calls_saying("send_email", "see you at noon"),
            tools=[EMAIL, SEARCH],
        ),
        row(
            "How much is 250 USD in EUR?",
            calls("convert_currency", {"amount": 250, "from_currency": "USD", "to_currency": "EUR"}),
            tools=[CONVERT, WEATHER],
        ),
        row(
            "Where is my order #A-9931?",
            calls("get_order_status", {"order_id": "A-9931"}),
            tools=[ORDER, EMAIL],
        ),
        row(
            "Table for 4 at Osteria Francescana on 2025-06-14 at 19:30 please",
            calls(
                "book_table",
                {"restaurant": "Osteria Francescana", "date": "2025-06-14", "time": "19:30", "guests": 4},
            ),
            tools=[TABLE, WEATHER],
        ),
        row(
            "Who won the world cup in 2018? Look it up.",
            calls_saying("web_search", "world cup"),
            tools=[SEARCH, EMAIL],
        ),
        row("Write me a haiku about snow", calls_nothing(), tools=[WEATHER, SEARCH, EMAIL]),
        row("thanks, that's all", calls_nothing(), tools=[WEATHER, ORDER]),
        row(
            "Wie ist das Wetter in Hamburg?",
            calls("get_weather", {"city": "Hamburg"}),
            tools=[WEATHER, STOCK],
        ),
        row("What's the weather in Madrid?", calls_nothing(), tools=[WEATHER], tool_choice="none"),
        row(
            "I live in Graz.",
            calls("get_weather", {"city": "Graz"}),
            tools=[WEATHER],
            tool_choice=forced("get_weather"),
        ),
        row(
            "What's the weather in Tokyo?",
            *called("get_weather", {"temperature": 18, "condition": "cloudy"}, city="Tokyo"),
            "It is 18 degrees and cloudy in Tokyo.",
            "And in Osaka?",
            calls("get_weather", {"city": "Osaka"}),
            tools=[WEATHER, STOCK],
        ),
    ),
    *kind(
        "results of functions",
        row(
            "Weather in Bern?",
            *called("get_weather", {"temperature_c": 7, "condition": "rain"}, city="Bern"),
            says("7", "rain") & calls_nothing(),
            tools=[WEATHER],
        ),
        row(
            "Where is my order 5512?",
            *called(
                "get_order_status",
                {"status": "shipped", "carrier": "DHL", "eta": "2025-02-03"},
                order_id="5512",
            ),
            says("shipped", "DHL") & calls_nothing(),
            tools=[ORDER],
        ),
        row(
            "Price of TSLA?",
            *called("get_stock_price", {"error": "rate limit exceeded"}, ticker="TSLA"),
            says_any("rate limit") & calls_nothing(),
            tools=[STOCK],
        ),
        row(
            "How warm is it in Cairo?",
            *called("get_weather", {"temp": 33.5}, city="Cairo"),
            calls("final_result", {"city": "Cairo", "temperature": 33.5}),
            tools=[WEATHER, FINAL],
            tool_choice="required",
        ),
        row(
            "How warm is it in Cairo?",
            *called("get_weather", '{"temp": 33.5, "unit": "C"}', city="Cairo"),
            obeys(schema(city="string", temperature="number"), {"city": "Cairo", "temperature": 33.5}),
            tools=[WEATHER],
            response_format=formatted(schema(city="string", temperature="number")),
        ),
        row(
            "Who is user 42?",
            *called("get_user", "Name: Ines Costa\nEmail: ines@mail.pt\nCity: Porto", user_id=42),
            says("Ines Costa"),
            tools=[tool("get_user", "Load a user", user_id="integer")],
        ),
        row(
            "List the open issues",
            *called("list_issues", [{"id": 7, "title": "Crash on start"}, {"id": 9, "title": "Slow search"}]),
            says("Crash on start", "Slow search"),
            tools=[tool("list_issues", "List issues", state="string")],
        ),
    ),
]
