"""Reads a ClientHello before any TLS context is chosen: server name, protocols and versions offered.

Takes bytes as they arrive, in records of any size, and holds no more than one hello. It refuses
nothing: OpenSSL refuses what is not valid, with the right alert. Knows no sockets.

Source: RFC 8446 sections 4.1.2 and 5.1, RFC 6066 section 3 (server name), RFC 7301 section 3.1 (ALPN).
"""

from collections.abc import Iterator
from typing import NamedTuple

# Post-quantum key shares make hellos of 2 KB, session tickets that hold client certificates 4 KB.
HELLO_LIMIT_BYTES = 32_768
_RECORD_HEADER_BYTES, _MESSAGE_HEADER_BYTES = 5, 4
_RECORD_LIMIT_BYTES = 16_384
_HANDSHAKE, _CLIENT_HELLO = 22, 1
_RANDOM_AND_VERSION_BYTES = 34
_SERVER_NAME, _ALPN, _SUPPORTED_VERSIONS = 0, 16, 43
_HOST_NAME = 0
_LONGEST_NAME = 255
_VERSIONS = {0x0301: "1.0", 0x0302: "1.1", 0x0303: "1.2", 0x0304: "1.3"}


class ClientHello(NamedTuple):
    """What a client offers.

    Attributes:
        server_name: in lower case; None without one, or if it is not printable ASCII.
        protocols: ALPN names in the client's order; empty if it offers none.
        versions: TLS versions it offers, such as "1.3", newest not necessarily first.
    """

    server_name: str | None
    protocols: tuple[str, ...]
    versions: tuple[str, ...]


class Unreadable(Exception):
    """Not a ClientHello, or too long for one."""


class HelloReader:
    """Collects the bytes of one ClientHello."""

    __slots__ = ("_message", "_records")

    def __init__(self) -> None:
        self._records = bytearray()  # the part of a record that is not complete
        self._message = bytearray()

    def feed(self, data: bytes) -> ClientHello | None:
        """Take more bytes; return the hello once it is complete.

        Raises:
            Unreadable: the bytes are no ClientHello.
        """
        records, message = self._records, self._message
        records += data
        position = 0
        while len(records) - position >= _RECORD_HEADER_BYTES:
            length = int.from_bytes(records[position + 3 : position + 5], "big")
            # An empty record is refused: it adds nothing, so any number of them would be within the limit.
            if records[position] != _HANDSHAKE or not 0 < length <= _RECORD_LIMIT_BYTES:
                raise Unreadable("no handshake record")
            end = position + _RECORD_HEADER_BYTES + length
            if end > len(records):
                break
            message += records[position + _RECORD_HEADER_BYTES : end]
            position = end
            if _is_whole(message):
                return _parse(bytes(message))
        del records[:position]
        return None


def server_name_of(message: bytes) -> str | None:
    """Return the server name in a ClientHello message, None if there is none that can be read."""
    try:
        for kind, content in _extensions(_extensions_block(message)):
            if kind == _SERVER_NAME:  # usually the first, so the others are not looked at
                return _host_name(content)
    except Unreadable:
        pass
    return None


def _is_whole(message: bytearray) -> bool:
    """Tell whether the first handshake message is complete; raise when it cannot be a hello."""
    if message[0] != _CLIENT_HELLO:
        raise Unreadable("no ClientHello")
    if len(message) < _MESSAGE_HEADER_BYTES:
        return False
    length = int.from_bytes(message[1:_MESSAGE_HEADER_BYTES], "big")
    if length > HELLO_LIMIT_BYTES:
        raise Unreadable("the ClientHello is too long")
    return len(message) >= _MESSAGE_HEADER_BYTES + length


def _extensions_block(message: bytes) -> bytes:
    length = int.from_bytes(message[1:_MESSAGE_HEADER_BYTES], "big")
    hello = message[: _MESSAGE_HEADER_BYTES + length]
    _, position = _vector(hello, _MESSAGE_HEADER_BYTES + _RANDOM_AND_VERSION_BYTES, 1)  # session id
    _, position = _vector(hello, position, 2)  # cipher suites
    _, position = _vector(hello, position, 1)  # compression methods
    # Extensions were optional until TLS 1.2.
    return _vector(hello, position, 2)[0] if position < len(hello) else b""


def _parse(message: bytes) -> ClientHello:
    version = int.from_bytes(message[_MESSAGE_HEADER_BYTES : _MESSAGE_HEADER_BYTES + 2], "big")
    server_name: str | None = None
    protocols: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    for kind, content in _extensions(_extensions_block(message)):
        if kind == _SERVER_NAME and server_name is None:
            server_name = _host_name(content)
        elif kind == _ALPN and not protocols:
            protocols = tuple(name.decode("latin-1") for name in _items(_vector(content, 0, 2)[0], 1))
        elif kind == _SUPPORTED_VERSIONS and not versions:
            offered = _vector(content, 0, 1)[0]
            codes = [int.from_bytes(offered[at : at + 2], "big") for at in range(0, len(offered), 2)]
            versions = tuple(_VERSIONS[code] for code in codes if code in _VERSIONS)
    if not versions:
        versions = tuple(name for code, name in _VERSIONS.items() if code <= min(version, 0x0303))
    return ClientHello(server_name, protocols, versions)


def _vector(data: bytes, position: int, length_bytes: int) -> tuple[bytes, int]:
    """Return the content of a vector with a length in front, and the position behind it."""
    start = position + length_bytes
    stop = start + int.from_bytes(data[position:start], "big")
    if start > len(data) or stop > len(data):
        raise Unreadable("a length points beyond the end")
    return data[start:stop], stop


def _items(data: bytes, length_bytes: int) -> Iterator[bytes]:
    position = 0
    while position < len(data):
        item, position = _vector(data, position, length_bytes)
        yield item


def _extensions(data: bytes) -> Iterator[tuple[int, bytes]]:
    position = 0
    while position < len(data):
        kind = int.from_bytes(data[position : position + 2], "big")
        content, position = _vector(data, position + 2, 2)
        yield kind, content


def _host_name(content: bytes) -> str | None:
    names = _vector(content, 0, 2)[0]
    position = 0
    while position < len(names):
        kind = names[position]
        name, position = _vector(names, position + 1, 2)
        if kind == _HOST_NAME and 0 < len(name) <= _LONGEST_NAME:
            text = name.decode("latin-1")
            return text.lower() if text.isascii() and text.isprintable() else None
    return None
