"""docs/tenants.md: its settings load, its teams are kept apart, and its commands work."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli
from conftest import new_client_context
from plain_client import chat, said

from mockgpt.certificates.minting.init import initialise
from mockgpt.config import Config
from mockgpt.testing.background_server import BackgroundServer
from mockgpt.testing.certificates import using

TEXT = (Path(__file__).parent.parent / "docs" / "tenants.md").read_text("utf-8")
(SETTINGS,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
COMMANDS = [line for line in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)[-1].splitlines() if line]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tenants") / "certs"
    initialise(folder, clients=["blue-ci"])
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[BackgroundServer]:
    with BackgroundServer(using(Config.from_dict(tomli.loads(SETTINGS)), folder)) as server:
        yield server


def test_each_team_gets_what_is_its_own(server: BackgroundServer, folder: Path) -> None:
    blue, other = new_client_context(folder, "blue-ci"), new_client_context(folder)
    scripted = "The mock of team blue."
    answer = chat(server, "Who are you?", context=blue)
    assert said(answer) == scripted
    assert answer.headers["x-ratelimit-limit-requests"] == "60"
    green = chat(server, "Who are you?", {"authorization": "Bearer sk-green"}, other)
    assert scripted not in (said(green), said(chat(server, "Who are you?", context=other)))
    assert [one.tenant for one in server.exchanges] == ["blue", "green", "default"]
    assert [one.scenario for one in server.exchanges] == ["fast", "default", "default"]


def test_an_answer_can_be_scripted_for_one_team(server: BackgroundServer, folder: Path) -> None:
    server.expect(reply={"content": "For green."}, tenant="green")
    context = new_client_context(folder)
    assert said(chat(server, headers={"authorization": "Bearer sk-green"}, context=context)) == "For green."
    assert said(chat(server, context=context)) != "For green."
    server.reset()


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_works(server: BackgroundServer, command: str) -> None:
    failing = command.replace("curl ", "curl --fail-with-body --noproxy '*' ", 1)
    failing = failing.replace("mockgpt ", f"{sys.executable} -m mockgpt ", 1)
    ran = subprocess.run(
        ["bash", "-c", failing],
        env={**os.environ, "ADMIN": str(server.admin_url)},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
