"""Read the header of the PROXY protocol, versions 1 and 2, from bytes.

Strict: what the specification does not allow is refused, so that a proxy's mistake is seen. Knows no sockets.

Source: https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt, sections 2.1 and 2.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from socket import AF_INET, AF_INET6, inet_ntop, inet_pton
from typing import Any, NamedTuple

V1_BEGIN = b"PROXY "
V2_SIGNATURE = b"\r\n\r\n\x00\r\nQUIT\n"
# The specification's longest line of version 1, with its end.
V1_LIMIT_BYTES = 107
# Version 2 may have 65,551 bytes; real ones have hundreds, with a client certificate 4 KB.
V2_LIMIT_BYTES = 16_384
_V2_FIXED_BYTES = 16
_LARGEST_PORT = 65_535
_PORT = re.compile(rb"0|[1-9][0-9]{0,4}")
_LOCAL, _PROXY = 0x20, 0x21
_CRC32C = 0x03
_SSL = 0x20
_SSL_FIXED_BYTES = 5  # client flags, and whether the certificate was verified

# Byte 14, its high half: family as in version 1, that of sockets, bytes of an address. Low half: transport.
_FAMILIES: dict[int, tuple[str, int | None, int]] = {
    0x0: ("UNSPEC", None, 0),
    0x1: ("TCP4", AF_INET, 4),
    0x2: ("TCP6", AF_INET6, 16),
    0x3: ("UNIX", None, 108),
}
_TRANSPORTS = {0x0: "UNSPEC", 0x1: "", 0x2: "UDP"}

# Sections 2.2.1 to 2.2.8, and those of the large clouds (2.2.7: 0xE0 to 0xEF are of applications).
_NAMES = {
    0x01: "alpn",
    0x02: "authority",
    0x03: "crc32c",
    0x04: "noop",
    0x05: "unique_id",
    0x20: "ssl",
    0x21: "ssl_version",
    0x22: "ssl_cn",
    0x23: "ssl_cipher",
    0x24: "ssl_sig_alg",
    0x25: "ssl_key_alg",
    0x26: "ssl_group",
    0x27: "ssl_sig_scheme",
    0x28: "ssl_client_cert",
    0x30: "netns",
    0xE0: "gcp_psc_connection_id",
    0xEA: "aws",
    0xEE: "azure",
}
_TEXTS = frozenset((0x01, 0x02, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x27, 0x30))


class TLV(NamedTuple):
    """One further value of version 2; `value` is text where the type is known to be, else hexadecimal."""

    type: str
    name: str | None
    value: str


class ProxyHeader(NamedTuple):
    """What a header says.

    Attributes:
        command: PROXY, or LOCAL for a connection of the proxy itself, such as a health check.
        family: as version 1 writes it: TCP4, TCP6, UNKNOWN; and UDP4, UDP6, UNIX.
        source, destination: with port, as `Connection.peer`; None where the header names none.
    """

    version: int
    command: str
    family: str
    source: str | None = None
    destination: str | None = None
    tlvs: tuple[TLV, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the object of the journal."""
        return {**self._asdict(), "tlvs": [tlv._asdict() for tlv in self.tlvs]}


class MalformedHeader(ValueError):
    """A header that begins as one of the PROXY protocol and goes on otherwise; the text says how."""


def begins_header(data: bytes) -> bool | None:
    """Tell whether a connection begins with a header; None where more bytes are needed to tell."""
    for begin in (V1_BEGIN, V2_SIGNATURE):
        if data.startswith(begin):
            return True
        if begin.startswith(data):
            return None
    return False


def read_header(data: bytes) -> tuple[ProxyHeader, int] | None:
    """Return the header at the beginning of `data` and its length; None where it is not complete.

    Raises:
        MalformedHeader: it is not valid, or too long.
    """
    if data.startswith(V1_BEGIN):
        return _version_1(data)
    return _version_2(data)


def _version_1(data: bytes) -> tuple[ProxyHeader, int] | None:
    end = data.find(b"\r\n", 0, V1_LIMIT_BYTES)
    if end < 0:
        if len(data) >= V1_LIMIT_BYTES:
            raise MalformedHeader(f"version 1: no end of line in {V1_LIMIT_BYTES} bytes")
        return None
    words = data[:end].split(b" ")
    family = words[1].decode("latin-1")
    if family == "UNKNOWN":  # what follows has to be ignored
        return ProxyHeader(1, "PROXY", family), end + 2
    if family not in ("TCP4", "TCP6"):
        raise MalformedHeader("version 1: the protocol is none of TCP4, TCP6 and UNKNOWN")
    if len(words) != 6:
        raise MalformedHeader("version 1: not two addresses and two ports, with one space between them")
    source, destination = (_address(family, words[at], words[at + 2]) for at in (2, 3))
    return ProxyHeader(1, "PROXY", family, source, destination), end + 2


def _address(family: str, address: bytes, port: bytes) -> str:
    kind = AF_INET if family == "TCP4" else AF_INET6
    try:
        packed = inet_pton(kind, address.decode("ascii"))
    except (OSError, ValueError):
        raise MalformedHeader(f"version 1: an address is not one of {family}") from None
    if not _PORT.fullmatch(port) or int(port) > _LARGEST_PORT:
        raise MalformedHeader("version 1: a port is no number from 0 to 65535")
    return _shown(kind, packed, int(port))


def _shown(kind: int, address: bytes, port: int) -> str:
    return f"{inet_ntop(kind, address)}:{port}"


def _version_2(data: bytes) -> tuple[ProxyHeader, int] | None:
    if len(data) < _V2_FIXED_BYTES:
        return None
    command, kind = data[12], data[13]
    end = _V2_FIXED_BYTES + int.from_bytes(data[14:_V2_FIXED_BYTES], "big")
    if command >> 4 != 2:
        raise MalformedHeader(f"version 2: the version in its 13th byte is {command >> 4}")
    if command not in (_LOCAL, _PROXY):
        raise MalformedHeader(f"version 2: {command & 15} is no command")
    if kind >> 4 not in _FAMILIES or kind & 15 not in _TRANSPORTS:
        raise MalformedHeader(f"version 2: 0x{kind:02x} is no address family with a transport")
    if end > V2_LIMIT_BYTES:
        raise MalformedHeader(f"version 2: {end} bytes; at most {V2_LIMIT_BYTES} are read")
    if len(data) < end:
        return None
    if command == _LOCAL:  # what follows has to be ignored
        return ProxyHeader(2, "LOCAL", "UNKNOWN"), end
    return _addressed(data[:end], kind), end


def _addressed(header: bytes, kind: int) -> ProxyHeader:
    family, address_kind, size = _FAMILIES[kind >> 4]
    transport = _TRANSPORTS[kind & 15]
    unknown = family == "UNSPEC" or transport == "UNSPEC"
    behind = _V2_FIXED_BYTES + 2 * size + (4 if address_kind is not None else 0)
    if behind > len(header):
        raise MalformedHeader(f"version 2: too short for the addresses of {family}")
    tlvs = tuple(_tlvs(header, behind))
    if unknown or address_kind is None:
        return ProxyHeader(2, "PROXY", "UNKNOWN" if unknown else family, tlvs=tlvs)
    at = _V2_FIXED_BYTES
    ports = header[at + 2 * size : behind]
    source, destination = (
        _shown(
            address_kind,
            header[at + index * size : at + (index + 1) * size],
            int.from_bytes(ports[2 * index : 2 * index + 2], "big"),
        )
        for index in (0, 1)
    )
    return ProxyHeader(2, "PROXY", family.replace("TCP", transport or "TCP"), source, destination, tlvs)


def _tlvs(header: bytes, at: int) -> Iterator[TLV]:
    for kind, start, stop in _spans(header, at, len(header)):
        if kind == _CRC32C:
            _check_sum(header, start, stop)
        yield _tlv(kind, header[start:stop])
        if kind == _SSL:
            if stop - start < _SSL_FIXED_BYTES:
                raise MalformedHeader("version 2: the TLV ssl is too short")
            for inner, begin, end in _spans(header, start + _SSL_FIXED_BYTES, stop):
                yield _tlv(inner, header[begin:end])


def _spans(header: bytes, at: int, end: int) -> Iterator[tuple[int, int, int]]:
    while at < end:
        start = at + 3
        stop = start + int.from_bytes(header[at + 1 : start], "big")
        if start > end or stop > end:
            raise MalformedHeader("version 2: a TLV goes beyond its end")
        yield header[at], start, stop
        at = stop


def _tlv(kind: int, value: bytes) -> TLV:
    if kind == _SSL:
        value = value[:_SSL_FIXED_BYTES]  # those inside have lines of their own
    text = value.decode("utf-8", "replace") if kind in _TEXTS else ""
    return TLV(f"0x{kind:02x}", _NAMES.get(kind), text if text and text.isprintable() else value.hex())


def _check_sum(header: bytes, start: int, stop: int) -> None:
    """Compare the checksum, which is over the header with zeros in its place (section 2.2.3)."""
    if stop - start != 4:
        raise MalformedHeader("version 2: the checksum has not four bytes")
    if crc32c(header[:start] + bytes(4) + header[stop:]) != int.from_bytes(header[start:stop], "big"):
        raise MalformedHeader("version 2: the checksum (crc32c) is wrong")


def crc32c(data: bytes) -> int:
    """Return the CRC-32C of some bytes (RFC 4960 appendix B, reflected polynomial 0x82F63B78)."""
    value = 0xFFFFFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
    return value ^ 0xFFFFFFFF
