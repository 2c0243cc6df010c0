"""Rows of a twenty-third round: ordinary schemas and JSON in words, written before any was tried.

At first sight 19 % of the rows and 64 % of the fields were as demanded.
"""

from __future__ import annotations

import json
from typing import Any, Literal

from demands.checkers import calls, is_json, is_list, obeys
from demands.rows import Json, Row, forced, formatted, kind, row, tool
from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel, Field

JSON_OBJECT = {"type": "json_object"}
FENCED: dict[str, Any] = {"fenced": True}


def filled(wanted: type[BaseModel], text: str, values: Json, **options: Any) -> Row:
    """Return the row of a model that the SDK's `parse` asks for, with what the prompt says the values are."""
    whole = to_strict_json_schema(wanted)
    asked = formatted(whole, wanted.__name__, strict=True)
    return row(text, obeys(whole, values), response_format=asked, **options)


def in_words(text: str, values: Json, **options: Any) -> Row:
    """Return the row of a prompt that asks for JSON in words alone."""
    return row(text, is_json(values, **FENCED), **options)


class Contact(BaseModel):
    full_name: str
    company: str | None
    job_title: str | None
    email: str | None
    phone: str | None
    city: str | None


class OrderLine(BaseModel):
    product: str
    quantity: int
    unit_price: float


class Order(BaseModel):
    order_id: str
    customer: str
    lines: list[OrderLine]
    shipping_address: str
    express: bool


class Invoice(BaseModel):
    invoice_number: str
    vendor: str
    issue_date: str = Field(description="YYYY-MM-DD")
    due_date: str = Field(description="YYYY-MM-DD")
    net_amount: float
    vat_rate: float
    total: float
    currency: str


class Ticket(BaseModel):
    title: str
    priority: Literal["low", "medium", "high", "critical"]
    component: str
    reporter: str
    steps_to_reproduce: list[str]
    affects_production: bool


class Place(BaseModel):
    venue: str
    city: str


class Event(BaseModel):
    name: str
    date: str = Field(description="ISO date")
    start_time: str = Field(description="HH:MM")
    place: Place
    speakers: list[str]
    free: bool


class Review(BaseModel):
    product: str
    stars: int
    sentiment: Literal["positive", "negative", "mixed"]
    pros: list[str]
    cons: list[str]
    would_buy_again: bool


class Booking(BaseModel):
    guest: str
    hotel: str
    check_in: str = Field(description="YYYY-MM-DD")
    nights: int
    adults: int
    children: int
    breakfast: bool


class Weather(BaseModel):
    city: str
    temperature_c: float
    humidity_percent: int
    wind_kmh: float
    condition: Literal["sunny", "cloudy", "rainy", "snowy"]


class Job(BaseModel):
    employer: str
    position: str
    start_year: int
    end_year: int | None


class Resume(BaseModel):
    name: str
    email: str
    skills: list[str]
    jobs: list[Job]


MODELS = kind(
    "response_format of a model",
    filled(
        Contact,
        "Hi, Petra Wolff here from Lindner Bau in Kassel. I'm the purchasing manager; you can reach me at "
        "p.wolff@lindner-bau.de.",
        {
            "full_name": "Petra Wolff",
            "company": "Lindner Bau",
            "job_title": "purchasing manager",
            "email": "p.wolff@lindner-bau.de",
            "phone": None,
            "city": "Kassel",
        },
    ),
    filled(
        Order,
        "Order 5512 from Jamal Reed: 3 notebooks at $4.50 each and 1 desk lamp at $29.99. Ship it express to "
        "48 Birch Avenue, Denver.",
        {
            "order_id": "5512",
            "customer": "Jamal Reed",
            "lines": [
                {"product": "notebooks", "quantity": 3, "unit_price": 4.5},
                {"product": "desk lamp", "quantity": 1, "unit_price": 29.99},
            ],
            "shipping_address": "48 Birch Avenue, Denver",
            "express": True,
        },
    ),
    filled(
        Invoice,
        "Invoice RE-2025-118 by Holz & Partner dated 3 March 2025, payable until 17 March 2025. Net 1,200.00 EUR "
        "plus 19% VAT, total 1,428.00 EUR.",
        {
            "invoice_number": "RE-2025-118",
            "vendor": "Holz & Partner",
            "issue_date": "2025-03-03",
            "due_date": "2025-03-17",
            "net_amount": 1200,
            "vat_rate": 19,
            "total": 1428,
            "currency": "EUR",
        },
    ),
    filled(
        Ticket,
        "Critical bug in the checkout module reported by Lena Ortiz: Payment fails with PayPal.\n"
        "Steps:\n1. Put an item in the cart\n2. Choose PayPal\n3. Confirm\nIt happens in production.",
        {
            "title": "Payment fails with PayPal",
            "priority": "critical",
            "component": "checkout",
            "reporter": "Lena Ortiz",
            "steps_to_reproduce": ["Put an item in the cart", "Choose PayPal", "Confirm"],
            "affects_production": True,
        },
    ),
    filled(
        Event,
        "PyDay 2025 takes place on October 9, 2025 at 09:30 in the Kulturhaus, Graz. Speakers are Mira Adler, "
        "Tom Siew and Olga Petrova. Entry is free.",
        {
            "name": "PyDay 2025",
            "date": "2025-10-09",
            "start_time": "09:30",
            "place": {"venue": "Kulturhaus", "city": "Graz"},
            "speakers": ["Mira Adler", "Tom Siew", "Olga Petrova"],
            "free": True,
        },
    ),
    filled(
        Review,
        "The Brewmaster 3000 makes great coffee and looks good, but it is loud and the water tank is small. "
        "3 out of 5 stars. I would not buy it again.",
        {"product": "Brewmaster 3000", "stars": 3, "sentiment": "mixed", "would_buy_again": False},
    ),
    filled(
        Booking,
        "Please book a room at the Seaview Hotel for Carla Nunez, arriving 12 July 2025 for 4 nights, two adults "
        "and one child, without breakfast.",
        {
            "guest": "Carla Nunez",
            "hotel": "Seaview Hotel",
            "check_in": "2025-07-12",
            "nights": 4,
            "adults": 2,
            "children": 1,
            "breakfast": False,
        },
    ),
    filled(
        Weather,
        "It's raining in Bergen, 11.5 °C with 88 % humidity and wind of 30 km/h.",
        {
            "city": "Bergen",
            "temperature_c": 11.5,
            "humidity_percent": 88,
            "wind_kmh": 30,
            "condition": "rainy",
        },
    ),
    filled(
        Resume,
        "Nadia Haddad, nadia@haddad.dev. Skills: Python, SQL, Docker. Data engineer at Orbis since 2021, before that "
        "analyst at Fintrex from 2017 to 2021.",
        {
            "name": "Nadia Haddad",
            "email": "nadia@haddad.dev",
            "skills": ["Python", "SQL", "Docker"],
            "jobs": [
                {"employer": "Orbis", "position": "Data engineer", "start_year": 2021, "end_year": None},
                {"employer": "Fintrex", "position": "analyst", "start_year": 2017, "end_year": 2021},
            ],
        },
    ),
)

IN_WORDS = kind(
    "json in words",
    in_words(
        "Extract the name, age and city as JSON: Leon is 42 and lives in Rotterdam with his two dogs.",
        {"name": "Leon", "age": 42, "city": "Rotterdam"},
    ),
    in_words(
        "Return an object with keys title and author: Dune by Frank Herbert",
        {"title": "Dune", "author": "Frank Herbert"},
    ),
    in_words(
        "Convert to JSON with name and price: Wireless mouse, 19.99",
        {"name": "Wireless mouse", "price": 19.99},
    ),
    in_words(
        "Parse this log line into JSON with timestamp, level, service and message:\n"
        "2025-04-02T10:15:00Z WARN payment-api Retry limit reached for order 991",
        {
            "timestamp": "2025-04-02T10:15:00Z",
            "level": "WARN",
            "service": "payment-api",
            "message": "Retry limit reached for order 991",
        },
    ),
    in_words(
        'Reply only with JSON like {"home": "...", "away": "...", "home_score": 0, "away_score": 0}.\n'
        "Juventus 3 - 2 Napoli",
        {"home": "Juventus", "away": "Napoli", "home_score": 3, "away_score": 2},
    ),
    in_words(
        "Give me JSON (tracking_number, carrier, status, destination) for: Your FedEx parcel 7712 3345 9981 was "
        "delivered in Austin.",
        {
            "tracking_number": "7712 3345 9981",
            "carrier": "FedEx",
            "status": "delivered",
            "destination": "Austin",
        },
    ),
    in_words(
        "As JSON please: Marta Silva is 29 years old, works as a nurse and lives in Porto.",
        {"name": "Marta Silva", "age": 29},
    ),
    row(
        "Make a JSON array of objects with player and points from: Ann scored 12, Ben scored 9 and Cleo scored 15.",
        is_list(
            [
                {"player": "Ann", "points": 12},
                {"player": "Ben", "points": 9},
                {"player": "Cleo", "points": 15},
            ],
            **FENCED,
        ),
    ),
    in_words(
        "Turn it into JSON: Brand: Lenovo, Model: ThinkPad X1, RAM: 16 GB, In stock: yes",
        {"brand": "Lenovo", "model": "ThinkPad X1"},
    ),
    in_words(
        "Return JSON with 'sentiment' (positive, negative or neutral) and 'summary' for this review: The soup was "
        "cold and the waiter ignored us for an hour.",
        {"sentiment": "negative"},
    ),
)

PASTED = kind(
    "pasted schema",
    in_words(
        "Extract the meeting.\n\nRespond in JSON according to this schema:\n"
        + json.dumps(
            {
                "title": "Meeting",
                "type": "object",
                "properties": {
                    "topic": {"type": "string"},
                    "date": {"type": "string", "format": "date"},
                    "participants": {"type": "array", "items": {"type": "string"}},
                    "online": {"type": "boolean"},
                },
                "required": ["topic", "date", "participants", "online"],
            }
        )
        + "\n\nText: Budget planning with Hugo, Amira and Jo on 2025-05-20 via Zoom.",
        {
            "topic": "Budget planning",
            "date": "2025-05-20",
            "participants": ["Hugo", "Amira", "Jo"],
            "online": True,
        },
    ),
    in_words(
        "The Lenovo Tab M11 costs 199 euros and is currently sold out.",
        {"name": "Lenovo Tab M11", "price": 199, "in_stock": False},
        system="As a genius expert, your task is to understand the content and provide the parsed objects in json "
        'that match the following json_schema:\n\n{"properties": {"name": {"title": "Name", "type": "string"}, '
        '"price": {"title": "Price", "type": "number"}, "in_stock": {"title": "In Stock", "type": "boolean"}}, '
        '"required": ["name", "price", "in_stock"], "title": "Product", "type": "object"}\n\nMake sure to return '
        "an instance of the JSON, not the schema itself",
    ),
    row(
        "Taxi 23.50, hotel 180 and dinner 42.",
        is_json(
            {
                "items": [
                    {"description": "Taxi", "amount": 23.5},
                    {"description": "hotel", "amount": 180},
                    {"description": "dinner", "amount": 42},
                ],
                "total": 245.5,
            }
        ),
        system='Answer with a JSON object: {"items": [{"description": string, "amount": number}], "total": number}',
        response_format=JSON_OBJECT,
    ),
    row(
        "Cappuccino for Dana, large, with oat milk, no sugar.",
        is_json({"customer": "Dana", "drink": "Cappuccino", "size": "large", "milk": "oat", "sugar": False}),
        system="You take orders in a café. Output JSON with customer, drink, size, milk and sugar (boolean).",
        response_format=JSON_OBJECT,
    ),
)

FUNCTIONS = kind(
    "functions",
    row(
        "Create a support ticket for Rosa Diaz (rosa@diaz.mx): The app crashes on startup. It is urgent.",
        calls(
            "create_ticket",
            {
                "customer_name": "Rosa Diaz",
                "email": "rosa@diaz.mx",
                "subject": "The app crashes on startup",
                "urgent": True,
            },
        ),
        tools=[
            tool(
                "create_ticket",
                "Create a ticket",
                customer_name="string",
                email="string",
                subject="string",
                urgent="boolean",
            )
        ],
        tool_choice=forced("create_ticket"),
    ),
    row(
        "Send 250 pounds from my savings account to Oliver Kent with the reference 'Rent May'.",
        calls(
            "transfer_money",
            {
                "amount": 250,
                "currency": "GBP",
                "from_account": "savings",
                "recipient": "Oliver Kent",
                "reference": "Rent May",
            },
        ),
        tools=[
            tool(
                "transfer_money",
                "Transfer money",
                amount="number",
                currency="string",
                from_account="string",
                recipient="string",
                reference="string",
            )
        ],
    ),
    row(
        "Add 2 kg of apples and 6 eggs to my shopping list.",
        calls(
            "add_items",
            {
                "items": [
                    {"name": "apples", "quantity": 2, "unit": "kg"},
                    {"name": "eggs", "quantity": 6, "unit": None},
                ]
            },
        ),
        tools=[
            tool(
                "add_items",
                "Add items to the shopping list",
                items={
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "name": {"type": "string"},
                            "quantity": {"type": "number"},
                            "unit": {"type": ["string", "null"]},
                        },
                        "required": ["name", "quantity", "unit"],
                    },
                },
            )
        ],
    ),
    row(
        "Book flight LH 454 from Frankfurt to San Francisco on 14 August 2025 for Emil Sand, window seat please.",
        calls(
            "book_flight",
            {
                "flight_number": "LH 454",
                "origin": "Frankfurt",
                "destination": "San Francisco",
                "date": "2025-08-14",
                "passenger": "Emil Sand",
                "seat": "window",
            },
        ),
        tools=[
            tool(
                "book_flight",
                "Book a flight",
                flight_number="string",
                origin="string",
                destination="string",
                date={"type": "string", "format": "date"},
                passenger="string",
                seat={"type": "string", "enum": ["window", "middle", "aisle"]},
            )
        ],
    ),
)

HARDER = kind(
    "nested and worked out",
    in_words(
        "Produce JSON with person (name, age) and address (street, zip, city): Ingrid Moe, 51, Storgata 12, "
        "0184 Oslo",
        {
            "person": {"name": "Ingrid Moe", "age": 51},
            "address": {"street": "Storgata 12", "zip": "0184", "city": "Oslo"},
        },
    ),
    in_words(
        "Output JSON for the recipe with name, servings, minutes and ingredients (list of objects with name and "
        "amount): Tomato soup for 4, takes 25 minutes. You need 800 g tomatoes, 1 onion and 500 ml broth.",
        {
            "name": "Tomato soup",
            "servings": 4,
            "minutes": 25,
            "ingredients": [
                {"name": "tomatoes", "amount": "800 g"},
                {"name": "onion", "amount": "1"},
                {"name": "broth", "amount": "500 ml"},
            ],
        },
    ),
    in_words(
        "JSON with fields temperature and unit: it was 68 degrees Fahrenheit this morning.",
        {"temperature": 68, "unit": "Fahrenheit"},
    ),
)

ROWS = [*MODELS, *IN_WORDS, *PASTED, *FUNCTIONS, *HARDER]
