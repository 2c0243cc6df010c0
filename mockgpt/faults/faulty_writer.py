"""Performs an answer that is broken on purpose: the one place where damage meets the wire.

Chosen once, by the delivery's damage; answers without any never come here, and
this module is not even loaded. The table says what each damage does to the
delivery and to its bytes; what it means is told in `faults.table`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mockgpt.faults import content, endings, framing, tls_records
from mockgpt.faults.content import Change, as_chunked, tampered
from mockgpt.faults.framing import BODY, END, HEAD, Piece, Pieces
from mockgpt.wire.interfaces import ResponseTransport
from mockgpt.wire.messages import Delivery, Exchange
from mockgpt.wire.response_writer import ResponseWriter
from mockgpt.wire.timers import TICK_SECONDS

_PIECES_A_TURN = 64

Damaging = Callable[[Pieces, int], Pieces]


def _unchanged(delivery: Delivery, _amount: int) -> Delivery:
    return delivery


def _untouched(pieces: Pieces, _amount: int) -> Pieces:
    return pieces


# What happens to the delivery before it is framed, then to its pieces.
FAULTY: dict[str, tuple[Change, Damaging]] = {
    "empty_response": (_unchanged, framing.instead(endings.close)),
    "reset_before_response": (_unchanged, framing.instead(endings.reset)),
    "stall_before_response": (_unchanged, framing.instead(endings.close, after_ms=True)),
    "early_response": (_unchanged, _untouched),  # its earliness is the intake's
    "garbage_response": (_unchanged, framing.garbage),
    "html_error_page": (content.html_error_page, _untouched),
    "slow_headers": (_unchanged, framing.slow_head),
    "slow_drip": (_unchanged, framing.slow_drip),
    "truncate_body": (_unchanged, framing.truncated),
    "wrong_content_length": (_unchanged, framing.head_rewritten(framing.shorter_length)),
    "duplicate_content_length": (_unchanged, framing.head_rewritten(framing.second_length)),
    "content_length_and_chunked": (as_chunked, framing.head_rewritten(framing.length_beside_chunks)),
    "many_headers": (content.many_headers, _untouched),
    "huge_head": (content.huge_head, _untouched),
    "informational_storm": (_unchanged, framing.head_rewritten(framing.hints_before)),
    "unexpected_trailers": (as_chunked, framing.trailers),
    "chunk_extensions": (as_chunked, framing.chunk_extensions),
    "malformed_chunk": (as_chunked, framing.malformed_chunk),
    "invalid_json": (content.invalid_json, _untouched),
    "close_keep_alive_race": (_unchanged, framing.ending_with(endings.close_on_next_request)),
    "close_after_n": (_unchanged, framing.ending_with(endings.close)),
    "slow_close": (content.closing, framing.late(endings.close)),
    "reset_mid_stream": (
        _unchanged,
        framing.cut_off(endings.reset, after_seconds=framing.ARRIVAL_SECONDS),
    ),
    "reset_after": (_unchanged, framing.cut_at(endings.reset)),
    "stall_mid_stream": (
        _unchanged,
        framing.cut_off(endings.close, after_seconds=framing.STALL_SECONDS),
    ),
    "missing_done": (tampered(content.missing_done), _untouched),
    "double_done": (tampered(content.double_done), _untouched),
    "duplicate_event": (tampered(content.duplicate_event), _untouched),
    "malformed_event": (tampered(content.malformed_event), _untouched),
    "split_utf8": (tampered(content.split_utf8), _untouched),
    "crlf_events": (tampered(content.crlf_events), _untouched),
    "heartbeat_comments": (tampered(content.heartbeat_comments), _untouched),
    "huge_event": (tampered(content.huge_event), _untouched),
    "id_changes": (tampered(content.id_changes), _untouched),
    "one_byte_writes": (_unchanged, tls_records.one_byte_writes),
    "close_without_notify": (as_chunked, tls_records.to_the_end),
    "cut_record": (_unchanged, tls_records.cut_record),
    "corrupt_record": (_unchanged, tls_records.corrupt_record),
    "tiny_records": (_unchanged, tls_records.tiny_records),
    "bad_record_mac": (
        _unchanged,
        framing.cut_off(endings.alert(endings.FORGED_RECORD), after_seconds=framing.ARRIVAL_SECONDS),
    ),
    "record_overflow": (
        _unchanged,
        framing.cut_off(endings.alert(endings.OVERLONG_RECORD), after_seconds=framing.ARRIVAL_SECONDS),
    ),
}


class FaultyResponseWriter(ResponseWriter):
    """One damaged answer on its way out, piece by piece; each is a write of its own."""

    __slots__ = ("_damage_bytes", "_piece", "_pieces")

    def __init__(self, transport: ResponseTransport, exchange: Exchange) -> None:
        delivery = exchange.delivery
        assert delivery is not None
        assert delivery.fault is not None
        fault = delivery.fault
        change, self._damage_bytes = FAULTY[fault.name]
        exchange.delivery = change(delivery, fault.amount)  # what is recorded is what is sent
        super().__init__(transport, exchange)
        self._pieces: Iterator[Piece] = iter(())
        self._piece: Piece | None = None

    def advance(self) -> None:
        """Write every piece that is due; harmless at any time."""
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
        assert self._delivery.fault is not None
        self.head_sent = True
        self._pieces = self._damage_bytes(self._framed(), self._delivery.fault.amount)
        self._piece = next(self._pieces, None)

    def _framed(self) -> Pieces:
        """Yield the answer as it would go out whole."""
        delivery, http = self._delivery, self._transport.http
        close = delivery.close or self._transport.must_close()
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
        """Write the last piece, after the exchange is recorded, and end as it says."""
        self.exchange.bytes_sent += len(piece.data)
        self.abandon("faulted")
        self._put(piece)
        if piece.ending is None:
            self._transport.response_complete()
        else:
            piece.ending(self._transport)

    def _put(self, piece: Piece) -> None:
        transport, data = self._transport, piece.data
        if not data:
            return
        if self.exchange.first_byte_ms is None:
            self.exchange.first_byte_ms = self._elapsed_ms()
        if not self.finished:
            self.exchange.bytes_sent += len(data)
        if piece.content and self._delivery.events is not None:
            self._keep(self._elapsed(), [piece.content], len(piece.content))
        if piece.encryption is None or transport.channel is None:
            transport.send(data)
        else:
            transport.send_raw(piece.encryption(transport.channel, data))

    def abandon(self, outcome: str) -> None:
        """Note the end; whoever brought it about, the damage came first once the answer had begun."""
        super().abandon("faulted" if self.head_sent else outcome)

    def release(self) -> None:
        """Let go of everything, the pieces that would have followed included."""
        super().release()
        del self._pieces, self._piece

    def _elapsed(self) -> float:
        return self._transport.now() - self._started_at
