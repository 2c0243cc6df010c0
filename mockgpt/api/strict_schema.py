"""Which JSON schemas the API accepts for structured output and functions.

A walk with its own stack, so that no nesting is too deep; it takes time in
proportion to the schema. What is checked is the subset that refusals are known
for: the root's type, and per object and array what `strict` demands.

Source: the structured outputs guide ("supported schemas"); sentences as captured.
"""

from __future__ import annotations

from typing import Any

Context = tuple[str, ...]


def complaint(schema: dict[str, Any], *, strict: bool) -> str | None:
    """Return what is wrong with a schema, as the end of OpenAI's sentence, or None."""
    root = schema.get("type")
    if root != "object":
        shown = f'"{root}"' if type(root) is str else '"None"' if root is None else str(type(root).__name__)
        return f"schema must be a JSON Schema of 'type: \"object\"', got 'type: {shown}'."
    pending: list[tuple[Context, Any]] = [((), schema)]
    while pending:
        context, node = pending.pop()
        if type(node) is not dict:
            continue
        wrong = _object_complaint(node) if strict else None
        if wrong is None and node.get("type") == "array" and not ("items" in node or "prefixItems" in node):
            wrong = "array schema missing items."
        if wrong is not None:
            return f"In context={context!r}, {wrong}"
        # Last in, first out: reversed, so that the first fault in the schema's own order is reported.
        pending.extend(reversed(_children(context, node)))
    return None


def _object_complaint(node: dict[str, Any]) -> str | None:
    kind = node.get("type")
    if kind != "object" and not (type(kind) is list and "object" in kind):
        return None
    if node.get("additionalProperties") is not False:
        return "'additionalProperties' is required to be supplied and to be false."
    properties = node.get("properties")
    if type(properties) is dict and properties:
        required = node.get("required")
        named = {name for name in required if type(name) is str} if type(required) is list else set()
        for name in properties:
            if name not in named:
                return (
                    "'required' is required to be supplied and to be an array including every key in "
                    f"properties. Missing '{name}'."
                )
    return None


def _children(context: Context, node: dict[str, Any]) -> list[tuple[Context, Any]]:
    found: list[tuple[Context, Any]] = []
    for keyword in ("properties", "$defs", "definitions"):
        members = node.get(keyword)
        if type(members) is dict:
            found.extend(((*context, keyword, name), one) for name, one in members.items())
    if "items" in node:
        found.append(((*context, "items"), node["items"]))
    options = node.get("anyOf")
    if type(options) is list:
        found.extend(((*context, "anyOf", str(index)), one) for index, one in enumerate(options))
    return found
