"""POST /v1/responses: check the body, have a Reply written, give it the form that was asked for, keep it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from time import time
from typing import Any, NamedTuple

from mockgpt.api.chat.endpoint import invalid_schema as invalid_chat_schema
from mockgpt.api.conversations.stored import StoredConversation, StoredConversations, items_of
from mockgpt.api.endpoint import (
    CHAT_KINDS,
    Answer,
    Checked,
    EndpointCall,
    EndpointHandler,
    json_answer,
    loaded,
    stream_answer,
)
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.errors.envelope import error_object
from mockgpt.api.files.stored import StoredFiles
from mockgpt.api.generate import write_reply
from mockgpt.api.identifiers import response_id
from mockgpt.api.json_body import json_body, member
from mockgpt.api.models.token_counts import count_tokens
from mockgpt.api.object_store import BoundedStore
from mockgpt.api.pieces.unhurried import unhurried
from mockgpt.api.prompt_cache import FEWEST_TOKENS, PromptCache, with_cached
from mockgpt.api.reasoning import with_reasoning, with_room
from mockgpt.api.reply_cache import body_key, content_seed
from mockgpt.api.responses.format import (
    ResponseStamp,
    deltas,
    failed,
    frame,
    frames,
    response,
    unfinished,
    with_billing,
)
from mockgpt.api.responses.hosted.items import NOTHING
from mockgpt.api.responses.items import as_resources
from mockgpt.api.responses.options import ResponseOptions, to_prompt
from mockgpt.api.responses.output_items import item_ids
from mockgpt.api.responses.stored import StoredResponse, StoredResponses
from mockgpt.api.responses.validation import check_context_length, read_response
from mockgpt.errors import APIError
from mockgpt.generation.pausing import pause
from mockgpt.generation.reply import Message, Reply
from mockgpt.generation.tokenizer.prompt_count import RESPONSES
from mockgpt.wire.turns import next_turn_if_long

_PART_BYTES = 512  # of an item or a part of one that is stored, beside its text


class CheckedResponse(NamedTuple):
    """What is the endpoint's own in a checked request, and where its reply is remembered."""

    key: tuple[Any, ...]
    options: ResponseOptions
    messages: tuple[Message, ...]
    reply: Reply | None = None


async def _check(call: EndpointCall) -> Checked[CheckedResponse]:
    """Check the request; every refusal happens here, before a stream has begun."""
    key = ("responses", body_key(call.request), call.request.fields.get(b"content-type"), *call.variant)
    remembered: Checked[CheckedResponse] | None = call.replies.get(key)
    if remembered is not None:
        return remembered
    body = json_body(call, invalid=request_errors.invalid_json_responses)
    await next_turn_if_long(call.request.body)
    if call.stored.share is not None:
        await call.stored.heard(*_named(body))
    read = partial(
        read_response,
        body,
        available=call.settings.models.available,
        strict=call.strict,
        earlier=call.stored.of(StoredResponses).conversation,
        conversations=call.stored.of(StoredConversations).messages,
        find=partial(_found_items, call),
        led_to=call.stored.of(StoredResponses).led_to,
        azure=call.azure,
    )
    options, messages = await unhurried(call.request.body, read)
    prompt = call.directed(to_prompt(options, messages), body)
    tokens = await count_tokens(prompt, options.model, options.context_length, RESPONSES)
    await next_turn_if_long(call.request.body)
    tokens += options.search_tokens
    check_context_length(options, tokens)
    seed = content_seed(body, call.content_seed(None))
    return Checked(
        details=CheckedResponse(key, options, messages),
        model=options.model,
        stream=options.stream,
        prompt_tokens=tokens,
        requested_tokens=tokens + (options.max_output_tokens or 0),
        prompt=with_room(prompt, options.effort, seed),
        seed=seed,
        invalid_schema=partial(_invalid_schema, member(body, "text", "format")),
        earlier=_earlier(call, options),
    )


def _named(body: Any) -> list[type[BoundedStore[Any]]]:
    """Return the stores of which a request names something."""
    if type(body) is not dict:
        return []
    told = body.get("input")
    items = type(told) is list and any(type(item) is dict and "id" in item for item in told)
    kinds: list[type[BoundedStore[Any]]] = []
    if items or body.get("previous_response_id") is not None:
        kinds.append(StoredResponses)
    if items or body.get("conversation") is not None:
        kinds.append(StoredConversations)
    if body.get("tools"):
        kinds.append(StoredFiles)
    return kinds


def _earlier(call: EndpointCall, options: ResponseOptions) -> Callable[[], tuple[Message, ...] | None] | None:
    """Return what reads the conversation that a response continues, None where it begins one."""
    if options.previous is not None:
        return partial(call.stored.of(StoredResponses).conversation, options.previous)
    if (conversation := options.echo.get("conversation")) is not None:
        return partial(call.stored.of(StoredConversations).messages, conversation["id"])
    return None


def _found_items(call: EndpointCall, wanted: set[str]) -> dict[str, dict[str, Any]]:
    """Return those of the wanted items that are of a stored response or conversation, by their ids."""
    found = call.stored.of(StoredResponses).items(wanted)
    return call.stored.of(StoredConversations).items(wanted - found.keys()) | found


def _invalid_schema(described: Any, complaint: str) -> APIError:
    """Return the refusal of a schema that no answer fits: that of `text.format`, or of a function."""
    if described is None:
        return invalid_chat_schema(None, complaint)
    return request_errors.invalid_schema(
        "response_format",
        str(member(described, "name")),
        complaint,
        param="text.format.schema",
        code="invalid_json_schema",
    )


async def _write(call: EndpointCall, checked: Checked[CheckedResponse]) -> Answer:
    """Have the reply written, or take it from memory, and store it."""
    details = checked.details
    options = details.options
    reply = call.reply or details.reply
    if reply is None:
        assert checked.prompt is not None, "a response is one prompt"
        reply = await write_reply(call, checked, checked.prompt)
        reply = with_reasoning(reply, options.effort, checked.seed, options.max_output_tokens)
        if checked.earlier is None and call.repeatable:  # what came before is no part of the request's bytes
            entry = checked._replace(details=details._replace(reply=reply))
            call.replies.keep(details.key, call.request.body, entry, reply)
    if call.reply is None and checked.prompt is not None and checked.prompt_tokens >= FEWEST_TOKENS:
        cache = call.stored.of(PromptCache)
        reply = with_cached(reply, cache.cached_tokens(checked.prompt, options.model, checked.prompt_tokens))
    if call.reply is not None and call.reply.choices[0].logprobs is not None:  # a script is followed
        options = options._replace(logprobs=True)
        details = details._replace(options=options)
    now = int(time())
    done = NOTHING
    if options.echo["moderation"] is not None:
        judged = loaded("moderations.attached:of_response")(
            options.echo["moderation"], details.messages, reply
        )
        options = options._replace(echo={**options.echo, "moderation": judged})
        details = details._replace(options=options)
    if options.hosted:
        done = loaded("responses.hosted.tools:hosted")(call, options, details.messages, reply)
    stamp = ResponseStamp(response_id(), now, now, item_ids(reply.choices[0], options), done)
    await next_turn_if_long(call.request.body)
    if options.store or options.background:
        await _store(call, details, reply, stamp)
    if "conversation" in options.echo:
        await _add_turn(call, options, reply, stamp)
    return _formed(call, options, reply, stamp)


def _formed(call: EndpointCall, options: ResponseOptions, reply: Reply, stamp: ResponseStamp) -> Answer:
    """Give a reply its form: events, what is queued, or the whole."""
    tokens, completion_tokens = deltas(reply, stamp, options), reply.usage.completion_tokens
    if options.stream:
        sent = frames(reply, stamp, options)
        if options.background:
            sent = call.stored.of(StoredResponses).followed(stamp.id, sent)
        events = EventStream(sent, partial(failed, stamp, options))
        return stream_answer(events, tokens, completion_tokens, events.error_frame)
    if options.background:
        queued = with_billing(unfinished(stamp, options, "queued"))
        return json_answer(queued, completion_tokens=completion_tokens)
    whole = with_billing(response(reply, stamp, options))
    return json_answer(whole, tokens, completion_tokens=completion_tokens)


async def _store(call: EndpointCall, details: CheckedResponse, reply: Reply, stamp: ResponseStamp) -> None:
    choice = reply.choices[0]
    text, calls = choice.content or choice.refusal or "", choice.tool_calls
    if stamp.hosted.waiting:
        text, calls = "", ()
    answer = Message("assistant", text, tool_calls=calls)
    items, held = await unhurried(call.request.body, partial(_listed, details.options.input))
    stored = StoredResponse(
        reply,
        stamp,
        details.options,
        items,
        (*details.messages, answer),
        # A conversation's earlier messages are shared with the response it continues.
        2 * len(call.request.body) + held + 4 * len(answer.text),
    )
    call.stored.of(StoredResponses).keep(stamp.id, stored)


async def _add_turn(call: EndpointCall, options: ResponseOptions, reply: Reply, stamp: ResponseStamp) -> None:
    """Add input and output of a response to its conversation; lenient validation begins one."""
    named: str = options.echo["conversation"]["id"]
    conversations = call.stored.of(StoredConversations)
    stored = call.stored.of(StoredResponses).get(stamp.id)
    items = await unhurried(
        call.request.body,
        lambda: items_of(stored.items if stored is not None else as_resources(options.input)),
    )
    items += response(reply, stamp, options)["output"]
    conversation = conversations.get(named) or StoredConversation({}, named)
    written = sum(len(choice.content or "") for choice in reply.choices)
    conversations.add(conversation, items, 2 * len(call.request.body) + _held_bytes(items) + 4 * written)


def _listed(value: Any) -> tuple[list[dict[str, Any]], int]:
    """Return the items of an input as they are listed, and about how much memory they take."""
    items = as_resources(value)
    pause()
    return items, _held_bytes(items)


def _held_bytes(items: list[dict[str, Any]]) -> int:
    """Return about how much memory items take beside their texts."""
    parts = sum(len(content) for item in items if isinstance(content := item.get("content"), list))
    return _PART_BYTES * (len(items) + parts)


class EventStream:
    """Frames on their way out, counted, so that an error midway has its number."""

    def __init__(
        self, events: Iterator[tuple[int, bytes]], failed: Callable[[APIError], dict[str, Any]]
    ) -> None:
        self._events = events
        self._failed = failed
        self._taken = 0

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        return self

    def __next__(self) -> tuple[int, bytes]:
        event = next(self._events)
        self._taken += 1
        return event

    def error_frame(self, error: APIError, name: str) -> bytes:
        """Return the event that breaks the stream off, in place of the last one that was taken."""
        number = max(self._taken - 1, 0)
        if name == "response.failed":
            return frame({"type": name, "response": self._failed(error), "sequence_number": number})
        told = error_object(error)["error"]
        shown = {key: told[key] for key in ("type", "code", "message", "param")}
        return frame({"type": "error", "error": shown, "sequence_number": number})


create = EndpointHandler(_check, _write, CHAT_KINDS)
