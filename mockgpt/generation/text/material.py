"""Find the text that a message asks to work on, and the items of a list in it."""

from __future__ import annotations

import re
from string import ascii_uppercase

from mockgpt.generation.context import Context
from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt.instructions import Instruction, names_in
from mockgpt.generation.prompt.phrases import has_any
from mockgpt.generation.text_data import first_part, pattern

_MOST_ITEMS, _FEW_ITEMS = 1000, 2  # "Got it, I noted that" is no list
_LONGEST = 20_000  # characters of the text to work on
_LONGEST_OPENING = 80  # characters of a sentence such as "Here is the list:"
_LONGEST_TRAILING = 512  # characters of a last sentence that says which form the answer has, with its blanks
_QUOTES = " \n\"“”'«»`"
_MARKS = "\"“`«'"  # that begin a quotation


def material(context: Context, instruction: Instruction | None = None) -> str:
    """Return the text to work on: all under a system's instruction, else what is quoted or listed.

    A message that asks to work on the last answer has that as its text.
    """
    pause()
    said = context.conversation
    text = said.full_text[:_LONGEST].strip()
    if instruction is not None and instruction.by_system:
        return text
    if said.changed and instruction is not None:
        head, found, after = said.changed.partition(":")
        return (after if found and len(head) < _LONGEST_OPENING else said.changed).strip(_QUOTES)
    if said.request is not said.text and said.request.rstrip().endswith("?"):
        text = text[len(said.text) - len(said.request) :]  # "Answer with a number only: how many ...?"
    if instruction is None and "json" in context.instructions and ("{" in text or "\n" in text):
        plain = context.reading.asked.text  # the keys of an example are no text
        if plain and not text.startswith(plain[:20]):
            return plain.strip(_QUOTES)
        text = plain or text
    before, blank, last = text.rpartition("\n\n")
    named = instruction.name if instruction else "summarize"
    if blank and len(last) < _LONGEST_OPENING and named in names_in(last):
        return before
    trailing = pattern("material", "trailing").search(text, max(0, len(text) - _LONGEST_TRAILING))
    shorter = text[: trailing.start()] if trailing else text
    # The full stop of a fragment separates it from what was cut off.
    text = shorter.removesuffix(".") if shorter != text and shorter.count(". ") == 0 else shorter
    head, found, after = text.partition(":\n")
    if not found:
        head, found, after = text.partition(": ")
    if "{" in head and "}" in after:  # the colon is one of an example of JSON
        head, found, after = after.partition("}")[2].partition(": ")
    if found and len(head) < 300 and after.strip() and not pattern("material", "counted").fullmatch(after):
        quoted = pattern("material", "quoted").match(after.strip())
        return first_part(quoted) or after.strip(_QUOTES)
    quoted = pattern("material", "quoted").search(text) if has_any(text, _MARKS) else None
    if after := first_part(quoted) or _after_question(text) or text.partition("\n")[2].strip():
        return after
    enumerated = pattern("material", "enumerated").search(text) if text.count(", ") > 1 else None
    return enumerated[0] if enumerated else ""


def _after_question(text: str) -> str:
    """Return what follows a question about it: "How many sentences are in this text? It rained."."""
    asked, _, after = text.partition("? ")
    of_this = " " in after and len(asked) < _LONGEST_OPENING and pattern("material", "this").search(asked)
    after = pattern("material", "about_form").sub("", after.strip())
    return after if of_this and not pattern("material", "trailing").match(f"\n{after}", 1) else ""


def named_text(instruction: Instruction, context: Context) -> str:
    """Return the text to work on, else the word after `of` or `in`."""
    named = pattern("tasks", "of_what").search(context.conversation.text)
    text = material(context, instruction) or first_part(named)
    return ascii_uppercase if re.match(r"(?:the )?(?:\w+ )?alphabet\b", text.lower()) else text


def listed(text: str) -> list[str]:
    """Return the items of a list in a sentence, or on lines."""
    parts = pattern("material", "item_end").split(text.strip(), maxsplit=2 * _MOST_ITEMS)
    plain = (re.sub(r"^(?:[-*•]|\d+[.)])\s+", "", part) for part in parts[: 2 * _MOST_ITEMS])
    return [one for part in plain if (one := part.strip(" \"'.?!")) and one[-1] != ":"][:_MOST_ITEMS]


def texts_in(text: str) -> list[str]:
    """Return the texts that are quoted, numbered, on lines or between semicolons, or its items."""
    if re.match(r"[^\w\"'“«`]*(?:\w{1,2}[.):]\s*)?[\"'“«`]", text):
        return [first_part(one) for one in pattern("material", "quoted").finditer(text)][:_MOST_ITEMS]
    trailing = pattern("material", "trailing").search(text, max(0, len(text) - _LONGEST_TRAILING))
    text = text[: trailing.start()].strip() if trailing else text.strip()
    numbered = re.split(r"(?:^|\s)(?:\(?(?:\d{1,2}|[a-h])[.):]|[-*•])\s+", text)[1:]
    parts = next((one for one in (numbered, text.split("\n"), text.split(";")) if one[1:]), listed(text))
    return [one for part in parts[:_MOST_ITEMS] if (one := part.strip(" \n\"'"))]


def listed_earlier(context: Context) -> str:
    """Return the list of an earlier message that "my list" means, "" where the last answer is a list."""
    said = context.conversation
    if not pattern("material", "the_list").search(said.text) or len(listed(said.last_answer)) > _FEW_ITEMS:
        return ""
    given = (text.partition(":")[2].strip(" .\n") for text in said.earlier_texts)
    return next((one for one in given if len(listed(one)) > 1), "")
