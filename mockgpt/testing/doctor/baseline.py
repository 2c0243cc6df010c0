"""Two reports beside each other: yesterday's as a baseline, or two proxies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from mockgpt.config.value_text import counted
from mockgpt.errors import ConfigError
from mockgpt.testing.doctor.records import SCHEMA, Report

_BAD = ("fail", "warn")


def read_report(path: str) -> dict[str, str]:
    """Return the verdicts of a JSON report by case.

    Raises:
        ConfigError: there is none, or it is something else.
    """
    try:
        value: Any = orjson.loads(Path(path).read_bytes())
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None
    except ValueError:
        value = None
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise ConfigError(
            f"{path}: no report of schema {SCHEMA}; `mockgpt doctor --output FILE.json` writes one"
        )
    return {str(case["name"]): str(case["verdict"]) for case in value["cases"]}


def compared(report: Report, baseline: dict[str, str]) -> tuple[Report, set[str]]:
    """Return the report with what the baseline says beside it, and the cases that were as bad before."""
    known: set[str] = set()
    results = []
    for result in report.results:
        before, now = baseline.get(result.case.name), result.verdict.verdict
        note = ""
        if now in _BAD and (before == now or before == "fail"):
            known.add(result.case.name)
            note = "known from the baseline"
        elif now in _BAD and before is not None:
            note = f"new: it was {before}"
        elif now == "pass" and before in _BAD:
            note = f"healed: it was {before}"
        if note:
            result = result._replace(
                verdict=result.verdict._replace(
                    reason=f"{result.verdict.reason} ({note})",
                    seen={**result.verdict.seen, "baseline": before},
                )
            )
        results.append(result)
    healed = [
        each.case.name
        for each in results
        if each.verdict.reason.endswith(")") and "(healed" in each.verdict.reason
    ]
    subject = {**report.subject, "baseline_known": sorted(known), "baseline_healed": healed}
    return report._replace(results=tuple(results), subject=subject), known


def difference(one: dict[str, str], other: dict[str, str], left: str, right: str) -> str:
    """Return the cases on which two reports differ, as a table; a line says how many agree."""
    names = dict.fromkeys([*one, *other])
    rows = [
        (name, one.get(name, "-"), other.get(name, "-")) for name in names if one.get(name) != other.get(name)
    ]
    heads = ("case", Path(left).stem, Path(right).stem)
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(3)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in [heads, *rows]
    ]
    same = len(names) - len(rows)
    return (
        "\n".join([*(lines if rows else []), f"{counted(same, 'case')} alike, {len(rows)} different"]) + "\n"
    )
