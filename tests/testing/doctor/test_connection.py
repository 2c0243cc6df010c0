"""The caller's end: the ways in which a connection ends are told apart."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from mockgpt.testing.doctor.answer import AnswerReader, CallerAnswer
from mockgpt.testing.doctor.caller import Caller, Pair, front_of
from mockgpt.testing.doctor.connection import Refused

HEAD = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
EVENT = b"b\r\ndata: {}1\n\n\r\n"

Peer = Callable[[ssl.SSLSocket], None]


def reset(channel: ssl.SSLSocket) -> None:
    channel.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def read_from(certificates: Path, data: bytes, end: Peer, *, linger_s: float = 0.0) -> CallerAnswer:
    """Return what a caller reads from a server that sends bytes, and then ends the connection."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / "server.crt", certificates / "server.key")

    def serve(server: socket.socket) -> None:
        plain, _ = server.accept()
        with context.wrap_socket(plain, server_side=True) as channel:
            channel.recv(1024)
            channel.sendall(data)
            with contextlib.suppress(OSError):
                end(channel)

    async def ask(port: int) -> CallerAnswer:
        front = front_of(f"https://localhost:{port}", str(certificates / "ca.crt"))
        async with await Caller(front).connect() as connection:
            await connection.send(b"x")
            return await AnswerReader(connection).read(2.0, linger_s=linger_s)

    async def both(server: socket.socket) -> CallerAnswer:
        _, answer = await asyncio.gather(asyncio.to_thread(serve, server), ask(server.getsockname()[1]))
        return answer

    with socket.create_server(("127.0.0.1", 0)) as server:
        return asyncio.run(both(server))


@pytest.mark.parametrize(
    ("end", "ended"),
    [
        (reset, "reset"),
        (lambda channel: None, "fin"),
        (lambda channel: channel.unwrap(), "close_notify"),
    ],
    ids=["reset", "fin", "close_notify"],
)
def test_ends_are_told_apart(certificates: Path, end: Peer, ended: str) -> None:
    answer = read_from(certificates, HEAD + EVENT, end)
    assert answer.ended == ended
    assert answer.broken


def test_a_whole_answer_is_whole_however_the_connection_ends(certificates: Path) -> None:
    answer = read_from(certificates, HEAD + EVENT + b"0\r\n\r\n", lambda channel: None, linger_s=1.0)
    assert (answer.broken, answer.ended) == (False, "fin")
    assert [data for _, data in answer.events] == [b"data: {}1\n\n"]
    assert answer.framing == "chunked"


def test_a_body_without_a_length_is_whole_only_with_close_notify(certificates: Path) -> None:
    data = b"HTTP/1.1 200 OK\r\n\r\nbody"
    assert not read_from(certificates, data, lambda channel: channel.unwrap()).broken
    assert read_from(certificates, data, lambda channel: None).broken


def test_bytes_that_are_no_http_are_named_at_once(certificates: Path) -> None:
    answer = read_from(certificates, b"\x16\x03\x01" * 20, lambda channel: channel.unwrap())
    assert (answer.status, answer.problem) == (None, "no HTTP")
    assert "no HTTP" in answer.line()


@pytest.mark.parametrize(("ca", "cause"), [("ca.crt", "no_tls"), ("client.crt", "no_tls")])
def test_a_front_without_tls_is_named(certificates: Path, ca: str, cause: str) -> None:
    def serve(server: socket.socket) -> None:
        plain, _ = server.accept()
        plain.recv(1024)
        plain.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        plain.close()

    async def both(server: socket.socket) -> None:
        front = front_of(f"https://localhost:{server.getsockname()[1]}", str(certificates / ca))
        await asyncio.gather(asyncio.to_thread(serve, server), Caller(front).connect())

    with socket.create_server(("127.0.0.1", 0)) as server, pytest.raises(Refused) as refused:
        asyncio.run(both(server))
    assert refused.value.cause == cause


def test_nobody_listening_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(Refused) as refused:
        asyncio.run(Caller(front_of(f"http://127.0.0.1:{port}")).connect())
    assert (refused.value.stage, refused.value.cause) == ("tcp", "unreachable")


def test_a_request_is_framed_by_what_is_given(certificates: Path) -> None:
    caller = Caller(front_of("http://localhost:1/base/v1/"), Pair("unused"))
    data = caller.request("/v1/models", b"{}", [("x-a", "1")])
    assert data.startswith(b"POST /base/v1/models HTTP/1.1\r\nHost: localhost:1\r\n")
    assert data.endswith(b"Content-Length: 2\r\nx-a: 1\r\n\r\n{}")
