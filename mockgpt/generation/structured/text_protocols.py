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
from mockgpt.generation.json_schema.described_json import object_at
from mockgpt.generation.json_schema.instance import SchemaError
from mockgpt.generation.prompt.reading import Reading
from mockgpt.generation.reply import Prompt, Tool, ToolCall
from mockgpt.generation.structured.structured_output import filled
from mockgpt.generation.structured.tool_calls import calls_for
from mockgpt.generation.structured.tool_results import answer as told
from mockgpt.generation.structured.tool_score import properties_of, tool_words
from mockgpt.generation.text_data import english, pattern

_EXAMINED = 40_000  # characters at the beginning and at the end
_DESCRIBED = 400  # characters before a tool in XML that describe it
_MOST_STEPS = 8
_TEXTS = (["input"], ["calculation"], ["city_input"])  # the properties of tools that take a text
_NAMES = ("name", "tool", "tool_name", "action", "function_name")
_PARAMETERS = ("parameters", "input_schema", "inputSchema", "args", "arguments")
_REASONS = ("reasoning", "rationale", "thought")
_NEEDS, _KNOWS = "I need to use a tool to answer this.", "I now know the final answer."
_Called = list[tuple[str, dict[str, Any]]]


def answer(context: Context, prose: Callable[[], str]) -> str:
    """Return the next step of an agent in the form that its prompt describes, "" where it describes none."""
    said = context.conversation
    text = "\n".join((*said.earlier_texts[::-1][:1], said.system, said.full_text[:_EXAMINED]))
    if "marked" in context.instructions:
        return _fields(text, context)
    if "code_steps" in context.instructions:
        return _code_step(context)
    if "written_calls" in context.instructions:
        whole = f"{said.system}\n{said.full_text}"[-_EXAMINED:]
        return _blob(whole, context) or _written_calls(whole, context)
    return _step(text, context, prose) if "react" in context.instructions else ""


def _called(tools: tuple[Tool, ...], asked: Context, choice: str = "auto", several: bool = False) -> _Called:
    """Return the names and the arguments of the calls of some tools that a message asks for."""
    offering = Prompt((), tools=tools, tool_choice=choice, parallel_tool_calls=several)
    calls = calls_for(offering, asked, lambda: _said(asked))
    return [(call.name, orjson.loads(call.arguments)) for call in calls]


def _said(asked: Context) -> str:
    """Return the answer to a question alone: what the results say, else prose."""
    return told(asked) if asked.conversation.tool_results else compose.compose(asked.reading.family, asked)


def _asked(context: Context, tools: tuple[Tool, ...]) -> tuple[Context, bool]:
    """Return the context of the question of an agent's message, and whether it is marked as one.

    It holds what was observed since, and the calls that led to it, as the texts show them as actions.
    """
    said = context.conversation
    questions = pattern("text_protocols", "question").findall(said.full_text)
    question = questions[-1].strip() if questions else said.text
    after = said.full_text[said.full_text.rfind(question) :]
    observed = [one.strip() for one in pattern("text_protocols", "observation").findall(after)]
    observed = observed or [one.text for one in said.tool_results]
    texts = [one.text for one in context.reading.prompt.messages if one.role == "assistant"]
    made: list[ToolCall] = []
    for name, given in pattern("text_protocols", "action").findall("\n".join((*texts[-_MOST_STEPS:], after))):
        parts = (properties_of(one) for one in tools if one.name == name)
        value = {next(iter(next(parts, ())), "input"): given}
        made.append(ToolCall(str(len(made)), name, given if given[:1] == "{" else json.dumps(value)))
    question = pattern("text_protocols", "notes").sub("", question)
    return context.about(question, tuple(observed), tuple(made)), bool(questions)


def _next(context: Context, tools: tuple[Tool, ...], asked: Context) -> tuple[str, _Called]:
    """Return how the next step of an agent begins, after a prompt that may begin it, and its call, if any."""
    # What no tool is made for is looked up, where that is possible.
    may = tuple(tool for tool in tools if pattern("text_protocols", "looks_up").search(tool.name))
    if asked.conversation.tool_results or asked.reading.family in tool_words("families_without_calls"):
        may = ()
    calls = _called(tools, asked) or _called(may, asked, "required")
    thought = "" if context.conversation.full_text.rstrip().endswith("Thought:") else "Thought: "
    return f"{thought}{_NEEDS if calls else _KNOWS}", calls[:1]


def _step(text: str, context: Context, prose: Callable[[], str]) -> str:
    tools = _tools(text)
    asked, marked = _asked(context, tools)
    thought, calls = _next(context, tools, asked)
    for name, given in calls:
        shown = _shown(_plain(given))
        taken = f"{name}\nAction Input: {shown}" if "Action Input" in text else f"{name}: {shown}\nPAUSE"
        return f"{thought}\nAction: {taken}"
    label = next((one for one in ("Final Answer", "Answer", "AI") if f"\n{one}:" in text), "Answer")
    return f"{thought}\n{label}: {_said(asked) if asked.conversation.tool_results or marked else prose()}"


def _blob(text: str, context: Context) -> str:
    """Return the next step as JSON in the fence that a prompt shows, "" where it shows another form."""
    form = pattern("text_protocols", "blob").search(text)
    if form is None:
        return ""
    name, given = form.groups()
    tools = tuple(tool for tool in _tools(text) if not tool.name.lower().startswith("final"))
    asked, _ = _asked(context, tools)
    thought, calls = _next(context, tools, asked)
    step, value = calls[0] if calls else ("Final Answer", {"input": _said(asked)})
    blob = json.dumps({name: step, given: _plain(value)}, indent=2, ensure_ascii=False)
    return f"{thought}\nAction:\n```\n{blob}\n```" if "Action:" in text else f"```json\n{blob}\n```"


def _written_calls(text: str, context: Context) -> str:
    """Return the next calls in the form that a prompt shows, as JSON or in XML; "" without tools."""
    text = pattern("text_protocols", "form_keys").sub(r'{"\1": "…", "\2": …}', text)
    forms = [*pattern("text_protocols", "call_form").finditer(text)]
    tools = _shown_tools(text, in_json=bool(forms) or "<invoke name" in text)
    said = [one for one in context.reading.prompt.messages if one.role not in ("system", "developer")]
    asked = Context(Reading(Prompt(tuple(said))), context.random)
    tag, *keys = forms[-1].groups() if forms else ("", "", "")
    member, whole = next((form for sign, *form in english()["call_forms"] if sign in text), ("", ""))
    written = []
    for called, given in _called(tools, asked, several=bool(tag) or not forms):
        members = [member.format(key, _shown(value)) for key, value in given.items()]
        values = [_plain(given), called] if keys[0] in _PARAMETERS else [called, _plain(given)]
        shown = "\n".join(members)
        if forms:
            shown = json.dumps(dict(zip(keys, values, strict=True)), ensure_ascii=False)
        written.append(shown if forms and not tag else whole.format(tag if forms else called, shown))
    told = _said(asked) if tools and not written else ""
    final = pattern("text_protocols", "final_form").search(text) if told else None
    return "\n".join(written) or (f"{final[1]}{json.dumps(told, ensure_ascii=False)}}}" if final else told)


def _shown_tools(text: str, in_json: bool) -> tuple[Tool, ...]:
    """Return the tools that a text describes as JSON, or shows as tags."""
    tools, read = {}, 0
    for match in pattern("text_protocols", "json_tool" if in_json else "xml_tool").finditer(text):
        if not in_json:
            about = text[max(read, match.start() - _DESCRIBED) : match.start()]
            names = ",".join(re.findall(r"<(\w+)>", match[2]))
            tools[match[1]], read = Tool(match[1], about, _of_signature(names)), match.end()
        elif match.start() >= read:
            value, read = object_at(text, match.start())
            value = value.get("function", value) if isinstance(value, dict) else {}
            given = [value[key] for key in _PARAMETERS if isinstance(value.get(key), dict)]
            name = next((value[key] for key in _NAMES if isinstance(value.get(key), str)), "")
            plain = name.lower().strip("$<>{}")
            if name and name not in tools and plain not in _NAMES and not plain.startswith("final"):
                parameters = _parameters(given[0] if given else {})
                tools[name] = Tool(name, str(value.get("description", "")), parameters)
    return tuple(tools.values()) or _tools(text)


def _code_step(context: Context) -> str:
    """Return the next step of an agent that writes Python: a call, or the answer from what it printed."""
    said, noise = context.conversation, pattern("text_protocols", "execution")
    results = tuple(noise.sub("", one.text) for one in said.tool_results)
    asked = context.about(pattern("text_protocols", "new_task").sub("", said.text), results)
    if not results:
        whole = "\n".join(one.text for one in context.reading.prompt.messages if one.role == "system")
        tools = tuple(tool for tool in _tools(whole[-_EXAMINED:]) if tool.name != "final_answer")
        for called, arguments in _called(tools, asked):
            given = ", ".join(f"{name}={value!r}" for name, value in arguments.items())
            code = f"result = {called}({given})\nprint(result)"
            return f"Thought: I call {called}.\n<code>\n{code}\n</code>"
    return f"Thought: I know the final answer.\n<code>\nfinal_answer({_said(asked)!r})\n</code>"


def _tools(text: str) -> tuple[Tool, ...]:
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
    listed = pattern("text_protocols", "listed_tool").findall(text.partition("Action")[0])
    if not (tools or names or lines):
        lines = listed or pattern("text_protocols", "inline_tool").findall(text)
    lines = [*((one, dict(listed).get(one, "")) for one in names if re.fullmatch(r"[\w-]+", one)), *lines]
    for name, description in lines:
        takes = "city_input" if re.search(r"\b(?:city|location|place)\b", description) else "input"
        takes = "calculation" if pattern("text_protocols", "calculates").search(name) else takes
        tools.setdefault(name, Tool(name, description, _of_signature(takes)))
    return tuple(tools.values())


def _schema_of(text: str) -> dict[str, Any]:
    if "{" not in text:
        form = r"<name>(\w{1,60})</name>(?:\s{0,9}<type>(\w{1,20})</type>)?|\b(\w{1,60}) \((\w{1,20})\)"
        return _parameters(
            {one[1] or one[3]: one[2] or one[4] or "string" for one in re.finditer(form, text)}
        )
    for form in (text, text.replace("'", '"')):
        value, _ = object_at(form, 0)
        if isinstance(value, dict):
            return _parameters(value)
    return _of_signature("input")


def _parameters(value: dict[str, Any]) -> dict[str, Any]:
    """Return the schema that an object is, or that it has the properties of."""
    plain = {
        name: part | _type(str(part.get("type"))) if isinstance(part, dict) and "type" in part else part
        for name, part in value.items()
    }
    plain = {name: part if isinstance(part, dict) else _type(str(part)) for name, part in plain.items()}
    inner = value if isinstance(value.get("properties"), dict) else {"properties": plain}
    return {"type": "object", "required": list(inner["properties"]), **inner}


def _type(kind: str) -> dict[str, Any]:
    """Return the schema of the type that a word names, that of a text where it names none."""
    return {"enum": kind.split("|")} if "|" in kind else {"type": english()["json_types"].get(kind, "string")}


def _of_signature(parameters: str) -> dict[str, Any]:
    parts = [
        (name.strip(), kind) for name, _, kind in (part.partition(":") for part in parameters.split(","))
    ]
    named = {name: _type(kind.split("=")[0].strip()) for name, kind in parts if name.isidentifier()}
    named.pop("self", None)
    return {"type": "object", "properties": named, "required": list(named)}


def _fields(text: str, context: Context) -> str:
    """Return the output fields that a prompt lists, each after its marker."""
    inputs, _, outputs = text.partition("Your output fields are:")
    fields = pattern("text_protocols", "field").findall(outputs.split("All interactions", 1)[0])
    if not fields:
        return ""
    given = dict(pattern("text_protocols", "marked").findall(context.conversation.full_text))
    asking = (given.get(name, "").strip() for name, _ in pattern("text_protocols", "field").findall(inputs))
    observed = tuple(value.strip() for name, value in given.items() if name.startswith("observation"))
    asked = context.about(next(filter(None, asking), context.conversation.text), observed)
    values = _step_fields(text, asked) if any(name == "next_tool_name" for name, _ in fields) else {}
    values = {name: values[name] if name in values else _value(name, kind, asked) for name, kind in fields}
    if "Outputs will be a JSON object" in outputs:
        return orjson.dumps(values, option=orjson.OPT_INDENT_2).decode()
    shown = "\n\n".join(f"[[ ## {name} ## ]]\n{_shown(value)}" for name, value in values.items())
    return f"{shown}\n\n[[ ## completed ## ]]"


def _step_fields(text: str, asked: Context) -> dict[str, Any]:
    """Return the fields of dspy's ReAct: the next tool, until there are results."""
    calls = [] if asked.conversation.tool_results else _called(_tools(text), asked)
    name, arguments = next((call for call in calls if call[0] != "finish"), ("finish", {}))
    thought = f"I need to call {name}." if arguments or name != "finish" else "I have what I need to answer."
    return {"next_thought": thought, "next_tool_name": name, "next_tool_args": arguments}


def _value(name: str, kind: str, asked: Context) -> Any:
    """Return the value of an output field of a Python type."""
    if name in _REASONS:
        return "Let me think about what is asked and what is known."
    part: dict[str, Any] = {"items": _type("str")} | _type(re.split(r"[\[ |]", kind, maxsplit=1)[0])
    if literal := re.search(r"Literal\[([^\[]*)\]", kind):
        part = {"enum": re.findall(r"[\"']([^\"']+)[\"']", literal[1])}
    whole = {"type": "object", "properties": {name: part}, "required": [name]}
    try:
        return filled(whole, asked, lambda: _said(asked))[name]
    except SchemaError:
        return _said(asked)


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _plain(given: dict[str, Any]) -> Any:
    """Return the arguments of a call, or the only one of a tool that takes a text."""
    return next(iter(given.values())) if [*given] in _TEXTS else given
