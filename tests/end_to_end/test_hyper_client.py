"""A hyper + rustls client (`pyreqwest`): what a Rust proxy in front of the mock is made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mock_process import MockProcess
from pyreqwest.client import SyncClient, SyncClientBuilder
from pyreqwest.exceptions import RequestError

BODY = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}], "seed": 5}


def hyper_client(certificates: Path, identity: str = "client") -> SyncClient:
    builder = SyncClientBuilder().add_root_certificate_pem((certificates / "ca.crt").read_bytes())
    if identity:
        builder = builder.identity_pem((certificates / f"{identity}.pem").read_bytes())
    return builder.build()


def test_it_gets_a_completion_and_the_same_as_a_stream(shared_mock: MockProcess, certificates: Path) -> None:
    url = f"{shared_mock.base_url}/chat/completions"
    with hyper_client(certificates) as client:
        plain = client.post(url).body_json(BODY).build().send()
        assert plain.status == 200
        said = json.loads(plain.bytes().to_bytes())["choices"][0]["message"]["content"]
        streamed = client.post(url).body_json({**BODY, "stream": True}).build().send()
        assert streamed.headers["content-type"] == "text/event-stream; charset=utf-8"
        events = streamed.bytes().to_bytes().decode().split("\n\n")
    assert events[-2:] == ["data: [DONE]", ""]
    chunks = [json.loads(event.removeprefix("data: ")) for event in events[:-2]]
    assert "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in chunks) == said


def test_it_reuses_one_connection(shared_mock: MockProcess, certificates: Path) -> None:
    with hyper_client(certificates) as client:
        connections = set()
        for _ in range(5):
            answer = client.get(f"{shared_mock.base_url}/whoami").build().send()
            connections.add(json.loads(answer.bytes().to_bytes())["connection"]["id"])
    assert len(connections) == 1


def test_without_a_certificate_it_reads_the_alert(shared_mock: MockProcess, certificates: Path) -> None:
    with hyper_client(certificates, identity="") as client, pytest.raises(RequestError) as refused:
        client.get(f"{shared_mock.base_url}/models").build().send()
    assert "CertificateRequired" in repr(refused.value.details)


def test_without_a_certificate_it_reads_the_alert_even_while_it_uploads(
    shared_mock: MockProcess, certificates: Path
) -> None:
    upload = b"x" * 5_000_000
    for _ in range(20):
        with hyper_client(certificates, identity="") as client, pytest.raises(RequestError) as refused:
            client.post(f"{shared_mock.base_url}/chat/completions").body_bytes(upload).build().send()
        assert "CertificateRequired" in repr(refused.value.details)
