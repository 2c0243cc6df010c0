"""The table of faults: damage to the wire on purpose, by name.

Says what each does, to which answers, and what a correct client makes of it. The
damage itself is done by `faults.faulty_writer`; a test keeps the names equal. Every fault
harms only the connection it happens on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mockgpt.wire.messages import Fault

ANY, JSON, STREAM = "any answer", "JSON answers", "streams"
EARLY = "early_response"
_LONGEST_AMOUNT = 9  # digits


class FaultSpec(NamedTuple):
    """One row.

    Attributes:
        applies: the answers it can happen to.
        does: what goes out.
        client: what a correct client does.
        amount: default of the fault's number, as in `reset_mid_stream=5`; None: it takes none.
        low, high: what the number may be.
        meaning: what the number counts.
        peers: what other mocks call it.
    """

    applies: str
    does: str
    client: str
    amount: int | None = None
    low: int = 1
    high: int = 0
    meaning: str = ""
    peers: str = ""


_CONNECTION_ERROR = "reports a connection error, and retries"
_CUT = "reports that the answer is incomplete; never takes it for whole"
_PROTOCOL_ERROR = "reports a protocol error and drops the connection"
_NOTHING = "notices nothing"
_EVENTS = "events that still arrive; of a JSON answer half the body"
_DAY_MS = 86_400_000
_MEGABYTES = 16_777_216

FAULTS: dict[str, FaultSpec] = {
    # -- before and in the response ------------------------------------------------------------
    "empty_response": FaultSpec(
        ANY, "closes the connection in place of an answer", _CONNECTION_ERROR,
        peers="WireMock EMPTY_RESPONSE; aimock drop",
    ),
    "reset_before_response": FaultSpec(
        ANY, "resets the connection (TCP RST) in place of an answer", _CONNECTION_ERROR,
        peers="WireMock CONNECTION_RESET_BY_PEER; Toxiproxy reset_peer",
    ),
    "stall_before_response": FaultSpec(
        ANY, "sends nothing, then closes", "gives up after its read timeout, and retries",
        300_000, 0, _DAY_MS, "milliseconds until the close", "Toxiproxy timeout; llmock stall",
    ),
    "early_response": FaultSpec(
        ANY, "answers 413 from the request's head, while the body is still being sent",
        "stops sending, reads the answer, does not use the connection again",
    ),
    "garbage_response": FaultSpec(
        ANY, "sends bytes that are no HTTP, then closes", _PROTOCOL_ERROR,
        512, 1, _MEGABYTES, "bytes", "WireMock RANDOM_DATA_THEN_CLOSE",
    ),
    "html_error_page": FaultSpec(
        ANY, "sends an HTML error page in place of the answer",
        "reports the status; does not choke on what is no JSON",
        502, 400, 599, "status", "VidaiMock X-Mock-Status",
    ),
    "slow_headers": FaultSpec(
        ANY, "lets the head trickle, a few bytes at a time", "waits, up to its timeout for the head",
        2_000, 1, _DAY_MS, "milliseconds the head takes", "Toxiproxy slicer",
    ),
    "slow_drip": FaultSpec(
        ANY, "lets the whole answer trickle", "waits, and delivers events as they become whole",
        4_096, 10, _MEGABYTES, "bytes per second", "WireMock chunked dribble; Toxiproxy bandwidth",
    ),
    "truncate_body": FaultSpec(
        ANY, "closes properly in the middle of the body", _CUT,
        1_000, 0, _MEGABYTES, "bytes of the body that still arrive, of a JSON answer at most half",
        "aimock truncateAfterChunks; llmposter truncate_after_frames; Toxiproxy limit_data",
    ),
    "wrong_content_length": FaultSpec(
        JSON, "announces a shorter body than it sends",
        "reports JSON that ends too early; does not take the rest for the next answer",
        10, 1, 1_000, "bytes too few",
    ),
    "duplicate_content_length": FaultSpec(
        JSON, "sends two Content-Length headers that differ", _PROTOCOL_ERROR,
        1, 1, 1_000, "bytes between the two",
    ),
    "content_length_and_chunked": FaultSpec(
        ANY, "sends a chunked body with a Content-Length as well",
        "believes the chunks or reports a protocol error; never the length (RFC 9112 section 6.3)",
        10, 0, 1_000_000, "the length announced",
    ),
    "many_headers": FaultSpec(
        ANY, "adds headers; hyper accepts 100", "accepts them, or reports a protocol error",
        200, 1, 10_000, "headers added",
    ),
    "huge_head": FaultSpec(
        ANY, "sends a head larger than hyper's 400 KiB", "accepts it, or reports a protocol error",
        600_000, 1, _MEGABYTES, "bytes added",
    ),
    "informational_storm": FaultSpec(
        ANY, "sends 103 Early Hints again and again before the answer",
        "skips them, or gives up after a sane number",
        100, 1, 10_000, "interim responses",
    ),
    "unexpected_trailers": FaultSpec(
        ANY, "ends a chunked body with trailers nobody announced, Content-Length among them",
        "ignores them (RFC 9110 section 6.5.1)",
    ),
    "chunk_extensions": FaultSpec(
        ANY, "puts an extension on every chunk", "ignores them (RFC 9112 section 7.1.1)",
        20, 1, 100_000, "bytes of each extension",
    ),
    "malformed_chunk": FaultSpec(
        ANY, "sends a chunk whose size is no number, then closes", _PROTOCOL_ERROR,
        3, 0, 100_000, "chunks that still arrive, of a JSON answer the one it is",
        "WireMock MALFORMED_RESPONSE_CHUNK",
    ),
    "invalid_json": FaultSpec(
        JSON, "cuts the JSON, in a body that is otherwise in order", "reports what it could not parse",
        peers="aimock malformed; llmock malformed",
    ),
    "close_keep_alive_race": FaultSpec(
        ANY, "keeps the connection, and closes it when the next request arrives",
        "retries the request on a new connection, unless it may have been acted on",
    ),
    "close_after_n": FaultSpec(
        ANY, "closes the connection after its n-th answer without having said so",
        "opens a new connection; loses no request",
        1, 1, 100_000, "answers",
    ),
    "slow_close": FaultSpec(
        ANY, "says `connection: close`, and takes its time to do so",
        "takes the answer for whole at once; does not wait for the close",
        5_000, 0, _DAY_MS, "milliseconds until the close", "Toxiproxy slow_close",
    ),
    # -- in a stream ---------------------------------------------------------------------------
    "reset_mid_stream": FaultSpec(
        ANY, "resets the connection (TCP RST) in the middle of the answer", _CUT,
        3, 0, 100_000, _EVENTS, "llmposter disconnect; Toxiproxy reset_peer",
    ),
    "reset_after": FaultSpec(
        ANY, "resets the connection (TCP RST) at a time, wherever the answer is by then", _CUT,
        1_000, 0, _DAY_MS, "milliseconds after the head",
        "aimock disconnectAfterMs; llmposter disconnect_after_ms",
    ),
    "stall_mid_stream": FaultSpec(
        ANY, "falls silent in the middle of the answer for 5 minutes, then closes",
        "gives up after its read timeout",
        3, 0, 100_000, _EVENTS, "llmock stall",
    ),
    "missing_done": FaultSpec(
        STREAM, "ends the stream without [DONE]", "takes the answer for whole only if it has a finish_reason",
    ),
    "double_done": FaultSpec(STREAM, "sends [DONE] twice", "stops at the first"),
    "duplicate_event": FaultSpec(
        STREAM, "sends an event twice", "cannot know; shows the text twice",
        3, 1, 100_000, "the event, counted from 1", "llmposter duplicate_frames",
    ),
    "malformed_event": FaultSpec(
        STREAM, "cuts the JSON of an event", "reports what it could not parse",
        3, 1, 100_000, "the event, counted from 1", "VidaiMock malformed; MockServer malformed SSE",
    ),
    "split_utf8": FaultSpec(
        STREAM, "cuts characters apart, across chunks and TLS records; an event without one beyond ASCII "
        "gets a comment that has one",
        "notices nothing: decodes the stream, not its pieces",
    ),
    "crlf_events": FaultSpec(STREAM, "ends lines with CR LF", _NOTHING + " (WHATWG server-sent events)"),
    "heartbeat_comments": FaultSpec(
        STREAM, "sends the comment `: ping` before every event", "ignores comments",
    ),
    "huge_event": FaultSpec(
        STREAM, "sends one event blown up with white space", _NOTHING,
        1_000_000, 1, _MEGABYTES, "bytes added",
    ),
    "id_changes": FaultSpec(
        STREAM, "changes the id of the answer midway", _NOTHING + ", or reports it; mixes no answers up",
        3, 0, 100_000, "events before the change",
    ),
    "one_byte_writes": FaultSpec(
        ANY, "sends every byte as a TLS record and TCP segment of its own", _NOTHING,
        4_096, 1, 65_536, "bytes; the rest goes out as usual", "Toxiproxy slicer",
    ),
    # -- below HTTP ----------------------------------------------------------------------------
    "close_without_notify": FaultSpec(
        ANY, "lets the end of the connection end the body, without a TLS close_notify",
        "reports a truncated answer: anybody can end a TCP connection (RFC 8446 section 6.1)",
    ),
    "cut_record": FaultSpec(
        ANY, "closes the TCP connection in the middle of a TLS record", _CUT, 3, 0, 100_000, _EVENTS,
    ),
    "corrupt_record": FaultSpec(
        ANY, "flips a bit of a TLS record", "answers with the alert bad_record_mac and drops the connection",
        3, 0, 100_000, _EVENTS,
    ),
    "tiny_records": FaultSpec(
        ANY, "encrypts the answer in tiny TLS records", _NOTHING, 16, 1, 16_384, "bytes of each record",
    ),
    "bad_record_mac": FaultSpec(
        ANY, "sends the fatal alert bad_record_mac in the middle of the answer", _CUT,
        3, 0, 100_000, _EVENTS,
    ),
    "record_overflow": FaultSpec(
        ANY, "sends the fatal alert record_overflow in the middle of the answer", _CUT,
        3, 0, 100_000, _EVENTS,
    ),
}  # fmt: skip


def applies(name: str, stream: bool) -> bool:
    """Tell whether a fault can happen to a streamed, or to a JSON answer."""
    return FAULTS[name].applies in (ANY, STREAM if stream else JSON)


def parse(text: str) -> Fault | None:
    """Return the damage that `name` or `name=number` asks for, or None for what is no fault."""
    name, equals, number = text.partition("=")
    row = FAULTS.get(name)
    if row is None:
        return None
    if not equals:
        return Fault(name, row.amount or 0)
    if row.amount is None or not (number.isascii() and number.isdecimal() and len(number) <= _LONGEST_AMOUNT):
        return None
    amount = int(number)
    return Fault(name, amount) if row.low <= amount <= row.high else None


def fault_of(name: str, amounts: Mapping[str, int]) -> Fault:
    """Return the damage of a fault, with the number the settings give it, else its own."""
    row = FAULTS[name]
    return Fault(name, amounts.get(name, row.amount or 0))
