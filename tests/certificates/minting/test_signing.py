"""Signing: what a profile becomes, and how a CA signs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed448, ed25519, rsa

from mockgpt.certificates.minting.signing import (
    BACKDATED,
    CLIENT,
    Authority,
    Profile,
    common_name,
    issue,
    key_identifier,
    new_authority,
    new_intermediate,
    new_key,
    pem,
)

NOW = datetime.now(UTC).replace(microsecond=0)
LATER = NOW + timedelta(days=9)
AUTHORITY = new_authority(NOW)


def extension(certificate: x509.Certificate, kind: type[x509.ExtensionType]) -> x509.Extension:
    return certificate.extensions.get_extension_for_class(kind)


def test_a_certificate_says_what_its_profile_says() -> None:
    name = x509.DNSName("gateway.example")
    profile = Profile(common_name("gateway"), NOW, LATER, CLIENT, (name,))
    certificate = issue(profile, new_key(), AUTHORITY)
    certificate.verify_directly_issued_by(AUTHORITY.certificate)
    assert certificate.subject.rfc4514_string() == "CN=gateway,O=mockgpt"
    assert (certificate.not_valid_before_utc, certificate.not_valid_after_utc) == (NOW, LATER)
    assert list(extension(certificate, x509.SubjectAlternativeName).value) == [name]
    assert list(extension(certificate, x509.ExtendedKeyUsage).value) == list(CLIENT)
    assert not extension(certificate, x509.BasicConstraints).value.ca
    assert extension(certificate, x509.KeyUsage).value.digital_signature


def test_what_a_profile_leaves_empty_is_left_out() -> None:
    certificate = issue(Profile(common_name("x"), NOW, LATER), new_key(), AUTHORITY)
    for kind in (x509.SubjectAlternativeName, x509.ExtendedKeyUsage):
        with pytest.raises(x509.ExtensionNotFound):
            extension(certificate, kind)


def test_without_an_authority_a_certificate_signs_itself() -> None:
    key = new_key()
    certificate = issue(Profile(common_name("x"), NOW, LATER), key, None)
    certificate.verify_directly_issued_by(certificate)
    assert certificate.issuer == certificate.subject


def test_two_authorities_have_different_names_and_are_backdated() -> None:
    other = new_authority(NOW)
    assert other.certificate.subject != AUTHORITY.certificate.subject
    assert other.certificate.not_valid_before_utc == NOW - BACKDATED


def test_an_intermediate_signs_below_its_parent() -> None:
    middle = new_intermediate(AUTHORITY, NOW, LATER)
    middle.certificate.verify_directly_issued_by(AUTHORITY.certificate)
    leaf = issue(Profile(common_name("x"), NOW, LATER), new_key(), middle)
    leaf.verify_directly_issued_by(middle.certificate)
    own = extension(middle.certificate, x509.SubjectKeyIdentifier).value
    assert key_identifier(middle).key_identifier == own.digest


@pytest.mark.parametrize(
    "key",
    [
        ed25519.Ed25519PrivateKey.generate(),
        ed448.Ed448PrivateKey.generate(),
        rsa.generate_private_key(65537, 2048),
    ],
    ids=["ed25519", "ed448", "rsa"],
)
def test_keys_of_every_kind_sign(key: object) -> None:
    root = Authority(issue(Profile(common_name("root"), NOW, LATER, ca=True), key, None), key)
    issue(Profile(common_name("x"), NOW, LATER), new_key(), root).verify_directly_issued_by(root.certificate)


def test_both_halves_are_pem_and_the_key_is_not_encrypted() -> None:
    certificate, key = pem(AUTHORITY.certificate, AUTHORITY.key)
    assert x509.load_pem_x509_certificate(certificate) == AUTHORITY.certificate
    loaded = serialization.load_pem_private_key(key, None)
    assert loaded.public_key() == AUTHORITY.key.public_key()
