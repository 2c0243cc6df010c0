"""`server.proxy_protocol` over real connections: what is let in, and what the record says."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mock_process import MockProcess, get, read_answer, read_to_end
from plain_admin import admin

VERSION_1 = b"PROXY TCP4 192.0.2.7 198.51.100.1 12345 8443\r\n"
VERSION_2 = (
    b"\r\n\r\n\x00\r\nQUIT\n\x21\x11\x00\x12\xc0\x00\x02\x07\xc6\x33\x64\x01\x30\x39\x20\xfb\x02\x00\x03abc"
)


def newest(mock: MockProcess) -> dict[str, Any]:
    connections = admin(mock, "GET", "/_mock/connections?limit=1")[1]["connections"]
    record: dict[str, Any] = connections[0]
    return record


def ask(mock: MockProcess, context: ssl.SSLContext, header: bytes) -> int:
    """Send a header in front of the handshake, and return the status of an answer."""
    with socket.create_connection(mock.address, 10) as plain:
        plain.sendall(header)
        with context.wrap_socket(plain, server_hostname="localhost") as tls:
            tls.sendall(get("/v1/whoami"))
            status: int = read_answer(tls)[0]
            return status


@pytest.mark.parametrize("mode", ["optional", "required"])
@pytest.mark.parametrize(("header", "version"), [(VERSION_1, 1), (VERSION_2, 2)])
def test_the_client_behind_the_proxy_is_recorded(
    mock_with: Callable[..., MockProcess],
    client_context: ssl.SSLContext,
    mode: str,
    header: bytes,
    version: int,
) -> None:
    mock = mock_with("--set", f"server.proxy_protocol={mode}")
    assert ask(mock, client_context, header) == 200
    record = newest(mock)
    assert (record["outcome"], record["peer"]) == ("accepted", "192.0.2.7:12345")
    assert record["via"].startswith("127.0.0.1:")
    said = record["proxy_protocol"]
    assert (said["version"], said["destination"]) == (version, "198.51.100.1:8443")
    assert said["tlvs"] == ([{"type": "0x02", "name": "authority", "value": "abc"}] if version == 2 else [])
    assert mock.await_log("accepted", 1)[0]["peer"] == "192.0.2.7:12345"


def test_without_a_header_an_optional_one_is_not_missed_and_a_required_one_is(
    mock_with: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    optional = mock_with("--set", "server.proxy_protocol=optional")
    assert ask(optional, client_context, b"") == 200
    assert newest(optional)["proxy_protocol"] is newest(optional)["via"] is None
    required = mock_with("--set", "server.proxy_protocol=required")
    with pytest.raises((ssl.SSLError, ConnectionError)):
        ask(required, client_context, b"")
    assert newest(required)["reason"] == "proxy_protocol"


@pytest.mark.parametrize("header", [VERSION_1, VERSION_2])
def test_when_it_is_off_the_refusal_names_it(mock_with: Callable[..., MockProcess], header: bytes) -> None:
    mock = mock_with()
    with socket.create_connection(mock.address, 10) as plain:
        for byte in header:
            try:
                plain.sendall(bytes([byte]))
            except ConnectionError:
                break
        assert read_to_end(plain) == b""
    record = newest(mock)
    assert (record["reason"], record["outcome"]) == ("proxy_protocol", "refused")
    assert "server.proxy_protocol is off" in record["detail"]


def test_half_a_header_is_a_handshake_that_was_not_finished(
    start_mock: Callable[..., MockProcess], certificates: Path
) -> None:
    mock = start_mock("--set", "server.proxy_protocol=required", "--set", "server.handshake_timeout_ms=300")
    with socket.create_connection(mock.address, 10) as plain:
        plain.sendall(VERSION_2[:20])
        assert read_to_end(plain) == b""
    assert newest(mock)["reason"] == "handshake_timeout"
