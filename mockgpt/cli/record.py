"""`mockgpt record` and `mockgpt replay`: the server, with answers from an upstream or from recordings.

Both take the options of `serve` too.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from mockgpt.cli.serve import run
from mockgpt.cli.settings_arguments import add_settings, load, serve_options
from mockgpt.errors import ConfigError
from mockgpt.testing.recording.load import recordings_at
from mockgpt.testing.recording.recorder import UpstreamRecorder
from mockgpt.testing.recording.replayer import Replayer
from mockgpt.testing.recording.upstream import upstream_of

_FASTEST = "max"


def add_record(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `record`."""
    command.add_argument(
        "--upstream",
        metavar="URL",
        required=True,
        help="where requests are passed on to: https://HOST/PREFIX",
    )
    command.add_argument("--to", metavar="DIR", required=True, help="folder for one file an exchange")
    command.add_argument("--upstream-ca", metavar="FILE", help="CA of the upstream; default: the system's")
    command.add_argument("--upstream-cert", metavar="FILE", help="client certificate for the upstream")
    command.add_argument("--upstream-key", metavar="FILE", help="its private key")
    command.add_argument(
        "--upstream-key-from-env",
        metavar="NAME",
        nargs="?",
        const="OPENAI_API_KEY",
        help="send the API key in this variable (OPENAI_API_KEY) in place of the client's",
    )
    _add_serving(command)


def record(arguments: argparse.Namespace) -> int:
    """Serve, pass every request on, and write every exchange down."""
    config = load(arguments)
    variable = arguments.upstream_key_from_env
    api_key = os.environ.get(variable, "") if variable else ""
    if variable and not api_key:
        raise ConfigError(f"--upstream-key-from-env: {variable} is not set in the environment")
    upstream = upstream_of(
        arguments.upstream,
        ca=arguments.upstream_ca,
        cert=arguments.upstream_cert,
        key=arguments.upstream_key,
        api_key=api_key,
    )
    recorder = UpstreamRecorder(upstream, Path(arguments.to))
    return run(config, serve_options(arguments), recorder.attach)


def add_replay(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `replay`."""
    command.add_argument(
        "paths", nargs="+", metavar="DIR", help="folders or files of recordings, or cassettes"
    )
    command.add_argument(
        "--speed", default="1", metavar="N", help=f"how much faster than recorded; {_FASTEST} is at once (1)"
    )
    command.add_argument(
        "--ignore",
        action="append",
        default=[],
        metavar="PATH",
        help="a value of JSON bodies that does not count, as metadata.run_id; repeatable",
    )
    _add_serving(command)


def replay(arguments: argparse.Namespace) -> int:
    """Serve answers from recordings."""
    config = load(arguments)
    recordings = [each for path in arguments.paths for each in recordings_at(Path(path))]
    replayer = Replayer(recordings, speed_of(arguments.speed), arguments.ignore)
    return run(config, serve_options(arguments), replayer.attach)


def speed_of(text: str) -> float:
    """Return a speed; raises ConfigError."""
    try:
        speed = float("inf") if text == _FASTEST else float(text)
    except ValueError:
        speed = 0.0
    if not speed > 0:
        raise ConfigError(f"--speed: {text!r:.40} is not allowed, expected a number above 0, or {_FASTEST}")
    return speed


def _add_serving(command: argparse.ArgumentParser) -> None:
    add_settings(command)
    command.add_argument("--exit-on-stdin-close", action="store_true", help="stop when stdin is closed")
    command.add_argument("--ready-json", action="store_true", help="print the ready line on a terminal too")
