"""A head that was read once: the same bytes give the same events, answers and reuse as through h11."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.wire.http.http11 import END, BadRequest, Data, Head, HTTPConnection
from mockgpt.wire.http.known_heads import KnownHeadsConnection

LIMIT = 1_000
HEADERS = (
    b"Host: a", b"host: b", b"Authorization: Bearer k", b"Content-Type: application/json",
    b"X-Content-Length: 7",
    b"Content-Length: 0", b"content-length: 5", b"Content-Length:5", b"Content-Length: 5, 5",
    b"CONTENT-LENGTH: 05", b"Content-Length: 1x", b"Connection: keep-alive", b"Connection: close",
    b"Connection: Keep-Alive, x",
    b"Transfer-Encoding: chunked", b"Expect: 100-continue", b"Upgrade: h2c", b" folded: 5",
    b"X-A: " + b"a" * 990, b"broken", b"X-B : 1", b"X-C: \x00",
)  # fmt: skip
PLAIN = (b"Host: a", b"Content-Length: 5")
LINES = (b"POST / HTTP/1.1", b"GET /a?b HTTP/1.1", b"HEAD / HTTP/1.1", b"GET / HTTP/1.0", b"G E T")
ENDS = (b"\r\n", b"\n")
BODIES = (b"", b"hello", b"hell", b"5\r\nhello\r\n0\r\n\r\n", b"\r\n")
USUAL = b"\r\n".join((b"POST / HTTP/1.1", *PLAIN, b"", b"hello"))
MUCH = 100_000


def text_of(line: bytes, headers: Iterable[bytes], end: bytes, body: bytes) -> bytes:
    return end.join((line, b"Host: a", *headers, b"", b"")) + body


requests = st.one_of(
    st.just(USUAL),
    st.builds(
        text_of,
        st.sampled_from(LINES),
        st.lists(st.sampled_from(HEADERS), max_size=4),
        st.sampled_from(ENDS),
        st.sampled_from(BODIES),
    ),
)


def seen(
    http: HTTPConnection, pieces: list[bytes], answers: list[tuple[int, int | None, bool]]
) -> list[object]:
    """Return everything that can be seen of a connection: events, refusals, answers, reuse, bytes held."""
    found: list[object] = []
    left = list(answers)
    for piece in pieces:
        http.receive(piece)
        while True:
            try:
                event = http.next_event()
            except BadRequest as error:
                refusal = http.head(error.status, [], 0, close=True) + http.end()
                return [*found, error.status, error.sentence, http.unread_head, without_date(refusal)]
            if event is None:
                break
            if type(event) is Head and (body := http.whole_body()) is not None:
                found += [event._replace(facts=None), *([Data(body)] if body else [])]
                event = END
            if type(event) is Data and found and type(found[-1]) is Data:
                found[-1] = Data(found[-1].data + event.data)
            else:
                found.append(event._replace(facts=None) if type(event) is Head else event)
            if event is END:
                status, length, close = left.pop(0) if left else (200, 2, False)
                answer = without_date(http.head(status, [(b"a", b"b")], length, close))
                found += [answer, http.data(b"ok"), http.end(), http.next_cycle()]
                if found[-1] is False:
                    return found
        found.append((http.held_bytes, http.head_begun, http.received, http.unread_head))
    return found


def without_date(head: bytes) -> bytes:
    return b"\r\n".join(line for line in head.split(b"\r\n") if not line.startswith(b"date: "))


def cut_up(data: bytes, cuts: list[int]) -> list[bytes]:
    places = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return [data[begin:end] for begin, end in pairwise(places)]


def compare(texts: list[bytes], pieces: list[bytes], answers: list[tuple[int, int | None, bool]]) -> None:
    """Check that bytes give the same through h11 as after each of the texts was learned."""
    expected = seen(HTTPConnection(LIMIT), pieces, answers)
    for text in texts:  # under another limit, which is not that of those who use it
        seen(KnownHeadsConnection(MUCH), [text], [])
    assert seen(KnownHeadsConnection(LIMIT), pieces, answers) == expected, pieces


@pytest.mark.parametrize("header", [b"X-Nothing: 1", *HEADERS], ids=lambda header: repr(header[:24]))
def test_every_field_gives_the_same_when_its_head_is_known(header: bytes) -> None:
    answers = cycle(((200, 2, False), (200, None, False), (204, 0, False), (200, 2, True)))
    for line, end, body in product(LINES, ENDS, BODIES):
        text = text_of(line, (header,), end, body)
        for data in (text + text, text + USUAL, USUAL + text):
            compare([text, USUAL], [data], [next(answers)])


@examples(100)
@given(
    st.lists(requests, min_size=1, max_size=4),
    st.lists(st.integers(0, 5_000), max_size=6),
    st.lists(
        st.tuples(st.sampled_from((200, 204, 429)), st.sampled_from((0, 2, None)), st.booleans()), max_size=3
    ),
)
def test_the_same_bytes_give_the_same_wherever_they_are_cut(
    texts: list[bytes], cuts: list[int], answers: list[tuple[int, int | None, bool]]
) -> None:
    compare(texts, cut_up(b"".join(texts), cuts), answers)


def heads_read_by_h11(*requests: bytes) -> int:
    """Return how many of the heads did not come from memory."""
    http = KnownHeadsConnection(LIMIT)
    read = 0
    for request in requests:
        http.receive(request)
        head = http.next_event()
        assert type(head) is Head
        read += head.facts is None
        while http.next_event() is not END:
            pass
        http.head(200, [], 0)
        http.end()
        assert http.next_cycle()
    return read


def test_a_head_is_read_once_whatever_its_length_says() -> None:
    def request(body: bytes) -> bytes:
        return b"POST /once HTTP/1.1\r\nhost: a\r\nContent-Length: %d\r\nx-a: 1\r\n\r\n%b" % (len(body), body)

    assert heads_read_by_h11(request(b"hello"), request(b"hello"), request(b"hi"), request(b"")) == 1


def test_what_is_found_out_about_a_head_is_kept_with_it_and_its_length_is_not() -> None:
    http = KnownHeadsConnection(LIMIT)
    facts = []
    for size in (0, 1, 2):
        http.receive(b"POST /facts HTTP/1.1\r\nhost: a\r\ncontent-length: %d\r\n\r\n" % size + b"x" * size)
        head = http.next_event()
        assert type(head) is Head
        facts.append(head.facts)
        while http.next_event() is not END:
            pass
        http.head(200, [], 0)
        http.end()
        http.next_cycle()
    assert facts[0] is None
    assert facts[1] is not None
    assert facts[2] is not None
    assert facts[1].route is facts[2].route
    assert [each.fields[b"content-length"] for each in facts[1:]] == [b"1", b"2"]  # type: ignore[union-attr]


def test_a_second_length_is_never_taken_for_the_first() -> None:
    twice = b"POST /two HTTP/1.1\r\nhost: a\r\ncontent-length: %d\r\ncontent-length: 5\r\n\r\nhello"
    assert heads_read_by_h11(twice % 5, twice % 5) == 1
    http = KnownHeadsConnection(LIMIT)
    http.receive(twice % 7)
    try:
        http.next_event()
    except BadRequest as error:
        assert error.status == 400
    else:
        raise AssertionError("two different lengths were taken")
