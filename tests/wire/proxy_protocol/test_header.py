"""The PROXY protocol header from bytes: both versions, every family, and whatever else may come."""

from __future__ import annotations

import json
from socket import AF_INET, AF_INET6, inet_pton

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.wire.proxy_protocol.header import (
    V1_BEGIN,
    V1_LIMIT_BYTES,
    V2_LIMIT_BYTES,
    V2_SIGNATURE,
    MalformedHeader,
    begins_header,
    crc32c,
    read_header,
)

IPV4 = inet_pton(AF_INET, "192.0.2.7") + inet_pton(AF_INET, "198.51.100.1") + b"\x30\x39\x20\xfb"
IPV6 = inet_pton(AF_INET6, "2001:db8::7") + inet_pton(AF_INET6, "2001:db8::1") + b"\x30\x39\x20\xfb"


def tlv(kind: int, value: bytes) -> bytes:
    return bytes([kind]) + len(value).to_bytes(2, "big") + value


def version_2(kind: int = 0x11, rest: bytes = IPV4, command: int = 0x21) -> bytes:
    return V2_SIGNATURE + bytes([command, kind]) + len(rest).to_bytes(2, "big") + rest


def summed(header: bytes, at: int) -> bytes:
    """Put the right checksum into the four zeros at a place."""
    return header[:at] + crc32c(header).to_bytes(4, "big") + header[at + 4 :]


def test_version_1_names_both_ends() -> None:
    line = b"PROXY TCP4 192.0.2.7 198.51.100.1 12345 8443\r\n"
    read = read_header(line + b"\x16\x03\x01")
    assert read is not None
    header, length = read
    assert length == len(line)
    assert header[:5] == (1, "PROXY", "TCP4", "192.0.2.7:12345", "198.51.100.1:8443")
    six = read_header(b"PROXY TCP6 2001:db8::7 2001:DB8::1 1 2\r\n")
    assert six is not None
    assert six[0].source == "2001:db8::7:1"


def test_version_1_may_know_nothing() -> None:
    line = b"PROXY UNKNOWN ffff::1 whatever  65536\r\n"
    read = read_header(line)
    assert read is not None
    assert (read[0].family, read[0].source, read[1]) == ("UNKNOWN", None, len(line))
    assert read_header(b"PROXY UNKNOWN\r\n") is not None


@pytest.mark.parametrize(
    "line",
    [
        b"PROXY TCP4 192.0.2.7 198.51.100.1 12345\r\n",
        b"PROXY TCP4 192.0.2.7 198.51.100.1 12345 8443 \r\n",
        b"PROXY TCP4  192.0.2.7 198.51.100.1 12345 8443\r\n",
        b"PROXY TCP4 192.0.2.7 198.51.100.1 12345 65536\r\n",
        b"PROXY TCP4 192.0.2.7 198.51.100.1 01 8443\r\n",
        b"PROXY TCP4 192.0.2.7 198.51.100.1 +1 8443\r\n",
        b"PROXY TCP4 192.0.2.07 198.51.100.1 1 8443\r\n",
        b"PROXY TCP4 192.0.2 198.51.100.1 1 8443\r\n",
        b"PROXY TCP4 ::1 ::1 1 8443\r\n",
        b"PROXY TCP6 192.0.2.7 198.51.100.1 1 8443\r\n",
        b"PROXY TCP6 fe80::1%eth0 ::1 1 8443\r\n",
        b"PROXY UDP4 192.0.2.7 198.51.100.1 1 8443\r\n",
        b"PROXY \r\n",
        b"PROXY tcp4 192.0.2.7 198.51.100.1 1 8443\r\n",
        b"PROXY \xff\xfe\r\n",
        b"PROXY TCP4 192.0.2.7\n" + b"x" * V1_LIMIT_BYTES,
    ],
)
def test_version_1_that_is_not_valid_is_refused(line: bytes) -> None:
    with pytest.raises(MalformedHeader, match="version 1"):
        read_header(line)


@pytest.mark.parametrize(
    ("kind", "rest", "family", "source"),
    [
        (0x11, IPV4, "TCP4", "192.0.2.7:12345"),
        (0x12, IPV4, "UDP4", "192.0.2.7:12345"),
        (0x21, IPV6, "TCP6", "2001:db8::7:12345"),
        (0x31, b"/a".ljust(108, b"\0") + b"/b".ljust(108, b"\0"), "UNIX", None),
        (0x00, b"", "UNKNOWN", None),
        (0x10, IPV4, "UNKNOWN", None),
    ],
)
def test_version_2_of_every_family(kind: int, rest: bytes, family: str, source: str | None) -> None:
    header = version_2(kind, rest)
    read = read_header(header + b"\x16")
    assert read is not None
    assert read[1] == len(header)
    assert (read[0].version, read[0].family, read[0].source) == (2, family, source)


def test_a_connection_of_the_proxy_itself_names_nobody() -> None:
    header = version_2(0x11, IPV4 + b"\xff\xff\xff", command=0x20)
    read = read_header(header)
    assert read is not None
    assert read[0] == (2, "LOCAL", "UNKNOWN", None, None, ())


def test_version_2_carries_further_values() -> None:
    inside = tlv(0x21, b"TLSv1.3") + tlv(0x22, b"gateway") + tlv(0x28, b"\x30\x82")
    rest = IPV4 + tlv(0x02, b"api.example") + tlv(0x20, b"\x07\0\0\0\0" + inside) + tlv(0xEA, b"\x01vpce-1")
    read = read_header(version_2(rest=rest + tlv(0x05, b"\x00\x01") + tlv(0x99, b"?")))
    assert read is not None
    assert [tuple(each) for each in read[0].tlvs] == [
        ("0x02", "authority", "api.example"),
        ("0x20", "ssl", "0700000000"),
        ("0x21", "ssl_version", "TLSv1.3"),
        ("0x22", "ssl_cn", "gateway"),
        ("0x28", "ssl_client_cert", "3082"),
        ("0xea", "aws", b"\x01vpce-1".hex()),
        ("0x05", "unique_id", "0001"),
        ("0x99", None, "3f"),
    ]


def test_a_checksum_has_to_be_right() -> None:
    assert crc32c(b"123456789") == 0xE3069283, "the check value of RFC 3720 appendix B.4"
    header = version_2(rest=IPV4 + tlv(0x03, bytes(4)))
    at = len(header) - 4
    assert read_header(summed(header, at)) is not None
    with pytest.raises(MalformedHeader, match="crc32c"):
        read_header(summed(header, at).replace(b"\xc0\x00\x02\x07", b"\xc0\x00\x02\x08"))


@pytest.mark.parametrize(
    "header",
    [
        version_2(command=0x11),
        version_2(command=0x22),
        version_2(kind=0x41),
        version_2(kind=0x13),
        version_2(kind=0x21),
        version_2(rest=IPV4 + b"\x02"),
        version_2(rest=IPV4 + b"\x02\x00\x09short"),
        version_2(rest=IPV4 + tlv(0x03, b"123")),
        version_2(rest=IPV4 + tlv(0x20, b"\x07")),
        version_2(rest=IPV4 + tlv(0x20, b"\x07\0\0\0\0\x21\x00\x09x")),
        version_2(rest=bytes(V2_LIMIT_BYTES)),
    ],
)
def test_version_2_that_is_not_valid_is_refused(header: bytes) -> None:
    with pytest.raises(MalformedHeader, match="version 2"):
        read_header(header)


@pytest.mark.parametrize(
    ("data", "begins"),
    [
        (b"P", None),
        (b"PROXY", None),
        (b"PROXY ", True),
        (b"POST / HTTP/1.1", False),
        (b"\r\n", None),
        (b"\r\n\r\nGET", False),
        (V2_SIGNATURE[:-1], None),
        (V2_SIGNATURE, True),
        (b"\x16\x03\x01", False),
    ],
)
def test_the_beginning_tells_what_it_is(data: bytes, begins: bool | None) -> None:
    assert begins_header(data) is begins


@given(
    st.sampled_from(
        [b"PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n", version_2(), version_2(0x21, IPV6 + tlv(2, b"a"))]
    )
)
def test_every_piece_of_a_header_is_waited_for(header: bytes) -> None:
    for length in range(len(header)):
        piece = header[:length]
        assert begins_header(piece) is not False
        if begins_header(piece):
            assert read_header(piece) is None
    read = read_header(header + b"rest")
    assert read is not None
    assert read[1] == len(header)


@given(
    st.sampled_from([V1_BEGIN, V1_BEGIN + b"TCP4 ", V2_SIGNATURE, V2_SIGNATURE + b"\x21\x11\x00\x20"]),
    st.binary(max_size=300),
)
def test_any_bytes_are_a_header_or_malformed_or_not_complete(begin: bytes, rest: bytes) -> None:
    try:
        read = read_header(begin + rest)
    except MalformedHeader as error:
        assert str(error).isprintable()
        return
    if read is not None:
        header, length = read
        assert 0 < length <= len(begin + rest)
        assert json.dumps(header.as_json()).isprintable()
