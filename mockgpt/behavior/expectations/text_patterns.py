"""How expectations describe texts: equal, `*` and `?`, containing, or `re:` and a regular expression.

Patterns are checked when they are read, so that using them never raises. It must not know which
texts they are compared with.
"""

from __future__ import annotations

import re
import signal
import threading
import warnings
from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import Any

_REGULAR = "re:"
_LONGEST_PATTERN = 4096
_SHORTEST_PART = 4  # characters, and so at least as many bytes: what the index looks at
_LONGEST_EXPRESSION = 500
# Backtracking takes longer on longer texts; what a test looks for is near the beginning.
_EXAMINED_CHARACTERS = 16_384


def text_of_pattern(value: Any, expected: str) -> str:
    """Return a pattern that is a text of bounded length; raises ValueError with what was `expected`."""
    if not isinstance(value, str) or len(value) > _LONGEST_PATTERN:
        raise ValueError(f"{expected}, at most {_LONGEST_PATTERN} characters")
    return value


def _expression(pattern: str) -> Callable[[str], bool]:
    """Return a search for a regular expression.

    Raises:
        ValueError: it is not one, it is very long, or one repetition holds another, as in `(a+)+`: such
            an expression takes very long on a short text. Others that do are stopped by `found`.
    """
    if len(pattern) > _LONGEST_EXPRESSION:
        raise ValueError(f"a regular expression of at most {_LONGEST_EXPRESSION} characters")
    try:
        # Warnings are about syntax that another version of Python may read differently.
        with warnings.catch_warnings(action="ignore"):
            compiled = re.compile(pattern)
            nested = _nested(re._parser.parse(pattern))  # type: ignore[attr-defined]
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(f"a regular expression ({error})") from None
    if nested:
        raise ValueError("a regular expression without a repetition inside a repetition")
    return lambda text: found(compiled, text[:_EXAMINED_CHARACTERS])


def _nested(items: Any, inside: bool = False) -> bool:
    """Tell whether an unbounded repetition stands inside another."""
    for item in items:
        if isinstance(item, tuple | list):
            repeats = (
                len(item) == 2
                and str(item[0]) in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
                and str(item[1][1]) == "MAXREPEAT"
            )
            if (repeats and inside) or _nested(item, inside or repeats):
                return True
        elif hasattr(item, "data") and _nested(item.data, inside):  # a parsed subpattern
            return True
    return False


def pattern_test(
    pattern: Any, expected: str = "a text, a pattern with * or ?, or re:…"
) -> Callable[[str], bool]:
    """Return a test of whole texts: equal, or matching `*` and `?`, or found by `re:…`."""
    text = text_of_pattern(pattern, expected)
    if text.startswith(_REGULAR):
        return _expression(text[len(_REGULAR) :])
    return lambda value: value == text or fnmatchcase(value, text)


def exact_text(pattern: Any) -> str | None:
    """Return the one text that a pattern of whole texts fits, None where it fits several."""
    several = pattern.startswith(_REGULAR) or any(character in pattern for character in "*?[")
    return None if several else str(pattern)


def exact_part(pattern: Any) -> str | None:
    """Return the text that a message has to contain, None of an expression and of a very short text."""
    short = len(pattern) < _SHORTEST_PART
    return None if short or pattern.startswith(_REGULAR) else str(pattern)


def part_test(pattern: Any) -> Callable[[str], bool]:
    """Return a test of messages: containing a text, or found by `re:…`."""
    text = text_of_pattern(pattern, "a text, or re:…")
    if text.startswith(_REGULAR):
        return _expression(text[len(_REGULAR) :])
    return lambda value: text in value


TIME_LIMIT_SECONDS = 0.1  # of processor time; a usual expression needs a thousandth of it


class _OutOfTime(Exception):
    pass


class _Alarm:
    """The handler of the timer's signal; a signal that comes after the search does nothing."""

    armed = False

    def __call__(self, _number: int, _frame: object) -> None:
        if self.armed:
            self.armed = False
            raise _OutOfTime


def found(expression: re.Pattern[str], text: str) -> bool:
    """Tell whether an expression is found in a text; one that takes longer than the limit is not found.

    The limit needs the main thread, which alone may set signal handlers; in other threads there is none.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        return expression.search(text) is not None
    alarm = _Alarm()
    before = signal.signal(signal.SIGVTALRM, alarm)
    try:
        alarm.armed = True
        signal.setitimer(signal.ITIMER_VIRTUAL, TIME_LIMIT_SECONDS)
        return expression.search(text) is not None
    except _OutOfTime:
        return False
    finally:
        alarm.armed = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
