"""GET /_mock/config: the settings in force, secrets replaced."""

from __future__ import annotations

from typing import Any

from mockgpt.admin.context import AdminCall, answer
from mockgpt.config import Distribution, Tenant
from mockgpt.config.rules import FIXED_FOR_TENANTS, RULES, TABLES, entry_for
from mockgpt.config.scenarios import laid_over, scenario_config
from mockgpt.wire.messages import Delivery
from mockgpt.wire.redaction import REDACTED


async def show(call: AdminCall) -> Delivery:
    """Return every setting, with the changes of the scenario in force and those made at run time.

    To a tenant those are shown that it could have of its own; the others may name other tenants' clients.
    """
    call.no_query()
    control, tenant = call.control, call.context.tenant
    config = laid_over(scenario_config(control.config, control.scenario), control.overlay)
    shown: dict[str, Any] = {"scenario": config.scenario}
    if tenant is not None:
        shown["tenant"] = tenant
    shown |= shown_overlay({table: getattr(config, table)._asdict() for table in TABLES}, tenant)
    shown["scenarios"] = {
        name: {"name": scenario.title, **shown_overlay(scenario.overlay, tenant)}
        for name, scenario in config.scenarios.items()
    }
    if control.tenant is not None:
        shown["tenants"] = {
            name: {**_own(each), **shown_overlay(each.overlay)}
            for name, each in config.tenants.items()
            if tenant in (None, name)
        }
    return answer(shown)


def shown_overlay(overlay: dict[str, dict[str, Any]], tenant: str | None = None) -> dict[str, Any]:
    """Return settings by table and key as they may be shown, to one tenant or to everybody."""
    kept = {
        table: {
            key: _value(f"{table}.{key}", value)
            for key, value in values.items()
            if tenant is None or not entry_for(FIXED_FOR_TENANTS, f"{table}.{key}")
        }
        for table, values in overlay.items()
    }
    return {table: values for table, values in kept.items() if values}


def _own(tenant: Tenant) -> dict[str, Any]:
    return {
        "clients": list(tenant.clients),
        "api_keys": [REDACTED] * len(tenant.api_keys),
        "admin_token": REDACTED if tenant.admin_token else "",
        "scenario": tenant.scenario,
        "expectations": len(tenant.expectations),
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
