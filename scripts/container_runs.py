"""Containers of the mock, as the container check needs them: started, asked, timed and removed.

Knows the engine's command line and nothing of what is checked.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

DOCKER = os.environ["DOCKER"]
IMAGE = os.environ["IMAGE"]
WORK = Path(os.environ["WORK"])
STATE = "/var/lib/mockgpt"
USER = 10001
TMPFS = f"--tmpfs={STATE}"
LIMITS = ("--cap-drop=ALL", "--security-opt=no-new-privileges", "--memory=128m", "--pids-limit=64")
HARDENED = ("--read-only", *LIMITS)
PATIENCE_SECONDS = 30.0


def command(*words: str | Path, text_in: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; stdout and stderr are captured."""
    return subprocess.run(
        [str(word) for word in words], input=text_in, capture_output=True, text=True, check=False
    )


def docker(*words: str | Path, text_in: str | None = None) -> str:
    """Run one docker command that has to work; return its stdout."""
    done = command(DOCKER, *words, text_in=text_in)
    if done.returncode:
        raise AssertionError(
            f"docker {' '.join(map(str, words))}: {done.stderr.strip() or done.stdout.strip()}"
        )
    return done.stdout.strip()


def until(sound: Any, what: str) -> None:
    """Return when `sound()` is true; fail after PATIENCE_SECONDS."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not sound():
        assert time.monotonic() < deadline, f"not within {PATIENCE_SECONDS:g} s: {what}"
        time.sleep(0.02)


class Mock:
    """A container of the mock that has said that it is ready; removed with its volumes at the end."""

    def __init__(self, *options: str, image: Sequence[str] = (IMAGE,)) -> None:
        self.began = time.monotonic()
        self.name = docker("run", "--detach", *HARDENED, *options, *image)
        self.ready: dict[str, Any] = {}
        until(self._is_ready, "the ready line")
        self.seconds = time.monotonic() - self.began

    def _is_ready(self) -> bool:
        # stdout alone: the ready line is all there is on it.
        said = command(DOCKER, "logs", self.name)
        if said.stdout:
            self.ready = json.loads(said.stdout.splitlines()[-1])
            return True
        assert self.inspect("{{.State.Running}}") == "true", f"it ended: {said.stderr}"
        return False

    def __enter__(self) -> Mock:
        return self

    def __exit__(self, *_exception: object) -> None:
        docker("rm", "--force", "--volumes", self.name)

    def inspect(self, form: str) -> str:
        return docker("inspect", "--format", form, self.name)

    def run(self, *words: str, text_in: str | None = None) -> str:
        """Run a program inside; it has to work."""
        return docker("exec", *(["--interactive"] if text_in else []), self.name, *words, text_in=text_in)

    def until_healthy(self) -> float:
        """Wait for the engine's own verdict; return the seconds since `docker run`."""
        until(lambda: self.inspect("{{.State.Health.Status}}") == "healthy", "healthy")
        return time.monotonic() - self.began

    def memory_mb(self) -> float:
        """Return what the engine's statistics show: the cgroup's usage without inactive file pages."""
        used = docker("stats", "--no-stream", "--format", "{{.MemUsage}}", self.name).partition(" / ")[0]
        units = {"KiB": 1024, "MiB": 1024**2, "GiB": 1024**3}
        return float(used[:-3]) * units[used[-3:]] / 1e6

    def fetch_certificates(self, folder: Path) -> Path:
        """Take the CA and the client pair out, as the documentation says; return their folder."""
        folder.mkdir(parents=True)
        files = "certs/ca.crt certs/client.crt certs/client.key"
        done = command("sh", "-c", f"{DOCKER} exec {self.name} tar -c {files} | tar -x -C {folder}")
        assert done.returncode == 0, done.stderr
        return folder / "certs"


def refusal(*options: str, words: Sequence[str] = (), code: int = 2) -> str:
    """Run the mock where it cannot start; return its last line, which says why."""
    done = command(DOCKER, "run", "--rm", *HARDENED, *options, IMAGE, *words)
    assert done.returncode == code, f"exit code {done.returncode}: {done.stderr or done.stdout}"
    assert done.stdout == "", done.stdout
    lines = done.stderr.splitlines()
    assert all(line.startswith("mockgpt: ") for line in lines), lines
    return lines[-1]
