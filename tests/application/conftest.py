"""What the tests of the application share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mockgpt.config import LogSettings
from mockgpt.telemetry.log import Log


@pytest.fixture
def log() -> Iterator[Log]:
    log = Log(LogSettings(level="error"))
    yield log
    log.close()
