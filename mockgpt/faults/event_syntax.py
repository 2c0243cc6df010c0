"""Faults in how a stream's events are written, all of which a reader has to understand but the last.

Each function takes a stream's events and its fault's number and returns other events. Knows server-sent
events (WHATWG HTML section 9.2), and no endpoint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mockgpt.faults.content import tampered
from mockgpt.faults.spec import NOTHING, STREAM, FaultSpec
from mockgpt.wire.messages import BodyEvent

_FIELD = re.compile(rb"(?m)^(data|event|id|retry): ")
_UNDERSTANDS = NOTHING + " (WHATWG server-sent events)"


def crlf_events(events: Iterator[BodyEvent], _amount: int) -> Iterator[BodyEvent]:
    """End lines with CR LF."""
    return (event._replace(data=event.data.replace(b"\n", b"\r\n")) for event in events)


def lone_cr(events: Iterator[BodyEvent], _amount: int) -> Iterator[BodyEvent]:
    """End lines with CR alone."""
    return (event._replace(data=event.data.replace(b"\n", b"\r")) for event in events)


def without_space(events: Iterator[BodyEvent], _amount: int) -> Iterator[BodyEvent]:
    """Write no space after the colon of a field."""
    return (event._replace(data=_FIELD.sub(rb"\1:", event.data)) for event in events)


def event_fields(events: Iterator[BodyEvent], _amount: int) -> Iterator[BodyEvent]:
    """Give every event an id, and the first one the time after which to reconnect."""
    for number, event in enumerate(events):
        retry = b"" if number else b"retry: 3000\n"
        yield event._replace(data=b"%bid: %d\n%b" % (retry, number, event.data))


def unterminated_event(events: Iterator[BodyEvent], _amount: int) -> Iterator[BodyEvent]:
    """Leave out the empty line behind the last event."""
    held: BodyEvent | None = None
    for event in events:
        if held is not None:
            yield held
        held = event
    if held is not None:
        yield held._replace(data=held.data.rstrip(b"\r\n"))


EVENT_SYNTAX_FAULTS: dict[str, FaultSpec] = {
    "crlf_events": FaultSpec(
        applies=STREAM,
        does="ends lines with CR LF",
        client=_UNDERSTANDS,
        change=tampered(crlf_events),
    ),
    "cr_events": FaultSpec(
        applies=STREAM,
        does="ends lines with CR alone",
        client=_UNDERSTANDS,
        change=tampered(lone_cr),
    ),
    "no_space_after_colon": FaultSpec(
        applies=STREAM,
        does="writes `data:` without the space behind it",
        client=_UNDERSTANDS,
        change=tampered(without_space),
    ),
    "event_fields": FaultSpec(
        applies=STREAM,
        does="gives every event an `id:`, and the first one `retry:`",
        client=NOTHING + "; passes them on",
        change=tampered(event_fields),
    ),
    "unterminated_event": FaultSpec(
        applies=STREAM,
        does="leaves out the empty line behind the last event",
        client="drops that event (WHATWG server-sent events): treats the answer as complete "
        "only if it has a finish_reason",
        change=tampered(unterminated_event),
    ),
}
