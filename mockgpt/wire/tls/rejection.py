"""How a client is refused: the reason, what it is told, and how the connection ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    pass


PLAIN_HTTP_ANSWER = (
    b"HTTP/1.1 400 Bad Request\r\ncontent-type: text/plain; charset=utf-8\r\n"
    b"content-length: 69\r\nconnection: close\r\n\r\n"
    b"This port speaks HTTPS with client certificates, and not plain HTTP.\n"
)


class Disconnect(NamedTuple):
    """The end of a connection that does not go the usual way: after a silence, perhaps by a TCP reset."""

    silence_ms: int
    reset: bool = False


class HandshakeRejected(Exception):
    """The client is not let in.

    Attributes:
        answer: bytes for it that are not encrypted.
        disconnect: None closes as usual, with time to read.
    """

    def __init__(
        self, reason: str, detail: str, answer: bytes = b"", disconnect: Disconnect | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail
        self.answer = answer
        self.disconnect = disconnect
