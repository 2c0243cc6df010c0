"""The client certificates that a proxy names in headers, compared with the one of the TLS connection.

Three forms: RFC 9440's `Client-Cert` and `Client-Cert-Chain`, Envoy's `x-forwarded-client-cert`, and
PEM or base64 as nginx and Traefik send it. Any client can send such a header, so it is read, shown
and compared, and decides nothing. No function raises for what a header holds.
"""

from __future__ import annotations

import re
from binascii import Error as Base64Error
from binascii import a2b_base64
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes

from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.wire.connection import Identity
from mockgpt.wire.headers import RawHeaders

_ITEMS_LIMIT = 16  # one for each hop; more would only fill the journal
_SHA256_DIGITS = 64
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)


class ForwardedCertificate(NamedTuple):
    """One certificate that a header speaks of.

    Attributes:
        header: the header's name in lower case.
        client: what the certificate says; None where the header holds none, or one that cannot be read.
        fingerprint_sha256: of the certificate, or as Envoy's header gives it.
        subject: likewise.
        sans: likewise, as `DNS:` and `URI:`.
        same_as_peer: whether it is the TLS client's own certificate; None where that cannot be known.
        problem: what is wrong with the header, or None.
    """

    header: str
    client: Identity | None = None
    fingerprint_sha256: str | None = None
    subject: str | None = None
    sans: tuple[str, ...] = ()
    same_as_peer: bool | None = None
    problem: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the object of whoami and of the journal."""
        client = self.client.as_json() if self.client is not None else None
        return {**self._asdict(), "client": client, "sans": list(self.sans)}


def forwarded_certificates(headers: RawHeaders, peer: Identity | None) -> list[ForwardedCertificate]:
    """Return the certificates that headers name, in their order.

    Args:
        headers: names in lower case.
        peer: the TLS client; None where it showed no certificate.
    """
    found: list[ForwardedCertificate] = []
    seen: dict[bytes, int] = {}
    for name, value in headers:
        read = _READERS.get(name)
        if read is None:
            continue
        seen[name] = seen.get(name, 0) + 1
        for item in read(name.decode("latin-1"), value):
            if len(found) == _ITEMS_LIMIT:
                return found
            if seen[name] > 1 and item.problem is None:
                # A proxy has to replace the header of its client; two of them mean that it only adds its own.
                item = item._replace(problem="the header occurs more than once")
            found.append(_compared(item, peer))
    return found


def _compared(item: ForwardedCertificate, peer: Identity | None) -> ForwardedCertificate:
    if peer is None or item.fingerprint_sha256 is None:
        return item
    return item._replace(same_as_peer=item.fingerprint_sha256 == peer.fingerprint_sha256)


def _of_certificate(header: str, der: bytes) -> ForwardedCertificate:
    identity = certificate_identity(der)
    if identity is None:
        return ForwardedCertificate(header, problem="no certificate")
    return ForwardedCertificate(
        header, identity, identity.fingerprint_sha256, identity.subject, identity.sans
    )


def _rfc9440(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read a byte sequence, or a list of them (RFC 9440 section 2, RFC 8941 section 3.3.5)."""
    for item in value.split(b","):
        item = item.strip()
        if len(item) < 2 or item[:1] != b":" or item[-1:] != b":":
            yield ForwardedCertificate(header, problem="no byte sequence between colons")
            continue
        try:
            der = a2b_base64(item[1:-1], strict_mode=True)
        except Base64Error:
            yield ForwardedCertificate(header, problem="no base64")
        else:
            yield _of_certificate(header, der)


def _escaped_pem(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read nginx's `$ssl_client_escaped_cert`, or PEM whose line breaks became spaces or tabs."""
    blocks = _pem(value)
    if not blocks:
        yield ForwardedCertificate(header, problem="no PEM certificate")
    for der in blocks:
        yield _of_certificate(header, der)


def _bare_base64(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read Traefik's form: base64 without the PEM lines, escaped or not, leaf first."""
    for item in unquote_to_bytes(value).split(b","):
        try:
            der = a2b_base64(item)
        except Base64Error:
            yield ForwardedCertificate(header, problem="no base64")
        else:
            yield _of_certificate(header, der)


def _pem(value: bytes) -> list[bytes]:
    return pem_blocks(unquote_to_bytes(value), "CERTIFICATE")


def _envoy(header: str, value: bytes) -> Iterator[ForwardedCertificate]:
    """Read elements of `Key=value;…`, one a hop, the first hop first (Envoy's HTTP header reference)."""
    for element in _split(value, ord(",")):
        pairs = [_pair(part) for part in _split(element, ord(";"))]
        if not any(key for key, _ in pairs):
            yield ForwardedCertificate(header, problem="no Key=value pair")
            continue
        yield _envoy_element(header, pairs)


def _envoy_element(header: str, pairs: list[tuple[str, bytes]]) -> ForwardedCertificate:
    first: dict[str, bytes] = {}
    for key, text in pairs:
        first.setdefault(key, text)
    claimed = first.get("hash", b"").decode("latin-1").lower() or None
    subject = first["subject"].decode("utf-8", "replace") if "subject" in first else None
    sans = tuple(
        f"{key.upper()}:{text.decode('utf-8', 'replace')}" for key, text in pairs if key in ("uri", "dns")
    )
    problem = None
    if claimed is not None and (len(claimed) != _SHA256_DIGITS or set(claimed) - set("0123456789abcdef")):
        claimed, problem = None, "Hash is no SHA-256"
    item = ForwardedCertificate(
        header, fingerprint_sha256=claimed, subject=subject, sans=sans, problem=problem
    )
    if "cert" not in first:
        return item
    blocks = _pem(first["cert"])
    read = _of_certificate(header, blocks[0]) if blocks else item._replace(problem="no PEM certificate")
    if read.client is not None and claimed not in (None, read.fingerprint_sha256):
        return read._replace(problem="Hash is not that of Cert")
    return read


def _split(value: bytes, separator: int) -> list[bytes]:
    """Split at a separator outside of double quotes, in which a backslash escapes."""
    parts, start, quoted, escaped = [], 0, False, False
    for position, byte in enumerate(value):
        if escaped:
            escaped = False
        elif quoted and byte == 0x5C:
            escaped = True
        elif byte == 0x22:
            quoted = not quoted
        elif byte == separator and not quoted:
            parts.append(value[start:position])
            start = position + 1
    parts.append(value[start:])
    return parts


def _pair(part: bytes) -> tuple[str, bytes]:
    key, equals, text = part.strip().partition(b"=")
    if not equals:
        return "", b""
    if len(text) >= 2 and text[:1] == text[-1:] == b'"':
        text = _ESCAPED.sub(rb"\1", text[1:-1])
    return key.decode("latin-1").lower(), text


_READERS: dict[bytes, Callable[[str, bytes], Iterator[ForwardedCertificate]]] = {
    b"client-cert": _rfc9440,
    b"client-cert-chain": _rfc9440,
    b"x-forwarded-client-cert": _envoy,
    b"x-ssl-client-cert": _escaped_pem,
    b"ssl-client-cert": _escaped_pem,
    b"x-client-cert": _escaped_pem,
    b"x-forwarded-tls-client-cert": _bare_base64,
}
