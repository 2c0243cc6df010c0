"""POST /v1/completions: every prompt is carried on, as often as was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
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
    loaded,
    stream_answer,
)
from mockgpt.api.errors import completions as completion_errors
from mockgpt.api.generate import write_reply
from mockgpt.api.identifiers import completion_id
from mockgpt.api.json_body import json_body
from mockgpt.api.models.token_counts import counted, encoding_of
from mockgpt.api.pieces.growing import Growing
from mockgpt.api.pieces.unhurried import unhurried
from mockgpt.api.reply_cache import content_seed
from mockgpt.generation.logprobs import JoinedLogprobs, LazyLogprobs
from mockgpt.generation.reply import Choice, Message, Prompt, TokenLogprob, Usage
from mockgpt.generation.tokenizer.encoding import Encoding
from mockgpt.generation.writer import choices as write_choices
from mockgpt.wire.turns import GivingWay


class CheckedCompletion(NamedTuple):
    """What is the endpoint's own in a checked request: its texts, their tokens, the first's prompt."""

    options: CompletionOptions
    texts: tuple[tuple[str, int], ...]
    prompt: Prompt


async def _check(call: EndpointCall) -> Checked[CheckedCompletion]:
    body = json_body(call)
    read = partial(read_completion, body, available=call.settings.models.available, strict=call.strict)
    options = await unhurried(call.request.body, read)
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
    data = bytearray()
    give_way = GivingWay()
    for token in prompt:
        if give_way.is_over:
            await give_way.if_due()
        try:
            data += encoding.decode_bytes((token,))
        except ValueError:
            if strict:
                raise completion_errors.not_a_token(path, token) from None
    return data.decode(errors="replace"), len(prompt)


async def _write(call: EndpointCall, checked: Checked[CheckedCompletion]) -> Answer:
    options, texts, _ = checked.details
    stamp = Stamp(completion_id("cmpl-"), int(time()), options.snapshot, None, None)
    if call.reply is None and call.templates is None and len(texts) * options.best_of > 1:
        growing = Growing(_written(checked))
        made = await growing.begin()
        if made is None:
            answer: Answer = loaded("completions.large_answers:growing")(
                growing, checked.prompt_tokens, stamp, options
            )
            return answer
    else:
        made = await _replied(call, checked)
    usage = Usage(checked.prompt_tokens, sum(choice.tokens for choice in made))
    longest = max(len(choice.pieces) for choice in made)
    if options.stream:
        stream = frames(made, usage, stamp, include_usage=options.include_usage)
        return stream_answer(stream, longest, usage.completion_tokens)
    return json_answer(completion(made, usage, stamp), longest, completion_tokens=usage.completion_tokens)


async def _replied(call: EndpointCall, checked: Checked[CheckedCompletion]) -> list[TextChoice]:
    """Return the answers to all prompts."""
    _, texts, prompt = checked.details
    made: list[TextChoice] = []
    give_way = GivingWay()
    for place, (text, count) in enumerate(texts):
        await give_way.if_due()
        one = checked._replace(seed=checked.seed + place, prompt_tokens=count)
        reply = call.reply or await write_reply(call, one, prompt._replace(messages=(Message("user", text),)))
        made += _text_choices(checked, text, reply.choices)
    return made


def _written(checked: Checked[CheckedCompletion]) -> Iterator[TextChoice | None]:
    """Yield the same, one by one, of the pretend model's own; None lets others have their turn."""
    options, texts, prompt = checked.details
    for place, (text, _) in enumerate(texts):
        asked = prompt._replace(messages=(Message("user", text),))
        choices: list[Choice] = []
        for choice in write_choices(asked, checked.seed + place, encoding_of(options.model), None, None):
            if choice is None:
                yield None
            else:
                choices.append(choice)
        yield from _text_choices(checked, text, choices)


def _text_choices(
    checked: Checked[CheckedCompletion], text: str, choices: Sequence[Choice]
) -> list[TextChoice]:
    """Return those of the answers to one prompt that are sent; the first counts the tokens of all."""
    options = checked.details.options
    echoed = _echoed_logprobs(options, text, checked.seed) if options.echo else ()
    sent = [_choice(options, text, choice, echoed) for choice in choices[: options.n]]
    sent[0] = sent[0]._replace(tokens=sum(choice.tokens for choice in choices))
    return sent


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


def _echoed_logprobs(options: CompletionOptions, text: str, seed: int) -> Sequence[TokenLogprob]:
    if options.logprobs is None:
        return ()
    return LazyLogprobs(encoding_of(options.model).token_bytes(text), options.logprobs, seed, 0)


def _choice(
    options: CompletionOptions, text: str, choice: Choice, echoed: Sequence[TokenLogprob]
) -> TextChoice:
    logprobs = None if options.logprobs is None else choice.logprobs or ()
    if echoed and logprobs is not None:
        logprobs = JoinedLogprobs(echoed, logprobs)
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
