"""What is kept of an exchange: every field comes back under its own name."""

from __future__ import annotations

from marshal import dumps

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journal_examples import connection, exchange

from mockgpt.telemetry.journal_entry import JournalEntry, PackedFields, pack
from mockgpt.wire.headers import HeadFacts, attempt_of
from mockgpt.wire.messages import Exchange
from mockgpt.wire.redaction import Redaction

REDACTION = Redaction(("cookie",))


def unpacked(made: Exchange) -> JournalEntry:
    return JournalEntry(pack(made), made.request.connection, REDACTION)


def test_every_field_comes_back_under_its_own_name() -> None:
    made = exchange(body=b"x" * 30, keep=20, answer=b"y" * 25, failure="f", fault="g", expectation_id="e")
    made.prompt_tokens, made.completion_tokens = 8, 9
    entry, request = unpacked(made), made.request
    for name in PackedFields._fields:
        if hasattr(made, name) and name not in ("body", "body_bytes", "digest"):  # those of the request
            assert getattr(entry, name) == getattr(made, name), name
        elif hasattr(request, name) and name not in ("body", "digest"):
            assert getattr(entry, name) == getattr(request, name), name
    assert (entry.body, entry.body_bytes, entry.truncated) == (b"x" * 20, 30, True)
    assert entry.digest == entry.body_sha256 == request.body_sha256
    assert (entry.status, entry.response_body, entry.response_cut) == (200, b"y" * 20, True)
    assert entry.joined_headers.startswith(b"host\nlocalhost\n")
    assert entry.connection is request.connection


def test_a_pack_of_another_number_of_fields_is_refused() -> None:
    with pytest.raises(TypeError):
        JournalEntry(dumps(("req_1", 1.0)), connection(), REDACTION)


def test_a_retry_count_is_read_only_where_it_is_a_number() -> None:
    for value, attempt in (
        (b"0", 0),
        (b"12", 12),
        (b"-1", None),
        (b"1_0", None),
        (b"\xb2", None),
        (b"9" * 7, None),
    ):
        assert attempt_of([(b"x-stainless-retry-count", value)]) == attempt
    assert attempt_of([]) is None


header_values = st.binary(max_size=12).filter(lambda value: not set(value) & set(b"\r\n\0"))


@given(st.lists(st.tuples(st.sampled_from([b"a", b"cookie", b"x-b", b"api-key"]), header_values)))
def test_headers_are_shown_in_their_order_and_number(headers: list[tuple[bytes, bytes]]) -> None:
    made = exchange()
    made.request.facts = HeadFacts(headers, headers)
    assert unpacked(made).headers == REDACTION.headers(headers)


def test_the_first_key_of_several_is_the_one_that_was_authenticated() -> None:
    made = exchange()
    headers = [(b"Authorization", b"Bearer one"), (b"authorization", b"Bearer two")]
    made.request.facts = HeadFacts(headers, headers)
    assert unpacked(made).api_key == "one"
    made.request.facts = HeadFacts([], [])
    assert unpacked(made).api_key is None
    assert unpacked(made).headers == []
