"""What all loops share: clients with the mock's certificate, and tasks whose result nobody could guess."""

from __future__ import annotations

import os
import ssl
from collections.abc import Callable
from typing import NamedTuple

import openai
import pytest
from pydantic import BaseModel

MODEL = "gpt-4o-mini"
MOST_TURNS = 6  # a loop that needs more does not end


class Report(BaseModel):
    """The weather of a city."""

    city: str
    temperature: float


class Stock(BaseModel):
    """How many of a part there are."""

    part_number: str
    in_stock: int


def get_weather(city: str) -> str:
    """Get the current weather of a city.

    Args:
        city: The name of the city.
    """
    assert city == "Oslo", city
    return f'{{"city": "{city}", "temperature": 4.7, "condition": "sleet"}}'


def count_parts(part_number: str) -> str:
    """Count how many of a part are in stock.

    Args:
        part_number: The number of the part.
    """
    assert part_number == "K-7731", part_number
    return f'{{"part_number": "{part_number}", "in_stock": 483, "shelf": "B12"}}'


class Task(NamedTuple):
    """A question, the tool whose result answers it, and that answer as text and as an object."""

    question: str
    tool: Callable[[str], str]
    answer: str
    result: BaseModel


TASKS = {
    "weather": Task("What is the weather in Oslo?", get_weather, "4.7", Report(city="Oslo", temperature=4.7)),
    "stock": Task(
        "How many of part K-7731 do we have in stock?",
        count_parts,
        "483",
        Stock(part_number="K-7731", in_stock=483),
    ),
}
each_task = pytest.mark.parametrize("task", TASKS.values(), ids=list(TASKS))


def certificates() -> ssl.SSLContext:
    """Return a context that trusts the mock and shows the client's certificate."""
    context = ssl.create_default_context(cafile=os.environ["MOCKGPT_CA_CERT"])
    context.load_cert_chain(os.environ["MOCKGPT_CLIENT_CERT"], os.environ["MOCKGPT_CLIENT_KEY"])
    return context


def http_client() -> openai.DefaultHttpxClient:
    return openai.DefaultHttpxClient(verify=certificates())


def asynchronous_http_client() -> openai.DefaultAsyncHttpxClient:
    return openai.DefaultAsyncHttpxClient(verify=certificates())


def client() -> openai.AsyncOpenAI:
    return openai.AsyncOpenAI(http_client=asynchronous_http_client(), max_retries=0)
