"""GET /_mock/config: the settings in force, secrets replaced."""

from __future__ import annotations

from typing import Any

from mockgpt.admin.context import AdminCall, answer
from mockgpt.config import Distribution
from mockgpt.config.rules import RULES, TABLES
from mockgpt.config.scenarios import laid_over, scenario_config
from mockgpt.wire.messages import Delivery
from mockgpt.wire.redaction import REDACTED


async def show(call: AdminCall) -> Delivery:
    """Return every setting, with the changes of the scenario in force and those made at run time."""
    call.no_query()
    control = call.control
    config = laid_over(scenario_config(control.config, control.scenario), control.overlay)
    shown: dict[str, Any] = {"scenario": config.scenario}
    for table in TABLES:
        record = getattr(config, table)._asdict()
        shown[table] = {key: _value(f"{table}.{key}", value) for key, value in record.items()}
    shown["scenarios"] = {
        name: {"name": scenario.title, **shown_overlay(scenario.overlay)}
        for name, scenario in config.scenarios.items()
    }
    return answer(shown)


def shown_overlay(overlay: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return settings by table and key as they may be shown."""
    return {
        table: {key: _value(f"{table}.{key}", value) for key, value in values.items()}
        for table, values in overlay.items()
    }


def _value(path: str, value: Any) -> Any:
    kind = RULES[path].kind if path in RULES else ""
    if kind == "secret":
        return REDACTED if value else ""
    if kind == "secrets":
        return [REDACTED] * len(value)
    if isinstance(value, Distribution):
        return _distribution(value)
    return value


def _distribution(drawn: Distribution) -> Any:
    if drawn.distribution == "constant":
        return drawn.mean
    # JSON has no infinity, which stands for no upper bound in the record.
    return {key: value for key, value in drawn._asdict().items() if value != float("inf")}
