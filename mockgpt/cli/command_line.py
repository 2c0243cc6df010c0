"""The command line: arguments to settings, then one call.

Owns argument names, messages and exit codes: 0 ok, 1 not healthy or an unexpected failure, 2 usage,
settings or certificates. Imports only what every command needs: each function below that runs a command
imports what that command needs, and `_later` names the modules of the others.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from types import ModuleType
from typing import Any, NoReturn

from mockgpt.cli.settings_arguments import add_settings, load, serve_options
from mockgpt.errors import MockGPTError
from mockgpt.version import __version__

OK, FAILED, UNUSABLE = 0, 1, 2


def _open_missing_streams() -> None:
    """Open what was closed before the start (`2>&-`): a socket must not get the number of the log."""
    if sys.stdin is not None and sys.stdout is not None and sys.stderr is not None:
        return
    import os  # loaded when one is closed

    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
    sys.stdout = sys.stdout or os.fdopen(1, "w", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", closefd=False)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code.

    Never raises for a mistake of the user: one line on stderr says what is wrong.
    """
    _open_missing_streams()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # for a terminal or a pipe that is not UTF-8
    words = list(sys.argv[1:] if argv is None else argv)
    debug = False
    try:
        arguments = _parse(words)
        debug = getattr(arguments, "log.level", None) == "debug"
        run: Callable[[argparse.Namespace], int] = arguments.run
        return run(arguments)
    except SystemExit as leaving:  # argparse has already said why
        return leaving.code if isinstance(leaving.code, int) else UNUSABLE
    except MockGPTError as error:
        for mistake in error.mistakes:
            fail(mistake, UNUSABLE)
        return UNUSABLE
    except BrokenPipeError:
        # The reader of our output has closed it (`| head`): the interpreter must not flush into it.
        _abandon_stdout()
        return FAILED
    except KeyboardInterrupt:
        return FAILED
    except Exception as error:
        if debug:
            import traceback  # loaded when something unexpected is to be shown

            traceback.print_exc()
        return fail(f"unexpected {type(error).__name__}: {error}", FAILED)


def fail(message: str, code: int) -> int:
    """Print a message as one line on stderr; return the exit code."""
    line = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in message)
    print(f"mockgpt: {line}", file=sys.stderr)
    return code


def _abandon_stdout() -> None:
    import os  # loaded when stdout is closed

    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _parse(words: list[str]) -> argparse.Namespace:
    """Return the arguments, with `run` the function that acts on them."""
    if words[:1] == ["help"]:
        # Further words name an action, as in `help certs init`.
        if len(words) > 2 and words[1] not in ("certs", "journal"):
            raise SystemExit(
                fail(f"help: unknown argument {words[2]}, `mockgpt help` shows what there is", UNUSABLE)
            )
        words = [*words[1:], "--help"]
    if words[:1] in (["-h"], ["--help"]):
        said = _helps().overview({name: description for name, (description, *_) in _COMMANDS.items()})
        print(said, end="")
        raise SystemExit(OK)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help", "--version")):
        words = ["serve", *words]
    program = []
    if words[0] in ("exec", "doctor") and "--" in words:
        end = words.index("--")
        words, program = words[:end], words[end + 1 :]
    if words[0] == "--version":
        raise SystemExit(_advice().print_versions(__version__))
    if words[0] not in _COMMANDS and not words[0].startswith("-"):
        raise SystemExit(fail(_advice().command_advice(words[0], _COMMANDS), UNUSABLE))
    parser = _Parser(prog="mockgpt", allow_abbrev=False, formatter_class=_formatter)
    # Only the command that runs needs its arguments.
    command = _add_command(parser.add_subparsers(prog="mockgpt", required=True), words[0])
    command.set_defaults(program=program)
    if "-h" in words or "--help" in words:
        _helps().complete_help(command)
    arguments, unknown = parser.parse_known_args(words)
    if unknown:
        raise SystemExit(fail(_advice().advice(arguments.parser, unknown), UNUSABLE))
    return arguments


def parsers() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of every command, with all its arguments; loads the module of each."""
    commands = _Parser(prog="mockgpt").add_subparsers(prog="mockgpt")
    return {name: _add_command(commands, name) for name in _COMMANDS}


def _add_command(commands: Any, name: str) -> argparse.ArgumentParser:
    description, add, run = _COMMANDS[name]
    command = _command(commands, name, description)
    command.set_defaults(run=run)
    add(command)
    return command


class _Parser(argparse.ArgumentParser):
    """A parser whose mistakes are one line; argparse prints the usage, which is longer than the mistake."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end with exit code 2."""
        said = message.replace("invalid int value:", "expected a whole number, not")
        command = self.prog.partition(" ")[2]
        raise SystemExit(fail(f"{command}: {said}; `{self.prog} --help` shows what there is", UNUSABLE))


def _formatter(prog: str) -> argparse.HelpFormatter:
    # argparse makes one for every argument, which without a width imports shutil to ask the terminal for it.
    return argparse.HelpFormatter(prog, width=100, max_help_position=30)


def _command(commands: Any, name: str, description: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        name, help=description, description=description, allow_abbrev=False, formatter_class=_formatter
    )
    command.set_defaults(parser=command)
    return command


def _add_process(command: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    process = command.add_argument_group("the process")
    process.add_argument(
        "--exit-on-stdin-close",
        action="store_true",
        help="stop when stdin is closed: the process that started this one has ended",
    )
    return process


def _add_serve(command: argparse.ArgumentParser) -> None:
    add_settings(command)
    _add_process(command).add_argument(
        "--ready-json", action="store_true", help="print the ready line on a terminal too, for programs"
    )


def _serve(arguments: argparse.Namespace) -> int:
    config = load(arguments)
    module = "mockgpt.cli.serve" if config.server.workers == 1 else "mockgpt.workers.supervisor"
    code: int = import_module(module).run(config, serve_options(arguments))
    return code


def _advice() -> ModuleType:
    return import_module("mockgpt.cli.advice")  # for an argument that is unknown, and for `exec`


def _helps() -> ModuleType:
    return import_module("mockgpt.cli.help_pages")  # where help is asked for


def _add_exec(command: argparse.ArgumentParser) -> None:
    add_settings(command)
    _add_process(command)
    command.usage, command.epilog = _advice().EXEC_USAGE, _advice().EXEC_EPILOG


def _exec(arguments: argparse.Namespace) -> int:
    if not arguments.program:
        return fail(_advice().NO_COMMAND, UNUSABLE)
    chosen = [each.partition("=")[0].strip() for each in arguments.set]
    for key in ("server.port", "admin.port"):
        if getattr(arguments, key) is None and key not in chosen:
            setattr(arguments, key, 0)  # a free one, unless it is asked for
    from mockgpt.cli.exec import run
    from mockgpt.config import Config, LogSettings

    config = load(arguments, base=Config(log=LogSettings(level="error")))  # the output is the command's

    code: int = run(config, arguments.program, exit_on_stdin_close=arguments.exit_on_stdin_close)
    return code


def _add_certs(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(prog="mockgpt certs", metavar="ACTION", required=True)
    init = _command(actions, "init", "mint a CA, a server and client certificates")
    init.set_defaults(run=_certs, action="init")
    init.add_argument("--dir", default="certs", help="folder to write to (certs)")
    init.add_argument("--host", action="append", default=[], help="another name or address of the server")
    init.add_argument("--client", action="append", default=[], metavar="NAME", help="another client, CN=NAME")
    init.add_argument("--uri", action="append", default=[], help="another client, of this SPIFFE ID or URI")
    init.add_argument("--p12", action="store_true", help="also as PKCS#12, for Java, .NET and Windows")
    init.add_argument("--p12-password", metavar="TEXT", help="of these files (changeit)")
    init.add_argument("--days", type=int, default=397, help="how long they are valid (397)")
    init.add_argument("--force", action="store_true", help="mint server and clients again; the CA stays")
    bad = _command(actions, "bad", "mint deliberately bad certificates")
    bad.set_defaults(run=_certs, action="bad")
    bad.add_argument("--dir", default="certs/bad", help="folder to write to (certs/bad)")
    show = _command(actions, "show", "describe the content of a certificate file")
    show.set_defaults(run=_certs, action="show")
    show.add_argument("file", metavar="FILE")
    show.add_argument("--password", metavar="TEXT", help="of a PKCS#12 file")


def _certs(arguments: argparse.Namespace) -> int:
    from mockgpt.cli import certs

    certs.ACTIONS[arguments.action](arguments)
    return OK


def _later(
    module: str, name: str = ""
) -> tuple[Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int]]:
    """Return the functions of a command whose module has its arguments too, and is loaded when it is used.

    Args:
        name: of the command, where the module has several: `add_NAME` and `NAME` in place of `add` and `run`.
    """

    def add(command: argparse.ArgumentParser) -> None:
        getattr(import_module(module), f"add_{name}" if name else "add")(command)

    def run(arguments: argparse.Namespace) -> int:
        code: int = getattr(import_module(module), name or "run")(arguments)
        return code

    return add, run


# Name: description, the function that adds its arguments, the function that runs it.
_COMMANDS: dict[
    str,
    tuple[str, Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int] | None],
] = {
    "serve": ("serve until stopped (the default)", _add_serve, _serve),
    "certs": ("mint or show certificates", _add_certs, None),
    "check": ("check whether settings and certificates are usable", *_later("mockgpt.cli.check")),
    "health": ("ask a running server for GET /health", *_later("mockgpt.cli.health")),
    "exec": ("run a command with a server of its own", _add_exec, _exec),
    "doctor": ("judge a proxy between a caller and the mock", *_later("mockgpt.cli.doctor")),
    "record": ("pass requests on to a real upstream, and record", *_later("mockgpt.cli.record", "record")),
    "replay": ("answer from recordings", *_later("mockgpt.cli.record", "replay")),
    "journal": ("write exchanges down in another format", *_later("mockgpt.cli.journal")),
    "help": ("show the options of a command", lambda _: None, None),
    "completion": ("print the script that completes in your shell", *_later("mockgpt.cli.completion")),
    "tail": ("show the newest requests of a running mock", *_later("mockgpt.cli.recorded", "tail")),
    "show": ("show one request and its answer in full", *_later("mockgpt.cli.recorded", "show")),
    "refused": ("show refused connections, and why", *_later("mockgpt.cli.recorded", "refused")),
    "scenario": ("show or change the scenario in force", *_later("mockgpt.cli.changing", "scenario")),
    "settings": ("show or change settings in force", *_later("mockgpt.cli.changing", "settings")),
    "expect": ("script an answer", *_later("mockgpt.cli.changing", "expect")),
    "verify": ("count the requests that match", *_later("mockgpt.cli.changing", "verify")),
    "reset": ("forget what happened and what was changed", *_later("mockgpt.cli.changing", "reset")),
    "scenarios": ("list the scenarios", *_later("mockgpt.cli.catalogues", "scenarios")),
    "faults": ("list the faults", *_later("mockgpt.cli.catalogues", "faults")),
    "errors": ("list the errors", *_later("mockgpt.cli.catalogues", "errors")),
    "identities": ("list the server certificates to show", *_later("mockgpt.cli.catalogues", "identities")),
}
