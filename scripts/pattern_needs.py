"""Write `mockgpt/data/pattern_needs.json`: what a text must have for a pattern of the tables to be tried.

Most patterns of `instructions.json` and `families.json` can match only where certain words stand. From the
parse tree of each pattern this finds sets of beginnings of words (or marks), one of each of which every
match has. `python scripts/pattern_needs.py` writes them; a test fails where they are behind.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from mockgpt.generation.prompt.phrases import (
    FIRST,
    FOREIGN,
    KEY_LETTERS,
    LAST,
    LISTS,
    MOST_SETS,
    NUMBER,
    NUMBERS,
    OWN,
    SENTENCE_END,
    TABLES,
    TELLS_DIGITS,
    WITHIN,
    with_classes,
)

Items = list[Any]
_DATA = Path(__file__).parents[1] / "mockgpt" / "data"
_FILE = _DATA / "pattern_needs.json"
_MOST_KEYS = 400  # of one set
_WIDEST_CLASS = 60  # characters of a class that is taken apart
_COMMON_COST = 40  # a set with a key that most texts have excludes little
_COMMON_KEYS = frozenset((
    *("the", "a", "an", "to", "of", "in", "for", "is", "it", "on", "with", "and", "or", "be", "this"),
    *("that", "you", "i", "your", "my", "we", "are", "as", "at", "by", "from", "not", "do", "if", "all"),
    *("one", "what", "which", "how", "me", "has", "have", "was", "write", "about"),
    "-",
))  # fmt: skip
_NUMBER_COST = 10
_COMMON_MARK_COST = 2
_COMMON_MARKS = frozenset(" \t.,'")
_AHEAD = 1  # the direction of a look-ahead
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_ASSERTIONS = (op.ASSERT, op.ASSERT_NOT)


class _Unknown(Exception):
    """The words that may stand at a place are not few."""


def _characters(members: Items) -> set[str] | None:
    """Return what a class matches, with one sign for all digits or blanks; None where it is not little."""
    found: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            found.add(chr(value))
        elif kind is op.RANGE and value[1] - value[0] <= _WIDEST_CLASS:
            found |= {chr(one) for one in range(value[0], value[1] + 1)}
        elif kind is op.CATEGORY and value in (op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD):
            found.add(" ")
        elif kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
            found.add(NUMBER)
        else:
            return None
    return found


def _words(items: Items, begun: str, following: Sequence[Items]) -> set[str]:
    """Return the keys of the words that `begun`, the items and what follows them spell.

    Raises:
        _Unknown: these are not few, or the pattern ends before the word does.
    """
    if len(begun) >= KEY_LETTERS:
        return {begun[:KEY_LETTERS]}
    if not items:
        if not following:
            raise _Unknown
        return _words(following[0], begun, following[1:])
    (kind, value), rest = items[0], items[1:]
    if kind is op.LITERAL:
        return _after(chr(value), rest, begun, following)
    if kind is op.IN:
        members = _characters(value)
        if members is None:
            raise _Unknown
        return _few(_after(one, rest, begun, following) for one in members)
    if kind is op.AT and begun:
        return {begun}
    if kind is op.ASSERT and begun and value[0] == _AHEAD:
        return _words(list(value[1]), begun, ())
    if kind is op.AT or kind in _ASSERTIONS:
        return _words(rest, begun, following)
    if kind is op.SUBPATTERN:
        return _words(list(value[3]), begun, (rest, *following))
    if kind is op.BRANCH:
        return _few(_words(list(one), begun, (rest, *following)) for one in value[1])
    if kind in _REPEATS:
        return _repeated(value, rest, begun, following)
    raise _Unknown


def _repeated(value: Any, rest: Items, begun: str, following: Sequence[Items]) -> set[str]:
    least, most, inner = value
    found = _words(rest, begun, following) if least == 0 else set()
    count = min(max(least, 1), KEY_LETTERS)
    again = [(op.MAX_REPEAT, (0, min(most - count, KEY_LETTERS - count), inner))] if most > count else []
    return _few([found, _words(list(inner) * count, begun, ([*again, *rest], *following))])


def _after(character: str, rest: Items, begun: str, following: Sequence[Items]) -> set[str]:
    lower = character.lower()
    if lower.isalpha():
        return _words(rest, begun + lower, following)
    return {begun} if begun or not lower.isdigit() else {NUMBER}


def _few(sets: Iterator[set[str]] | list[set[str]]) -> set[str]:
    found = set().union(*sets)
    if len(found) > _MOST_KEYS:
        raise _Unknown
    return found


def _may_be_empty(item: Any) -> bool:
    kind, value = item
    if kind is op.AT or kind in _ASSERTIONS:
        return True
    if kind is op.SUBPATTERN:
        return all(_may_be_empty(one) for one in value[3])
    if kind is op.BRANCH:
        return any(all(_may_be_empty(one) for one in branch) for branch in value[1])
    return kind in _REPEATS and (value[0] == 0 or all(_may_be_empty(one) for one in value[2]))


def _ends_word(item: Any) -> bool:
    """Whether no word goes on after an item."""
    kind, value = item
    if kind is op.AT:
        return value in (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING)
    if kind is op.LITERAL:
        return not chr(value).isalpha()
    if kind is op.IN:
        if value[0][0] is op.NEGATE:
            return (op.CATEGORY, op.CATEGORY_WORD) in value
        members = _characters(value)
        return members is not None and not any(one.isalpha() for one in members)
    if kind is op.SUBPATTERN:
        return bool(len(value[3])) and _ends_word(list(value[3])[-1])
    if kind is op.BRANCH:
        return all(len(one) and _ends_word(list(one)[-1]) for one in value[1])
    return kind in _REPEATS and _ends_word(list(value[2])[-1])


def _sets(items: Items, following: Sequence[Items], begins: bool) -> list[frozenset[str]]:
    """Return sets of keys, one of each of which every match of the items has.

    Args:
        begins: a word may begin at the first of them, and none goes on there.
    """
    found: list[frozenset[str]] = []
    for index, (kind, value) in enumerate(items):
        rest = items[index + 1 :]
        empty = _may_be_empty((kind, value))
        if begins and not empty:
            found += _word_set(items[index:], following)
        if kind in (op.LITERAL, op.IN):
            members = _characters([(kind, value)] if kind is op.LITERAL else value)
            marks = {FOREIGN if one > FOREIGN else one for one in members or ()}
            found += [frozenset(marks)] if marks and all(map(_is_mark, marks)) else []
        elif kind is op.SUBPATTERN:
            found += _sets(list(value[3]), (rest, *following), begins)
        elif kind is op.BRANCH:
            parts = [_sets(list(one), (rest, *following), begins) for one in value[1]]
            if all(parts):
                found.append(frozenset().union(*(min(one, key=_cost) for one in parts)))
        elif kind is op.ASSERT and value[0] == _AHEAD:
            found += _sets(list(value[1]), (), begins)
        elif kind in _REPEATS and value[0] > 0:
            again = [(op.MAX_REPEAT, (0, value[1] - 1, value[2]))] if value[1] > 1 else []
            found += _sets(list(value[2]), ([*again, *rest], *following), begins)
        begins = _begins_after((kind, value), begins)
    return found


def _begins_after(item: Any, begins: bool) -> bool:
    """Whether a word may begin after an item, and none goes on there; `begins` says it of the item itself."""
    if item[0] in _ASSERTIONS:
        return begins or _follows_no_letter(item)
    if item[0] is op.AT:
        return begins or _ends_word(item)
    return _ends_word(item) and (begins or _is_bound(item))


def _follows_no_letter(item: Any) -> bool:
    """Whether an assertion says that what stands before it is no letter: `(?<![\\w.])`, `(?<=")`."""
    kind, (direction, inner) = item
    if direction == _AHEAD or len(inner) != 1:
        return False
    if kind is op.ASSERT:
        return _ends_word(inner[0])
    return inner[0][0] is op.IN and (op.CATEGORY, op.CATEGORY_WORD) in inner[0][1]


def _is_bound(item: Any) -> bool:
    """Whether an item matches something, or only at an end of a word or of the text."""
    kind, value = item
    if kind is op.BRANCH:
        return all(any(map(_is_bound, one)) for one in value[1])
    if kind is op.SUBPATTERN:
        return any(map(_is_bound, value[3]))
    return kind is op.AT or not _may_be_empty(item)


def _is_blank(item: Any) -> bool:
    """Whether an item is any number of signs that are no letters, such as `\\W*`."""
    kind, value = item
    return kind in _REPEATS and len(value[2]) == 1 and value[2][0][0] is op.IN and _ends_word(value[2][0])


def _is_mark(character: str) -> bool:
    return character == FOREIGN or (not character.isalnum() and character not in _COMMON_MARKS)


def _word_set(items: Items, following: Sequence[Items]) -> list[frozenset[str]]:
    try:
        keys = _words(items, "", following)
    except _Unknown:
        return []
    return [frozenset(keys)] if keys and "" not in keys else []


def _cost(keys: frozenset[str]) -> int:
    marks = sum(not key.isalnum() for key in keys)
    common = _NUMBER_COST * (NUMBER in keys) + _COMMON_COST * len(keys & _COMMON_KEYS)
    return len(keys) + _COMMON_MARK_COST * marks + common


def _tree(pattern: str) -> Items:
    return list(parser.parse(with_classes(pattern), re.IGNORECASE))


def _matches(item: Any, sign: str) -> bool:
    """Whether an item for one sign may match a sign."""
    kind, value = item
    if kind is op.IN:
        negated = value[0][0] is op.NEGATE
        return negated != any(_holds(member, sign) for member in value[negated:])
    return kind is op.ANY or (value == ord(sign)) == (kind is op.LITERAL)


def _holds(member: Any, sign: str) -> bool:
    kind, value = member
    if kind is op.CATEGORY:
        name = str(value).removeprefix("CATEGORY_")
        form = {"SPACE": str.isspace, "DIGIT": str.isdigit, "WORD": str.isalnum}[name.removeprefix("NOT_")]
        return form(sign) != name.startswith("NOT_")
    return bool(value[0] <= ord(sign) <= value[1] if kind is op.RANGE else value == ord(sign))


_SIGNS = (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN)


def _inside(item: Any) -> list[Items]:
    """Return the alternatives that an item consists of."""
    kind, value = item
    if kind is op.BRANCH:
        return [list(one) for one in value[1]]
    return [list(value[3] if kind is op.SUBPATTERN else value[2] if kind in _REPEATS else ())]


def _may_begin(items: Items, sign: str) -> bool:
    """Whether what some items match may begin with a sign."""
    for item in items:
        if item[0] in _SIGNS:
            return _matches(item, sign)
        if item[0] is op.GROUPREF or any(_may_begin(one, sign) for one in _inside(item)):
            return True
        if not _may_be_empty(item):
            return False
    return False


def _ends_sentence(items: Items, following: Items) -> bool:
    """Whether what some items match may have an end of a sentence within it, or with what follows."""
    stop, blank = SENTENCE_END
    for index, item in enumerate(items):
        kind, value = item
        rest = [*items[index + 1 :], *following]
        if kind in _SIGNS:
            if _matches(item, stop) and _may_begin(rest, blank):
                return True
        elif kind is op.GROUPREF or (kind is op.ASSERT and _ends_sentence(list(value[1]), rest)):
            return True
        else:
            again = [item] if kind in _REPEATS and value[1] > 1 else []
            if any(_ends_sentence(one, [*again, *rest]) for one in _inside(item)):
                return True
    return False


def is_within(pattern: str, kept: Sequence[frozenset[str]]) -> bool:
    """Whether what a match has of each of the sets stands in one sentence."""
    items = _tree(pattern)
    needed = [
        index
        for index, item in enumerate(items)
        if any(keys in kept for keys in _sets([item], (items[index + 1 :],), True)) or _has_digit(item)
    ]
    first = 0 if any(key[0] == FIRST for keys in kept for key in keys if key[1:]) else min(needed, default=0)
    last = len(items) if any(key[0] == LAST for keys in kept for key in keys) else max(needed, default=-1) + 1
    return not _ends_sentence(items[first:last], [])


def is_own(pattern: str, without: str = "") -> bool:
    """Whether matches depend on one sentence only, and not on which digits stand in it.

    Args:
        without: what forbids a match; it is looked for before it in its sentence, which it ends with.
    """
    items, others = _tree(pattern), _tree(without.replace("$", ""))
    if _looks_around(others) or tells_digits(others) or tells_digits(items):
        return False
    return not (_ends_sentence(items, []) or _may_begin(items, SENTENCE_END[-1]) or _looks_around(items))


def _looks_around(items: Items) -> bool:
    """Whether some items look beyond a sentence: at ends of the text, or back."""
    for item in items:
        kind, value = item
        if kind is op.AT and value not in (op.AT_BOUNDARY, op.AT_NON_BOUNDARY):
            return True
        if kind in _ASSERTIONS:
            inner = list(value[1])
            back = value[0] != _AHEAD and len(inner) == 1 and _may_begin(inner, SENTENCE_END[-1])
            if back or _ends_sentence(inner, []) or _looks_around(inner):
                return True
        if any(map(_looks_around, _inside(item))):
            return True
    return False


def tells_digits(items: Items) -> bool:
    """Whether some items match one digit and not another."""
    for item in items:
        inner = [list(item[1][1])] if item[0] in _ASSERTIONS else _inside(item)
        signs = {_matches(item, digit) for digit in "0123456789"} if item[0] in _SIGNS else ()
        if len(signs) > 1 or any(map(tells_digits, inner)):
            return True
    return False


def _has_digit(item: Any) -> bool:
    """Whether all that an item matches has a digit."""
    if item[0] in _SIGNS:
        return _is_number([item])
    empty = item[0] in _REPEATS and item[1][0] == 0
    return not empty and all(any(map(_has_digit, one)) for one in _inside(item))


def _is_number(items: Items) -> bool:
    kind, value = items[0]
    return (kind is op.LITERAL and chr(value).isdigit()) or (
        kind is op.IN and _characters(value) is not None and all(map(str.isdigit, _characters(value) or ()))
    )


def _may_have_digit(item: Any) -> bool:
    if item[0] in _SIGNS:
        return any(_matches(item, sign) for sign in "0123456789")
    return item[0] is op.GROUPREF or any(any(map(_may_have_digit, one)) for one in _inside(item))


def _numbers(items: Items) -> int:
    """Return how many numbers every match of some items has, at least."""
    count, within = 0, False
    for item in _without_groups(items):
        if _has_digit(item):
            count += not within
            within = True
        elif not _may_be_empty(item) and not _may_have_digit(item):
            within = False
    return count


def _without_groups(items: Items) -> Iterator[Any]:
    for item in items:
        yield from _without_groups(list(item[1][3])) if item[0] is op.SUBPATTERN else (item,)


def _last_mark(items: Items) -> str:
    """Return the mark that a text must end with for its pattern to match, "" where that may be another."""
    while items and items[-1][0] in _ASSERTIONS:
        items = items[:-1]
    if not items or items[-1] != (op.AT, op.AT_END):
        return ""
    before = (
        items[:-2] if len(items) > 1 and items[-2][0] in _REPEATS and _is_space(items[-2]) else items[:-1]
    )
    sign = chr(before[-1][1]) if before and before[-1][0] is op.LITERAL else ""
    return sign if sign and not sign.isalnum() and not sign.isspace() else ""


def _is_space(item: Any) -> bool:
    return list(item[1][2]) == [(op.IN, [(op.CATEGORY, op.CATEGORY_SPACE)])]


def needs(pattern: str, *, lines: bool = False) -> list[frozenset[str]]:
    """Return the sets of keys of a pattern, those that exclude most texts first.

    Args:
        lines: `^` stands for the beginning of any line.
    """
    items = _tree(pattern)
    found = _sets(items, (), False)
    if items and items[0] == (op.AT, op.AT_BEGINNING) and not lines:
        after = 2 if len(items) > 1 and _is_blank(items[1]) else 1
        for keys in _word_set(items[after:], ()):
            found.append(frozenset(FIRST + key for key in keys))
    if not lines and (mark := _last_mark(items)):
        found.append(frozenset((LAST + mark,)))
    if _numbers(items) > 1:
        found = [one for one in found if one != {NUMBER}] + [frozenset((NUMBERS,))]
    kept: list[frozenset[str]] = []
    for keys in sorted(set(found), key=lambda one: (_cost(one), sorted(one))):
        if not any(other <= keys for other in kept):
            kept.append(keys)
    return kept[:MOST_SETS]


def beginnings(pattern: str) -> frozenset[str] | None:
    """Return the keys of the words one of which begins every match, None where these are not few."""
    return _beginnings(_tree(pattern), ())


def _beginnings(items: Items, following: Sequence[Items]) -> frozenset[str] | None:
    if not items:
        return None
    (kind, value), rest = items[0], items[1:]
    if kind is op.AT and value is op.AT_BOUNDARY:
        return next(iter(_word_set(rest, following)), None)
    if kind in _ASSERTIONS:
        return _beginnings(rest, following)
    if kind is op.SUBPATTERN:
        return _beginnings(list(value[3]), (rest, *following))
    if kind is op.BRANCH:
        parts = [_beginnings(list(one), (rest, *following)) for one in value[1]]
        return frozenset().union(*(one for one in parts if one)) if all(parts) else None
    return None


def derived() -> dict[str, Any]:
    """Return the content of the file: `sets` of keys, and for each pattern the numbers of its sets.

    Each pattern of a table is `[needs, beginnings or null, marks]`. The marks are added: WITHIN where what it
    needs stands in one sentence, OWN where its matches depend on one sentence only, TELLS_DIGITS where they
    depend on which digits stand there. Of a list that is tried in turn, a pattern is the numbers of its sets.
    """
    numbers: dict[frozenset[str], int] = {}

    def number(keys: frozenset[str]) -> int:
        return numbers.setdefault(keys, len(numbers))

    tables: dict[str, Any] = {}
    for name in TABLES:
        tables[name] = []
        for row in json.loads((_DATA / f"{name}.json").read_text("utf-8"))[name]:
            patterns = [
                (
                    kept := needs(one, lines="lines" in row),
                    beginnings(one),
                    WITHIN * is_within(one, kept)
                    + OWN * is_own(one, row.get("without", ""))
                    + TELLS_DIGITS * any(map(tells_digits, map(_tree, (one, row.get("without", ""))))),
                )
                for one in row["patterns"]
            ]
            tables[name].append(
                [
                    [[number(one) for one in sets], keys and number(keys), within]
                    for sets, keys, within in patterns
                ]
            )
    for name, patterns_of in LISTS.items():
        sets_of = map(needs, patterns_of())
        tables[name] = [[number(keys) for keys in sets if not _is_around(keys)] for sets in sets_of]
    return {"sets": [" ".join(sorted(keys)) for keys in numbers], **tables}


def _is_around(keys: frozenset[str]) -> bool:
    """Whether keys are of a text's first word or last mark, which a part of a text need not have."""
    return all(key[1:] and key[0] in (FIRST, LAST) for key in keys)


def main() -> None:
    """Write the file, a line for each set and each row of the tables."""
    parts = (
        f'"{name}": [\n' + ",\n".join(json.dumps(one, ensure_ascii=False) for one in listed) + "\n]"
        for name, listed in derived().items()
    )
    _FILE.write_text("{" + ",\n".join(parts) + "}\n", "utf-8")


if __name__ == "__main__":
    main()
