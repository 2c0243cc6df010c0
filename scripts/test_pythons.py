"""Install the wheel of dist/ on every Python that pyproject.toml promises: `make test-pythons`.

Interpreters are those that are here, and those that uv can fetch. One that cannot be had is a SKIP.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from wheel_answers import answers

ROOT = Path(__file__).parent.parent
ENVIRONMENT = ROOT / ".environments" / "uv"
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
FETCH_SECONDS = 120


def interpreter(version: str) -> Path | None:
    """Return the interpreter of a version, None where there is none to be had."""
    here = shutil.which(f"python{version}")
    if here and subprocess.run([here, "-c", ""], capture_output=True).returncode == 0:
        return Path(here)
    uv = ENVIRONMENT / "bin" / "uv"
    if not uv.exists():
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
        subprocess.run([ENVIRONMENT / "bin" / "pip", "install", "--quiet", "uv"], check=False)
    try:
        subprocess.run([uv, "python", "install", version], capture_output=True, timeout=FETCH_SECONDS)
        found = subprocess.run([uv, "python", "find", version], capture_output=True, text=True, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return Path(found.stdout.strip()) if found.returncode == 0 else None


def main() -> int:
    """Try each version; fail where one that is here does not work, or none is."""
    wheel = next((ROOT / "dist").glob("*.whl"))
    worked = 0
    for version in VERSIONS:
        python = interpreter(version)
        if python is None:
            print(f"test-pythons: {version}: SKIP: neither here nor to be fetched")
            continue
        with tempfile.TemporaryDirectory() as scratch:
            said = answers(python, wheel, Path(scratch) / "environment")
        print(f"test-pythons: {version}: PASS: {said}")
        worked += 1
    return 0 if worked else 1


if __name__ == "__main__":
    raise SystemExit(main())
