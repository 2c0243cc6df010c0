"""The JSON of a large request, parsed in slices of a few milliseconds.

A parser takes 31 MB in one piece, which holds the event loop for a tenth of a second and more. What
makes a body large are long texts (images, files, documents), so these are cut out, parsed slice by slice,
and put back; where what is left is still long, it is parsed in segments. A test compares with what
orjson makes of the whole.
"""

from __future__ import annotations

import os
import re
from typing import Any

import orjson

from mockgpt.api.json_body import DEPTH_LIMIT, ELEMENT_LIMIT, NOT_BRACKETS, too_complex
from mockgpt.api.pieces.json_segments import block_at, parsed_in_segments
from mockgpt.errors import APIError
from mockgpt.wire.messages import Request
from mockgpt.wire.turns import GivingWay

SLICE_BYTES = 131_072  # a text as long is cut out
SLICES_AT_ONCE = 2  # what is left is parsed in segments where it is longer: 4 ms of work
_LONGEST_ESCAPE = 12  # of a character outside the basic plane: `\ud83d\ude00`
_HALF = 6  # of those bytes
_SECOND_HALF = re.compile(rb"\\u[dD][c-fC-F]")
_ESCAPED_BACKSLASH = b"\0\0"  # stands for `\\`; no JSON text holds it


async def parse(request: Request) -> None:
    """Set `request.parsed`, to an error where the body is no JSON, or has too many elements or levels."""
    try:
        request.parsed = await parsed(request.body, SLICE_BYTES)
    except (APIError, ValueError, RecursionError) as error:
        # Its traceback would hold the body, in a circle that only the garbage collector finds.
        request.parsed = error.with_traceback(None)


async def parsed(body: bytes, size: int) -> Any:
    """Return the value of a JSON text; `size` is that of a slice.

    Raises:
        ValueError: it is no JSON.
        APIError: it has too many elements or levels.
    """
    give_way = GivingWay()
    outline: list[bytes] = []  # the body with a mark in place of each long text
    texts: dict[str, str] = {}
    mark, kept = os.urandom(16).hex(), 0
    for start, end in await _long_texts(body, size, give_way):
        whole = ""
        at = start
        while at < end:
            text = body[at : min(at + size + _LONGEST_ESCAPE, end)]
            after = end if end - at <= size else at + _place_to_cut(text, size)
            whole += orjson.loads(b'"%b"' % body[at:after])  # grows in its place: joining would copy it
            at = after
            await give_way.if_due()
        name = f"{mark}{len(texts)}"
        outline += [body[kept:start], name.encode("ascii")]
        texts[name] = whole
        kept = end
    rest = b"".join([*outline, body[kept:]]) if outline else body
    at_once = len(rest) <= SLICES_AT_ONCE * size
    value = orjson.loads(rest) if at_once else await parsed_in_segments(rest, size, give_way)
    return await _restored(value, texts, give_way) if texts else value


async def _long_texts(body: bytes, size: int, give_way: GivingWay) -> list[tuple[int, int]]:
    """Return where the texts of at least `size` bytes lie, without their quotation marks."""
    found = []
    at = opened_at = elements = depth = 0
    within = False  # a text
    while at < len(body):
        await give_way.if_due()
        block = block_at(body, at, size)
        parts = block.split(b'"')
        structure = b"".join(parts[within::2])
        brackets = structure.translate(None, NOT_BRACKETS)
        elements += len(brackets) + structure.count(b",")
        if elements > 2 * ELEMENT_LIMIT:  # each bracket has two
            raise too_complex(f"more than {ELEMENT_LIMIT} elements")
        for byte in brackets:
            depth += 1 if byte in b"[{" else -1
            if depth > DEPTH_LIMIT:
                raise too_complex(f"more than {DEPTH_LIMIT} levels")
        if len(parts) > 1:
            if within and at + len(parts[0]) - opened_at >= size:
                found.append((opened_at, at + len(parts[0])))
            opened_at = at + len(block) - len(parts[-1])
            within = within == bool(len(parts) % 2)
        at += len(block)
    if within:
        raise ValueError("a text has no end")
    return found


def _place_to_cut(text: bytes, size: int) -> int:
    """Return where the beginning of a JSON text may end, near `size`: within no escape and no character."""
    text = text.replace(b"\\\\", _ESCAPED_BACKSLASH)
    place = size
    while place > size - 4 and text[place] & 0xC0 == 0x80:  # a later byte of a character (RFC 3629)
        place -= 1
    escape = text.rfind(b"\\", place - _LONGEST_ESCAPE + 1, place)
    if escape >= 0:
        return escape - _HALF if _SECOND_HALF.match(text, escape) else escape
    backslashes = place - len(text[:place].rstrip(b"\0"))
    return place - backslashes % 2


async def _restored(value: Any, texts: dict[str, str], give_way: GivingWay) -> Any:
    """Put the texts back in the place of their marks."""
    whole = [value]
    waiting: list[Any] = [whole]
    while waiting:
        await give_way.if_due()
        one = waiting.pop()
        if type(one) is dict and not texts.keys().isdisjoint(one):
            renamed = {texts.get(name, name): member for name, member in one.items()}
            one.clear()
            one.update(renamed)
        for name, member in enumerate(one) if type(one) is list else list(one.items()):
            if type(member) is str:
                if member in texts:
                    one[name] = texts[member]
            elif type(member) is dict or type(member) is list:
                waiting.append(member)
    return whole[0]
