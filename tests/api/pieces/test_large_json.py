"""JSON made piece by piece has the same bytes as JSON made at once."""

from __future__ import annotations

from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.api.pieces.large_json import Elements, Members, event, indented

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text("a\n\"{[,:'é\\", max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


def in_pieces(value: Any) -> Any:
    """Return a value of which every object and every list is made while it is written."""
    if isinstance(value, dict) and value:
        return Members({name: (lambda member=member: in_pieces(member)) for name, member in value.items()})
    if isinstance(value, list):
        simple = not any(one is None or isinstance(one, dict | list) for one in value)
        return Elements(map(in_pieces, value), 2 if simple else 1) if None not in value else value
    return value


@given(VALUES)
def test_joined_pieces_are_what_orjson_writes(value: Any) -> None:
    compact, whole = orjson.dumps(value), orjson.dumps(value, option=orjson.OPT_INDENT_2)
    assert b"".join(indented(in_pieces(value))) == whole + b"\n"
    assert b"".join(event("x", in_pieces(value))) == b"event: x\ndata: " + compact + b"\n\n"


def test_small_pieces_are_joined_and_pauses_stay_between_them() -> None:
    made = iter(["a" * 9_000, None, "b" * 9_000, None, "c"])
    pieces = list(indented(Elements(made)))
    assert [len(piece) > 16_384 for piece in pieces] == [False, True, False, False, False]
    assert pieces[0] == pieces[2] == pieces[3] == b""
    assert orjson.loads(b"".join(pieces)) == ["a" * 9_000, "b" * 9_000, "c"]
