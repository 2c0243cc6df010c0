"""The built-in scenarios, and the settings in force under a scenario.

A scenario is a title and an overlay: values by table and key, already checked. This module must not
know TOML: overlays are read by `config.layers`.
"""

from __future__ import annotations

from typing import Any

from mockgpt.config import Config, Distribution, Scenario
from mockgpt.config.value_text import did_you_mean, not_allowed
from mockgpt.errors import ConfigError

DEFAULT_TENANT = "default"  # of all who belong to no other one; its settings are those of the top level
NO_STEP = -1  # a scenario's own keys, whatever its steps lay over
MOST_STEPS = 100
LONGEST_REPEAT = 1_000  # with the most steps, this bounds what one request may have to skip

Overlay = dict[str, dict[str, Any]]  # values by table and key, already checked

BUILT_IN: dict[str, Scenario] = {
    scenario.name: scenario
    for scenario in (
        Scenario("default", "Default", {}, description="the settings as they are"),
        Scenario(
            "fast",
            "Fast",
            {"responses": {"default_delay_ms": 10, "error_rate_percent": 0}},
            description="answers after 10 ms",
            good_for="suites",
        ),
        Scenario(
            "slow",
            "Slow",
            {"responses": {"default_delay_ms": 5_000, "error_rate_percent": 0}},
            description="answers after 5 s",
            good_for="spinners, timeouts that are too short",
        ),
        Scenario(
            "errors",
            "Errors",
            {"responses": {"default_delay_ms": 100, "error_rate_percent": 10}},
            description="answers after 100 ms, 10 % of the requests fail: 429, 500, 503",
            good_for="retries",
        ),
        Scenario(
            "timeout",
            "Timeouts",
            {"responses": {"default_delay_ms": 30_000, "error_rate_percent": 0}},
            description="answers after 30 s",
            good_for="timeouts, and what happens after them",
        ),
        # The smallest answer, of which no body is kept: the rest is the cost of TLS and HTTP.
        Scenario(
            "high_load",
            "High load",
            {
                "responses": {
                    "default_delay_ms": 0,
                    "error_rate_percent": 0,
                    "mode": "fixed",
                    "fixed_text": "OK.",
                },
                "journal": {"bodies": False},
            },
            description="answers at once with a few words, keeps no bodies",
            good_for="load tests of what is in front of the mock",
        ),
        # One stream in four breaks, each in a way that was seen behind real proxies.
        Scenario(
            "flaky_stream",
            "Streams that break",
            {
                "responses": {"default_delay_ms": 50},
                "latency": {"inter_token_latency_ms": Distribution("constant", 10)},
                "faults": {
                    "percent": 25,
                    "mix": {
                        "reset_mid_stream": 2,
                        "truncate_body": 2,
                        "malformed_event": 1,
                        "missing_done": 1,
                    },
                },
            },
            description="one answer in four is reset, truncated, malformed or lacks its end",
            good_for="reading streams with care",
        ),
        # Low enough for a few requests to exceed it, and soon enough refilled for a retry to succeed.
        Scenario(
            "rate_limited",
            "Rate limited",
            {
                "responses": {"default_delay_ms": 50},
                "rate_limits": {"requests_per_minute": 20, "tokens_per_minute": 4_000},
            },
            description="20 requests and 4000 tokens a minute for each API key",
            good_for="queues, `retry-after`, budgets",
        ),
        Scenario(
            "overloaded",
            "Overloaded",
            {
                "responses": {"default_delay_ms": 1_500, "error_rate_percent": 40},
                "latency": {
                    "time_to_first_token_ms": Distribution("lognormal", 3_000, 2_000, 0, 20_000),
                    "inter_token_latency_ms": Distribution("lognormal", 80, 60, 0, 2_000),
                },
                "errors": {
                    "mix": {
                        "service_unavailable": 4,
                        "model_overloaded": 2,
                        "server_error": 1,
                        "gateway_timeout": 1,
                    }
                },
            },
            description="slow to begin, slow to go on, 40 % fail with 503 and 504",
            good_for="backing off, circuit breakers",
        ),
        # Like the published figures for gpt-4o-mini: the first token after about half a second,
        # then 70 to 80 a second, both with a long tail.
        Scenario(
            "realistic",
            "Like gpt-4o-mini",
            {
                "responses": {"default_delay_ms": 250},
                "latency": {
                    "time_to_first_token_ms": Distribution("lognormal", 220, 110, 60, 3_000),
                    "inter_token_latency_ms": Distribution("lognormal", 13, 9, 0, 400),
                    "per_prompt_token_ms": Distribution("constant", 0.03),
                },
            },
            description="the first token after about half a second, then 70 to 80 a second, with a long tail",
            good_for="what users will see",
        ),
        # A second is far below the idle time of connection pools, so they use closed connections.
        Scenario(
            "stale_connections",
            "Stale connections",
            {"responses": {"default_delay_ms": 50}, "server": {"keep_alive_timeout_ms": 1_000}},
            description="idle connections are closed after a second",
            good_for="connection pools",
        ),
    )
}


def with_given(
    given: dict[str, dict[str, Any]], scenarios: dict[str, Scenario] | None = None
) -> dict[str, Scenario]:
    """Lay the scenarios that sources define over those there are, key by key; by default the built-in ones.

    Args:
        given: by scenario name, checked values by key path (`responses.default_delay_ms`), and the
            title under `name`, the timeline under `steps` and `repeat`.
    """
    scenarios = dict(scenarios or BUILT_IN)
    for name, values in given.items():
        scenario = scenarios.get(name) or Scenario(name, name, {})
        overlay = {table: dict(keys) for table, keys in scenario.overlay.items()}
        for path, value in values.items():
            table, _, key = path.partition(".")
            if key:
                overlay.setdefault(table, {})[key] = value
        scenarios[name] = scenario._replace(
            title=values.get("name", scenario.title),
            overlay=overlay,
            steps=values.get("steps", scenario.steps),
            repeat=values.get("repeat", scenario.repeat),
        )
    return scenarios


def check_timeline(scenarios: dict[str, Scenario], scenario: Scenario) -> None:
    """Refuse a timeline with a step that is never reached, or that is a timeline itself.

    Raises:
        ConfigError: naming the step, and what it lacks.
    """
    steps = scenario.steps
    where = f"scenarios.{scenario.name}"
    if not steps and scenario.repeat > 1:
        raise ConfigError(f"{where}.repeat: there are no steps to repeat")
    for index, step in enumerate(steps):
        last = index + 1 == len(steps)
        # After the last step the scenario's own keys are in force, or with `repeat` the first step again.
        ends = step.for_ms or (scenario.repeat == 1 if last else steps[index + 1].after_requests)
        if not ends:
            following = "it is not repeated" if last else f"steps[{index + 1}] is not reached"
            raise ConfigError(
                f"{where}.steps[{index}]: never ends, so {following}; expected for_ms in it"
                + ("" if last else f", or after_requests in steps[{index + 1}]")
            )
        if step.scenario and scenario_named(scenarios, step.scenario).steps:
            raise ConfigError(f"{where}.steps[{index}].scenario: {step.scenario} has steps of its own")


def scenario_named(scenarios: dict[str, Scenario], name: str, where: str = "scenario") -> Scenario:
    """Return a scenario; `where` is the key path that names it.

    Raises:
        ConfigError: no scenario has this name; the text lists those there are.
    """
    if not isinstance(name, str):
        raise ConfigError(not_allowed(where, name, "the name of a scenario"))
    if name not in scenarios:
        close = did_you_mean(name, scenarios)
        known = f"; there are {', '.join(scenarios)}"
        raise ConfigError(f"{where}: {ascii(name)[:80]} does not exist{close}{'' if close else known}")
    return scenarios[name]


def scenario_config(config: Config, name: str, step: int = NO_STEP) -> Config:
    """Return the settings in force under a scenario, in one of its steps from 0; `scenario` is its name.

    Makes new records each time, so a caller that needs them for every request keeps them.

    Raises:
        ConfigError: no scenario has this name; the text lists those there are.
    """
    scenarios = config.scenarios or BUILT_IN
    scenario = scenario_named(scenarios, name)
    overlays = [scenario.overlay]
    if step >= 0:
        other = scenario.steps[step].scenario
        overlays += [scenario_named(scenarios, other).overlay] if other else []
        overlays.append(scenario.steps[step].overlay)
    return laid_over(config._replace(scenario=name, scenarios=scenarios), *overlays)


def tenant_config(config: Config, name: str) -> Config:
    """Return the settings of a tenant: those of all, with its own laid over, its scenario and expectations.

    Where API keys are checked, its own are accepted too.
    """
    tenant = config.tenants[name]
    if name == DEFAULT_TENANT:
        return config
    scenario = tenant.scenario or config.scenario
    made = laid_over(config, tenant.overlay)._replace(scenario=scenario, expectations=tenant.expectations)
    if not made.auth.api_keys:
        return made
    return made._replace(auth=made.auth._replace(api_keys=(*made.auth.api_keys, *tenant.api_keys)))


def laid_over(config: Config, *overlays: dict[str, dict[str, Any]]) -> Config:
    """Return settings with the values of overlays, by table and key, in place of their own."""
    tables: dict[str, Any] = {}
    for overlay in overlays:
        for table, values in overlay.items():
            tables[table] = tables.get(table, getattr(config, table))._replace(**values)
    return config._replace(**tables)


class SettingsInForce(dict[tuple[str, int], Config]):
    """The settings under a scenario and one of its steps (from 0, or NO_STEP), each made once.

    Args:
        overlay: what was changed at run time; it lies over scenario and step.
    """

    def __init__(self, config: Config, overlay: Overlay) -> None:
        super().__init__()
        self._config = config
        self._overlay = overlay

    def __missing__(self, key: tuple[str, int]) -> Config:
        settings = self[key] = laid_over(scenario_config(self._config, *key), self._overlay)
        return settings
