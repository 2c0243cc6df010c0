"""A Reply as a `response` object and as the event sequence of its stream, side by side.

Both are made from the same items, so folding the events gives the object. A
stream has no `[DONE]`; its events are numbered from 0.

Source: the Responses object and streaming events of the API reference; key order as captured in 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import Any, NamedTuple

import orjson

from mockgpt.api.chat.choices import spread
from mockgpt.api.endpoint import loaded
from mockgpt.api.obfuscation import Padding
from mockgpt.api.responses.hosted.items import NOTHING, Hosted, HostedCall
from mockgpt.api.responses.options import ResponseOptions
from mockgpt.api.responses.output_items import (
    CUT_REASONS,
    REASONING,
    TEXT,
    Item,
    as_object,
    event_logprobs,
    items_of,
    opening,
    part,
)
from mockgpt.errors import APIError
from mockgpt.generation.reply import Reply, Usage

# The members of a response in their order; the request's own come from `options.echo`.
MEMBERS = (
    *("id", "object", "created_at", "status", "background", "completed_at", "error", "frequency_penalty"),
    *("incomplete_details", "conversation", "instructions", "max_output_tokens", "max_tool_calls", "model"),
    *("moderation", "output", "parallel_tool_calls", "presence_penalty", "previous_response_id", "prompt"),
    *(
        "prompt_cache_key",
        "prompt_cache_retention",
        "reasoning",
        "safety_identifier",
        "service_tier",
        "store",
    ),
    *("temperature", "text", "tool_choice", "tool_usage", "tools", "top_logprobs", "top_p", "truncation"),
    *("usage", "user", "metadata"),
)


class ResponseStamp(NamedTuple):
    """What is new in every answer; times are Unix seconds, `item_ids` one id per item of the reply."""

    id: str
    created_at: int
    completed_at: int
    item_ids: tuple[str, ...]
    hosted: Hosted = NOTHING


def usage_object(usage: Usage) -> dict[str, Any]:
    """Return the token counts under the names of this endpoint."""
    return {
        "input_tokens": usage.prompt_tokens,
        "input_tokens_details": {"cached_tokens": usage.cached_tokens, "cache_write_tokens": 0},
        "output_tokens": usage.completion_tokens,
        "output_tokens_details": {"reasoning_tokens": usage.reasoning_tokens},
        "total_tokens": usage.total_tokens,
    }


def response(reply: Reply, stamp: ResponseStamp, options: ResponseOptions) -> dict[str, Any]:
    """Return the finished `response`, as its stream ends with it."""
    choice = reply.choices[0]
    cut = CUT_REASONS.get(choice.finish_reason)
    status = "completed" if cut is None else "incomplete"
    output = [
        as_object(one) if isinstance(one, Item) else one.item for one in _sequence(reply, stamp, options)
    ]
    return _response(stamp, options, status, output, usage_object(reply.usage), cut)


def with_billing(value: dict[str, Any]) -> dict[str, Any]:
    """Return a response as it is shown outside of a stream: it says who pays for it."""
    billed = {}
    for name, member in value.items():
        billed[name] = member
        if name == "background":
            billed["billing"] = {"payer": "developer"}
    return billed


def unfinished(stamp: ResponseStamp, options: ResponseOptions, status: str) -> dict[str, Any]:
    """Return the `response` without output: in_progress, queued or cancelled."""
    return _response(stamp, options, status, [], None)


def failed(stamp: ResponseStamp, options: ResponseOptions, error: APIError) -> dict[str, Any]:
    """Return the `response` that an error has ended."""
    told = {"code": error.code or error.type, "message": error.message}
    return {**_response(stamp, options, "failed", [], None), "error": told}


def _response(
    stamp: ResponseStamp,
    options: ResponseOptions,
    status: str,
    output: list[dict[str, Any]],
    usage: dict[str, Any] | None,
    cut: str | None = None,
) -> dict[str, Any]:
    members = {
        **options.echo,
        "id": stamp.id,
        "object": "response",
        "created_at": stamp.created_at,
        "status": status,
        "completed_at": stamp.completed_at if status == "completed" else None,
        "error": None,
        "incomplete_details": None if cut is None else {"reason": cut},
        "model": options.snapshot,
        "output": output,
        "usage": usage,
    }
    if usage is None:
        members["moderation"] = None
    else:
        members["service_tier"] = options.service_tier
    searches = sum(call.item["type"] == "web_search_call" for call in stamp.hosted.calls)
    if searches and output:
        members["tool_usage"] = {**members["tool_usage"], "web_search": {"num_requests": searches}}
    return {name: members[name] for name in MEMBERS if name in members}


def events(
    reply: Reply, stamp: ResponseStamp, options: ResponseOptions
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the events of a stream, each with the ordinal of its token, or -1 without a token."""
    for number, (ordinal, event) in enumerate(_unnumbered(reply, stamp, options)):
        event["sequence_number"] = number
        kind = event.pop("type")
        yield ordinal, {"type": kind, **{name: event[name] for name in sorted(event)}}


def _unnumbered(
    reply: Reply, stamp: ResponseStamp, options: ResponseOptions
) -> Iterator[tuple[int, dict[str, Any]]]:
    first = "queued" if options.background else "in_progress"
    yield -1, {"type": "response.created", "response": unfinished(stamp, options, first)}
    if options.background:
        yield -1, {"type": "response.queued", "response": unfinished(stamp, options, "queued")}
    yield -1, {"type": "response.in_progress", "response": unfinished(stamp, options, "in_progress")}
    padding = Padding(stamp.id) if options.include_obfuscation else None
    sent = 0
    for index, item in enumerate(_sequence(reply, stamp, options)):
        if isinstance(item, HostedCall):
            yield from _hosted_events(index, item)
            continue
        yield -1, {"type": "response.output_item.added", "output_index": index, "item": opening(item)}
        for ordinal, event in _item_events(index, item, padding):
            if ordinal >= 0:
                ordinal, sent = sent, sent + 1
            yield ordinal, event
        yield -1, {"type": "response.output_item.done", "output_index": index, "item": as_object(item)}
    whole = response(reply, stamp, options)
    yield -1, {"type": f"response.{whole['status']}", "response": whole}


def _hosted_events(index: int, call: HostedCall) -> Iterator[tuple[int, dict[str, Any]]]:
    yield -1, {"type": "response.output_item.added", "output_index": index, "item": call.opening}
    place = {"output_index": index, "item_id": call.item["id"]}
    for name, members in call.events:
        yield -1, {"type": name, **place, **members}
    yield -1, {"type": "response.output_item.done", "output_index": index, "item": call.item}


def deltas(reply: Reply, stamp: ResponseStamp, options: ResponseOptions) -> int:
    """Return the number of deltas of all items together, which are sent one after the other."""
    items = _items(reply, stamp, options)
    return sum(len(item.pieces) or bool(item.text) for item in items)


def _sequence(reply: Reply, stamp: ResponseStamp, options: ResponseOptions) -> list[HostedCall | Item]:
    """Return all items in order: tools are listed, the model thinks, uses tools of the API, answers."""
    items = _items(reply, stamp, options)
    calls = stamp.hosted.calls
    if not calls:
        return [*items]
    thoughts = sum(item.kind is REASONING for item in items)
    listed = [call for call in calls if call.item["type"] == "mcp_list_tools"]
    used = [call for call in calls if call.item["type"] != "mcp_list_tools"]
    return [*listed, *items[:thoughts], *used, *items[thoughts:]]


def _items(reply: Reply, stamp: ResponseStamp, options: ResponseOptions) -> list[Item]:
    """Return the items of a reply, which come after those of hosted tools, if these wait for nothing."""
    if stamp.hosted.waiting:
        return []
    items = items_of(reply.choices[0], stamp.item_ids, options)
    if stamp.hosted.annotations:
        items = [item._replace(annotations=stamp.hosted.annotations) for item in items]
    return items


def _item_events(index: int, item: Item, padding: Padding | None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the events between `output_item.added` and `output_item.done`."""
    place: dict[str, Any] = {"item_id": item.id, "output_index": index}
    message = item.call is None
    # What is opened and closed around the text: a part of a message, or of a summary.
    opened = "content_part"
    if item.kind is REASONING:
        if not item.text:
            return
        opened = "reasoning_summary_part"
        place["summary_index"] = 0
    elif message:
        place["content_index"] = 0
    if message:
        yield -1, {"type": f"response.{opened}.added", **place, "part": part(item, "", ())}
    pieces = item.pieces or ((item.text,) if item.text else ())
    shares = spread(item.logprobs, pieces) if item.logprobs else repeat((), len(pieces))
    for ordinal, (piece, share) in enumerate(zip(pieces, shares, strict=True)):
        event = {"type": f"{item.kind.events}.delta", **place, "delta": piece}
        if item.kind is TEXT:
            event["logprobs"] = event_logprobs(share)
        if padding is not None:
            event["obfuscation"] = padding.of(len(piece))
        yield ordinal, event
    for number, annotation in enumerate(item.annotations):
        added = {"annotation_index": number, "annotation": annotation}
        yield -1, {"type": "response.output_text.annotation.added", **place, **added}
    done = {"type": f"{item.kind.events}.done", **place}
    if item.call is not None and item.kind.type == "function_call":
        done["name"] = item.call.name
    done[item.kind.member] = item.text
    if item.kind is TEXT:
        done["logprobs"] = event_logprobs(item.logprobs)
    yield -1, done
    if message:
        whole = part(item, item.text, item.logprobs)
        yield -1, {"type": f"response.{opened}.done", **place, "part": whole}


def frames(reply: Reply, stamp: ResponseStamp, options: ResponseOptions) -> Iterator[tuple[int, bytes]]:
    """Yield the server-sent events of a stream; ordinals as in `events`."""
    for ordinal, event in events(reply, stamp, options):
        try:
            yield ordinal, frame(event)
        except TypeError:  # it holds a list that is made when it is written
            for piece in loaded("pieces.large_json:event")(event["type"], event):
                yield ordinal, piece


def frame(event: dict[str, Any]) -> bytes:
    """Return one event as it is sent."""
    name: str = event["type"]
    return b"event: " + name.encode("ascii") + b"\ndata: " + orjson.dumps(event) + b"\n\n"
