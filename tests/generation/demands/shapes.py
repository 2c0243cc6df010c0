"""Parts of requests that the rows of several modules are made of."""

from __future__ import annotations

from typing import Any

from demands.checkers import is_json, obeys
from demands.rows import Json, Row, formatted, row, schema
from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel

STRING = {"type": "string"}
NUMBER = {"type": "number"}
INTEGER = {"type": "integer"}
JSON_OBJECT = {"type": "json_object"}
ROLE = {"type": "string", "enum": ["admin", "editor", "viewer"]}
TEXTS = {"type": "array", "items": STRING}
FENCED: dict[str, Any] = {"fenced": True}


def one_of_these(*values: str) -> Json:
    """Return the schema of a string that is one of these."""
    return {"type": "string", "enum": list(values)}


def date(about: str = "Date in the form YYYY-MM-DD") -> Json:
    """Return the schema of a date."""
    return {"type": "string", "description": about}


def described(about: str, **more: Any) -> Json:
    """Return the schema of a string with its description."""
    return {"type": "string", "description": about, **more}


def optional(offered: dict[str, Any], *names: str) -> dict[str, Any]:
    """Return a tool whose parameters of these names are optional."""
    parameters = offered["function"]["parameters"]
    parameters["required"] = [name for name in parameters["required"] if name not in names]
    return offered


def listed(items: Json) -> Json:
    """Return the schema of an array."""
    return {"type": "array", "items": items}


def maybe(part: Json) -> Json:
    """Return the schema of a value that may be null."""
    return {"anyOf": [part, {"type": "null"}]}


def filled(wanted: type[BaseModel], text: str, values: Json, **options: Any) -> Row:
    """Return the row of a model that the SDK's `parse` asks for, with what the prompt says the values are."""
    whole = to_strict_json_schema(wanted)
    asked = formatted(whole, wanted.__name__, strict=True)
    return row(text, obeys(whole, values), response_format=asked, **options)


def in_words(text: str, values: Json, **options: Any) -> Row:
    """Return the row of a prompt that asks for JSON in words alone."""
    return row(text, is_json(values, **FENCED), **options)


def filled_schema(text: str, values: Json, **properties: Any) -> Row:
    """Return the row of a schema of these properties, with the values that the prompt says."""
    wanted = schema(**properties)
    return row(text, obeys(wanted, values), response_format=formatted(wanted, strict=True))


def filled_by_values(text: str, **values: Any) -> Row:
    """Return the row of a schema whose properties are those of the values that the prompt says."""
    kinds = {bool: "boolean", int: "integer", float: "number", str: "string"}
    parts = {
        name: TEXTS if isinstance(one, list) else {"type": kinds[type(one)]} for name, one in values.items()
    }
    return row(text, is_json(values), response_format=formatted(schema(**parts), strict=True))


def model(wanted: type[BaseModel], *prompts: tuple[str, dict[str, Any]]) -> list[Row]:
    """Rows of one model: each prompt with what it says the values are."""
    whole = to_strict_json_schema(wanted)
    asked = formatted(whole, wanted.__name__, strict=True)
    return [row(text, obeys(whole, values), response_format=asked) for text, values in prompts]
