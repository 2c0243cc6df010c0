"""Settings to TLS contexts: the server's certificate, the trusted CAs, and who may come in.

Checks every file before anything listens and says what to do about it. Never
imports `cryptography`; minting is `minting`'s, in a child process.
"""

from __future__ import annotations

import os
import ssl
from time import gmtime, strftime

from mockgpt.client_patterns import any_of
from mockgpt.config import TLSSettings
from mockgpt.der import certificate_identity
from mockgpt.errors import CertificateError, ConfigError
from mockgpt.wire.messages import Identity
from mockgpt.wire.tls_channel import observe

# Forward secrecy and authenticated encryption only; TLS 1.3's own suites are all of that kind.
_CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
_VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
_ADVICE = "mint a set with `python -m mockgpt certs init`, or correct the path"
_REMEMBERED_IDENTITIES = 256

# DER of a certificate's auxiliary data (OpenSSL's X509_CERT_AUX): `reject [0] { clientAuth }`.
_REJECT_CLIENT_AUTHENTICATION = bytes.fromhex("300c a00a 0608 2b06010505070302")


class ServerTLS:
    """The certificates of the moment; a reload makes a new one.

    Attributes:
        context: what new connections are wrapped with.
        generation: 1 at start, one more with every reload.
    """

    def __init__(self, settings: TLSSettings, generation: int = 1) -> None:
        self.generation = generation
        self._require = settings.require_client_cert
        self._remembered: dict[bytes, Identity] = {}
        try:
            self._welcome = any_of(settings.allowed_clients) if settings.allowed_clients else None
        except ValueError as error:
            raise ConfigError(f"tls.allowed_clients: {error}") from None
        self.context = server_context(settings)
        self._denying = _denying_context(settings) if self._welcome is not None else None
        observe(self.context, self._judge if self._denying is not None else None)

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
            return not self._require
        return self._welcome is None or self._welcome(identity)

    def _judge(self, certificate: bytes) -> ssl.SSLContext | None:
        identity = self.identity(certificate)
        return None if identity is not None and self.allows(identity) else self._denying


def server_context(settings: TLSSettings) -> ssl.SSLContext:
    """Build the server's context from files that have been checked.

    Raises:
        CertificateError: a file is missing, unreadable, expired or does not fit; the text names the key.
    """
    context = _bare_context(settings)
    try:
        context.load_verify_locations(cafile=settings.ca_cert_path)
    except ssl.SSLError:
        raise CertificateError(
            f"tls.ca_cert_path: {settings.ca_cert_path} holds no usable PEM certificate; {_ADVICE}"
        ) from None
    if not context.cert_store_stats()["x509"]:
        raise CertificateError(f"tls.ca_cert_path: {settings.ca_cert_path} holds no certificate; {_ADVICE}")
    return context


def _bare_context(settings: TLSSettings) -> ssl.SSLContext:
    """A context with the server's certificate that trusts nobody yet."""
    files = (
        ("tls.cert_path", settings.cert_path),
        ("tls.key_path", settings.key_path),
        ("tls.ca_cert_path", settings.ca_cert_path),
    )
    for key, path in files:
        _readable(key, path, others=[other for _, other in files if other != path])
    _not_expired(settings.cert_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = _VERSIONS[settings.minimum_version]
    context.maximum_version = _VERSIONS[settings.maximum_version]
    context.set_ciphers(_CIPHERS)
    context.set_alpn_protocols(["http/1.1"])
    context.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION
    if not settings.session_tickets:
        context.options |= ssl.OP_NO_TICKET
        context.num_tickets = 0
    context.verify_mode = ssl.CERT_REQUIRED if settings.require_client_cert else ssl.CERT_OPTIONAL
    # A function keeps OpenSSL from asking for the password on the terminal.
    try:
        context.load_cert_chain(settings.cert_path, settings.key_path, password=lambda: settings.key_password)
    except ssl.SSLError as error:
        raise CertificateError(_what_is_wrong_with_the_pair(settings, error)) from None
    return context


def _what_is_wrong_with_the_pair(settings: TLSSettings, error: ssl.SSLError) -> str:
    reason = error.reason or ""
    if reason == "KEY_VALUES_MISMATCH":
        return f"tls.key_path: {settings.key_path} is not the key of {settings.cert_path}; {_ADVICE}"
    if _is_encrypted(settings.key_path):
        return f"tls.key_password: it does not open {settings.key_path}"
    if reason in ("EE_KEY_TOO_SMALL", "CA_MD_TOO_WEAK", "CA_KEY_TOO_SMALL"):
        return f"tls.cert_path: {settings.cert_path} is too weak for TLS ({reason.replace('_', ' ').lower()})"
    return (
        f"tls.cert_path and tls.key_path: {settings.cert_path} and {settings.key_path} are no usable PEM pair"
    )


def _is_encrypted(path: str) -> bool:
    """Tell whether a PEM key wants a password: OpenSSL's errors do not say so reliably."""
    with open(path, "rb") as file:
        return b"ENCRYPTED" in file.read()


def _readable(key: str, path: str, others: list[str]) -> None:
    """Raise CertificateError unless `path` can be read; `others` are the files it belongs with."""
    try:
        with open(path, "rb"):
            return
    except FileNotFoundError:
        there = " and ".join(other for other in others if os.path.exists(other))
        path = os.path.abspath(path)
        why = "does not exist; " + (
            f"with {there} there no set is minted: add it too, or correct the path" if there else _ADVICE
        )
    except IsADirectoryError:
        # What docker makes of a mounted file that is not there on the host.
        why = "is a folder; container engines make one where a mounted file is missing"
    except PermissionError:
        why = f"cannot be read by user {os.geteuid()}; give it the right, or run as the file's owner"
    except OSError as error:
        why = f"cannot be read: {error.strerror}"
    raise CertificateError(f"{key}: {path} {why}")


def unnamed_hosts(settings: TLSSettings) -> list[str]:
    """Return those of `generate_hosts` that the server's certificate does not name.

    They came too late: a certificate that is there is kept, and clients that use these names refuse it.
    """
    if not settings.generate_hosts:
        return []
    identity = certificate_identity(_der_of(settings.cert_path))
    named = {name.partition(":")[2].lower() for name in identity.sans} if identity is not None else set()
    return [host for host in settings.generate_hosts if host.lower() not in named]


def _not_expired(path: str) -> None:
    try:
        identity = certificate_identity(_der_of(path))
    except ValueError:
        raise CertificateError(f"tls.cert_path: {path} holds no PEM certificate; {_ADVICE}") from None
    now = strftime("%Y-%m-%dT%H:%M:%SZ", gmtime())
    if identity is not None and identity.not_after and identity.not_after < now:
        raise CertificateError(
            f"tls.cert_path: {path} expired at {identity.not_after}; "
            "mint a new one with `python -m mockgpt certs init --force`"
        )


def _der_of(path: str) -> bytes:
    with open(path, encoding="latin-1") as file:
        return ssl.PEM_cert_to_DER_cert(_first_certificate(file.read()))


def _first_certificate(text: str) -> str:
    end = "-----END CERTIFICATE-----"
    start = text.find("-----BEGIN CERTIFICATE-----")
    stop = text.find(end, start)
    if start < 0 or stop < 0:
        raise ValueError("no certificate")
    return text[start : stop + len(end)]


def _denying_context(settings: TLSSettings) -> ssl.SSLContext:
    """A context that trusts the same CAs for everything but clients.

    Sound certificates are refused by it with the alert `bad_certificate`, as Go's servers do;
    unsound ones keep the alert they deserve. Needs a file: `cadata` takes no auxiliary data.
    """
    from base64 import encodebytes
    from tempfile import NamedTemporaryFile

    trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trusting.load_verify_locations(cafile=settings.ca_cert_path)
    context = _bare_context(settings)
    in_memory = getattr(os, "memfd_create", None)  # a container may have no folder to write to
    with open(in_memory("authority"), "wb") if in_memory else NamedTemporaryFile("wb", suffix=".pem") as file:
        for der in trusting.get_ca_certs(binary_form=True):
            body = encodebytes(der + _REJECT_CLIENT_AUTHENTICATION)
            file.write(
                b"-----BEGIN TRUSTED CERTIFICATE-----\n" + body + b"-----END TRUSTED CERTIFICATE-----\n"
            )
        file.flush()
        path = f"/proc/self/fd/{file.fileno()}" if in_memory else file.name
        context.load_verify_locations(cafile=path)
    return context
