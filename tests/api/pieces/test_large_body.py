"""A large body parsed in slices says what it says when it is parsed at once."""

from __future__ import annotations

import asyncio
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.api.pieces.large_body import parse, parsed
from mockgpt.errors import APIError
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Request

SLICE = 64
# Long texts of all that can be cut wrongly: escapes, pairs of them, characters of several bytes.
PARTS = [
    "\\\\",
    '\\"',
    "\\n",
    "\\u00e9",
    "\\ud83d\\ude00",
    "\\u12ab",
    "é",
    "😀",
    "a",
    "b" * 70,
    "[{,:",
    "\\\\\\\\",
]
BROKEN = ["\\", '"', "\\ud83d", "\\ude00", "\\u12", "\n", "\\q", "\x00"]
TEXTS = st.lists(st.sampled_from(PARTS), max_size=120).map(lambda parts: '"' + "".join(parts) + '"')
BROKEN_TEXTS = st.lists(st.sampled_from(PARTS + BROKEN), max_size=120).map(
    lambda parts: f'"{"".join(parts)}"'
)
BODIES = st.recursive(
    TEXTS | BROKEN_TEXTS | st.sampled_from(["1", "null", "[]", "{}", "]", ",", " "]),
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda values: "[" + ",".join(values) + "]")
        | st.lists(st.tuples(TEXTS, inner), max_size=3).map(
            lambda members: "{" + ",".join(f"{name}:{value}" for name, value in members) + "}"
        )
    ),
    max_leaves=6,
)


def in_slices(body: bytes) -> Any:
    return asyncio.run(parsed(body, SLICE))


def read_alike(body: bytes) -> None:
    """Assert that a body is read in slices as it is in one piece, or refused by both."""
    try:
        expected = orjson.loads(body)
    except ValueError:
        with pytest.raises(ValueError):
            in_slices(body)
    else:
        assert in_slices(body) == expected


@given(BODIES)
def test_the_value_is_that_of_the_whole(text: str) -> None:
    read_alike(text.encode())


@given(st.binary(max_size=300))
def test_bytes_that_are_no_text_are_refused_as_the_parser_refuses_them(data: bytes) -> None:
    read_alike(b'["' + data + b'"]')


@pytest.mark.parametrize(
    "body", [b"[" + b"1," * 700_000 + b"1]", b'{"a":' * 250 + b"1" + b"}" * 250], ids=["elements", "levels"]
)
def test_too_many_elements_or_levels_are_refused(body: bytes) -> None:
    request = Request("req_1", "POST", "/", [], Connection("conn_1", "", 0.0))
    request.body = body
    asyncio.run(parse(request))
    assert isinstance(request.parsed, APIError)
    assert "more than" in str(request.parsed)
    assert request.parsed.__traceback__ is None, "it would hold the body"
