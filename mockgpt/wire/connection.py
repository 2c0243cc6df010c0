"""One TCP connection as every layer above the bytes sees it: its handshake, and who its client is."""

from typing import Any, NamedTuple


class Identity(NamedTuple):
    """What a verified client certificate says. Times are Unix seconds."""

    common_name: str
    subject: str
    issuer: str
    serial: str
    sans: tuple[str, ...]
    fingerprint_sha256: str
    not_before: str
    not_after: str

    def as_json(self) -> dict[str, Any]:
        """Return the object of whoami and of the journal."""
        return {**self._asdict(), "sans": list(self.sans)}


class TLSInfo(NamedTuple):
    """What was negotiated: `version` as OpenSSL writes it, such as TLSv1.3."""

    version: str
    cipher: str
    server_name: str | None
    alpn: str | None
    resumed: bool

    def as_json(self) -> dict[str, Any]:
        """Return the object of whoami and of the journal."""
        return self._asdict()


class Connection:
    """One TCP connection with its handshake, accepted or refused.

    Owned by the protocol, which fills it in; everything above only reads it.
    """

    __slots__ = (
        "alert_received",
        "alert_sent",
        "bytes_in",
        "bytes_out",
        "certificate_generation",
        "closed_by",
        "detail",
        "handshake_ms",
        "id",
        "identity",
        "outcome",
        "peer",
        "reason",
        "requests",
        "time",
        "tls",
    )

    def __init__(self, id: str, peer: str, time: float) -> None:
        self.id = id
        self.peer = peer
        self.time = time
        self.outcome = "accepted"
        self.reason: str | None = None
        self.detail: str | None = None
        self.alert_sent: str | None = None
        self.alert_received: str | None = None
        self.identity: Identity | None = None
        self.tls: TLSInfo | None = None
        self.handshake_ms: float | None = None
        self.requests = 0
        self.bytes_in = 0
        self.bytes_out = 0
        self.closed_by: str | None = None
        self.certificate_generation = 1
