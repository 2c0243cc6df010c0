"""Rows of a ninth round, of JSON and functions alone: 53 % was fulfilled at first sight."""

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
from demands.rows import Json, called, forced, formatted, kind, row, schema, tool

STRING, INTEGER = {"type": "string"}, {"type": "integer"}
JSON_OBJECT = {"type": "json_object"}


def listed(items: Json) -> Json:
    return {"type": "array", "items": items}


REMIND = tool("set_reminder", "Set a reminder", text="string", time="string")
LIGHTS = tool(
    "set_light",
    "Control the lights of a room",
    room="string",
    state={"type": "string", "enum": ["on", "off"]},
    brightness="integer",
)
FLIGHT = tool(
    "search_flights",
    "Search for flights",
    origin="string",
    destination="string",
    departure_date={"type": "string", "format": "date"},
    passengers="integer",
)
READ = tool("read_file", "Read a file from disk", path="string")
WRITE = tool("write_file", "Write text to a file", path="string", content="string")
USER = tool("get_user", "Get a user by id", user_id="integer")
TIME = tool("get_current_time", "Get the current time in a timezone", timezone="string")
TRANSLATE = tool("translate_text", "Translate text", text="string", target_language="string")
SQL = tool("run_query", "Run an SQL query", query="string")
MAPS = tool(
    "get_directions",
    "Get directions between two places",
    start="string",
    end="string",
    mode={"type": "string", "enum": ["driving", "walking", "transit"]},
)
PAY = tool(
    "transfer_money", "Transfer money to someone", recipient="string", amount="number", currency="string"
)
WEATHER = tool(
    "get_current_weather",
    "Get the current weather in a given location",
    location="string",
    unit={"type": "string", "enum": ["celsius", "fahrenheit"]},
)
ADD = tool("add", "Add two numbers", a="number", b="number")

EVENT = schema(name="string", date="string", participants=listed(STRING))
REVIEW = schema(
    rating="integer",
    sentiment={"type": "string", "enum": ["positive", "negative", "mixed"]},
    pros=listed(STRING),
    cons=listed(STRING),
)
JOB = schema(
    title="string",
    company="string",
    location="string",
    salary_min="integer",
    salary_max="integer",
    remote="boolean",
)
PERSON = schema(
    first_name="string",
    last_name="string",
    age="integer",
    occupation="string",
    address=schema(street="string", city="string", country="string"),
)
LAPTOP = schema(brand="string", model="string", ram_gb="integer", price="number", currency="string")
MOVIE = schema(
    title="string",
    director="string",
    year="integer",
    genre={"type": "string", "enum": ["action", "comedy", "drama", "sci-fi"]},
)
EXPENSES = schema(expenses=listed(schema(description="string", amount="number")), total="number")

ROWS = [
    *kind(
        "JSON in words",
        row(
            "Return the following as JSON with the fields title, author and year: 'Dune' by Frank Herbert, published in 1965.",
            is_json({"title": "Dune", "author": "Frank Herbert", "year": 1965}, fenced=True),
        ),
        row(
            "Extract all email addresses as a JSON array: write to a@x.com or b@y.org, not to c@z.net",
            is_list(["a@x.com", "b@y.org", "c@z.net"], fenced=True),
        ),
        row(
            "I need JSON only. Keys: city, temperature, unit. It's 21 degrees celsius in Malaga.",
            is_json({"city": "Malaga", "temperature": 21, "unit": "celsius"}),
        ),
        row(
            "class User(BaseModel):\n    name: str\n    age: int\n    hobbies: list[str]\n\nParse into this model and return JSON only: Nora is 27 and likes chess, hiking and jazz.",
            is_json({"name": "Nora", "age": 27, "hobbies": ["chess", "hiking", "jazz"]}),
        ),
        row(
            "Turn this into JSON:\nTitle: Senior Nurse\nWard: B3\nShifts: 4",
            is_json({"title": "Senior Nurse", "ward": "B3", "shifts": 4}, fenced=True),
        ),
        row(
            "Generate a JSON object describing a fictional person with keys name (string), age (number), email (string). Output raw JSON, no markdown.",
            fits(r'\{\s*"name": ?"[^"]{3,}",\s*"age": ?\d{1,2},\s*"email": ?"[^"@]+@[^"]+"\s*\}'),
        ),
        row(
            'What is the capital of Spain? Answer in JSON: {"capital": "<city>"}',
            is_json({"capital": "Madrid"}, fenced=True),
        ),
        row(
            "Respond in JSON with a boolean field is_spam. Message: WIN a FREE iPhone now!!! Click here",
            is_json({"is_spam": True}, fenced=True),
        ),
        row(
            'Classify the sentiment and give {"sentiment": "positive|neutral|negative"}: The food was cold and the staff rude.',
            is_json({"sentiment": "negative"}, fenced=True),
        ),
        row(
            'Give me JSON like [{"name": "", "qty": 0}] for: 3 apples, 2 bananas, 12 eggs',
            is_list(
                [{"name": "apples", "qty": 3}, {"name": "bananas", "qty": 2}, {"name": "eggs", "qty": 12}],
                fenced=True,
            ),
        ),
        row(
            "Devuelve un JSON con los campos nombre, edad y ciudad. Texto: Lucía tiene 29 años y vive en Sevilla.",
            is_json({"nombre": "Lucía", "edad": 29, "ciudad": "Sevilla"}, fenced=True),
        ),
        row(
            "Gib mir ein JSON-Objekt mit den Schlüsseln produkt, preis: Der Stuhl kostet 49,90 Euro.",
            is_json({"produkt": "Stuhl", "preis": 49.9}, fenced=True),
        ),
        row(
            "Split the full name into JSON {first, middle, last}: Mary Ann Evans",
            is_json({"first": "Mary", "middle": "Ann", "last": "Evans"}, fenced=True),
        ),
        row(
            "Convert this CSV to JSON:\nname,score\nAnn,9\nBob,7",
            is_list([{"name": "Ann", "score": 9}, {"name": "Bob", "score": 7}], fenced=True),
        ),
        row(
            "Create a JSON config with host localhost, port 8080 and debug true",
            is_json({"host": "localhost", "port": 8080, "debug": True}, fenced=True),
        ),
        row(
            'For each of these words return its length as JSON, e.g. {"cat": 3}: apple, kiwi',
            is_json({"apple": 5, "kiwi": 4}, fenced=True),
        ),
    ),
    *kind(
        "response formats",
        row(
            "Kickoff with Sara, Liam and Omar is on 2025-09-01.",
            obeys(EVENT, {"date": "2025-09-01", "participants": ["Sara", "Liam", "Omar"]}),
            response_format=formatted(EVENT, strict=True),
        ),
        row(
            "4 out of 5 stars. Pros: fast, quiet. Cons: expensive.",
            obeys(REVIEW, {"rating": 4, "pros": ["fast", "quiet"], "cons": ["expensive"]}),
            response_format=formatted(REVIEW),
        ),
        row(
            "Backend Engineer at Lumen Systems in Krakow, fully remote, 80000 to 95000 EUR per year.",
            obeys(
                JOB,
                {
                    "title": "Backend Engineer",
                    "company": "Lumen Systems",
                    "location": "Krakow",
                    "salary_min": 80000,
                    "salary_max": 95000,
                    "remote": True,
                },
            ),
            response_format=formatted(JOB),
        ),
        row(
            "My name is Hannah Berg, I'm 38, a nurse, and I live at 12 Elm Street, Dublin, Ireland.",
            obeys(
                PERSON,
                {
                    "first_name": "Hannah",
                    "last_name": "Berg",
                    "age": 38,
                    "occupation": "nurse",
                    "address": {"street": "12 Elm Street", "city": "Dublin", "country": "Ireland"},
                },
            ),
            response_format=formatted(PERSON),
        ),
        row(
            "The Lenovo ThinkPad X1 with 32 GB RAM costs £1,499.00.",
            obeys(LAPTOP, {"brand": "Lenovo", "ram_gb": 32, "price": 1499}),
            response_format=formatted(LAPTOP),
        ),
        row(
            "Inception, directed by Christopher Nolan, came out in 2010. It's a science fiction film.",
            obeys(
                MOVIE,
                {"title": "Inception", "director": "Christopher Nolan", "year": 2010, "genre": "sci-fi"},
            ),
            response_format=formatted(MOVIE),
        ),
        row(
            "Taxi 23.50, hotel 180 and dinner 42.",
            obeys(EXPENSES, {"total": 245.5}) & fits(r"(?s).*[Tt]axi.*23\.5.*hotel.*180.*dinner.*42.*"),
            response_format=formatted(EXPENSES),
        ),
        row(
            "Ann scored 12, Ben scored 9.",
            obeys(
                schema(scores={"type": "object", "additionalProperties": INTEGER}),
                {"scores": {"Ann": 12, "Ben": 9}},
            ),
            response_format=formatted(schema(scores={"type": "object", "additionalProperties": INTEGER})),
        ),
        row(
            "Book me a double room from 12 to 15 August 2025 for two people.",
            obeys(
                schema(room_type={"enum": ["single", "double", "suite"]}, guests="integer", nights="integer"),
                {"room_type": "double", "guests": 2, "nights": 3},
            ),
            response_format=formatted(
                schema(room_type={"enum": ["single", "double", "suite"]}, guests="integer", nights="integer")
            ),
        ),
        row(
            "The server db-03 went down at 2025-01-15T08:42:00Z with error code 504.",
            obeys(
                schema(
                    server="string", timestamp={"type": "string", "format": "date-time"}, error_code="integer"
                ),
                {"server": "db-03", "timestamp": "2025-01-15T08:42:00Z", "error_code": 504},
            ),
            response_format=formatted(
                schema(
                    server="string", timestamp={"type": "string", "format": "date-time"}, error_code="integer"
                )
            ),
        ),
        row(
            "Extract the tasks: buy milk, call mom, fix the bike.",
            obeys(schema(tasks=listed(STRING)), {"tasks": ["buy milk", "call mom", "fix the bike"]}),
            response_format=formatted(schema(tasks=listed(STRING))),
        ),
        row(
            "Je m'appelle Karim Benali, né le 12 mai 1990 à Lyon.",
            obeys(
                schema(name="string", birth_date={"type": "string", "format": "date"}, birth_place="string"),
                {"name": "Karim Benali", "birth_date": "1990-05-12", "birth_place": "Lyon"},
            ),
            response_format=formatted(
                schema(name="string", birth_date={"type": "string", "format": "date"}, birth_place="string")
            ),
        ),
        row(
            "Return a JSON with key translation: 'thank you' in German",
            is_json({"translation": "Danke"}),
            response_format=JSON_OBJECT,
        ),
        row(
            "My number is 555-0132 and I'm allergic to peanuts. JSON with keys phone and allergies.",
            is_json({"phone": "555-0132"}) & says("peanuts"),
            response_format=JSON_OBJECT,
        ),
        row(
            "What is the largest planet? Use JSON with answer and confidence (0-1).",
            is_json({"answer": "Jupiter"}),
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "functions",
        row(
            "Remind me to call the dentist at 4pm",
            calls("set_reminder", {"text": "call the dentist", "time": "4pm"}),
            tools=[REMIND, LIGHTS],
        ),
        row(
            "Turn off the lights in the kitchen",
            calls("set_light", {"room": "kitchen", "state": "off"}),
            tools=[LIGHTS, REMIND],
        ),
        row(
            "I want to fly from Berlin to New York on 2025-10-03 with 2 passengers",
            calls(
                "search_flights",
                {
                    "origin": "Berlin",
                    "destination": "New York",
                    "departure_date": "2025-10-03",
                    "passengers": 2,
                },
            ),
            tools=[FLIGHT, WEATHER],
        ),
        row("cat config/app.yaml", calls("read_file", {"path": "config/app.yaml"}), tools=[READ, WRITE]),
        row(
            "Write 'hello world' to notes.txt",
            calls("write_file", {"path": "notes.txt", "content": "hello world"}),
            tools=[READ, WRITE],
        ),
        row("Look up user 1024", calls("get_user", {"user_id": 1024}), tools=[USER, SQL]),
        row("What time is it in Tokyo?", calls_saying("get_current_time", "tokyo"), tools=[TIME, WEATHER]),
        row(
            "How do you say 'good night' in Italian?",
            calls("translate_text", {"text": "good night", "target_language": "Italian"}),
            tools=[TRANSLATE, TIME],
        ),
        row(
            "How do I get from Central Park to Times Square on foot?",
            calls("get_directions", {"start": "Central Park", "end": "Times Square", "mode": "walking"}),
            tools=[MAPS, TIME],
        ),
        row(
            "Send 50 euros to Marta",
            calls("transfer_money", {"recipient": "Marta", "amount": 50}),
            tools=[PAY, TIME],
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
            "Boston weather in fahrenheit",
            calls("get_current_weather", {"location": "Boston", "unit": "fahrenheit"}),
            tools=[WEATHER, TIME],
        ),
        row(
            "Add 14 and 28",
            calls("add", {"a": 14, "b": 28}),
            tools=[ADD, tool("multiply", "Multiply two numbers", a="number", b="number")],
        ),
        row("What can you do?", calls_nothing(), tools=[ADD, WEATHER]),
        row("Tell me a joke", calls_nothing(), tools=[TIME, WEATHER, PAY]),
        row("hello", calls("get_user"), tools=[USER], tool_choice=forced("get_user")),
        row(
            "Get users 7 and 9",
            calls_each("get_user", {"user_id": 7}, {"user_id": 9}),
            tools=[USER, SQL],
        ),
        row(
            "Quel temps fait-il à Marseille ?",
            calls("get_current_weather", {"location": "Marseille"}),
            tools=[WEATHER, TIME],
        ),
    ),
    *kind(
        "results of functions",
        row(
            "Is it raining in Oslo?",
            *called("get_current_weather", {"condition": "rain", "temperature": 4}, location="Oslo"),
            says_any("rain") & calls_nothing(),
            tools=[WEATHER],
        ),
        row(
            "Which city is user 7 from and how old is she?",
            *called("get_user", {"id": 7, "name": "Mina", "city": "Riga", "age": 31}, user_id=7),
            obeys(schema(city="string", age="integer"), {"city": "Riga", "age": 31}),
            tools=[USER],
            response_format=formatted(schema(city="string", age="integer")),
        ),
        row(
            "Add 2 and 3 and tell me the result",
            *called("add", "5", a=2, b=3),
            says("5") & calls_nothing(),
            tools=[ADD],
        ),
        row(
            "Read data.csv",
            *called("read_file", "Error: file not found: data.csv", path="data.csv"),
            says_any("not found") & calls_nothing(),
            tools=[READ],
        ),
        row(
            "Find the cheapest flight to Rome from Oslo",
            *called(
                "search_flights",
                [{"airline": "Norwegian", "price": 89}, {"airline": "SAS", "price": 140}],
                origin="Oslo",
                destination="Rome",
            ),
            says("Norwegian", "89"),
            tools=[FLIGHT],
        ),
        row(
            "What is the weather in Lima?",
            *called("get_current_weather", "Sunny, 26°C", location="Lima"),
            calls_saying("final_answer", "26"),
            tools=[WEATHER, tool("final_answer", "Give the final answer", answer="string")],
            tool_choice="required",
        ),
    ),
]
