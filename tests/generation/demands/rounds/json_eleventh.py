"""Rows of an eleventh round, of JSON and functions alone: 66 % was fulfilled at first sight."""

from __future__ import annotations

from demands.checkers import (
    calls,
    calls_each,
    calls_nothing,
    calls_saying,
    fits,
    is_json,
    obeys,
    says,
    says_any,
)
from demands.rows import Json, called, formatted, kind, row, schema, tool

STRING, INTEGER = {"type": "string"}, {"type": "integer"}
JSON_OBJECT = {"type": "json_object"}


def listed(items: Json) -> Json:
    return {"type": "array", "items": items}


WEATHER = tool("get_weather", "Get the weather", location="string", date="string")
PRICE = tool("lookup_price", "Look up the price of a product", product="string")
EMPLOYEE = tool("find_employee", "Find an employee by name", name="string")
TICKET = tool(
    "create_ticket",
    "Create a support ticket",
    title="string",
    description="string",
    priority={"type": "string", "enum": ["low", "normal", "high"]},
)
UPDATE = tool(
    "update_address",
    "Update the address of a customer",
    customer_id="string",
    street="string",
    city="string",
    zip="string",
)
ALARM = tool("set_alarm", "Set an alarm", time="string", label="string")
DEFINE = tool("define_word", "Look up a word in the dictionary", word="string")
MOVIES = tool("search_movies", "Search movies by genre and year", genre="string", year="integer")
TIP = tool("calculate_tip", "Calculate the tip for a bill", bill="number", percentage="number")
DB = tool("count_rows", "Count the rows of a table", table="string")
POST = tool("post_message", "Post a message to a Slack channel", channel="string", text="string")
NOW = tool("get_time", "Get the current time", timezone="string")
FINISH = tool("submit_answer", "Submit the final answer to the user", answer="string")
CITY = tool("get_population", "Get the population of a city", city="string")

LEAD = schema(full_name="string", job_title="string", company="string", email="string")
FLIGHT = schema(
    flight_number="string", origin="string", destination="string", departure_time="string", delayed="boolean"
)
MEETING = schema(
    topic="string",
    date={"type": "string", "format": "date"},
    start="string",
    end="string",
    attendees=listed(STRING),
)
TRANSACTION = schema(
    merchant="string",
    amount="number",
    currency="string",
    date={"type": "string", "description": "YYYY-MM-DD"},
)
ANALYSIS = schema(
    sentiment={"type": "string", "enum": ["positive", "neutral", "negative"]},
    topics=listed(STRING),
    score="number",
)
INGREDIENTS = schema(
    dish="string",
    servings="integer",
    ingredients=listed(schema(name="string", amount="number", unit="string")),
)
COUNTRY = schema(country="string", capital="string", continent="string")
QUIZ = schema(question="string", options=listed(STRING), correct_index="integer")
CAR = schema(make="string", model="string", year="integer", mileage_km="integer", color="string")
PET = schema(
    name="string",
    species={"type": "string", "enum": ["dog", "cat", "bird"]},
    age_years="number",
    vaccinated="boolean",
)

ROWS = [
    *kind(
        "JSON in words",
        row(
            "Extract the company and the year as JSON: Nokia was founded in 1865.",
            is_json({"company": "Nokia", "year": 1865}, fenced=True),
        ),
        row(
            "Give me JSON with the sender and the amount: Anna sent me 45.30 dollars yesterday.",
            is_json({"sender": "Anna", "amount": 45.3}, fenced=True),
        ),
        row(
            'Respond only with a JSON object in this format: {"name": "string", "age": "number"}. Input: Kofi, 19',
            is_json({"name": "Kofi", "age": 19}),
        ),
        row(
            "JSON array of the fruits in this sentence, nothing else: I bought apples, a mango and two lemons.",
            fits(r'(?is)\[\s*"apples?",\s*"mangos?",\s*"lemons?"\s*\]'),
        ),
        row(
            "Create a JSON object with keys title (string), done (boolean) for the task: buy milk, not done yet.",
            is_json({"title": "buy milk", "done": False}, fenced=True),
        ),
        row(
            "Give the square of each number as JSON {number: square} for 2, 3, 4",
            is_json({"2": 4, "3": 9, "4": 16}, fenced=True),
        ),
        row(
            "List 2 European countries with their capitals as a JSON array of objects with keys country and capital.",
            fits(
                r'(?s).*\[\s*\{\s*"country": ?"[A-Z][^"]+",\s*"capital": ?"[A-Z][^"]+"\s*\},\s*\{.*\}\s*\].*'
            ),
        ),
        row(
            "Return the coordinates as JSON with lat and lng: 48.8584 N, 2.2945 E",
            is_json({"lat": 48.8584, "lng": 2.2945}, fenced=True),
        ),
        row(
            "Analyze 'I am so happy today' and answer in JSON with the keys sentiment and language.",
            is_json({"sentiment": "positive"}, fenced=True) & says_any("english", '"en"'),
        ),
        row(
            "Output as JSON: user id 55, role admin, active yes",
            is_json({"user_id": 55, "role": "admin"}, fenced=True),
        ),
        row(
            "Wandle in JSON um: Name: Uwe, Alter: 60, Stadt: Kiel",
            is_json({"name": "Uwe", "alter": 60, "stadt": "Kiel"}, fenced=True),
        ),
        row(
            "Dame la respuesta en JSON con la clave respuesta: ¿Cuál es la capital de Italia?",
            fits(r'(?is).*"respuesta": ?"[^"]*Rom[ae][^"]*".*'),
        ),
        row(
            'Return {"valid": true} if the email is valid, else {"valid": false}: ann@example.com',
            is_json({"valid": True}, fenced=True),
        ),
        row(
            "Return JSON with word_count and char_count of 'hello world'.",
            is_json({"word_count": 2, "char_count": 11}, fenced=True),
        ),
        row(
            "Extract order number, product and quantity as JSON. Message: I'd like to reorder 3 toner cartridges, the last order was PO-4471.",
            is_json({"order_number": "PO-4471", "quantity": 3}, fenced=True) & says("toner cartridges"),
        ),
    ),
    *kind(
        "JSON by the system",
        row(
            "The new Pixel costs 799 EUR at TechMart.",
            is_json({"product": "Pixel", "price": 799, "store": "TechMart"}),
            system='You are a data extraction API. Output strictly JSON with keys "product", "price", "store".',
        ),
        row(
            "cancel my flight to Rome",
            is_json({"action": "cancel", "destination": "Rome"}),
            system='Convert the user request to JSON: {"action": "book" | "cancel" | "change", "destination": string}',
        ),
        row(
            "Sam Okafor, Lagos, 28",
            obeys(
                schema(name="string", city="string", age="integer"),
                {"name": "Sam Okafor", "city": "Lagos", "age": 28},
            ),
            system='Return a JSON object that conforms to: {"type": "object", "properties": {"name": {"type": "string"}, "city": {"type": "string"}, "age": {"type": "integer"}}, "required": ["name", "city", "age"]}',
        ),
        row(
            "I hate waiting on hold for an hour",
            is_json({"label": "negative"}),
            system='Classify the text. Answer with JSON {"label": "positive"} or {"label": "negative"}.',
        ),
    ),
    *kind(
        "response formats",
        row(
            "Hi, I'm Laura Chen, Head of Data at Brightpath Inc. Reach me at laura@brightpath.io.",
            obeys(
                LEAD,
                {
                    "full_name": "Laura Chen",
                    "job_title": "Head of Data",
                    "company": "Brightpath Inc",
                    "email": "laura@brightpath.io",
                },
            ),
            response_format=formatted(LEAD),
        ),
        row(
            "Flight LH441 from Houston to Frankfurt departs at 16:05 and is delayed.",
            obeys(
                FLIGHT,
                {
                    "flight_number": "LH441",
                    "origin": "Houston",
                    "destination": "Frankfurt",
                    "departure_time": "16:05",
                    "delayed": True,
                },
            ),
            response_format=formatted(FLIGHT),
        ),
        row(
            "Budget review on 14 March 2025 from 10:00 to 11:30 with Ana, Piotr and Lea.",
            obeys(
                MEETING,
                {
                    "topic": "Budget review",
                    "date": "2025-03-14",
                    "start": "10:00",
                    "end": "11:30",
                    "attendees": ["Ana", "Piotr", "Lea"],
                },
            ),
            response_format=formatted(MEETING),
        ),
        row(
            "Paid €12.80 at Café Central on 3.2.2025",
            obeys(
                TRANSACTION,
                {"merchant": "Café Central", "amount": 12.8, "currency": "EUR", "date": "2025-02-03"},
            ),
            response_format=formatted(TRANSACTION),
        ),
        row(
            "The delivery was late and the package damaged. Very disappointing.",
            obeys(ANALYSIS, {"sentiment": "negative"}),
            response_format=formatted(ANALYSIS),
        ),
        row(
            "Tomato soup for 4: 800 g tomatoes, 1 l broth, 2 tbsp oil",
            obeys(INGREDIENTS, {"dish": "Tomato soup", "servings": 4})
            & fits(r"(?s).*tomatoes.*800.*broth.*1.*oil.*2.*"),
            response_format=formatted(INGREDIENTS),
        ),
        row(
            "Tell me about Japan.",
            obeys(COUNTRY, {"country": "Japan", "capital": "Tokyo"}),
            response_format=formatted(COUNTRY),
        ),
        row(
            "Selling my 2019 Toyota Corolla, silver, 62,000 km.",
            obeys(
                CAR,
                {"make": "Toyota", "model": "Corolla", "year": 2019, "mileage_km": 62000, "color": "silver"},
            ),
            response_format=formatted(CAR),
        ),
        row(
            "Rex is a 5 year old dog. He is vaccinated.",
            obeys(PET, {"name": "Rex", "species": "dog", "age_years": 5, "vaccinated": True}),
            response_format=formatted(PET),
        ),
        row(
            "Make a quiz question about space.",
            obeys(QUIZ, {}) & fits(r'(?s).*"options": ?\[\s*".+?",.*\].*'),
            response_format=formatted(QUIZ),
        ),
        row(
            "Numbers: 3, 8, 12",
            obeys(schema(numbers=listed(INTEGER), sum="integer"), {"numbers": [3, 8, 12], "sum": 23}),
            response_format=formatted(schema(numbers=listed(INTEGER), sum="integer")),
        ),
        row("What is 7 times 8? JSON with key answer.", is_json({"answer": 56}), response_format=JSON_OBJECT),
        row(
            "Name: Ella\nBirthday: 1 June 1991\nHobbies: chess, surfing\nReturn this as JSON with keys name, birthday, hobbies.",
            is_json({"name": "Ella", "hobbies": ["chess", "surfing"]}) & says("1991"),
            response_format=JSON_OBJECT,
        ),
    ),
    *kind(
        "functions",
        row(
            "What will the weather be in Prague on 2025-12-24?",
            calls("get_weather", {"location": "Prague", "date": "2025-12-24"}),
            tools=[WEATHER, NOW],
        ),
        row(
            "How much does the Nova vacuum cost?",
            calls_saying("lookup_price", "nova"),
            tools=[PRICE, EMPLOYEE],
        ),
        row(
            "Who is Maria Santos? Find her in the employee directory.",
            calls("find_employee", {"name": "Maria Santos"}),
            tools=[PRICE, EMPLOYEE],
        ),
        row(
            "Open a high priority ticket: Printer on floor 3 is on fire",
            calls("create_ticket", {"priority": "high"}),
            tools=[TICKET, EMPLOYEE],
        ),
        row(
            "Customer K-204 moved to 8 Rose Lane, York, YO1 7AA. Please update the address.",
            calls(
                "update_address",
                {"customer_id": "K-204", "street": "8 Rose Lane", "city": "York", "zip": "YO1 7AA"},
            ),
            tools=[UPDATE, TICKET],
        ),
        row("Wake me up at 6:45", calls("set_alarm", {"time": "6:45"}), tools=[ALARM, WEATHER]),
        row(
            "What does 'serendipity' mean?",
            calls("define_word", {"word": "serendipity"}),
            tools=[DEFINE, PRICE],
        ),
        row(
            "Find comedy movies from 1994",
            calls("search_movies", {"genre": "comedy", "year": 1994}),
            tools=[MOVIES, PRICE],
        ),
        row(
            "What's a 15% tip on an 80 dollar bill?",
            calls("calculate_tip", {"bill": 80, "percentage": 15}),
            tools=[TIP, PRICE],
        ),
        row(
            "How many rows does the table invoices have?",
            calls("count_rows", {"table": "invoices"}),
            tools=[DB, MOVIES],
        ),
        row(
            "Post 'Deploy finished' to #releases",
            calls("post_message", {"text": "Deploy finished"}) & calls_saying("post_message", "releases"),
            tools=[POST, TICKET],
        ),
        row(
            "Compare the population of Lima and Quito",
            calls_each("get_population", {"city": "Lima"}, {"city": "Quito"}),
            tools=[CITY, NOW],
        ),
        row("You're awesome!", calls_nothing(), tools=[POST, TICKET, WEATHER]),
        row("Explain recursion in one sentence.", calls_nothing(), tools=[WEATHER, PRICE, DB]),
        row(
            "Is there a time difference? Check the time in Berlin.",
            calls_saying("get_time", "berlin"),
            tools=[NOW, WEATHER],
        ),
    ),
    *kind(
        "results of functions",
        row(
            "How many people live in Quito?",
            *called("get_population", {"population": 2011388}, city="Quito"),
            calls_saying("submit_answer", "2011388"),
            tools=[CITY, FINISH],
            tool_choice="required",
        ),
        row(
            "How many rows are in users?",
            *called("count_rows", "1532", table="users"),
            says_any("1532", "1,532") & calls_nothing(),
            tools=[DB],
        ),
        row(
            "Define entropy",
            *called(
                "define_word", {"word": "entropy", "definition": "a measure of disorder"}, word="entropy"
            ),
            says("measure of disorder"),
            tools=[DEFINE],
        ),
        row(
            "Price of the Nova?",
            *called("lookup_price", {"product": "Nova", "price": 249.0, "currency": "EUR"}, product="Nova"),
            obeys(
                schema(product="string", price="number", currency="string"),
                {"product": "Nova", "price": 249, "currency": "EUR"},
            ),
            tools=[PRICE],
            response_format=formatted(schema(product="string", price="number", currency="string")),
        ),
        row(
            "Find employee Zed",
            *called("find_employee", [], name="Zed"),
            says_any("no ", "not", "none", "couldn't", "empty") & calls_nothing(),
            tools=[EMPLOYEE],
        ),
        row(
            "What's the weather in Oslo?",
            *called("get_weather", {"temp_c": -4, "sky": "clear"}, location="Oslo"),
            "It is -4 degrees and clear.",
            "And tomorrow in Bergen?",
            calls_saying("get_weather", "bergen"),
            tools=[WEATHER],
        ),
    ),
]
