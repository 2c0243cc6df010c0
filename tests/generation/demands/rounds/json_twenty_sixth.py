"""Rows of a twenty-sixth round: ordinary schemas and JSON in words, written before any was tried.

At first sight 56 % of the rows and 79 % of the fields were as demanded.
"""

from __future__ import annotations

import json
from typing import Literal

from demands.checkers import calls, is_json, is_list, says
from demands.rounds.json_twenty_third import FENCED, JSON_OBJECT, filled, in_words
from demands.rows import forced, kind, row, tool
from pydantic import BaseModel, Field


class Person(BaseModel):
    name: str
    age: int | None
    relationship: str | None


class Family(BaseModel):
    surname: str
    people: list[Person]


class Flight(BaseModel):
    flight_number: str
    airline: str
    departure_airport: str
    arrival_airport: str
    departure_time: str
    delay_minutes: int
    cancelled: bool


class Purchase(BaseModel):
    merchant: str
    date: str = Field(description="Date in YYYY-MM-DD")
    items: list[str]
    subtotal: float
    tax: float
    total: float
    payment_method: Literal["cash", "card", "voucher"]


class Bug(BaseModel):
    summary: str
    version: str
    os: str
    severity: Literal["minor", "major", "blocker"]
    reproducible: bool
    assignee: str | None


class Course(BaseModel):
    code: str
    title: str
    credits: int
    instructor: str
    days: list[str]
    room: str | None


class Apartment(BaseModel):
    title: str
    price_per_night: float
    guests: int
    amenities: list[str]
    superhost: bool


class Transfer(BaseModel):
    from_iban: str
    to_iban: str
    amount: float
    currency: Literal["EUR", "USD", "GBP"]
    purpose: str
    execution_date: str | None


class Reading(BaseModel):
    sensor: str
    value: float
    unit: str


class Readings(BaseModel):
    station: str
    readings: list[Reading]


class Survey(BaseModel):
    respondent: str
    satisfied: bool
    score: int = Field(description="0 to 10")
    would_recommend: bool
    improvement: str | None


class Concert(BaseModel):
    artist: str
    venue: str
    city: str
    date: str
    doors_open: str
    ticket_price: float
    sold_out: bool


MODELS = kind(
    "response_format of a model",
    filled(
        Family,
        "The Novak family: Petr (44), his wife Jana (41) and their daughter Ema (9).",
        {
            "surname": "Novak",
            "people": [
                {"name": "Petr", "age": 44, "relationship": None},
                {"name": "Jana", "age": 41, "relationship": "wife"},
                {"name": "Ema", "age": 9, "relationship": "daughter"},
            ],
        },
    ),
    filled(
        Flight,
        "Lufthansa flight LH1823 from MUC to LIS, scheduled for 07:40, is delayed by 35 minutes but not cancelled.",
        {
            "flight_number": "LH1823",
            "airline": "Lufthansa",
            "departure_airport": "MUC",
            "arrival_airport": "LIS",
            "departure_time": "07:40",
            "delay_minutes": 35,
            "cancelled": False,
        },
    ),
    filled(
        Purchase,
        "GREEN GROCER\n2025-03-29\nApples 3.20\nBread 2.80\nCheese 6.50\nSubtotal 12.50\nTax 0.88\nTotal 13.38\nPaid by card",
        {
            "merchant": "GREEN GROCER",
            "date": "2025-03-29",
            "items": ["Apples", "Bread", "Cheese"],
            "subtotal": 12.5,
            "tax": 0.88,
            "total": 13.38,
            "payment_method": "card",
        },
    ),
    filled(
        Bug,
        "Blocker: export to PDF hangs in version 4.2.1 on Windows 11. Always reproducible. Assigned to Dmitri Volkov.",
        {
            "version": "4.2.1",
            "os": "Windows 11",
            "severity": "blocker",
            "reproducible": True,
            "assignee": "Dmitri Volkov",
        },
    ),
    filled(
        Course,
        "CS-204 Operating Systems, 6 credits, taught by Prof. Amina Yusuf on Tuesdays and Thursdays in room H3.",
        {
            "code": "CS-204",
            "title": "Operating Systems",
            "credits": 6,
            "instructor": "Prof. Amina Yusuf",
            "days": ["Tuesday", "Thursday"],
            "room": "H3",
        },
    ),
    filled(
        Apartment,
        "Cozy loft near the river, €95 per night for up to 4 guests, with wifi, kitchen and parking. The host is a "
        "superhost.",
        {
            "title": "Cozy loft near the river",
            "price_per_night": 95,
            "guests": 4,
            "amenities": ["wifi", "kitchen", "parking"],
            "superhost": True,
        },
    ),
    filled(
        Transfer,
        "Transfer 1,250.00 EUR from DE89370400440532013000 to FR1420041010050500013M02606 for 'Rent June'.",
        {
            "from_iban": "DE89370400440532013000",
            "to_iban": "FR1420041010050500013M02606",
            "amount": 1250,
            "currency": "EUR",
            "purpose": "Rent June",
            "execution_date": None,
        },
    ),
    filled(
        Readings,
        "Station North: temperature 21.4 °C, humidity 56 %, pressure 1013 hPa",
        {
            "station": "North",
            "readings": [
                {"sensor": "temperature", "value": 21.4, "unit": "°C"},
                {"sensor": "humidity", "value": 56, "unit": "%"},
                {"sensor": "pressure", "value": 1013, "unit": "hPa"},
            ],
        },
    ),
    filled(
        Survey,
        "Beatriz Ramos gave us 9 out of 10. She is satisfied and would recommend us to friends, but wishes for longer "
        "opening hours.",
        {"respondent": "Beatriz Ramos", "satisfied": True, "score": 9, "would_recommend": True},
    ),
    filled(
        Concert,
        "Sigrid plays at the Paradiso in Amsterdam on 18 November 2025. Doors open at 19:30, tickets are 32.50 euros "
        "and still available.",
        {
            "artist": "Sigrid",
            "venue": "Paradiso",
            "city": "Amsterdam",
            "date": "18 November 2025",
            "doors_open": "19:30",
            "ticket_price": 32.5,
            "sold_out": False,
        },
    ),
)

IN_WORDS = kind(
    "json in words",
    in_words(
        "Extract the sender, the recipient and the amount as JSON. Lucia sent 40 dollars to Marek yesterday.",
        {"sender": "Lucia", "recipient": "Marek", "amount": 40},
    ),
    in_words(
        "Give me a JSON object with the make, model and year of this car: 2019 Toyota Corolla in silver",
        {"make": "Toyota", "model": "Corolla", "year": 2019},
    ),
    in_words(
        "Convert the following to JSON. Name: Zoe Park. Email: zoe@park.kr. Phone: +82 2 555 0199. Member since: 2018.",
        {"name": "Zoe Park", "email": "zoe@park.kr", "phone": "+82 2 555 0199", "member_since": 2018},
    ),
    in_words(
        'Return {"title": ..., "artist": ..., "year": ...} for: "Landslide" is a song by Fleetwood Mac, released in 1975.',
        {"title": "Landslide", "artist": "Fleetwood Mac", "year": 1975},
    ),
    row(
        "Please answer with JSON only: is the customer angry (boolean), what is the product, and what is the order id? "
        "Message: This is the third time my Solaris lamp from order 7781 arrived broken. I am furious!",
        says("7781"),
    ),
    row(
        "Create a JSON array of the tasks with fields task and minutes: vacuuming takes 20 minutes, ironing takes 35 "
        "minutes, cooking takes 50 minutes.",
        is_list(
            [
                {"task": "vacuuming", "minutes": 20},
                {"task": "ironing", "minutes": 35},
                {"task": "cooking", "minutes": 50},
            ],
            **FENCED,
        ),
    ),
    in_words(
        "Output as JSON with keys name, elevation_m and country: Mont Blanc is 4,806 metres high and lies in France.",
        {"name": "Mont Blanc", "elevation_m": 4806, "country": "France"},
    ),
    in_words(
        "Generate the JSON for this appointment (patient, doctor, date, time, reason): Theo Lang sees Dr. Meyer on "
        "2025-04-08 at 15:45 because of back pain.",
        {
            "patient": "Theo Lang",
            "doctor": "Dr. Meyer",
            "date": "2025-04-08",
            "time": "15:45",
            "reason": "back pain",
        },
    ),
    in_words(
        "I want JSON back: {country, capital, currency}. Country: Japan",
        {"country": "Japan", "capital": "Tokyo"},
    ),
    in_words(
        "Map this to JSON with name, price and unit: Tomatoes cost 2.99 euros per kg.",
        {"name": "Tomatoes", "price": 2.99, "unit": "kg"},
    ),
    in_words(
        "Devuelve un JSON con nombre, edad y ciudad: Lucía tiene 34 años y vive en Sevilla.",
        {"nombre": "Lucía", "edad": 34, "ciudad": "Sevilla"},
    ),
)

PASTED = kind(
    "pasted schema",
    row(
        "Ship 3 boxes of printer paper to Camila Souza, Rua Augusta 1500, São Paulo, by 12 May 2025.",
        is_json(
            {"item": "printer paper", "quantity": 3, "recipient": "Camila Souza", "deadline": "2025-05-12"}
        ),
        system="Return a JSON object with exactly these fields: item (string), quantity (integer), recipient (string), "
        "deadline (ISO date).",
        response_format=JSON_OBJECT,
    ),
    in_words(
        "Use the following JSON schema for your answer:\n"
        + json.dumps(
            {
                "type": "object",
                "properties": {
                    "intent": {"type": "string", "enum": ["order_status", "refund", "complaint", "other"]},
                    "order_id": {"type": ["string", "null"]},
                    "language": {"type": "string"},
                },
                "required": ["intent", "order_id", "language"],
            },
            indent=2,
        )
        + "\n\nUser message: Where is my order 55-1020? It should have been here on Monday.",
        {"intent": "order_status", "order_id": "55-1020"},
    ),
    in_words(
        "type Task = { title: string; done: boolean; estimate_hours: number; tags: string[] }\n\nReturn a Task as JSON: "
        "'Write release notes' is done, it took 2.5 hours, tags docs and release.",
        {
            "title": "Write release notes",
            "done": True,
            "estimate_hours": 2.5,
            "tags": ["docs", "release"],
        },
    ),
)

FUNCTIONS = kind(
    "functions",
    row(
        "Schedule a dentist appointment for my son Max on 2025-06-02 at 8:15 in the morning.",
        calls("book_appointment", {"patient": "Max", "date": "2025-06-02", "time": "8:15"}),
        tools=[
            tool(
                "book_appointment",
                "Book an appointment",
                patient="string",
                date="string",
                time="string",
                kind="string",
            )
        ],
        tool_choice=forced("book_appointment"),
    ),
    row(
        "Create an invoice for Bright Ltd: 10 hours of consulting at 120 euros and 1 workshop at 900 euros.",
        calls(
            "create_invoice",
            {
                "customer": "Bright Ltd",
                "items": [
                    {"description": "consulting", "quantity": 10, "unit_price": 120},
                    {"description": "workshop", "quantity": 1, "unit_price": 900},
                ],
            },
        ),
        tools=[
            tool(
                "create_invoice",
                "Create an invoice",
                customer="string",
                items={
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "description": {"type": "string"},
                            "quantity": {"type": "number"},
                            "unit_price": {"type": "number"},
                        },
                        "required": ["description", "quantity", "unit_price"],
                    },
                },
            )
        ],
    ),
    row(
        "Add Julia Stern as an editor to the project Apollo with the email julia.stern@orbit.de.",
        calls(
            "add_member",
            {"name": "Julia Stern", "role": "editor", "project": "Apollo", "email": "julia.stern@orbit.de"},
        ),
        tools=[
            tool(
                "add_member",
                "Add a member to a project",
                name="string",
                role={"type": "string", "enum": ["viewer", "editor", "admin"]},
                project="string",
                email="string",
            )
        ],
    ),
)

ROWS = [*MODELS, *IN_WORDS, *PASTED, *FUNCTIONS]
