"""Legacy completions as `text_completion` objects and as their stream, side by side.

The chunk's key order differs from the object's: `model` comes after `choices`.

Source: the completions reference and captured answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Any, NamedTuple

import orjson

from mockgpt.api.chat.choices import spread
from mockgpt.api.chat.format import DONE, Stamp
from mockgpt.generation.reply import TokenLogprob, Usage

OBJECT = "text_completion"


class TextChoice(NamedTuple):
    """One answer, after the echoed prompt.

    Attributes:
        echoed: the prompt where the answer repeats it, else empty.
        pieces: the deltas of the answer.
        logprobs: of the echoed prompt's tokens and the answer's; None where they are not wanted.
        echoed_tokens: number of the prompt's tokens in `logprobs`.
        offset: index of the first token's first character in prompt and answer together.
        first_unknown: the first token of a prompt has no probability, as in the API. The types of its
            clients exclude that, so lenient validation gives it one.
    """

    echoed: str
    pieces: tuple[str, ...]
    finish_reason: str
    logprobs: Sequence[TokenLogprob] | None = None
    echoed_tokens: int = 0
    offset: int = 0
    first_unknown: bool = True


def usage_object(usage: Usage) -> dict[str, int]:
    """Return the token counts, without the details of the chat endpoint."""
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.total_tokens,
    }


def completion(choices: Sequence[TextChoice], usage: Usage, stamp: Stamp) -> dict[str, Any]:
    """Return the `text_completion`; the indices of the choices continue from prompt to prompt."""
    return {
        "id": stamp.id,
        "object": OBJECT,
        "created": stamp.created,
        "model": stamp.model,
        "choices": [
            _choice(
                choice.echoed + "".join(choice.pieces),
                index,
                _logprobs(choice.logprobs, choice.offset, choice.echoed_tokens > 0 and choice.first_unknown),
                choice.finish_reason,
            )
            for index, choice in enumerate(choices)
        ],
        "usage": usage_object(usage),
    }


def _choice(
    text: str, index: int, logprobs: dict[str, Any] | None, finish_reason: str | None
) -> dict[str, Any]:
    return {"text": text, "index": index, "logprobs": logprobs, "finish_reason": finish_reason}


def _logprobs(
    tokens: Sequence[TokenLogprob] | None, offset: int, first_unknown: bool
) -> dict[str, Any] | None:
    """Return the four parallel lists; a prompt's first token has neither probability nor alternatives."""
    if tokens is None:
        return None
    offsets = []
    for token in tokens:
        offsets.append(offset)
        offset += _characters(token)
    known: list[float | None] = [token.logprob for token in tokens]
    best: list[dict[str, float] | None] = [
        {_text(other): other.logprob for other in (*token.top, token)} for token in tokens
    ]
    if first_unknown and tokens:
        known[0] = best[0] = None
    return {
        "tokens": [_text(token) for token in tokens],
        "token_logprobs": known,
        "top_logprobs": best,
        "text_offset": offsets,
    }


def _text(token: TokenLogprob) -> str:
    """Return a token's text; `bytes:` precedes bytes that are no whole characters, unlike in chats."""
    data = bytes(token.bytes)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return f"bytes:{token.token}"


def _characters(token: TokenLogprob) -> int:
    """Return how many characters begin in a token; later bytes of a character are 10xxxxxx (RFC 3629)."""
    return sum(1 for byte in token.bytes if byte & 0xC0 != 0x80)


def chunks(
    choices: Sequence[TextChoice], usage: Usage, stamp: Stamp, *, include_usage: bool
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the chunks of a stream, each with the ordinal of its token within its choice or -1."""
    end: dict[str, Any] = {"model": stamp.model, "usage": None} if include_usage else {"model": stamp.model}
    start = {"id": stamp.id, "object": OBJECT, "created": stamp.created}
    for ordinal, choice in _turns(choices):
        yield ordinal, {**start, "choices": [choice], **end}
    if include_usage:
        yield -1, {**start, "choices": [], "model": stamp.model, "usage": usage_object(usage)}


def frames(
    choices: Sequence[TextChoice], usage: Usage, stamp: Stamp, *, include_usage: bool
) -> Iterator[tuple[int, bytes]]:
    """Yield the server-sent events of a stream, `[DONE]` last."""
    for ordinal, chunk in chunks(choices, usage, stamp, include_usage=include_usage):
        yield ordinal, b"data: " + orjson.dumps(chunk) + b"\n\n"
    yield -1, DONE


def _turns(choices: Sequence[TextChoice]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield one piece of each choice in turn, until all are finished."""
    running = [_pieces(index, choice) for index, choice in enumerate(choices)]
    while running:
        still_running = []
        for one in running:
            ordinal, choice = next(one)
            yield ordinal, choice
            if choice["finish_reason"] is None:
                still_running.append(one)
        running = still_running


def _pieces(index: int, choice: TextChoice) -> Iterator[tuple[int, dict[str, Any]]]:
    logprobs = choice.logprobs
    if choice.echoed:
        share = None if logprobs is None else logprobs[: choice.echoed_tokens]
        yield -1, _choice(choice.echoed, index, _logprobs(share, choice.offset, choice.first_unknown), None)
    offset = choice.offset + (len(choice.echoed) if choice.echoed_tokens else 0)
    written = logprobs if logprobs is None or not choice.echoed_tokens else logprobs[choice.echoed_tokens :]
    shares = repeat(None, len(choice.pieces)) if written is None else spread(written, choice.pieces)
    for ordinal, (piece, share) in enumerate(zip(choice.pieces, shares, strict=True)):
        yield ordinal, _choice(piece, index, _logprobs(share, offset, False), None)
        offset += len(piece)
    if written and not choice.pieces:  # cut within the first character: tokens, but no text
        yield 0, _choice("", index, _logprobs(written, offset, False), None)
    yield -1, _choice("", index, None, choice.finish_reason)
