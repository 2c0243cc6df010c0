"""Rows of a thirty-fourth round: ordinary schemas with what a prompt says of them, written before any was tried.

At first sight 21 % of the rows and 78 % of the fields were as demanded.
"""

from __future__ import annotations

from typing import Literal

from demands.checkers import fields_within, is_json
from demands.rounds.json_twenty_third import JSON_OBJECT, filled, in_words
from demands.rows import formatted, kind, row, schema
from pydantic import BaseModel, Field


class Tenant(BaseModel):
    first_name: str
    last_name: str
    email: str
    apartment: str
    rent: float
    pays_by: Literal["transfer", "card", "cash"]


class Estimate(BaseModel):
    contractor: str
    job: str
    labour_hours: int
    materials_cost: float
    total: float


class Exhibition(BaseModel):
    title: str
    museum: str
    opens: str = Field(description="YYYY-MM-DD")
    closes: str = Field(description="YYYY-MM-DD")
    admission: float
    free_for_children: bool


class Bike(BaseModel):
    brand: str
    type: str
    gears: int
    frame_size_cm: int
    electric: bool
    price: float


class Incident(BaseModel):
    system: str
    started_at: str
    duration_minutes: int
    cause: str
    customers_affected: int
    resolved: bool


class Donation(BaseModel):
    donor: str
    organization: str
    amount: float
    currency: str
    recurring: bool


class Language(BaseModel):
    language: str
    level: Literal["beginner", "intermediate", "advanced", "native"]


class CV(BaseModel):
    name: str
    current_job: str
    employer: str
    languages: list[Language]


class Whisky(BaseModel):
    name: str
    distillery: str
    age_years: int
    alcohol_percent: float
    region: str


class Satellite(BaseModel):
    name: str
    operator: str
    launch_date: str = Field(description="YYYY-MM-DD")
    mass_kg: float
    orbit: Literal["LEO", "MEO", "GEO"]


class Podcast(BaseModel):
    show: str
    episode_number: int
    title: str
    guest: str | None
    length_minutes: int


class Lost(BaseModel):
    item: str
    color: str
    lost_at: str
    date: str
    contact_phone: str


class Vote(BaseModel):
    motion: str
    in_favour: int
    against: int
    abstained: int
    passed: bool


MODELS = kind(
    "fields of a model",
    filled(
        Tenant,
        "New tenant: Sofie Dahl, sofie.dahl@mail.dk, apartment 12C, rent 8,400 kroner, she pays by bank transfer.",
        {
            "first_name": "Sofie",
            "last_name": "Dahl",
            "email": "sofie.dahl@mail.dk",
            "apartment": "12C",
            "rent": 8400,
            "pays_by": "transfer",
        },
    ),
    filled(
        Estimate,
        "Estimate from Rossi & Sons for repainting the staircase: 18 hours of labour, materials 240 euros, in total 1,140 euros.",
        {"contractor": "Rossi & Sons", "labour_hours": 18, "materials_cost": 240, "total": 1140},
    ),
    filled(
        Exhibition,
        '"Light on Water" can be seen at the Harbour Museum from 2026-03-05 to 2026-06-28. Admission is 14 euros, children get in free.',
        {
            "title": "Light on Water",
            "museum": "Harbour Museum",
            "opens": "2026-03-05",
            "closes": "2026-06-28",
            "admission": 14,
            "free_for_children": True,
        },
    ),
    filled(
        Bike,
        "Cube touring bike, 27 gears, frame size 56 cm, not electric, 640 euros.",
        {"brand": "Cube", "gears": 27, "frame_size_cm": 56, "electric": False, "price": 640},
    ),
    filled(
        Incident,
        "The checkout system went down at 2025-11-28T08:15 for 42 minutes because of an expired certificate. About 3,100 customers were affected; it is fixed now.",
        {
            "duration_minutes": 42,
            "cause": "an expired certificate",
            "customers_affected": 3100,
            "resolved": True,
        },
    ),
    filled(
        Donation,
        "Ingrid Moen gives 250 NOK to the Red Cross every month.",
        {
            "donor": "Ingrid Moen",
            "organization": "Red Cross",
            "amount": 250,
            "currency": "NOK",
            "recurring": True,
        },
    ),
    filled(
        CV,
        "Rafael Pinto works as a data scientist at Kelvin Labs. Languages: Portuguese (native), English (advanced), German (beginner).",
        {
            "name": "Rafael Pinto",
            "current_job": "data scientist",
            "employer": "Kelvin Labs",
            "languages": [
                {"language": "Portuguese", "level": "native"},
                {"language": "English", "level": "advanced"},
                {"language": "German", "level": "beginner"},
            ],
        },
    ),
    filled(
        Whisky,
        "Glen Tarra is a 12 year old single malt from the Corran distillery in Speyside with 43 % alcohol.",
        {"name": "Glen Tarra", "age_years": 12, "alcohol_percent": 43, "region": "Speyside"},
    ),
    filled(
        Satellite,
        "TerraWatch-2, operated by Orbitis, was launched on 14 May 2024, weighs 412 kg and flies in LEO.",
        {
            "name": "TerraWatch-2",
            "operator": "Orbitis",
            "launch_date": "2024-05-14",
            "mass_kg": 412,
            "orbit": "LEO",
        },
    ),
    filled(
        Podcast,
        "Episode 88 of Slow Science, 'Why Ice Floats', with guest Dr. Amina Yusuf, runs for 51 minutes.",
        {
            "show": "Slow Science",
            "episode_number": 88,
            "title": "Why Ice Floats",
            "guest": "Dr. Amina Yusuf",
            "length_minutes": 51,
        },
    ),
    filled(
        Lost,
        "I lost my green umbrella at the Central Station on 2025-10-02. Please call 0151 4433221.",
        {
            "item": "umbrella",
            "color": "green",
            "lost_at": "Central Station",
            "date": "2025-10-02",
            "contact_phone": "0151 4433221",
        },
    ),
    filled(
        Vote,
        "The motion to extend the school day was passed with 31 votes in favour, 12 against and 4 abstentions.",
        {"in_favour": 31, "against": 12, "passed": True},
    ),
)

WORDS = kind(
    "json in words",
    in_words(
        "Give me JSON with name, capacity and indoor for this venue: Kuppelhalle, indoors, holds 900 guests.",
        {"name": "Kuppelhalle", "capacity": 900, "indoor": True},
    ),
    row(
        "Our Lisbon shop sold 340 pastries on Monday.",
        is_json({"city": "Lisbon", "product": "pastries", "units": 340, "day": "Monday"}),
        system='Output JSON only: {"city": str, "product": str, "units": int, "day": str}',
        response_format=JSON_OBJECT,
    ),
)

INVENTED = kind(
    "numbers that nobody says",
    row(
        "Invent an apartment listing.",
        fields_within(
            rent_per_month=(100, 20_000),
            rooms=(1, 12),
            floor=(-1, 60),
            square_meters=(10, 600),
            deposit=(100, 60_000),
        ),
        response_format=formatted(
            schema(
                rent_per_month="number",
                rooms="integer",
                floor="integer",
                square_meters="integer",
                deposit="number",
            )
        ),
    ),
    row(
        "Make up a YouTube video.",
        fields_within(
            views=(0, 1e10),
            likes=(0, 1e9),
            duration_seconds=(5, 40_000),
            subscriber_count=(0, 1e9),
            upload_year=(2005, 2026),
        ),
        response_format=formatted(
            schema(
                title="string",
                views="integer",
                likes="integer",
                duration_seconds="integer",
                subscriber_count="integer",
                upload_year="integer",
            )
        ),
    ),
)

ROWS = [*MODELS, *WORDS, *INVENTED]
