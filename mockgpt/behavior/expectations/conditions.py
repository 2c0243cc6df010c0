"""One condition of a match, and how the common kinds of condition are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from mockgpt.behavior.expectations.index import Key
from mockgpt.behavior.expectations.key_names import shown_key
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.behavior.expectations.text_patterns import exact_part, exact_text, part_test, pattern_test
from mockgpt.config.value_text import SHOWN_CHARACTERS, shown

_NAMES_LIMIT = 50

Test = Callable[[RequestView], bool]
TextTest = Callable[[str], bool]


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
        test: tells whether the condition holds for a request.
        seen: shows the request's own value.
        reads_body: it is about the body, which the journal may not have kept.
        key: what the index can find it by, None for nothing exact.
        text_test: of a condition on one text, the test of this text.
    """

    field: str
    wanted: str
    test: Test
    seen: Callable[[RequestView], str]
    reads_body: bool = False
    key: Key | None = None
    text_test: TextTest | None = None


Make = Callable[[str, Any], list[Condition]]


def shown_value(value: Any) -> str:
    """Return a request's own value as a difference shows it."""
    return "missing" if value is None else shown(value)


def text(read: Callable[[RequestView], str | None], *, reads_body: bool = False) -> Make:
    """Return what makes the condition that one text of a request fits a pattern."""

    def texts(view: RequestView) -> Iterable[str]:
        value = read(view)
        return () if value is None else (value,)

    def make(field: str, wanted: Any) -> list[Condition]:
        test = pattern_test(wanted)
        exact = exact_text(wanted)

        def holds(view: RequestView) -> bool:
            value = read(view)
            return value is not None and test(value)

        return [
            Condition(
                field,
                shown(wanted),
                holds,
                lambda view: (reads_body and view.unread) or shown_value(read(view)),
                reads_body,
                key=None if exact is None else Key(field, texts, exact),
                text_test=test,
            )
        ]

    return make


def part(
    read: Callable[[RequestView], list[str]], seen: Callable[[RequestView], str], *, flag: bool = False
) -> Make:
    """Return what makes the condition that some text of a request's body contains another.

    Args:
        flag: true and false are allowed, too: there is such a text, or none.
    """

    def make(field: str, wanted: Any) -> list[Condition]:
        def differs(view: RequestView) -> str:
            return view.unread or seen(view)

        if flag and isinstance(wanted, bool):
            return [Condition(field, shown(wanted), lambda view: bool(read(view)) is wanted, differs, True)]
        test = part_test(wanted)
        exact = exact_part(wanted)
        return [
            Condition(
                field,
                shown(wanted),
                lambda view: any(map(test, read(view))),
                differs,
                reads_body=True,
                key=None if exact is None else Key(field, read, exact, part=True),
            )
        ]

    return make


def table(one: Callable[[str, str, Any], Condition], expected: str = "a table of names and values") -> Make:
    """Return what makes a condition for each name of a table, by its field, name and value."""

    def make(field: str, wanted: Any) -> list[Condition]:
        if not isinstance(wanted, dict) or not 0 < len(wanted) <= _NAMES_LIMIT:
            raise ValueError(expected)
        return [one(f"{field}.{shown_key(name)}", str(name), value) for name, value in wanted.items()]

    return make


def values(
    field: str,
    wanted: Any,
    read: Callable[[RequestView], list[str]],
    hides: Test = lambda _: False,
    *,
    reads_body: bool = False,
) -> Condition:
    """Return the condition that one of several texts fits a pattern; `hides`: they are secrets."""
    test = pattern_test(wanted)
    exact = exact_text(wanted)

    def seen(view: RequestView) -> str:
        if reads_body and view.unread:
            return view.unread
        found = read(view)
        if not found:
            return "missing"
        return "another" if hides(view) else ", ".join(map(shown, found))[:SHOWN_CHARACTERS]

    return Condition(
        field,
        shown(wanted),
        lambda view: any(map(test, read(view))),
        seen,
        reads_body,
        None if exact is None else Key(field, read, exact),
    )


def flag(read: Callable[[RequestView], bool | None], *, reads_body: bool = False) -> Make:
    """Return what makes the condition that something is so, or not."""

    def make(field: str, wanted: Any) -> list[Condition]:
        if not isinstance(wanted, bool):
            raise ValueError("true or false")
        return [
            Condition(
                field,
                shown(wanted),
                lambda view: read(view) is wanted,
                lambda view: shown_value(read(view)),
                reads_body,
            )
        ]

    return make


def number(read: Callable[[RequestView], int], low: int, high: int, *, reads_body: bool = False) -> Make:
    """Return what makes the condition that a count is this one."""

    def make(field: str, wanted: Any) -> list[Condition]:
        if not isinstance(wanted, int) or isinstance(wanted, bool) or not low <= wanted <= high:
            raise ValueError(f"an integer from {low} to {high}")
        return [
            Condition(
                field,
                shown(wanted),
                lambda view: read(view) == wanted,
                lambda view: (reads_body and view.unread) or shown_value(read(view)),
                reads_body,
            )
        ]

    return make
