"""GET, PUT and DELETE /_mock/settings: settings of your own over every scenario, without a name for them.

Checked as a file of settings is. What is read only at start is refused with the reason.
"""

from __future__ import annotations

from typing import Any

from mockgpt.admin.context import AdminCall, AdminError, answer, seconds_in
from mockgpt.admin.endpoints.config import shown_overlay
from mockgpt.application.control import Control
from mockgpt.application.handshake_policy import check_identities
from mockgpt.config import Config
from mockgpt.config.assembly import check_over
from mockgpt.config.layers import check_fixed, read_overlay
from mockgpt.config.rules import FIXED_FOR_TOKENS
from mockgpt.config.scenarios import BUILT_IN, Overlay, laid_over, scenario_config
from mockgpt.config.value_text import not_allowed
from mockgpt.errors import ConfigError
from mockgpt.wire.messages import Delivery

_ORIGIN = "settings at run time"
# What stands at the top of a file too, and is changed by an endpoint, or a method, of its own.
_ELSEWHERE = {
    "scenario": "PUT /_mock/scenario, or use_scenario, switches it",
    "expectations": "POST /_mock/expectations, or expect, adds to them",
}


async def show(call: AdminCall) -> Delivery:
    """Return what was changed, and how long it stays so."""
    call.no_query()
    return answer(settings_state(call.control))


async def change(call: AdminCall) -> Delivery:
    """Lay settings over every scenario, in place of those that lay there."""
    call.no_query()
    wanted = call.json()
    if not isinstance(wanted, dict):
        raise AdminError(
            400, 'The body has to be a JSON object such as {"responses": {"default_delay_ms": 5}}.'
        )
    ttl = seconds_in(wanted, "ttl_seconds")
    tables = {name: value for name, value in wanted.items() if name != "ttl_seconds"}
    if not tables:
        raise AdminError(400, "No table of settings; DELETE returns to those of the scenario.")
    overlay = checked_overlay(call.control.config, tables)
    for path in _paths(overlay) if call.context.tenant is not None else ():
        check_fixed(path, path, "not of a tenant", _ORIGIN, FIXED_FOR_TOKENS)
    call.control.use_settings(overlay, ttl)
    return answer(settings_state(call.control))


async def clear(call: AdminCall) -> Delivery:
    """Return to the settings of the scenario in force."""
    call.no_query()
    call.control.use_settings({})
    return answer(settings_state(call.control))


def checked_overlay(config: Config, tables: dict[str, Any]) -> Overlay:
    """Return settings, by table and key, as they can lie over every scenario.

    Raises:
        MockGPTError: naming the key path, the value and what is allowed.
    """
    if not isinstance(tables, dict):
        raise ConfigError(not_allowed("settings", tables, "tables of settings"))
    for name, way in _ELSEWHERE.items():
        if name in tables:
            raise ConfigError(f"{name}: unknown key, {way} ({_ORIGIN})")
    overlay = read_overlay(tables, _ORIGIN)
    if overlay.get("responses", {}).get("templates_path"):
        raise ConfigError(
            f"responses.templates_path: not while the server runs: files are read at start and on a reload"
            f" ({_ORIGIN})"
        )
    check_over(config, overlay)
    if "tls" in overlay:
        for name in config.scenarios or BUILT_IN:
            check_identities(laid_over(scenario_config(config, name), overlay)._replace(scenarios={}))
    return overlay


def _paths(overlay: Overlay) -> list[str]:
    return [f"{table}.{key}" for table, values in overlay.items() for key in values]


def settings_state(control: Control) -> dict[str, Any]:
    """Return what was changed at run time, secrets replaced."""
    expires = control.overlay_expires_in_seconds
    return {
        "settings": shown_overlay(control.overlay),
        "expires_in_seconds": None if expires is None else round(expires, 3),
    }
