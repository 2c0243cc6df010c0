"""The forms of an answer that are no prose: JSON, XML, and the steps of agents in plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any

import orjson

from mockgpt.generation import compose
from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.described_json import keys_in, object_at, schema_of
from mockgpt.generation.reply import Prompt
from mockgpt.generation.structured import json_mode, structured_output, text_protocols
from mockgpt.generation.structured.structured_output import filled, filling_of
from mockgpt.generation.text.material import material
from mockgpt.generation.text.rewriting import summary
from mockgpt.generation.text_data import pattern

_MOST_KEYS = 40


def in_response_format(prompt: Prompt, context: Context, prose: Callable[[], str]) -> str:
    """Return the answer as the JSON that `response_format` asks for.

    Args:
        prose: returns the answer as text, for properties that hold one.

    Raises:
        SchemaError: no instance of the schema can be made.
    """
    if "marked" in context.instructions and (fields := text_protocols.answer(context, prose)).startswith("{"):
        return fields
    if prompt.response_format == "json_object":
        return json_mode.compact(context, partial(_prose_without_form, context, prose))
    return orjson.dumps(structured_output.filled(prompt.schema, context, prose)).decode()


def in_text(context: Context, prose: Callable[[], str]) -> str:
    """Return the JSON or the step of an agent that the words of the prompt ask for."""
    if step := text_protocols.answer(context, prose):
        return step
    if "json" not in context.instructions:
        return _in_xml(context, prose)
    return json_mode.in_prose(context, partial(_prose_without_form, context, prose))


def _in_xml(context: Context, prose: Callable[[], str]) -> str:
    """Return elements with what the conversation says, by the tags or keys that it names; else ""."""
    text = context.conversation.text[:2000]
    yaml = "yaml" in context.instructions
    given = object_at(text, text.find("{"))[0] if "{" in text else None
    if yaml and (given or not pattern("json_mode", "keys").search(text)):
        return ""  # a task of its own
    if isinstance(given, dict):
        return "\n".join(_elements(given))
    tags = tuple(dict.fromkeys(re.findall(r"<([A-Za-z_][\w-]{0,30})/?>", text)))
    root = pattern("json_mode", "root").search(text)
    outer = next((part for part in root.groups() if part), "") if root else ""
    names = tuple(name for name in tags or keys_in(text) if name != outer)[:_MOST_KEYS]
    if not names:
        return ""
    said = re.sub(r"<[^<>\n]{1,40}>", " ", material(context)) or pattern("json_mode", "keys").sub(" ", text)
    value = dict(re.findall(r"(?<![\w-])([A-Za-z_][\w-]*) \(([^()\n]+)\)", text)) or filled(
        schema_of(names), context, prose, filling_of(context, said)
    )
    if yaml:
        return "\n".join(f"{name}: {one}" for name, one in value.items())
    return "\n".join(_elements({outer: value} if outer else value))


def _elements(value: dict[str, Any], indent: str = "") -> list[str]:
    """Return the lines of the elements that an object is in XML, those of a list one after the other."""
    lines = []
    for name, members in value.items():
        for one in members if isinstance(members, list) else [members]:
            if isinstance(one, dict):
                lines += [f"{indent}<{name}>", *_elements(one, f"{indent}  "), f"{indent}</{name}>"]
            else:
                lines.append(f"{indent}<{name}>{escape(str(one))}</{name}>")
    return lines


def _prose_without_form(context: Context, prose: Callable[[], str]) -> str:
    """Return the answer to a message without the words that ask for JSON; what it states is the answer."""
    asked = context.instructions.get("json")
    text = context.reading.sources()[len(context.conversation.tool_results)].text.strip()
    if not text or asked is None or asked.by_system or context.conversation.tool_results:
        return prose()
    about = context.about(text)
    if about.reading.family in ("statement", "question") and not text.endswith("?") and " " in text:
        plain = re.sub(r"\s+", " ", text).strip("\"' ")
        return summary(about, plain) if "summar" in context.conversation.text.lower() else plain
    return compose.compose(about.reading.family, about)
