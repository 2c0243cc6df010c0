"""Mints the client certificates of the catalogue: each is the sound one with one thing wrong.

What is wrong with each and what a server should answer is `certificates.minting.bad_client_catalogue`' table.
Imports `cryptography`; knows nothing of files.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from mockgpt.certificates.minting.bad_servers import WEAK_KEY_BITS
from mockgpt.certificates.minting.signing import (
    BACKDATED,
    CLIENT,
    SERVER,
    Authority,
    PrivateKey,
    Profile,
    common_name,
    issue,
    key_identifier,
    new_authority,
    new_intermediate,
    new_key,
    signature_hash,
)

_DAY = timedelta(days=1)
_LIFETIME = timedelta(days=397)
_NEARLY = timedelta(hours=1)

# What a name must not be able to do to a log or a terminal: end the line, colour, ring, turn the direction.
_CONTROLS = "evil\r\nrefused reason=none\x00\x1b[31m\x07\u202egpj.\u2066\u200bclient"
_HUGE = "A" * 10_240
# An extension that nobody knows: RFC 5612's arc for examples.
_UNKNOWN_EXTENSION = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.4.1.32473.1"), b"\x05\x00")

# AlgorithmIdentifier of ecdsa-with-SHA256 and ecdsa-with-SHA1 (RFC 5758, RFC 3279).
_ECDSA_SHA256 = bytes.fromhex("300a06082a8648ce3d040302")
_ECDSA_SHA1 = bytes.fromhex("300906072a8648ce3d0401")


class Workshop(NamedTuple):
    """What the minters share: the trusted CA, two below it, one nobody trusts, and a sound profile."""

    authority: Authority
    intermediate: Authority
    lower: Authority
    stranger: Authority
    good: Profile


class Minted(NamedTuple):
    chain: tuple[x509.Certificate, ...]
    key: PrivateKey


def open_workshop(authority: Authority) -> Workshop:
    now = datetime.now(UTC).replace(microsecond=0)
    start, end = now - BACKDATED, min(now + _LIFETIME, authority.certificate.not_valid_after_utc)
    intermediate = new_intermediate(authority, start, end)
    return Workshop(
        authority,
        intermediate,
        new_intermediate(intermediate, start, end, "mockgpt lower intermediate CA"),
        new_authority(now),
        Profile(common_name("good"), start, end, CLIENT),
    )


def revocation_lists(workshop: Workshop, revoked: x509.Certificate) -> bytes:
    """Return a CRL of every CA here: with checking on, OpenSSL refuses the leaves of a CA that has none."""
    lists = []
    for authority in (workshop.authority, workshop.intermediate, workshop.lower):
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(authority.certificate.subject)
            .last_update(workshop.good.not_before)
            .next_update(workshop.good.not_after)
            .add_extension(x509.CRLNumber(1), critical=False)
            .add_extension(key_identifier(authority), critical=False)
        )
        if authority is workshop.authority:
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder()
                .serial_number(revoked.serial_number)
                .revocation_date(workshop.good.not_before)
                .add_extension(x509.CRLReason(x509.ReasonFlags.key_compromise), critical=False)
                .build()
            )
        lists.append(builder.sign(authority.key, signature_hash(authority.key)))
    return b"".join(crl.public_bytes(serialization.Encoding.PEM) for crl in lists)


Minter = Callable[[str, Workshop], Minted]


def _client(
    change: Callable[[Workshop], dict[str, Any]] = lambda _workshop: {},
    *,
    by: str | None = "authority",
    chain: tuple[str, ...] = (),
    key: Callable[[], PrivateKey] = new_key,
) -> Minter:
    """Return a minter: the sound profile with `change`, signed by `by` or itself, sent with `chain`."""

    def minter(name: str, workshop: Workshop) -> Minted:
        profile = workshop.good._replace(**{"subject": common_name(name), **change(workshop)})
        own = key()
        certificate = issue(profile, own, getattr(workshop, by) if by else None)
        return Minted((certificate, *(getattr(workshop, issuer).certificate for issuer in chain)), own)

    return minter


def _issued_by_leaf(name: str, workshop: Workshop) -> Minted:
    middle_key, key = new_key(), new_key()
    middle = Authority(issue(workshop.good, middle_key, workshop.authority), middle_key)
    certificate = issue(workshop.good._replace(subject=common_name(name)), key, middle)
    return Minted((certificate, middle.certificate), key)


def _weak_signature(name: str, workshop: Workshop) -> Minted:
    """Sign over SHA-1, which `cryptography` does for data, but no longer for certificates.

    By the intermediate, whose key is known to be of the kind that the exchanged bytes are for.
    """
    key = new_key()
    sound = issue(workshop.good._replace(subject=common_name(name)), key, workshop.intermediate)
    signer = workshop.intermediate.key
    assert isinstance(signer, ec.EllipticCurvePrivateKey)
    # Every certificate here takes two octets of length: 30 82 xx xx.
    content = sound.tbs_certificate_bytes[4:].replace(_ECDSA_SHA256, _ECDSA_SHA1, 1)
    to_sign = _element(0x30, content)
    signature = signer.sign(to_sign, ec.ECDSA(hashes.SHA1()))
    whole = _element(0x30, to_sign + _ECDSA_SHA1 + _element(0x03, b"\0" + signature))
    return Minted((x509.load_der_x509_certificate(whole), workshop.intermediate.certificate), key)


def _element(tag: int, content: bytes) -> bytes:
    if len(content) < 0x80:
        return bytes((tag, len(content))) + content
    return bytes((tag, 0x82)) + len(content).to_bytes(2, "big") + content


def _any_name(text: str) -> x509.Name:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the 64 characters that X.520 allows
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text, _validate=False)])


def _weak_key() -> PrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=WEAK_KEY_BITS)


MINTERS: dict[str, Minter] = {
    "good-chain": _client(by="intermediate", chain=("intermediate",)),
    "nearly-expired": _client(lambda shop: {"not_after": shop.good.not_before + BACKDATED + _NEARLY}),
    "wrong-order": _client(by="lower", chain=("intermediate", "lower")),
    "hostile-subject": _client(lambda _: {"subject": _any_name(_CONTROLS)}),
    "huge-subject": _client(lambda _: {"subject": _any_name(_HUGE)}),
    "expired": _client(
        lambda shop: {"not_before": shop.good.not_before - 2 * _DAY, "not_after": shop.good.not_before - _DAY}
    ),
    "not-yet-valid": _client(lambda shop: {"not_before": shop.good.not_before + BACKDATED + _DAY}),
    "self-signed": _client(by=None),
    "other-ca": _client(by="stranger"),
    "missing-intermediate": _client(by="intermediate"),
    "issued-by-leaf": _issued_by_leaf,
    "server-only": _client(lambda _: {"purposes": SERVER}),
    "ca-as-leaf": _client(lambda _: {"purposes": (), "ca": True}),
    "unknown-critical": _client(lambda _: {"extra": ((_UNKNOWN_EXTENSION, True),)}),
    "weak-key": _client(key=_weak_key),
    "weak-signature": _weak_signature,
    "revoked": _client(),
}
