"""Reading requests, each until it has to be answered; without a socket, on a clock that the test sets."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from fake_connection import Reading
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.config import ServerSettings
from mockgpt.wire.http.request_body import Unlimited
from mockgpt.wire.messages import Delivery, Fault
from mockgpt.wire.request_reader import EARLY_BODY_LIMIT_BYTES, CompleteRequest, request_id
from mockgpt.wire.timers import NEVER

GET = b"GET /v1/models?limit=2 HTTP/1.1\r\nhost: a\r\n\r\n"
POST = b"POST /v1/files HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\nhello"
CHUNKED = (
    b"POST /v1/files HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n"
    b"2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\ntrailer: t\r\n\r\n"
)
BROKEN = b"POST /v1/files HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhe\r\nzz\r\n"
CONTINUE = b"HTTP/1.1 100 "


def upload(length: int, *headers: bytes) -> bytes:
    return b"\r\n".join([b"POST / HTTP/1.1", b"host: a", b"content-length: %d" % length, *headers, b"", b""])


def chunked(size: int) -> bytes:
    head = b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n"
    return head + b"%x\r\n%b\r\n0\r\n\r\n" % (size, b"x" * size)


class Seen(NamedTuple):
    """What is the same of a request however it was cut."""

    method: str
    path: str
    query: str
    headers: list[tuple[bytes, bytes]]
    body: bytes
    status: int | None
    decided_later: bool
    last: bool


def seen(complete: CompleteRequest) -> Seen:
    exchange = complete.exchange
    request = exchange.request
    return Seen(
        method=request.method,
        path=request.path,
        query=request.query,
        headers=request.headers,
        body=request.body,
        status=exchange.delivery.status if exchange.delivery is not None else None,
        decided_later=complete.answer is not None,
        last=complete.last,
    )


# -- whole requests ------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [GET, POST, CHUNKED, BROKEN], ids=["get", "post", "chunked", "broken"])
def test_a_request_cut_at_every_byte_is_the_same_request(data: bytes) -> None:
    whole = seen(Reading().complete(data))
    for cut in range(1, len(data)):
        one = Reading()
        assert one.read(data[:cut]) is None
        assert seen(one.complete(data[cut:])) == whole
    single = Reading()
    *none, last = [single.read(bytes([byte])) for byte in data]
    assert none == [None] * len(none)
    assert last is not None
    assert seen(last) == whole


@given(st.binary(max_size=300), st.lists(st.integers(1, 400), max_size=6))
def test_any_body_arrives_whole_however_it_is_cut(body: bytes, cuts: list[int]) -> None:
    data = upload(len(body)) + body
    edges = sorted({0, len(data), *(cut % len(data) for cut in cuts)})
    one = Reading()
    results = [one.read(data[start:stop]) for start, stop in zip(edges, edges[1:], strict=False)]  # noqa: RUF007 - as one reads it
    assert results[-1] is not None
    assert results[-1].exchange.request.body == body
    assert not any(results[:-1])


def test_a_request_is_complete_when_its_last_byte_has_come() -> None:
    one = Reading()
    one.loop.now = 3.0
    assert one.read(POST[:-1]) is None
    exchange = one.reader.exchange
    assert exchange is not None
    assert exchange.request.received_at == 3.0
    one.loop.now = 7.0
    assert one.complete(POST[-1:]).exchange is exchange
    assert exchange.request.received_at == 7.0
    assert one.reader.exchange is None


def test_requests_on_one_connection_are_counted_and_their_bodies_kept_apart() -> None:
    one = Reading()
    first = one.complete(POST).exchange
    one.answered()
    second = one.complete(GET).exchange
    assert (first.request_number, second.request_number, one.connection.requests) == (1, 2, 2)
    assert (first.request.body, second.request.body) == (b"hello", b"")
    assert first.request.id != second.request.id


def test_the_body_has_to_come_within_its_time_and_only_while_it_is_read() -> None:
    one = Reading(server=ServerSettings(body_timeout_ms=2_000))
    one.loop.now = 1.0
    one.read(POST[:-1])
    assert one.reader.body_deadline == 3.0
    one.complete(POST[-1:])
    assert one.reader.body_deadline == NEVER
    unlimited = Reading(server=ServerSettings(body_timeout_ms=0))
    unlimited.read(POST[:-1])
    assert unlimited.reader.body_deadline == NEVER


def test_request_ids_have_the_form_of_openais_and_differ() -> None:
    ids = {request_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch(r"req_[0-9a-f]{32}", one) for one in ids)


# -- limits --------------------------------------------------------------------------------------


def test_a_body_that_is_announced_too_large_is_refused_by_its_head() -> None:
    one = Reading(server=ServerSettings(body_limit_bytes=100_000))
    complete = one.complete(upload(100_001))
    assert seen(complete).status == 413
    assert complete.last
    assert one.service.admitted == []
    allowed = Reading(server=ServerSettings(body_limit_bytes=100_000))
    assert allowed.complete(upload(100_000) + bytes(100_000)).answer is not None


class Full(Unlimited):
    """An account that has reached its limit."""

    uncounted = 0

    def take(self, _size: int) -> bool:
        return False


def test_while_no_memory_is_left_a_request_with_a_body_is_refused_by_its_head() -> None:
    one = Reading(account=Full())
    assert one.complete(GET).answer is not None, "without a body it may be one that frees memory"
    for size in (1, 100_000):
        complete = Reading(account=Full()).complete(upload(size) + bytes(size))
        assert seen(complete).status == 503
        assert complete.answer is None


@pytest.mark.parametrize(("size", "refused"), [(10, False), (11, True)])
def test_a_chunked_body_is_counted_while_it_comes(size: int, refused: bool) -> None:
    complete = Reading(server=ServerSettings(body_limit_bytes=10)).complete(chunked(size))
    if refused:
        assert seen(complete).status == 413
        assert complete.answer is None, "what was decided by its head is void"
        assert complete.last
    else:
        assert complete.answer is not None
        assert complete.exchange.request.body == b"x" * size


def test_every_body_is_counted_by_itself() -> None:
    one = Reading(server=ServerSettings(body_limit_bytes=10))
    for _ in range(3):
        assert one.complete(chunked(6)).exchange.request.body == b"x" * 6
        one.answered()


def test_a_body_refused_midway_leaves_nothing_to_the_exchange_that_was_begun() -> None:
    one = Reading(server=ServerSettings(body_limit_bytes=10))
    complete = one.complete(chunked(11))
    assert complete.exchange is not one.service.admitted[0]
    assert complete.exchange.request is one.service.admitted[0].request
    assert one.reader.exchange is None


# -- 100 Continue --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by_head", "data", "asked"),
    [
        (None, upload(5, b"expect: 100-continue"), True),
        (None, upload(5, b"expect: 100-Continue"), True),
        (None, upload(5), False),
        (Delivery(401, []), upload(5, b"expect: 100-continue"), False),
        (None, upload(10**9, b"expect: 100-continue"), False),
    ],
    ids=["wanted", "wanted in capitals", "not expected", "refused by its head", "too large"],
)
def test_the_body_is_asked_for_only_where_the_client_waits_and_it_is_wanted(
    by_head: Delivery | None, data: bytes, asked: bool
) -> None:
    one = Reading(by_head)
    complete = one.read(data)
    assert [sent[: len(CONTINUE)] for sent in one.sent] == [CONTINUE] * asked
    expects = b"expect" in data
    assert (complete is not None) == (expects and not asked), "nothing of the body will come"
    if complete is not None:
        assert complete.last


# -- refusals by the head ------------------------------------------------------------------------


@pytest.mark.parametrize("length", [0, 1, EARLY_BODY_LIMIT_BYTES])
def test_a_small_body_of_a_refused_request_is_read_and_the_connection_lives_on(length: int) -> None:
    one = Reading(Delivery(401, []))
    if length:
        assert one.read(upload(length)) is None, "the answer waits for the body"
    else:
        one.http.receive(upload(length))
    complete = one.complete(b"x" * length)
    assert not complete.last
    assert seen(complete).status == 401
    assert complete.exchange.request.body == b"x" * length, "it came, so it is recorded"
    one.answered()
    assert one.complete(GET).exchange.request.path == "/v1/models"


@pytest.mark.parametrize(
    ("by_head", "data"),
    [
        (Delivery(401, []), upload(EARLY_BODY_LIMIT_BYTES + 1)),
        (Delivery(401, []), CHUNKED[: CHUNKED.index(b"\r\n\r\n") + 4]),
        (Delivery(413, [], fault=Fault("early_response")), upload(5)),
    ],
    ids=["a large body", "a body of unknown length", "an early response"],
)
def test_other_bodies_of_refused_requests_are_not_waited_for(by_head: Delivery, data: bytes) -> None:
    complete = Reading(by_head).complete(data)
    assert complete.last
    assert complete.exchange.delivery is by_head


@pytest.mark.parametrize("data", [GET, POST, CHUNKED, upload(10**9), upload(5, b"expect: 100-continue")])
def test_a_client_that_is_refused_by_http_gets_that_answer_to_whatever_it_asks(data: bytes) -> None:
    one = Reading()
    one.reader.http_rejection = (403, "No.")
    complete = one.complete(data)
    assert complete.exchange.delivery == Delivery(403, [], b"No.")
    assert complete.last
    assert one.service.admitted == []
    assert one.sent == []


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"\0\0\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\nhost: a\r\n\r\n", 505),
        (b"GET /" + b"x" * 70_000, 414),
        (b"GET / HTTP/1.1\r\nhost: a\r\nx: " + b"x" * 70_000, 431),
    ],
)
def test_what_is_no_request_is_refused_without_method_and_path(data: bytes, status: int) -> None:
    one = Reading()
    complete = one.complete(data)
    request = complete.exchange.request
    assert (request.method, request.path, seen(complete).status) == ("-", "-", status)
    assert request.http_version == "-", "none was read"
    assert complete.last
    assert one.connection.requests == 0


def test_a_request_that_breaks_in_its_body_keeps_its_method_and_path() -> None:
    one = Reading()
    one.loop.now = 5.0
    complete = one.complete(BROKEN)
    request = complete.exchange.request
    assert (request.method, request.path, seen(complete).status) == ("POST", "/v1/files", 400)
    assert request.received_at == 5.0


@given(st.binary(max_size=200), st.integers(0, len(CHUNKED)))
@examples(200)
def test_any_bytes_after_any_part_of_a_request_end_in_one_answer_or_none(data: bytes, kept: int) -> None:
    one = Reading()
    complete = one.read(CHUNKED[:kept] + data)
    if complete is None:
        return
    assert (complete.answer is None) == (complete.exchange.delivery is not None)
    assert one.reader.exchange is None
