"""What people ask in other orders and in parts: no pattern of the pretend model may fail on it."""

from __future__ import annotations

from random import Random

from demands.measure import TABLE
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples
from run_writer import write

from mockgpt.generation.reply import Message, Prompt

TEXTS = [
    message["content"]
    for row in TABLE
    for message in row.body["messages"]
    if isinstance(message.get("content"), str)
]


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS), st.randoms(use_true_random=False), st.booleans())
@examples(1_000)
def test_parts_of_prompts_in_any_order_get_an_answer(
    one: str, other: str, chance: Random, in_words: bool
) -> None:
    parts = f"{one} {other}".split(" ") if in_words else [one[: chance.randint(0, len(one))], other[-40:]]
    chance.shuffle(parts)
    assert write(Prompt((Message("user", " ".join(parts)),)), 1, prompt_tokens=3).choices


def test_what_asks_before_json_and_a_key_without_letters_are_read() -> None:
    for text in (
        "What is $he total oé 12, 8}and 5?",
        "en et les clés : à en avec pays Répondez J'habite JSON Lyon, ville France.",
    ):
        assert write(Prompt((Message("user", text),)), 1, prompt_tokens=3).choices[0].content
