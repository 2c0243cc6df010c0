"""Answer with what tools have returned: JSON becomes sentences, text is taken over."""

from __future__ import annotations

from typing import Any

import orjson

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.topic import capitalized
from mockgpt.generation.reply import Message
from mockgpt.generation.text_data import english

_LONGEST_TEXT = 600
_MOST_FACTS = 8
_MOST_RESULTS = 8
_DEEPEST = 3  # levels of a result that are told
_LONGEST_PARSED = 100_000


def answer(context: Context) -> str:
    """Return prose that uses the tool results at the end of the conversation."""
    results = context.conversation.tool_results[:_MOST_RESULTS]
    told = [_told(message, context) for message in results]
    if len(told) == 1:
        return _single(*told[0], context)
    opening = context.pick(["Here is what I found:", "Here are the results:", "I looked that up for you:"])
    told = [(subject, _unfailed(facts)) for subject, facts in told]
    lines = "\n".join(
        f"- **{subject or f'Result {number}'}**: {facts}" for number, (subject, facts) in enumerate(told, 1)
    )
    return f"{opening}\n\n{lines}"


def _single(subject: str, facts: str, context: Context) -> str:
    if facts.startswith("Error: "):
        told = facts.removeprefix("Error: ")
        return f"I tried to look that up, but it didn't work: {told} Would you like me to try again?"
    if _was_done(context):
        return context.pick(["Done! ", "All set: ", "That's done. "]) + capitalized(facts)
    about = f" for {subject}" if subject and len(subject) < 40 else ""
    opening = context.pick(
        [
            f"Here is what I found{about}: ",
            f"I looked it up{about}: ",
            f"According to the latest data{about}: ",
        ]
    )
    closing = context.pick(
        ["", " Let me know if you need anything else.", " Is there anything else you'd like to know?"]
    )
    return opening + facts + closing


def _unfailed(facts: str) -> str:
    failure = facts.removeprefix("Error: ")
    return facts if failure == facts else f"this didn't work ({failure.rstrip('.')})."


def _was_done(context: Context) -> bool:
    """Return whether the call did something, rather than look something up."""
    caller = context.conversation.tool_request
    words = words_of_name(caller.tool_calls[0].name) if caller and caller.tool_calls else []
    return bool(words) and words[0] in english()["action_verbs"]


def _told(message: Message, context: Context) -> tuple[str, str]:
    """Return what a result is about, from the call's arguments, and what it says."""
    subject = ""
    for call in context.conversation.tool_request.tool_calls if context.conversation.tool_request else ():
        if call.id == message.tool_call_id:
            values = _parsed(call.arguments)
            texts = (
                [one for one in values.values() if isinstance(one, str)] if isinstance(values, dict) else []
            )
            subject = texts[0][:60] if texts else ""
    return subject, _sentence(message.text)


def _parsed(text: str) -> Any:
    try:
        return orjson.loads(text[:_LONGEST_PARSED])
    except orjson.JSONDecodeError:
        return None


def _sentence(text: str) -> str:
    value = _parsed(text) if text[:1] in '{["' or text[:1].isdigit() else None
    if isinstance(value, dict):
        error = value.get("error") or value.get("message") if "error" in value else None
        if error:
            return f"Error: {_scalar(error) or 'the tool reported an error'}".rstrip(".") + "."
        return _joined(_facts(value)) or "the result is empty."
    if isinstance(value, list):
        shown = [_item(one) for one in value[:_MOST_FACTS]]
        return _joined([one for one in shown if one]) or "there are no results."
    plain = " ".join((value if isinstance(value, str) else text)[:_LONGEST_TEXT].split())
    return (plain if plain[-1:] in ".!?…" else plain + ".") if plain else "the result is empty."


def _facts(value: dict[str, Any], depth: int = 0) -> list[str]:
    facts: list[str] = []
    unit = value.get("unit") or value.get("units")
    for key, one in value.items():
        if len(facts) == _MOST_FACTS:
            break
        name = " ".join(words_of_name(key)) or key[:40]
        if key in ("unit", "units"):
            continue
        if isinstance(one, dict):
            facts += _facts(one, depth + 1)[: _MOST_FACTS - len(facts)] if depth < _DEEPEST else []
        elif isinstance(one, list):
            items = [shown for shown in (_item(part, depth) for part in one[:5]) if shown]
            if items:
                facts.append(f"{name}: {', '.join(items)}")
        elif (shown := _scalar(one)) is not None:
            spoken = (
                f"{shown} {_unit(unit)}"
                if unit and isinstance(one, (int, float)) and not isinstance(one, bool)
                else shown
            )
            facts.append(f"the {name} is {spoken}")
    return facts


def _unit(unit: Any) -> str:
    return {"celsius": "°C", "c": "°C", "fahrenheit": "°F", "f": "°F"}.get(str(unit).lower(), str(unit)[:20])


def _item(value: Any, depth: int = 0) -> str:
    if isinstance(value, dict) and depth < _DEEPEST:
        named = next((value[key] for key in ("name", "title", "id", "text") if key in value), None)
        return _scalar(named) or ", ".join(_facts(value, depth + 1)[:3])
    return _scalar(value) or ""


def _scalar(value: Any) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return " ".join(value[:200].split()) if isinstance(value, str) and value else None


def _joined(facts: list[str]) -> str:
    if len(facts) < 2:
        return f"{facts[0]}." if facts else ""
    return f"{', '.join(facts[:-1])}, and {facts[-1]}."
