"""Tabular answers: CSV, Markdown tables, and lines of keys and values."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from typing import Any

from mockgpt.generation.context import Context
from mockgpt.generation.json_schema.given_json import typed
from mockgpt.generation.numbers.measured import rows_of
from mockgpt.generation.pausing import pause
from mockgpt.generation.prompt import passages, topic
from mockgpt.generation.prompt.instructions import Instruction
from mockgpt.generation.text import knowledge, lists, strings
from mockgpt.generation.text.material import listed, material
from mockgpt.generation.text_data import english, first_part, pattern, replies, values

_USUAL_ROWS, _MOST_ROWS = 3, 50  # of a table whose cells are made up
_MOST_CELLS = 10_000  # of a table, however many rows are asked for
_LONGEST_TOLD = 500  # characters of a sentence that says what a thing is
_LONGEST_CELL = 60  # characters of a cell of a table that is given


def pairs(text: str) -> list[tuple[str, str]]:
    """Return keys and values such as `name=Ann`, `name: Ann` or `name Ann`, between commas or on lines."""
    parts = re.split(r"[,;\n]|(?<!\s)\s++and\s++(?=\w+\s*[:=])|\.\s+(?=[A-Z])|\.\s*$", text)
    pair = pattern("tables", "pair").fullmatch
    found = [pair(one.strip(" .")) or re.fullmatch(r"([\w-]+) ?[=:] ?(.+)", one.strip()) for one in parts]
    return [(match[1], match[2].strip(" \"'")) for match in found if match]


def grid(text: str) -> list[list[str]]:
    """Return the rows of a text that is CSV, a Markdown table or a JSON list of objects; else nothing."""
    text = text.strip(" \n`")
    lines = [line for line in text.splitlines() if line.strip(" |-:`")]
    for rows in passages.tables(f"[{text}]" if text[:1] == "{" else text):
        cells = max((len(cell) for row in rows for cell in row), default=0)
        if text[:1] in ("{", "[") or (len(rows) == len(lines) > 1 and cells <= _LONGEST_CELL):
            return rows
    parts = re.split(r"\s*[;\n]\s*", text)
    records = [dict(pairs(part)) for part in parts] if parts[1:] and len(dict(pairs(parts[0]))) > 1 else []
    same = records and len({*map(tuple, records)}) == 1
    return [[*records[0]], *([*one.values()] for one in records)] if same else []


def html_list(instruction: Instruction, context: Context) -> str:
    """Return a list of HTML, of the items that the message gives or asks for."""
    named = pattern("tables", "list_with").search(context.conversation.text)
    given = material(context, instruction) or first_part(named)
    items = listed(given) if given else lists.plain_items(context)
    kind = "ul" if {"ordered", "numbered"}.isdisjoint(context.conversation.words) else "ol"
    return "\n".join((f"<{kind}>", *(f"  {element('li', item)}" for item in items), f"</{kind}>"))


def element(name: str, text: str) -> str:
    """Return an element of HTML or XML with a text in it."""
    from html import escape  # with its names of 2,231 characters 0.3 MB of memory

    return f"<{name}>{escape(text)}</{name}>"


def _pairs_of(context: Context) -> Sequence[tuple[str, ...]]:
    without = pattern("frames", "no_fence").sub
    text = pattern("material", "trailing").sub("", without("", context.conversation.text))
    if asked := pattern("tables", "key_value").match(text):
        return pairs(text[asked.end() :])
    parts = (pattern("tables", name).sub("", text) for name in ("after_for", "pairs_of"))
    most = max(map(pairs, (without("", material(context)), *parts)), key=len)
    return (most if any(sign in text for sign in "=:") else []) or told(text)


def told(text: str) -> list[tuple[str, ...]]:
    """Return what a sentence says of a thing: "a service named api on port 9000"."""
    matches = pattern("tables", "prose").finditer(text[:_LONGEST_TOLD])
    told = ({name: one for name, one in match.groupdict().items() if one} for match in matches)
    return [tuple(one.values()) if one.keys() - {"name", "age"} else next(iter(one.items())) for one in told]


def mapped(context: Context) -> Any:
    """Return the list, the rows or the pairs that a message tells, as values for YAML."""
    text, given = context.conversation.text, material(context)
    named = pattern("tables", "list_of").search(text)
    if named and (items := listed(named[2]))[1:]:
        before = pattern("tables", "after_for").sub("", text[: named.start()])
        return dict(pairs(before)) | {named[1]: items}
    if not given and pattern("tables", "list_wanted").search(text):
        return lists.plain_items(context)
    rows = grid(given)
    if len(rows) > 2:
        return [dict(zip(rows[0], map(typed, row), strict=True)) for row in rows[1:]]
    found = list(zip(*rows, strict=True)) if len(rows) == 2 else _pairs_of(context)
    several = {key: listed(said) for key, said in found if key.endswith("s") and " and " in said}
    return {str(key): several.get(key, said) for key, said in found if len(found) > 1 or "," not in given}


def _joined_rows(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().rstrip("\n")


def _rows_named(text: str, columns: list[str]) -> list[list[str]]:
    """Return the rows that a text names after the word: "the rows Paris,France and Rome,Italy"."""
    named = pattern("tables", "rows_named").search(text)
    told = first_part(named).strip(" .")
    sign = "," if named and named[1] else None
    parts = re.split(r"\s+and\s+|;\s*|\n" + ("" if sign else r"|,\s*"), told) if told else []
    rows = [[cell.strip() for cell in part.rsplit(sign, len(columns) - 1)] for part in parts if part]
    return rows if all(len(row) == len(columns) > 1 and row != columns for row in rows) else []


def _known(name: str) -> str:
    """Return the name of the cells of a column: `country` for `Countries`; "" where none are known."""
    lower = name.lower()
    names = (re.sub("ies$", "y", lower), lists.pool_named(lower), lower.removesuffix("s"))
    known = (english()["cells"], replies()["lists"]["pools"], values()["texts"], values()["whole_numbers"])
    return next((one for one in names if any(one in cells for cells in known)), "")


def _columns(text: str) -> list[str]:
    forms = (pattern("tables", name) for name in ("columns", "header_line"))
    if named := next(filter(None, (form.search(text) for form in forms)), None):
        return listed(first_part(named).replace("|", ","))
    if named := pattern("tables", "things_and_their").search(text):
        names = [named["things"], *pattern("tables", "enumerated_2").split(named["columns"])]
        if named["their"] or all(map(_known, names)):
            names = names[1:] if not {"name", "title"}.isdisjoint(names) else names
            return [topic.capitalized(_known(one) or one.removesuffix("s")) for one in names]
    for enumerated in pattern("tables", "enumerated").finditer(text):
        names = pattern("tables", "enumerated_2").split(enumerated[0])
        if all(map(_known, names)):
            return [one if one.istitle() or len(names) > 2 else _known(one) for one in names]
    count = pattern("tables", "column_count").search(text)
    many = strings.number_of(count[1] or count[2]) if count else 0
    if many or not pattern("tables", "made_up").search(text):
        return [f"Column {place}" for place in range(1, many + 1)]
    usual: dict[str, list[str]] = english()["usual_columns"]
    return next(columns for thing, columns in usual.items() if thing in text.lower())


def _rows_of(context: Context, columns: list[str]) -> list[list[str]]:
    """Return a row of cells for each part of the text that has as many values as there are columns."""
    given = material(context)
    given = "" if listed(given)[: len(columns)] == columns else re.split(r"(?<=\.) Columns?\b", given)[0]
    made_up = (pattern("tables", name) for name in ("row_count", "things_and_their"))
    if not given and any(form.search(context.conversation.text) for form in made_up):
        return []  # so many rows are to be made up
    split_by_marks = [[cell.strip(" .") for cell in one.split(",")] for one in re.split("[;\n]", given)]
    if split_by_marks[1:] and all(len(cells) == len(columns) > 1 for cells in split_by_marks):
        return split_by_marks
    after = given or context.conversation.text
    after = re.sub(r"^.*?\bfor (?=[A-Z])", "", after, flags=re.DOTALL)
    parts = (part.strip(" .") for part in pattern("tables", "rows_of").split(after))
    split = ([*filter(None, pattern("tables", "rows_of_2").split(part))] for part in parts)
    rows = [cells for cells in split if len(cells) == len(columns)]
    # `pens 4, cups 2`: the last words of each part are its last cells.
    after = re.sub(r" (?:costs?|is|are|has)(?= [$€£]?\d)", "", re.split(r"\bfor\b ?", after, maxsplit=1)[-1])
    spaced = [part.strip(" .").rsplit(" ", len(columns) - 1) for part in re.split(r"[,;\n] ?|\band\b", after)]
    spaced = [cells for cells in spaced if len(cells) == len(columns)]
    counted = len(spaced) > len(rows) and all(re.match(r"\W?\d", cells[-1]) for cells in spaced)
    torn = any(re.search(r"\d", cells[0]) for cells in rows or spaced)  # `Oslo 4` and `degrees`
    told = rows_of(after) if len(columns) == 2 and torn else {}
    if len(told) > 1:
        return [[name, re.sub(r"[^\d.,]+", "", ones[0].shown)] for name, ones in told.items()]
    rows, of_request = rows if rows and not counted else spaced, pattern("tables", "of_request")
    return [] if any(of_request.search(cell) for row in rows for cell in row) else rows


def _rows_for(columns: list[str], context: Context) -> list[list[str]]:
    """Return the rows that a message names or tells of, else what is known or made up for the columns."""
    named = _rows_named(context.conversation.text, columns)
    return named or _of_named(context, columns) or _rows_of(context, columns) or _made_up(context, columns)


def _counted(text: str, headed: bool) -> list[list[str]]:
    """Return the rows of names and numbers such as `Mia - 5 points; Leo: 8`, `headed` by their names."""
    parts = [part.strip(" .") for part in re.split("[;,\n]", text) if part.strip(" .")]
    found = [match for part in parts if (match := pattern("tables", "counted").fullmatch(part))]
    head = [["name", found[0][3] or "value"]] if headed and found else []
    return head + [[one[1], one[2]] for one in found] if len(found) == len(parts) > 1 else []


def rows_told(instruction: Instruction, context: Context) -> str:
    """Return the rows of a table as sentences: "Ann's city is Rome and Ann's age is 30."."""
    head, *rows = grid(material(context, instruction)) or [[]]
    told = ([f"{row[0]}'s {key} is {cell}" for key, cell in zip(head, row, strict=False)][1:] for row in rows)
    return " ".join(f"{' and '.join(one)}." for one in told if one)


def csv_text(instruction: Instruction, context: Context) -> str:
    text = material(context, instruction).replace(" / ", "\n")
    if rows := grid(text):
        return _joined_rows(rows)
    if len(items := listed(context.conversation.changed)) > 1:
        return _joined_rows([items])
    headed = not re.search(r"\b(?:no|without(?: a)?) header", context.conversation.text.lower())
    columns = _columns(context.conversation.text) if headed else []
    if not columns and (rows := _counted(text, "with a header" in context.conversation.text.lower())):
        return _joined_rows(rows)
    people = [] if columns else pattern("tables", "people").findall(text)
    if people[1:]:  # "Alice is 30 and lives in Paris. Bob is …"
        width = 3 if all(one[2] for one in people) else 2
        return _joined_rows([["name", "age", "city"][:width], *([*one[:width]] for one in people)])
    lines = re.split(r"\n|(?<!\s)\s++and\s++(?=[^,\n]{1,80},)" if "," in text else r"\s*[;\n]\s*", text)
    parted = r"\s*[,;]\s*" if "," in text else r"\s+"
    rows = _rows_for(columns, context) if columns else [re.split(parted, line.strip()) for line in lines]
    if not any(len(row) > 1 for row in rows):
        items = listed(text) or (lists.plain_items(context) if context.reading.family == "list" else [])
        return _joined_rows([items]) if items[1:] else ""
    return _joined_rows(([columns] if columns else []) + [row for row in rows if len(row) > 1])


def markdown(instruction: Instruction, context: Context) -> str:
    """Return a Markdown table; cells that nothing is known of are made up."""
    compared = pattern("tables", "compared").search(context.conversation.text)
    things = ["Aspect", *map(topic.capitalized, compared.groups())] if compared else []
    text = context.conversation.text
    comparing = things if "compar" in text and "column" not in text else []
    given = material(context, instruction)
    columns, *rows = grid(given) or [comparing or _columns(text) or things]
    if not (columns or context.conversation.changed):
        record = [list(one) for one in zip(*pairs(given), strict=True)]
        columns, *rows = _counted(given, headed=True) or record or [[]]
    # "Apple - red" on each line of the last answer
    told = re.findall(r"(?m)^[^\w\n]{0,9}(\w[^\n:]{0,40}?)(?: [-–]|:) (\S.*)", context.conversation.changed)
    again = told or [(str(n), item) for n, item in enumerate(listed(context.conversation.changed), 1)]
    if again[1:] and len(columns) in (0, 2):
        columns, rows = columns or ["Name", "Description"], [*map(list, again)]
    if not columns:
        return ""
    rows = rows or _rows_for(columns, context)
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [columns, ["---"] * len(columns), *rows])


def html_table(instruction: Instruction, context: Context) -> str:
    """Return the rows of a Markdown table, or the one that the message names, in HTML."""
    named = pattern("tables", "cells").search(context.conversation.text)
    lines = [line.strip("| ").split(" | ") for line in markdown(instruction, context).splitlines()]
    rows = [listed(named[1])] if named else lines[:1] + lines[2:]
    kinds = ["td" if named else "th", *["td"] * len(rows)]  # the first row names the columns
    cells = ("".join(element(kind, one) for one in row) for kind, row in zip(kinds, rows, strict=False))
    return "<table>\n" + "".join(f"  <tr>{row}</tr>\n" for row in cells) + "</table>" if rows else ""


def _of_named(context: Context, columns: list[str]) -> list[list[str]]:
    """Return what is known of each of the things that a message names, else of their kind, by column."""
    named = pattern("tables", "known_rows").search(context.conversation.text)
    countries = {city.lower(): country.title() for country, city in replies()["capitals"].items()}
    rows = [[one] for one in listed(first_part(named))[:_MOST_ROWS]] if columns[1:] else []
    pooled = [one.lower() for one in _cells(columns[0], context)] if rows else []
    for place, row in enumerate(rows):
        place = pooled.index(row[0].lower()) if row[0].lower() in pooled else place
        for column in columns[1:]:
            pause()
            known = countries.get(row[0].lower()) if column.lower() == "country" else ""
            known = known or knowledge.fact(context.about(f"What is the {column.lower()} of {row[0]}?"))[0]
            pool = [known] if known else _cells(column, context) or ["–"]
            row.append(pool[place % len(pool)])
    return rows


def _made_up(context: Context, columns: list[str]) -> list[list[str]]:
    asked = pattern("tables", "row_count").search(context.conversation.text)
    things = pattern("tables", "things_and_their").search(context.conversation.text)
    asked = things if things and things["count"] else asked
    count = strings.number_of(asked["count"]) if asked else context.style.items or _USUAL_ROWS
    count = min(count, max(1, _MOST_CELLS // len(columns)))
    start = context.random.randrange(_MOST_ROWS)
    # Cells of one place in their pools belong together: France, Paris, Euro.
    others = str(english()["cells"]["level" if _known(columns[0]) else "*"]).split(", ")
    thing = re.sub("ies$", "y", things["things"]).removesuffix("s") if things else "name"
    named = [thing if one.lower() == "name" else one for one in columns]
    pools = [_cells(one, context) or others[place % len(others) :] for place, one in enumerate(named)]
    return [[pool[(start + row) % len(pool)] for pool in pools] for row in range(count)]


def _cells(column: str, context: Context) -> list[str]:
    """Return what may stand in a column, nothing where its name is not known."""
    name = _known(column)
    if cells := english()["cells"].get(name):
        return str(cells).split(", ")
    if found := replies()["lists"]["pools"].get(name):
        return [re.sub(r" (?:–|by) .*|\*", "", one) for one in found]
    if low_and_high := values()["whole_numbers"].get(name):
        return [str(context.random.randint(*low_and_high)) for _ in range(_USUAL_ROWS)]
    return list(values()["texts"].get(name, ()))


ROWS: dict[str, Callable[[Instruction, Context], str]] = {
    "csv": csv_text,
    "rows_told": rows_told,
    "table": markdown,
    "pair_lines": lambda one, context: "\n".join(map((one.said or (": ",))[0].join, _pairs_of(context))),
    "html_list": html_list,
    "html_table": html_table,
}
