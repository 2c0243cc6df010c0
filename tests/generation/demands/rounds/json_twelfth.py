"""Rows of a twelfth round, of JSON and functions alone: 54 % was fulfilled at first sight."""

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
from demands.rows import Json, called, formatted, kind, row, schema, tool

STRING, INTEGER, NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}
JSON_OBJECT = {"type": "json_object"}


def listed(items: Json) -> Json:
    return {"type": "array", "items": items}


TAXI = tool(
    "book_taxi", "Book a taxi", pickup="string", destination="string", time="string", passengers="integer"
)
INVOICE = tool(
    "create_invoice",
    "Create an invoice for a customer",
    customer="string",
    amount="number",
    currency="string",
)
STATUS = tool("track_package", "Track a package", tracking_number="string")
EXCHANGE = tool(
    "get_exchange_rate", "Get the exchange rate between two currencies", base="string", target="string"
)
LIST_FILES = tool("list_files", "List the files of a directory", directory="string")
GREP = tool("search_code", "Search the code base for a string", query="string", path="string")
RESERVE = tool(
    "reserve_room", "Reserve a meeting room", room="string", date="string", duration_minutes="integer"
)
TODO = tool("add_todo", "Add an item to the to-do list", item="string", due_date="string")
BMI = tool("calculate_bmi", "Calculate the body mass index", height_cm="number", weight_kg="number")
QUOTE = tool("get_quote", "Get a random quote", category="string")
ANSWER = tool("final_answer", "Provide the final answer", answer="string")
SUM = tool("sum_numbers", "Sum a list of numbers", numbers=listed(NUMBER))

USER = schema(username="string", email="string", age="integer", is_admin="boolean")
APARTMENT = schema(
    rooms="integer",
    area_sqm="number",
    rent="number",
    city="string",
    furnished="boolean",
    pets_allowed="boolean",
)
BOOK = schema(title="string", author="string", isbn="string", pages="integer", published="integer")
WEATHER = schema(
    city="string",
    temperature="number",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
    condition="string",
)
CLAIM = schema(
    policy_number="string",
    incident_date={"type": "string", "format": "date"},
    description="string",
    estimated_cost="number",
)
TEAM = schema(team="string", members=listed(schema(name="string", role="string")))
GRADES = schema(student="string", grades=listed(schema(subject="string", grade="integer")))
MODERATION = schema(
    flagged="boolean", category={"type": "string", "enum": ["none", "spam", "hate", "violence"]}
)
ROUTE = schema(stops=listed(STRING), distance_km="number")
SUBSCRIPTION = schema(
    plan={"type": "string", "enum": ["free", "pro", "enterprise"]},
    seats="integer",
    billing={"type": "string", "enum": ["monthly", "yearly"]},
)

ROWS = [
    *kind(
        "JSON in words",
        row(
            "Extract the person's name and job title in JSON format: Dr. Emily Stone works as a cardiologist.",
            is_json({}, fenced=True) & says("Emily Stone", "cardiologist"),
        ),
        row(
            "Please answer in JSON with keys 'city' and 'country': Where is the Eiffel Tower?",
            is_json({"city": "Paris", "country": "France"}, fenced=True),
        ),
        row(
            'Return {"total": number} for this receipt: coffee 3.20, bagel 4.10, juice 2.70',
            is_json({"total": 10}, fenced=True),
        ),
        row(
            "JSON only, keys: start, end. The workshop runs from 09:00 to 12:30.",
            is_json({"start": "09:00", "end": "12:30"}),
        ),
        row(
            "Convert the key-value pairs to JSON:\nhost=db.local\nport=5432\nssl=true",
            is_json({"host": "db.local", "port": 5432, "ssl": True}, fenced=True),
        ),
        row(
            "Give me a JSON list with the days of the weekend.",
            fits(r'(?s).*\[\s*"Saturday",\s*"Sunday"\s*\].*'),
        ),
        row("Turn 'red, green, blue' into a JSON array", is_list(["red", "green", "blue"], fenced=True)),
        row(
            "Return a JSON object with fields positive and negative containing the matching words: good, bad, nice, awful",
            fits(r'(?s).*"positive": ?\[?.*good.*nice.*"negative": ?\[?.*bad.*awful.*'),
        ),
        row('What\'s 20% of 250? Respond with JSON: {"value": 0}', is_json({"value": 50}, fenced=True)),
        row(
            "As JSON: product name, price and currency. 'The AeroPress costs 34.95 EUR.'",
            is_json({"price": 34.95, "currency": "EUR"}, fenced=True) & says("AeroPress"),
        ),
        row(
            "Estrai nome e città in JSON: Mi chiamo Paolo e vivo a Torino.",
            is_json({"nome": "Paolo", "città": "Torino"}, fenced=True),
        ),
        row(
            "Generate JSON for 2 products with name and price. Output only the JSON array.",
            fits(
                r'(?s)\[\s*\{\s*"name": ?"[^"]+",\s*"price": ?[\d.]+\s*\},\s*\{\s*"name": ?"[^"]+",\s*"price": ?[\d.]+\s*\}\s*\]'
            ),
        ),
        row(
            "Is this sentence a question? 'Where are you going?' Reply as {\"is_question\": true/false}",
            is_json({"is_question": True}, fenced=True),
        ),
        row(
            "Extract all prices as a JSON array of numbers: shirt $20, hat $15.50, socks $4",
            is_list([20, 15.5, 4], fenced=True),
        ),
    ),
    *kind(
        "JSON by the system",
        row(
            "Order 3 large pepperoni pizzas to 5 Oak Street",
            is_json({"item": "pepperoni pizza", "quantity": 3}) & says("5 Oak Street")
            if False
            else says("3", "5 Oak Street"),
            system='You parse orders. Reply with JSON: {"item": str, "size": str, "quantity": int, "address": str}',
        ),
        row(
            "Lena wants to meet on Friday at 3pm in the library",
            is_json({"who": "Lena", "place": "library"}),
            system="Extract who, when and place. Answer only with a JSON object with these three keys.",
        ),
        row(
            "The battery died after two days, I want my money back.",
            is_json({"category": "refund"}),
            system='Classify the message. Output: {"category": "refund" | "praise" | "question"}',
        ),
        row(
            "¿Cuánto cuesta el envío?",
            is_json({"language": "es"}),
            system='Detect the language. Respond with JSON {"language": "<two letter code>"} only.',
        ),
    ),
    *kind(
        "response formats",
        row(
            "User jdoe (jdoe@acme.org) is 29 and has admin rights.",
            obeys(USER, {"username": "jdoe", "email": "jdoe@acme.org", "age": 29, "is_admin": True}),
            response_format=formatted(USER),
        ),
        row(
            "3-room apartment in Leipzig, 78.5 m², 950 euros rent, unfurnished, no pets.",
            obeys(
                APARTMENT,
                {
                    "rooms": 3,
                    "area_sqm": 78.5,
                    "rent": 950,
                    "city": "Leipzig",
                    "furnished": False,
                    "pets_allowed": False,
                },
            ),
            response_format=formatted(APARTMENT),
        ),
        row(
            "'Klara and the Sun' by Kazuo Ishiguro, 2021, 303 pages, ISBN 9780571364879",
            obeys(
                BOOK,
                {
                    "title": "Klara and the Sun",
                    "author": "Kazuo Ishiguro",
                    "isbn": "9780571364879",
                    "pages": 303,
                    "published": 2021,
                },
            ),
            response_format=formatted(BOOK),
        ),
        row(
            "It's 75°F and sunny in Miami.",
            obeys(WEATHER, {"city": "Miami", "temperature": 75, "unit": "fahrenheit", "condition": "sunny"}),
            response_format=formatted(WEATHER),
        ),
        row(
            "Policy PX-99812: on 5 January 2025 a tree fell on my car. Repair costs about 2,300 dollars.",
            obeys(
                CLAIM, {"policy_number": "PX-99812", "incident_date": "2025-01-05", "estimated_cost": 2300}
            ),
            response_format=formatted(CLAIM),
        ),
        row(
            "Team Falcon: Ida (lead), Max (developer), Zoe (tester)",
            obeys(
                TEAM,
                {
                    "team": "Falcon",
                    "members": [
                        {"name": "Ida", "role": "lead"},
                        {"name": "Max", "role": "developer"},
                        {"name": "Zoe", "role": "tester"},
                    ],
                },
            ),
            response_format=formatted(TEAM),
        ),
        row(
            "Nils got a 2 in Math, a 1 in Art and a 3 in Biology.",
            obeys(
                GRADES,
                {
                    "student": "Nils",
                    "grades": [
                        {"subject": "Math", "grade": 2},
                        {"subject": "Art", "grade": 1},
                        {"subject": "Biology", "grade": 3},
                    ],
                },
            ),
            response_format=formatted(GRADES),
        ),
        row(
            "Buy cheap pills now!!! Click this link",
            obeys(MODERATION, {"flagged": True, "category": "spam"}),
            response_format=formatted(MODERATION),
        ),
        row(
            "We drive from Bern via Milan to Genoa, 420 km.",
            obeys(ROUTE, {"stops": ["Bern", "Milan", "Genoa"], "distance_km": 420}),
            response_format=formatted(ROUTE),
        ),
        row(
            "We need the Pro plan for 25 people, paid annually.",
            obeys(SUBSCRIPTION, {"plan": "pro", "seats": 25, "billing": "yearly"}),
            response_format=formatted(SUBSCRIPTION),
        ),
        row(
            "What is 9 * 9 - 1?", is_json({"answer": 80}), response_format=formatted(schema(answer="integer"))
        ),
        row(
            "Contact: Ana Lima, +351 912 345 678. JSON with name and phone.",
            is_json({"name": "Ana Lima", "phone": "+351 912 345 678"}),
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "functions",
        row(
            "I need a taxi from the airport to the Grand Hotel at 22:15 for 3 people",
            calls("book_taxi", {"time": "22:15", "passengers": 3})
            & calls_saying("book_taxi", "airport", "grand hotel"),
            tools=[TAXI, STATUS],
        ),
        row(
            "Create an invoice of 450 EUR for Lumen AG",
            calls("create_invoice", {"customer": "Lumen AG", "amount": 450, "currency": "EUR"}),
            tools=[INVOICE, STATUS],
        ),
        row(
            "Where's my parcel? The tracking number is 1Z999AA10123456784",
            calls("track_package", {"tracking_number": "1Z999AA10123456784"}),
            tools=[INVOICE, STATUS],
        ),
        row(
            "What's the exchange rate from USD to JPY?",
            calls("get_exchange_rate", {"base": "USD", "target": "JPY"}),
            tools=[EXCHANGE, BMI],
        ),
        row(
            "Show me what's in /home/ann/projects",
            calls("list_files", {"directory": "/home/ann/projects"}),
            tools=[LIST_FILES, GREP],
        ),
        row(
            "Search the code for 'TODO' in src/",
            calls("search_code", {"query": "TODO"}),
            tools=[LIST_FILES, GREP],
        ),
        row(
            "Reserve room Everest for 90 minutes on 2025-02-11",
            calls("reserve_room", {"room": "Everest", "date": "2025-02-11", "duration_minutes": 90}),
            tools=[RESERVE, TODO],
        ),
        row(
            "Add 'buy stamps' to my to-do list",
            calls("add_todo", {"item": "buy stamps"}),
            tools=[RESERVE, TODO],
        ),
        row(
            "I'm 180 cm tall and weigh 75 kg. What's my BMI?",
            calls("calculate_bmi", {"height_cm": 180, "weight_kg": 75}),
            tools=[BMI, EXCHANGE],
        ),
        row("Sum up 4, 8, 15 and 16", calls("sum_numbers", {"numbers": [4, 8, 15, 16]}), tools=[SUM, BMI]),
        row("Thanks a lot!", calls_nothing(), tools=[SUM, BMI, TODO]),
        row("Write a poem about the sea", calls_nothing(), tools=[QUOTE, TODO, LIST_FILES]),
        row(
            "Track packages AB123456 and CD987654",
            calls_each("track_package", {"tracking_number": "AB123456"}, {"tracking_number": "CD987654"}),
            tools=[STATUS],
        ),
    ),
    *kind(
        "results of functions",
        row(
            "Sum 3 and 4", *called("sum_numbers", 7, numbers=[3, 4]), says("7") & calls_nothing(), tools=[SUM]
        ),
        row(
            "Track AB1",
            *called("track_package", {"status": "in transit", "location": "Ghent"}, tracking_number="AB1"),
            calls_saying("final_answer", "ghent"),
            tools=[STATUS, ANSWER],
            tool_choice="required",
        ),
        row(
            "BMI for 180 cm, 75 kg?",
            *called("calculate_bmi", {"bmi": 23.1, "class": "normal"}, height_cm=180, weight_kg=75),
            obeys(schema(bmi="number", category="string"), {"bmi": 23.1}),
            tools=[BMI],
            response_format=formatted(schema(bmi="number", category="string")),
        ),
        row(
            "List /tmp",
            *called("list_files", "Permission denied", directory="/tmp"),
            says_any("permission denied") & calls_nothing(),
            tools=[LIST_FILES],
        ),
        row(
            "USD to EUR?",
            *called("get_exchange_rate", {"rate": 0.92}, base="USD", target="EUR"),
            says("0.92"),
            tools=[EXCHANGE],
        ),
    ),
]
