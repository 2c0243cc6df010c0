"""What is kept of what clients send again is bounded, in number and in size."""

from __future__ import annotations

from mockgpt.generation.remembered import remember_objects, remember_texts


def test_the_last_texts_that_are_not_long_are_remembered():
    asked: list[str] = []

    @remember_texts(2)
    def size(text: str) -> int:
        asked.append(text)
        return len(text)

    long = "x" * 501
    for text in ("a", "b", "a", "c", "a", "b", long, long):
        assert size(text) == len(text)
    assert asked == ["a", "b", "c", "b", long, long]


def test_the_last_objects_that_are_not_large_are_remembered_with_what_was_found():
    asked: list[object] = []

    @remember_objects
    def count(items: tuple[str, ...]) -> int:
        asked.append(items)
        return len(items)

    one, other, large = ("a", "b"), ("a", "c"), ("x" * 140_000,)
    for items in (one, one, other, large, large, one):
        assert count(items) == len(items)
    assert asked == [one, other, large, large]
    many = [tuple(f"{number}") for number in range(40)]
    for items in (*many, one):
        count(items)
    assert asked[-1] is one
