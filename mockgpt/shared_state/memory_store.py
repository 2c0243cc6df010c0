"""A store in the memory of one process: for tests, and for a parent whose workers share it.

Counts with the same classes as a mock that shares nothing. Never away. It must not know who asks.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable
from itertools import takewhile
from time import time

from mockgpt.behavior.failure_rules import Attempts
from mockgpt.behavior.rate_limits import Buckets
from mockgpt.behavior.scenario_steps import ScenarioProgress
from mockgpt.config import RateLimitsSettings, Scenario, ScenarioStep
from mockgpt.shared_state.store import (
    ANEW,
    CONFIGURED_LENGTH,
    EXHAUSTED,
    HANDSHAKES,
    OTHER_STATE,
    PIECE_BYTES,
    Notify,
)

_START = "start"  # where a sequence is that nobody has moved
_REMOVALS = 10_000  # of objects of a kind that are remembered for those who have not heard of them


class MemoryStore:
    """One space, as `store.Store` describes it.

    Args:
        clock: Unix seconds.
    """

    def __init__(self, clock: Callable[[], float] = time) -> None:
        self._clock = clock
        self._version = 0
        self._listeners: list[Notify] = []
        self._spaces: dict[str, MemoryStore] = {}
        self._objects: dict[str, _Objects] = {}
        self._position = 0
        self._forget()

    def _forget(self) -> None:
        self._progress, self._buckets, self._attempts = ScenarioProgress(), Buckets(), Attempts()
        self._draws: Counter[str] = Counter()
        self._matched: Counter[str] = Counter()
        self._states: dict[str, str] = {}
        self._topics: dict[str, bytes] = {}
        self._records: dict[str, OrderedDict[str, bytes]] = {}
        self._record_bytes: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()
        for kept in self._objects.values():
            kept.forget()

    async def enter(
        self, scenario: str, steps: tuple[tuple[int, int], ...] = (), repeat: int = 1
    ) -> tuple[int, float, int]:
        """Count a request into a scenario."""
        timeline = tuple(ScenarioStep(after_requests, for_ms) for after_requests, for_ms in steps)
        place = self._progress.enter(Scenario(scenario, "", {}, timeline, repeat), self._clock())
        return place.ordinal, place.elapsed_ms, place.step

    async def take(
        self, account: str, limits: tuple[int, int], wanted: tuple[int, int]
    ) -> tuple[bool, float, float]:
        """Take requests and tokens from an account's buckets."""
        settings, now = RateLimitsSettings(*limits), self._clock()
        before = self._buckets.look(settings, account, now)
        taken = True
        if wanted != (0, 0):
            taken = self._buckets.take(settings, account, wanted[1], now).refusal is None
        return taken, before.requests_used, before.tokens_used

    async def attempt(self, call: str, number: int) -> bool:
        """Count an attempt of a call."""
        return self._attempts.count(call, number)

    async def draw(self, expectation: str) -> int:
        """Count a random draw of an expectation."""
        self._draws[expectation] += 1
        return self._draws[expectation]

    async def claim(self, expectation: str, times: int, state: dict[str, str], then: dict[str, str]) -> int:
        """Let an expectation answer a request, where it may."""
        if times and self._matched[expectation] >= times:
            return EXHAUSTED
        if any(self._states.get(name, _START) != wanted for name, wanted in state.items()):
            return OTHER_STATE
        self._states.update(then)
        self._matched[expectation] += 1
        return self._matched[expectation]

    async def add(self, matched: dict[str, int]) -> int:
        """Count requests that expectations have answered without a claim."""
        self._matched.update(matched)
        return len(matched)

    async def counts(self) -> tuple[dict[str, int], dict[str, str]]:
        """Return how many requests each expectation has answered, and where the sequences are."""
        return dict(self._matched), dict(self._states)

    async def change(self, topics: dict[str, bytes | None], *, restart: str = "", reset: bool = False) -> int:
        """Set topics, and notify every listener."""
        if reset:
            self._forget()
        for topic, value in topics.items():
            if value is None:
                self._topics.pop(topic, None)
            else:
                self._topics[topic] = value
        if restart == ANEW:
            self._progress, self._buckets, self._attempts = ScenarioProgress(), Buckets(), Attempts()
            for counts in (self._draws, self._matched):
                for expectation in [id for id in counts if len(id) <= CONFIGURED_LENGTH]:
                    del counts[expectation]
        elif restart:
            self._progress.restart(restart)
            self._progress.restart(HANDSHAKES + restart)
        self._version += 1
        for notify in self._listeners:
            notify(self._version, topics)
        return self._version

    async def snapshot(self, known: int = -1) -> tuple[int, float, dict[str, bytes]]:
        """Return the version, the clock, and all topics; of version `known` none."""
        return self._version, self._clock(), {} if known == self._version else dict(self._topics)

    async def listen(self, notify: Notify) -> None:
        """Call `notify` with each change."""
        self._listeners.append(notify)

    async def append(self, kind: str, records: list[bytes], capacity: int, limit_bytes: int) -> int:
        """Keep records."""
        kept = self._records.setdefault(kind, OrderedDict())
        for record in records:
            self._position += 1
            kept[f"{self._position:020d}"] = record
            self._record_bytes[kind] += len(record)
        while kept and (len(kept) > capacity or self._record_bytes[kind] > limit_bytes):
            self._record_bytes[kind] -= len(kept.popitem(last=False)[1])
            self._dropped[kind] += 1
        return len(kept)

    async def records(self, kind: str, after: str = "") -> list[tuple[str, bytes]]:
        """Return the records of a kind after a position."""
        kept = self._records.get(kind, OrderedDict())
        # The newest are found without a look at the others, for those who ask ten times a second.
        found = takewhile(lambda each: each[0] > after, reversed(kept.items()))
        return list(found)[::-1]

    async def dropped(self, kind: str) -> int:
        """Return how many records of a kind have made room for newer ones."""
        return self._dropped[kind]

    async def discard(self, kind: str, positions: list[str]) -> None:
        """Remove records by their positions."""
        kept = self._records.get(kind, OrderedDict())
        if not positions:
            del self._dropped[kind]
        for position in positions or list(kept):
            self._record_bytes[kind] -= len(kept.pop(position, b""))

    async def put(self, kind: str, id: str, value: bytes | None, capacity: int, limit_bytes: int) -> int:
        """Keep an object, or remove it."""
        return self._objects.setdefault(kind, _Objects()).put(id, value, capacity, limit_bytes)

    async def objects(self, kind: str, since: int) -> tuple[int, list[tuple[str, bytes | None]]]:
        """Return what came to a kind after a version."""
        kept = self._objects.get(kind)
        return (0, []) if kept is None else kept.after(since)

    def space(self, name: str) -> MemoryStore:
        """Return the store of another space."""
        return self._spaces.setdefault(name, type(self)(self._clock))

    async def close(self) -> None:
        """Do nothing: it is in nobody's hands but ours."""


class _Objects:
    """The objects of one kind; its version goes on after a reset."""

    def __init__(self) -> None:
        self._version = 0
        self.forget()

    def forget(self) -> None:
        """Remove all, as a reset does."""
        self._kept: OrderedDict[str, tuple[int, bytes]] = OrderedDict()
        self._removed: OrderedDict[str, int] = OrderedDict()
        self._size = 0

    def put(self, id: str, value: bytes | None, capacity: int, limit_bytes: int) -> int:
        self._version += 1
        self._size -= len(self._kept.pop(id, (0, b""))[1])
        self._removed.pop(id, None)
        if value is None:
            self._removed[id] = self._version
            if len(self._removed) > _REMOVALS:
                self._removed.popitem(last=False)
            return self._version
        self._kept[id] = self._version, value
        self._size += len(value)
        while len(self._kept) > capacity or (self._size > limit_bytes and len(self._kept) > 1):
            self._size -= len(self._kept.popitem(last=False)[1][1])
        return self._version

    def after(self, since: int) -> tuple[int, list[tuple[str, bytes | None]]]:
        # Both are in the order of versions: the newest are found without a look at the others.
        found: list[tuple[int, str, bytes | None]] = []
        kept = ((version, id, value) for id, (version, value) in reversed(self._kept.items()))
        found += takewhile(lambda each: each[0] > since, kept)
        removed = ((version, id, None) for id, version in reversed(self._removed.items()))
        found += takewhile(lambda each: each[0] > since, removed)
        found.sort(key=lambda each: each[0])
        size = 0
        for place, (_, _, value) in enumerate(found):
            if size >= PIECE_BYTES:
                return found[place - 1][0], [each[1:] for each in found[:place]]
            size += len(value or b"")
        return self._version, [each[1:] for each in found]
