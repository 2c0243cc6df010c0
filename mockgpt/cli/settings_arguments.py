"""The arguments of every command that takes settings, and the settings they ask for.

It must not know the meaning of a setting: flags are laid over the settings in one loop.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from mockgpt.config.findings import Findings

DEFAULT_FILES = ("mockgpt.toml", "config/default.toml")
# Variables that are no settings: read by commands, or set for the programs that `exec` and `doctor` start.
OTHER_VARIABLES = tuple(
    f"MOCKGPT_{name}"
    for name in (
        *("CONFIG", "URL", "ADMIN_URL", "CA_CERT", "P12", "P12_PASSWORD", "IMAGE"),
        *(f"{client}_{kind}" for client in ("CLIENT", "CLIENT2") for kind in ("CERT", "KEY", "PEM", "P12")),
    )
)
# The dedicated flags of settings: flag, key path, type, placeholder, help.
FLAGS = (
    ("--scenario", "scenario", str, "NAME", "scenario to start in"),
    ("--host", "server.host", str, "HOST", "address to listen on"),
    ("--port", "server.port", int, "PORT", "port to listen on; 0 takes a free one"),
    ("--admin-port", "admin.port", int, "PORT", "port of the admin plane"),
    ("--log-level", "log.level", str, "LEVEL", "debug, info, warning or error"),
    ("--log-format", "log.format", str, "FORMAT", "auto, pretty, logfmt or json"),
)


def add_settings(command: argparse.ArgumentParser) -> None:
    """Add the arguments of settings."""
    settings = command.add_argument_group("settings")
    settings.add_argument(
        "--config",
        action="append",
        default=[],
        metavar="FILE",
        help="TOML file; repeat it, later ones override",
    )
    settings.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="TABLE.KEY=VALUE",
        help="one setting, read as TOML; repeatable",
    )
    for flag, key, kind, placeholder, text in FLAGS:
        short = ("-p",) if flag == "--port" else ()
        settings.add_argument(*short, flag, dest=key, type=kind, metavar=placeholder, help=text)


def load(arguments: argparse.Namespace, findings: "Findings | None" = None, base: Any = None) -> Any:
    """Return the settings the arguments ask for, and leave the files that were read in `arguments.files`.

    Says on stderr which variables of the environment are not read.

    Args:
        findings: gets the mistakes, which then are not raised.
        base: the settings they lie over, where these are not the defaults.

    Raises:
        ConfigError: they cannot be used.
    """
    from mockgpt.config.environment import unread  # neither is needed for --help
    from mockgpt.config.load import load_config

    arguments.files = arguments.config or default_files()
    for line in unread(os.environ, OTHER_VARIABLES):
        print(f"mockgpt: warning: {line}", file=sys.stderr)
    flags = {key: getattr(arguments, key) for _, key, *_ in FLAGS}
    return load_config(arguments.files, overrides=arguments.set, flags=flags, noted=findings, base=base)


class ServeOptions(NamedTuple):
    """How a process serves, beside its settings.

    Attributes:
        reload: reads the settings again, for SIGHUP.
        files: the files that the settings come from.
        exit_on_stdin_close: stop when stdin is closed, as it is when the parent process ends.
        ready_json: print the ready line where stdout is a terminal, too.
    """

    reload: Callable[[], Any]
    files: Sequence[str] = ()
    exit_on_stdin_close: bool = False
    ready_json: bool = False


def serve_options(arguments: argparse.Namespace) -> ServeOptions:
    """Return the options that the arguments ask for, once the settings are loaded."""
    return ServeOptions(
        lambda: load(arguments), arguments.files, arguments.exit_on_stdin_close, arguments.ready_json
    )


def default_files() -> list[str]:
    """Return the files that are read where none is given: MOCKGPT_CONFIG, else the first that exists."""
    named = os.environ.get("MOCKGPT_CONFIG")
    return [named] if named else [name for name in DEFAULT_FILES if os.path.exists(name)][:1]
