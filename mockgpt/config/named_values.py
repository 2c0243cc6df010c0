"""Check tables whose keys are names that live elsewhere: failures, faults.

Apart from the other checkers because those tables are loaded with it.
"""

from __future__ import annotations

from typing import Any

from mockgpt.config.rules import Rule
from mockgpt.config.value_text import BadValue, is_name, is_number, parsed, shown


def names_of(rule: Rule) -> tuple[str, ...]:
    """Return the names a table of weights may hold, or that may be chosen; empty: any."""
    return tuple(_named_rows(rule))


def _named_rows(rule: Rule) -> dict[str, Any]:
    if not rule.names_in:
        return {}
    from importlib import import_module

    module, _, table = rule.names_in.partition(":")
    rows: dict[str, Any] = getattr(import_module(module), table)
    return rows


def weights(rule: Rule, value: Any) -> dict[str, float]:
    """Check weights by name; a status may be a name too, where the rule has room for one."""
    if not isinstance(value, dict) or not value:
        raise BadValue("a table of names and weights such as { server_error = 1 }")
    weighed = {name: parsed(weight) for name, weight in value.items()}
    names = names_of(rule)
    for name, weight in weighed.items():
        known = not names or name in names or _is_status(name, rule)
        if not is_name(name) or not known:
            raise BadValue(f"names such as {', '.join(names) or 'reset_mid_stream'}, not {shown(name)}")
        if not is_number(weight) or not 0 <= weight < float("inf"):
            raise BadValue(f"{name} to have a weight of 0 or more, not {shown(weight)}")
    if not any(weighed.values()):
        raise BadValue("at least one weight above 0")
    return weighed


def _is_status(name: str, rule: Rule) -> bool:
    return len(name) == 3 and name.isascii() and name.isdecimal() and rule.low <= int(name) <= rule.high


def amounts(rule: Rule, value: Any) -> dict[str, int]:
    """Check numbers by name; what each may be stands in the row its name has in the table of names."""
    if not isinstance(value, dict):
        raise BadValue("a table of names and integers such as { reset_mid_stream = 5 }")
    given = {name: parsed(amount) for name, amount in value.items()}
    rows = _named_rows(rule) if given else {}
    numbered = [name for name, row in rows.items() if row.amount is not None]
    for name, amount in given.items():
        if name not in numbered:
            raise BadValue(f"names such as {', '.join(numbered)}, not {shown(name)}")
        low, high = rows[name].low, rows[name].high
        if not isinstance(amount, int) or isinstance(amount, bool) or not low <= amount <= high:
            raise BadValue(f"{name} to be an integer from {low} to {high}, not {shown(amount)}")
    return given
