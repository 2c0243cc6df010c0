"""Loading settings in tests, the line of a refusal, and a scenario with a timeline."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mockgpt.config import Config
from mockgpt.config.load import load_config
from mockgpt.errors import ConfigError

RECOVERY = """
[scenarios.recovery]
name = "An outage, then slow"
default_delay_ms = 5
repeat = 2

[[scenarios.recovery.steps]]
after_requests = 10
for_ms = 20000
error_rate_percent = 100
errors = { mix = { service_unavailable = 1 } }

[[scenarios.recovery.steps]]
scenario = "slow"
for_ms = 1000
faults.percent = 50
"""


def load(*files: Path, env: dict[str, str] | None = None, sets: Any = (), flags: Any = None) -> Config:
    return load_config(files, environment=env or {}, overrides=sets, flags=flags)


def refusal(*files: Path, **sources: Any) -> str:
    """Return the line a refused load ends with."""
    with pytest.raises(ConfigError) as caught:
        load(*files, **sources)
    line = str(caught.value)
    assert line.isprintable(), "one line, no control characters"
    assert len(line) < 1500
    return line
