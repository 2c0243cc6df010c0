"""Values as users write them: read from text, and shown in a message."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mockgpt.config.value_text import (
    SHOWN_CHARACTERS,
    GivenText,
    counted,
    is_name,
    is_number,
    one_line,
    parsed,
    shown,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (1.5, "1.5"),
        ("a", '"a"'),
        ("a\nb", '"a\\nb"'),
        ([1, "b"], '[1, "b"]'),
        (list(range(11)), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …]"),
        ([[1]], "an array of tables or arrays"),
        ({}, "a table"),
        (date(1979, 5, 27), "1979-05-27"),
        (10**90, "an integer of 299 bits"),
    ],
)
def test_a_value_is_shown_like_toml_on_one_line(value: Any, text: str) -> None:
    assert shown(value) == text


def test_a_long_value_is_cut() -> None:
    assert len(shown("x" * 500)) == SHOWN_CHARACTERS + 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("[1]", [1]),
        ("true", True),
        ("word", "word"),
        ("'5'", "5"),
        ("1\nother = 2", "1\nother = 2"),
    ],
)
def test_text_is_read_as_toml_and_else_is_itself(text: str, value: Any) -> None:
    assert parsed(GivenText(text, "here")) == value


def test_where_text_is_wanted_a_number_stays_text() -> None:
    assert parsed(GivenText("1.2", "here"), wants_text=True) == "1.2"
    assert parsed(GivenText("'1.2'", "here"), wants_text=True) == "1.2"


def test_a_value_of_a_file_is_left_as_it_is() -> None:
    assert parsed("5") == "5"


def test_a_bool_is_no_number() -> None:
    assert is_number(1)
    assert is_number(1.5)
    assert not is_number(True)
    assert not is_number("1")


@pytest.mark.parametrize(
    ("name", "allowed"),
    [("a-b_1", True), ("", False), ("a b", False), ("é", False), ("x" * 65, False), (5, False)],
)
def test_a_name_is_a_bare_toml_key(name: Any, allowed: bool) -> None:
    assert is_name(name) is allowed


def test_text_for_a_message_has_no_control_characters_and_an_end() -> None:
    assert one_line("a\x1b[31m\n") == "a\\x1b[31m\\n"
    assert len(one_line("x" * 1000)) == 300


def test_a_number_agrees_with_its_noun() -> None:
    assert [counted(number, "case") for number in (0, 1, 2)] == ["0 cases", "1 case", "2 cases"]
    assert [counted(number, "fits", "fit") for number in (1, 2)] == ["1 fits", "2 fit"]
