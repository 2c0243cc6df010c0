"""Patterns of clients are literal, and expressions end, also where there is no main thread."""

from __future__ import annotations

import ssl
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import NameOID
from mock_process import MockProcess, get, read_answer

from mockgpt.certificates.minting.init import load_authority
from mockgpt.certificates.minting.signing import CLIENT, new_key, pem

ALLOWED = ["CN=svc[1]", "DNS:host-150.example.org"]
# Common name, number of further names, and whether it is let in.
CLIENTS = [
    ("svc[1]", 0, True),
    ("svc1", 0, False),
    ("svc[1]x", 0, False),
    ("a", 200, True),
    ("a", 150, False),
]


def client_of(certificates: Path, folder: Path, common_name: str, names: int) -> ssl.SSLContext:
    authority = load_authority(certificates / "ca.crt", certificates / "ca.key")
    key, now = new_key(), datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)]))
        .issuer_name(authority.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.ExtendedKeyUsage(CLIENT), critical=False)
    )
    if names:
        sans = [x509.DNSName(f"host-{number}.example.org") for number in range(names)]
        builder = builder.add_extension(x509.SubjectAlternativeName(sans), critical=False)
    file = folder / "client.pem"
    file.write_bytes(b"".join(pem(builder.sign(authority.key, hashes.SHA256()), key)))
    context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
    context.load_cert_chain(file)
    return context


@pytest.fixture(scope="module")
def guarded(certificates: Path) -> Iterator[MockProcess]:
    with MockProcess(certificates, "--set", f"tls.allowed_clients={ALLOWED}") as mock:
        yield mock


@pytest.mark.parametrize(("common_name", "names", "is_let_in"), CLIENTS)
def test_a_name_with_brackets_and_the_hundredth_name_are_matched_as_they_are(
    guarded: MockProcess, certificates: Path, tmp_path: Path, common_name: str, names: int, is_let_in: bool
) -> None:
    context = client_of(certificates, tmp_path, common_name, names)
    try:
        with guarded.connect(context) as connection:
            connection.sendall(get("/health"))
            status, _, _ = read_answer(connection)
    except (ssl.SSLError, ConnectionError, AssertionError):
        status = 0
    assert status == (200 if is_let_in else 0)


IN_A_THREAD = """
import json, urllib.error, urllib.request
from mockgpt import BackgroundServer, Config

with BackgroundServer(Config.from_dict({"responses": {"default_delay_ms": 0}})) as server:
    import http.client, ssl
    host, port = server.url.removeprefix("https://").split(":")
    connection = http.client.HTTPSConnection(host, int(port), context=server.client_ssl_context())
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "a" * 16_000}]}
    headers = {"content-type": "application/json", "authorization": "Bearer x"}
    for _ in range(20):
        connection.request("POST", "/v1/chat/completions", json.dumps(body), headers)
        assert connection.getresponse().read()
    for expression in ("(a|a)*b", "(?s).*foo.*bar.*"):
        match = json.dumps({"match": {"message": f"re:{expression}"}}).encode()
        request = urllib.request.Request(f"{server.admin_url}/_mock/verify", match, headers, method="POST")
        try:
            urllib.request.urlopen(request)
        except urllib.error.HTTPError as error:
            print(error.code)
"""


def test_expressions_that_others_never_end_end_without_a_main_thread(certificates: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IN_A_THREAD],
        cwd=certificates.parent,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.split() == ["422", "422"], done.stderr
