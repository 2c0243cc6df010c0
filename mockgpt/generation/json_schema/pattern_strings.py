"""Make a text that a regular expression matches, and check whether one matches.

Covers what JSON schemas use: literals, classes, groups, alternation, quantifiers and
anchors. A client's pattern is never run by `re`, whose time has no bound; here, making and
matching stop after a number of steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from random import Random
from typing import Any

from mockgpt.generation.json_schema.pattern_parser import PATTERN_LIMIT, Node, PatternError, parse
from mockgpt.generation.pausing import pause

_SEQUENCE_LIMIT = 4000  # characters of a made text
_ATTEMPTS = 24
_EXTRA_REPEATS = (6, 2, 0)  # most repetitions beyond the minimum of an unbounded repeat, by attempt
_MATCH_STEPS = 5000
_MAKE_STEPS = 20_000  # no further attempt after these
_parsed = lru_cache(maxsize=64)(parse)
_PREFERRED = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_- ."


def make(
    pattern: str,
    random: Random,
    shortest: int = 0,
    longest: int | None = None,
    meter: list[int] | None = None,
) -> str:
    """Make a text that `pattern` matches, with `shortest` to `longest` characters.

    Args:
        meter: its only number is increased by the steps taken.

    Raises:
        PatternError: the pattern is outside the subset, or no text was found.
    """
    tree = _parsed(pattern)
    meter = [0] if meter is None else meter
    limit = _SEQUENCE_LIMIT if longest is None else min(longest, _SEQUENCE_LIMIT)
    for attempt in range(_ATTEMPTS):
        extra = _EXTRA_REPEATS[attempt % len(_EXTRA_REPEATS)]
        if shortest > extra:
            extra = max(extra, shortest * (attempt + 1) // _ATTEMPTS, shortest if attempt % 2 else 0)
        parts: list[str] = []
        room = [limit + PATTERN_LIMIT]
        _append(tree, random, extra, parts, room)
        text = "".join(parts)
        meter[0] += limit + PATTERN_LIMIT - room[0]
        if shortest <= len(text) <= limit and _search(tree, text, meter) is not False:
            return text
        if meter[0] > _MAKE_STEPS:
            break
        pause()
    raise PatternError(f"no text was found for the pattern {pattern[:60]!r}")


def _append(node: Node, random: Random, extra: int, parts: list[str], room: list[int]) -> None:
    kind, *content = node
    if room[0] <= 0:
        raise PatternError("the pattern asks for a very long text")
    if kind == "text":
        parts.append(content[0])
        room[0] -= len(content[0])
    elif kind == "class":
        parts.append(_member(content[0], content[1], random))
        room[0] -= 1
    elif kind == "sequence":
        for child in content[0]:
            _append(child, random, extra, parts, room)
    elif kind == "choice":
        _append(random.choice(content[0]), random, extra, parts, room)
    elif kind == "repeat":
        child, low, high = content
        most = low + extra if high is None else min(high, low + extra)
        for _ in range(most if extra > _EXTRA_REPEATS[0] else random.randint(low, most)):
            room[0] -= 1
            _append(child, random, extra, parts, room)


def _member(ranges: tuple[tuple[int, int], ...], negated: bool, random: Random) -> str:
    if not negated:
        usable = [(low, high) for low, high in ranges if not 0xD800 <= low <= 0xDFFF]
        if not usable:
            raise PatternError("a class of the pattern has no members")
        # The first range is the preferred one, such as the lower-case letters of `\w`.
        low, high = usable[0] if random.random() < 0.6 else random.choice(usable)
        return chr(random.randint(low, min(high, low + 94)))
    start = random.randrange(len(_PREFERRED))
    for offset in range(len(_PREFERRED)):
        character = _PREFERRED[(start + offset) % len(_PREFERRED)]
        if not any(low <= ord(character) <= high for low, high in ranges):
            return character
    raise PatternError("a class of the pattern excludes every usual character")


def matches(pattern: str, text: str, meter: list[int] | None = None) -> bool:
    """Return whether `pattern` matches somewhere in `text`; False also where that takes too many steps.

    Raises:
        PatternError: the pattern is outside the subset.
    """
    return _search(_parsed(pattern), text, [0] if meter is None else meter) is True


def _search(tree: Node, text: str, meter: list[int]) -> bool | None:
    """Return whether `tree` matches in `text`, or None where that takes too many steps."""
    steps = [_MATCH_STEPS]
    try:
        return any(True for start in range(len(text) + 1) for _ in _ends(tree, text, start, steps))
    except (_TooManySteps, RecursionError):
        return None
    finally:
        meter[0] += _MATCH_STEPS - steps[0]


class _TooManySteps(Exception):
    pass


def _ends(node: Node, text: str, place: int, steps: list[int]) -> Iterator[int]:
    """Yield every position in `text` where a match of `node` that begins at `place` may end."""
    steps[0] -= 1
    if steps[0] < 0:
        raise _TooManySteps
    kind, *content = node
    if kind in ("text", "class"):
        if _fits(node, text, place):
            yield place + 1
    elif kind == "anchor":
        if place == (0 if content[0] == "^" else len(text)):
            yield place
    elif kind == "choice":
        for child in content[0]:
            yield from _ends(child, text, place, steps)
    elif kind == "sequence":
        yield from _sequence_ends(content[0], 0, text, place, steps)
    elif kind == "repeat" and content[0][0] in ("text", "class"):
        yield from _run_ends(content, text, place, steps)
    elif kind == "repeat":
        yield from _repeat_ends(content, 0, text, place, steps)
    else:
        yield place


def _sequence_ends(
    children: tuple[Node, ...], index: int, text: str, place: int, steps: list[int]
) -> Iterator[int]:
    if index == len(children):
        yield place
        return
    for end in _ends(children[index], text, place, steps):
        yield from _sequence_ends(children, index + 1, text, end, steps)


def _run_ends(content: list[Any], text: str, place: int, steps: list[int]) -> Iterator[int]:
    """Yield the ends of a repeated single character, the longest first, without recursion."""
    child, low, high = content
    end = place
    while (high is None or end - place < high) and _fits(child, text, end):
        end += 1
    steps[0] -= min(low, end - place)  # those that yield nothing
    while end - place >= low:
        steps[0] -= 1
        yield end
        end -= 1


def _repeat_ends(content: list[Any], done: int, text: str, place: int, steps: list[int]) -> Iterator[int]:
    child, low, high = content
    if high is None or done < high:
        for end in _ends(child, text, place, steps):
            if end > place or done < low:
                yield from _repeat_ends(content, done + 1, text, end, steps)
    if done >= low:
        yield place


def _fits(node: Node, text: str, place: int) -> bool:
    if place >= len(text) or node[0] == "text":
        return bool(text[place : place + 1] == node[1])
    return any(low <= ord(text[place]) <= high for low, high in node[1]) is not node[2]
