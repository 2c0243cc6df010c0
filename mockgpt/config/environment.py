"""Which environment variables are settings. It must not know their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mockgpt.config.value_text import did_you_mean

# Short names of settings; every other one is MOCKGPT_TABLE__KEY.
SHORT_VARIABLES = {"MOCKGPT_SCENARIO": "scenario", "MOCKGPT_PORT": "server.port"}


_SERVICE_LINKS = (
    *("MOCKGPT_SERVICE_HOST", "MOCKGPT_SERVICE_PORT"),
    *(f"MOCKGPT_PORT_{digit}" for digit in range(1, 10)),  # MOCKGPT_PORT_8443_TCP and its like
)


def is_setting(variable: str) -> bool:
    """Tell whether an environment variable is read as a setting."""
    return variable in SHORT_VARIABLES or (variable.startswith("MOCKGPT_") and "__" in variable)


def is_service_link(variable: str, environment: Mapping[str, str]) -> bool:
    """Tell whether Kubernetes has set a variable, as for every Service of a namespace: one named mockgpt.

    It gives `MOCKGPT_PORT` the form `tcp://10.0.0.1:8443`, and sets others beside it.
    """
    if "MOCKGPT_SERVICE_HOST" not in environment:
        return False
    return variable.startswith(_SERVICE_LINKS) or (
        variable == "MOCKGPT_PORT" and environment[variable].startswith(("tcp://", "udp://", "sctp://"))
    )


def unread(variables: Mapping[str, str], others: tuple[str, ...]) -> Iterator[str]:
    """Yield a line for every MOCKGPT_ variable that nothing reads, with the most similar one that is read.

    Args:
        variables: the environment.
        others: those that are read, but are no settings.
    """
    for name in variables:
        known = is_setting(name) or name in others or is_service_link(name, variables)
        if name.startswith("MOCKGPT_") and not known:
            close = did_you_mean(name, (*SHORT_VARIABLES, *others)) or ", settings are MOCKGPT_TABLE__KEY"
            yield f"{ascii(name)[1:-1]} is not read{close}"
