"""Whether a wheel works where nothing else is: `mockgpt certs init && mockgpt` in an empty folder answers."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

ANSWER_SECONDS = 60


def answers(python: Path, wheel: Path, environment: Path) -> str:
    """Install a wheel into a new environment, mint, serve and ask; return the interpreter's version.

    Raises:
        CalledProcessError: one of these failed; it has said why.
    """
    subprocess.run([python, "-m", "venv", environment], check=True)
    inside, program = environment / "bin" / "python", environment / "bin" / "mockgpt"
    pip = [inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    subprocess.run(pip, check=True)
    with tempfile.TemporaryDirectory() as empty:
        subprocess.run([program, "certs", "init"], cwd=empty, check=True, stdout=subprocess.DEVNULL)
        serve = [program, "--port", "0", "--exit-on-stdin-close", "--log-level", "error"]
        with subprocess.Popen(serve, cwd=empty, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as mock:
            assert mock.stdout is not None
            assert mock.stdin is not None
            ready = json.loads(mock.stdout.readline())
            files = [f"certs/{name}" for name in ("ca.crt", "client.crt", "client.key")]
            flags = [
                word for pair in zip(("--cacert", "--cert", "--key"), files, strict=True) for word in pair
            ]
            health = [program, "health", "--url", ready["url"], *flags]
            subprocess.run(health, cwd=empty, check=True, stdout=subprocess.DEVNULL, timeout=ANSWER_SECONDS)
            mock.stdin.close()
    said = subprocess.run([inside, "--version"], capture_output=True, text=True, check=True).stdout
    return said.strip()
