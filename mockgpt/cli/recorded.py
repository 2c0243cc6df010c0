"""`mockgpt tail`, `show` and `refused`: what a running mock has recorded, one line each or one in full."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from textwrap import wrap
from typing import Any
from urllib.parse import quote

from mockgpt.cli.admin_client import add_admin, client_of
from mockgpt.errors import ConfigError
from mockgpt.telemetry.terminal_lines import columns_of, renderer
from mockgpt.wire.tls.refusal_remedies import REMEDIES

_FILTERS = ("client", "path", "model", "status", "api_key", "scenario", "outcome", "state")
_MOST_LINES = 1000


def add_tail(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `tail`."""
    command.add_argument("-f", "--follow", action="store_true", help="go on with what happens from now on")
    command.add_argument("-n", "--lines", type=int, default=20, metavar="N", help="how many lines (20)")
    for name in _FILTERS:
        command.add_argument(f"--{name.replace('_', '-')}", dest=name, metavar="TEXT", help=argparse.SUPPRESS)
    command.epilog = "Filters: " + ", ".join(f"--{name.replace('_', '-')}" for name in _FILTERS)
    add_admin(command)


def tail(arguments: argparse.Namespace) -> int:
    """Show the newest exchanges, oldest first, and with --follow those to come."""
    _check_number("--lines", arguments.lines)
    admin, show = client_of(arguments), _shower()
    filters = {name: value for name in _FILTERS if (value := getattr(arguments, name)) is not None}
    newest = admin.ask("GET", "/_mock/exchanges", limit=str(arguments.lines), **filters)["exchanges"]
    for exchange in reversed(newest):
        show(_of_exchange(exchange))
    if arguments.follow:
        for kind, data in admin.events(**filters):
            if kind == "response":
                show(_of_exchange(data))
            elif kind == "connection" and data["outcome"] == "refused":
                show(_of_refusal(data))
            elif kind == "change":
                show({"level": "info", "event": "changed", **data})
        print("mockgpt: the mock has stopped", file=sys.stderr)  # and nothing follows any more
    return 0


def add_refused(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `refused`."""
    command.add_argument("-n", "--lines", type=int, default=20, metavar="N", help="how many lines (20)")
    command.add_argument("--reason", metavar="TEXT", help="only this reason, such as unknown_ca")
    add_admin(command)


def refused(arguments: argparse.Namespace) -> int:
    """Show the newest refused connections and why, oldest first, and for each reason what to do."""
    _check_number("--lines", arguments.lines)
    filters = {"reason": arguments.reason} if arguments.reason else {}
    found = client_of(arguments).ask(
        "GET", "/_mock/connections", outcome="refused", limit=str(arguments.lines), **filters
    )["connections"]
    show = _shower()
    for connection in reversed(found):
        show(_of_refusal(connection))
    if not found:
        print("No connection was refused.")
    for reason in dict.fromkeys(connection["reason"] for connection in reversed(found)):
        remedy = REMEDIES.get(reason, "")
        print(*wrap(f"{reason}: {remedy}", columns_of(1), subsequent_indent="  "), sep="\n")
    return 0


def add_show(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `show`."""
    command.add_argument("id", metavar="ID", help="the x-request-id of an answer")
    add_admin(command)


def show(arguments: argparse.Namespace) -> int:
    """Print one exchange as JSON."""
    if not arguments.id:
        raise ConfigError("ID: empty, expected the x-request-id of an answer")
    found = client_of(arguments).ask("GET", f"/_mock/exchanges/{quote(arguments.id, safe='')}")
    print(json.dumps(found, indent=2, ensure_ascii=True))
    return 0


def _check_number(flag: str, number: int) -> None:
    if not 1 <= number <= _MOST_LINES:
        raise ConfigError(f"{flag}: {number} is not allowed, expected 1 to {_MOST_LINES}")


def _shower() -> Callable[[dict[str, Any]], None]:
    render = renderer(1)

    def show_line(fields: dict[str, Any]) -> None:
        print(render(fields))
        sys.stdout.flush()  # a reader behind a pipe follows too

    return show_line


def _of_exchange(exchange: dict[str, Any]) -> dict[str, Any]:
    """Return an exchange as the fields of its log line."""
    client, tokens = exchange["client"], exchange["tokens"]
    return {
        "time": exchange["time"],
        "level": "info",
        "event": "request",
        "method": exchange["request"]["method"],
        "path": exchange["request"]["path"],
        "status": exchange["response"]["status"],
        "duration_ms": exchange["timing"]["duration_ms"],
        "client": client and (client["common_name"] or next(iter(client["sans"]), client["subject"])),
        "model": exchange["model"],
        "prompt_tokens": tokens["prompt"],
        "completion_tokens": tokens["completion"],
        **{name: exchange[name] for name in ("failure", "fault", "expectation_id", "outcome")},
    }


def _of_refusal(connection: dict[str, Any]) -> dict[str, Any]:
    client = connection["client"] or {}
    return {
        "time": connection["time"],
        "level": "info",
        "event": "refused",
        "peer": connection["peer"],
        "reason": connection["reason"],
        "detail": connection["detail"],
        "subject": client.get("subject"),
        "issuer": client.get("issuer"),
        "alert": connection["alert_sent"] or connection["alert_received"],
    }
