"""Every pattern that texts of clients are tried with: those of the data, and the literals of the code."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from mockgpt.generation import text_data
from mockgpt.generation.prompt.facts import _CASELESS
from mockgpt.generation.prompt.phrase_tables import table
from mockgpt.generation.prompt.phrases import TABLES, WordPlaces

_PACKAGE = Path(__file__).parents[2] / "mockgpt"
_REPEATS = re.compile(r"[*+?{|]")  # a pattern without one reads each character once
_ANCHORED = ("match", "fullmatch")  # methods that begin at one place only
_LINES = "code.fixes"  # whose `^` begins each line


class UsedPattern(NamedTuple):
    """A pattern, where it is written, and what tries it on a text as the code does."""

    place: str
    source: str
    flags: int
    read: Callable[[str], object]


@cache
def all_patterns() -> tuple[UsedPattern, ...]:
    """Return all patterns that repeat something."""
    found: dict[tuple[str, int, str], UsedPattern] = {}
    for place, text, flags, method in (*_of_data(), *_of_code()):
        source = _whole(text)
        if _REPEATS.search(source) and (compiled := _compiled(source, flags)):
            found.setdefault(
                (source, flags, method), UsedPattern(place, source, flags, reading(compiled, method))
            )
    return (*_of_tables(), *found.values())


def _of_tables() -> Iterator[UsedPattern]:
    for name in TABLES:
        for one in table(name).patterns:
            compiled = one._compiled
            yield UsedPattern(
                f"{name}.{one.row.name}",
                compiled.pattern,
                compiled.flags,
                lambda text, one=one: one.last(WordPlaces(text)),
            )


def reading(compiled: re.Pattern[str], method: str = "finditer") -> Callable[[str], object]:
    """Return what tries a pattern on a text, at each place unless the method is an anchored one."""
    if method in _ANCHORED:
        anchored: Callable[[str], object] = getattr(compiled, method)
        return anchored
    return lambda text: [None for _ in compiled.finditer(text)]


def _compiled(source: str, flags: int) -> re.Pattern[str] | None:
    try:
        return re.compile(source, flags)
    except re.error:
        return None


def _whole(text: str) -> str:
    """Return a pattern of the data with what it names in its place."""
    text = text.replace("{proper}", text_data.english()["mention_patterns"]["proper_name"])
    if "NAMES" in text:
        text = text.replace("NAMES", "|".join(sorted(text_data.by_name(), key=len, reverse=True)))
    return re.sub(r"\{([a-z]+)\}", lambda name: str(text_data.wording().get(name[1], "word")), text)


def _of_data() -> Iterator[tuple[str, str, int, str]]:
    for name in ("code", "english", "languages", "moderation", "patterns", "values", "wording"):
        data = json.loads((_PACKAGE / "data" / f"{name}.json").read_text("utf-8"))
        for place, text in _strings(name, data["forms"] if name == "wording" else data):
            if place.endswith(".text"):
                continue  # code that is written
            minds_case = place.startswith(("patterns", "english.mention_patterns"))
            minds_case = minds_case and place.rpartition(".")[2] not in _CASELESS
            flags = (0 if minds_case else re.IGNORECASE) | (re.MULTILINE if place.startswith(_LINES) else 0)
            yield place, text, flags, _method(place)


def _strings(place: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield each text in a value, with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, (list, dict)):
        for name, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from ((f"{place}.{name}", name),) if isinstance(name, str) else ()
            yield from _strings(f"{place}.{name}", one)


@cache
def _code() -> dict[str, str]:
    files = (_PACKAGE / "generation").rglob("*.py")
    return {str(file.relative_to(_PACKAGE)): file.read_text("utf-8") for file in sorted(files)}


@cache
def _methods() -> dict[tuple[str, str], set[str]]:
    """Return the methods by which the code calls each pattern that it names, by module and name."""
    found: dict[tuple[str, str], set[str]] = {}
    for text in _code().values():
        for module, name, method in re.findall(
            r"(?:pattern\(\"(\w+)\", |form\(|_pattern\()\"(\w+)\"\)(?:\.(\w+))?", text
        ):
            found.setdefault((module, name), set()).add(method)
    return found


def _method(place: str) -> str:
    """Return the anchored method if the code calls a named pattern by no other."""
    module, _, name = place.rpartition(".")
    module = module.removeprefix("patterns.") if module.startswith("patterns.") else ""
    by_form = _methods().get(("", name), set()) if module in ("", "grounding") else set()  # `passages.form`
    called = _methods().get((module, name), by_form)
    return next(iter(called)) if len(called) == 1 and called <= {*_ANCHORED} else ""


def _of_code() -> Iterator[tuple[str, str, int, str]]:
    """Yield the raw literals, each with a word in place of what is not literal."""
    for name, text in _code().items():
        tree, lines = ast.parse(text), [line.encode() for line in text.splitlines()]
        methods: dict[int, str] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                methods[id(node.args[0])] = node.func.attr
            elif isinstance(node, ast.Dict):
                named = zip(node.keys, node.values, strict=True)
                methods |= {
                    id(one): _method(str(key.value)) for key, one in named if isinstance(key, ast.Constant)
                }
            elif isinstance(node, (ast.Constant, ast.JoinedStr)) and lines[node.lineno - 1][
                node.col_offset :
            ].startswith((b'r"', b'rf"')):
                parts = node.values if isinstance(node, ast.JoinedStr) else [node]
                plain = [part.value if isinstance(part, ast.Constant) else "word" for part in parts]
                yield f"{name}:{node.lineno}", "".join(map(str, plain)), 0, methods.get(id(node), "")
