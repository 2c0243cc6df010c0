"""Faults in how an answer ends: by a reset, without a close_notify, with an alert, by a close too early.

The endings come first, then the functions that choose the place of an ending among an answer's
pieces, then the rows.
"""

from __future__ import annotations

from collections.abc import Callable

from mockgpt.faults.pieces import END, Ending, Piece, Pieces, until, with_last
from mockgpt.faults.spec import ANY, CONNECTION_ERROR, CUT, DAY_MS, EVENTS, FaultSpec
from mockgpt.wire.messages import Delivery
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.sockets import reset_on_close
from mockgpt.wire.tls.channel import TLSError

ARRIVAL_SECONDS = 0.02  # a client loses what it has not read before a reset or an alert
STALL_SECONDS = 300.0  # longer than any client that has a read timeout waits
# Application data records (RFC 8446 section 5.1) that OpenSSL answers with an alert: one that fails
# authentication, and one whose length is above 2^14 + 256.
FORGED_RECORD = b"\x17\x03\x03\x00\x40" + bytes(64)
OVERLONG_RECORD = b"\x17\x03\x03\xff\xff" + bytes(64)


def reset(transport: ResponseTransport) -> None:
    """Let the kernel send RST."""
    reset_on_close(transport.transport)
    transport.owner.abort("faulted")


def close(transport: ResponseTransport) -> None:
    """Close TLS and TCP correctly, in the middle of an answer."""
    transport.owner.close_mid_response()


def close_without_notify(transport: ResponseTransport) -> None:
    """Close TCP without a TLS close_notify."""
    transport.owner.close_mid_response(notify=False)


def alert(record: bytes) -> Ending:
    """Return the ending that makes OpenSSL send the alert for this record."""

    def provoke(transport: ResponseTransport) -> None:
        if transport.channel is not None:
            try:
                transport.channel.receive(record)
            except TLSError:
                pass  # as intended: the alert waits to be flushed
        transport.owner.close_mid_response()

    return provoke


# -- the place of an ending ---------------------------------------------------------------------


def instead(ending: Ending, *, after_ms: bool = False) -> Callable[[Pieces, int], Pieces]:
    """Return the fault that sends nothing: the ending replaces the answer, at once or after a delay."""

    def fault(pieces: Pieces, amount: int) -> Pieces:
        at = next(pieces).at + (amount / 1000 if after_ms else 0)
        yield Piece(at, b"", END, ending=ending)

    return fault


def ending_with(ending: Ending) -> Callable[[Pieces, int], Pieces]:
    """Return the fault that sends the whole answer and ends it like this."""

    def fault(pieces: Pieces, _amount: int) -> Pieces:
        for piece, last in with_last(pieces):
            yield piece._replace(ending=ending) if last else piece

    return fault


def cut_off(ending: Ending, *, after_seconds: float = 0.0) -> Callable[[Pieces, int], Pieces]:
    """Return the fault that ends an answer in its middle, after a delay."""

    def fault(pieces: Pieces, count: int) -> Pieces:
        at = 0.0
        for piece in until(pieces, count):
            at = piece.at
            yield piece
        yield Piece(at + after_seconds, b"", END, ending=ending)

    return fault


def cut_at(ending: Ending) -> Callable[[Pieces, int], Pieces]:
    """Return the fault that ends an answer some milliseconds after its head."""

    def fault(pieces: Pieces, milliseconds: int) -> Pieces:
        end = 0.0
        for piece in pieces:
            end = end or piece.at + milliseconds / 1000
            if piece.at > end:
                break
            yield piece
        yield Piece(end, b"", END, ending=ending)

    return fault


def late(ending: Ending) -> Callable[[Pieces, int], Pieces]:
    """Return the fault that ends a whole answer some milliseconds late."""

    def fault(pieces: Pieces, milliseconds: int) -> Pieces:
        at = 0.0
        for piece in pieces:
            at = piece.at
            yield piece
        yield Piece(at + milliseconds / 1000, b"", END, ending=ending)

    return fault


def announced(delivery: Delivery, _amount: int) -> Delivery:
    """Add `connection: close`."""
    return delivery._replace(close=True)


ENDING_FAULTS: dict[str, FaultSpec] = {
    "empty_response": FaultSpec(
        applies=ANY,
        does="closes the connection in place of an answer",
        client=CONNECTION_ERROR,
        rewrite=instead(close),
        peers="WireMock EMPTY_RESPONSE; aimock drop",
    ),
    "reset_before_response": FaultSpec(
        applies=ANY,
        does="resets the connection (TCP RST) in place of an answer",
        client=CONNECTION_ERROR,
        rewrite=instead(reset),
        peers="WireMock CONNECTION_RESET_BY_PEER; Toxiproxy reset_peer",
    ),
    "stall_before_response": FaultSpec(
        applies=ANY,
        does="sends nothing, then closes",
        client="gives up after its read timeout, and retries",
        rewrite=instead(close, after_ms=True),
        amount=300_000,
        low=0,
        high=DAY_MS,
        meaning="milliseconds until the close",
        peers="Toxiproxy timeout; llmock stall",
    ),
    "early_response": FaultSpec(
        applies=ANY,
        does="answers 413 from the request's head, while the body is still being sent",
        client="stops sending, reads the answer, does not use the connection again",
        early=True,
    ),
    "close_keep_alive_race": FaultSpec(
        applies=ANY,
        does="keeps the connection, and closes it when the next request arrives",
        client="retries the request on a new connection, unless the server may have processed it",
        closes_next=True,
    ),
    "close_after_n": FaultSpec(
        applies=ANY,
        does="closes the connection after its n-th answer without `connection: close`",
        client="opens a new connection; loses no request",
        rewrite=ending_with(close),
        after_answers=True,
        amount=1,
        low=1,
        high=100_000,
        meaning="answers",
    ),
    "slow_close": FaultSpec(
        applies=ANY,
        does="sends `connection: close`, and closes late",
        client="treats the answer as complete at once; does not wait for the close",
        change=announced,
        rewrite=late(close),
        amount=5_000,
        low=0,
        high=DAY_MS,
        meaning="milliseconds until the close",
        peers="Toxiproxy slow_close",
    ),
    "reset_mid_stream": FaultSpec(
        applies=ANY,
        does="resets the connection (TCP RST) in the middle of the answer",
        client=CUT,
        rewrite=cut_off(reset, after_seconds=ARRIVAL_SECONDS),
        amount=3,
        low=0,
        high=100_000,
        meaning=EVENTS,
        peers="llmposter disconnect; Toxiproxy reset_peer",
    ),
    "reset_after": FaultSpec(
        applies=ANY,
        does="resets the connection (TCP RST) at a given time, at any place in the answer",
        client=CUT,
        rewrite=cut_at(reset),
        amount=1_000,
        low=0,
        high=DAY_MS,
        meaning="milliseconds after the head",
        peers="aimock disconnectAfterMs; llmposter disconnect_after_ms",
    ),
    "stall_mid_stream": FaultSpec(
        applies=ANY,
        does="stops sending in the middle of the answer for 5 minutes, then closes",
        client="gives up after its read timeout",
        rewrite=cut_off(close, after_seconds=STALL_SECONDS),
        amount=3,
        low=0,
        high=100_000,
        meaning=EVENTS,
        peers="llmock stall",
    ),
    "bad_record_mac": FaultSpec(
        applies=ANY,
        does="sends the fatal alert bad_record_mac in the middle of the answer",
        client=CUT,
        rewrite=cut_off(alert(FORGED_RECORD), after_seconds=ARRIVAL_SECONDS),
        amount=3,
        low=0,
        high=100_000,
        meaning=EVENTS,
    ),
    "record_overflow": FaultSpec(
        applies=ANY,
        does="sends the fatal alert record_overflow in the middle of the answer",
        client=CUT,
        rewrite=cut_off(alert(OVERLONG_RECORD), after_seconds=ARRIVAL_SECONDS),
        amount=3,
        low=0,
        high=100_000,
        meaning=EVENTS,
    ),
}
