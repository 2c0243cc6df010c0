"""The `match` of an expectation: which requests it is for.

One table of fields serves TOML, the admin plane and Python, live requests and the journal. A match
never raises, names the first field that differs, and shows no secret. It must not know where
requests come from, nor how they are answered.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mockgpt.behavior.expectations.conditions import Condition, Difference
from mockgpt.behavior.expectations.index import Key
from mockgpt.behavior.expectations.key_names import check_number, unknown_key
from mockgpt.behavior.expectations.match_fields import FIELDS as _FIELDS
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.config.findings import refuse
from mockgpt.config.value_text import not_allowed, shown
from mockgpt.errors import ConfigError

_NOT = "not"
FIELDS = (*_FIELDS, _NOT)


class RequestMatch:
    """The conditions that a request has to meet, all of them.

    Attributes:
        conditions: in the order in which they were written.
        names_path, path_is_pattern: one of them is about the path, and it may fit several.
        keys: what they demand, for the index.
    """

    __slots__ = ("conditions", "keys", "names_path", "path_is_pattern")

    def __init__(self, value: Any, path: str = "match") -> None:
        """Read a `match` table.

        Args:
            path: its place, for messages.

        Raises:
            ConfigError: names the key path, the value and what is allowed.
        """
        if not isinstance(value, dict):
            raise ConfigError(not_allowed(path, value, "a table"))
        check_number(path, value, FIELDS)
        conditions: list[Condition] = []
        mistakes: list[str] = []
        for name, wanted in value.items():
            try:
                conditions += _conditions(name, wanted, path)
            except ConfigError as error:
                mistakes += error.mistakes
        refuse(mistakes)
        self.conditions = tuple(conditions)
        self.names_path = "path" in value
        self.path_is_pattern = any(each.field == "path" and each.key is None for each in conditions)
        self.keys: tuple[Key, ...] = tuple(each.key for each in conditions if each.key is not None)

    def holds(self, view: RequestView) -> bool:
        """Tell whether a request matches."""
        return all(condition.test(view) for condition in self.conditions)

    def fits_path(self, path: str) -> bool:
        """Tell whether it names a path, and this is one it is for."""
        tests = (condition.text_test for condition in self.conditions if condition.field == "path")
        return any(test is not None and test(path) for test in tests)

    def cannot_tell(self, view: RequestView) -> bool:
        """Tell whether it depends on a body that was not kept whole whether a request matches."""
        return (
            bool(view.unread)
            and any(condition.reads_body for condition in self.conditions)
            and all(condition.reads_body or condition.test(view) for condition in self.conditions)
        )

    def difference(self, view: RequestView) -> tuple[int, Difference | None]:
        """Return how many conditions hold, and the first that does not."""
        held = 0
        first: Difference | None = None
        for condition in self.conditions:
            if condition.test(view):
                held += 1
            elif first is None:
                first = Difference(condition.field, condition.wanted, condition.seen(view))
        return held, first


def _conditions(name: Any, wanted: Any, path: str) -> Iterable[Condition]:
    if name == _NOT:
        return [_negation(wanted, f"{path}.{name}")]
    read = _FIELDS.get(name)
    if read is None:
        raise unknown_key(path, name, FIELDS)
    try:
        return read(name, wanted)
    except ValueError as error:
        raise ConfigError(f"{path}.{name}: {_refused(wanted)}{error}") from None


def _negation(value: Any, path: str) -> Condition:
    """Return the condition that a request does not match; its reading is no deeper than one table."""
    if isinstance(value, dict) and _NOT in value:
        raise ConfigError(f"{path}.{_NOT}: not allowed here, a negation holds no other")
    match = RequestMatch(value, path)
    if not match.conditions:
        raise ConfigError(f"{path}: empty, expected what a request may not be")
    # A secret is not shown in what was not wanted either.
    shown_as = " and ".join(f"{each.field} {each.wanted}" for each in match.conditions)
    return Condition(
        _NOT,
        f"anything but {shown_as}",
        lambda view: not match.holds(view),
        lambda _: "that",
        reads_body=any(each.reads_body for each in match.conditions),
    )


def _refused(value: Any) -> str:
    return "expected " if isinstance(value, dict) else f"{shown(value)} is not allowed, expected "
