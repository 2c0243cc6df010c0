"""Rows of a twenty-fourth round: ordinary schemas and JSON in words, written before any was tried.

At first sight 38 % of the rows and 77 % of the fields were as demanded.
"""

from __future__ import annotations

import json
from typing import Literal

from demands.checkers import calls, is_json, is_list
from demands.rounds.json_twenty_third import FENCED, JSON_OBJECT, filled, in_words
from demands.rows import forced, kind, row, tool
from pydantic import BaseModel, Field


class Shipment(BaseModel):
    tracking_id: str
    sender: str
    recipient: str
    weight_kg: float
    status: Literal["created", "in_transit", "delivered", "lost"]
    delivered_on: str | None = Field(description="ISO 8601 date, null if not delivered")
    signature_required: bool


class Agenda(BaseModel):
    time: str
    topic: str


class Meeting(BaseModel):
    title: str
    date: str = Field(description="YYYY-MM-DD")
    duration_minutes: int
    attendees: list[str]
    agenda: list[Agenda]
    remote: bool


class Ingredient(BaseModel):
    name: str
    quantity: float
    unit: str | None


class Recipe(BaseModel):
    title: str
    servings: int
    prep_minutes: int
    ingredients: list[Ingredient]
    vegetarian: bool


class Product(BaseModel):
    name: str
    brand: str
    category: Literal["electronics", "clothing", "furniture", "food"]
    price: float
    currency: str
    colors: list[str]
    in_stock: bool
    rating: float | None


class LogEntry(BaseModel):
    timestamp: str
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    service: str
    message: str
    user_id: int | None


class Claim(BaseModel):
    claimant: str
    policy_number: str
    incident_date: str = Field(description="YYYY-MM-DD")
    incident_type: Literal["fire", "theft", "water_damage", "accident"]
    estimated_damage: float
    police_report: bool
    description: str


class Listing(BaseModel):
    address: str
    city: str
    rooms: int
    area_sqm: float
    monthly_rent: float
    balcony: bool
    pets_allowed: bool
    available_from: str | None


class Movie(BaseModel):
    title: str
    director: str
    year: int
    genres: list[str]
    runtime_minutes: int
    actors: list[str]


class Patient(BaseModel):
    first_name: str
    last_name: str
    birth_date: str = Field(description="YYYY-MM-DD")
    symptoms: list[str]
    allergies: list[str]
    smoker: bool
    doctor: str


class Question(BaseModel):
    question: str
    options: list[str]
    correct: str


MODELS = kind(
    "response_format of a model",
    filled(
        Shipment,
        "Package ZX-40981 (3.2 kg) from Nordic Outfitters to Helena Brandt was delivered on 5 May 2025. "
        "A signature was required.",
        {
            "tracking_id": "ZX-40981",
            "sender": "Nordic Outfitters",
            "recipient": "Helena Brandt",
            "weight_kg": 3.2,
            "status": "delivered",
            "delivered_on": "2025-05-05",
            "signature_required": True,
        },
    ),
    filled(
        Meeting,
        "Sprint review on 2025-06-13, 90 minutes, online. Attendees: Wei, Fatima and Lars. Agenda: 10:00 demo, "
        "10:45 feedback, 11:15 next steps.",
        {
            "title": "Sprint review",
            "date": "2025-06-13",
            "duration_minutes": 90,
            "attendees": ["Wei", "Fatima", "Lars"],
            "agenda": [
                {"time": "10:00", "topic": "demo"},
                {"time": "10:45", "topic": "feedback"},
                {"time": "11:15", "topic": "next steps"},
            ],
            "remote": True,
        },
    ),
    filled(
        Recipe,
        "Lentil curry (vegetarian), serves 3, 15 minutes of preparation: 250 g lentils, 2 carrots, 400 ml coconut "
        "milk, 1 tbsp curry powder.",
        {
            "title": "Lentil curry",
            "servings": 3,
            "prep_minutes": 15,
            "ingredients": [
                {"name": "lentils", "quantity": 250, "unit": "g"},
                {"name": "carrots", "quantity": 2, "unit": None},
                {"name": "coconut milk", "quantity": 400, "unit": "ml"},
                {"name": "curry powder", "quantity": 1, "unit": "tbsp"},
            ],
            "vegetarian": True,
        },
    ),
    filled(
        Product,
        "The AeroFit running jacket by Nike costs €89.95, comes in black, red and navy, and is sold out at the "
        "moment.",
        {
            "name": "AeroFit running jacket",
            "brand": "Nike",
            "category": "clothing",
            "price": 89.95,
            "currency": "EUR",
            "colors": ["black", "red", "navy"],
            "in_stock": False,
            "rating": None,
        },
    ),
    filled(
        LogEntry,
        "2025-01-19 08:44:12 ERROR [auth-service] Invalid token for user 5521",
        {
            "timestamp": "2025-01-19 08:44:12",
            "level": "ERROR",
            "service": "auth-service",
            "message": "Invalid token for user 5521",
            "user_id": 5521,
        },
    ),
    filled(
        Claim,
        "I'm Gregor Hale, policy HH-77120. On February 11, 2025 a pipe burst and caused water damage in my kitchen. "
        "I estimate the damage at 3,400 euros. There is no police report.",
        {
            "claimant": "Gregor Hale",
            "policy_number": "HH-77120",
            "incident_date": "2025-02-11",
            "incident_type": "water_damage",
            "estimated_damage": 3400,
            "police_report": False,
        },
    ),
    filled(
        Listing,
        "Bright 3-room flat, 78 sqm, Gartenweg 14 in Bern, rent 2,150 francs per month, with balcony. Sorry, no pets. "
        "Available from 1 August 2025.",
        {
            "address": "Gartenweg 14",
            "city": "Bern",
            "rooms": 3,
            "area_sqm": 78,
            "monthly_rent": 2150,
            "balcony": True,
            "pets_allowed": False,
        },
    ),
    filled(
        Movie,
        "Arrival (2016), directed by Denis Villeneuve, stars Amy Adams and Jeremy Renner. Genres: drama, science "
        "fiction. 116 minutes.",
        {
            "title": "Arrival",
            "director": "Denis Villeneuve",
            "year": 2016,
            "genres": ["drama", "science fiction"],
            "runtime_minutes": 116,
            "actors": ["Amy Adams", "Jeremy Renner"],
        },
    ),
    filled(
        Patient,
        "Patient Louis Mercier, born 14.09.1968, complains of headache and nausea. He is allergic to penicillin and "
        "does not smoke. Seen by Dr. Yamada.",
        {
            "first_name": "Louis",
            "last_name": "Mercier",
            "birth_date": "1968-09-14",
            "symptoms": ["headache", "nausea"],
            "allergies": ["penicillin"],
            "smoker": False,
            "doctor": "Dr. Yamada",
        },
    ),
    filled(
        Question,
        "Which planet is known as the red planet? A) Venus B) Mars C) Jupiter. Correct answer: Mars",
        {
            "question": "Which planet is known as the red planet?",
            "options": ["Venus", "Mars", "Jupiter"],
            "correct": "Mars",
        },
    ),
)

IN_WORDS = kind(
    "json in words",
    in_words(
        "Extract the event name, date and location as JSON: The Harbor Jazz Festival takes place on 21 June 2025 "
        "in Hamburg.",
        {"location": "Hamburg"},
    ),
    in_words(
        'Respond with a JSON object like {"name": "...", "email": "...", "subscribe": true}: Please sign me up, '
        "I'm Ruth Kaplan, ruth.kaplan@mail.org.",
        {"name": "Ruth Kaplan", "email": "ruth.kaplan@mail.org", "subscribe": True},
    ),
    in_words(
        "Give me the following as JSON with the keys street, number, zip and city: Lindenstraße 27, 50674 Köln",
        {"street": "Lindenstraße", "number": 27, "zip": "50674", "city": "Köln"},
    ),
    in_words(
        "Return only JSON, no explanation. Keys: product, quantity, color. Text: I'd like to order five green "
        "backpacks.",
        {"product": "backpacks", "quantity": 5, "color": "green"},
    ),
    in_words(
        "Structure this as JSON: Title: Sapiens; Author: Yuval Noah Harari; Year: 2011; Pages: 443",
        {"title": "Sapiens", "author": "Yuval Noah Harari", "year": 2011, "pages": 443},
    ),
    row(
        "List the people in this text as a JSON array of objects with name and role: Maria Lopez is the CEO, Finn "
        "Olsen is the CTO and Grace Wu is the head of design.",
        is_list(
            [
                {"name": "Maria Lopez", "role": "CEO"},
                {"name": "Finn Olsen", "role": "CTO"},
                {"name": "Grace Wu", "role": "head of design"},
            ],
            **FENCED,
        ),
    ),
    in_words(
        "What are the origin, destination and departure time? Answer in JSON. The train from Lyon to Geneva leaves "
        "at 14:22.",
        {"origin": "Lyon", "destination": "Geneva", "departure_time": "14:22"},
    ),
    in_words(
        "Write a JSON object with first_name, last_name and country for Sven Dahl from Norway",
        {"first_name": "Sven", "last_name": "Dahl", "country": "Norway"},
    ),
    in_words(
        "Classify the support message and answer as JSON with category (billing, technical, account) and urgent "
        "(true/false): I was charged twice this month, please fix it today!",
        {"category": "billing", "urgent": True},
    ),
    in_words(
        "Make a JSON object from this business card:\nTomasz Zielinski\nHead of Logistics\nBaltic Freight\n"
        "+48 58 555 01 20\nt.zielinski@balticfreight.pl\nUse the keys name, title, company, phone, email.",
        {
            "name": "Tomasz Zielinski",
            "title": "Head of Logistics",
            "company": "Baltic Freight",
            "phone": "+48 58 555 01 20",
            "email": "t.zielinski@balticfreight.pl",
        },
    ),
    in_words(
        "JSON please, with min_salary, max_salary and currency: The position pays between 65,000 and 80,000 euros a "
        "year.",
        {"min_salary": 65000, "max_salary": 80000, "currency": "EUR"},
    ),
)

PASTED = kind(
    "pasted schema",
    in_words(
        "Text: Invoice 2025-0042 from Atlas Printing, 640.50 EUR, due on 30 April 2025.",
        {"number": "2025-0042", "seller": "Atlas Printing", "amount": 640.5, "due": "2025-04-30"},
        system="Always respond with a JSON object that's compatible with this schema:\n\n"
        + json.dumps(
            {
                "properties": {
                    "number": {"type": "string"},
                    "seller": {"type": "string"},
                    "amount": {"type": "number"},
                    "due": {"type": "string", "format": "date"},
                },
                "required": ["number", "seller", "amount", "due"],
                "title": "Invoice",
                "type": "object",
            }
        )
        + "\n\nDon't include any text or Markdown fencing before or after.",
    ),
    row(
        "The customer, Ivy Chen, says her order #8842 arrived damaged and wants a refund.",
        is_json({"customer": "Ivy Chen", "order_number": "8842", "issue": "damaged", "wants_refund": True}),
        system="Provide your output as a JSON containing the following fields:\n<json_fields>\n"
        '["customer", "order_number", "issue", "wants_refund"]\n</json_fields>\n'
        "Here are the properties for each field:\n<json_field_properties>\n"
        '{"customer": {"title": "Customer", "type": "string"}, "order_number": {"title": "Order Number", "type": '
        '"string"}, "issue": {"enum": ["damaged", "late", "missing"], "title": "Issue", "type": "string"}, '
        '"wants_refund": {"title": "Wants Refund", "type": "boolean"}}\n</json_field_properties>\n'
        "Start your response with `{` and end it with `}`.",
        response_format=JSON_OBJECT,
    ),
    in_words(
        "class Pet(BaseModel):\n    name: str\n    species: str\n    age: int\n    neutered: bool\n\n"
        "Return JSON for this model: Biscuit is a 6 year old cat and is neutered.",
        {"name": "Biscuit", "species": "cat", "age": 6, "neutered": True},
    ),
    row(
        "Room 12 is booked by Elsa Berg from 9:00 to 10:30 for a client call.",
        is_json({"booked_by": "Elsa Berg", "start": "9:00", "end": "10:30"}),
        system="Extract room, booked_by, start and end. Reply with JSON only.",
        response_format=JSON_OBJECT,
    ),
)

FUNCTIONS = kind(
    "functions",
    row(
        "Log a workout: I ran 8.5 km in 47 minutes this morning.",
        calls("log_workout", {"activity": "running", "distance_km": 8.5, "duration_minutes": 47}),
        tools=[
            tool(
                "log_workout",
                "Log a workout",
                activity={"type": "string", "enum": ["running", "cycling", "swimming"]},
                distance_km="number",
                duration_minutes="integer",
            )
        ],
        tool_choice=forced("log_workout"),
    ),
    row(
        "Create a contact for Bruno Keller, bruno@keller.ch, phone +41 44 555 12 34, birthday 3 March 1990.",
        calls(
            "create_contact",
            {
                "name": "Bruno Keller",
                "email": "bruno@keller.ch",
                "phone": "+41 44 555 12 34",
                "birthday": "1990-03-03",
            },
        ),
        tools=[
            tool(
                "create_contact",
                "Create a contact",
                name="string",
                email="string",
                phone="string",
                birthday={"type": "string", "format": "date"},
            )
        ],
    ),
    row(
        "Order two large pepperoni pizzas and one small margherita for delivery to 5 Mill Lane.",
        calls(
            "order_pizza",
            {
                "pizzas": [
                    {"kind": "pepperoni pizzas", "size": "large", "quantity": 2},
                    {"kind": "margherita", "size": "small", "quantity": 1},
                ],
                "delivery_address": "5 Mill Lane",
            },
        ),
        tools=[
            tool(
                "order_pizza",
                "Order pizzas",
                pizzas={
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "kind": {"type": "string"},
                            "size": {"type": "string", "enum": ["small", "medium", "large"]},
                            "quantity": {"type": "integer"},
                        },
                        "required": ["kind", "size", "quantity"],
                    },
                },
                delivery_address="string",
            )
        ],
    ),
    row(
        "Update the stock of SKU BX-220 to 75 units in the Rotterdam warehouse.",
        calls("update_stock", {"sku": "BX-220", "quantity": 75, "warehouse": "Rotterdam"}),
        tools=[
            tool("update_stock", "Update the stock", sku="string", quantity="integer", warehouse="string")
        ],
    ),
)

ROWS = [*MODELS, *IN_WORDS, *PASTED, *FUNCTIONS]
