"""Settings to TLS contexts: the server's certificate, the trusted CAs, and who may come in.

Never imports `cryptography`; minting is `minting`'s, in a child process. Which context a
connection gets is decided by `handshakes`.
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
from mockgpt.wire.connection import Identity
from mockgpt.wire.tls.message_callback import observe

# Forward secrecy and authenticated encryption only; TLS 1.3's own suites are all of that kind.
_CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
_VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
_REMEMBERED_IDENTITIES = 256

# DER of a certificate's auxiliary data (OpenSSL's X509_CERT_AUX): `reject [0] { clientAuth }`.
_REJECT_CLIENT_AUTHENTICATION = bytes.fromhex("300c a00a 0608 2b06010505070302")


class ServerTLS:
    """One generation of certificates under one set of `[tls]` settings.

    Attributes:
        settings: what they are.
        material: what the files held.
        generation: 1 at start, one more with every reload.
        reject: how clients without a certificate, or not on the list, are told.
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
            self._welcome = any_of(settings.allowed_clients) if settings.allowed_clients else None
        except ValueError as error:
            raise ConfigError(f"tls.allowed_clients: {error}") from None
        # Whoever is told otherwise than by an alert has to be let through the handshake first.
        by_alert = settings.reject == "alert"
        self._required = settings.require_client_cert and by_alert
        self._denying = self._denying_context() if self._welcome is not None and by_alert else None
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
        """Read a client certificate; the same few come again and again, so they are remembered."""
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
        """Tell whether this client may come in, after its chain has been verified."""
        if identity is None:
            return not self.settings.require_client_cert
        return self._welcome is None or self._welcome(identity)

    def lapsed(self, identity: Identity | None) -> str | None:
        """Tell why a client that was let in before may no longer come in, None if it still may.

        OpenSSL verifies nothing when a session is resumed, and a session outlives what it was based on.
        """
        if identity is None:
            return None
        if identity.not_after and identity.not_after < now_text():
            return "expired"
        return "revoked" if identity.serial in self._revoked.get(identity.issuer, ()) else None

    def _judge(self, certificate: bytes) -> ssl.SSLContext | None:
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
        observe(context, self._judge if self._denying is not None else None)
        return context

    def _denying_context(self) -> ssl.SSLContext:
        """A context that trusts the same CAs for everything but clients.

        Sound certificates are refused by it with the alert `bad_certificate`, as Go's servers do;
        unsound ones keep the alert they deserve. Needs a file: `cadata` takes no auxiliary data.
        """
        from base64 import encodebytes

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
        """A context with a server certificate that trusts nobody yet."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = _VERSIONS[settings.minimum_version]
        context.maximum_version = _VERSIONS[settings.maximum_version]
        # Before the certificate is loaded: they also say how weak its key may be.
        context.set_ciphers(ciphers or _CIPHERS)
        context.set_alpn_protocols(["http/1.1"])
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
        # OpenSSL would make a file that others can read.
        os.close(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600))
        context.keylog_filename = path
    except OSError as error:
        raise CertificateError(
            f"tls.keylog_path: {path} cannot be written by user {os.geteuid()}: {error.strerror}"
        ) from None


@contextmanager
def _as_file(content: bytes) -> Iterator[str]:
    """Lend bytes in memory a path: OpenSSL takes keys, chains and revocation lists from files alone.

    On Linux no disk is involved, so that a container may be read-only.
    """
    if hasattr(os, "memfd_create"):
        with open(os.memfd_create("mockgpt"), "wb") as file:
            file.write(content)
            file.flush()
            yield f"/proc/self/fd/{file.fileno()}"
    else:
        from tempfile import NamedTemporaryFile

        with NamedTemporaryFile("wb", suffix=".pem") as file:  # of mode 0600
            file.write(content)
            file.flush()
            yield file.name
