"""Writes an answer that is broken on purpose.

Loaded by the first answer with a fault; answers without one do not use it. The fault's row says what
happens to the delivery and to its bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from mockgpt.faults.pieces import BODY, END, HEAD, Piece, Pieces
from mockgpt.faults.table import FAULTS
from mockgpt.wire.messages import BodyEvent, EventPart, Exchange
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.response_writer import ResponseWriter
from mockgpt.wire.timers import TICK_SECONDS

_PIECES_A_TURN = 64
_BYTES_A_TURN = 65_536
_KEPT_HEAD_BYTES = 1_048_576  # of a larger head the journal keeps the beginning
_STATUS = slice(9, 12)  # in `HTTP/1.1 200 OK`


class FaultyResponseWriter(ResponseWriter):
    """Writes one broken answer piece by piece, each in a write of its own."""

    __slots__ = ("_fault", "_held", "_piece", "_pieces")

    def __init__(self, transport: ResponseTransport, exchange: Exchange) -> None:
        delivery = exchange.delivery
        assert delivery is not None
        assert delivery.fault is not None
        self._fault = fault = delivery.fault
        if delivery.events is not None:  # faults count events: the pauses between them are none
            events = (event for event in delivery.events if event.data or event.at)
            delivery = delivery._replace(events=events)
        super().__init__(transport, exchange, FAULTS[fault.name].change(delivery, fault.amount))
        self._pieces: Iterator[Piece] = iter(())
        self._piece: Piece | None = None
        self._held = b""  # of a head or an event that is sent in parts

    def advance(self) -> None:
        """Write every piece that is due; may be called at any time."""
        if self.finished or self._transport.writing_paused:
            return
        try:
            if not self.head_sent:
                if self._delivery.at > self._elapsed() + TICK_SECONDS:
                    return
                self._begin()
            self._walk()
        except Exception as error:  # pieces are made as they are needed
            self._transport.failed(error)

    def _begin(self) -> None:
        self.head_sent = True
        row = FAULTS[self._fault.name]
        self.exchange.closes_next = row.closes_next
        self._pieces = row.rewrite(self._framed(), self._fault.amount)
        self._piece = next(self._pieces, None)

    def _framed(self) -> Pieces:
        """Yield the pieces of the answer as they are without the fault."""
        delivery, http = self._delivery, self._transport.http
        close = delivery.close or self._transport.stopping
        at = delivery.at
        length = len(delivery.body) if delivery.events is None else None
        yield Piece(at, http.head(delivery.status, delivery.headers, length, close), HEAD)
        for event in delivery.events or [BodyEvent(at, delivery.body, -1)]:
            at, content, tokens = event
            framed = http.data(content)
            part = type(event) is EventPart
            content = content if framed else b""
            yield Piece(at, framed, BODY, content, more=part, tokens=-1 if part else tokens)
        yield Piece(at, http.end(), END, tokens=-1 if delivery.cut else self.exchange.planned_tokens)

    def _walk(self) -> None:
        room = _BYTES_A_TURN
        for _ in range(_PIECES_A_TURN):
            piece = self._piece
            if room <= 0:
                break
            assert piece is not None, "a sequence of pieces has an end"
            if piece.at > self._elapsed() + TICK_SECONDS:
                self._wait_until(piece.at)
                return
            self._piece = next(self._pieces, None)
            if self._piece is None:
                self._conclude(piece)
                return
            self._put(piece)
            room -= len(piece.data)
            if self._transport.writing_paused or self._transport.transport.is_closing():
                return
        self._yield()

    def _conclude(self, piece: Piece) -> None:
        """Record the exchange, write the last piece, and end the connection as the piece says."""
        self._count(piece)
        self._end("faulted")
        self._send(piece)
        if piece.ending is None:
            self._transport.owner.response_complete()
        else:
            piece.ending(self._transport)

    def _put(self, piece: Piece) -> None:
        self._count(piece)
        self._send(piece)
        self._wrote()

    def _count(self, piece: Piece) -> None:
        """Record in the exchange what a client can read of a piece."""
        exchange = self.exchange
        if not piece.readable:
            return
        if piece.tokens >= 0:
            exchange.completion_tokens = piece.tokens
        if not piece.data:
            return
        if exchange.first_byte_ms is None:
            exchange.first_byte_ms = round(self._elapsed() * 1000, 3)
        exchange.bytes_sent += len(piece.data)
        if piece.kind is HEAD:
            if not piece.more or len(self._held) < _KEPT_HEAD_BYTES:
                self._held += piece.data
            if not piece.more:
                # Interim responses may come before it (RFC 9110 section 15.2).
                exchange.head = self._held.split(b"\r\n\r\n")[-2] + b"\r\n\r\n"
                exchange.status, self._held = int(exchange.head[_STATUS]), b""
        elif self._delivery.events is None:
            exchange.body_bytes += len(piece.content)
        else:
            self._held += piece.content
            # What the journal does not keep is not held: only its digest is taken.
            if self._held and (not piece.more or len(self._held) > max(exchange.events_budget_bytes, 0)):
                self._keep_event()

    def _keep_event(self) -> None:
        event, self._held = self._held, b""
        self._keep(self._elapsed(), [event])

    def _send(self, piece: Piece) -> None:
        transport, data = self._transport, piece.data
        if not data:
            return
        if piece.encryption is None or transport.channel is None:
            transport.send(data)
        else:
            transport.send_raw(piece.encryption(transport.channel, data))

    def abandon(self, outcome: str) -> None:
        """Record the outcome; once the answer has begun, the fault is the cause of any end."""
        super().abandon("faulted" if self.head_sent else outcome)

    def _end(self, outcome: str) -> None:
        if self._held and self.exchange.status is not None:
            self._keep_event()  # the part of it that was sent
        super()._end(outcome)

    def release(self) -> None:
        """Release connection, exchange and the pieces not yet written."""
        super().release()
        del self._pieces, self._piece

    def _elapsed(self) -> float:
        return self._transport.now() - self._started_at
