"""`tls.reject`: how clients that are not allowed are refused, and that a bad chain is always an alert."""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
from mock_process import MockProcess, chat, get, read_answer, read_to_end
from plain_admin import admin

from mockgpt.certificates.minting.bad_client_catalogue import write_catalogue

VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
WHO = {"none": "no_certificate", "client": "not_allowed"}


@pytest.fixture(scope="module")
def mocks(mock_with: Callable[..., MockProcess]) -> Callable[[str], MockProcess]:
    """A function that returns a mock that accepts no client, one for each way to refuse."""
    nobody = ("--set", 'tls.allowed_clients=["CN=nobody"]')
    return lambda reject: mock_with("--set", f"tls.reject={reject}", *nobody)


@pytest.fixture(scope="module")
def bad(certificates: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of bad client certificates."""
    folder = tmp_path_factory.mktemp("bad")
    write_catalogue(folder, certificates)
    return folder


def context_of(certificates: Path, pem: Path | None, version: str = "1.3") -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
    context.minimum_version = context.maximum_version = VERSIONS[version]
    if pem is not None:
        context.load_cert_chain(pem)
    return context


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("reject", "status"), [("http_401", 401), ("http_403", 403)])
def test_it_is_refused_by_http(
    mocks: Callable[[str], MockProcess],
    certificates: Path,
    reject: str,
    status: int,
    version: str,
    who: str,
) -> None:
    mock = mocks(reject)
    before = len(mock.log("refused"))
    context = context_of(certificates, certificates / "client.pem" if who == "client" else None, version)
    with mock.connect(context) as connection:
        connection.sendall(chat() + get("/v1/models"))
        seen, headers, body = read_answer(connection)
        assert read_to_end(connection) == b""  # and there is no second answer
    assert seen == status
    assert headers["connection"] == "close"
    assert "certificate" in json.loads(body)["error"]["message"]
    line = mock.await_log("refused", before + 1)[before]
    assert line["reason"] == WHO[who]
    assert (line.get("subject") is None) == (who == "none")


def test_a_refusal_by_http_is_a_refused_connection_with_an_answered_exchange(
    mocks: Callable[[str], MockProcess], certificates: Path
) -> None:
    mock = mocks("http_403")
    with mock.connect(context_of(certificates, None)) as connection:
        connection.sendall(get("/v1/models"))
        assert read_answer(connection)[0] == 403
    connection_record = admin(mock, "GET", "/_mock/connections")[1]["connections"][0]
    assert (connection_record["outcome"], connection_record["reason"]) == ("refused", "no_certificate")
    assert connection_record["requests"] == 1
    exchange = admin(mock, "GET", "/_mock/exchanges")[1]["exchanges"][0]
    assert (exchange["request"]["path"], exchange["response"]["status"]) == ("/v1/models", 403)
    assert exchange["client"] is None


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("version", VERSIONS)
def test_it_is_closed_without_a_word(
    mocks: Callable[[str], MockProcess], certificates: Path, version: str, who: str
) -> None:
    mock = mocks("close")
    before = len(mock.log("refused"))
    context = context_of(certificates, certificates / "client.pem" if who == "client" else None, version)
    with mock.connect(context) as connection:
        assert connection.recv(1) == b""
    line = mock.await_log("refused", before + 1)[before]
    assert (line["reason"], line.get("alert")) == (WHO[who], None)


@pytest.mark.parametrize("reject", ["http_401", "close"])
def test_a_chain_that_fails_is_an_alert_all_the_same(
    mocks: Callable[[str], MockProcess], certificates: Path, bad: Path, reject: str
) -> None:
    context = context_of(certificates, bad / "expired.pem")
    with (
        pytest.raises(ssl.SSLError, match="CERTIFICATE_EXPIRED"),
        mocks(reject).connect(context) as connection,
    ):
        connection.recv(1)


def test_an_optional_certificate_is_recorded_and_a_missing_one_is_no_reason_to_refuse(
    start_mock: Callable[..., MockProcess], certificates: Path
) -> None:
    mock = start_mock("--set", "tls.require_client_cert=false")
    for pem, name in ((None, None), (certificates / "client.pem", "client")):
        with mock.connect(context_of(certificates, pem)) as connection:
            connection.sendall(get("/v1/whoami"))
            status, _, body = read_answer(connection)
            client = json.loads(body)["client"]
            assert (status, client and client["common_name"]) == (200, name)


def test_a_scenario_can_change_who_comes_in(
    start_mock: Callable[..., MockProcess], certificates: Path, tmp_path: Path
) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[scenarios.locked.tls]\nallowed_clients = ["CN=nobody"]\nreject = "http_403"\n')
    mock = start_mock("--config", str(path))
    context = context_of(certificates, certificates / "client.pem")
    with mock.connect(context) as before:
        assert admin(mock, "PUT", "/_mock/scenario", {"name": "locked"})[0] == 200
        with mock.connect(context) as after:
            for connection, status in ((before, 200), (after, 403)):
                connection.sendall(get("/v1/models"))
                assert read_answer(connection)[0] == status


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    ("name", "reason", "cause"),
    [
        ("expired", "expired", "certificate has expired"),
        ("other-ca", "unknown_ca", "local issuer"),
        ("none", "no_certificate", "none was sent"),
    ],
)
def test_every_certificate_failure_is_an_answer_under_http_400(
    certificates: Path,
    bad: Path,
    mock_with: Callable[..., MockProcess],
    version: str,
    name: str,
    reason: str,
    cause: str,
) -> None:
    mock = mock_with("--set", "tls.reject=http_400")
    pem = None if name == "none" else bad / f"{name}.pem"
    for _ in range(2):  # a session is never resumed, so the second time is like the first
        with mock.connect(context_of(certificates, pem, version)) as connection:
            connection.sendall(get("/v1/models"))
            status, headers, body = read_answer(connection)
        assert (status, headers["connection"]) == (400, "close")
        assert cause in json.loads(body)["error"]["message"]
        record = admin(mock, "GET", "/_mock/connections?limit=1")[1]["connections"][0]
        assert (record["outcome"], record["reason"]) == ("refused", reason)
        assert (record["client"] is None) == (name == "none")
        assert record["tls"]["resumed"] is False
    with mock.connect(context_of(certificates, certificates / "client.pem", version)) as connection:
        connection.sendall(get("/v1/models"))
        assert read_answer(connection)[0] == 200
