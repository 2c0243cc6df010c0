"""What is made of JSON that a message gives, whatever it holds and whatever is asked."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.generation.json_schema.given_json import worked

KEYS = st.sampled_from(["name", "age", "price", "id", "in_stock", "qty", "user name", "a.b", "(x", "é", ""])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 10**18) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
ROWS = st.lists(st.dictionaries(KEYS, VALUES, max_size=4), max_size=5)
ASKED = st.sampled_from(
    [
        *("Sort by {0} descending", "Keep only items with {0} > 3", "items that are not {1}", "Group by {0}"),
        *("Group by {0} and count", "What is the average {0}?", "total {0} per {1}", "Who is the oldest?"),
        *(
            "Return only {0} and {1}",
            "Remove the key {0}",
            "Rename {0} to zip",
            "Set {0} to 5",
            "Merge these",
        ),
        *("Flatten this", "Swap keys and values", "Convert keys to camelCase", "Append the object", "{0}"),
    ]
)


@given(VALUES | ROWS, ROWS, st.lists(ASKED, min_size=1, max_size=2), KEYS, KEYS)
@examples(1_000)
def test_any_json_and_any_request_give_json_or_nothing(
    value: Any, besides: Any, asked: list[str], one: str, other: str
) -> None:
    request = ", ".join(asked).format(one, other)
    made = worked(f"{request}: {orjson.dumps(value).decode()} {orjson.dumps(besides).decode()}")
    assert orjson.dumps(made)


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("Sort by name", [{"name": "Ann", "age": 31}, {"name": "Bo", "age": 9}]),
        ("Keep only people with age > 18", [{"name": "Ann", "age": 31}]),
        ("Return only the names as an array", ["Bo", "Ann"]),
        ("How many are there?", {"count": 2}),
        ("What is the average age?", {"average_age": 20}),
        ("Rename name to first_name", [{"first_name": "Bo", "age": 9}, {"first_name": "Ann", "age": 31}]),
    ],
)
def test_people_are_sorted_kept_counted_and_renamed(asked: str, made: Any) -> None:
    assert worked(f'{asked}: [{{"name": "Bo", "age": 9}}, {{"name": "Ann", "age": 31}}]') == made


def test_what_only_looks_like_json_is_read_a_few_times() -> None:
    assert worked("Sort by a: " + '{"' * 4_000) is None
    assert worked("Sort by a: " + '{"a":' * 1_500 + "1" + "}" * 1_500) is None
