"""Tests that share a mock keep apart: by request id, API key and client certificate."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from plain_client import admin, chat, said

from mockgpt.config import Config, ResponsesSettings, TLSSettings
from mockgpt.testing.background_server import BackgroundServer

WORKERS = ("blue", "green", "red")
REQUESTS = 8


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[BackgroundServer, Path]]:
    from mockgpt.certificates.minting.init import initialise

    folder = tmp_path_factory.mktemp("work") / "certs"
    initialise(folder, clients=WORKERS)
    tls = TLSSettings(
        cert_path=str(folder / "server.crt"),
        key_path=str(folder / "server.key"),
        ca_cert_path=str(folder / "ca.crt"),
    )
    with BackgroundServer(Config(tls=tls, responses=ResponsesSettings(default_delay_ms=0))) as server:
        yield server, folder


def test_each_worker_sees_and_scripts_only_its_own(shared: tuple[BackgroundServer, Path]) -> None:
    server, folder = shared
    wrong: list[object] = []

    def work(name: str) -> None:
        context = ssl.create_default_context(cafile=str(folder / "ca.crt"))
        context.load_cert_chain(folder / f"{name}.crt", folder / f"{name}.key")
        server.expect(match={"api_key": f"sk-{name}"}, reply={"content": f"for {name}"})
        for number in range(REQUESTS):
            headers = {"authorization": f"Bearer sk-{name}", "x-client-request-id": f"{name}-{number}"}
            answer = chat(server, f"from {name}", headers, context)
            if said(answer) != f"for {name}":
                wrong.append(answer)
        for filters in (f"client={name}", f"api_key=sk-{name}", f"client_request_id={name}-*"):
            listed = admin(server, "GET", f"/_mock/exchanges?{filters}").json
            texts = {
                json.loads(one["request"]["body"])["messages"][0]["content"] for one in listed["exchanges"]
            }
            if (listed["total"], texts) != (REQUESTS, {f"from {name}"}):
                wrong.append((filters, listed["total"], texts))
        for match in ({"api_key": f"sk-{name}"}, {"client": f"CN={name}"}):
            verdict = admin(server, "POST", "/_mock/verify", {"match": match, "count": {"exactly": REQUESTS}})
            if verdict.status != 200:
                wrong.append(verdict)
        one = admin(server, "GET", f"/_mock/exchanges?client_request_id={name}-3").json
        if one["total"] != 1:
            wrong.append(one)
        admin(server, "DELETE", f"/_mock/exchanges?client={name}")

    threads = [threading.Thread(target=work, args=(name,)) for name in WORKERS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert server.exchanges == [], "each has taken its own away, and nobody else's"


def test_no_key_of_anybody_is_shown(shared: tuple[BackgroundServer, Path]) -> None:
    server, _ = shared
    chat(
        server,
        headers={"authorization": "Bearer sk-very-secret", "api-key": "azure-secret", "cookie": "c-secret"},
    )
    server.expect(match={"api_key": "sk-very-secret"}, reply={"content": "{{header.api-key}}"})
    answer = chat(server, headers={"authorization": "Bearer sk-very-secret", "api-key": "azure-secret"})
    assert said(answer) == "<redacted>"
    for path in (
        "/_mock/exchanges",
        "/_mock/expectations",
        "/_mock/connections",
        "/_mock/config",
        "/metrics",
    ):
        assert b"secret" not in admin(server, "GET", path).body, path
    verdict = admin(server, "POST", "/_mock/verify", {"match": {"api_key": "sk-other-secret"}})
    assert verdict.status == 422
    assert b"secret" not in verdict.body
