"""JSON that is asked for in words: by a schema or an example in the prompt, a type, or keys.

The answer is built as a value and then serialized, so no input of a client can make it
invalid JSON.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Any

import orjson

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.instance import SchemaError
from mockgpt.generation.numbers import arithmetic
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.structured.asked_keys import keys_in, schema_of
from mockgpt.generation.structured.described_json import LARGEST, described
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.structured_output import filled
from mockgpt.generation.text import knowledge
from mockgpt.generation.text.labels import label
from mockgpt.generation.text.list_tasks import first_numbers
from mockgpt.generation.text.lists import mentioned_items, plain_items
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text.tables import grid, pairs
from mockgpt.generation.text_data import english_words, pattern, replies, wording_numbers

_MOST_KEYS = 40
_WORDS = {"true": True, "false": False, "null": None}


def compact(context: Context, prose: Callable[[], str]) -> str:
    """Return a JSON object as compact text."""
    value = built(context, prose)
    return orjson.dumps(value if isinstance(value, dict) else {"items": value}).decode()


def in_xml(context: Context, prose: Callable[[], str]) -> str:
    """Return elements with what the conversation says, by the tags or keys that it names; else ""."""
    text = context.conversation.text[:2000]
    names = tuple(dict.fromkeys(re.findall(r"<([A-Za-z_][\w-]{0,30})>", text))) or tuple(keys_in(text))
    if not names:
        return ""
    value = filled(schema_of(names[:_MOST_KEYS]), context, prose)
    return "\n".join(f"<{name}>{escape(str(one))}</{name}>" for name, one in value.items())


def in_prose(context: Context, prose: Callable[[], str]) -> str:
    """Return JSON as it is asked for without a response format: alone, or in a fenced code block."""
    value = built(context, prose)
    text = context.conversation.system + context.conversation.full_text[-LARGEST:]
    json_asked = context.instructions.get("json")
    if "```json" in text or not (
        context.style.bare or (json_asked and json_asked.by_system) or "schema" in text
    ):
        shown = orjson.dumps(value, option=orjson.OPT_INDENT_2).decode()
        opening = context.pick(["Here is the JSON:", "Here you go:", "Sure, here is the JSON you asked for:"])
        return f"{opening}\n\n```json\n{shown}\n```"
    return orjson.dumps(value).decode()


def built(context: Context, prose: Callable[[], str]) -> Any:
    """Return the value that the prompt describes, or else an object with keys for its question."""
    said = context.conversation
    for text in (said.system, said.full_text, *said.earlier_texts[:2]):
        wanted = described(text[:LARGEST])
        if wanted is None:
            continue
        if wanted.schema is None:
            return wanted.value
        try:
            return _answered(wanted.schema, context, prose)
        except SchemaError:
            continue
    if rows := grid(material(context, context.instructions.get("json"))):
        return [dict(zip(rows[0], map(_typed, row), strict=True)) for row in rows[1:]]
    objects = _objects(context, prose)
    if objects is not None:
        return objects
    if constant := pattern("json_mode", "constant").findall(said.text[:2000]):
        return {key: _typed(value.strip("\"'`“”")) for key, value in constant[:_MOST_KEYS]}
    if numbers := context.instructions.get("first_numbers"):
        return first_numbers(numbers)
    if pattern("json_mode", "array").search(said.text[:2000]):
        if found := _of_asked_kind(context):
            return found
        if mentioned := mentioned_items(context):
            return mentioned
        match = pattern("json_mode", "built").search(said.text)
        if match is None and "number" in said.text:
            return [context.random.randint(1, 100) for _ in range(context.style.items or 3)]
        return listed(match.group(1)) if match else plain_items(context)
    keys = tuple(keys_in(said.text[:2000]) or keys_in(said.system[:2000]))[:_MOST_KEYS]
    if keys:
        return _answered(schema_of(keys), context, prose)
    named = pattern("tables", "pairs_line").search(said.text[:2000])
    if named and len(shown := pairs(named[0].split("->")[0])) > 1:
        return {key.lower(): _typed(value) for key, value in shown[:_MOST_KEYS]}
    known = pairs(re.sub(r"^[^:\n]*:\s*", "", said.text[:2000])) if re.search(r"\bis\b|=", said.text) else []
    if len(known) > 1:
        return {key.lower(): _typed(value) for key, value in known[:_MOST_KEYS]}
    return _with_own_keys(context)


def _of_asked_kind(context: Context) -> list[Any]:
    """Return the values of the asked kind in the text of a message, or the items of the last answer."""
    text = material(context)
    asked = pattern("json_mode", "asked_kind").search(context.conversation.text[:500])
    if asked and text:
        kind = {"type": "string"} if asked[1] != "numbers" else {"type": "number"}
        value = Filling([Facts(text)]).suggest(asked[1], {"items": kind}, "array")
        if value:
            return list(value)
    items = listed(context.conversation.changed or text) if context.conversation.changed else []
    return items if len(items) > 1 else []


def _positional(keys: tuple[str, ...], context: Context) -> dict[str, Any]:
    """Return the values of a bare enumeration under as many keys: `John Smith, 42, plumber`."""
    quoted = Facts(context.conversation.text[:2000]).all("quoted")
    values = [part.strip() for part in quoted[0].text.split(",")] if quoted else []
    return dict(zip(keys, map(_typed, values), strict=True)) if len(values) == len(keys) > 1 else {}


def _answered(schema: dict[str, Any], context: Context, prose: Callable[[], str]) -> Any:
    """Return an object of a schema; its only property holds the answer to a question of fact."""
    properties = schema.get("properties")
    if isinstance(properties, dict) and (values := _positional(tuple(properties), context)):
        return values
    if isinstance(properties, dict) and len(properties) == 1:
        name, part = next(iter(properties.items()))
        short = knowledge.fact(context)[0] or arithmetic.answer(context)[0]
        if short and isinstance(part, dict) and part.get("type") in ("string", "number", "integer"):
            return {name: short if part["type"] == "string" else _typed(short)}
    return filled(schema, context, prose)


def _objects(context: Context, prose: Callable[[], str]) -> list[Any] | None:
    """Return the list of objects that a message asks for by their number and keys."""
    match = pattern("json_mode", "objects").search(context.conversation.text[:2000])
    keys = tuple(keys_in(context.conversation.text[:2000]))[:_MOST_KEYS] if match else ()
    if match is None or not keys:
        return None
    said = (match[1] or match[2] or "3").lower()
    count = int(said) if said.isdecimal() else wording_numbers().get(said, 3)
    items = {"type": "array", "items": schema_of(keys), "minItems": count, "maxItems": count}
    whole = {"type": "object", "properties": {"items": items}, "required": ["items"]}
    made: list[Any] = filled(whole, context, prose)["items"]
    return [{**one, "id": index} if "id" in one else one for index, one in enumerate(made, 1)]


def _typed(text: str) -> Any:
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def _with_own_keys(context: Context) -> dict[str, Any]:
    topic = context.topic.phrase if context.topic.known else "general"
    words = frozenset(context.conversation.words)
    if words & english_words("listed_keys"):
        listed_key = next(iter(sorted(words & english_words("listed_keys"))))
        return {listed_key: plain_items(context)}
    known = knowledge.fact(context)[1] or knowledge.definition(context) or arithmetic.answer(context)[0]
    if known:
        return {"answer": known}
    body = context.pick(replies()["families"]["definition"]["bodies"])
    text = material(context)
    if "sentiment" in words:
        return {"sentiment": label(context), "confidence": round(context.random.uniform(0.7, 0.99), 2)}
    shapes: list[dict[str, Any]] = [
        {"topic": topic, "summary": text[:120] or body, "key_points": plain_items(context)},
        {"topic": topic, "answer": body, "confidence": round(context.random.uniform(0.7, 0.99), 2)},
        {"status": "ok", "topic": topic, "details": body},
    ]
    return context.random.choice(shapes)
