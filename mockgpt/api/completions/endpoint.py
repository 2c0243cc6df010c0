"""POST /v1/completions: every prompt is carried on, as often as was asked for."""

from __future__ import annotations

from random import Random
from time import time
from typing import NamedTuple

from mockgpt.api.chat.choices import pieces_of
from mockgpt.api.chat.format import Stamp
from mockgpt.api.completions.format import TextChoice, completion, frames
from mockgpt.api.completions.parameters import CompletionOptions, read_completion
from mockgpt.api.endpoint import TEXT_KINDS, Answer, EndpointCall, EndpointHandler, json_answer, stream_answer
from mockgpt.api.errors import completions as completion_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.generate import content_seed, write_reply
from mockgpt.api.json_body import json_body
from mockgpt.generation.identifiers import completion_id
from mockgpt.generation.logprobs import Logprobs
from mockgpt.generation.reply import Choice, Message, Prompt, TokenLogprob, Usage
from mockgpt.generation.tokenizer import o200k_base


class CheckedCompletion(NamedTuple):
    """A checked request: its prompts as text, and what each of them counts."""

    options: CompletionOptions
    prompts: tuple[tuple[str, int], ...]
    seed: int
    prompt: Prompt | None
    prompt_tokens: int


async def _check(call: EndpointCall) -> CheckedCompletion:
    settings = call.settings
    body = json_body(call.request, call.deployment)
    options = read_completion(
        body, available=settings.models.available, strict=settings.api.validation == "strict"
    )
    counted = []
    for one in options.prompts:
        counted.append(await read_text(one, "prompt", options.context_length, strict=options.strict))
        if options.strict and counted[-1][1] + options.max_tokens > options.context_length:
            raise completion_errors.prompt_too_long(
                options.context_length, counted[-1][1], options.max_tokens
            )
    exchange = call.exchange
    exchange.model, exchange.stream = options.model, options.stream
    exchange.prompt_tokens = sum(count for _, count in counted)
    if options.stream and not settings.responses.streaming_enabled:
        raise request_errors.streaming_disabled()
    exchange.requested_tokens = exchange.prompt_tokens + options.max_tokens * options.best_of * len(
        options.prompts
    )
    seed = content_seed(body, call.content_seed(options.seed))
    prompt = _prompt(call, options, counted[0][0]) if len(counted) == 1 else None
    return CheckedCompletion(options, tuple(counted), seed, prompt, exchange.prompt_tokens)


async def read_text(prompt: str | tuple[int, ...], path: str, limit: int, *, strict: bool) -> tuple[str, int]:
    """Return a prompt's text and tokens; the count stops somewhere above `limit`.

    Raises:
        APIError: 400, an id that is no token; when lenient such ids are passed over.
    """
    if isinstance(prompt, str):
        return prompt, await o200k_base.counted(o200k_base.count_slices(prompt), limit)
    data = b""
    for token in prompt:
        try:
            data += o200k_base.decode_bytes((token,))
        except ValueError:
            if strict:
                raise completion_errors.not_a_token(path, token) from None
    return data.decode(errors="replace"), len(prompt)


async def _write(call: EndpointCall, checked: CheckedCompletion) -> Answer:
    options = checked.options
    choices: list[TextChoice] = []
    written = 0
    for place, (text, count) in enumerate(checked.prompts):
        reply = call.reply or await write_reply(
            call, _prompt(call, options, text), checked.seed + place, count
        )
        written += reply.usage.completion_tokens
        echoed = _echoed_logprobs(options, text, checked.seed) if options.echo else ()
        choices += [_choice(options, text, choice, echoed) for choice in reply.choices[: options.n]]
    usage = Usage(sum(count for _, count in checked.prompts), written)
    call.exchange.completion_tokens = written
    stamp = Stamp(completion_id(), int(time()), options.snapshot, None, None)
    longest = max(len(choice.pieces) for choice in choices)
    if options.stream:
        return stream_answer(frames(choices, usage, stamp, include_usage=options.include_usage), longest)
    return json_answer(completion(choices, usage, stamp), longest)


def _prompt(call: EndpointCall, options: CompletionOptions, text: str) -> Prompt:
    prompt = Prompt(
        (Message("user", text),),
        tool_choice="none",
        choices=options.best_of,
        stop=tuple(word for word in options.stop if word),
        max_tokens=options.max_tokens,
        logprobs=options.logprobs is not None,
        top_logprobs=options.logprobs or 0,
        continues=True,
    )
    return call.directed(prompt)


def _echoed_logprobs(options: CompletionOptions, text: str, seed: int) -> tuple[TokenLogprob, ...]:
    if options.logprobs is None:
        return ()
    return tuple(Logprobs(options.logprobs, Random(seed)).records(o200k_base.token_bytes(text)))


def _choice(
    options: CompletionOptions, text: str, choice: Choice, echoed: tuple[TokenLogprob, ...]
) -> TextChoice:
    logprobs = None if options.logprobs is None else (*echoed, *(choice.logprobs or ()))
    return TextChoice(
        text if options.echo else "",
        pieces_of(choice),
        choice.finish_reason,
        logprobs,
        len(echoed),
        0 if options.echo else len(text),
        options.strict,
    )


create = EndpointHandler(_check, _write, TEXT_KINDS)
