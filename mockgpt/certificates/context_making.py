"""Make one TLS context of the settings `[tls]` and the files read for them, for each way to treat a client.

Knows no client and remembers nothing: which context a connection gets is decided elsewhere.
"""

from __future__ import annotations

import os
import ssl
import stat
from collections.abc import Iterator
from contextlib import contextmanager

from mockgpt.certificates.tls_files import ADVICE, Material
from mockgpt.config import TLSSettings
from mockgpt.errors import CertificateError
from mockgpt.wire.connection import HEALTH_CHECK_PROTOCOL

Pair = tuple[bytes, bytes]

# Forward secrecy and authenticated encryption only; TLS 1.3's own suites are all of that kind.
_CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
_ANY_KEY = ":@SECLEVEL=0"  # weak keys and signatures too
_VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}

# DER of a certificate's auxiliary data (OpenSSL's X509_CERT_AUX): `reject [0]`, and `trust`, clientAuth.
_REJECT_CLIENT_AUTHENTICATION = bytes.fromhex("300c a00a 0608 2b06010505070302")
_TRUST_CLIENT_AUTHENTICATION = bytes.fromhex("300c 300a 0608 2b06010505070302")
# OpenSSL's X509_V_FLAG_PARTIAL_CHAIN, NO_CHECK_TIME and IGNORE_CRITICAL: a trusted leaf is enough, as it is.
_ACCEPTING_FLAGS = 0x80000 | 0x200000 | 0x10


def is_lenient(settings: TLSSettings) -> bool:
    """Tell whether every client completes its handshake, and the bad ones are refused by an answer."""
    return settings.reject == "http_400"


def resumes_sessions(settings: TLSSettings) -> bool:
    """Tell whether clients may resume sessions; a resumed one has no chain that could be judged again."""
    return settings.session_tickets and not is_lenient(settings)


def bare_context(
    settings: TLSSettings, material: Material, pair: Pair | None = None, ciphers: str | None = None
) -> ssl.SSLContext:
    """Make a context with a server certificate that trusts no CA yet.

    Args:
        pair: chain and key as PEM, in place of the server's own.
        ciphers: OpenSSL's cipher string in place of the usual one.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = _VERSIONS[settings.minimum_version]
    context.maximum_version = _VERSIONS[settings.maximum_version]
    # Before the certificate is loaded: the security level in them says how weak its key may be.
    context.set_ciphers(ciphers or _CIPHERS)
    context.set_alpn_protocols([HEALTH_CHECK_PROTOCOL, "http/1.1"])
    context.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION
    # OpenSSL sends two tickets after a full handshake of TLS 1.3, each for 0.2 ms; a client uses one.
    context.num_tickets = 1
    if not resumes_sessions(settings):
        context.options |= ssl.OP_NO_TICKET
        context.num_tickets = 0
    # A client that is refused otherwise than by an alert has to complete the handshake first.
    required = settings.require_client_cert and settings.reject == "alert"
    context.verify_mode = ssl.CERT_REQUIRED if required else ssl.CERT_OPTIONAL
    chain, key = pair or (material.chain, material.key)
    try:
        with _as_file(chain) as chain_path, _as_file(key) as key_path:
            # A function keeps OpenSSL from asking for the password on the terminal.
            context.load_cert_chain(chain_path, key_path, password=lambda: settings.key_password)
    except ssl.SSLError as error:
        raise CertificateError(_what_is_wrong_with_the_pair(settings, material.key, error)) from None
    if settings.keylog_path:
        _log_keys(context, settings.keylog_path)
    return context


def revoking_context(
    settings: TLSSettings, material: Material, pair: Pair | None = None, ciphers: str | None = None
) -> ssl.SSLContext:
    """Make a bare context that knows the revocation lists."""
    context = bare_context(settings, material, pair, ciphers)
    if material.revocations:
        with _as_file(material.revocations) as path:
            context.load_verify_locations(cafile=path)
        context.verify_flags |= ssl.VerifyFlags.VERIFY_CRL_CHECK_LEAF
    return context


def trusting_context(
    settings: TLSSettings, material: Material, pair: Pair | None = None, ciphers: str | None = None
) -> ssl.SSLContext:
    """Make the usual context: it trusts the CAs of the settings."""
    context = revoking_context(settings, material, pair, ciphers)
    path = settings.ca_cert_path
    try:
        with _as_file(material.authorities) as file:
            context.load_verify_locations(cafile=file)
    except ssl.SSLError as error:
        reason = (error.reason or "not PEM").replace("_", " ").lower()
        raise CertificateError(
            f"tls.ca_cert_path: {path} holds no usable PEM certificate ({reason}); {ADVICE}"
        ) from None
    if not context.cert_store_stats()["x509"]:
        raise CertificateError(f"tls.ca_cert_path: {path} holds no certificate; {ADVICE}")
    return context


def verifying_context(settings: TLSSettings, material: Material) -> ssl.SSLContext:
    """Make the context for `wire.tls.chain_verification`."""
    context = trusting_context(settings._replace(minimum_version="1.2", maximum_version="1.2"), material)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def denying_context(settings: TLSSettings, material: Material) -> ssl.SSLContext:
    """Make a context that trusts the same CAs for every purpose but client authentication.

    It refuses valid certificates with the alert `bad_certificate`, as Go's servers do; others
    get the alert of what is wrong with them. Needs a file: `cadata` takes no auxiliary data.
    """
    trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with _as_file(material.authorities) as path:
        trusting.load_verify_locations(cafile=path)
    context = revoking_context(settings, material)
    authorities = trusting.get_ca_certs(binary_form=True)
    with _as_file(b"".join(_pem_with(_REJECT_CLIENT_AUTHENTICATION, der) for der in authorities)) as path:
        context.load_verify_locations(cafile=path)
    return context


def lenient_context(
    settings: TLSSettings, material: Material, pair: Pair | None = None, ciphers: str | None = None
) -> ssl.SSLContext:
    """Make a context that, with the trust of `accepting_context`, lets any client certificate pass."""
    context = bare_context(settings, material, pair, (ciphers or _CIPHERS) + _ANY_KEY)
    context.verify_flags = ssl.VerifyFlags(_ACCEPTING_FLAGS)
    return context


def accepting_context(certificate: bytes) -> ssl.SSLContext:
    """Make a context that trusts one client certificate for itself."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_ciphers(_CIPHERS + _ANY_KEY)
    try:
        with _as_file(_pem_with(_TRUST_CLIENT_AUTHENTICATION, certificate)) as path:
            context.load_verify_locations(cafile=path)
    except ssl.SSLError:
        pass  # no certificate at all: OpenSSL says so with an alert
    return context


def _pem_with(auxiliary: bytes, der: bytes) -> bytes:
    """Return a certificate as OpenSSL's PEM with auxiliary data."""
    from base64 import encodebytes  # loaded by the first client that is judged

    text = encodebytes(der + auxiliary)
    return b"-----BEGIN TRUSTED CERTIFICATE-----\n%s-----END TRUSTED CERTIFICATE-----\n" % text


def _what_is_wrong_with_the_pair(settings: TLSSettings, key: bytes, error: ssl.SSLError) -> str:
    reason = error.reason or ""
    if reason == "KEY_VALUES_MISMATCH":
        return f"tls.key_path: {settings.key_path} is not the key of {settings.cert_path}; {ADVICE}"
    if b"PRIVATE KEY-----" not in key:
        return f"tls.key_path: {settings.key_path} holds no PEM private key; {ADVICE}"
    if b"ENCRYPTED" in key:  # OpenSSL's reasons do not say so reliably
        said = "it does not open" if settings.key_password else "empty, and there is a password on"
        return f"tls.key_password: {said} {settings.key_path}"
    if reason in ("EE_KEY_TOO_SMALL", "CA_MD_TOO_WEAK", "CA_KEY_TOO_SMALL"):
        return f"tls.cert_path: {settings.cert_path} is too weak for TLS ({reason.replace('_', ' ').lower()})"
    pair = f"{settings.cert_path} and {settings.key_path}"
    return f"tls.cert_path and tls.key_path: {pair} are no usable PEM pair; {ADVICE}"


def _log_keys(context: ssl.SSLContext, path: str) -> None:
    try:
        # OpenSSL would create the file with a mode that lets others read it, and keeps an existing one's.
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            if stat.S_ISREG(os.fstat(descriptor).st_mode):
                os.fchmod(descriptor, 0o600)
        finally:
            os.close(descriptor)
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
