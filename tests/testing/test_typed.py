"""The installed package is typed: `mypy --strict` passes on a test module that uses it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
USER = """
from pathlib import Path

import pytest

from mockgpt import BackgroundServer, Config, MockGPTError, MockServer, __version__, load_config
from mockgpt.config import Distribution, LatencySettings, ResponsesSettings

QUICK = Config(
    responses=ResponsesSettings(default_delay_ms=0, seed=7),
    latency=LatencySettings(inter_token_latency_ms=Distribution("normal", mean=5, stddev=1)),
)


@pytest.fixture(scope="session")
def mockgpt_config() -> Config:
    return QUICK._replace(scenario="slow")


def test_the_fixture(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(match={"model": "gpt-4o*"}, reply={"content": "Hi"}, times=1)
    first: dict[str, object] = mockgpt.wait_for(lambda: mockgpt.exchanges)[0]
    assert first["id"]
    count: int = mockgpt.verify({"client": "CN=client"}, exactly=1)
    assert count == len(mockgpt.exchanges_where(status="200"))


def test_a_server_of_its_own(tmp_path: Path) -> None:
    port: int = load_config([tmp_path / "mock.toml"], overrides=["server.port=0"]).server.port
    with BackgroundServer(QUICK) as server, pytest.raises(MockGPTError):
        server.use_scenario(f"{__version__}-{port}-{server.url.upper()}")


async def serve() -> str | None:
    async with MockServer(QUICK) as server:
        return server.admin_url
"""
WRONG = """
from mockgpt import BackgroundServer, Config

server = BackgroundServer(Config(scenario=7))
server.url.no_method_of_a_text()
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as pip installs it."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile"]
    isolation = ["--no-build-isolation"] if find_spec("hatchling") else []
    ran = subprocess.run(
        [*pip, *isolation, "--target", str(folder), str(ROOT)], capture_output=True, text=True, timeout=120
    )
    if "No matching distribution found for hatchling" in ran.stderr:
        pytest.skip("hatchling, which builds the package, is neither installed nor served here")
    assert ran.returncode == 0, ran.stderr
    return folder


def check(installed: Path, folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """Run `mypy --strict` on a module, as one who has installed the package and nothing of its sources."""
    (folder / "test_of_a_user.py").write_text(text)
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--verbose",
            "--cache-dir",
            str(installed / "cache"),
            "test_of_a_user.py",
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_a_typed_test_module_passes(installed: Path, tmp_path: Path) -> None:
    assert (installed / "mockgpt" / "py.typed").is_file()
    ran = check(installed, tmp_path, USER)
    assert ran.returncode == 0, ran.stdout
    assert f"{installed}/mockgpt/__init__.py" in ran.stderr, "and not the sources"


def test_a_mistake_is_found(installed: Path, tmp_path: Path) -> None:
    ran = check(installed, tmp_path, WRONG)
    assert '"scenario" to "Config" has incompatible type "int"' in ran.stdout
    assert '"str" has no attribute "no_method_of_a_text"' in ran.stdout
