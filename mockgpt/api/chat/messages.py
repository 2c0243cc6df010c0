"""The messages of a chat request: their order is checked, their meaning is read.

`check_messages` finds what no table can say, because it depends on the role or on
other messages. `read_messages` accepts any value, so that lenient validation can
use it on what the tables would refuse.

Source: the chat reference and the function calling guide; the dotted parameter
paths are those of captured refusals.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.errors import messages as message_errors
from mockgpt.api.errors import parameters as parameter_errors
from mockgpt.api.validation.message_parameters import LONGEST_TEXT
from mockgpt.generation.message_text import text_of
from mockgpt.generation.pausing import pause
from mockgpt.generation.reply import Image, Message, ToolCall

# The kinds of content parts that a role may send; a misplaced image is refused in words of its own.
PARTS_OF_ROLE = {
    "user": ("text", "image_url", "input_audio", "file"),
    "assistant": ("text", "refusal"),
    "system": ("text",),
    "developer": ("text",),
    "tool": ("text",),
    "function": ("text",),
}

# Whose messages need nothing but a text.
PLAIN_ROLES = ("user", "assistant", "system", "developer")


def are_plain(messages: Any) -> bool:
    """Tell whether messages are a text and who says it each, which no check refuses, wherever they stand."""
    if type(messages) is not list or not messages:
        return False
    for message in messages:
        if type(message) is not dict or len(message) != 2 or message.get("role") not in PLAIN_ROLES:
            return False
        content = message.get("content")
        if type(content) is not str or len(content) > LONGEST_TEXT:
            return False
    return True


def check_messages(messages: list[dict[str, Any]]) -> None:
    """Raise the refusal of the first message that is out of place or has no content.

    Args:
        messages: as `validation.message_parameters.MESSAGE` accepts them.
    """
    open_calls: dict[str, None] = {}  # ids that still need a tool message, in order
    follows_calls = False
    for index, message in enumerate(messages):
        pause()
        role = message["role"]
        content = message.get("content")
        if open_calls and role != "tool":
            raise message_errors.tool_calls_unanswered(index, tuple(open_calls))
        if type(content) is list:
            _check_parts(index, role, content)
        if role == "tool":
            _check_tool_message(index, message, open_calls, follows_calls)
        elif role == "assistant":
            open_calls = {call["id"]: None for call in message.get("tool_calls") or ()}
            follows_calls = bool(open_calls)
            if content is None and not (follows_calls or _needs_no_content(message)):
                raise message_errors.content_null(index)
        else:
            follows_calls = False
        if content is None and role not in ("assistant", "function"):
            raise message_errors.content_null(index)
    if open_calls:
        raise message_errors.tool_calls_unanswered(len(messages), tuple(open_calls))


def _check_tool_message(
    index: int, message: dict[str, Any], open_calls: dict[str, None], follows_calls: bool
) -> None:
    if not follows_calls:
        raise message_errors.tool_message_out_of_place(index)
    tool_call_id = message.get("tool_call_id")
    if tool_call_id is None:
        raise message_errors.tool_call_id_missing(index)
    if tool_call_id not in open_calls:
        raise message_errors.tool_call_id_unknown(index, tool_call_id)
    del open_calls[tool_call_id]


def _needs_no_content(message: dict[str, Any]) -> bool:
    return any(message.get(member) is not None for member in ("function_call", "refusal", "audio"))


def _check_parts(index: int, role: str, parts: list[dict[str, Any]]) -> None:
    allowed = PARTS_OF_ROLE[role]
    for place, part in enumerate(parts):
        kind = part["type"]
        if kind not in allowed:
            if kind == "image_url":
                raise message_errors.image_not_allowed(index, role)
            raise parameter_errors.invalid_value(f"messages[{index}].content[{place}].type", kind, allowed)


def mentions_json(messages: list[dict[str, Any]]) -> bool:
    """Tell whether the word "json" occurs in any message's text, in any case."""
    return any("json" in text_of(message.get("content")).lower() for message in messages)


def _read_images(content: Any) -> tuple[Image, ...]:
    if type(content) is not list:
        return ()
    images = []
    for part in content:
        source = part.get("image_url") if type(part) is dict else None
        if type(source) is dict and type(source.get("url")) is str:
            detail = source.get("detail")
            images.append(Image(source["url"], detail if type(detail) is str else "auto"))
    return tuple(images)


def _read_call(call: Any) -> ToolCall | None:
    if type(call) is not dict:
        return None
    called = call.get("function") or call.get("custom")
    if type(called) is not dict:
        return None
    arguments = called.get("arguments", called.get("input"))
    return ToolCall(_word(call.get("id")), _word(called.get("name")), _word(arguments))


def _word(value: Any) -> str:
    return value if type(value) is str else ""


def _read_calls(message: dict[str, Any]) -> tuple[ToolCall, ...]:
    calls = message.get("tool_calls")
    if type(calls) is list:
        return tuple(call for call in map(_read_call, calls) if call is not None)
    call = _read_call({"function": message.get("function_call")})
    return () if call is None else (call,)


def read_messages(messages: Any) -> tuple[Message, ...]:
    """Return the conversation, oldest first; a value that is no message is skipped."""
    if type(messages) is not list:
        return ()
    conversation = []
    for message in messages:
        pause()
        if type(message) is not dict:
            continue
        role = message.get("role")
        content = message.get("content")
        if len(message) == 2 and type(content) is str and type(role) is str:
            conversation.append(Message(role, content))
            continue
        name = message.get("name")
        tool_call_id = message.get("tool_call_id")
        conversation.append(
            Message(
                role if type(role) is str else "user",
                text_of(content if content is not None else message.get("refusal")),
                name if type(name) is str else None,
                _read_calls(message),
                tool_call_id if type(tool_call_id) is str else None,
                _read_images(content),
            )
        )
    return tuple(conversation)
