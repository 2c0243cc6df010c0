"""Plan the calls of an agent: those of its instructions, and which part of a message asks for which function.

Frameworks of agents hand a conversation over with a function (`transfer_to_editor`) that the next agent
does not have, and tell an agent to use its tools one after another. Source: recorded requests of the OpenAI
Agents SDK.

A step that speaks of an earlier one ("email her", "halve the result"), or that needs an id or an
address that nobody has said, is taken once the results are there. Makes no arguments.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.numbers.calculation import evaluate, with_plain_signs
from mockgpt.generation.prompt import passages, phrases
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.remembered import remember_objects
from mockgpt.generation.reply import Tool
from mockgpt.generation.structured import quantities, tool_results, tool_score
from mockgpt.generation.structured.filling import Filling
from mockgpt.generation.structured.properties import asking, property_of
from mockgpt.generation.structured.tool_choice import tools_for
from mockgpt.generation.structured.tool_score import acts, asked_by, finds, nouns, properties_of, tool_words
from mockgpt.generation.text_data import english, gate, pattern

_OPERANDS = 2  # numbers that a function takes which calculates with an earlier result
_BEGINNING = 12  # characters of a part of a message by which it is found again
_EXAMINED = 1000  # characters of a message
_EXAMINED_SYSTEM = 4000  # characters of the instructions
_PREFIX = 5  # letters: words of one beginning count as the same
_NUMBER = r"(?<![\d.)])-?\d+(?:\.\d+)?|\d+(?:\.\d+)?"


def handed_over(tools: tuple[Tool, ...], context: Context) -> list[Tool]:
    """Return the function that hands a message over, where the instructions route such messages to it."""
    takers, spoken = _takers(tools), context.style.language or "english"
    for taker in takers:
        words = words_of_name(taker.name)
        related = tuple([one for word in words for one in english()["related"].get(word, ())])
        about = related and any(word.startswith(related) for word in context.conversation.words)
        about = about or not tool_score.family_stems(context.reading.family).isdisjoint(words)
        if about or spoken in words:
            return [taker]
    # "Using the get_city_info tool", and a message about something that has a name.
    system = context.conversation.system
    named = [tool for tool in tools if f"the {tool.name} tool" in system] if " tool" in system else []
    return named[:1] if context.reading.facts.names or context.reading.facts.places else []


@remember_objects
def _takers(tools: tuple[Tool, ...]) -> list[Tool]:
    return [tool for tool in tools if pattern("agent_steps", "hands_over").match(tool.name)]


def next_told(tools: tuple[Tool, ...], context: Context) -> list[Tool]:
    """Return the next function of those that the instructions tell an agent to use one after another."""
    said = context.conversation
    system, made = said.system[:_EXAMINED_SYSTEM], frozenset(said.calls_made)
    left = [tool for tool in tools if tool.name not in made]
    took_over = made and made.isdisjoint(tool.name for tool in tools)
    if not left or not (took_over or pattern("agent_steps", "uses_tools").search(system)):
        return []
    begun = {one[:_PREFIX] for one in tool_score.message_stems((*words_of(system), *said.words), said.text)}
    shares = ((tool, [word[:_PREFIX] in begun for word in nouns(tool)]) for tool in left)
    return [tool for tool, one in shares if tool.name in system or 0 < len(one) <= 2 * sum(one)][:1]


class Step(NamedTuple):
    """A function, and the part of the message that asks for it."""

    tool: Tool
    text: str


def told_first(tools: tuple[Tool, ...], context: Context) -> list[Step]:
    """Return the functions that need no arguments and that the instructions tell an agent to begin with."""
    system = context.conversation.system[:_EXAMINED_SYSTEM]
    orders = " ".join(pattern("agent_steps", "orders").findall(system))
    if not orders or context.reading.family in tool_words("families_without_calls"):
        return []
    told, whole = (tool_score.message_stems(words_of(text), "") for text in (orders, system))
    free = (one for one in tools if not ((one.parameters or {}).get("required") or one in _takers(tools)))
    return [Step(one, "") for one in free if (own := nouns(one)) & told and len(own & whole) * 2 >= len(own)]


def steps(tools: list[Tool], context: Context) -> list[Step]:
    """Return the tools in the order in which parts of the message ask for them, each with its part."""
    whole = context.conversation.text
    if len(tools) < 2:
        return [Step(tool, whole) for tool in tools]
    asked, start = list[tuple[str, int, int]](), 0  # name of a tool, "" for none; start and end of the part
    for end in (*pattern("tool_plan", "clause_end").finditer(whole[:_EXAMINED]), None):
        part = whole[start : end.start() if end else _EXAMINED]
        told = tool_score.asked_in(part, context.reading.family)
        said = {*told.lower.split()}
        points = [(tool_score.score(one, told), len(said & {*words_of_name(one.name)})) for one in tools]
        name = tools[points.index(max(points))].name if max(points)[0] else ""
        if asked and name in ("", asked[-1][0]):  # it goes on about the same
            asked[-1] = (asked[-1][0], asked[-1][1], start + len(part))
        else:
            asked.append((name, start, start + len(part)))
        start = end.end() if end else _EXAMINED
    parts = {name: whole[first:last] for name, first, last in reversed(asked) if name}
    if place := pattern("tool_plan", "place").search(whole):  # "… in Oslo and what time is it there?"
        parts = {name: re.sub(r"\bthere\b", place[0], part) for name, part in parts.items()}
    found = [Step(tool, parts[tool.name]) for tool in tools if tool.name in parts]
    found.sort(key=lambda step: whole.find(step.text[:_BEGINNING]))
    return found if len(found) > 1 else [Step(tools[0], whole)]


def operation(tools: tuple[Tool, ...], context: Context) -> list[Step]:
    """Return the next operation of a calculation of several, each of which has a function."""
    said = context.conversation
    found = map(with_plain_signs, pattern("tool_plan", "calculation").findall(said.text[:_EXAMINED]))
    rest = next((one for one in found if sum(map(one.count, "^*/+-")) > 1 and evaluate(one)), "")
    results = [passages.parsed(one.text) for one in said.tool_results] if rest else []
    for made in range(len(results) + 1 if rest else 0):
        rest = re.sub(rf"\(\s*({_NUMBER})\s*\)", r"\1", rest)
        inner = re.search(r"\([^()]*\)", rest)
        part = inner[0] if inner else rest
        for signs in english()["operations"]:
            one = re.search(rf"({_NUMBER})\s*([{re.escape(''.join(signs))}])\s*(-?\d+(?:\.\d+)?)", part)
            if one:
                break
        else:
            return []
        if made == len(results):
            able = [tool for tool in tools if not set(words_of_name(tool.name)).isdisjoint(signs[one[2]])]
            able = [tool for tool in able if _lacking(Step(tool, "")) >= _OPERANDS]  # not `add_todo`
            return [Step(tool, f"{one[1]} and {one[3]}") for tool in able[:1]]
        start = (inner.start() if inner else 0) + one.start()
        rest = f"{rest[:start]}{results[made]}{rest[start + len(one[0]) :]}"
    return []


def on_condition(tools: tuple[Tool, ...], context: Context) -> list[Step] | None:
    """Return what looks up whether a deed is to be done, then the deed; None where none has a condition."""
    said = context.conversation
    texts = said.text[:_EXAMINED], said.system[:_EXAMINED_SYSTEM]
    gated = [one for one in texts if phrases.has_any(one, gate("conditions"))]
    when = next(filter(None, map(pattern("tool_plan", "condition").search, gated)), None)
    offered = tuple([one for one in tools if finds(one.name)]) if when else ()
    # The conditions of instructions are those of a deed that the message asks for.
    if not (when and offered) or (
        said.system.startswith(when.string) and finds((tools_for(tools, context) or offered)[0].name)
    ):
        return None
    lead, after = when.string[: when.start()].strip(), when.string[when.end() :]
    told, otherwise, *_ = (*pattern("tool_plan", "otherwise").split(after, maxsplit=1), "")
    if not lead or pattern("tool_plan", "before_condition").search(lead):  # "If it rains, …"
        condition, deed, *_ = (*pattern("tool_plan", "then").split(told, maxsplit=1), "")
    else:
        condition = told
        lead, _, deed = lead.rpartition(". ")
    needs = f"{lead} {condition}"
    first = tools_for(offered, context.about(needs)) or tools_for(offered, context)
    first = first[:1] or [*offered] * (len(offered) == 1)
    others = tuple([one for one in tools if one not in first])
    if not (first and tools_for(others, context.about(deed))):
        return None
    if first[0].name not in said.calls_made:
        return [Step(first[0], said.text)]
    chosen = deed if tool_results.holds(needs, context) != (when[0].lower() == "unless") else otherwise
    # "Order 50 more" is of what the condition is about.
    about = [one.text for one in context.reading.facts.all("code") if one.text not in chosen]
    do = context.about(" ".join((chosen, *about)) if chosen else "")
    left = [one for one in tools_for(others, do) if one.name not in said.calls_made]
    return steps(left, do) if chosen else []


def with_finders(planned: list[Step], offered: tuple[Tool, ...], context: Context) -> list[Step]:
    """Return a plan in which what its first step needs, and nobody has said, is looked up before."""
    needs = _unsaid(planned[0].tool, context) if planned and offered[1:] else []
    finders = (one for one in offered if needs and _provides(one, planned[0].tool, needs, context))
    before = [Step(finder, context.conversation.text) for finder in islice(finders, 1)]
    return before + [step for step in planned if step.tool not in [one.tool for one in before]]


def enabled(tools: tuple[Tool, ...], context: Context) -> list[Step]:
    """Return the steps that need what only the results say, such as an id."""
    said = context.conversation
    texts = [one.text for one in said.tool_results]
    results = Filling([*map(Facts, texts)], [*map(passages.parsed, texts)])
    found = []
    for tool in tools_for(tools, context):
        parts, needs = properties_of(tool), _unsaid(tool, context)
        # "The total of order 12 in francs": what is converted is in the results.
        converts = "convert" in words_of_name(tool.name) and not context.reading.facts.all("money")
        needs += [name for name in parts if converts and parts[name].get("type") in ("number", "integer")]
        known = needs and all(results.has_value(name, parts[name]) for name in needs)
        looks, verb = asked_by(context).first in tool_words("finders"), tool_score.verb_of(tool.name)
        named = {verb, *english()["synonyms"].get(verb, ())}.intersection(said.words)
        if looks and acts(tool.name) and not named:
            continue  # "Show my todos" deletes none
        if known and tool.name not in said.calls_made:
            found.append(Step(tool, said.text))
    return found


def ready(planned: list[Step], context: Context) -> list[Step]:
    """Return the steps that wait for no result of an earlier one."""
    # What is closed or restarted gives nothing that a later step speaks of.
    plain = planned and tool_score.verb_of(planned[0].tool.name) in tool_words("plain_deeds")
    refers = pattern("tool_plan", "refers")
    said = [one for one in planned[1:] if plain or not refers.search(one.text)]
    told = (one for one in said if _lacking(one) < _OPERANDS and not _unsaid(one.tool, context))
    return [*planned[:1], *told]


def _lacking(step: Step) -> int:
    """Return how many numbers a function takes, 0 where its part of the message says as many."""
    kinds = [one.get("type") for one in properties_of(step.tool).values() if isinstance(one, dict)]
    taken = sum(kind in ("integer", "number") for kind in kinds)
    return taken if taken > len(Facts(step.text).numbers) else 0


def with_result(step: Step, context: Context) -> Step:
    """Return a later step with the number that came of the earlier one in its text."""
    said = context.conversation.tool_results[-1].text
    numbers = Facts(said).numbers
    if len(numbers) != 1 or said.count('":') > 1:  # an object of several values
        return step
    value = quantities.value_of(numbers[0].text)
    text, count = pattern("tool_plan", "result").subn(str(value), step.text, count=1)
    lacks = not count and _lacking(step._replace(text=text))
    return step._replace(text=f"{value} {text}" if lacks else text)


def _unsaid(tool: Tool, context: Context) -> list[str]:
    """Return the ids, places and addresses that a function needs and the conversation does not say."""
    names, parts = (tool.parameters or {}).get("required"), properties_of(tool)
    filling = Filling(context.reading.sources()[len(context.conversation.tool_results) :])
    unsaid = []
    for name in [one for one in names if isinstance(one, str)] if isinstance(names, list) else ():
        part, words = parts.get(name), set(property_of(name).words)
        mailed, called = words <= tool_words("addressed"), words & tool_words("called")
        if (mailed or called) and "name" not in str(part).lower():
            kind = "email" if mailed else "phone"
            unsaid += [] if any(facts.all(kind) for facts in filling.sources) else [name]
        elif isinstance(part, dict) and words & (asking("codes") | asking("where") | tool_words("located")):
            unsaid += [] if filling.has_value(name, part) else [name]
    return unsaid


def asked_back(step: Step, context: Context) -> str:
    """Return what asks for an id, a place or an address that a function needs, "" where none lacks."""
    parts, filling = properties_of(step.tool), Filling(context.reading.sources())
    said = context.conversation
    # A name or a long number may be what is needed.
    names = said.last_call or context.reading.facts.names or re.search(r"\d{3}", said.text)
    unsaid = [] if names else _unsaid(step.tool, context)
    open_ones = [(one, parts[one]) for one in unsaid if isinstance(parts.get(one), dict)]
    lacking = [one for one, part in open_ones if "enum" not in part and not filling.has_value(one, part)]
    named = " and the ".join("recipient" if one == "to" else " ".join(words_of_name(one)) for one in lacking)
    return f"Could you tell me the {named}, please?" if named else ""


def _provides(tool: Tool, other: Tool, needs: list[str], context: Context) -> bool:
    """Whether a function looks up what another one is about, and can be called itself."""
    if tool.name == other.name or not finds(tool.name) or _unsaid(tool, context):
        return False
    mailed = context.reading.facts.all("email") and "email" in properties_of(tool)
    if mailed and "email" not in properties_of(other):
        return True  # whose address is said: what the other function needs is found with it
    mentions = english()["mentions"]
    wanted = {word for name in needs for word in property_of(name).known_as}
    # What is found by an id is what the other function is about; a place or an address is not.
    about = frozenset() if wanted.isdisjoint(asking("codes")) else nouns(other)
    for kinds, words in (
        ("person", tool_words("addressed") | tool_words("called")),
        ("place", asking("where")),
        ("coordinates", tool_words("located")),
    ):
        wanted.update(mentions[kinds] if not wanted.isdisjoint(words) else ())
    return not nouns(tool).isdisjoint(about | tool_score.stems_of(frozenset(wanted)))
