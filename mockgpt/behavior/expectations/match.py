"""The `match` of an expectation: which requests it is for.

One table of fields serves TOML, the admin plane and Python, live requests and the journal. A match
never raises, names the first field that differs, and shows no secret. It must not know where
requests come from, nor how they are answered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from mockgpt.behavior.expectations.key_names import shown_key, unknown_key
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.behavior.expectations.text_patterns import part_test, pattern_test, text_of_pattern
from mockgpt.certificates.client_patterns import compile_pattern
from mockgpt.config.value_text import SHOWN_CHARACTERS, shown
from mockgpt.errors import ConfigError

if TYPE_CHECKING:
    from mockgpt.wire.connection import Identity

_HEADERS_LIMIT = 50
_LARGEST_ATTEMPT = 999_999

Test = Callable[[RequestView], bool]


class Difference(NamedTuple):
    """The first field in which a request differs from what was expected; `seen` shows no secrets."""

    field: str
    wanted: str
    seen: str

    def sentence(self) -> str:
        """Return the difference in words."""
        return f"{self.field} is {self.seen}, expected {self.wanted}"


class Condition(NamedTuple):
    """One field of a match.

    Attributes:
        wanted: the value as it was written.
        reads_body: it is about the conversation, which the journal may not have kept.
        test: tells whether the condition holds for a request.
        seen: shows the request's own value.
    """

    field: str
    wanted: str
    test: Test
    seen: Callable[[RequestView], str]
    reads_body: bool = False


class RequestMatch:
    """The conditions that a request has to meet, all of them.

    Attributes:
        conditions: in the order in which they were written.
        names_path: one of them is about the path.
    """

    __slots__ = ("conditions", "names_path")

    def __init__(self, value: Any, path: str = "match") -> None:
        """Read a `match` table.

        Args:
            path: its place, for messages.

        Raises:
            ConfigError: names the key path, the value and what is allowed.
        """
        if not isinstance(value, dict):
            raise ConfigError(f"{path}: {shown(value)} is not allowed, expected a table")
        conditions: list[Condition] = []
        for name, wanted in value.items():
            read = _FIELDS.get(name)
            if read is None:
                raise unknown_key(path, name, _FIELDS)
            try:
                conditions += read(name, wanted)
            except ValueError as error:
                raise ConfigError(f"{path}.{name}: {_refused(wanted)}{error}") from None
        self.conditions = tuple(conditions)
        self.names_path = "path" in value

    def holds(self, view: RequestView) -> bool:
        """Tell whether a request matches."""
        return all(condition.test(view) for condition in self.conditions)

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


def _refused(value: Any) -> str:
    return "" if isinstance(value, dict) else f"{shown(value)} is not allowed, expected "


def _shown(value: Any) -> str:
    return "missing" if value is None else shown(value)


# -- fields ------------------------------------------------------------------------------------


def _text(read: Callable[[RequestView], str | None]) -> Callable[[str, Any], list[Condition]]:
    def make(field: str, wanted: Any) -> list[Condition]:
        test = pattern_test(wanted)

        def holds(view: RequestView) -> bool:
            value = read(view)
            return value is not None and test(value)

        return [Condition(field, shown(wanted), holds, lambda view: _shown(read(view)))]

    return make


def _last_user_message(field: str, wanted: Any) -> list[Condition]:
    test = part_test(wanted)

    def holds(view: RequestView) -> bool:
        text = view.last_user_message
        return text is not None and test(text)

    return [
        Condition(
            field,
            shown(wanted),
            holds,
            lambda view: view.unread or _shown(view.last_user_message),
            reads_body=True,
        )
    ]


def _any_message(field: str, wanted: Any) -> list[Condition]:
    test = part_test(wanted)
    return [
        Condition(
            field,
            shown(wanted),
            lambda view: any(test(text) for _, text in view.messages),
            lambda view: view.unread or f"in none of {len(view.messages)} messages",
            reads_body=True,
        )
    ]


def _header(field: str, wanted: Any) -> list[Condition]:
    if not isinstance(wanted, dict) or not 0 < len(wanted) <= _HEADERS_LIMIT:
        raise ValueError("a table of header names and values")
    return [
        _one_header(f"{field}.{shown_key(name)}", str(name).lower(), value) for name, value in wanted.items()
    ]


def _one_header(field: str, name: str, wanted: Any) -> Condition:
    test = pattern_test(wanted)
    raw = name.encode("latin-1", "replace")

    def seen(view: RequestView) -> str:
        values = view.header_values(raw)
        if not values:
            return "missing"
        return "another" if view.hides(raw) else ", ".join(map(shown, values))[:SHOWN_CHARACTERS]

    return Condition(
        field, shown(wanted), lambda view: any(test(value) for value in view.header_values(raw)), seen
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

    def seen(view: RequestView) -> str:
        identity: Identity | None = view.identity
        return (
            "missing" if identity is None else shown(f"{identity.subject} {' '.join(identity.sans)}".strip())
        )

    return [
        Condition(
            field, shown(wanted), lambda view: view.identity is not None and matches(view.identity), seen
        )
    ]


def _flag(
    read: Callable[[RequestView], bool | None], *, reads_body: bool = False
) -> Callable[[str, Any], list[Condition]]:
    def make(field: str, wanted: Any) -> list[Condition]:
        if not isinstance(wanted, bool):
            raise ValueError("true or false")
        return [
            Condition(
                field,
                shown(wanted),
                lambda view: read(view) is wanted,
                lambda view: _shown(read(view)),
                reads_body,
            )
        ]

    return make


def _attempt(field: str, wanted: Any) -> list[Condition]:
    if not isinstance(wanted, int) or isinstance(wanted, bool) or not 0 <= wanted <= _LARGEST_ATTEMPT:
        raise ValueError(f"an integer from 0 to {_LARGEST_ATTEMPT}")
    return [
        # A client that sends no count is at its first attempt.
        Condition(
            field,
            shown(wanted),
            lambda view: (view.attempt or 0) == wanted,
            lambda view: _shown(view.attempt),
        )
    ]


_FIELDS: dict[str, Callable[[str, Any], list[Condition]]] = {
    "path": _text(lambda view: view.path),
    "model": _text(lambda view: view.model),
    "last_user_message": _last_user_message,
    "message": _any_message,
    "header": _header,
    "api_key": _api_key,
    "client": _client,
    "stream": _flag(lambda view: view.stream),
    "has_tools": _flag(lambda view: view.has_tools, reads_body=True),
    "attempt": _attempt,
}
FIELDS = tuple(_FIELDS)
