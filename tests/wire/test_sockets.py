"""Bind a listening socket, and say in one line why that is not possible."""

from __future__ import annotations

import asyncio
import errno
import re
import socket
import struct
from typing import Any, cast

import pytest

from mockgpt.errors import ConfigError
from mockgpt.wire.sockets import listen, peer_of, reset_on_close, shown_host

LOOPBACK = "127.0.0.1"
LISTEN: dict[str, Any] = {"backlog": 7, "table": "server", "flag": "--port"}


class FailingLoop:
    """Cannot bind, for the reason the test gives."""

    def __init__(self, error: OSError) -> None:
        self._error = error

    async def create_server(self, *_arguments: object, **_options: object) -> None:
        raise self._error


class SocketTransport:
    """Knows its socket and its client's address, or neither."""

    def __init__(self, connection: socket.socket | None = None, peername: object = None) -> None:
        self._facts = {"socket": connection, "peername": peername}

    def get_extra_info(self, name: str) -> object:
        return self._facts[name]


def test_port_0_is_any_free_one_and_the_real_one_is_returned() -> None:
    async def go() -> None:
        loop = asyncio.get_running_loop()
        server, port = await listen(loop, asyncio.Protocol, LOOPBACK, 0, **LISTEN)
        reader, writer = await asyncio.open_connection(LOOPBACK, port)
        writer.close()
        server.close()
        assert 0 < port <= 65_535
        assert reader is not None

    asyncio.run(go())


def test_a_port_that_is_in_use_is_named_with_the_flag_to_choose_another() -> None:
    async def go() -> None:
        loop = asyncio.get_running_loop()
        server, port = await listen(loop, asyncio.Protocol, LOOPBACK, 0, **LISTEN)
        with pytest.raises(ConfigError, match=rf"^server\.port: {port} is in use on 127.*choose.*--port"):
            await listen(loop, asyncio.Protocol, LOOPBACK, port, **LISTEN)
        server.close()

    asyncio.run(go())


def test_the_port_after_the_last_one_is_refused_before_anything_is_bound() -> None:
    unusable = cast(Any, FailingLoop(OSError(errno.EIO, "must not be asked")))
    with pytest.raises(ConfigError, match=r"^admin\.port: unset, and 65536 is no port; .* --admin-port$"):
        asyncio.run(
            listen(
                unusable,
                asyncio.Protocol,
                LOOPBACK,
                65_536,
                backlog=7,
                table="admin",
                flag="--admin-port",
            )
        )


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.EADDRINUSE, "x"), "server.port: 80 is in use on h; stop what listens there, "),
        (OSError(errno.EACCES, "x"), "server.port: 80 needs privileges; choose one above 1023 with --port"),
        (OSError(errno.EADDRNOTAVAIL, "x"), 'server.host: "h" is no address of this machine'),
        (socket.gaierror(-2, "Name unknown"), 'server.host: "h" cannot be listened on: Name unknown'),
        (OSError(errno.EMFILE, "Too many"), 'server.host: "h" cannot be listened on: Too many'),
        (
            OSError("could not bind on any address out of [('h', 80)]"),
            'server.host: "h" is no address of this machine',
        ),
        (OSError("no number"), 'server.host: "h" cannot be listened on: no number'),
        (UnicodeError("label empty"), 'server.host: "h" cannot be listened on: no host name'),
    ],
)
def test_every_error_of_bind_is_one_line_that_names_the_setting(error: Exception, sentence: str) -> None:
    loop = cast(Any, FailingLoop(error))
    with pytest.raises(ConfigError, match="^" + re.escape(sentence)) as raised:
        asyncio.run(listen(loop, asyncio.Protocol, "h", 80, **LISTEN))
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("0.0.0.0", "127.0.0.1"),
        ("", "127.0.0.1"),
        ("::", "[::1]"),
        ("::1", "[::1]"),
        ("10.0.0.1", "10.0.0.1"),
        ("mock.example", "mock.example"),
    ],
)
def test_a_host_is_shown_as_a_client_on_this_machine_writes_it(host: str, shown: str) -> None:
    assert shown_host(host) == shown


@pytest.mark.parametrize(
    ("peername", "peer"),
    [
        (("127.0.0.1", 5), "127.0.0.1:5"),
        (("::1", 5, 0, 0), "::1:5"),
        ("", ""),
        (None, ""),
        ("/run/mock.sock", "/run/mock.sock"),
    ],
)
def test_a_client_is_called_by_its_address(peername: object, peer: str) -> None:
    assert peer_of(cast(Any, SocketTransport(peername=peername))) == peer


def test_a_reset_is_a_linger_time_of_zero() -> None:
    with socket.socket() as connection:
        reset_on_close(cast(Any, SocketTransport(connection)))
        linger = connection.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)
        assert struct.unpack("ii", linger) == (1, 0)


def test_the_client_of_a_connection_that_is_closed_so_sees_a_reset() -> None:
    with socket.create_server((LOOPBACK, 0)) as server:
        client = socket.create_connection(server.getsockname())
        accepted, _ = server.accept()
        reset_on_close(cast(Any, SocketTransport(accepted)))
        accepted.close()
        with client, pytest.raises(ConnectionResetError):
            client.recv(1)


def test_a_transport_without_a_socket_is_left_as_it_is() -> None:
    reset_on_close(cast(Any, SocketTransport()))
