"""The pytest fixtures.

`mockgpt` is the one to use. Override `mockgpt_config` in a conftest.py to change the settings.
pytest loads this module in every run: what a fixture needs is loaded when it is first used, by the
names of the package.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

import mockgpt as package  # `mockgpt` is the name of a fixture

if TYPE_CHECKING:
    from mockgpt.config import Config
    from mockgpt.testing.background_server import BackgroundServer


@pytest.fixture(scope="session")
def mockgpt_config() -> Config:
    """The settings of the session's server; its ports are free ones and its certificates its own."""
    return package.Config()


@pytest.fixture(scope="session")
def mockgpt_server(mockgpt_config: Config) -> Iterator[BackgroundServer]:
    """One running server for the whole session."""
    with package.BackgroundServer(mockgpt_config) as server:
        yield server


@pytest.fixture
def mockgpt(mockgpt_server: BackgroundServer) -> BackgroundServer:
    """The session's server, after a reset: no exchange is kept, and no expectation of another test."""
    mockgpt_server.reset()
    return mockgpt_server
