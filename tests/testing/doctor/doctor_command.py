"""`mockgpt doctor` as a program, with the sinful proxy as the command that it starts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROXY = Path(__file__).parent / "sinful_proxy.py"
COMMAND = (sys.executable, str(PROXY), "{port}", "{front}", "{upstream}", "{upstream_port}")
VIA = "https://localhost:{port}"


def doctor(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mockgpt", "doctor", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=cwd)
