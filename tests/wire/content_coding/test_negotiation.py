"""Which coding an answer gets, by the weights of RFC 9110 section 12.5.3."""

from __future__ import annotations

import pytest

from mockgpt.wire.content_coding.negotiation import chosen

OFFERED = ("br", "gzip", "zstd")


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        (None, None),
        ("", None),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("GZIP", "gzip"),
        ("*", "br"),
        ("*;q=0.5, gzip;q=0.4, br;q=0", "zstd"),
        ("identity, gzip;q=0.5", None),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("identity;q=0, deflate", None),
        ("gzip;q=0", None),
        ("gzip ; q = 0.8 , br ; q=0.9", "br"),
        ("gzip;q=2, ;;;, br;q=x", None),
        ("\x00\xff", None),
        ("," * 5_000 + "gzip", None),
    ],
)
def test_the_client_decides(accepted: str | None, coding: str | None) -> None:
    assert chosen(accepted, OFFERED) == coding


def test_only_what_is_offered_is_chosen() -> None:
    assert chosen("br, gzip", ("zstd",)) is None
    assert chosen("br, gzip", ()) is None
