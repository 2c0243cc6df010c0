"""Cutting a text at stop sequences and token limits, and giving it an exact length."""

from __future__ import annotations

import pytest
import stand_in_tokenizer as tokenizer
from hypothesis import given
from hypothesis import strategies as st
from run_writer import run

from mockgpt.generation.tokenizer.encoding import Encoding
from mockgpt.generation.tokenizer.encodings import cl100k_base, o200k_base
from mockgpt.generation.truncation import TruncatedText, cut_at_stop, pieces_of, resize, truncate

# What pre-tokens of both encodings begin and end with.
PARTS = (
    " word",
    " a",
    " I",
    "'s",
    "'",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    ".",
    " .",
    ".\n\n",
    "/",
    " é",
    "世界",
    " 🙂",
    "12",
    " 1",
    "X",
    "xY",
    "-",
)


def cut(text: str, max_tokens: int | None = None, stop: tuple[str, ...] = ()) -> TruncatedText:
    """Return the truncated text."""
    result: TruncatedText = run(truncate(text, tokenizer, stop=stop, max_tokens=max_tokens))
    return result


@given(st.text(max_size=40), st.none() | st.integers(0, 30))
def test_tokens_and_pieces_belong_to_the_text(text: str, max_tokens: int | None) -> None:
    result = cut(text, max_tokens)
    assert "".join(result.pieces) == result.text
    assert b"".join(result.tokens).decode(errors="ignore") == result.text
    whole = tokenizer.token_bytes(text)
    assert list(result.tokens) == whole[:max_tokens]
    assert result.finish_reason == ("length" if len(result.tokens) < len(whole) else "stop")


@pytest.mark.parametrize(
    ("stop", "expected"), [((), "one two three"), (("three", " two"), "one"), (("", "x"), "one two three")]
)
def test_a_text_ends_before_the_first_stop_sequence(stop: tuple[str, ...], expected: str) -> None:
    assert cut_at_stop("one two three", stop) == expected


def test_a_stop_sequence_is_applied_before_the_token_limit() -> None:
    assert cut("one two three", max_tokens=1, stop=(" two",)).finish_reason == "stop"


def test_the_bytes_of_a_split_character_wait_for_the_rest_or_are_dropped() -> None:
    first, second = (bytes((byte,)) for byte in "é".encode())
    assert pieces_of([b"a", b"b" + first, second + b"c"]) == ("a", "b", "éc")
    assert pieces_of([b"a", first]) == ("a",)


@given(st.text(max_size=30), st.integers(0, 60))
def test_a_resized_text_has_exactly_the_wanted_tokens(text: str, wanted: int) -> None:
    resized = run(resize(text, wanted, tokenizer, lambda size: " word" * (size // 5 + 1)))
    assert len(resized) == wanted
    assert resized == tokenizer.token_bytes(b"".join(resized).decode())


@pytest.mark.parametrize("encoding", [o200k_base, cl100k_base], ids=lambda one: one.name)
@given(
    parts=st.lists(st.sampled_from(PARTS), max_size=30),
    wanted=st.integers(1, 60),
    more=st.sampled_from(PARTS),
)
def test_what_is_not_encoded_again_has_the_tokens_that_it_has_in_the_whole(
    encoding: Encoding, parts: list[str], wanted: int, more: str
) -> None:
    resized = run(resize("".join(parts), wanted, encoding, lambda size: more * size))
    assert resized == encoding.token_bytes(b"".join(resized).decode())


def test_a_text_without_more_to_append_is_filled_up() -> None:
    assert run(resize("one two", 4, tokenizer, lambda size: "")) == [b"one", b" two", b" so", b" so"]
