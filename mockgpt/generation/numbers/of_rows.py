"""Pick rows and lines of a text by what they say: which orders are pending, how many are errors."""

from __future__ import annotations

import re

from mockgpt.generation.prompt import passages, phrases
from mockgpt.generation.text_data import pattern

_MOST_COLUMNS = 30  # that a question may name
_MOST_PAIRS = 40  # of a name and what stands in brackets after it
_LONGEST_TAIL = 60  # characters after a question that say which form its answer has


def answer(text: str, question: str) -> str:
    """Return the names of the rows that a question asks for, or how many they are; else ""."""
    if not phrases.has_any(text, "\n{("):
        return ""
    if logged := _of_log(text, question):
        return logged
    if not (asked := pattern("of_rows", "asked").search(question)):
        return ""
    counts, rest, tail = asked.lastgroup == "many", text.replace(question, "\n"), text.partition(question)[2]
    lower = question.lower() + (tail.lower() if len(tail) < _LONGEST_TAIL else "")
    boxes = pattern("of_rows", "box").findall(rest) if "[" in rest else []
    done = pattern("of_rows", "done").search(lower) is not None
    names = [name for mark, name in boxes if (mark != " ") == done]
    items = [line.split(", ") for line in pattern("of_rows", "item").findall(rest)]
    listed = [[["name"], *items]] if items[1:] and len({*map(len, items)}) == 1 else []
    # "Ana (HR), Luis (IT)"
    pairs = [[*one] for one in pattern("of_rows", "pair").findall(rest)[:_MOST_PAIRS]]
    listed += [[["name", "(in brackets)"], *pairs]] if pairs[1:] else []
    for columns, *rows in [*passages.tables(rest), *listed] if not boxes else ():
        plain = [column.rstrip("y").lower() for column in columns]
        said = [place for place, one in enumerate(plain) if one in lower][:_MOST_COLUMNS]
        named = (place for place in said if re.search(rf"\b{re.escape(plain[place])}(?:y|ie)?s\b", lower))
        numeric = [place for place, cells in enumerate(zip(*rows, strict=True)) if re.search(r"\d", cells[0])]
        first = next((place for place in range(len(columns)) if place not in numeric), 0)
        name = next(named, first)
        names = names or [row[name] for row in rows if _is_named(row, first, lower)]
        lists = counts or question.lower().startswith("list")
        names = names or [row[name] for row in rows if lists and pattern("of_rows", "in_all").search(lower)]
    if not names and pairs[1:]:  # "Which department is Ana in?"
        return next((cell for name, cell in pairs if re.search(rf"\b{re.escape(name.lower())}\b", lower)), "")
    return "" if not names else str(len(names)) if counts else ", ".join(names)


def _of_log(text: str, question: str) -> str:
    """Return what those lines of a log say whose level a question names, or how many they are; else ""."""
    level = pattern("of_rows", "level").search(question)
    lines = [*pattern("of_rows", "log").finditer(text)] if level else []
    if not (level and lines):
        return ""
    if level["all"]:
        return ", ".join(dict.fromkeys(line["level"] for line in lines))
    kept = [line for line in lines if line["level"].lower().startswith(level["name"].lower())]
    asked = pattern("of_rows", "of_lines").search(question)
    kept = kept[:1] if level["first"] else kept[-1:] if level["last"] else kept
    name = asked.lastgroup if asked else "message"
    return str(len(kept)) if name == "many" else "\n".join(line[name or "message"] or "" for line in kept)


def _is_named(row: list[str], first: int, lower: str) -> bool:
    """Whether a question names what stands in a row, its name aside; nothing left is a zero."""
    least = 2  # letters
    if pattern("of_rows", "none_left").search(lower):
        lower, least = "0", 1
    cells = (cell.lower() for place, cell in enumerate(row) if place != first and len(cell) >= least)
    return any(re.search(rf"(?<!\w){re.escape(cell)}(?!\w)", lower) for cell in cells)
