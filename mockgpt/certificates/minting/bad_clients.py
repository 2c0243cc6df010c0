"""Mint the client certificates of the catalogue: each is a good one with one thing wrong.

What is wrong with each, and what a server should answer, stands in the table of
`certificates.minting.bad_client_catalogue`. Imports `cryptography`; knows nothing of files.
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

# What a name must not do to a log or a terminal: end the line, colour it, ring the bell, change direction.
_CONTROLS = "evil\r\nrefused reason=none\x00\x1b[31m\x07\u202egpj.\u2066\u200bclient"
_HUGE = "A" * 10_240
# An extension that no verifier knows, in the arc for examples (RFC 5612).
_UNKNOWN_EXTENSION = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.3.6.1.4.1.32473.1"), b"\x05\x00")

# AlgorithmIdentifier of ecdsa-with-SHA256 and ecdsa-with-SHA1 (RFC 5758, RFC 3279).
_ECDSA_SHA256 = bytes.fromhex("300a06082a8648ce3d040302")
_ECDSA_SHA1 = bytes.fromhex("300906072a8648ce3d0401")


class Issuers(NamedTuple):
    """What the minters share: the trusted CA, two below it, one that is not trusted, and a good profile."""

    authority: Authority
    intermediate: Authority
    lower: Authority
    untrusted: Authority
    good: Profile


class Minted(NamedTuple):
    """A certificate with what is sent along, leaf first, and its key."""

    chain: tuple[x509.Certificate, ...]
    key: PrivateKey


def new_issuers(authority: Authority) -> Issuers:
    """Make the CAs that are needed beside the trusted one."""
    now = datetime.now(UTC).replace(microsecond=0)
    start, end = now - BACKDATED, min(now + _LIFETIME, authority.certificate.not_valid_after_utc)
    intermediate = new_intermediate(authority, start, end)
    return Issuers(
        authority,
        intermediate,
        new_intermediate(intermediate, start, end, "mockgpt lower intermediate CA"),
        new_authority(now),
        Profile(common_name("good"), start, end, CLIENT),
    )


def revocation_lists(issuers: Issuers, revoked: x509.Certificate) -> bytes:
    """Return a CRL of every CA here: with checking on, OpenSSL refuses the leaves of a CA that has none."""
    lists = []
    for authority in (issuers.authority, issuers.intermediate, issuers.lower):
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(authority.certificate.subject)
            .last_update(issuers.good.not_before)
            .next_update(issuers.good.not_after)
            .add_extension(x509.CRLNumber(1), critical=False)
            .add_extension(key_identifier(authority), critical=False)
        )
        if authority is issuers.authority:
            builder = builder.add_revoked_certificate(
                x509.RevokedCertificateBuilder()
                .serial_number(revoked.serial_number)
                .revocation_date(issuers.good.not_before)
                .add_extension(x509.CRLReason(x509.ReasonFlags.key_compromise), critical=False)
                .build()
            )
        lists.append(builder.sign(authority.key, signature_hash(authority.key)))
    return b"".join(crl.public_bytes(serialization.Encoding.PEM) for crl in lists)


Minter = Callable[[str, Issuers], Minted]


def _client(
    change: Callable[[Issuers], dict[str, Any]] = lambda _issuers: {},
    *,
    by: str | None = "authority",
    chain: tuple[str, ...] = (),
    key: Callable[[], PrivateKey] = new_key,
) -> Minter:
    """Return a minter: the good profile with `change`, signed by `by` or itself, sent with `chain`."""

    def minter(name: str, issuers: Issuers) -> Minted:
        profile = issuers.good._replace(**{"subject": common_name(name), **change(issuers)})
        own = key()
        certificate = issue(profile, own, getattr(issuers, by) if by else None)
        return Minted((certificate, *(getattr(issuers, issuer).certificate for issuer in chain)), own)

    return minter


def _issued_by_leaf(name: str, issuers: Issuers) -> Minted:
    middle_key, key = new_key(), new_key()
    middle = Authority(issue(issuers.good, middle_key, issuers.authority), middle_key)
    certificate = issue(issuers.good._replace(subject=common_name(name)), key, middle)
    return Minted((certificate, middle.certificate), key)


def _weak_signature(name: str, issuers: Issuers) -> Minted:
    """Sign over SHA-1, which `cryptography` does for data, but no longer for certificates.

    The intermediate signs: its key is an ECDSA one, for which the replaced bytes stand.
    """
    key = new_key()
    valid = issue(issuers.good._replace(subject=common_name(name)), key, issuers.intermediate)
    signer = issuers.intermediate.key
    assert isinstance(signer, ec.EllipticCurvePrivateKey)
    # Every certificate here takes two octets of length: 30 82 xx xx.
    content = valid.tbs_certificate_bytes[4:].replace(_ECDSA_SHA256, _ECDSA_SHA1, 1)
    to_sign = _element(0x30, content)
    signature = signer.sign(to_sign, ec.ECDSA(hashes.SHA1()))
    whole = _element(0x30, to_sign + _ECDSA_SHA1 + _element(0x03, b"\0" + signature))
    return Minted((x509.load_der_x509_certificate(whole), issuers.intermediate.certificate), key)


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
    "nearly-expired": _client(lambda issuers: {"not_after": issuers.good.not_before + BACKDATED + _NEARLY}),
    "wrong-order": _client(by="lower", chain=("intermediate", "lower")),
    "hostile-subject": _client(lambda _: {"subject": _any_name(_CONTROLS)}),
    "huge-subject": _client(lambda _: {"subject": _any_name(_HUGE)}),
    "expired": _client(
        lambda issuers: {
            "not_before": issuers.good.not_before - 2 * _DAY,
            "not_after": issuers.good.not_before - _DAY,
        }
    ),
    "not-yet-valid": _client(lambda issuers: {"not_before": issuers.good.not_before + BACKDATED + _DAY}),
    "self-signed": _client(by=None),
    "other-ca": _client(by="untrusted"),
    "missing-intermediate": _client(by="intermediate"),
    "issued-by-leaf": _issued_by_leaf,
    "server-only": _client(lambda _: {"purposes": SERVER}),
    "ca-as-leaf": _client(lambda _: {"purposes": (), "ca": True}),
    "unknown-critical": _client(lambda _: {"extra": ((_UNKNOWN_EXTENSION, True),)}),
    "weak-key": _client(key=_weak_key),
    "weak-signature": _weak_signature,
    "revoked": _client(),
}
