"""A TLS client that sees what a socket hides: the records as they came, and how the connection ended."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
from typing import Any, NamedTuple

from mock_process import EVENT_SECONDS, MockProcess, post

APPLICATION_DATA = 23
_HEADER_BYTES = 5


class Seen(NamedTuple):
    """What came after the request.

    Attributes:
        end: `notify`, `end of file`, `reset`, an alert's name in OpenSSL's words, `broken record`, or
            `silence`.
        records: lengths announced by the TLS records' headers, of application data only.
        rest: bytes of a record that did not come whole.
    """

    plaintext: bytes
    end: str
    records: list[int]
    rest: bytes

    @property
    def body(self) -> bytes:
        return self.plaintext.partition(b"\r\n\r\n")[2]


class Tap:
    """One connection."""

    def __init__(self, mock: MockProcess, context: ssl.SSLContext) -> None:
        self.socket = socket.create_connection(mock.address, timeout=EVENT_SECONDS)
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname="localhost")
        while True:
            try:
                self._tls.do_handshake()
            except ssl.SSLWantReadError:
                self._flush()
                self._incoming.write(self.socket.recv(65_536))
            else:
                self._flush()
                return

    def _flush(self) -> None:
        if self._outgoing.pending:
            self.socket.sendall(self._outgoing.read())

    def send(self, data: bytes) -> None:
        self._tls.write(data)
        self._flush()

    def see(self, silence_seconds: float = EVENT_SECONDS, after: bytes = b"") -> Seen:
        """Read until the connection ends, or nothing comes for so long once these bytes have come."""
        plaintext, ciphertext, end = b"", b"", ""
        while not end:
            self.socket.settimeout(silence_seconds if after in plaintext else EVENT_SECONDS)
            try:
                received = self.socket.recv(65_536)
            except ConnectionResetError:
                end = "reset"
                break
            except TimeoutError:
                end = "silence"
                break
            if not received:
                end = "end of file"
                break
            ciphertext += received
            self._incoming.write(received)
            try:
                while self._incoming.pending or self._tls.pending():
                    part = self._tls.read(65_536)
                    if not part:
                        end = "notify"
                        break
                    plaintext += part
            except ssl.SSLWantReadError:
                pass
            except ssl.SSLZeroReturnError:
                end = "notify"
            except ssl.SSLError as error:
                reason = error.reason or ""
                end = reason.partition("_ALERT_")[2].lower().replace("_", " ") or "broken record"
                with contextlib.suppress(OSError):
                    self._flush()  # our own alert about it
        records, rest = split_records(ciphertext)
        return Seen(plaintext, end, records, rest)

    def close(self) -> None:
        self.socket.close()

    def __enter__(self) -> Tap:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


def split_records(ciphertext: bytes) -> tuple[list[int], bytes]:
    """Return the lengths of whole application data records, and what is left at the end."""
    lengths = []
    while len(ciphertext) >= _HEADER_BYTES:
        length = int.from_bytes(ciphertext[3:5], "big")
        if len(ciphertext) < _HEADER_BYTES + length:
            break
        if ciphertext[0] == APPLICATION_DATA:
            lengths.append(length)
        ciphertext = ciphertext[_HEADER_BYTES + length :]
    return lengths, ciphertext


def chat_with(fault: str, stream: bool, **more: Any) -> bytes:
    """Return a chat request that asks for a fault."""
    body = {
        "model": "gpt-4o-mini",
        "messages": [{"role": "user", "content": "hello"}],
        "seed": 1,
        "stream": stream,
        **more,
    }
    return post("/v1/chat/completions", json.dumps(body).encode(), f"x-mockgpt-fault: {fault}")
