"""Rows: models whose values no prompt says word for word are filled with what follows from it."""

from __future__ import annotations

from typing import Literal

from demands.checkers import does_not_say, fields_within, fits, in_order, says
from demands.rows import Json, formatted, kind, row
from demands.shapes import filled
from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel, Field


class Step(BaseModel):
    explanation: str
    output: str


class Solution(BaseModel):
    steps: list[Step]
    final_answer: str


class Complaint(BaseModel):
    category: Literal["billing", "technical", "account", "other"]
    urgency: Literal["low", "medium", "high"]
    summary: str


class ProductReview(BaseModel):
    product: str
    stars: int = Field(ge=1, le=5)
    issues: list[str]


class Expense(BaseModel):
    amount: float
    category: Literal["food", "travel", "office", "other"]
    description: str


class Language(BaseModel):
    language: str
    confidence: float = Field(ge=0, le=1)


class Country(BaseModel):
    name: str
    capital: str
    official_languages: list[str]


class Question(BaseModel):
    question: str
    options: list[str] = Field(min_length=4, max_length=4)
    correct_index: int = Field(ge=0, le=3)


class Intent(BaseModel):
    intent: Literal["book_flight", "cancel_booking", "check_status", "other"]
    confidence: float


class Post(BaseModel):
    tags: list[str] = Field(min_length=3, max_length=5)


class Character(BaseModel):
    name: str
    occupation: str
    hobbies: list[str]


class Client(BaseModel):
    name: str
    age: int


def asked_as(wanted: type[BaseModel]) -> Json:
    """Return the `response_format` that the SDK's `parse` sends for a class."""
    return formatted(to_strict_json_schema(wanted), wanted.__name__, strict=True)


WORKED_OUT = kind(
    "models of worked out values",
    row(
        "how can I solve 8x + 7 = -23",
        in_order("Subtract 7 from both sides", "8x = -30", "Divide both sides by 8", "x = -3.75"),
        system="You are a helpful math tutor. Guide the user through the solution step by step.",
        response_format=asked_as(Solution),
    ),
    row(
        "I was charged twice for my subscription this month, please fix this ASAP!",
        says("billing", "high", "charged twice"),
        response_format=asked_as(Complaint),
    ),
    row(
        "The Zephyr headphones are terrible: the left ear stopped working and the battery drains in an hour. 1 star.",
        says("Zephyr headphones", "the left ear stopped working"),
        response_format=asked_as(ProductReview),
    ),
    row(
        "I paid 23.50 EUR for lunch with a client yesterday.",
        says("23.5", "food", "lunch with a client"),
        response_format=asked_as(Expense),
    ),
    row(
        "Detect the language: 'Guten Morgen, wie geht es dir?'",
        says("German") & fields_within(confidence=(0.6, 1)),
        response_format=asked_as(Language),
    ),
    row(
        "Create a multiple choice question about geography.",
        fits(r'\{"question":"What is the capital of .*\?","options":\[("[^"]+",){3}"[^"]+"\].*'),
        response_format=asked_as(Question),
    ),
    filled(
        Country,
        "Give me information about Belgium.",
        {"name": "Belgium", "capital": "Brussels", "official_languages": ["Dutch", "French", "German"]},
    ),
    filled(Intent, "I need to cancel my booking for next week.", {"intent": "cancel_booking"}),
    row(
        "Suggest tags for a blog post about mountain biking in the Alps.",
        fits(r'\{"tags":\["mountain biking"(,"[a-z ]+"){2,4}\]\}'),
        response_format=asked_as(Post),
    ),
    row(
        "Invent a character for a novel.",
        fits(r'\{"name":"[A-Z][^"]+",.*"hobbies":\[.+\]\}') & does_not_say("sample", "example", "default"),
        response_format=asked_as(Character),
    ),
    filled(
        Client,
        "Sign up Jonas Weber, who is 31, please.",
        {"name": "Jonas Weber", "age": 31},
    ),
    filled(Client, "Mrs. Linda Park is 47 years old.", {"name": "Linda Park", "age": 47}),
)

ROWS = WORKED_OUT
