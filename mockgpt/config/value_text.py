"""Values as users write them: read from text, shown in a message, refused with what is allowed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

SHOWN_CHARACTERS = 80  # how much of a refused value is repeated
LONGEST_TEXT = 65_536
LONGEST_NAME = 64


class BadValue(Exception):
    """A value that is not allowed; the text says what is."""


class GivenText(str):
    """Text of `--set` or the environment, and where it stood."""

    __slots__ = ("origin",)

    def __new__(cls, text: str, origin: str) -> GivenText:
        self = super().__new__(cls, text)
        self.origin = origin
        return self

    origin: str


def one_line(text: str) -> str:
    """Return text from outside for a message: the beginning of it, without control characters."""
    text = text[:300]
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def shown(value: Any) -> str:
    """Return a value for a message: TOML-like, one line, bounded."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a table"
    if value is None:
        return "null"  # of JSON; TOML has none
    if isinstance(value, int) and abs(value) >= 10**SHOWN_CHARACTERS:
        return f"an integer of {value.bit_length()} bits"  # repr() gives up at 4300 digits
    if isinstance(value, list) and any(isinstance(item, dict | list) for item in value):
        return "an array of tables or arrays"
    if isinstance(value, list):
        text = "[" + ", ".join(shown(item) for item in value[:10]) + (", …]" if len(value) > 10 else "]")
    elif isinstance(value, str):
        text = '"' + one_line(value[:200]) + '"'
    else:
        text = str(value)
    return text if len(text) <= SHOWN_CHARACTERS else text[:SHOWN_CHARACTERS] + "…"


def not_allowed(where: str, value: Any, expected: str) -> str:
    """Return the line that refuses a value: where it stands, what it is, what would do."""
    return f"{where}: {shown(value)} is not allowed, expected {expected}"


def parsed(value: Any, wants_text: bool = False) -> Any:
    """Return the value of text from outside a file: what it is as TOML, else the text itself.

    Where text is wanted, `1.2` or `12345` stays text: in the environment a token is not quoted.
    """
    if not isinstance(value, GivenText):
        return value
    import tomli  # loaded when there is text of the environment or of --set

    try:
        table = tomli.loads(f"value = {value}")
    except (ValueError, RecursionError):
        return str(value)
    meaning = table.get("value")
    if len(table) > 1 or (wants_text and not isinstance(meaning, str)):
        return str(value)
    return meaning


def is_number(value: Any) -> bool:
    """Tell whether a value is an integer or float of TOML."""
    # In Python a bool is an int, in TOML it is not.
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_name(value: Any) -> bool:
    """Tell whether a scenario may have this name: a bare TOML key, so that --set can reach it."""
    return (
        isinstance(value, str)
        and value.isascii()
        and 0 < len(value) <= LONGEST_NAME
        and value.replace("_", "a").replace("-", "a").isalnum()
    )


def similar(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most similar, an empty text where none is."""
    import difflib  # loaded when a name is wrong

    return next(iter(difflib.get_close_matches(name[:SHOWN_CHARACTERS], list(known), 1)), "")


def counted(number: int, one: str, more: str = "") -> str:
    """Return a number with its noun, as `1 request`, `2 requests`; `more` where an s is not enough."""
    return f"{number} {one if number == 1 else more or one + 's'}"


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `, did you mean NAME?` for the end of a message, or an empty text."""
    close = similar(name, known)
    return f", did you mean {close}?" if close else ""


def does_not_exist(where: str, name: str, known: Iterable[str]) -> str:
    """Return the line that refuses a name: where it stands, the most similar known one, else all of them."""
    known = tuple(known)
    return f'{where}: "{name}" does not exist{did_you_mean(name, known) or ", there are " + ", ".join(known)}'
