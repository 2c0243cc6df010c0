"""LiteLLM's proxy between a caller and the mock: its retries are seen, and its certificate is shown."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import openai
import pytest

HERE = Path(__file__).parent
START_SECONDS = 600  # only so that a run ends
KEY = "sk-the-proxy-wants-a-long-key-from-its-callers"
WITHOUT_CERTIFICATE = {"MOCKGPT_CLIENT_CERT": ""}


class Proxy:
    """A running proxy; `ask` returns what it answers."""

    def __init__(self, **variables: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        program = Path(sys.executable).with_name("litellm")
        command = [program, "--config", "config.yaml", "--host", "127.0.0.1", "--port", str(self.port)]
        variables = {**os.environ, "LITELLM_MASTER_KEY": KEY, **variables}
        self.process = subprocess.Popen(command, cwd=HERE, env=variables)
        self.wait_until_it_listens()

    def wait_until_it_listens(self) -> None:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert self.process.poll() is None, "the proxy has ended"
            time.sleep(0.1)
        raise TimeoutError(f"the proxy does not listen within {START_SECONDS} s")

    def ask(self) -> str:
        url = f"http://127.0.0.1:{self.port}/v1"
        with openai.OpenAI(base_url=url, api_key=KEY, max_retries=0) as client:
            answer = client.chat.completions.create(
                model="gpt-4o-mini", messages=[{"role": "user", "content": "How is the weather in Oslo?"}]
            )
        return answer.choices[0].message.content

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(30)


@pytest.fixture
def proxy(mockgpt_env):
    """A function that starts a proxy with some variables changed; it ends with the test."""
    running = []

    def start(**variables: str) -> Proxy:
        running.append(Proxy(**variables))
        return running[-1]

    yield start
    for one in running:
        one.close()


def test_it_tries_again_after_an_error(mockgpt, proxy):
    mockgpt.expect(reply={"error": 503}, times=1)
    mockgpt.expect(reply={"content": "Rain."})
    assert proxy().ask() == "Rain."
    assert [one.response.status for one in mockgpt.exchanges] == [503, 200]
    assert mockgpt.exchanges[-1].client.common_name == "client"


def test_without_a_certificate_it_is_refused(mockgpt, proxy):
    with pytest.raises(openai.APIStatusError):
        proxy(**WITHOUT_CERTIFICATE).ask()
    assert mockgpt.exchanges == []
    assert mockgpt.connections[-1].reason == "no_certificate"
