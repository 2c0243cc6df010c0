"""Check the schemas of structured outputs and of functions, and refuse them in OpenAI's sentences.

Makes no value from a schema, and must not know any endpoint.

Source: OpenAI's guide to structured outputs (supported schemas), and refusals of the API
as they were reported in public between 2024 and 2026.
"""

from __future__ import annotations

from itertools import islice
from typing import Any, NamedTuple

from mockgpt.api.errors import requests as request_errors
from mockgpt.api.validation.schema_patterns import Patterns, looks_around
from mockgpt.errors import APIError
from mockgpt.generation.pausing import pause
from mockgpt.generation.remembered import Remembered, digest

NESTING_LIMIT = 10
PROPERTIES_LIMIT = 5000
ENUM_VALUES_LIMIT = 1000
_NODES_EXAMINED = 10_000  # more than the limits above allow; bounds the time that a hostile schema takes

_NOT_PERMITTED = (
    *("allOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies"),
    *("patternProperties", "propertyNames", "minProperties", "maxProperties", "unevaluatedProperties"),
    *("uniqueItems", "contains", "minContains", "maxContains", "prefixItems", "unevaluatedItems"),
    "examples",
)
# OpenAI accepts it in strict schemas since 2025, Azure does not.
_NOT_PERMITTED_BY_AZURE = ("default", *_NOT_PERMITTED)
_FORMATS = frozenset(("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"))
# What the meta-schema of JSON Schema says of keywords; `required: null` is what Go makes of an empty list.
_KEYWORDS: dict[str, tuple[type, str]] = {
    **dict.fromkeys(("properties", "$defs", "definitions"), (dict, "object")),
    **dict.fromkeys(("required", "enum", "anyOf"), (list, "array")),
}
_TYPES = frozenset(("object", "array", "string", "number", "integer", "boolean", "null"))

_ACCEPTED: Remembered[bool] = Remembered()  # schemas of answers without a fault

_Context = tuple[str, ...]


class Rules(NamedTuple):
    """Which rules hold for a schema: those of structured outputs, those of functions, Azure's own."""

    strict: bool
    function: bool = False
    azure: bool = False


def check_function_schema(function: dict[str, Any], *, param: str, azure: bool = False) -> None:
    """Raise the refusal of a function whose parameters are no schema that OpenAI accepts.

    Args:
        function: with `name`, and `parameters` and `strict` where they were sent.
        param: the path of its parameters.
        azure: the rules are Azure's.
    """
    schema = function.get("parameters")
    if schema:
        rules = Rules(function.get("strict") is True, function=True, azure=azure)
        found = schema_fault(schema, rules)
        if found is not None:
            raise _refusal("function", function["name"], found, param, "invalid_function_parameters", "tools")


def check_format_schema(
    described: dict[str, Any], *, param: str, code: str | None = None, azure: bool = False
) -> None:
    """Raise the refusal of a strict answer format whose schema OpenAI does not accept.

    Args:
        described: with `name`, and `schema` and `strict` where they were sent.
        param, code: of the refusal.
        azure: the rules are Azure's.
    """
    if described.get("strict") is True and described.get("schema") is not None:
        key = digest(described["schema"], azure)
        if key in _ACCEPTED:
            return
        found = schema_fault(described["schema"], Rules(strict=True, azure=azure))
        if found is not None:
            raise _refusal("response_format", described["name"], found, param, code, param)
        _ACCEPTED.remember(key, True)


class SchemaFault(NamedTuple):
    """The end of OpenAI's sentence; or, where a pattern looks around, the place of that pattern."""

    sentence: str
    place: str | None = None


def _refusal(
    subject: str, name: str, fault: SchemaFault, param: str, code: str | None, param_of_pattern: str
) -> APIError:
    if fault.place is not None:
        return request_errors.lookaround_in_schema(fault.place, param_of_pattern)
    return request_errors.invalid_schema(subject, name, fault.sentence, param=param, code=code)


def schema_fault(schema: Any, rules: Rules) -> SchemaFault | None:
    """Return what is wrong with a schema, or None.

    Without `strict`, only what holds for every schema is checked: an object at the root, items for arrays,
    patterns that can be compiled.
    """
    root = _root_fault(schema)
    if root is None and rules.function and "properties" not in schema and "$ref" not in schema:
        root = "In context=(), object schema missing properties."
    return SchemaFault(root) if root is not None else _first_fault(schema, rules)


def _root_fault(schema: Any) -> str | None:
    found = schema.get("type") if isinstance(schema, dict) else None
    if isinstance(found, list):
        found = found[0] if found == ["object"] else str(found)
    if found == "object":
        return None
    return f"schema must be a JSON Schema of 'type: \"object\"', got 'type: \"{str(found)[:80]}\"'."


def _first_fault(root: dict[str, Any], rules: Rules) -> SchemaFault | None:
    """Return what is wrong with the first faulty part, in the schema's order, without recursion."""
    properties = values = 0
    patterns = Patterns()
    # Each entry: the schema, its context, and how many objects and arrays it is inside.
    pending: list[tuple[Any, _Context, int]] = [(root, (), 1)]
    for _ in range(_NODES_EXAMINED):
        if not pending:
            break
        pause()
        schema, context, level = pending.pop()
        fault = _fault(schema, context, rules)
        if fault:
            return SchemaFault(fault)
        if not isinstance(schema, dict):
            continue
        if "pattern" in schema:
            found = patterns.fault(schema["pattern"])
            if found is not None or (rules.strict and looks_around(schema["pattern"])):
                return (
                    SchemaFault(found) if found is not None else SchemaFault("", f"{_path(context)}.pattern")
                )
        if rules.strict:
            own = schema.get("properties")
            properties += len(own) if isinstance(own, dict) else 0
            values += len(schema["enum"]) if isinstance(schema.get("enum"), list) else 0
            fault = _limit_fault(properties, values, level)
            if fault:
                return SchemaFault(fault)
        pending.extend(reversed(_children(schema, context, level)))
    return None


def _path(context: _Context) -> str:
    """Return a context as JSONPath: `$.properties.a.anyOf[0]`."""
    return "$" + "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in context)


def _limit_fault(properties: int, values: int, level: int) -> str | None:
    if level > NESTING_LIMIT:
        return f"{level} levels of nesting exceeds limit of {NESTING_LIMIT}."
    if properties > PROPERTIES_LIMIT:
        return f"{properties} object properties exceeds limit of {PROPERTIES_LIMIT}."
    if values > ENUM_VALUES_LIMIT:
        return f"{values} enum values exceeds limit of {ENUM_VALUES_LIMIT}."
    return None


def _children(schema: dict[str, Any], context: _Context, level: int) -> list[tuple[Any, _Context, int]]:
    children: list[tuple[Any, _Context, int]] = []
    for key in ("properties", "$defs", "definitions"):
        members = schema.get(key)
        if isinstance(members, dict):
            inside = level + 1 if key == "properties" else 1
            children += [
                (member, (*context, key, name), inside if _nests(member) else level)
                for name, member in islice(members.items(), _NODES_EXAMINED)
            ]
    items = schema.get("items")
    if items is not None and not isinstance(items, list):
        children.append((items, (*context, "items"), level + 1 if _nests(items) else level))
    branches = schema.get("anyOf")
    if isinstance(branches, list):
        children += [
            (branch, (*context, "anyOf", str(i)), level)
            for i, branch in enumerate(branches[:_NODES_EXAMINED])
        ]
    return children


def _nests(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") in ("object", "array")


def _fault(schema: Any, context: _Context, rules: Rules) -> str | None:
    place = f"In context={context!r}, "
    if not isinstance(schema, dict):
        if isinstance(schema, bool) and not rules.strict:
            return None
        return f"{_shown(schema)} is not of type 'object', 'boolean'."
    for keyword, value in schema.items():
        kind, expected = _KEYWORDS.get(keyword, (object, ""))
        if not isinstance(value, kind):
            return f"{_shown(value)} is not of type '{expected}'."
    for name in schema.get("required", ()):
        if not isinstance(name, str):
            return f"{_shown(name)} is not of type 'string'."
    named = schema.get("type")
    types = named if isinstance(named, list) else [named] if named is not None else []
    for name in types:
        if not isinstance(name, str) or name not in _TYPES:
            return f"{_shown(name)} is not valid under any of the given schemas."
    if "array" in types and "items" not in schema:
        return f"{place}array schema missing items."
    return _strict_fault(schema, types, place, rules) if rules.strict else None


def _strict_fault(schema: dict[str, Any], types: list[str], place: str, rules: Rules) -> str | None:
    if "$ref" in schema:
        beside = [key for key in schema if key not in ("$ref", "$defs", "definitions")]
        listed = ", ".join(repr(key) for key in beside)
        return f"{place}$ref cannot have keywords {{{listed}}}." if beside else None
    for keyword in _NOT_PERMITTED_BY_AZURE if rules.azure else _NOT_PERMITTED:
        if keyword in schema:
            return f"{place}'{keyword}' is not permitted."
    if "format" in schema and schema["format"] not in _FORMATS:
        return f"{place}'{str(schema['format'])[:80]}' is not a valid format."
    if not types and "anyOf" not in schema:
        return f"{place}schema must have a 'type' key."
    if "object" not in types and "properties" not in schema:
        return None
    if schema.get("additionalProperties") is not False:
        return f"{place}'additionalProperties' is required to be supplied and to be false."
    return _required_fault(schema, place)


def _required_fault(schema: dict[str, Any], place: str) -> str | None:
    properties = schema.get("properties")
    names = properties if isinstance(properties, dict) else {}
    required = schema.get("required")
    listed = {name for name in required if isinstance(name, str)} if isinstance(required, list) else set()
    rule = (
        f"{place}'required' is required to be supplied and to be an array including every key in properties."
    )
    for name in names:
        if name not in listed:
            return f"{rule} Missing '{name}'."
    for name in required if isinstance(required, list) else ():
        if not isinstance(name, str) or name not in names:
            return f"{rule} Extra required key '{str(name)[:80]}' supplied."
    return None


def _shown(value: Any) -> str:
    return repr(value)[:80]
