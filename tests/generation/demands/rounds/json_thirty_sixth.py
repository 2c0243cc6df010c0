"""Rows of a thirty-sixth round: JSON in words, of several things, commands, addresses and reviews.

At first sight 50 % of the first batch (JSON in words) were as demanded, 65 % of the second (schemas and calls), 45 %
of the third and 52 % of the fourth (JSON in words again); these failed then.
"""

from __future__ import annotations

from typing import Literal

from demands.checkers import fits, is_json, is_list
from demands.rounds.json_twenty_third import JSON_OBJECT, filled
from demands.rows import kind, row
from pydantic import BaseModel


class Command(BaseModel):
    action: str
    target: str


class Aspect(BaseModel):
    aspect: str
    sentiment: Literal["positive", "negative", "neutral"]


class Review(BaseModel):
    aspects: list[Aspect]


class Place(BaseModel):
    name: str
    latitude: float
    longitude: float


class Offer(BaseModel):
    product: str
    price: float


class Patient(BaseModel):
    age: int
    gender: Literal["female", "male"]
    medications: list[str]


class Job(BaseModel):
    title: str
    location: str


SEVERAL = kind(
    "json of several things",
    row(
        "Extract all product names and prices as a JSON array of objects: Laptop $999, Mouse $25.",
        is_list([{"name": "Laptop", "price": 999}, {"name": "Mouse", "price": 25}], fenced=True),
    ),
    row(
        "Return a JSON array of cities with their countries: Paris, Tokyo, Cairo.",
        is_list(
            [
                {"city": "Paris", "country": "France"},
                {"city": "Tokyo", "country": "Japan"},
                {"city": "Cairo", "country": "Egypt"},
            ],
            fenced=True,
        ),
    ),
    row(
        "Extract the people and their jobs as a JSON array: Anna is a nurse, Ben is a teacher and Carl is a pilot.",
        is_list(
            [
                {"name": "Anna", "job": "nurse"},
                {"name": "Ben", "job": "teacher"},
                {"name": "Carl", "job": "pilot"},
            ],
            fenced=True,
        ),
    ),
    row(
        "Extract the ingredients and quantities as JSON: 200g flour, 3 eggs, 100ml milk.",
        is_list(
            [
                {"ingredient": "flour", "quantity": "200g"},
                {"ingredient": "eggs", "quantity": "3"},
                {"ingredient": "milk", "quantity": "100ml"},
            ],
            fenced=True,
        ),
    ),
    row(
        "Give the sentiment for each aspect of this review as JSON: 'The food was great but the service was slow.'",
        is_json({"food": "positive", "service": "negative"}, keys=("food", "service")),
        response_format=JSON_OBJECT,
    ),
    filled(
        Review,
        "Great camera, terrible battery life, and the staff were rude.",
        {
            "aspects": [
                {"aspect": "camera", "sentiment": "positive"},
                {"aspect": "battery life", "sentiment": "negative"},
                {"aspect": "staff", "sentiment": "negative"},
            ]
        },
    ),
)

ONE = kind(
    "json of a command, an address, a schema",
    row(
        'Convert this task to JSON with keys "task" and "due": Submit the tax report by Friday.',
        is_json({"task": "Submit the tax report", "due": "Friday"}, fenced=True),
    ),
    row(
        'Parse into JSON: "Remind me to call mom tomorrow at 5pm" using keys task, date, time.',
        is_json({"task": "call mom", "date": "tomorrow", "time": "5pm"}, fenced=True),
    ),
    filled(Command, "Turn off the kitchen light.", {"target": "kitchen light"}),
    row(
        "Parse this address into JSON: 10 Downing Street, London SW1A 2AA, United Kingdom",
        is_json(
            {
                "street": "10 Downing Street",
                "city": "London",
                "zip_code": "SW1A 2AA",
                "country": "United Kingdom",
            },
            fenced=True,
        ),
    ),
    row(
        "Parse this address into JSON: 123 Main St, Springfield, IL 62704",
        is_json(
            {"street": "123 Main St", "city": "Springfield", "state": "IL", "zip_code": "62704"}, fenced=True
        ),
    ),
    row(
        "Write a JSON schema for a user with name (string) and age (integer).",
        is_json({"properties": {"name": {"type": "string"}, "age": {"type": "integer"}}, "type": "object"}),
    ),
    row('What keys are in {"id": 1, "name": "Ann", "email": "a@b.c"}?', fits("id, name, email")),
)

KNOWN = kind(
    "json of what is known, missing or made up",
    row(
        "Output JSON with name, email, phone. If a value is missing use null. Text: Reach Sara Kim at sara@kim.dev.",
        is_json({"name": "Sara Kim", "email": "sara@kim.dev", "phone": None}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Give me JSON with the fields country, capital and population for Japan.",
        is_json({"country": "Japan", "capital": "Tokyo", "population": 124_000_000}, fenced=True),
    ),
    row(
        'Return JSON like {"fruit": "apple", "color": "red"} for a banana.',
        is_json({"fruit": "banana", "color": "Yellow"}, fenced=True),
    ),
    row(
        "Classify each of these as fruit or vegetable and return JSON: apple, carrot, banana.",
        is_json({"apple": "fruit", "carrot": "vegetable", "banana": "fruit"}, fenced=True),
    ),
    row(
        'Identify the language of "Guten Morgen" and return JSON {"language": "...", "code": "..."}.',
        is_json({"language": "German", "code": "de"}, fenced=True),
    ),
    row(
        "Return a JSON object with the name and age of each person: Tom is 12 and Jerry is 10.",
        is_list([{"name": "Tom", "age": 12}, {"name": "Jerry", "age": 10}], fenced=True),
    ),
    row(
        'Summarize this in JSON with "title" and "summary": The city council approved a new bike lane on Main '
        "Street. Work begins in May.",
        is_json({"summary": "The city council approved a new bike lane on Main Street."}, fenced=True),
    ),
    row(
        'Return JSON with boolean fields: is_question for the sentence "Do you like pizza?"',
        is_json({"is_question": True}, fenced=True),
    ),
    filled(
        Place,
        "The Eiffel Tower is located at 48.8584 N, 2.2945 E in Paris, France.",
        {"name": "Eiffel Tower", "latitude": 48.8584, "longitude": 2.2945},
    ),
    filled(Offer, "iPhone 15 costs 999 dollars and comes in black.", {"product": "iPhone 15", "price": 999}),
    filled(
        Patient,
        "The patient, a 45-year-old man, has had fever for 3 days. He takes ibuprofen.",
        {"age": 45, "gender": "male", "medications": ["ibuprofen"]},
    ),
    filled(
        Job,
        "Senior Python developer wanted in Munich, remote possible.",
        {"title": "Senior Python developer", "location": "Munich"},
    ),
)

TOLD = kind(
    "json of parts and deeds",
    row(
        "Please return a JSON object that contains the user's name and favorite color. I'm Ella and I love green.",
        is_json({"name": "Ella", "favorite_color": "green"}, fenced=True),
    ),
    row(
        'Extract a list of tasks from these notes as JSON: "Buy milk. Call the dentist. Finish the report."',
        is_json({"tasks": ["Buy milk", "Call the dentist", "Finish the report"]}, fenced=True),
    ),
    row(
        'Give me a JSON object with keys "city" and "temperature" where city is "Rome" and temperature is 25.',
        is_json({"city": "Rome", "temperature": 25}, fenced=True),
    ),
    row(
        "Parse this date into JSON with day, month, year: 14 March 2023",
        is_json({"day": 14, "month": 3, "year": 2023}, fenced=True),
    ),
    row(
        "Parse the URL into JSON with protocol, host and path: https://example.com/products/42",
        is_json({"protocol": "https", "host": "example.com", "path": "/products/42"}, fenced=True),
    ),
    row(
        'Parse "3h 25m" into JSON with hours and minutes.', is_json({"hours": 3, "minutes": 25}, fenced=True)
    ),
    row('Return {"celsius": number} for 212 degrees Fahrenheit.', is_json({"celsius": 100}, fenced=True)),
    row('Which is larger, 5 or 9? Reply in JSON {"larger": number}', is_json({"larger": 9}, fenced=True)),
    row('Return JSON with a boolean "is_even" for 7.', is_json({"is_even": False}, fenced=True)),
    row(
        "Finish the quarterly report by 2025-03-31, it's very urgent!",
        is_json({"title": "Finish the quarterly report", "due_date": "2025-03-31", "priority": "high"}),
        system='Output JSON {"title": string, "due_date": "YYYY-MM-DD", "priority": "low"|"medium"|"high"}',
    ),
    row(
        "We discussed the launch. Tom will update the website and Anna will email the customers.",
        is_json({"action_items": ["Tom will update the website", "Anna will email the customers"]}),
        system='Return a JSON object with fields "summary" (one sentence) and "action_items" (list of strings).',
    ),
    row(
        "Who wrote Hamlet?",
        is_json({"answer": "William Shakespeare", "source": None}),
        system='Answer with JSON {"answer": string, "source": string|null}',
    ),
)

ROWS = [*SEVERAL, *ONE, *KNOWN, *TOLD]
