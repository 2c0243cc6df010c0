"""The pytest plugin, in a test run of its own."""

from __future__ import annotations

from pathlib import Path

from pytest_runs import run

CONFTEST = """
import pytest
from mockgpt.config import Config, ResponsesSettings

@pytest.fixture(scope="session")
def mockgpt_config():
    return Config(responses=ResponsesSettings(default_delay_ms=0, mode="fixed", fixed_text="set here"))
"""
TESTS = """
import openai

def ask(mockgpt):
    with openai.OpenAI(**mockgpt.openai_kwargs()) as client:
        messages = [{"role": "user", "content": "hello"}]
        completion = client.chat.completions.create(model="gpt-4o-mini", messages=messages)
        return completion.choices[0].message.content

def test_one(mockgpt):
    mockgpt.expect(reply={"content": "Hi"})
    assert ask(mockgpt) == "Hi"
    mockgpt.verify({"last_user_message": "hello"}, exactly=1)

def test_two_starts_anew_on_the_same_server(mockgpt, mockgpt_server):
    assert mockgpt is mockgpt_server
    assert mockgpt.exchanges == []
    assert ask(mockgpt) == "set here"
"""

PROXY = """
import json, ssl, urllib.error, urllib.request
from types import SimpleNamespace

def start_my_proxy(url, ca_cert, client_cert, client_key):
    context = ssl.create_default_context(cafile=ca_cert)
    context.load_cert_chain(client_cert, client_key)
    def ask(text):
        body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": text}]}
        request = urllib.request.Request(
            url + "/v1/chat/completions", json.dumps(body).encode(), {"content-type": "application/json"}
        )
        for _ in range(3):
            try:
                with urllib.request.urlopen(request, context=context) as answer:
                    return answer
            except urllib.error.HTTPError as error:
                error.close()
    return SimpleNamespace(ask=ask)

"""
README = Path(__file__).parents[2] / "README.md"


def test_the_fixtures_serve_and_reset(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_example.py").write_text(TESTS)
    ran = run(tmp_path, "-W", "error")
    assert "2 passed" in ran.stdout, ran.stdout + ran.stderr


def test_the_example_of_the_readme_passes_with_a_proxy_that_retries(tmp_path: Path) -> None:
    examples = README.read_text().split("```python\n")[1:]
    example = next(text for text in examples if "(mockgpt)" in text).partition("```")[0]
    (tmp_path / "test_example.py").write_text(PROXY + example)
    ran = run(tmp_path, "-W", "error")
    assert "1 passed" in ran.stdout, ran.stdout + ran.stderr


def test_a_run_without_the_fixtures_pays_nothing(tmp_path: Path) -> None:
    (tmp_path / "test_example.py").write_text(
        "import sys\n\ndef test_nothing_is_loaded():\n"
        "    loaded = {name for name in sys.modules if name.startswith('mockgpt')}\n"
        "    names = ('', '.version', '.testing', '.testing.pytest_plugin')\n"
        "    assert loaded == {'mockgpt' + name for name in names}\n"
    )
    ran = run(tmp_path)
    assert "1 passed" in ran.stdout, ran.stdout + ran.stderr
