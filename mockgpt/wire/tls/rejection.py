"""How a client is refused: the reason, what is sent, and how the connection ends."""

from typing import NamedTuple

from mockgpt.wire.tls.refusal_reasons import ALERTS, RefusalReason

PLAIN_HTTP_ANSWER = (
    b"HTTP/1.1 400 Bad Request\r\ncontent-type: text/plain; charset=utf-8\r\n"
    b"content-length: 69\r\nconnection: close\r\n\r\n"
    b"This port speaks HTTPS with client certificates, and not plain HTTP.\n"
)
_ALERT_RECORD, _FATAL = 21, 2
_ALERT_BYTES = 7
_CODES = {name: code for code, name in ALERTS.items()}


class Disconnect(NamedTuple):
    """An unusual end of a connection: after a time without a byte, perhaps by a TCP reset."""

    silence_ms: int
    reset: bool = False


class HandshakeRejected(Exception):
    """The client is refused.

    Attributes:
        reason: one of `RefusalReason`.
        answer: bytes to send that are not encrypted.
        disconnect: None closes as usual, with time to read.
    """

    def __init__(
        self, reason: RefusalReason, detail: str, answer: bytes = b"", disconnect: Disconnect | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail
        self.answer = answer
        self.disconnect = disconnect

    @property
    def alert(self) -> str | None:
        """The name of the alert that `answer` is, None where it is something else."""
        if self.answer[:1] != bytes((_ALERT_RECORD,)) or len(self.answer) != _ALERT_BYTES:
            return None
        code = self.answer[-1]
        return ALERTS.get(code, f"alert_{code}")


def alert_record(alert: str | int) -> bytes:
    """Return a fatal alert, by name or number, as a record that is not encrypted (RFC 8446 section 6)."""
    code = _CODES[alert] if isinstance(alert, str) else alert
    return bytes((_ALERT_RECORD, 3, 3, 0, 2, _FATAL, code))
