"""Minting from a process that never imports cryptography."""

import hashlib
import io
import json
import ssl
import subprocess
import sys

import pytest

from mockgpt.certificates import child_process
from mockgpt.certificates.minting.init import initialise
from mockgpt.errors import CertificateError


def test_mint_does_what_certs_init_does(tmp_path):
    written = child_process.mint(tmp_path / "certs", ["mock.example"])
    assert [path.name for path in written][:3] == ["ca.crt", "ca.key", "server.crt"]
    assert all(path.is_file() for path in written)
    assert child_process.mint(tmp_path / "certs", []) == []


def test_the_parent_does_not_import_cryptography(tmp_path):
    code = (
        "import sys, pathlib; from mockgpt.certificates import child_process;"
        "child_process.mint(pathlib.Path(sys.argv[1]), []);"
        "child_process.fingerprint(pathlib.Path(sys.argv[1]) / 'ca.crt');"
        "sys.exit(any(name.partition('.')[0] == 'cryptography' for name in sys.modules))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code, str(tmp_path)], timeout=60, check=False).returncode == 0
    )


def test_the_child_s_reason_is_the_error(tmp_path):
    with pytest.raises(CertificateError, match=r"^host 'a b': not an IP address or DNS name"):
        child_process.mint(tmp_path, ["a b"])
    (tmp_path / "ca.crt").touch()
    with pytest.raises(CertificateError, match=r"ca\.crt is there without ca\.key"):
        child_process.mint(tmp_path, [])


def test_the_working_directory_cannot_shadow_what_the_child_imports(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('shadowed')")
    monkeypatch.chdir(tmp_path)
    assert child_process.mint(tmp_path / "certs")


def test_a_child_that_dies_is_one_sentence(tmp_path, monkeypatch):
    fake = tmp_path / "python"
    fake.write_text("#!/bin/sh\necho first >&2\necho the last words >&2\nexit 3\n")
    fake.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(fake))
    with pytest.raises(CertificateError, match="exit code 3: the last words"):
        child_process.mint(tmp_path)


def test_a_child_that_hangs_is_given_up(tmp_path, monkeypatch):
    fake = tmp_path / "python"
    fake.write_text("#!/bin/sh\nexec sleep 60\n")
    fake.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(fake))
    monkeypatch.setattr(child_process, "_TIMEOUT_SECONDS", 0.05)
    with pytest.raises(CertificateError, match=r"longer than 0\.05 s"):
        child_process.mint(tmp_path)


@pytest.mark.parametrize("executable", ["", "/nonexistent/python"])
def test_an_interpreter_that_cannot_be_started_is_one_sentence(tmp_path, monkeypatch, executable):
    monkeypatch.setattr(sys, "executable", executable)
    with pytest.raises(CertificateError, match="minting: "):
        child_process.mint(tmp_path)


def test_the_child_answers_one_request_on_its_standard_streams(tmp_path, monkeypatch):
    request = {"action": "initialise", "directory": str(tmp_path), "hosts": []}
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(request)))
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    child_process.main()
    assert len(json.loads(sys.stdout.getvalue())["written"]) == 7
    assert "error" in child_process.perform({**request, "hosts": ["a b"]})
    paths = {"ca_cert_path": str(tmp_path / "ca.crt"), "ca_key_path": str(tmp_path / "ca.key")}
    answer = child_process.perform({"action": "identity", "name": "expired", "hosts": [], **paths})
    assert answer["chain"].startswith("-----BEGIN CERTIFICATE-----")


def test_the_fingerprint_is_that_of_the_first_certificate(tmp_path):
    initialise(tmp_path)
    pem = (tmp_path / "ca.crt").read_bytes()
    expected = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem.decode())).hexdigest()
    assert child_process.fingerprint(tmp_path / "ca.crt") == expected
    assert child_process.fingerprint(b"text\n" + pem + (tmp_path / "server.crt").read_bytes()) == expected


def test_a_fingerprint_of_no_certificate_is_refused(tmp_path):
    with pytest.raises(CertificateError, match=r"ca\.crt: No such file"):
        child_process.fingerprint(tmp_path / "ca.crt")
    with pytest.raises(CertificateError, match="PEM: no certificate in it"):
        child_process.fingerprint(b"junk")
