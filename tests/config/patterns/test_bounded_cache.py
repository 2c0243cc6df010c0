"""What is kept of names is bounded, in number and in characters."""

from __future__ import annotations

from mockgpt.config.patterns.bounded_cache import bounded_cache


def test_results_of_names_are_remembered_until_their_characters_are_too_many():
    asked: list[str] = []

    @bounded_cache(4)
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
