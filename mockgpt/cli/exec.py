"""`mockgpt exec -- COMMAND`: a server of its own for one command.

The command finds the server through its environment, and its exit code is ours. Where there are no
certificates, they are minted into a temporary folder.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Sequence

from mockgpt.certificates.tls_files import will_mint
from mockgpt.cli.serve import watch_stdin
from mockgpt.config import Config
from mockgpt.server import Server
from mockgpt.testing.certificates import certificates, using
from mockgpt.testing.environment import environment

_NOT_FOUND, _NOT_EXECUTABLE = 127, 126  # the codes of POSIX shells
_KILLED = 128
_GRACE_SECONDS = 1.0


def run(config: Config, command: Sequence[str], *, exit_on_stdin_close: bool = False) -> int:
    """Serve while a command runs, and return its exit code; 128 + n where signal n ended it.

    Args:
        exit_on_stdin_close: ask the command to stop when stdin is closed; its own stdin is empty then.

    Raises:
        MockGPTError: the server could not be started.
    """
    if will_mint(config.tls):
        config = using(config, certificates(p12=True))
    return asyncio.run(_run(config, command, exit_on_stdin_close))


async def _run(config: Config, command: Sequence[str], exit_on_stdin_close: bool) -> int:
    async with Server(config) as server:
        loop = asyncio.get_running_loop()
        # Ctrl-C reaches the command too; the server goes on until the command has ended.
        loop.add_signal_handler(signal.SIGINT, _nothing)
        try:
            child = await asyncio.create_subprocess_exec(
                *command,
                stdin=subprocess.DEVNULL if exit_on_stdin_close else None,
                env={**os.environ, **environment(server.config, server.url, server.admin_url)},
            )
        except OSError as error:
            print(f"mockgpt: {command[0]}: {error.strerror}", file=sys.stderr)
            return _NOT_FOUND if isinstance(error, FileNotFoundError) else _NOT_EXECUTABLE
        for number in (signal.SIGTERM, signal.SIGHUP):  # without us nobody would end the command
            loop.add_signal_handler(number, _pass_on, child, number)
        if exit_on_stdin_close:
            watch_stdin(loop, lambda: _pass_on(child, signal.SIGTERM))
        code = await child.wait()
        server.close(_GRACE_SECONDS)
    return _KILLED - code if code < 0 else code


def _nothing() -> None:
    pass


def _pass_on(child: asyncio.subprocess.Process, number: int) -> None:
    if child.returncode is None:
        child.send_signal(number)
