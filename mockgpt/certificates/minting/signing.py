"""Sign a certificate that a profile describes, and make the CA that signs.

Good and deliberately bad certificates are both made here: a bad one is a good profile with one
thing wrong. Imports `cryptography`; knows nothing of files.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

PrivateKey = (
    ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey | ed448.Ed448PrivateKey
)

ORGANIZATION = "mockgpt"
# Clocks of containers and virtual machines drift by minutes.
BACKDATED = timedelta(minutes=5)
CA_DAYS = 3650
SERVER = (ExtendedKeyUsageOID.SERVER_AUTH,)
CLIENT = (ExtendedKeyUsageOID.CLIENT_AUTH,)
_KEY_USAGES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


class Authority(NamedTuple):
    """A certificate that signs others, and its key."""

    certificate: x509.Certificate
    key: PrivateKey


class Profile(NamedTuple):
    """What a certificate is made of.

    Attributes:
        subject: its holder.
        not_before, not_after: validity, in UTC.
        purposes: extended key usages; empty leaves the extension out.
        names: subject alternative names; empty leaves the extension out.
        ca: may sign others.
        path_length: how many further CAs may follow below; None is any number.
        extra: further extensions, each with whether it is critical.
    """

    subject: x509.Name
    not_before: datetime
    not_after: datetime
    purposes: tuple[x509.ObjectIdentifier, ...] = ()
    names: tuple[x509.GeneralName, ...] = ()
    ca: bool = False
    path_length: int | None = None
    extra: tuple[tuple[x509.ExtensionType, bool], ...] = ()


def common_name(text: str | None) -> x509.Name:
    """Return the subject `CN=text,O=mockgpt`, or `O=mockgpt` alone."""
    attributes = [x509.NameAttribute(NameOID.ORGANIZATION_NAME, ORGANIZATION)]
    if text is not None:
        attributes.append(x509.NameAttribute(NameOID.COMMON_NAME, text))
    return x509.Name(attributes)


def new_key() -> ec.EllipticCurvePrivateKey:
    """Make an ECDSA P-256 key: every client supports it, and it signs fastest."""
    return ec.generate_private_key(ec.SECP256R1())


def new_authority(now: datetime, days: int = CA_DAYS) -> Authority:
    """Make a root CA. Its name ends in six digits of its key identifier, so no two have the same."""
    key = new_key()
    digest = x509.SubjectKeyIdentifier.from_public_key(key.public_key()).digest
    subject = common_name(f"mockgpt CA {digest.hex()[:6]}")
    profile = Profile(subject, now - BACKDATED, now + timedelta(days=days), ca=True)
    return Authority(issue(profile, key, None), key)


def new_intermediate(
    parent: Authority, not_before: datetime, not_after: datetime, name: str = "mockgpt intermediate CA"
) -> Authority:
    """Make a CA below another one."""
    key = new_key()
    profile = Profile(common_name(name), not_before, not_after, ca=True)
    return Authority(issue(profile, key, parent), key)


def issue(profile: Profile, key: PrivateKey, authority: Authority | None) -> x509.Certificate:
    """Sign a certificate for `key`; without an authority it signs itself.

    The extensions are those of RFC 5280 section 4.2 that strict verifiers insist on.
    """
    public = key.public_key()
    own_identifier = x509.SubjectKeyIdentifier.from_public_key(public)
    if authority is None:
        issuer, signer = profile.subject, key
        issuer_identifier = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(own_identifier)
    else:
        issuer, signer = authority.certificate.subject, authority.key
        issuer_identifier = key_identifier(authority)
    usages = ("key_cert_sign", "crl_sign") if profile.ca else ("digital_signature",)
    builder = (
        x509.CertificateBuilder()
        .subject_name(profile.subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(profile.not_before)
        .not_valid_after(profile.not_after)
        .add_extension(x509.BasicConstraints(profile.ca, profile.path_length), critical=True)
        .add_extension(x509.KeyUsage(**{usage: usage in usages for usage in _KEY_USAGES}), critical=True)
        .add_extension(own_identifier, critical=False)
        .add_extension(issuer_identifier, critical=False)
    )
    if profile.purposes:
        builder = builder.add_extension(x509.ExtendedKeyUsage(profile.purposes), critical=False)
    if profile.names:
        builder = builder.add_extension(x509.SubjectAlternativeName(profile.names), critical=False)
    for extension, critical in profile.extra:
        builder = builder.add_extension(extension, critical)
    return builder.sign(signer, signature_hash(signer))


def signature_hash(key: PrivateKey) -> hashes.SHA256 | None:
    """Return the hash to sign with; Ed25519 and Ed448 take none, theirs is fixed (RFC 8032)."""
    return hashes.SHA256() if isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) else None


def key_identifier(authority: Authority) -> x509.AuthorityKeyIdentifier:
    """Return the key identifier the CA gives itself; it need not be a digest (RFC 5280 section 4.2.1.1)."""
    try:
        extension = authority.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    except x509.ExtensionNotFound:
        return x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
    return x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(extension.value)


def certificate_pem(certificate: x509.Certificate) -> bytes:
    """Return a certificate as PEM."""
    return certificate.public_bytes(serialization.Encoding.PEM)


def key_pem(key: PrivateKey) -> bytes:
    """Return a key as PKCS#8 PEM, not encrypted."""
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def pem(certificate: x509.Certificate, key: PrivateKey) -> tuple[bytes, bytes]:
    """Return both as PEM."""
    return certificate_pem(certificate), key_pem(key)
