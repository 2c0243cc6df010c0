"""Rows: JSON with `response_format` json_object, or by a schema that the prompt holds."""

from __future__ import annotations

import json
from typing import Literal

from demands.checkers import fields_within, fits, is_json, obeys, says
from demands.given import (
    BROKEN_LAMP,
    CAR_FOR_SALE,
    CAR_SCHEMA,
    CONTACT_SCHEMA,
    CONTACT_VALUES,
    INVOICE,
    INVOICE_SCHEMA,
    INVOICE_VALUES,
    LUCIA,
    LUCIA_VALUES,
    MIDDLEMARCH,
    PANCAKES,
    PANCAKES_VALUES,
    PARCEL,
    PARCEL_SCHEMA,
    PARCEL_VALUES,
    PERSON,
    TRIP_OF_YUKI,
)
from demands.rows import kind, row, schema
from demands.shapes import FENCED, JSON_OBJECT, in_words
from pydantic import BaseModel, Field

JSON_OBJECT_IN_WORDS = kind(
    "json_object in words",
    row(
        "Return a JSON object describing the user: id 17, name Zoltan Kiss, roles admin and editor",
        is_json({"id": 17, "name": "Zoltan Kiss", "roles": ["admin", "editor"]}),
        response_format={"type": "json_object"},
    ),
    row("What is 12 * 11? JSON with key result", is_json({"result": 132}), response_format=JSON_OBJECT),
    row(
        "Summarize as JSON with keys title and tags (list). 'Docker 27 released with faster builds.'",
        fits(r'(?s)\{\s*"title": ?"[^"]*Docker[^"]*",\s*"tags": ?\[\s*".+\]\s*\}'),
        response_format=JSON_OBJECT,
    ),
    row(
        "Give JSON with the keys first_name, last_name, country for: Haruki Tanaka from Japan",
        is_json({"first_name": "Haruki", "last_name": "Tanaka", "country": "Japan"}),
        response_format=JSON_OBJECT,
    ),
    row("What is 7 times 8? JSON with key answer.", is_json({"answer": 56}), response_format=JSON_OBJECT),
    row(
        "Name: Ella\nBirthday: 1 June 1991\nHobbies: chess, surfing\nReturn this as JSON with keys name, birthday, hobbies.",
        is_json({"name": "Ella", "hobbies": ["chess", "surfing"]}) & says("1991"),
        response_format=JSON_OBJECT,
    ),
    row(
        "Give me JSON with keys question and answer for: What is the largest planet?",
        is_json({"answer": "Jupiter"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Who painted the Mona Lisa? JSON with the keys artist and title.",
        is_json({"artist": "Leonardo da Vinci", "title": "Mona Lisa"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Output a JSON object with the first three letters of the alphabet under the key letters.",
        is_json({"letters": ["a", "b", "c"]}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Summarize as JSON with title and summary: Honey never spoils. Archaeologists found edible honey in ancient tombs.",
        is_json({}) & says("title", "summary", "honey"),
        response_format=JSON_OBJECT,
    ),
    row(
        "What is the boiling point of water in celsius? Give JSON with key value.",
        is_json({"value": 100}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Give me a JSON object with the fields name, email and age for a test user.",
        says("name", "email", "age"),
        response_format=JSON_OBJECT,
    ),
    row(
        "Which planet is the largest? JSON, key planet.",
        is_json({"planet": "Jupiter"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Return a JSON with key translation: 'thank you' in German",
        is_json({"translation": "Danke"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "My number is 555-0132 and I'm allergic to peanuts. JSON with keys phone and allergies.",
        is_json({"phone": "555-0132"}) & says("peanuts"),
        response_format=JSON_OBJECT,
    ),
    row(
        "What is the largest planet? Use JSON with answer and confidence (0-1).",
        is_json({"answer": "Jupiter"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Rate this text from 1 to 10 for clarity, in JSON with key score: 'It is what it is.'",
        says("score"),
        response_format=JSON_OBJECT,
    ),
    row(
        "Give JSON with the keys translation and language: translate 'cheese' into French",
        is_json({"translation": "fromage", "language": "French"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Name the three states of matter in JSON under the key states.",
        says("solid", "liquid", "gas"),
        response_format=JSON_OBJECT,
    ),
    row(
        "Split 'Maria Antonia Rossi' into first and last name as JSON with keys first_name and last_name.",
        is_json({"first_name": "Maria"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Return a JSON object with the translations of 'cat' to French, Spanish and German.",
        says("chat", "gato", "Katze"),
        response_format=JSON_OBJECT,
    ),
    row(
        "Who wrote Hamlet? Answer as JSON with keys author and century.",
        is_json({"author": "William Shakespeare"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Generate JSON for a user profile: username dave99, email dave@example.org, active.",
        is_json({"username": "dave99", "email": "dave@example.org", "active": True}),
        response_format=JSON_OBJECT,
    ),
    row(
        'Return JSON with "greeting" set to "hello" and "count" set to 3.',
        is_json({"greeting": "hello", "count": 3}, keys=("greeting", "count")),
        response_format=JSON_OBJECT,
    ),
    row(
        "Return JSON with keys question and answer about the capital of Japan",
        is_json({"answer": "Tokyo"}, keys=("question", "answer")),
        response_format=JSON_OBJECT,
    ),
    row(
        "Extract JSON: CPU usage at 87%, memory at 45%, disk at 60%. Keys cpu, memory, disk.",
        is_json({"cpu": 87, "memory": 45, "disk": 60}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Extract skills and years_of_experience as JSON: 5 years of experience with Python, Docker and AWS.",
        is_json({"skills": ["Python", "Docker", "AWS"], "years_of_experience": 5}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Provide JSON with name, email and is_active for user Rita (rita@mail.com), currently inactive.",
        is_json({"name": "Rita", "email": "rita@mail.com", "is_active": False}),
        response_format=JSON_OBJECT,
    ),
    row(
        'Review: "Great sound, but the battery dies after two hours." Give JSON with pros and cons as lists.',
        is_json({"pros": ["Great sound"], "cons": ["the battery dies after two hours"]}),
        response_format=JSON_OBJECT,
    ),
    row(
        'Give me a JSON response with status 404 and message "Not found".',
        is_json({"status": 404, "message": "Not found"}, keys=("message", "status")),
        response_format=JSON_OBJECT,
    ),
    row(
        "Return the days of the week as a JSON object with key days.",
        fits(r'\{"days":\["Monday","Tuesday",.*"Sunday"\]\}'),
        response_format=JSON_OBJECT,
    ),
    row(
        "Explain gravity in JSON with keys term, definition and example.",
        is_json({"term": "gravity"}, keys=("definition", "example", "term")),
        response_format=JSON_OBJECT,
    ),
    row(
        "Give the sentiment for each aspect of this review as JSON: 'The food was great but the service was slow.'",
        is_json({"food": "positive", "service": "negative"}, keys=("food", "service")),
        response_format=JSON_OBJECT,
    ),
    row(
        "Output JSON with name, email, phone. If a value is missing use null. Text: Reach Sara Kim at sara@kim.dev.",
        is_json({"name": "Sara Kim", "email": "sara@kim.dev", "phone": None}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Contact: Ana Lima, +351 912 345 678. JSON with name and phone.",
        is_json({"name": "Ana Lima", "phone": "+351 912 345 678"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Generate a random user as JSON with name, age and email.",
        fields_within(age=(1, 110)),
        response_format=JSON_OBJECT,
    ),
    row(
        "Create a JSON object for a fictional hotel with the numbers rating, latitude, longitude and rooms.",
        fields_within(rating=(0, 10), latitude=(-90, 90), longitude=(-180, 180), rooms=(1, 3000)),
        response_format=JSON_OBJECT,
    ),
    row(
        "Make up a used car: JSON with brand, year, mileage_km and price_eur.",
        fields_within(year=(1950, 2030), mileage_km=(0, 1000000), price_eur=(1, 500000)),
        response_format=JSON_OBJECT,
    ),
    row(
        "Give me a sample weather report in JSON: city, temperature_celsius, humidity_percent, wind_kmh.",
        fields_within(temperature_celsius=(-60, 60), humidity_percent=(0, 100), wind_kmh=(0, 300)),
        response_format=JSON_OBJECT,
    ),
    row(
        "Invent a student record as JSON with name, grade_percent, semester and credits.",
        fields_within(grade_percent=(0, 100), semester=(1, 20), credits=(0, 400)),
        response_format=JSON_OBJECT,
    ),
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
        "Make a mock API response in JSON for a weather endpoint with temp_c, humidity and wind_speed.",
        fields_within(temp_c=(-60, 60), humidity=(0, 100), wind_speed=(0, 300)),
        response_format=JSON_OBJECT,
    ),
    row(
        f"Text: {BROKEN_LAMP}\nJSON keys wanted: name, email",
        is_json({"name": "Carla Mendes", "email": "carla@mendes.example"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Who wrote Hamlet? JSON with a single key author",
        is_json({"author": "William Shakespeare"}, keys=("author",)),
        response_format=JSON_OBJECT,
    ),
    row(
        "name=Ivo; team=core; level=3. As JSON object please.",
        is_json({"name": "Ivo", "team": "core", "level": 3}),
        response_format=JSON_OBJECT,
    ),
    row(
        "Return a json with key 'ok' set to true",
        is_json({"ok": True}, fenced=True),
        response_format=JSON_OBJECT,
    ),
)

CONTACT_JSON_SCHEMA = {
    "type": "object",
    "properties": {
        "vendor": {"type": "string"},
        "contact": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "email": {"type": "string"}},
        },
        "open_invoices": {"type": "integer"},
    },
    "required": ["vendor", "contact", "open_invoices"],
}


class Book(BaseModel):
    title: str = Field(description="The title of the book")
    author: str
    pages: int
    in_stock: bool


BOOK_INDENTED = json.dumps(Book.model_json_schema(), indent=2)

MIDDLEMARCH_VALUES = {"title": "Middlemarch", "author": "George Eliot", "pages": 880, "in_stock": True}


class Employee(BaseModel):
    name: str
    department: Literal["sales", "engineering", "support"]
    salary: float
    manager: str | None = None


EMPLOYEE = json.dumps(Employee.model_json_schema(), indent=2)

BOOK = json.dumps(Book.model_json_schema())

ICELAND = {
    "traveler": "Yuki Tanaka",
    "destination": "Iceland",
    "days": 6,
    "budget": 1800,
    "activities": ["hiking", "whale watching"],
}


class Trip(BaseModel):
    traveler: str
    destination: str
    days: int
    budget: float | None = None
    activities: list[str]


TRIP = json.dumps(Trip.model_json_schema(), indent=2)


class Recipe(BaseModel):
    name: str
    servings: int
    ingredients: list[str]


RECIPE = json.dumps(Recipe.model_json_schema(), indent=2)

JSON_BY_A_SCHEMA_IN_THE_PROMPT = kind(
    "JSON by a schema in the prompt",
    row(
        "Jane Miller, 28, jane@miller.dev",
        obeys(
            schema(name="string", age="integer", email="string"),
            {"name": "Jane Miller", "age": 28, "email": "jane@miller.dev"},
        ),
        system="Return JSON matching this schema: "
        + json.dumps(schema(name="string", age="integer", email="string")),
        response_format={"type": "json_object"},
    ),
    row(
        "Jason is 25 years old",
        obeys(schema(name="string", age="integer"), {"name": "Jason", "age": 25}),
        system="As a genius expert, your task is to understand the content and provide the parsed objects in json that match the following json_schema:\n\n"
        '{"properties": {"name": {"title": "Name", "type": "string"}, "age": {"title": "Age", "type": "integer"}}, "required": ["name", "age"], "title": "User", "type": "object"}\n\n'
        "Make sure to return an instance of the JSON, not the schema itself",
        response_format=JSON_OBJECT,
    ),
    row(
        "The Eiffel Tower in Paris is 330 metres tall and was finished in 1889.",
        is_json({"name": "Eiffel Tower", "city": "Paris", "height": 330, "year": 1889}),
        system="Always respond with a JSON object that's compatible with this schema:\n\n"
        '{"properties": {"name": {"type": "string"}, "city": {"type": "string"}, "height": {"type": "integer"}, "year": {"type": "integer"}}, "required": ["name", "city", "height", "year"], "title": "Landmark", "type": "object"}\n\n'
        "Don't include any text or Markdown fencing before or after.\n",
    ),
    row(
        "Sam Okafor, Lagos, 28",
        obeys(
            schema(name="string", city="string", age="integer"),
            {"name": "Sam Okafor", "city": "Lagos", "age": 28},
        ),
        system='Return a JSON object that conforms to: {"type": "object", "properties": {"name": {"type": "string"}, "city": {"type": "string"}, "age": {"type": "integer"}}, "required": ["name", "city", "age"]}',
    ),
    row(
        'Answer with JSON of this schema: {"type":"object","properties":{"amount":{"type":"number"},"currency":{"type":"string"}},"required":["amount","currency"]}. Text: I paid 19 pounds.',
        is_json({"amount": 19, "currency": "GBP"}),
        response_format=JSON_OBJECT,
    ),
    row(
        "My cat is called Miso and she is 4.",
        obeys(
            schema(pet_name="string", species="string", age="integer"),
            {"pet_name": "Miso", "species": "cat", "age": 4},
        ),
        system="Respond with JSON that follows this JSON schema: "
        '{"type":"object","properties":{"pet_name":{"type":"string"},"species":{"type":"string"},"age":{"type":"integer"}},"required":["pet_name","species","age"]}',
        response_format=JSON_OBJECT,
    ),
    row(
        "As a genius expert, your task is to understand the content and provide the parsed objects in json that match the following json_schema:\n\n"
        + '{"properties": {"name": {"title": "Name", "type": "string"}, "age": {"title": "Age", "type": "integer"}}, "required": ["name", "age"], "title": "User", "type": "object"}'
        + "\n\nMake sure to return an instance of the JSON, not the schema itself\n\nExtract Jason is 25 years old.",
        is_json({"name": "Jason", "age": 25}),
        response_format=JSON_OBJECT,
    ),
    row(
        "We pay Ilse Brandt 3,450 euros a month, she's been in accounting since 2016.",
        is_json({"name": "Ilse Brandt", "department": "accounting", "monthly_salary": 3450, "since": 2016}),
        system='Return JSON matching this schema: {"type":"object","properties":{"name":{"type":"string"},"department":{"type":"string"},"monthly_salary":{"type":"number"},"since":{"type":"integer"}},"required":["name","department","monthly_salary","since"]}',
        response_format=JSON_OBJECT,
    ),
    row(
        "Papier Union has 3 open invoices; ask Greta Lang, greta@papierunion.de.",
        is_json(
            {
                "vendor": "Papier Union",
                "contact": {"name": "Greta Lang", "email": "greta@papierunion.de"},
                "open_invoices": 3,
            }
        ),
        system="Answer with a JSON object that follows this JSON schema:\n"
        + json.dumps(CONTACT_JSON_SCHEMA, indent=2),
        response_format=JSON_OBJECT,
    ),
    row(
        f"Extract the book: {MIDDLEMARCH}",
        is_json(MIDDLEMARCH_VALUES),
        system="\n        As a genius expert, your task is to understand the content and provide\n"
        "        the parsed objects in json that match the following json_schema:\n\n\n"
        f"        {BOOK_INDENTED}\n\n"
        "        Make sure to return an instance of the JSON, not the schema itself\n",
        response_format=JSON_OBJECT,
    ),
    row(
        f"{LUCIA}\n\nReturn the correct JSON response within a ```json codeblock. not the JSON_SCHEMA",
        is_json(LUCIA_VALUES, **FENCED),
        system="As a genius expert, your task is to understand the content and provide the parsed objects in "
        f"json that match the following json_schema:\n\n{EMPLOYEE}\n\nMake sure to return an instance of "
        "the JSON, not the schema itself",
    ),
    row(
        LUCIA,
        is_json(LUCIA_VALUES),
        system=f"\nAlways respond with a JSON object that's compatible with this schema:\n\n{EMPLOYEE}\n\n"
        "Don't include any text or Markdown fencing before or after.\n",
    ),
    row(
        "Answer the user query.\nThe output should be formatted as a JSON instance that conforms to the JSON "
        'schema below.\n\nAs an example, for the schema {"properties": {"foo": {"title": "Foo", '
        '"description": "a list of strings", "type": "array", "items": {"type": "string"}}}, "required": '
        '["foo"]}\nthe object {"foo": ["bar", "baz"]} is a well-formatted instance of the schema. The object '
        '{"properties": {"foo": ["bar", "baz"]}} is not well-formatted.\n\nHere is the output schema:\n```\n'
        f"{BOOK}\n```\n{MIDDLEMARCH}\n",
        is_json(MIDDLEMARCH_VALUES, **FENCED),
    ),
    row(
        f"{MIDDLEMARCH}\n\nHere's a JSON schema to follow:\n{BOOK}\n\nOutput a valid JSON object but do not "
        "repeat the schema.",
        is_json(MIDDLEMARCH_VALUES, **FENCED),
    ),
    row(
        f"Please produce JSON for this schema and nothing else.\n\nSchema: {EMPLOYEE}\n\nInput: {LUCIA}",
        is_json(LUCIA_VALUES),
        response_format=JSON_OBJECT,
    ),
    row(
        "Peter Novak sells cars in our sales team for 43000 a year.",
        is_json({"name": "Peter Novak", "department": "sales", "salary": 43000}),
        system=f"Extract the employee as JSON. The JSON schema is {json.dumps(Employee.model_json_schema())}",
        response_format=JSON_OBJECT,
    ),
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
    row(
        TRIP_OF_YUKI,
        is_json(ICELAND),
        system=f"You must answer with JSON that validates against this schema:\n```json\n{TRIP}\n```",
        response_format=JSON_OBJECT,
    ),
    row(
        f"{TRIP_OF_YUKI}\n\nReturn JSON only. Use this JSON schema: {json.dumps(Trip.model_json_schema())}",
        is_json(ICELAND),
        response_format=JSON_OBJECT,
    ),
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
    row(
        PANCAKES,
        is_json(PANCAKES_VALUES),
        system=f"Extract the recipe. Your answer must be a JSON object that conforms to this schema: {RECIPE}",
        response_format=JSON_OBJECT,
    ),
    row(
        f"<schema>\n{RECIPE}\n</schema>\n\n<text>\n{PANCAKES}\n</text>\n\nReturn the JSON.",
        is_json(PANCAKES_VALUES, **FENCED),
    ),
    row(
        "Noah Fischer, born on 1991-12-05 in Graz, is a teacher and has two children.",
        is_json(
            {
                "name": "Noah Fischer",
                "birth": {"date": "1991-12-05", "place": "Graz"},
                "occupation": "teacher",
                "children": 2,
            }
        ),
        system="Extract the person as JSON. Schema: "
        + json.dumps(
            {
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "birth": {
                        "type": "object",
                        "properties": {
                            "date": {"type": "string", "format": "date"},
                            "place": {"type": "string"},
                        },
                        "required": ["date", "place"],
                    },
                    "occupation": {"type": "string"},
                    "children": {"type": "integer"},
                },
                "required": ["name", "birth", "occupation", "children"],
            }
        ),
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
        "The output should be formatted as a JSON instance that conforms to the JSON schema below.\n"
        '{"properties": {"name": {"type": "string"}, "age": {"type": "integer"}, "city": {"type": "string"}}, '
        '"required": ["name", "age", "city"]}\n\nPerson: Greta is a 52-year-old nurse from Malmö.',
        obeys(PERSON, {"name": "Greta", "age": 52, "city": "Malmö"}, fenced=True),
    ),
    row(
        f"{PARCEL}\nAnswer with JSON following this schema and nothing else:\n{json.dumps(PARCEL_SCHEMA)}",
        obeys(PARCEL_SCHEMA, PARCEL_VALUES),
    ),
    row(
        f"{INVOICE}\nRespond in JSON matching this schema: {json.dumps(INVOICE_SCHEMA)}",
        obeys(INVOICE_SCHEMA, INVOICE_VALUES),
        response_format=JSON_OBJECT,
    ),
    row(
        BROKEN_LAMP,
        obeys(CONTACT_SCHEMA, CONTACT_VALUES),
        system=f"Extract the contact. Your JSON output has to validate against\n{json.dumps(CONTACT_SCHEMA, indent=2)}",
        response_format=JSON_OBJECT,
    ),
    row(
        'Here is a schema: {"type":"object","properties":{"title":{"type":"string"},"year":{"type":"integer"}},"required":["title","year"]}. Give me a matching JSON document for the film Alien from 1979.',
        is_json({"title": "Alien", "year": 1979}, fenced=True),
    ),
    row(
        f"Fill this schema from the text and output the JSON only.\nSchema: {json.dumps(CAR_SCHEMA)}\nText: {CAR_FOR_SALE}",
        is_json({"year": 2018, "price": 9800, "email": "jan@auto.example"}),
    ),
)

JSON_OBJECT_BY_AN_EXAMPLE = kind(
    "json_object by an example",
    row(
        'Extract the product as JSON in the format {"product": "...", "price": 0.0, "in_stock": true}: The Kettle Pro costs $59.99 and is currently sold out.',
        is_json({"product": "Kettle Pro", "price": 59.99, "in_stock": False}),
        response_format=JSON_OBJECT,
    ),
    row(
        'Evaluate the answer. Return JSON {"score": 1-10, "feedback": "..."}\nQuestion: What is 2+2?\nAnswer: 4',
        fields_within(score=(8, 10)),
        response_format={"type": "json_object"},
    ),
    row(
        'The team has Ana (designer, 30), Luis (developer, 41). Return {"team": [{"name","role","age"}]} as JSON',
        is_json(
            {
                "team": [
                    {"name": "Ana", "role": "designer", "age": 30},
                    {"name": "Luis", "role": "developer", "age": 41},
                ]
            }
        ),
        response_format=JSON_OBJECT,
    ),
    row(
        'Return an error as JSON: {"error": {"code": 400, "message": "Bad request"}}',
        is_json({"error": {"code": 400, "message": "Bad request"}}),
        response_format=JSON_OBJECT,
    ),
    row(
        'Sentiment of \'I love it\' as JSON: {"sentiment": "positive|negative", "score": 0.0}',
        is_json({"sentiment": "positive"}, fenced=True),
        response_format=JSON_OBJECT,
    ),
    row(
        'Give JSON. Example: {"title": "Dune", "year": 1965}. Now for: the book Ulysses from 1922',
        is_json({"title": "Ulysses", "year": 1922}),
        response_format=JSON_OBJECT,
    ),
    row('3 + 4 as JSON {"result": number}', is_json({"result": 7}), response_format=JSON_OBJECT),
    row(
        "Where were the olympics held in 2012? Answer in JSON with the keys city and country.",
        is_json({"city": "London", "country": "United Kingdom"}),
    ),
)

ROWS = [*JSON_OBJECT_IN_WORDS, *JSON_BY_A_SCHEMA_IN_THE_PROMPT, *JSON_OBJECT_BY_AN_EXAMPLE]
