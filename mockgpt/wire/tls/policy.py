"""The interface of a handshake's policy and of its fault; types only.

Implemented in the layers above: by `application.handshake_policy`, which decides, and by
`faults.handshake`.
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
        """Return the policy of a handshake that begins now."""


class HandshakeFault(Protocol):
    """What goes wrong on purpose in one handshake.

    Attributes:
        delay_seconds: how long the ClientHello waits for its answer.
    """

    @property
    def delay_seconds(self) -> float: ...

    def on_client_hello(self, hello: ClientHello) -> HandshakeRejected | None:
        """Return what happens in place of an answer to the ClientHello; None: it is answered."""

    def on_server_flight(self, take_flight: Callable[[], bytes]) -> HandshakeRejected | None:
        """Return what is sent of the server's first flight; None: all of it."""


class HandshakePolicy(Protocol):
    """The policy of one handshake; later changes of settings do not affect it.

    Attributes:
        context: None when the ClientHello has to be read, or a certificate minted, first.
        generation: of the certificates.
        reject: how a client that is not allowed is refused: alert, close, http_400, http_401, http_403.
        fault: what goes wrong on purpose.
        purpose: what the mock does on purpose, the fault included, for the journal; empty for nothing.
    """

    context: ssl.SSLContext | None
    generation: int
    reject: str
    purpose: str

    @property
    def fault(self) -> HandshakeFault | None: ...

    def decided(self, ready: Callable[[], None]) -> bool:
        """Tell whether its fault is known; else `ready` is called when it is."""

    def context_for(self, server_name: str | None, ready: Callable[[], None]) -> ssl.SSLContext | None:
        """Return the context for a server name, or None and call `ready` when it is there.

        Raises:
            CertificateError: it cannot be made.
        """

    def identity(self, certificate: bytes, verified: bool) -> Identity | None:
        """Return the identity in a client certificate; with all its names if it was verified."""

    def issuer_hint(self, certificate: bytes | None) -> str:
        """Return what to add to the detail where no trusted CA has signed the certificate."""

    def names_server(self, server_name: str) -> bool | None:
        """Tell whether the certificate shown is for this name; None where that is not known."""

    def allows(self, identity: Identity | None) -> bool:
        """Return whether this client is accepted."""

    def lapsed(self, identity: Identity | None) -> RefusalReason | None:
        """Return the reason why a client that resumes a session is no longer valid, or None."""
