"""Which function an agent calls next, as its instructions say: a hand-over, or the next of some steps.

Frameworks of agents hand a conversation over with a function (`transfer_to_editor`) that the next
agent does not have, and tell an agent to use its tools one after another. Makes no arguments.
Source: recorded requests of the OpenAI Agents SDK.
"""

from __future__ import annotations

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.values import words_of_name
from mockgpt.generation.prompt.conversation import words_of
from mockgpt.generation.prompt.passages import stem
from mockgpt.generation.reply import Tool
from mockgpt.generation.structured.tool_choice import message_stems, tools_for
from mockgpt.generation.text_data import english, english_words, pattern

_PREFIX = 5  # letters: words of one beginning count as the same
_EXAMINED = 4000  # characters of the instructions


def handed_over(tools: tuple[Tool, ...], context: Context) -> list[Tool]:
    """Return the function that hands a message over, where the instructions route such messages to it."""
    takers = [tool for tool in tools if pattern("agent_steps", "hands_over").match(tool.name)]
    for taker in takers:
        related = [one for word in words_of_name(taker.name) for one in english()["related"].get(word, ())]
        if related and any(word.startswith(tuple(related)) for word in context.conversation.words):
            return [taker]
    if takers:
        routed = pattern("agent_steps", "routed").findall(context.conversation.system[:_EXAMINED])
        said = message_stems([word for part in routed for word in words_of(part)], "")
        if _shared(message_stems(context.conversation.words, context.conversation.text), said):
            return takers[:1]
    # "Using the get_city_info tool", and a message about something that has a name.
    named = [tool for tool in tools if f"the {tool.name} tool" in context.conversation.system]
    return named[:1] if context.reading.facts.names or context.reading.facts.places else []


def next_step(tools: tuple[Tool, ...], context: Context) -> list[Tool]:
    """Return the next function after results: of the agent that took over, or of the steps it is told."""
    said = context.conversation
    made = frozenset(said.calls_made)
    left = tuple(tool for tool in tools if tool.name not in made)
    took_over = bool(made) and made.isdisjoint(tool.name for tool in tools)
    if not left or not (took_over or pattern("agent_steps", "uses_tools").search(said.system[:_EXAMINED])):
        return []
    stems = message_stems((*words_of(said.system[:_EXAMINED]), *said.words), said.text)
    told = [tool for tool in left if tool.name in said.system or _is_told(tool, stems)]
    return (told or (tools_for(left, context) if took_over else []))[:1]


def _is_told(tool: Tool, said: frozenset[str]) -> bool:
    """Whether at least half of the words of a function's name are said, whatever their endings."""
    generic = english_words("stop_words") | {*english()["generic_verbs"]}
    words = frozenset(stem(word) for word in words_of_name(tool.name) if word not in generic)
    return 0 < len(words) <= 2 * _shared(words, said)


def _shared(words: frozenset[str], others: frozenset[str]) -> int:
    beginnings = {word[:_PREFIX] for word in others}
    return sum(word[:_PREFIX] in beginnings for word in words)
