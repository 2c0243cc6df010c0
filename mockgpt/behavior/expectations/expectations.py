"""Scripted answers: which request gets which, and how often.

The first expectation that matches answers, in order of definition; exhausted ones are skipped. An index
spares a request all those that it cannot match. It must not know endpoints.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from mockgpt.behavior.expectations.definition import START, Definition, read_expectation, read_expectations
from mockgpt.behavior.expectations.expectation import Expectation
from mockgpt.behavior.expectations.index import Index
from mockgpt.behavior.expectations.match import RequestMatch
from mockgpt.behavior.expectations.request_view import RequestView
from mockgpt.config.patterns.turn import begin_turn, given_up
from mockgpt.errors import ConfigError

EXPECTATIONS_LIMIT = 10_000
MEMORY_LIMIT_BYTES = 33_554_432  # of all definitions together, as JSON
_RULED_OUT = 128  # requests that no expectation fits, known by all that is looked at: as many as replies


class Expectations:
    """All expectations, in order of definition: those of the settings, then those made at run time.

    Args:
        on_given_up: called with an expression that took too long on a request, which it then does not match.

    Attributes:
        configured: those of the settings.
    """

    # Numbers those made at run time; None: they count on. Replicas need numbers that differ.
    numbers: Callable[[], int] | None = None
    # Who has the engine can read what it takes.
    read = staticmethod(read_expectation)
    read_all = staticmethod(read_expectations)

    def __init__(self, on_given_up: Callable[[str], None] = lambda _: None) -> None:
        self._on_given_up = on_given_up
        self.configured: list[Definition] = []
        self._made = 0
        self.clear()

    def clear(self) -> None:
        """Remove all of them, and begin every sequence anew."""
        self._by_id: dict[str, Expectation] = {}
        self._index: Index[Expectation] = Index()
        self._size = 0
        self._path_tests: tuple[frozenset[str], list[RequestMatch]] | None = None
        self._states: dict[str, str] = {}
        self._ruled_out: set[Hashable] = set()
        if self.numbers is not None:  # those of the settings have the same ids on every replica
            self._made = 0

    def configure(self, definitions: Sequence[Definition]) -> None:
        """Take the expectations of the settings, which count from 0; those made at run time stay."""
        made, states = [each for each in self.all() if not each.configured], self._states
        self.configured = list(definitions)
        self.clear()
        self._states = states
        self._append(self.configured, configured=True)
        for each in made:
            self._file(each)

    def add(self, definitions: Sequence[Definition]) -> list[Expectation]:
        """Add expectations made at run time.

        Raises:
            ConfigError: there would be too many, or they would be too large.
        """
        if len(self._by_id) + len(definitions) > EXPECTATIONS_LIMIT:
            raise ConfigError(f"expectations: more than {EXPECTATIONS_LIMIT}")
        if self._size + sum(each.size for each in definitions) > MEMORY_LIMIT_BYTES:
            raise ConfigError(f"expectations: more than {MEMORY_LIMIT_BYTES} bytes in all")
        return self._append(definitions, configured=False)

    def _append(self, definitions: Iterable[Definition], *, configured: bool) -> list[Expectation]:
        added = []
        for definition in definitions:
            self._made += 1
            number = self._made if configured or self.numbers is None else self.numbers()
            added.append(Expectation(f"exp_{number}", len(self._by_id), definition, configured))
            self._file(added[-1])
        return added

    def _file(self, expectation: Expectation) -> None:
        last = next(reversed(self._by_id.values()), None)
        expectation.order = 0 if last is None else last.order + 1
        self._by_id[expectation.id] = expectation
        self._index.add(expectation)
        self._size += expectation.definition.size
        self._path_tests = None
        self._ruled_out.clear()

    def adopt(self, id: str, definition: Definition) -> None:
        """Add an expectation that another replica has made, in the order of their numbers."""
        adopted = Expectation(id, len(self._by_id), definition, configured=False)
        later = [each for each in self.all() if not each.configured and _number(each) > _number(adopted)]
        for each in later:
            self.remove(each.id)
        for each in (adopted, *later):
            self._file(each)

    def find(self, id: str) -> Expectation | None:
        """Return the expectation with this id, or None."""
        return self._by_id.get(id)

    def remove(self, id: str) -> bool:
        """Remove one; False when there is none. One of the settings is there again after a reset."""
        found = self._by_id.pop(id, None)
        if found is None:
            return False
        self._index.remove(found)
        self._size -= found.definition.size
        self._path_tests = None
        return True

    def reset(self) -> None:
        """Return to the expectations of the settings; all count from 0."""
        self.clear()
        self._append(self.configured, configured=True)

    def all(self) -> tuple[Expectation, ...]:
        """Return them in order of definition."""
        return tuple(self._by_id.values())

    @property
    def states(self) -> dict[str, str]:
        """Where the sequences are that have left their start."""
        return self._states

    def names_path(self, path: str) -> bool:
        """Tell whether one of them is for this very path, so that its request has to be looked at."""
        if self._path_tests is None:
            named = [each.definition.match for each in self.all() if each.definition.match.names_path]
            exact = frozenset(
                key.text for match in named for key in match.keys if key.source == "path" and not key.part
            )
            self._path_tests = exact, [match for match in named if match.path_is_pattern]
        exact, patterns = self._path_tests
        begin_turn()
        return path in exact or any(match.fits_path(path) for match in patterns)

    def rules_out(self, request: Hashable) -> bool:
        """Tell whether none fits a request that has come before; see `answer`."""
        return request in self._ruled_out

    def answer(
        self,
        view: RequestView,
        seed: int,
        usable: Callable[[Expectation], bool] = lambda _: True,
        known_as: Hashable = None,
    ) -> Expectation | None:
        """Return the expectation that answers a request, and count the request; None where no one does.

        Args:
            usable: tells whether the request's endpoint can give such an answer.
            known_as: equal for requests in which matches see the same, None where nothing is.
        """
        begin_turn()
        fits, found = False, None
        for each in self._index.candidates(view):
            if each.definition.match.holds(view):
                fits = True
                if not each.exhausted and self.is_in_state(each) and usable(each) and each.draw(seed):
                    found = each
                    self._count(each)
                    break
        if pattern := given_up():
            self._on_given_up(pattern)
        elif not fits and known_as is not None:
            if len(self._ruled_out) >= _RULED_OUT:
                self._ruled_out.clear()
            self._ruled_out.add(known_as)
        return found

    def matching(self, view: RequestView, usable: Callable[[Expectation], bool]) -> Iterator[Expectation]:
        """Yield those that may answer a request and are not exhausted, wherever the sequences are."""
        begin_turn()
        for each in tuple(self._index.candidates(view)):
            if not each.exhausted and each.definition.match.holds(view) and usable(each):
                yield each
                begin_turn()  # others had theirs meanwhile
        if pattern := given_up():
            self._on_given_up(pattern)

    def note(self, expectation: Expectation, matched: int) -> None:
        """Take over how many requests an expectation has answered."""
        expectation.matched = matched
        if expectation.exhausted:
            self._index.remove(expectation)

    def _count(self, expectation: Expectation) -> None:
        expectation.matched += 1
        self._states.update(expectation.definition.then)
        if expectation.exhausted:
            self._index.remove(expectation)  # whoever waits in line behind it is found at once

    def is_in_state(self, expectation: Expectation) -> bool:
        """Tell whether the sequences are where an expectation wants them."""
        return all(self._states.get(name, START) == state for name, state in expectation.definition.state)


def _number(expectation: Expectation) -> int:
    return int(expectation.id.removeprefix("exp_"))
