"""Writes an answer that is broken on purpose.

Loaded by the first answer with a fault; answers without one do not use it. The fault's row says what
happens to the delivery and to its bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from mockgpt.faults.pieces import BODY, END, HEAD, Piece, Pieces
from mockgpt.faults.table import FAULTS
from mockgpt.wire.messages import Exchange
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.response_writer import ResponseWriter
from mockgpt.wire.timers import TICK_SECONDS

_PIECES_A_TURN = 64


class FaultyResponseWriter(ResponseWriter):
    """Writes one broken answer piece by piece, each in a write of its own."""

    __slots__ = ("_fault", "_piece", "_pieces")

    def __init__(self, transport: ResponseTransport, exchange: Exchange) -> None:
        delivery = exchange.delivery
        assert delivery is not None
        assert delivery.fault is not None
        self._fault = fault = delivery.fault
        # The journal records what was sent, not what was intended.
        exchange.delivery = FAULTS[fault.name].change(delivery, fault.amount)
        super().__init__(transport, exchange)
        self._pieces: Iterator[Piece] = iter(())
        self._piece: Piece | None = None

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
        self._pieces = FAULTS[self._fault.name].rewrite(self._framed(), self._fault.amount)
        self._piece = next(self._pieces, None)

    def _framed(self) -> Pieces:
        """Yield the pieces of the answer as they are without the fault."""
        delivery, http = self._delivery, self._transport.http
        close = delivery.close or self._transport.stopping
        at = delivery.at
        if delivery.events is None:
            self.exchange.head = http.head(delivery.status, delivery.headers, len(delivery.body), close)
            yield Piece(at, self.exchange.head, HEAD)
            yield Piece(at, http.data(delivery.body), BODY, delivery.body)
        else:
            self.exchange.head = http.head(delivery.status, delivery.headers, None, close)
            yield Piece(at, self.exchange.head, HEAD)
            for at, data in delivery.events:
                yield Piece(at, http.data(data), BODY, data)
        yield Piece(at, http.end(), END)

    def _walk(self) -> None:
        for _ in range(_PIECES_A_TURN):
            piece = self._piece
            assert piece is not None, "a sequence of pieces has an end"
            if piece.at > self._elapsed() + TICK_SECONDS:
                self._wait_until(piece.at)
                return
            self._piece = next(self._pieces, None)
            if self._piece is None:
                self._conclude(piece)
                return
            self._put(piece)
            if self._transport.writing_paused or self._transport.transport.is_closing():
                return
        self._yield()

    def _conclude(self, piece: Piece) -> None:
        """Record the exchange, write the last piece, and end the connection as the piece says."""
        self.exchange.bytes_sent += len(piece.data)
        self.abandon("faulted")
        self._put(piece)
        if piece.ending is None:
            self._transport.owner.response_complete()
        else:
            piece.ending(self._transport)

    def _put(self, piece: Piece) -> None:
        transport, data = self._transport, piece.data
        if not data:
            return
        if self.exchange.first_byte_ms is None:
            self.exchange.first_byte_ms = round(self._elapsed() * 1000, 3)
        if not self.finished:
            self.exchange.bytes_sent += len(data)
        if piece.content and self._delivery.events is not None:
            self._keep(self._elapsed(), [piece.content], len(piece.content))
        if piece.encryption is None or transport.channel is None:
            transport.send(data)
        else:
            transport.send_raw(piece.encryption(transport.channel, data))

    def abandon(self, outcome: str) -> None:
        """Record the outcome; once the answer has begun, the fault is the cause of any end."""
        super().abandon("faulted" if self.head_sent else outcome)

    def release(self) -> None:
        """Release connection, exchange and the pieces not yet written."""
        super().release()
        del self._pieces, self._piece

    def _elapsed(self) -> float:
        return self._transport.now() - self._started_at
