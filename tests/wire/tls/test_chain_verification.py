"""OpenSSL's verdict on a chain without its key."""

from __future__ import annotations

import ssl
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tls_clients import VERSIONS, _certificate, authority

from mockgpt.wire.tls.chain_verification import failure_of


@cache
def verifying() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = context.maximum_version = VERSIONS["1.2"]
    authority().issue_cert("localhost").configure_cert(context)
    authority().configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def chain_of(kind: str) -> list[bytes]:
    certificate = _certificate(kind)
    assert certificate is not None
    return [ssl.PEM_cert_to_DER_cert(pem.bytes().decode()) for pem in certificate.cert_chain_pems]


@pytest.mark.parametrize(
    ("kind", "reason"),
    [("good", None), ("expired", "expired"), ("not_yet_valid", "not_yet_valid"), ("other_ca", "unknown_ca")],
)
def test_it_is_that_of_a_handshake(kind: str, reason: str | None) -> None:
    failure = failure_of(verifying(), chain_of(kind))
    assert (failure.reason if failure is not None else None) == reason


def test_a_long_chain_needs_several_records() -> None:
    assert failure_of(verifying(), chain_of("good") * 40) is None


@given(st.lists(st.binary(min_size=1, max_size=60), max_size=4))
def test_what_is_no_certificate_is_refused(chain: list[bytes]) -> None:
    assert failure_of(verifying(), chain) is not None
