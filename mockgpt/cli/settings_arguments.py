"""The arguments of every command that takes settings, and the settings they ask for.

It must not know the meaning of a setting: flags are laid over the settings in one loop.
"""

from __future__ import annotations

import argparse
from typing import Any

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
    command.add_argument(
        "--config",
        action="append",
        default=[],
        metavar="FILE",
        help="TOML file; repeat it, later ones override",
    )
    command.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="TABLE.KEY=VALUE",
        help="one setting, read as TOML; repeatable",
    )
    for flag, key, kind, placeholder, text in FLAGS:
        command.add_argument(flag, dest=key, type=kind, metavar=placeholder, help=text)


def load(arguments: argparse.Namespace) -> Any:
    """Return the settings the arguments ask for; raises ConfigError."""
    from mockgpt.config.load import load_config  # not needed for --help

    flags = {key: getattr(arguments, key) for _, key, *_ in FLAGS}
    return load_config(arguments.config, overrides=arguments.set, flags=flags)
