"""Values of DER as text: names, serials, object identifiers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.certificates.der_text import (
    CN,
    CUT,
    TEXT_LIMIT,
    attribute,
    dotted,
    hexadecimal,
    printable,
    serial_text,
    string,
)

UTF8, PRINTABLE, BMP, OCTETS = 0x0C, 0x13, 0x1E, 0x04


@pytest.mark.parametrize(
    ("kind", "tag", "content", "text"),
    [
        (CN, UTF8, b"client", "CN=client"),
        (CN, UTF8, b"a,b", r"CN=a\,b"),
        (CN, UTF8, b" a ", r"CN=\ a\ "),
        (CN, UTF8, b"#a", r"CN=\#a"),
        (CN, BMP, "ü".encode("utf-16-be"), "CN=ü"),
        (CN, PRINTABLE, b"\xff", r"CN=\ff"),
        (CN, OCTETS, b"ab", "CN=#046162"),
        (b"\x2a\x03", UTF8, b"x", "1.2.3=x"),
    ],
)
def test_an_attribute_is_rfc_4514_text(kind: bytes, tag: int, content: bytes, text: str) -> None:
    assert attribute(kind, tag, content) == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\x00", "00"),
        (b"\x01\x00", "0100"),
        (b"\x00\xff", "FF"),
        (b"\xff\x34", "-CC"),
        (b"\x01" * 65, "01" * 64 + CUT),
    ],
)
def test_a_serial_is_text_as_openssl_prints_it(content: bytes, text: str) -> None:
    assert serial_text(content) == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\x55\x04\x03", "2.5.4.3"),
        (b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01", "1.2.840.113549.1.9.1"),
        (b"\x88\x37", "2.999"),
        (b"", "#"),
        (b"\x55\x84", "#5584"),
    ],
)
def test_an_object_identifier_is_dotted_numbers_or_hex(content: bytes, text: str) -> None:
    assert dotted(content) == text


def test_long_values_are_cut() -> None:
    assert hexadecimal(b"a" * 600) == "61" * (TEXT_LIMIT // 2) + CUT
    assert len(printable("a" * 5000)) == TEXT_LIMIT
    assert len(string(UTF8, b"a" * 9000)) == TEXT_LIMIT + 1


@given(st.binary(max_size=300), st.sampled_from([UTF8, PRINTABLE, BMP, 0x14, 0x1C, OCTETS]))
def test_any_bytes_become_one_printable_bounded_line(content: bytes, tag: int) -> None:
    text = attribute(CN, tag, content)
    assert text.isprintable()
    assert len(text) <= TEXT_LIMIT + len("CN=#04") + 1
    text.encode("utf-8")
