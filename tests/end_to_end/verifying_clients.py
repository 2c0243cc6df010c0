"""Three clients that verify, as people use them: what each makes of a handshake, in one word or two.

Python's ssl and curl are OpenSSL, `pyreqwest` is hyper + rustls: what a Rust proxy is made of.
"""

from __future__ import annotations

import re
import ssl
import subprocess
from collections.abc import Callable
from pathlib import Path

from mock_process import MockProcess, get, read_answer
from pyreqwest.client import SyncClientBuilder
from pyreqwest.exceptions import BuilderError, RequestError

VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
# Without it OpenSSL's clients do not load some of the weak certificates, and show nothing.
WEAK_ALLOWED = "DEFAULT@SECLEVEL=0"
ACCEPTED, NOT_LOADED = "accepted", "not loaded"
CLOSED, RESET, NO_TLS = "closed", "reset", "no TLS"
TIMEOUT_SECONDS = 20

# What OpenSSL and curl say where they name no alert.
_SENTENCES = {
    "certificate has expired": "certificate has expired",
    "certificate is not yet valid": "certificate is not yet valid",
    "self-signed certificate in certificate chain": "self-signed certificate in certificate chain",
    "self-signed certificate": "self-signed certificate",
    "unable to get local issuer certificate": "unable to get local issuer certificate",
    "unsuitable certificate purpose": "unsuitable certificate purpose",
    "ee certificate key too weak": "certificate key too weak",
    "certificate is not valid for": "wrong name",
    "no alternative certificate subject name matches": "wrong name",
    "ssl certificate verification failed": "verification failed",
    "reset by peer": RESET,
    "unexpected_eof": CLOSED,
    "ssl_error_syscall": CLOSED,
    "handshake eof": CLOSED,
    "wrong version number": NO_TLS,
    "received corrupt message": NO_TLS,
}


def python_client(
    mock: MockProcess, ca: Path, pem: Path | None, version: str, name: str = "localhost", weak: bool = False
) -> str:
    """Ask for /health with Python's ssl; return `accepted`, an alert, or what the client holds against us."""
    context = ssl.create_default_context(cafile=str(ca))
    context.minimum_version = context.maximum_version = VERSIONS[version]
    if weak:
        context.set_ciphers(WEAK_ALLOWED)
    try:
        if pem is not None:
            context.load_cert_chain(pem)
    except ssl.SSLError:
        return NOT_LOADED
    try:
        with mock.connect(context, name) as connection:
            connection.sendall(get("/health"))
            return ACCEPTED if read_answer(connection)[0] == 200 else "another status"
    except (ssl.SSLError, ConnectionResetError) as error:
        return _in_a_word(str(error))


def curl(
    mock: MockProcess, ca: Path, pem: Path | None, version: str, name: str = "localhost", weak: bool = False
) -> str:
    """The same with curl."""
    command = ["curl", "--silent", "--show-error", "--max-time", str(TIMEOUT_SECONDS), "--noproxy", "*"]
    command += ["--cacert", str(ca), f"--tlsv{version}", "--tls-max", version]
    command += ["--output", "/dev/null", "--write-out", "%{http_code}"]
    command += ["--resolve", f"{name}:{mock.address[1]}:127.0.0.1"]
    if weak:
        command += ["--ciphers", WEAK_ALLOWED]
    if pem is not None:
        command += ["--cert", str(pem)]
    done = subprocess.run(
        [*command, f"https://{name}:{mock.address[1]}/health"], capture_output=True, text=True, check=False
    )
    if done.returncode == 58:
        return NOT_LOADED
    return ACCEPTED if done.stdout == "200" else _in_a_word(done.stderr)


def hyper(
    mock: MockProcess, ca: Path, pem: Path | None, version: str, name: str = "localhost", weak: bool = False
) -> str:
    """The same with hyper + rustls, which has no weak mode."""
    builder = SyncClientBuilder().add_root_certificate_pem(ca.read_bytes())
    builder = builder.min_tls_version(f"TLSv{version}").max_tls_version(f"TLSv{version}")
    builder = builder.resolve(name, mock.address[0], mock.address[1])
    try:
        if pem is not None:
            builder = builder.identity_pem(pem.read_bytes())
        client = builder.build()
    except BuilderError:
        return NOT_LOADED
    with client:
        try:
            answer = client.get(f"https://{name}:{mock.address[1]}/health").build().send()
        except RequestError as error:
            return _of_rustls(repr(error.details))
        return ACCEPTED if answer.status == 200 else "another status"


CLIENTS: dict[str, Callable[..., str]] = {"python": python_client, "curl": curl, "hyper": hyper}


def _in_a_word(text: str) -> str:
    """Return the alert OpenSSL names, else what it says of our certificate."""
    text = text.lower()
    alert = re.search(r"(?:tlsv1|tlsv13|sslv3)[ _]?alert[ _]([a-z_ ]+)", text)
    if alert is None:
        alert = re.search(r"tlsv1[ _](unrecognized[ _]name)", text)
    if alert is not None:
        return alert[1].strip().replace(" ", "_")
    return next((word for sentence, word in _SENTENCES.items() if sentence in text), text)


def _of_rustls(text: str) -> str:
    """Return what rustls says: `received fatal alert: X`, or `invalid peer certificate: Y`."""
    alert = re.search(r"received fatal alert: (?:the peer )?(\w+)", text)
    if alert is not None:
        return (
            re.sub(r"(?<!^)(?=[A-Z])", "_", alert[1])
            .lower()
            .replace("_c_a", "_ca")
            .replace("gnised", "gnized")
        )
    invalid = re.search(r"invalid peer certificate: ([^:'\"]+)", text)
    return invalid[1].strip() if invalid is not None else _in_a_word(text)
