"""Make TLS contexts of settings: the server's certificate, the trusted CAs, and the clients allowed.

Which context a connection gets is not decided here. Never imports `cryptography`: minting is done
by `certificates.minting`, in a child process.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from mockgpt.certificates.client_patterns import any_of
from mockgpt.certificates.der import certificate_identity
from mockgpt.certificates.tls_files import ADVICE, Material, now_text, read_material, read_revocations
from mockgpt.config import TLSSettings
from mockgpt.errors import CertificateError, ConfigError
from mockgpt.wire.connection import HEALTH_CHECK_PROTOCOL, Identity
from mockgpt.wire.tls.message_callback import observe
from mockgpt.wire.tls.refusal_reasons import RefusalReason

# Forward secrecy and authenticated encryption only; TLS 1.3's own suites are all of that kind.
_CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
_VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
_REMEMBERED_IDENTITIES = 256

# DER of a certificate's auxiliary data (OpenSSL's X509_CERT_AUX): `reject [0] { clientAuth }`.
_REJECT_CLIENT_AUTHENTICATION = bytes.fromhex("300c a00a 0608 2b06010505070302")


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
        self._contexts: dict[Any, ssl.SSLContext] = {}
        try:
            self._allowed = any_of(settings.allowed_clients) if settings.allowed_clients else None
        except ValueError as error:
            raise ConfigError(f"tls.allowed_clients: {error}") from None
        # A client that is refused otherwise than by an alert has to complete the handshake first.
        by_alert = settings.reject == "alert"
        self._required = settings.require_client_cert and by_alert
        self._denying = self._denying_context() if self._allowed is not None and by_alert else None
        self.context = self.context_of()

    def context_of(
        self, pair: tuple[bytes, bytes] | None = None, ciphers: str | None = None, **changes: Any
    ) -> ssl.SSLContext:
        """Return the context that shows a certificate; the same for the same arguments.

        Args:
            pair: chain and key as PEM, in place of the server's own.
            ciphers: OpenSSL's cipher string in place of the usual one.
            changes: settings of `[tls]` that differ: versions, tickets.
        """
        settings = self.settings._replace(**changes) if changes else self.settings
        key = (pair, ciphers, settings)
        context = self._contexts.get(key)
        if context is None:
            context = self._trusting_context(settings, pair, ciphers)
            # OpenSSL resumes TLS 1.2 sessions by their id as well, out of the context's own memory,
            # which nothing turns off; so without tickets every connection has a context of its own.
            if settings.session_tickets:
                self._contexts[key] = context
        return context

    def identity(self, certificate: bytes) -> Identity | None:
        """Return what a client certificate says; the last 256 are remembered, as most clients come again."""
        known = self._remembered.get(certificate)
        if known is not None:
            return known
        identity = certificate_identity(certificate)
        if identity is not None:
            if len(self._remembered) >= _REMEMBERED_IDENTITIES:
                self._remembered.clear()
            self._remembered[certificate] = identity
        return identity

    def allows(self, identity: Identity | None) -> bool:
        """Tell whether a client is allowed, after its chain has been verified."""
        if identity is None:
            return not self.settings.require_client_cert
        return self._allowed is None or self._allowed(identity)

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

    def _refusing_context(self, certificate: bytes) -> ssl.SSLContext | None:
        """Return the context to refuse a client with, None for one that is allowed."""
        identity = self.identity(certificate)
        return None if identity is not None and self.allows(identity) else self._denying

    # -- making contexts -----------------------------------------------------------------------

    def _trusting_context(
        self, settings: TLSSettings, pair: tuple[bytes, bytes] | None, ciphers: str | None
    ) -> ssl.SSLContext:
        context = self._bare_context(settings, pair, ciphers)
        path = settings.ca_cert_path
        try:
            with _as_file(self.material.authorities) as file:
                context.load_verify_locations(cafile=file)
        except ssl.SSLError:
            raise CertificateError(
                f"tls.ca_cert_path: {path} holds no usable PEM certificate; {ADVICE}"
            ) from None
        if not context.cert_store_stats()["x509"]:
            raise CertificateError(f"tls.ca_cert_path: {path} holds no certificate; {ADVICE}")
        observe(context, self._refusing_context if self._denying is not None else None)
        return context

    def _denying_context(self) -> ssl.SSLContext:
        """Make a context that trusts the same CAs for every purpose but client authentication.

        It refuses valid certificates with the alert `bad_certificate`, as Go's servers do; others
        get the alert of what is wrong with them. Needs a file: `cadata` takes no auxiliary data.
        """
        from base64 import encodebytes  # loaded when there is a list of allowed clients

        trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with _as_file(self.material.authorities) as path:
            trusting.load_verify_locations(cafile=path)
        context = self._bare_context(self.settings)
        pem = b"".join(
            b"-----BEGIN TRUSTED CERTIFICATE-----\n%s-----END TRUSTED CERTIFICATE-----\n"
            % encodebytes(der + _REJECT_CLIENT_AUTHENTICATION)
            for der in trusting.get_ca_certs(binary_form=True)
        )
        with _as_file(pem) as path:
            context.load_verify_locations(cafile=path)
        observe(context)
        return context

    def _bare_context(
        self, settings: TLSSettings, pair: tuple[bytes, bytes] | None = None, ciphers: str | None = None
    ) -> ssl.SSLContext:
        """Make a context with a server certificate that trusts no CA yet."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = _VERSIONS[settings.minimum_version]
        context.maximum_version = _VERSIONS[settings.maximum_version]
        # Before the certificate is loaded: the security level in them says how weak its key may be.
        context.set_ciphers(ciphers or _CIPHERS)
        context.set_alpn_protocols([HEALTH_CHECK_PROTOCOL, "http/1.1"])
        context.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION
        if not settings.session_tickets:
            context.options |= ssl.OP_NO_TICKET
            context.num_tickets = 0
        context.verify_mode = ssl.CERT_REQUIRED if self._required else ssl.CERT_OPTIONAL
        chain, key = pair or (self.material.chain, self.material.key)
        try:
            with _as_file(chain) as chain_path, _as_file(key) as key_path:
                # A function keeps OpenSSL from asking for the password on the terminal.
                context.load_cert_chain(chain_path, key_path, password=lambda: settings.key_password)
        except ssl.SSLError as error:
            raise CertificateError(_what_is_wrong_with_the_pair(settings, self.material.key, error)) from None
        if self.revocations:
            with _as_file(self.material.revocations) as path:
                context.load_verify_locations(cafile=path)
            context.verify_flags |= ssl.VerifyFlags.VERIFY_CRL_CHECK_LEAF
        if settings.keylog_path:
            _log_keys(context, settings.keylog_path)
        return context


def _what_is_wrong_with_the_pair(settings: TLSSettings, key: bytes, error: ssl.SSLError) -> str:
    reason = error.reason or ""
    if reason == "KEY_VALUES_MISMATCH":
        return f"tls.key_path: {settings.key_path} is not the key of {settings.cert_path}; {ADVICE}"
    if b"ENCRYPTED" in key:  # OpenSSL's reasons do not say so reliably
        return f"tls.key_password: it does not open {settings.key_path}"
    if reason in ("EE_KEY_TOO_SMALL", "CA_MD_TOO_WEAK", "CA_KEY_TOO_SMALL"):
        return f"tls.cert_path: {settings.cert_path} is too weak for TLS ({reason.replace('_', ' ').lower()})"
    return (
        f"tls.cert_path and tls.key_path: {settings.cert_path} and {settings.key_path} are no usable PEM pair"
    )


def _log_keys(context: ssl.SSLContext, path: str) -> None:
    try:
        # OpenSSL would create the file with a mode that lets others read it.
        os.close(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600))
        context.keylog_filename = path
    except OSError as error:
        raise CertificateError(
            f"tls.keylog_path: {path} cannot be written by user {os.geteuid()}: {error.strerror}"
        ) from None


@contextmanager
def _as_file(content: bytes) -> Iterator[str]:
    """Give bytes in memory a path: OpenSSL takes keys, chains and revocation lists from files only.

    On Linux no disk is used, so a container may be read-only.
    """
    if hasattr(os, "memfd_create"):
        with open(os.memfd_create("mockgpt"), "wb") as file:
            file.write(content)
            file.flush()
            yield f"/proc/self/fd/{file.fileno()}"
    else:
        from tempfile import NamedTemporaryFile  # loaded where there is no memfd

        with NamedTemporaryFile("wb", suffix=".pem") as file:  # of mode 0600
            file.write(content)
            file.flush()
            yield file.name
