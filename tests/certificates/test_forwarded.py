"""What proxies' headers say of the client certificate, beside the one TLS showed."""

from __future__ import annotations

import json
from base64 import b64encode
from urllib.parse import quote

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.certificates.forwarded import HEADERS, forwarded_certificates
from mockgpt.certificates.forwarded_certificate import ForwardedCertificate
from mockgpt.wire.connection import Identity

AUTHORITY = trustme.CA(key_type=trustme.KeyType.ECDSA)


def certificate(name: str) -> tuple[bytes, bytes, Identity]:
    pem = AUTHORITY.issue_cert(f"{name}.example", common_name=name, key_type=trustme.KeyType.ECDSA)
    text = pem.cert_chain_pems[0].bytes()
    der = pem_blocks(text, "CERTIFICATE")[0]
    identity = certificate_identity(der)
    assert identity is not None
    return text, der, identity


PEM, DER, CLIENT = certificate("client")
OTHER_PEM, OTHER_DER, OTHER = certificate("other")
BASE64 = b64encode(DER)
ESCAPED = quote(PEM, safe="").encode()


def read(*headers: tuple[str, bytes], peer: Identity | None = CLIENT) -> list[ForwardedCertificate]:
    return forwarded_certificates([(name.encode(), value) for name, value in headers], peer)


def _name_only(value: object) -> str:
    """Return the id of a case: what was minted for this run must not be in it, or workers differ."""
    return value if isinstance(value, str) and value.replace("-", "").isalnum() and len(value) < 40 else ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("client-cert", b":" + BASE64 + b":"),
        ("x-ssl-client-cert", ESCAPED),
        ("ssl-client-cert", ESCAPED),
        ("x-client-cert", PEM.replace(b"\n", b" ")),
        ("x-client-cert", PEM.replace(b"\n", b"\t")),
        ("x-amzn-mtls-clientcert", quote(PEM.decode(), safe="+=/").encode()),
        ("x-amzn-mtls-clientcert-leaf", quote(PEM.decode(), safe="+=/").encode()),
        ("x-arr-clientcert", BASE64),
        ("cf-client-cert-der-base64", BASE64),
        ("x-ssl-client-der", BASE64),
        ("x-ssl-client-cert", b'"' + BASE64 + b'"'),
        ("x-forwarded-tls-client-cert", BASE64),
        ("x-forwarded-tls-client-cert", quote(BASE64.decode(), safe="").encode()),
        ("x-forwarded-client-cert", b'By=spiffe://x;Cert="' + ESCAPED + b'"'),
    ],
)
def test_each_dialect_is_read(name: str, value: bytes) -> None:
    [item] = read((name, value))
    assert item.header == name
    assert item.client == CLIENT
    assert item.fingerprint_sha256 == CLIENT.fingerprint_sha256
    assert item.same_as_peer is True
    assert item.problem is None


def test_a_certificate_that_is_not_the_peers_is_marked() -> None:
    [item] = read(("client-cert", b":" + BASE64 + b":"), peer=OTHER)
    assert item.same_as_peer is False
    [item] = read(("client-cert", b":" + BASE64 + b":"), peer=None)
    assert item.same_as_peer is None


def test_a_chain_is_a_list_of_certificates() -> None:
    items = read(("client-cert-chain", b":" + BASE64 + b":, :" + b64encode(OTHER_DER) + b":"))
    assert [item.client for item in items] == [CLIENT, OTHER]
    assert [item.same_as_peer for item in items] == [True, False]


def test_envoy_tells_of_each_hop_with_what_it_claims() -> None:
    value = (
        b"By=spiffe://mesh/proxy;Hash=" + CLIENT.fingerprint_sha256.upper().encode() + b";"
        b'Subject="CN=a\\"b,O=\\\\x;y";URI=spiffe://mesh/a;URI=spiffe://mesh/b;DNS=a.svc,'
        b"Hash=" + b"0" * 64
    )
    first, second = read(("x-forwarded-client-cert", value))
    assert first.subject == 'CN=a"b,O=\\x;y'
    assert first.sans == ("URI:spiffe://mesh/a", "URI:spiffe://mesh/b", "DNS:a.svc")
    assert (first.client, first.same_as_peer, second.same_as_peer) == (None, True, False)


def test_a_hash_that_is_not_that_of_its_certificate_is_a_problem() -> None:
    [item] = read(("x-forwarded-client-cert", b"Hash=" + b"0" * 64 + b';Cert="' + ESCAPED + b'"'))
    assert item.problem == "Hash is not that of Cert"
    assert item.client == CLIENT, "the certificate itself is believed before a claim"


def test_a_header_that_comes_twice_was_not_replaced_by_the_proxy() -> None:
    first, second = read(("client-cert", b":" + BASE64 + b":"), ("client-cert", b":" + BASE64 + b":"))
    assert first.problem is None
    assert second.problem == "the header occurs more than once"


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("client-cert", BASE64, "no byte sequence between colons"),
        ("client-cert", b"", "no byte sequence between colons"),
        ("client-cert", b":***:", "no base64"),
        ("client-cert", b":aGVsbG8=:", "no certificate"),
        ("x-ssl-client-cert", b"(null)", "no PEM certificate"),
        ("x-forwarded-tls-client-cert", b"a", "no base64"),
        ("x-forwarded-client-cert", b"hello", "no Key=value pair"),
        ("x-forwarded-client-cert", b"Hash=12", "Hash is no SHA-256"),
        ("x-forwarded-client-cert", b"Cert=xyz", "no PEM certificate"),
    ],
)
def test_what_is_no_certificate_has_a_problem(name: str, value: bytes, problem: str) -> None:
    [item] = read((name, value))
    assert item.problem == problem
    assert item.client is None


SUBJECT, SERIAL = CLIENT.subject.encode(), CLIENT.serial.encode()
BEGIN, END = CLIENT.not_before, CLIENT.not_after


def utc_time(text: str) -> bytes:
    return (text[2:].translate(str.maketrans("", "", "-:T"))).encode()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-amzn-mtls-clientcert-subject", SUBJECT),
        ("x-amzn-mtls-clientcert-issuer", CLIENT.issuer.encode()),
        ("x-amzn-mtls-clientcert-serial-number", SERIAL.lower()),
        ("x-amzn-mtls-clientcert-validity", f"NotBefore={BEGIN};NotAfter={END}".encode()),
        ("cf-client-cert-sha256", CLIENT.fingerprint_sha256.encode()),
        ("x-ssl-client-dn", b"/" + b"/".join(reversed(SUBJECT.split(b",")))),
        ("x-ssl-client-s-dn", SUBJECT),
        ("x-ssl-client-cn", b"client"),
        ("x-ssl-client-notbefore", utc_time(BEGIN)),
        ("x-ssl-client-notafter", utc_time("20" + END)),
        ("x-ssl-client-verify", b"0"),
        ("ssl-client-verify", b"SUCCESS"),
        (
            "x-forwarded-tls-client-cert-info",
            quote(f'Subject="{CLIENT.subject}";SerialNumber="{int(CLIENT.serial, 16)}"', safe="").encode(),
        ),
    ],
    ids=_name_only,
)
def test_single_fields_are_read_and_agree_with_the_peer(name: str, value: bytes) -> None:
    [item] = read((name, value))
    assert item.problem is None
    assert item.client is None
    assert item.same_as_peer is (True if "sha256" in name else None), "equal fields prove nothing"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-amzn-mtls-clientcert-subject", b"CN=admin"),
        ("x-amzn-mtls-clientcert-serial-number", b"01"),
        ("x-amzn-mtls-clientcert-validity", b"NotBefore=2001-01-01T00:00:00Z;NotAfter=2002-01-01T00:00:00Z"),
        ("x-ssl-client-cn", b"admin"),
        ("x-ssl-client-sha256", b"0" * 64),
        ("x-forwarded-tls-client-cert-info", quote('Subject="CN=admin"', safe="").encode()),
        ("x-forwarded-client-cert", b'Subject="CN=admin"'),
        ("client-cert", b":" + b64encode(OTHER_DER) + b":"),
    ],
)
def test_another_than_the_callers_is_a_problem(name: str, value: bytes) -> None:
    [item] = read((name, value))
    assert item.same_as_peer is False
    assert item.problem == "it is not the certificate of this TLS connection"


def test_headers_of_one_proxy_that_contradict_one_another_are_a_problem() -> None:
    leaf, subject, serial = read(
        ("x-amzn-mtls-clientcert-leaf", ESCAPED),
        ("x-amzn-mtls-clientcert-subject", b"CN=admin"),
        ("x-amzn-mtls-clientcert-serial-number", SERIAL),
    )
    assert (leaf.problem, serial.problem) == (None, None)
    assert subject.problem == "its subject is not that of x-amzn-mtls-clientcert-leaf"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (b'Subject="CN=other";Cert="' + ESCAPED + b'"', "Subject is not that of Cert"),
        (b'URI=spiffe://other;Cert="' + ESCAPED + b'"', "URI or DNS is not that of Cert"),
        (
            b'Cert="' + ESCAPED + b'";Chain="' + quote(OTHER_PEM.decode()).encode() + b'"',
            "Chain does not begin with Cert",
        ),
        (b"Hash=" + b"0" * 64 + b";Hash=" + b"1" * 64, "Hash occurs more than once"),
        (b'Subject="CN=client', "a quote is not closed, so it cannot be read to its end"),
    ],
)
def test_envoys_header_contradicts_itself(value: bytes, problem: str) -> None:
    [item] = read(("x-forwarded-client-cert", value), peer=None)
    assert item.problem == problem


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("client-cert", b":" + BASE64 + b":, :" + BASE64 + b":", "more than one item"),
        ("client-cert", b":" + BASE64[:400] + b":", f"no certificate: it is cut, 300 of {len(DER)} bytes"),
        ("x-amzn-mtls-clientcert-leaf", quote(PEM[:-40], safe="").encode(), "no PEM certificate"),
        (
            "x-amzn-mtls-clientcert-leaf",
            quote(PEM + PEM[:200], safe="").encode(),
            "1 of its PEM blocks cannot be read to the end",
        ),
        ("x-amzn-mtls-clientcert-leaf", ESCAPED + b"%2", "a percent escape is not complete"),
        ("x-amzn-mtls-clientcert-subject", b"admin", "no distinguished name"),
        ("x-amzn-mtls-clientcert-serial-number", b"xyz", "no hexadecimal serial number"),
        ("x-amzn-mtls-clientcert-validity", b"NotBefore=yesterday", "not two times, NotBefore and NotAfter"),
        ("x-ssl-client-notafter", b"soon", "no time"),
        (
            "x-ssl-client-verify",
            b"FAILED:certificate has expired",
            "the proxy says: FAILED:certificate has expired",
        ),
        ("ssl-client-verify", b"NONE", "the proxy says: NONE"),
        ("cf-client-cert-sha256", b"12", "no SHA-256"),
        (
            "x-forwarded-tls-client-cert-info",
            b"Subject%3D%22CN%3Dx",
            "a quote is not closed, so it cannot be read to its end",
        ),
        ("x-arr-clientcert", b"A" * 70_000, "not read: longer than 65536 bytes"),
    ],
    ids=_name_only,
)
def test_what_cannot_be_read_to_its_end_says_so(name: str, value: bytes, problem: str) -> None:
    assert problem in [item.problem for item in read((name, value), peer=None)]


AUTHORITY_DER = pem_blocks(AUTHORITY.cert_pem.bytes(), "CERTIFICATE")[0]


def chained(*ders: bytes) -> bytes:
    return b", ".join(b":" + b64encode(der) + b":" for der in ders)


def test_a_chain_leads_from_the_leaf_to_its_issuer() -> None:
    leaf, root = read(("client-cert", chained(DER)), ("client-cert-chain", chained(AUTHORITY_DER)))
    assert (leaf.problem, root.problem, root.chain) == (None, None, True)
    _, again = read(("client-cert", chained(DER)), ("client-cert-chain", chained(DER)))
    assert again.problem == "the chain repeats the client's certificate"
    _, other = read(("client-cert", chained(DER)), ("client-cert-chain", chained(OTHER_DER)))
    assert other.problem == "it is not the issuer of the certificate before it"
    [alone] = read(("client-cert-chain", chained(AUTHORITY_DER)))
    assert alone.problem == "a chain without its client-cert"


def test_the_last_of_the_certificates_that_are_read_says_that_there_are_more() -> None:
    items = read(("x-forwarded-client-cert", b",".join([b"By=x"] * 17)), peer=None)
    assert [item.problem for item in items] == [None] * 15 + [
        "more than 16 certificates; the rest is not read"
    ]
    assert len(read(("x-forwarded-client-cert", b",".join([b"By=x"] * 16)), peer=None)) == 16


def test_other_headers_say_nothing() -> None:
    assert read(("host", b"x"), ("x-forwarded-for", b"127.0.0.1")) == []


def test_a_flood_of_hops_is_cut() -> None:
    assert len(read(("x-forwarded-client-cert", b",".join([b"Hash=12"] * 500)))) == 16


@given(
    st.sampled_from(sorted(HEADERS)),
    st.one_of(st.binary(max_size=200), st.text('";,=:\\%ABab', max_size=60).map(str.encode)),
)
def test_anything_can_be_sent_and_shown(name: bytes, value: bytes) -> None:
    for item in forwarded_certificates([(name, value)], CLIENT):
        json.dumps(item.as_json())
