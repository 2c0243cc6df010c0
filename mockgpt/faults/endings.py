"""How a damaged answer may end: by a reset, without a goodbye, with an alert, or by losing a race.

Each ending is called once, after an answer's last byte was written, and takes
the connection from there.
"""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.wire.tls.channel import TLSError

if TYPE_CHECKING:
    from mockgpt.wire.interfaces import ResponseTransport

# Application data records (RFC 8446 section 5.1) that OpenSSL answers with an alert: one that cannot
# be authentic, and one whose length is beyond 2^14 + 256.
FORGED_RECORD = b"\x17\x03\x03\x00\x40" + bytes(64)
OVERLONG_RECORD = b"\x17\x03\x03\xff\xff" + bytes(64)

Ending = Callable[["ResponseTransport"], None]


def reset(transport: ResponseTransport) -> None:
    """Let the kernel send RST: closing with a linger time of 0 does."""
    connection: socket.socket | None = transport.transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort("faulted")


def close(transport: ResponseTransport) -> None:
    """Close properly, in the middle of whatever it is."""
    transport.close_mid_response()


def close_without_notify(transport: ResponseTransport) -> None:
    """Close TCP, and leave TLS without its goodbye."""
    transport.close_mid_response(notify=False)


def alert(record: bytes) -> Ending:
    """Return the ending that has OpenSSL send the alert this record deserves."""

    def provoke(transport: ResponseTransport) -> None:
        if transport.channel is not None:
            try:
                transport.channel.receive(record)
            except TLSError:
                pass  # as intended: the alert waits to be flushed
        transport.close_mid_response()

    return provoke


def close_on_next_request(transport: ResponseTransport) -> None:
    """Go on as usual, but close as soon as another byte arrives."""
    transport.response_complete()
    if not transport.transport.is_closing():
        transport.transport.set_protocol(_Race(transport))


class _Race(asyncio.Protocol):
    """Stands in for a connection that is idle, and hangs up when it is spoken to."""

    def __init__(self, transport: ResponseTransport) -> None:
        self._transport = transport
        self._protocol = transport.transport.get_protocol()

    def data_received(self, data: bytes) -> None:
        self._transport.transport.set_protocol(self._protocol)
        self._transport.close_mid_response()

    def eof_received(self) -> bool | None:
        assert isinstance(self._protocol, asyncio.Protocol)
        return self._protocol.eof_received()

    def connection_lost(self, error: Exception | None) -> None:
        self._protocol.connection_lost(error)
