"""The forms of an answer that are no prose: JSON, XML, and the steps of agents in plain text."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import orjson

from mockgpt.generation import compose
from mockgpt.generation.context import Context, Prose
from mockgpt.generation.json_schema import described_json, described_keys
from mockgpt.generation.json_schema.conformance import conforms
from mockgpt.generation.json_schema.given_json import typed
from mockgpt.generation.json_schema.merge import Budget
from mockgpt.generation.prompt.passages import parsed
from mockgpt.generation.prompt.reading import Reading
from mockgpt.generation.reply import Message, Prompt
from mockgpt.generation.structured import json_mode, structured_output, text_protocols
from mockgpt.generation.structured.listed_objects import sections
from mockgpt.generation.structured.structured_output import filled, filling_of
from mockgpt.generation.text import knowledge, rewriting, strings, tables
from mockgpt.generation.text.material import material
from mockgpt.generation.text.tables import element
from mockgpt.generation.text_data import english, first_part, pattern

_LONGEST_REQUEST = 6000  # characters of a message that may show a form
_CHECKED_STEPS = 10_000  # of a check of fields that a prompt lists against the schema beside it


def in_response_format(prompt: Prompt, context: Context, prose: Prose) -> str:
    """Return the answer as the JSON that `response_format` asks for, or raise `SchemaError`."""
    fields = text_protocols.answer(context, prose) if "marked" in context.instructions else ""
    schema = {} if prompt.schema is None else prompt.schema
    if fields[:1] == "{" and conforms(orjson.loads(fields), schema, schema, Budget(_CHECKED_STEPS)):
        return fields
    if prompt.response_format == "json_object":
        return json_mode.compact(context, partial(_prose_without_form, context, prose))
    return orjson.dumps(structured_output.filled(prompt.schema, context, prose)).decode()


def in_text(context: Context, prose: Prose) -> str:
    """Return the JSON, the filled form or the step of an agent that the words of the prompt ask for."""
    if step := text_protocols.answer(context, prose):
        return step
    marks = context.instructions.has_any(("xml", "yaml"))
    if "json" not in context.instructions or (marks and context.conversation.changed):
        if marks and context.instructions.said("exact")[:1] != "<":
            return _in_marks(context, prose)
        told = "fill_template" in context.instructions and strings.filled(context.conversation.text)
        return "" if told and not pattern("strings", "place").search(told) else _in_form(context)
    return json_mode.in_prose(context, partial(_prose_without_form, context, prose))


def _in_form(context: Context) -> str:
    """Return the form that a prompt shows, with what JSON of its keys would hold in its places; else ""."""
    said = context.conversation
    for text in (said.full_text[:_LONGEST_REQUEST], said.system):
        shown = pattern("formats", "shown").search(text)
        form = first_part(shown)
        kinds = ([*pattern("formats", kind).finditer(form)] for kind in ("place", "line", "word"))
        places = next(filter(None, kinds), [])
        if shown is None or not places:
            continue
        form = form if shown["quoted"] else form[: places[-1].end()]
        keys = [re.sub(r"\W+", "_", one[1] or one[2]).strip("_").lower() for one in places]
        keys = keys if keys[1:] or places[0][1] else ["answer"]
        tells = pattern("formats", "tells").search
        wanted = {key: one[2] if tells(one[2]) else "" for key, one in zip(keys, places, strict=True)}
        after = text[text.index(form, shown.start()) + len(form) :].lstrip(" .\"'”`")
        asked = f"{text[: shown.start()]}JSON format: {orjson.dumps(wanted).decode()}\n\n{after}"
        asked = pattern("formats", "topic").sub("Write about ", asked)
        by_system = (Message("system", asked), Message("user", said.full_text))
        turns = by_system if text is said.system else (Message("user", asked),)
        about = Context(Reading(Prompt(turns)), context.random)
        prose = partial(compose.compose, about.reading.family, about)
        value = json_mode.built(about, partial(_prose_without_form, about, prose))
        held = {name.lower(): one for name, one in value.items()} if isinstance(value, dict) else {}
        for key, one in zip(keys[::-1], places[::-1], strict=True):
            said_of_key = held.get(key, "")
            written = ", ".join(map(str, said_of_key)) if isinstance(said_of_key, list) else str(said_of_key)
            form = f"{form[: one.start(2)]}{'' if one[2] else ' '}{written}{form[one.end(2) :]}"
        return form
    return ""


def _in_marks(context: Context, prose: Prose) -> str:
    """Return XML, YAML or TOML with what the conversation says, by the tags or keys that it names."""
    text = context.conversation.text[:2000]
    given = parsed((context.conversation.changed or material(context)).strip("`\n "))
    opened = re.search(r"[\[{](?=\s*[\"\[{])", text) if given is None else None
    given = described_json.object_at(text, opened.start())[0] if opened else given
    if "yaml" in context.instructions:
        ready = knowledge.prepared(context)
        return ready if ready.startswith("```yaml") else _in_lines(given, text, context, prose)
    outer = first_part(pattern("json_mode", "root").search(text))
    if isinstance(given, dict):
        outer = outer or ("root" if len(given) > 1 else "")
        return "\n".join(_elements({outer: given} if outer and [*given] != [outer] else given))
    tags = tuple(dict.fromkeys(re.findall(r"<([A-Za-z_][\w-]{0,30})/?>", text)))
    names = tuple(name for name in tags or described_keys.keys_in(text) if name != outer)
    if not names:
        return _as_in_json(context, prose, outer or "".join(tags[:1]))
    said = re.sub(r"<[^<>\n]{1,40}>", " ", material(context)) or pattern("json_mode", "keys").sub(" ", text)
    told = dict(re.findall(r"(?<![\w-])([A-Za-z_][\w-]*) \(([^()\n]+)\)", text))
    value = told or filled(described_keys.schema_of(names), context, prose, filling_of(context, said))
    return "\n".join(_elements({outer: value} if outer else value))


def _in_lines(given: Any, text: str, context: Context, prose: Prose) -> str:
    """Return YAML, or TOML or INI, of the JSON that is given, of pairs, or of what JSON would hold."""
    told = pattern("formats", "keyed" if pattern("json_mode", "keys").search(text) else "told").search(text)
    if not isinstance(given, (dict, list)):
        given = sections(text) or (tables.mapped(context) if told else {}) or _of_json(context, prose)
        given = {name: typed(one) for name, one in given.items()} if isinstance(given, dict) else given
    kind = context.instructions.said("yaml")
    if kind and isinstance(given, dict):
        return "\n".join(_settings(given, "=" if kind.lower() == "ini" else " = "))
    return "\n".join(_lines(given))


def _of_json(context: Context, prose: Prose) -> Any:
    """Return the value that the message would get if it asked for JSON."""
    text = pattern("json_mode", "with_root").sub("", context.conversation.text)
    text = re.sub(r"(?i)\b(?:yaml|xml|toml|ini)\b(?: element| document)?(?: <\w+>)?", "JSON", text)
    return json_mode.built(context.about(pattern("worked_out", "several").sub("JSON array of ", text)), prose)


def _as_in_json(context: Context, prose: Prose, root: str) -> str:
    """Return as XML what the message would get if it asked for JSON."""
    value = _of_json(context, prose)
    thing = pattern("worked_out", "thing").search(re.sub(r"(?i)\bxml\b", "JSON", context.conversation.text))
    words = first_part(thing).split()[::-1]
    things = english()["objects_of_things"]
    name = root or next((one for one in words if one.removesuffix("s") in things), "")
    if isinstance(value, list):
        root = name if name.endswith("s") else "items"
        return "\n".join(_elements({root: {root.removesuffix("s"): value}}))
    return "\n".join(_elements({name or "root": value} if root or len(value) > 1 else value))


def _lines(value: Any) -> list[str]:
    """Return the lines of a value in YAML."""
    if not (value and isinstance(value, (dict, list))):
        plain = isinstance(value, str) and typed(value) == value
        plain = plain and re.fullmatch(r"[\w./][^#\n]*(?<![:\s])", value) and ": " not in value
        return [value if plain else orjson.dumps(value).decode()]
    parts = [(f"{name}:", one) for name, one in value.items()] if isinstance(value, dict) else []
    lines = []
    for head, one in parts or [("-", one) for one in value]:
        inner = _lines(one)
        if head == "-" or not (one and isinstance(one, (dict, list))):
            inner[0] = f"{head} {inner[0]}"
            lines += [inner[0], *("  " + line for line in inner[1:])]
        else:
            lines += [head, *("  " + line for line in inner)]
    return lines


def _settings(value: dict[str, Any], equals: str, section: str = "") -> list[str]:
    """Return the lines of an object in TOML, or in INI: its values, then its sections."""
    inner = {name: one for name, one in value.items() if isinstance(one, dict)}
    plain = [(name, one) for name, one in value.items() if name not in inner]
    bare = (one if equals == "=" and isinstance(one, str) else orjson.dumps(one).decode() for _, one in plain)
    lines = [f"{name}{equals}{one}" for (name, _), one in zip(plain, bare, strict=True)]
    for name, one in inner.items():
        path = f"{section}.{name}" if section else name
        lines += [*([""] if lines else []), f"[{path}]", *_settings(one, equals, path)]
    return lines


def _elements(value: dict[str, Any], indent: str = "") -> list[str]:
    """Return the lines of the elements that an object is in XML, those of a list one after the other."""
    lines = []
    for name, members in value.items():
        for one in members if isinstance(members, list) else [members]:
            if isinstance(one, dict):
                lines += [f"{indent}<{name}>", *_elements(one, f"{indent}  "), f"{indent}</{name}>"]
            else:
                shown = str(one).lower() if isinstance(one, bool) else str(one)
                lines.append(f"{indent}{element(name, shown)}")
    return lines


def _prose_without_form(context: Context, prose: Prose) -> str:
    """Return the answer to a message without the words that ask for JSON; what it states is the answer."""
    asked = context.instructions.get("json")
    text = context.reading.asked.text.strip()
    if not text or asked is None or asked.by_system or context.conversation.tool_results:
        return prose()
    about = context.about(text)
    if about.reading.family in ("statement", "question") and not text.endswith("?") and " " in text:
        plain = re.sub(r"\s+", " ", text).strip("\"' ")
        return rewriting.summary(about, plain) if "summar" in context.conversation.text.lower() else plain
    return compose.compose(about.reading.family, about)
