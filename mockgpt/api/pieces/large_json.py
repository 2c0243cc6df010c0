"""JSON that is too large to be made at once, piece by piece, each a few milliseconds of work.

Log probabilities of 16,384 tokens with twenty alternatives are 90 MB: made at once they hold the event loop
for seconds, and half a gigabyte. The joined pieces equal what orjson writes; a test compares them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any, NamedTuple

import orjson

_PIECE_BYTES = 16_384  # half of what a response writer writes at once


class Members(dict[str, Any]):
    """An object whose members are made one by one; a function among them is called when its turn comes."""


class Elements(NamedTuple):
    """A list whose elements are made when they are written; None between them lets others have their turn.

    orjson does not write it, which is how `json_answer` finds out that a value is large.

    Attributes:
        at_once: how many are written together: they hold no Elements.
        form: makes an element of what `made` gives.
    """

    made: Iterable[Any]
    at_once: int = 1
    form: Callable[[Any], Any] | None = None


class _Form(NamedTuple):
    """How JSON is laid out: the beginning of a line, what it is indented by, and what follows a name."""

    newline: bytes
    indent: bytes
    colon: bytes
    option: int


_COMPACT = _Form(b"", b"", b":", 0)
_INDENTED = _Form(b"\n", b"  ", b": ", orjson.OPT_INDENT_2)


def indented(value: Any) -> Iterator[bytes]:
    """Yield the JSON as an unstreamed answer has it, with a newline at its end; b"" is a pause."""
    return _joined(_written(opened(value), b"\n", _INDENTED), b"\n")


def event(name: str, value: Any) -> Iterator[bytes]:
    """Yield a server-sent event with this JSON as its data."""
    start = b"event: " + name.encode("ascii") + b"\ndata: "
    pieces = chain([start], _written(opened(value), b"", _COMPACT))
    yield from _joined(pieces, b"\n\n")


def opened(value: Any) -> Any:
    """Return a value with Members in place of each object that holds Elements."""
    if type(value) is dict:
        members = {name: opened(member) for name, member in value.items()}
        return Members(members) if any(map(_is_open, members.values())) else value
    if type(value) is list:
        elements = [opened(element) for element in value]
        return Elements(elements) if any(map(_is_open, elements)) else value
    return value


def _is_open(value: Any) -> bool:
    return isinstance(value, Members | Elements)


def _joined(pieces: Iterator[bytes], end: bytes) -> Iterator[bytes]:
    """Join small pieces; pauses stay between them."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        if piece:
            held.append(piece)
            size += len(piece)
        if size >= _PIECE_BYTES:
            yield b"".join(held)
            held, size = [], 0
            yield b""
        elif not piece:
            yield b""
    yield b"".join([*held, end])


def _written(value: Any, newline: bytes, form: _Form) -> Iterator[bytes]:
    if isinstance(value, Members):
        inner = newline + form.indent
        before = b"{"  # of an object without members nothing is made: none is large
        for name, member in value.items():
            yield before + inner + orjson.dumps(name) + form.colon
            yield from _written(member() if callable(member) else member, inner, form)
            before = b","
        yield newline + b"}"
    elif isinstance(value, Elements):
        yield from _list(value, newline, form)
    else:
        yield _dumped(value, newline, form)


def _list(elements: Elements, newline: bytes, form: _Form) -> Iterator[bytes]:
    inner = newline + form.indent
    before = b"["
    made = iter(elements.made)
    while together := list(islice(made, elements.at_once)):
        if elements.form is not None:
            together = [element and elements.form(element) for element in together]
        if elements.at_once > 1:
            yield before + b",".join([inner + _dumped(element, inner, form) for element in together])
        elif together[0] is None:
            yield b""
            continue
        else:
            yield before + inner
            yield from _written(opened(together[0]), inner, form)
        before = b","
    yield b"[]" if before == b"[" else newline + b"]"


def _dumped(value: Any, newline: bytes, form: _Form) -> bytes:
    """Return JSON with the indent of its place; newlines inside texts are escaped."""
    data = orjson.dumps(value, option=form.option)
    return data.replace(b"\n", newline) if form.newline else data
