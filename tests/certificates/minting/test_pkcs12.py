"""PKCS#12: what is in the files, who opens them, and how they are shown."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from cryptography.hazmat.primitives.serialization import pkcs12
from minted_certificates import identity

from mockgpt.certificates.minting.init import initialise
from mockgpt.certificates.minting.report import describe
from mockgpt.errors import CertificateError

PASSWORD = "changeit"
URI = "spiffe://prod/ns/default/sa/gateway"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    directory = tmp_path_factory.mktemp("p12") / "certs"
    initialise(directory)
    initialise(directory, uris=[URI], p12_password=PASSWORD)
    return directory


def test_it_is_added_for_new_and_for_old_pairs(folder):
    assert sorted(path.name for path in folder.glob("*.p12")) == ["client.p12", "gateway.p12", "server.p12"]
    assert (folder / "client.p12").stat().st_mode & 0o777 == 0o600
    assert initialise(folder, uris=[URI], p12_password=PASSWORD) == []


def test_it_holds_certificate_key_and_ca(folder):
    pfx = pkcs12.load_pkcs12((folder / "client.p12").read_bytes(), PASSWORD.encode())
    assert pfx.cert.certificate.public_key() == pfx.key.public_key()
    assert pfx.cert.friendly_name == b"client"
    pfx.cert.certificate.verify_directly_issued_by(pfx.additional_certs[0].certificate)


def test_a_client_of_a_uri_has_no_common_name(folder):
    gateway = identity(folder / "gateway.crt")
    assert (gateway.common_name, gateway.sans, gateway.name) == ("", (f"URI:{URI}",), URI)


def test_it_is_shown_with_its_password_alone(folder):
    text = describe(folder / "gateway.p12", PASSWORD)
    assert text.startswith(f"{folder / 'gateway.p12'}: 3 objects")
    assert URI in text
    assert "the first certificate" in text
    assert "PRIVATE" not in text
    for password, said in ((None, "is needed"), ("wrong", "does not open it")):
        with pytest.raises(CertificateError, match=said):
            describe(folder / "gateway.p12", password)


def test_an_empty_password_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(CertificateError, match="empty"):
        initialise(tmp_path / "new", p12_password="")
    assert not (tmp_path / "new").exists()


def test_openssl_opens_it(folder):
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    command = [openssl, "pkcs12", "-in", folder / "client.p12", "-passin", f"pass:{PASSWORD}", "-nodes"]
    assert b"BEGIN PRIVATE KEY" in subprocess.run(command, capture_output=True, check=True).stdout
