"""The caller's end of a connection, read from the socket itself.

Python's ssl module reports a TCP reset as an end of file, so TLS runs over a MemoryBIO here, and the ways in
which a
connection ends are told apart: `close_notify`, `fin` (without one), `reset`, `alert NAME`. It must not know
HTTP.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import struct
from typing import Any

READ_BYTES = 65_536
# SO_LINGER with a time of 0: close sends RST (socket(7)).
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class Refused(Exception):
    """The connection was not made; the text says which end refused it and why.

    Attributes:
        stage: `tcp`, or `tls`.
        cause: `unreachable`, `timeout`, `reset`, `fin`, `verification`, `no_tls`, or `alert NAME`.
    """

    def __init__(self, stage: str, cause: str, text: str) -> None:
        super().__init__(text)
        self.stage, self.cause = stage, cause


class CallerConnection:
    """One TCP connection of the caller, with TLS or without.

    Attributes:
        ended: how the other end ended it; empty while it is open.
        address: our own, as `127.0.0.1:40000`.
        tls: the ssl object, None without TLS.
    """

    def __init__(self, channel: socket.socket) -> None:
        self._socket = channel
        self._loop = asyncio.get_running_loop()
        self.tls: ssl.SSLObject | None = None
        self.ended = ""
        host, port, *_ = channel.getsockname()
        self.address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

    @classmethod
    async def open(
        cls, host: str, port: int, context: ssl.SSLContext | None, server_name: str, timeout_s: float = 10.0
    ) -> CallerConnection:
        """Connect, and complete the TLS handshake where there is a context.

        Raises:
            Refused: with the stage and the cause.
        """
        try:
            async with asyncio.timeout(timeout_s):
                connection = cls(await _connected(host, port))
                if context is not None:
                    try:
                        await connection._handshake(context, server_name)
                    except BaseException:
                        connection.reset()
                        raise
                return connection
        except TimeoutError:
            raise Refused("tcp", "timeout", f"{host}:{port} did not answer within {timeout_s:g} s") from None
        except OSError as error:
            why = error.strerror or str(error)
            raise Refused("tcp", "unreachable", f"{host}:{port}: {why}") from None

    async def _handshake(self, context: ssl.SSLContext, server_name: str) -> None:
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=server_name)
        while True:
            try:
                tls.do_handshake()
            except ssl.SSLWantReadError:
                await self._flush()
                data = await self._receive()
                if not data:
                    raise Refused(
                        "tls", self.ended, f"the front ended the handshake by {self.ended}"
                    ) from None
                self._incoming.write(data)
            except ssl.SSLCertVerificationError as error:
                await self._flush()
                raise Refused(
                    "tls", "verification", f"the front's certificate: {error.verify_message}"
                ) from None
            except ssl.SSLError as error:
                await self._flush()
                cause = _cause(error)
                raise Refused("tls", cause, f"the front refused the handshake: {cause}") from None
            else:
                await self._flush()
                self.tls = tls
                return

    # -- bytes ---------------------------------------------------------------------------------

    async def send(self, data: bytes) -> bool:
        """Send bytes; return False where the other end has reset the connection."""
        try:
            if self.tls is None:
                await self._loop.sock_sendall(self._socket, data)
            else:
                self.tls.write(data)
                await self._flush()
        except (ConnectionError, ssl.SSLError):
            return False
        return True

    async def receive(self) -> bytes:
        """Return what arrives next; nothing once the connection has ended, see `ended`."""
        while not self.ended:
            if self.tls is not None:
                try:
                    if data := self.tls.read(READ_BYTES):
                        return data
                    self.ended = "close_notify"
                    return b""
                except ssl.SSLWantReadError:
                    pass
                except ssl.SSLZeroReturnError:
                    self.ended = "close_notify"
                    return b""
                except ssl.SSLError as error:
                    self.ended = _cause(error)
                    return b""
            data = await self._receive()
            if self.tls is None:
                return data
            self._incoming.write(data)
            with contextlib.suppress(ConnectionError):
                await self._flush()
        return b""

    async def _receive(self) -> bytes:
        try:
            data = await self._loop.sock_recv(self._socket, READ_BYTES)
        except (ConnectionError, OSError):
            self.ended = "reset"
            return b""
        if not data:
            self.ended = "fin"
        return data

    async def _flush(self) -> None:
        if data := self._outgoing.read():
            await self._loop.sock_sendall(self._socket, data)

    # -- ends ----------------------------------------------------------------------------------

    def close(self) -> None:
        """Close as a client does that leaves: close_notify, and FIN."""
        self.half_close()
        self._socket.close()

    def half_close(self) -> None:
        """Say that nothing more is sent, and go on reading: close_notify, and FIN in one direction."""
        with contextlib.suppress(OSError, ssl.SSLError, ValueError):
            if self.tls is not None and not self.ended:
                with contextlib.suppress(ssl.SSLWantReadError):
                    self.tls.unwrap()
                if data := self._outgoing.read():
                    self._socket.send(data)
            self._socket.shutdown(socket.SHUT_WR)

    def reset(self) -> None:
        """Close by RST."""
        with contextlib.suppress(OSError):
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        self._socket.close()

    def small_receive_buffer(self, size: int) -> None:
        """Let the kernel hold only this many bytes for us: a caller that reads slowly."""
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, size)

    async def __aenter__(self) -> CallerConnection:
        return self

    async def __aexit__(self, *_exception: object) -> None:
        self.close()


async def _connected(host: str, port: int) -> socket.socket:
    loop = asyncio.get_running_loop()
    last: OSError = OSError("no address")
    for family, kind, protocol, _, address in await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        channel = socket.socket(family, kind, protocol)
        channel.setblocking(False)
        try:
            await loop.sock_connect(channel, address)
        except OSError as error:
            channel.close()
            last = error
        except BaseException:
            channel.close()
            raise
        else:
            channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return channel
    raise last


def _cause(error: ssl.SSLError) -> str:
    reason: Any = (getattr(error, "reason", None) or "").lower()
    if "alert_" in reason:
        return f"alert {reason.partition('alert_')[2]}"
    if reason in ("wrong_version_number", "http_request", "unknown_protocol", "packet_length_too_long"):
        return "no_tls"
    return reason.replace("_", " ") or "tls error"
