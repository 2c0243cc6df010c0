"""Every placeholder has a value."""

from __future__ import annotations

from mockgpt.api.scripted import placeholder_values
from mockgpt.config.placeholders import NAMES, REPLY_NAMES


def test_the_names_that_are_allowed_are_the_names_that_have_a_value() -> None:
    assert set(placeholder_values._NAMED) == {*NAMES, *REPLY_NAMES}
