"""Input items as messages of a conversation, and as the objects of the list of input items.

Reads any value: it skips values that are no items, and items that only hosted
tools or reasoning models make.

Source: the Responses reference.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mockgpt.generation.identifiers import function_call_id, output_message_id
from mockgpt.generation.message_text import text_of
from mockgpt.generation.pausing import pause
from mockgpt.generation.reply import Image, Message, ToolCall

CALLS = ("function_call", "custom_tool_call")
OUTPUTS = ("function_call_output", "custom_tool_call_output")


def add_named(found: dict[str, dict[str, Any]], items: Iterable[dict[str, Any]], wanted: set[str]) -> None:
    """Add to what was found those of the wanted items that are among some, by their ids; the first stays."""
    for item in items:
        if type(item_id := item.get("id")) is str and item_id in wanted:
            found.setdefault(item_id, item)


def read_input(value: Any) -> tuple[Message, ...]:
    """Return the conversation of an input, oldest first."""
    if type(value) is str:
        return (Message("user", value),)
    if type(value) is not list:
        return ()
    messages: list[Message] = []
    calls: list[ToolCall] = []  # parallel calls are one message of the assistant
    for item in value:
        pause()
        message = _read_item(item) if type(item) is dict else None
        if message is None:
            continue
        if message.tool_calls:
            calls += message.tool_calls
            continue
        if calls:
            messages.append(Message("assistant", tool_calls=tuple(calls)))
            calls = []
        messages.append(message)
    if calls:
        messages.append(Message("assistant", tool_calls=tuple(calls)))
    return tuple(messages)


def _read_item(item: dict[str, Any]) -> Message | None:
    kind = item.get("type", "message")
    if kind == "message":
        role = item.get("role")
        content = item.get("content")
        return Message(role if type(role) is str else "user", text_of(content), images=_images(content))
    if kind in CALLS:
        arguments = item.get("arguments") if kind == "function_call" else item.get("input")
        return Message(
            "assistant",
            tool_calls=(ToolCall(_word(item.get("call_id")), _word(item.get("name")), _word(arguments)),),
        )
    if kind in OUTPUTS:
        return Message("tool", text_of(item.get("output")), tool_call_id=_word(item.get("call_id")))
    return None


def _word(value: Any) -> str:
    return value if type(value) is str else ""


def _images(content: Any) -> tuple[Image, ...]:
    if type(content) is not list:
        return ()
    pause()
    return tuple(
        Image(part["image_url"], _word(part.get("detail")) or "auto")
        for part in content
        if type(part) is dict and type(part.get("image_url")) is str
    )


def mentions_json(value: Any) -> bool:
    """Tell whether the word "json" occurs in an input's messages, in upper or lower case."""
    return any("json" in message.text.lower() for message in read_input(value))


def other_calls(value: Any) -> frozenset[str]:
    """Return the ids of an input's calls that are no messages, such as searches for tools."""
    items = value if type(value) is list else ()
    return frozenset(
        item["call_id"]
        for item in items
        if type(item) is dict and item.get("type") == "tool_search_call" and type(item.get("call_id")) is str
    )


def unpaired(messages: tuple[Message, ...], others: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """Return ("call", id) or ("output", id) of the first call without output or output without call.

    Args:
        others: ids of calls that are no messages; they may be answered.
    """
    made: dict[str, None] = {}
    answered = set()
    for message in messages:
        pause()
        if message.tool_calls:
            made.update(dict.fromkeys(call.id for call in message.tool_calls))
        if message.role == "tool" and message.tool_call_id is not None:
            if message.tool_call_id not in made and message.tool_call_id not in others:
                return "output", message.tool_call_id
            answered.add(message.tool_call_id)
    for call_id in made:
        if call_id not in answered:
            return "call", call_id
    return None


def as_resources(value: Any) -> list[dict[str, Any]]:
    """Return an input's items as GET /v1/responses/{id}/input_items lists them, each with an id."""
    if type(value) is str:
        value = [{"role": "user", "content": value}]
    if type(value) is not list:
        return []
    resources = []
    for item in value:
        pause()
        if type(item) is dict and (resource := _as_resource(item)) is not None:
            resources.append(resource)
    return resources


def _as_resource(item: dict[str, Any]) -> dict[str, Any] | None:
    kind = item.get("type", "message")
    if kind == "message":
        role = _word(item.get("role")) or "user"
        members = {"role": role, "content": _parts(item.get("content"), role)}
    elif kind == "function_call":
        members = {name: _word(item.get(name)) for name in ("arguments", "call_id", "name")}
    elif kind == "function_call_output":
        members = {"call_id": _word(item.get("call_id")), "output": text_of(item.get("output"))}
    else:
        return item if type(item.get("id")) is str else None
    new_id = output_message_id if kind == "message" else function_call_id
    return {"id": _word(item.get("id")) or new_id(), "type": kind, "status": "completed", **members}


def _parts(content: Any, role: str) -> list[dict[str, Any]]:
    if type(content) is list:
        return [_part(part) for part in content if type(part) is dict]
    if role == "assistant":
        return [{"type": "output_text", "annotations": [], "logprobs": [], "text": _word(content)}]
    return [{"type": "input_text", "text": _word(content)}]


def _part(part: dict[str, Any]) -> dict[str, Any]:
    if part.get("type") == "output_text":
        return {"annotations": [], "logprobs": [], **part}
    if part.get("type") == "input_image":
        return {"detail": "auto", **part}
    return part
