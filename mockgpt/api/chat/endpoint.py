"""POST /v1/chat/completions: check the body, have a Reply written, give it the form that was asked for."""

from __future__ import annotations

from time import time
from typing import Any, NamedTuple

from mockgpt.api.chat.choices import deltas
from mockgpt.api.chat.format import Stamp, completion, frames
from mockgpt.api.chat.large_answers import is_large, pieces
from mockgpt.api.chat.options import ChatOptions, to_prompt
from mockgpt.api.chat.parameters import check_context_length, read_chat
from mockgpt.api.chat.prediction import with_prediction
from mockgpt.api.endpoint import CHAT_KINDS, Answer, EndpointCall, EndpointHandler, json_answer, stream_answer
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.generate import content_seed
from mockgpt.api.json_body import json_body
from mockgpt.generation.identifiers import chat_completion_id, system_fingerprint
from mockgpt.generation.reply import Prompt, Reply


class CheckedChat(NamedTuple):
    """A checked request: what `write` needs, and where its reply is remembered."""

    key: tuple[Any, ...]
    options: ChatOptions
    prompt: Prompt
    prompt_tokens: int
    seed: int
    reply: Reply | None = None


async def _check(call: EndpointCall) -> CheckedChat:
    """Judge the request; every refusal happens here, before a stream has begun."""
    request, settings = call.request, call.settings
    key = (request.body, request.header(b"content-type"), *call.variant)
    checked: CheckedChat | None = call.replies.get(key)
    if checked is None:
        body = json_body(request, call.deployment)
        options = read_chat(
            body, available=settings.models.available, strict=settings.api.validation == "strict"
        )
        prompt = call.directed(to_prompt(options))
        prompt_tokens = await _prompt_tokens(prompt, options)
        check_context_length(options, prompt_tokens)
        seed = content_seed(body, call.content_seed(options.seed))
        checked = CheckedChat(key, options, prompt, prompt_tokens, seed)
    exchange = call.exchange
    exchange.model, exchange.stream = checked.options.model, checked.options.stream
    exchange.prompt_tokens = checked.prompt_tokens
    exchange.requested_tokens = checked.prompt_tokens + (checked.options.max_tokens or 0) * checked.options.n
    if checked.options.stream and not settings.responses.streaming_enabled:
        raise request_errors.streaming_disabled()
    return checked


async def _prompt_tokens(prompt: Prompt, options: ChatOptions) -> int:
    """Count without holding the loop; past the context length it is only known to be more."""
    from mockgpt.generation.tokenizer.o200k_base import counted
    from mockgpt.generation.tokenizer.prompt_count import count_prompt_slices

    return await counted(count_prompt_slices(prompt, options.model), options.context_length)


async def _write(call: EndpointCall, checked: CheckedChat) -> Answer:
    """Have the reply written, or take it from memory, and give it its form."""
    reply = call.reply or checked.reply
    if reply is None:
        from mockgpt.api.generate import write_reply

        reply = with_prediction(
            await write_reply(call, checked.prompt, checked.seed, checked.prompt_tokens),
            checked.options.prediction,
        )
        if call.repeatable:
            call.replies.keep(checked.key, call.request.body, checked._replace(reply=reply), reply)
    options = checked.options
    call.exchange.completion_tokens = reply.usage.completion_tokens
    stamp = Stamp(
        chat_completion_id(),
        int(time()),
        options.snapshot,
        system_fingerprint(options.snapshot),
        options.service_tier,
    )
    if options.store:
        _keep(call, reply, stamp, options)
    tokens = deltas(reply, options)
    if options.stream:
        return stream_answer(frames(reply, stamp, options), tokens)
    own = call.own.response(call, reply, checked.seed) if call.own is not None else None
    if own is None and is_large(reply):
        # All of it comes when its stream would have ended.
        last = max(tokens - 1, 0)
        return Answer(frames=((last, piece) for piece in pieces(reply, stamp, options)))
    return json_answer(own or completion(reply, stamp, options), tokens)


def _keep(call: EndpointCall, reply: Reply, stamp: Stamp, options: ChatOptions) -> None:
    from mockgpt.api.chat.stored import StoredCompletion, stored_completions

    request = call.request
    stored = StoredCompletion(reply, stamp, options, request.id, len(request.body))
    stored_completions(call).keep(stamp.id, stored)


create = EndpointHandler(_check, _write, CHAT_KINDS)
