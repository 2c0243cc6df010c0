"""A reply that is written while it is sent: many choices, or long ones, of which the first is made.

Writing 128 choices of 16,384 tokens takes a quarter of a minute; a client gets the first byte at once,
and what is sent of an unstreamed answer is kept no longer. Must not know any endpoint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import heappop, heappush
from typing import Any, Generic, Protocol, TypeVar

from mockgpt.api.endpoint import Checked
from mockgpt.api.models.token_counts import encoding_of
from mockgpt.generation.reply import Choice, Prompt, Reply, Usage
from mockgpt.generation.writer import choices
from mockgpt.telemetry.memory import HELD
from mockgpt.wire.turns import in_turns, next_turn

# Tokens of all choices that are written before an answer begins: a twentieth of a second.
LONG_TOKENS = 8_192
# What all streams of several choices hold together before others of their choices wait: 128 choices of 16,384
# tokens are 42 MB.
MOST_BYTES = 100_000_000
TOKEN_BYTES = 20  # its place in a list, and its part of the text


class OneAnswer(Protocol):
    """One answer of several."""

    @property
    def tokens(self) -> int:
        """What counts as completion tokens."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """The deltas of its text."""


Made = TypeVar("Made")
One = TypeVar("One", bound=OneAnswer)


class Growing(Generic[One]):
    """Answers as they are made; None between them lets others have their turn.

    Args:
        made: makes them, with pauses between.

    Attributes:
        tokens: of all that were made so far.
        deltas: of the longest of them.
    """

    def __init__(self, made: Iterable[One | None]) -> None:
        self._made = in_turns(made)
        self._first: list[One] = []
        self.tokens = self.deltas = 0

    async def begin(self) -> list[One] | None:
        """Make answers until there are many tokens; return all of them, None where there will be more."""
        for one in self._made:
            if one is None:
                await next_turn()
                continue
            self._count(one)
            self._first.append(one)
            if self.tokens > LONG_TOKENS:
                return None
        return self._first

    def __iter__(self) -> Iterator[One | None]:
        while self._first:
            yield self._first.pop(0)
        for one in self._made:
            if one is not None:
                self._count(one)
            yield one

    def _count(self, one: One) -> None:
        self.tokens += one.tokens
        self.deltas = max(self.deltas, len(one.pieces))


class GrowingReply(Growing[Choice]):
    """The choices of one reply."""

    prompt_tokens = 0

    @property
    def bare(self) -> Reply:
        """The reply without its choices: what they have used so far."""
        return Reply((), Usage(self.prompt_tokens, self.tokens))


async def begin_reply(checked: Checked[Any], prompt: Prompt) -> Reply | GrowingReply:
    """Return the reply to a prompt that asks for text, or the beginning of a long one."""
    reply = GrowingReply(choices(prompt, checked.seed, encoding_of(checked.model or ""), None, None))
    reply.prompt_tokens = checked.prompt_tokens
    made = await reply.begin()
    return reply if made is None else Reply(tuple(made), reply.bare.usage)


def interleaved(
    choices: Iterable[One | None], steps: Callable[[int, One], Iterator[Made]]
) -> Iterator[Made | None]:
    """Yield the steps of choices, of the one that is furthest behind first; None is a pause.

    A choice joins when it is made: between two turns of making comes one step of those that are. It is made
    when there is memory for it, or no other of this answer is left.

    Args:
        steps: makes the steps of a choice from its number and itself.
    """
    running: list[tuple[int, int, int, Iterator[Made]]] = []
    making = iter(choices)
    count, ends, held = 0, False, 0
    try:
        while running or not ends:
            if not ends and (not running or HELD["replies"] < MOST_BYTES):
                try:
                    choice = next(making)
                except StopIteration:
                    ends = True
                    continue
                if choice is None:
                    yield None
                else:
                    size = choice.tokens * TOKEN_BYTES
                    held, HELD["replies"] = held + size, HELD["replies"] + size
                    heappush(running, (0, count, size, steps(count, choice)))
                    count += 1
            if running:
                done, number, size, left = heappop(running)
                for step in left:
                    yield step
                    heappush(running, (done + 1, number, size, left))
                    break
                else:
                    held, HELD["replies"] = held - size, HELD["replies"] - size
    finally:
        HELD["replies"] -= held  # of a client that has left
