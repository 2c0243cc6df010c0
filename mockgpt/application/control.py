"""What can be changed and asked while the server runs: scenario, expectations, journal, metrics.

The admin plane, Python and the application meet here. The expectation engine is loaded with the
first expectation. It must not know how requests are answered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mockgpt.behavior.active_scenario import ActiveScenario
from mockgpt.behavior.handshake_overrides import HandshakeOverrides
from mockgpt.config import Config, Scenario
from mockgpt.config.scenarios import BUILT_IN, scenario_named
from mockgpt.errors import ConfigError
from mockgpt.telemetry.journal import Journal
from mockgpt.telemetry.metrics import Metrics

if TYPE_CHECKING:
    from mockgpt.behavior.expectations.expectations import Definition, Expectation, Expectations


class Control:
    """The state of one server beyond its settings.

    Made with the settings and then told of them by `configure`, as at every reload.

    Args:
        clock: seconds, never going back.

    Attributes:
        config: the settings in force.
        handshakes: what was ordered for the handshakes to come.
        on_reset: called by `reset`, for whoever else remembers requests.
        on_scenario: called with the name of a scenario that is switched to.
    """

    def __init__(self, config: Config, clock: Callable[[], float]) -> None:
        self.config = config
        self.journal = Journal(config.journal)
        self.metrics = Metrics(self._is_known_model)
        self.handshakes = HandshakeOverrides()
        self.on_reset: list[Callable[[], None]] = []
        self.on_scenario: list[Callable[[str], None]] = []
        self._scenario = ActiveScenario(config.scenario, clock)
        self._expectations: Expectations | None = None

    def configure(self, config: Config) -> None:
        """Take new settings; what was changed at run time stays.

        Raises:
            ConfigError: an expectation that cannot be used; nothing has changed then.
        """
        if config.expectations or self._expectations is not None:
            from mockgpt.behavior.expectations.expectations import read_expectations

            definitions = read_expectations(config.expectations)
            _check_scenarios(definitions, config.scenarios or BUILT_IN)
            self.expectations.configure(definitions)
        self.config = config
        self._scenario.configure(config.scenario, self.scenarios)
        self.journal.configure(config.journal)

    def reset(self) -> None:
        """Forget what happened and what was changed at run time; metrics go on."""
        self.journal.clear()
        self._scenario.reset()
        self.handshakes.reset()
        if self._expectations is not None:
            self._expectations.reset()
        for forget in self.on_reset:
            forget()

    # -- scenario ------------------------------------------------------------------------------

    @property
    def scenarios(self) -> dict[str, Scenario]:
        """All there are, by name."""
        return self.config.scenarios or BUILT_IN

    @property
    def scenario(self) -> str:
        """The name of the one in force for new requests."""
        return self._scenario.name

    @property
    def scenario_expires_in_seconds(self) -> float | None:
        """How long it stays so, None for good."""
        return self._scenario.expires_in_seconds

    def use_scenario(self, name: str, ttl_seconds: float | None = None) -> None:
        """Put a scenario in force, from its beginning; for good, or for so long and then the previous one.

        Raises:
            ConfigError: there is none of that name.
        """
        scenario_named(self.scenarios, name)
        self._scenario.switch(name, ttl_seconds)
        for told in self.on_scenario:
            told(name)

    # -- expectations --------------------------------------------------------------------------

    @property
    def scripts(self) -> Expectations | None:
        """The expectations, None as long as there never were any."""
        return self._expectations

    @property
    def expectations(self) -> Expectations:
        """The expectations; the engine is loaded when somebody asks for it."""
        if self._expectations is None:
            from mockgpt.behavior.expectations.expectations import Expectations

            self._expectations = Expectations()
        return self._expectations

    def expect(self, value: Any, path: str = "") -> list[Expectation]:
        """Add one expectation or a list of them, all or none.

        Args:
            value: a table with `match`, `reply`, `times` and `probability`, or a list of such.
            path: where it stood, for messages.

        Raises:
            ConfigError: naming key path, value and what is allowed.
        """
        from mockgpt.behavior.expectations.expectations import read_expectation, read_expectations

        if isinstance(value, list):
            definitions = read_expectations(value, path or "expectations")
        else:
            definitions = [read_expectation(value, path)]
        _check_scenarios(definitions, self.scenarios)
        return self.expectations.add(definitions)

    # ------------------------------------------------------------------------------------------

    def _is_known_model(self, name: str) -> bool:
        from mockgpt.api.models.catalogue import find

        return find(name, self.config.models.available) is not None


def _check_scenarios(definitions: list[Definition], scenarios: dict[str, Scenario]) -> None:
    for definition in definitions:
        name = definition.reply.scenario
        if name is not None and name not in scenarios:
            raise ConfigError(f'reply.scenario: "{name}" does not exist, there are {", ".join(scenarios)}')
