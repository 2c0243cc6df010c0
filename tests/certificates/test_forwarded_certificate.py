"""What a header says of a certificate, compared with one that is known."""

from __future__ import annotations

import pytest

from mockgpt.certificates.forwarded_certificate import ForwardedCertificate, difference, of_certificate
from mockgpt.wire.connection import Identity

KNOWN = Identity(
    common_name="a, b",
    subject=r"CN=a\, b,OU=x,O=Example",
    issuer="CN=ca",
    serial="0A",
    sans=("DNS:A.example", "URI:spiffe://prod/a"),
    fingerprint_sha256="ab" * 32,
    not_before="2026-01-01T00:00:00Z",
    not_after="2027-01-01T00:00:00Z",
)
SAID = ForwardedCertificate("x")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        (SAID, None),
        (SAID._replace(subject=r"O=Example, OU=x, CN=a\, b"), None),
        (SAID._replace(subject="/O=Example/OU=x/CN=a, b"), None),
        (SAID._replace(subject="CN=a,O=Example"), "subject"),
        (SAID._replace(subject="O=Example"), None),
        (SAID._replace(subject="L=here"), "subject"),
        (SAID._replace(issuer="CN=other"), "issuer"),
        (SAID._replace(serial="000a"), None),
        (SAID._replace(serial="0B"), "serial"),
        (SAID._replace(fingerprint_sha256="00" * 32), "fingerprint"),
        (SAID._replace(not_after="2027-01-01T00:00:01Z"), "validity"),
        (SAID._replace(sans=("DNS:a.EXAMPLE",)), None),
        (SAID._replace(sans=("URI:spiffe://prod/b",)), "names"),
    ],
)
def test_it_differs_in_what_both_say(said: ForwardedCertificate, field: str | None) -> None:
    assert difference(said, KNOWN) == field


@pytest.mark.parametrize(
    ("der", "problem"),
    [
        (b"", "no certificate"),
        (b"hello", "no certificate"),
        (b"\x30\x82\x01\x00" + bytes(10), "no certificate: it is cut, 14 of 260 bytes"),
    ],
)
def test_what_is_no_certificate_says_why(der: bytes, problem: str) -> None:
    assert of_certificate("x", der).problem == problem


def test_the_first_problem_is_kept() -> None:
    assert SAID.with_problem(None).problem is None
    assert SAID.with_problem("one").with_problem("two").problem == "one"
