"""What can be changed and asked while the server runs, and what follows from it for a request.

The admin plane, Python and the request line meet here: scenario, settings in force, seed, behavior,
expectations, journal, metrics. It must not know how requests are answered.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from time import time
from typing import TYPE_CHECKING, Any

from mockgpt.behavior.active_scenario import ActiveScenario
from mockgpt.behavior.handshake_overrides import HandshakeOverrides
from mockgpt.config import Config, Scenario
from mockgpt.config.scenarios import BUILT_IN, NO_STEP, Overlay, SettingsInForce, scenario_named
from mockgpt.config.value_text import does_not_exist
from mockgpt.errors import ConfigError
from mockgpt.telemetry.journal import Change, Journal
from mockgpt.telemetry.metrics import Metrics

if TYPE_CHECKING:
    from mockgpt.application.tenant_journal import TenantJournal
    from mockgpt.behavior.decision import Behavior
    from mockgpt.behavior.expectations.definition import Definition
    from mockgpt.behavior.expectations.expectation import Expectation
    from mockgpt.behavior.expectations.expectations import Expectations

SEED_BITS = 53  # fits a JSON number in every language
_BEYOND_SECONDS = 0.01  # timers may be a little early


class Control:
    """The state of one server beyond its settings.

    Args:
        clock: seconds, never going back.
        is_known_model: tells whether a model is served; metrics count the others together.

    Attributes:
        config: the settings, without any scenario.
        settings: those in force under a scenario and step.
        overlay: what was changed of them at run time, by table and key; and until when, on the clock.
        scenarios: all there are, by name.
        tenant: whose state this is, None where the settings have no tenants.
        tenants: of the default one, the controls of all by name, its own included; empty without tenants.
        stopping: the server is on its way out.
        answers_under_way: tells how many answers are being decided or sent.
        active_scenario: which is in force, for good and for a while.
        lasting_overlay: what is in force again when a temporary overlay has ended.
        scripts: the expectations, None as long as there never were any.
        loaded_behavior: `behavior`, None until first asked for; drawn_seed: the one for "random".
        handshakes: what was set for those to come.
        on_reset: called by `reset`, by those who remember requests.
        on_scenario: called with the name of a scenario that comes into force.
        on_settings: called when other settings come into force, at run time or by a reload.
        on_change: called with everything that is changed at run time.
        expectation_numbers: gives expectations that are made at run time their numbers; None: they count on.
        on_given_up: called with a regular expression that took too long on a request.
        after: calls a function once after a number of seconds; None where there is no loop.
    """

    def __init__(
        self, config: Config, clock: Callable[[], float], is_known_model: Callable[[str], bool]
    ) -> None:
        self.config = config
        self.overlay: Overlay = {}
        self.lasting_overlay: Overlay = {}
        self.overlay_ends_at: float | None = None
        self.settings = SettingsInForce(config, self.overlay)
        self.scenarios: dict[str, Scenario] = config.scenarios or BUILT_IN
        self.stopping = False
        self.answers_under_way: Callable[[], int] = lambda: 1
        self.tenant: str | None = None
        self.tenants: dict[str, Control] = {}
        self.journal: Journal | TenantJournal = Journal(config.journal)
        self.metrics = Metrics(is_known_model)
        self.handshakes = HandshakeOverrides()
        self.on_reset: list[Callable[[], None]] = []
        self.on_scenario: list[Callable[[str], None]] = []
        self.on_settings: list[Callable[[], None]] = []
        self.on_change: list[Callable[[Change], None]] = []
        self.on_given_up: Callable[[str], None] = lambda _: None
        self.after: Callable[[float, Callable[[], None]], None] | None = None
        self.clock = clock
        self.active_scenario = ActiveScenario(config.scenario, clock)
        self._scenario_shown = config.scenario
        self.loaded_behavior: Behavior | None = None
        self.scripts: Expectations | None = None
        self.expectation_numbers: Callable[[], int] | None = None
        self.drawn_seed = int.from_bytes(os.urandom(8), "big") >> (64 - SEED_BITS)

    def configure(self, config: Config) -> None:
        """Take new settings; what was changed at run time stays.

        Raises:
            ConfigError: an expectation that cannot be used; nothing has changed then.
        """
        definitions = definitions_of(self, config)
        if self.scripts is not None:
            self.scripts.configure(definitions)
        self.config = config
        self.scenarios = config.scenarios or BUILT_IN
        self.active_scenario.configure(config.scenario, self.scenarios)
        self._scenario_shown = self.scenario
        self._lay_over(self.overlay, self.overlay_ends_at)
        self.journal.configure(config.journal)
        if self.loaded_behavior is not None:
            self.loaded_behavior.reset()

    def reset(self) -> None:
        """Forget what happened and what was changed at run time; metrics go on."""
        self.journal.clear()
        self.active_scenario.reset()
        if self.tenant is None:
            self.handshakes.reset()
        self.lasting_overlay = {}
        self._lay_over({}, None)
        if self.scripts is not None:
            self.scripts.reset()
        if self.loaded_behavior is not None:
            self.loaded_behavior.reset()
        for forget in self.on_reset:
            forget()
        self._scenario_shown = self.scenario
        self.changed("reset")

    def changed(self, change: str, **details: Any) -> None:
        """Report what was changed at run time; `details` hold no secrets."""
        report(self, Change(time(), change, details, self.tenant))

    # -- scenario ------------------------------------------------------------------------------

    @property
    def scenario(self) -> str:
        """The name of the one in force for new requests."""
        active = self.active_scenario
        return active.name if active.temporary else active.base

    def use_scenario(self, name: str, ttl_seconds: float | None = None) -> None:
        """Put a scenario in force, from its beginning; for good, or for so long and then the previous one.

        Raises:
            ConfigError: there is none of that name.
        """
        scenario_named(self.scenarios, name)
        self.active_scenario.switch(name, ttl_seconds)
        self.begin_scenario(name, ttl_seconds)

    def begin_scenario(self, name: str, ttl_seconds: float | None) -> None:
        """Begin the scenario that has come into force; with a time, look whether it is over then."""
        self.behavior.restart(name)
        if ttl_seconds is not None and self.after is not None:
            self.after(ttl_seconds + _BEYOND_SECONDS, self._look_at_scenario)
        self._show_scenario(name, **({} if ttl_seconds is None else {"ttl_seconds": ttl_seconds}))

    def _look_at_scenario(self) -> None:
        """Report that the time of a scenario is over, if nothing else has ended it."""
        if (name := self.scenario) != self._scenario_shown:
            self._show_scenario(name, ended=self._scenario_shown)

    def _show_scenario(self, name: str, **details: Any) -> None:
        self._scenario_shown = name
        for notify in self.on_scenario:
            notify(name)
        self.changed("scenario", name=name, **details)

    # -- settings ------------------------------------------------------------------------------

    @property
    def overlay_expires_in_seconds(self) -> float | None:
        """How long the overlay stays in force, None for good."""
        return None if self.overlay_ends_at is None else max(0.0, self.overlay_ends_at - self.clock())

    def use_settings(self, overlay: Overlay, ttl_seconds: float | None = None) -> None:
        """Lay settings over every scenario, in place of what lay there; an empty table ends it.

        Args:
            overlay: as `config.layers.read_overlay` returns it.
            ttl_seconds: how long; then what was laid over for good is in force again.
        """
        if ttl_seconds is None:
            self.lasting_overlay = overlay
            self._lay_over(overlay, None)
        else:
            self._lay_over(overlay, self.clock() + ttl_seconds)
            if self.after is not None:
                self.after(ttl_seconds + _BEYOND_SECONDS, partial(self._end_of, overlay))
        for_a_while = {} if ttl_seconds is None else {"ttl_seconds": ttl_seconds}
        self.changed("settings", keys=_keys(overlay), **for_a_while)

    def _end_of(self, overlay: Overlay) -> None:
        if self.overlay is overlay and self.overlay_ends_at is not None:
            self._lay_over(self.lasting_overlay, None)
            self.changed("settings", keys=_keys(self.overlay), ended=True)

    def _lay_over(self, overlay: Overlay, ends_at: float | None) -> None:
        self.overlay, self.overlay_ends_at = overlay, ends_at
        self.settings = SettingsInForce(self.config, overlay)
        for notify in self.on_settings:
            notify()

    # -- what a scenario comes to --------------------------------------------------------------

    @property
    def settings_of_connections(self) -> Config:
        """The settings under which a connection begins now."""
        scenario = self.scenarios[self.scenario]
        step = self.behavior.step_of(scenario) if scenario.steps else NO_STEP
        return self.settings[scenario.name, step]

    @property
    def seed(self) -> int:
        """The seed in force: as set, or drawn once at start."""
        return self.seed_under(self.settings[self.scenario, NO_STEP])

    def seed_under(self, settings: Config) -> int:
        """Return the seed that settings ask for: as set, or drawn once at start."""
        seed = settings.responses.seed
        return self.drawn_seed if seed == "random" else int(seed)

    @property
    def behavior(self) -> Behavior:
        """What decides what happens to requests on purpose; made for the first one."""
        if self.loaded_behavior is None:
            # Loaded by the first request: a server that just listens decides nothing.
            from mockgpt.behavior.decision import Behavior

            self.loaded_behavior = Behavior(self.clock)
        return self.loaded_behavior

    @property
    def expectations(self) -> Expectations:
        """The expectations; the engine is loaded when they are first asked for."""
        if self.scripts is None:
            # Loaded with the first expectation.
            from mockgpt.behavior.expectations.expectations import Expectations

            self.scripts = Expectations(lambda pattern: self.on_given_up(pattern))
            self.scripts.numbers = self.expectation_numbers
        return self.scripts

    def expect(self, value: Any, path: str = "") -> list[Expectation]:
        """Add one expectation or a list of them, all or none.

        Args:
            value: a table with `match`, `reply`, `times` and `probability`, or a list of such.
            path: where it stood, for messages; raises ConfigError with key path, value and what is allowed.
        """
        if isinstance(value, list):
            definitions = self.expectations.read_all(value, path or "expectations")
        else:
            definitions = [self.expectations.read(value, path)]
        return expect_read(self, definitions)


def report(control: Control, change: Change) -> None:
    """Report a change that may be of the whole server."""
    for notify in control.on_change:
        notify(change)


def reset_all(control: Control) -> None:
    """Reset every tenant, and what is of none: the handshakes to come, exchanges of a tenant gone."""
    control.journal.whole.clear()
    control.handshakes.reset()
    for each in control.tenants.values() or (control,):
        each.reset()


def definitions_of(control: Control, config: Config) -> list[Definition]:
    """Read the expectations of settings; raises ConfigError as `Control.configure` does."""
    if not config.expectations and control.scripts is None:
        return []
    definitions = control.expectations.read_all(config.expectations)
    _check_scenarios(definitions, config.scenarios or BUILT_IN)
    return definitions


def expect_read(control: Control, definitions: list[Definition]) -> list[Expectation]:
    """Add expectations that were read; raises ConfigError as `Control.expect` does."""
    _check_scenarios(definitions, control.scenarios)
    added = control.expectations.add(definitions)
    control.changed("expectations", added=len(added))
    return added


def _check_scenarios(definitions: list[Definition], scenarios: dict[str, Scenario]) -> None:
    place = "expectations[{}]." if len(definitions) > 1 else ""
    for index, definition in enumerate(definitions):
        if (name := definition.reply.scenario) is not None and name not in scenarios:
            raise ConfigError(does_not_exist(f"{place.format(index)}reply.scenario", name, scenarios))


def _keys(overlay: Overlay) -> list[str]:
    """Return the key paths of an overlay, without the values: one may be a secret."""
    return [f"{table}.{key}" for table, values in overlay.items() for key in values]
