"""Fixtures for tests that need a mock.

`mockgpt` is the one to use. Override `mockgpt_config` in a conftest.py to change the settings.
Everything is imported when a fixture is first used, so that a test run without one pays nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from mockgpt.config import Config
    from mockgpt.testing.background_server import BackgroundServer


@pytest.fixture(scope="session")
def mockgpt_config() -> Config:
    """The settings of the session's server; ports and certificates are taken care of."""
    from mockgpt.config import Config

    return Config()


@pytest.fixture(scope="session")
def mockgpt_server(mockgpt_config: Config) -> Iterator[BackgroundServer]:
    """One running server for the whole session."""
    from mockgpt.testing.background_server import BackgroundServer

    with BackgroundServer(mockgpt_config) as server:
        yield server


@pytest.fixture
def mockgpt(mockgpt_server: BackgroundServer) -> BackgroundServer:
    """The session's server, with nothing seen and nothing expected yet."""
    mockgpt_server.reset()
    return mockgpt_server
