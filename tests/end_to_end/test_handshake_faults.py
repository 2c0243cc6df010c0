"""Handshake faults on a real server: the bytes that leave it, and what real clients make of them."""

from __future__ import annotations

import re
import shutil
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mock_process import MockProcess, get, read_answer, read_to_end
from plain_admin import admin
from verifying_clients import ACCEPTED, CLIENTS, CLOSED, NO_TLS, RESET, VERSIONS

from mockgpt.faults.handshake import HANDSHAKE_FAULTS

SHORT_MS = 50


@pytest.fixture(scope="module")
def mock(certificates: Path) -> Any:
    with MockProcess(certificates) as process:
        yield process


def order(mock: MockProcess, fault: str, amount: int | None = None, connections: int = 1) -> None:
    body = {"fault": fault, "connections": connections, **({} if amount is None else {"amount": amount})}
    status, answer = admin(mock, "PUT", "/_mock/handshakes", body)
    assert status == 200, answer
    assert answer["fault"]["connections_left"] == connections


def hello(alpn: list[str] | None = None) -> bytes:
    context = ssl.create_default_context()
    if alpn:
        context.set_alpn_protocols(alpn)
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    with pytest.raises(ssl.SSLWantReadError):
        context.wrap_bio(incoming, outgoing, server_hostname="localhost").do_handshake()
    return outgoing.read()


def raw_answer(mock: MockProcess, alpn: list[str] | None = None) -> tuple[bytes, bool]:
    """Return what comes after a ClientHello, and whether it ended in a reset."""
    data = b""
    with mock.connect_plain() as connection:
        connection.sendall(hello(alpn))
        try:
            while received := connection.recv(65_536):
                data += received
        except ConnectionResetError:
            return data, True
    return data, False


def is_healthy(mock: MockProcess, context: ssl.SSLContext) -> bool:
    with mock.connect(context) as connection:
        connection.sendall(get("/health"))
        return read_answer(connection)[0] == 200


# Fault, amount, what the raw bytes match, whether a reset ends them.
ANSWERS = [
    ("stall_before_server_hello", SHORT_MS, rb"", False),
    ("stall_after_server_hello", SHORT_MS, rb"\x16\x03\x03.+", False),
    ("close_before_server_hello", None, rb"", False),
    ("reset_before_server_hello", None, rb"", True),
    ("close_mid_handshake", None, rb"\x16\x03\x03.+", False),
    ("reset_mid_handshake", None, rb"\x16\x03\x03.+", True),
    ("garbage_record", 40, rb"\xc3mockgpt garbage .{23}", False),
    ("plain_http_answer", 503, rb"HTTP/1\.1 503 .+on purpose\.\n", False),
    ("alert", 47, rb"\x15\x03\x03\x00\x02\x02\x2f", False),
    ("alert_certificate_required", None, rb"\x15\x03\x03\x00\x02\x02\x74", False),
]


@pytest.mark.parametrize(("fault", "amount", "pattern", "reset"), ANSWERS)
def test_the_bytes_that_leave(
    mock: MockProcess,
    client_context: ssl.SSLContext,
    fault: str,
    amount: int | None,
    pattern: bytes,
    reset: bool,
) -> None:
    before = len(mock.log("refused"))
    order(mock, fault, amount)
    data, was_reset = raw_answer(mock)
    assert re.fullmatch(pattern, data, re.DOTALL)
    assert was_reset == reset
    line = mock.await_log("refused", before + 1)[before]
    assert (line["reason"], line["detail"]) == ("faulted", fault)
    sent = {"alert": "illegal_parameter", "alert_certificate_required": "certificate_required"}
    assert line.get("alert") == sent.get(fault)
    assert is_healthy(mock, client_context)


@pytest.mark.parametrize(("alpn", "refused"), [(["h2"], True), (["h2", "http/1.1"], False), ([], False)])
def test_h2_alone_is_refused_where_that_is_wanted(mock: MockProcess, alpn: list[str], refused: bool) -> None:
    order(mock, "strict_alpn")
    with mock.connect_plain() as connection:
        connection.sendall(hello(alpn))
        first = connection.recv(7)
    assert (first == b"\x15\x03\x03\x00\x02\x02\x78") == refused


def test_h2_alone_is_accepted_without_a_protocol_where_it_is_not(
    mock: MockProcess, certificates: Path
) -> None:
    context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
    context.load_cert_chain(certificates / "client.pem")
    context.set_alpn_protocols(["h2"])
    with mock.connect(context) as connection:
        assert connection.selected_alpn_protocol() is None


# What all three clients make of each fault, under both versions.
VERDICTS = {
    "slow_handshake": ACCEPTED,
    "stall_before_server_hello": CLOSED,
    "stall_after_server_hello": CLOSED,
    "close_before_server_hello": CLOSED,
    "reset_before_server_hello": RESET,
    "close_mid_handshake": CLOSED,
    "reset_mid_handshake": RESET,
    "garbage_record": NO_TLS,
    "plain_http_answer": NO_TLS,
    "alert": "internal_error",
    "no_tickets": ACCEPTED,
    "strict_alpn": ACCEPTED,
    **{name: name.removeprefix("alert_") for name in HANDSHAKE_FAULTS if name.startswith("alert_")},
}
VERSIONED = {"tls12_only": (ACCEPTED, "protocol_version"), "tls13_only": ("protocol_version", ACCEPTED)}


def test_the_tables_have_every_fault() -> None:
    assert {*VERDICTS, *VERSIONED} == set(HANDSHAKE_FAULTS)


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("fault", HANDSHAKE_FAULTS)
def test_what_real_clients_report(
    mock: MockProcess, certificates: Path, fault: str, version: str, client: str
) -> None:
    if client == "curl" and shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    order(mock, fault, SHORT_MS if HANDSHAKE_FAULTS[fault].meaning.startswith("milliseconds") else None)
    seen = CLIENTS[client](mock, certificates / "ca.crt", certificates / "client.pem", version)
    if (fault, client) == ("alert_certificate_expired", "curl"):
        # Within a handshake curl takes this alert for its own verdict on the server.
        assert seen == "verification failed"
        return
    assert seen == (VERSIONED[fault][version == "1.3"] if fault in VERSIONED else VERDICTS[fault])


# -- when --------------------------------------------------------------------------------------


def test_the_next_connections_get_the_fault_and_then_no_more(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    order(mock, "close_before_server_hello", connections=3)
    for _ in range(3):
        assert raw_answer(mock) == (b"", False)
    assert is_healthy(mock, client_context)
    assert admin(mock, "GET", "/_mock/handshakes")[1]["fault"] is None


def test_a_port_probe_uses_up_no_fault(mock: MockProcess) -> None:
    order(mock, "alert_unknown_ca")
    mock.connect_plain().close()
    assert raw_answer(mock)[0][-1:] == b"\x30"


def test_a_fault_is_removed_by_null_by_delete_and_by_a_reset(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    for method, path, body in (
        ("PUT", "/_mock/handshakes", {"fault": None}),
        ("DELETE", "/_mock/handshakes", None),
        ("POST", "/_mock/reset", None),
    ):
        order(mock, "close_before_server_hello", connections=1000)
        assert admin(mock, method, path, body)[0] in (200, 204)
        assert is_healthy(mock, client_context)


def test_a_scenario_has_faults_for_its_first_connections(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    path = tmp_path / "config.toml"
    path.write_text("[scenarios.rough.handshake_faults]\nfirst_connections = 2\nmix = { alert = 1 }\n")
    rough = start_mock("--config", str(path))
    assert is_healthy(rough, client_context)
    assert admin(rough, "PUT", "/_mock/scenario", {"name": "rough"})[0] == 200
    assert [raw_answer(rough)[0][:1] for _ in range(2)] == [b"\x15"] * 2
    assert is_healthy(rough, client_context)


def test_a_fault_does_not_affect_other_connections(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    with mock.connect(client_context) as before, mock.connect_plain() as stalled:
        order(mock, "stall_before_server_hello", 300_000)
        stalled.sendall(hello())
        mock.await_log("refused", detail="stall_before_server_hello")
        before.sendall(get("/health"))
        assert read_answer(before)[0] == 200
        assert is_healthy(mock, client_context)


def test_a_stalled_handshake_does_not_keep_the_server_from_stopping(
    start_mock: Callable[..., MockProcess],
) -> None:
    stalling = start_mock(
        "--set", "handshake_faults.percent=100", "--set", "handshake_faults.mix={slow_handshake=1}"
    )
    with stalling.connect_plain() as waiting:
        waiting.sendall(hello())
        assert stalling.stop() == 0
        assert read_to_end(waiting) == b""


# -- the admin plane ---------------------------------------------------------------------------


def test_an_identity_is_shown_until_it_is_taken_back(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    status, answer = admin(mock, "PUT", "/_mock/handshakes", {"identity": "expired"})
    assert (status, answer["identity"]) == (200, "expired")
    with pytest.raises(ssl.SSLCertVerificationError, match="certificate has expired"):
        mock.connect(client_context)
    assert admin(mock, "DELETE", "/_mock/handshakes")[0] == 204
    assert admin(mock, "GET", "/_mock/handshakes")[1]["identity"] == "good"
    assert is_healthy(mock, client_context)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"identity": "evil"}, "identity: 'evil' is not allowed, expected one of good, expired"),
        ({"fault": "x"}, "fault: 'x' is not allowed, expected one of slow_handshake"),
        ({"fault": 7}, "fault: 7 is not allowed"),
        (
            {"fault": "alert", "amount": 256},
            "amount: 256 is not allowed, expected number of the alert, an integer from 0 to 255",
        ),
        ({"fault": "alert", "amount": True}, "amount: true is not allowed, expected"),
        ({"fault": "close_mid_handshake", "amount": 1}, "amount: only together with a fault that takes one"),
        ({"connections": 2}, "connections: only together with a fault"),
        (
            {"fault": "alert", "connections": 0},
            "connections: 0 is not allowed, expected an integer from 1 to",
        ),
        ({"faults": "alert"}, "'faults': unknown key, allowed are identity, fault"),
    ],
)
def test_a_fault_that_cannot_be_set_is_refused_and_changes_nothing(
    mock: MockProcess, body: dict[str, object], message: str
) -> None:
    before = admin(mock, "GET", "/_mock/handshakes")
    status, answer = admin(mock, "PUT", "/_mock/handshakes", body)
    assert status == 400
    assert answer["error"]["message"].startswith(message)
    assert admin(mock, "GET", "/_mock/handshakes") == before


def test_the_journal_says_what_was_on_purpose(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    order(mock, "tls12_only")
    assert is_healthy(mock, client_context)
    newest = admin(mock, "GET", "/_mock/connections")[1]["connections"][0]
    assert (newest["outcome"], newest["detail"]) == ("accepted", "on purpose: tls12_only")
    assert newest["tls"]["version"] == "TLSv1.2"
