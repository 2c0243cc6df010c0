"""Rows of a twenty-seventh round: JSON in words above all, written before any was tried.

At first sight 43 % of the rows and 74 % of the fields were as demanded.
"""

from __future__ import annotations

import json
from typing import Literal

from demands.checkers import calls, is_json, is_list
from demands.rounds.json_twenty_third import FENCED, JSON_OBJECT, filled, in_words
from demands.rows import forced, kind, row, tool
from pydantic import BaseModel, Field

IN_WORDS = kind(
    "json in words",
    in_words(
        "Get the invoice number, the total and the due date from this text and return them as JSON: Please pay invoice "
        "A-5530 over 289.90 EUR until 15 July 2025.",
        {"invoice_number": "A-5530", "total": 289.9, "due_date": "15 July 2025"},
    ),
    in_words(
        '{"name": string, "population": number, "river": string}\n\nFill this in for: Vienna has 1.98 million '
        "inhabitants and lies on the Danube. JSON only.",
        {"name": "Vienna", "river": "Danube"},
    ),
    in_words(
        "Give me JSON for this: user alice (id 8) logged in from 10.1.2.3 at 09:15. Keys: user, id, ip, time",
        {"user": "alice", "id": 8, "ip": "10.1.2.3", "time": "09:15"},
    ),
    in_words(
        "Read the review and answer in JSON with rating (1-5) and recommended (true or false). Review: Five stars! "
        "Best headphones I ever had, I recommend them to everyone.",
        {"rating": 5, "recommended": True},
    ),
    in_words(
        "Turn 'Monday 9am-5pm, Saturday 10am-2pm' into JSON with day as key and hours as value.",
        {"Monday": "9am-5pm", "Saturday": "10am-2pm"},
    ),
    in_words(
        "Extract all the data from this signature as JSON with name, company, phone and website:\n"
        "Best regards,\nKatrin Vogel\nVogel Design Studio\nTel. +49 30 5550 147\nhttps://vogel.design",
        {
            "name": "Katrin Vogel",
            "company": "Vogel Design Studio",
            "phone": "+49 30 5550 147",
            "website": "https://vogel.design",
        },
    ),
    in_words(
        "Return a JSON object with firstName, lastName, isStudent and age. Text: Pavel Dvorak is 22 and studies "
        "physics, so he is still a student.",
        {"firstName": "Pavel", "lastName": "Dvorak", "isStudent": True, "age": 22},
    ),
    row(
        "Return a JSON list of the ingredients with name, amount and unit: 300 g rice, 2 tbsp soy sauce, 1 l water",
        is_list(
            [
                {"name": "rice", "amount": 300, "unit": "g"},
                {"name": "soy sauce", "amount": 2, "unit": "tbsp"},
                {"name": "water", "amount": 1, "unit": "l"},
            ],
            **FENCED,
        ),
    ),
    in_words(
        "I have the following text: 'The Golden Lion is a pub in Bristol that opened in 1842.' Produce JSON with the "
        "keys name, type, city, opened.",
        {"type": "pub", "city": "Bristol", "opened": 1842},
    ),
    in_words(
        "Please convert this CSV to JSON:\nid,name,price\n1,Pen,1.20\n2,Ruler,2.50",
        {},
    )._replace(
        demand=is_list(
            [{"id": 1, "name": "Pen", "price": 1.2}, {"id": 2, "name": "Ruler", "price": 2.5}], **FENCED
        )
    ),
    in_words(
        "What is the temperature and the humidity? Return JSON. It is 17 degrees with a humidity of 64 percent.",
        {"temperature": 17, "humidity": 64},
    ),
    in_words(
        "JSON with make, model, engine_liters and fuel: the Skoda Octavia has a 2.0 litre diesel engine.",
        {"make": "Skoda", "model": "Octavia", "engine_liters": 2.0, "fuel": "diesel"},
    ),
    in_words(
        'Analyze the sentiment of the tweet and return JSON like {"sentiment": "positive|negative|neutral", '
        '"confidence": 0.0}: Can\'t believe how awful the new update is',
        {"sentiment": "negative"},
    ),
    in_words(
        "Give the result as a JSON object with the fields 'from', 'to', 'subject' and 'body'. Write an email from Tara "
        "to Neil, subject Lunch, body: See you at one.",
        {"from": "Tara", "to": "Neil", "subject": "Lunch", "body": "See you at one"},
    ),
    in_words(
        "Parse: 'ORD-1001 | Wendy Liu | 3 items | $74.20 | shipped'. Output JSON with order_id, customer, item_count, "
        "total and status.",
        {
            "order_id": "ORD-1001",
            "customer": "Wendy Liu",
            "item_count": 3,
            "total": 74.2,
            "status": "shipped",
        },
    ),
    in_words(
        "Extrais le nom, la ville et la profession en JSON : Camille Roux habite à Nantes et travaille comme "
        "infirmière.",
        {"nom": "Camille Roux", "ville": "Nantes"},
    ),
    in_words(
        "JSON output with a 'cities' array and a 'count': I have been to Oslo, Bergen and Trondheim.",
        {"cities": ["Oslo", "Bergen", "Trondheim"], "count": 3},
    ),
)


class Movement(BaseModel):
    account: str
    kind: Literal["deposit", "withdrawal"]
    amount: float
    booked_on: str = Field(description="YYYY-MM-DD")


class Symptom(BaseModel):
    name: str
    since_days: int


class Visit(BaseModel):
    patient: str
    symptoms: list[Symptom]
    temperature_c: float
    follow_up: bool


class Vacancy(BaseModel):
    title: str
    company: str
    location: str
    salary_from: int
    salary_to: int
    currency: str
    remote: bool
    skills: list[str]


class Alert(BaseModel):
    host: str
    metric: str
    value: float
    threshold: float
    severity: Literal["info", "warning", "critical"]


class Hotel(BaseModel):
    name: str
    stars: int
    city: str
    price_per_night: float
    has_pool: bool
    distance_to_center_km: float


MODELS = kind(
    "response_format of a model",
    filled(
        Movement,
        "On 2 January 2025 I withdrew 300 euros from account 4471.",
        {"account": "4471", "kind": "withdrawal", "amount": 300, "booked_on": "2025-01-02"},
    ),
    filled(
        Visit,
        "Mr. Arthur Pell has had a cough for 5 days and a fever for 2 days, temperature 38.4 °C. He should come back "
        "next week for a follow-up.",
        {
            "patient": "Arthur Pell",
            "symptoms": [{"name": "cough", "since_days": 5}, {"name": "fever", "since_days": 2}],
            "temperature_c": 38.4,
            "follow_up": True,
        },
    ),
    filled(
        Vacancy,
        "Blue Harbor is looking for a Backend Developer in Gdansk or fully remote. Salary 14,000 to 18,000 PLN. You "
        "know Go, Kafka and PostgreSQL.",
        {
            "title": "Backend Developer",
            "company": "Blue Harbor",
            "salary_from": 14000,
            "salary_to": 18000,
            "currency": "PLN",
            "remote": True,
            "skills": ["Go", "Kafka", "PostgreSQL"],
        },
    ),
    filled(
        Alert,
        "CRITICAL: disk usage on db-02.internal is 97.5 %, the threshold is 90 %.",
        {
            "host": "db-02.internal",
            "metric": "disk usage",
            "value": 97.5,
            "threshold": 90,
            "severity": "critical",
        },
    ),
    filled(
        Hotel,
        "Hotel Miramar in Valencia, 4 stars, 1.2 km from the center, from 118 euros a night, with a pool.",
        {
            "name": "Hotel Miramar",
            "stars": 4,
            "city": "Valencia",
            "price_per_night": 118,
            "has_pool": True,
            "distance_to_center_km": 1.2,
        },
    ),
)

PASTED = kind(
    "pasted schema",
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
        "Return a JSON object with these fields:\n\n| field | type |\n|---|---|\n| city | string |\n| nights | integer |\n"
        "| budget | number |\n\nWe want to stay in Krakow for 3 nights and have a budget of 450 euros.",
        {"city": "Krakow", "nights": 3, "budget": 450},
    ),
    in_words(
        'Your response should be in JSON with the following structure:\n{\n  "event": "name of the event",\n  '
        '"date": "YYYY-MM-DD",\n  "attendees": ["list of names"]\n}\n\nText: The kickoff is on May 6, 2025 with '
        "Priya, Tom and Aiko.",
        {"date": "2025-05-06", "attendees": ["Priya", "Tom", "Aiko"]},
    ),
)

FUNCTIONS = kind(
    "functions",
    row(
        "Record that customer Nadia Petrov (customer number 30071) complained about late delivery; she wants a call back "
        "on 0171 5550143.",
        calls(
            "record_complaint",
            {
                "customer_name": "Nadia Petrov",
                "customer_number": "30071",
                "callback_phone": "0171 5550143",
                "category": "delivery",
            },
        ),
        tools=[
            tool(
                "record_complaint",
                "Record a complaint",
                customer_name="string",
                customer_number="string",
                callback_phone="string",
                category={"type": "string", "enum": ["delivery", "quality", "billing"]},
            )
        ],
        tool_choice=forced("record_complaint"),
    ),
    row(
        "Plan a trip from Lille to Turin by train, leaving 2025-10-03 and coming back 2025-10-08, for 2 adults.",
        calls(
            "plan_trip",
            {
                "origin": "Lille",
                "destination": "Turin",
                "mode": "train",
                "departure_date": "2025-10-03",
                "return_date": "2025-10-08",
                "adults": 2,
            },
        ),
        tools=[
            tool(
                "plan_trip",
                "Plan a trip",
                origin="string",
                destination="string",
                mode={"type": "string", "enum": ["train", "plane", "car"]},
                departure_date="string",
                return_date="string",
                adults="integer",
            )
        ],
    ),
    row(
        "Set my alarm for 6:45 on weekdays with the label Gym.",
        calls("set_alarm", {"time": "6:45", "label": "Gym", "repeat": "weekdays"}),
        tools=[
            tool(
                "set_alarm",
                "Set an alarm",
                time="string",
                label="string",
                repeat={"type": "string", "enum": ["once", "daily", "weekdays", "weekends"]},
            )
        ],
    ),
)

ROWS = [*IN_WORDS, *MODELS, *PASTED, *FUNCTIONS]
