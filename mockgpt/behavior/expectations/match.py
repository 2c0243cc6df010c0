"""The `match` of an expectation: which requests it speaks of.

One table of fields serves TOML, the admin plane and Python, live requests and the journal.
A match never raises, says which field differs first, and shows no secret in saying so. It
must not know where requests come from, nor what they are answered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.behavior.expectations.text_patterns import part_test, pattern_test, text_of_pattern
from mockgpt.certificates.client_patterns import compile_pattern
from mockgpt.config.value_text import shown
from mockgpt.errors import ConfigError

if TYPE_CHECKING:
    from mockgpt.wire.connection import Identity

_SHOWN_CHARACTERS = 80
_HEADERS_LIMIT = 50
_LARGEST_ATTEMPT = 999_999

Test = Callable[[RequestView], bool]


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
    tell: Callable[[RequestView], str]


class RequestMatch:
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

    def holds(self, view: RequestView) -> bool:
        """Tell whether a request fits."""
        return all(condition.test(view) for condition in self.conditions)

    def difference(self, view: RequestView) -> tuple[int, Difference | None]:
        """Return how many conditions hold, and the first that does not."""
        held = 0
        first: Difference | None = None
        for condition in self.conditions:
            if condition.test(view):
                held += 1
            elif first is None:
                first = Difference(condition.field, condition.wanted, condition.tell(view))
        return held, first


def _refused(value: Any) -> str:
    return "" if isinstance(value, dict) else f"{shown(value)} is not allowed, expected "


def _name(name: Any) -> str:
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in str(name)[:_SHOWN_CHARACTERS])


def _told(value: Any) -> str:
    return "missing" if value is None else shown(value)


# -- fields ------------------------------------------------------------------------------------


def _whole(read: Callable[[RequestView], str | None]) -> Callable[[str, Any], list[Condition]]:
    def make(field: str, wanted: Any) -> list[Condition]:
        test = pattern_test(wanted)

        def holds(view: RequestView) -> bool:
            value = read(view)
            return value is not None and test(value)

        return [Condition(field, shown(wanted), holds, lambda view: _told(read(view)))]

    return make


def _last_user_message(field: str, wanted: Any) -> list[Condition]:
    test = part_test(wanted)

    def holds(view: RequestView) -> bool:
        text = view.last_user_message
        return text is not None and test(text)

    return [Condition(field, shown(wanted), holds, lambda view: view.unread or _told(view.last_user_message))]


def _any_message(field: str, wanted: Any) -> list[Condition]:
    test = part_test(wanted)
    return [
        Condition(
            field,
            shown(wanted),
            lambda view: any(test(text) for _, text in view.messages),
            lambda view: view.unread or f"in none of {len(view.messages)} messages",
        )
    ]


def _header(field: str, wanted: Any) -> list[Condition]:
    if not isinstance(wanted, dict) or not 0 < len(wanted) <= _HEADERS_LIMIT:
        raise ValueError("a table of header names and values")
    return [_one_header(f"{field}.{_name(name)}", str(name).lower(), value) for name, value in wanted.items()]


def _one_header(field: str, name: str, wanted: Any) -> Condition:
    test = pattern_test(wanted)
    raw = name.encode("latin-1", "replace")

    def tell(view: RequestView) -> str:
        values = view.header_values(raw)
        if not values:
            return "missing"
        return "another" if view.hides(raw) else ", ".join(map(shown, values))[:_SHOWN_CHARACTERS]

    return Condition(
        field, shown(wanted), lambda view: any(test(value) for value in view.header_values(raw)), tell
    )


def _api_key(field: str, wanted: Any) -> list[Condition]:
    test = pattern_test(wanted)
    return [
        Condition(
            field,
            "a certain one",  # a key is a secret in both directions
            lambda view: view.api_key is not None and test(view.api_key),
            lambda view: "missing" if view.api_key is None else "another",
        )
    ]


def _client(field: str, wanted: Any) -> list[Condition]:
    matches = compile_pattern(text_of_pattern(wanted, "a client pattern"))

    def tell(view: RequestView) -> str:
        identity: Identity | None = view.identity
        return (
            "missing" if identity is None else shown(f"{identity.subject} {' '.join(identity.sans)}".strip())
        )

    return [
        Condition(
            field, shown(wanted), lambda view: view.identity is not None and matches(view.identity), tell
        )
    ]


def _flag(read: Callable[[RequestView], bool | None]) -> Callable[[str, Any], list[Condition]]:
    def make(field: str, wanted: Any) -> list[Condition]:
        if not isinstance(wanted, bool):
            raise ValueError("true or false")
        return [
            Condition(field, shown(wanted), lambda view: read(view) is wanted, lambda view: _told(read(view)))
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
            lambda view: (view.attempt or 0) == wanted,
            lambda view: _told(view.attempt),
        )
    ]


_FIELDS: dict[str, Callable[[str, Any], list[Condition]]] = {
    "path": _whole(lambda view: view.path),
    "model": _whole(lambda view: view.model),
    "last_user_message": _last_user_message,
    "message": _any_message,
    "header": _header,
    "api_key": _api_key,
    "client": _client,
    "stream": _flag(lambda view: view.stream),
    "has_tools": _flag(lambda view: view.has_tools),
    "attempt": _attempt,
}
FIELDS = tuple(_FIELDS)
