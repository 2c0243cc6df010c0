"""Describe a file for people: its certificates, CRLs and keys, and what is wrong with them (`certs show`).

Names come from `der`, which escapes control sequences and reads what `cryptography` refuses; key,
signature and extensions come from `cryptography`. A file is checked by itself: which peers would
accept it depends on their trust stores.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from mockgpt.certificates.der import certificate_identity, crl_facts, pem_blocks
from mockgpt.certificates.folder import read
from mockgpt.certificates.minting.pkcs12 import objects_in
from mockgpt.config.value_text import counted
from mockgpt.errors import CertificateError

# What OpenSSL's security level 2, the default, demands (112 bits).
_RSA_BITS, _EC_BITS = 2048, 224
_SOON = timedelta(days=14)
_REVOKED_SHOWN = 20
_OBJECTS_SHOWN = 200  # a bundle of every public CA has 150

_BEGIN = re.compile(rb"-----BEGIN ([A-Z0-9 ]{1,40})-----")
_PURPOSES = {ExtendedKeyUsageOID.SERVER_AUTH: "server", ExtendedKeyUsageOID.CLIENT_AUTH: "client"}


def describe(path: Path, password: str | None = None) -> str:
    """Return text for people about every certificate, CRL and key in a PEM, DER or PKCS#12 file.

    Secrets are not shown. Characters that don't print are escaped.

    Raises:
        CertificateError: unreadable, or nothing of the kind in it.
    """
    content = read(path)
    objects = _objects(content) or objects_in(path, content, password)
    if not objects:
        raise CertificateError(f"{path}: neither PEM, nor PKCS#12, nor a DER certificate or CRL")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the report names what is odd about a certificate
        return _describe(path, objects)


def _describe(path: Path, objects: list[tuple[str, bytes, bytes]]) -> str:
    certificates = [_load(der) for label, der, _ in objects if label == "CERTIFICATE"]
    lines = [f"{path}: {counted(len(objects), 'object')}"]
    position = 0
    for number, (label, der, block) in enumerate(objects[:_OBJECTS_SHOWN], 1):
        if label == "CERTIFICATE":
            following = certificates[position + 1 : position + 2]
            rows = list(_certificate_rows(der, certificates[position], following))
            position += 1
        elif label == "X509 CRL":
            rows = list(_crl_rows(der))
        elif label.endswith("PRIVATE KEY"):
            rows = list(_key_rows(block, certificates))
        else:
            rows = []
        lines.append(f"{number}. {label.lower().replace('x509 crl', 'certificate revocation list')}")
        lines.extend(f"   {name:<12} {value}" for name, value in rows)
    if len(objects) > _OBJECTS_SHOWN:
        lines.append(f"… and {len(objects) - _OBJECTS_SHOWN} more")
    return "\n".join(lines)


def _objects(content: bytes) -> list[tuple[str, bytes, bytes]]:
    """Return label, DER and PEM text of each object, in the order of the file."""
    found: list[tuple[str, bytes, bytes]] = []
    for match in _BEGIN.finditer(content):
        label = match[1].decode()
        end = content.find(b"-----END " + match[1] + b"-----", match.end())
        block = content[match.start() : end + len(match[0]) - 2] if end >= 0 else b""
        found.extend((label, der, block) for der in pem_blocks(block, label))
    if not found:
        if certificate_identity(content):
            found.append(("CERTIFICATE", content, b""))
        elif crl_facts(content):
            found.append(("X509 CRL", content, b""))
    return found


def _load(der: bytes) -> x509.Certificate | None:
    try:
        certificate = x509.load_der_x509_certificate(der)
        # These are parsed when they are read, so one that cannot be parsed raises only now.
        certificate.public_key(), certificate.extensions, certificate.signature_hash_algorithm
        certificate.subject, certificate.issuer, certificate.not_valid_before_utc  # noqa: B018
        return certificate
    except (ValueError, UnsupportedAlgorithm, x509.DuplicateExtension, x509.UnsupportedGeneralNameType):
        return None


def _certificate_rows(
    der: bytes, certificate: x509.Certificate | None, following: list[x509.Certificate | None]
) -> Iterator[tuple[str, str]]:
    identity = certificate_identity(der)
    if identity is None:
        yield "problem", "this is no certificate"
        return
    yield "subject", identity.subject or "(empty)"
    yield "issuer", identity.issuer or "(empty)"
    yield "serial", identity.serial
    if identity.sans:
        yield "names", ", ".join(identity.sans)
    yield "valid", f"{identity.not_before or '?'} to {identity.not_after or '?'}"
    if certificate is None:
        yield "sha256", identity.fingerprint_sha256
        yield "problem", "damaged, or of a kind that cryptography does not read"
        return
    yield "key", _key_text(certificate.public_key())
    yield "signature", _signature_text(certificate)
    yield "use", _use_text(certificate)
    yield "sha256", identity.fingerprint_sha256
    problems = [*_validity_problems(certificate), *_strength_problems(certificate)]
    problems += [*_extension_problems(certificate), *_chain_problems(certificate, following)]
    for problem in problems:
        yield "problem", problem


def _key_text(key: object) -> str:
    if isinstance(key, rsa.RSAPublicKey | rsa.RSAPrivateKey | dsa.DSAPublicKey | dsa.DSAPrivateKey):
        return (
            f"{'RSA' if isinstance(key, rsa.RSAPublicKey | rsa.RSAPrivateKey) else 'DSA'} {key.key_size} bits"
        )
    if isinstance(key, ec.EllipticCurvePublicKey | ec.EllipticCurvePrivateKey):
        return f"EC {key.curve.name}"
    return type(key).__name__.removeprefix("_").removesuffix("PublicKey").removesuffix("PrivateKey")


def _signature_text(certificate: x509.Certificate) -> str:
    algorithm = certificate.signature_hash_algorithm
    return algorithm.name if algorithm else certificate.signature_algorithm_oid.dotted_string


def _extension(certificate: x509.Certificate, kind: type[x509.ExtensionType]) -> x509.ExtensionType | None:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def _is_ca(certificate: x509.Certificate) -> bool:
    constraints = _extension(certificate, x509.BasicConstraints)
    return isinstance(constraints, x509.BasicConstraints) and constraints.ca


def _use_text(certificate: x509.Certificate) -> str:
    uses = ["CA"] if _is_ca(certificate) else []
    purposes = _extension(certificate, x509.ExtendedKeyUsage)
    if isinstance(purposes, x509.ExtendedKeyUsage):
        uses += [_PURPOSES.get(purpose, purpose.dotted_string) for purpose in purposes]
    elif not uses:
        uses.append("any")
    return ", ".join(uses)


def _validity_problems(certificate: x509.Certificate) -> Iterator[str]:
    now = datetime.now(UTC)
    left = certificate.not_valid_after_utc - now
    if left < timedelta(0):
        yield f"expired {_span(-left)} ago"
    elif left < _SOON:
        yield f"expires in {_span(left)}"
    if certificate.not_valid_before_utc > now:
        yield f"not valid for another {_span(certificate.not_valid_before_utc - now)}"


def _span(span: timedelta) -> str:
    if span.days > 1:
        return f"{span.days} days"
    minutes = int(span.total_seconds() // 60)
    return f"{minutes // 60} h {minutes % 60} min"


def _strength_problems(certificate: x509.Certificate) -> Iterator[str]:
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < _RSA_BITS:
        yield f"weak key: RSA below {_RSA_BITS} bits"
    if isinstance(key, ec.EllipticCurvePublicKey) and key.key_size < _EC_BITS:
        yield f"weak key: EC below {_EC_BITS} bits"
    if isinstance(certificate.signature_hash_algorithm, hashes.SHA1 | hashes.MD5):
        yield f"weak signature: {certificate.signature_hash_algorithm.name}"


def _extension_problems(certificate: x509.Certificate) -> Iterator[str]:
    usage = _extension(certificate, x509.KeyUsage)
    if _is_ca(certificate):
        if not isinstance(usage, x509.KeyUsage) or not usage.key_cert_sign:
            yield "a CA without keyUsage keyCertSign: strict verifiers refuse it"
        return
    if isinstance(usage, x509.KeyUsage) and not usage.digital_signature:
        yield "keyUsage without digitalSignature: TLS refuses it"
    if certificate.version is not x509.Version.v3:
        yield "not version 3: rustls refuses it"
    purposes = _extension(certificate, x509.ExtendedKeyUsage)
    serves = isinstance(purposes, x509.ExtendedKeyUsage) and ExtendedKeyUsageOID.SERVER_AUTH in purposes
    if serves and _extension(certificate, x509.SubjectAlternativeName) is None:
        yield "a server certificate without names: clients no longer look at the common name"


def _chain_problems(certificate: x509.Certificate, following: list[x509.Certificate | None]) -> Iterator[str]:
    self_issued = certificate.issuer == certificate.subject
    if self_issued and not _is_ca(certificate):
        yield "signed by itself, not by a CA"
    successor = following[0] if following else None
    # In a bundle of trusted roots one root follows another; that is no chain at all.
    if successor and not (self_issued and _is_ca(successor)) and not _signed_by(certificate, successor):
        yield "the certificate after it did not sign it: not a chain in order, leaf first"


def _signed_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _crl_rows(der: bytes) -> Iterator[tuple[str, str]]:
    facts = crl_facts(der)
    if facts is None:
        yield "problem", "this is no certificate revocation list"
        return
    yield "issuer", facts.issuer
    yield "valid", f"{facts.this_update or '?'} to {facts.next_update or '?'}"
    shown = ", ".join(sorted(facts.revoked)[:_REVOKED_SHOWN])
    more = len(facts.revoked) - _REVOKED_SHOWN
    yield "revoked", (shown or "none") + (f" and {more} more" if more > 0 else "")
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if facts.next_update and facts.next_update < now:
        yield "problem", "stale: it refuses every certificate of this issuer"
    if facts.this_update > now:
        yield "problem", "not valid yet"


def _key_rows(block: bytes, certificates: list[x509.Certificate | None]) -> Iterator[tuple[str, str]]:
    try:
        key = serialization.load_pem_private_key(block, None)
    except TypeError:
        yield "type", "encrypted"
        return
    except (ValueError, UnsupportedAlgorithm):
        yield "problem", "damaged, or of a kind that cryptography does not read"
        return
    yield "type", _key_text(key)
    loaded = [certificate for certificate in certificates if certificate]
    owners = [i for i, certificate in enumerate(loaded, 1) if certificate.public_key() == key.public_key()]
    if owners:
        yield "belongs to", "the first certificate" if owners[0] == 1 else f"certificate {owners[0]}"
        if owners[0] != 1:
            yield "problem", "the key's certificate must come first"
    elif loaded:
        yield "problem", "belongs to none of the certificates in this file"
