"""Which environment variables are settings."""

from __future__ import annotations

import pytest

from mockgpt.config.environment import is_setting


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
