"""A reply that is written while it is sent: many choices, or long ones, of which the first is made.

Writing 128 choices of 16,384 tokens takes a quarter of a minute; a client gets the first byte at once,
and what is sent of an unstreamed answer is kept no longer. Must not know any endpoint.
"""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from time import monotonic
from typing import Any, TypeVar

from mockgpt.api.endpoint import Checked
from mockgpt.api.generate import TURN_SECONDS
from mockgpt.api.models.token_counts import encoding_of
from mockgpt.generation.reply import Choice, Prompt, Reply, Usage
from mockgpt.generation.writer import choices

# Tokens of all choices that are written before an answer begins: a twentieth of a second.
LONG_TOKENS = 8_192

Made = TypeVar("Made")


class GrowingReply:
    """Choices as they are made; None between them lets others have their turn.

    Args:
        first: the choices that are made.
        rest: makes the others.

    Attributes:
        tokens: of all choices so far.
        deltas: of the longest one so far.
    """

    def __init__(self, first: list[Choice], rest: Iterator[Choice | None], prompt_tokens: int) -> None:
        self._first = first
        self._rest = rest
        self._prompt_tokens = prompt_tokens
        self.tokens = self.deltas = 0

    def __iter__(self) -> Iterator[Choice | None]:
        while self._first:
            yield self._counted(self._first.pop(0))
        for choice in _in_turns(self._rest):
            yield None if choice is None else self._counted(choice)

    def _counted(self, choice: Choice) -> Choice:
        self.tokens += choice.tokens
        self.deltas = max(self.deltas, len(choice.pieces))
        return choice

    @property
    def bare(self) -> Reply:
        """The reply without its choices: what they have used so far."""
        return Reply((), Usage(self._prompt_tokens, self.tokens))


async def begin_reply(checked: Checked[Any], prompt: Prompt) -> Reply | GrowingReply:
    """Return the reply to a prompt that asks for text, or the beginning of a long one."""
    rest = choices(prompt, checked.seed, encoding_of(checked.model or ""), None, None)
    made: list[Choice] = []
    tokens = 0
    for choice in _in_turns(rest):
        if choice is None:
            await sleep(0)
            continue
        made.append(choice)
        tokens += choice.tokens
        if tokens > LONG_TOKENS and len(made) < prompt.choices:
            return GrowingReply(made, rest, checked.prompt_tokens)
    return Reply(tuple(made), Usage(checked.prompt_tokens, tokens))


def _in_turns(made: Iterable[Made | None]) -> Iterator[Made | None]:
    """Leave out the pauses that come too early."""
    turn_ends = monotonic() + TURN_SECONDS
    for one in made:
        if one is not None or monotonic() > turn_ends:
            yield one
            turn_ends = monotonic() + TURN_SECONDS


def interleaved(choices: Iterable[Iterator[Made] | None]) -> Iterator[Made | None]:
    """Yield the steps of choices, of the one that is furthest behind first; None is a pause.

    A choice joins when it is made: between two turns of making comes one step of those that are.
    """
    running: list[tuple[int, int, Iterator[Made]]] = []
    making = iter(choices)
    count, ends = 0, False
    while running or not ends:
        if not ends:
            try:
                choice = next(making)
            except StopIteration:
                ends = True
                continue
            if choice is None:
                yield None
            else:
                heappush(running, (0, count, choice))
                count += 1
        if running:
            done, number, choice = heappop(running)
            for step in choice:
                yield step
                heappush(running, (done + 1, number, choice))
                break
