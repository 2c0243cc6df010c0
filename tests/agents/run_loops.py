"""Run the agent loops of several frameworks over mutual TLS against a real mock: `make test-agents`.

Each group has an environment of its own beside this file, made from pinned versions. A registry that does
not answer is no failure: what needs it is skipped, and the reason is said.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from subprocess import PIPE, STDOUT
from typing import NamedTuple

HERE = Path(__file__).parent
ENVIRONMENTS = HERE / ".environments"
TRIES = 3
# No framework looks anything up on the internet.
OFFLINE = {"HF_HUB_OFFLINE": "1", "LITELLM_LOCAL_MODEL_COST_MAP": "True", "LANGSMITH_TRACING": "false"}
INSTALL_SECONDS = 300  # for all tries of a group: a registry that hangs must not hold up everything else
# What pip and npm write when a registry does not answer, unless it said which versions there are.
UNREACHABLE = re.compile(
    r"Retrying \(|Read ?[Tt]imed? ?out|ConnectionError|HTTP error 5\d\d|5\d\d Server Error"
    r"|ENOTFOUND|ECONNRE|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET_TIMEOUT|code E5\d\d"
)
VERSIONS = re.compile(r"from versions: \d")


class Group(NamedTuple):
    """Frameworks that share an environment.

    Attributes:
        pins: the file with the versions; a newer one is installed again.
        stamp: the file that says when they were installed.
        install: the commands that do it.
        run: the command that runs the loops.
        needs: the programs without which nothing is run.
    """

    name: str
    pins: Path
    stamp: Path
    install: list[list[str]]
    run: list[str]
    needs: tuple[str, ...] = ()


def python_group(name: str, *loops: str) -> Group:
    """Return a group whose versions are in `name`.txt."""
    folder, pins = ENVIRONMENTS / name, HERE / f"{name}.txt"
    python = str(folder / "bin" / "python")
    return Group(
        name=name,
        pins=pins,
        stamp=folder / ".installed",
        install=[
            [sys.executable, "-m", "venv", str(folder)],
            [python, "-m", "pip", "install", "--no-compile", "--timeout=20", "--retries=2", "-r", str(pins)],
        ],
        run=[
            python,
            "-m",
            "pytest",
            "-c",
            str(HERE / "pytest.ini"),
            *(str(HERE / "loops" / one) for one in loops),
        ],
    )


GROUPS = [
    python_group(
        "python",
        "with_pydantic_ai.py",
        "with_langchain.py",
        "with_openai_agents.py",
        "with_smolagents.py",
        "with_dspy.py",
    ),
    python_group("llama_index", "with_llama_index.py"),
    Group(
        name="node",
        pins=HERE / "package-lock.json",
        stamp=HERE / "node_modules" / ".installed",
        install=[["npm", "ci", "--no-audit", "--no-fund", "--prefix", str(HERE)]],
        run=["node", "--test", "--test-reporter=spec", str(HERE / "loops" / "with_ai_sdk.test.js")],
        needs=("node", "npm"),
    ),
]


def installed(group: Group) -> str:
    """Install what a group needs; return "" or the outcome where that failed."""
    if group.stamp.exists() and group.stamp.stat().st_mtime > group.pins.stat().st_mtime:
        return ""
    end = time.monotonic() + INSTALL_SECONDS
    said = ""
    for _ in range(TRIES):
        try:
            for command in group.install:
                left = end - time.monotonic()
                subprocess.run(command, stdout=PIPE, stderr=STDOUT, text=True, check=True, timeout=left)
            group.stamp.touch()
            return ""
        except subprocess.CalledProcessError as error:
            said = error.stdout
        except subprocess.TimeoutExpired:
            return f"SKIP: not installed within {INSTALL_SECONDS} s"
    if UNREACHABLE.search(said) and not VERSIONS.search(said):
        reason = next(line for line in said.splitlines() if UNREACHABLE.search(line))
        return f"SKIP: a registry does not answer: {reason}"
    return f"FAIL: cannot be installed:\n{said}"


def outcome(group: Group) -> str:
    """Run a group's loops; return `PASS`, `FAIL` or `SKIP`, with the reason."""
    missing = [program for program in group.needs if not shutil.which(program)]
    if missing:
        return f"{'FAIL' if os.environ.get('CI') else 'SKIP'}: {' and '.join(missing)} not installed"
    if problem := installed(group):
        return problem
    settings = ["--config", str(HERE / "mock.toml"), "--log-level", "error"]
    command = [sys.executable, "-m", "mockgpt", "exec", *settings, "--", *group.run]
    code = subprocess.run(command, env={**os.environ, **OFFLINE}).returncode
    return "PASS" if code == 0 else f"FAIL: exit code {code}"


def main() -> int:
    """Run the groups named on the command line, all without a name."""
    wanted = sys.argv[1:] or [group.name for group in GROUPS]
    outcomes = {group.name: outcome(group) for group in GROUPS if group.name in wanted}
    print(*(f"test-agents: {name}: {said}" for name, said in outcomes.items()), sep="\n")
    return int(any(said.startswith("FAIL") for said in outcomes.values()))


if __name__ == "__main__":
    raise SystemExit(main())
