"""POST /v1/responses: check the body, have a Reply written, give it the form that was asked for, keep it."""

from __future__ import annotations

from collections.abc import Iterator
from time import time
from typing import Any, NamedTuple

import orjson

from mockgpt.api.endpoint import CHAT_KINDS, Answer, EndpointCall, EndpointHandler, json_answer
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.generate import content_seed, write_reply
from mockgpt.api.json_body import json_body
from mockgpt.api.responses.format import ResponseStamp, deltas, frames, response, unfinished
from mockgpt.api.responses.items import as_resources
from mockgpt.api.responses.options import ResponseOptions, to_prompt
from mockgpt.api.responses.output_items import item_ids
from mockgpt.api.responses.stored import StoredResponse, StoredResponses
from mockgpt.api.responses.validation import check_context_length, read_response
from mockgpt.errors import APIError
from mockgpt.generation.identifiers import response_id
from mockgpt.generation.reply import Message, Prompt, Reply
from mockgpt.generation.tokenizer.o200k_base import counted
from mockgpt.generation.tokenizer.prompt_count import count_prompt_slices


class CheckedResponse(NamedTuple):
    """A checked request: what `write` needs, and where its reply is remembered."""

    key: tuple[Any, ...]
    options: ResponseOptions
    messages: tuple[Message, ...]
    prompt: Prompt
    prompt_tokens: int
    seed: int
    reply: Reply | None = None


def stored_responses(call: EndpointCall) -> StoredResponses:
    """Return the responses that the server of a call keeps."""
    kept = call.replies.kept
    if kept.responses is None:
        kept.responses = StoredResponses()
    responses: StoredResponses = kept.responses
    return responses


async def _check(call: EndpointCall) -> CheckedResponse:
    """Judge the request; every refusal happens here, before a stream has begun."""
    key = ("responses", call.request.body, call.request.header(b"content-type"), *call.variant)
    checked: CheckedResponse | None = call.replies.get(key)
    if checked is None:
        checked = await _judged(call, key)
    options, exchange = checked.options, call.exchange
    exchange.model, exchange.stream = options.model, options.stream
    exchange.prompt_tokens = checked.prompt_tokens
    exchange.requested_tokens = checked.prompt_tokens + (options.max_output_tokens or 0)
    if options.stream and not call.settings.responses.streaming_enabled:
        raise request_errors.streaming_disabled()
    return checked


async def _judged(call: EndpointCall, key: tuple[Any, ...]) -> CheckedResponse:
    body = json_body(call.request)
    options, messages = read_response(
        body,
        available=call.settings.models.available,
        strict=call.settings.api.validation == "strict",
        earlier=stored_responses(call).conversation,
    )
    prompt = call.directed(to_prompt(options, messages))
    tokens = await counted(count_prompt_slices(prompt, options.model), options.context_length)
    check_context_length(options, tokens)
    return CheckedResponse(
        key, options, messages, prompt, tokens, content_seed(body, call.content_seed(None))
    )


async def _write(call: EndpointCall, checked: CheckedResponse) -> Answer:
    """Have the reply written, or take it from memory, keep it, and give it its form."""
    reply = call.reply or checked.reply
    options = checked.options
    if reply is None:
        reply = await write_reply(call, checked.prompt, checked.seed, checked.prompt_tokens)
        if options.previous is None and call.repeatable:  # what came before is no part of the request's bytes
            call.replies.keep(checked.key, call.request.body, checked._replace(reply=reply), reply)
    call.exchange.completion_tokens = reply.usage.completion_tokens
    now = int(time())
    stamp = ResponseStamp(response_id(), now, now, item_ids(reply.choices[0], options))
    if options.store or options.background:
        _keep(call, checked, reply, stamp)
    tokens = deltas(reply, stamp, options)
    if options.stream:
        events = EventStream(frames(reply, stamp, options))
        return Answer(
            b"", events, tokens, 200, b"text/event-stream; charset=utf-8", error_frame=events.error_frame
        )
    if options.background:
        return json_answer(unfinished(stamp, options, "queued"))
    return json_answer(response(reply, stamp, options), tokens)


def _keep(call: EndpointCall, checked: CheckedResponse, reply: Reply, stamp: ResponseStamp) -> None:
    choice = reply.choices[0]
    answer = Message("assistant", choice.content or choice.refusal or "", tool_calls=choice.tool_calls)
    stored = StoredResponse(
        reply,
        stamp,
        checked.options,
        as_resources(checked.options.input),
        (*checked.messages, answer),
        # A conversation's earlier messages are shared with the response it goes on from.
        2 * len(call.request.body) + 8 * len(checked.messages) + 4 * len(answer.text),
    )
    stored_responses(call).keep(stamp.id, stored)


class EventStream:
    """Frames on their way out, counted, so that an error midway has its number."""

    def __init__(self, events: Iterator[tuple[int, bytes]]) -> None:
        self._events = events
        self._taken = 0

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        return self

    def __next__(self) -> tuple[int, bytes]:
        event = next(self._events)
        self._taken += 1
        return event

    def error_frame(self, error: APIError) -> bytes:
        """Return the event that breaks the stream off, in place of the last one that was taken."""
        told = error.body()["error"]
        event = {
            "type": "error",
            "error": {name: told[name] for name in ("type", "code", "message", "param")},
            "sequence_number": max(self._taken - 1, 0),
        }
        return b"event: error\ndata: " + orjson.dumps(event) + b"\n\n"


create = EndpointHandler(_check, _write, CHAT_KINDS)
