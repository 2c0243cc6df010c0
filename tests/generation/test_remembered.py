"""What is kept of what clients send again is bounded, in number and in size."""

from __future__ import annotations

from mockgpt.generation.remembered import remember_texts


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
