"""Models of structured output, each with a prompt that says the values of some fields.

Any answer must be one the model's class accepts; of the fields whose value is said, nearly all must hold it.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, Field


class Person(BaseModel):
    name: str
    age: int
    city: str


class Sign(BaseModel):
    sign: str
    is_fire_sign: bool


class Customer(BaseModel):
    name: str
    email: str


class Invoice(BaseModel):
    invoice_number: str
    customer: Customer
    total: float
    currency: Literal["EUR", "USD", "GBP"]
    due_date: date


class Product(BaseModel):
    name: str
    price: float = Field(gt=0)
    stock: int = Field(ge=0)
    colors: list[str]


class Priority(StrEnum):
    low = "low"
    medium = "medium"
    high = "high"


class Ticket(BaseModel):
    title: str
    priority: Priority
    reporter: str


class Meeting(BaseModel):
    attendees: list[str]
    day: date
    start_time: str
    room: str


class Address(BaseModel):
    street: str
    city: str
    postal_code: str
    country: str


class Flight(BaseModel):
    flight_number: str
    origin: str
    destination: str
    passengers: int


class Server(BaseModel):
    hostname: str
    ip_address: str
    port: int
    enabled: bool


class Line(BaseModel):
    product: str
    quantity: int


class Order(BaseModel):
    order_id: str
    lines: list[Line]


class Book(BaseModel):
    title: str
    author: str
    year: int
    isbn: str | None = None


class Contact(BaseModel):
    full_name: str
    phone: str
    email: str
    website: str


class Log(BaseModel):
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    file: str
    line: int
    message: str


class Place(BaseModel):
    place: str
    latitude: float
    longitude: float


class Review(BaseModel):
    product: str
    rating: int = Field(ge=1, le=5)
    recommended: bool
    summary: str


class Payment(BaseModel):
    iban: str
    amount: float
    reference: str


class Release(BaseModel):
    project: str
    version: str
    license: str
    released: date


class Patient(BaseModel):
    first_name: str
    last_name: str
    room: int
    allergies: list[str]


class Recipe(BaseModel):
    dish: str
    servings: int
    minutes: int = Field(description="cooking time in minutes")
    ingredients: list[str]


class Job(BaseModel):
    company: str
    position: str
    salary: int
    remote: bool


class Case(NamedTuple):
    """A prompt, the class of the answer, and the values that the prompt says."""

    prompt: str
    model: type[BaseModel]
    values: dict[str, Any]


CASES = [
    Case(
        "Ada Lovelace is 36 and lives in London.",
        Person,
        {"name": "Ada Lovelace", "age": 36, "city": "London"},
    ),
    Case("I am an Aquarius, not a fire sign.", Sign, {"sign": "Aquarius", "is_fire_sign": False}),
    Case(
        "Invoice INV-2024-17 for Priya Raman (priya@example.org): total 129.50 EUR, due on 2024-07-01.",
        Invoice,
        {
            "invoice_number": "INV-2024-17",
            "customer": {"name": "Priya Raman", "email": "priya@example.org"},
            "total": 129.5,
            "currency": "EUR",
            "due_date": "2024-07-01",
        },
    ),
    Case(
        "Product: Aurora Lamp. It costs 4.50 euros, 120 are in stock, and it comes in black, white and teal.",
        Product,
        {"name": "Aurora Lamp", "price": 4.5, "stock": 120, "colors": ["black", "white", "teal"]},
    ),
    Case(
        'Open a high priority ticket with the title "Printer jams", reported by Noah Berg.',
        Ticket,
        {"title": "Printer jams", "priority": "high", "reporter": "Noah Berg"},
    ),
    Case(
        "Mia, Noah and Zoe meet on 2025-03-04 at 14:30 in Room 12.",
        Meeting,
        {"attendees": ["Mia", "Noah", "Zoe"], "day": "2025-03-04", "start_time": "14:30", "room": "Room 12"},
    ),
    Case(
        "Ship it to 12 Elm Street, Leeds, LS1 4AP, United Kingdom.",
        Address,
        {"street": "12 Elm Street", "city": "Leeds", "postal_code": "LS1 4AP", "country": "United Kingdom"},
    ),
    Case(
        "Book flight SK245 from Oslo to Rome for 2 passengers.",
        Flight,
        {"flight_number": "SK245", "origin": "Oslo", "destination": "Rome", "passengers": 2},
    ),
    Case(
        "hostname: build-07\nip_address: 10.0.0.7\nport: 8443\nenabled: true",
        Server,
        {"hostname": "build-07", "ip_address": "10.0.0.7", "port": 8443, "enabled": True},
    ),
    Case(
        "Order A-1: 3 lamps and 2 chairs.",
        Order,
        {
            "order_id": "A-1",
            "lines": [{"product": "lamps", "quantity": 3}, {"product": "chairs", "quantity": 2}],
        },
    ),
    Case(
        "The book 'Dune' was written by Frank Herbert in 1965, ISBN 978-0441013593.",
        Book,
        {"title": "Dune", "author": "Frank Herbert", "year": 1965, "isbn": "978-0441013593"},
    ),
    Case(
        "Call Yuki Tanaka at +44 20 7946 0958, write to yuki@example.org or see https://yuki.example.org.",
        Contact,
        {
            "full_name": "Yuki Tanaka",
            "phone": "+44 20 7946 0958",
            "email": "yuki@example.org",
            "website": "https://yuki.example.org",
        },
    ),
    Case(
        "ERROR in /srv/app/main.py at line 42: division by zero",
        Log,
        {"level": "ERROR", "file": "/srv/app/main.py", "line": 42, "message": "division by zero"},
    ),
    Case(
        "Trolltunga is at latitude 60.124 and longitude 6.740.",
        Place,
        {"place": "Trolltunga", "latitude": 60.124, "longitude": 6.74},
    ),
    Case(
        "I give the Aurora Lamp 4 out of 5 stars and would recommend it.",
        Review,
        {"product": "Aurora Lamp", "rating": 4, "recommended": True},
    ),
    Case(
        "Pay 250.00 euros to DE89370400440532013000 with the reference RF18-2291.",
        Payment,
        {"iban": "DE89370400440532013000", "amount": 250.0, "reference": "RF18-2291"},
    ),
    Case(
        "Kestrel 2.4.1 was released on 2024-11-05 under the MIT license.",
        Release,
        {"project": "Kestrel", "version": "2.4.1", "license": "MIT", "released": "2024-11-05"},
    ),
    Case(
        "Helena Costa is in room 214 and is allergic to penicillin and nuts.",
        Patient,
        {"first_name": "Helena", "last_name": "Costa", "room": 214, "allergies": ["penicillin", "nuts"]},
    ),
    Case(
        "Tomato soup for 4 people takes 35 minutes. Ingredients: tomatoes, onions, basil.",
        Recipe,
        {"dish": "Tomato soup", "servings": 4, "minutes": 35, "ingredients": ["tomatoes", "onions", "basil"]},
    ),
    Case(
        "Acme GmbH offers a remote position as data engineer with a salary of 72000 euros.",
        Job,
        {"company": "Acme GmbH", "position": "data engineer", "salary": 72000, "remote": True},
    ),
]
