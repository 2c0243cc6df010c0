"""Which environment variables are settings. It must not know their values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mockgpt.config.value_text import did_you_mean

# Short names of settings; every other one is MOCKGPT_TABLE__KEY.
SHORT_VARIABLES = {"MOCKGPT_SCENARIO": "scenario", "MOCKGPT_PORT": "server.port"}


def is_setting(variable: str) -> bool:
    """Tell whether an environment variable is read as a setting."""
    return variable in SHORT_VARIABLES or (variable.startswith("MOCKGPT_") and "__" in variable)


def unread(variables: Iterable[str], others: tuple[str, ...]) -> Iterator[str]:
    """Yield a line for every MOCKGPT_ variable that nothing reads, with the most similar one that is read.

    Args:
        variables: the names in the environment.
        others: those that are read, but are no settings.
    """
    for name in variables:
        if name.startswith("MOCKGPT_") and not is_setting(name) and name not in others:
            close = did_you_mean(name, (*SHORT_VARIABLES, *others)) or ", settings are MOCKGPT_TABLE__KEY"
            yield f"{ascii(name)[1:-1]} is not read{close}"
