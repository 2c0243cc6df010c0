"""Examples are continued: the last input leads to what the rule of the others gives."""

from __future__ import annotations

import pytest
from run_writer import answer


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("apple -> APPLE\nhouse -> HOUSE\nriver ->", "RIVER"),
        ("Input: apple\nOutput: elppa\n\nInput: house\nOutput:", "esuoh"),
        ("cat -> cats, box -> boxes, city ->", "cities"),
        ("hot => cold; big => small; early =>", "late"),
        ("1 -> 3\n2 -> 5\n10 ->", "21"),
        ("Q: 2+3\nA: 5\nQ: 7+8\nA:", "15"),
        ("Q: What is the capital of France?\nA: Paris\nQ: What is the capital of Japan?\nA:", "Tokyo"),
        ("English: dog\nGerman: Hund\nEnglish: cat\nGerman:", "Katze"),
        ("France: Paris\nItaly: Rome\nJapan:", "Tokyo"),
        ("Text: I loved it. Label: GOOD\nText: It was awful. Label: BAD\nText: Great day! Label:", "GOOD"),
        ("apple -> fruit\ncarrot -> vegetable\npear ->", "fruit"),
    ],
)
def test_the_last_of_some_examples_is_completed(text: str, wanted: str) -> None:
    assert answer(text) == wanted


def test_what_only_ends_with_a_colon_holds_no_examples() -> None:
    assert "Anna" in answer("Context: Anna runs the shop.\nQuestion: Who runs the shop?\nAnswer:")


@pytest.mark.parametrize(
    "text",
    [
        "-> ->",
        "1 -> 1\n1 -> 2\n3 ->",
        "a -> b -> c ->",
        ": :\n: :\na:",
        ":: Paris\nItaly: Rome\nJapan:",
        "0 -> 0\n9 ->",
    ],
)
def test_examples_without_a_rule_are_answered_all_the_same(text: str) -> None:
    assert answer(text)
