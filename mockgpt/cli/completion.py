"""`mockgpt completion`: what a shell may complete, from the commands and the tables of names.

Loads every command's module, so only this command imports it. How a shell is told is `completion_scripts`'.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from mockgpt.behavior.failures import FAILURES
from mockgpt.cli.command_line import parsers
from mockgpt.cli.completion_scripts import FILES, SCRIPTS, Command, Option
from mockgpt.config.checks import choices_of
from mockgpt.config.rules import RULES
from mockgpt.config.scenarios import BUILT_IN
from mockgpt.faults.table import FAULTS
from mockgpt.version import __version__
from mockgpt.wire.tls.refusal_remedies import REMEDIES


def add(command: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    command.add_argument("shell", choices=tuple(SCRIPTS), help="whose script is printed")


def run(arguments: argparse.Namespace) -> int:
    """Print the script of a shell."""
    print(SCRIPTS[arguments.shell](__version__, commands()), end="")
    return 0


def commands() -> list[Command]:
    """Return every command and every action of a command, in the order of the help."""
    return [command for name, parser in parsers().items() for command in _commands(name, parser)]


def settings() -> Iterator[str]:
    """Yield what `--set` takes: each key, and where words are allowed each of them."""
    for path, rule in RULES.items():
        words = choices_of(rule) if rule.kind == "choice" else _WORDS_OF_KINDS.get(rule.kind, ("",))
        yield from (f"{path}={word}" for word in words)


def _commands(name: str, parser: argparse.ArgumentParser) -> Iterator[Command]:
    options, words, inner = [], _POSITIONALS.get(name, ()), {}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            inner = dict(action.choices)
            words = tuple(inner)
        elif action.option_strings:
            options.append(_option(action))
        elif action.choices is not None:
            words = tuple(map(str, action.choices))
        elif action.metavar in _FILES:
            words = FILES
    yield Command(name, parser.description or "", tuple(options), words or ())
    for action_name, of_action in inner.items():
        yield from _commands(f"{name} {action_name}", of_action)


def _option(action: argparse.Action) -> Option:
    names = tuple(sorted(action.option_strings, key=len, reverse=True))
    takes_value = action.nargs != 0
    words = tuple(map(str, action.choices)) if action.choices is not None else ()
    if takes_value and action.metavar in _FILES:
        words = FILES
    elif takes_value and names[0] in _VALUES:
        words = _VALUES[names[0]]
    said = action.help if action.help and action.help != argparse.SUPPRESS else ""
    return Option(names, takes_value, words, said)


_FILES = ("FILE", "DIR")
_WORDS_OF_KINDS = {"flag": ("true", "false"), "name": tuple(BUILT_IN)}
_POSITIONALS = {"scenario": tuple(BUILT_IN), "settings": tuple(settings()), "help": tuple(parsers())}
_VALUES: dict[str, tuple[str, ...]] = {
    "--scenario": tuple(BUILT_IN),
    "--set": tuple(settings()),
    "--log-level": RULES["log.level"].choices,
    "--log-format": RULES["log.format"].choices,
    "--error": tuple(FAILURES),
    "--fault": tuple(FAULTS),
    "--reason": tuple(REMEDIES),
}
