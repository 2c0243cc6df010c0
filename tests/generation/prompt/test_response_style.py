"""The requested style of an answer."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.generation.prompt.reading import Reading
from mockgpt.generation.prompt.response_style import ResponseStyle
from mockgpt.generation.reply import Message, Prompt


def style(text: str, system: str = "") -> ResponseStyle:
    """Return the style that a message and a system prompt ask for."""
    return Reading(Prompt((Message("system", system), Message("user", text)))).style


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What is a proxy?", {}),
        ("Answer in one word: is it?", {"one_word": True}),
        ("Is it? Answer yes or no.", {"yes_or_no": True}),
        ("Explain it in three sentences.", {"sentences": 3}),
        ("Explain it in 2 plain paragraphs.", {"paragraphs": 2}),
        ("List 7 ideas", {"items": 7}),
        ("Give me 90 names", {"items": 50}),
        ("Be brief. Use lower case.", {"concise": True}),
        ("Write a 500-word essay", {"words": 500, "is_long": True}),
        ("Talk like a pirate in all caps", {"persona": "pirate"}),
        ("Tell me a short story", {}),
    ],
)
def test_the_style_is_read_from_the_message(text: str, expected: dict[str, Any]) -> None:
    assert style(text) == ResponseStyle(**expected)


def test_the_system_prompt_names_the_assistant_and_its_role() -> None:
    read = style("Hello", "You are Iris, a helpful assistant for engineers who answers briefly.")
    assert (read.name, read.role, read.concise) == ("Iris", "a helpful assistant for engineers", True)


def test_a_number_of_the_system_takes_precedence() -> None:
    assert style("Explain it in 4 sentences.", "Answer in 2 sentences.").sentences == 2
    assert style("Explain it.", "Answer in 2 sentences.").sentences == 2
