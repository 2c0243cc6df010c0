"""docs/journal.md: every command in it works, and every endpoint is in it."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from plain_client import chat

from mockgpt.admin.routes import ENDPOINTS
from mockgpt.telemetry.journal_query import CONNECTION_FILTERS, EXCHANGE_FILTERS
from mockgpt.testing.background_server import BackgroundServer

TEXT = (Path(__file__).parent.parent / "docs" / "journal.md").read_text("utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)


def commands() -> list[str]:
    found: list[str] = []
    for block in BLOCKS:
        for line in block.splitlines():
            if line.startswith("curl"):
                found.append(line)
            elif not line.startswith("ADMIN="):
                found[-1] += "\n" + line
    return found


@pytest.mark.parametrize("command", commands())
def test_the_command_works(mockgpt: BackgroundServer, command: str) -> None:
    answer = chat(mockgpt, headers={"authorization": "Bearer sk-blue"})
    expectation = mockgpt.expect(reply={"content": "x"})
    variables = {
        "ADMIN": str(mockgpt.admin_url),
        "REQUEST_ID": answer.headers["x-request-id"],
        "EXPECTATION_ID": expectation["id"],
    }
    failing = command.replace("curl ", "curl --fail-with-body --noproxy '*' ", 1)
    ran = subprocess.run(
        ["bash", "-c", failing], env={**os.environ, **variables}, capture_output=True, text=True, timeout=30
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    if ran.stdout.startswith("{"):
        shown = json.loads(ran.stdout)
        if "exchanges" in shown:
            assert shown["total"] == 1


def test_every_endpoint_is_shown_with_a_command() -> None:
    for method, path, _, _ in ENDPOINTS:
        place = re.escape(path).replace(r"\{id\}", r"\$[A-Z_]+")
        used = [command for command in commands() if re.search(rf'\$ADMIN{place}(?=["?\s]|$)', command)]
        if method == "POST" and path.endswith(("expectations", "verify")):
            used = [command for command in used if " -d " in command]
        elif method != "GET":
            used = [command for command in used if f"-X {method}" in command]
        assert used, f"{method} {path}"


def test_every_filter_is_explained() -> None:
    for name in (*EXCHANGE_FILTERS, *CONNECTION_FILTERS):
        assert f"`{name}" in TEXT or f", {name}" in TEXT, name
