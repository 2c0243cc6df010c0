"""Rows of a thirty-fifth round: JSON asked for in words, schemas and calls, as a tester types them first.

At first sight 75 % of the first batch were as demanded, 58 % of the second, 81 % of the third (schemas, calls and
agents), 40 % of the fourth (JSON in words again) 82 % of the fifth (schemas and calls), and
40 % of the sixth (JSON in words); these failed then.
"""

from __future__ import annotations

from typing import Literal

from demands.checkers import argument, calls, calls_these, fits, is_json, is_list
from demands.rounds.json_twenty_third import JSON_OBJECT, filled
from demands.rows import forced, formatted, kind, row, schema, tool
from pydantic import BaseModel, Field


class Contact(BaseModel):
    name: str
    company: str | None
    phone: str | None
    email: str | None


class Order(BaseModel):
    order_id: str
    customer_name: str
    items: list[str]
    total: float
    express: bool


class Employee(BaseModel):
    name: str
    salary: int
    department: str
    manager: str | None


class Employees(BaseModel):
    employees: list[Employee]


class Stay(BaseModel):
    hotel: str
    city: str
    check_in: str
    check_out: str
    guests: int
    price_per_night: float


class Email(BaseModel):
    subject: str
    sender: str
    priority: Literal["low", "normal", "high"]
    needs_reply: bool


class Product(BaseModel):
    sku: str
    name: str
    price_cents: int
    colors: list[str]
    in_stock: bool


class Vitals(BaseModel):
    heart_rate: int
    blood_pressure: str
    smoker: bool


class Expense(BaseModel):
    merchant: str
    amount: float


class Analysis(BaseModel):
    language: str = Field(description="ISO 639-1 code")
    is_question: bool


class Translation(BaseModel):
    source_language: str
    target_language: str
    translated_text: str


TOLD = kind(
    "json in words",
    row(
        "Give me JSON for a person with name Max, age 29 and hobbies chess and hiking.",
        is_json({"name": "Max", "age": 29, "hobbies": ["chess", "hiking"]}, fenced=True),
    ),
    row(
        "Generate JSON for a user profile: username dave99, email dave@example.org, active.",
        is_json({"username": "dave99", "email": "dave@example.org", "active": True}),
        response_format=JSON_OBJECT,
    ),
    row(
        'Return JSON with "greeting" set to "hello" and "count" set to 3.',
        is_json({"greeting": "hello", "count": 3}, keys=("greeting", "count")),
        response_format=JSON_OBJECT,
    ),
    row(
        'Make a JSON object with "success": true and "items": [].',
        is_json({"success": True, "items": []}, fenced=True, keys=("success", "items")),
    ),
    row(
        "Create a JSON object with keys a, b, c and values 1, 2, 3.",
        is_json({"a": 1, "b": 2, "c": 3}, fenced=True),
    ),
    row('Give the JSON {"status": "ok", "code": 200}', is_json({"status": "ok", "code": 200}, fenced=True)),
    row(
        "John: 12 points, Mary: 18 points, Ali: 7 points. Return a JSON object mapping name to points.",
        is_json({"John": 12, "Mary": 18, "Ali": 7}, fenced=True, keys=("John", "Mary", "Ali")),
    ),
    row(
        "From: anna@corp.com To: bob@corp.com Subject: Lunch. Return as JSON with from, to, subject.",
        is_json({"from": "anna@corp.com", "to": "bob@corp.com", "subject": "Lunch"}, fenced=True),
    ),
    row(
        'Book "Dune" by Frank Herbert (1965). Output JSON with title, author, year, nothing else.',
        is_json({"title": "Dune", "author": "Frank Herbert", "year": 1965}),
    ),
    row(
        "Return JSON with keys question and answer about the capital of Japan",
        is_json({"answer": "Tokyo"}, keys=("question", "answer")),
        response_format=JSON_OBJECT,
    ),
)

FOUND = kind(
    "json in words",
    row(
        "The meeting is on 2025-06-12 at 14:30 in Room 5 with Sara and Jonas. Return JSON with date, time, "
        "location, attendees.",
        is_json({"time": "14:30", "location": "Room 5", "attendees": ["Sara", "Jonas"]}, fenced=True),
    ),
    row(
        "Order #5521: 2x Pizza Margherita, 1x Cola, deliver to Hauptstr. 12. Give me JSON with order_id, items "
        "(name, quantity) and address.",
        is_json(
            {
                "items": [{"name": "Pizza Margherita", "quantity": 2}, {"name": "Cola", "quantity": 1}],
                "address": "Hauptstr. 12",
            },
            fenced=True,
        ),
    ),
    row(
        "Parse the address into JSON (street, city, state, zip): 742 Evergreen Terrace, Springfield, IL 62704",
        is_json({"street": "742 Evergreen Terrace", "city": "Springfield", "state": "IL"}, fenced=True),
    ),
    row(
        "Return a JSON object with nested address: Maria Silva lives at Rua Augusta 100 in Lisbon, Portugal. "
        "Keys: name, address (street, city, country).",
        is_json(
            {
                "name": "Maria Silva",
                "address": {"street": "Rua Augusta 100", "city": "Lisbon", "country": "Portugal"},
            },
            fenced=True,
        ),
    ),
    row(
        "Extract JSON: CPU usage at 87%, memory at 45%, disk at 60%. Keys cpu, memory, disk.",
        is_json({"cpu": 87, "memory": 45, "disk": 60}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Extract skills and years_of_experience as JSON: 5 years of experience with Python, Docker and AWS.",
        is_json({"skills": ["Python", "Docker", "AWS"], "years_of_experience": 5}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Provide JSON with name, email and is_active for user Rita (rita@mail.com), currently inactive.",
        is_json({"name": "Rita", "email": "rita@mail.com", "is_active": False}),
        response_format=JSON_OBJECT,
    ),
    row(
        'Review: "Great sound, but the battery dies after two hours." Give JSON with pros and cons as lists.',
        is_json({"pros": ["Great sound"], "cons": ["the battery dies after two hours"]}),
        response_format=JSON_OBJECT,
    ),
    row(
        'The team has Ana (designer, 30), Luis (developer, 41). Return {"team": [{"name","role","age"}]} as JSON',
        is_json(
            {
                "team": [
                    {"name": "Ana", "role": "designer", "age": 30},
                    {"name": "Luis", "role": "developer", "age": 41},
                ]
            }
        ),
        response_format=JSON_OBJECT,
    ),
    row(
        'Return JSON: {"users": [{"id": 1, "name": "..."}]} with these users: Kim, Lou and Pat.',
        is_json(
            {"users": [{"id": 1, "name": "Kim"}, {"id": 2, "name": "Lou"}, {"id": 3, "name": "Pat"}]},
            fenced=True,
        ),
    ),
    row(
        'Count the words in "the quick brown fox" and answer as JSON {"count": n}',
        is_json({"count": 4}, fenced=True),
    ),
    row('Convert 5 km to miles. JSON: {"miles": number}', is_json({"miles": 3.11}, fenced=True)),
    row(
        '{"name": "string", "age": "integer"}\nFill this for: Zara, 19 years old',
        is_json({"name": "Zara", "age": 19}, fenced=True),
    ),
    row(
        'I need: {"from": "", "to": "", "date": "", "passengers": 0}. Book me a flight from Vienna to Athens on '
        "2025-08-20 for 2 people.",
        is_json({"from": "Vienna", "to": "Athens", "date": "2025-08-20", "passengers": 2}, fenced=True),
    ),
)

EDITED = kind(
    "json edited",
    row(
        '{"a": 1, "b": 2} Add a key c with value 3 and return the JSON.',
        is_json({"a": 1, "b": 2, "c": 3}, fenced=True, keys=("a", "b", "c")),
    ),
    row('Remove the key b from {"a": 1, "b": 2}', is_json({"a": 1}, fenced=True, keys=("a",))),
    row(
        'Rename the key "nm" to "name" in {"nm": "Al"} and return JSON only',
        is_json({"name": "Al"}, fenced=True, keys=("name",)),
    ),
    row('Set "b" to 5 in {"a": 1, "b": 2}', is_json({"a": 1, "b": 5}, fenced=True)),
    row("Return JSON with the first 3 even numbers as an array: [2, 4, 6]", is_list([2, 4, 6], fenced=True)),
)

CALLS = kind(
    "several calls",
    row(
        "What's the weather in Paris and what time is it in London?",
        calls_these(("get_weather", {"city": "Paris"}), ("get_time", {"city": "London"})),
        tools=[
            tool("get_weather", "Get the weather", city="string"),
            tool("get_time", "Get current time in a city", city="string"),
        ],
    ),
)

MODELS = kind(
    "response_format of a model",
    filled(
        Contact,
        "Please call Marta Lopez of Brightside Media at 555-010-2234.",
        {"name": "Marta Lopez", "company": "Brightside Media", "phone": "555-010-2234", "email": None},
    ),
    filled(
        Order,
        "Order A-7731 from Hugo Blanc: a kettle, a toaster and a pan. Total 134.90 EUR, express delivery.",
        {
            "customer_name": "Hugo Blanc",
            "items": ["kettle", "toaster", "pan"],
            "total": 134.9,
            "express": True,
        },
    ),
    filled(
        Employees,
        "Lena earns 52000 in Sales and reports to Omar. Ivan earns 61000 in Engineering and reports to Lena.",
        {
            "employees": [
                {"name": "Lena", "salary": 52000, "department": "Sales", "manager": "Omar"},
                {"name": "Ivan", "salary": 61000, "department": "Engineering", "manager": "Lena"},
            ]
        },
    ),
    filled(
        Stay,
        "Book the Grand Plaza in Vienna from 2025-10-01 to 2025-10-04 for 2 guests at 120 euros per night.",
        {"hotel": "Grand Plaza", "city": "Vienna", "guests": 2, "price_per_night": 120},
    ),
    filled(
        Email,
        "From: boss@acme.com\nSubject: Budget needed today\n\nPlease send me the budget asap.",
        {"subject": "Budget needed today", "sender": "boss@acme.com", "priority": "high"},
    ),
    filled(
        Product,
        "SKU TB-100: Trail Boots, $89.99, in black, brown and green. Currently sold out.",
        {"sku": "TB-100", "name": "Trail Boots", "price_cents": 8999, "in_stock": False},
    ),
    filled(
        Analysis, "How does photosynthesis work in desert plants?", {"language": "en", "is_question": True}
    ),
    filled(
        Translation,
        "Translate 'thank you' from English to French.",
        {"source_language": "English", "target_language": "French", "translated_text": "merci"},
    ),
    row(
        "Give me a recipe for pancakes.",
        fits(r'\{"title":"[^"]*[Pp]ancakes.*'),
        response_format=formatted(
            schema(title="string", ingredients={"type": "array", "items": {"type": "string"}})
        ),
    ),
    row(
        "Create a quiz question about the solar system.",
        argument("ask", "question", r"what is .*solar system\?"),
        tools=[tool("ask", "Asks a question.", question="string")],
        tool_choice=forced("ask"),
    ),
)

CREW = """You are Researcher. You find facts.
You ONLY have access to the following tools, and should NEVER make up tools that are not listed here:

Tool Name: search_internet
Tool Arguments: {'query': {'description': 'the query', 'type': 'str'}}
Tool Description: Search the internet

IMPORTANT: Use the following format in your response:

```
Thought: you should always think about what to do
Action: the action to take, only one name of [search_internet], just the name, exactly as it's written.
Action Input: the input to the action, just a simple JSON object.
Observation: the result of the action
```

Once all necessary information is gathered, return the following format:

```
Thought: I now know the final answer
Final Answer: the final answer to the original input question
```"""
NAMED_TOOLS = """You have these tools:
- lookup_order(order_id: str): Looks up an order
- refund(order_id: str, amount: float): Refunds an order

Reply with a JSON object like {"tool": "<name>", "args": {...}} to call a tool, or {"answer": "<text>"} to answer."""
NOTES = [tool("add_note", "Save a note", text="string"), tool("list_notes", "List all notes")]
WORKOUT = tool("log_workout", "Log a workout", duration_minutes="integer", distance_km="number")
PROTOCOLS = kind(
    "agents: protocols in text",
    row(
        "\nCurrent Task: What is the population of Iceland?\n\nBegin! Use the tools available and give your best "
        "Final Answer!\n\nThought:",
        fits(r'.*Action: search_internet\s*\nAction Input: \{"query": ?"[^"]*Iceland.*'),
        system=CREW,
    ),
    row(
        "Refund 20 euros for order 8812",
        is_json({"tool": "refund", "args": {"order_id": "8812", "amount": 20}}),
        system=NAMED_TOOLS,
    ),
    row("Show all my notes", calls("list_notes"), tools=NOTES),
    row("Note: buy stamps", calls("add_note"), tools=NOTES),
    row(
        "I ran 5.2 km in 31 minutes",
        calls("log_workout", {"duration_minutes": 31, "distance_km": 5.2}),
        tools=[WORKOUT],
    ),
    filled(
        Vitals,
        "Patient Rosa Diaz: pulse 72 bpm, blood pressure 120/80, non-smoker.",
        {"heart_rate": 72, "blood_pressure": "120/80", "smoker": False},
    ),
    filled(
        Expense, "Taxi receipt: City Cabs, 2025-05-02, 23.40 EUR", {"merchant": "City Cabs", "amount": 23.4}
    ),
)

SHAPES = kind(
    "json in words",
    row(
        'Extract the order as JSON: "I would like two cheeseburgers, one fries and three colas." '
        'Use {"items": [{"name": "", "quantity": 0}]}',
        is_json(
            {
                "items": [
                    {"name": "cheeseburgers", "quantity": 2},
                    {"name": "fries", "quantity": 1},
                    {"name": "colas", "quantity": 3},
                ]
            },
            fenced=True,
        ),
    ),
    row(
        'Return only JSON. Who is mentioned, and where do they live? "Paula lives in Quito and Jens lives in '
        'Oslo." Format: [{"name": "", "city": ""}]',
        is_list([{"name": "Paula", "city": "Quito"}, {"name": "Jens", "city": "Oslo"}]),
    ),
    row(
        "Can you give me a JSON with my details? My name is Sam, I am 40 and work as a chef.",
        is_json({"name": "Sam", "age": 40, "occupation": "chef"}, fenced=True),
    ),
    row(
        "Create a JSON array of objects for these students: Mia 90, Tom 75, Zoe 82. Keys: name, score.",
        is_list(
            [{"name": "Mia", "score": 90}, {"name": "Tom", "score": 75}, {"name": "Zoe", "score": 82}],
            fenced=True,
        ),
    ),
    row(
        'From "Flight BA117 departs LHR 08:20 arrives JFK 11:10" extract JSON: flight, from, to, departure_time, '
        "arrival_time",
        is_json({"flight": "BA117", "from": "LHR", "to": "JFK", "departure_time": "08:20"}, fenced=True),
    ),
    row(
        "Fill this template from the text and return it as JSON.\n"
        'Template: {"patient": "", "age": "", "diagnosis": ""}\n'
        "Text: Mr. Adam Cole, 61, was diagnosed with pneumonia.",
        is_json({"age": 61, "diagnosis": "pneumonia"}, fenced=True),
    ),
    row(
        'Give me a JSON response with status 404 and message "Not found".',
        is_json({"status": 404, "message": "Not found"}, keys=("message", "status")),
        response_format=JSON_OBJECT,
    ),
    row(
        'Return an error as JSON: {"error": {"code": 400, "message": "Bad request"}}',
        is_json({"error": {"code": 400, "message": "Bad request"}}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Return the days of the week as a JSON object with key days.",
        fits(r'\{"days":\["Monday","Tuesday",.*"Sunday"\]\}'),
        response_format=JSON_OBJECT,
    ),
    row(
        "Explain gravity in JSON with keys term, definition and example.",
        is_json({"term": "gravity"}, keys=("definition", "example", "term")),
        response_format=JSON_OBJECT,
    ),
    row('Merge {"a": 1} and {"b": 2} into one JSON object.', is_json({"a": 1, "b": 2}, fenced=True)),
    row(
        "Hello, I am Kate Moss from Globex and I want to book a demo for 20 people.",
        is_json({"name": "Kate Moss", "company": "Globex", "team_size": 20, "intent": "demo"}),
        system='Extract lead data. Respond in JSON: {"name": ..., "company": ..., "team_size": ..., '
        '"intent": "demo" | "pricing" | "support"}',
    ),
)

LISTS = kind(
    "json in words",
    row(
        "Extract the following as JSON: name, date of birth, address. Text: Julia Stein, born 1990-04-12, lives at "
        "Gartenweg 4, Graz.",
        is_json({"name": "Julia Stein", "date_of_birth": "1990-04-12"}, fenced=True),
    ),
    row(
        'Respond with JSON only: {"product": "...", "quantity": ...}. "I\'d like to order 6 notebooks"',
        is_json({"product": "notebooks", "quantity": 6}),
    ),
    row(
        "Return the capital cities of Spain, Portugal and Italy as a JSON object.",
        is_json({"Spain": "Madrid", "Portugal": "Lisbon", "Italy": "Rome"}, fenced=True),
    ),
    row('Give me a JSON array of three strings: "a", "b", "c"', is_list(["a", "b", "c"], fenced=True)),
    row(
        "Convert this list to a JSON array:\n- milk\n- bread\n- eggs",
        is_list(["milk", "bread", "eggs"], fenced=True),
    ),
    row('Turn "a=1&b=2&c=3" into JSON', is_json({"a": 1, "b": 2, "c": 3}, fenced=True)),
    row(
        'Create a JSON object for a book with title "Sea", author "A. Moon" and 120 pages.',
        is_json({"title": "Sea", "author": "A. Moon", "pages": 120}, fenced=True),
    ),
    row(
        "Give me JSON for a login request with username admin and password secret1.",
        is_json({"username": "admin", "password": "secret1"}, fenced=True),
    ),
    row(
        'Please answer in JSON. How many legs does a spider have? Use key "legs".',
        is_json({"legs": 8}, fenced=True),
    ),
    row(
        'Summarize this in JSON with keys summary and word_count: "The river flooded the old town on Sunday."',
        is_json({"word_count": 8}, fenced=True, keys=("summary", "word_count")),
    ),
    row(
        "The package arrived broken and I want a refund.",
        is_json({"intent": "refund", "sentiment": "negative"}),
        system='Reply in JSON with "intent" (refund, question, praise) and "sentiment" (positive, neutral, negative).',
    ),
)

ROWS = [*LISTS, *SHAPES, *MODELS, *PROTOCOLS, *TOLD, *FOUND, *EDITED, *CALLS]
