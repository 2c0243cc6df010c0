"""The conversation in a request's body, the same for chats, responses and the endpoints of one text.

Accepts any JSON value; no body makes it raise. It must not know what is looked for in it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mockgpt.generation.message_text import text_of
from mockgpt.generation.reply import Message

USER, ASSISTANT, TOOL = "user", "assistant", "tool"
SYSTEM_ROLES = ("system", "developer")
ROLES = (*SYSTEM_ROLES, USER, ASSISTANT, TOOL)


class Turn(NamedTuple):
    """One message or item: who, what, and which tools it calls."""

    role: str
    text: str
    calls: tuple[str, ...] = ()


def stored_turn(message: Message) -> Turn:
    """Return a message of a conversation that is stored."""
    return Turn(message.role, message.text, tuple(call.name for call in message.tool_calls))


def turns_of(body: dict[str, Any]) -> list[Turn]:
    """Return the conversation, oldest first."""
    found: list[Turn] = []
    instructions = body.get("instructions")
    if isinstance(instructions, str):
        found.append(Turn("system", instructions))
    for name in ("messages", "input", "prompt"):  # chat; responses, embeddings, moderations; completions
        if name in body:
            found += _turns(body[name])
            break
    return found


def _turns(value: Any) -> list[Turn]:
    if isinstance(value, str):
        return [Turn(USER, value)]
    if not isinstance(value, list):
        return []
    found: list[Turn] = []
    for item in value:
        if isinstance(item, str):
            found.append(Turn(USER, item))
        elif isinstance(item, dict):
            found.append(_message(item) if isinstance(item.get("role"), str) else _item(item))
    return found


def _message(message: dict[str, Any]) -> Turn:
    """Return a message; `function` is the deprecated name of a tool's role."""
    role = TOOL if message["role"] == "function" else message["role"]
    called = message.get("tool_calls")
    calls = [_name(call) for call in called] if isinstance(called, list) else []
    if isinstance(message.get("function_call"), dict):
        calls.append(_name(message["function_call"]))
    return Turn(role, text_of(message.get("content")), tuple(call for call in calls if call))


def _item(item: dict[str, Any]) -> Turn:
    """Return an item without a role: a call, what came of one, what was thought; else what the user said."""
    kind = item.get("type")
    if not isinstance(kind, str) or kind == "message":
        return Turn(USER, text_of(item.get("content")))
    if kind.endswith("_output"):
        return Turn(TOOL, text_of(item.get("output")))
    if kind.endswith("_call"):
        name = item.get("name")
        # A hosted tool's call has no name but its kind.
        return Turn(ASSISTANT, "", (name if isinstance(name, str) else kind.removesuffix("_call"),))
    if kind == "reasoning":
        return Turn(ASSISTANT, text_of(item.get("summary")))
    return Turn(USER, text_of(item.get("content")))


def _name(call: Any) -> str:
    """Return the name in a call of a function, or of a custom tool."""
    if not isinstance(call, dict):
        return ""
    for holder in (call, call.get("function"), call.get("custom")):
        if isinstance(holder, dict) and isinstance(holder.get("name"), str):
            return str(holder["name"])
    return ""
