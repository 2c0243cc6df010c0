"""The `match` of an expectation: which requests it speaks of.

One table of fields serves TOML, the admin plane and Python, live requests and the journal.
A match never raises, says which field differs first, and shows no secret in saying so. It
must not know where requests come from, nor what they are answered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from mockgpt.behavior.expectations.request_view import Seen
from mockgpt.behavior.expectations.text_patterns import part_test, pattern_test, text_of_pattern
from mockgpt.certificates.client_patterns import compile_pattern
from mockgpt.config.value_text import shown
from mockgpt.errors import ConfigError

if TYPE_CHECKING:
    from mockgpt.wire.connection import Identity

_SHOWN_CHARACTERS = 80
_HEADERS_LIMIT = 50
_LARGEST_ATTEMPT = 999_999

Test = Callable[[Seen], bool]


class Difference(NamedTuple):
    """The first field in which a request is not what was expected; `seen` shows no secrets."""

    field: str
    wanted: str
    seen: str

    def sentence(self) -> str:
        """Return the difference in words."""
        return f"{self.field} is {self.seen}, expected {self.wanted}"


class Condition(NamedTuple):
    """One field of a match; `wanted` is how it was written, `tell` how a request's own value is shown."""

    field: str
    wanted: str
    test: Test
    tell: Callable[[Seen], str]


class Match:
    """What a request has to be like: all conditions hold.

    Attributes:
        conditions: in the order in which they were written.
        names_path: the path is one of them.
    """

    __slots__ = ("conditions", "names_path")

    def __init__(self, value: Any, path: str = "match") -> None:
        """Read a `match` table.

        Args:
            path: where it stood, for messages.

        Raises:
            ConfigError: naming key path, value and what is allowed.
        """
        if not isinstance(value, dict):
            raise ConfigError(f"{path}: {shown(value)} is not allowed, expected a table")
        conditions: list[Condition] = []
        for name, wanted in value.items():
            read = _FIELDS.get(name)
            if read is None:
                raise ConfigError(f"{path}.{_name(name)}: unknown key, allowed are {', '.join(_FIELDS)}")
            try:
                conditions += read(name, wanted)
            except ValueError as error:
                raise ConfigError(f"{path}.{name}: {_refused(wanted)}{error}") from None
        self.conditions = tuple(conditions)
        self.names_path = "path" in value

    def holds(self, seen: Seen) -> bool:
        """Tell whether a request fits."""
        return all(condition.test(seen) for condition in self.conditions)

    def difference(self, seen: Seen) -> tuple[int, Difference | None]:
        """Return how many conditions hold, and the first that does not."""
        held = 0
        first: Difference | None = None
        for condition in self.conditions:
            if condition.test(seen):
                held += 1
            elif first is None:
                first = Difference(condition.field, condition.wanted, condition.tell(seen))
        return held, first


def _refused(value: Any) -> str:
    return "" if isinstance(value, dict) else f"{shown(value)} is not allowed, expected "


def _name(name: Any) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in str(name)[:_SHOWN_CHARACTERS])


def _told(value: Any) -> str:
    return "missing" if value is None else shown(value)


# -- fields ------------------------------------------------------------------------------------


def _whole(read: Callable[[Seen], str | None]) -> Callable[[str, Any], list[Condition]]:
    def make(field: str, wanted: Any) -> list[Condition]:
        test = pattern_test(wanted)

        def holds(seen: Seen) -> bool:
            value = read(seen)
            return value is not None and test(value)

        return [Condition(field, shown(wanted), holds, lambda seen: _told(read(seen)))]

    return make


def _last_user_message(field: str, wanted: Any) -> list[Condition]:
    test = part_test(wanted)

    def holds(seen: Seen) -> bool:
        text = seen.last_user_message
        return text is not None and test(text)

    return [Condition(field, shown(wanted), holds, lambda seen: seen.unread or _told(seen.last_user_message))]


def _any_message(field: str, wanted: Any) -> list[Condition]:
    test = part_test(wanted)
    return [
        Condition(
            field,
            shown(wanted),
            lambda seen: any(test(text) for _, text in seen.messages),
            lambda seen: seen.unread or f"in none of {len(seen.messages)} messages",
        )
    ]


def _header(field: str, wanted: Any) -> list[Condition]:
    if not isinstance(wanted, dict) or not 0 < len(wanted) <= _HEADERS_LIMIT:
        raise ValueError("a table of header names and values")
    return [_one_header(f"{field}.{_name(name)}", str(name).lower(), value) for name, value in wanted.items()]


def _one_header(field: str, name: str, wanted: Any) -> Condition:
    test = pattern_test(wanted)
    raw = name.encode("latin-1", "replace")

    def tell(seen: Seen) -> str:
        values = seen.header_values(raw)
        if not values:
            return "missing"
        return "another" if seen.hides(raw) else ", ".join(map(shown, values))[:_SHOWN_CHARACTERS]

    return Condition(
        field, shown(wanted), lambda seen: any(test(value) for value in seen.header_values(raw)), tell
    )


def _api_key(field: str, wanted: Any) -> list[Condition]:
    test = pattern_test(wanted)
    return [
        Condition(
            field,
            "a certain one",  # a key is a secret in both directions
            lambda seen: seen.api_key is not None and test(seen.api_key),
            lambda seen: "missing" if seen.api_key is None else "another",
        )
    ]


def _client(field: str, wanted: Any) -> list[Condition]:
    matches = compile_pattern(text_of_pattern(wanted, "a client pattern"))

    def tell(seen: Seen) -> str:
        identity: Identity | None = seen.identity
        return (
            "missing" if identity is None else shown(f"{identity.subject} {' '.join(identity.sans)}".strip())
        )

    return [
        Condition(
            field, shown(wanted), lambda seen: seen.identity is not None and matches(seen.identity), tell
        )
    ]


def _flag(read: Callable[[Seen], bool | None]) -> Callable[[str, Any], list[Condition]]:
    def make(field: str, wanted: Any) -> list[Condition]:
        if not isinstance(wanted, bool):
            raise ValueError("true or false")
        return [
            Condition(field, shown(wanted), lambda seen: read(seen) is wanted, lambda seen: _told(read(seen)))
        ]

    return make


def _attempt(field: str, wanted: Any) -> list[Condition]:
    if not isinstance(wanted, int) or isinstance(wanted, bool) or not 0 <= wanted <= _LARGEST_ATTEMPT:
        raise ValueError(f"an integer from 0 to {_LARGEST_ATTEMPT}")
    return [
        # A client that does not count its tries is on its first one.
        Condition(
            field,
            shown(wanted),
            lambda seen: (seen.attempt or 0) == wanted,
            lambda seen: _told(seen.attempt),
        )
    ]


_FIELDS: dict[str, Callable[[str, Any], list[Condition]]] = {
    "path": _whole(lambda seen: seen.path),
    "model": _whole(lambda seen: seen.model),
    "last_user_message": _last_user_message,
    "message": _any_message,
    "header": _header,
    "api_key": _api_key,
    "client": _client,
    "stream": _flag(lambda seen: seen.stream),
    "has_tools": _flag(lambda seen: seen.has_tools),
    "attempt": _attempt,
}
FIELDS = tuple(_FIELDS)
