"""POST /v1/completions: every prompt is carried on, as often as was asked for."""

from __future__ import annotations

from random import Random
from time import time
from typing import NamedTuple

from mockgpt.api.chat.choices import pieces_of
from mockgpt.api.chat.format import Stamp
from mockgpt.api.completions.format import TextChoice, completion, frames
from mockgpt.api.completions.parameters import CompletionOptions, read_completion
from mockgpt.api.endpoint import (
    TEXT_KINDS,
    Answer,
    Checked,
    EndpointCall,
    EndpointHandler,
    json_answer,
    stream_answer,
)
from mockgpt.api.errors import completions as completion_errors
from mockgpt.api.generate import content_seed, write_reply
from mockgpt.api.identifiers import completion_id
from mockgpt.api.json_body import json_body
from mockgpt.api.models.token_counts import encoding_of
from mockgpt.generation.logprobs import Logprobs
from mockgpt.generation.reply import Choice, Message, Prompt, TokenLogprob, Usage
from mockgpt.generation.tokenizer.encoding import Encoding, counted
from mockgpt.telemetry.event_loop import GivingWay


class CheckedCompletion(NamedTuple):
    """What is the endpoint's own in a checked request: its texts, their tokens, the first's prompt."""

    options: CompletionOptions
    texts: tuple[tuple[str, int], ...]
    prompt: Prompt


async def _check(call: EndpointCall) -> Checked[CheckedCompletion]:
    body = json_body(call.request, call.deployment)
    options = read_completion(body, available=call.settings.models.available, strict=call.strict)
    encoding = encoding_of(options.model)
    texts = []
    give_way = GivingWay()
    for one in options.prompts:
        await give_way.if_due()
        texts.append(await read_text(one, "prompt", options.context_length, encoding, strict=options.strict))
        if options.strict and texts[-1][1] + options.max_tokens > options.context_length:
            raise completion_errors.prompt_too_long(options.context_length, texts[-1][1], options.max_tokens)
    prompt_tokens = sum(count for _, count in texts)
    written_tokens = options.max_tokens * options.best_of * len(options.prompts)
    prompt = call.directed(_prompt(options, texts[0][0]), body)
    return Checked(
        details=CheckedCompletion(options, tuple(texts), prompt),
        model=options.model,
        stream=options.stream,
        prompt_tokens=prompt_tokens,
        requested_tokens=prompt_tokens + written_tokens,
        prompt=prompt if len(texts) == 1 else None,
        seed=content_seed(body, call.content_seed(options.seed)),
        choices=options.n,
    )


async def read_text(
    prompt: str | tuple[int, ...], path: str, limit: int, encoding: Encoding, *, strict: bool
) -> tuple[str, int]:
    """Return a prompt's text and tokens; the count stops somewhere above `limit`.

    Raises:
        APIError: 400, an id that is no token; when lenient such ids are passed over.
    """
    if isinstance(prompt, str):
        return prompt, await counted(encoding.count_slices(prompt), limit)
    data = b""
    for token in prompt:
        try:
            data += encoding.decode_bytes((token,))
        except ValueError:
            if strict:
                raise completion_errors.not_a_token(path, token) from None
    return data.decode(errors="replace"), len(prompt)


async def _write(call: EndpointCall, checked: Checked[CheckedCompletion]) -> Answer:
    options, texts, prompt = checked.details
    choices: list[TextChoice] = []
    written = 0
    give_way = GivingWay()
    for place, (text, count) in enumerate(texts):
        await give_way.if_due()
        one = checked._replace(seed=checked.seed + place, prompt_tokens=count)
        reply = call.reply or await write_reply(call, one, prompt._replace(messages=(Message("user", text),)))
        written += reply.usage.completion_tokens
        echoed = _echoed_logprobs(options, text, checked.seed) if options.echo else ()
        choices += [_choice(options, text, choice, echoed) for choice in reply.choices[: options.n]]
    usage = Usage(checked.prompt_tokens, written)
    stamp = Stamp(completion_id("cmpl-"), int(time()), options.snapshot, None, None)
    longest = max(len(choice.pieces) for choice in choices)
    if options.stream:
        stream = frames(choices, usage, stamp, include_usage=options.include_usage)
        return stream_answer(stream, longest, written)
    return json_answer(completion(choices, usage, stamp), longest, completion_tokens=written)


def _prompt(options: CompletionOptions, text: str) -> Prompt:
    return Prompt(
        (Message("user", text),),
        tool_choice="none",
        choices=options.best_of,
        stop=tuple(word for word in options.stop if word),
        max_tokens=options.max_tokens,
        logprobs=options.logprobs is not None,
        top_logprobs=options.logprobs or 0,
        continues=True,
    )


def _echoed_logprobs(options: CompletionOptions, text: str, seed: int) -> tuple[TokenLogprob, ...]:
    if options.logprobs is None:
        return ()
    tokens = encoding_of(options.model).token_bytes(text)
    return tuple(Logprobs(options.logprobs, Random(seed)).records(tokens))


def _choice(
    options: CompletionOptions, text: str, choice: Choice, echoed: tuple[TokenLogprob, ...]
) -> TextChoice:
    logprobs = None if options.logprobs is None else choice.logprobs or ()
    if echoed and logprobs is not None:
        logprobs = (*echoed, *logprobs)
    return TextChoice(
        echoed=text if options.echo else "",
        pieces=pieces_of(choice),
        finish_reason=choice.finish_reason,
        logprobs=logprobs,
        echoed_tokens=len(echoed),
        offset=0 if options.echo else len(text),
        first_unknown=options.strict,
    )


create = EndpointHandler(_check, _write, TEXT_KINDS)
