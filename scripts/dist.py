"""Build what is released, and look at it: `make dist`.

Builds wheel and sdist twice from the time of the last commit and compares the bytes; checks metadata and
content; installs the wheel with the versions of the image into an environment of its own, in which a mock
has to answer; and writes beside them what that holds: licences and a bill of materials (CycloneDX).
With `--newest` the versions are the newest, and become those of the image.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from wheel_check import answers

ROOT = Path(__file__).parent.parent
DIST = ROOT / "dist"
CONSTRAINTS = ROOT / "docker" / "constraints.txt"
ENVIRONMENT = ROOT / ".environments" / "release"
# pip: that of the system may be too old for the newest interpreters.
TOOLS = ("build", "hatchling", "twine", "cyclonedx-bom", "pip>=26")
TRIES = 3
# A wheel of the size of its vocabularies; more would be something that does not belong there.
LARGEST_BYTES = 8_000_000
# .gitignore is in an sdist because hatchling reads it when it builds from there.
_UNWANTED = re.compile(
    r"(^|/)(tests?|\.(?!gitignore)\w+|__pycache__|certs|node_modules|examples)(/|$)|\.(key|pem|crt|pyc)$"
)
_WANTED = ("mockgpt/py.typed", "mockgpt/__main__.py", "mockgpt/data/o200k_base.bin", "LICENSE", "NOTICE")
_LICENSES = """
from importlib.metadata import distributions
for one in sorted(distributions(), key=lambda one: one.name.lower()):
    data = one.metadata
    names = [line.rpartition(" :: ")[2] for line in data.get_all("Classifier", []) if "License ::" in line]
    named = data.get("License-Expression") or ", ".join(names) or data.get("License") or "unknown"
    print(f"{one.name} {one.version}: {named.splitlines()[0]}")
"""


def run(*command: str | Path, **options: object) -> str:
    """Run a command and return its output; its failure ends everything, with what it said."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    if done.returncode:
        raise SystemExit(f"dist: {Path(command[0]).name} {command[-1]}: {done.stdout}{done.stderr}")
    return str(done.stdout)


def release_tools() -> Path:
    """Return the Python of an environment with the tools; SKIP where the registry does not give them."""
    python = ENVIRONMENT / "bin" / "python"
    if not (ENVIRONMENT / "bin" / "cyclonedx-py").exists():
        run(sys.executable, "-m", "venv", ENVIRONMENT)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *TOOLS]
        if not any(subprocess.run(pip, check=False).returncode == 0 for _ in range(TRIES)):
            print(f"dist: SKIP: pip could not install {', '.join(TOOLS)}")
            raise SystemExit(0)
    return python


def built(python: Path, folder: Path) -> dict[str, bytes]:
    """Build into a folder; return the files by name."""
    epoch = run("git", "-C", ROOT, "log", "-1", "--format=%ct").strip()
    environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch}
    run(python, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, env=environment)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def check_content(path: Path) -> None:
    """Refuse a distribution with something that does not belong there, or without what does."""
    if path.suffix == ".whl":
        names = [name.rpartition("dist-info/licenses/")[2] for name in zipfile.ZipFile(path).namelist()]
    else:
        with tarfile.open(path) as archive:
            names = [name.partition("/")[2] for name in archive.getnames()]
    unwanted = [name for name in names if _UNWANTED.search(name)]
    missing = [name for name in _WANTED if name not in names]
    if unwanted or missing or path.stat().st_size > LARGEST_BYTES:
        raise SystemExit(f"dist: {path.name}: {path.stat().st_size} bytes, {unwanted=}, {missing=}")


def main() -> None:
    """Build, check and describe."""
    python = release_tools()
    shutil.rmtree(DIST, ignore_errors=True)
    with tempfile.TemporaryDirectory() as again:
        if built(python, DIST) != built(python, Path(again)):
            raise SystemExit("dist: two builds of one commit differ")
    files = sorted(DIST.iterdir())
    run(python, "-m", "twine", "check", "--strict", *files)
    for path in files:
        check_content(path)
    wheel = next(path for path in files if path.suffix == ".whl")
    with tempfile.TemporaryDirectory() as scratch:
        environment = Path(scratch) / "environment"
        inside = environment / "bin" / "python"
        pip = (python, "-m", "pip", "--disable-pip-version-check", "--python", inside)
        run(sys.executable, "-m", "venv", "--without-pip", environment)
        newest = "--newest" in sys.argv
        run(*pip, "install", "--quiet", *(() if newest else ("--constraint", CONSTRAINTS)), wheel)
        answers(environment)
        if newest:
            CONSTRAINTS.write_text(run(*pip, "freeze", "--exclude", "mockgpt"))
        (DIST / "licenses.txt").write_text(run(inside, "-c", _LICENSES))
        bill = ("environment", "--output-reproducible", "--of", "JSON", "-o", DIST / "sbom.cdx.json", inside)
        run(ENVIRONMENT / "bin" / "cyclonedx-py", *bill)
    print(*(f"dist: {path.name}, {path.stat().st_size} bytes" for path in sorted(DIST.iterdir())), sep="\n")


if __name__ == "__main__":
    main()
