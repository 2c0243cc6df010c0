"""What `certs show` says of certificates, CRLs and keys, and what it finds wrong with them."""

import re
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from minted_certificates import DAY, NOW, bare_ca, identity, leaf

from mockgpt.certificates.minting.report import describe
from mockgpt.certificates.minting.signing import (
    SERVER,
    common_name,
    new_authority,
    new_key,
    pem,
)
from mockgpt.errors import CertificateError

NO_CA = x509.BasicConstraints(ca=False, path_length=None)


USAGES = (
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


KEY_AGREEMENT = x509.KeyUsage(**{usage: usage == "key_agreement" for usage in USAGES})


AUTHORITY = new_authority(NOW)


WEAK_KEY = rsa.generate_private_key(65537, 1024)


def write(directory, *contents):
    path = directory / "file.pem"
    path.write_bytes(b"".join(contents))
    return path


def as_pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("expired", "expired 24 h"),
        ("not-yet-valid", "not valid for another"),
        ("nearly-expired", "expires in 0 h 5[0-9] min|expires in 1 h 0 min"),
        ("self-signed", "signed by itself"),
        ("weak-key", "weak key: RSA below 2048"),
        ("weak-signature", "weak signature: sha1"),
        ("wrong-order", "the certificate after it did not sign it"),
    ],
)
def test_show_names_the_fault(certs, name, problem):
    assert re.search(f"problem +({problem})", describe(certs / "bad" / f"{name}.pem"))


def test_show_reads_every_file_of_the_catalogue_and_prints_nothing_that_steers(certs):
    for path in (certs / "bad").iterdir():
        if path.suffix != ".json":
            assert all(line.isprintable() for line in describe(path).splitlines()), path.name


def test_show_tells_that_a_ca_lacks_its_key_usage(tmp_path):
    authority = bare_ca(new_key(), x509.BasicConstraints(True, None))
    assert "a CA without keyUsage keyCertSign" in describe(write(tmp_path, as_pem(authority.certificate)))


@pytest.mark.parametrize(
    ("problem", "certificate"),
    [
        (r"expired 2 days ago", leaf(AUTHORITY, not_before=NOW - 9 * DAY, not_after=NOW - 2.1 * DAY)),
        (r"not valid for another 2 days", leaf(AUTHORITY, not_before=NOW + 2.1 * DAY)),
        (r"expires in 2 h \d+ min", leaf(AUTHORITY, not_after=NOW + DAY / 8)),
        (r"weak key: RSA below 2048 bits", leaf(AUTHORITY, WEAK_KEY)),
        (r"weak key: EC below 224 bits", leaf(AUTHORITY, ec.generate_private_key(ec.SECP192R1()))),
        (r"signed by itself, not by a CA", leaf(None)),
        (r"a server certificate without names", leaf(AUTHORITY, purposes=SERVER)),
    ],
)
def test_show_says_what_is_wrong(tmp_path, problem, certificate):
    text = describe(write(tmp_path, as_pem(certificate)))
    assert len(re.findall("problem", text)) == 1
    assert re.search(rf"^   problem      {problem}", text, re.MULTILINE)


def test_show_finds_nothing_wrong_with_what_init_mints(minted):
    for path in minted.iterdir():
        assert "problem" not in describe(path)


def test_show_tells_a_key_usage_that_tls_cannot_use(tmp_path):
    bare = bare_ca(new_key(), KEY_AGREEMENT, NO_CA).certificate
    assert "keyUsage without digitalSignature: TLS refuses it" in describe(write(tmp_path, as_pem(bare)))


def test_show_names_keys_and_uses_of_other_kinds(tmp_path):
    text = describe(write(tmp_path, as_pem(leaf(None, ed25519.Ed25519PrivateKey.generate(), purposes=()))))
    assert "key          Ed25519" in text
    assert "signature    1.3.101.112" in text
    assert "use          any" in text


def test_show_reads_a_bundle_in_order(tmp_path, minted):
    text = describe(minted / "client.pem")
    assert re.search(
        r"1\. certificate\n   subject      CN=client,O=mockgpt\n   issuer       CN=mockgpt CA", text
    )
    assert "2. private key\n   type         EC secp256r1\n   belongs to   the first certificate" in text
    assert identity(minted / "client.crt").fingerprint_sha256 in text
    secret = (minted / "client.key").read_text().splitlines()[1]
    assert secret not in text


def test_show_tells_a_key_that_belongs_to_nothing_or_to_the_wrong_one(tmp_path):
    key = new_key()
    own, other = as_pem(leaf(AUTHORITY, key)), as_pem(leaf(AUTHORITY))
    secret = pem(AUTHORITY.certificate, key)[1]
    assert "belongs to none" in describe(write(tmp_path, other, secret))
    assert "the key's certificate must come first" in describe(write(tmp_path, other, own, secret))
    assert "not a chain in order" in describe(write(tmp_path, as_pem(AUTHORITY.certificate), own))


def test_show_reads_der_crl_encrypted_keys_and_requests(tmp_path):
    assert "use          CA" in describe(
        write(tmp_path, AUTHORITY.certificate.public_bytes(serialization.Encoding.DER))
    )
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(AUTHORITY.certificate.subject)
        .last_update(NOW - 9 * DAY)
        .next_update(NOW - DAY)
    )
    for serial in range(1, 23):
        revoked = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(NOW - DAY).build()
        builder = builder.add_revoked_certificate(revoked)
    crl = builder.sign(AUTHORITY.key, hashes.SHA256())
    for encoding in (serialization.Encoding.DER, serialization.Encoding.PEM):
        text = describe(write(tmp_path, crl.public_bytes(encoding)))
        assert "1. certificate revocation list" in text
        assert "14 and 2 more" in text
        assert "problem      stale" in text
    encrypted = AUTHORITY.key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"secret"),
    )
    assert "1. encrypted private key\n   type         encrypted" in describe(write(tmp_path, encrypted))
    request = x509.CertificateSigningRequestBuilder().subject_name(common_name("x"))
    signed = request.sign(new_key(), hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    assert "1. certificate request" in describe(write(tmp_path, signed))


def test_show_describes_a_certificate_that_cannot_be_parsed(tmp_path):
    der = bytearray(leaf(AUTHORITY).public_bytes(serialization.Encoding.DER))
    spki = bytes.fromhex("06072a8648ce3d0201")  # id-ecPublicKey, made into an algorithm nobody knows
    der[der.index(spki) + 8] = 0x7F
    text = describe(write(tmp_path, ssl.DER_cert_to_PEM_cert(bytes(der)).encode()))
    assert "subject      CN=x,O=mockgpt" in text
    assert "damaged, or of a kind" in text
    junk = b"-----BEGIN %s-----\nAAAA\n-----END %s-----\n"
    kinds = (b"CERTIFICATE", b"X509 CRL", b"PRIVATE KEY")
    text = describe(write(tmp_path, *(junk % (kind, kind) for kind in kinds)))
    assert text.count("problem") == 3


@pytest.mark.parametrize("content", [b"", b"hello", b"-----BEGIN CERTIFICATE-----\nAAAA", b"\x30\x03abc"])
def test_show_refuses_what_is_nothing_of_the_kind(tmp_path, content):
    with pytest.raises(CertificateError, match="neither PEM, nor PKCS#12, nor a DER"):
        describe(write(tmp_path, content))


def test_show_refuses_a_missing_file_and_an_endless_one(tmp_path):
    with pytest.raises(CertificateError, match="No such file"):
        describe(tmp_path / "missing")
    with pytest.raises(CertificateError, match="larger than"):
        describe(Path("/dev/zero"))


def test_show_takes_a_bundle_of_roots_for_no_chain(tmp_path):
    bundle = write(tmp_path, as_pem(AUTHORITY.certificate), as_pem(new_authority(NOW).certificate))
    assert "problem" not in describe(bundle)


def test_show_bounds_what_it_prints(tmp_path):
    one = as_pem(AUTHORITY.certificate)
    text = describe(write(tmp_path, one * 205))
    assert text.endswith("… and 5 more")
