"""What all loops share: clients with the mock's certificate, and a tool whose result nobody could guess."""

from __future__ import annotations

import os
import ssl

import openai
from pydantic import BaseModel

MODEL = "gpt-4o-mini"
QUESTION = "What is the weather in Oslo?"
TEMPERATURE = 4.7
MOST_TURNS = 6  # a loop that needs more does not end


class Report(BaseModel):
    """The weather of a city."""

    city: str
    temperature: float


def get_weather(city: str) -> str:
    """Get the current weather of a city.

    Args:
        city: The name of the city.
    """
    assert city == "Oslo", city
    return f'{{"city": "{city}", "temperature": {TEMPERATURE}, "condition": "sleet"}}'


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
