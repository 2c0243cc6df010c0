"""Read the tools that the prompt of an agent describes in text.

Source: the prompts of LangChain, LlamaIndex, dspy, smolagents, CrewAI, AutoGen, Hermes and Cline.
"""

from __future__ import annotations

import re
from typing import Any

from mockgpt.generation.json_schema import described_json, values
from mockgpt.generation.reply import Tool
from mockgpt.generation.text_data import english, pattern

TEXTS = (["input"], ["calculation"], ["city_input"], ["ticker_input"])  # of tools that take a text
PARAMETERS = ("parameters", "input_schema", "inputSchema", "args", "arguments")
_DESCRIBED = 400  # characters before a tool in XML that describe it
_NAMES = ("name", "tool", "tool_name", "action", "function_name")


def shown_tools(text: str, in_json: bool) -> tuple[Tool, ...]:
    """Return the tools that a text describes as JSON, or shows as tags."""
    tools, read = {}, 0
    for match in pattern("text_protocols", "json_tool" if in_json else "xml_tool").finditer(text):
        if not in_json:
            about = text[max(read, match.start() - _DESCRIBED) : match.start()]
            names = ",".join(re.findall(r"<(\w+)>", match[2]))
            tools[match[1]], read = Tool(match[1], about, _of_signature(names)), match.end()
        elif match.start() >= read:
            value, read = described_json.object_at(text, match.start())
            value = value if isinstance(value, dict) else {}
            value = inner if isinstance(inner := value.get("function"), dict) else value
            given = [value[key] for key in PARAMETERS if isinstance(value.get(key), dict)]
            name = next((value[key] for key in _NAMES if isinstance(value.get(key), str)), "")
            plain = name.lower().strip("$<>{}")
            if name and name not in tools and plain not in _NAMES and not plain.startswith("final"):
                parameters = _parameters(given[0] if given else {})
                tools[name] = Tool(name, str(value.get("description", "")), parameters)
    return tuple(tools.values()) or tools_in(text)


def tools_in(text: str) -> tuple[Tool, ...]:
    """Return the tools that a prompt describes: by signatures, by schemas, or by their names alone."""
    tools: dict[str, Tool] = {}
    for form in ("tool_line", "args_tool", "crew_tool", "dspy_tool", "invoked_tool", "tagged_tool"):
        for name, description, schema in pattern("text_protocols", form).findall(text):
            tools[name] = Tool(name, description.strip(), _schema_of(schema))
    named = pattern("text_protocols", "names").search(text)
    names = [name.strip() for name in named.group(1).split(",") if name.strip()] if named else []
    for form in ("definition", "signature"):
        for name, parameters, description in pattern("text_protocols", form).findall(text):
            if form == "definition" or (not tools.get(name) and (not names or name in names)):
                tools[name] = Tool(name, description, _of_signature(parameters))
    lines = pattern("text_protocols", "line_tool").findall(text)
    listed = dict(pattern("text_protocols", "listed_tool").findall(text.partition("Action")[0]))
    if not (tools or names or lines):
        lines = [one for one in listed.items() if one[0][0].islower()]
        lines = lines or pattern("text_protocols", "inline_tool").findall(text)
    lines = [*((one, listed.get(one, "")) for one in names if re.fullmatch(r"[\w-]+", one)), *lines]
    for name, description in lines:
        takes = "city_input" if re.search(r"\b(?:city|location|place)\b", description) else "input"
        takes = "ticker_input" if re.search(r"\bticker\b", description) else takes
        takes = "calculation" if pattern("text_protocols", "calculates").search(name) else takes
        tools.setdefault(name, Tool(name, description, _of_signature(takes)))
    return tuple(tools.values())


def _schema_of(text: str) -> dict[str, Any]:
    if "{" not in text:
        form = r"<name>(\w{1,60})</name>(?:\s{0,9}<type>(\w{1,20})</type>)?|\b(\w{1,60}) \((\w{1,20})\)"
        found = re.finditer(form, text)
        return _parameters({one[1] or one[3]: one[2] or one[4] or "string" for one in found})
    for form in (text, re.sub(r"\bNone\b", "null", text.replace("'", '"'))):
        value, _ = described_json.object_at(form, 0)
        if isinstance(value, dict):
            return _parameters(value)
    return _of_signature("input")


def _parameters(value: dict[str, Any]) -> dict[str, Any]:
    """Return the schema that an object is, or that it has the properties of."""
    inner = value if isinstance(value.get("properties"), dict) else {"properties": value}
    parts = {name: _part(one) for name, one in inner["properties"].items()}
    return {"required": list(parts), **inner, "type": "object", "properties": parts}


def _part(given: Any) -> Any:
    """Return the schema of a property: with its type as JSON schemas call it."""
    if not isinstance(given, dict):
        return type_named(str(given))
    plain = {key: one for key, one in given.items() if not isinstance(one, bool)}  # "required": true
    kind = plain.get("type", plain.get("param_type"))
    return plain | type_named(kind) if isinstance(kind, str) else plain


def type_named(kind: str) -> dict[str, Any]:
    """Return the schema of the type that a word names, that of a text where it names none."""
    options = [one.strip(" \"'") for one in kind.split("|")]
    return {"enum": options} if options[1:] else {"type": english()["json_types"].get(kind, "string")}


def _of_signature(parameters: str) -> dict[str, Any]:
    parts = ((name.strip(), kind) for name, _, kind in (one.partition(":") for one in parameters.split(",")))
    named = {name: kind.partition("=")[0].strip() or values.schema_of_key(name) for name, kind in parts}
    return _parameters({name: kind for name, kind in named.items() if name.isidentifier() and name != "self"})
