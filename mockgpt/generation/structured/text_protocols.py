"""Answer agents that put calls and fields into plain text: ReAct, calls as JSON or XML, marked fields.

Reads the tools and the fields that the prompt describes, and has calls and values made as for
requests that offer them as such.

Source: the prompts of LangChain (`create_react_agent`), LlamaIndex (`ReActAgent`) and dspy
(`ChatAdapter`, `JSONAdapter`, `ReAct`), smolagents (`CodeAgent`), Hermes (`<tool_call>`) and Cline.
"""

from __future__ import annotations

import json
import re
from typing import Any

import orjson

from mockgpt.generation import compose
from mockgpt.generation.context import Context, Prose
from mockgpt.generation.json_schema.described_tools import (
    PARAMETERS,
    TEXTS,
    shown_tools,
    tools_in,
    type_named,
)
from mockgpt.generation.prompt.judgement import described
from mockgpt.generation.prompt.passages import shown
from mockgpt.generation.prompt.reading import Reading
from mockgpt.generation.reply import Prompt, Tool, ToolCall
from mockgpt.generation.structured import structured_output, tool_calls
from mockgpt.generation.structured.tool_results import answer as told
from mockgpt.generation.structured.tool_score import properties_of, tool_words
from mockgpt.generation.text import labels
from mockgpt.generation.text_data import english, pattern

_EXAMINED = 40_000  # characters at the beginning and at the end
_MOST_STEPS = 8
_NEEDS, _KNOWS = "I need to use a tool to answer this.", "I now know the final answer."
_Called = list[tuple[str, dict[str, Any]]]


def answer(context: Context, prose: Prose) -> str:
    """Return the next step of an agent in the form that its prompt describes, "" where it describes none."""
    said = context.conversation
    text = "\n".join((*said.earlier_texts[::-1][:1], said.system, said.full_text[:_EXAMINED]))
    if "marked" in context.instructions:
        return _fields(text, context)
    if "code_steps" in context.instructions:
        return _code_step(context)
    if "routed" in context.instructions:
        return _routed(context)
    if "written_calls" in context.instructions and not pattern("text_protocols", "blob").search(text):
        return _written_calls(f"{said.system}\n{said.full_text}"[-_EXAMINED:], context)
    return _step(text, context, prose) if context.instructions.has_any(("react", "written_calls")) else ""


def _called(tools: tuple[Tool, ...], asked: Context, choice: str = "auto", several: bool = False) -> _Called:
    """Return the names and the arguments of the calls of some tools that a message asks for."""
    offering = Prompt((), tools=tools, tool_choice=choice, parallel_tool_calls=several)
    calls = tool_calls.calls_for(offering, asked, lambda: _said(asked))
    return [(call.name, orjson.loads(call.arguments)) for call in calls]


def _looked_up(tools: tuple[Tool, ...], asked: Context) -> _Called:
    """Return the next calls; what no tool is made for is looked up, where that is possible."""
    idle = asked.conversation.tool_results or asked.reading.family in tool_words("families_without_calls")
    may = () if idle else [tool for tool in tools if pattern("text_protocols", "looks_up").search(tool.name)]
    return _called(tools, asked) or _called(tuple(may), asked, "required")


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
    messages = context.reading.prompt.messages
    texts = [one.text for one in messages if one.role == "assistant"]
    own = "\n".join(texts[-_MOST_STEPS:]) if messages[-1].role == "assistant" else ""  # as in CrewAI
    observed = [one.strip() for one in pattern("text_protocols", "observation").findall(f"{after}\n{own}")]
    observed = observed or [one.text for one in said.tool_results]
    made: list[ToolCall] = []
    for name, given in pattern("text_protocols", "action").findall("\n".join((*texts[-_MOST_STEPS:], after))):
        parts = (properties_of(one) for one in tools if one.name == name)
        value = {next(iter(next(parts, ())), "input"): given}
        made.append(ToolCall(str(len(made)), name, given if given[:1] == "{" else json.dumps(value)))
    question = pattern("text_protocols", "notes").sub("", question)
    return context.about(question, tuple(observed), tuple(made)), bool(questions)


def _step(text: str, context: Context, prose: Prose) -> str:
    """Return the next step of an agent: as JSON in a fence where the prompt shows that, else on lines."""
    form = pattern("text_protocols", "blob").search(text) if "written_calls" in context.instructions else None
    tools = tuple(tool for tool in tools_in(text) if not (form and tool.name.lower().startswith("final")))
    asked, marked = _asked(context, tools)
    calls = _looked_up(tools, asked)[:1]
    thought = "" if context.conversation.full_text.rstrip().endswith("Thought:") else "Thought: "
    thought += _NEEDS if calls else _KNOWS
    if form:
        step, value = calls[0] if calls else ("Final Answer", {"input": _said(asked)})
        blob = json.dumps({form[1]: step, form[2]: _plain(value)}, indent=2, ensure_ascii=False)
        return f"{thought}\nAction:\n```\n{blob}\n```" if "Action:" in text else f"```json\n{blob}\n```"
    for name, given in calls:
        entered = shown(_plain(given))
        taken = f"{name}\nAction Input: {entered}" if "Action Input" in text else f"{name}: {entered}\nPAUSE"
        return f"{thought}\nAction: {taken}"
    label = next((one for one in ("Final Answer", "Answer", "AI") if f"{one}:" in text), "Answer")
    return f"{thought}\n{label}: {_said(asked) if asked.conversation.tool_results or marked else prose()}"


def _written_calls(text: str, context: Context) -> str:
    """Return the next calls in the form that a prompt shows: JSON, XML or Python; "" without tools."""
    text = pattern("text_protocols", "form_keys").sub(r'{"\1": "…", "\2": …}', text)
    coded = pattern("text_protocols", "coded_call").search(text)
    forms = [] if coded else [*pattern("text_protocols", "call_form").finditer(text)]
    tools = shown_tools(text, in_json=bool(coded or forms) or "<invoke name" in text)
    said = [one for one in context.reading.prompt.messages if one.role not in ("system", "developer")]
    asked = Context(Reading(Prompt(tuple(said))), context.random)
    tag, *keys = forms[-1].groups() if forms else ("", "", "")
    signs = (coded.lastgroup or "") if coded else text
    member, joint, whole = next((form for sign, *form in english()["call_forms"] if sign in signs), ("",) * 3)
    written, calls = [], _called(tools, asked, several=bool(tag) or not forms)
    if forms and not calls and (idle := pattern("text_protocols", "idle_tool").search(text)):
        calls = [(idle[1], {})]
    if not calls and tools and "- final_answer: " in text:
        calls = _looked_up(tools, asked) or [("final_answer", {"answer": _said(asked)})]
    literal = json.dumps if '="' in text else repr
    for called, given in calls:
        values = [_plain(given), called] if keys[0] in PARAMETERS else [called, _plain(given)]
        members = [(key, literal(value) if coded else shown(value)) for key, value in given.items()]
        call = joint.join(member.format(*one) for one in members) if member else json.dumps(given)
        if forms:
            call = json.dumps(dict(zip(keys, values, strict=True)), ensure_ascii=False)
        written.append(call if forms and not tag else whole.format(tag if forms else called, call))
    if written or not tools:
        return f"[{', '.join(written)}]" if written and signs == "python_list" else "\n".join(written)
    if final := pattern("text_protocols", "final_form").search(text):
        return f"{final[1]}{json.dumps(_said(asked), ensure_ascii=False)}}}"
    nothing = pattern("text_protocols", "idle_form").search(text)
    return nothing[0] if nothing else _said(asked)


def _routed(context: Context) -> str:
    """Return the prompt that fits an input, and the input, as the router of LangChain writes them."""
    said = context.conversation
    text = f"{said.system}\n{said.full_text[:_EXAMINED]}"
    found = pattern("text_protocols", "routed").search(text)
    candidates, given = found.groups() if found else ("", said.text)
    named, asked = re.findall(r"(?m)^[-*]? ?([\w -]{1,60}): ", candidates), context.about(given.strip())
    chosen = labels.fitting(named, asked) or described(named, given, candidates) or "DEFAULT"
    value = {"destination": chosen, "next_inputs": given.strip()}
    return f"```json\n{json.dumps(value, indent=4, ensure_ascii=False)}\n```"


def _code_step(context: Context) -> str:
    """Return the next step of an agent that writes Python: a call, or the answer from what it printed."""
    said, noise = context.conversation, pattern("text_protocols", "execution")
    results = tuple(noise.sub("", one.text) for one in said.tool_results)
    asked = context.about(pattern("text_protocols", "new_task").sub("", said.text), results)
    if not results:
        whole = "\n".join(one.text for one in context.reading.prompt.messages if one.role == "system")
        tools = tuple(tool for tool in tools_in(whole[-_EXAMINED:]) if tool.name != "final_answer")
        for called, arguments in _called(tools, asked):
            given = ", ".join(f"{name}={value!r}" for name, value in arguments.items())
            code = f"result = {called}({given})\nprint(result)"
            return f"Thought: I call {called}.\n<code>\n{code}\n</code>"
    return f"Thought: I know the final answer.\n<code>\nfinal_answer({_said(asked)!r})\n</code>"


def _fields(text: str, context: Context) -> str:
    """Return the output fields that a prompt lists, each after its marker."""
    inputs, _, outputs = text.partition("Your output fields are:")
    fields = pattern("text_protocols", "field").findall(outputs.split("All interactions", 1)[0])
    if not fields:
        return ""
    given = dict(pattern("text_protocols", "marked").findall(context.conversation.full_text))
    named = [name for name, _ in pattern("text_protocols", "field").findall(inputs)]
    told = {name: value for name in named if (value := given.get(name, "").strip())}
    question = told.pop("question", "")
    others, brief = "\n".join(told.values()), pattern("text_protocols", "brief").search(outputs)
    question = f"{question} Only the answer." if question and brief else question
    question = f"Context: {others}\n\nQuestion: {question}" if question and others else question
    observed = tuple(value.strip() for name, value in given.items() if name.startswith("observation"))
    asked = context.about(question or next(iter(told.values()), context.conversation.text), observed)
    values: dict[str, Any] = {}
    if "next_tool_name" in dict(fields):  # of dspy's ReAct: a tool, until there are results
        calls = [] if asked.conversation.tool_results else _looked_up(tools_in(text), asked)
        called, arguments = next((call for call in calls if call[0] != "finish"), ("finish", {}))
        thought = "I have what I need to answer." if called == "finish" else f"I need to call {called}."
        values = {"next_thought": thought, "next_tool_name": called, "next_tool_args": arguments}
    values = {name: values[name] if name in values else _value(name, kind, asked) for name, kind in fields}
    if "Outputs will be a JSON object" in outputs:
        return orjson.dumps(values, option=orjson.OPT_INDENT_2).decode()
    marked = "\n\n".join(f"[[ ## {name} ## ]]\n{shown(value)}" for name, value in values.items())
    return f"{marked}\n\n[[ ## completed ## ]]"


def _value(name: str, kind: str, asked: Context) -> Any:
    """Return the value of an output field of a Python type."""
    if name in ("reasoning", "rationale", "thought"):
        return "Let me think about what is asked and what is known."
    part: dict[str, Any] = {"items": type_named("str")} | type_named(re.split(r"[\[ |]", kind, maxsplit=1)[0])
    if literal := re.search(r"Literal\[([^\[]*)\]", kind):
        part = {"enum": re.findall(r"[\"']([^\"']+)[\"']", literal[1])}
    whole = {"type": "object", "properties": {name: part}, "required": [name]}
    return structured_output.filled(whole, asked, lambda: _said(asked))[name]


def _plain(given: dict[str, Any]) -> Any:
    """Return the arguments of a call, or the only one of a tool that takes a text."""
    return next(iter(given.values())) if [*given] in TEXTS else given
