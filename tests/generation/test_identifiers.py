"""Identifiers in the API's forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

import pytest

from mockgpt.generation import identifiers

FORMS: list[tuple[Callable[..., str], str]] = [
    (identifiers.tool_call_id, r"call_[A-Za-z0-9]{24}"),
    (identifiers.output_message_id, r"msg_[0-9a-f]{48}"),
    (identifiers.function_call_id, r"fc_[0-9a-f]{48}"),
]


@pytest.mark.parametrize(("make", "form"), FORMS)
def test_identifiers_have_the_form_of_the_api(make: Callable[..., str], form: str) -> None:
    assert re.fullmatch(form, make())
    assert re.fullmatch(form, make(Random(1)))


@pytest.mark.parametrize(("make", "form"), FORMS)
def test_a_random_source_makes_them_reproducible_and_none_makes_them_differ(
    make: Callable[..., str], form: str
) -> None:
    assert make(Random(7)) == make(Random(7))
    assert make() != make()
