"""Plan the calls that a message asks for: which part asks for which function, and what waits for a result.

A step that speaks of an earlier one ("email her", "halve the result"), or that needs an id or an
address that nobody has said, is taken once the results are there. Makes no arguments.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.numbers.calculation import evaluate, with_plain_signs
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.reply import Tool
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.properties import asking, property_of
from mockgpt.generation.structured.tool_choice import asked_in, finds, nouns, properties_of, score, stems_of
from mockgpt.generation.structured.tool_results import parsed
from mockgpt.generation.text_data import english, pattern

_EXAMINED = 1000  # characters of a message
_RECIPIENT = frozenset(("to", "recipient", "email"))
_NUMBER = r"(?<![\d.)])-?\d+(?:\.\d+)?|\d+(?:\.\d+)?"
# The signs of operations that are done first, and the words of functions that do them.
_OPERATIONS = (
    {"^": ("power", "exponent", "pow")},
    {"*": ("multiply", "multiplication", "mul"), "/": ("divide", "division", "div")},
    {"+": ("add", "sum", "addition", "plus"), "-": ("subtract", "subtraction", "sub", "minus")},
)


class Step(NamedTuple):
    """A function, and the part of the message that asks for it."""

    tool: Tool
    text: str


def steps(tools: list[Tool], context: Context) -> list[Step]:
    """Return the tools in the order in which parts of the message ask for them, each with its part."""
    whole = context.conversation.text
    if len(tools) < 2:
        return [Step(tool, whole) for tool in tools]
    asked: list[tuple[str, int, int]] = []  # name of a tool, "" for none; start and end of the part
    start = 0
    for end in (*pattern("tool_plan", "clause_end").finditer(whole[:_EXAMINED]), None):
        part = whole[start : end.start() if end else _EXAMINED]
        points = [score(tool, asked_in(part, context.reading.family)) for tool in tools]
        name = tools[points.index(max(points))].name if max(points) else ""
        if asked and name in ("", asked[-1][0]):  # it goes on about the same
            asked[-1] = (asked[-1][0], asked[-1][1], start + len(part))
        else:
            asked.append((name, start, start + len(part)))
        start = end.end() if end else _EXAMINED
    parts = {name: whole[first:last] for name, first, last in reversed(asked) if name}
    found = [Step(tool, parts[tool.name]) for tool in tools if tool.name in parts]
    found.sort(key=lambda step: whole.find(step.text))
    return found if len(found) > 1 else [Step(tools[0], whole)]


def operation(tools: tuple[Tool, ...], context: Context) -> list[Step]:
    """Return the next operation of a calculation of several, each of which has a function."""
    said = context.conversation
    found = map(with_plain_signs, pattern("tool_plan", "calculation").findall(said.text[:_EXAMINED]))
    rest = next((one for one in found if sum(map(one.count, "^*/+-")) > 1 and evaluate(one)), "")
    results = [parsed(one.text) for one in said.tool_results]
    for made in range(len(results) + 1):
        rest = re.sub(rf"\(\s*({_NUMBER})\s*\)", r"\1", rest)
        inner = re.search(r"\([^()]*\)", rest)
        part = inner[0] if inner else rest
        for signs in _OPERATIONS:
            one = re.search(rf"({_NUMBER})\s*([{re.escape(''.join(signs))}])\s*(-?\d+(?:\.\d+)?)", part)
            if one:
                break
        else:
            return []
        if made == len(results):
            able = [tool for tool in tools if not set(words_of_name(tool.name)).isdisjoint(signs[one[2]])]
            return [Step(tool, f"{one[1]} and {one[3]}") for tool in able[:1]]
        start = (inner.start() if inner else 0) + one.start()
        rest = f"{rest[:start]}{results[made]}{rest[start + len(one[0]) :]}"
    return []


def with_finders(planned: list[Step], offered: tuple[Tool, ...], context: Context) -> list[Step]:
    """Return a plan in which what its first step needs, and nobody has said, is looked up before."""
    needs = _unsaid(planned[0].tool, context) if planned and offered[1:] else []
    finder = next(
        (tool for tool in offered if needs and _provides(tool, planned[0].tool, needs, context)), None
    )
    if finder is None:
        return planned
    return [Step(finder, context.conversation.text), *(one for one in planned if one.tool is not finder)]


def ready(planned: list[Step], context: Context) -> list[Step]:
    """Return the steps that wait for no result of an earlier one."""
    refers = pattern("tool_plan", "refers")
    later = (one for one in planned[1:] if not refers.search(one.text) and not _unsaid(one.tool, context))
    return [*planned[:1], *later]


def with_result(step: Step, context: Context) -> Step:
    """Return a later step with the number that came of the earlier one in its text."""
    value = parsed(context.conversation.tool_results[-1].text)
    if isinstance(value, dict) and len(value) == 1:
        value = next(iter(value.values()))
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return step
    text, count = pattern("tool_plan", "result").subn(str(value), step.text, count=1)
    kinds = [one.get("type") for one in properties_of(step.tool).values() if isinstance(one, dict)]
    lacks = sum(kind in ("integer", "number") for kind in kinds) > len(Facts(text).numbers)
    return step._replace(text=f"{value} {text}" if lacks and not count else text)


def _unsaid(tool: Tool, context: Context) -> list[str]:
    """Return the ids, places and addresses that a function needs and the conversation does not say."""
    names, parts = (tool.parameters or {}).get("required"), properties_of(tool)
    filling = Filling(context.reading.sources()[len(context.conversation.tool_results) :])
    unsaid = []
    for name in names if isinstance(names, list) else ():
        part, words = parts.get(name), set(property_of(str(name)).words)
        if not isinstance(part, dict) or words.isdisjoint(asking("codes") | asking("where") | _RECIPIENT):
            continue
        addressed = _RECIPIENT & words and any(facts.all("email") for facts in filling.sources)
        if not addressed and (_RECIPIENT & words or not filling.has_value(name, part, str(part.get("type")))):
            unsaid.append(name)
    return unsaid


def _provides(tool: Tool, other: Tool, needs: list[str], context: Context) -> bool:
    """Whether a function looks up what another one is about, and can be called itself."""
    if tool.name == other.name or not finds(tool.name) or _unsaid(tool, context):
        return False
    mentions = english()["mentions"]
    wanted = {word for name in needs for word in property_of(name).known_as}
    for kinds, words in (("person", _RECIPIENT), ("place", asking("where"))):
        wanted.update(mentions[kinds] if not wanted.isdisjoint(words) else ())
    return not nouns(tool).isdisjoint(nouns(other) | stems_of(frozenset(wanted)))
