"""Rows of a thirty-third round: ordinary schemas with what a prompt says of them, written before any was tried.

At first sight 38 % of the rows and 77 % of the fields were as demanded.
"""

from __future__ import annotations

from demands.checkers import fields_within, is_json
from demands.rounds.json_twenty_third import JSON_OBJECT, filled, in_words
from demands.rows import formatted, kind, row, schema
from pydantic import BaseModel, Field


class Resident(BaseModel):
    name: str
    flat_number: str
    moved_in: str = Field(description="YYYY-MM-DD")
    number_of_keys: int
    has_parking: bool


class Quote(BaseModel):
    client: str
    service: str
    hours: int
    hourly_rate: float
    currency: str
    valid_until: str = Field(description="YYYY-MM-DD")


class Workshop(BaseModel):
    title: str
    instructor: str
    date: str
    max_participants: int
    fee: float
    beginner_friendly: bool


class Headphones(BaseModel):
    model: str
    manufacturer: str
    battery_hours: int
    wireless: bool
    price_usd: float


class Restaurant(BaseModel):
    name: str
    cuisine: str
    address: str
    average_price: float
    rating: float
    takes_reservations: bool


class Loan(BaseModel):
    borrower: str
    bank: str
    amount: int
    interest_rate: float
    term_years: int


class Vaccination(BaseModel):
    patient: str
    vaccine: str
    dose_number: int
    date: str = Field(description="YYYY-MM-DD")
    next_dose: str | None


class Paper(BaseModel):
    title: str
    authors: list[str]
    journal: str
    year: int
    doi: str | None


class Album(BaseModel):
    title: str
    artist: str
    year: int
    tracks: int
    label: str


class Race(BaseModel):
    runner: str
    event: str
    finish_time: str
    place: int
    personal_best: bool


class Crash(BaseModel):
    app: str
    os: str
    os_version: str
    error_code: int
    happened_at: str


class Mountain(BaseModel):
    name: str
    height_m: int
    country: str
    first_climbed: int


class Recall(BaseModel):
    product: str
    manufacturer: str
    reason: str
    units_affected: int


class Delivery(BaseModel):
    recipient: str
    street: str
    city: str
    time_window: str
    leave_with_neighbour: bool


class Ingredient(BaseModel):
    item: str
    quantity: str


class Shopping(BaseModel):
    store: str
    items: list[Ingredient]


class Player(BaseModel):
    name: str
    team: str
    position: str
    shirt_number: int
    goals: int


class Roster(BaseModel):
    players: list[Player]


class Poll(BaseModel):
    question: str
    options: list[str]
    anonymous: bool


class Lamp(BaseModel):
    room: str
    on: bool
    brightness_percent: int
    color: str


MODELS = kind(
    "fields of a model",
    filled(
        Resident,
        "Mr. Anton Weiss moved into flat 4B on 2023-09-01. He got 3 keys and has a parking space.",
        {"flat_number": "4B", "moved_in": "2023-09-01", "number_of_keys": 3, "has_parking": True},
    ),
    filled(
        Quote,
        "Quote for Bramble Foods: 24 hours of website maintenance at 85 pounds an hour. This offer is valid until 2025-12-31.",
        {
            "client": "Bramble Foods",
            "service": "website maintenance",
            "hours": 24,
            "hourly_rate": 85,
            "currency": "GBP",
            "valid_until": "2025-12-31",
        },
    ),
    filled(
        Workshop,
        "Workshop 'Pottery for Everyone' with Lise Aubert on 2026-02-14, at most 12 participants, 65 euros, no experience needed.",
        {
            "title": "Pottery for Everyone",
            "instructor": "Lise Aubert",
            "date": "2026-02-14",
            "max_participants": 12,
            "fee": 65,
        },
    ),
    filled(
        Headphones,
        "Sonvex's new headphones, the Aura 3, are wireless, last 38 hours on a charge and sell for $149.",
        {
            "model": "Aura 3",
            "manufacturer": "Sonvex",
            "battery_hours": 38,
            "wireless": True,
            "price_usd": 149,
        },
    ),
    filled(
        Restaurant,
        "Trattoria Nonna is an Italian restaurant at 8 Mill Lane. Expect to pay about 28 euros per person. Guests rate it 4.4 and you can book a table.",
        {
            "name": "Trattoria Nonna",
            "cuisine": "Italian",
            "address": "8 Mill Lane",
            "average_price": 28,
            "rating": 4.4,
            "takes_reservations": True,
        },
    ),
    filled(
        Loan,
        "Petra Lang borrowed 180,000 euros from Nordbank at 3.2 % for 20 years.",
        {
            "borrower": "Petra Lang",
            "bank": "Nordbank",
            "amount": 180000,
            "interest_rate": 3.2,
            "term_years": 20,
        },
    ),
    filled(
        Vaccination,
        "Milo Hart received the second dose of the hepatitis B vaccine on 2025-03-11. No further dose is planned.",
        {"patient": "Milo Hart", "dose_number": 2, "date": "2025-03-11", "next_dose": None},
    ),
    filled(
        Paper,
        '"Sleep and Memory in Old Age" by Ruth Adler, Kim Seo and Paul Obi appeared in Neuron Letters in 2022, doi 10.1234/nl.2022.77.',
        {
            "title": "Sleep and Memory in Old Age",
            "authors": ["Ruth Adler", "Kim Seo", "Paul Obi"],
            "journal": "Neuron Letters",
            "year": 2022,
            "doi": "10.1234/nl.2022.77",
        },
    ),
    filled(
        Album,
        "Mira Sol released her album 'Low Tide' in 2020 on Blue Door Records. It has 11 tracks.",
        {"title": "Low Tide", "artist": "Mira Sol", "year": 2020, "tracks": 11, "label": "Blue Door Records"},
    ),
    filled(
        Race,
        "Tomas Ekberg finished the Stockholm Marathon in 3:12:45, which put him in 214th place - a personal best.",
        {
            "runner": "Tomas Ekberg",
            "event": "Stockholm Marathon",
            "finish_time": "3:12:45",
            "place": 214,
            "personal_best": True,
        },
    ),
    filled(
        Crash,
        "NotePad Pro crashed on Android 14 with error 502 at 2025-09-30T22:14:05.",
        {
            "app": "NotePad Pro",
            "os": "Android",
            "os_version": "14",
            "error_code": 502,
            "happened_at": "2025-09-30T22:14:05",
        },
    ),
    filled(
        Mountain,
        "Mount Taranga in Peru is 6,120 m high and was first climbed in 1957.",
        {"name": "Mount Taranga", "height_m": 6120, "country": "Peru", "first_climbed": 1957},
    ),
    filled(
        Recall,
        "Holtz recalls 12,500 units of its steam mop because the handle can overheat.",
        {"product": "steam mop", "manufacturer": "Holtz", "units_affected": 12500},
    ),
    filled(
        Delivery,
        "Deliver to Ivana Kos, Lange Straße 9, Bremen, between 14:00 and 16:00. If nobody is home, leave it with a neighbour.",
        {
            "recipient": "Ivana Kos",
            "street": "Lange Straße 9",
            "city": "Bremen",
            "leave_with_neighbour": True,
        },
    ),
    filled(
        Shopping,
        "From the market: 2 kg of potatoes, 6 eggs and 500 g of butter.",
        {
            "items": [
                {"item": "potatoes", "quantity": "2 kg"},
                {"item": "eggs", "quantity": "6"},
                {"item": "butter", "quantity": "500 g"},
            ]
        },
    ),
    filled(
        Player,
        "Striker Amadou Bah, number 9 of FC Lindholm, has scored 17 goals this season.",
        {"name": "Amadou Bah", "team": "FC Lindholm", "shirt_number": 9, "goals": 17},
    ),
    filled(
        Poll,
        "Ask the team: Where should we go for the offsite? Options: Lisbon, Vienna or Krakow. The vote is anonymous.",
        {
            "question": "Where should we go for the offsite?",
            "options": ["Lisbon", "Vienna", "Krakow"],
            "anonymous": True,
        },
    ),
    filled(
        Lamp,
        "The lamp in the study is on at 40 % and glows orange.",
        {"room": "study", "on": True, "brightness_percent": 40, "color": "orange"},
    ),
)

WORDS = kind(
    "json in words",
    in_words(
        "Return JSON with sku, title and in_stock: SKU BK-77, title 'Garden Hose 20 m', currently not in stock.",
        {"sku": "BK-77", "title": "Garden Hose 20 m", "in_stock": False},
    ),
    in_words(
        'Format: {"name": string, "height_m": number, "built": number}. The Sollberg Tower, built in 1931, is 84 m high.',
        {"name": "Sollberg Tower", "height_m": 84, "built": 1931},
    ),
    row(
        "Lena Brandt (lena@brandt.io) wants the premium plan starting 2026-04-01.",
        is_json(
            {
                "customer": "Lena Brandt",
                "email": "lena@brandt.io",
                "plan": "premium",
                "start_date": "2026-04-01",
            }
        ),
        system="Extract the fields customer, email, plan and start_date from the message. Answer in JSON.",
        response_format=JSON_OBJECT,
    ),
)

INVENTED = kind(
    "numbers that nobody says",
    row(
        "Make up a restaurant.",
        fields_within(
            seats=(4, 1000),
            average_rating=(1, 5),
            price_level=(1, 5),
            year_opened=(1800, 2026),
            distance_km=(0, 100),
        ),
        response_format=formatted(
            schema(
                name="string",
                seats="integer",
                average_rating="number",
                price_level="integer",
                year_opened="integer",
                distance_km="number",
            )
        ),
    ),
    row(
        "Invent a training session.",
        fields_within(
            duration_minutes=(5, 600),
            distance_km=(0, 300),
            avg_heart_rate=(60, 210),
            calories_burned=(20, 5000),
            steps=(100, 100_000),
        ),
        response_format=formatted(
            schema(
                duration_minutes="integer",
                distance_km="number",
                avg_heart_rate="integer",
                calories_burned="integer",
                steps="integer",
            )
        ),
    ),
    row(
        "Invent a company.",
        fields_within(
            employees=(1, 3_000_000),
            founded_year=(1600, 2026),
            annual_revenue_usd=(1000, 1e12),
            offices=(1, 5000),
        ),
        response_format=formatted(
            schema(
                name="string",
                employees="integer",
                founded_year="integer",
                annual_revenue_usd="number",
                offices="integer",
            )
        ),
    ),
)

ROWS = [*MODELS, *WORDS, *INVENTED]
