"""Faults in the content of an answer: its headers, its body, the events of its stream.

Each function takes a Delivery and its fault's number and returns another Delivery, which is framed
as usual.
Knows server-sent events (WHATWG HTML section 9.2), and no endpoint.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mockgpt.faults.error_page import edge_page
from mockgpt.faults.pieces import HEAD, Piece, Pieces
from mockgpt.faults.spec import ANY, JSON, MEGABYTES_16, NOTHING, STREAM, Change, FaultSpec
from mockgpt.wire.http.response_head import REASONS
from mockgpt.wire.messages import BodyEvent, Delivery, EventPart

_SPACES = b" " * 16_384  # made on the way: a client that does not read holds no more
_DONE = b"data: [DONE]"
_ID = re.compile(rb'("id":"[a-z_]*[-_])([^"]+)"')
_PADDING = b"x" * 8_000  # of one header: no client has a lower limit for one header
_COMMENT = ": …\n".encode()
_FIRST_OF_SEVERAL = 0xC0  # bytes from here on begin a character of several bytes (RFC 3629 section 3)

Tamper = Callable[[Iterator[BodyEvent], int], Iterator[BodyEvent]]


def as_chunked(delivery: Delivery, _amount: int = 0) -> Delivery:
    """Send a body as one chunk; a stream is chunked already."""
    if delivery.events is not None:
        return delivery
    return delivery._replace(body=b"", events=iter([BodyEvent(delivery.at, delivery.body)]))


def html_error_page(delivery: Delivery, status: int) -> Delivery:
    """Replace the answer by a page, and keep only the header with the request's id."""
    headers = [header for header in delivery.headers if header[0] == b"x-request-id"]
    page = edge_page(status, REASONS.get(status, b"").decode("ascii"))
    return delivery._replace(
        status=status, headers=[(b"content-type", b"text/html"), *headers], body=page, events=None
    )


def many_headers(delivery: Delivery, count: int) -> Delivery:
    """Add this number of headers."""
    added = [(b"x-mockgpt-header-%d" % number, b"%d" % number) for number in range(1, count + 1)]
    return delivery._replace(headers=[*delivery.headers, *added])


def huge_head(pieces: Pieces, size: int) -> Pieces:
    """Add headers with this total size in bytes, each made when the client has read those before."""
    head = next(pieces)
    yield head._replace(data=head.data.removesuffix(b"\r\n"), more=True)
    for number, left in enumerate(range(size, 0, -len(_PADDING))):
        yield Piece(head.at, b"x-mockgpt-padding-%d: %b\r\n" % (number, _PADDING[:left]), HEAD, more=True)
    yield Piece(head.at, b"\r\n", HEAD)
    yield from pieces


def invalid_json(delivery: Delivery, _amount: int) -> Delivery:
    """Remove the second half of the body."""
    return delivery._replace(body=delivery.body[: len(delivery.body) // 2])


def tampered(tamper: Tamper) -> Change:
    """Return the change that rewrites a stream's events by `tamper`."""

    def change(delivery: Delivery, amount: int) -> Delivery:
        assert delivery.events is not None, "happens to streams only"
        return delivery._replace(events=tamper(delivery.events, amount))

    return change


def missing_done(events: Iterator[BodyEvent], _amount: int) -> Iterator[BodyEvent]:
    """Remove [DONE]."""
    return (event for event in events if not event.data.startswith(_DONE))


def double_done(events: Iterator[BodyEvent], _amount: int) -> Iterator[BodyEvent]:
    """Send [DONE] twice."""
    for event in events:
        yield event
        if event.data.startswith(_DONE):
            yield event


def duplicate_event(events: Iterator[BodyEvent], number: int) -> Iterator[BodyEvent]:
    """Send the event of this number twice."""
    for event, chosen in _choose(events, number):
        yield event
        if chosen:
            yield event


def malformed_event(events: Iterator[BodyEvent], number: int) -> Iterator[BodyEvent]:
    """Remove the second half of the event of this number; it still ends with an empty line."""
    for event, chosen in _choose(events, number):
        yield event._replace(data=event.data[: len(event.data) // 2] + b"\n\n") if chosen else event


def huge_event(events: Iterator[BodyEvent], size: int) -> Iterator[BodyEvent]:
    """Put white space into the JSON of the second event, the first with content."""
    for event, chosen in _choose(events, 2):
        before, brace, after = event.data.partition(b"{")
        if not chosen or not brace:
            yield event
            continue
        yield EventPart(event.at, before + brace)
        for left in range(size, 0, -len(_SPACES)):
            yield EventPart(event.at, _SPACES[:left])
        yield event._replace(data=after)


def _choose(events: Iterator[BodyEvent], number: int) -> Iterator[tuple[BodyEvent, bool]]:
    """Yield each event and whether it is the one of this number; in a shorter stream, the last one is."""
    held: BodyEvent | None = None
    count = 0
    for event in events:
        if held is not None:
            finished = event.data.startswith(_DONE) and count < number
            yield held, count == number or finished
            count = number if finished else count
        held = event
        count += 1
    if held is not None:
        yield held, count <= number and not held.data.startswith(_DONE)


def split_utf8(events: Iterator[BodyEvent], _amount: int) -> Iterator[BodyEvent]:
    """Split every event inside a character of several bytes; an event without one gets a comment with one."""
    before = 0
    for at, data, tokens in events:
        whole = data if any(byte >= _FIRST_OF_SEVERAL for byte in data) else _COMMENT + data
        cut = next(index for index, byte in enumerate(whole) if byte >= _FIRST_OF_SEVERAL) + 1
        yield BodyEvent(at, whole[:cut], before)
        before = tokens
        yield BodyEvent(at, whole[cut:], tokens)


def heartbeat_comments(events: Iterator[BodyEvent], _amount: int) -> Iterator[BodyEvent]:
    """Send a comment before every event."""
    for event in events:
        yield BodyEvent(event.at, b": ping\n\n")
        yield event


def id_changes(events: Iterator[BodyEvent], number: int) -> Iterator[BodyEvent]:
    """Reverse the answer's id after this number of events; events without an id do not change."""
    for count, event in enumerate(events):
        data = event.data
        if count >= number:
            data = _ID.sub(lambda found: found[1] + found[2][::-1] + b'"', data, count=1)
        yield event._replace(data=data)


CONTENT_FAULTS: dict[str, FaultSpec] = {
    "html_error_page": FaultSpec(
        applies=ANY,
        does="sends an HTML error page in place of the answer",
        client="reports the status; does not fail because the body is no JSON",
        change=html_error_page,
        amount=502,
        low=400,
        high=599,
        meaning="status",
        peers="VidaiMock X-Mock-Status",
    ),
    "many_headers": FaultSpec(
        applies=ANY,
        does="adds headers; hyper accepts 100",
        client="accepts them, or reports a protocol error",
        change=many_headers,
        amount=200,
        low=1,
        high=10_000,
        meaning="headers added",
    ),
    "huge_head": FaultSpec(
        applies=ANY,
        does="sends a head larger than hyper's 400 KiB",
        client="accepts it, or reports a protocol error",
        rewrite=huge_head,
        amount=600_000,
        low=1,
        high=MEGABYTES_16,
        meaning="bytes added",
    ),
    "invalid_json": FaultSpec(
        applies=JSON,
        does="cuts the JSON, in a body that is otherwise correct",
        client="reports what it could not parse",
        change=invalid_json,
        peers="aimock malformed; llmock malformed",
    ),
    "missing_done": FaultSpec(
        applies=STREAM,
        does="ends the stream without [DONE]",
        client="treats the answer as complete only if it has a finish_reason",
        change=tampered(missing_done),
    ),
    "double_done": FaultSpec(
        applies=STREAM,
        does="sends [DONE] twice",
        client="stops at the first",
        change=tampered(double_done),
    ),
    "duplicate_event": FaultSpec(
        applies=STREAM,
        does="sends an event twice",
        client="cannot know; shows the text twice",
        change=tampered(duplicate_event),
        amount=3,
        low=1,
        high=100_000,
        meaning="the event, counted from 1",
        peers="llmposter duplicate_frames",
    ),
    "malformed_event": FaultSpec(
        applies=STREAM,
        does="cuts the JSON of an event",
        client="reports what it could not parse",
        change=tampered(malformed_event),
        amount=3,
        low=1,
        high=100_000,
        meaning="the event, counted from 1",
        peers="VidaiMock malformed; MockServer malformed SSE",
    ),
    "split_utf8": FaultSpec(
        applies=STREAM,
        does="splits characters, across chunks and TLS records; an event without one beyond ASCII "
        "gets a comment that has one",
        client="notices nothing: decodes the stream, not its pieces",
        change=tampered(split_utf8),
    ),
    "heartbeat_comments": FaultSpec(
        applies=STREAM,
        does="sends the comment `: ping` before every event",
        client="ignores comments",
        change=tampered(heartbeat_comments),
    ),
    "huge_event": FaultSpec(
        applies=STREAM,
        does="sends one event enlarged with white space",
        client=NOTHING,
        change=tampered(huge_event),
        amount=1_000_000,
        low=1,
        high=MEGABYTES_16,
        meaning="bytes added",
    ),
    "id_changes": FaultSpec(
        applies=STREAM,
        does="changes the id of the answer midway",
        client=NOTHING + ", or reports it; mixes no answers up",
        change=tampered(id_changes),
        amount=3,
        low=0,
        high=100_000,
        meaning="events before the change",
    ),
}
