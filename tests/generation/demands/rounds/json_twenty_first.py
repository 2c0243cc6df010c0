"""Rows of a twenty-first round: ten models, and JSON asked for in words, written before any was tried.

At first sight 66 % of the rows and 84 % of the fields were as demanded.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any, Literal

from demands.checkers import fields_within, is_json, is_list, is_yaml, obeys, says
from demands.rows import Row, formatted, kind, row
from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel, Field

JSON_OBJECT = {"type": "json_object"}
FENCED: dict[str, Any] = {"fenced": True}


def model(wanted: type[BaseModel], *prompts: tuple[str, dict[str, Any]]) -> list[Row]:
    """Rows of one model: each prompt with what it says the values are."""
    whole = to_strict_json_schema(wanted)
    asked = formatted(whole, wanted.__name__, strict=True)
    return [row(text, obeys(whole, values), response_format=asked) for text, values in prompts]


class JobPosting(BaseModel):
    title: str
    company: str
    location: str
    salary_min: int | None
    salary_max: int | None
    remote: bool
    requirements: list[str]


class HotelBooking(BaseModel):
    guest_name: str
    hotel: str
    check_in: str = Field(description="Date in YYYY-MM-DD format")
    check_out: str = Field(description="Date in YYYY-MM-DD format")
    room_type: Literal["single", "double", "suite"]
    breakfast_included: bool


class Listing(BaseModel):
    address: str
    price: int
    bedrooms: int
    bathrooms: int
    square_meters: float
    has_garden: bool


class Severity(StrEnum):
    minor = "minor"
    major = "major"
    critical = "critical"


class BugReport(BaseModel):
    title: str
    severity: Severity
    operating_system: str
    version: str
    steps_to_reproduce: list[str]


class Expense(BaseModel):
    description: str
    amount: float


class ExpenseReport(BaseModel):
    employee: str
    trip_destination: str
    expenses: list[Expense]
    currency: str


class Song(BaseModel):
    title: str
    artist: str
    album: str | None
    release_year: int
    duration_seconds: int | None


class Medication(BaseModel):
    drug: str
    dose_mg: float
    times_per_day: int
    with_food: bool


class Student(BaseModel):
    name: str
    student_id: str
    major: str
    gpa: float = Field(ge=0, le=4)
    graduation_year: int


class Company(BaseModel):
    name: str
    founded: int
    headquarters: str
    employees: int
    ceo: str
    industry: str


class Weather(BaseModel):
    city: str
    temperature: float
    unit: Literal["celsius", "fahrenheit"]
    condition: str
    humidity: int = Field(description="Relative humidity in percent")


MODELS = [
    *model(
        JobPosting,
        (
            "Brightwave is hiring a Senior Product Designer in Amsterdam. The salary is 60,000 to 75,000 euros. "
            "Remote work is possible. Requirements: Figma, 5 years of experience, English.",
            {
                "title": "Senior Product Designer",
                "company": "Brightwave",
                "location": "Amsterdam",
                "salary_min": 60000,
                "salary_max": 75000,
                "remote": True,
                "requirements": ["Figma", "5 years of experience", "English"],
            },
        ),
        (
            "Job: Accountant at Holm & Sons, Copenhagen. On-site only, not remote. You need Excel and SAP.",
            {
                "title": "Accountant",
                "company": "Holm & Sons",
                "location": "Copenhagen",
                "remote": False,
                "requirements": ["Excel", "SAP"],
                "salary_min": None,
            },
        ),
    ),
    *model(
        HotelBooking,
        (
            "Please reserve a double room at Hotel Adria for Beatriz Fonseca from July 3, 2025 to July 8, 2025, "
            "breakfast included.",
            {
                "guest_name": "Beatriz Fonseca",
                "hotel": "Hotel Adria",
                "check_in": "2025-07-03",
                "check_out": "2025-07-08",
                "room_type": "double",
                "breakfast_included": True,
            },
        ),
        (
            "Guest: Viktor Lind\nHotel: Park Inn\nCheck-in: 2025-10-01\nCheck-out: 2025-10-04\n"
            "Room: single\nBreakfast: no",
            {
                "guest_name": "Viktor Lind",
                "hotel": "Park Inn",
                "check_in": "2025-10-01",
                "check_out": "2025-10-04",
                "room_type": "single",
                "breakfast_included": False,
            },
        ),
    ),
    *model(
        Listing,
        (
            "For sale: 18 Maple Street, 3 bedrooms, 2 bathrooms, 120 square meters, with a garden. "
            "Price: $450,000.",
            {
                "address": "18 Maple Street",
                "price": 450000,
                "bedrooms": 3,
                "bathrooms": 2,
                "square_meters": 120,
                "has_garden": True,
            },
        ),
        (
            "The flat at 7 Station Road costs 289000 pounds. It has two bedrooms and one bathroom on 68.5 "
            "square meters, but no garden.",
            {
                "address": "7 Station Road",
                "price": 289000,
                "bedrooms": 2,
                "bathrooms": 1,
                "square_meters": 68.5,
                "has_garden": False,
            },
        ),
    ),
    *model(
        BugReport,
        (
            "The app crashes on startup. It happens on Windows 11 with version 4.2.1. This is critical! "
            "Steps: 1. Install the update 2. Open the app 3. Wait two seconds",
            {
                "severity": "critical",
                "operating_system": "Windows 11",
                "version": "4.2.1",
                "steps_to_reproduce": ["Install the update", "Open the app", "Wait two seconds"],
            },
        ),
        (
            "Title: Typo in the footer\nSeverity: minor\nOS: macOS 14\nVersion: 2.0.0\nSteps to reproduce:\n"
            "- Open the home page\n- Scroll down",
            {
                "title": "Typo in the footer",
                "severity": "minor",
                "operating_system": "macOS 14",
                "version": "2.0.0",
                "steps_to_reproduce": ["Open the home page", "Scroll down"],
            },
        ),
    ),
    *model(
        ExpenseReport,
        (
            "Nils Berger travelled to Madrid: taxi 32.50 EUR, hotel 240 EUR, dinner 45.80 EUR.",
            {
                "employee": "Nils Berger",
                "trip_destination": "Madrid",
                "expenses": [
                    {"description": "taxi", "amount": 32.5},
                    {"description": "hotel", "amount": 240},
                    {"description": "dinner", "amount": 45.8},
                ],
                "currency": "EUR",
            },
        ),
        (
            "Expense report of Carmen Ruiz for her trip to Boston:\n- flight: $410\n- parking: $36",
            {
                "employee": "Carmen Ruiz",
                "trip_destination": "Boston",
                "expenses": [
                    {"description": "flight", "amount": 410},
                    {"description": "parking", "amount": 36},
                ],
                "currency": "USD",
            },
        ),
    ),
    *model(
        Song,
        (
            '"Clocks" by Coldplay was released in 2002 on the album "A Rush of Blood to the Head".',
            {
                "title": "Clocks",
                "artist": "Coldplay",
                "album": "A Rush of Blood to the Head",
                "release_year": 2002,
            },
        ),
        (
            "Song: Hallelujah, artist: Jeff Buckley, released 1994, 413 seconds long.",
            {"title": "Hallelujah", "artist": "Jeff Buckley", "release_year": 1994, "duration_seconds": 413},
        ),
    ),
    *model(
        Medication,
        (
            "Take 500 mg of metformin twice a day with food.",
            {"drug": "metformin", "dose_mg": 500, "times_per_day": 2, "with_food": True},
        ),
        (
            "Ibuprofen 400 mg, 3 times per day, not with food.",
            {"drug": "Ibuprofen", "dose_mg": 400, "times_per_day": 3, "with_food": False},
        ),
    ),
    *model(
        Student,
        (
            "Leila Farouk (ID S-20391) majors in Biology, has a GPA of 3.7 and will graduate in 2026.",
            {
                "name": "Leila Farouk",
                "student_id": "S-20391",
                "major": "Biology",
                "gpa": 3.7,
                "graduation_year": 2026,
            },
        ),
        (
            "Name: Ethan Cole. Student ID: 778123. Major: Computer Science. GPA: 2.95. Graduation: 2027.",
            {
                "name": "Ethan Cole",
                "student_id": "778123",
                "major": "Computer Science",
                "gpa": 2.95,
                "graduation_year": 2027,
            },
        ),
    ),
    *model(
        Company,
        (
            "Norrsken Energy was founded in 1998, is headquartered in Malmö and has 1,450 employees. Its CEO is "
            "Astrid Berg. Industry: renewable energy.",
            {
                "name": "Norrsken Energy",
                "founded": 1998,
                "headquarters": "Malmö",
                "employees": 1450,
                "ceo": "Astrid Berg",
                "industry": "renewable energy",
            },
        ),
        (
            "Tell me in the given format: Zapfo, a logistics company from Hamburg with 85 employees, founded 2011, "
            "led by CEO Jan Peters.",
            {
                "name": "Zapfo",
                "founded": 2011,
                "headquarters": "Hamburg",
                "employees": 85,
                "ceo": "Jan Peters",
                "industry": "logistics",
            },
        ),
    ),
    *model(
        Weather,
        (
            "In Nairobi it is 24°C and sunny with 40% humidity.",
            {
                "city": "Nairobi",
                "temperature": 24,
                "unit": "celsius",
                "condition": "sunny",
                "humidity": 40,
            },
        ),
        (
            "Weather in Denver: 71 degrees Fahrenheit, cloudy, humidity 35 percent.",
            {
                "city": "Denver",
                "temperature": 71,
                "unit": "fahrenheit",
                "condition": "cloudy",
                "humidity": 35,
            },
        ),
    ),
]

IN_WORDS = kind(
    "json in words",
    row(
        "Extract the name, email and phone number as JSON: Please contact Ravi Menon at ravi@menon.in or "
        "+91 98765 43210.",
        is_json({"name": "Ravi Menon", "email": "ravi@menon.in"}, **FENCED) & says("98765 43210"),
    ),
    row(
        "Extract all dates from the text as JSON with a key dates: We met on 2024-03-01 and again on 2024-05-17.",
        is_json({"dates": ["2024-03-01", "2024-05-17"]}, **FENCED),
    ),
    row(
        "Return a JSON object with the fields name (string), quantity (integer) and fragile (boolean) for: "
        "12 wine glasses, fragile.",
        is_json({"quantity": 12, "fragile": True}, **FENCED),
    ),
    row(
        "Put this in JSON: Olivia is 27 years old, works as a nurse and lives in Cork.",
        says("Olivia", "27", "nurse", "Cork") & is_json({}, **FENCED),
    ),
    row(
        "I need the following as a JSON object: product = Desk, price = 199.99, in_stock = true",
        is_json({"product": "Desk", "price": 199.99, "in_stock": True}, **FENCED),
    ),
    row(
        "Identify the language and the sentiment of this text and answer as JSON with keys language and "
        "sentiment: J'adore ce restaurant, le service est excellent!",
        is_json({"language": "French", "sentiment": "positive"}, **FENCED),
    ),
    row(
        "Who wrote Hamlet? Answer in JSON with the keys author and title.",
        is_json({"author": "William Shakespeare", "title": "Hamlet"}, **FENCED),
    ),
    row(
        "Summarize the order as JSON with order_id, customer_name and total: Order 55120 was placed by Greta "
        "Olsen for a total of 84.30 euros.",
        is_json({"order_id": 55120, "customer_name": "Greta Olsen", "total": 84.3}, **FENCED),
    ),
    row(
        "Set the living room light to 40 percent.",
        is_json({"room": "living room", "device": "light", "brightness": 40}),
        system="You control a smart home. Reply only with JSON: room, device and brightness (integer).",
        response_format=JSON_OBJECT,
    ),
    row(
        "Is the following email urgent? 'Server is down, please help immediately!' Answer with JSON: urgent "
        "(true/false) and reason.",
        is_json({"urgent": True}, **FENCED),
    ),
)

LIKE = kind(
    "json like an example",
    row(
        "Parse the address into this structure:\n"
        '{"street": "", "city": "", "zip": "", "country": ""}\n\n'
        "Address: 48 Rue de Lyon, 75012 Paris, France",
        is_json({"street": "48 Rue de Lyon", "city": "Paris", "zip": "75012", "country": "France"}, **FENCED),
    ),
    row(
        'Respond strictly in this JSON format: {"intent": "book_flight|cancel|other", "city": string}. '
        "User: I want to book a flight to Athens.",
        is_json({"intent": "book_flight", "city": "Athens"}, **FENCED),
    ),
    row(
        "type Player = {\n  name: string;\n  team: string;\n  goals: number;\n};\n\n"
        "Convert to a Player as JSON: Marta Silva plays for Rovers and scored 14 goals.",
        is_json({"name": "Marta Silva", "team": "Rovers", "goals": 14}, **FENCED),
    ),
    row(
        'Extract the items.\nOutput format: [{"name": "...", "price": 0.0}]\n'
        "Text: Coffee 3.20, croissant 2.50, juice 4.00",
        is_list(
            [
                {"name": "Coffee", "price": 3.2},
                {"name": "croissant", "price": 2.5},
                {"name": "juice", "price": 4},
            ],
            **FENCED,
        ),
    ),
    row(
        "The package for Ines Duarte weighs 2.4 kg and must arrive by 2025-03-30.",
        is_json({"recipient": "Ines Duarte", "weight_kg": 2.4, "deadline": "2025-03-30"}),
        system="Respond with a JSON object such as "
        '{"recipient": "John Doe", "weight_kg": 1.5, "deadline": "2024-12-31"}. No other text.',
    ),
)

LISTS = kind(
    "json arrays",
    row(
        "Extract the cities as a JSON array: We flew from Oslo to Rome and then took a train to Naples.",
        is_list(["Oslo", "Rome", "Naples"], **FENCED),
    ),
    row(
        "Return the ingredients as a JSON list: The salad has tomatoes, cucumber, feta and olives.",
        is_list(["tomatoes", "cucumber", "feta", "olives"], **FENCED),
    ),
    row(
        "Give me a JSON array of objects with country and capital for Spain, Norway and Egypt.",
        is_list(
            [
                {"country": "Spain", "capital": "Madrid"},
                {"country": "Norway", "capital": "Oslo"},
                {"country": "Egypt", "capital": "Cairo"},
            ],
            **FENCED,
        ),
    ),
    row(
        "Turn the to-do list into a JSON array of {task, done}:\n[x] buy milk\n[ ] call mum",
        is_list([{"task": "buy milk", "done": True}, {"task": "call mum", "done": False}], **FENCED),
    ),
)


class Trip(BaseModel):
    traveler: str
    destination: str
    days: int
    budget: float | None = None
    activities: list[str]


TRIP = json.dumps(Trip.model_json_schema(), indent=2)
THE_TRIP = "Yuki Tanaka travels to Iceland for 6 days with a budget of 1800 euros. Activities: hiking, whale watching."
ICELAND = {
    "traveler": "Yuki Tanaka",
    "destination": "Iceland",
    "days": 6,
    "budget": 1800,
    "activities": ["hiking", "whale watching"],
}

PASTED = kind(
    "pasted schema",
    row(
        THE_TRIP,
        is_json(ICELAND),
        system=f"You must answer with JSON that validates against this schema:\n```json\n{TRIP}\n```",
        response_format=JSON_OBJECT,
    ),
    row(
        f"{THE_TRIP}\n\nReturn JSON only. Use this JSON schema: {json.dumps(Trip.model_json_schema())}",
        is_json(ICELAND),
        response_format=JSON_OBJECT,
    ),
    row(
        "Return a JSON object with this structure:\n- traveler: string\n- destination: string\n- days: integer\n"
        f"- activities: list of strings\n\n{THE_TRIP}",
        is_json({"traveler": "Yuki Tanaka", "destination": "Iceland", "days": 6}, **FENCED),
    ),
    row(
        f"class Trip(BaseModel):\n    traveler: str\n    destination: str\n    days: int\n"
        f"    budget: Optional[float] = None\n\nFill the model from the text and output JSON.\n\n{THE_TRIP}",
        is_json({"traveler": "Yuki Tanaka", "destination": "Iceland", "days": 6, "budget": 1800}, **FENCED),
    ),
)

OTHERS = kind(
    "other forms and values",
    row(
        "Generate a fake bank account as JSON with owner, balance, currency and opened_year.",
        fields_within(balance=(-100000, 10000000), opened_year=(1900, 2030)),
        response_format=JSON_OBJECT,
    ),
    row(
        "Create sample JSON for a product: name, price, stock_count, discount_percent, rating.",
        fields_within(price=(0, 100000), stock_count=(0, 100000), discount_percent=(0, 100), rating=(0, 10)),
        response_format=JSON_OBJECT,
    ),
    row(
        "Convert to JSON:\nname;age\nUma;30\nPer;41",
        is_list([{"name": "Uma", "age": 30}, {"name": "Per", "age": 41}], **FENCED),
    ),
    row(
        "What is 15% of 80? Respond with JSON containing only result.",
        is_json({"result": 12}, **FENCED),
    ),
    row(
        "Two tickets cost 18 euros each. JSON with the key total_price, please.",
        is_json({"total_price": 36}, **FENCED),
    ),
    row(
        "Write as YAML: title: Dune, pages: 412, tags: classic, desert",
        is_yaml({"title": "Dune", "pages": 412}),
    ),
    row(
        "Give me XML with <city> and <country> for: Lima is the capital of Peru.",
        says("<city>Lima</city>", "<country>Peru</country>"),
    ),
)

ROWS = [
    *kind("response_format of a model", *MODELS),
    *IN_WORDS,
    *LIKE,
    *LISTS,
    *PASTED,
    *OTHERS,
]
