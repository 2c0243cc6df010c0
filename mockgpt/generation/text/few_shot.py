"""Continue examples: what the last input leads to, as the inputs before it led to their outputs.

Examples are written with arrows (`cat -> cats`), with labels (`Input: ... Output: ...`) or as lines
`France: Paris`. A rule is taken where it gives the output of every example.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from mockgpt.generation import grammar
from mockgpt.generation.context import Context
from mockgpt.generation.numbers import arithmetic, dates
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.prompt.topic import gerund
from mockgpt.generation.text import knowledge, labels, strings, translation
from mockgpt.generation.text_data import english, languages, pattern, replies, wording_numbers

_EXAMINED = 4000  # characters
_LONGEST_LINE = 80  # characters of an example on a line
_LONGEST_WORD = 40  # letters
_QUOTES = " \t\"'`“”?"


class _Examples(NamedTuple):
    pairs: list[tuple[str, str]]
    asked: str


def answer(instruction: Instruction, context: Context) -> str:
    """Return the output of the last input of examples, "" where a text holds none."""
    text = context.conversation.full_text[-_EXAMINED:].strip()
    for read in (_of_analogy, _with_arrows, _with_labels, _on_lines):
        found = read(text)
        if found.pairs and found.asked:
            return _continued(found, context)
    return ""


def _of_analogy(text: str) -> _Examples:
    match = re.search(r"\b(\w+) is to (\w+) as (\w+) is to\b", text)
    return _Examples([(match[1], match[2])], match[3]) if match else _Examples([], "")


def _with_arrows(text: str) -> _Examples:
    found: list[tuple[str, str]] = []
    for line in re.split(r"[\n;]", text):
        first, *others = re.split(r"->|=>|→|(?<=\w) ?= ?(?=\w|$)", line)
        given = first.rpartition(": ")[2]
        for place, part in enumerate(others, 1):
            # Between two arrows stand an output and, after a comma, the next input.
            output, _, following = part.rpartition(",") if place < len(others) else (part, "", "")
            plain = re.sub(r"^\s*[A-Z][\w ]{0,20}:", "", output)  # "-> Currency: Euro"
            found.append((given.strip(_QUOTES), plain.strip(_QUOTES)))
            given = following
    asked, output = found[-1] if found else ("", "")
    return _Examples([*filter(all, found)], "" if output else asked)


def _with_labels(text: str) -> _Examples:
    """Read examples whose inputs and outputs have a label each, the last of them without an output."""
    label = pattern("few_shot", "last_label").search(text)
    places = [*re.finditer(rf"(?<![\w]){re.escape(label[1])}:", text)] if label else []
    first = [*pattern("few_shot", "label").finditer(text[: places[0].start()] if places else "")]
    if len(places) < 2 or not first:
        return _Examples([], "")
    begin, end = first[-1][1], label[1] if label else ""
    parts = re.split(rf"(?<!\w)({re.escape(begin)}|{re.escape(end)}):", text)[1:]
    asked = ""
    pairs: list[tuple[str, str]] = []
    for name, said in zip(parts[::2], parts[1::2], strict=True):
        part = said.strip().partition("\n")[0].strip(_QUOTES)
        if name == begin:
            asked = part
        elif asked and part:
            pairs.append((asked, part))
    return _Examples(pairs, asked)


def _on_lines(text: str) -> _Examples:
    """Read lines `input: output`, the last of them without an output."""
    *lines, last = [line for line in text.splitlines() if line.strip()] or [""]
    parted = [line.partition(":") for line in lines if len(line) <= _LONGEST_LINE]
    pairs = [(one.strip(_QUOTES), other.strip(_QUOTES)) for one, _, other in parted if other.strip(_QUOTES)]
    asked = last.rstrip(" :").strip(_QUOTES)
    # "Answer:" names what is wanted and is no input.
    is_input = asked.lower() not in english()["output_labels"]
    return _Examples(pairs if is_input and len(pairs) >= max(2, len(lines) - 1) else [], asked)


def _continued(examples: _Examples, context: Context) -> str:
    for rule in _rules(examples):
        fits = all(rule(one).casefold() == other.casefold().rstrip(".") for one, other in examples.pairs)
        if fits and (found := rule(examples.asked)):
            return found
    if said := next((other for one, other in examples.pairs if one.lower() == examples.asked.lower()), ""):
        return said
    kinds, thing = english()["kinds_of_things"], examples.asked.lower()
    for _, kind in examples.pairs:
        if thing in kinds.get(kind.lower(), "").split():
            return kind
    # It is a question or a calculation, or one of the outputs is its label.
    about, outputs = context.about(examples.asked), list(dict.fromkeys(other for _, other in examples.pairs))
    label = re.search(r"([A-Za-z][a-z]{2,20}):\s*\Z", context.conversation.full_text)
    asked = f"What is the {label[1].lower()} of {examples.asked}?" if label else ""
    known = arithmetic.answer(about)[0] or knowledge.fact(about)[0] or knowledge.fact(context.about(asked))[0]
    return known or labels.of_text(outputs, examples.asked.lower())


_CHANGES: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.lower,
    lambda text: text[::-1],
    lambda text: " ".join(text.split()[::-1]),
    lambda text: "".join(word[:1] for word in text.split()) if " " in text else text[:1],
    lambda text: text[-1:],
    lambda text: "".join(text.split()[-1:]),
    lambda text: str(len(text.split() if " " in text else text)),
    lambda text: str(len(text)),
    lambda text: strings.without("vowels", text),
    lambda text: text.replace(" ", "_"),
    lambda text: text.replace(" ", "-"),
    lambda text: "-".join(text),
)
_OF_WORDS: tuple[Callable[[str], str], ...] = (
    lambda text: str(strings.number_of(text)) if text in wording_numbers() else "",
    grammar.plural,
    lambda text: f"{text}d" if text.endswith("e") else f"{text}ed",
    lambda text: text[:-1] if text.endswith("s") else "",
    gerund,
    lambda text: f"{text}er",
    lambda text: grammar.compared(text, "comparative"),
    lambda text: grammar.compared(text, "superlative"),
    strings.emoji,
)


def _rules(examples: _Examples) -> Iterator[Callable[[str], str]]:
    """Yield what may lead from an input to its output, the simplest first."""
    yield from _CHANGES
    yield _series(examples)
    for forms in english()["word_forms"].values():
        yield _looked_up({other: one for one, other in forms.items()} | forms)
    groups = (group.split() for group in english()["same_meaning"])
    yield _looked_up({other: main for main, *others in groups for other in others})
    yield from map(_of_word, _OF_WORDS)
    capitals: dict[str, str] = replies()["capitals"]
    yield _looked_up(capitals)
    yield from (lambda text, form=form: dates.written((text, form)) for form in english()["date_forms"])
    yield _looked_up({city.lower(): country.title() for country, city in capitals.items()})
    yield from (partial(translation.plainly, target=one) for one in ("", *languages()))
    outputs = {other.lower() for _, other in examples.pairs}
    kinds = sorted(english()["kinds_of_things"].items(), key=lambda kind: kind[0] not in outputs)
    yield lambda text: next((name for name, things in kinds if text.lower() in things.split()), "")


def _of_word(change: Callable[[str], str]) -> Callable[[str], str]:
    """Return a change of single words; it gives "" for all other texts."""
    return lambda text: change(text.lower()) if text.isalpha() and len(text) < _LONGEST_WORD else ""


def _looked_up(known: dict[str, str]) -> Callable[[str], str]:
    return lambda text: known.get(text.lower(), "")


def _series(examples: _Examples) -> Callable[[str], str]:
    """Return the rule of numbers that are squared, or multiplied and added to."""
    said = [(_number(one), _number(other)) for one, other in examples.pairs]
    numbers = [(one, other) for one, other in said if one is not None and other is not None]
    if len(numbers) < len(said):
        return lambda text: ""
    (first, low), (second, high) = numbers[0], numbers[-1]
    if all(one**2 == other for one, other in numbers):
        return lambda text: f"{(_number(text) or 0) ** 2:g}"
    factor = (high - low) / (second - first) if second != first else low / (first or 1)
    term = low - factor * first
    return lambda text: "" if (value := _number(text)) is None else f"{factor * value + term:.10g}"


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?\d{1,12}(?:\.\d{1,9})?", text) else None
