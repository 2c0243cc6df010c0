"""`mockgpt record` and `mockgpt replay` as a user starts them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from plain_client import ask

from mockgpt.cli.command_line import main
from mockgpt.testing.background_server import BackgroundServer

CHAT = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}


@contextmanager
def running(folder: Path, *words: str) -> Iterator[str]:
    """Run a command that serves, and yield its URL."""
    process = subprocess.Popen(
        [sys.executable, "-m", "mockgpt", *words, "--port", "0", "--log-level", "error"],
        stdout=subprocess.PIPE,
        cwd=folder.parent,
    )
    assert process.stdout is not None
    with process.stdout:
        try:
            yield json.loads(process.stdout.readline())["url"]
        finally:
            process.terminate()
            assert process.wait(30) == 0


def test_a_mock_is_recorded_and_replayed(
    mockgpt: BackgroundServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificates = Path(mockgpt.ca_cert).parent
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-upstream-1234567890")
    served = [f"--set=tls.{key}_path={certificates / name}" for key, name in
              (("cert", "server.crt"), ("key", "server.key"), ("ca_cert", "ca.crt"))]  # fmt: skip
    upstream = [
        *("--upstream", mockgpt.url, "--upstream-ca", mockgpt.ca_cert, "--upstream-key-from-env"),
        *("--upstream-cert", mockgpt.client_cert, "--upstream-key", mockgpt.client_key),
    ]
    context = mockgpt.client_ssl_context()
    with running(certificates, "record", *upstream, "--to", str(tmp_path / "to"), *served) as url:
        recorded = ask(url, "POST", "/v1/chat/completions", CHAT, context=context)
        assert recorded.status == 200
    mockgpt.verify({"api_key": "sk-of-the-upstream-1234567890"}, exactly=1)
    with running(certificates, "replay", str(tmp_path / "to"), "--speed", "max", *served) as url:
        assert ask(url, "POST", "/v1/chat/completions", CHAT, context=context).body == recorded.body
        assert ask(url, "GET", "/v1/models", context=context).status == 404


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["record", "--to", "x"], "--upstream"),
        (["record", "--upstream", "nothing", "--to", "x"], "--upstream: 'nothing' is not allowed"),
        (
            ["record", "--upstream", "https://x", "--to", "x", "--upstream-key-from-env", "NOT_SET_HERE"],
            "--upstream-key-from-env: NOT_SET_HERE is not set in the environment",
        ),
        (["record", "--upstream", "https://x", "--to", "/dev/null/x"], "--to: /dev/null/x cannot be written"),
        (["replay", "nowhere"], "nowhere: there is no such file or folder"),
        (["replay", "."], ".: no recordings are in it; mockgpt record --to . writes some"),
        (["replay", "list"], "list/one.json: no recording of mockgpt: expected a JSON object whose format"),
        (["replay", "journal.jsonl"], "journal export --as expectations --from journal.jsonl"),
        (["journal", "export", "--as", "har", "--from", "nowhere"], "nowhere: there is no such file"),
        (
            ["journal", "export", "--as", "har", "--from", ".", "--path", "x"],
            "--path: filters are for",
        ),
    ],
)
def test_a_mistake_is_one_line_that_names_it(
    words: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("journal.jsonl").touch()
    Path("list").mkdir()
    Path("list/one.json").write_text("[]")
    assert main(words) == 2
    lines = capsys.readouterr().err.splitlines()
    assert said in lines[-1]
    assert not any("Traceback" in line for line in lines)


@pytest.mark.parametrize("speed", ["0", "-1", "fast", "nan"])
def test_a_speed_is_a_number_above_0(speed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.json").write_text(
        '{"format": "mockgpt.exchange.v1", "request": {"method": "GET", "path": "/"},'
        ' "reply": {"raw": {"status": 200, "headers": {}, "chunks": []}}}'
    )
    assert main(["replay", str(tmp_path), f"--speed={speed}"]) == 2
    assert f"--speed: '{speed}' is not allowed, expected a number above 0, or max" in capsys.readouterr().err
