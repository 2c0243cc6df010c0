"""The pytest plugin: fixtures, the marker `mockgpt`, and what a failing test shows.

`mockgpt` is the fixture to use. Override `mockgpt_config` in a conftest.py to change the settings.
pytest loads this module in every run: what a fixture needs is loaded when it is first used, by the
names of the package.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any

import pytest

import mockgpt as package  # `mockgpt` is the name of a fixture

if TYPE_CHECKING:
    from mockgpt.config import Config
    from mockgpt.testing.background_server import AsynchronousView, BackgroundServer

_MARKER = (
    "mockgpt(scenario=None, strict=False, **settings): for this test, a scenario and tables of settings,"
    ' such as responses={"mode": "echo"}; strict: an expectation that is not used fails the test'
)
_SERVER: pytest.StashKey[BackgroundServer] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the setting `mockgpt_strict`."""
    parser.addini("mockgpt_strict", "fail tests whose mockgpt expectations were not used", "bool", False)


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker."""
    config.addinivalue_line("markers", _MARKER)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Remove temporary files of a process of xdist, which kills those that take long to end."""
    temporary = sys.modules.get("mockgpt.testing.temporary")
    if temporary is not None and hasattr(session.config, "workerinput"):
        temporary.remove()


@pytest.fixture(scope="session")
def mockgpt_config() -> Config:
    """The settings of the session's server: the defaults, without a delay on purpose."""
    return package.Config.from_dict({"responses": {"default_delay_ms": 0}})


@pytest.fixture(scope="session")
def mockgpt_server(mockgpt_config: Config) -> Iterator[BackgroundServer]:
    """One running server for the whole session."""
    with package.BackgroundServer(mockgpt_config) as server:
        yield server


@pytest.fixture
def mockgpt(mockgpt_server: BackgroundServer, request: pytest.FixtureRequest) -> Iterator[BackgroundServer]:
    """The session's server, after a reset, under the test's own settings."""
    marked = _marked(request.node)
    scenario, strict = marked.pop("scenario", None), marked.pop("strict", False)
    if not isinstance(strict, bool):
        raise pytest.UsageError(f"mockgpt: strict: {strict!r:.40} is not allowed, expected True or False")
    mockgpt_server.reset()
    try:
        if scenario is not None:
            mockgpt_server.use_scenario(scenario)
        if marked:
            mockgpt_server.use_settings(marked)
    except package.MockGPTError as error:
        allowed = "the marker takes scenario, strict and tables of settings"
        raise pytest.UsageError(f"mockgpt: {allowed}: {error}") from None
    request.node.stash[_SERVER] = mockgpt_server
    yield mockgpt_server
    if marked or scenario is not None:
        mockgpt_server.reset()


@pytest.fixture
def mockgpt_async(mockgpt: BackgroundServer) -> AsynchronousView:
    """The same server for a test that is a coroutine, whatever plugin runs it."""
    return mockgpt.asynchronous()


@pytest.fixture
def mockgpt_env(mockgpt: BackgroundServer, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The variables by which code under test finds the server, set for this test."""
    variables = mockgpt.environment()
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables


def _marked(item: pytest.Item) -> dict[str, Any]:
    """Return what the markers of a test say; those nearer to it win."""
    marked: dict[str, Any] = {}
    for marker in reversed(list(item.iter_markers("mockgpt"))):
        if marker.args:
            raise pytest.UsageError("mockgpt: the marker takes names only, as in scenario='slow'")
        marked.update(marker.kwargs)
    return marked


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a test that has passed, but left expectations unused and is strict, or whose replies raised."""
    result = yield
    if (server := item.stash.get(_SERVER, None)) is not None:
        if errors := server.reply_errors:
            raise errors[0]
        if _marked(item).get("strict", item.config.getini("mockgpt_strict")) and (
            unused := server.unused_expectations
        ):
            names = ", ".join(one.id for one in unused)
            pytest.fail(f"mockgpt: strict, but not used as often as expected: {names}", pytrace=False)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show what the mock saw where a test fails."""
    report = yield
    if report.when == "call" and report.failed and (server := item.stash.get(_SERVER, None)) is not None:
        report.sections.append(("mockgpt", server.report()))
    return report
