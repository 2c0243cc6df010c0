"""docs/troubleshooting.md: curl, OpenSSL and Python say what the page says they do."""

from __future__ import annotations

import json
import re
import shutil
import socket
import ssl
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from mockgpt.certificates.minting.bad_client_catalogue import write_catalogue
from mockgpt.certificates.minting.init import initialise
from mockgpt.config import Config, TLSSettings
from mockgpt.testing.background_server import BackgroundServer
from mockgpt.wire.tls.refusal_reasons import RefusalReason

PAGE = (Path(__file__).parents[2] / "docs" / "troubleshooting.md").read_text("utf-8")
SECONDS = 20


class Attempt(NamedTuple):
    """What a client is given; the paths are below the folder of certificates."""

    url: str
    authority: str = "ca.crt"
    pair: str = "client"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("troubles")
    initialise(folder)
    initialise(folder / "other")
    write_catalogue(folder / "bad")
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[BackgroundServer]:
    files = {"cert_path": "server.crt", "key_path": "server.key", "ca_cert_path": "ca.crt"}
    tls = TLSSettings(**{key: str(folder / name) for key, name in files.items()})
    with BackgroundServer(Config(tls=tls)) as server:
        yield server


def attempts(server: BackgroundServer) -> dict[str, tuple[str, Attempt]]:
    """Return, by heading, the server certificate that is shown and what a client tries."""
    assert server.admin_url is not None
    url = server.url.replace("127.0.0.1", "localhost")
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        closed = unused.getsockname()[1]
    return {
        "No certificate": ("good", Attempt(url, pair="")),
        "A certificate of another CA": ("good", Attempt(url, pair="other/client")),
        "A client certificate that has expired": ("good", Attempt(url, pair="bad/expired")),
        "The mock's CA is not trusted": ("good", Attempt(url, authority="other/ca.crt")),
        "The wrong host name": ("wrong-host", Attempt(url)),
        "The mock's certificate has expired": ("expired", Attempt(url)),
        "http:// in place of https://": ("good", Attempt(url.replace("https", "http"))),
        "https:// on the admin plane": ("good", Attempt(server.admin_url.replace("http", "https"))),
        "The wrong port": ("good", Attempt(f"https://localhost:{closed}")),
    }


HEADINGS = [heading for heading in re.findall(r"^## (.*)$", PAGE, re.MULTILINE) if heading[0] in "NATh"][:9]


def rows(heading: str) -> dict[str, str]:
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    return {
        client: text.replace("\\|", "|")
        for client, text in re.findall(r"^\| ([^|]+) \| `(.*)` \|$", section, re.M)
    }


def show_identity(server: BackgroundServer, identity: str) -> None:
    body = json.dumps({"identity": identity}).encode()
    asked = urllib.request.Request(f"{server.admin_url}/_mock/handshakes", body, method="PUT")
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(asked, timeout=SECONDS).close()


def said_by_python(attempt: Attempt, folder: Path) -> str:
    context = ssl.create_default_context(cafile=folder / attempt.authority)
    if attempt.pair:
        context.load_cert_chain(folder / f"{attempt.pair}.crt", folder / f"{attempt.pair}.key")
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context)
    )
    try:
        opener.open(f"{attempt.url}/v1/models", timeout=SECONDS)
    except OSError as error:
        return str(error)
    return ""


def said_by_curl(attempt: Attempt, folder: Path, *more: str) -> str:
    pair = (
        ["--cert", f"{folder / attempt.pair}.crt", "--key", f"{folder / attempt.pair}.key"]
        if attempt.pair
        else []
    )
    command = ["curl", "-sS", "--noproxy", "*", "--cacert", str(folder / attempt.authority), *pair, *more]
    ran = subprocess.run(
        [*command, f"{attempt.url}/v1/models"], capture_output=True, text=True, timeout=SECONDS
    )
    return ran.stderr + ran.stdout


def assert_says(said: str, row: str) -> None:
    """Compare with a row of the page, in which … stands for anything."""
    pattern = ".*".join(re.escape(part.strip()) for part in row.split("…"))
    assert re.search(pattern, said.replace("\n", " ")), f"{row!r} is not in {said!r}"


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_client_says_what_the_page_says(heading: str, server: BackgroundServer, folder: Path) -> None:
    identity, attempt = attempts(server)[heading]
    server.reset()
    show_identity(server, identity)
    written = rows(heading)
    if "every client" in written:
        assert "This port speaks HTTPS with client certificates" in said_by_curl(attempt, folder)
        assert written["every client"].startswith("400`")
        return
    assert_says(said_by_python(attempt, folder), written["Python"])
    curl = shutil.which("curl")
    if curl and "OpenSSL" in subprocess.run([curl, "--version"], capture_output=True, text=True).stdout:
        assert_says(said_by_curl(attempt, folder), written["curl"])
        if "curl, TLS 1.2" in written:
            assert_says(said_by_curl(attempt, folder, "--tls-max", "1.2"), written["curl, TLS 1.2"])


def test_the_page_names_every_reason_for_a_refused_certificate() -> None:
    for reason in (RefusalReason.NO_CERTIFICATE, RefusalReason.UNKNOWN_CA, RefusalReason.EXPIRED):
        assert f"`{reason}`" in PAGE
