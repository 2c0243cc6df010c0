"""Suggestions for a misspelled parameter."""

from __future__ import annotations

import pytest

from mockgpt.api.responses.suggestions import suggestions

KNOWN = ["store", "stream", "stop", "text"]


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("storee", ["store"]),
        ("stor", ["stop", "store"]),
        ("stroe", ["stop", "store"]),
        ("test", ["text"]),
        ("st", ["stop"]),
        ("s", []),
        pytest.param("z" * 1_000_000, [], id="a megabyte"),
    ],
)
def test_names_at_most_two_edits_away_are_suggested_nearest_first(name: str, suggested: list[str]) -> None:
    assert suggestions(name, KNOWN, ()) == suggested


def test_a_name_that_the_request_already_has_is_not_suggested() -> None:
    assert suggestions("storee", KNOWN, {"store": True}) == []


def test_at_most_two_names_are_suggested() -> None:
    assert suggestions("a", ["b", "c", "d"], ()) == ["b", "c"]
