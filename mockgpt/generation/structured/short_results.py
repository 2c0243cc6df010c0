"""Answer from the results of tools with a value alone, or with yes or no, where a message demands no more."""

from __future__ import annotations

import re

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.passages import stem, stems
from mockgpt.generation.text_data import pattern

_EXAMINED = 600  # characters of a message
_NUMBER = r"-?\d{1,15}(?:\.\d{1,15})?"

Told = list[tuple[list[str], str]]  # the plain values of results, each with the words of its key


def demanded(told: Told, context: Context) -> str:
    """Return the one of the values that the message asks for, or yes or no; "" where it wants a sentence."""
    style, question = context.style, context.conversation.text[:_EXAMINED].lower()
    asked = stems(question)
    named = [value for words, value in told if not asked.isdisjoint(map(stem, words))]
    values = [*named, *(value for _, value in told)]
    numbers = [value for value in values if re.fullmatch(_NUMBER, value)]
    if style.yes_or_no:
        return _affirmed(question, asked, values, numbers, context)
    if "number" in context.instructions or (style.one_word and question.startswith("how m")):
        return next(iter(numbers), "")
    return next(iter(values), "") if style.one_word or style.bare else ""


def _affirmed(
    question: str, asked: frozenset[str], values: list[str], numbers: list[str], context: Context
) -> str:
    """Return whether values affirm a question: by a limit that it names, else by the words of both."""
    if values[:1] in (["yes"], ["no"]):
        return values[0].capitalize()
    if limit := pattern("short_results", "limit").search(question):
        return "Yes" if numbers and (float(numbers[0]) > float(limit[2])) == bool(limit[1]) else "No"
    places = stems(" ".join([place.text for place in context.reading.facts.places]))
    return "No" if (stems(" ".join(values)) - places).isdisjoint(asked) else "Yes"
