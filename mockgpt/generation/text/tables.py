"""Tabular answers: CSV, Markdown tables, and lines of keys and values."""

from __future__ import annotations

import csv
import io
import re

from mockgpt.generation.context import Context
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text_data import english, pattern, replies


def pairs(text: str) -> list[tuple[str, str]]:
    """Return keys and values such as `name=Ann`, `name: Ann` or `name Ann`, between commas or on lines."""
    found = [
        pattern("tables", "pair").fullmatch(part.strip(" ."))
        or re.fullmatch(r"([\w-]+)[=:](.+)", part.strip())
        for part in re.split(r"[,;\n]|\.\s+(?=[A-Z])|\.\s*$", text)
    ]
    return [(match[1], match[2].strip()) for match in found if match]


def _pairs_of(context: Context) -> list[tuple[str, str]]:
    text = context.conversation.text
    texts = (
        material(context),
        *(pattern("tables", name).sub("", text) for name in ("after_for", "pairs_of")),
    )
    return max(map(pairs, texts), key=len)


def yaml(instruction: Instruction, context: Context) -> str:
    return "\n".join(f"{key}: {value}" for key, value in _pairs_of(context))


def _joined_rows(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().rstrip("\n")


def _columns(text: str) -> list[str]:
    named = pattern("tables", "columns").search(text) or pattern("tables", "header_line").search(text)
    return listed(next(part for part in named.groups() if part).replace("|", ",")) if named else []


def _rows_of(context: Context, columns: list[str]) -> list[list[str]]:
    """Return a row of cells for each part of the text that has as many values as there are columns."""
    after = material(context)
    rows: list[list[str]] = []
    for part in pattern("tables", "rows_of").split(after):
        cells = pattern("tables", "rows_of_2").split(part.strip(" ."))
        if len(cells) == len(columns):
            rows.append(cells)
    if rows:
        return rows
    # `pens 4, cups 2`: the last words of each part are its last cells.
    after = re.split(r"\bfor\b ?", after, maxsplit=1)[-1]
    parts = [part.strip(" .").rsplit(" ", len(columns) - 1) for part in re.split(r", ?|\band\b", after)]
    return [cells for cells in parts if len(cells) == len(columns)]


def csv_text(instruction: Instruction, context: Context) -> str:
    headed = not re.search(r"\b(?:no|without(?: a)?) header", context.conversation.text.lower())
    columns = _columns(context.conversation.text) if headed else []
    rows = (
        _rows_of(context, columns)
        if columns
        else [re.split(r"\s*[,;]\s*", line) for line in material(context).splitlines()]
    )
    if not any(len(row) > 1 for row in rows):
        return ""
    return _joined_rows(([columns] if columns else []) + [row for row in rows if len(row) > 1])


def markdown(instruction: Instruction, context: Context) -> str:
    """Return a Markdown table; cells that nothing is known of are made up."""
    columns = _columns(context.conversation.text)
    if not columns:
        return ""
    rows = _rows_of(context, columns) or _known_rows(context, columns)
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _known_rows(context: Context, columns: list[str]) -> list[list[str]]:
    named = pattern("tables", "known_rows").search(context.conversation.text)
    capitals = replies()["capitals"]
    firsts = listed(named.group(1)) if named else []
    if firsts and len(columns) == 2:
        countries = {city.lower(): country.title() for country, city in capitals.items()}
        return [[one, capitals.get(one.lower()) or countries.get(one.lower(), "–")] for one in firsts]
    pools = english()["cells"]
    return [[context.pick(pools.get(column.lower(), pools["*"])) for column in columns] for _ in range(3)]
