"""One certificate that a proxy's header speaks of, and how it is compared with another.

Headers name a certificate whole, by its fingerprint, or by single fields; two are compared by what both say.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from mockgpt.certificates.der import certificate_identity
from mockgpt.wire.connection import Identity

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_COMMA = re.compile(r"(?<!\\),\s*")


class ForwardedCertificate(NamedTuple):
    """One certificate that a header speaks of; a field is None where the header does not say it.

    Attributes:
        header: the header's name in lower case.
        client: what the certificate says; None where the header holds none, or one that cannot be read.
        fingerprint_sha256, subject, issuer, serial: of the certificate, or as the header gives them.
        not_before, not_after: likewise.
        sans: likewise, as `DNS:` and `URI:`.
        chain: it is one of the CAs behind a client's certificate.
        same_as_peer: whether it is the TLS client's own certificate; None where that cannot be known.
        problem: what is wrong with the header, or None.
    """

    header: str
    client: Identity | None = None
    fingerprint_sha256: str | None = None
    subject: str | None = None
    issuer: str | None = None
    serial: str | None = None
    not_before: str | None = None
    not_after: str | None = None
    sans: tuple[str, ...] = ()
    chain: bool = False
    same_as_peer: bool | None = None
    problem: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the object of whoami and of the journal."""
        client = self.client.as_json() if self.client is not None else None
        return {**self._asdict(), "client": client, "sans": list(self.sans)}

    def with_problem(self, problem: str | None) -> ForwardedCertificate:
        """Return it with a problem, if it has none yet."""
        return self if self.problem is not None or problem is None else self._replace(problem=problem)


def of_certificate(header: str, der: bytes, chain: bool = False) -> ForwardedCertificate:
    """Return what a certificate says, or the problem with it."""
    identity = certificate_identity(der)
    if identity is None:
        return ForwardedCertificate(header, chain=chain, problem=_what_is_wrong(der))
    return ForwardedCertificate(
        header,
        client=identity,
        fingerprint_sha256=identity.fingerprint_sha256,
        subject=identity.subject,
        issuer=identity.issuer,
        serial=identity.serial,
        not_before=identity.not_before,
        not_after=identity.not_after,
        sans=identity.sans,
        chain=chain,
    )


def difference(item: ForwardedCertificate, other: Identity) -> str | None:
    """Return the first field in which a header contradicts a certificate, None where it does not."""
    if item.fingerprint_sha256 not in (None, other.fingerprint_sha256):
        return "fingerprint"
    if item.serial is not None and _number(item.serial) != _number(other.serial):
        return "serial"
    for field, said, known in (
        ("subject", item.subject, other.subject),
        ("issuer", item.issuer, other.issuer),
    ):
        if said is not None and _other_name(said, known):
            return field
    if item.not_before not in (None, other.not_before) or item.not_after not in (None, other.not_after):
        return "validity"
    known_names = {name.lower() for name in other.sans}
    if known_names and any(name.lower() not in known_names for name in item.sans if name != "…"):
        return "names"
    return None


def _what_is_wrong(der: bytes) -> str:
    if len(der) > 4 and der[:2] == b"\x30\x82":  # the header of every certificate of 256 bytes to 64 KiB
        whole = 4 + int.from_bytes(der[2:4], "big")
        if len(der) < whole:
            return f"no certificate: it is cut, {len(der)} of {whole} bytes"
    return "no certificate"


def _number(serial: str) -> int | None:
    try:
        return int(serial.replace(":", ""), 16)
    except ValueError:
        return None


def _other_name(said: str, known: str) -> bool:
    """Tell whether two distinguished names differ in an attribute that both have; their forms may differ."""
    first, second = _attributes(said), _attributes(known)
    common = first.keys() & second.keys()
    return any(first[key] != second[key] for key in common) or not (common or first.keys() == second.keys())


def _attributes(name: str) -> dict[str, set[str]]:
    """Return the values of a name as RFC 2253 and 4514 write it, or as OpenSSL did (`/O=…/CN=…`)."""
    pieces = name.split("/")[1:] if name.startswith("/") else _COMMA.split(name)
    found: dict[str, set[str]] = {}
    for piece in pieces:
        key, _, value = piece.strip().partition("=")
        if key:
            found.setdefault(key.strip().upper(), set()).add(_ESCAPED.sub(r"\1", value.strip()))
    return found
