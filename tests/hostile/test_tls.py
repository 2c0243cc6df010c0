"""Bytes that are no good handshake: the connection ends in time, with an alert or without, and a fresh
client gets in afterwards. Nothing is kept, and nobody waits (RFC 8446 sections 5 and 6).
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measured import IDLE_MIB, Measured
from mock_process import MockProcess, await_true, get, read_answer, read_to_end

STALL_MS = 50
HANDSHAKE, ALERT, CHANGE, DATA = 22, 21, 20, 23


def record(kind: int, content: bytes, version: bytes = b"\x03\x01") -> bytes:
    return bytes([kind]) + version + struct.pack(">H", len(content) & 0xFFFF) + content


def message(kind: int, content: bytes) -> bytes:
    return bytes([kind]) + len(content).to_bytes(3, "big") + content


def client_hello(name: str = "localhost") -> bytes:
    """Return the record of a good ClientHello."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    with contextlib.suppress(ssl.SSLWantReadError):
        context.wrap_bio(incoming, outgoing, server_hostname=name).do_handshake()
    return outgoing.read()


HELLO = client_hello()
BODY = HELLO[5:]
CASES: dict[str, list[bytes]] = {
    "nothing": [],
    "one byte": [b"\x16"],
    "half a record header": [HELLO[:3]],
    "half a ClientHello": [HELLO[:100]],
    "byte for byte": [HELLO[at : at + 1] for at in range(60)],
    "a record for each byte": [b"".join(record(HANDSHAKE, BODY[at : at + 1]) for at in range(len(BODY)))],
    "records without content": [record(HANDSHAKE, b"") * 1_000],
    "a record of 65,535 bytes": [record(HANDSHAKE, b"\x01" + b"\0" * 65_534)],
    "a message of 16 MB": [record(HANDSHAKE, b"\x01\xff\xff\xff" + b"\0" * 16_000) * 20],
    "a ClientHello twice": [HELLO + HELLO],
    "a ClientHello with a tail": [record(HANDSHAKE, BODY + b"\0" * 10)],
    "a length that is too short": [record(HANDSHAKE, message(1, BODY[4:-20]))],
    "a name of 70,000 bytes": [client_hello("a." * 60 + "b") * 2],
    "another message first": [record(HANDSHAKE, message(kind, b"\0" * 40)) for kind in (2, 11, 20)],
    "an unknown message": [record(HANDSHAKE, message(99, b"\0" * 40))],
    "an alert first": [record(ALERT, b"\x02\x28")],
    "a thousand warnings": [record(ALERT, b"\x01\x5a") * 1_000],
    "close_notify first": [record(ALERT, b"\x01\0")],
    "an alert of one byte": [record(ALERT, b"\x02")],
    "change_cipher_spec first": [record(CHANGE, b"\x01") * 50],
    "data first": [record(DATA, b"GET / HTTP/1.1\r\n\r\n")],
    "a record of no kind": [record(99, b"abc")],
    "SSL 2": [b"\x80\x2e\x01\x00\x02\x00\x15\x00\x00\x00\x10" + b"\0" * 40],
    "SSL 3": [HELLO[:1] + b"\x03\x00" + HELLO[3:5] + BODY[:4] + b"\x03\x00" + BODY[6:]],
    "TLS 9.9": [b"\x16\x09\x09" + HELLO[3:]],
    "data after the ClientHello": [HELLO, record(DATA, b"x" * 16_000) * 50],
    "HTTP": [get("/health")],
    "a PROXY line": [b"PROXY TCP4 1.2.3.4 1.2.3.4 1 2\r\n" + HELLO],
    "binary": [bytes(range(256)) * 100],
}


@pytest.fixture(scope="module")
def watched(certificates: Path) -> Iterator[MockProcess]:
    """A mock that waits a second for a handshake; all cases together hold its loop no longer than one may."""
    arguments = ("--set", "server.handshake_timeout_ms=1000", "--set", "server.head_timeout_ms=1000")
    with MockProcess(certificates, *arguments) as mock:
        with Measured(mock) as seen:
            files = mock.open_files()
            yield mock
            await_true(lambda: mock.open_files() <= files, "each connection is closed")
        assert seen.longest_ms < STALL_MS
        assert seen.peak_mib < IDLE_MIB
        assert mock.log("exception") == []


def outcome(mock: MockProcess, writes: list[bytes]) -> bytes:
    """Write, and return all that comes until the mock closes."""
    with socket.create_connection(mock.address, timeout=10) as connection:
        with contextlib.suppress(OSError):
            for data in writes:
                connection.sendall(data)
        return read_to_end(connection)


def is_allowed(answer: bytes) -> bool:
    """Tell whether an answer is nothing, a handshake that stays without its end, an alert, or plain HTTP."""
    return not answer or answer[0] in (HANDSHAKE, ALERT) or answer.startswith(b"HTTP/1.1 400 ")


def gets_in(mock: MockProcess, context: ssl.SSLContext) -> bool:
    with mock.connect(context) as connection:
        connection.sendall(get("/health"))
        return read_answer(connection)[0] == 200


@pytest.mark.parametrize("name", CASES)
def test_what_is_no_handshake_ends_in_time(
    watched: MockProcess, client_context: ssl.SSLContext, name: str
) -> None:
    assert is_allowed(outcome(watched, CASES[name]))
    assert gets_in(watched, client_context)


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.integers(0, len(HELLO) - 1), st.integers(0, 255)), min_size=1, max_size=6).map(
        lambda changes: bytes(dict(changes).get(at, byte) for at, byte in enumerate(HELLO))
    )
)
def test_a_changed_client_hello_ends_in_time(
    watched: MockProcess, client_context: ssl.SSLContext, sent: bytes
) -> None:
    # What waits for more is ended by the client here: waiting is tested above.
    with socket.create_connection(watched.address, timeout=10) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        assert is_allowed(read_to_end(connection))
    assert gets_in(watched, client_context)


@pytest.mark.parametrize("kind", [ALERT, CHANGE, DATA, HANDSHAKE, 99])
def test_records_that_are_not_encrypted_end_a_session(
    watched: MockProcess, client_context: ssl.SSLContext, kind: int
) -> None:
    with watched.connect(client_context) as connection:
        plain = socket.socket(fileno=connection.detach())
        with plain:
            plain.settimeout(10)
            plain.sendall(record(kind, b"\x02\x28", b"\x03\x03") * 3)
            read_to_end(plain)
    assert gets_in(watched, client_context)
