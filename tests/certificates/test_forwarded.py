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
from mockgpt.certificates.forwarded import ForwardedCertificate, forwarded_certificates
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
ESCAPED = quote(PEM.decode(), safe="").encode()


def read(*headers: tuple[str, bytes], peer: Identity | None = CLIENT) -> list[ForwardedCertificate]:
    return forwarded_certificates([(name.encode(), value) for name, value in headers], peer)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("client-cert", b":" + BASE64 + b":"),
        ("x-ssl-client-cert", ESCAPED),
        ("ssl-client-cert", ESCAPED),
        ("x-client-cert", PEM.replace(b"\n", b" ")),
        ("x-client-cert", PEM.replace(b"\n", b"\t")),
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


def test_other_headers_say_nothing() -> None:
    assert read(("host", b"x"), ("x-forwarded-for", b"127.0.0.1")) == []


def test_a_flood_of_hops_is_cut() -> None:
    assert len(read(("x-forwarded-client-cert", b",".join([b"Hash=12"] * 500)))) == 16


@given(
    st.sampled_from(
        [
            b"client-cert",
            b"client-cert-chain",
            b"x-forwarded-client-cert",
            b"x-ssl-client-cert",
            b"x-forwarded-tls-client-cert",
        ]
    ),
    st.one_of(st.binary(max_size=200), st.text('";,=:\\%ABab', max_size=60).map(str.encode)),
)
def test_anything_can_be_sent_and_shown(name: bytes, value: bytes) -> None:
    for item in forwarded_certificates([(name, value)], CLIENT):
        json.dumps(item.as_json())
