"""Each syntax of forwarded certificates, with values that are made to be slow or to break it."""

from __future__ import annotations

import pytest
from cpu_time import CPUTime

from mockgpt.certificates import forwarded_syntax as syntax
from mockgpt.certificates.forwarded import HEADERS, forwarded_certificates

SIZE = 65_536  # the longest that is read
HOSTILE = (
    b'"',
    b'\\"',
    b"%",
    b"%2C",
    b",",
    b";",
    b"=",
    b'a="',
    b":,",
    b"-----BEGIN CERTIFICATE-----",
    b"\x30\x82",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_value_takes_longer_than_its_length_allows(piece: bytes) -> None:
    value = piece * (SIZE // len(piece))
    with CPUTime() as taken:
        for name in HEADERS:
            assert len(forwarded_certificates([(name, value)], None)) <= 16
    assert taken.seconds < 0.5 * len(HEADERS)


def test_traefik_escapes_as_queries_do() -> None:
    value = b"Subject%3D%22O%3DA+B%2CCN%3Dx%22%3BNB%3D%221767225600%22%3B"
    value += b"SAN%3D%22a.example%2C10.0.0.1%2C%3A%3A1%22"
    [item] = syntax.traefik_info("h", value)
    assert (item.subject, item.not_before) == ("O=A B,CN=x", "2026-01-01T00:00:00Z")
    assert item.sans == ("DNS:a.example", "IP:10.0.0.1", "IP:::1")


def test_what_is_shown_is_printable() -> None:
    [item] = syntax.subject("h", b"CN=%1b%5b31m")
    assert item.subject == r"CN=\1b[31m"
