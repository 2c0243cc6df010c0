"""A JSON text of many short values, parsed in segments of some hundred kilobytes.

A parser takes 300,000 texts in one piece, which holds the event loop for a tenth of a second. The text is cut
at commas between values. Of each segment a JSON text is made, by the brackets that are open at its beginning
and its end; what is parsed of it goes on where the segment before has ended. A test compares with what orjson
makes of the whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import orjson

from mockgpt.api.json_body import NOT_BRACKETS
from mockgpt.wire.turns import GivingWay

_ESCAPED = ((b"\\\\", b"\0\0"), (b'\\"', b"\0\0"))  # no JSON text holds a NUL
_CLOSING = {ord("["): ord("]"), ord("{"): ord("}")}


class _Ambiguous(Exception):
    """An object that is open at a cut has a name twice, so that its last member is not the last one made."""


async def parsed_in_segments(body: bytes, size: int, give_way: GivingWay) -> Any:
    """Return the value of a JSON text; a segment is up to twice as long as `size`.

    Raises:
        ValueError: it is no JSON.
    """
    tree = _Tree()
    start, before = 0, b""
    try:
        for comma, opened in _cuts(body, size):
            tree.add(body[start:comma], before, opened)
            start, before = comma + 1, opened
            await give_way.if_due()
        tree.add(body[start:], before, b"")
    except _Ambiguous:
        return orjson.loads(body)
    return tree.root


def block_at(body: bytes, at: int, size: int) -> bytes:
    """Return about `size` bytes that end within no escape, with NUL in place of escaped quotation marks."""
    block = body[at : at + size]
    if (len(block) - len(block.rstrip(b"\\"))) % 2:
        block = body[at : at + size + 1]
    for escape, instead in _ESCAPED:
        block = block.replace(escape, instead)
    return block


def _cuts(body: bytes, size: int) -> Iterator[tuple[int, bytes]]:
    """Yield the last comma between values of each block, and the brackets that are open there."""
    within = False  # a text
    opened = bytearray()
    at = 0
    while at < len(body):
        block = block_at(body, at, size)
        parts = block.split(b'"')
        end = at + len(block)
        for place in range(len(parts) - 1, -1, -1):
            end -= len(parts[place])
            comma = parts[place].rfind(b",") if place % 2 == within else -1
            if comma >= 0:
                _follow(opened, b"".join(parts[within:place:2]) + parts[place][:comma])
                if not opened:
                    raise ValueError("a comma is outside of all lists and objects")
                yield end + comma, bytes(opened)
                _follow(opened, parts[place][comma:] + b"".join(parts[place + 2 :: 2]))
                break
            end -= 1  # the quotation mark
        else:
            _follow(opened, b"".join(parts[within::2]))
        within = within == bool(len(parts) % 2)
        at += len(block)


def _follow(opened: bytearray, structure: bytes) -> None:
    for byte in structure.translate(None, NOT_BRACKETS):
        if byte in _CLOSING:
            opened.append(byte)
        elif not opened or _CLOSING[opened.pop()] != byte:
            raise ValueError("a bracket is closed that is not open")


class _Tree:
    """A value that grows by segments.

    Attributes:
        root: what was parsed so far.
    """

    def __init__(self) -> None:
        self.root: Any = None
        self._open: list[Any] = []  # lists and objects that are not closed yet, the outermost first
        mark = os.urandom(16).hex()
        self._first, self._last = f"{mark}0", f"{mark}1"  # names and texts that no client can know

    def add(self, segment: bytes, before: bytes, after: bytes) -> None:
        """Add a segment, between whose beginning and end these brackets are open."""
        first, last = self._first.encode(), self._last.encode()
        opening = b"".join([b"[" if byte == ord("[") else b'{"%b":' % first for byte in before[:-1]])
        ending = b"" if not after else b',"%b"' % last + (b"" if after.endswith(b"[") else b":0")
        closing = bytes(_CLOSING[byte] for byte in reversed(after))
        value = orjson.loads(opening + before[-1:] + segment + ending + closing)
        if before:
            self._merge(value)
        else:
            self.root = value
        self._find_open(len(after))

    def _merge(self, value: Any) -> None:
        """Add what a segment holds to each list and object that was open when it began."""
        innermost = self._open[-1]
        for container in self._open:
            inner = None
            if container is innermost:
                if not value:
                    raise ValueError("a comma is followed by no value")
            elif type(value) is list:
                inner = value.pop(0)
            else:
                inner = value.pop(self._first)
            container.extend(value) if type(container) is list else container.update(value)
            value = inner

    def _find_open(self, depth: int) -> None:
        """Find what is open now; the innermost list or object ends with a mark, which is removed."""
        self._open = []
        value = self.root
        for _ in range(depth):
            if type(value) not in (list, dict) or not value:
                raise _Ambiguous
            self._open.append(value)
            value = value[-1] if type(value) is list else next(reversed(value.values()))
        if depth:
            innermost = self._open[-1]
            if self._last not in (innermost[-1:] if type(innermost) is list else innermost):
                raise _Ambiguous
            innermost.pop() if type(innermost) is list else innermost.pop(self._last)
