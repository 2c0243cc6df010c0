"""The doctor's scenarios as settings, to be laid over a mock that was started without them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from mockgpt.admin.endpoints.config import shown_overlay
from mockgpt.config.load import load_config
from mockgpt.testing.doctor.programs import SCENARIOS


@lru_cache(maxsize=1)
def overlays() -> dict[str, dict[str, Any]]:
    """Return the settings of each scenario, by table and key, as `PUT /_mock/settings` takes them."""
    scenarios = load_config([SCENARIOS], environment={}).scenarios
    return {name: shown_overlay(scenario.overlay) for name, scenario in scenarios.items()}
