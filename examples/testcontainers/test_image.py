"""The image in a container of the test's own: certificates are read out of it, and its command scripts it."""

from __future__ import annotations

import os
import ssl

import openai
import pytest
from testcontainers.core.container import DockerContainer
from testcontainers.core.wait_strategies import LogMessageWaitStrategy

ASK = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "How is the weather in Oslo?"}]}


@pytest.fixture(scope="module")
def mock():
    container = DockerContainer(os.environ.get("MOCKGPT_IMAGE", "mockgpt")).with_exposed_ports(8443)
    with container.waiting_for(LogMessageWaitStrategy('"event":"ready"')) as running:
        yield running


def said(mock, *command: str) -> str:
    return mock.exec(list(command)).output.decode()


@pytest.fixture
def client(mock, tmp_path):
    """A function that makes a client of the mock, with or without a certificate."""

    def made(certificate: bool = True) -> openai.OpenAI:
        context = ssl.create_default_context(cadata=said(mock, "cat", "certs/ca.crt"))
        if certificate:
            (tmp_path / "client.pem").write_text(said(mock, "cat", "certs/client.pem"))
            context.load_cert_chain(tmp_path / "client.pem")
        base_url = f"https://localhost:{mock.get_exposed_port(8443)}/v1"
        session = openai.DefaultHttpxClient(verify=context)
        return openai.OpenAI(base_url=base_url, api_key="sk-mockgpt", http_client=session, max_retries=1)

    return made


def test_it_tries_again_after_an_error(mock, client):
    said(mock, "mockgpt", "expect", "--error", "503", "--times", "1")
    with client() as openai_client:
        assert openai_client.chat.completions.create(**ASK).choices[0].message.content
    assert " 503 " in said(mock, "mockgpt", "tail")


def test_without_a_certificate_it_is_refused(mock, client):
    with client(certificate=False) as nobody, pytest.raises(openai.APIConnectionError):
        nobody.models.list()
    assert "no_certificate" in said(mock, "mockgpt", "refused")
