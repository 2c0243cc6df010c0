"""What the handshake of one connection follows, as types; nothing here runs.

Whoever decides (`application.handshake_policy`) and whoever breaks things on purpose
(`faults.handshake`) live above; the wire asks them through these.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import Protocol

from mockgpt.wire.connection import Identity
from mockgpt.wire.tls.client_hello import ClientHello
from mockgpt.wire.tls.refusal_reasons import RefusalReason
from mockgpt.wire.tls.rejection import HandshakeRejected


class HandshakePolicySource(Protocol):
    """Decides how handshakes go."""

    def policy(self) -> HandshakePolicy:
        """Return what a connection follows whose handshake begins now."""


class HandshakeFault(Protocol):
    """What goes wrong on purpose in one handshake.

    Attributes:
        delay_seconds: how long the ClientHello is left without an answer.
    """

    @property
    def delay_seconds(self) -> float: ...

    def on_client_hello(self, hello: ClientHello) -> HandshakeRejected | None:
        """Return what happens in place of an answer to the ClientHello; None: it is answered."""

    def on_server_flight(self, take_flight: Callable[[], bytes]) -> HandshakeRejected | None:
        """Return what becomes of the server's first flight; None: it goes out whole."""


class HandshakePolicy(Protocol):
    """What one connection's handshake follows, whatever changes meanwhile.

    Attributes:
        context: None when more has to be known, or made, before there is one.
        generation: of the certificates.
        reject: how clients that may not come in are told: alert, close, http_401, http_403.
        fault: what goes wrong on purpose.
        purpose: what is different on purpose, the fault included, for the journal; empty if nothing is.
    """

    context: ssl.SSLContext | None
    generation: int
    reject: str
    purpose: str

    @property
    def fault(self) -> HandshakeFault | None: ...

    def context_for(self, server_name: str | None, ready: Callable[[], None]) -> ssl.SSLContext | None:
        """Return the context for a server name, or None and call `ready` when it is there.

        Raises:
            CertificateError: it cannot be made.
        """

    def identity(self, certificate: bytes) -> Identity | None:
        """Read a client certificate."""

    def allows(self, identity: Identity | None) -> bool:
        """Tell whether this client may come in."""

    def lapsed(self, identity: Identity | None) -> RefusalReason | None:
        """Return the reason why a client that resumes a session may no longer come in, or None."""
