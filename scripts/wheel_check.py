"""Try an installed wheel: as a new user, and with the tests that an interpreter or OpenSSL may break.

Usage: wheel_check.py ALONE WITH_TESTS, two virtual environments; the tests see no code but the wheel's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ANSWER_SECONDS = 60
NEW_USER = "tests/end_to_end/test_new_user.py"
# What depends on ssl, asyncio and threads; the rest is plain Python.
ESSENTIALS = (
    "tests/wire",
    "tests/end_to_end/test_openai_sdk.py",
    "tests/end_to_end/test_reject.py",
    "tests/end_to_end/test_unwelcome_clients.py",
    "tests/testing/test_background_server.py",
    "tests/testing/fixtures",
)
# The plugins are for the runs that tests/testing/fixtures starts.
# test_typed.py installs what it looks at by itself.
OPTIONS = (
    "--ignore=tests/testing/fixtures/test_typed.py",
    "--numprocesses=auto",
    "--dist=load",
    "-p",
    "no:randomly",
    "-p",
    "no:asyncio",
)


def answers(environment: Path) -> None:
    """Mint, serve and ask in an empty folder.

    Raises:
        CalledProcessError: one of these failed; it has said why.
    """
    program = environment / "bin" / "mockgpt"
    with tempfile.TemporaryDirectory() as empty:
        subprocess.run([program, "certs", "init"], cwd=empty, check=True, stdout=subprocess.DEVNULL)
        serve = [program, "--port", "0", "--exit-on-stdin-close", "--log-level", "error"]
        with subprocess.Popen(serve, cwd=empty, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as mock:
            assert mock.stdout is not None
            assert mock.stdin is not None
            ready = json.loads(mock.stdout.readline())
            files = zip(("--cacert", "--cert", "--key"), ("ca.crt", "client.crt", "client.key"), strict=True)
            flags = [word for flag, name in files for word in (flag, f"certs/{name}")]
            health = [program, "health", "--url", ready["url"], *flags]
            subprocess.run(health, cwd=empty, check=True, stdout=subprocess.DEVNULL, timeout=ANSWER_SECONDS)
            mock.stdin.close()


def version_of(python: Path | str) -> str:
    """Return an interpreter's version, such as 3.12."""
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    return subprocess.run([python, "-c", ask], check=True, capture_output=True, text=True).stdout.strip()


def passes(python: Path | str, *tests: str, **variables: str) -> None:
    """Run tests; their failure ends everything."""
    # Without the working directory on its path, an interpreter imports what is installed.
    environment = {**os.environ, "PYTHONSAFEPATH": "1", **variables}
    subprocess.run([python, "-m", "pytest", "-q", *tests], env=environment, check=True)


def main() -> None:
    """Try both environments."""
    alone, with_tests = map(Path, sys.argv[1:])
    answers(alone)
    passes(sys.executable, NEW_USER, MOCKGPT_COMMAND=str(alone / "bin" / "mockgpt"))
    python = with_tests / "bin" / "python"
    if version_of(python) != version_of(sys.executable):  # on this one `make test` runs them
        passes(python, *ESSENTIALS, *OPTIONS)


if __name__ == "__main__":
    main()
