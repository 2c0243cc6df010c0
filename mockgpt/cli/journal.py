"""`mockgpt journal export`: what a mock has answered, or a recording, in the formats of others."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from mockgpt.cli.admin_client import AdminClient, add_admin, client_of
from mockgpt.errors import ConfigError
from mockgpt.testing.recording.exports import FORMATS
from mockgpt.testing.recording.from_journal import Left, exchanges_in, recordings_of
from mockgpt.testing.recording.load import recordings_at
from mockgpt.testing.recording.recording import Recording

_FILTERS = ("client", "path", "model", "status", "api_key", "scenario", "outcome")
_PAGE = 1000  # exchanges in an answer of the admin plane
_MOST_NAMED = 3


def add(command: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    command.add_argument("action", choices=("export",), help="write exchanges down in another format")
    command.add_argument("--as", dest="format", choices=tuple(FORMATS), required=True, help="which format")
    command.add_argument(
        "--from",
        dest="source",
        metavar="PATH",
        help="journal file, folder of recordings or cassette; default: the journal of a running mock",
    )
    command.add_argument("--output", metavar="FILE", help="written to; default: stdout")
    for name in _FILTERS:
        command.add_argument(f"--{name.replace('_', '-')}", dest=name, metavar="TEXT", help=argparse.SUPPRESS)
    command.epilog = "Filters of a running mock: " + ", ".join(f"--{n.replace('_', '-')}" for n in _FILTERS)
    add_admin(command)


def run(arguments: argparse.Namespace) -> int:
    """Write the exchanges down, oldest first, and say on stderr what had to be left out."""
    recordings, left = _found(arguments)
    text = FORMATS[arguments.format](recordings)
    if arguments.output:
        try:
            Path(arguments.output).write_text(text, "utf-8")
        except OSError as error:
            raise ConfigError(f"--output: {arguments.output} cannot be written: {error.strerror}") from None
    else:
        sys.stdout.write(text)
    for each in left[:_MOST_NAMED]:
        print(f"mockgpt: {each.id} is left out: {each.reason}", file=sys.stderr)
    if len(left) > _MOST_NAMED:
        print(f"mockgpt: {len(left) - _MOST_NAMED} more are left out", file=sys.stderr)
    return 0


def _found(arguments: argparse.Namespace) -> tuple[list[Recording], list[Left]]:
    filters = {name: value for name in _FILTERS if (value := getattr(arguments, name)) is not None}
    if arguments.source is None:
        return recordings_of(_exchanges(client_of(arguments), filters))
    if filters:
        raise ConfigError(
            f"--{next(iter(filters))}: filters are for a running mock, not together with --from"
        )
    path = Path(arguments.source)
    if path.is_file() and path.suffix not in (".json", ".yaml", ".yml"):
        return recordings_of(exchanges_in(path))
    return recordings_at(path), []


def _exchanges(admin: AdminClient, filters: dict[str, str]) -> list[dict[str, Any]]:
    """Return the exchanges that a running mock keeps, oldest first."""
    found: list[dict[str, Any]] = []
    before: dict[str, str] = {}
    while True:
        page = admin.ask("GET", "/_mock/exchanges", limit=str(_PAGE), state="ended", **filters, **before)
        found += page["exchanges"]
        if page["next"] is None:
            return found[::-1]
        before = {"before": page["next"]}
