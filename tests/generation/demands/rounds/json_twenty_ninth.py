"""Rows of a twenty-ninth round: ordinary schemas and JSON in words, written before any was tried.

At first sight 61 % of the rows and 80 % of the fields were as demanded.
"""

from __future__ import annotations

import json
from typing import Literal

from demands.checkers import calls, is_json, says
from demands.rounds.json_twenty_third import JSON_OBJECT, filled, in_words
from demands.rows import kind, row, tool
from pydantic import BaseModel, Field


class Contact(BaseModel):
    name: str
    phone: str
    email: str | None
    company: str | None


class Item(BaseModel):
    name: str
    quantity: int
    price: float


class Order(BaseModel):
    number: str
    date: str = Field(description="YYYY-MM-DD")
    customer: str
    items: list[Item]
    paid: bool


class Ticket(BaseModel):
    id: str
    subject: str
    status: Literal["open", "pending", "closed"]
    priority: Literal["low", "normal", "high", "urgent"]
    requester: str


class Event(BaseModel):
    title: str
    starts: str
    ends: str
    location: str
    organizer: str


class Book(BaseModel):
    title: str
    author: str
    year: int
    pages: int
    publisher: str
    language: str


class Reservation(BaseModel):
    restaurant: str
    name: str
    date: str
    time: str
    party_size: int
    special_requests: str | None


class Forecast(BaseModel):
    day: str
    high_c: int
    low_c: int
    conditions: str


class Week(BaseModel):
    city: str
    days: list[Forecast]


class Employee(BaseModel):
    first_name: str
    last_name: str
    department: str
    salary: float
    hired_on: str = Field(description="YYYY-MM-DD")
    manager: str | None


class Review(BaseModel):
    hotel: str
    rating: float
    cleanliness: Literal["poor", "average", "good", "excellent"]
    staff_friendly: bool
    visited: str


MODELS = kind(
    "response_format of a model",
    filled(
        Contact,
        "Call Ewa Malik from Helios Solar on +48 22 555 01 77.",
        {"name": "Ewa Malik", "phone": "+48 22 555 01 77", "email": None, "company": "Helios Solar"},
    ),
    filled(
        Order,
        "Order B-2043, placed on 7 February 2025 by Tim Becker: 2 x Coffee mug (8.90), 1 x Teapot (24.50). Already paid.",
        {
            "number": "B-2043",
            "date": "2025-02-07",
            "customer": "Tim Becker",
            "items": [
                {"name": "Coffee mug", "quantity": 2, "price": 8.9},
                {"name": "Teapot", "quantity": 1, "price": 24.5},
            ],
            "paid": True,
        },
    ),
    filled(
        Ticket,
        "Ticket T-881 (urgent): VPN connection drops every hour. Requested by Anja Roth, still open.",
        {
            "id": "T-881",
            "subject": "VPN connection drops every hour",
            "status": "open",
            "priority": "urgent",
            "requester": "Anja Roth",
        },
    ),
    filled(
        Event,
        "Spring Fair, from 10:00 to 18:00 at the Town Hall, organized by the Rotary Club.",
        {"title": "Spring Fair", "starts": "10:00", "ends": "18:00", "location": "Town Hall"},
    ),
    filled(
        Book,
        "'The Silent Coast' by Irene Vale, published by Harbor Press in 2019, 312 pages, in English.",
        {
            "title": "The Silent Coast",
            "author": "Irene Vale",
            "year": 2019,
            "pages": 312,
            "publisher": "Harbor Press",
            "language": "English",
        },
    ),
    filled(
        Reservation,
        "I'd like to reserve a table at Osteria Luce for 2025-05-16 at 20:00, four people, under the name Marchand. We "
        "need a high chair.",
        {
            "restaurant": "Osteria Luce",
            "name": "Marchand",
            "date": "2025-05-16",
            "time": "20:00",
            "party_size": 4,
        },
    ),
    filled(
        Week,
        "Weather for Zurich: Monday sunny, high 24, low 12. Tuesday rain, high 19, low 11. Wednesday cloudy, high 21, low "
        "10.",
        {
            "city": "Zurich",
            "days": [
                {"day": "Monday", "high_c": 24, "low_c": 12, "conditions": "sunny"},
                {"day": "Tuesday", "high_c": 19, "low_c": 11, "conditions": "rain"},
                {"day": "Wednesday", "high_c": 21, "low_c": 10, "conditions": "cloudy"},
            ],
        },
    ),
    filled(
        Employee,
        "Laura Stein joined our Finance department on March 1, 2022 with a salary of 58,000 euros. Her manager is Carl "
        "Jonsson.",
        {
            "first_name": "Laura",
            "last_name": "Stein",
            "department": "Finance",
            "salary": 58000,
            "hired_on": "2022-03-01",
            "manager": "Carl Jonsson",
        },
    ),
    filled(
        Review,
        "We stayed at the Alpine Lodge in January 2025. Excellent cleanliness, friendly staff, 4.5 points.",
        {"hotel": "Alpine Lodge", "rating": 4.5, "cleanliness": "excellent", "staff_friendly": True},
    ),
)

IN_WORDS = kind(
    "json in words",
    in_words(
        "Extract name, age and city as JSON: My name is Dario, I'm 31 and I live in Bologna.",
        {"name": "Dario", "age": 31, "city": "Bologna"},
    ),
    in_words(
        "Return an object with keys product, price and stock for: The Terra backpack costs $64.00, 12 left in stock.",
        {"product": "Terra backpack", "price": 64, "stock": 12},
    ),
    in_words(
        "Give me a JSON with subject, verb and object of the sentence 'The cat chased the mouse.'",
        {"verb": "chased"},
    ),
    in_words(
        "Return the user as JSON. Fields: id, username, email, admin. User 77 is called mlee, her address is mlee@web.org, "
        "she is an admin.",
        {"id": 77, "username": "mlee", "email": "mlee@web.org", "admin": True},
    ),
    in_words(
        'Answer only with JSON of the form {"winner": "...", "loser": "...", "score": "..."}: Nadal beat Ruud 6-3, 6-3, 6-0.',
        {"winner": "Nadal", "loser": "Ruud"},
    ),
    row(
        "Extract all dates and what happens on them as JSON array with date and event: The exhibition opens on 2025-03-01. "
        "The artist talk takes place on 2025-03-14. It closes on 2025-05-30.",
        says("2025-03-01", "2025-03-14", "2025-05-30", "event"),
    ),
    in_words(
        "Make a JSON object for a person with name, height_cm and weight_kg: Olga is 172 cm tall and weighs 64 kg.",
        {"name": "Olga", "height_cm": 172, "weight_kg": 64},
    ),
    in_words(
        "Extract as JSON the bank details: account holder, IBAN and BIC. Please transfer it to Karl Weiss, IBAN "
        "DE02120300000000202051, BIC BYLADEM1001.",
        {"account_holder": "Karl Weiss", "IBAN": "DE02120300000000202051", "BIC": "BYLADEM1001"},
    ),
    in_words(
        'Reply in JSON: {"spam": true/false}. Congratulations, you won a free cruise! Click here to claim your prize.',
        {"spam": True},
    ),
    in_words(
        "Return a JSON object with the number of apples, bananas and pears. I have 3 apples, 5 bananas and a pear.",
        {"apples": 3, "bananas": 5},
    ),
    in_words(
        "Represent this recipe step as JSON with action, ingredient and duration_minutes: Simmer the beans for 40 minutes.",
        {"ingredient": "beans", "duration_minutes": 40},
    ),
    in_words(
        "Convert the following sentence into JSON using the keys 'who', 'what' and 'when': Emily will present the budget on "
        "Friday.",
        {"who": "Emily", "when": "Friday"},
    ),
    in_words(
        "Liefere ein JSON-Objekt mit den Schlüsseln absender, empfänger und betrag: Frau Lenz überweist Herrn Kaya 120 Euro.",
        {"betrag": 120},
    ),
)

PASTED = kind(
    "pasted schema",
    row(
        "Reported by Sam Ito: the upload button does nothing in Firefox since version 2.3.0. Happens every time.",
        is_json({"reporter": "Sam Ito", "browser": "Firefox", "version": "2.3.0", "reproducible": True}),
        system="Convert bug reports to JSON that follows this TypeScript type:\n\ninterface Bug {\n  reporter: string;\n  "
        "browser: 'Chrome' | 'Firefox' | 'Safari';\n  version: string;\n  reproducible: boolean;\n}",
        response_format=JSON_OBJECT,
    ),
    in_words(
        "Given this schema "
        + json.dumps(
            {
                "type": "object",
                "properties": {
                    "title": {"type": "string"},
                    "company": {"type": "string"},
                    "years": {"type": "integer"},
                },
            }
        )
        + " extract the values from: She worked as a chemist at Novalab for 6 years.",
        {"title": "chemist", "company": "Novalab", "years": 6},
    ),
    in_words(
        "Return JSON.\n\nname: string\nprice: number (in EUR)\navailable: boolean\n\nThe Lumo desk lamp is available for "
        "39.90 EUR.",
        {"name": "Lumo desk lamp", "price": 39.9, "available": True},
    ),
)

FUNCTIONS = kind(
    "functions",
    row(
        "Move my appointment on 2025-04-02 from 9:00 to 11:30.",
        calls("move_appointment", {"date": "2025-04-02", "old_time": "9:00", "new_time": "11:30"}),
        tools=[
            tool(
                "move_appointment", "Move an appointment", date="string", old_time="string", new_time="string"
            )
        ],
    ),
    row(
        "Search for used bikes under 300 euros within 20 km of Utrecht.",
        calls("search_listings", {"max_price": 300, "radius_km": 20, "location": "Utrecht"}),
        tools=[
            tool(
                "search_listings",
                "Search listings",
                query="string",
                max_price="number",
                radius_km="number",
                location="string",
            )
        ],
    ),
    row(
        "Register Paula Reyes (paula@reyes.cl, born 1988-06-21) for the workshop Watercolors.",
        calls(
            "register",
            {
                "name": "Paula Reyes",
                "email": "paula@reyes.cl",
                "birth_date": "1988-06-21",
                "workshop": "Watercolors",
            },
        ),
        tools=[
            tool(
                "register",
                "Register a participant",
                name="string",
                email="string",
                birth_date="string",
                workshop="string",
            )
        ],
    ),
)

ROWS = [*MODELS, *IN_WORDS, *PASTED, *FUNCTIONS]
