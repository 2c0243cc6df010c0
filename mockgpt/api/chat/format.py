"""A Reply as `chat.completion` and as the stream of `chat.completion.chunk`, side by side.

Both forms are made from the same parts, so folding the chunks gives the object.
`chunks` yields the chunks of a stream, `frames` the same as server-sent events:
it joins bytes that all frames of a reply share, because a mock that serves a
thousand streams spends its time here. A test keeps the two equal.

Source: the chat completion object and chunk of the API reference; key order and
obfuscation as captured in 2025.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, NamedTuple

import orjson

from mockgpt.api.chat.choices import (
    ChunkStep,
    finish_reason,
    is_large,
    logprobs_object,
    message,
    pieces_of,
    steps,
)
from mockgpt.api.chat.options import ChatOptions
from mockgpt.api.endpoint import loaded
from mockgpt.api.obfuscation import Padding
from mockgpt.generation.reply import Choice, Reply, Usage

_dumps = orjson.dumps

DONE = b"data: [DONE]\n\n"
CHUNK = "chat.completion.chunk"
_CHOICES = b'"choices":['


class Stamp(NamedTuple):
    """What every chunk of an answer repeats; `created` is Unix seconds."""

    id: str
    created: int
    model: str
    system_fingerprint: str | None
    service_tier: str | None


def usage_object(usage: Usage, details: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the token counts with gpt-4o-mini's details, and those that other models tell besides."""
    counts: dict[str, Any] = {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.prompt_tokens + usage.completion_tokens,
        "prompt_tokens_details": {"cached_tokens": usage.cached_tokens, "audio_tokens": 0},
        "completion_tokens_details": {
            "reasoning_tokens": usage.reasoning_tokens,
            "audio_tokens": 0,
            "accepted_prediction_tokens": usage.accepted_prediction_tokens,
            "rejected_prediction_tokens": usage.rejected_prediction_tokens,
        },
    }
    if "audio" in details:
        counts["prompt_tokens_details"] |= {"text_tokens": usage.prompt_tokens, "image_tokens": 0}
        counts["completion_tokens_details"] |= {"text_tokens": usage.completion_tokens}
    elif "cache_writes" in details:
        counts["prompt_tokens_details"] |= {"cache_write_tokens": 0}
    return counts


def completion(reply: Reply, stamp: Stamp, options: ChatOptions) -> dict[str, Any]:
    """Return the `chat.completion` object; what is large in it is made when it is written."""
    choices = (
        [choice_object(index, choice, options) for index, choice in enumerate(reply.choices)]
        if not is_large(reply)
        else loaded("chat.large_answers:choices_of")(reply, options)
    )
    return {
        "id": stamp.id,
        "object": "chat.completion",
        "created": stamp.created,
        "model": stamp.model,
        "choices": choices,
        "usage": usage_object(reply.usage, options.details),
        "service_tier": stamp.service_tier,
        "system_fingerprint": stamp.system_fingerprint,
    }


def choice_object(index: int, choice: Choice, options: ChatOptions) -> dict[str, Any]:
    """Return one answer as an entry of `choices`."""
    return {
        "index": index,
        "message": message(choice, options),
        "logprobs": logprobs_object(choice.logprobs, choice.refusal is not None, options),
        "finish_reason": finish_reason(choice, options),
    }


def chunks(reply: Reply, stamp: Stamp, options: ChatOptions) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the chunks of a stream, each with the ordinal of its token within its choice.

    A chunk without a token (role, finish, usage) has the ordinal -1: it is sent together with the one
    before it.
    """
    padding = Padding(stamp.id)
    parallel = _is_parallel(reply)
    for step in steps(reply, options):
        chunk = _chunk(stamp, [_step_object(step)], options, None, padding.of(len(step.text)))
        yield step.ordinal, _usage_first(chunk) if parallel and step.finish_reason is None else chunk
    if options.include_usage:
        yield -1, _chunk(stamp, [], options, usage_object(reply.usage, options.details), "")


def _is_parallel(reply: Reply) -> bool:
    return any(len(choice.tool_calls) > 1 for choice in reply.choices)


def _usage_first(chunk: dict[str, Any]) -> dict[str, Any]:
    """Return a chunk of parallel calls: as captured, its usage comes before its choices."""
    if "usage" not in chunk:
        return chunk
    late: dict[str, Any] = {"choices": chunk.pop("choices")}
    if "obfuscation" in chunk:
        late["obfuscation"] = chunk.pop("obfuscation")
    return {**chunk, **late}


def _step_object(step: ChunkStep) -> dict[str, Any]:
    return {
        "index": step.choice,
        "delta": {step.key: step.text} if step.delta is None else step.delta,
        "logprobs": step.logprobs,
        "finish_reason": step.finish_reason,
    }


def _chunk(
    stamp: Stamp, choices: list[Any], options: ChatOptions, usage: dict[str, Any] | None, padding: str
) -> dict[str, Any]:
    chunk: dict[str, Any] = {
        "id": stamp.id,
        "object": CHUNK,
        "created": stamp.created,
        "model": stamp.model,
        "service_tier": stamp.service_tier,
        "system_fingerprint": stamp.system_fingerprint,
        "choices": choices,
    }
    if options.include_usage:
        chunk["usage"] = usage
    if options.include_obfuscation:
        chunk["obfuscation"] = padding
    return chunk


def frames(reply: Reply, stamp: Stamp, options: ChatOptions) -> Iterator[tuple[int, bytes]]:
    """Return the server-sent events of a stream, `[DONE]` last; ordinals as in `chunks`."""
    if len(reply.choices) == 1 and not options.logprobs and reply.choices[0].is_plain:
        head, tail, padding = _shared(stamp, options)
        return chain(
            _text_frames(reply.choices[0], head, tail, padding, options),
            _end_frames(reply.usage, head, padding, options),
        )
    parallel = _is_parallel(reply)
    return frames_of(steps(reply, options), lambda: reply.usage, stamp, options, parallel=parallel)


def frames_of(
    made: Iterator[ChunkStep | None],
    usage: Callable[[], Usage],
    stamp: Stamp,
    options: ChatOptions,
    *,
    parallel: bool = False,
) -> Iterator[tuple[int, bytes]]:
    """Yield the events of a stream by its steps; None among these becomes a pause.

    Args:
        usage: called at the end.
        parallel: calls are made side by side; as captured, usage then comes before the choices.
    """
    head, tail, padding = _shared(stamp, options)
    early = head.removesuffix(_CHOICES) + b'"usage":null,' + _CHOICES if options.include_usage else head
    for step in made:
        if step is None:
            yield -1, b""
        elif parallel and step.finish_reason is None:
            yield step.ordinal, _frame(step, early, b"]", padding)
        else:
            yield step.ordinal, _frame(step, head, tail, padding)
    yield from _end_frames(usage(), head, padding, options)


def _shared(stamp: Stamp, options: ChatOptions) -> tuple[bytes, bytes, Padding | None]:
    """Return how all frames of a stream begin and end, and what hides the length of their texts."""
    head = stream_beginning(stamp, options) + _CHOICES
    tail = b'],"usage":null' if options.include_usage else b"]"
    return head, tail, Padding(stamp.id) if options.include_obfuscation else None


def stream_beginning(stamp: Stamp, options: ChatOptions) -> bytes:
    """Return how all frames of a stream begin, but for `[DONE]`."""
    plain = options._replace(include_usage=False, include_obfuscation=False)
    return b"data: " + _dumps(_chunk(stamp, [], plain, None, "")).removesuffix(_CHOICES + b"]}")


def _end_frames(
    usage: Usage, head: bytes, padding: Padding | None, options: ChatOptions
) -> Iterator[tuple[int, bytes]]:
    if options.include_usage:
        last = b'],"usage":' + _dumps(usage_object(usage, options.details))
        yield -1, head + last + (b',"obfuscation":""}\n\n' if padding is not None else b"}\n\n")
    yield -1, DONE


def with_moderation(
    events: Iterator[tuple[int, bytes]], stamp: Stamp, options: ChatOptions, judged: dict[str, Any]
) -> Iterator[tuple[int, bytes]]:
    """Yield the events of a stream with the chunk of what was judged, which is the last one."""
    for ordinal, event in events:
        if event == DONE:
            chunk = _chunk(stamp, [], options._replace(include_usage=False), None, "")
            yield -1, b"data: " + _dumps({**chunk, "moderation": judged}) + b"\n\n"
        yield ordinal, event


def _text_frames(
    choice: Choice, head: bytes, tail: bytes, padding: Padding | None, options: ChatOptions
) -> Iterator[tuple[int, bytes]]:
    """Yield the frames of one choice of plain text: the usual case, for which this loop is faster."""
    key = b"content" if choice.refusal is None else b"refusal"
    silent = (
        choice._replace(content="", pieces=())
        if choice.refusal is None
        else choice._replace(refusal="", pieces=())
    )
    opening, end = steps(Reply((silent,), Usage(0, 0)), options)
    before = head + b'{"index":0,"delta":{"' + key + b'":'
    after = b'},"logprobs":null,"finish_reason":null}' + tail
    yield -1, _frame(opening, head, tail, padding)
    if padding is None:
        after += b"}\n\n"
        for ordinal, piece in enumerate(pieces_of(choice)):
            yield ordinal, before + _dumps(piece) + after
    else:
        after += b',"obfuscation":"'
        take, join = padding.take, b"".join  # one copy in place of four
        for ordinal, piece in enumerate(pieces_of(choice)):
            yield ordinal, join((before, _dumps(piece), after, take(len(piece)), b'"}\n\n'))
    yield -1, _frame(end, head, tail, padding)


def _frame(step: ChunkStep, head: bytes, tail: bytes, padding: Padding | None) -> bytes:
    frame = head + _dumps(_step_object(step)) + tail
    if padding is None:
        return frame + b"}\n\n"
    return frame + b',"obfuscation":"' + padding.take(len(step.text)) + b'"}\n\n'
