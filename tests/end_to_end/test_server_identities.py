"""Every bad server identity is refused by real clients that verify, for the right reason."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mock_process import MockProcess
from verifying_clients import ACCEPTED, CLIENTS, VERSIONS, python_client

from mockgpt.certificates.bad_servers import IDENTITIES

PROTOCOL_VERSION = "protocol_version"
# Identity: what OpenSSL's clients say, what rustls says, the alert each sends.
VERDICTS = {
    "good": (ACCEPTED, ACCEPTED),
    "expired": ("certificate has expired", "certificate expired"),
    "not-yet-valid": ("certificate is not yet valid", "certificate not valid yet"),
    "wrong-host": ("wrong name", "certificate not valid for name"),
    "self-signed": ("self-signed certificate", "UnknownIssuer"),
    "untrusted-root": ("self-signed certificate in certificate chain", "UnknownIssuer"),
    "missing-intermediate": ("unable to get local issuer certificate", "UnknownIssuer"),
    "wrong-purpose": ("unsuitable certificate purpose", "Other(OtherError(EkuError))"),
    # rustls' verifier takes RSA from 2048 bits on, and calls what is shorter a bad signature.
    "weak-key": ("certificate key too weak", "BadSignature"),
}
# Identity: outcome under TLS 1.2 and 1.3, the same for all.
VERSIONED = {
    "tls12-only": (ACCEPTED, PROTOCOL_VERSION),
    "tls13-only": (PROTOCOL_VERSION, ACCEPTED),
    "no-common-cipher": ("handshake_failure", PROTOCOL_VERSION),
}
# Reason and detail the server keeps: the alert that OpenSSL's clients send, and rustls' where it differs.
ALERTS = {
    "expired": ("certificate_expired", "certificate_expired"),
    "not-yet-valid": ("bad_certificate", "certificate_expired"),
    "wrong-host": ("bad_certificate", "bad_certificate"),
    "self-signed": ("unknown_ca", "unknown_ca"),
    "untrusted-root": ("unknown_ca", "unknown_ca"),
    "missing-intermediate": ("unknown_ca", "unknown_ca"),
    "wrong-purpose": ("unsupported_certificate", "certificate_unknown"),
    "weak-key": ("bad_certificate", "decrypt_error"),
}


def verdict(name: str, version: str, client: str) -> str:
    if name in VERSIONED:
        return VERSIONED[name][version == "1.3"]
    return VERDICTS[name][client == "hyper"]


@pytest.fixture(scope="module")
def named_mock(certificates: Path) -> Iterator[MockProcess]:
    with MockProcess(certificates, "--set", "tls.bad_servers=true") as mock:
        yield mock


def test_the_tables_have_every_identity() -> None:
    assert set(VERDICTS) | set(VERSIONED) == set(IDENTITIES)


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", IDENTITIES)
def test_each_client_refuses_it_for_its_reason(
    named_mock: MockProcess, certificates: Path, name: str, version: str, client: str
) -> None:
    if client == "curl" and shutil.which("curl") is None:
        pytest.skip("curl is not installed")
    before = len(named_mock.log("refused"))
    seen = CLIENTS[client](
        named_mock, certificates / "ca.crt", certificates / "client.pem", version, f"{name}.localhost"
    )
    assert seen == verdict(name, version, client)
    if (name, client) == ("wrong-host", "curl"):
        # curl looks at the name once the handshake is through, so the server has let it in.
        assert len(named_mock.log("refused")) == before
    elif name in ALERTS:
        line = named_mock.await_log("refused", before + 1)[before]
        assert line["reason"] == "client_alert"
        assert line["detail"] == f"{ALERTS[name][client == 'hyper']}; on purpose: identity {name}"


def test_any_other_name_gets_the_good_one(named_mock: MockProcess, certificates: Path) -> None:
    for name in ("localhost", "127.0.0.1"):
        seen = python_client(named_mock, certificates / "ca.crt", certificates / "client.pem", "1.3", name)
        assert seen == ACCEPTED


def test_names_pick_nothing_unless_they_are_asked_to(shared_mock: MockProcess, certificates: Path) -> None:
    pem = certificates / "client.pem"
    seen = python_client(shared_mock, certificates / "ca.crt", pem, "1.3", "expired.localhost")
    assert seen == "wrong name"


@pytest.mark.parametrize("name", ["expired", "tls12-only"])
def test_an_identity_can_be_set_for_every_name(
    start_mock: Callable[..., MockProcess], certificates: Path, name: str
) -> None:
    mock = start_mock("--set", f"tls.identity={name}")
    for host in ("localhost", "127.0.0.1"):
        seen = python_client(mock, certificates / "ca.crt", certificates / "client.pem", "1.3", host)
        assert seen == verdict(name, "1.3", "python")


def test_a_scenario_shows_another_identity(
    start_mock: Callable[..., MockProcess], certificates: Path, tmp_path: Path
) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[scenarios.broken.tls]\nidentity = "self-signed"\n')
    mock = start_mock("--config", str(path), "--scenario", "broken")
    seen = python_client(mock, certificates / "ca.crt", certificates / "client.pem", "1.3")
    assert seen == "self-signed certificate"


def test_clients_are_accepted_by_certificate_whatever_the_server_shows(
    named_mock: MockProcess, certificates: Path
) -> None:
    seen = python_client(named_mock, certificates / "ca.crt", None, "1.3", "good.localhost")
    assert seen == "certificate_required"


def test_a_missing_key_of_the_ca_is_said_at_start(
    start_mock: Callable[..., MockProcess], certificates: Path, tmp_path: Path
) -> None:
    for name in ("ca.crt", "server.crt", "server.key"):
        shutil.copy(certificates / name, tmp_path)
    paths = [
        f"tls.{key}={tmp_path / name}"
        for key, name in (("cert_path", "server.crt"), ("key_path", "server.key"), ("ca_cert_path", "ca.crt"))
    ]
    sets = [word for path in paths for word in ("--set", path)]
    with pytest.raises(AssertionError, match=r"tls\.identity: bad identities are signed with the CA's key"):
        start_mock(*sets, "--set", "tls.identity=expired")
    seen = python_client(
        start_mock(*sets, "--set", "tls.identity=tls12-only"),
        tmp_path / "ca.crt",
        certificates / "client.pem",
        "1.2",
    )
    assert seen == ACCEPTED
