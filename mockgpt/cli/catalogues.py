"""`mockgpt scenarios`, `faults`, `errors` and `identities`: tables of what there is."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from textwrap import shorten

from mockgpt.behavior.failures import FAILURES
from mockgpt.certificates.bad_servers import IDENTITIES
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.faults.handshake import HANDSHAKE_FAULTS
from mockgpt.faults.table import FAULTS
from mockgpt.telemetry.terminal_lines import columns_of

_GAP = 2


def no_arguments(command: argparse.ArgumentParser) -> None:
    """Add nothing: a table is whole."""


add_scenarios = add_faults = add_errors = add_identities = no_arguments


def scenarios(_arguments: argparse.Namespace) -> int:
    """Print the scenarios that come with mockgpt."""
    return _print(("scenario", "what it does"), ((row.name, row.description) for row in BUILT_IN.values()))


def faults(_arguments: argparse.Namespace) -> int:
    """Print the faults of answers and of handshakes."""
    answers = ((name, row.applies, row.does) for name, row in FAULTS.items())
    handshakes = ((name, "handshakes", row.does) for name, row in HANDSHAKE_FAULTS.items())
    return _print(("fault", "happens to", "what goes out"), (*answers, *handshakes))


def errors(_arguments: argparse.Namespace) -> int:
    """Print the failures of the API."""
    rows = ((name, str(row.status), row.message) for name, row in FAILURES.items())
    return _print(("error", "status", "message"), rows)


def identities(_arguments: argparse.Namespace) -> int:
    """Print the server certificates that can be shown."""
    return _print(
        ("identity", "what is wrong with it"), ((name, row.wrong) for name, row in IDENTITIES.items())
    )


def _print(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> int:
    """Print rows in columns; the last one is cut at the width of the terminal."""
    lines = [head, *rows]
    widths = [max(len(line[place]) for line in lines) + _GAP for place in range(len(head) - 1)]
    room = max(20, columns_of(1) - sum(widths))
    for line in lines:
        cells = [f"{cell:<{width}}" for cell, width in zip(line, widths, strict=False)]
        print("".join(cells) + shorten(line[-1], room, placeholder=".."))
    return 0
