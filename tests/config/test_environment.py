"""Which environment variables are settings."""

from __future__ import annotations

import pytest

from mockgpt.config.environment import is_setting, unread


@pytest.mark.parametrize(
    ("variable", "read"),
    [
        ("MOCKGPT_SERVER__PORT", True),
        ("MOCKGPT_PORT", True),
        ("MOCKGPT_SCENARIO", True),
        ("MOCKGPT_URL", False),
        ("SERVER__PORT", False),
        ("mockgpt_server__port", False),
    ],
)
def test_settings_have_two_underscores_or_a_short_name(variable: str, read: bool) -> None:
    assert is_setting(variable) == read


def test_a_variable_that_nothing_reads_is_named_with_a_similar_one() -> None:
    names = ("MOCKGPT_SCENRIO", "MOCKGPT_URL", "MOCKGPT_SERVER__PORT", "MOCKGPT_XYZXYZXYZ\n", "PATH")
    assert list(unread(names, ("MOCKGPT_URL",))) == [
        "MOCKGPT_SCENRIO is not read, did you mean MOCKGPT_SCENARIO?",
        "MOCKGPT_XYZXYZXYZ\\n is not read, settings are MOCKGPT_TABLE__KEY",
    ]
