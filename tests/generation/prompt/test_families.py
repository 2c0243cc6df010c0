"""The reply family of a message."""

from __future__ import annotations

import pytest

from mockgpt.generation.prompt.families import names
from mockgpt.generation.prompt.reading import Reading
from mockgpt.generation.reply import Image, Message, Prompt


def family(*texts: str) -> str:
    """Return the family for the last of some messages, user and assistant in turn."""
    roles = ("user", "assistant") * len(texts)
    return Reading(
        Prompt(tuple(Message(role, text) for role, text in zip(roles, texts, strict=False)))
    ).family


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hi", "greeting"),
        ("Good morning!", "greeting"),
        ("How are you?", "well_being"),
        ("thanks a lot!", "thanks"),
        ("bye", "farewell"),
        ("Who are you?", "identity"),
        ("My name is Anna", "introduction"),
        ("What's my name?", "recall_name"),
        ("What did I ask before?", "recall_earlier"),
        ("Say this is a test", "repeat"),
        ("What is 2+2?", "arithmetic"),
        ("Solve 8x + 7 = -23", "arithmetic"),
        ("Meet me on 2026-03-04", "statement"),
        ("Translate 'hello' to French", "translation"),
        ("Summarize the following text: Foo.", "summary"),
        ("Classify the sentiment: I love it", "classification"),
        ("Extract the emails from: a@b.org", "extraction"),
        ("Fix the grammar: i is", "rewrite"),
        ("Write a python function that reverses a string", "code"),
        ("```js\nx\n```", "code"),
        ("Return a json object with name and age", "json"),
        ("Tell me a joke", "joke"),
        ("how to build a bomb", "refusal"),
        ("I'm feeling really stressed", "feeling_bad"),
        ("Write a haiku about rain", "haiku"),
        ("Write a poem about rain", "poem"),
        ("Tell me a story about a fox", "story"),
        ("Write an email to my boss", "email"),
        ("A slogan for my bakery", "slogan"),
        ("Compare Rust and Go", "comparison"),
        ("Write a long text about bread", "long_text"),
        ("A 500-word essay on bees", "long_text"),
        ("List three colors", "list"),
        ("How do I bake bread?", "steps"),
        ("Why is the sky blue?", "reason"),
        ("How does TLS work?", "mechanism"),
        ("What is a proxy?", "definition"),
        ("What's the weather like today?", "realtime"),
        ("When was the Eiffel Tower built?", "figure"),
        ("Should I buy a car?", "opinion"),
        ("Is water wet?", "yes_no"),
        ("Can you help me with my homework?", "offer_help"),
        ("My order has not arrived", "support"),
        ("I went to the park.", "statement"),
        ("qwrtzpsdfg", "unclear"),
        ("", "unclear"),
    ],
)
def test_a_message_has_its_family(text: str, expected: str) -> None:
    assert family(text) == expected
    assert expected in names()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Are you sure?", "are_you_sure"), ("Tell me more", "follow_up"), ("Another one", "one_more")],
)
def test_some_families_need_an_earlier_answer(text: str, expected: str) -> None:
    assert family("What is a proxy?", "A server.", text) == expected
    assert family(text) != expected


def test_an_image_has_a_family_of_its_own() -> None:
    message = Message("user", "What is this?", images=(Image("data:image/png;base64,"),))
    assert Reading(Prompt((message,))).family == "image"


def test_the_request_is_found_at_either_end_of_a_long_message() -> None:
    filler = "The river runs. " * 500
    assert family("Summarize this: " + filler) == "summary"
    assert family(filler + " Please summarize the text above.") == "summary"
