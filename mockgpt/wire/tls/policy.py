"""What the handshake of one connection follows, as types; nothing here runs."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import Protocol

from mockgpt.wire.connection import Identity
from mockgpt.wire.messages import Fault


class HandshakePolicySource(Protocol):
    """Whoever decides how handshakes go."""

    def policy(self) -> HandshakePolicy:
        """Return what a connection goes by whose handshake begins now."""


class HandshakePolicy(Protocol):
    """What one connection's handshake goes by, whatever changes meanwhile.

    Attributes:
        context: None when more has to be known, or made, before there is one.
        generation: of the certificates.
        reject: how clients are told that they are not welcome: alert, close, http_401, http_403.
        fault: what goes wrong on purpose.
        purpose: what is not as usual on purpose, damage included, for the journal; empty if nothing is.
    """

    context: ssl.SSLContext | None
    generation: int
    reject: str
    fault: Fault | None
    purpose: str

    def context_for(self, server_name: str | None, ready: Callable[[], None]) -> ssl.SSLContext | None:
        """Return the context for a server name, or None and call `ready` when it is there.

        Raises:
            CertificateError: it cannot be made.
        """

    def identity(self, certificate: bytes) -> Identity | None:
        """Read a client certificate."""

    def allows(self, identity: Identity | None) -> bool:
        """Tell whether this client may come in."""

    def lapsed(self, identity: Identity | None) -> str | None:
        """Tell for what reason a client that resumes a session is no longer what it was, None if it is."""
