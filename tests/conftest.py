"""Certificates and running mocks for every test that needs them."""

from __future__ import annotations

import gc
import os
import ssl
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import hypothesis
import pytest
from mock_process import MockProcess
from property_examples import FEW, MOST

import mockgpt
from mockgpt.config import Config, ResponsesSettings
from mockgpt.errors import ConfigError

# The same examples in each run, and no judgement on speed: a run says something about the code alone. Other
# examples are tried by HYPOTHESIS_PROFILE=random.
_ANY_SPEED = hypothesis.settings(
    deadline=None, database=None, max_examples=MOST, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.register_profile("random", _ANY_SPEED)
hypothesis.settings.register_profile("many", _ANY_SPEED, derandomize=True)
hypothesis.settings.register_profile("few", _ANY_SPEED, derandomize=True, max_examples=FEW)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "few"))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None]:
    """Load each module, and keep the garbage collector from what collecting makes.

    These are two million objects, half a second each time. Hypothesis tries constants of the modules that
    are loaded: without all of them the examples would depend on which tests came before.
    """
    gc.disable()
    try:
        collected = yield
        for module in walk_packages(mockgpt.__path__, "mockgpt."):
            with suppress(ImportError, ConfigError):  # an extra that is not installed
                if not module.name.endswith("__main__"):
                    import_module(module.name)
        return collected
    finally:
        if sys.version_info < (
            3,
            14,
        ):  # there hypothesis looks for what refers to an object, and finds no frozen ones
            gc.freeze()
        gc.enable()


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as `certs init` writes it, in a working directory of its own."""
    from mockgpt.certificates.minting.init import initialise

    folder = tmp_path_factory.mktemp("work") / "certs"
    initialise(folder)
    return folder


@pytest.fixture(scope="session")
def client_context(certificates: Path) -> ssl.SSLContext:
    """A client that trusts the CA and shows the default client's certificate."""
    return new_client_context(certificates)


def new_client_context(folder: Path, name: str = "client") -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(folder / "ca.crt"))
    if name:
        context.load_cert_chain(folder / f"{name}.crt", folder / f"{name}.key")
    return context


@pytest.fixture(scope="session")
def shared_mock(certificates: Path) -> Iterator[MockProcess]:
    """One mock without delays, for all tests that leave it as it was."""
    with MockProcess(certificates, "--set", "responses.default_delay_ms=0") as mock:
        yield mock


@pytest.fixture(scope="session")
def mockgpt_config() -> Config:
    """The settings of the mock on a thread of this process: it answers at once, so that tests do too."""
    return Config(responses=ResponsesSettings(default_delay_ms=0, seed=7))


@pytest.fixture(scope="module")
def mock_with(certificates: Path) -> Iterator[Callable[..., MockProcess]]:
    """A function that returns the module's mock with some arguments, for tests that leave it as it was."""
    running: dict[tuple[str, ...], MockProcess] = {}

    def of(*arguments: str) -> MockProcess:
        if arguments not in running:
            running[arguments] = MockProcess(certificates, *arguments)
        return running[arguments]

    yield of
    for mock in running.values():
        mock.stop()


@pytest.fixture
def start_mock(certificates: Path) -> Iterator[Callable[..., MockProcess]]:
    """A function that starts a mock of the test's own; it is stopped at the test's end."""
    running: list[MockProcess] = []

    def start(*arguments: str, cwd: Path | None = None) -> MockProcess:
        mock = MockProcess(certificates, *arguments, cwd=cwd)
        running.append(mock)
        return mock

    yield start
    for mock in running:
        mock.stop()
