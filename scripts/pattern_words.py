"""Write the `words` and `first_words` of the tables of patterns, which spare trying most patterns.

A row of `mockgpt/data/instructions.json` or `families.json` is only tried where a text has one of its
`words`, and its `first_patterns` only where one of its `first_words` stands; its other `patterns` are
searched. `python scripts/pattern_words.py` adds to each row the words that its patterns need, and sorts
the patterns; a test fails where words are missing. Of a pattern that needs no whole word, the words are
written by hand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from mockgpt.generation.prompt.phrases import with_classes

TABLES = {"instructions.json": "instructions", "families.json": "families"}
_DATA = Path(__file__).parents[1] / "mockgpt" / "data"
_MOST_SPELLINGS = 400  # of one part of a pattern
_LONG = 3  # letters
_BOUNDARY, _END = "\1", "\0"  # a boundary of a word, and a sign that ends it
_NUMBER = "0"  # the word that stands for any number


def needed(pattern: str) -> frozenset[str] | None:
    """Return words one of which every match has, None where no such words are known."""
    return _of_sequence(list(parser.parse(with_classes(pattern), re.IGNORECASE)), False, False)


def _of_sequence(items: list[Any], left: bool, right: bool) -> frozenset[str] | None:
    """Return the best words of a sequence; `left` and `right` say whether a word ends at its ends."""
    found: list[frozenset[str]] = []
    for start in range(len(items)):
        if not _begins(items, start, left):
            continue
        spellings = {""}
        for end in range(start, len(items)):
            part = _spellings(items[end])
            if part is None or len(spellings) * len(part) > _MOST_SPELLINGS:
                break
            spellings = {one + other for one, other in product(spellings, part)}
            ends = right if end + 1 == len(items) else _separates(items[end + 1], False)
            words = {_longest_word(one) for one in spellings}
            if ends and all(words):
                found.append(frozenset(words))
    for index, item in enumerate(items):
        begins = _begins(items, index, left)
        ends = right if index + 1 == len(items) else _separates(items[index + 1], False)
        inner = _of_item(item, begins, ends)
        if inner:
            found.append(inner)
    return min(
        found, key=lambda words: (min(map(len, words - {_NUMBER}), default=1) < 3, len(words)), default=None
    )


def _begins(items: list[Any], index: int, left: bool) -> bool:
    """Whether a word begins at a part: after a separator, or words that may be left out after one."""
    if index == 0:
        return left
    kind, value = items[index - 1]
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] == 0:
        return _separates(list(value[2])[-1], True) and _begins(items, index - 1, left)
    if kind is op.SUBPATTERN and len(value[3]):
        return _separates(list(value[3])[-1], True)
    return _separates(items[index - 1], True)


def _of_item(item: Any, left: bool, right: bool) -> frozenset[str] | None:
    kind, value = item
    if kind is op.SUBPATTERN:
        return _of_sequence(list(value[3]), left, right)
    if kind is op.BRANCH:
        parts = [_of_sequence(list(one), left, right) for one in value[1]]
        return frozenset().union(*(one for one in parts if one)) if all(parts) else None
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] > 0:
        return _of_sequence(list(value[2]), left, right and value[1] == 1)
    if kind is op.IN and value == [(op.CATEGORY, op.CATEGORY_DIGIT)]:
        return frozenset((_NUMBER,))
    return None


def _spellings(item: Any) -> set[str] | None:
    """Return all texts that a part matches, None where these are not few."""
    kind, value = item
    if kind is op.LITERAL:
        return {chr(value)}
    if kind is op.AT:
        return {" "} if value is op.AT_BOUNDARY else {""}
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return {""}
    if kind is op.IN:
        return {chr(one) for name, one in value} if all(name is op.LITERAL for name, _ in value) else None
    if kind is op.SUBPATTERN:
        return _joined(value[3])
    if kind is op.BRANCH:
        parts = [_joined(one) for one in value[1]]
        return set().union(*(one for one in parts if one)) if all(parts) else None
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] == 1:
        inner = _joined(value[2])
        return None if inner is None else inner | ({""} if value[0] == 0 else set())
    return None


def _joined(items: Sequence[Any]) -> set[str] | None:
    spellings = {""}
    for item in items:
        part = _spellings(item)
        if part is None or len(spellings) * len(part) > _MOST_SPELLINGS:
            return None
        spellings = {one + other for one, other in product(spellings, part)}
    return spellings


def _separates(item: Any, before: bool) -> bool:
    """Whether a word ends at a part: at a boundary, or at a sign that is no letter."""
    kind, value = item
    if kind is op.AT:
        return value in (op.AT_BOUNDARY, op.AT_BEGINNING) if before else bool(value is op.AT_BOUNDARY)
    spellings = _spellings(item)
    if kind is op.IN and value[0][1] in (op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD):
        return True
    return bool(spellings) and all(one and not one[-1 if before else 0].isalpha() for one in spellings or ())


def _longest_word(text: str) -> str:
    return max(re.findall(r"[^\W\d_]+", text.lower()), key=len, default="")


def first(pattern: str) -> frozenset[str] | None:
    """Return the words one of which begins every match, None where these are not few."""
    if pattern.startswith(r"\?"):
        return frozenset("?")
    found = _beginnings(list(parser.parse(with_classes(pattern), re.IGNORECASE)))
    if (
        not pattern.startswith(r"\b")
        or not found
        or not all(ended and word.strip(_END) for word, ended in found)
    ):
        return None
    return frozenset(word for word, _ in found)


def _beginnings(items: list[Any]) -> set[tuple[str, bool]] | None:
    """Return the first words of a sequence, each with whether it ends within it."""
    found: set[tuple[str, bool]] = {("", False)}
    for item in items:
        following = _beginnings_of(item)
        going = {word for word, ended in found if not ended}
        if following is None and going:
            return None
        joined = {_continued(word, *other) for word in going for other in following or ()}
        found = {one for one in found if one[1]} | joined
        if len(found) > _MOST_SPELLINGS:
            return None
    return found


def _continued(word: str, text: str, ended: bool) -> tuple[str, bool]:
    """Return a word with what follows it; what is no letter ends it."""
    if text == _BOUNDARY:
        return word, bool(word)
    return (word or text, True) if text == _END else (word + text, ended)


def _beginnings_of(item: Any) -> set[tuple[str, bool]] | None:
    kind, value = item
    if kind is op.AT:
        return {(_BOUNDARY, True)} if value is op.AT_BOUNDARY else {("", False)}
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return {("", False)}
    if kind is op.LITERAL:
        return {_of_sign(chr(value))}
    if kind is op.IN and all(name is op.LITERAL for name, _ in value):
        return {_of_sign(chr(one)) for _, one in value}
    if kind is op.IN and value[0][0] is op.CATEGORY:
        ending = value[0][1] in (op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD)
        digit = value == [(op.CATEGORY, op.CATEGORY_DIGIT)]
        return {(_NUMBER, True)} if digit else {(_END, True)} if ending else None
    if kind is op.SUBPATTERN:
        return _beginnings(list(value[3]))
    if kind is op.BRANCH:
        parts = [_beginnings(list(one)) for one in value[1]]
        return None if None in parts else set().union(*(one for one in parts if one))
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and (value[1] == 1 or value[0] > 0):
        inner = _beginnings(list(value[2]))
        return None if inner is None else inner | ({("", False)} if value[0] == 0 else set())
    return None


def _of_sign(sign: str) -> tuple[str, bool]:
    return (sign.lower(), False) if sign.isalpha() else (_END, True)


def rows() -> Iterator[tuple[dict[str, Any], frozenset[str]]]:
    """Yield each row of the tables with the words that it needs and lacks."""
    for file, key in TABLES.items():
        for row in json.loads((_DATA / file).read_text("utf-8"))[key]:
            yield row, _missing(row)


def _missing(row: dict[str, Any]) -> frozenset[str]:
    patterns = (*row.get("first_patterns", ()), *row.get("patterns", ()))
    found = [] if "*" in row["words"] else [needed(one) for one in patterns]
    return frozenset().union(*(one for one in found if one)) - {*row["words"]}


def sorted_patterns(row: dict[str, Any]) -> dict[str, list[str]]:
    """Return the patterns of a row by how they are tried, with the words that begin the first of them."""
    patterns = (*row.get("first_patterns", ()), *row.get("patterns", ()))
    begun = {one: first(one) for one in patterns}
    words = frozenset().union(*(one for one in begun.values() if one))
    shown = {
        "words": sorted({*row["words"], *_missing(row)}),
        "first_words": sorted(words),
        "first_patterns": [one for one in patterns if begun.get(one)],
        "patterns": [one for one in patterns if not begun.get(one)],
    }
    return {name: one for name, one in shown.items() if one}


def main() -> None:
    """Write the words, and sort the patterns."""
    for file, key in TABLES.items():
        path = _DATA / file
        written = ",\n".join(_written(row) for row in json.loads(path.read_text("utf-8"))[key])
        path.write_text(f'{{"{key}": [\n{written}\n]}}\n', "utf-8")


def _written(row: dict[str, Any]) -> str:
    """Return a row as JSON, one line for each list of words and each pattern."""
    derived = sorted_patterns(row)
    plain = {
        name: one
        for name, one in row.items()
        if name not in ("words", "first_words", "first_patterns", "patterns")
    }
    lines = [" {" + json.dumps(plain, ensure_ascii=False)[1:-1]]
    for name, listed in derived.items():
        parts = [json.dumps(one, ensure_ascii=False) for one in listed]
        joint, edge = (", ", "") if name.endswith("words") else (",\n   ", "\n   ")
        lines.append(f'  "{name}": [{edge}{joint.join(parts)}{edge[:-1]}]')
    return ",\n".join(lines) + "}"


if __name__ == "__main__":
    main()
