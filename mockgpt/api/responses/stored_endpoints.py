"""GET, DELETE and cancel of /v1/responses/{id}, its input items, and what a request would count.

Source: the Responses reference.
"""

from __future__ import annotations

import os
from functools import partial
from itertools import islice
from time import time
from typing import Any

from mockgpt.api.conversations.stored import StoredConversations
from mockgpt.api.endpoint import (
    Answer,
    Checked,
    EndpointCall,
    EndpointHandler,
    json_answer,
    looking_at,
    stream_answer,
)
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.errors import requests as request_errors
from mockgpt.api.errors import responses as response_errors
from mockgpt.api.identifiers import response_id
from mockgpt.api.json_body import json_body
from mockgpt.api.models.token_counts import count_tokens
from mockgpt.api.pagination import flag_of, number_of, page_of, query_of
from mockgpt.api.pieces.unhurried import unhurried
from mockgpt.api.responses.echoed_request import id_of
from mockgpt.api.responses.format import ResponseStamp, frames, unfinished, usage_object, with_billing
from mockgpt.api.responses.included import included_of
from mockgpt.api.responses.items import as_resources
from mockgpt.api.responses.options import ENCRYPTED, to_prompt
from mockgpt.api.responses.output_items import item_ids
from mockgpt.api.responses.parameters import RESPONSES
from mockgpt.api.responses.stored import (
    EVENTS_OF_A_CANCELLED,
    FINISHED,
    StoredResponse,
    StoredResponses,
)
from mockgpt.api.responses.validation import read_response, served_model
from mockgpt.api.validation.checker import Table
from mockgpt.api.validation.common_parameters import required_object
from mockgpt.generation.reply import Choice, Reply, Usage
from mockgpt.generation.tokenizer import prompt_count

# What counting and compacting take of a request; neither needs all of it.
COUNTED = (
    "model",
    "input",
    "tools",
    "tool_choice",
    "text",
    "parallel_tool_calls",
    "reasoning",
    "truncation",
    "instructions",
    "previous_response_id",
    "conversation",
    "prompt_cache_key",
    "prompt_cache_options",
    "prompt_cache_retention",
    "service_tier",
)
_COUNTED = Table(*(RESPONSES.parameters[name] for name in COUNTED))


def _found(call: EndpointCall) -> StoredResponse:
    """Return the response that a path names; lenient validation makes one up."""
    named = call.parameters[0]
    stored = call.stored.of(StoredResponses).get(named)
    if stored is None:
        if call.strict:
            raise response_errors.not_found("Response", named)
        stored = _invented(call, named)
    return stored


def _invented(call: EndpointCall, named: str) -> StoredResponse:
    options, messages = read_response(
        {"input": "Hello"},
        available=call.settings.models.available,
        strict=False,
        earlier=lambda _: None,
    )
    now = int(time())
    reply = Reply((Choice("Hello!", ("Hello", "!"), tokens=2),), Usage(8, 2))
    stamp = ResponseStamp(named, now, now, item_ids(reply.choices[0], options))
    return StoredResponse(reply, stamp, options, as_resources("Hello"), messages)


async def _retrieve(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Show a stored response, or send its events again from any point on."""
    stored = _found(call)
    query, strict = query_of(call.request), call.strict
    sealed = ENCRYPTED in included_of(call)
    streamed = flag_of(query, "stream", False, strict=strict)
    padded = flag_of(query, "include_obfuscation", stored.options.include_obfuscation, strict=strict)
    after = number_of(query, "starting_after", -1, strict=strict)
    if stored.options.background:  # it gets on
        call.stored.of(StoredResponses).changed(stored.stamp.id)
    if not streamed:
        return json_answer(with_billing(stored.looked_at(sealed)))
    for lacked in ("background", "stream"):
        if strict and not getattr(stored.options, lacked):
            raise response_errors.not_streamable(lacked)
    options = stored.options._replace(include_obfuscation=padded)
    options = options._replace(encrypted=options.encrypted or sealed)
    stored.finished()
    sent = frames(stored.reply, stored.stamp, options)
    again = enumerate(islice(sent, EVENTS_OF_A_CANCELLED) if stored.status == "cancelled" else sent)
    return stream_answer((event for number, event in again if number > after), 0)


async def _delete(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Forget a stored response."""
    named = call.parameters[0]
    if not call.stored.of(StoredResponses).remove(named) and call.strict:
        raise response_errors.not_found("Response", named)
    return json_answer({"id": named, "object": "response", "deleted": True})


async def _cancel(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """Cancel what runs in the background and nobody has seen finished."""
    stored = _found(call)
    if call.strict:
        if not stored.options.background:
            raise response_errors.not_cancellable()
        if stored.status in FINISHED and stored.status != "cancelled":
            raise response_errors.already_finished(stored.status)
    if stored.options.background:
        stored.status = "cancelled"
        call.stored.of(StoredResponses).changed(stored.stamp.id)
    return json_answer(with_billing(unfinished(stored.stamp, stored.options, "cancelled")))


async def _input_items(call: EndpointCall, _checked: Checked[None]) -> Answer:
    """List what a response was asked, newest first."""
    stored = _found(call)
    included_of(call)  # nothing more is known of them
    page = page_of(stored.items, query_of(call.request), order="desc", strict=call.strict)
    return json_answer(page)


async def _count(call: EndpointCall) -> Checked[None]:
    """Count what a request would cost; of its members only some matter."""
    body = json_body(call, invalid=request_errors.invalid_json_responses)
    await call.stored.heard(StoredResponses, StoredConversations)
    if call.strict:
        await unhurried(call.request.body, partial(_check_counted, call, required_object(body)))
    conversations = call.stored.of(StoredConversations)
    read = partial(
        read_response,
        body,
        available=call.settings.models.available,
        strict=False,
        earlier=call.stored.of(StoredResponses).conversation,
        conversations=conversations.messages,
    )
    options, messages = await unhurried(call.request.body, read)
    tokens = await count_tokens(to_prompt(options, messages), options.model, overheads=prompt_count.RESPONSES)
    return Checked(None, options.model, prompt_tokens=tokens + options.search_tokens)


def _check_counted(call: EndpointCall, body: dict[str, Any]) -> None:
    """Raise the refusal of what cannot be counted: the first fault, in the order of a response's."""
    unknown = _COUNTED.unknown(body)
    if unknown:
        raise parameter_errors.unknown_parameter(unknown[0])
    given = {name: value for name, value in body.items() if value is not None}
    _COUNTED.check(given)
    previous, conversation = given.get("previous_response_id"), given.get("conversation")
    if conversation is not None and previous is not None:
        raise response_errors.conversation_and_previous()
    if previous is not None and call.stored.of(StoredResponses).get(previous) is None:
        raise response_errors.previous_response_not_found(previous)
    if conversation is not None and call.stored.of(StoredConversations).get(id_of(conversation)) is None:
        raise response_errors.not_found("Conversation", id_of(conversation))
    if not given.get("input") and previous is None and conversation is None:
        raise response_errors.input_missing()
    if "model" in given:
        served_model(given["model"], call.settings.models.available)


async def _check_compacted(call: EndpointCall) -> Checked[None]:
    """Count what is compacted, for which a model has to be named."""
    body = json_body(call, invalid=request_errors.invalid_json_responses)
    if call.strict and "model" not in required_object(body):
        raise parameter_errors.missing_parameter("model")
    return await _count(call)


async def _input_tokens(_call: EndpointCall, checked: Checked[None]) -> Answer:
    """Say what a request would count."""
    return json_answer({"object": "response.input_tokens", "input_tokens": checked.prompt_tokens})


async def _compact(_call: EndpointCall, checked: Checked[None]) -> Answer:
    """Put one sealed item in place of a conversation.

    The API also repeats what the user said, in a form that the SDK's own types do not allow.
    """
    sealed = {
        "id": response_id("cmp_"),
        "type": "compaction",
        "encrypted_content": os.urandom(64).hex(),
    }
    usage = usage_object(Usage(checked.prompt_tokens, min(checked.prompt_tokens, 100)))
    return json_answer(
        {
            "id": response_id(),
            "object": "response.compaction",
            "created_at": int(time()),
            "output": [sealed],
            "usage": usage,
        }
    )


_looking = looking_at(StoredResponses)
retrieve = EndpointHandler(_looking, _retrieve)
delete = EndpointHandler(_looking, _delete)
cancel = EndpointHandler(_looking, _cancel)
input_items = EndpointHandler(_looking, _input_items)
input_tokens = EndpointHandler(_count, _input_tokens)
compact = EndpointHandler(_check_compacted, _compact)
