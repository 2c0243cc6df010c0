"""Clients that are refused: what they read, what the log says, and that other clients are served."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from mock_process import EVENT_SECONDS, MockProcess, get, read_answer, read_to_end

VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
UPLOAD_BYTES = 5_000_000
UPLOADS = 100

# Kind, TLS version, reason in the log, alert (as OpenSSL spells it) that the client reads.
UNWELCOME = [
    ("none", "1.2", "no_certificate", "HANDSHAKE_FAILURE"),
    ("none", "1.3", "no_certificate", "CERTIFICATE_REQUIRED"),
    ("other-ca", "1.2", "unknown_ca", "UNKNOWN_CA"),
    ("other-ca", "1.3", "unknown_ca", "UNKNOWN_CA"),
    ("expired", "1.2", "expired", "CERTIFICATE_EXPIRED"),
    ("expired", "1.3", "expired", "CERTIFICATE_EXPIRED"),
    ("not-yet-valid", "1.2", "not_yet_valid", "BAD_CERTIFICATE"),
    ("not-yet-valid", "1.3", "not_yet_valid", "BAD_CERTIFICATE"),
    ("server-only", "1.2", "wrong_purpose", "UNSUPPORTED_CERTIFICATE"),
    ("server-only", "1.3", "wrong_purpose", "UNSUPPORTED_CERTIFICATE"),
]


@pytest.fixture(scope="module")
def bad(certificates: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from mockgpt.certificates.minting.bad_client_catalogue import write_catalogue

    folder = tmp_path_factory.mktemp("bad")
    write_catalogue(folder, certificates)
    return folder


def context_of(certificates: Path, bad: Path, kind: str, version: str) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
    context.minimum_version = context.maximum_version = VERSIONS[version]
    if kind != "none":
        context.load_cert_chain(bad / f"{kind}.crt", bad / f"{kind}.key")
    return context


def alert_of(mock: MockProcess, context: ssl.SSLContext, upload: bytes = b"") -> str:
    """Return the reason of the SSLError a client ends with; '' if it is none."""
    try:
        with mock.connect(context) as connection:
            if upload:
                try:
                    connection.sendall(upload)
                except ConnectionError:
                    pass  # what counts is what can be read afterwards
            connection.recv(1)
    except ssl.SSLError as error:
        return error.reason or ""
    return ""


@pytest.mark.parametrize(("kind", "version", "reason", "alert"), UNWELCOME)
def test_each_reads_its_alert_and_leaves_its_reason(
    shared_mock: MockProcess,
    certificates: Path,
    bad: Path,
    client_context: ssl.SSLContext,
    kind: str,
    version: str,
    reason: str,
    alert: str,
) -> None:
    before = len(shared_mock.log("refused"))
    assert alert in alert_of(shared_mock, context_of(certificates, bad, kind, version))
    lines = shared_mock.await_log("refused", before + 1)[before:]
    assert [line["reason"] for line in lines] == [reason]
    assert (lines[0].get("subject") is None) == (kind == "none")
    with shared_mock.connect(client_context) as connection:
        connection.sendall(get("/health"))
        assert read_answer(connection)[0] == 200


def test_the_alert_is_read_even_after_an_upload_of_five_megabytes(
    start_mock: Callable[..., MockProcess], certificates: Path, bad: Path
) -> None:
    mock = start_mock()
    context = context_of(certificates, bad, "none", "1.3")
    upload = b"x" * UPLOAD_BYTES
    read = [alert_of(mock, context, upload) for _ in range(UPLOADS)]
    assert [alert for alert in read if "CERTIFICATE_REQUIRED" not in alert] == []


def test_a_client_that_is_not_on_the_list_reads_an_alert(
    start_mock: Callable[..., MockProcess], certificates: Path, client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", 'tls.allowed_clients=["CN=gateway"]')
    assert "BAD_CERTIFICATE" in alert_of(mock, client_context)
    line = mock.await_log("refused")[0]
    assert line["reason"] == "not_allowed"
    assert line["subject"].startswith("CN=client")


@pytest.mark.parametrize("version", ["1.2", "1.3"])
def test_what_is_wrong_with_a_certificate_is_told_before_that_it_is_not_on_the_list(
    start_mock: Callable[..., MockProcess], certificates: Path, bad: Path, version: str
) -> None:
    mock = start_mock("--set", 'tls.allowed_clients=["CN=gateway"]', "--set", f"tls.crl_path={bad}/crl.pem")
    told = {
        kind: alert_of(mock, context_of(certificates, bad, kind, version)).rpartition("ALERT_")[2]
        for kind in ("expired", "not-yet-valid", "revoked", "good-chain")
    }
    assert told == {
        "expired": "CERTIFICATE_EXPIRED",
        "not-yet-valid": "BAD_CERTIFICATE",
        "revoked": "CERTIFICATE_REVOKED",
        "good-chain": "BAD_CERTIFICATE",
    }
    lines = mock.await_log("refused", len(told))
    assert [line["reason"] for line in lines] == ["expired", "not_yet_valid", "revoked", "not_allowed"]


def test_a_client_on_the_list_comes_in(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", 'tls.allowed_clients=["CN=cli*"]')
    with mock.connect(client_context) as connection:
        connection.sendall(get("/health"))
        assert read_answer(connection)[0] == 200


def test_plain_http_is_answered_in_one_line(shared_mock: MockProcess) -> None:
    with shared_mock.connect_plain() as connection:
        connection.sendall(get("/v1/models"))
        answer = read_to_end(connection)
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    assert b"HTTPS" in body
    assert body.count(b"\n") == 1
    assert shared_mock.await_log("refused", reason="plain_http")


def test_garbage_is_closed_and_named(shared_mock: MockProcess) -> None:
    for garbage in (b"\x00\x01\x02", b"\x16\x03\x01\x00\x05hello", b"\x80\x2e\x01"):
        with shared_mock.connect_plain() as connection:
            connection.sendall(garbage)
            read_to_end(connection)
    assert len(shared_mock.await_log("refused", 3, reason="garbage")) >= 3


def test_half_a_handshake_is_dropped_in_time(start_mock: Callable[..., MockProcess]) -> None:
    mock = start_mock("--set", "server.handshake_timeout_ms=300")
    with mock.connect_plain() as connection:
        connection.sendall(b"\x16\x03\x01\x02\x00\x01")
        assert read_to_end(connection) == b""
    assert mock.await_log("refused")[0]["reason"] == "handshake_timeout"


def test_a_client_that_gives_up_is_named(shared_mock: MockProcess) -> None:
    with shared_mock.connect_plain() as connection:
        connection.sendall(b"\x16\x03\x01\x02\x00\x01")
    assert shared_mock.await_log("refused", reason="client_left")


def test_a_client_that_refuses_the_server_is_named_with_its_alert(shared_mock: MockProcess) -> None:
    context = ssl.create_default_context()
    with pytest.raises(ssl.SSLCertVerificationError):
        shared_mock.connect(context)
    assert shared_mock.await_log("refused", reason="client_alert", detail="unknown_ca")


def test_too_many_connections_are_turned_away_and_named(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "server.max_connections=2")
    with mock.connect(client_context) as first, mock.connect(client_context):
        with mock.connect_plain() as third:
            assert read_to_end(third) == b""
        assert mock.await_log("refused")[0]["reason"] == "too_many"
        first.sendall(get("/health"))
        assert read_answer(first)[0] == 200


def test_a_hostile_subject_does_not_disturb_the_log(
    start_mock: Callable[..., MockProcess], certificates: Path
) -> None:
    other_ca = trustme.CA(organization_name="\u202eevil\u0007 name=admin", key_type=trustme.KeyType.ECDSA)
    now = datetime.now(UTC)
    leaf = other_ca.issue_cert(
        "client",
        organization_name='a\u202eb" event=accepted',
        key_type=trustme.KeyType.ECDSA,
        not_after=now + timedelta(days=1),
    )
    context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
    leaf.configure_cert(context)
    mock = start_mock("--log-format", "text")
    assert "UNKNOWN_CA" in alert_of(mock, context)

    from mock_process import await_true

    await_true(lambda: " refused " in mock.log_text())
    line = next(line for line in mock.log_text().splitlines() if " refused " in line)
    assert line.isascii()
    assert line.isprintable()
    assert line.count(" refused ") == 1


def test_no_client_leaks_a_descriptor(
    start_mock: Callable[..., MockProcess],
    certificates: Path,
    bad: Path,
    client_context: ssl.SSLContext,
) -> None:
    from mock_process import await_true

    mock = start_mock()
    with mock.connect(client_context) as connection:
        connection.sendall(get("/health"))
        read_answer(connection)
    await_true(lambda: mock.open_files() <= baseline_of(mock))
    baseline = mock.open_files()
    for kind, version, _, _ in UNWELCOME:
        alert_of(mock, context_of(certificates, bad, kind, version))
    for text in (b"GET / HTTP/1.1\r\n\r\n", b"\x00", b"\x16\x03", b""):
        plain = socket.create_connection(mock.address, timeout=EVENT_SECONDS)
        plain.sendall(text)
        plain.close()
    await_true(lambda: mock.open_files() <= baseline, lambda: f"{mock.open_files()} > {baseline}")


def baseline_of(mock: MockProcess) -> int:
    """Return the descriptors of an idle mock: three streams, the loop's own, the listening sockets."""
    return 12
