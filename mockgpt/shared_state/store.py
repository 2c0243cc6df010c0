"""The interface of a store: what several mocks that serve as one have in common.

Each operation is atomic and one round trip. Arguments and results are numbers, texts, bytes, and tuples,
lists and dictionaries of these, so that they can cross a process or a network as they are. A store is
one space: two of different spaces share nothing. It must not know requests, settings or the admin plane.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

# Called on the loop with the version that a change has led to, and the topics changed (None: removed).
Notify = Callable[[int, dict[str, bytes | None]], None]

RESET = "reset"  # the topic that a reset leaves behind, each time with another value
PIECE_BYTES = 4_194_304  # of objects that one call returns, and at most one object more
HANDSHAKES = "handshakes/"  # begins the name of a scenario in which connections are counted, not requests
# In place of the name of a scenario: all that is counted begins anew, as after a reload. Also the topic that
# says so, each time with another value.
ANEW = "*"
CONFIGURED_LENGTH = 12  # at most, of the ids of expectations of the settings: later ones have longer numbers
EXHAUSTED, OTHER_STATE = 0, -1  # what `claim` returns where an expectation does not answer


class StoreAway(Exception):
    """The store does not answer, or not in time: nothing is known of whether it did what was asked."""


class Store(Protocol):
    """What a store offers. Every method but `close` may raise StoreAway."""

    # -- counting: exact, each once for each request that needs it ------------------------------

    async def enter(
        self, scenario: str, steps: tuple[tuple[int, int], ...] = (), repeat: int = 1
    ) -> tuple[int, float, int]:
        """Count a request into a scenario; return its number from 1, the ms since the first, and the step.

        Args:
            steps: of the scenario's timeline, as (after_requests, for_ms); a step of -1 is none of them.
        """

    async def take(
        self, account: str, limits: tuple[int, int], wanted: tuple[int, int]
    ) -> tuple[bool, float, float]:
        """Take requests and tokens from an account's buckets, or nothing where one has too little.

        Args:
            limits: requests and tokens a minute; 0 is not enforced.
            wanted: how many of each; (0, 0) only looks.

        Returns:
            Whether they were taken, and how much of each bucket was used before.
        """

    async def attempt(self, call: str, number: int) -> bool:
        """Count an attempt of a call; tell whether it is among the first `number`, else the call is over."""

    async def draw(self, expectation: str) -> int:
        """Count a random draw of an expectation; return its number from 1."""

    async def claim(self, expectation: str, times: int, state: dict[str, str], then: dict[str, str]) -> int:
        """Let an expectation answer a request, where it may.

        Args:
            times: how many requests it answers, 0 for any number.
            state: where each sequence has to be; one that nobody has moved is at "start".
            then: where the sequences are afterwards.

        Returns:
            How many requests it has answered, with this one; EXHAUSTED or OTHER_STATE where it does not.
        """

    async def add(self, matched: dict[str, int]) -> int:
        """Count requests that expectations have answered without a claim; return of how many expectations."""

    async def counts(self) -> tuple[dict[str, int], dict[str, str]]:
        """Return how many requests each expectation has answered, and where the sequences are."""

    # -- what is changed at run time: a version, and a value for each topic ----------------------

    async def change(self, topics: dict[str, bytes | None], *, restart: str = "", reset: bool = False) -> int:
        """Set topics (None removes one), and notify every listener of all stores of this space.

        Args:
            restart: a scenario that begins anew with its next request, and with its next connection; or ANEW:
                every scenario, limits, attempts, and the counts of the expectations of the settings.
            reset: first forget everything: topics, counts, limits, records and objects.

        Returns:
            The version that this has led to: one more than before.
        """

    async def snapshot(self, known: int = -1) -> tuple[int, float, dict[str, bytes]]:
        """Return the version, the store's clock in Unix seconds, and all topics; of version `known` none."""

    async def listen(self, notify: Notify) -> None:
        """Call `notify` with each change from now on, in order of versions; one that was missed is a gap.

        Returns when it listens, and listens again by itself where it could not for a while, also at first.
        """

    # -- the journal: records by kind, oldest dropped first --------------------------------------

    async def append(self, kind: str, records: list[bytes], capacity: int, limit_bytes: int) -> int:
        """Keep records, of a kind at most `capacity` and `limit_bytes`; return how many there are."""

    async def records(self, kind: str, after: str = "") -> list[tuple[str, bytes]]:
        """Return the records of a kind, oldest first, each with its position; those `after` a position."""

    async def dropped(self, kind: str) -> int:
        """Return how many records of a kind have made room for newer ones since the last reset."""

    async def discard(self, kind: str, positions: list[str]) -> None:
        """Remove records by their positions; no position means all, and counts what is dropped anew."""

    # -- what clients asked to be stored ---------------------------------------------------------

    async def put(self, kind: str, id: str, value: bytes | None, capacity: int, limit_bytes: int) -> int:
        """Keep an object, or remove it (None); the oldest of a kind make room. Return the kind's version."""

    async def objects(self, kind: str, since: int) -> tuple[int, list[tuple[str, bytes | None]]]:
        """Return id and value (None: removed) of what came to a kind after a version, oldest first.

        With them the version up to which these are: where they are PIECE_BYTES or more, the next call
        has the rest.
        """

    def space(self, name: str) -> Store:
        """Return the store of another space, the same each time; it needs no closing."""

    async def close(self) -> None:
        """End the connection; nothing is asked afterwards."""
