"""Answer what is asked about the rows of a table or a list of amounts: the largest, how many, their sum."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from mockgpt.generation.prompt.passages import stems, tables
from mockgpt.generation.text import strings
from mockgpt.generation.text_data import english, pattern

ENDS = ("least", "most")


def answer(text: str, question: str, bare: bool) -> str:
    """Return what the rows in a text say on a question, of the kinds above; `bare` without the value."""
    lower = question.lower()
    asked = kinds(lower)
    if not asked:
        return ""
    rest = text.replace(question, "\n")
    if "total" in asked and re.search(rf"(?im)^[^\w\n\"]{{0,9}}{asked['total']}\b[^\n:]{{0,20}}:", rest):
        return ""  # it is written there
    if "many" in asked and (lines := _log_lines(rest, lower)):
        return str(lines)
    found = (_told(asked, rows, lower, bare) for rows in tables(rest) if len(rows) > 2)
    return next(filter(None, found), "")


def kinds(lower: str) -> dict[str, str]:
    """Return what a question in lower case asks for, with the words that say so."""
    several = pattern("of_rows", "several").search(lower)  # "the three largest" are more than one row
    found = () if several else pattern("of_rows", "asked").finditer(lower)
    return {str(match.lastgroup): match[0] for match in found}


def limit(lower: str) -> tuple[str, ...]:
    """Return the words and the number of a limit in a question, such as `over` and `30`; else ()."""
    match = pattern("of_rows", "limit").search(lower)
    return match.groups() if match else ()


def of_options(named: Sequence[str], question: str, text: str) -> str:
    """Return the option that has the largest or smallest amount in a text, as a question asks, else ""."""
    asked = kinds(question.lower())
    form = r"(?i)\b{}\b[^\d\n]{{1,60}}?(\d[\d,]*(?:\.\d+)?)"
    matches = [
        re.search(form.format(re.escape(one)), text) for one in named if not asked.keys().isdisjoint(ENDS)
    ]
    rows = [(one, match[1]) for one, match in zip(named, matches, strict=False) if match]
    return _told(asked, [("", ""), *rows], question.lower(), True) if len(rows) == len(named) else ""


def _log_lines(text: str, lower: str) -> int:
    """Return how many lines of a log are of the level that is asked for."""
    named = pattern("of_rows", "level").search(lower)
    return len(re.findall(rf"(?m)^\W{{0,9}}[\d[][^\n]*\b{named[1].upper()}", text)) if named else 0


def _told(asked: Container[str], table: Sequence[Sequence[str]], lower: str, bare: bool) -> str:
    header, *rows = table
    amounts = [[_amount(cell) for cell in cells] for cells in zip(*rows, strict=True)]
    numeric = [place for place, found in enumerate(amounts) if None not in found]
    numeric = [place for place in numeric if header[place].lower() not in ("id", "number")] or numeric
    column = _column(header, numeric, lower)
    first = next((place for place in range(len(header)) if place not in numeric), 0)
    headed = (place for place, one in enumerate(header) if one and f"which {one.lower()}" in lower)
    name = next(headed, first)
    limits = limit(lower) if column >= 0 else ()
    fits = strings.condition(limits) if limits else None
    values = [one or 0 for one in amounts[column]]
    kept = [
        place
        for place, row in enumerate(rows)
        if (fits(f"{values[place]:.10g}") if fits else _is_named(row, first, lower))
    ]
    others = [one for one in ("apart", *ENDS, "mean", "total") if one in asked]
    if limits or not others:
        names = ", ".join(rows[place][name] for place in kept)
        return (str(len(kept)) if "many" in asked else names) if kept else ""
    if column < 0:
        return ""
    found, label = [values[place] for place in kept] or values, header[column].replace("_", " ").lower()
    if others[0] in ENDS:
        amount, word = (min(found), "lowest") if others[0] == "least" else (max(found), "highest")
        row = rows[next(place for place in kept or range(len(rows)) if values[place] == amount)]
        return row[name] if bare or not label else f"{row[name]} has the {word} {label}: {row[column]}."
    sums = {"total": sum(found), "mean": sum(found) / len(found), "apart": abs(found[0] - found[-1])}
    amount, word = sums[others[0]], english()["names_of_sums"][others[0]]
    return f"{amount:.10g}" if bare else f"The {word} {label} is {round(amount, 4):.10g}.".replace("  ", " ")


def _amount(cell: str) -> float | None:
    """Return the number in a cell that has little else, a date as one that grows with it."""
    match = re.fullmatch(
        r"[^\w\s-]?\s?(-?\d[\d,]*(?:\.\d+)?)\s?[^\W\d]{0,12}[%€$£]?|(\d{4})-(\d\d)-(\d\d)", cell
    )
    return float("".join(filter(None, match.groups())).replace(",", "")) if match else None


def _column(header: Sequence[str], numeric: Sequence[int], lower: str) -> int:
    """Return the place of the column that a question is about, by its name or its adjective; -1 for none."""
    words = stems(lower)
    usual = next((names for form, names in english()["columns_of"] if re.search(form, lower)), "").split()
    for asks in (lambda name: stems(name) & words, lambda name: any(one in name.lower() for one in usual)):
        if found := [place for place in numeric if asks(header[place])]:
            return found[0]
    return numeric[-1] if numeric else -1


def _is_named(row: Sequence[str], first: int, lower: str) -> bool:
    """Whether a question names what stands in a row, its name aside."""
    cells = (cell.lower() for place, cell in enumerate(row) if place != first and len(cell) > 1)
    return any(re.search(rf"(?<!\w){re.escape(cell)}(?!\w)", lower) for cell in cells)
