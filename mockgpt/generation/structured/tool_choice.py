"""Choose the functions that a conversation asks for, by their points. Makes no arguments."""

from __future__ import annotations

import re
from functools import lru_cache

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.values import MOST_NAMES, words_of_all, words_of_name
from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt.conversation import last_message, words_of
from mockgpt.generation.remembered import remember_objects
from mockgpt.generation.reply import Tool
from mockgpt.generation.structured import tool_score
from mockgpt.generation.structured.tool_score import (
    CALL_SCORE,
    asked_by,
    asks,
    finds,
    nouns,
    score,
    tool_words,
)
from mockgpt.generation.text_data import english, english_words, pattern

_EXAMINED = 500  # characters of a message that goes on
_DEED_WEIGHT = 20  # against what does something, for a question that something else may answer
_FINDER_WEIGHT = 3  # of what finds something, for a question
_LACKING_WEIGHT = 3  # against what needs an id that is not said
_FINAL_DESCRIPTION = r"\bfinal (?:answer|result|response|output)|\bends? (?:this|the) conversation|\bfinish\b"


def tools_for(tools: tuple[Tool, ...], context: Context) -> list[Tool]:
    """Return the tools that the message asks for, the best first; empty where it asks for none."""
    asked, by_key = asked_by(context), tool_score.index(tools)
    if asked.family in tool_words("families_without_calls"):
        taking = tool_words("memories") if asked.family == "introduction" else (asked.family,)
        keeps = any(f"={one}" in by_key for one in taking) or asked.first in ("find", "search")
        if not keeps and (f"={asked.first}" not in by_key or asked.first in english_words("action_verbs")):
            return []  # "Next song" asks for `next_song`
    parts = pattern("tool_plan", "clause_end").split(asked.lower)[1:]
    clauses = {tool_score.first_word(words_of(part)): part for part in parts}
    had = [key for key in by_key if key[:1] == "+" and asked.facts.all(key[1:])]
    named = tool_score.stems_of(frozenset(words_of(" ".join([one.text for one in asked.facts.names]))))
    begun, bits = map("={}".format, (asked.first, *clauses)), 0
    for key in (tool_score.ANY, *had, *asked.stems, *named, *tool_score.family_stems(asked.family), *begun):
        bits |= by_key.get(key, 0)
    scored = [(score(tool, asked), tool) for place, tool in enumerate(tools) if bits >> place & 1]
    best = max((points for points, _ in scored), default=0)
    _sort(scored, asked)
    # A further function is called only if its score is at least half of the best, or if a clause begins with
    # its verb or says what it is about and the best one is not about.
    fitting = [nouns(tool) for points, tool in scored if points * 2 >= best]
    # What a message only names for a deed, such as the order of a refund, is not looked up.
    asks_any = asks(asked.lower) or not tool_words("finders").isdisjoint(context.conversation.words)
    deeds = [tool for points, tool in scored if points == best and not (asks_any or finds(tool.name))]
    names = tuple(name for tool in deeds for name in tool_score.properties_of(tool))[:MOST_NAMES]
    given = tool_score.stems_of(words_of_all(names))
    found = []
    for points, tool in scored:
        pause()
        said = nouns(tool) & asked.stems
        if points < best and deeds and finds(tool.name) and said <= given:
            continue
        apart = said and all(map(said.isdisjoint, fitting))
        verbs = (*words_of_name(tool.name)[:1], *tool_words("deeds")) if clauses else ()
        asking = (score(tool, tool_score.asked_in(clauses[one], "")) for one in verbs if one in clauses)
        if (points >= CALL_SCORE and (points * 2 >= best or apart)) or max(asking, default=0) >= CALL_SCORE:
            found.append(tool)
    return found


def _sort(scored: list[tuple[int, Tool]], asked: tool_score.AskedPart) -> None:
    """Sort tools with their points, the best first.

    A question is answered by what finds something rather than by what does something, a deed by the other,
    unless only what finds something is about what the message names.
    """
    looks, does = asks(asked.lower), tool_score.acts(asked.first)
    about = {finds(tool.name) for _, tool in scored if tool_score.is_about(tool, asked)}
    told = pattern("tool_plan", "of_oneself").match(asked.lower) or (does and about != {True})
    finding = _FINDER_WEIGHT * (looks + (does and about == {True}) - bool(told))
    acting = _DEED_WEIGHT * (looks or asked.first in tool_words("finders"))

    def weight(one: tuple[int, Tool]) -> tuple[int, bool, int]:
        name, lacking = one[1].name, _LACKING_WEIGHT * tool_score.lacks(one[1], asked.facts)
        against = acting * tool_score.acts(name) - finding * finds(name) + lacking - one[0]
        return against, asked.first not in words_of_name(name), -len(nouns(one[1]) & asked.stems)

    scored.sort(key=weight)


def best_tool(tools: tuple[Tool, ...], context: Context) -> Tool:
    """Return the tool with the highest score, the first one where none has any."""
    asked = asked_by(context)
    return max(tools, key=lambda tool: score(tool, asked))


def followed_up(tools: tuple[Tool, ...], found: list[Tool], context: Context) -> list[Tool]:
    """Return the tool of the last call for a short message such as "And in Rome?", which asks for `found`."""
    text = last_message(context.reading.prompt)[:_EXAMINED].lower()
    if not context.conversation.last_call or not re.match(english()["follow_up"], text):
        return []
    facts = context.reading.facts
    kinds = any(map(facts.all, tool_words("followed_up")))
    if not (facts.names or facts.places or facts.numbers or kinds):
        return []
    again = [tool for tool in tools if tool.name == context.conversation.last_call]
    said = [nouns(tool) & asked_by(context).stems for tool in (*again, *found)]
    does = asked_by(context).first in tool_words("deeds")
    return again if not found or (not does and all(one <= said[0] for one in said)) else []


def in_answer(context: Context) -> Context | None:
    """Return the context of a request with the answer to what the assistant asked about it, if that is so."""
    said, numbers = context.conversation, context.reading.facts.numbers
    asked = said.last_answer.rstrip().endswith("?") and said.earlier_texts and not said.last_call
    denied = not english_words("no").isdisjoint(said.words[:1]) and not numbers
    if not asked or denied or context.reading.family in tool_words("families_without_calls"):
        return None
    confirmed = not english_words("yes").isdisjoint(said.words[:1]) and "'" in said.last_answer
    more = said.last_answer if confirmed else said.text
    if len(numbers) == 1 and re.search(r"(?i)\b(?:number|id|code)\b", said.last_answer):
        more = f"The number is {numbers[0].text}."  # "It's 90881"
    return context.about(f"{said.earlier_texts[0].rstrip(' .!?')}. {more}")


def final_and_others(
    tools: tuple[Tool, ...], made: tuple[str, ...], required: bool
) -> tuple[Tool | None, tuple[Tool, ...]]:
    """Return the tool that takes the final answer, and the others, or all where that is the only one."""
    final, others = _parted(tools)
    if final is None and required:
        # A class among functions is the form of the answer, as LangChain offers it.
        classes = [tool for tool in tools if tool.name[:1].isupper()]
        unused = [tool for tool in tools if tool.name not in made] if made else []
        final = next((one[0] for one in (classes if tools[1:] else [], unused) if len(one) == 1), None)
        others = tuple(tool for tool in tools if tool is not final) or tools
    return final, others


@remember_objects
def _parted(tools: tuple[Tool, ...]) -> tuple[Tool | None, tuple[Tool, ...]]:
    """Return the tool that says by name or description that it takes the final answer, and the others."""
    final = next((tool for tool in tools if _is_final(tool.name, tool_score.described(tool))), None)
    others = tuple([tool for tool in tools if tool is not final])
    return final, tools if final is None or not others else others


@lru_cache(maxsize=512)
def _is_final(name: str, description: str) -> bool:
    pause()
    named = not tool_words("final_names").isdisjoint(words_of_name(name))
    return named or re.search(_FINAL_DESCRIPTION, description.lower()) is not None
