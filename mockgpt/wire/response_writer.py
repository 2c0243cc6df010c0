"""Carries out one Delivery: only here does time decide when an answer's bytes are written.

Deadlines are absolute, on one shared heap. What is due in the same iteration of the
loop leaves in one write, each event in its own chunk. A client that does not read
delays its own answer only.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from mockgpt.wire.messages import CUT_SHORT, EVENT_SEPARATOR, NOT_YET, BodyEvent, Delivery, Exchange
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.timers import TICK_SECONDS
from mockgpt.wire.turns import wait_for_turn
from mockgpt.wire.write_progress import NOTHING_WRITTEN, Written, take_back, written

# How much of a stream or a large body is written in one iteration: two TLS records, half a millisecond of
# work. Of one record each the system calls cost more than the encryption: a sixth of a stream.
WRITE_SIZE = 32_768
_EVENTS_SIZE = WRITE_SIZE * 31 // 32  # the rest of the record is the framing of their chunks


class ResponseWriter:
    """Writes one answer.

    Args:
        delivery: what is sent, where it is not what the exchange's delivery says.

    Attributes:
        finished: the system has taken the last byte, or the connection is gone.
        head_sent: the status and headers can no longer be changed.
    """

    __slots__ = (
        "_delivery",
        "_next",
        "_position",
        "_started_at",
        "_transport",
        "_waiting",
        "_whole",
        "_writes",
        "exchange",
        "finished",
        "head_sent",
    )

    def __init__(
        self, transport: ResponseTransport, exchange: Exchange, delivery: Delivery | None = None
    ) -> None:
        delivery = delivery or exchange.delivery
        assert delivery is not None
        self._transport = transport
        self._delivery: Delivery = delivery
        self._started_at = exchange.request.received_at
        self._next: BodyEvent | None = None
        self._position = 0
        self._waiting = False
        self._whole = False  # all is written, and the system has not taken all of it
        self._writes: list[Written] = []
        exchange.body = self._delivery.body
        self.exchange = exchange
        self.head_sent = False
        self.finished = False

    def start(self) -> None:
        """Send the head now, or when it is due."""
        if self._delivery.on_start is not None:
            self._delivery.on_start(self.advance)
        if self._delivery.at:
            self._wait_until(self._delivery.at)
        else:
            self.advance()

    def _wait_until(self, offset: float) -> None:
        due = self._started_at + offset
        if due <= self._transport.now() + TICK_SECONDS:
            self.advance()
        elif not self._waiting:
            self._waiting = True
            self._transport.deadlines.at(due, self._wake)

    def _yield(self) -> None:
        if not self._waiting:
            self._waiting = True
            self._transport.call_soon(self._wake)

    def _wait_for_turn(self) -> None:
        if not self._waiting:
            self._waiting = True
            wait_for_turn(self._transport.deadlines.loop, self._wake)

    def _wake(self) -> None:
        self._waiting = False
        self.advance()

    def advance(self) -> None:
        """Write everything that is due; may be called at any time."""
        if self.finished:
            return
        transport = self._transport
        if transport.writing_paused:
            return  # the connection calls again once the client reads
        try:
            parts: list[bytes] = []
            elapsed = transport.now() - self._started_at
            if self._whole:
                self._complete(elapsed)
                return
            if not self.head_sent:
                if self._delivery.at > elapsed + TICK_SECONDS:
                    return  # called early; the deadline is in the future
                parts.append(self._head(elapsed))
            if self._delivery.events is None:
                self._advance_body(parts, elapsed)
            else:
                self._advance_events(parts, elapsed)
        except Exception as error:  # events are made when needed: an error ends only this answer
            if not self.exchange.bytes_sent:  # the head was made, and never sent
                self.exchange.status, self.exchange.head, self.exchange.first_byte_ms = None, b"", None
            transport.failed(error)

    def _head(self, elapsed: float) -> bytes:
        delivery, transport = self._delivery, self._transport
        self.head_sent = True
        self.exchange.first_byte_ms = round(elapsed * 1000, 3)
        length = delivery.length if delivery.events is not None else len(delivery.body)
        if delivery.events is not None:
            self._next = next(delivery.events, None)
        close = delivery.close or transport.stopping
        head = transport.http.head(delivery.status, delivery.headers, length, close)
        self.exchange.status, self.exchange.head = delivery.status, head
        return head

    def _advance_body(self, parts: list[bytes], elapsed: float) -> None:
        body, http = self._delivery.body, self._transport.http
        if len(body) <= 2 * WRITE_SIZE:  # the usual answer: one write, one copy, mostly one TLS record
            parts.append(data := http.data(body))
            self.exchange.body_bytes = len(data)
            self._finish(parts, elapsed)
            return
        piece = body[self._position : self._position + WRITE_SIZE]
        self._position += len(piece)
        parts.append(data := http.data(piece))
        self.exchange.body_bytes += len(data)
        if self._position >= len(body):
            self._finish(parts, elapsed)
        else:
            self._write(parts)
            self._yield()

    def _advance_events(self, parts: list[bytes], elapsed: float) -> None:
        events = self._delivery.events
        assert events is not None
        due = elapsed + TICK_SECONDS
        sent: list[bytes] = []
        following = self._next
        if following is NOT_YET:
            following = next(events, None)
        if following is not None and following[0] <= due and following[1]:
            size = max(1, _EVENTS_SIZE - sum(map(len, parts)))
            # Events that are all due at one time can be taken in one call (`api.delivery.UnpacedEvents`).
            take = getattr(events, "take", None)
            sent, tokens, following = take(following, size) if take else _take(events, following, size, due)
            parts.append(self._transport.http.chunks(sent))
            self.exchange.completion_tokens = tokens
            self._keep(elapsed, sent)
        self._next = following
        if following is None:
            self._finish(parts, elapsed)
            return
        if parts:
            self._write(parts)
        if following is CUT_SHORT:
            self._transport.owner.close_mid_response()
            return  # everything is released
        if following[0] <= due:
            if following[1]:
                self._yield()
            else:  # whoever makes the events has worked for a turn
                self._next = NOT_YET
                self._wait_for_turn()
        elif following is not NOT_YET and not self._waiting:
            self._waiting = True
            self._transport.deadlines.at(self._started_at + following[0], self._wake)

    def _keep(self, elapsed: float, sent: list[bytes]) -> None:
        """Keep the events of one write for the journal; after the budget is spent none are kept: no gaps."""
        exchange = self.exchange
        budget = exchange.events_budget_bytes
        if budget < 0:
            if exchange.digest is not None:
                exchange.digest.update(b"".join(sent))
            return
        exchange.events_budget_bytes = left = budget - sum(map(len, sent))
        if left < 0:  # from here on only the digest knows the whole
            exchange.digest = sha256(b"".join([*map(_joined, exchange.kept_events), *sent]))
            sent = _within(sent, budget)
        if sent:
            # What contains the separator is kept as it is.
            kept = sent if EVENT_SEPARATOR in b"".join(sent) else EVENT_SEPARATOR.join(sent)
            exchange.kept_events.append((round(elapsed * 1000, 3), kept))

    def _write(self, parts: list[bytes]) -> None:
        data = parts[0] if len(parts) == 1 else b"".join(parts)
        self.exchange.bytes_sent += len(data)
        self._transport.send(data)
        self._wrote()

    def _wrote(self) -> None:
        """Remember what the exchange says, back to the last write after which nothing was unsent."""
        transport = self._transport
        state = written(self.exchange, transport.bytes_out)
        if transport.taken_bytes == state.bytes_out:
            self._writes = [state]
            return
        if not self._writes:
            self._writes.append(NOTHING_WRITTEN)
        self._writes.append(state)

    def _finish(self, parts: list[bytes], elapsed: float) -> None:
        transport, exchange = self._transport, self.exchange
        parts.append(transport.http.end())
        data = b"".join(parts)
        exchange.bytes_sent += len(data)
        if not self._delivery.cut:
            exchange.completion_tokens = exchange.planned_tokens
        if transport.send_end(data):
            self._complete(elapsed)
        else:  # the client reads slowly, or has gone
            self._whole = True
            self._wrote()
            transport.pause_until_taken()

    def _complete(self, elapsed: float) -> None:
        self.finished = True
        self.exchange.duration_ms = round(elapsed * 1000, 3)
        self.exchange.outcome = "complete"
        self._transport.record(self.exchange)
        self._transport.owner.response_complete()

    def abandon(self, outcome: str) -> None:
        """Stop: the connection is closed or has to be."""
        if self.finished:
            return
        if self._writes:
            take_back(self.exchange, self._writes, self._transport.taken_bytes)
        self._end(outcome)

    def _end(self, outcome: str) -> None:
        self.finished = True
        self.exchange.end(outcome, self._transport.now())
        self._transport.record(self.exchange)

    def release(self) -> None:
        """Release connection and exchange: a deadline a day ahead must not keep a body in memory."""
        del self._transport, self._delivery, self._next, self.exchange


def _take(
    events: Iterator[BodyEvent], first: BodyEvent, size: int, due: float
) -> tuple[list[bytes], int, BodyEvent | None]:
    """Return the data of `first` and of what is due with it, up to this size; their tokens; what follows."""
    taken: list[bytes] = []
    following: BodyEvent | None = first
    while following is not None and following[0] <= due and size > 0 and (data := following[1]):
        taken.append(data)
        size -= len(data)
        first = following
        following = next(events, None)
    return taken, first[2], following


def _joined(kept: tuple[float, bytes | list[bytes]]) -> bytes:
    """Return the events of one write, one after the other."""
    sent = kept[1]
    return sent.replace(EVENT_SEPARATOR, b"") if isinstance(sent, bytes) else b"".join(sent)


def _within(pieces: list[bytes], budget: int) -> list[bytes]:
    """Return the first pieces, as many as fit into the budget."""
    for place, piece in enumerate(pieces):
        budget -= len(piece)
        if budget < 0:
            return pieces[:place]
    return pieces
