"""The two facts that several layers read from a request's header fields: API key, and attempt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.wire.headers import attempt_of, credential

NAMES = st.sampled_from([b"authorization", b"api-key", b"x-stainless-retry-count", b"accept"])


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({}, None),
        ({b"authorization": b"Bearer sk-1"}, "sk-1"),
        ({b"authorization": b"bEaReR sk-1"}, "sk-1"),
        ({b"authorization": b"Bearer   sk-1  "}, "sk-1"),
        ({b"authorization": b"Bearer "}, None),
        ({b"authorization": b"Bearersk-1"}, None),
        ({b"authorization": b"Basic c2s="}, None),
        ({b"authorization": b"Bearer sk-\xe9"}, "sk-é"),
        ({b"api-key": b"azure"}, "azure"),
        ({b"api-key": b""}, None),
        ({b"authorization": b"Bearer sk-1", b"api-key": b"azure"}, "sk-1"),
        ({b"authorization": b"Basic c2s=", b"api-key": b"azure"}, "azure"),
        ({b"Authorization": b"Bearer sk-1"}, None),  # h11 gives names in lower case
    ],
)
def test_the_key_is_that_of_authorization_then_that_of_api_key(
    fields: dict[bytes, bytes], key: str | None
) -> None:
    assert credential(fields) == key


def test_an_empty_bearer_token_does_not_fall_back_to_the_other_header() -> None:
    assert credential({b"authorization": b"Bearer  ", b"api-key": b"azure"}) is None


@pytest.mark.parametrize(
    ("value", "attempt"),
    [
        (b"0", 0),
        (b"2", 2),
        (b"007", 7),
        (b"999999", 999_999),
        (b"1000000", None),
        (b"", None),
        (b"-1", None),
        (b"+1", None),
        (b"1.0", None),
        (b" 1", None),
        (b"\xb2", None),  # a superscript two, in Latin-1
    ],
)
def test_the_attempt_is_a_short_number_or_unknown(value: bytes, attempt: int | None) -> None:
    assert attempt_of([(b"accept", b"*/*"), (b"x-stainless-retry-count", value)]) == attempt


def test_the_first_of_several_attempts_counts_and_none_is_unknown() -> None:
    name = b"x-stainless-retry-count"
    assert attempt_of([(name, b"1"), (name, b"2")]) == 1
    assert attempt_of([(name, b"one"), (name, b"2")]) is None
    assert attempt_of([(b"accept", b"3")]) is None


@given(st.lists(st.tuples(NAMES, st.binary(max_size=30)), max_size=4))
def test_any_bytes_give_a_key_and_an_attempt_or_none(headers: list[tuple[bytes, bytes]]) -> None:
    key, attempt = credential(dict(headers)), attempt_of(headers)
    assert key is None or key
    assert attempt is None or 0 <= attempt <= 999_999
