"""Dates and times of day: moved, compared, named and written otherwise."""

from __future__ import annotations

import pytest
from run_writer import answer

from mockgpt.generation.numbers.dates import near


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
        ("What time is it 90 minutes after 11:15 PM?", "12:45 AM"),
        ("How many minutes are there from 9:15 to 10:00?", "45 minutes"),
        ("How long is it from 8:30 to 10:00?", "1 hour 30 minutes"),
        ("Convert 3:45 PM to 24-hour time", "15:45"),
        ("Write 18:05 in 12-hour format", "6:05 PM"),
    ],
)
def test_a_question_about_dates_and_times_is_answered(text: str, wanted: str) -> None:
    assert answer(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "What date is 99999 years after January 30, 2024?",
        "What date is 99999 days after 9999-12-31?",
        "What day of the week was 2024-13-45?",
        "How many minutes are there from 99:99 to 77:77?",
    ],
)
def test_what_is_in_no_calendar_is_answered_all_the_same(text: str) -> None:
    assert answer(text)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("tomorrow", "2024-02-29"),
        ("next Friday", "2024-03-08"),
        ("in 2 weeks", "2024-03-13"),
        ("yesterday", "2024-02-27"),
    ],
)
def test_a_day_near_today_is_a_date(said: str, wanted: str) -> None:
    assert near(said, "Today is Wednesday, 2024-02-28.") == wanted


def test_a_day_after_the_last_of_all_calendars_stays_as_it_was_said() -> None:
    assert near("tomorrow", "Today is 9999-12-31.") == "tomorrow"
