"""What the tests of shared state have: a Redis for each module, and a fleet of mocks on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fleet import Fleet
from redis_server import RedisServer


@pytest.fixture(scope="module")
def redis_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A running Redis."""
    server = RedisServer(Path(tmp_path_factory.mktemp("redis")))
    server.start()
    yield server
    server.kill()


@pytest.fixture(scope="module")
def running_fleet(
    tmp_path_factory: pytest.TempPathFactory, certificates: Path, redis_server: RedisServer
) -> Iterator[Fleet]:
    """Three replicas behind a balancer."""
    fleet = Fleet(Path(tmp_path_factory.mktemp("fleet")), certificates, redis_server)
    yield fleet
    fleet.stop()


@pytest.fixture
def fleet(running_fleet: Fleet) -> Fleet:
    """The same, as after its start."""
    running_fleet.admin(0, "POST", "/_mock/reset")
    return running_fleet
