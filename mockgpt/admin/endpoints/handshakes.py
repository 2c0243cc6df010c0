"""GET, PUT and DELETE /_mock/handshakes: another certificate, or a fault for the next connections."""

from __future__ import annotations

from functools import partial
from time import monotonic, time
from typing import Any

from mockgpt.admin.context import AdminCall, AdminError, answer, no_content, seconds_in
from mockgpt.application.control import Control, report
from mockgpt.certificates.bad_server_cache import check_key, needs_minting
from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.config.scenarios import NO_STEP
from mockgpt.config.value_text import did_you_mean, not_allowed
from mockgpt.errors import CertificateError
from mockgpt.faults.handshake import HANDSHAKE_FAULTS, fault_of
from mockgpt.telemetry.journal import Change
from mockgpt.wire.messages import Delivery

_MOST_CONNECTIONS = 1_000_000
_KEYS = ("identity", "fault", "amount", "connections", "ttl_seconds")


async def show(call: AdminCall) -> Delivery:
    """Return which certificate is shown and which fault happens to the next connections."""
    call.no_query()
    return answer(_state(call.control))


async def override(call: AdminCall) -> Delivery:
    """Show another certificate until the next reset, or let a fault happen to the next connections.

    A key that is left out changes nothing; null returns to the settings. After `ttl_seconds` identity and
    fault return to the settings; without it what was changed before stays for good, too.
    """
    call.no_query()
    wanted = call.table(*_KEYS)
    overrides = call.control.handshakes
    identity = _one_of(wanted, "identity", IDENTITIES)
    fault = _one_of(wanted, "fault", HANDSHAKE_FAULTS)
    amount, connections = _amount(wanted, fault), _connections(wanted, fault)
    ttl = seconds_in(wanted, "ttl_seconds")
    if identity is not None and needs_minting(identity):
        try:
            check_key(call.control.config.tls, "identity")
        except CertificateError as error:
            raise AdminError(409, str(error)) from None
    if "identity" in wanted:
        overrides.identity = identity
    if fault is not None:
        overrides.set_fault(fault_of(fault, {} if amount is None else {fault: amount}), connections)
    elif "fault" in wanted:
        overrides.drop_fault()
    if ttl is None:
        overrides.end_at(None)
    else:
        overrides.end_at(monotonic() + ttl, call.context.later(ttl, partial(_end, call.control, ended=True)))
    call.changed("handshakes", **{key: wanted[key] for key in _KEYS if key in wanted})
    return answer(_state(call.control))


async def clear(call: AdminCall) -> Delivery:
    """Return to the settings."""
    call.no_query()
    _end(call.control)
    return no_content()


def _end(control: Control, **details: Any) -> None:
    control.handshakes.reset()
    report(control, Change(time(), "handshakes", {"identity": None, "fault": None, **details}))


def _one_of(wanted: dict[str, Any], key: str, table: dict[str, Any]) -> str | None:
    name = wanted.get(key)
    if name is None:
        return None
    if not isinstance(name, str) or name not in table:
        names = f"{', '.join(table)}{did_you_mean(str(name), table)}"
        raise AdminError(400, f"{key}: {ascii(name)[:80]} is not allowed, expected one of {names}")
    return name


def _amount(wanted: dict[str, Any], fault: str | None) -> int | None:
    amount = wanted.get("amount")
    if amount is None:
        return None
    row = HANDSHAKE_FAULTS[fault] if fault is not None else None
    if row is None or row.amount is None:
        raise AdminError(400, "amount: only together with a fault that takes one")
    if not isinstance(amount, int) or isinstance(amount, bool) or not row.low <= amount <= row.high:
        expected = f"{row.meaning}, an integer from {row.low} to {row.high}"
        raise AdminError(400, not_allowed("amount", amount, expected))
    return amount


def _connections(wanted: dict[str, Any], fault: str | None) -> int:
    connections = wanted.get("connections")
    if connections is None:
        return 1 if wanted.get("ttl_seconds") is None else _MOST_CONNECTIONS
    if fault is None:
        raise AdminError(400, "connections: only together with a fault")
    if (
        not isinstance(connections, int)
        or isinstance(connections, bool)
        or not 1 <= connections <= _MOST_CONNECTIONS
    ):
        expected = f"an integer from 1 to {_MOST_CONNECTIONS}"
        raise AdminError(400, not_allowed("connections", connections, expected))
    return connections


def _state(control: Control) -> dict[str, Any]:
    overrides = control.handshakes
    fault = overrides.fault
    configured = control.settings[control.scenario, NO_STEP].tls.identity
    return {
        "identity": overrides.identity or configured,
        "fault": fault
        and {
            "name": fault.name,
            "amount": fault.amount if HANDSHAKE_FAULTS[fault.name].amount is not None else None,
            "connections_left": overrides.connections_left,
        },
        "expires_in_seconds": None
        if overrides.ends_at is None
        else round(max(0.0, overrides.ends_at - monotonic()), 3),
        "available": {"identities": list(IDENTITIES), "faults": list(HANDSHAKE_FAULTS)},
    }
