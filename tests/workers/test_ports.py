"""A port that is held for several processes."""

from __future__ import annotations

import socket

import pytest

from mockgpt.errors import ConfigError
from mockgpt.workers.ports import HeldPort


def held(host: str = "127.0.0.1", port: int = 0) -> HeldPort:
    return HeldPort(host, port, table="server", flag="--port")


def test_a_held_port_has_a_number_and_takes_no_connection() -> None:
    port = held()
    try:
        assert port.number
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port.number), timeout=5)
    finally:
        port.close()


def test_a_port_on_which_others_listen_together_is_in_use_all_the_same() -> None:
    first = held()
    try:
        first.sockets[0].listen()
        with pytest.raises(ConfigError, match=rf"server\.port: {first.number} is in use"):
            held(port=first.number)
    finally:
        first.close()


def test_all_addresses_of_a_name_have_the_same_port() -> None:
    port = held("localhost")
    try:
        assert {each.getsockname()[1] for each in port.sockets} == {port.number}
    finally:
        port.close()


def test_a_port_beyond_the_last_is_said() -> None:
    with pytest.raises(ConfigError, match="65536 is no port"):
        held(port=65_536)
