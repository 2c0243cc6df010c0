"""What `--list` and `--explain` show: the rows of the catalogue, and the remedies."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from mockgpt.testing.doctor.formats.text import WIDTH
from mockgpt.testing.doctor.records import PROFILES, Case
from mockgpt.testing.doctor.remedies import remedies_of


def listed(cases: Sequence[Case]) -> str:
    """Return one line a case: its name, when it is judged, its severity."""
    width = max(len(case.name) for case in cases)
    lines = [
        f"{case.name:<{width}}  {'quick' if case.quick else 'full':<5}  {case.severity:<8}"
        + ("  race" if case.race else "")
        for case in cases
    ]
    quick = sum(case.quick for case in cases)
    return (
        "\n".join([*(line.rstrip() for line in lines), "", f"{len(cases)} cases, {quick} of them in --quick"])
        + "\n"
    )


def explained(case: Case) -> str:
    """Return what a case sends, reads and requires, and what mends it."""
    rows = [
        ("sent", case.sent),
        ("caller reads", case.caller),
        ("mock reads", case.mock),
        ("rule", case.rule),
        ("severity", case.severity),
        ("see", case.reference),
        ("judged", "in --quick and --full" if case.quick else "in --full"),
    ]
    if case.profiles != PROFILES:
        rows.append(("profiles", ", ".join(case.profiles)))
    if case.race:
        rows.append(("race", "two runs may differ; it is repeated within the case"))
    lines = [case.name, ""]
    for name, text in rows:
        if text != "-":
            lines += _row(name, text, 15)
    remedies = remedies_of(case.name)
    if remedies:
        lines += ["", "what mends it (*: tried, the others are from the documentation)"]
        for remedy in remedies:
            lines += _row(f"{'*' if remedy.tried else ' '} {remedy.proxy}", remedy.text, 17)
    return "\n".join(lines) + "\n"


def _row(name: str, text: str, width: int) -> list[str]:
    wrapped = textwrap.wrap(text, WIDTH - width, break_on_hyphens=False)
    return [f"{name if not number else '':<{width}}{line}" for number, line in enumerate(wrapped)]
