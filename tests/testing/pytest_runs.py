"""Runs of pytest in a folder of their own, as a user of the package runs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SECONDS = 120


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the tests of a folder; the output is text."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
