"""One TCP connection as the layers above `wire` see it: its handshake, and the identity of its client."""

from typing import TYPE_CHECKING, Any, NamedTuple

from mockgpt.wire.tls.refusal_reasons import RefusalReason

if TYPE_CHECKING:
    from mockgpt.wire.proxy_protocol.header import ProxyHeader

NAMES_SHOWN = 100  # of a certificate's names, so that one of thousands does not fill the journal

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

    @property
    def name(self) -> str:
        """What it is called in a line: its common name, else its first URI, other name or subject."""
        if self.common_name:
            return self.common_name
        uris = [name.removeprefix("URI:") for name in self.sans if name.startswith("URI:")]
        return (*uris, *self.sans, self.subject)[0]

    def as_json(self) -> dict[str, Any]:
        """Return the object of whoami and of the journal."""
        sans = [*self.sans[:NAMES_SHOWN], "…"] if len(self.sans) > NAMES_SHOWN else list(self.sans)
        return {**self._asdict(), "sans": sans}


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
    """What the opening of a connection found out about the client, accepted or refused.

    Attributes:
        purpose: what the mock did on purpose, empty for nothing.
    """

    identity: Identity | None = None
    tls: TLSInfo | None = None
    alert_sent: str | None = None
    alert_received: str | None = None
    certificate_generation: int = 1
    server_name_matches: bool | None = None
    proxy_header: "ProxyHeader | None" = None
    purpose: str = ""


class Connection:
    """One TCP connection with its handshake, accepted or refused.

    Only the protocol writes it; the layers above only read it.

    Attributes:
        outcome: pending, then accepted or refused.
        reason, detail: why it was refused; `detail` may also name what the mock did on purpose.
        closed_by: client, server or tls_error.
        peer: address and port of the client; where a proxy names it (PROXY protocol), as it says.
        proxy_header: what that proxy said, or None.
        via: address and port of that proxy, or None.
        server_name_matches: whether the server's certificate is for the name the client sent; None where it
            sent none, or none is known.
        time, closed_at: when it was made and when it ended, Unix seconds.
        begun_at: when it was made, on the loop's clock.
        tenant: written by the observer: the name of the tenant whose certificate it shows, None where the
            settings have none.
        replica: the process that it was made to, where there are several; None: this one.
    """

    replica: str | None = None

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
        "proxy_header",
        "reason",
        "requests",
        "server_name_matches",
        "tenant",
        "time",
        "tls",
        "via",
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
        self.tenant: str | None = None
        self.tls: TLSInfo | None = None
        self.handshake_ms: float | None = None
        self.requests = 0
        self.bytes_in = 0
        self.bytes_out = 0
        self.closed_by: str | None = None
        self.closed_at: float | None = None
        self.certificate_generation = 1
        self.server_name_matches: bool | None = None
        self.proxy_header: ProxyHeader | None = None
        self.via: str | None = None

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
        self.server_name_matches = facts.server_name_matches
        if (header := facts.proxy_header) is not None:
            self.proxy_header, self.via = header, self.peer
            self.peer = header.source or self.peer
        if facts.tls is not None:  # the handshake was complete
            self.handshake_ms = round(handshake_seconds * 1000, 3)
