"""Requests, exchanges and deliveries: what each says of itself."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import EVENT_SEPARATOR, NOT_YET, Delivery, Exchange, Request, events_of


def request_for(target: str, headers: list[tuple[bytes, bytes]] | None = None) -> Request:
    return Request("req_1", "GET", target, headers or [], Connection("conn_1", "127.0.0.1:1", 0.0))


@pytest.mark.parametrize(
    ("target", "path", "query"),
    [
        ("/v1/models", "/v1/models", ""),
        ("/v1/models?", "/v1/models", ""),
        ("/v1/models?limit=2&after=a", "/v1/models", "limit=2&after=a"),
        ("/a?b?c", "/a", "b?c"),
        ("/a%3Fb", "/a%3Fb", ""),
        ("*", "*", ""),
    ],
)
def test_a_target_is_a_path_and_a_query_both_still_encoded(target: str, path: str, query: str) -> None:
    request = request_for(target)
    assert (request.path, request.query) == (path, query)


def test_the_first_value_of_a_header_counts() -> None:
    request = request_for("/", [(b"accept", b"a"), (b"x-odd", b"\xe9"), (b"accept", b"b")])
    assert request.fields[b"accept"] == b"a"
    assert request.header(b"accept") == "a"
    assert request.header(b"x-odd") == "é"
    assert request.header(b"missing") is None
    assert len(request.headers) == 3


def test_the_key_is_found_with_the_head() -> None:
    assert request_for("/", [(b"authorization", b"Bearer sk-1")]).credential == "sk-1"
    assert request_for("/").credential is None


def test_the_digest_is_that_of_the_body_when_it_is_first_asked_for() -> None:
    request = request_for("/")
    request.body = b"hello"
    digest = hashlib.sha256(b"hello").hexdigest()
    assert request.body_sha256 == digest
    request.body = b"changed"
    assert request.body_sha256 == digest, "computed once"


def test_an_exchange_knows_which_request_of_its_connection_it_is() -> None:
    connection = Connection("conn_1", "", 0.0)
    connection.requests = 3
    exchange = Exchange(Request("req_1", "GET", "/", [], connection), "slow")
    connection.requests = 4
    assert (exchange.request_number, exchange.scenario) == (3, "slow")


def test_a_duration_counts_from_the_complete_request() -> None:
    exchange = Exchange(request_for("/"))
    assert exchange.outcome is None
    exchange.request.received_at = 10.0
    exchange.end("timed_out", 11.23456789)
    assert (exchange.outcome, exchange.duration_ms) == ("timed_out", 1234.568)


def test_kept_events_are_split_again_each_with_the_time_of_its_write() -> None:
    exchange = Exchange(request_for("/"))
    exchange.kept_events = [(1.0, EVENT_SEPARATOR.join([b"a", b"", b"b"])), (2.5, b"c")]
    assert exchange.events == [(1.0, b"a"), (1.0, b""), (1.0, b"b"), (2.5, b"c")]


@given(st.lists(st.lists(st.tuples(st.text(), st.integers(0, 3)), min_size=1), max_size=4))
def test_pieces_of_text_survive_being_kept_even_cut_inside_a_character(
    writes: list[list[tuple[str, int]]],
) -> None:
    pieces = [[text.encode("utf-8")[cut:] for text, cut in write] for write in writes]
    kept = [(float(number), EVENT_SEPARATOR.join(write)) for number, write in enumerate(pieces)]
    assert [event for _, event in events_of(kept)] == [event for write in pieces for event in write]


def test_a_live_stream_that_has_nothing_to_say_is_never_due() -> None:
    assert NOT_YET.at > 1e300
    assert NOT_YET.data == b""


def test_an_answer_is_whole_immediate_and_not_the_last_unless_it_says_otherwise() -> None:
    delivery = Delivery(200, [])
    assert (delivery.at, delivery.close, delivery.fault, delivery.events) == (0.0, False, None, None)
    assert not delivery.cut
