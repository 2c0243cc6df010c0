"""A `chat.completion` or its stream that is too large to be made before it is sent.

128 answers with twenty alternatives for each token are 385 MB of JSON; making them at once
blocks the event loop for seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mockgpt.api.chat.choices import RECORDS_IN_A_PIECE, steps_of, token_object
from mockgpt.api.chat.format import Stamp, choice_object, completion, frames_of, usage_object
from mockgpt.api.chat.options import ChatOptions
from mockgpt.api.endpoint import Answer, stream_answer
from mockgpt.api.pieces.growing import GrowingReply, interleaved
from mockgpt.api.pieces.large_json import Elements, Members, indented
from mockgpt.generation.reply import Choice, Reply, Usage


def choices_of(reply: Reply, options: ChatOptions) -> Elements:
    """Return the choices of a `chat.completion`, each made when it is written."""
    return Elements(
        tuple(enumerate(reply.choices)), 1, lambda numbered: _choice(numbered[0], numbered[1], options)
    )


def growing(
    reply: GrowingReply, finished: Callable[[Reply], Reply], stamp: Stamp, options: ChatOptions
) -> Answer:
    """Return an answer that is written while it is sent.

    Args:
        finished: lays over a reply without its choices what is known at its end.
    """

    def usage() -> Usage:
        return finished(reply.bare).usage

    def counted() -> int:
        return usage().completion_tokens

    if options.stream:
        steps = interleaved(reply, lambda number, choice: steps_of(number, choice, options))
        sent = frames_of(steps, usage, stamp, options)
        return stream_answer(sent, 0)._replace(counted=counted)
    pieces = indented(_members(reply, usage, stamp, options))
    frames = ((max(reply.deltas - 1, 0) if piece else -1, piece) for piece in pieces)
    return Answer(frames=frames, counted=counted)


def _members(
    choices: Iterable[Choice | None], usage: Callable[[], Usage], stamp: Stamp, options: ChatOptions
) -> Members:
    bare = completion(Reply((), Usage(0, 0)), stamp, options)
    listed = Elements(_choices(choices, options))
    return Members({**bare, "choices": listed, "usage": lambda: usage_object(usage(), options.details)})


def _choices(choices: Iterable[Choice | None], options: ChatOptions) -> Iterator[Members | None]:
    number = 0
    for choice in choices:
        yield None if choice is None else _choice(number, choice, options)
        number += choice is not None


def _choice(number: int, choice: Choice, options: ChatOptions) -> Members:
    records = choice.logprobs
    if not records or not options.logprobs:
        return Members(choice_object(number, choice, options))
    shown = choice_object(number, choice._replace(logprobs=()), options)
    key = "content" if choice.refusal is None else "refusal"
    at_once = max(1, RECORDS_IN_A_PIECE // (1 + len(records[0].top)))
    listed = Elements(records, at_once, token_object)
    shown["logprobs"] = Members({**shown["logprobs"], key: listed})
    return Members(shown)
