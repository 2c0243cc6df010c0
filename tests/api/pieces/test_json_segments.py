"""JSON that is parsed in segments says what it says when it is parsed at once."""

from __future__ import annotations

import asyncio
from typing import Any

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mockgpt.api.pieces import json_segments
from mockgpt.api.pieces.json_segments import parsed_in_segments
from mockgpt.wire.turns import GivingWay

TEXTS = st.sampled_from(['"a"', '"b"', '",]"', '"{"', r'"\""', r'"\\"', '"é,"', '""'])
VALUES = st.recursive(
    TEXTS | st.sampled_from(["1", " -2.5e3 ", "null", "[]", "{}", "true"]),
    lambda inner: (
        st.lists(inner, max_size=6).map(lambda values: "[" + ",".join(values) + "]")
        | st.lists(st.tuples(TEXTS, inner), max_size=5).map(
            lambda members: "{" + ", ".join(f"{name}:{value}" for name, value in members) + "}"
        )
    ),
    max_leaves=20,
)
BROKEN = st.lists(st.sampled_from([*'[]{},:"\\', "1", '"a"', " ", '"a":1']), max_size=30).map("".join)


def in_segments(text: str, size: int) -> Any:
    return asyncio.run(parsed_in_segments(text.encode(), size, GivingWay()))


def read_alike(text: str, size: int) -> None:
    try:
        expected = orjson.loads(text)
    except ValueError:
        with pytest.raises(ValueError):
            in_segments(text, size)
    else:
        assert orjson.dumps(in_segments(text, size)) == orjson.dumps(expected), "also in the same order"


@given(VALUES, st.integers(1, 12))
@example('{"a":1,"b":2,"a":[1,2,3],"c":{"a":1}}', 1)
@example('[{"a":[[1,2],{"b":3,"c":[4,5]}],"d":6},7]', 1)
def test_the_value_is_that_of_the_whole(text: str, size: int) -> None:
    read_alike(text, size)


@given(BROKEN, st.integers(1, 12))
@example("[1,]", 1)
@example("[,1]", 1)
@example("[1,,2]", 1)
@example('{"a":1,}', 1)
@example('{"a":1,2}', 1)
@example("[1],[2]", 1)
@example("[1,2}", 1)
@example("[1,2]]", 1)
@example("[1,[2,3]", 1)
@example('[1,2],"a', 1)
def test_what_is_no_json_is_refused(text: str, size: int) -> None:
    read_alike(text, size)


def test_no_segment_is_longer_than_two_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []

    class Parser:
        @staticmethod
        def loads(text: bytes) -> Any:
            lengths.append(len(text))
            return orjson.loads(text)

    monkeypatch.setattr(json_segments, "orjson", Parser)
    messages = [{"role": "user", "content": str(number)} for number in range(2_000)]
    assert in_segments(orjson.dumps(messages).decode(), 1_000) == messages
    assert len(lengths) > 50
    assert max(lengths) < 2_200
