"""Keys in errors: on one line and of bounded length, for any text of a client."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.behavior.expectations.definition import read_expectation
from mockgpt.behavior.expectations.key_names import below, check_keys, shown_key, unknown_key
from mockgpt.errors import ConfigError


@given(st.text())
def test_any_key_is_shown_on_one_printable_line(name: str) -> None:
    assert shown_key(name).isprintable()
    assert len(shown_key(name)) <= 80 * len("\\U0010ffff")


def test_an_unknown_key_is_named_with_its_path_and_what_is_allowed() -> None:
    assert str(unknown_key("reply.raw", "colour", ("status", "body"))) == (
        "reply.raw.colour: unknown key, allowed are status, body"
    )
    assert str(unknown_key("", "colour", ("match",))) == "colour: unknown key, allowed are match"
    assert str(unknown_key("match", "modle", ("method", "model"))) == (
        "match.modle: unknown key, allowed are method, model, did you mean model?"
    )


def test_an_error_of_an_element_or_a_key_is_named_by_its_whole_path() -> None:
    assert str(below("reply.tool_calls", ConfigError("[0].name: 1"))) == "reply.tool_calls[0].name: 1"
    assert str(below("reply.raw", ConfigError("status: 1"))) == "reply.raw.status: 1"


def test_the_first_unknown_key_of_a_table_is_refused() -> None:
    check_keys("raw", {"status": 200}, ("status", "body"))
    with pytest.raises(ConfigError, match=r"^raw\.code: unknown key"):
        check_keys("raw", {"status": 200, "code": 1, "x": 2}, ("status", "body"))


@pytest.mark.parametrize("table", ["match", "reply", ""])
def test_of_a_table_of_very_many_keys_their_number_is_told(table: str) -> None:
    many = {f"key{number}": 1 for number in range(60_000)}
    given = {"reply": {"content": "x"}, **({table: many} if table else many)}
    with pytest.raises(ConfigError) as refused:
        read_expectation(given)
    assert str(refused.value).startswith(f"{table or 'expectation'}: a table of 60,00")
    assert len(refused.value.mistakes) == 1
