"""Certificates and settings that cannot be used are refused before anything listens."""

from __future__ import annotations

import shutil
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from mockgpt.config import TLSSettings
from mockgpt.errors import CertificateError, ConfigError
from mockgpt.tls import ServerTLS, server_context


def settings_for(folder: Path, **changes: object) -> TLSSettings:
    settings = TLSSettings(
        cert_path=str(folder / "server.crt"),
        key_path=str(folder / "server.key"),
        ca_cert_path=str(folder / "ca.crt"),
    )
    return settings._replace(**changes)  # type: ignore[arg-type]


def refusal(settings: TLSSettings) -> str:
    with pytest.raises(CertificateError) as caught:
        server_context(settings)
    text = str(caught.value)
    assert "\n" not in text
    return text


@pytest.fixture
def folder(certificates: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "certs"
    shutil.copytree(certificates, copy)
    return copy


def test_a_sound_set_makes_a_strict_context(folder: Path) -> None:
    context = server_context(settings_for(folder))
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2
    suites = {cipher["name"] for cipher in context.get_ciphers()}
    assert not any("CBC" in name or name.startswith("AES") for name in suites)


@pytest.mark.parametrize(
    ("file", "key"),
    [("server.crt", "tls.cert_path"), ("server.key", "tls.key_path"), ("ca.crt", "tls.ca_cert_path")],
)
def test_a_missing_file_is_named_with_its_key(folder: Path, file: str, key: str) -> None:
    (folder / file).unlink()
    text = refusal(settings_for(folder))
    assert text.startswith(key)
    assert file in text
    assert "correct the path" in text


@pytest.mark.parametrize(
    ("file", "key"),
    [("server.crt", "tls.cert_path"), ("server.key", "tls.key_path"), ("ca.crt", "tls.ca_cert_path")],
)
@pytest.mark.parametrize(
    "content", ["", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_a_damaged_file_is_named_with_its_key(folder: Path, file: str, key: str, content: str) -> None:
    (folder / file).write_text(content)
    assert key in refusal(settings_for(folder))


def test_a_key_of_another_certificate_is_refused(folder: Path) -> None:
    shutil.copy(folder / "client.key", folder / "server.key")
    assert "is not the key of" in refusal(settings_for(folder))


def test_an_expired_certificate_is_refused_with_its_date(folder: Path) -> None:
    now = datetime.now(UTC)
    old = trustme.CA().issue_cert(
        "localhost", not_before=now - timedelta(days=9), not_after=now - timedelta(days=1)
    )
    (folder / "server.crt").write_bytes(old.cert_chain_pems[0].bytes())
    (folder / "server.key").write_bytes(old.private_key_pem.bytes())
    text = refusal(settings_for(folder))
    assert "expired at" in text
    assert "--force" in text


def test_a_key_that_wants_a_password_says_so(folder: Path) -> None:
    from cryptography.hazmat.primitives import serialization as s

    key = s.load_pem_private_key((folder / "server.key").read_bytes(), None)
    encrypted = key.private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, s.BestAvailableEncryption(b"secret"))
    (folder / "server.key").write_bytes(encrypted)
    assert "tls.key_password" in refusal(settings_for(folder))
    assert "tls.key_password" in refusal(settings_for(folder, key_password="wrong"))
    assert server_context(settings_for(folder, key_password="secret"))


def test_a_pattern_of_no_known_kind_is_refused(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"tls\.allowed_clients"):
        ServerTLS(settings_for(folder, allowed_clients=("gateway",)))


def test_optional_certificates_are_asked_for_and_bad_ones_still_refused(folder: Path) -> None:
    context = server_context(settings_for(folder, require_client_cert=False))
    assert context.verify_mode is ssl.CERT_OPTIONAL


def test_an_identity_is_read_once(folder: Path) -> None:
    tls = ServerTLS(settings_for(folder))
    der = ssl.PEM_cert_to_DER_cert((folder / "client.crt").read_text())
    first = tls.identity(der)
    assert first is not None
    assert first.common_name == "client"
    assert tls.identity(der) is first
    assert tls.allows(first)
    assert not tls.allows(None)
