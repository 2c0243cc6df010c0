"""Install the wheel of dist/ on every Python that pyproject.toml promises, and try it: `make test-pythons`.

Each has two environments: in one is the wheel alone, as a new user has it, in the other what tests need too.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from archived_pythons import ENVIRONMENTS, NEEDS, archived_python
from isolated_runs import Group, run_groups

ROOT = Path(__file__).parent.parent
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
# That of `make dist`: newer than the one of the system, which cannot install for every interpreter.
PIP = (str(ENVIRONMENTS / "release" / "bin" / "python"), "-m", "pip", "--disable-pip-version-check")

# What the tests of wheel_check.py import, and the plugins beside which fixtures have to work.
TEST_PACKAGES = (
    "pytest",
    "pytest-xdist",
    "pytest-asyncio",
    "pytest-randomly",
    "hypothesis",
    "trustme",
    "openai",
    "pyreqwest",
    "brotli",
    "zstandard",
)


def here(version: str) -> Path | None:
    """Return this machine's interpreter of a version, None without one that starts."""
    found = shutil.which(f"python{version}")
    works = found and subprocess.run([found, "-c", ""], capture_output=True).returncode == 0
    return Path(found) if found and works else None


def environment(python: Path, folder: Path, *what: str) -> list[list[str]]:
    """Return the commands that make a new environment with `what` in it."""
    return [
        [str(python), "-m", "venv", "--clear", "--without-pip", str(folder)],
        [*PIP, "--python", str(folder / "bin" / "python"), "install", "--quiet", *what],
    ]


def group(version: str, wheel: Path) -> Group:
    """Return what is installed and run on one version; a new wheel is installed anew."""
    found = here(version)
    python, unpacking = (found, []) if found else archived_python(version)
    alone, with_tests = (ENVIRONMENTS / f"{name}{version}" for name in ("wheel", "tests"))
    return Group(
        name=version,
        pins=wheel,
        stamp=with_tests / ".installed",
        install=[
            *unpacking,
            *environment(python, alone, str(wheel)),
            *environment(python, with_tests, str(wheel), *TEST_PACKAGES),
        ],
        run=[sys.executable, str(ROOT / "scripts" / "wheel_check.py"), str(alone), str(with_tests)],
        needs={} if found else NEEDS,
        settings=None,
        cwd=ROOT,
    )


def main() -> int:
    """Try the versions that are named, all without a name."""
    wheel = next((ROOT / "dist").glob("*.whl"))
    return run_groups("test-pythons", [group(version, wheel) for version in VERSIONS], sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
