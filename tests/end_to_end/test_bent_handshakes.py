"""Handshakes that are cut, corrupt or never finished, against a real server, which keeps working."""

from __future__ import annotations

import random
import socket
import ssl
from collections.abc import Callable

import pytest
from mock_process import MockProcess, await_true, get, read_answer, read_to_end

ATTACKS = 300
TIMEOUT_MS = 150
GROWTH_LIMIT_KB = 3000


def hello() -> bytes:
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    context = ssl.create_default_context()
    with pytest.raises(ssl.SSLWantReadError):
        context.wrap_bio(incoming, outgoing, server_hostname="expired.localhost").do_handshake()
    return outgoing.read()


def resident_kb(mock: MockProcess) -> int:
    with open(f"/proc/{mock.process.pid}/statm") as file:
        return int(file.read().split()[1]) * 4


@pytest.fixture(params=["false", "true"], ids=["at once", "after the hello"])
def bad_servers(request: pytest.FixtureRequest) -> str:
    value: str = request.param
    return f"tls.bad_servers={value}"


def is_healthy(mock: MockProcess, context: ssl.SSLContext) -> bool:
    with mock.connect(context) as connection:
        connection.sendall(get("/health"))
        return read_answer(connection)[0] == 200


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99, 1.0])
def test_a_handshake_that_goes_no_further_is_dropped_at_its_deadline(
    mock_with: Callable[..., MockProcess], bad_servers: str, share: float
) -> None:
    mock = mock_with("--set", bad_servers, "--set", f"server.handshake_timeout_ms={TIMEOUT_MS}")
    data, before = hello(), len(mock.log("refused"))
    with mock.connect_plain() as connection:
        connection.sendall(data[: int(len(data) * share)])
        read_to_end(connection)
    assert mock.await_log("refused", before + 1)[before]["reason"] == "handshake_timeout"


def test_corrupt_handshakes_leave_nothing_behind(
    mock_with: Callable[..., MockProcess], bad_servers: str, client_context: ssl.SSLContext
) -> None:
    mock = mock_with("--set", bad_servers)  # with time enough for the good ones
    chance, data = random.Random(7), hello()
    assert is_healthy(mock, client_context)

    def attack(count: int) -> None:
        for _ in range(count):
            bent = bytearray(data)
            for _ in range(chance.randint(1, 5)):
                bent[chance.randrange(len(bent))] = chance.randrange(256)
            cut = chance.randint(1, len(bent))
            with mock.connect_plain() as connection:
                try:
                    connection.sendall(bent[:cut])
                    connection.sendall(bent[cut:])
                    connection.shutdown(socket.SHUT_WR)
                except OSError:
                    pass
                read_to_end(connection)

    attack(ATTACKS)
    files, kilobytes = mock.open_files(), resident_kb(mock)
    attack(ATTACKS)
    await_true(lambda: mock.open_files() <= files, "descriptors to be closed")
    assert resident_kb(mock) - kilobytes < GROWTH_LIMIT_KB
    assert is_healthy(mock, client_context)
    assert "Traceback" not in mock.log_text()
    assert "Exception" not in mock.log_text()
