"""Scripted answers: which request gets which, and how often.

The first expectation that matches answers, in order of definition; exhausted ones are skipped. TOML,
the admin plane and Python are all read by `read_expectation`. It must not know endpoints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import orjson

from mockgpt.behavior.expectations.key_names import unknown_key
from mockgpt.behavior.expectations.match import Difference, RequestMatch
from mockgpt.behavior.expectations.reply import ScriptedReply, read_reply
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.config.patterns.turn import begin_turn, given_up
from mockgpt.config.value_text import shown
from mockgpt.errors import ConfigError
from mockgpt.wire.redaction import REDACTED, Redaction

EXPECTATIONS_LIMIT = 10_000
MEMORY_LIMIT_BYTES = 33_554_432  # of all definitions together, as JSON
_LARGEST_TIMES = 1_000_000_000
_CREDENTIALS = Redaction()
_KEYS = ("match", "reply", "times", "probability")


class Definition(NamedTuple):
    """An expectation as it was written, checked.

    Attributes:
        times: how many requests it answers, None for any number.
        probability: 0 to 1.
        source: the table itself.
        size: its bytes as JSON.
    """

    match: RequestMatch
    reply: ScriptedReply
    times: int | None
    probability: float
    source: dict[str, Any]
    size: int


def read_expectation(value: Any, path: str = "") -> Definition:
    """Read one expectation; `path` is its place for messages, such as `expectations[0]`.

    Raises:
        ConfigError: names the key path, the value and what is allowed.
    """
    prefix = f"{path}." if path else ""
    if not isinstance(value, dict):
        raise ConfigError(f"{path or 'expectation'}: {shown(value)} is not allowed, expected a table")
    for name in value:
        if name not in _KEYS:
            raise unknown_key(path, name, _KEYS)
    if "reply" not in value:
        raise ConfigError(f"{prefix}reply: missing")
    try:
        return Definition(
            match=RequestMatch(value.get("match", {}), prefix + "match"),
            reply=read_reply(value["reply"], prefix + "reply"),
            times=_times(value.get("times"), prefix),
            probability=_probability(value.get("probability", 1), prefix),
            source=value,
            size=len(orjson.dumps(value)),
        )
    except (RecursionError, orjson.JSONEncodeError):
        raise ConfigError(f"{path or 'expectation'}: nested too deeply, or no JSON") from None


def without_secrets(source: dict[str, Any]) -> dict[str, Any]:
    """Return an expectation as it was written, with the API keys that it matches replaced."""
    match = source.get("match")
    if not isinstance(match, dict):
        return source
    shown = dict(match)
    if "api_key" in shown:
        shown["api_key"] = REDACTED
    if isinstance(shown.get("header"), dict):
        shown["header"] = {
            name: REDACTED if _CREDENTIALS.hides(name.lower().encode("latin-1", "replace")) else value
            for name, value in shown["header"].items()
        }
    return {**source, "match": shown}


def read_expectations(values: Any, path: str = "expectations") -> list[Definition]:
    """Read a list of expectations, all or none; raises ConfigError as `read_expectation` does."""
    if not isinstance(values, list | tuple):
        raise ConfigError(f"{path}: {shown(values)} is not allowed, expected an array of tables")
    return [read_expectation(value, f"{path}[{index}]") for index, value in enumerate(values)]


def _times(value: Any, prefix: str) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _LARGEST_TIMES:
        raise ConfigError(
            f"{prefix}times: {shown(value)} is not allowed, expected an integer from 1 to {_LARGEST_TIMES}"
        )
    return value


def _probability(value: Any, prefix: str) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise ConfigError(
            f"{prefix}probability: {shown(value)} is not allowed, expected a number from 0 to 1"
        )
    return value


class Expectation:
    """A definition with its counts.

    Attributes:
        id: unique within the server's life.
        configured: it comes from the settings, and so is there again after a reset.
        matched: how many requests it answered.
    """

    __slots__ = ("_draws", "_place", "configured", "definition", "id", "matched")

    def __init__(self, id: str, place: int, definition: Definition, configured: bool) -> None:
        self.id = id
        self.definition = definition
        self.configured = configured
        self._place = place
        self.restart()

    def restart(self) -> None:
        """Count from 0 again."""
        self.matched = self._draws = 0

    @property
    def remaining(self) -> int | None:
        """How many more requests it answers, None for any number."""
        times = self.definition.times
        return None if times is None else times - self.matched

    @property
    def exhausted(self) -> bool:
        """Whether it has answered as many requests as it may."""
        return self.remaining == 0

    def draw(self, seed: int) -> bool:
        """Tell whether it answers this time: a random draw by its probability.

        The draw depends on the seed, on the place of the expectation and on how many draws it has had.
        """
        probability = self.definition.probability
        if probability >= 1:
            return True
        from random import Random  # loaded by the first draw

        self._draws += 1
        return Random(f"{seed}/expectation/{self._place}/{self._draws}").random() < probability

    def as_json(self) -> dict[str, Any]:
        """Return the object of the admin plane."""
        source = without_secrets(self.definition.source)
        shape = {
            "id": self.id,
            "match": source.get("match", {}),
            "reply": source["reply"],
            "times": self.definition.times,
            "matched": self.matched,
            "remaining": self.remaining,
        }
        if "probability" in source:
            shape["probability"] = source["probability"]
        return shape


class Nearest(NamedTuple):
    """The expectation that a request came closest to; without a difference it matches but is exhausted."""

    expectation: Expectation
    difference: Difference | None


class Expectations:
    """All expectations, in order of definition: those of the settings, then those made at run time.

    Args:
        on_given_up: called with an expression that took too long on a request, which it then does not match.
    """

    # Who has the engine can read what it takes.
    read = staticmethod(read_expectation)
    read_all = staticmethod(read_expectations)

    def __init__(self, on_given_up: Callable[[str], None] = lambda _: None) -> None:
        self._on_given_up = on_given_up
        self._configured: list[Definition] = []
        self._all: list[Expectation] = []
        self._made = 0

    def configure(self, definitions: Sequence[Definition]) -> None:
        """Take the expectations of the settings, which count from 0; those made at run time stay."""
        made = [each for each in self._all if not each.configured]
        self._configured = list(definitions)
        self._all = []
        self._append(self._configured, configured=True)
        self._all += made

    def add(self, definitions: Sequence[Definition]) -> list[Expectation]:
        """Add expectations made at run time.

        Raises:
            ConfigError: there would be too many, or they would be too large.
        """
        if len(self._all) + len(definitions) > EXPECTATIONS_LIMIT:
            raise ConfigError(f"expectations: more than {EXPECTATIONS_LIMIT}")
        size = sum(each.definition.size for each in self._all) + sum(each.size for each in definitions)
        if size > MEMORY_LIMIT_BYTES:
            raise ConfigError(f"expectations: more than {MEMORY_LIMIT_BYTES} bytes in all")
        return self._append(definitions, configured=False)

    def _append(self, definitions: Iterable[Definition], *, configured: bool) -> list[Expectation]:
        added = []
        for definition in definitions:
            self._made += 1
            added.append(Expectation(f"exp_{self._made}", len(self._all), definition, configured))
            self._all.append(added[-1])
        return added

    def find(self, id: str) -> Expectation | None:
        """Return the expectation with this id, or None."""
        return next((each for each in self._all if each.id == id), None)

    def remove(self, id: str) -> bool:
        """Remove one; False when there is none. One of the settings is there again after a reset."""
        found = self.find(id)
        if found is None:
            return False
        self._all.remove(found)
        return True

    def clear(self) -> None:
        """Remove all of them."""
        self._all.clear()

    def reset(self) -> None:
        """Return to the expectations of the settings; all count from 0."""
        self.clear()
        self._append(self._configured, configured=True)

    def all(self) -> tuple[Expectation, ...]:
        """Return them in order of definition."""
        return tuple(self._all)

    def answer(
        self, view: RequestView, seed: int, usable: Callable[[Expectation], bool] = lambda _: True
    ) -> Expectation | None:
        """Return the expectation that answers a request, and count the request; None where no one does.

        Args:
            usable: tells whether the request's endpoint can give such an answer.
        """
        begin_turn()
        found = self._first(view, seed, usable)
        if pattern := given_up():
            self._on_given_up(pattern)
        return found

    def _first(
        self, view: RequestView, seed: int, usable: Callable[[Expectation], bool]
    ) -> Expectation | None:
        for each in self._all:
            if each.exhausted or not usable(each) or not each.definition.match.holds(view):
                continue
            if each.draw(seed):
                each.matched += 1
                return each
        return None

    def nearest(self, view: RequestView) -> Nearest | None:
        """Return the expectation of which most conditions hold, None where there is no expectation."""
        best: Nearest | None = None
        most = -1
        for each in self._all:
            held, difference = each.definition.match.difference(view)
            if held > most:
                most, best = held, Nearest(each, difference)
        return best
