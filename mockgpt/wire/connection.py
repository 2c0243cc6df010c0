"""One TCP connection as the layers above `wire` see it: its handshake, and the identity of its client."""

from typing import Any, NamedTuple

from mockgpt.wire.tls.refusal_reasons import RefusalReason

# The ALPN protocol (RFC 7301) by which `mockgpt health` says who it is; HTTP/1.1 is spoken over it.
HEALTH_CHECK_PROTOCOL = "mockgpt-health"


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


class ClientFacts(NamedTuple):
    """What the opening of a connection found out about the client, accepted or refused."""

    identity: Identity | None = None
    tls: TLSInfo | None = None
    alert_sent: str | None = None
    alert_received: str | None = None
    certificate_generation: int = 1


class Connection:
    """One TCP connection with its handshake, accepted or refused.

    Only the protocol writes it; the layers above only read it.

    Attributes:
        outcome: pending, then accepted or refused.
        reason, detail: why it was refused; `detail` may also name what the mock did on purpose.
        closed_by: client, server or tls_error.
        time, closed_at: when it was made and when it ended, Unix seconds.
        begun_at: when it was made, on the loop's clock.
    """

    __slots__ = (
        "alert_received",
        "alert_sent",
        "begun_at",
        "bytes_in",
        "bytes_out",
        "certificate_generation",
        "closed_at",
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

    def __init__(self, id: str, peer: str, time: float, begun_at: float = 0.0) -> None:
        self.id = id
        self.peer = peer
        self.time = time
        self.begun_at = begun_at
        self.outcome = "pending"
        self.reason: RefusalReason | None = None
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
        self.closed_at: float | None = None
        self.certificate_generation = 1

    @property
    def is_health_check(self) -> bool:
        """Whether it is one of `mockgpt health`."""
        return self.tls is not None and self.tls.alpn == HEALTH_CHECK_PROTOCOL

    def refuse(self, reason: RefusalReason, detail: str | None) -> None:
        """Record that the client is refused."""
        self.outcome, self.reason, self.detail = "refused", reason, detail

    def note_client(self, facts: ClientFacts, handshake_seconds: float) -> None:
        """Record what the opening found out about the client."""
        self.identity, self.tls = facts.identity, facts.tls
        self.alert_sent, self.alert_received = facts.alert_sent, facts.alert_received
        self.certificate_generation = facts.certificate_generation
        if facts.tls is not None:  # the handshake was complete
            self.handshake_ms = round(handshake_seconds * 1000, 3)
