"""A new user in an empty folder: five commands to what matters, and no mistake without what to do about it.

MOCKGPT_COMMAND names the command of another installation: `make test-pythons` gives that of the built wheel.
"""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mock_process import MockProcess, await_true
from plain_client import ask

INSTALLED = os.environ.get("MOCKGPT_COMMAND", "")
COMMAND = [INSTALLED] if INSTALLED else [sys.executable, "-m", "mockgpt"]
SECONDS = 30
HELLO = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}


class User:
    """A person in a folder of their own, and the mock they have started there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._clean = {key: value for key, value in os.environ.items() if not key.startswith("MOCKGPT_")}
        self.mock = MockProcess(folder / "certs", "--admin-port", "0", cwd=folder, command=COMMAND)
        self.url = self.mock.ready["url"].replace("127.0.0.1", "localhost")

    def run(self, *words: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
        environment = {**self._clean, "MOCKGPT_ADMIN_URL": self.mock.ready["admin_url"]}
        where = folder or self.folder
        return subprocess.run(
            [*COMMAND, *words], cwd=where, env=environment, capture_output=True, text=True, timeout=SECONDS
        )

    def says(self, *words: str) -> str:
        """Return what a command that works prints."""
        ran = self.run(*words)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def chat(self, pair: str = "client") -> int:
        context = ssl.create_default_context(cafile=self.folder / "certs" / "ca.crt")
        if pair:
            context.load_cert_chain(self.folder / "certs" / f"{pair}.pem")
        return ask(self.url, "POST", "/v1/chat/completions", HELLO, context=context).status


@pytest.fixture(scope="module")
def user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[User]:
    user = User(tmp_path_factory.mktemp("new"))
    yield user
    user.mock.stop()


def test_five_commands_show_an_answer_a_delay_a_failure_and_a_refusal(user: User) -> None:
    assert user.chat() == 200, "the first start has minted certificates"
    assert user.says("scenario", "slow", "--for", "30s") == "slow, for 30 s more\n"
    assert user.says("scenario", "fast") == "fast\n"
    user.says("expect", "--error", "503", "--times", "1")
    assert user.chat() == 503
    with pytest.raises(OSError, match="CERTIFICATE_REQUIRED"):
        user.chat(pair="")
    await_true(lambda: "no_certificate" in user.says("refused"), "the refusal")
    assert "no_certificate: Give the client a certificate and its key" in user.says("refused")
    assert " 503 " in user.says("tail")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--set", "server.prot=1"], "server.prot: unknown key, did you mean server.port?"),
        (["--scenario", "slwo"], "'slwo' does not exist, did you mean slow?"),
        (["--prot", "1"], "unknown argument --prot, did you mean --port?"),
        (["senario"], "unknown command, did you mean scenario?"),
        (["help", "senario"], "unknown command, did you mean scenario?"),
        (["--port", "x"], "expected a whole number, not 'x'; `mockgpt serve --help` shows"),
        (["--scenario"], "--scenario: expected one argument; `mockgpt serve --help` shows"),
        (["certs"], "the following arguments are required: ACTION; `mockgpt certs --help` shows"),
        (["certs", "inti"], "invalid choice: 'inti' (choose from "),
        (["--set", "tls.identity=expird"], "did you mean expired?"),
        (["--set", "errors.mix={sever_error=1}"], "did you mean server_error?"),
        (["expect", "--fault", "empty_respons"], "empty_response"),
        (["expect", "--error", "sever_error"], "server_error"),
        (["scenario", "slwo"], "did you mean slow?"),
        (["--config", "none.toml"], "none.toml: cannot be read: No such file or directory"),
        (["tail", "--admin", "http://127.0.0.1:1"], "start the mock, or give --admin"),
        (["tail", "--admin", "https://127.0.0.1:1"], "expected http://HOST:PORT"),
        (["health", "--url", "https://localhost:1"], "start the server or check the port"),
        (["--host", "203.0.113.9"], "is no address of this machine"),
    ],
    ids=" ".join,
)
def test_a_mistake_leads_to_a_line_that_says_what_to_do(user: User, words: list[str], said: str) -> None:
    ran = user.run(*words)
    assert ran.returncode != 0
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert "Traceback" not in ran.stderr


def test_a_taken_port_says_how_to_take_another(user: User) -> None:
    ran = user.run("--port", str(user.mock.address[1]))
    assert "is in use on 127.0.0.1; stop what listens there, or choose another with --port" in ran.stderr


def test_in_the_wrong_directory_the_folder_that_was_looked_in_is_named(user: User, tmp_path: Path) -> None:
    assert f"no such file in {tmp_path}; give --cacert" in user.run("health", folder=tmp_path).stderr
    ran = user.run("--set", "tls.generate_missing=false", folder=tmp_path)
    assert ran.stderr.count(f"{tmp_path}/certs/") == 1
    assert "mint a set with `python -m mockgpt certs init`" in ran.stderr


def test_a_missing_key_is_named_with_what_is_there(user: User, tmp_path: Path) -> None:
    shutil.copytree(user.folder / "certs", tmp_path / "certs")
    (tmp_path / "certs" / "server.key").unlink()
    said = user.run(folder=tmp_path).stderr
    assert f"tls.key_path: {tmp_path}/certs/server.key does not exist; with certs/server.crt" in said
    (tmp_path / "certs" / "client.key").unlink()
    assert f"certs/client.key: no such file in {tmp_path}; give" in user.run("health", folder=tmp_path).stderr


@pytest.mark.parametrize(
    ("reason", "remedy"),
    [
        ("unknown_ca", "mockgpt certs init --client NAME"),
        ("client_alert", "Make the client trust ca.crt"),
        ("plain_http", "Use https:// in the URL"),
    ],
)
def test_a_refused_client_is_explained(user: User, reason: str, remedy: str) -> None:
    user.says("certs", "init", "--dir", "other")
    own, other = user.folder / "certs", user.folder / "other"
    if reason == "plain_http":
        answer = ask(user.url.replace("https", "http"), "GET", "/v1/models")
        assert b"This port speaks HTTPS with client certificates" in answer.body
    else:
        context = ssl.create_default_context(cafile=(own if reason == "unknown_ca" else other) / "ca.crt")
        context.load_cert_chain(other / "client.pem")
        with pytest.raises(OSError, match="SSL"):
            ask(user.url, "GET", "/v1/models", context=context)
    await_true(lambda: reason in user.says("refused", "--reason", reason), reason)
    assert remedy in " ".join(user.says("refused", "--reason", reason).split())
