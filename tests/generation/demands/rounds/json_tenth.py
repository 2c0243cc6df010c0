"""Rows of a tenth round, of JSON and functions alone: 54 % was fulfilled at first sight."""

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


CALENDAR = tool(
    "create_calendar_event",
    "Create a calendar event",
    title="string",
    start_time="string",
    end_time="string",
    attendees=listed(STRING),
)
CANCEL = tool(
    "cancel_subscription", "Cancel a customer's subscription", customer_id="string", reason="string"
)
REFUND = tool("issue_refund", "Refund an order", order_id="string", amount="number")
CALC = tool("calculate", "Evaluate a math expression", expression="string")
NEWS = tool("get_news", "Get the latest news about a topic", topic="string", limit="integer")
MUSIC = tool("play_song", "Play a song", title="string", artist="string")
THERMO = tool("set_thermostat", "Set the temperature of a room", room="string", temperature="number")
HOTEL = tool(
    "find_hotels",
    "Find hotels in a city",
    city="string",
    check_in="string",
    check_out="string",
    max_price="number",
)
CONTACT = tool(
    "add_contact", "Add a contact to the address book", name="string", phone="string", email="string"
)
SHELL = tool("run_command", "Run a shell command", command="string")
DISTANCE = tool("get_distance", "Distance between two cities in km", from_city="string", to_city="string")
WEATHER = tool("get_weather", "Get weather for a city", city="string")
CLASSIFY = tool(
    "classify_ticket",
    "Store the classification of a support ticket",
    category={"type": "string", "enum": ["bug", "billing", "question"]},
    urgent="boolean",
)
SAVE = tool("save_person", "Save the details of a person", name="string", age="integer", city="string")

PRODUCT = schema(name="string", price="number", in_stock="boolean", tags=listed(STRING))
BOOKING = schema(
    name="string",
    check_in="string",
    check_out="string",
    guests="integer",
    room_type={"type": "string", "enum": ["single", "double", "suite"]},
)
PATIENT = schema(name="string", age="integer", symptoms=listed(STRING), allergies=listed(STRING))
COMPANY = schema(
    company="string", founded="integer", headquarters="string", employees="integer", ceo="string"
)
EMAIL = schema(sender="string", recipient="string", subject="string", urgent="boolean")
MATH = schema(steps=listed(schema(explanation="string", output="string")), final_answer="string")
TODO = schema(todos=listed(schema(task="string", due="string", done="boolean")))
GEO = schema(city="string", latitude="number", longitude="number")
INTENT = schema(
    intent={"type": "string", "enum": ["greeting", "booking", "complaint", "cancellation"]},
    language={"type": "string", "enum": ["en", "de", "fr"]},
)
MATCH = schema(home_team="string", away_team="string", home_goals="integer", away_goals="integer")

ROWS = [
    *kind(
        "JSON in words",
        row(
            "Extract name and phone as JSON. Call Greta Lind at +46 8 123 456 78 tomorrow.",
            is_json({"name": "Greta Lind", "phone": "+46 8 123 456 78"}, fenced=True),
        ),
        row(
            'Output JSON only: {"colors": [...]} with the colors in "The flag is blue, white and red".',
            is_json({"colors": ["blue", "white", "red"]}),
        ),
        row(
            "Provide the answer as JSON with key 'result'. What is 12 times 12?",
            is_json({"result": 144}, fenced=True),
        ),
        row(
            "Make a JSON array of the even numbers from 1 to 10. Array only.",
            is_list([2, 4, 6, 8, 10]),
        ),
        row(
            "Return JSON with keys min, max and average for 4, 8 and 15. Just the JSON.",
            is_json({"min": 4, "max": 15, "average": 9}),
        ),
        row(
            "Parse the log line to JSON (level, time, message): [ERROR] 12:04:55 Disk is full",
            is_json({"level": "ERROR", "time": "12:04:55", "message": "Disk is full"}, fenced=True),
        ),
        row(
            "Describe the book in JSON with title, author, pages: 'The Hobbit' by J.R.R. Tolkien has 310 pages.",
            is_json({"title": "The Hobbit", "author": "J.R.R. Tolkien", "pages": 310}, fenced=True),
        ),
        row(
            "Convert to JSON: first name Eva, last name Klein, born 1988, lives in Graz",
            is_json({"first_name": "Eva", "last_name": "Klein"}, fenced=True) & says("1988", "Graz"),
        ),
        row(
            'JSON please. Format: {"event": "", "date": "YYYY-MM-DD"}. The concert takes place on 7 July 2025.',
            is_json({"event": "concert", "date": "2025-07-07"}, fenced=True),
        ),
        row(
            "Give me three users as JSON, each with id, name and email. No explanation.",
            fits(
                r'(?s)\s*[\[{].*(?:"id": ?\d+,\s*"name": ?"[^"]+",\s*"email": ?"[^"@]+@[^"]+".*){3}[\]}]\s*'
            ),
        ),
        row(
            'Is 17 prime? Reply in JSON: {"number": int, "is_prime": bool}',
            is_json({"number": 17, "is_prime": True}, fenced=True),
        ),
        row(
            "Ecris un objet JSON avec les champs titre et annee pour le film Amélie sorti en 2001.",
            is_json({"titre": "Amélie", "annee": 2001}, fenced=True),
        ),
        row(
            "Welche Sprache ist das? Antworte als JSON mit dem Feld sprache: 'Buenos días, ¿cómo estás?'",
            fits(r'(?is).*"sprache": ?"(?:spanisch|spanish|español|es)".*'),
        ),
        row(
            "Rate this review from 1 to 5 as JSON with rating and reason: 'Absolutely loved it, best purchase ever!'",
            fits(r'(?s).*"rating": ?[45],\s*"reason": ?"[^"]+".*'),
        ),
        row(
            "Summarize the order in JSON with order_id, items (list of strings) and total: Order #7781: pizza, salad and cola, 32.40 EUR in total.",
            is_json({"order_id": "7781", "items": ["pizza", "salad", "cola"], "total": 32.4}, fenced=True),
        ),
        row(
            "Fields: name, department, salary. Employees: Ann Lee works in Sales and earns 52000. Bob Ray works in IT and earns 61000. Output a JSON array.",
            is_list(
                [
                    {"name": "Ann Lee", "department": "Sales", "salary": 52000},
                    {"name": "Bob Ray", "department": "IT", "salary": 61000},
                ],
                fenced=True,
            ),
        ),
    ),
    *kind(
        "JSON by the system",
        row(
            "Hi, I'd like to know where my parcel is. Tracking code ZX99812.",
            is_json({"topic": "shipping", "tracking_code": "ZX99812"}),
            system='Extract {"topic": "shipping"|"billing"|"other", "tracking_code": string|null}. Output JSON only.',
        ),
        row(
            "Paul, 52, plumber from Leeds",
            is_json({"name": "Paul", "age": 52, "job": "plumber", "city": "Leeds"}),
            system="Return a JSON object with the fields name, age, job and city. No other text.",
        ),
        row(
            "What's 8 plus 9?",
            is_json({"answer": 17}),
            system='Answer every question as {"answer": ...} in JSON, nothing else.',
        ),
        row(
            "My cat is called Miso and she is 4.",
            obeys(
                schema(pet_name="string", species="string", age="integer"),
                {"pet_name": "Miso", "species": "cat", "age": 4},
            ),
            system="Respond with JSON that follows this JSON schema: "
            '{"type":"object","properties":{"pet_name":{"type":"string"},"species":{"type":"string"},"age":{"type":"integer"}},"required":["pet_name","species","age"]}',
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "response formats",
        row(
            "The Solara lamp (tags: led, desk) costs 59 dollars and is currently sold out.",
            obeys(PRODUCT, {"name": "Solara lamp", "price": 59, "in_stock": False, "tags": ["led", "desk"]}),
            response_format=formatted(PRODUCT),
        ),
        row(
            "Reservation for Elena Rossi, arriving 2025-05-02, leaving 2025-05-06, 2 adults, suite please.",
            obeys(
                BOOKING,
                {
                    "name": "Elena Rossi",
                    "check_in": "2025-05-02",
                    "check_out": "2025-05-06",
                    "guests": 2,
                    "room_type": "suite",
                },
            ),
            response_format=formatted(BOOKING),
        ),
        row(
            "Patient: Tom Hale, 61. Symptoms: cough, fever. Allergies: penicillin.",
            obeys(
                PATIENT,
                {"name": "Tom Hale", "age": 61, "symptoms": ["cough", "fever"], "allergies": ["penicillin"]},
            ),
            response_format=formatted(PATIENT),
        ),
        row(
            "Orbitec was founded in 1998, is headquartered in Toulouse, has 450 employees and is led by CEO Anne Morel.",
            obeys(
                COMPANY,
                {
                    "company": "Orbitec",
                    "founded": 1998,
                    "headquarters": "Toulouse",
                    "employees": 450,
                    "ceo": "Anne Morel",
                },
            ),
            response_format=formatted(COMPANY),
        ),
        row(
            "From: lisa@north.example\nTo: team@north.example\nSubject: Server down\n\nPlease look at this immediately!",
            obeys(
                EMAIL,
                {
                    "sender": "lisa@north.example",
                    "recipient": "team@north.example",
                    "subject": "Server down",
                    "urgent": True,
                },
            ),
            response_format=formatted(EMAIL),
        ),
        row(
            "Solve 8x + 7 = -23",
            obeys(MATH, {"final_answer": "x = -3.75"}),
            response_format=formatted(MATH, strict=True),
        ),
        row(
            "- call the bank by Friday\n- send the invoice by Monday",
            fits(r"(?s).*call the bank.*Friday.*send the invoice.*Monday.*") & obeys(TODO, {}),
            response_format=formatted(TODO),
        ),
        row(
            "Reykjavik lies at latitude 64.1466 and longitude -21.9426.",
            obeys(GEO, {"city": "Reykjavik", "latitude": 64.1466, "longitude": -21.9426}),
            response_format=formatted(GEO),
        ),
        row(
            "Guten Tag, ich möchte meinen Vertrag kündigen.",
            obeys(INTENT, {"intent": "cancellation", "language": "de"}),
            response_format=formatted(INTENT),
        ),
        row(
            "Ajax beat Feyenoord 3-1 on Sunday.",
            obeys(MATCH, {"home_team": "Ajax", "away_team": "Feyenoord", "home_goals": 3, "away_goals": 1}),
            response_format=formatted(MATCH),
        ),
        row(
            "Who wrote Hamlet?",
            is_json({"answer": "William Shakespeare"}),
            response_format=formatted(schema(answer="string")),
        ),
        row(
            "Translate to French: good night",
            fits(r"(?is).*bonne nuit.*"),
            response_format=formatted(schema(translation="string")),
        ),
        row(
            "My phone number is (555) 010-9988 and my zip code is 90210.",
            obeys(
                schema(phone="string", zip_code="string"), {"phone": "(555) 010-9988", "zip_code": "90210"}
            ),
            response_format=formatted(schema(phone="string", zip_code="string")),
        ),
    ),
    *kind(
        "functions",
        row(
            "Set the bedroom to 19.5 degrees",
            calls("set_thermostat", {"room": "bedroom", "temperature": 19.5}),
            tools=[THERMO, WEATHER],
        ),
        row(
            "Play Bohemian Rhapsody by Queen",
            calls("play_song", {"title": "Bohemian Rhapsody", "artist": "Queen"}),
            tools=[MUSIC, NEWS],
        ),
        row("what's (3+4)*12?", calls_saying("calculate", "(3+4)*12"), tools=[CALC, NEWS]),
        row(
            "Give me 3 news stories about electric cars",
            calls("get_news", {"topic": "electric cars", "limit": 3}),
            tools=[NEWS, CALC],
        ),
        row(
            "Find a hotel in Porto from 2025-06-01 to 2025-06-05 under 120 euros",
            calls(
                "find_hotels",
                {"city": "Porto", "check_in": "2025-06-01", "check_out": "2025-06-05", "max_price": 120},
            ),
            tools=[HOTEL, WEATHER],
        ),
        row(
            "Save the number of Rosa Diaz: +34 600 111 222, rosa@mail.es",
            calls("add_contact", {"name": "Rosa Diaz", "phone": "+34 600 111 222", "email": "rosa@mail.es"}),
            tools=[CONTACT, NEWS],
        ),
        row("run `ls -la /tmp`", calls("run_command", {"command": "ls -la /tmp"}), tools=[SHELL, CALC]),
        row("How far is Munich from Hamburg?", calls("get_distance"), tools=[DISTANCE, WEATHER]),
        row(
            "Please refund 25.90 for order R-2210, the mug was broken",
            calls("issue_refund", {"order_id": "R-2210", "amount": 25.9}),
            tools=[CANCEL, REFUND],
        ),
        row(
            "Cancel the subscription of customer C-88, it's too expensive",
            calls("cancel_subscription", {"customer_id": "C-88"}),
            tools=[REFUND, CANCEL],
        ),
        row(
            "I was charged twice this month!",
            calls("classify_ticket", {"category": "billing"}),
            tools=[CLASSIFY],
            tool_choice="required",
        ),
        row(
            "Jo Park, 44, lives in Incheon",
            calls("save_person", {"name": "Jo Park", "age": 44, "city": "Incheon"}),
            tools=[SAVE],
            tool_choice=forced("save_person"),
        ),
        row("What is the meaning of life?", calls_nothing(), tools=[WEATHER, CALC]),
        row(
            "Is it warm in Athens and Cairo today?",
            calls_each("get_weather", {"city": "Athens"}, {"city": "Cairo"}),
            tools=[WEATHER],
        ),
        row(
            "¿Qué tiempo hace en Valencia?", calls("get_weather", {"city": "Valencia"}), tools=[WEATHER, NEWS]
        ),
    ),
    *kind(
        "results of functions",
        row(
            "How far is Bonn from Kiel?",
            *called("get_distance", {"km": 472}, from_city="Bonn", to_city="Kiel"),
            says("472") & calls_nothing(),
            tools=[DISTANCE],
        ),
        row(
            "Refund order 5 please",
            *called("issue_refund", {"status": "ok", "refund_id": "RF-19"}, order_id="5", amount=10),
            says("RF-19") & calls_nothing(),
            tools=[REFUND],
        ),
        row(
            "ls", *called("run_command", "a.txt\nb.txt", command="ls"), says("a.txt", "b.txt"), tools=[SHELL]
        ),
        row(
            "Weather in Oslo and Rome?",
            {
                "role": "assistant",
                "content": None,
                "tool_calls": [
                    {
                        "id": "c1",
                        "type": "function",
                        "function": {"name": "get_weather", "arguments": '{"city": "Oslo"}'},
                    },
                    {
                        "id": "c2",
                        "type": "function",
                        "function": {"name": "get_weather", "arguments": '{"city": "Rome"}'},
                    },
                ],
            },
            {"role": "tool", "tool_call_id": "c1", "content": '{"temp": 3}'},
            {"role": "tool", "tool_call_id": "c2", "content": '{"temp": 17}'},
            says("Oslo", "3", "Rome", "17") & calls_nothing(),
            tools=[WEATHER],
        ),
        row(
            "Find me a hotel in Porto",
            *called("find_hotels", {"hotels": [{"name": "Casa Azul", "price": 95}]}, city="Porto"),
            says("Casa Azul"),
            tools=[HOTEL],
        ),
        row(
            "Any news on AI?",
            *called("get_news", {"error": {"code": 503, "message": "service unavailable"}}, topic="AI"),
            says_any("unavailable", "503"),
            tools=[NEWS],
        ),
    ),
]
