"""One generation of certificates: its TLS contexts, and its judgement of clients.

Which certificate a connection is shown is not decided here. Never imports `cryptography`: minting is done
by `certificates.minting`, in a child process.
"""

from __future__ import annotations

import ssl
from types import ModuleType
from typing import Any

from mockgpt.certificates.client_patterns import any_of
from mockgpt.certificates.context_making import (
    Pair,
    accepting_context,
    bare_context,
    denying_context,
    is_lenient,
    lenient_context,
    resumes_sessions,
    trusting_context,
    verifying_context,
)
from mockgpt.certificates.der import EVERY_NAME, certificate_identity
from mockgpt.certificates.tls_files import (
    Material,
    authority_names,
    is_for_host,
    now_text,
    read_material,
    read_revocations,
)
from mockgpt.config import TLSSettings
from mockgpt.errors import ConfigError
from mockgpt.wire.connection import Identity
from mockgpt.wire.tls.message_callback import Judgement, observe
from mockgpt.wire.tls.refusal_reasons import HandshakeFailed, RefusalReason

_REMEMBERED_IDENTITIES = 256
_REMEMBERED_BYTES = 8192  # a larger certificate has names by the hundred; these would fill the memory

DEEPEST_CHAIN = 100  # OpenSSL's own limit


class ServerTLS:
    """One generation of certificates under one set of `[tls]` settings.

    Attributes:
        settings: the `[tls]` settings.
        material: the content of the files.
        generation: 1 at start, one more with every reload.
        reject: how clients are refused that have no certificate, or are not on the list.
    """

    def __init__(self, settings: TLSSettings, generation: int = 1, material: Material | None = None) -> None:
        self.settings = settings
        self.generation = generation
        self.reject = settings.reject
        self.material = material or read_material(settings)
        self.revocations = read_revocations(settings, self.material)
        self._revoked = {facts.issuer: facts.revoked for facts in self.revocations}
        self._remembered: dict[bytes, Identity] = {}
        self._named: dict[tuple[bytes, str], bool | None] = {}
        self._contexts: dict[Any, ssl.SSLContext] = {}
        try:
            self._allowed = any_of(settings.allowed_clients) if settings.allowed_clients else None
        except ValueError as error:
            raise ConfigError(f"tls.allowed_clients: {error}") from None
        # When the first session ends that was given to a client: when its certificate does.
        self._sessions_end = ""
        self._lenient = is_lenient(settings)
        listed = self._allowed is not None and settings.reject == "alert"
        limited = settings.maximum_chain_depth < DEEPEST_CHAIN
        self._denying = _observed(denying_context(settings, self.material)) if listed else None
        self._distrusting = _observed(bare_context(settings, self.material)) if limited else None
        self._judges = self._lenient or limited or listed
        self._verifying = verifying_context(settings, self.material) if self._judges else None
        self.context_of()  # or a mistake in the files would be found by the first client

    def context_of(
        self, pair: Pair | None = None, ciphers: str | None = None, **changes: Any
    ) -> ssl.SSLContext:
        """Return the context that shows a certificate; the same for the same arguments.

        Args:
            pair: chain and key as PEM, in place of the server's own.
            ciphers: OpenSSL's cipher string in place of the usual one.
            changes: settings of `[tls]` that differ: versions, tickets.
        """
        if self._sessions_end and self._sessions_end < now_text():
            # New contexts have new ticket keys. So a client that holds a session of an expired certificate
            # makes a full handshake: its new one is accepted, and the old one is refused by an alert.
            self._contexts.clear()
            self._sessions_end = ""
        settings = self.settings._replace(**changes) if changes else self.settings
        key = (pair, ciphers, settings)
        context = self._contexts.get(key)
        if context is None:
            make = lenient_context if self._lenient else trusting_context
            context = make(settings, self.material, pair, ciphers)
            observe(context, self._judge if self._judges else None)
            # OpenSSL resumes TLS 1.2 sessions by their id as well, out of the context's own memory,
            # which nothing turns off; so without tickets every connection has a context of its own.
            if resumes_sessions(settings):
                self._contexts[key] = context
        return context

    @property
    def context(self) -> ssl.SSLContext:
        """The context that shows the server's own certificate."""
        return self.context_of()

    def identity(self, certificate: bytes) -> Identity | None:
        """Return what a client certificate says; the last 256 are remembered, as most clients come again."""
        known = self._remembered.get(certificate)
        if known is not None:
            return known
        identity = certificate_identity(certificate, EVERY_NAME)
        if identity is not None and len(certificate) <= _REMEMBERED_BYTES:
            if len(self._remembered) >= _REMEMBERED_IDENTITIES:
                self._remembered.clear()
            self._remembered[certificate] = identity
        return identity

    def allows(self, identity: Identity | None) -> bool:
        """Tell whether a client is allowed, after its chain has been verified."""
        if identity is None:
            return not self.settings.require_client_cert
        if identity.not_after:
            self._sessions_end = min(self._sessions_end or identity.not_after, identity.not_after)
        return self._allowed is None or self._allowed(identity)

    def issuer_hint(self, certificate: bytes | None) -> str:
        """Return what to add where the issuer has the name of a trusted CA, and is another one."""
        identity = certificate_identity(certificate) if certificate is not None else None
        if identity is None or identity.issuer not in authority_names(self.material):
            return ""
        return f"; its issuer has the name of a CA in tls.ca_cert_path, {identity.issuer}, but another key"

    def names_server(self, server_name: str, pair: Pair | None = None) -> bool | None:
        """Tell whether a certificate is for a server name: that of `pair`, or the server's own."""
        chain = self.material.chain if pair is None else pair[0]
        key = chain, server_name
        if key not in self._named:
            if len(self._named) >= _REMEMBERED_IDENTITIES:
                self._named.clear()
            self._named[key] = is_for_host(chain, server_name)
        return self._named[key]

    def lapsed(self, identity: Identity | None) -> RefusalReason | None:
        """Return why a client that was allowed before no longer is, None if it still is.

        OpenSSL verifies no certificate when a session is resumed (RFC 8446 section 2.2), and a session
        lasts longer than a certificate may be valid.
        """
        if identity is None:
            return None
        if identity.not_after and identity.not_after < now_text():
            return RefusalReason.EXPIRED
        return RefusalReason.REVOKED if identity.serial in self._revoked.get(identity.issuer, ()) else None

    def _judge(self, chain: list[bytes]) -> Judgement | None:
        """Decide about a chain that a client shows, before OpenSSL verifies it; None leaves it to that."""
        failure = self._too_deep(chain)
        if self._lenient:
            failure = failure or self._failure_of(chain)
            return Judgement(accepting_context(chain[0]), failure)
        if failure is not None:
            return Judgement(self._distrusting, failure)
        if self._denying is not None:
            identity = self.identity(chain[0])
            listed = identity is not None and self._allowed is not None and self._allowed(identity)
            # OpenSSL asks for trust before it looks at dates and lists of revoked certificates.
            if not listed and self._failure_of(chain) is None:
                return Judgement(self._denying)
        return None

    def _failure_of(self, chain: list[bytes]) -> HandshakeFailed | None:
        assert self._verifying is not None
        failure: HandshakeFailed | None = _chain_verification().failure_of(self._verifying, chain)
        return failure

    def _too_deep(self, chain: list[bytes]) -> HandshakeFailed | None:
        """Return the failure of a chain that is good, and needs more of its CAs than are allowed."""
        depth = self.settings.maximum_chain_depth
        if self._verifying is None or len(chain) <= depth + 1:
            return None
        if self._failure_of(chain[: depth + 1]) is None or self._failure_of(chain):
            return None
        return HandshakeFailed(
            RefusalReason.UNKNOWN_CA, f"certificate chain too long; tls.maximum_chain_depth allows {depth}"
        )


def _observed(context: ssl.SSLContext) -> ssl.SSLContext:
    observe(context)
    return context


def _chain_verification() -> ModuleType:
    # Loaded by the first chain that is judged apart from its handshake.
    from mockgpt.wire.tls import chain_verification

    return chain_verification
