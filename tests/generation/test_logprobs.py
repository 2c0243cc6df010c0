"""Log probabilities that are consistent with the text."""

from __future__ import annotations

import math
from random import Random

import pytest
import stand_in_tokenizer as tokenizer
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples
from run_writer import write

from mockgpt.generation.logprobs import LazyLogprobs, record, token_text
from mockgpt.generation.reply import Message, Prompt, TokenLogprob


def check(record: TokenLogprob, top: int) -> None:
    """Assert the properties of every record."""
    logprobs = [one.logprob for one in record.top]
    assert record.logprob < 0
    assert all(value < 0 for value in logprobs)
    assert logprobs == sorted(logprobs, reverse=True)
    assert len(logprobs) <= top
    assert len({one.token for one in record.top}) == len(record.top)
    by_token = {one.token: one.logprob for one in record.top} | {record.token: record.logprob}
    assert sum(map(math.exp, by_token.values())) <= 1
    if logprobs and record.logprob >= logprobs[-1]:
        assert record.token in [one.token for one in record.top]


@pytest.mark.parametrize("top", [0, 1, 5, 20])
@given(text=st.text(max_size=60), seed=st.integers(0, 99))
@examples(60)
def test_every_record_is_consistent(top: int, text: str, seed: int) -> None:
    tokens = tokenizer.token_bytes(text)
    random = Random(seed)
    records = [record(token, top, random) for token in tokens]
    assert [bytes(one.bytes) for one in records] == tokens
    for one in records:
        check(one, top)


def test_a_part_of_a_character_is_written_as_escapes() -> None:
    made = record("é".encode()[:1], 0, Random(1))
    assert (made.token, made.bytes) == ("\\xc3", (0xC3,))
    assert token_text("é".encode()) == "é"


def test_a_reply_has_one_record_per_token_and_their_bytes_join_to_the_text() -> None:
    prompt = Prompt((Message("user", "Say née 😀"),), mode="echo", logprobs=True, top_logprobs=2)
    choice = write(prompt, 1).choices[0]
    assert choice.logprobs is not None
    assert len(choice.logprobs) == choice.tokens
    assert b"".join(bytes(record.bytes) for record in choice.logprobs).decode() == choice.content


def test_most_chosen_tokens_are_the_best_but_not_all() -> None:
    random = Random(3)
    records = [record(b" word", 5, random) for _ in range(400)]
    best = sum(one.top[0].token == one.token for one in records)
    assert 320 < best < 400


def test_records_made_when_looked_at_are_the_same_in_any_order() -> None:
    tokens = [b" word", b".", b"s"] * 60
    lazy = LazyLogprobs(tokens, 3, 1, 2)
    in_order = list(lazy)
    assert [lazy[place] for place in reversed(range(180))] == in_order[::-1]
    assert lazy[70:75] == tuple(in_order[70:75])
    assert (len(lazy), lazy[-1]) == (180, in_order[-1])
    assert lazy == LazyLogprobs(tokens, 3, 1, 2)
    assert list(LazyLogprobs(tokens, 3, 1, 3)) != in_order
    for one in in_order:
        check(one, 3)
