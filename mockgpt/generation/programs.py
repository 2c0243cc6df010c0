"""Answers with code: known tasks in several languages, a start for anything else."""

from __future__ import annotations

import re
from typing import Any

from .context import Context
from .stock import code, replies
from .subject import capitalized

_FENCE = re.compile(r"```([\w+-]*)\n?(.*?)(?:```|\Z)", re.DOTALL)
_WORD = re.compile(r"\b[a-z]+\b")
_LONGEST_QUOTE = 2000  # characters of the user's code that are given back


def answer(context: Context) -> str:
    """Return a fenced code block with an opening and an explanation."""
    stock = code()
    words = frozenset(context.talk.words)
    fenced = _FENCE.search(context.talk.text)
    language = _language(context, fenced.group(1).lower() if fenced else "")
    if fenced and fenced.group(2).strip():
        opening, note = context.pick(stock["fix_openings"]), context.pick(stock["fix_notes"])
        block = fenced.group(2).strip("\n")[:_LONGEST_QUOTE]
        return _joined(opening, fenced.group(1) or language, _mended(block), note, context)
    task = _task(words, language)
    if task:
        if language not in task["code"]:
            language = next(iter(task["code"]))
        slots = {"title": task["title"], "language": stock["names"].get(language, language)}
        opening = context.pick(stock["openings"]).format_map(slots)
        return _joined(opening, language, task["code"][language], task["note"], context)
    return _generic(context, language)


def _mended(block: str) -> str:
    typos = replies()["typos"]
    return _WORD.sub(lambda word: typos.get(word.group(), word.group()), block)


def _language(context: Context, fence: str) -> str:
    aliases = code()["aliases"]
    if fence:
        return str(aliases.get(fence, fence))
    named = [aliases[word] for word in context.talk.words if word in aliases and word != "go"]
    if "in Go" in context.talk.text or "golang" in context.talk.words:
        named.append("go")
    if not named:
        named = [
            aliases[word] for word in context.talk.system.lower().split() if word in aliases and word != "go"
        ]
    return str(named[0]) if named else "python"


def _task(words: frozenset[str], language: str) -> dict[str, Any] | None:
    tasks: dict[str, Any] = code()["tasks"]
    for task in tasks.values():
        if any(words.issuperset(needed) for needed in task["words"]):
            return dict(task)
    return dict(tasks["sql"]) if language == "sql" else None


def _generic(context: Context, language: str) -> str:
    stock = code()
    if language not in stock["generic"]:
        language = "python"
    name = _name(context)
    head, *rest = name.split("_")
    slots = {
        "name": name,
        "camel": head + "".join(part.capitalize() for part in rest),
        "Doc": capitalized(name.replace("_", " ")),
    }
    opening = context.pick(stock["generic_openings"]).format(language=stock["names"][language])
    block = stock["generic"][language].format_map(slots)
    return _joined(opening, language, block, context.pick(stock["generic_notes"]), context)


_NAME = re.compile(
    r"\b(?:that|to|which|for)\s+((?:[a-z]+\s+){0,4}[a-z]+)|\b([a-z]+ing\s+(?:[a-z]+\s+){0,2}[a-z]+)",
    re.IGNORECASE,
)
_SKIPPED = frozenset(
    ("a", "an", "the", "all", "of", "in", "from", "with", "me", "and", "my", "some", "given", "i", "can")
)


def _name(context: Context) -> str:
    """Return a function name made of what the code shall do, such as `parse_log_lines`."""
    match = _NAME.search(context.talk.text[:300])
    words = (match.group(1) or match.group(2)).lower().split() if match else []
    kept = [word for word in words if word not in _SKIPPED and word.isascii()][:3]
    if kept and kept[0].endswith("s") and not kept[0].endswith("ss") and len(kept[0]) > 3:
        kept[0] = kept[0][:-1]
    name = "_".join(kept)
    return name if name.isidentifier() and name not in _RESERVED else "process_items"


_RESERVED = frozenset(
    ("for", "while", "if", "else", "class", "def", "return", "import", "function", "fn", "let")
)


def _joined(opening: str, language: str, block: str, note: str, context: Context) -> str:
    closing = context.pick(code()["closings"])
    return f"{opening}\n\n```{language}\n{block}\n```\n\n{note} {closing}".rstrip()
