"""The writing side of one connection: encrypts and counts the bytes of answers.

Knows the session and asyncio's transport. The response writer decides what is written and when; the
owner, the protocol, decides what follows an answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from mockgpt.wire.connection import Connection
from mockgpt.wire.http.http11 import HTTPConnection
from mockgpt.wire.messages import Exchange
from mockgpt.wire.session import PlainSession, Session
from mockgpt.wire.timers import Deadlines
from mockgpt.wire.tls.channel import TLSChannel

WRITE_HIGH_WATER_BYTES = 65_536  # asyncio's default for TLS is 512 KiB: a hundred stalled readers hold 50 MB
WRITE_LOW_WATER_BYTES = 16_384
HELD_LIMIT_BYTES = 65_536  # pipelined bytes kept while an answer is in progress

# Used until the connection is made; each of its methods raises NotImplementedError.
_UNCONNECTED = asyncio.Transport()


class ConnectionOwner(Protocol):
    """What the writer of an answer calls on its connection when the answer ends."""

    def response_complete(self) -> None:
        """Continue: the answer is written, and the connection may take the next request."""

    def close_mid_response(self, *, notify: bool = True) -> None:
        """Close correctly, but in the middle of an answer; without `notify` TLS sends no close_notify."""

    def abort(self, outcome: str) -> None:
        """Cut the connection; an exchange in progress is recorded with `outcome`."""


class ResponseTransport:
    """What a response writer writes to.

    Attributes:
        owner: the connection as a whole.
        transport: asyncio's; for endings of a connection that are unusual on purpose.
        session: encrypts; plain until the handshake is complete.
        stopping: the answer in progress has to be the connection's last.
        reading_paused: more has arrived than is kept while an answer is in progress.
        writing_paused: the client does not read, so nothing may be written.
        now, call_soon: the loop's.
        record: records an exchange as soon as the system has taken its last byte.
    """

    __slots__ = (
        "_connection",
        "_loop",
        "_writes_later",
        "call_soon",
        "deadlines",
        "http",
        "now",
        "owner",
        "reading_paused",
        "record",
        "session",
        "stopping",
        "transport",
        "writing_paused",
    )

    def __init__(
        self,
        owner: ConnectionOwner,
        connection: Connection,
        http: HTTPConnection,
        deadlines: Deadlines,
        record: Callable[[Exchange], None],
    ) -> None:
        self._connection = connection
        self._loop = loop = deadlines.loop
        self.owner = owner
        self.http = http
        self.deadlines = deadlines
        self.now = loop.time
        self.call_soon = loop.call_soon
        self.record = record
        self.session: Session = PlainSession()
        self.stopping = False
        self.transport: asyncio.Transport = _UNCONNECTED
        self._writes_later = False
        self.reading_paused = False
        self.writing_paused = False

    def connect(self, transport: asyncio.Transport) -> None:
        """Take the transport that a connection was made with."""
        self.transport = transport
        self._writes_later = type(transport).__module__.startswith("uvloop")
        self.resume_writing()

    @property
    def channel(self) -> TLSChannel | None:
        """The TLS side, None on a plain connection."""
        return self.session if isinstance(self.session, TLSChannel) else None

    @property
    def bytes_out(self) -> int:
        """How many bytes were written to the connection."""
        return self._connection.bytes_out

    @property
    def unsent_bytes(self) -> int:
        """How many of them the system has not taken yet."""
        return self.transport.get_write_buffer_size()

    @property
    def taken_bytes(self) -> int | None:
        """How many of them the system has taken, None where the connection is lost and nobody knows."""
        transport = self.transport
        return (
            None if transport.is_closing() else self._connection.bytes_out - transport.get_write_buffer_size()
        )

    def send(self, plaintext: bytes) -> None:
        """Write to the client, encrypted where the connection is."""
        data = self.session.encrypt(plaintext)
        self._connection.bytes_out += len(data)
        self.transport.write(data)

    def send_end(self, plaintext: bytes) -> bool:
        """Write the end of an answer; tell whether the system has taken all that was written."""
        data, transport = self.session.encrypt(plaintext), self.transport
        self._connection.bytes_out += len(data)
        transport.write(data)
        unsent = transport.get_write_buffer_size()
        # uvloop writes at the end of an iteration: until then all of it waits.
        waits_for_loop = self._writes_later and unsent == len(data)
        return (not unsent or waits_for_loop) and not transport.is_closing()

    def send_raw(self, data: bytes) -> None:
        """Write bytes that are encrypted already or are sent in plain text; does nothing without bytes."""
        if data:
            self._connection.bytes_out += len(data)
            self.transport.write(data)

    def pause_reading(self) -> None:
        """Pause reading; idempotent."""
        if not self.reading_paused:
            self.reading_paused = True
            self.transport.pause_reading()

    def resume_reading(self) -> None:
        """Resume reading; idempotent."""
        if self.reading_paused:
            self.reading_paused = False
            self.transport.resume_reading()

    def failed(self, error: Exception) -> None:
        """End the connection: an exception was raised while the answer's next piece was made."""
        self._loop.call_exception_handler({"message": "an answer failed midway", "exception": error})
        self.owner.abort("aborted")

    def pause_until_taken(self) -> None:
        """Have writing paused until the system has taken everything; the end of a lost connection is near."""
        if not self.transport.is_closing():  # uvloop has no limits for one that is closed
            self.transport.set_write_buffer_limits(0, 0)

    def resume_writing(self) -> None:
        """Let answers be written, and paused again where a client reads too slowly."""
        self.writing_paused = False
        self.transport.set_write_buffer_limits(WRITE_HIGH_WATER_BYTES, WRITE_LOW_WATER_BYTES)

    def release(self) -> None:
        """Break reference cycles; record the alerts of the session."""
        if self.channel is not None:
            self._connection.alert_sent = self.channel.alert_sent
            self._connection.alert_received = self.channel.alert_received
        self.session.release()
        # A transport of asyncio keeps methods of its own: only the collector would free it, a kilobyte each.
        kept = getattr(self.transport, "__dict__", {})
        kept.update(
            {name: None for name, value in kept.items() if getattr(value, "__self__", None) is self.transport}
        )
        del self.owner
