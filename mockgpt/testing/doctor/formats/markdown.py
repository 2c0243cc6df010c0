"""The report as Markdown: a table of what is not passed, for job summaries and pull requests."""

from __future__ import annotations

from mockgpt.testing.doctor.records import Report


def markdown(report: Report) -> str:
    """Return the report as Markdown."""
    counts = ", ".join(f"{number} {word}" for word, number in report.counts().items() if number)
    lines = [
        f"## mockgpt doctor: {_cell(report.subject['via'])}",
        "",
        f"{counts}, in {report.seconds:.0f} s",
        "",
    ]
    if report.ended_early:
        lines += [f"**Ended early:** {_cell(report.ended_early)}", ""]
    rows = [each for each in report.results if each.verdict.verdict not in ("pass", "skip")]
    if rows:
        lines += [
            "| case | verdict | reason | caller | mock | see |",
            "| --- | --- | --- | --- | --- | --- |",
        ]
    for each in sorted(rows, key=lambda row: ("fail", "warn", "unknown", "info").index(row.verdict.verdict)):
        found = each.verdict
        cells = (found.reason, found.caller, found.mock, each.case.reference)
        lines.append(f"| `{each.case.name}` | {found.verdict} | {' | '.join(map(_cell, cells))} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    line = "".join(c if c.isprintable() else "\ufffd" for c in str(text))
    for character in "\\|<>`*_[]":
        line = line.replace(
            character, f"\\{character}" if character not in "<>" else f"&{'lg'[character == '>']}t;"
        )
    return line
