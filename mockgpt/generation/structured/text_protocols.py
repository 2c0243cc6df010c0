"""Answer agents that put calls and fields into plain text: ReAct, calls as JSON or XML, marked fields.

Reads the tools and the fields that the prompt describes, and has calls and values made as for
requests that offer them as such.

Source: the prompts of LangChain (`create_react_agent`), LlamaIndex (`ReActAgent`) and dspy
(`ChatAdapter`, `JSONAdapter`, `ReAct`), smolagents (`CodeAgent`), Hermes (`<tool_call>`) and Cline.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import orjson

from mockgpt.generation import compose
from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.instance import SchemaError
from mockgpt.generation.prompt.reading import Reading
from mockgpt.generation.reply import Message, Prompt, Tool
from mockgpt.generation.structured.described_json import object_at
from mockgpt.generation.structured.structured_output import filled
from mockgpt.generation.structured.tool_calls import calls_for
from mockgpt.generation.structured.tool_results import answer as told
from mockgpt.generation.structured.worked_out import about
from mockgpt.generation.text_data import english, pattern

_EXAMINED = 40_000  # characters at the beginning and at the end
_PLAIN = (["input"], ["calculation"])  # properties of tools that take a text
_DESCRIBED = 400  # characters before a tool in XML that describe it
_PARAMETERS = ("parameters", "input_schema", "inputSchema", "args", "arguments")


def answer(context: Context, prose: Callable[[], str]) -> str:
    """Return the next step of an agent in the form that its prompt describes, "" where it describes none."""
    said = context.conversation
    text = "\n".join((*said.earlier_texts[::-1][:1], said.system, said.full_text[:_EXAMINED]))
    if "marked" in context.instructions:
        return _fields(text, context, prose)
    if "code_steps" in context.instructions:
        return _code_step(context, prose)
    if "written_calls" in context.instructions:
        return _written_calls(f"{said.system}\n{said.full_text}"[-_EXAMINED:], context)
    return _step(text, context, prose) if "react" in context.instructions else ""


def _step(text: str, context: Context, prose: Callable[[], str]) -> str:
    said = context.conversation
    questions = pattern("text_protocols", "question").findall(said.full_text)
    question = questions[-1].strip() if questions else said.text
    after = said.full_text[said.full_text.rfind(question) :] if questions else ""
    observed = [one.strip() for one in pattern("text_protocols", "observation").findall(after)] or [
        one.text for one in said.tool_results
    ]
    label = "Final Answer" if "Final Answer:" in text else "Answer"
    begun = said.full_text.rstrip().endswith("Thought:")
    thought = "" if begun else "Thought: "
    tools = _tools(text)
    if not observed and tools:
        asked = about(question, context)
        calls = calls_for(Prompt((Message("user", question),), tools=tools), asked, prose)
        # A question that no tool is made for is looked up, where that is possible.
        found = tuple(tool for tool in tools if pattern("text_protocols", "looks_up").search(tool.name))
        if not calls and found and question.endswith("?"):
            calls = calls_for(
                Prompt((Message("user", question),), tools=found, tool_choice="required"), asked, prose
            )
        if calls:
            given = orjson.loads(calls[0].arguments)
            shown = next(iter(given.values())) if [*given] in _PLAIN else calls[0].arguments
            step = f"Action: {calls[0].name}\nAction Input: {shown}"
            if "Action Input" not in text:
                step = f"Action: {calls[0].name}: {shown}\nPAUSE"
            return f"{thought}I need to use a tool to answer this.\n{step}"
    final = told(about(question, context, tuple(observed))) if observed else prose()
    known = (
        "I now know the final answer."
        if label == "Final Answer"
        else "I can answer without using any more tools."
    )
    return f"{thought}{known}\n{label}: {final}"


def _written_calls(text: str, context: Context) -> str:
    """Return the next calls in the form that a prompt shows, as JSON or in XML; "" without tools."""
    forms = [*pattern("text_protocols", "call_form").finditer(text)]
    tools, end = _shown_tools(text, in_json=bool(forms))
    said = [one for one in context.reading.prompt.messages if one.role not in ("system", "developer")]
    if said and context.conversation.full_text[-_EXAMINED:].strip() == text.strip():
        # The same message has the tools and, last, the question.
        rest = text[max(end, *(one.end() for one in forms), 0) :].strip()
        said[-1] = said[-1]._replace(text=rest.rpartition("\n")[2])
    asked = Context(Reading(Prompt(tuple(said))), context.random)
    tag, name, arguments = forms[-1].groups() if forms else ("", "", "")
    several = bool(tag) or not forms
    calls = calls_for(Prompt((), tools=tools, parallel_tool_calls=several), asked, lambda: _said(asked))
    written = []
    for call in calls:
        given = orjson.loads(call.arguments)
        parts = [f"<{key}>{_shown(value)}</{key}>" for key, value in given.items()]
        if forms:
            parts = [json.dumps({name: call.name, arguments: given}, ensure_ascii=False)]
        outer = tag if forms else call.name
        written.append("\n".join((f"<{outer}>", *parts, f"</{outer}>") if outer else parts))
    return "\n".join(written) or (_said(asked) if tools else "")


def _shown_tools(text: str, in_json: bool) -> tuple[tuple[Tool, ...], int]:
    """Return the tools that a text describes as JSON, or shows as tags, and where the last of them ends."""
    tools, end = {}, 0
    for match in pattern("text_protocols", "json_tool" if in_json else "xml_tool").finditer(text):
        if in_json and match.start() >= end:
            value, after = object_at(text, match.start())
            value = value.get("function", value) if isinstance(value, dict) else {}
            given: dict[str, Any] = next(
                (value[key] for key in _PARAMETERS if isinstance(value.get(key), dict)), {}
            )
            if isinstance(name := value.get("name"), str) and name not in tools:
                tools[name], end = Tool(name, str(value.get("description", "")), _parameters(given)), after
        elif not in_json:
            about = text[max(end, match.start() - _DESCRIBED) : match.start()]
            names = re.findall(r"<(\w+)>", match[2])
            tools[match[1]], end = Tool(match[1], about, _of_signature(",".join(names))), match.end()
    return tuple(tools.values()) or _tools(text), end


def _code_step(context: Context, prose: Callable[[], str]) -> str:
    """Return the next step of an agent that writes Python: a call, or the answer from what it printed."""
    said = context.conversation
    results = tuple(
        re.sub(r"^Execution logs:\s*|\s*Last output from code snippet:[\s\S]*$", "", one.text)
        for one in said.tool_results
    )
    asked = about(pattern("text_protocols", "new_task").sub("", said.text), context, results)
    if not results:
        whole = "\n".join(one.text for one in context.reading.prompt.messages if one.role == "system")
        tools = tuple(tool for tool in _tools(whole[-_EXAMINED:]) if tool.name != "final_answer")
        calls = calls_for(Prompt(asked.reading.prompt.messages, tools=tools), asked, prose) if tools else []
        if calls:
            given = ", ".join(f"{name}={value!r}" for name, value in orjson.loads(calls[0].arguments).items())
            code = f"result = {calls[0].name}({given})\nprint(result)"
            return f"Thought: I call {calls[0].name}.\n<code>\n{code}\n</code>"
    final = _said(asked)
    return f"Thought: I know the final answer.\n<code>\nfinal_answer({final!r})\n</code>"


def _said(asked: Context) -> str:
    """Return the answer to a question alone: what the results say, else prose."""
    return told(asked) if asked.conversation.tool_results else compose.compose(asked.reading.family, asked)


def _tools(text: str) -> tuple[Tool, ...]:
    """Return the tools that a prompt describes: by signatures, by schemas, or by their names alone."""
    tools: dict[str, Tool] = {}
    for name, description, schema in (
        *pattern("text_protocols", "tool_line").findall(text),
        *pattern("text_protocols", "dspy_tool").findall(text),
    ):
        tools[name] = Tool(name, description.strip(), _schema_of(schema))
    named = pattern("text_protocols", "names").search(text)
    names = [name.strip() for name in named.group(1).split(",") if name.strip()] if named else []
    for name, parameters, description in pattern("text_protocols", "definition").findall(text):
        tools[name] = Tool(name, description, _of_signature(parameters))
    for name, parameters, description in pattern("text_protocols", "signature").findall(text):
        if not tools.get(name) and (not names or name in names):
            tools[name] = Tool(name, description, _of_signature(parameters))
    for name in names:
        if re.fullmatch(r"[\w-]+", name):
            tools.setdefault(name, Tool(name, "", _of_text(name)))
    for name, description in pattern("text_protocols", "line_tool").findall(text):
        tools.setdefault(name, Tool(name, description, _of_text(name)))
    return tuple(tools.values())


def _schema_of(text: str) -> dict[str, Any]:
    for form in (text, text.replace("'", '"')):
        try:
            value = orjson.loads(form)
        except orjson.JSONDecodeError:
            continue
        if isinstance(value, dict):
            return _parameters(value)
    return _of_signature("input: str")


def _of_text(name: str) -> dict[str, Any]:
    """Return the parameters of a tool that takes a text."""
    return _of_signature("calculation" if pattern("text_protocols", "calculates").search(name) else "input")


def _parameters(value: dict[str, Any]) -> dict[str, Any]:
    """Return the schema that an object is, or that it has the properties of."""
    plain = {
        name: part if isinstance(part, dict) else {"type": _type(str(part))} for name, part in value.items()
    }
    inner = value if isinstance(value.get("properties"), dict) else {"properties": plain}
    return {"type": "object", "required": list(inner["properties"]), **inner}


def _type(kind: str) -> str:
    """Return the JSON type that a word names, that of a text where it names none."""
    types = english()["types_of_parameters"]
    return str(types.get(kind, kind if kind in types.values() else "string"))


def _of_signature(parameters: str) -> dict[str, Any]:
    properties = {}
    for part in parameters.split(","):
        name, _, kind = part.partition(":")
        if name.strip().isidentifier() and name.strip() != "self":
            properties[name.strip()] = {"type": _type(kind.split("=")[0].strip())}
    return {"type": "object", "properties": properties, "required": list(properties)}


def _fields(text: str, context: Context, prose: Callable[[], str]) -> str:
    """Return the output fields that a prompt lists, each after its marker."""
    inputs, found, outputs = text.partition("Your output fields are:")
    fields = (
        pattern("text_protocols", "field").findall(outputs.split("All interactions", 1)[0]) if found else []
    )
    if not fields:
        return ""
    given = dict(pattern("text_protocols", "marked").findall(context.conversation.full_text))
    question = next(
        (
            given[name].strip()
            for name, _ in pattern("text_protocols", "field").findall(inputs)
            if given.get(name, "").strip()
        ),
        context.conversation.text,
    )
    observed = tuple(value.strip() for name, value in given.items() if name.startswith("observation"))
    asked = about(question, context, observed)
    values = (
        _step_fields(text, dict(fields), observed, asked, prose)
        if any(n == "next_tool_name" for n, _ in fields)
        else {}
    )
    for name, kind in fields:
        if name not in values:
            values[name] = _field_value(name, kind, asked)
    if "Outputs will be a JSON object" in outputs:
        return orjson.dumps({name: values[name] for name, _ in fields}, option=orjson.OPT_INDENT_2).decode()
    shown = "\n\n".join(f"[[ ## {name} ## ]]\n{_shown(values[name])}" for name, _ in fields)
    return f"{shown}\n\n[[ ## completed ## ]]"


def _step_fields(
    text: str, fields: dict[str, str], observed: tuple[str, ...], asked: Context, prose: Callable[[], str]
) -> dict[str, Any]:
    """Return the fields of dspy's ReAct: the next tool, until there are results."""
    calls = (
        [] if observed else calls_for(Prompt(asked.reading.prompt.messages, tools=_tools(text)), asked, prose)
    )
    calls = [call for call in calls if call.name != "finish"]
    name, arguments = (calls[0].name, orjson.loads(calls[0].arguments)) if calls else ("finish", {})
    thought = f"I need to call {name}." if calls else "I have what I need to answer."
    return {"next_thought": thought, "next_tool_name": name, "next_tool_args": arguments} if fields else {}


def _field_value(name: str, kind: str, asked: Context) -> Any:
    literal = re.search(r"Literal\[([^\[]*)\]", kind)
    if literal:
        part: dict[str, Any] = {"enum": re.findall(r"[\"']([^\"']+)[\"']", literal.group(1))}
    else:
        part = {"type": _type(re.split(r"[\[ |]", kind, maxsplit=1)[0])}
        if part["type"] == "array":
            part["items"] = {"type": "string"}
    if name in ("reasoning", "rationale", "thought"):
        return "Let me think asked what is asked and what is known."

    try:
        return filled(
            {"type": "object", "properties": {name: part}, "required": [name]}, asked, lambda: _said(asked)
        )[name]
    except SchemaError:
        return _said(asked)


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode()
