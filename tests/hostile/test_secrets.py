"""Secrets that are sent everywhere they can be, and everything that the mock shows or writes."""

from __future__ import annotations

import contextlib
import http.client
import json
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from mock_process import MockProcess, await_true, post, read_answer

HELLO = json.dumps({"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}).encode()
ADMIN_TOKEN = "secret-of-the-admin-plane"
KEY_PASSWORD = "secret-of-the-key"
API_KEY = "sk-secret-that-is-allowed"
HEADERS = {
    "authorization": f"Bearer {API_KEY}",
    "api-key": "secret-azure",
    "x-api-key": "secret-gateway",
    "x-auth-token": "secret-auth-token",
    "x-amz-security-token": "secret-amazon",
    "ocp-apim-subscription-key": "secret-subscription",
    "x-functions-key": "secret-functions",
    "cookie": "session=secret-cookie; other=secret-other",
    "proxy-authorization": "Basic c2VjcmV0LXByb3h5",
    "x-client-secret": "secret-client-secret",
    "sec-websocket-protocol": "realtime, openai-insecure-api-key.secret-realtime",
    "x-hub-signature": "secret-signature",
}
QUERY = {
    "api-key": "secret-query-key",
    "access_token": "secret-query-token",
    "key": "secret-query-short",
    "sig": "secret-query-sig",
    "client_secret": "secret-query-client",
    "X-Amz-Signature": "secret-query-signature",
    "password": "secret-query-password",
}
TARGET = "/v1/chat/completions?api-version=2024-10-21&" + "&".join(f"{k}={v}" for k, v in QUERY.items())
SECRETS = [
    ADMIN_TOKEN,
    KEY_PASSWORD,
    API_KEY,
    *(value.removeprefix("Bearer ").removeprefix("Basic ") for name, value in HEADERS.items()),
    *("secret-cookie", "secret-other", "secret-realtime", "secret-proxy", "client-key-in-a-script"),
    *QUERY.values(),
]


class Collected:
    """What an OpenTelemetry collector was sent."""

    def __init__(self) -> None:
        self.data: list[bytes] = []
        collected = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                collected.data.append(self.rfile.read(int(self.headers["content-length"])))
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05})
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture(scope="module")
def collector() -> Iterator[Collected]:
    collected = Collected()
    yield collected
    collected.close()


@pytest.fixture(scope="module")
def settings(certificates: Path, collector: Collected, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with every secret that settings can hold; the server's key is encrypted."""
    folder = tmp_path_factory.mktemp("secrets")
    key = folder / "server.key"
    command = ["openssl", "pkey", "-in", str(certificates / "server.key"), "-aes256", "-out", str(key)]
    subprocess.run([*command, "-passout", f"pass:{KEY_PASSWORD}"], check=True, capture_output=True)
    file = folder / "mock.toml"
    file.write_text(f"""
[responses]
default_delay_ms = 0
[tls]
key_path = "{key}"
key_password = "{KEY_PASSWORD}"
[auth]
api_keys = ["{API_KEY}"]
[admin]
token = "{ADMIN_TOKEN}"
[journal]
path = "{folder}/journal.jsonl"
[log]
level = "debug"
[otel]
endpoint = "http://127.0.0.1:{collector.server.server_port}"
[[expectations]]
match = {{ api_key = "client-key-in-a-script" }}
reply = {{ content = "x" }}
""")
    return file


@pytest.fixture(scope="module")
def shown(
    certificates: Path, client_context: ssl.SSLContext, settings: Path, collector: Collected
) -> dict[str, str]:
    """All that the mock shows and writes, by where."""
    with MockProcess(certificates, "--config", str(settings)) as mock:
        lines = [f"{name}: {value}" for name, value in HEADERS.items()]
        for target in (TARGET, TARGET.replace("chat", "nowhere"), "/v1/whoami?" + TARGET.partition("?")[2]):
            for change in (lines, [line.replace(API_KEY, API_KEY + "-wrong") for line in lines]):
                with mock.connect(client_context) as connection:
                    connection.sendall(post(target, HELLO, *change))
                    read_answer(connection)
        head = post(TARGET, b"{", *lines)
        unreadable = [head.replace(b"HTTP/1.1", version) for version in (b"HTTP/9.9", b"HTTP/1.1 x")]
        unreadable += [post("/v1/models", b"{", line.replace(":", " :", 1)) for line in lines]
        unreadable += [post("/v1/models", b"{", line.replace(": ", ":\r\n \0", 1)) for line in lines]
        for data in unreadable:
            with mock.connect(client_context) as connection, contextlib.suppress(AssertionError):
                connection.sendall(data)
                read_answer(connection)
        found = {}
        for path in (
            *("/", "/metrics", "/_mock/config", "/_mock/connections", "/_mock/expectations"),
            *("/_mock/exchanges?limit=1000", "/_mock/settings", "/_mock/scenario"),
            *("/_mock/exchanges?view=curl", "/_mock/exchanges?view=har", "/_mock/exchanges?view=pytest"),
        ):
            found[path] = ask(mock, path)
        listed = json.loads(found["/_mock/exchanges?limit=1000"])["exchanges"]
        assert len(listed) >= 6
        found["one exchange"] = "".join(ask(mock, f"/_mock/exchanges/{one['id']}") for one in listed)
        await_true(
            lambda: any(b"chat.completions" in data or b"chat/comp" in data for data in collector.data)
        )
    found["log"] = mock.log_text()
    found["journal file"] = (settings.parent / "journal.jsonl").read_text()
    found["otlp"] = b"\n".join(collector.data).decode("utf-8", "replace")
    for arguments in (["check", "--print"], ["check"]):
        command = [sys.executable, "-m", "mockgpt", *arguments, "--config", str(settings)]
        told = subprocess.run(command, capture_output=True, text=True, cwd=certificates.parent, check=False)
        found[" ".join(arguments)] = told.stdout + told.stderr
    return found


def ask(mock: MockProcess, path: str) -> str:
    address = urlsplit(str(mock.ready["admin_url"]))
    connection = http.client.HTTPConnection(str(address.hostname), address.port)
    try:
        connection.request("GET", path, headers={"authorization": f"Bearer {ADMIN_TOKEN}"})
        return connection.getresponse().read().decode()
    finally:
        connection.close()


@pytest.mark.parametrize("secret", sorted(set(SECRETS)))
def test_a_secret_is_shown_nowhere(shown: dict[str, str], secret: str) -> None:
    places = {where: text for where, text in shown.items() if secret in text}
    assert [(where, text[max(0, text.index(secret) - 90) :][:200]) for where, text in places.items()] == []


def test_what_is_no_secret_is_shown(shown: dict[str, str]) -> None:
    for where in ("one exchange", "journal file", "otlp"):
        assert "api-version" in shown[where]
    assert "<redacted>" in shown["journal file"]
