"""Rows of a twenty-eighth round: ordinary schemas and JSON in words, written before any was tried.

At first sight 38 % of the rows and 63 % of the fields were as demanded.
"""

from __future__ import annotations

from typing import Literal

from demands.checkers import calls, is_json, is_list
from demands.rounds.json_twenty_third import FENCED, JSON_OBJECT, filled, in_words
from demands.rows import kind, row, tool
from pydantic import BaseModel, Field


class Address(BaseModel):
    street: str
    city: str
    postal_code: str
    country: str


class Customer(BaseModel):
    name: str
    email: str
    address: Address
    newsletter: bool


class Podcast(BaseModel):
    show: str
    episode: int
    title: str
    host: str
    guests: list[str]
    minutes: int


class Medication(BaseModel):
    name: str
    dose: str
    times_per_day: int


class Prescription(BaseModel):
    patient: str
    medications: list[Medication]
    valid_until: str | None


class Sale(BaseModel):
    region: str
    revenue: float
    growth_percent: float


class Quarter(BaseModel):
    quarter: Literal["Q1", "Q2", "Q3", "Q4"]
    year: int
    sales: list[Sale]


class Rental(BaseModel):
    renter: str
    car: str
    pickup_date: str = Field(description="ISO date")
    return_date: str = Field(description="ISO date")
    daily_rate: float
    insurance: bool


class Workout(BaseModel):
    exercise: str
    sets: int
    reps: int
    weight_kg: float | None


class Session(BaseModel):
    athlete: str
    workouts: list[Workout]


class PullRequest(BaseModel):
    number: int
    title: str
    author: str
    branch: str
    files_changed: int
    merged: bool
    reviewers: list[str]


class Complaint(BaseModel):
    customer: str
    product: str
    problem: str
    purchase_date: str | None
    wants: Literal["refund", "replacement", "repair"]


class Planet(BaseModel):
    name: str
    moons: int
    has_rings: bool
    radius_km: int


class Letter(BaseModel):
    sender: str
    recipient: str
    place: str
    date: str
    topic: str


MODELS = kind(
    "response_format of a model",
    filled(
        Customer,
        "New customer: Viktor Lindgren, viktor@lindgren.se, Kungsgatan 12, 411 19 Göteborg, Sweden. He does not want the "
        "newsletter.",
        {"name": "Viktor Lindgren", "email": "viktor@lindgren.se", "newsletter": False},
    ),
    filled(
        Podcast,
        "Episode 58 of Night Owls, 'Sleeping under the stars', is hosted by Ruben Castro. His guests are Lea Winter and "
        "Omar Said. It is 72 minutes long.",
        {
            "show": "Night Owls",
            "episode": 58,
            "title": "Sleeping under the stars",
            "host": "Ruben Castro",
            "guests": ["Lea Winter", "Omar Said"],
            "minutes": 72,
        },
    ),
    filled(
        Prescription,
        "Prescription for Agnes Holm: Ibuprofen 400 mg three times a day, Omeprazole 20 mg once a day.",
        {
            "patient": "Agnes Holm",
            "medications": [
                {"name": "Ibuprofen", "dose": "400 mg", "times_per_day": 3},
                {"name": "Omeprazole", "dose": "20 mg", "times_per_day": 1},
            ],
            "valid_until": None,
        },
    ),
    filled(
        Quarter,
        "Q3 2024: Europe had a revenue of 4.2 million (up 5 %), Asia 3.1 million (up 12 %).",
        {"quarter": "Q3", "year": 2024},
    ),
    filled(
        Rental,
        "Mina Patel rents a VW Polo from 3 June 2025 to 10 June 2025 for 45 euros a day, including insurance.",
        {
            "renter": "Mina Patel",
            "car": "VW Polo",
            "pickup_date": "2025-06-03",
            "return_date": "2025-06-10",
            "daily_rate": 45,
            "insurance": True,
        },
    ),
    filled(
        Session,
        "Jonas did 4 sets of 8 squats with 90 kg, 3 sets of 12 push-ups and 5 sets of 5 deadlifts with 120 kg.",
        {
            "athlete": "Jonas",
            "workouts": [
                {"exercise": "squats", "sets": 4, "reps": 8, "weight_kg": 90},
                {"exercise": "push-ups", "sets": 3, "reps": 12, "weight_kg": None},
                {"exercise": "deadlifts", "sets": 5, "reps": 5, "weight_kg": 120},
            ],
        },
    ),
    filled(
        PullRequest,
        "PR #482 'Fix login redirect' by kaito on branch fix/login changes 7 files. Reviewed by Marta and Joel, and merged "
        "this morning.",
        {
            "number": 482,
            "title": "Fix login redirect",
            "author": "kaito",
            "branch": "fix/login",
            "files_changed": 7,
            "merged": True,
            "reviewers": ["Marta", "Joel"],
        },
    ),
    filled(
        Complaint,
        "My name is Ada Brook. The toaster I bought on 2025-01-11 stopped working after a week, I want my money back.",
        {"customer": "Ada Brook", "product": "toaster", "purchase_date": "2025-01-11", "wants": "refund"},
    ),
    filled(
        Planet,
        "Saturn has 146 known moons and famous rings; its radius is 58,232 km.",
        {"name": "Saturn", "moons": 146, "has_rings": True, "radius_km": 58232},
    ),
    filled(
        Letter,
        "Prague, 4 May 1912. Dear Felice, thank you for your letter about the theatre. Yours, Franz",
        {"sender": "Franz", "recipient": "Felice", "place": "Prague"},
    ),
)

IN_WORDS = kind(
    "json in words",
    in_words(
        "Extract first name, last name, and department as JSON from 'Yusuf Demir works in Accounting.'",
        {"first_name": "Yusuf", "last_name": "Demir", "department": "Accounting"},
    ),
    in_words(
        "Make JSON out of this, with keys team, wins and losses: The Hawks have won 14 games and lost 6.",
        {"team": "Hawks", "wins": 14, "losses": 6},
    ),
    in_words(
        'Respond as a JSON object: {"answer": yes or no, "reason": short text}. Is 17 a prime number?',
        {"answer": "yes"},
    ),
    row(
        "Extract each product and its price into a JSON array with keys name and price. We sell the Nova lamp for 49 euros, "
        "the Orbit chair for 129 euros and the Dune rug for 85 euros.",
        is_list(
            [
                {"name": "Nova lamp", "price": 49},
                {"name": "Orbit chair", "price": 129},
                {"name": "Dune rug", "price": 85},
            ],
            **FENCED,
        ),
    ),
    in_words(
        "I need a JSON with: sender, date, amount.\nText: On 2025-08-19 Paolo Ricci transferred 75 euros to us.",
        {"sender": "Paolo Ricci", "date": "2025-08-19", "amount": 75},
    ),
    in_words(
        "Write the following as JSON: The server listens on port 8080, the log level is debug, and caching is disabled.",
        {"port": 8080},
    ),
    in_words(
        "As JSON with origin, destination, distance_km: It is 585 km from Berlin to Munich.",
        {"origin": "Berlin", "destination": "Munich", "distance_km": 585},
    ),
    in_words(
        "Give me back a JSON object with two keys, language and translation, for the word 'dog' in German.",
        {"language": "German", "translation": "Hund"},
    ),
    in_words(
        "json object with key value pairs for: color: green, size: M, material: cotton",
        {"color": "green", "size": "M", "material": "cotton"},
    ),
    in_words(
        "Return JSON {status, code, retry} based on: Request failed with code 503, please retry later.",
        {"status": "failed", "code": "503", "retry": True},
    ),
    in_words(
        "Gib mir ein JSON mit name, preis und verfügbar: Der Wasserkocher kostet 24,90 Euro und ist verfügbar.",
        {"name": "Wasserkocher", "preis": 24.9, "verfügbar": True},
    ),
)

PASTED = kind(
    "pasted schema",
    row(
        "Hello, this is Ben Okoro. My order 4410-B has not arrived yet, can you check? Reach me at ben@okoro.ng.",
        is_json({"name": "Ben Okoro", "email": "ben@okoro.ng", "order_id": "4410-B", "category": "shipping"}),
        system="You process support mails. Reply with JSON: name, email, order_id, category (billing, shipping, "
        "product).",
        response_format=JSON_OBJECT,
    ),
    in_words(
        "from pydantic import BaseModel\n\nclass Track(BaseModel):\n    title: str\n    artist: str\n    seconds: int\n    "
        "explicit: bool = False\n\nAnswer with JSON for Track: 'Golden Hour' by Kacey Lund, 214 seconds, not explicit.",
        {"title": "Golden Hour", "artist": "Kacey Lund", "seconds": 214, "explicit": False},
    ),
    in_words(
        '<output_format>\n{\n  "company": str,\n  "founded": int,\n  "founders": [str],\n  "public": bool\n}\n'
        "</output_format>\n\nBrightforge was founded in 2012 by Nils Aune and Petra Sand. It is not listed on the stock "
        "exchange.",
        {"company": "Brightforge", "founded": 2012, "founders": ["Nils Aune", "Petra Sand"], "public": False},
    ),
)

FUNCTIONS = kind(
    "functions",
    row(
        "Refund 19.99 euros for order 70-3321 because the item was damaged.",
        calls("refund_order", {"order_id": "70-3321", "amount": 19.99, "currency": "EUR"}),
        tools=[
            tool(
                "refund_order",
                "Refund an order",
                order_id="string",
                amount="number",
                currency="string",
                reason="string",
            )
        ],
    ),
    row(
        "Add a task 'Prepare slides' to the project Atlas, due 2025-09-30, priority high, for Sofie.",
        calls(
            "add_task",
            {
                "title": "Prepare slides",
                "project": "Atlas",
                "due_date": "2025-09-30",
                "priority": "high",
                "assignee": "Sofie",
            },
        ),
        tools=[
            tool(
                "add_task",
                "Add a task",
                title="string",
                project="string",
                due_date="string",
                priority={"type": "string", "enum": ["low", "medium", "high"]},
                assignee="string",
            )
        ],
    ),
)

ROWS = [*MODELS, *IN_WORDS, *PASTED, *FUNCTIONS]
