"""One TCP connection: moves bytes between transport, TLS and HTTP, and keeps its deadline.

Owns the connection's phase. Decides nothing about answers: the gate lets clients
in, the intake reads requests, the service answers, a ResponseWriter writes.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from time import time
from typing import cast

from mockgpt.wire import eager_task
from mockgpt.wire.connection import Connection
from mockgpt.wire.http11 import HTTPConnection
from mockgpt.wire.listener import Listener
from mockgpt.wire.messages import Exchange
from mockgpt.wire.phases import Phase
from mockgpt.wire.request_reader import CompleteRequest, RequestReader
from mockgpt.wire.response_writer import ResponseWriter
from mockgpt.wire.timers import NEVER, Timeout
from mockgpt.wire.tls.channel import TLSChannel, TLSError
from mockgpt.wire.tls.handshake import ServerHandshake
from mockgpt.wire.tls.rejection import HandshakeRejected

WRITE_HIGH_WATER_BYTES = 65_536  # asyncio's default for TLS is 512 KiB: a hundred stalled readers hold 50 MB
WRITE_LOW_WATER_BYTES = 16_384
HELD_LIMIT_BYTES = 65_536  # pipelined bytes kept while an answer is under way
REFUSAL_LINGER_SECONDS = 1.0  # a client that is still uploading must get to read the alert
LINGER_SECONDS = 2.0  # the same for a final answer
STOPPING_LINGER_SECONDS = 0.3


class ServerProtocol(asyncio.Protocol):
    """The asyncio side of one connection, and the stage its answers are performed on."""

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.deadlines = listener.deadlines
        self.now: Callable[[], float] = listener.loop.time
        self.http = HTTPConnection(listener.settings.head_limit_bytes)
        self.writing_paused = False
        self._phase = Phase.IDLE
        self._handshake: ServerHandshake | None = None
        self._exchange: Exchange | None = None
        self._writer: ResponseWriter | None = None
        self._task: asyncio.Task[None] | None = None
        self._timeout = Timeout(listener.loop, self._timed_out)
        self._head_clock_runs = False
        self._reading_paused = False
        self._unsent_bytes = 0
        self._keep_alive_ms = listener.settings.keep_alive_timeout_ms

    @property
    def phase(self) -> str:
        """The name of the phase in lower case, as metrics have it."""
        return self._phase.name.lower()

    @property
    def streaming(self) -> bool:
        """Tell whether a stream is on its way."""
        return self._writer is not None and self._writer.exchange.stream

    # -- life ----------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count the connection and start its clock."""
        listener = self.listener
        self.transport = cast(asyncio.Transport, transport)
        self.transport.set_write_buffer_limits(WRITE_HIGH_WATER_BYTES, WRITE_LOW_WATER_BYTES)
        peer = transport.get_extra_info("peername")
        name = f"{peer[0]}:{peer[1]}" if isinstance(peer, tuple) else str(peer or "")
        self.connection = Connection(listener.next_connection_id(), name, time())
        self._reader = RequestReader(self.http, listener, self.connection)
        if not listener.add(self):
            self._refused("too_many", f"more than {listener.settings.max_connections} connections")
            self._drop()
        elif listener.tls is not None:
            self._handshake = ServerHandshake(
                listener.tls, self.connection, self.now, self._later, self._go_on
            )
            self._phase = Phase.HANDSHAKE
            self._timeout.allow(listener.settings.handshake_timeout_ms)
        else:
            self._timeout.allow(listener.settings.head_timeout_ms)

    def connection_lost(self, error: Exception | None) -> None:
        """Record what was cut off and let go of everything."""
        if self._phase is Phase.HANDSHAKE:
            self._refused("client_left", "closed before the handshake was through")
        self._give_up("reset" if isinstance(error, ConnectionResetError) else "client_left")
        self._phase = Phase.CLOSED
        self._timeout.cancel()
        if self._handshake is not None:
            self._handshake.release()
            self._handshake = None
        if self in self.listener.connections:
            self.listener.remove(self)
            if self.connection.outcome == "accepted":
                self.connection.closed_by = self.connection.closed_by or "client"
                self.listener.service.connection_closed(self.connection)

    def abort(self, outcome: str) -> None:
        """Cut the connection; what was under way is recorded as `outcome`."""
        self._give_up(outcome)
        self.connection.closed_by = "server"
        self._drop()

    def _drop(self) -> None:
        self._phase = Phase.CLOSED
        self.transport.abort()

    def _give_up(self, outcome: str) -> None:
        """End the exchange under way, if there is one."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        exchange = self._exchange or self._reader.exchange
        self._exchange = self._reader.exchange = None
        if self._writer is not None:
            self._writer.abandon(outcome)
            self._writer.release()
            self._writer = None
        elif exchange is not None:
            exchange.outcome = outcome
            exchange.duration_ms = round((self.now() - exchange.request.received_at) * 1000, 3)
            self.listener.service.record(exchange)

    def stop(self) -> None:
        """Close unless a request is under way; that one becomes the last."""
        if self._phase is Phase.HANDSHAKE:
            self._refused("client_left", "the server is stopping")
            self._drop()
        elif self._phase is Phase.IDLE and not self.http.head_begun:
            self._close(STOPPING_LINGER_SECONDS)
        elif self._phase is Phase.CLOSING:
            self._timeout.allow(STOPPING_LINGER_SECONDS * 1000)

    def close_mid_response(self, *, notify: bool = True) -> None:
        """Close properly, but in the middle of an answer; without `notify` TLS says no goodbye."""
        self._give_up("faulted")
        self._close(LINGER_SECONDS, notify)

    def _close(self, linger_seconds: float, notify: bool = True) -> None:
        """Say goodbye, then discard input until the client has gone or time is up.

        Closing with unread input would make the kernel send a reset, which
        takes away what the client has not read yet: our last answer, or the alert.
        """
        self._phase = Phase.CLOSING
        self.connection.closed_by = self.connection.closed_by or "server"
        if notify:
            self._say_goodbye()
        self._resume_reading()
        try:
            self.transport.write_eof()
        except OSError:
            pass  # the client is gone already; the loop will say so
        if self.listener.stopping:
            linger_seconds = min(linger_seconds, STOPPING_LINGER_SECONDS)
        self._linger(linger_seconds)

    def _linger(self, seconds: float) -> None:
        self._unsent_bytes = sys.maxsize
        self._timeout.allow(seconds * 1000)

    def _say_goodbye(self) -> None:
        if self._handshake is not None and self._handshake.channel is not None:
            self._handshake.channel.close_notify()
            self._flush()

    # -- bytes in ------------------------------------------------------------------------------

    def data_received(self, data: bytes) -> None:
        """Take bytes from the client through TLS to HTTP."""
        self.connection.bytes_in += len(data)
        if self._phase is Phase.CLOSING or self._phase is Phase.CLOSED:
            return
        if self._handshake is not None:
            self._through_handshake(self._handshake, data)
        else:
            self._receive(data)

    def _go_on(self) -> None:
        """What the gate waited for has come."""
        if self._handshake is not None and self._phase is Phase.HANDSHAKE:
            self._through_handshake(self._handshake, b"")

    def _through_handshake(self, handshake: ServerHandshake, data: bytes) -> None:
        try:
            data = handshake.receive(data)
        except HandshakeRejected as refusal:
            self._turn_away(refusal)
            return
        except TLSError:
            self._flush()
            self._give_up("reset")
            self.connection.closed_by = "tls_error"
            self._close(LINGER_SECONDS)
            return
        if self._phase is Phase.HANDSHAKE and handshake.complete:
            self._phase = Phase.IDLE
            self._timeout.allow(self.listener.settings.head_timeout_ms)
            self._reader.http_rejection = handshake.http_rejection
            if handshake.http_rejection is None:
                self.listener.service.connection_accepted(self.connection)
            else:
                self.listener.service.connection_refused(self.connection)
        if data:
            self._receive(data)
        if handshake.channel is not None and handshake.channel.peer_closed:
            self._peer_left()
        # Only now: session tickets share a segment with the answer, where there is one at once.
        self._flush()

    def eof_received(self) -> bool:
        """The client stopped sending; an unfinished exchange ends here."""
        if self._phase is Phase.HANDSHAKE:
            self._refused("client_left", "closed before the handshake was through")
            self._phase = Phase.CLOSED
        else:
            self._peer_left()
        return False

    def _peer_left(self) -> None:
        if self._phase is Phase.CLOSED:
            return
        if self._phase is not Phase.CLOSING:
            self._give_up("client_left")
            self.connection.closed_by = "client"
            self._phase = Phase.CLOSING
            self._say_goodbye()
            self._linger(LINGER_SECONDS)
        self.transport.close()

    def _turn_away(self, refusal: HandshakeRejected) -> None:
        """Refuse a client: what says so is flushed first, then the client gets time to read it."""
        self._refused(refusal.reason, refusal.detail)
        self._flush()
        if refusal.answer:
            self.send_raw(refusal.answer)
        if refusal.disconnect is None:
            self._close(REFUSAL_LINGER_SECONDS)
            return
        self._phase = Phase.CLOSING  # discards what comes, and closes when the time is up
        self._timeout.allow(refusal.disconnect.silence_ms)
        if refusal.disconnect.reset:
            from mockgpt.wire.sockets import reset_on_close

            reset_on_close(self.transport)

    def _refused(self, reason: str, detail: str) -> None:
        connection = self.connection
        connection.outcome, connection.reason, connection.detail = "refused", reason, detail
        connection.closed_by = "client" if reason == "client_left" else "server"
        if self._handshake is not None:
            self._handshake.record_rejected_client()
        self.listener.service.connection_refused(connection)

    def _receive(self, data: bytes) -> None:
        self.http.receive(data)
        if self._phase is not Phase.ANSWERING:
            self._process()
        elif not self._reading_paused and self.http.held_bytes > HELD_LIMIT_BYTES:
            self._reading_paused = True
            self.transport.pause_reading()

    def _resume_reading(self) -> None:
        if self._reading_paused:
            self._reading_paused = False
            self.transport.resume_reading()

    def _process(self) -> None:
        """Read on, up to the next answer that is due."""
        if self._phase is not Phase.IDLE and self._phase is not Phase.READING:
            return
        due = self._reader.advance(self.send)
        settings = self.listener.settings
        if due is not None:
            self._head_clock_runs = False
            self._answer_due(due)
        elif self._reader.exchange is not None:
            self._phase = Phase.READING
            self._allow(settings.body_gap_timeout_ms, at_most=self._reader.body_deadline)
        elif not self._head_clock_runs and self.http.head_begun:
            self._head_clock_runs = True
            self._allow(settings.head_timeout_ms)

    # -- answers -------------------------------------------------------------------------------

    def _answer_due(self, due: CompleteRequest) -> None:
        self._phase = Phase.ANSWERING
        self._allow(0)
        self._exchange = exchange = due.exchange
        if exchange.delivery is None:
            work = self.listener.service.answer(exchange)
            self._task = eager_task.start(self.listener.loop, work, self._answered)
            return
        if due.last:
            exchange.delivery = exchange.delivery._replace(close=True)
        self._start_writing(exchange)

    def _answered(self) -> None:
        self._task = None
        if self._phase is Phase.ANSWERING and self._exchange is not None:
            self._start_writing(self._exchange)

    def _start_writing(self, exchange: Exchange) -> None:
        assert exchange.delivery is not None
        if exchange.delivery.fault is None:
            self._writer = ResponseWriter(self, exchange)
        else:
            from mockgpt.faults.faulty_writer import FaultyResponseWriter

            self._writer = FaultyResponseWriter(self, exchange)
        self._writer.start()

    def must_close(self) -> bool:
        """Tell whether this answer has to be the connection's last."""
        return self.listener.stopping

    def record(self, exchange: Exchange) -> None:
        """Pass a finished exchange on."""
        self.listener.service.record(exchange)

    def response_complete(self) -> None:
        """Go on with the next request, or close."""
        delivery = self._exchange.delivery if self._exchange is not None else None
        kept = delivery.keep_alive_ms if delivery is not None else None
        self._keep_alive_ms = self.listener.settings.keep_alive_timeout_ms if kept is None else kept
        self._writer = self._exchange = None
        if not self.http.reusable or self.listener.stopping:
            self._close(LINGER_SECONDS)
            return
        more = self.http.next_cycle()
        self._phase = Phase.IDLE
        self._allow(self._keep_alive_ms)
        self._resume_reading()
        if more:
            self.call_soon(self._process)

    def failed(self, error: Exception) -> None:
        """End a connection whose answer cannot be made."""
        self.listener.loop.call_exception_handler({"message": "an answer failed midway", "exception": error})
        self.abort("aborted")

    def _later(self, seconds: float, callback: Callable[[], None]) -> None:
        self.deadlines.at(self.now() + seconds, callback)

    def call_soon(self, callback: Callable[[], None]) -> None:
        """Call back after everybody else had a turn."""
        self.listener.loop.call_soon(callback)

    def send(self, plaintext: bytes) -> None:
        """Write to the client, encrypted where the listener speaks TLS."""
        if self._handshake is not None and (channel := self._handshake.channel) is not None:
            plaintext = channel.encrypt(plaintext)
        self.connection.bytes_out += len(plaintext)
        self.transport.write(plaintext)

    def _flush(self) -> None:
        if self._handshake is not None and self._handshake.channel is not None:
            data = self._handshake.channel.take_output()
            if data:
                self.send_raw(data)

    def send_raw(self, data: bytes) -> None:
        """Write what is encrypted already, or shall not be."""
        self.connection.bytes_out += len(data)
        self.transport.write(data)

    @property
    def channel(self) -> TLSChannel | None:
        """The TLS side, None on a plain connection."""
        return self._handshake.channel if self._handshake is not None else None

    def pause_writing(self) -> None:
        """The client reads too slowly: stop its answer, and start the stall's clock."""
        self.writing_paused = True
        self._unsent_bytes = self.transport.get_write_buffer_size()
        self._timeout.allow(self.listener.settings.write_stall_timeout_ms)

    def resume_writing(self) -> None:
        """The client has caught up."""
        self.writing_paused = False
        if self._phase is Phase.IDLE:
            self._allow(self._keep_alive_ms)
        elif self._phase is Phase.ANSWERING:
            self._allow(0)
            if self._writer is not None:
                self._writer.advance()

    # -- the deadline --------------------------------------------------------------------------

    def _allow(self, milliseconds: float, at_most: float = NEVER) -> None:
        """Give the current phase so long, 0 for ever; while the client does not read, its stall counts."""
        if not self.writing_paused:
            self._timeout.allow(milliseconds, at_most)

    def _timed_out(self) -> None:
        if self.writing_paused and self._phase is not Phase.CLOSING:
            self._stalled()
        elif self._phase is Phase.HANDSHAKE and self._handshake is not None and self._handshake.pending:
            self._timeout.allow(self.listener.settings.handshake_timeout_ms)  # the client is not to blame
        elif self._phase is Phase.HANDSHAKE:
            self._refused("handshake_timeout", "the handshake was not finished in time")
            self._drop()
        elif self._phase is Phase.READING or self._head_clock_runs:
            self._head_clock_runs = False
            self._answer_due(self._reader.refuse(408, "The request did not arrive in time."))
        elif self._phase is Phase.IDLE:
            self._close(LINGER_SECONDS)
        elif self._phase is Phase.CLOSING:
            self._lingered()

    def _lingered(self) -> None:
        """Cut a closing connection, unless its client is still reading the last answer."""
        unsent = self.transport.get_write_buffer_size()
        if 0 < unsent < self._unsent_bytes:
            self._unsent_bytes = unsent
            self._timeout.allow(self.listener.settings.write_stall_timeout_ms)
        else:
            self.transport.abort()

    def _stalled(self) -> None:
        """Tell a slow reader from one that has stopped."""
        unsent = self.transport.get_write_buffer_size()
        if unsent < self._unsent_bytes:
            self._unsent_bytes = unsent
            self._timeout.allow(self.listener.settings.write_stall_timeout_ms)
        else:
            self.abort("timed_out")
