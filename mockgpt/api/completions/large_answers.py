"""A `text_completion` or its stream that is too large to be made before it is sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mockgpt.api.chat.format import Stamp
from mockgpt.api.completions.format import (
    TextChoice,
    choice_object,
    chunks_of,
    completion,
    frames_of,
    is_large,
    pieces_of_choice,
    usage_object,
)
from mockgpt.api.completions.parameters import CompletionOptions
from mockgpt.api.endpoint import Answer, stream_answer
from mockgpt.api.pieces.growing import Growing, interleaved
from mockgpt.api.pieces.large_json import Elements, Members, indented
from mockgpt.generation.reply import Usage


def growing(
    made: Growing[TextChoice], prompt_tokens: int, stamp: Stamp, options: CompletionOptions
) -> Answer:
    """Return an answer that is written while it is sent."""

    def usage() -> Usage:
        return Usage(prompt_tokens, made.tokens)

    def counted() -> int:
        return made.tokens

    if options.stream:
        pieces = interleaved(made, pieces_of_choice)
        sent = frames_of(chunks_of(pieces, usage, stamp, include_usage=options.include_usage))
        return stream_answer(sent, 0)._replace(counted=counted)
    value = _members(made, stamp, lambda: usage_object(usage()))
    frames = ((max(made.deltas - 1, 0) if piece else -1, piece) for piece in indented(value))
    return Answer(frames=frames, counted=counted)


def _members(choices: Iterable[TextChoice | None], stamp: Stamp, usage: Any) -> Members:
    bare = completion((), Usage(0, 0), stamp)
    return Members({**bare, "choices": Elements(_choices(choices)), "usage": usage})


def _choices(choices: Iterable[TextChoice | None]) -> Iterator[dict[str, Any] | None]:
    number = 0
    for choice in choices:
        if choice is not None:
            yield choice_object(number, choice, large=is_large([choice]))
            number += 1
        else:
            yield None
