"""Run programs beside a real mock, each group in an environment of its own: agents and examples.

Owns installing with tries, and what a group's end is called. A registry that does not answer is no failure:
what needs it is skipped, and the reason is said. It must not know what is run.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from glob import glob
from pathlib import Path
from subprocess import PIPE, STDOUT
from typing import NamedTuple

TRIES = 3
INSTALL_SECONDS = 300  # for all tries of a group: a registry that hangs must not hold up everything else
# No program looks anything up on the internet.
OFFLINE = {"HF_HUB_OFFLINE": "1", "LITELLM_LOCAL_MODEL_COST_MAP": "True", "LANGSMITH_TRACING": "false"}
# What pip, npm and apt write when a registry does not answer, unless it said which versions there are.
UNREACHABLE = re.compile(
    r"Retrying \(|Read ?[Tt]imed? ?out|ConnectionError|HTTP error 5\d\d|5\d\d Server Error"
    r"|ENOTFOUND|ECONNRE|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET_TIMEOUT|code E5\d\d"
    r"|Temporary failure resolving|Unable to (locate|fetch)|Failed to fetch"
)
VERSIONS = re.compile(r"from versions: \d")
_APT = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"'


class Group(NamedTuple):
    """Programs that share an environment.

    Attributes:
        pins: the file with the versions; a newer one is installed again.
        stamp: the file that says when they were installed.
        install: the commands that do it.
        run: the command that runs the programs.
        needs: programs without which nothing is run, with Debian's packages that have them, or "". A pattern
            of files, from `/` on, stands for what is no program.
        settings: the options of `mockgpt exec`; None runs without a mock.
        cwd: where it runs, None for here.
    """

    name: str
    pins: Path
    stamp: Path
    install: list[list[str]]
    run: list[str]
    needs: Mapping[str, str] = {}
    settings: Sequence[str] | None = ()
    cwd: Path | None = None


def python_environment(
    name: str, folder: Path, pins: Path, run: Sequence[str], more: Sequence[str] = ()
) -> Group:
    """Return a group with a virtual environment in `folder`, whose Python runs `run`.

    Args:
        more: what pip installs beside the pins.
    """
    python = str(folder / "bin" / "python")
    pip = [python, "-m", "pip", "install", "--no-compile", "--timeout=20", "--retries=2"]
    return Group(
        name=name,
        pins=pins,
        stamp=folder / ".installed",
        install=[[sys.executable, "-m", "venv", str(folder)], [*pip, "-r", str(pins), *more]],
        run=[python, *run],
    )


def node_environment(name: str, folder: Path, run: Sequence[str]) -> Group:
    """Return a group with the packages of a folder's package-lock.json, whose Node runs `run`."""
    return Group(
        name=name,
        pins=folder / "package-lock.json",
        stamp=folder / "node_modules" / ".installed",
        install=[["npm", "ci", "--no-audit", "--no-fund", "--prefix", str(folder)]],
        run=["node", *run],
        needs={"node": "", "npm": ""},
    )


def installed(group: Group) -> str:
    """Install what a group needs; return "" or the outcome where that failed."""
    if group.stamp.exists() and group.stamp.stat().st_mtime > group.pins.stat().st_mtime:
        return ""
    if problem := _tried(group.install):
        return problem
    group.stamp.touch()
    return ""


def _tried(commands: Sequence[Sequence[str]]) -> str:
    end = time.monotonic() + INSTALL_SECONDS
    said = ""
    for _ in range(TRIES):
        try:
            for command in commands:
                left = end - time.monotonic()
                subprocess.run(command, stdout=PIPE, stderr=STDOUT, text=True, check=True, timeout=left)
            return ""
        except subprocess.CalledProcessError as error:
            said = error.stdout
        except subprocess.TimeoutExpired:
            return f"SKIP: not installed within {INSTALL_SECONDS} s"
    if UNREACHABLE.search(said) and not VERSIONS.search(said):
        reason = next(line for line in said.splitlines() if UNREACHABLE.search(line))
        return f"SKIP: a registry does not answer: {reason}"
    return f"FAIL: cannot be installed:\n{said}"


def _without_programs(needs: Mapping[str, str]) -> str:
    """Install missing programs by apt where they have a package; return "" or the outcome without them."""
    missing = _missing(needs)
    packages = [package for program in missing for package in needs[program].split()]
    if packages and os.environ.get("CI") and os.geteuid() == 0 and shutil.which("apt-get"):
        if problem := _tried([["sh", "-c", _APT, "sh", *packages]]):
            return problem
        missing = _missing(needs)
    if not missing:
        return ""
    return f"{'FAIL' if os.environ.get('CI') else 'SKIP'}: {' and '.join(missing)} not installed"


def _missing(needs: Mapping[str, str]) -> list[str]:
    return [name for name in needs if not (glob(name) if name.startswith("/") else shutil.which(name))]


def outcome(group: Group) -> str:
    """Run a group; return `PASS`, `FAIL` or `SKIP`, with the reason."""
    if problem := _without_programs(group.needs) or installed(group):
        return problem
    mock = [sys.executable, "-m", "mockgpt", "exec", *(group.settings or ()), "--"]
    command = [*([] if group.settings is None else mock), *group.run]
    code = subprocess.run(command, env={**os.environ, **OFFLINE}, cwd=group.cwd).returncode
    return "PASS" if code == 0 else f"FAIL: exit code {code}"


def run_groups(target: str, groups: Sequence[Group], wanted: Sequence[str]) -> int:
    """Run the groups that are wanted, all without a name; print the outcomes and return the exit code."""
    chosen = [group for group in groups if group.name in wanted or not wanted]
    outcomes = {group.name: outcome(group) for group in chosen}
    print(*(f"{target}: {name}: {said}" for name, said in outcomes.items()), sep="\n")
    return int(any(said.startswith("FAIL") for said in outcomes.values()))
