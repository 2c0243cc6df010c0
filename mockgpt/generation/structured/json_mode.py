"""JSON mode: an object whose keys are those that the conversation asks for.

The answer is built as an object and then serialized, so no input of a client can make it
invalid JSON.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import orjson

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.instance import instance
from mockgpt.generation.text import arithmetic, knowledge
from mockgpt.generation.text.lists import plain_items
from mockgpt.generation.text.rewriting import label, source_text
from mockgpt.generation.text_data import english, english_words, replies

_MOST_KEYS = 20


@cache
def _pattern(name: str) -> re.Pattern[str]:
    forms = {
        "keys": english()["key_patterns"][0],
        "with": english()["key_patterns"][1],
        "sample": r"\{[^{}]{2,600}\}",
        "sample_key": r"[\"']([A-Za-z_][\w-]{0,30})[\"']\s*:",
    }
    return re.compile(forms[name], re.IGNORECASE)


def compact(context: Context) -> str:
    """Return a JSON object as compact text."""
    return orjson.dumps(built(context)).decode()


def fenced(context: Context) -> str:
    """Return a JSON object in a fenced code block, as in an answer in prose."""
    text = orjson.dumps(built(context), option=orjson.OPT_INDENT_2).decode()
    opening = context.pick(["Here is the JSON:", "Here you go:", "Sure, here is the JSON you asked for:"])
    return f"{opening}\n\n```json\n{text}\n```"


def built(context: Context) -> dict[str, Any]:
    """Return an object with the keys that the prompt names, or else with keys for its question."""
    keys = _keys(context.conversation.text[:2000]) or _keys(context.conversation.system[:2000])
    if not keys:
        return _with_own_keys(context)
    return {key: _value(key, context) for key in keys[:_MOST_KEYS]}


def _keys(text: str) -> list[str]:
    sample = _pattern("sample").search(text)
    if sample:
        keys = _pattern("sample_key").findall(sample.group())
        if keys:
            return list(dict.fromkeys(keys))
    for name in ("keys", "with"):
        match = _pattern(name).search(text)
        if match:
            words = re.findall(r"[A-Za-z_][\w-]*", match.group(1))
            keys = [word for word in words if word.lower() not in english_words("no_keys")]
            if keys:
                return list(dict.fromkeys(keys))
    return []


def _value(key: str, context: Context) -> Any:
    name = key.lower()
    if name in ("sentiment", "label", "category", "class", "classification"):
        return label(context)[0].lower()
    if name in english_words("listed_keys"):
        return plain_items(context)
    kinds = (("whole_keys", "integer"), ("decimal_keys", "number"), ("boolean_keys", "boolean"))
    kind = next((kind for names, kind in kinds if name in english_words(names)), "string")
    kind = "boolean" if name.startswith(("is_", "has_", "can_")) else kind
    schema = {"type": "object", "properties": {key: {"type": kind}}, "required": [key]}
    return instance(schema, context.random)[key]


def _with_own_keys(context: Context) -> dict[str, Any]:
    topic = context.topic.phrase if context.topic.known else "general"
    words = frozenset(context.conversation.words)
    if words & english_words("listed_keys"):
        listed = next(iter(sorted(words & english_words("listed_keys"))))
        return {listed: plain_items(context)}
    known = knowledge.fact(context)[1] or knowledge.definition(context) or arithmetic.answer(context)[0]
    if known:
        return {"answer": known}
    body = context.pick(replies()["families"]["definition"]["bodies"])
    text = source_text(context)
    if "sentiment" in words:
        return {"sentiment": label(context)[0], "confidence": round(context.random.uniform(0.7, 0.99), 2)}
    shapes: list[dict[str, Any]] = [
        {"topic": topic, "summary": text[:120] or body, "key_points": plain_items(context)},
        {"topic": topic, "answer": body, "confidence": round(context.random.uniform(0.7, 0.99), 2)},
        {"status": "ok", "topic": topic, "details": body},
    ]
    return context.random.choice(shapes)
