"""The DER reader: the same answers as cryptography and OpenSSL on good input, no surprise on bad."""

import datetime
import hashlib
import ssl
import warnings
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509.name import _ASN1Type
from cryptography.x509.oid import NameOID, ObjectIdentifier
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.certificates.der import EVERY_NAME, certificate_identity, crl_facts, pem_blocks

UTC = datetime.UTC
EC_KEY = ec.generate_private_key(ec.SECP256R1())
RSA_KEY = rsa.generate_private_key(65537, 2048)
ED_KEY = ed25519.Ed25519PrivateKey.generate()
START, END = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), datetime.datetime(2027, 1, 2, tzinfo=UTC)
SHORT_NAMES = {NameOID.EMAIL_ADDRESS: "emailAddress", NameOID.SERIAL_NUMBER: "serialNumber"}


def make_name(*attributes):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # names longer than X.520 allows are part of the tests
        return x509.Name(
            [x509.NameAttribute(oid, value, *kind, _validate=False) for oid, value, *kind in attributes]
        )


PLAIN = make_name((NameOID.ORGANIZATION_NAME, "mockgpt"), (NameOID.COMMON_NAME, "client"))


def make(subject=PLAIN, issuer=PLAIN, key=EC_KEY, names=(), serial=0x1234, start=START, end=END):
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(False, None), critical=True)
    )
    if names:
        builder = builder.add_extension(x509.SubjectAlternativeName(list(names)), critical=True)
    certificate = builder.sign(key, None if key is ED_KEY else hashes.SHA256())
    return certificate.public_bytes(serialization.Encoding.DER)


ALL_NAMES = (
    x509.DNSName("*.a.example"),
    x509.IPAddress(ip_address("10.0.0.1")),
    x509.IPAddress(ip_address("2001:db8::1")),
    x509.UniformResourceIdentifier("spiffe://prod/gateway"),
    x509.RFC822Name("me@example.org"),
    x509.DirectoryName(PLAIN),
    x509.RegisteredID(ObjectIdentifier("1.2.840.113549")),
    x509.OtherName(ObjectIdentifier("1.2.3"), b"\x0c\x03abc"),
)
SAMPLE = make(names=ALL_NAMES)


def test_every_field_of_a_client_certificate_is_read():
    identity = certificate_identity(SAMPLE)
    assert identity._asdict() == {
        "common_name": "client",
        "subject": "CN=client,O=mockgpt",
        "issuer": "CN=client,O=mockgpt",
        "serial": "1234",
        "sans": (
            "DNS:*.a.example",
            "IP:10.0.0.1",
            "IP:2001:db8::1",
            "URI:spiffe://prod/gateway",
            "email:me@example.org",
            "DirName:CN=client,O=mockgpt",
            "RID:1.2.840.113549",
            "otherName:#06022a03a0050c03616263",
        ),
        "fingerprint_sha256": hashlib.sha256(SAMPLE).hexdigest(),
        "not_before": "2026-01-02T03:04:05Z",
        "not_after": "2027-01-02T00:00:00Z",
    }


@pytest.mark.parametrize("key", [EC_KEY, RSA_KEY, ED_KEY], ids=["ec", "rsa", "ed25519"])
@pytest.mark.parametrize(
    "subject",
    [
        make_name(),
        make_name((NameOID.COMMON_NAME, "only")),
        make_name(
            (NameOID.COUNTRY_NAME, "DE"),
            (NameOID.STATE_OR_PROVINCE_NAME, "Hessen"),
            (NameOID.LOCALITY_NAME, "Ort"),
            (NameOID.STREET_ADDRESS, "Weg 1"),
            (NameOID.DOMAIN_COMPONENT, "example"),
            (NameOID.ORGANIZATION_NAME, "Müller, Söhne + Co; <x>"),
            (NameOID.ORGANIZATIONAL_UNIT_NAME, '"quoted" \\ back'),
            (NameOID.USER_ID, "#7"),
            (NameOID.COMMON_NAME, " both "),
        ),
        make_name((NameOID.EMAIL_ADDRESS, "a@b.c"), (NameOID.SERIAL_NUMBER, "7"), (NameOID.TITLE, "Dr")),
        make_name((NameOID.COMMON_NAME, "日本", _ASN1Type.BMPString)),
        make_name((NameOID.COMMON_NAME, "Ωmega", _ASN1Type.UniversalString)),
        make_name((NameOID.COMMON_NAME, "plain", _ASN1Type.PrintableString)),
        make_name((NameOID.COMMON_NAME, "plain", _ASN1Type.IA5String)),
        make_name((NameOID.COMMON_NAME, "last@wins"), (NameOID.COMMON_NAME, "inner")),
    ],
)
def test_names_read_as_cryptography_reads_them(subject, key):
    der = make(subject=subject, key=key)
    reference = x509.load_der_x509_certificate(der)
    identity = certificate_identity(der)
    assert identity.subject == reference.subject.rfc4514_string(SHORT_NAMES)
    common_names = reference.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert identity.common_name == (common_names[-1].value if common_names else "")
    assert identity.fingerprint_sha256 == reference.fingerprint(hashes.SHA256()).hex()


def test_a_relative_name_of_two_attributes_is_joined_with_plus():
    pair = x509.RelativeDistinguishedName(
        [x509.NameAttribute(NameOID.USER_ID, "u"), x509.NameAttribute(NameOID.COMMON_NAME, "c")]
    )
    subject = x509.Name([pair])
    assert set(certificate_identity(make(subject=subject)).subject.split("+")) == {"UID=u", "CN=c"}


@pytest.mark.parametrize("serial", [1, 0x7F, 0x80, 0xABC, 2**159 - 1])
def test_serials_read_as_openssl_prints_them(serial, tmp_path):
    der = make(serial=serial)
    path = tmp_path / "certificate.pem"
    path.write_text(ssl.DER_cert_to_PEM_cert(der))
    assert certificate_identity(der).serial == ssl._ssl._test_decode_cert(str(path))["serialNumber"]


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime.datetime(1950, 1, 1, tzinfo=UTC), "1950-01-01T00:00:00Z"),
        (datetime.datetime(2049, 12, 31, 23, 59, 59, tzinfo=UTC), "2049-12-31T23:59:59Z"),
        (datetime.datetime(2050, 1, 1, tzinfo=UTC), "2050-01-01T00:00:00Z"),
        (datetime.datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), "9999-12-31T23:59:59Z"),
    ],
)
def test_both_forms_of_time_are_read(moment, text):
    start = datetime.datetime(1950, 1, 1, tzinfo=UTC)
    assert certificate_identity(make(start=start, end=moment)).not_after == text


@pytest.mark.parametrize(
    "time",
    [
        b"261302000000Z",
        b"260132000000Z",
        b"260101240000Z",
        b"260101006000Z",
        b"260101000060Z",
        b"26010100000+Z",
        b"2601010000000",
        b"260101000000z",
        "26010100000²".encode("latin-1") + b"Z",
    ],
)
def test_an_impossible_time_is_empty_and_the_other_fields_are_read(time):
    good = b"260102030405Z"
    assert SAMPLE.count(good) == 1
    identity = certificate_identity(SAMPLE.replace(good, time))
    assert (identity.not_before, identity.not_after) == ("", "2027-01-02T00:00:00Z")


def test_what_does_not_print_is_escaped():
    hostile = make_name((NameOID.COMMON_NAME, "a\r\nb\x00\x1b[31m\u202e\u00a0c,ü"))
    identity = certificate_identity(make(subject=hostile, names=[x509.DNSName("x\n.example")]))
    assert identity.common_name == r"a\0d\0ab\00\1b[31m\e2\80\ae\c2\a0c,ü"
    assert identity.subject == r"CN=a\0d\0ab\00\1b[31m\e2\80\ae\c2\a0c\,ü"
    assert identity.sans == (r"DNS:x\0a.example",)


def test_bytes_that_are_no_utf8_show_as_themselves():
    identity = certificate_identity(SAMPLE.replace(b"client", b"cl\xff\xed\xa0\x80"))
    assert identity.common_name == r"cl\ff\ed\a0\80"


def test_a_value_that_is_no_string_is_hex():
    identity = certificate_identity(SAMPLE.replace(b"\x0c\x06client", b"\x04\x06client"))
    assert identity.subject == "CN=#04636c69656e74,O=mockgpt"


def test_what_is_no_object_identifier_or_address_is_hex():
    identity = certificate_identity(SAMPLE.replace(b"\x06\x03\x55\x04\x03", b"\x06\x03\x55\x04\x83"))
    assert identity.subject == "#550483=client,O=mockgpt"
    assert identity.common_name == ""
    at = SAMPLE.index(b"\xa4", SAMPLE.index(b"me@example.org"))  # directoryName, whose content is a SEQUENCE
    changed = SAMPLE[: at + 2] + b"\x31" + SAMPLE[at + 3 :]
    identity = certificate_identity(changed.replace(b"\x87\x04", b"\x84\x04"))
    assert identity.sans[1] == "other:#0a000001"
    assert identity.sans[5].startswith("DirName:#31")
    long = x509.OtherName(ObjectIdentifier("1.2.3"), b"\x04\x82\x04\x00" + b"a" * 1024)
    assert certificate_identity(make(names=[long])).sans[0].endswith("6161…")


def test_a_certificate_without_names_has_none():
    assert certificate_identity(make()).sans == ()


@pytest.mark.parametrize("length", [1024, 1025, 10_240])
@pytest.mark.parametrize("character", ["a", "ü", "\u202e", "\U0001f600"])
def test_long_names_end_with_an_ellipsis(character, length):
    long = make_name((NameOID.COMMON_NAME, character * length), (NameOID.ORGANIZATION_NAME, "b" * 2000))
    identity = certificate_identity(make(subject=long))
    assert len(identity.common_name) <= 1024
    assert identity.common_name.endswith("…") == (length > 1024 or character == "\u202e")
    assert len(identity.subject) == 1024
    assert identity.subject.endswith("…")


def test_many_names_are_cut():
    many = certificate_identity(make(names=[x509.DNSName(f"n{index}.example") for index in range(500)]))
    assert len(many.sans) == 101
    assert many.sans[-1] == "…"
    assert len(many.as_json()["sans"]) == 101
    long = certificate_identity(make(names=[x509.DNSName(f"{index}" + "n" * 1000) for index in range(9)]))
    assert len(long.sans) == 5
    assert long.sans[-1] == "…"


def test_every_name_can_be_read_and_a_hundred_are_shown():
    every = certificate_identity(make(names=[x509.DNSName(f"n{i}.example") for i in range(500)]), EVERY_NAME)
    assert every.sans[-1] == "DNS:n499.example"
    assert every.as_json()["sans"][-2:] == ["DNS:n99.example", "…"]


def test_a_negative_serial_and_a_very_long_one_are_read():
    assert certificate_identity(SAMPLE.replace(b"\x02\x02\x12\x34", b"\x02\x02\xff\x34")).serial == "-CC"
    der = make(serial=2**159 - 1)
    padded = rebuild_with_serial(der, b"\x01" * 200)
    assert certificate_identity(padded).serial == "01" * 64 + "…"


def rebuild_with_serial(der, content):
    """Put another serial into a certificate, with lengths put right."""

    def wrap(tag, body):
        length = len(body)
        octets = length.to_bytes((length.bit_length() + 7) // 8, "big")
        return (
            bytes([tag]) + (bytes([length]) if length < 128 else bytes([128 | len(octets)]) + octets) + body
        )

    def unwrap(element):
        size = 2 + (element[1] & 127 if element[1] & 128 else 0)
        return element[size:]

    whole = unwrap(der)
    inner_length = int.from_bytes(whole[2:4], "big") + 4
    tbs, rest = unwrap(whole[:inner_length]), whole[inner_length:]
    assert tbs[5] == 0x02
    tbs = tbs[:5] + wrap(0x02, content) + tbs[7 + tbs[6] :]
    return wrap(0x30, wrap(0x30, tbs) + rest)


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"0",
        b"0\x80",
        b"0\x81\x01\x00",
        b"0\x82\x00\x01\x00",
        b"0\x85\x00\x00\x00\x00\x01\x00",
        b"\x1f\x81\x00",
        b"0\x00",
        SAMPLE + b"\x00",
        b"\x00" + SAMPLE,
        SAMPLE[:-1],
        b"0\x84\xff\xff\xff\xff",
        b"0\x80" * 70000,
    ],
)
def test_what_is_no_certificate_is_none(junk):
    assert certificate_identity(junk) is None
    assert crl_facts(junk) is None


def check_bounds(identity):
    if identity is None:
        return
    texts = [*identity[:4], *identity.sans, *identity[5:]]
    assert all(text.isprintable() for text in texts)
    assert all(len(text) <= 1100 for text in texts)
    assert len(identity.sans) <= 101
    "".join(texts).encode()


@given(st.binary(max_size=300))
def test_no_bytes_raise(junk):
    check_bounds(certificate_identity(junk))
    crl_facts(junk)
    pem_blocks(junk, "CERTIFICATE")


@given(st.integers(0, len(SAMPLE)))
def test_a_certificate_cut_anywhere_is_none(length):
    assert (certificate_identity(SAMPLE[:length]) is None) == (length < len(SAMPLE))


@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_certificate_with_changed_bytes_does_not_raise(changes):
    changed = bytearray(SAMPLE)
    for position, octet in changes:
        changed[position] = octet
    check_bounds(certificate_identity(bytes(changed)))


@given(st.integers(0, len(SAMPLE)), st.integers(0, 60), st.binary(max_size=60))
def test_a_certificate_with_a_piece_exchanged_does_not_raise(position, length, piece):
    check_bounds(certificate_identity(SAMPLE[:position] + piece + SAMPLE[position + length :]))


@given(st.text(min_size=1, max_size=40))
def test_any_common_name_comes_out_printable_and_reversible(text):
    identity = certificate_identity(make(subject=make_name((NameOID.COMMON_NAME, text))))
    check_bounds(identity)
    if text.isprintable():
        assert identity.common_name == text


def make_crl(revoked, end=END):
    builder = x509.CertificateRevocationListBuilder().issuer_name(PLAIN).last_update(START).next_update(end)
    for serial in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(START).build()
        builder = builder.add_revoked_certificate(entry)
    builder = builder.add_extension(x509.CRLNumber(1), critical=False)
    return builder.sign(EC_KEY, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def test_a_crl_tells_issuer_times_and_serials():
    facts = crl_facts(make_crl([0x1234, 0xAB]))
    assert facts.issuer == "CN=client,O=mockgpt"
    assert (facts.this_update, facts.next_update) == ("2026-01-02T03:04:05Z", "2027-01-02T00:00:00Z")
    assert facts.revoked == {certificate_identity(SAMPLE).serial, "AB"}


def test_a_crl_may_revoke_nothing():
    assert crl_facts(make_crl([])).revoked == frozenset()


def test_a_crl_is_no_certificate_and_the_other_way_round():
    assert certificate_identity(make_crl([1])) is None
    assert crl_facts(SAMPLE) is None


@given(st.integers(0, 400), st.integers(0, 20), st.binary(max_size=20))
def test_a_crl_with_a_piece_exchanged_does_not_raise(position, length, piece):
    crl = CRL
    crl_facts(crl[:position] + piece + crl[position + length :])


CRL = make_crl([1, 2, 3])


def test_pem_blocks_are_found_between_other_text():
    block = ssl.DER_cert_to_PEM_cert(SAMPLE).encode()
    pem = b"subject=x\n" + block + b"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n" + block
    assert pem_blocks(pem, "CERTIFICATE") == [SAMPLE, SAMPLE]
    assert pem_blocks(pem.replace(b"\n", b"\r\n"), "CERTIFICATE") == [SAMPLE, SAMPLE]
    assert pem_blocks(pem, "PRIVATE KEY") == [b"\0"]
    assert pem_blocks(b"-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----", "CERTIFICATE") == []
    assert pem_blocks(block[:200], "CERTIFICATE") == []
