"""Dates: moved, compared, named and written otherwise."""

from __future__ import annotations

import pytest
from run_writer import answer


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("What date is 3 days after January 30, 2024?", "February 2, 2024"),
        ("What is the date 10 days before 2024-03-06?", "2024-02-25"),
        ("What is the date one month after 31.01.2023?", "28.02.2023"),
        ("When is two weeks after 5 May?", "19 May"),
        ("How many days are there between 1 March 2024 and 15 March 2024?", "14 days"),
        ("What day of the week was July 4, 1776?", "Thursday"),
        ("Convert 03/14/2024 to YYYY-MM-DD", "2024-03-14"),
        ("Write this date as DD/MM/YYYY: March 9, 2025", "09/03/2025"),
    ],
)
def test_a_question_about_dates_is_answered(text: str, wanted: str) -> None:
    assert answer(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "What date is 99999 years after January 30, 2024?",
        "What date is 99999 days after 9999-12-31?",
        "What day of the week was 2024-13-45?",
    ],
)
def test_what_is_in_no_calendar_is_answered_all_the_same(text: str) -> None:
    assert answer(text)
