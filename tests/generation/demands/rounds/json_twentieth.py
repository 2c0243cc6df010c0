"""Rows of a twentieth round: 20 models as testers declare them, and JSON asked for in words.

At first sight 53 % of the rows and 76 % of the fields were as demanded.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any, Literal

from demands.checkers import fields_within, is_json, is_list, is_yaml, obeys, says
from demands.rows import Row, formatted, kind, row
from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel, Field

JSON_OBJECT = {"type": "json_object"}
FENCED: dict[str, Any] = {"fenced": True}


def model(wanted: type[BaseModel], *prompts: tuple[str, dict[str, Any]]) -> list[Row]:
    """Rows of one model: each prompt with what it says the values are."""
    whole = to_strict_json_schema(wanted)
    asked = formatted(whole, wanted.__name__, strict=True)
    return [row(text, obeys(whole, values), response_format=asked) for text, values in prompts]


class Person(BaseModel):
    name: str
    age: int
    city: str
    email: str | None


class Item(BaseModel):
    name: str
    quantity: int
    unit_price: float


class Order(BaseModel):
    order_id: str
    customer: str
    items: list[Item]
    total: float
    currency: Literal["EUR", "USD", "GBP"]


class Invoice(BaseModel):
    number: str
    vendor: str
    issue_date: str = Field(description="YYYY-MM-DD")
    due_date: str = Field(description="YYYY-MM-DD")
    total: float
    currency: str = Field(description="ISO 4217 code")
    paid: bool


class Priority(StrEnum):
    low = "low"
    medium = "medium"
    high = "high"
    urgent = "urgent"


class Ticket(BaseModel):
    category: Literal["billing", "technical", "account", "shipping"]
    priority: Priority
    summary: str


class Sentiment(BaseModel):
    sentiment: Literal["positive", "negative", "neutral"]
    confidence: float = Field(ge=0, le=1)


class Event(BaseModel):
    title: str
    date: str = Field(description="ISO date")
    start_time: str = Field(description="HH:MM")
    location: str
    attendees: list[str]


class Ingredient(BaseModel):
    name: str
    amount: float
    unit: str


class Recipe(BaseModel):
    name: str
    servings: int
    prep_minutes: int
    ingredients: list[Ingredient]
    vegetarian: bool


class Address(BaseModel):
    street: str
    house_number: str
    postal_code: str
    city: str
    country: str


class Contact(BaseModel):
    name: str
    phone: str
    email: str


class ContactList(BaseModel):
    contacts: list[Contact]


class Review(BaseModel):
    product: str
    rating: int = Field(ge=1, le=5)
    pros: list[str]
    cons: list[str]
    would_buy_again: bool


class LogLine(BaseModel):
    timestamp: str
    level: Literal["DEBUG", "INFO", "WARN", "ERROR"]
    service: str
    message: str


class Flight(BaseModel):
    flight_number: str
    airline: str
    origin: str
    destination: str
    departure_date: str
    departure_time: str
    seat: str
    price: float


class Transaction(BaseModel):
    date: str
    amount: float
    currency: str
    merchant: str
    category: Literal["groceries", "transport", "dining", "rent", "other"]
    is_refund: bool


class Job(BaseModel):
    company: str
    title: str
    start_year: int
    end_year: int | None


class Resume(BaseModel):
    name: str
    email: str
    skills: list[str]
    experience: list[Job]


class ActionItem(BaseModel):
    owner: str
    task: str
    due: str | None


class MeetingNotes(BaseModel):
    title: str
    date: str
    participants: list[str]
    action_items: list[ActionItem]


class Preferences(BaseModel):
    dark_mode: bool
    notifications: bool
    newsletter: bool


class Patient(BaseModel):
    name: str
    age: int
    height_cm: float
    weight_kg: float
    smoker: bool
    allergies: list[str]


class Movie(BaseModel):
    title: str
    year: int
    director: str
    genre: Literal["comedy", "drama", "horror", "science fiction", "thriller"]
    watched: bool


class Card(BaseModel):
    type: Literal["card"]
    last_four: str


class BankTransfer(BaseModel):
    type: Literal["bank_transfer"]
    iban: str


class Payment(BaseModel):
    payer: str
    amount: float
    method: Card | BankTransfer


class Reservation(BaseModel):
    restaurant: str
    guests: int
    date: str
    time: str
    phone: str | None
    special_requests: str | None


MODELS = [
    *model(
        Person,
        (
            "Hi, I'm Tomasz Wieczorek, 34 years old, living in Gdańsk. "
            "You can reach me at tomasz.w@example.pl.",
            {"name": "Tomasz Wieczorek", "age": 34, "city": "Gdańsk", "email": "tomasz.w@example.pl"},
        ),
        (
            "Extract the person: Adaeze Obi turned 61 last week. She lives in Leeds and has no email.",
            {"name": "Adaeze Obi", "age": 61, "city": "Leeds", "email": None},
        ),
    ),
    *model(
        Order,
        (
            "Order #A-5521 from Bruno Salas: 2 x notebook at 3.50 EUR each, 1 x fountain pen at 24.00 EUR. "
            "Total: 31.00 EUR.",
            {
                "order_id": "A-5521",
                "customer": "Bruno Salas",
                "items": [
                    {"name": "notebook", "quantity": 2, "unit_price": 3.5},
                    {"name": "fountain pen", "quantity": 1, "unit_price": 24},
                ],
                "total": 31,
                "currency": "EUR",
            },
        ),
        (
            "Please process order 88213 for Meera Nair. She wants three desk lamps at $19.99 each and "
            "one office chair at $149. The total is $208.97.",
            {"order_id": "88213", "customer": "Meera Nair", "total": 208.97, "currency": "USD"},
        ),
    ),
    *model(
        Invoice,
        (
            "Invoice INV-2024-0917 from Hartmann Logistics GmbH, issued 2024-09-17, due on 2024-10-17. "
            "Amount: 1,240.50 EUR. Not paid yet.",
            {
                "number": "INV-2024-0917",
                "vendor": "Hartmann Logistics GmbH",
                "issue_date": "2024-09-17",
                "due_date": "2024-10-17",
                "total": 1240.5,
                "currency": "EUR",
                "paid": False,
            },
        ),
        (
            "We received invoice no. 4471 dated March 3, 2025 from Blue Kettle Ltd over £86.20; "
            "it is due on March 31, 2025 and was already paid.",
            {
                "number": "4471",
                "vendor": "Blue Kettle Ltd",
                "issue_date": "2025-03-03",
                "due_date": "2025-03-31",
                "total": 86.2,
                "currency": "GBP",
                "paid": True,
            },
        ),
    ),
    *model(
        Ticket,
        (
            "I was charged twice for my subscription this month. Please refund one of the payments.",
            {"category": "billing"},
        ),
        (
            "URGENT: our production site is down since 9 am, every page shows error 502!",
            {"category": "technical", "priority": "urgent"},
        ),
    ),
    *model(
        Sentiment,
        (
            "Classify: 'The battery died after two days and support never answered. Terrible.'",
            {"sentiment": "negative"},
        ),
        ("Best purchase I've made all year, I love it!", {"sentiment": "positive"}),
    ),
    *model(
        Event,
        (
            "Dinner with Lena and Oscar on Friday 2025-06-13 at 19:30 at Trattoria Roma.",
            {
                "date": "2025-06-13",
                "start_time": "19:30",
                "location": "Trattoria Roma",
                "attendees": ["Lena", "Oscar"],
            },
        ),
        (
            "Schedule the quarterly review for 4 November 2025, 10:00 to 11:30, in room B204. "
            "Invite Sara, Malik and Jonas.",
            {
                "title": "Quarterly review",
                "date": "2025-11-04",
                "start_time": "10:00",
                "location": "room B204",
                "attendees": ["Sara", "Malik", "Jonas"],
            },
        ),
    ),
    *model(
        Recipe,
        (
            "Pancakes for 4 people, ready in 20 minutes: 200 g flour, 300 ml milk, 2 tbsp sugar. Vegetarian.",
            {
                "name": "Pancakes",
                "servings": 4,
                "prep_minutes": 20,
                "ingredients": [
                    {"name": "flour", "amount": 200, "unit": "g"},
                    {"name": "milk", "amount": 300, "unit": "ml"},
                    {"name": "sugar", "amount": 2, "unit": "tbsp"},
                ],
                "vegetarian": True,
            },
        ),
        (
            "Recipe: Chicken soup. Serves 6. Preparation time: 45 minutes. "
            "Ingredients: 500 g chicken, 2 l water, 1 tsp salt. Not vegetarian.",
            {
                "name": "Chicken soup",
                "servings": 6,
                "prep_minutes": 45,
                "ingredients": [
                    {"name": "chicken", "amount": 500, "unit": "g"},
                    {"name": "water", "amount": 2, "unit": "l"},
                    {"name": "salt", "amount": 1, "unit": "tsp"},
                ],
                "vegetarian": False,
            },
        ),
    ),
    *model(
        Address,
        (
            "Ship it to Lindenstraße 14, 10969 Berlin, Germany.",
            {
                "street": "Lindenstraße",
                "house_number": "14",
                "postal_code": "10969",
                "city": "Berlin",
                "country": "Germany",
            },
        ),
        (
            "My address is 221B Baker Street, London NW1 6XE, United Kingdom.",
            {
                "street": "Baker Street",
                "house_number": "221B",
                "postal_code": "NW1 6XE",
                "city": "London",
                "country": "United Kingdom",
            },
        ),
    ),
    *model(
        ContactList,
        (
            "Ana Pires: +351 912 345 678, ana@pires.pt; Joe Hill: +1 555 010 2233, joe.hill@mail.com",
            {
                "contacts": [
                    {"name": "Ana Pires", "phone": "+351 912 345 678", "email": "ana@pires.pt"},
                    {"name": "Joe Hill", "phone": "+1 555 010 2233", "email": "joe.hill@mail.com"},
                ]
            },
        ),
        (
            "My contacts are Sam Okafor (020 7946 0018, okafor@firm.co.uk) and "
            "Dina Levy (03-555-1234, dina@levy.il).",
            {
                "contacts": [
                    {"name": "Sam Okafor", "phone": "020 7946 0018", "email": "okafor@firm.co.uk"},
                    {"name": "Dina Levy", "phone": "03-555-1234", "email": "dina@levy.il"},
                ]
            },
        ),
    ),
    *model(
        Review,
        (
            "I bought the AeroPress Go and give it 4 out of 5 stars. Pros: compact, easy to clean. "
            "Cons: small capacity. I would buy it again.",
            {
                "product": "AeroPress Go",
                "rating": 4,
                "pros": ["compact", "easy to clean"],
                "cons": ["small capacity"],
                "would_buy_again": True,
            },
        ),
        (
            "The Zenbook 14 gets 2 stars from me. The fan is loud and the battery is weak. "
            "I would not buy it again.",
            {"product": "Zenbook 14", "rating": 2, "would_buy_again": False},
        ),
    ),
    *model(
        LogLine,
        (
            "Parse: 2025-01-14T08:22:31Z ERROR payment-service: Connection to database lost",
            {
                "timestamp": "2025-01-14T08:22:31Z",
                "level": "ERROR",
                "service": "payment-service",
                "message": "Connection to database lost",
            },
        ),
        (
            "[2024-12-01 23:59:58] WARN auth - Too many login attempts for user bob",
            {
                "timestamp": "2024-12-01 23:59:58",
                "level": "WARN",
                "service": "auth",
                "message": "Too many login attempts for user bob",
            },
        ),
    ),
    *model(
        Flight,
        (
            "You're booked on Lufthansa LH 438 from Frankfurt to Dallas, departing 2025-08-02 at 10:15, "
            "seat 23A, price 689 EUR.",
            {
                "flight_number": "LH 438",
                "airline": "Lufthansa",
                "origin": "Frankfurt",
                "destination": "Dallas",
                "departure_date": "2025-08-02",
                "departure_time": "10:15",
                "seat": "23A",
                "price": 689,
            },
        ),
        (
            "Flight BA2490 with British Airways leaves London for Gibraltar on 2025-05-05 at 07:40. "
            "Seat: 4C. Price: 132.50 GBP.",
            {
                "flight_number": "BA2490",
                "airline": "British Airways",
                "origin": "London",
                "destination": "Gibraltar",
                "departure_date": "2025-05-05",
                "departure_time": "07:40",
                "seat": "4C",
                "price": 132.5,
            },
        ),
    ),
    *model(
        Transaction,
        (
            "On 2025-02-11 I paid 54.90 EUR at Rewe for groceries.",
            {
                "date": "2025-02-11",
                "amount": 54.9,
                "currency": "EUR",
                "merchant": "Rewe",
                "category": "groceries",
                "is_refund": False,
            },
        ),
        (
            "Uber refunded me $12.40 for a cancelled ride on 2025-03-02.",
            {
                "date": "2025-03-02",
                "amount": 12.4,
                "currency": "USD",
                "merchant": "Uber",
                "category": "transport",
                "is_refund": True,
            },
        ),
    ),
    *model(
        Resume,
        (
            "Farah Haddad, farah.haddad@mail.com. Skills: Python, SQL, Docker. Experience: Data Engineer "
            "at Nordwind (2019-2023), Analyst at Kivi Labs (2016-2019).",
            {
                "name": "Farah Haddad",
                "email": "farah.haddad@mail.com",
                "skills": ["Python", "SQL", "Docker"],
                "experience": [
                    {"company": "Nordwind", "title": "Data Engineer", "start_year": 2019, "end_year": 2023},
                    {"company": "Kivi Labs", "title": "Analyst", "start_year": 2016, "end_year": 2019},
                ],
            },
        ),
        (
            "My name is Piotr Zielinski (piotr@zielinski.dev). I know Go, Rust and Kubernetes. "
            "Since 2021 I have been working as a Site Reliability Engineer at Helio.",
            {
                "name": "Piotr Zielinski",
                "email": "piotr@zielinski.dev",
                "skills": ["Go", "Rust", "Kubernetes"],
                "experience": [
                    {
                        "company": "Helio",
                        "title": "Site Reliability Engineer",
                        "start_year": 2021,
                        "end_year": None,
                    }
                ],
            },
        ),
    ),
    *model(
        MeetingNotes,
        (
            "Sprint planning, 2025-04-07. Participants: Ines, Kofi, Ruth. Action items: Kofi writes the "
            "migration script by 2025-04-10, Ruth updates the wiki.",
            {
                "title": "Sprint planning",
                "date": "2025-04-07",
                "participants": ["Ines", "Kofi", "Ruth"],
                "action_items": [
                    {"owner": "Kofi", "task": "writes the migration script", "due": "2025-04-10"},
                    {"owner": "Ruth", "task": "updates the wiki", "due": None},
                ],
            },
        ),
        (
            "Notes of the budget meeting on 2025-09-15 with Omar and Greta.\n"
            "- Omar: send the forecast (due 2025-09-20)\n- Greta: book the auditor (due 2025-10-01)",
            {
                "title": "Budget meeting",
                "date": "2025-09-15",
                "participants": ["Omar", "Greta"],
                "action_items": [
                    {"owner": "Omar", "task": "send the forecast", "due": "2025-09-20"},
                    {"owner": "Greta", "task": "book the auditor", "due": "2025-10-01"},
                ],
            },
        ),
    ),
    *model(
        Preferences,
        (
            "Turn on dark mode, switch notifications off, and subscribe me to the newsletter.",
            {"dark_mode": True, "notifications": False, "newsletter": True},
        ),
        (
            "I don't want dark mode. Please enable notifications, but no newsletter.",
            {"dark_mode": False, "notifications": True, "newsletter": False},
        ),
    ),
    *model(
        Patient,
        (
            "Patient Hugo Lindqvist, 47, 182 cm, 85.5 kg, non-smoker, allergic to penicillin and pollen.",
            {
                "name": "Hugo Lindqvist",
                "age": 47,
                "height_cm": 182,
                "weight_kg": 85.5,
                "smoker": False,
                "allergies": ["penicillin", "pollen"],
            },
        ),
        (
            "Rosa Delgado is 29 years old, weighs 61 kg and is 168 cm tall. She smokes. No known allergies.",
            {
                "name": "Rosa Delgado",
                "age": 29,
                "height_cm": 168,
                "weight_kg": 61,
                "smoker": True,
                "allergies": [],
            },
        ),
    ),
    *model(
        Movie,
        (
            "Arrival (2016), directed by Denis Villeneuve, a science fiction film. I have already watched it.",
            {
                "title": "Arrival",
                "year": 2016,
                "director": "Denis Villeneuve",
                "genre": "science fiction",
                "watched": True,
            },
        ),
        (
            'I want to see "Get Out", the 2017 horror movie by Jordan Peele. I haven\'t watched it yet.',
            {
                "title": "Get Out",
                "year": 2017,
                "director": "Jordan Peele",
                "genre": "horror",
                "watched": False,
            },
        ),
    ),
    *model(
        Payment,
        (
            "Nadia Rahman pays 75 euros with the card ending in 4242.",
            {"payer": "Nadia Rahman", "amount": 75, "method": {"type": "card", "last_four": "4242"}},
        ),
        (
            "Erik Holm will transfer 1200 EUR from his bank account DE89370400440532013000.",
            {
                "payer": "Erik Holm",
                "amount": 1200,
                "method": {"type": "bank_transfer", "iban": "DE89370400440532013000"},
            },
        ),
    ),
    *model(
        Reservation,
        (
            "Book a table for six at Casa Verde on 2025-07-19 at 20:00. My number is 555-0148. "
            "We need a high chair.",
            {
                "restaurant": "Casa Verde",
                "guests": 6,
                "date": "2025-07-19",
                "time": "20:00",
                "phone": "555-0148",
            },
        ),
        (
            "Reserve a table for 2 people at Sakura on 2025-12-24, 18:45.",
            {
                "restaurant": "Sakura",
                "guests": 2,
                "date": "2025-12-24",
                "time": "18:45",
                "phone": None,
                "special_requests": None,
            },
        ),
    ),
]

IN_WORDS = kind(
    "json in words",
    row(
        "Extract the name, age and city as JSON: Malte Brandt is 52 and comes from Kiel.",
        is_json({"name": "Malte Brandt", "age": 52, "city": "Kiel"}, **FENCED),
    ),
    row(
        "Extract the product and the price as JSON from this text: The new kettle costs 39.90 euros.",
        is_json({"product": "kettle", "price": 39.9}, **FENCED),
    ),
    row(
        "Extract company, position and salary as JSON. Text: Acme Robotics offers Julia Moreau a position "
        "as backend developer with a salary of 68000 euros.",
        is_json({"company": "Acme Robotics", "position": "backend developer", "salary": 68000}, **FENCED),
    ),
    row(
        "Give me a JSON object with the keys first_name, last_name and birth_year for: "
        "Marie Curie was born in 1867.",
        is_json({"first_name": "Marie", "last_name": "Curie", "birth_year": 1867}, **FENCED),
    ),
    row(
        "Convert this to JSON: name: Rex, species: dog, age: 5",
        is_json({"name": "Rex", "species": "dog", "age": 5}, **FENCED),
    ),
    row(
        "Turn the following into a JSON object.\n\nHost: db01.internal\nPort: 5432\nUser: reporting\nSSL: true",
        is_json({"host": "db01.internal", "port": 5432, "user": "reporting", "ssl": True}, **FENCED),
    ),
    row(
        "From the sentence below, extract sender, recipient and amount as JSON.\n"
        "Paula sent 40 dollars to Henrik.",
        is_json({"sender": "Paula", "recipient": "Henrik", "amount": 40}, **FENCED),
    ),
    row(
        "Pull the email address and phone number out of this and answer in JSON (keys: email, phone): "
        "Write to help@seaside.org or call 0800 555 111.",
        is_json({"email": "help@seaside.org", "phone": "0800 555 111"}, **FENCED),
    ),
    row(
        "What is the capital of Japan? Answer as JSON with the key capital.",
        is_json({"capital": "Tokyo"}, **FENCED),
    ),
    row(
        "Is 17 a prime number? Respond in JSON: a boolean is_prime.",
        is_json({"is_prime": True}, **FENCED),
    ),
    row(
        "Classify this message as spam or ham and return JSON with a key label: "
        "Congratulations, you won a free iPhone! Click here to claim your prize.",
        is_json({"label": "spam"}, **FENCED),
    ),
    row(
        "Return JSON with question and answer: How many legs does a spider have?",
        is_json({"question": "How many legs does a spider have?"}, **FENCED),
    ),
    row(
        "The meeting is on 12 May 2025 at 14:00 in Lisbon with Carla and Dev.",
        is_json(
            {"date": "2025-05-12", "time": "14:00", "city": "Lisbon", "participants": ["Carla", "Dev"]},
            **FENCED,
        ),
        system="Extract date (YYYY-MM-DD), time, city and participants (a list). Reply in JSON only.",
    ),
    row(
        "I'd like a large pizza with mushrooms and olives, delivered to 5 Hill Road.",
        is_json({"size": "large", "toppings": ["mushrooms", "olives"], "address": "5 Hill Road"}),
        system="You take pizza orders. Output a JSON object with size, toppings (array) and address.",
        response_format=JSON_OBJECT,
    ),
)

LIKE = kind(
    "json like an example",
    row(
        'Reply only with JSON like {"name": "...", "age": 0}: My sister Yara is 19.',
        is_json({"name": "Yara", "age": 19}, keys=("name", "age")),
    ),
    row(
        'Reply only with JSON like {"city": "Paris", "temperature": 21}. It is 14 degrees in Bergen today.',
        is_json({"city": "Bergen", "temperature": 14}, keys=("city", "temperature")),
    ),
    row(
        'Respond with this format: {"sentiment": "positive|negative|neutral"}\n'
        "Review: I hate the new design, it is awful.",
        is_json({"sentiment": "negative"}, **FENCED),
    ),
    row(
        "Answer in this JSON format:\n"
        '{\n  "title": string,\n  "author": string,\n  "year": number\n}\n\n'
        "Text: The novel Dracula was written by Bram Stoker and published in 1897.",
        is_json({"title": "Dracula", "author": "Bram Stoker", "year": 1897}, **FENCED),
    ),
    row(
        "Return JSON matching this TypeScript type:\n"
        "type Booking = { hotel: string; nights: number; breakfast: boolean; guests: string[] };\n\n"
        "We stay 3 nights at Hotel Aurora with breakfast. Guests: Mia Wong and Theo Lang.",
        is_json(
            {"hotel": "Hotel Aurora", "nights": 3, "breakfast": True, "guests": ["Mia Wong", "Theo Lang"]},
            **FENCED,
        ),
    ),
    row(
        "interface Task { id: number; title: string; done: boolean }\n\n"
        "Give me JSON for this: Task 12, 'Water the plants', is already done.",
        is_json({"id": 12, "title": "Water the plants", "done": True}, **FENCED),
    ),
    row(
        'Example input: \'Ben bought 3 apples\' -> {"person": "Ben", "count": 3, "item": "apples"}\n'
        "Now do the same for: 'Sofia bought 7 oranges'",
        is_json({"person": "Sofia", "count": 7, "item": "oranges"}, **FENCED),
    ),
    row(
        "The train to Ghent leaves at 09:12 from platform 4.",
        is_json({"destination": "Ghent", "time": "09:12", "platform": 4}),
        system='Always answer with JSON: {"destination": "<city>", "time": "<HH:MM>", "platform": <int>}',
    ),
    row(
        'Fill in this template: {"invoice_number": "", "total": 0, "currency": ""}\n'
        "Invoice R-1009, total 540.00 CHF.",
        is_json({"invoice_number": "R-1009", "total": 540, "currency": "CHF"}, **FENCED),
    ),
    row(
        'Does the text mention a refund? Output {"mentions_refund": true} or {"mentions_refund": false}. '
        "Text: I want my money back, please refund my order.",
        is_json({"mentions_refund": True}, **FENCED),
    ),
)

LISTS = kind(
    "json arrays",
    row(
        "Return a JSON array of the colors in this sentence: The flag is red, white and green.",
        is_list(["red", "white", "green"], **FENCED),
    ),
    row(
        "Return a JSON array with all email addresses: write to a.b@one.io, team@two.org and hi@three.net",
        is_list(["a.b@one.io", "team@two.org", "hi@three.net"], **FENCED),
    ),
    row(
        "List the people mentioned as a JSON array of strings: Yesterday Clara met Mateo and Nils in Porto.",
        is_list(["Clara", "Mateo", "Nils"], **FENCED),
    ),
    row(
        "Sort these numbers ascending and return a JSON array: 42, 7, 19, 3",
        is_list([3, 7, 19, 42], **FENCED),
    ),
    row(
        "Return the first five even numbers as a JSON array.",
        is_list([2, 4, 6, 8, 10], **FENCED),
    ),
    row(
        "Return a JSON array of objects with name and age: Kim is 23, Lars is 31 and Noor is 45.",
        is_list(
            [{"name": "Kim", "age": 23}, {"name": "Lars", "age": 31}, {"name": "Noor", "age": 45}], **FENCED
        ),
    ),
    row(
        "Extract all items with their quantity as a JSON array of {item, quantity}: "
        "We need 3 hammers, 2 saws and 10 nails.",
        is_list(
            [
                {"item": "hammers", "quantity": 3},
                {"item": "saws", "quantity": 2},
                {"item": "nails", "quantity": 10},
            ],
            **FENCED,
        ),
    ),
    row(
        "Split this into a JSON array of words: the quick brown fox",
        is_list(["the", "quick", "brown", "fox"], **FENCED),
    ),
)


class Book(BaseModel):
    title: str = Field(description="The title of the book")
    author: str
    pages: int
    in_stock: bool


class Employee(BaseModel):
    name: str
    department: Literal["sales", "engineering", "support"]
    salary: float
    manager: str | None = None


BOOK = json.dumps(Book.model_json_schema())
BOOK_INDENTED = json.dumps(Book.model_json_schema(), indent=2)
EMPLOYEE = json.dumps(Employee.model_json_schema(), indent=2)
THE_BOOK = "'Middlemarch' by George Eliot has 880 pages and is in stock."
MIDDLEMARCH = {"title": "Middlemarch", "author": "George Eliot", "pages": 880, "in_stock": True}
THE_EMPLOYEE = "Lucia Ferrari works in engineering. She earns 71500 a year; her manager is Dan Cole."
LUCIA = {"name": "Lucia Ferrari", "department": "engineering", "salary": 71500, "manager": "Dan Cole"}

PASTED = kind(
    "pasted schema",
    row(
        f"Extract the book: {THE_BOOK}",
        is_json(MIDDLEMARCH),
        system="\n        As a genius expert, your task is to understand the content and provide\n"
        "        the parsed objects in json that match the following json_schema:\n\n\n"
        f"        {BOOK_INDENTED}\n\n"
        "        Make sure to return an instance of the JSON, not the schema itself\n",
        response_format=JSON_OBJECT,
    ),
    row(
        f"{THE_EMPLOYEE}\n\nReturn the correct JSON response within a ```json codeblock. not the JSON_SCHEMA",
        is_json(LUCIA, **FENCED),
        system="As a genius expert, your task is to understand the content and provide the parsed objects in "
        f"json that match the following json_schema:\n\n{EMPLOYEE}\n\nMake sure to return an instance of "
        "the JSON, not the schema itself",
    ),
    row(
        THE_EMPLOYEE,
        is_json(LUCIA),
        system=f"\nAlways respond with a JSON object that's compatible with this schema:\n\n{EMPLOYEE}\n\n"
        "Don't include any text or Markdown fencing before or after.\n",
    ),
    row(
        "Answer the user query.\nThe output should be formatted as a JSON instance that conforms to the JSON "
        'schema below.\n\nAs an example, for the schema {"properties": {"foo": {"title": "Foo", '
        '"description": "a list of strings", "type": "array", "items": {"type": "string"}}}, "required": '
        '["foo"]}\nthe object {"foo": ["bar", "baz"]} is a well-formatted instance of the schema. The object '
        '{"properties": {"foo": ["bar", "baz"]}} is not well-formatted.\n\nHere is the output schema:\n```\n'
        f"{BOOK}\n```\n{THE_BOOK}\n",
        is_json(MIDDLEMARCH, **FENCED),
    ),
    row(
        f"{THE_BOOK}\n\nHere's a JSON schema to follow:\n{BOOK}\n\nOutput a valid JSON object but do not "
        "repeat the schema.",
        is_json(MIDDLEMARCH, **FENCED),
    ),
    row(
        THE_EMPLOYEE,
        is_json(LUCIA),
        system="Provide your output as a JSON containing the following fields:\n<json_fields>\n"
        '["name", "department", "salary", "manager"]\n</json_fields>\n\nHere are the properties for each '
        "field:\n<json_field_properties>\n"
        + json.dumps(Employee.model_json_schema()["properties"], indent=2)
        + "\n</json_field_properties>\nStart your response with `{` and end it with `}`.\nYour output will "
        "be passed to json.loads() to convert it to a Python object.\nMake sure it only contains valid JSON.",
        response_format=JSON_OBJECT,
    ),
    row(
        f"[[ ## text ## ]]\n{THE_BOOK}\n\nRespond with a JSON object in the following order of fields: "
        "`title`, then `author`, then `pages` (must be formatted as a valid Python int).",
        is_json({"title": "Middlemarch", "author": "George Eliot", "pages": 880}),
        system="Your input fields are:\n1. `text` (str):\nYour output fields are:\n1. `title` (str):\n"
        "2. `author` (str):\n3. `pages` (int):\nAll interactions will be structured in the following way, "
        "with the appropriate values filled in.\n\nInputs will have the following structure:\n\n"
        "[[ ## text ## ]]\n{text}\n\nOutputs will be a JSON object with the following fields.\n\n"
        '{\n  "title": "{title}",\n  "author": "{author}",\n  "pages": "{pages}        # note: the value you '
        'produce must be a single int value"\n}\nIn adhering to this structure, your objective is: \n'
        "        Extract the book.",
        response_format=JSON_OBJECT,
    ),
    row(
        f"Here is my pydantic model:\n\nclass Book(BaseModel):\n    title: str\n    author: str\n"
        f"    pages: int\n\nReturn JSON that validates against it. {THE_BOOK}",
        is_json({"title": "Middlemarch", "author": "George Eliot", "pages": 880}, **FENCED),
    ),
    row(
        f"Please produce JSON for this schema and nothing else.\n\nSchema: {EMPLOYEE}\n\n"
        f"Input: {THE_EMPLOYEE}",
        is_json(LUCIA),
        response_format=JSON_OBJECT,
    ),
    row(
        "Peter Novak sells cars in our sales team for 43000 a year.",
        is_json({"name": "Peter Novak", "department": "sales", "salary": 43000}),
        system=f"Extract the employee as JSON. The JSON schema is {json.dumps(Employee.model_json_schema())}",
        response_format=JSON_OBJECT,
    ),
)

PLAUSIBLE = kind(
    "plausible values",
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
)

OTHER_FORMS = kind(
    "yaml and xml",
    row(
        "Convert to YAML: name is web, image is nginx, replicas is 3",
        is_yaml({"name": "web", "image": "nginx", "replicas": 3}),
    ),
    row(
        "Return YAML only with the keys name and city: Olga Petrova lives in Riga.",
        is_yaml({"name": "Olga Petrova", "city": "Riga"}),
    ),
    row(
        'Convert this JSON to YAML, no fence: {"host": "localhost", "port": 8080, "debug": false}',
        is_yaml({"host": "localhost", "port": 8080, "debug": "false"}),
    ),
    row(
        "Answer as XML with the tags <name> and <age>: Ivo is 44.",
        says("<name>Ivo</name>", "<age>44</age>"),
    ),
    row(
        'Convert to XML: {"book": {"title": "Emma", "year": 1815}}',
        says("<title>Emma</title>", "<year>1815</year>"),
    ),
)

WORKED_OUT = kind(
    "json worked out",
    row("What is 23 * 4? Reply as JSON with a key result.", is_json({"result": 92}, **FENCED)),
    row(
        'Reply only with JSON like {"sum": 0}. What is 118 plus 224?',
        is_json({"sum": 342}),
    ),
    row(
        "Three notebooks at 4 euros each. Return JSON with quantity, unit_price and total.",
        is_json({"quantity": 3, "unit_price": 4, "total": 12}, **FENCED),
    ),
    row(
        "Convert this CSV to JSON:\nid,name,price\n1,Mug,7.50\n2,Plate,5.00",
        is_list([{"id": 1, "name": "Mug", "price": 7.5}, {"id": 2, "name": "Plate", "price": 5}], **FENCED),
    ),
    row(
        "How many words are in 'the cat sat down'? JSON with word_count only.",
        is_json({"word_count": 4}, **FENCED),
    ),
    row(
        "Anna pays and Ben drives. Return JSON with payer and driver.",
        is_json({"payer": "Anna", "driver": "Ben"}, **FENCED),
    ),
    row(
        "Reply in JSON with language (ISO 639-1 code): Wo ist der Bahnhof?",
        is_json({"language": "de"}, **FENCED),
    ),
    row(
        "Translate 'good morning' into Spanish. JSON with keys source and translation.",
        is_json({"source": "good morning", "translation": "buenos días"}, **FENCED),
    ),
)

ROWS = [
    *kind("response_format of a model", *MODELS),
    *IN_WORDS,
    *LIKE,
    *LISTS,
    *PASTED,
    *PLAUSIBLE,
    *OTHER_FORMS,
    *WORKED_OUT,
]
