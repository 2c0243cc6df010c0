"""What is kept of what clients send again is bounded, in number and in size."""

from __future__ import annotations

from mockgpt.generation.remembered import remember_names, remember_objects, remember_texts


def test_the_last_texts_that_are_not_long_are_remembered():
    asked: list[str] = []

    @remember_texts(2)
    def size(text: str) -> int:
        asked.append(text)
        return len(text)

    for text in ("a", "b", "a", "c", "a", "b"):
        assert size(text) == len(text)
    assert asked == ["a", "b", "c", "b"]


def test_few_long_texts_are_remembered_beside_the_short_ones():
    asked: list[str] = []

    @remember_texts(100)
    def size(text: str, more: int = 0) -> int:
        asked.append(text)
        return len(text) + more

    long = [f"{number:600}" for number in range(17)]
    for text in (*long, long[-1], long[0]):
        assert size(text, 1) == 601
    assert asked == [*long, long[0]]


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


def test_large_objects_share_a_number_of_bytes():
    asked: list[object] = []

    @remember_objects
    def count(items: tuple[str, ...]) -> int:
        asked.append(items)
        return len(items)

    long = [(f"{number:120000}",) for number in range(3)]
    for items in (*long, long[2], long[1], long[0]):
        count(items)
    assert asked == [*long, long[0]]


def test_results_of_names_are_remembered_until_their_characters_are_too_many():
    asked: list[str] = []

    @remember_names(4)
    def size(name: str | tuple[str, ...], _most: int = 0) -> int:
        asked.append(name[0])
        return len(name)

    for name in ("a", "b", "a", "c", "d", "e", "b"):
        assert size(name) == 1
    assert asked == ["a", "b", "c", "d", "e", "b"]
    asked.clear()
    long = "x" * 140_000
    for one in (long, long, (long,), "f", (long,), "f"):
        size(one, 1)
    assert asked == ["x", long, "f", long], "what is long is forgotten with the next that is not known"
