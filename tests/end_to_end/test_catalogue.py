"""Every client certificate of `certs bad` against a real server: what three real clients see, pinned.

TLS 1.2 and 1.3, with the revocation list in force; and the reason the server keeps.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from mock_process import MockProcess
from verifying_clients import ACCEPTED, CLIENTS, NOT_LOADED, VERSIONS

from mockgpt.certificates.minting.bad_client_catalogue import ENTRIES, write_catalogue

REASONS = {entry.name: entry.reason for entry in ENTRIES} | {"none": "no_certificate"}
WEAK = {entry.name for entry in ENTRIES if "SECLEVEL" in entry.needs}

# What OpenSSL's clients and rustls read of a refusal, under both versions but for what EXCEPTIONS holds.
ALERTS = {
    "good-chain": ACCEPTED,
    "nearly-expired": ACCEPTED,
    "wrong-order": ACCEPTED,
    "hostile-subject": ACCEPTED,
    "huge-subject": ACCEPTED,
    "expired": "certificate_expired",
    "not-yet-valid": "bad_certificate",
    "self-signed": "unknown_ca",
    "other-ca": "unknown_ca",
    "missing-intermediate": "unknown_ca",
    "issued-by-leaf": "unknown_ca",
    "server-only": "unsupported_certificate",
    "ca-as-leaf": "unsupported_certificate",
    "unknown-critical": "certificate_unknown",
    "weak-key": "bad_certificate",
    "weak-signature": "bad_certificate",
    "revoked": "certificate_revoked",
    "none": "certificate_required",
}
EXCEPTIONS = {
    # TLS 1.2 has no alert for a certificate that is missing (RFC 5246 section 7.4.6).
    ("none", "1.2", "python"): "handshake_failure",
    ("none", "1.2", "curl"): "handshake_failure",
    ("none", "1.2", "hyper"): "handshake_failure",
    # curl takes this alert for its own verdict on the server, and advises to check the server's.
    ("expired", "1.2", "curl"): "verification failed",
    # What a client does not even load, it cannot show.
    **{
        (name, version, client): NOT_LOADED
        for version in VERSIONS
        for name, client in (
            ("unknown-critical", "hyper"),
            ("weak-key", "curl"),
            ("weak-key", "hyper"),
            ("weak-signature", "curl"),
        )
    },
}


@pytest.fixture(scope="module")
def bad(certificates: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("catalogue")
    write_catalogue(folder, certificates)
    return folder


@pytest.fixture(scope="module")
def strict_mock(certificates: Path, bad: Path) -> Iterator[MockProcess]:
    with MockProcess(certificates, "--set", f"tls.crl_path={bad / 'crl.pem'}") as mock:
        yield mock


def test_the_table_has_every_certificate() -> None:
    assert set(ALERTS) == set(REASONS)
    assert {name for name, _, _ in EXCEPTIONS} <= set(ALERTS)


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", ALERTS)
def test_each_client_sees_the_alert_of_its_row(
    strict_mock: MockProcess, certificates: Path, bad: Path, name: str, version: str, client: str
) -> None:
    if client == "curl" and shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    expected = EXCEPTIONS.get((name, version, client), ALERTS[name])
    pem = None if name == "none" else bad / f"{name}.pem"
    event = "accepted" if expected == ACCEPTED else "refused"
    before = len(strict_mock.log(event))
    seen = CLIENTS[client](strict_mock, certificates / "ca.crt", pem, version, weak=name in WEAK)
    assert seen == expected
    if expected == NOT_LOADED:
        return
    line = strict_mock.await_log(event, before + 1)[before]
    if event == "refused":
        assert line["reason"] == REASONS[name]
        assert (line.get("subject") is None) == (name == "none")
    else:
        assert line["tls"] == f"TLSv{version}"


def test_no_certificate_left_a_trace_it_should_not(strict_mock: MockProcess) -> None:
    log = strict_mock.log_text()
    assert "Traceback" not in log
    assert log.isascii()
