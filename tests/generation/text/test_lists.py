"""Numbered lists."""

from __future__ import annotations

import pytest
from run_writer import answer

from mockgpt.generation.text_data import replies


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    ("text", "word", "pool"),
    [
        ("Name three rivers.", "rivers", "river"),
        ("Can you name five mountains?", "mountains", "mountain"),
        ("Name three colors", "colors", "color"),
        ("Suggest three names for my cat", "names", "name"),
    ],
)
def test_a_list_consists_of_what_the_message_asks_for(seed: int, text: str, word: str, pool: str) -> None:
    listed = answer(text, seed=seed)
    assert f" {word}:" in listed
    items = [line.partition(". ")[2] for line in listed.splitlines() if line[:1].isdigit()]
    assert len(items) >= 3
    assert set(items) <= set(replies()["lists"]["pools"][pool])


def test_a_complete_list_keeps_its_order() -> None:
    listed = answer("List the days of the week")
    days = [line.partition(". ")[2] for line in listed.splitlines() if line[:1].isdigit()]
    assert days == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
