"""Which environment variables are settings. It must not know their values."""

from __future__ import annotations

# Short names of settings; every other one is MOCKGPT_TABLE__KEY.
SHORT_VARIABLES = {"MOCKGPT_SCENARIO": "scenario", "MOCKGPT_PORT": "server.port"}


def is_setting(variable: str) -> bool:
    """Tell whether an environment variable is read as a setting."""
    return variable in SHORT_VARIABLES or (variable.startswith("MOCKGPT_") and "__" in variable)
