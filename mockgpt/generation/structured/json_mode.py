"""JSON that is asked for in words: by a schema or an example in the prompt, a type, or keys.

The answer is built as a value and then serialized, so no input of a client can make it
invalid JSON.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from html import escape
from typing import Any, NamedTuple

import orjson

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.instance import SchemaError
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.structured.asked_keys import keys_in, schema_of, schema_of_key
from mockgpt.generation.structured.structured_output import filled
from mockgpt.generation.text import arithmetic, knowledge
from mockgpt.generation.text.lists import mentioned_items, plain_items
from mockgpt.generation.text.material import listed
from mockgpt.generation.text.rewriting import label, source_text
from mockgpt.generation.text.tables import pairs
from mockgpt.generation.text_data import english_words, pattern, replies, wording_numbers

_MOST_KEYS = 40
_LARGEST = 60_000  # characters in which a schema or an example is looked for
_MOST_OBJECTS = 40  # beginnings of objects that are tried
_DEEPEST = 6  # levels of an example
_SCHEMA_KEYS = frozenset(("properties", "$defs", "anyOf", "oneOf", "allOf", "$ref", "items"))
_TYPES = {
    "number": "number",
    "int": "integer",
    "integer": "integer",
    "float": "number",
    "boolean": "boolean",
    "bool": "boolean",
}


class WantedJSON(NamedTuple):
    """What a prompt says of the JSON it wants: a schema, or the very value."""

    schema: dict[str, Any] | None = None
    value: Any = None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    forms = {
        "member": r"([A-Za-z_]\w{0,40})\??\s*:\s*([^;,}\n]{1,80})",
        "literal": r"\b(?:exactly(?: like this)?|return|output|reply with|respond with|say)\b:? ?$",
        "array": r"\bjson (?:array|list)\b|\barray of\b",
    }
    return re.compile(forms[name], re.IGNORECASE)


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
    text = context.conversation.system + context.conversation.full_text[-_LARGEST:]
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
        wanted = _described(text[:_LARGEST])
        if wanted is None:
            continue
        if wanted.schema is None:
            return wanted.value
        try:
            return _answered(wanted.schema, context, prose)
        except SchemaError:
            continue
    objects = _objects(context, prose)
    if objects is not None:
        return objects
    if _pattern("array").search(said.text[:2000]):
        if mentioned := mentioned_items(context):
            return mentioned
        match = pattern("json_mode", "built").search(said.text)
        if match is None and "number" in said.text:
            return [context.random.randint(1, 100) for _ in range(context.style.items or 3)]
        return listed(match.group(1)) if match else plain_items(context)
    keys = tuple(keys_in(said.text[:2000]) or keys_in(said.system[:2000]))[:_MOST_KEYS]
    if keys:
        return _positional(keys, context) or _answered(schema_of(keys), context, prose)
    named = pattern("tables", "pairs_line").search(said.text[:2000])
    if named and len(shown := pairs(named[0].split("->")[0])) > 1:
        return {key.lower(): _typed(value) for key, value in shown[:_MOST_KEYS]}
    known = pairs(re.sub(r"^[^:\n]*:\s*", "", said.text[:2000])) if re.search(r"\bis\b|=", said.text) else []
    if len(known) > 1:
        return {key.lower(): _typed(value) for key, value in known[:_MOST_KEYS]}
    return _with_own_keys(context)


def _positional(keys: tuple[str, ...], context: Context) -> dict[str, Any]:
    """Return the values of a bare enumeration under as many keys: `John Smith, 42, plumber`."""
    quoted = Facts(context.conversation.text[:2000]).all("quoted")
    values = [part.strip() for part in quoted[0].text.split(",")] if quoted else []
    return dict(zip(keys, map(_typed, values), strict=True)) if len(values) == len(keys) > 1 else {}


def _answered(schema: dict[str, Any], context: Context, prose: Callable[[], str]) -> Any:
    """Return an object of a schema; its only property holds the answer to a question of fact."""
    properties = schema.get("properties")
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
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


@lru_cache(maxsize=128)
def _described(text: str) -> WantedJSON | None:
    """Return what the schema, the example or the type in a text says, None where it has none."""
    best: WantedJSON | None = None
    place = -1
    for _ in range(_MOST_OBJECTS):
        place = text.find("{", place + 1)
        if place < 0:
            break
        value, end = _object_at(text, place)
        if isinstance(value, dict) and value:
            before, after = text[max(0, place - 40) : place], text[end : end + 60]
            found = _of_object(value, before, after)
            # A schema goes before an example, and of two schemas the later is meant.
            if best is None or best.schema is None or not _is_schema(best.schema) or _is_schema(value):
                best = found
            place = end - 1
        elif best is None and not re.search(r"[^\s\w\"':,|<>\[\]().…{}/-]", text[place : place + 3]):
            best = _of_sketch(text, place)
    return best


def _object_at(text: str, place: int) -> tuple[Any, int]:
    """Return the JSON object that begins at a place, and where it ends."""
    depth, in_string, index = 0, False, place
    for match in re.finditer(r'\\.|["{}]', text[place:]):
        sign, index = match.group(), place + match.end()
        if sign == '"':
            in_string = not in_string
        elif not in_string and sign in "{}":
            depth += 1 if sign == "{" else -1
            if not depth:
                break
    try:
        return orjson.loads(text[place:index]), index
    except orjson.JSONDecodeError:
        return None, index


def _is_schema(value: dict[str, Any]) -> bool:
    return not _SCHEMA_KEYS.isdisjoint(value) and isinstance(value.get("properties", {}), dict)


def _of_object(value: dict[str, Any], before: str, after: str) -> WantedJSON:
    properties = {name: part for name, part in value.items() if name != "$defs"}
    if properties and all(
        isinstance(part, dict) and ("type" in part or "$ref" in part) for part in properties.values()
    ):
        # The schemas of the properties alone, as agno writes them.
        shape = {"type": "object", "properties": properties, "required": list(properties)}
        return WantedJSON({**shape, "$defs": value.get("$defs", {})})
    if _is_schema(value):
        return WantedJSON(value)
    if _pattern("literal").search(before) and not re.search(r"^\W*(?:for|from|with|where)\b", after):
        return WantedJSON(None, value)
    return WantedJSON(_of_example(value))


def _of_example(value: Any, depth: int = 0) -> dict[str, Any]:
    """Return the schema of values like an example."""
    if isinstance(value, dict) and depth < _DEEPEST:
        members = {key: _of_example(part, depth + 1) for key, part in value.items()}
        return {"type": "object", "properties": members, "required": list(members)}
    if isinstance(value, list) and depth < _DEEPEST:
        return {"type": "array", "items": _of_example(value[0], depth + 1) if value else {"type": "string"}}
    if isinstance(value, bool):
        return {"type": "boolean"}
    if isinstance(value, (int, float)):
        return {
            "type": "integer" if isinstance(value, int) and value != 0 else "number" if value else "integer"
        }
    return _of_words(str(value)) if isinstance(value, str) else {"type": "string"}


def _of_words(text: str) -> dict[str, Any]:
    """Return the schema that a placeholder such as `<number>`, `a|b` or `"a" or "b"` stands for."""
    quoted = re.findall(r"[\"']([^\"']{1,60})[\"']", text)
    if len(quoted) > 1:
        return {"enum": quoted}
    plain = text.strip(" \"'<>[](),.")
    options = [part.strip() for part in plain.split("|")]
    if {one.lower() for one in options} <= {"true", "false", "null"}:
        return {"type": "boolean"}
    if len(options) > 1 and all(0 < len(part) <= 40 for part in options):
        return {"enum": options}
    word = re.sub(r"[^a-z]", " ", plain.lower()).split()
    return {"type": next((_TYPES[one] for one in word if one in _TYPES), "string")}


def _of_sketch(text: str, place: int) -> WantedJSON | None:
    """Return the schema of an object that is no JSON: with placeholders, or a type of TypeScript."""
    end = text.find("}", place)
    body = text[place : end + 1] if end > 0 else ""
    if re.fullmatch(r"\{\s*\w+(?:\s*,\s*\w+)+\s*\}", body):
        return WantedJSON(schema_of(tuple(re.findall(r"\w+", body))))
    members = pattern("json_mode", "sample_key").findall(body) or _pattern("member").findall(body)
    if not members or len(members) > _MOST_KEYS:
        return None
    properties = {
        key: _of_words(value) if re.search(r"\w", value) else schema_of_key(key) for key, value in members
    }
    return WantedJSON({"type": "object", "properties": properties, "required": list(properties)})


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
    text = source_text(context)
    if "sentiment" in words:
        return {"sentiment": label(context)[0], "confidence": round(context.random.uniform(0.7, 0.99), 2)}
    shapes: list[dict[str, Any]] = [
        {"topic": topic, "summary": text[:120] or body, "key_points": plain_items(context)},
        {"topic": topic, "answer": body, "confidence": round(context.random.uniform(0.7, 0.99), 2)},
        {"status": "ok", "topic": topic, "details": body},
    ]
    return context.random.choice(shapes)
