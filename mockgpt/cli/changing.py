"""`mockgpt scenario`, `settings`, `expect`, `verify`, `reset`: change a running mock, or ask what it saw."""

from __future__ import annotations

import argparse
import json
import re
from typing import Any

from mockgpt.cli.admin_client import add_admin, client_of
from mockgpt.config.sources import read_text, tree
from mockgpt.config.value_text import counted, one_line
from mockgpt.errors import ConfigError

_DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h)?")
_LONGEST_SECONDS = 86_400  # what the admin plane takes
_SECONDS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, None: 1}
_CLIENT_PATTERN = re.compile("CN=|DNS:|URI:|IP:|email:|SHA256:")
_REPLIES = ("content", "error", "fault", "delay_ms")
_MATCHES = ("model", "path", "client", "last_user_message", "message", "api_key")


def add_scenario(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `scenario`."""
    command.add_argument("name", nargs="?", metavar="NAME", help="the scenario to put in force")
    _add_duration(command, "the previous one")
    add_admin(command)


def _add_duration(command: argparse.ArgumentParser, after: str) -> None:
    said = f"for this time, such as 30s or 5m; then {after}"
    command.add_argument("--for", dest="duration", metavar="TIME", help=said)


def scenario(arguments: argparse.Namespace) -> int:
    """Show the scenario in force, or put another one in force."""
    _refuse_beside(arguments, "scenario: --for needs a NAME", arguments.name is None, "duration")
    admin = client_of(arguments)
    if arguments.name is None:
        state = admin.ask("GET", "/_mock/scenario")
    else:
        wanted: dict[str, Any] = {"name": arguments.name}
        if arguments.duration:
            wanted["ttl_seconds"] = _duration(arguments.duration)
        state = admin.ask("PUT", "/_mock/scenario", wanted)
    left = state["expires_in_seconds"]
    print(state["name"] if left is None else f"{state['name']}, for {left:.0f} s more")
    return 0


def add_settings(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `settings`."""
    command.add_argument(
        "settings", nargs="*", metavar="TABLE.KEY=VALUE", help="in force over every scenario"
    )
    _add_duration(command, "those that were given without a time")
    command.add_argument("--clear", action="store_true", help="return to those of the scenario")
    command.epilog = "What is given takes the place of all that was changed before; VALUE as in TOML."
    add_admin(command)


def settings(arguments: argparse.Namespace) -> int:
    """Show the settings that were changed while the mock runs, change some, or return to the scenario's."""
    _refuse_beside(arguments, "settings: --clear stands alone", arguments.clear, "settings", "duration")
    _refuse_beside(arguments, "settings: --for needs a TABLE.KEY=VALUE", not arguments.settings, "duration")
    admin = client_of(arguments)
    if arguments.clear:
        state = admin.ask("DELETE", "/_mock/settings")
    elif not arguments.settings:
        state = admin.ask("GET", "/_mock/settings")
    else:
        wanted = _tables(arguments.settings)
        if arguments.duration:
            wanted["ttl_seconds"] = _duration(arguments.duration)
        state = admin.ask("PUT", "/_mock/settings", wanted)
    left = state["expires_in_seconds"]
    for table, values in state["settings"].items():
        for key, value in values.items():
            print(f"{table}.{key} = {json.dumps(value)}" + (f", for {left:.0f} s more" if left else ""))
    if not state["settings"]:
        print("as the scenario says")
    return 0


def _tables(words: list[str]) -> dict[str, Any]:
    pairs = []
    for word in words:
        path, equals, text = word.partition("=")
        _, dot, key = path.strip().partition(".")
        if not (equals and dot and key):
            raise ConfigError(f"settings: {one_line(word)} is not allowed, expected TABLE.KEY=VALUE")
        pairs.append((path.strip(), read_text(path.strip(), text.strip())))
    return tree(pairs)


def _refuse_beside(arguments: argparse.Namespace, why: str, where: bool, *names: str) -> None:
    """Refuse arguments that would be passed over where something else is given, or is not."""
    if where and any(getattr(arguments, name) not in (None, []) for name in names):
        raise ConfigError(why)


def _duration(text: str) -> float:
    found = _DURATION.fullmatch(text)
    seconds = float(found[1]) * _SECONDS[found[2]] if found else 0.0
    if not 0 < seconds <= _LONGEST_SECONDS:
        expected = "a time such as 500ms, 30s, 5m or 1h, above 0 and at most 24h"
        raise ConfigError(f"--for: {text!r:.40} is not allowed, expected {expected}")
    return seconds


def add_expect(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `expect`."""
    command.add_argument("content", nargs="?", metavar="TEXT", help="the reply's text")
    command.add_argument("--json", dest="definition", metavar="JSON", help="a whole expectation, or a list")
    command.add_argument("--error", metavar="NAME", help="a failure's name or a status, in place of a reply")
    command.add_argument("--fault", metavar="NAME[=N]", help="a fault of the answer, in place of a reply")
    command.add_argument("--times", type=int, metavar="N", help="how many requests get it; default: all")
    command.add_argument("--delay-ms", type=int, metavar="N", help="milliseconds before the answer")
    _add_match(command)
    add_admin(command)


def expect(arguments: argparse.Namespace) -> int:
    """Add a scripted answer, and print its id."""
    if arguments.definition is not None:
        beside = (*_REPLIES, "times", *_MATCHES, "match")
        _refuse_beside(
            arguments, "expect: --json is the whole expectation; write the rest in it", True, *beside
        )
        definition = _json("--json", arguments.definition)
    else:
        given = {name: getattr(arguments, name) for name in _REPLIES}
        reply = {name: value for name, value in given.items() if value is not None}
        if not reply:
            raise ConfigError("expect: no reply; give TEXT, --error, --fault or --json")
        if str(reply.get("error", "")).isdecimal():
            reply["error"] = int(reply["error"])
        definition = {"match": _match(arguments), "reply": reply}
        if arguments.times is not None:
            definition["times"] = arguments.times
    for added in client_of(arguments).ask("POST", "/_mock/expectations", definition)["expectations"]:
        print(added["id"])
    return 0


def add_verify(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `verify`."""
    _add_match(command)
    for name in ("exactly", "at-least", "at-most"):
        told = f"{name.replace('-', ' ')} so many requests have to match"
        command.add_argument(f"--{name}", type=int, metavar="N", help=told)
    command.epilog = "Without a number there has to be at least one. Exit code 1 where there are not."
    add_admin(command)


def verify(arguments: argparse.Namespace) -> int:
    """Count the requests that match; 1 where the count is, or may be, another one."""
    names = ("exactly", "at_least", "at_most")
    count = {name: value for name in names if (value := getattr(arguments, name)) is not None}
    wanted = {"match": _match(arguments), "count": count or {"at_least": 1}}
    verdict = client_of(arguments).ask("POST", "/_mock/verify", wanted)
    matching = counted(verdict["count"], "request matches", "requests match")
    print(f"{'ok' if verdict['ok'] else 'not ok'}: {matching}")
    if verdict.get("reason"):
        print(f"  {verdict['reason']}")
    if verdict.get("dropped"):
        dropped = counted(verdict["dropped"], "older request was", "older requests were")
        print(f"  {dropped} dropped, and not counted (journal.capacity)")
    for miss in verdict["closest"]:
        differs = miss["differs"]
        why = f"{differs['field']} is {differs['seen']}, not {differs['wanted']}" if differs else "matches"
        print(f"  {miss['id']} {miss['method']} {miss['path']}: {why}")
    return 0 if verdict["ok"] else 1


def add_reset(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `reset`."""
    add_admin(command)


def reset(arguments: argparse.Namespace) -> int:
    """Forget what happened and what was changed at run time."""
    client_of(arguments).ask("POST", "/_mock/reset")
    print("reset")
    return 0


def _add_match(command: argparse.ArgumentParser) -> None:
    group = command.add_argument_group("requests that match")
    for name in _MATCHES:
        group.add_argument(f"--{name.replace('_', '-')}", dest=name, metavar="TEXT")
    group.add_argument("--match", metavar="JSON", help="other keys, as in docs/scripting.md")


def _match(arguments: argparse.Namespace) -> dict[str, Any]:
    other = _json("--match", arguments.match) if arguments.match else {}
    if not isinstance(other, dict):
        raise ConfigError("--match: expected a JSON object")
    given = {name: value for name in _MATCHES if (value := getattr(arguments, name)) is not None}
    for name in given.keys() & other.keys():
        raise ConfigError(f"--match: {name} is given by --{name.replace('_', '-')} too; leave one out")
    match, client = {**other, **given}, arguments.client
    if client is not None and not _CLIENT_PATTERN.match(client):
        match["client"] = f"CN={client}"  # as the filters of the journal read a name
    return match


def _json(flag: str, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise ConfigError(f"{flag}: not valid JSON: {error}") from None
