"""Which file of a pair is wrong, and why: OpenSSL has one message for most of it."""

from __future__ import annotations

import shutil
import ssl
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization as s

from mockgpt.certificates.client_pair import wrong_file


@pytest.fixture
def files(certificates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("client.crt", "client.key", "server.key"):
        shutil.copy(certificates / name, tmp_path)
    Path("damaged.key").write_text("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
    key = s.load_pem_private_key(Path("client.key").read_bytes(), None)
    password = s.BestAvailableEncryption(b"secret")
    Path("encrypted.key").write_bytes(key.private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, password))


@pytest.mark.parametrize(
    ("certificate", "key", "file", "why"),
    [
        ("nix.crt", "client.key", "nix.crt", "No such file or directory"),
        ("client.crt", "nix.key", "nix.key", "No such file or directory"),
        ("client.crt", ".", ".", "Is a directory"),
        ("client.key", "client.key", "client.key", "no certificate in it"),
        ("client.crt", None, "client.crt", "no private key in it nor named beside it"),
        ("client.crt", "client.crt", "client.crt", "no private key in it nor named beside it"),
        ("client.crt", "server.key", "server.key", "not the key of client.crt"),
        ("client.crt", "encrypted.key", "encrypted.key", "the key is encrypted"),
        ("client.crt", "damaged.key", "client.crt", "pem lib"),
    ],
)
def test_the_file_that_is_wrong_is_named(
    files: None, certificate: str, key: str | None, file: str, why: str
) -> None:
    with pytest.raises((OSError, ValueError)) as refused:
        ssl.create_default_context().load_cert_chain(certificate, key, password="")
    named, said = wrong_file(certificate, key, refused.value)
    assert named == file
    assert why in said
