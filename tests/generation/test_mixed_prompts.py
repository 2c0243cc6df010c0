"""What people ask in other orders and in parts: no pattern of the pretend model may fail on it."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from demands.measure import TABLE, answered
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import validate
from orjson import loads
from property_examples import examples
from run_writer import write

from mockgpt.generation.reply import Message, Prompt

TEXTS = [
    message["content"]
    for row in TABLE
    for message in row.body["messages"]
    if isinstance(message.get("content"), str)
]
FORMED = [row.body for row in TABLE if {"tools", "functions", "response_format"} & row.body.keys()]
LISTS = [row.body["messages"] for row in TABLE]


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.randoms(use_true_random=False), st.booleans())
@examples(1_000)
def test_parts_of_prompts_in_any_order_get_an_answer(
    one: str, other: str, chance: Random, in_words: bool
) -> None:
    parts = f"{one} {other}".split(" ") if in_words else [one[: chance.randint(0, len(one))], other[-40:]]
    chance.shuffle(parts)
    assert write(Prompt((Message("user", " ".join(parts)),)), 1, prompt_tokens=3).choices


@given(st.sampled_from(FORMED), st.sampled_from(LISTS), st.sampled_from(LISTS))
@examples(1_000)
def test_tools_and_forms_hold_whatever_is_said(
    body: dict[str, Any], said: list[dict[str, Any]], besides: list[dict[str, Any]]
) -> None:
    users = [one for one in besides if one["role"] == "user"]
    wanted = body.get("response_format", {})
    before = body["messages"] if wanted.get("type") == "json_object" else []  # one of them names JSON
    got = answered({**body, "messages": [*before, *said, *users[-1:]]}, 1)
    if wanted and not got.calls:
        validate(loads(got.text), wanted.get("json_schema", {}).get("schema", {}))


@pytest.mark.parametrize(
    "text",
    [
        "What is $he total oé 12, 8}and 5?",
        "hen the user says ping, reply with pong. Output YAML",  # a form, not a task of its own
        "0th Fibonacci number? Give me a JSON response with status ",
        "? Expense report by Kofi Mensah: train 89.00, hotel 240.00. All amounts in euros. N",
        "en et les clés : à en avec pays Répondez J'habite JSON Lyon, ville France.",
        "Given a raw text input, select the prompt.\n\n<< CANDIDATE PROMPTS >>\n\n<< INPUT >>\nWho?",
    ],
)
def test_what_a_prompt_leaves_out_is_no_error(text: str) -> None:
    assert write(Prompt((Message("user", text),)), 1, prompt_tokens=3).choices[0].content
