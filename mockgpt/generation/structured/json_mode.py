"""JSON that is asked for in words: by a schema or an example in the prompt, a type, or keys.

The answer is built as a value and then serialized, so no input of a client can make it
invalid JSON.
"""

from __future__ import annotations

import re
from typing import Any

import orjson

from mockgpt.generation.context import Context, Prose
from mockgpt.generation.json_schema.described_json import LARGEST, described, thing_named
from mockgpt.generation.json_schema.described_keys import is_key, keys_in, parts_described, schema_of
from mockgpt.generation.json_schema.given_json import typed, worked
from mockgpt.generation.json_schema.instance import SchemaError
from mockgpt.generation.json_schema.merge import members_of
from mockgpt.generation.numbers import arithmetic, unit_conversion
from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.prompt.passages import parsed
from mockgpt.generation.structured import extraction, listed_objects, quantities, records, worked_out
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.properties import asking, property_of
from mockgpt.generation.structured.structured_output import filled, filling_of, roles
from mockgpt.generation.text import creative, demanded, knowledge, strings, tables
from mockgpt.generation.text.labels import groups, label
from mockgpt.generation.text.lists import plain_items, whole
from mockgpt.generation.text.material import listed, material, texts_in
from mockgpt.generation.text_data import english, english_words, first_part, pattern, values, wording_numbers

_LONGEST_GIVEN = 8_000  # characters with JSON that a message gives
_FEW_WORDS = 4  # of an item of a list
_ANYTHING = ("id", "name", "email", "age", "city", "active", "score", "notes")  # keys of any object
_LONGEST_HEAD = 1_000  # characters that name keys
_MOST_DIGITS = 15  # of a number: the parsers of many languages read no larger one


def compact(context: Context, prose: Prose) -> str:
    """Return a JSON object as compact text."""
    value = built(context, prose)
    return orjson.dumps(value if isinstance(value, dict) else {"items": value}).decode()


def in_prose(context: Context, prose: Prose) -> str:
    """Return JSON as it is asked for without a response format: alone, or in the code block asked for."""
    value = built(context, prose)
    text = context.conversation.system + context.conversation.full_text[-LARGEST:]
    compact = "schema" in text or pattern("json_mode", "compact").search(text[:200]) is not None
    compact = compact or context.style.bare or context.instructions.get("json", by_system=True) is not None
    shown = listed_objects.as_written(value, text)
    block = "code block" in text or ("```json" in text and not shown)
    shown = shown or orjson.dumps(value, option=0 if compact and not block else orjson.OPT_INDENT_2).decode()
    return f"```json\n{shown}\n```" if block else shown


def built(context: Context, prose: Prose) -> Any:
    """Return the value that the prompt describes, or else an object with keys for its question."""
    said = context.conversation
    if made := worked_out.mapped(context):
        return [*made.values()] if pattern("json_mode", "values_alone").search(said.text[:2000]) else made
    if made := listed_objects.labelled(context) or _schema(context):
        return made
    if alone := pattern("json_mode", "scalar").search(f"{said.system[-200:]}\n{said.text[-_LONGEST_HEAD:]}"):
        return _answered(schema_of((f"answer ({alone[1]})",)), context, prose)["answer"]
    if empty := pattern("json_mode", "empty").search(said.text[:200]):
        return [] if empty[1] else {}
    if (made := worked(said.full_text[:_LONGEST_GIVEN])) is not None:
        return made
    pause()
    for text in (said.system, said.full_text, *said.earlier_texts[:2]):
        is_example = text and text is said.system and not pattern("json_mode", "dictates").search(text)
        # What follows a value in JSON makes it an example, as a message does.
        wanted = described(text[:LARGEST] + ("\n\n…" if is_example else ""))
        parts, given = parts_described(pattern("json_mode", "key_case").sub("", text[:_LONGEST_HEAD]))
        if parts and (wanted is None or wanted.sketched) and "csv" not in said.words:
            named = said.text if pattern("json_mode", "somebody").search(said.text) else ""
            told = filling_of(context, given) if given.strip() else Filling([Facts(named)])
            filling = None if text is said.system else told
            return records.numbered(filled(parts, context, prose, filling), given)
        if wanted is None:
            continue
        if wanted.schema is None:
            return wanted.value
        try:
            return records.numbered(_answered(wanted.schema, context, prose), said.full_text)
        except SchemaError:
            continue
    return _as_told(context, prose)


def _as_told(context: Context, prose: Prose) -> Any:
    """Return the value of what a message gives or tells, as an array or an object as its words ask."""
    said = context.conversation
    asked = re.sub(r"\([^()\n]*\)", "", f"{said.system[:2000]}\n{said.text[:2000]}")
    as_array = pattern("json_mode", "array").search(asked) and not pattern("json_mode", "held").search(asked)
    given = material(context, context.instructions.get("json"))
    made: Any = creative.planned(tuple(keys_in(asked)), context) if as_array else []
    array = parsed(given) if given[:1] == "[" and not keys_in(asked) else None
    shown = {} if context.instructions.tasks else array
    made = made or (listed_objects.of_xml(given) if given[:1] == "<" else shown)
    block = "yaml" in said.words and pattern("json_mode", "yaml").search(said.full_text[:_LONGEST_GIVEN])
    made = listed_objects.of_yaml(block[0]) if block and not made else made
    rows = [] if made else tables.grid(given)
    made = made or [dict(zip(rows[0], map(typed, row), strict=True)) for row in rows[1:]]
    made = made or listed_objects.objects(context, prose)
    holder = pattern("json_mode", "holder").search(asked) if isinstance(made, list) and made else None
    made = {holder[1]: made} if holder else made
    as_array = as_array or array or ("first_numbers" in context.instructions and not keys_in(asked))
    return made or (_listed(context) if as_array else _of_words(context, prose))


def _of_words(context: Context, prose: Prose) -> Any:
    """Return the object that words describe: with values that they name, with keys, or of some thing."""
    said = context.conversation
    match = pattern("json_mode", "with_pairs").search(said.text[:2000].replace(" set to ", " is "))
    if match and (named := _named_values(match[1])):
        own = [("name", one[1]) for one in pattern("json_mode", "named_one").finditer(said.text[:200])]
        return {**dict(own[:1]), **named}
    one = pattern("json_mode", "describing_one").search(said.text)
    named = _named_values(f"name: {one[1]}" if one else material(context) or said.text.rpartition("? ")[2])
    by_system, asked = keys_in(said.system[:2000]), keys_in(said.text[:2000])
    plain = [one.partition(" ")[0] for one in asked]
    keyed = all(map(is_key, plain)) or pattern("json_mode", "keyword").search(said.text[:200])
    others = plain and keyed and named.keys().isdisjoint(plain)
    if len(named) > 2 and not (by_system or others) and any(type(one) is int for one in named.values()):
        return named  # "the user: id 17, name Ann, …" lists no keys
    created = pattern("json_mode", "created").sub("JSON for ", said.text[:2000]) if said.system else ""
    keys = tuple(asked or by_system or keys_in(created))
    given = () if keys else (parsed(one.text) for one in said.tool_results)
    if results := [one for one in given if isinstance(one, (dict, list))]:
        return results if results[1:] else results[0]
    thing = pattern("worked_out", "this_thing").search(said.text[:200])
    if thing and keys in ((), (thing[1],)) and (usual := _usual(context)):
        return usual
    if keys:
        return _with_keys(keys, context, prose)
    return listed_objects.told_pairs(context) or named or _without_keys(context, prose)


def _schema(context: Context) -> dict[str, Any]:
    """Return the JSON schema that a message asks for, of the keys or the thing that it names, if it does."""
    text = context.conversation.text
    asks = pattern("json_mode", "schema_for")
    if not asks.search(text[:200]):
        return {}
    keys = tuple(keys_in(asks.sub("JSON", text[:2000])))
    schema = schema_of(keys) if keys[1:] else thing_named(text)[0] or schema_of(("id", "name"))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema


def _with_keys(keys: tuple[str, ...], context: Context, prose: Prose) -> Any:
    """Return the object with some keys, or a list of them where the text has as many cells in each row."""
    plain = pattern("json_mode", "keys").sub(" ", material(context) or context.reading.asked.text)
    rows = [[cell.strip() for cell in one.strip(" .").split(",")] for one in re.split("[;\n]", plain)]
    if rows[1:] and all(len(row) == len(keys) for row in rows):
        return [dict(zip(keys, map(typed, row), strict=True)) for row in rows]
    schema, text, filling = {**schema_of(keys)}, context.conversation.text, None
    of_keys = pattern("json_mode", "keys").sub("keys ", text)
    if not context.conversation.tool_results and pattern("json_mode", "made_up").match(of_keys):
        # Its words are no values.
        about = pattern("structured_output", "written_about").search(text)
        things = (one.removesuffix("s") for one in context.conversation.words)
        schema["title"] = next(filter(values()["things"].__contains__, things), "")
        filling, plain, text = Filling([Facts(about[0] if about else "")]), "", ""
    texts = [key for key, one in schema["properties"].items() if one.get("type") == "string"]
    made = _answered(schema, context, prose, filling)
    made |= {key: one for key in texts if (one := quantities.beside(key, plain))}
    kept = asking("codes") | asking("of_addresses") | {"version", "title", "name"}
    named = dict(pattern("json_mode", "where_is").findall(text.partition(" where ")[2]))
    made |= {key: one.strip("\"'") for key, one in named.items() if key in made}
    codes = [key for key in made if not kept.isdisjoint(property_of(key).words)]
    return {key: one if key in codes else typed(one) for key, one in made.items()}


def _named_values(said: str) -> dict[str, Any]:
    """Return the values of an enumeration of names and values: `user id 55, role admin, active`."""
    found: dict[str, Any] = {}
    for named in pattern("json_mode", "named_parts").split(said):
        part = re.sub("^(?:the|with) ", "", named.strip(" ."))
        one, last = pattern("json_mode", "named_values").fullmatch(part), [*found][-1:]
        if one:
            name, value = (one[1] or one[4]).replace(" ", "_").lower(), (one[2] or one[3]).strip("\"'")
            several = value.split(" and ") if name.endswith("s") else []
            several = listed(value.strip("[]")) if value[:1] == "[" else several[1:] and several
            found[name] = [*map(typed, several)] or typed(value)
        elif last and last[0].endswith("s"):  # "hobbies chess, tennis and judo"
            found[last[0]] = [*listed(str(found[last[0]])), *part.split(" and ")]
        elif found and re.fullmatch("[a-z]+", part):
            found[part] = True
        else:
            return {}
    telling = any(not isinstance(one, str) or not (one.islower() and one.isalpha()) for one in found.values())
    return found if len(found) > 1 and telling else {}


def _listed(context: Context) -> list[Any]:
    """Return the items of the array that a message asks for."""
    if context.instructions.tasks and len(done := listed(demanded.answer(context))) > 1:
        return [typed(one) for one in done if not (one.isdecimal() and len(one) > _MOST_DIGITS)]
    if not material(context) and (all_of_them := whole(context)):
        return list(plain_items(context)) if context.style.items else all_of_them
    if found := extraction.of_asked_kind(context):
        return found
    match = pattern("json_mode", "built").search(context.conversation.text)
    quoted = [one.text for one in context.reading.facts.all("quoted")]
    given = quoted if quoted[1:] else texts_in(material(context))
    given = given if given[1:] and all(one.count(" ") < _FEW_WORDS for one in given) else []
    items = listed(first_part(match)) or given or plain_items(context)
    return list(items) if "string" in context.conversation.text else [typed(one) for one in items]


def _answered(schema: dict[str, Any], context: Context, prose: Prose, filling: Filling | None = None) -> Any:
    """Return an object of a schema; its only property holds the answer to a question of fact."""
    members = [*members_of(schema).items()]
    name, part = members[0] if len(members) == 1 else ("", {})
    text = context.conversation.text[:2000]
    names = [key for key, _ in members if key.endswith("s") or key in strings.KINDS_OF_NUMBERS]
    asked = context.reading.asked.text if len(names) == len(members) else ""
    if kinds := asked and (groups(names, asked, context) or groups(names, text, context)):
        return {key: [*map(typed, several)] for key, several in kinds.items()}
    thing = pattern("json_mode", "of_thing").search(text) if members[1:] else None
    alone = thing and ":" not in text[thing.start() :]
    known = worked_out.of_thing(dict(members), thing[1] or thing[2], context) if thing and alone else {}
    filling = filling or filling_of(context)
    if (other := listed_objects.instead(members, context, filling)) is not None:
        return other
    if len(known) > 1 or (known := listed_objects.of_literals(dict(members), context)):
        return dict(filled(schema, context, prose, filling)) | known
    if pattern("json_mode", "or_null").search(f"{context.conversation.system}\n{text}"):
        schema = listed_objects.or_null(schema)
    held = _of_one_key(name, part, context) if name else None
    return filled(schema, context, prose, filling) if held is None else {name: held}


def _of_one_key(name: str, part: Any, context: Context) -> Any:
    """Return the items, the fact or the result that an only key holds, None where nothing says it."""
    text = context.conversation.text[:2000]
    kind = part.get("type") if isinstance(part, dict) and name not in ("language", "lang") else ""
    listing = name.endswith("s") and not pattern("json_mode", "counts").search(text)
    counted = context.style.items and pattern("structured_output", "asks_for_things").match(text)
    if listing and (counted or whole(context)):  # "the days of the week with key days"
        return plain_items(context) if context.style.items else whole(context)
    if (kind == "array" or listing) and context.instructions.tasks and (done := _listed(context)):
        return done
    lettered = pattern("structured_output", "lettered").search(text)
    lettered = lettered or pattern("json_mode", "counted_in").search(text)
    if lettered or kind not in ("string", "number", "integer") or "chosen" in roles(name):
        return None
    makers = (knowledge.fact, arithmetic.answer, unit_conversion.answer)
    short = next(filter(None, (make(context)[0] for make in makers)), "")
    if kind == "string" and name.lower() not in ("value", "number", "result"):
        return short or None
    number = wording_numbers().get(short.lower(), typed(short.rpartition("= ")[2].split(" ")[0]))
    return number if short and (kind == "string" or not isinstance(number, str)) else None


def _without_keys(context: Context, prose: Prose) -> dict[str, Any]:
    """Return an object with the keys that things of its kind have, or with the answer."""
    thing, rest = thing_named(context.conversation.text)
    if thing and not material(context):
        return dict(filled(thing, context, prose, Filling([Facts(rest)])))
    if usual := _usual(context):
        return usual
    if anything := pattern("json_mode", "any_json").match(context.conversation.text[:200]):
        keys = _ANYTHING[: strings.number_of(anything[1] or "three")]
        return dict(filled(schema_of(keys), context, prose, Filling([Facts("")])))
    if words := english_words("listed_keys").intersection(context.conversation.words):
        return {min(words): plain_items(context)}
    if "sentiment" in context.conversation.words:
        return {"sentiment": label(context), "confidence": round(context.random.uniform(0.7, 0.99), 2)}
    known = knowledge.fact(context)[1] or knowledge.definition(context) or arithmetic.answer(context)[0]
    return {"answer": known or material(context)[:120] or prose()}


def _usual(context: Context) -> dict[str, Any]:
    """Return what a text says of a person, a purchase or an event, by the keys that such objects have."""
    said, text = material(context), context.conversation.text
    said = said if said.count(" ") > 1 else text
    thing = members_of(thing_named(text)[0]) if said is not text else {}
    usual = (keys for sign, keys in english()["usual_objects"] if re.search(sign, said))
    for parts in (thing, *(schema_of(tuple(keys))["properties"] for keys in usual)):
        filling = filling_of(context, said)
        found = [(key, filling.suggest(key, part, part["type"])) for key, part in parts.items()]
        told = {str(one): (key, one) for key, one in found[::-1] if one is not None}
        if len(told) > 1:  # a name that answers for keys of which nothing is said is told once
            return dict([*told.values()][::-1])
    return {}
