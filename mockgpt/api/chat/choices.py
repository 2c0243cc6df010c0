"""One choice of a chat answer: as a message, and as the steps of a stream.

`steps` puts the choices of a stream in order: every role first, then one token
of each choice in turn, and a finish for each. Owns what both forms share: tool
calls, deprecated functions, finish reasons, log probabilities.

Source: the chat completion object and chunk of the API reference, key order as captured.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import orjson

from mockgpt.api.chat.options import CUSTOM_INPUT, ChatOptions
from mockgpt.generation.reply import Choice, Reply, TokenLogprob, ToolCall
from mockgpt.generation.tokenizer.encodings import o200k_base

# Where servers that show what was thought put it; OpenAI's own does not, so it is sent only as scripted.
REASONING = "reasoning_content"
# Tokens and alternatives of log probabilities.
RECORDS_AT_ONCE = 5_000  # of an answer that is still made at once: about 10 ms
RECORDS_IN_A_PIECE = 500  # 100 KB of JSON, some milliseconds of work
CHARACTERS_AT_ONCE = 4_194_304  # of the texts of all choices


class ChunkStep(NamedTuple):
    """One chunk's choice.

    Attributes:
        ordinal: index of the token within its choice; -1 for a role, a finish or the opening of a call.
        choice: its index.
        key: the member that holds `text`, `content` or `refusal`, where `delta` is None.
        text: the text of which the padding hides the length.
        delta: the whole delta, where it is more than one text.
    """

    ordinal: int
    choice: int
    key: str = "content"
    text: str = ""
    delta: dict[str, Any] | None = None
    logprobs: dict[str, Any] | None = None
    finish_reason: str | None = None


def finish_reason(choice: Choice, options: ChatOptions) -> str:
    """Return the finish reason of a choice.

    It is `stop` for a call that the request has named, and `function_call` for a deprecated function.
    """
    if choice.finish_reason == "tool_calls":
        if options.tool_choice[0] == "=":
            return "stop"
        if options.legacy_functions:
            return "function_call"
    return choice.finish_reason


def message(choice: Choice, options: ChatOptions) -> dict[str, Any]:
    """Return the whole message of a choice."""
    whole: dict[str, Any] = {"role": "assistant", "content": choice.content}
    if choice.tool_calls and options.legacy_functions:
        call = choice.tool_calls[0]
        whole["function_call"] = {"name": call.name, "arguments": call.arguments}
    elif choice.tool_calls:
        whole["tool_calls"] = [_call(call, options) for call in choice.tool_calls]
    whole["refusal"] = choice.refusal
    whole["annotations"] = list(choice.annotations)
    if choice.reasoning:
        whole[REASONING] = choice.reasoning
    return whole


def _call(call: ToolCall, options: ChatOptions) -> dict[str, Any]:
    if call.name in options.custom_tools:
        return {"id": call.id, "type": "custom", "custom": {"name": call.name, "input": free_text(call)}}
    return {
        "id": call.id,
        "type": "function",
        "function": {"name": call.name, "arguments": call.arguments},
    }


def free_text(call: ToolCall) -> str:
    """Return the free text of a custom tool's call: the one argument of the function that stands for it."""
    try:
        text = orjson.loads(call.arguments)[CUSTOM_INPUT]
    except (ValueError, TypeError, KeyError):
        return call.arguments
    return text if type(text) is str else call.arguments


def logprobs_object(
    logprobs: Sequence[TokenLogprob] | None, refused: bool, options: ChatOptions
) -> dict[str, Any] | None:
    """Return the log probabilities of some tokens, or None where the request has not asked for them."""
    if logprobs is None or not options.logprobs:
        return None
    tokens = [token_object(token) for token in logprobs]
    return {"content": None, "refusal": tokens} if refused else {"content": tokens, "refusal": None}


def token_object(token: TokenLogprob) -> dict[str, Any]:
    """Return a token with its alternatives."""
    return {**_token(token), "top_logprobs": [_token(other) for other in token.top]}


def _token(token: TokenLogprob) -> dict[str, Any]:
    return {"token": token.token, "logprob": token.logprob, "bytes": list(token.bytes)}


def steps(reply: Reply, options: ChatOptions) -> Iterator[ChunkStep]:
    """Yield the steps of a stream in the order in which they are sent."""
    running = []
    for index, choice in enumerate(reply.choices):
        yield ChunkStep(-1, index, delta=_opening(choice, options))
        running.append(_rest(index, choice, options))
    while running:
        for one in running[:]:
            step = next(one)
            yield step
            if step.finish_reason is not None:
                running.remove(one)


def steps_of(index: int, choice: Choice, options: ChatOptions) -> Iterator[ChunkStep]:
    """Yield all steps of one choice."""
    yield ChunkStep(-1, index, delta=_opening(choice, options))
    yield from _rest(index, choice, options)


def deltas(reply: Reply, options: ChatOptions) -> int:
    """Return the number of deltas of the longest choice."""
    if not all(choice.is_plain for choice in reply.choices):
        return max(step.ordinal for step in steps(reply, options)) + 1
    return max(len(pieces_of(choice)) for choice in reply.choices)


def is_large(reply: Reply) -> bool:
    """Tell whether the answer has more log probabilities, or longer texts, than are made at once."""
    records = sum(map(records_of, reply.choices))
    return records > RECORDS_AT_ONCE or sum(map(_characters, reply.choices)) > CHARACTERS_AT_ONCE


def records_of(choice: Choice) -> int:
    """Return how many tokens and alternatives a choice has log probabilities of."""
    return len(choice.logprobs) * (1 + len(choice.logprobs[0].top)) if choice.logprobs else 0


def _characters(choice: Choice) -> int:
    return len(choice.content or "")


def pieces_of(choice: Choice) -> tuple[str, ...]:
    """Return the deltas of a choice's text; a text without pieces is one delta."""
    text = choice.content if choice.refusal is None else choice.refusal
    return choice.pieces or ((text,) if text else ())


def _opening(choice: Choice, options: ChatOptions) -> dict[str, Any]:
    """Return the first delta of a choice; a single call opens in it."""
    if not choice.tool_calls:
        if choice.refusal is not None:
            return {"role": "assistant", "content": None, "refusal": ""}
        return {"role": "assistant", "content": "", "refusal": None}
    if choice.content or choice.reasoning:
        return {"role": "assistant", "content": "" if choice.content else None, "refusal": None}
    opening: dict[str, Any] = {"role": "assistant", "content": None}
    if options.legacy_functions:
        opening["function_call"] = {"name": choice.tool_calls[0].name, "arguments": ""}
        return opening
    if len(choice.tool_calls) == 1:
        opening["tool_calls"] = [_call_opening(0, choice.tool_calls[0], options)]
        opening["refusal"] = None
    return opening


def _call_opening(place: int, call: ToolCall, options: ChatOptions) -> dict[str, Any]:
    if call.name in options.custom_tools:
        return {"index": place, "id": call.id, "type": "custom", "custom": {"name": call.name, "input": ""}}
    return {
        "index": place,
        "id": call.id,
        "type": "function",
        "function": {"name": call.name, "arguments": ""},
    }


def _rest(index: int, choice: Choice, options: ChatOptions) -> Iterator[ChunkStep]:
    """Yield everything of a choice after its opening, its finish last."""
    sent = 0
    if choice.reasoning:
        for sent, piece in enumerate(o200k_base.pieces(choice.reasoning), 1):
            yield ChunkStep(sent - 1, index, text=piece, delta={REASONING: piece})
    if not choice.tool_calls or choice.content:
        for step in _text(index, choice, options):
            yield step._replace(ordinal=step.ordinal + sent) if sent else step
        sent += len(pieces_of(choice))
    if choice.annotations:
        yield ChunkStep(-1, index, delta={"annotations": list(choice.annotations)})
    if choice.tool_calls:
        for step in _calls(index, choice, options, opened=not sent):
            yield step._replace(ordinal=step.ordinal + sent) if sent and step.ordinal >= 0 else step
    yield ChunkStep(-1, index, delta={}, finish_reason=finish_reason(choice, options))


def _text(index: int, choice: Choice, options: ChatOptions) -> Iterator[ChunkStep]:
    """Yield the deltas of content or refusal."""
    key = "content" if choice.refusal is None else "refusal"
    pieces = pieces_of(choice)
    if choice.logprobs is None or not options.logprobs:
        for ordinal, piece in enumerate(pieces):
            yield ChunkStep(ordinal, index, key, piece)
        return
    shares = spread(choice.logprobs, pieces)
    for ordinal, (piece, share) in enumerate(zip(pieces, shares, strict=True)):
        logprobs = logprobs_object(share, choice.refusal is not None, options)
        yield ChunkStep(ordinal, index, key, piece, None, logprobs)
    if choice.logprobs and not pieces:  # cut within the first character: tokens, but no text
        yield ChunkStep(0, index, key, "", None, logprobs_object(choice.logprobs, key == "refusal", options))


def _calls(index: int, choice: Choice, options: ChatOptions, *, opened: bool) -> Iterator[ChunkStep]:
    """Yield the deltas of calls; a single one is `opened` by the choice's first delta."""
    ordinal = 0
    calls = choice.tool_calls[:1] if options.legacy_functions else choice.tool_calls
    for place, call in enumerate(calls):
        if options.legacy_functions and not opened:
            yield ChunkStep(-1, index, delta={"function_call": {"name": call.name, "arguments": ""}})
        elif len(calls) > 1 or not opened:
            yield ChunkStep(-1, index, delta={"tool_calls": [_call_opening(place, call, options)]})
        custom = call.name in options.custom_tools
        for piece in (free_text(call),) if custom else call.pieces or (call.arguments,):
            delta: dict[str, Any]
            if options.legacy_functions:
                delta = {"function_call": {"arguments": piece}}
            elif custom:
                delta = {"tool_calls": [{"index": place, "custom": {"input": piece}}]}
            else:
                delta = {"tool_calls": [{"index": place, "function": {"arguments": piece}}]}
            yield ChunkStep(ordinal, index, text=piece, delta=delta)
            ordinal += 1


def spread(logprobs: Sequence[TokenLogprob], pieces: Sequence[str]) -> Iterator[Sequence[TokenLogprob]]:
    """Yield the tokens of each piece; the last piece gets all that remain."""
    start = 0
    for left, piece in zip(range(len(pieces) - 1, -1, -1), pieces, strict=True):
        end, held, size = start, 0, len(piece.encode("utf-8", "replace"))
        while end < len(logprobs) and (held < size or not left):
            held += len(logprobs[end].bytes)
            end += 1
        yield logprobs[start:end]
        start = end
