"""The entities of a message, and the properties they become values of."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.generation.prompt.topic import find
from mockgpt.generation.structured.entities import Entities

TEXT = (
    'Send an email to bob@example.com about "Lunch" in Paris, France on 2026-03-04'
    " with 3 people, see https://example.org and 4.5"
)
STRING = {"type": "string"}


def entities(text: str = TEXT) -> Entities:
    """Return the entities of a message."""
    return Entities(text, find(text))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("email", ["bob@example.com"]),
        ("url", ["https://example.org"]),
        ("date", ["2026-03-04"]),
        ("number", ["3", "4.5"]),
        ("quoted", ["Lunch"]),
    ],
)
def test_entities_are_found_by_kind(kind: str, expected: list[str]) -> None:
    assert entities().all(kind) == expected


def test_a_place_with_its_country_is_one_place_and_a_list_has_several() -> None:
    assert entities("Weather in Paris, France").places() == ["Paris, France"]
    assert entities("Weather in Paris, London and Rome").places() == ["Paris", "London", "Rome"]


@pytest.mark.parametrize(
    ("name", "keywords", "kind", "expected"),
    [
        ("recipient_email", STRING, "string", "bob@example.com"),
        ("contact", {"format": "email"}, "string", "bob@example.com"),
        ("city", STRING, "string", "Paris, France"),
        ("when", STRING, "string", "2026-03-04"),
        ("title", STRING, "string", "Lunch"),
        ("count", {}, "integer", 3),
        ("meal", {"enum": ["dinner", "lunch"]}, "enum", "lunch"),
        ("confirmed", {}, "boolean", None),
        ("color", STRING, "string", None),
    ],
)
def test_a_value_is_suggested_by_name_and_type(
    name: str, keywords: dict[str, Any], kind: str, expected: object
) -> None:
    assert entities().suggest(name, keywords, kind) == expected


def test_each_number_is_used_once() -> None:
    found = entities()
    assert [found.suggest("a", {}, "number") for _ in range(3)] == [3, 4.5, None]


def test_looking_whether_there_is_a_value_does_not_use_it_up() -> None:
    found = entities()
    assert found.has_value("a", {}, "integer")
    assert found.suggest("a", {}, "integer") == 3
    assert not found.has_value("a", {}, "integer")
