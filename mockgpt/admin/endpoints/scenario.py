"""GET and PUT /_mock/scenario: the scenario in force."""

from __future__ import annotations

from typing import Any

from mockgpt.admin.context import AdminCall, AdminError, answer, seconds_in
from mockgpt.application.control import Control
from mockgpt.errors import ConfigError
from mockgpt.wire.messages import Delivery


async def show(call: AdminCall) -> Delivery:
    """Return the scenario in force."""
    call.no_query()
    return answer(_state(call.control))


async def switch(call: AdminCall) -> Delivery:
    """Put another scenario in force; after `ttl_seconds` the previous one is in force again."""
    call.no_query()
    wanted = call.table("name", "ttl_seconds")
    name, ttl = wanted.get("name"), seconds_in(wanted, "ttl_seconds")
    if not isinstance(name, str):
        raise AdminError(400, "name: missing, or no string")
    try:
        call.control.use_scenario(name, ttl)
    except ConfigError as error:
        raise AdminError(404, str(error)) from None
    return answer(_state(call.control))


def _state(control: Control) -> dict[str, Any]:
    name = control.scenario
    expires = control.active_scenario.expires_in_seconds
    return {
        "name": name,
        "title": control.scenarios[name].title,
        "expires_in_seconds": None if expires is None else round(expires, 3),
        "available": list(control.scenarios),
    }
