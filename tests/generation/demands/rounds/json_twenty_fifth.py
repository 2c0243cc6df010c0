"""Rows of a twenty-fifth round: ordinary schemas and JSON in words, written before any was tried.

At first sight 59 % of the rows and 82 % of the fields were as demanded.
"""

from __future__ import annotations

import json
from typing import Literal

from demands.checkers import calls, is_json, is_list
from demands.rounds.json_twenty_third import FENCED, JSON_OBJECT, filled, in_words
from demands.rows import forced, kind, row, tool
from pydantic import BaseModel, Field


class Speaker(BaseModel):
    name: str
    company: str | None


class Talk(BaseModel):
    title: str
    speaker: Speaker
    room: str
    starts_at: str = Field(description="HH:MM")
    language: Literal["en", "de", "fr"]


class Expense(BaseModel):
    description: str
    amount: float


class ExpenseReport(BaseModel):
    employee: str
    trip: str
    expenses: list[Expense]
    total: float
    currency: str
    approved: bool


class Player(BaseModel):
    name: str
    goals: int


class Match(BaseModel):
    home_team: str
    away_team: str
    home_goals: int
    away_goals: int
    scorers: list[Player]
    stadium: str | None


class Restaurant(BaseModel):
    name: str
    cuisine: str
    price_range: Literal["cheap", "moderate", "expensive"]
    rating: float
    address: str
    phone: str | None
    outdoor_seating: bool


class Todo(BaseModel):
    task: str
    due: str | None
    priority: Literal["low", "normal", "high"]
    assignee: str | None


class Todos(BaseModel):
    todos: list[Todo]


class Subscription(BaseModel):
    plan: Literal["free", "basic", "pro", "enterprise"]
    seats: int
    monthly_price: float
    billing_email: str
    renews_on: str = Field(description="YYYY-MM-DD")
    auto_renew: bool


class Server(BaseModel):
    hostname: str
    ip: str
    cpu_cores: int
    memory_gb: int
    os: str
    tags: list[str]


class Candidate(BaseModel):
    name: str
    years_of_experience: int
    current_role: str
    languages: list[str]
    willing_to_relocate: bool
    expected_salary: float | None


class Feedback(BaseModel):
    sentiment: Literal["positive", "neutral", "negative"]
    topics: list[str]
    rating: int | None
    language: str


class House(BaseModel):
    kind: Literal["house", "apartment", "studio"]
    bedrooms: int
    bathrooms: int
    price: float
    year_built: int | None
    garage: bool


MODELS = kind(
    "response_format of a model",
    filled(
        Talk,
        "The talk 'Faster Builds' by Noor Rahman from Gridworks starts at 11:15 in room Aurora. It is held in German.",
        {
            "title": "Faster Builds",
            "speaker": {"name": "Noor Rahman", "company": "Gridworks"},
            "room": "Aurora",
            "starts_at": "11:15",
            "language": "de",
        },
    ),
    filled(
        ExpenseReport,
        "Expense report by Kofi Mensah, trip to Vienna: train 89.00, hotel 240.00, meals 56.50. All amounts in euros. "
        "Not yet approved.",
        {
            "employee": "Kofi Mensah",
            "expenses": [
                {"description": "train", "amount": 89},
                {"description": "hotel", "amount": 240},
                {"description": "meals", "amount": 56.5},
            ],
            "total": 385.5,
            "currency": "EUR",
            "approved": False,
        },
    ),
    filled(
        Match,
        "Liverpool won 3-1 against Everton at Anfield. Salah scored twice and Nunez once.",
        {
            "home_team": "Liverpool",
            "away_team": "Everton",
            "home_goals": 3,
            "away_goals": 1,
            "scorers": [{"name": "Salah", "goals": 2}, {"name": "Nunez", "goals": 1}],
            "stadium": "Anfield",
        },
    ),
    filled(
        Restaurant,
        "Casa Lupita is a cheap Mexican place at 210 Pine Street with a rating of 4.6. You can sit outside. "
        "Call 512-555-0144 to reserve.",
        {
            "name": "Casa Lupita",
            "cuisine": "Mexican",
            "price_range": "cheap",
            "rating": 4.6,
            "address": "210 Pine Street",
            "phone": "512-555-0144",
            "outdoor_seating": True,
        },
    ),
    filled(
        Todos,
        "Todos: 1. Call the plumber by 2025-07-01 (high priority, Tina). 2. Water the plants (low priority).",
        {
            "todos": [
                {"task": "Call the plumber", "due": "2025-07-01", "priority": "high", "assignee": "Tina"},
                {"task": "Water the plants", "due": None, "priority": "low", "assignee": None},
            ]
        },
    ),
    filled(
        Subscription,
        "We have the Pro plan with 25 seats for 375 dollars a month, invoices go to accounting@brightlabs.io. It renews "
        "automatically on January 15, 2026.",
        {
            "plan": "pro",
            "seats": 25,
            "monthly_price": 375,
            "billing_email": "accounting@brightlabs.io",
            "renews_on": "2026-01-15",
            "auto_renew": True,
        },
    ),
    filled(
        Server,
        "web-03.example.net (10.0.4.17) runs Ubuntu 22.04 with 8 cores and 32 GB of memory, tagged production, web "
        "and eu-west.",
        {
            "hostname": "web-03.example.net",
            "ip": "10.0.4.17",
            "cpu_cores": 8,
            "memory_gb": 32,
            "os": "Ubuntu 22.04",
            "tags": ["production", "web", "eu-west"],
        },
    ),
    filled(
        Candidate,
        "Ines Duarte has 7 years of experience and works as a backend developer. She speaks Portuguese, English and "
        "Spanish, would relocate, and expects 68,000 euros.",
        {
            "name": "Ines Duarte",
            "years_of_experience": 7,
            "current_role": "backend developer",
            "languages": ["Portuguese", "English", "Spanish"],
            "willing_to_relocate": True,
            "expected_salary": 68000,
        },
    ),
    filled(
        House,
        "Family house with four bedrooms and 2 bathrooms, built in 1987, double garage, asking price $415,000.",
        {
            "kind": "house",
            "bedrooms": 4,
            "bathrooms": 2,
            "price": 415000,
            "year_built": 1987,
            "garage": True,
        },
    ),
)

IN_WORDS = kind(
    "json in words",
    in_words(
        "Extract company, position and start date (ISO) as JSON from: I joined Helix Bio as a lab manager on 1 October "
        "2023.",
        {"company": "Helix Bio", "position": "lab manager", "start_date": "2023-10-01"},
    ),
    in_words(
        "Return JSON with the fields city, country, population and is_capital: Tallinn, the capital of Estonia, has "
        "about 450,000 inhabitants.",
        {"city": "Tallinn", "country": "Estonia", "population": 450000, "is_capital": True},
    ),
    in_words(
        "Reply with a JSON object containing a single key 'email'. You can write to me at jo.hansen@fjord.no.",
        {"email": "jo.hansen@fjord.no"},
    ),
    in_words(
        "Could you turn this into JSON? Product: Garden hose. Length: 25 m. Price: 34.90 EUR. Available: yes.",
        {"product": "Garden hose", "length": "25 m", "price": "34.90 EUR"},
    ),
    row(
        "Parse into a JSON array of {name, quantity}: 4 lemons, 2 limes, 12 eggs",
        is_list(
            [
                {"name": "lemons", "quantity": 4},
                {"name": "limes", "quantity": 2},
                {"name": "eggs", "quantity": 12},
            ],
            **FENCED,
        ),
    ),
    in_words(
        'Output valid JSON only.\nSchema: {"from": string, "to": string, "passengers": number, "date": '
        '"YYYY-MM-DD"}\nInput: Three of us want to fly from Madrid to Athens on 9 September 2025.',
        {"from": "Madrid", "to": "Athens", "passengers": 3, "date": "2025-09-09"},
    ),
    in_words(
        "Summarize the ticket as JSON with customer, product and problem.\n\nTicket: Olivia Grant writes that her "
        "Zenith blender does not start anymore.",
        {"customer": "Olivia Grant"},
    ),
    in_words(
        "json: name=Ravi, role=admin, active=true, logins=17",
        {"name": "Ravi", "role": "admin", "active": True, "logins": 17},
    ),
    in_words(
        "Represent the following person as JSON: Hugo Lefevre, 38, architect, married, lives in Lyon, "
        "hugo@lefevre.fr",
        {"name": "Hugo Lefevre", "age": 38, "email": "hugo@lefevre.fr"},
    ),
    in_words(
        "I need the data of this order as JSON: order number, customer, items (name, quantity) and total.\n"
        "Order 20391: Samir Patel bought 2 mugs and 3 posters for a total of 61.50 euros.",
        {
            "order_number": "20391",
            "customer": "Samir Patel",
            "items": [{"name": "mugs", "quantity": 2}, {"name": "posters", "quantity": 3}],
            "total": 61.5,
        },
    ),
    in_words(
        "Is this comment toxic? Reply in JSON with toxic (boolean) and reason: You are an idiot and nobody likes you.",
        {"toxic": True},
    ),
    in_words(
        "Extrahiere Name, Alter und Wohnort als JSON: Jonas Krüger ist 27 Jahre alt und wohnt in Bremen.",
        {"name": "Jonas Krüger", "alter": 27, "wohnort": "Bremen"},
    ),
)

PASTED = kind(
    "pasted schema",
    row(
        "Mia Torres paid 129.00 EUR by credit card on 2025-02-03 for invoice F-2210.",
        is_json(
            {
                "payer": "Mia Torres",
                "amount": 129,
                "currency": "EUR",
                "method": "credit_card",
                "paid_on": "2025-02-03",
                "invoice": "F-2210",
            }
        ),
        system="Extract the payment. Answer with JSON that matches this JSON schema:\n"
        + json.dumps(
            {
                "type": "object",
                "properties": {
                    "payer": {"type": "string"},
                    "amount": {"type": "number"},
                    "currency": {"type": "string"},
                    "method": {"enum": ["cash", "credit_card", "bank_transfer"]},
                    "paid_on": {"type": "string", "format": "date"},
                    "invoice": {"type": "string"},
                },
                "required": ["payer", "amount", "currency", "method", "paid_on", "invoice"],
            }
        ),
        response_format=JSON_OBJECT,
    ),
    in_words(
        "Extract the flight details.\n\n```json\n"
        '{"flight": "string", "from": "string", "to": "string", "delayed": "boolean", "gate": "string"}\n```\n\n'
        "Flight BA 287 from London to Chicago is delayed and leaves from gate B36.",
        {"flight": "BA 287", "from": "London", "to": "Chicago", "delayed": True, "gate": "B36"},
    ),
    in_words(
        "Return the result as JSON:\n- title (string)\n- pages (integer)\n- authors (list of strings)\n- is_fiction "
        "(boolean)\n\nText: 'Good Omens' is a novel of 288 pages by Terry Pratchett and Neil Gaiman.",
        {"title": "Good Omens", "pages": 288, "authors": ["Terry Pratchett", "Neil Gaiman"]},
    ),
)

FUNCTIONS = kind(
    "functions",
    row(
        "Set the thermostat in the bedroom to 19.5 degrees from 10 pm.",
        calls("set_thermostat", {"room": "bedroom", "temperature": 19.5, "from_time": "10 pm"}),
        tools=[tool("set_thermostat", "Set it", room="string", temperature="number", from_time="string")],
        tool_choice=forced("set_thermostat"),
    ),
    row(
        "Invite anna@corp.com and raj@corp.com to 'Design sync' on 2025-03-18 at 14:00 for 45 minutes.",
        calls(
            "create_event",
            {
                "title": "Design sync",
                "date": "2025-03-18",
                "time": "14:00",
                "duration_minutes": 45,
                "attendees": ["anna@corp.com", "raj@corp.com"],
            },
        ),
        tools=[
            tool(
                "create_event",
                "Create an event",
                title="string",
                date="string",
                time="string",
                duration_minutes="integer",
                attendees={"type": "array", "items": {"type": "string"}},
            )
        ],
    ),
    row(
        "Find a two-bedroom apartment in Leeds for at most 1,200 pounds a month, pets allowed.",
        calls("search_apartments", {"city": "Leeds", "bedrooms": 2, "max_rent": 1200, "pets_allowed": True}),
        tools=[
            tool(
                "search_apartments",
                "Search apartments",
                city="string",
                bedrooms="integer",
                max_rent="number",
                pets_allowed="boolean",
            )
        ],
    ),
)

ROWS = [*MODELS, *IN_WORDS, *PASTED, *FUNCTIONS]
