"""Make function calls: which functions, how often, with which arguments.

With `required` or a named function there is always a call; with `auto`, only where the
message asks for one. Once the results are there, the function that gives the final answer
is called, where there is one. Arguments are an instance of the function's schema, with what
the conversation says as values.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, NamedTuple

import orjson

from mockgpt.generation.context import Context, Prose
from mockgpt.generation.json_schema.instance import SchemaError
from mockgpt.generation.json_schema.merge import members_of
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.facts import Facts, Found
from mockgpt.generation.prompt.passages import parsed
from mockgpt.generation.reply import Prompt, Tool
from mockgpt.generation.structured import people_and_places, tool_choice, tool_plan
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.properties import asking, of_kind, property_of
from mockgpt.generation.structured.structured_output import filled, filling_of
from mockgpt.generation.structured.tool_choice import best_tool, followed_up, in_answer, tools_for
from mockgpt.generation.structured.tool_plan import Step, on_condition, operation, steps, told_first
from mockgpt.generation.structured.tool_score import acts, described, properties_of, tool_words
from mockgpt.generation.text import code, material
from mockgpt.generation.text_data import by_name, pattern

_MOST_CALLS = 8
_PLAIN = frozenset(("type", "title", "description", "properties", "required", "additionalProperties"))
_JOINED = r" (?:and|or|und|et|y|e|en|vs\.?|versus) |, "
_EXAMINED = 500  # characters of a text that is parted


class Call(NamedTuple):
    """A function and its arguments as compact JSON."""

    name: str
    arguments: str


def calls_for(prompt: Prompt, context: Context, prose: Prose) -> list[Call]:
    """Return the calls that answer the prompt; empty where the answer is a text."""
    choice = prompt.tool_choice
    if not prompt.tools or choice == "none":
        return []
    if choice.startswith("="):
        tools = [tool for tool in prompt.tools if tool.name == choice[1:]]
        return [_forced(tool, context, prose) for tool in tools[:1]]
    required = choice == "required"
    final, offered = tool_choice.final_and_others(prompt.tools, context.conversation.calls_made, required)
    if context.conversation.tool_results:
        further = _further(offered, context)
        answers = final and not tool_words("final_names").isdisjoint(words_of_name(final.name))
        if further or not (required or answers):
            return further if prompt.parallel_tool_calls else further[:1]
        return [_forced(final or best_tool(prompt.tools, context), context, prose)]
    planned = on_condition(offered, context) or told_first(offered, context) or operation(offered, context)
    planned = planned or _planned(offered, context)
    if required and not planned:
        if final:
            return [_forced(final, context, prose)]
        planned = steps([best_tool(offered, context)], in_answer(context) or context)
    if planned and choice == "auto" and (question := tool_plan.asked_back(planned[0], context)):
        context.reading.remembered("asked_back", lambda: question)
        return []
    calls = [call for step in tool_plan.ready(planned, context) for call in _calls(step, context, required)]
    calls = list(dict.fromkeys(calls))[:_MOST_CALLS]
    return calls if prompt.parallel_tool_calls else calls[:1]


def _planned(offered: tuple[Tool, ...], context: Context) -> list[Step]:
    tools = tools_for(offered, context)
    tools = followed_up(offered, tools, context) or tools or tool_plan.handed_over(offered, context)
    if not tools and (answered := in_answer(context)):
        tools, context = tools_for(offered, answered), answered
    return tool_plan.with_finders(steps(tools, context), offered, context)


def _forced(tool: Tool, context: Context, prose: Prose) -> Call:
    """Return a call that the answer goes into: all of its properties are filled from the conversation."""
    return Call(tool.name, arguments(tool, filling_of(context), context, prose))


def _further(offered: tuple[Tool, ...], context: Context) -> list[Call]:
    """Return the next calls where the message asks for steps one after the other, and not all are done."""
    made = context.conversation.calls_made
    if made and (branch := on_condition(offered, context)) is not None:
        return [call for step in branch for call in _calls(step, context, False)]
    told = [Step(tool, context.conversation.text) for tool in tool_plan.next_told(offered, context)]
    if next_ones := told or operation(offered, context):
        return _calls(next_ones[0], context, False)
    planned = [*told_first(offered, context), *_planned(offered, context)]
    others = made and {*made}.isdisjoint(tool.name for tool in offered)  # calls of another agent
    if not (others or any(step.tool.name in made for step in planned)):
        return []
    before = [(one.name, parsed(one.arguments)) for one in context.conversation.requested]
    for index, step in enumerate(planned):
        calls = _calls(tool_plan.with_result(step, context) if index else step, context, False)
        count = len(calls) - made.count(step.tool.name)
        if count > 0:
            return [call for call in calls if (call.name, parsed(call.arguments)) not in before][:count]
    return [call for step in tool_plan.enabled(offered, context)[:1] for call in _calls(step, context, False)]


def _calls(step: Step, context: Context, required: bool) -> list[Call]:
    """Return the calls of a step: one for each of several things that the message names."""
    text = pattern("tool_plan", "reversed").sub(r"\2 minus \1", step.text)
    if parts := _of_each(step.tool, text) or _parts(step.tool, text):
        alone = [(part, context.about(part) if _begins(part) else context) for part in parts]
        return [one for part, asked in alone for one in _calls(Step(step.tool, part), asked, required)]
    takes_sql = "sql" in words_of_name(step.tool.name) or " sql" in described(step.tool).lower()
    statement = code.query(text) if takes_sql and not Facts(text).all("sql") else ""
    filling = filling_of(context, statement.replace("\n", " ") or text)
    facts = filling.sources[0]
    if context.conversation.changed:  # "Now turn it off" says more than the request before it
        filling.sources.insert(0, Facts(facts.text.rpartition("\n")[2]))
    each = _repeated(step.tool, facts)[:_MOST_CALLS]
    calls = []
    for index in range(max(1, len(each))):
        filling.used = {(id(facts), one.start) for one in each if one is not each[index]}
        calls.append(Call(step.tool.name, arguments(step.tool, filling, context, keep_one=required)))
    return list(dict.fromkeys(calls))


def _parts(tool: Tool, text: str) -> list[str]:
    """Return the parts of a short text that each say what a function takes: `10 EUR to USD and 20 to JPY`."""
    parts = re.split(_JOINED, text)[:_MOST_CALLS] if len(text) <= _EXAMINED else []
    alone = len(parts) < 2 or "between " in text.lower()  # "from" and "to" of one way
    if alone or len(properties_of(tool)) < 2 or "array" in _needed(tool).values():
        return []
    said = [_said(tool, part) for part in parts]
    # "Turn on the lamp and turn off the TV"
    whole = said[0] if all(map(_begins, parts)) else _said(tool, text)
    enough = len(whole) > (not all(map(_begins, parts)))
    return parts if enough and said.count(whole) == len(said) else []


def _begins(text: str) -> bool:
    """Whether a text begins with a verb that asks for a deed."""
    return acts(text.partition(" ")[0].lower())


def _of_each(tool: Tool, text: str) -> list[str]:
    """Return a text once for each of several things that it lists, for a function that takes one of them."""
    facts, needed = Facts(text), [name for name, kind in _needed(tool).items() if kind == "string"]
    tongues = facts.all("tongue")
    if tongues[1:] and re.fullmatch(_JOINED, text[tongues[0].end : tongues[1].start]):
        found = tongues if any("language" in words_of_name(name) for name in needed) else []
    else:
        taken = needed[0].rpartition("_")[2] if len(needed) == 1 else ""
        found = (facts.all("quoted") or _listed(facts, taken)) if taken in tool_words("taken_each") else []
    whole = found if found[1:] else []
    parts = dict.fromkeys(f"{text[: whole[0].start]}{one.text}{text[whole[-1].end :]}" for one in whole)
    return [part for part in parts if len(part) < len(text)]  # which may hold another list


def _listed(facts: Facts, taken: str) -> list[Found]:
    """Return the items of a list: those after a colon ("Add tasks: …"), or the things of an enumeration."""
    head, colon, after = facts.text.partition(": ")
    if taken not in asking("things") and not (colon and head.endswith("s")):
        return []
    names, start = (material.listed(after), len(head) + 2) if colon else next(iter(facts.lists), ([], 0))
    end = start
    for name in names:
        end = max(end, facts.text.find(name, end) + len(name))
    return [Found(name, start, end) for name in names]


def _needed(tool: Tool) -> dict[str, Any]:
    """Return the types of the parameters that a function requires, of all where it requires none."""
    parts, required = properties_of(tool), (tool.parameters or {}).get("required")
    needed = required if isinstance(required, list) and required else parts
    return {name: one.get("type") for name, one in parts.items() if isinstance(one, dict) and name in needed}


def _said(tool: Tool, text: str) -> list[str]:
    """Return the names of the parameters that a text alone says."""
    filling = Filling([Facts(text)])
    parts = ((name, part) for name, part in properties_of(tool).items() if isinstance(part, dict))
    return [name for name, part in parts if filling.value_of(name, part, use=True) is not None]


def _repeated(tool: Tool, facts: Facts) -> list[Found]:
    """Return the entities each of which makes a call of its own; a journey has two places in one call."""
    named = {name: frozenset(words_of_name(name)) for name in properties_of(tool)}
    words, joined = frozenset().union(*named.values()), re.search(_JOINED, facts.text) is not None
    alike = (facts.all(one) for one in ("room", "device") if one in words and facts.all(one)[1:])
    if things := next(alike, []):
        return things if joined else []
    if words & {"timezone", "tz"}:
        return facts.places
    if words & tool_words("places"):
        several = sum(bool(one & tool_words("places")) for one in named.values()) > 1
        apart = several and not words & {"country", "region"}
        places = [one for one in facts.places if one.text.lower() not in by_name()]  # "answer in French"
        apart = apart or (len(places) > 1 and not joined)  # "showtimes for Dune in Rome"
        return [] if apart or words & tool_words("journey") else places
    kinds = _needed(tool)
    to = next((name for name in kinds if name in tool_words("recipients")), "")
    if to and not words & {"cc", "recipients"}:
        mails = facts.all("email") if kinds[to] == "string" and joined else []
        return mails if mails[1:] and not words & {"from", "sender"} else []
    if len(kinds) != 1 or not joined:
        return []
    name, kind = next(iter(kinds.items()))
    found = facts.numbers if kind in ("integer", "number") else of_kind(facts, property_of(name))
    if len(found or ()) < 2 and words & asking("codes"):
        sums = {one.start for one in facts.all("money")}
        found = [one for one in facts.numbers if one.start not in sums]
    found = found or (people_and_places.companies(facts) if words & asking("tickers") else [])
    return found if kind != "array" else []


def arguments(
    tool: Tool, filling: Filling, context: Context, prose: Prose | None = None, keep_one: bool = False
) -> str:
    """Return arguments that fit the tool's schema as compact JSON, `{}` where none can be made.

    Args:
        prose: for a call that the answer goes into.
        keep_one: fill a property also where all are optional and nothing is said of any.
    """
    if not tool.parameters:
        return "{}"
    filling.root = tool.parameters
    for schema in (_reduced(tool, filling, keep_one or prose is not None), tool.parameters):
        try:
            value = filled(schema, context, prose, filling)
        except SchemaError:
            continue
        return orjson.dumps(value).decode() if isinstance(value, dict) else "{}"
    return "{}"


def _reduced(tool: Tool, filling: Filling, keep_one: bool) -> dict[str, Any]:
    """Return the parameters without those optional ones that the message has no value for."""
    schema, parts = tool.parameters or {}, properties_of(tool)
    names = schema.get("required")
    required = dict.fromkeys(one for one in names if isinstance(one, str)) if isinstance(names, list) else {}
    if not parts or any(key in schema for key in ("anyOf", "oneOf", "allOf", "minProperties", "$ref")):
        return schema
    # What was said before the message fills only what is required.
    whole, filling.sources = filling.sources, filling.sources[:1]
    kept = _kept(parts, required, filling)
    filling.sources = whole
    kept = kept or (dict([*parts.items()][:1]) if keep_one else {})
    return {**schema, "properties": kept, "required": list(kept if keep_one else required)}


def _kept(parts: dict[str, Any], required: Collection[str], filling: Filling) -> dict[str, Any]:
    """Return the properties that are required or said; those of optional objects likewise."""
    before = set(filling.used)
    texts = [name for name, part in parts.items() if isinstance(part, dict) and part.get("type") == "string"]
    # What a required text takes is said of no other.
    taken = [filling.value_of(name, parts[name], use=True) for name in texts if name in required]
    kept = {}
    for name, part in parts.items():
        value = filling.value_of(name, part, use=True) if name in texts and name not in required else None
        if name in required or (value not in taken if value else filling.has_value(name, part)):
            kept[name] = part
    filling.used = before
    for name, part in kept.items():
        members = members_of(part)
        if members and _PLAIN.issuperset(part):
            needed = part.get("required")
            inner = _kept(members, needed if isinstance(needed, list) else [], filling)
            kept[name] = part | {"properties": inner}
    return kept
