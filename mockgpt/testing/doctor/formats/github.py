"""The report as GitHub's workflow commands, and as the summary of its job."""

from __future__ import annotations

import os
from pathlib import Path

from mockgpt.testing.doctor.formats.markdown import markdown
from mockgpt.testing.doctor.records import Report

_COMMANDS = {"fail": "error", "warn": "warning", "unknown": "notice"}


def github(report: Report) -> str:
    """Return one line of annotation a case that is not passed; append the table to GITHUB_STEP_SUMMARY."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(markdown(report))
    lines = []
    for result in report.results:
        command = _COMMANDS.get(result.verdict.verdict)
        if command:
            lines.append(
                f"::{command} title={_property(result.case.name)}::{_message(result.verdict.reason)}"
            )
    if report.ended_early:
        lines.append(f"::error title=ended early::{_message(report.ended_early)}")
    return "".join(f"{line}\n" for line in lines)


def _message(text: str) -> str:
    # As @actions/core does it: a message is one line.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
