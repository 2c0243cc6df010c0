"""One mock a module: what one test does to it must not harm the next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mock_process import MockProcess


@pytest.fixture(scope="module")
def mock(certificates: Path) -> Iterator[MockProcess]:
    """A mock without delays, as a user starts it."""
    with MockProcess(certificates, "--set", "responses.default_delay_ms=0") as running:
        yield running
        assert running.log("exception") == []
