"""HTTP/1.1 without I/O: bytes against events."""

from __future__ import annotations

import h11
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.wire.http.http11 import END, BadRequest, Data, Head, HTTPConnection

LIMIT = 65_536
REQUEST = (
    b"POST /v1/chat/completions?x=1 HTTP/1.1\r\nHost: localhost:8443\r\nContent-Type: application/json\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nX-Trailer: 1\r\n\r\n"
)


def events_of(http: HTTPConnection, *pieces: bytes) -> list[object]:
    events: list[object] = []
    for piece in pieces:
        http.receive(piece)
        while (event := http.next_event()) is not None:
            events.append(event)
    return events


def merged(events: list[object]) -> list[object]:
    """Join neighbouring pieces of a body: where it was split does not matter."""
    result: list[object] = []
    for event in events:
        if isinstance(event, Data) and result and isinstance(result[-1], Data):
            result[-1] = Data(result[-1].data + event.data)
        else:
            result.append(event)
    return result


def head_of(text: bytes) -> Head:
    event = events_of(HTTPConnection(LIMIT), text)[0]
    assert isinstance(event, Head)
    return event


def refusal_of(*pieces: bytes, limit: int = LIMIT) -> BadRequest:
    with pytest.raises(BadRequest) as caught:
        events_of(HTTPConnection(limit), *pieces)
    return caught.value


def test_a_request_cut_at_every_byte_gives_the_same_events() -> None:
    whole = merged(events_of(HTTPConnection(LIMIT), REQUEST))
    assert whole[-1] is END
    for cut in range(1, len(REQUEST)):
        assert merged(events_of(HTTPConnection(LIMIT), REQUEST[:cut], REQUEST[cut:])) == whole


def test_a_request_in_single_bytes_gives_the_same_events() -> None:
    pieces = [REQUEST[index : index + 1] for index in range(len(REQUEST))]
    assert merged(events_of(HTTPConnection(LIMIT), *pieces)) == merged(
        events_of(HTTPConnection(LIMIT), REQUEST)
    )


@given(st.binary(max_size=300))
def test_any_bytes_give_events_or_a_refusal(data: bytes) -> None:
    try:
        events_of(HTTPConnection(LIMIT), data)
    except BadRequest as refusal:
        assert 400 <= refusal.status <= 505


@given(st.lists(st.binary(min_size=1, max_size=40), max_size=6))
def test_corrupt_requests_give_events_or_a_refusal(noise: list[bytes]) -> None:
    data = REQUEST
    for index, piece in enumerate(noise):
        position = sum(piece) * (index + 7) % len(data)
        data = data[:position] + piece + data[position + 1 :]
    try:
        events_of(HTTPConnection(LIMIT), data)
    except BadRequest as refusal:
        assert 400 <= refusal.status <= 505


@pytest.mark.parametrize(
    ("request_head", "status"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", 400),  # no Host
        (b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nhost: a b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nhost: a/b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nhost: user@a\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\nhost: a\r\n\r\n", 505),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        (b"GET nowhere HTTP/1.1\r\nhost: a\r\n\r\n", 400),
        (b"GET * HTTP/1.1\r\nhost: a\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n", 400),
        (b"POST / HTTP/1.0\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: +5\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1_0\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: gzip\r\n\r\n", 501),
        (b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n0x5\r\nhello\r\n", 400),
        (b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhelloXX", 400),
        (b"GET / HTTP/1.1\r\nhost : a\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nhost: a\r\nx: a\x00b\r\n\r\n", 400),
        (b"hello\r\n\r\n", 400),
    ],
)
def test_what_may_not_be_served_is_refused(request_head: bytes, status: int) -> None:
    assert refusal_of(request_head).status == status


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"GARBAGE sk-key\r\n\r\n", "illegal request line"),
        (b"GET / HTTP/1.1\r\nauthorization : Bearer sk-key\r\n\r\n", "illegal header line"),
        (b"GET / HTTP/1.1\r\nhost: a\r\nauthorization: Bearer\r\n sk-key\x00\r\n\r\n", "illegal header line"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_not_quoted(text: bytes, said: str) -> None:
    with pytest.raises(BadRequest) as refused:
        head_of(text)
    assert str(refused.value) == f"Malformed HTTP request: {said}."


def test_the_request_line_has_a_limit_of_its_own() -> None:
    assert refusal_of(b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nhost: a\r\n\r\n").status == 414
    assert refusal_of(b"GET /" + b"a" * 70_000).status == 414


def test_a_large_head_is_refused_whether_it_comes_at_once_or_in_pieces() -> None:
    field = b"x-filler: " + b"a" * 1000 + b"\r\n"
    head = b"GET / HTTP/1.1\r\nhost: a\r\n" + field * 80
    assert refusal_of(head + b"\r\n").status == 431
    assert refusal_of(*(head[index : index + 1000] for index in range(0, len(head), 1000))).status == 431


def test_two_hundred_fields_are_the_most() -> None:
    fields = b"".join(b"x-%d: 1\r\n" % index for index in range(199))
    assert len(head_of(b"GET / HTTP/1.1\r\nhost: a\r\n" + fields + b"\r\n").headers) == 200
    assert refusal_of(b"GET / HTTP/1.1\r\nhost: a\r\nx: 1\r\n" + fields + b"\r\n").status == 431


@pytest.mark.parametrize(
    ("target", "path"),
    [
        (b"/v1/models", "/v1/models"),
        (b"http://other:1/v1/models?a=b", "/v1/models?a=b"),
        (b"HTTPS://other", "/"),
        (b"http://other?a=b", "/?a=b"),
    ],
)
def test_the_absolute_form_is_reduced_to_its_path(target: bytes, path: str) -> None:
    head = head_of(b"GET " + target + b" HTTP/1.1\r\nhost: a\r\n\r\n")
    assert (head.path, head.target) == (path, target.decode())


def test_empty_lines_before_a_request_are_ignored() -> None:
    assert head_of(b"\r\n\r\nGET / HTTP/1.1\r\nhost: a\r\n\r\n").target == "/"


@pytest.mark.parametrize("host", [b"localhost", b"127.0.0.1:8443", b"[::1]:8443", b"x_y.svc:1", b""])
def test_a_valid_host_is_served_whatever_it_is(host: bytes) -> None:
    assert head_of(b"GET / HTTP/1.1\r\nhost: " + host + b"\r\n\r\n").method == "GET"


def test_the_announced_length_is_known_from_the_head() -> None:
    assert head_of(b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 12\r\n\r\n").length == 12
    assert head_of(b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n").length is None
    assert head_of(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").length == 0


def test_a_client_that_waits_is_asked_for_its_body() -> None:
    http = HTTPConnection(LIMIT)
    http.receive(b"POST / HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n")
    head = http.next_event()
    assert isinstance(head, Head)
    assert head.expects_continue
    assert http.continue_() == b"HTTP/1.1 100 Continue\r\n\r\n"


def test_http_1_0_is_never_asked_to_continue() -> None:
    assert not head_of(
        b"POST / HTTP/1.0\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n"
    ).expects_continue


def answered(request: bytes, status: int, length: int | None, body: bytes, close: bool = False) -> bytes:
    http = HTTPConnection(LIMIT)
    events_of(http, request)
    headers = [(b"content-type", b"text/plain")]
    return http.head(status, headers, length, close) + http.data(body) + http.end()


GET = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n"


@pytest.mark.parametrize(
    ("request_head", "length", "close"),
    [
        (GET, 5, False),
        (GET, None, False),
        (GET, 5, True),
        (GET, None, True),
        (b"HEAD / HTTP/1.1\r\nhost: a\r\n\r\n", 5, False),
        (b"GET / HTTP/1.0\r\n\r\n", 5, False),
        (b"GET / HTTP/1.0\r\n\r\n", None, False),
        (b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", 5, False),
    ],
)
def test_an_answer_has_the_bytes_that_h11_would_write(
    request_head: bytes, length: int | None, close: bool
) -> None:
    ours = answered(request_head, 200, length, b"hello", close)
    lines = ours.split(b"\r\n")
    date = next(line.partition(b": ")[2] for line in lines if line.startswith(b"date: "))
    peer = h11.Connection(h11.SERVER)
    peer.receive_data(request_head)
    while type(peer.next_event()) is not h11.EndOfMessage:
        pass
    headers = [(b"date", date), (b"content-type", b"text/plain")]
    headers.append((b"transfer-encoding", b"chunked") if length is None else (b"content-length", b"5"))
    if close:
        headers.append((b"connection", b"close"))
    theirs = peer.send(h11.Response(status_code=200, reason=b"OK", headers=headers)) or b""
    if not request_head.startswith(b"HEAD"):
        theirs += peer.send(h11.Data(data=b"hello")) or b""
    theirs += peer.send(h11.EndOfMessage()) or b""
    assert sorted(ours.split(b"\r\n")) == sorted(theirs.split(b"\r\n"))
    assert ours.partition(b"\r\n\r\n")[2] == theirs.partition(b"\r\n\r\n")[2]


@pytest.mark.parametrize("status", [204, 304])
def test_an_answer_without_content_has_no_length(status: int) -> None:
    http = HTTPConnection(LIMIT)
    events_of(http, GET)
    answer = http.head(status, [], 0) + http.data(b"") + http.end()
    assert b"content-length" not in answer
    assert b"transfer-encoding" not in answer
    assert answer.endswith(b"\r\n\r\n")


def test_a_connection_carries_many_requests() -> None:
    http = HTTPConnection(LIMIT)
    for number in range(3):
        events = events_of(http, b"GET /%d HTTP/1.1\r\nhost: a\r\n\r\n" % number)
        assert isinstance(events[0], Head)
        assert events[0].target == f"/{number}"
        http.head(200, [], 0)
        http.end()
        assert http.next_cycle()


def test_pipelined_requests_wait_for_their_turn() -> None:
    http = HTTPConnection(LIMIT)
    first = events_of(http, GET + b"\r\nGET /second HTTP/1.1\r\nhost: a\r\n\r\n")
    assert first[-1] is END
    assert http.held_bytes
    http.head(200, [], 0)
    http.end()
    http.next_cycle()
    second = http.next_event()
    assert isinstance(second, Head)
    assert second.target == "/second"


def test_a_connection_that_must_close_is_not_reused() -> None:
    http = HTTPConnection(LIMIT)
    events_of(http, GET)
    http.head(200, [], 0, close=True)
    http.end()
    assert not http.next_cycle()


def test_a_begun_head_is_noticed() -> None:
    http = HTTPConnection(LIMIT)
    assert not http.head_begun
    http.receive(b"GET /")
    assert http.next_event() is None
    assert http.head_begun
