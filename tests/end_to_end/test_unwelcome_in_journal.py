"""Twelve kinds of refused clients, real handshakes: each is recorded with outcome, reason and name.

In the journal of connections and in the metrics; the certificate's subject wherever one was sent.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from mock_process import read_to_end
from plain_client import admin, chat

from mockgpt.config import Config, ResponsesSettings, TLSSettings
from mockgpt.testing.background_server import BackgroundServer

SECONDS = 15.0
RECORD_HEADER = 5


class World(NamedTuple):
    """A server that lets anybody with a sound certificate in, a strict one, and the catalogue."""

    server: BackgroundServer
    strict: BackgroundServer
    certificates: Path
    bad: Path


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    from mockgpt.certificates.minting.bad_client_catalogue import write_catalogue
    from mockgpt.certificates.minting.init import initialise

    folder = tmp_path_factory.mktemp("work") / "certs"
    initialise(folder, clients=["unlisted"])
    bad = tmp_path_factory.mktemp("bad")
    write_catalogue(bad, folder)
    tls = TLSSettings(
        cert_path=str(folder / "server.crt"),
        key_path=str(folder / "server.key"),
        ca_cert_path=str(folder / "ca.crt"),
    )
    plain = Config(tls=tls, responses=ResponsesSettings(default_delay_ms=0))
    strict = plain._replace(tls=tls._replace(allowed_clients=("CN=client",), minimum_version="1.3"))
    with BackgroundServer(plain) as server, BackgroundServer(strict) as strict_server:
        yield World(server, strict_server, folder, bad)


def address(server: BackgroundServer) -> tuple[str, int]:
    parts = urlsplit(server.url)
    return str(parts.hostname), int(parts.port or 0)


def context(world: World, certificate: Path | None, version: str = "1.3") -> ssl.SSLContext:
    made = ssl.create_default_context(cafile=str(world.certificates / "ca.crt"))
    made.maximum_version = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}[version]
    made.set_ciphers("DEFAULT:@SECLEVEL=0")  # or OpenSSL would not even load the weak key
    if certificate is not None:
        made.load_cert_chain(certificate, certificate.with_suffix(".key"))
    return made


def knock(server: BackgroundServer, made: ssl.SSLContext) -> None:
    """Shake hands and read: TLS 1.3 tells a client that it is refused only then."""
    with (
        pytest.raises((ssl.SSLError, ConnectionError)),
        socket.create_connection(address(server), timeout=SECONDS) as plain,
        made.wrap_socket(plain, server_hostname="localhost") as connection,
    ):
        connection.recv(1)


def showing(name: str | None) -> Callable[[World], None]:
    def act(world: World) -> None:
        knock(world.server, context(world, None if name is None else world.bad / f"{name}.crt"))

    return act


def not_allowed(world: World) -> None:
    knock(world.strict, context(world, world.certificates / "unlisted.crt"))


def old_version(world: World) -> None:
    knock(world.strict, context(world, world.certificates / "client.crt", "1.2"))


def say(data: bytes) -> Callable[[World], None]:
    """Send bytes, and leave once the server has answered or closed; a half-said hello is just left."""

    def act(world: World) -> None:
        with socket.create_connection(address(world.server), timeout=SECONDS) as connection:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            read_to_end(connection)

    return act


def leave_before_finishing(world: World) -> None:
    """Send all but the last record of the client's second flight: certificate shown, not finished."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    tls = context(world, world.certificates / "client.crt").wrap_bio(
        incoming, outgoing, server_hostname="localhost"
    )
    with socket.create_connection(address(world.server), timeout=SECONDS) as connection:
        while True:
            try:
                tls.do_handshake()
            except ssl.SSLWantReadError:
                connection.sendall(outgoing.read())
                incoming.write(connection.recv(65_536))
            else:
                break
        flight = outgoing.read()
        records = []
        while flight:
            size = RECORD_HEADER + int.from_bytes(flight[3:RECORD_HEADER], "big")
            records.append(flight[:size])
            flight = flight[size:]
        connection.sendall(b"".join(records[:-1]))
        connection.shutdown(socket.SHUT_WR)
        read_to_end(connection)


# Kind: what it does, the reason, the alert that says so, the common name it showed.
UNWELCOME: dict[str, tuple[Callable[[World], None], str, str | None, str | None]] = {
    "none": (showing(None), "no_certificate", "certificate_required", None),
    "other CA": (showing("other-ca"), "unknown_ca", "unknown_ca", "other-ca"),
    "self-signed": (showing("self-signed"), "self_signed", "unknown_ca", "self-signed"),
    "expired": (showing("expired"), "expired", "certificate_expired", "expired"),
    "not yet valid": (showing("not-yet-valid"), "not_yet_valid", "bad_certificate", "not-yet-valid"),
    "wrong purpose": (showing("server-only"), "wrong_purpose", "unsupported_certificate", "server-only"),
    "not allowed": (not_allowed, "not_allowed", "bad_certificate", "unlisted"),
    "weak key": (showing("weak-key"), "weak_key", "bad_certificate", "weak-key"),
    "wrong TLS version": (old_version, "tls_version", "protocol_version", None),
    "plain HTTP": (say(b"GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n"), "plain_http", None, None),
    "garbage": (say(b"\x00\x01\x02\x03 garbage"), "garbage", None, None),
    "gave up mid-handshake": (say(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc"), "client_left", None, None),
    "gave up after showing a certificate": (leave_before_finishing, "client_left", None, "client"),
}


def refused(server: BackgroundServer) -> list[dict[str, Any]]:
    return [one for one in server.connections if one["outcome"] == "refused"]


def counted(server: BackgroundServer, reason: str) -> float:
    text = admin(server, "GET", "/metrics").body.decode()
    name = f'mockgpt_handshakes_total{{result="refused",reason="{reason}"}} '
    return next((float(line.removeprefix(name)) for line in text.splitlines() if line.startswith(name)), 0)


@pytest.mark.parametrize("kind", UNWELCOME)
def test_each_is_in_the_journal_and_in_the_metrics(world: World, kind: str) -> None:
    act, reason, alert, name = UNWELCOME[kind]
    server = world.strict if act in (not_allowed, old_version) else world.server
    server.reset()
    before = counted(server, reason)
    act(world)
    server.wait_for(lambda: refused(server))
    [record] = refused(server)
    assert record["reason"] == reason
    assert record["detail"]
    assert record["alert_sent"] == alert
    assert record["peer"].startswith("127.0.0.1:")
    assert record["requests"] == 0
    assert record["bytes_in"] > 0
    assert record["closed_by"] == ("client" if reason == "client_left" else "server")
    if name is None:
        assert record["client"] is None
    else:
        assert record["client"]["common_name"] == name
        assert f"CN={name}" in record["client"]["subject"]
        assert len(record["client"]["fingerprint_sha256"]) == 64
    assert counted(server, reason) == before + 1
    assert server.exchanges == []
    listed = admin(server, "GET", f"/_mock/connections?outcome=refused&reason={reason}").json
    assert [one["id"] for one in listed["connections"]] == [record["id"]]


def test_the_welcome_one_is_served_all_the_while(world: World) -> None:
    world.server.reset()
    made = context(world, world.certificates / "client.crt")
    assert chat(world.server, context=made).status == 200
    [record] = world.server.connections
    assert (record["outcome"], record["client"]["common_name"]) == ("accepted", "client")


def test_a_client_that_refuses_the_server_is_recorded_with_its_alert(world: World) -> None:
    world.server.reset()
    without_our_ca = ssl.create_default_context()
    without_our_ca.load_cert_chain(world.certificates / "client.crt", world.certificates / "client.key")
    knock(world.server, without_our_ca)
    world.server.wait_for(lambda: refused(world.server))
    [record] = refused(world.server)
    assert (record["reason"], record["alert_received"]) == ("client_alert", "unknown_ca")
