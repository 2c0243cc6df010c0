"""How a report is written: a module a format, each a function from a report to a text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mockgpt.errors import ConfigError
from mockgpt.testing.doctor.formats.github import github
from mockgpt.testing.doctor.formats.json_report import json_report
from mockgpt.testing.doctor.formats.junit import junit
from mockgpt.testing.doctor.formats.markdown import markdown
from mockgpt.testing.doctor.formats.text import TextWriter
from mockgpt.testing.doctor.records import Report

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": lambda report: TextWriter().report(report),
    "json": json_report,
    "junit": junit,
    "markdown": markdown,
    "github": github,
}


def write(report: Report, name: str, *, color: bool = False, verbose: bool = False) -> str:
    """Return a report in a format; `color` and `verbose` are for text."""
    if name == "text":
        return TextWriter(color=color, verbose=verbose).report(report)
    return FORMATS[name](report)


def format_of_file(name: str) -> str:
    """Return the format that a file's ending stands for.

    Raises:
        ConfigError: it stands for none, or the file's folder does not exist: a run takes minutes.
    """
    endings = {".json": "json", ".xml": "junit", ".md": "markdown", ".txt": "text"}
    ending = Path(name).suffix
    if ending not in endings:
        raise ConfigError(
            f"--output: {name!r:.80} is not allowed, expected a name ending in {', '.join(endings)}"
        )
    if not Path(name).parent.is_dir():
        raise ConfigError(f"--output: {name!r:.80} cannot be written: there is no such folder")
    return endings[ending]
