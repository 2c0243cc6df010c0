"""Legacy completions as `text_completion` objects and as their stream, side by side.

The chunk's key order differs from the object's: `model` comes after `choices`.

Source: the completions reference and captured answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice, repeat
from typing import Any, NamedTuple

import orjson

from mockgpt.api.chat.choices import spread
from mockgpt.api.chat.format import DONE, Stamp
from mockgpt.api.endpoint import loaded
from mockgpt.generation.reply import TokenLogprob, Usage

OBJECT = "text_completion"
LOGPROBS_AT_ONCE = 1_000  # of an answer that is still made at once: about 10 ms
RECORDS_IN_A_PIECE = 256  # tokens with their alternatives: a few milliseconds of work


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
        tokens: what counts with it as completion tokens.
    """

    echoed: str
    pieces: tuple[str, ...]
    finish_reason: str
    logprobs: Sequence[TokenLogprob] | None = None
    echoed_tokens: int = 0
    offset: int = 0
    first_unknown: bool = True
    tokens: int = 0


def usage_object(usage: Usage) -> dict[str, int]:
    """Return the token counts, without the details of the chat endpoint."""
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.total_tokens,
    }


def completion(choices: Sequence[TextChoice], usage: Usage, stamp: Stamp) -> dict[str, Any]:
    """Return the `text_completion`; the indices of the choices continue from prompt to prompt.

    What is large in it is made when it is written.
    """
    large = is_large(choices)
    return {
        "id": stamp.id,
        "object": OBJECT,
        "created": stamp.created,
        "model": stamp.model,
        "choices": [choice_object(index, choice, large=large) for index, choice in enumerate(choices)],
        "usage": usage_object(usage),
    }


def is_large(choices: Sequence[TextChoice]) -> bool:
    """Tell whether choices have more log probabilities than are made at once."""
    return sum(len(choice.logprobs or ()) for choice in choices) > LOGPROBS_AT_ONCE


def choice_object(index: int, choice: TextChoice, *, large: bool) -> dict[str, Any]:
    """Return one of the choices; `large`: its log probabilities are made when they are written."""
    unknown = choice.echoed_tokens > 0 and choice.first_unknown
    logprobs = _logprobs(choice.logprobs, choice.offset, unknown, large=large)
    return _choice(choice.echoed + "".join(choice.pieces), index, logprobs, choice.finish_reason)


def _choice(
    text: str, index: int, logprobs: dict[str, Any] | None, finish_reason: str | None
) -> dict[str, Any]:
    return {"text": text, "index": index, "logprobs": logprobs, "finish_reason": finish_reason}


def _logprobs(
    tokens: Sequence[TokenLogprob] | None, offset: int, first_unknown: bool, *, large: bool = False
) -> dict[str, Any] | None:
    """Return the four parallel lists; a prompt's first token has neither probability nor alternatives."""
    if tokens is None:
        return None
    known = int(first_unknown and bool(tokens))  # where the first known one is
    unknown = [None] * known
    lists: dict[str, Iterable[Any]] = {
        "tokens": map(_text, tokens),
        "token_logprobs": chain(unknown, (token.logprob for token in islice(tokens, known, None))),
        "top_logprobs": chain(unknown, map(_best, islice(tokens, known, None))),
        "text_offset": islice(accumulate(map(_characters, tokens), initial=offset), len(tokens)),
    }
    as_list = loaded("pieces.large_json:Elements") if large else _listed
    return {name: as_list(made, RECORDS_IN_A_PIECE) for name, made in lists.items()}


def _listed(made: Iterable[Any], _at_once: int) -> list[Any]:
    return list(made)


def _best(token: TokenLogprob) -> dict[str, float]:
    return {_text(other): other.logprob for other in (*token.top, token)}


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
    for piece in chunks_of(_turns(choices), lambda: usage, stamp, include_usage=include_usage):
        if piece is not None:
            yield piece


def chunks_of(
    pieces: Iterator[tuple[int, dict[str, Any]] | None],
    usage: Callable[[], Usage],
    stamp: Stamp,
    *,
    include_usage: bool,
) -> Iterator[tuple[int, dict[str, Any]] | None]:
    """Yield the chunks of pieces of choices; None stays a pause, and `usage` is called at the end."""
    end: dict[str, Any] = {"model": stamp.model, "usage": None} if include_usage else {"model": stamp.model}
    start = {"id": stamp.id, "object": OBJECT, "created": stamp.created}
    for piece in pieces:
        yield piece and (piece[0], {**start, "choices": [piece[1]], **end})
    if include_usage:
        yield -1, {**start, "choices": [], "model": stamp.model, "usage": usage_object(usage())}


def frames(
    choices: Sequence[TextChoice], usage: Usage, stamp: Stamp, *, include_usage: bool
) -> Iterator[tuple[int, bytes]]:
    """Yield the server-sent events of a stream, `[DONE]` last."""
    return frames_of(chunks(choices, usage, stamp, include_usage=include_usage))


def frames_of(chunks: Iterator[tuple[int, dict[str, Any]] | None]) -> Iterator[tuple[int, bytes]]:
    """Yield the server-sent events of chunks; None becomes an event without bytes."""
    for chunk in chunks:
        yield (-1, b"") if chunk is None else (chunk[0], b"data: " + orjson.dumps(chunk[1]) + b"\n\n")
    yield -1, DONE


def _turns(choices: Sequence[TextChoice]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield one piece of each choice in turn, until all are finished."""
    running = [pieces_of_choice(index, choice) for index, choice in enumerate(choices)]
    while running:
        still_running = []
        for one in running:
            ordinal, choice = next(one)
            yield ordinal, choice
            if choice["finish_reason"] is None:
                still_running.append(one)
        running = still_running


def pieces_of_choice(index: int, choice: TextChoice) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield what a stream says of one choice, each piece with the ordinal of its token or -1."""
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
