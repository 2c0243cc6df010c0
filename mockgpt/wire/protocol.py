"""One TCP connection: connects asyncio with the parts that know no sockets.

An opening accepts the client, a session decrypts, the reader reads requests, the service answers, a
writer writes. Holds the connection's phase; decides nothing about answers.
"""

from __future__ import annotations

import asyncio
from functools import partial
from time import time
from typing import cast

from mockgpt.wire import eager_task
from mockgpt.wire.connection import Connection
from mockgpt.wire.http.known_heads import KnownHeadsConnection
from mockgpt.wire.interfaces import Writer
from mockgpt.wire.lingering_close import LINGER_SECONDS, STOPPING_SECONDS, LingeringClose
from mockgpt.wire.listener import Listener
from mockgpt.wire.messages import Delivery, Exchange
from mockgpt.wire.opening_record import OpeningRecord
from mockgpt.wire.phases import ANSWERING, CLOSED, CLOSING, HANDSHAKE, IDLE, READING, moved
from mockgpt.wire.request_reader import CompleteRequest, RequestReader
from mockgpt.wire.response_transport import HELD_LIMIT_BYTES, ResponseTransport
from mockgpt.wire.response_writer import ResponseWriter
from mockgpt.wire.session import OpenedSession, Opening
from mockgpt.wire.sockets import peer_of
from mockgpt.wire.timers import Timeout
from mockgpt.wire.tls.channel import TLSError
from mockgpt.wire.tls.refusal_reasons import RefusalReason
from mockgpt.wire.tls.rejection import HandshakeRejected


class ServerProtocol(asyncio.Protocol):
    """The asyncio side of one connection.

    Attributes:
        connection: its record; only this class writes it.
        phase: changed only by `phases.moved`.
        writer: writes the answer in progress, None between answers.
    """

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.connection = Connection(listener.next_connection_id(), "", time(), listener.loop.time())
        self.phase = HANDSHAKE
        self.writer: Writer | None = None
        self._http = KnownHeadsConnection(listener.settings.head_limit_bytes)
        self._reader = RequestReader(self._http, listener, self.connection)
        observer = listener.service.observer
        self._out = ResponseTransport(self, self.connection, self._http, listener.deadlines, observer.record)
        self._opening: Opening | None = listener.opening(partial(self.data_received, b""))
        self._record = OpeningRecord(self.connection, observer, listener.loop.time)
        self._exchange: Exchange | None = None  # whose answer is being decided or written
        self._task: asyncio.Task[None] | None = None
        self._timeout = Timeout(listener.loop, self._timed_out)
        self._closing = LingeringClose(self._out, self._timeout, listener)
        self._keep_alive_ms = listener.settings.keep_alive_timeout_ms
        self._half_closed = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count the connection and start its clock."""
        self._out.connect(cast(asyncio.Transport, transport))
        self.connection.peer = peer_of(transport)
        if not self.listener.add(self):
            self._record.refused(self._opening, RefusalReason.TOO_MANY, self.listener.too_many)
            self.abort("aborted")
        elif self._opening is not None:
            self._timeout.allow(self.listener.settings.handshake_timeout_ms)
            self._open(self._opening.start())

    def data_received(self, data: bytes) -> None:
        """Pass bytes from the client through its session to HTTP."""
        self.connection.bytes_in += len(data)
        if self.phase >= CLOSING:
            return
        try:
            if self._opening is None:
                data = self._out.session.receive(data)
            else:
                data = self._open(self._opening.receive(data))
        except HandshakeRejected as rejection:
            self._record.refused(self._opening, rejection.reason, rejection.detail, rejection.alert)
            # The alert or answer first; then the client has time to read it.
            self._out.send_raw((self._opening or self._out.session).take_output() + rejection.answer)
            if rejection.disconnect is None:
                self._close(LINGER_SECONDS)
            else:
                self.phase = moved(self.phase, CLOSING)
                self._closing.begin_silence(rejection.disconnect)
            return
        except TLSError as error:
            self.connection.detail, self.connection.closed_by = str(error), "tls_error"
            self._give_up("reset")
            self._close(LINGER_SECONDS)
            return
        if data:
            self._http.receive(data)
            if self.phase is not ANSWERING:
                self._process()
            elif self._http.held_bytes > HELD_LIMIT_BYTES:
                self._out.pause_reading()
        if self._out.session.peer_closed or self._half_closed:
            self.eof_received()
        # Only now: so session tickets and an answer that is ready at once share a TCP segment.
        if output := (self._opening or self._out.session).take_output():
            self._out.send_raw(output)

    def eof_received(self) -> bool:
        """End an unfinished exchange: the client sends no more, by TCP FIN or by close_notify."""
        if self._opening is not None and self._opening.unread:
            self._half_closed = True  # what came before the FIN is read first
            return True
        if HANDSHAKE < self.phase < CLOSING:
            self._give_up("client_left")
            self.connection.closed_by = "client"
            self.phase = moved(self.phase, CLOSING)
            self._closing.notify(self._out.session)
            self._closing.wait(LINGER_SECONDS)
        self._out.transport.close()
        return False

    def connection_lost(self, error: Exception | None) -> None:
        """Record what was interrupted, and release everything."""
        self._record.left(self._opening)
        self._give_up("reset" if isinstance(error, ConnectionResetError) else "client_left")
        if self.phase is not CLOSED:
            self.phase = moved(self.phase, CLOSED)
        self._timeout.cancel()
        if self._opening is not None:
            self._opening.release()
            self._opening = None
        self._out.release()
        self.listener.remove(self)
        self._record.lost()

    def pause_writing(self) -> None:
        """Pause the answer of a client that reads too slowly, and start the write-stall timeout."""
        self._out.writing_paused = True
        self._closing.watch_reading()

    def resume_writing(self) -> None:
        """Continue the answer: the client has read enough."""
        self._out.resume_writing()
        if self.phase >= CLOSING:
            return
        self._timeout.held = False
        if self.phase is IDLE:
            self._timeout.allow(self._keep_alive_ms)
        elif self.phase is ANSWERING:
            self._timeout.allow(0)
            if self.writer is not None:
                self.writer.advance()

    def held_bytes(self) -> int:
        """Return how many bytes of requests and answers are here, but for what is counted of large bodies."""
        return self._reader.held_bytes(self._exchange) + self._out.unsent_bytes

    def _open(self, opened: OpenedSession | None) -> bytes:
        """Use the session of an opening that is complete, and return what the client has sent already."""
        if opened is None:
            return b""
        assert self._opening is not None, "opened once"
        self._record.opened(self._opening, opened)
        self._opening = None
        self._out.session = opened.session
        self.phase = moved(self.phase, IDLE)
        self._timeout.allow(self.listener.settings.head_timeout_ms)
        self._reader.http_rejection = opened.http_rejection
        return opened.plaintext

    def _process(self) -> None:
        """Read up to the next complete request."""
        if self.phase not in (IDLE, READING):
            return
        if self._out.reading_paused:
            self._out.resume_reading()
        if (complete := self._reader.advance(self._out.send, self._process)) is not None:
            self._answer(complete)
        elif self._reader.exchange is not None:
            if self.phase is IDLE:
                self.phase = moved(self.phase, READING)
            self._timeout.allow(self.listener.settings.body_gap_timeout_ms, self._reader.body_deadline)
            if self._reader.gives_way:
                self._out.pause_reading()
        elif self.phase is IDLE and self._http.head_begun:
            self.phase = moved(self.phase, READING)
            self._timeout.allow(self.listener.settings.head_timeout_ms)

    def _answer(self, complete: CompleteRequest) -> None:
        self.phase = moved(self.phase, ANSWERING)
        self._exchange = exchange = complete.exchange
        if complete.answer is not None:
            self._task = eager_task.start(self.listener.loop, complete.answer(), self._answered)
        elif exchange.delivery is None:
            self.close_mid_response()
        else:
            self._answered(exchange.delivery._replace(close=True) if complete.last else exchange.delivery)
        if self.phase is ANSWERING:  # most answers have left by now
            self._timeout.allow(0)

    def _answered(self, delivery: Delivery) -> None:
        self._task = None
        if self.phase is not ANSWERING or (exchange := self._exchange) is None:
            return
        exchange.delivery = delivery
        self._keep_alive_ms = exchange.keep_alive_ms
        make = ResponseWriter if delivery.fault is None else self.listener.service.faulty_writer
        self.writer = make(self._out, exchange)
        self.writer.start()

    def response_complete(self) -> None:
        """Continue with the next request, or close."""
        if (exchange := self._exchange) is not None and exchange.closes_next:
            self._reader.closing_fault = (exchange.fault, exchange.scenario)
        self.writer = self._exchange = None
        if self._reader.body.taken:
            self._reader.body.release()
        if self._out.stopping or not self._http.next_cycle():
            self._close(LINGER_SECONDS)
            return
        self.phase = moved(self.phase, IDLE)
        self._timeout.allow(self._keep_alive_ms)
        if self._out.reading_paused:
            self._out.resume_reading()
        if self._http.received:
            self._out.call_soon(self._process)

    def stop(self) -> None:
        """Close, after the answer if a request is in progress."""
        self._out.stopping = True
        if self.phase is HANDSHAKE:
            self.abort("aborted")
        elif self.phase is IDLE:
            self._close(STOPPING_SECONDS)
        elif self.phase is CLOSING:
            self._timeout.hold(STOPPING_SECONDS * 1000)

    def limit_idle(self, milliseconds: int) -> None:
        """Let an idle connection idle for this time from now on, 0: no limit."""
        if self.phase is IDLE and milliseconds != self._keep_alive_ms:
            self._keep_alive_ms = milliseconds
            self._timeout.allow(milliseconds)

    def abort(self, outcome: str) -> None:
        """Cut the connection; an exchange in progress is recorded with `outcome`."""
        self._record.refused(self._opening, RefusalReason.CLIENT_LEFT, "the server is stopping")
        self._give_up(outcome)
        self.connection.closed_by = "server"
        if self.phase is not CLOSED:
            self.phase = moved(self.phase, CLOSED)
        self._out.transport.abort()

    def close_mid_response(self, *, notify: bool = True) -> None:
        """Close correctly, but in the middle of an answer; without `notify` TLS sends no close_notify."""
        self._give_up("faulted")
        self._close(LINGER_SECONDS, notify)

    def _give_up(self, outcome: str) -> None:
        """End the exchange in progress, if there is one."""
        if self._task is not None:
            self._task.cancel()
        self._task = None
        exchange, self._exchange = self._exchange or self._reader.interrupted(), None
        self._reader.body.release()
        if self.writer is not None:
            self.writer.abandon(outcome)
            self.writer.release()
            self.writer = None
        elif exchange is not None:
            exchange.end(outcome, self._out.now())
            self._out.record(exchange)

    def _close(self, linger_seconds: float, notify: bool = True) -> None:
        """Send close_notify and give the client time to read; idempotent."""
        if self.phase >= CLOSING:
            return
        self.phase = moved(self.phase, CLOSING)
        self.connection.closed_by = self.connection.closed_by or "server"
        if notify:
            self._closing.notify(self._opening or self._out.session)
        self._out.resume_reading()
        self._closing.begin(linger_seconds)

    def _timed_out(self) -> None:
        """Act on the timeout of the phase, or on that of a client that does not read."""
        if self.phase is CLOSING:
            self._closing.timed_out()
        elif self._out.writing_paused:
            if not self._closing.still_reading():
                self.abort("timed_out")
        elif self._opening is not None and self._opening.pending:
            self._timeout.allow(self.listener.settings.handshake_timeout_ms)  # not the client's time
        elif self.phase is HANDSHAKE:
            self._record.refused(self._opening, RefusalReason.HANDSHAKE_TIMEOUT)
            self.abort("aborted")
        elif self.phase is READING:
            self._answer(self._reader.refuse(408, "The request did not arrive in time."))
        elif self.phase is IDLE:
            self._close(LINGER_SECONDS)
