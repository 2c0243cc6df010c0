"""Whether a question about numbers, a word or what a text mentions is to be affirmed."""

from __future__ import annotations

import re

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.facts import Facts
from mockgpt.generation.text import arithmetic
from mockgpt.generation.text.calculation import evaluate, is_prime
from mockgpt.generation.text.material import material
from mockgpt.generation.text_data import english, pattern, replies

_EXAMINED = 2000  # characters


def of(context: Context) -> bool | None:
    """Return whether a question is to be affirmed, None where that is not plain."""
    text = context.conversation.text[:_EXAMINED]
    true = _of_numbers(text)
    true = _of_the_world(text.lower(), frozenset(context.conversation.words)) if true is None else true
    mentioned = pattern("demanded", "mentions").search(text) if true is None else None
    if mentioned is None or not (said := material(context)):
        return true
    name = mentioned[1].lower().removesuffix("es").removesuffix("s")
    kind = english()["mentioned_kinds"].get(name)
    return bool(Facts(said).all(kind)) if kind else name in said.lower()


def _of_the_world(lower: str, words: frozenset[str]) -> bool | None:
    """Return whether a statement about capitals, kinds of things and other known facts is true, else None."""
    denied = not words.isdisjoint(("not", "nicht", "isn't", "pas", "never"))
    for true, needed in english()["truths"]:
        if words.issuperset(needed):
            return bool(true) != denied
    for country, city in replies()["capitals"].items() if "capital" in words else ():
        if city.lower() in lower:
            return (re.search(rf"\b{country}\b", lower) is not None) != denied
    singular = words | {word.removesuffix("s") for word in words}
    kinds = {name: {*one.split()} & singular for name, one in english()["kinds_of_things"].items()}
    named = {thing for things in kinds.values() for thing in things}
    asked = [name for name in kinds if name in singular]
    return ((len(kinds[asked[-1]]) > 0) != denied) if asked and named else None


def _of_numbers(text: str) -> bool | None:
    """Return whether a statement about numbers or a word is true, None for any other text."""
    text = arithmetic.in_digits(text)
    if match := pattern("arithmetic", "compared").search(text):
        first, second = (evaluate(match[place].strip()) for place in (1, 3))
        name = match[2].lower()
        if first is None or second is None:
            return None
        if re.search(r"=|equal|same", name):
            return first == second if "!" not in name else first != second
        return first < second if re.search(r"<|less|small|low|below", name) else first > second
    if match := pattern("arithmetic", "kind_of_number").search(text):
        number, name = int(match[1] or match[4]), (match[2] or match[3]).lower()
        name = english()["parities"].get(name, name)
        return is_prime(number) if name == "prime" else (number % 2 == 0) == (name == "even")
    if match := pattern("arithmetic", "divisible").search(text):
        return int(match[1]) % (int(match[2]) or 1) == 0
    if match := pattern("arithmetic", "palindrome").search(text):
        word = re.sub(r"\W", "", match[1].lower())
        return word == word[::-1]
    match = pattern("arithmetic", "holds").search(text)
    return match[2].lower() in match[1].lower() if match else None
