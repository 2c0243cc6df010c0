"""Rows of a twenty-second round: eight models, and JSON asked for in words, written before any was tried.

At first sight 58 % of the rows and 83 % of the fields were as demanded.
"""

from __future__ import annotations

import json
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


class Delivery(BaseModel):
    tracking_number: str
    carrier: str
    recipient: str
    status: Literal["in_transit", "delivered", "returned", "lost"]
    expected_date: str | None


class Car(BaseModel):
    make: str
    model: str
    year: int
    mileage_km: int
    color: str
    price: float
    accident_free: bool


class SupportCall(BaseModel):
    customer_name: str
    phone_number: str
    issue: str
    resolved: bool
    duration_minutes: int


class Account(BaseModel):
    holder: str
    iban: str
    balance: float
    currency: Literal["EUR", "USD", "CHF"]
    is_joint: bool


class Course(BaseModel):
    title: str
    instructor: str
    start_date: str = Field(description="ISO 8601 date")
    weeks: int
    price: float
    level: Literal["beginner", "intermediate", "advanced"]
    online: bool


class Member(BaseModel):
    name: str
    role: str


class Team(BaseModel):
    team_name: str
    members: list[Member]


class Email(BaseModel):
    sender: str
    recipients: list[str]
    subject: str
    has_attachment: bool


class Animal(BaseModel):
    name: str
    species: str
    breed: str | None
    age_years: int
    vaccinated: bool
    owner: str


MODELS = [
    *model(
        Delivery,
        (
            "Parcel 1Z999AA10123456784 with UPS for Keiko Mori was delivered yesterday.",
            {
                "tracking_number": "1Z999AA10123456784",
                "carrier": "UPS",
                "recipient": "Keiko Mori",
                "status": "delivered",
            },
        ),
        (
            "Your DHL shipment JD014600 to Paul Becker is in transit and expected on 2025-08-14.",
            {
                "tracking_number": "JD014600",
                "carrier": "DHL",
                "recipient": "Paul Becker",
                "status": "in_transit",
                "expected_date": "2025-08-14",
            },
        ),
    ),
    *model(
        Car,
        (
            "For sale: blue Ford Focus from 2018, 82,000 km, accident-free, 9,450 euros.",
            {
                "make": "Ford",
                "model": "Focus",
                "year": 2018,
                "mileage_km": 82000,
                "color": "blue",
                "price": 9450,
                "accident_free": True,
            },
        ),
        (
            "Make: Volvo, model: V60, year: 2021, mileage: 45300 km, color: black, price: 27900, "
            "accident-free: no",
            {
                "make": "Volvo",
                "model": "V60",
                "year": 2021,
                "mileage_km": 45300,
                "color": "black",
                "price": 27900,
                "accident_free": False,
            },
        ),
    ),
    *model(
        SupportCall,
        (
            "Call with Monica Reyes (555-0172): her router does not connect. We solved it, the call took 18 minutes.",
            {"customer_name": "Monica Reyes", "phone_number": "555-0172", "duration_minutes": 18},
        ),
        (
            "Customer: Abel Nunes\nPhone: +44 20 7946 0321\nIssue: Printer is offline\nResolved: no\n"
            "Duration: 25 minutes",
            {
                "customer_name": "Abel Nunes",
                "phone_number": "+44 20 7946 0321",
                "issue": "Printer is offline",
                "resolved": False,
                "duration_minutes": 25,
            },
        ),
    ),
    *model(
        Account,
        (
            "Simone Keller holds account CH9300762011623852957 with a balance of 5,310.75 CHF. It is a joint account.",
            {
                "holder": "Simone Keller",
                "iban": "CH9300762011623852957",
                "balance": 5310.75,
                "currency": "CHF",
                "is_joint": True,
            },
        ),
        (
            "The balance of account GB29NWBK60161331926819 is 820 dollars. Holder is Mark Owens; it is not joint.",
            {
                "holder": "Mark Owens",
                "iban": "GB29NWBK60161331926819",
                "balance": 820,
                "currency": "USD",
                "is_joint": False,
            },
        ),
    ),
    *model(
        Course,
        (
            "'Intro to Pottery' with Hana Suzuki starts on September 1, 2025, takes 8 weeks and costs 180 euros. "
            "It is for beginners and takes place in our studio, not online.",
            {
                "title": "Intro to Pottery",
                "instructor": "Hana Suzuki",
                "start_date": "2025-09-01",
                "weeks": 8,
                "price": 180,
                "level": "beginner",
                "online": False,
            },
        ),
        (
            "Online course: Advanced Rust by Jonas Weber, 6 weeks, starting 2025-11-03, $299.",
            {
                "title": "Advanced Rust",
                "instructor": "Jonas Weber",
                "start_date": "2025-11-03",
                "weeks": 6,
                "price": 299,
                "level": "advanced",
                "online": True,
            },
        ),
    ),
    *model(
        Team,
        (
            "Team Phoenix consists of Aisha (designer), Rob (developer) and Chen (product manager).",
            {
                "team_name": "Phoenix",
                "members": [
                    {"name": "Aisha", "role": "designer"},
                    {"name": "Rob", "role": "developer"},
                    {"name": "Chen", "role": "product manager"},
                ],
            },
        ),
        (
            "Team name: Data Platform. Members: Eva Lund is the lead, Sami Aho is an engineer.",
            {
                "team_name": "Data Platform",
                "members": [{"name": "Eva Lund", "role": "lead"}, {"name": "Sami Aho", "role": "engineer"}],
            },
        ),
    ),
    *model(
        Email,
        (
            "From: lea@firm.com\nTo: max@firm.com, ida@firm.com\nSubject: Q3 report\n\n"
            "Hi both, please find the report attached.",
            {
                "sender": "lea@firm.com",
                "recipients": ["max@firm.com", "ida@firm.com"],
                "subject": "Q3 report",
                "has_attachment": True,
            },
        ),
        (
            "boss@corp.io wrote to team@corp.io with the subject 'Friday lunch', without any attachment.",
            {
                "sender": "boss@corp.io",
                "recipients": ["team@corp.io"],
                "subject": "Friday lunch",
                "has_attachment": False,
            },
        ),
    ),
    *model(
        Animal,
        (
            "Bella is a 4 year old labrador, vaccinated, and belongs to Tim Fisher.",
            {"name": "Bella", "breed": "labrador", "age_years": 4, "vaccinated": True, "owner": "Tim Fisher"},
        ),
        (
            "My cat Momo is 9 years old and not vaccinated. I am Rita Gomes.",
            {"name": "Momo", "species": "cat", "age_years": 9, "vaccinated": False, "owner": "Rita Gomes"},
        ),
    ),
]

IN_WORDS = kind(
    "json in words",
    row(
        "Extract name, job title and company as JSON: Lars Holmgren is Head of Sales at Nordlys.",
        is_json({"name": "Lars Holmgren", "job_title": "Head of Sales", "company": "Nordlys"}, **FENCED),
    ),
    row(
        "Give me the start and end time as JSON: The workshop runs from 9:30 to 16:00.",
        is_json({}, **FENCED) & says("9:30", "16:00"),
    ),
    row(
        "Convert this sentence to a JSON object with keys item, quantity, unit: Buy 2 kg of potatoes.",
        is_json({"item": "potatoes", "quantity": 2, "unit": "kg"}, **FENCED),
    ),
    row(
        "I moved to 12 Elm Road, Bristol BS1 4ND.",
        is_json({"street": "12 Elm Road", "city": "Bristol", "postcode": "BS1 4ND"}),
        system="Extract street, city and postcode from the message. Reply in JSON.",
        response_format=JSON_OBJECT,
    ),
    row(
        "Return JSON with is_question (boolean) and topic for the text: How do I reset my password?",
        is_json({"is_question": True}, **FENCED),
    ),
    row(
        "Answer as JSON with city and population_millions: The population of Lagos is about 15 million.",
        is_json({"city": "Lagos", "population_millions": 15}, **FENCED),
    ),
    row(
        'Complete the JSON: {"animal": "cow", "sound": ""}',
        says("cow") & is_json({"animal": "cow"}, **FENCED),
    ),
    row(
        "Which of these are fruits: apple, carrot, pear? Return a JSON array.",
        is_list(["apple", "pear"], **FENCED),
    ),
)


class Recipe(BaseModel):
    name: str
    servings: int
    ingredients: list[str]


RECIPE = json.dumps(Recipe.model_json_schema(), indent=2)
PANCAKES = "Pancakes serve 4 and need flour, milk and eggs."
THE_PANCAKES = {"name": "Pancakes", "servings": 4, "ingredients": ["flour", "milk", "eggs"]}

PASTED = kind(
    "pasted schema",
    row(
        PANCAKES,
        is_json(THE_PANCAKES),
        system=f"Extract the recipe. Your answer must be a JSON object that conforms to this schema: {RECIPE}",
        response_format=JSON_OBJECT,
    ),
    row(
        f"<schema>\n{RECIPE}\n</schema>\n\n<text>\n{PANCAKES}\n</text>\n\nReturn the JSON.",
        is_json(THE_PANCAKES, **FENCED),
    ),
    row(
        f"Text: {PANCAKES}\nRespond with JSON: name (str), servings (int), ingredients (list[str])",
        is_json(THE_PANCAKES, **FENCED),
    ),
    row(
        "interface Recipe {\n  name: string;\n  servings: number;\n  ingredients: string[];\n}\n\n"
        f"Return a Recipe in JSON for the following: {PANCAKES}",
        is_json(THE_PANCAKES, **FENCED),
    ),
)

OTHERS = kind(
    "other forms and values",
    row(
        "Give me a JSON array of 3 fictional employees with name, age and salary.",
        says("name", "age", "salary"),
    ),
    row(
        "Make a mock API response in JSON for a weather endpoint with temp_c, humidity and wind_speed.",
        fields_within(temp_c=(-60, 60), humidity=(0, 100), wind_speed=(0, 300)),
        response_format=JSON_OBJECT,
    ),
    row(
        "Return JSON for each person: Ada, 36, Alan, 41. Keys: name, age.",
        says("Ada", "36", "Alan", "41"),
    ),
    row(
        "Output YAML for this service: name payments, port 8443, tls enabled",
        says("payments", "8443"),
    ),
    row(
        "Answer in YAML with keys product and price: The mug costs 6.50.",
        is_yaml({"product": "mug", "price": 6.5}),
    ),
    row(
        "A pen costs 3 dollars. How much are 7 pens? JSON with key answer.",
        is_json({"answer": 21}, **FENCED),
    ),
    row(
        'What is 144 divided by 12? Return {"result": number}.',
        is_json({"result": 12}, **FENCED),
    ),
    row(
        "List the days from Monday to Wednesday as a JSON array.",
        is_list(["Monday", "Tuesday", "Wednesday"], **FENCED),
    ),
)

ROWS = [*kind("response_format of a model", *MODELS), *IN_WORDS, *PASTED, *OTHERS]
