"""The table of the parameters of a Responses request."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.responses.parameters import MOVED, RESPONSES, abbreviated
from mockgpt.errors import APIError


def test_a_parameter_with_another_name_here_is_none() -> None:
    assert not MOVED.keys() & RESPONSES.names
    assert {place.partition(".")[0] for place in MOVED.values()} <= RESPONSES.names


def test_long_names_are_shortened() -> None:
    assert abbreviated("file_search_call.results") == "fil...lts"


@pytest.mark.parametrize("value", ["conv_1", {"id": "conv_1"}])
def test_a_conversation_is_an_id_or_an_object_with_one(value: Any) -> None:
    RESPONSES.check({"conversation": value})


@pytest.mark.parametrize(
    ("value", "param", "code"),
    [
        (7, "conversation", "invalid_type"),
        ({}, "conversation.id", "missing_required_parameter"),
        ({"id": "conv_1", "x": 1}, "conversation.x", "unknown_parameter"),
    ],
)
def test_another_conversation_is_refused(value: Any, param: str, code: str) -> None:
    with pytest.raises(APIError) as caught:
        RESPONSES.check({"conversation": value})
    assert (caught.value.param, caught.value.code) == (param, code)
