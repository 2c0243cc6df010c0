"""The processes that a run starts: the mock, and the proxy of `-- COMMAND`.

Owns their folders, their end, and what they said last. It must not know what is judged.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
import socket
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from mockgpt.errors import ConfigError

SCENARIOS = Path(__file__).parents[2] / "data" / "doctor.toml"
_START_SECONDS = 30.0
_STOP_SECONDS = 5.0
_LINES_KEPT = 40
# The journal has to hold a run, and the mock must not write a line for each request.
_SETTINGS = (
    "scenario=doctor",
    "responses.seed=7",
    "responses.default_delay_ms=0",
    "log.level=error",
    "server.keep_alive_timeout_ms=120000",
    "server.shutdown_grace_ms=200",
    "tls.generate_missing=false",
)


class Program:
    """A child process in a session of its own, with the last lines it wrote.

    Attributes:
        name: for messages.
    """

    def __init__(self, name: str, command: Sequence[str], variables: Mapping[str, str] | None = None) -> None:
        self.name, self.command = name, list(command)
        self._variables = variables or {}
        self._process: asyncio.subprocess.Process | None = None
        self._lines: deque[str] = deque(maxlen=_LINES_KEPT)
        self._readers: list[asyncio.Task[None]] = []

    @property
    def exit_code(self) -> int | None:
        """The exit code, negative for a signal; None while it runs, or before it started."""
        return None if self._process is None else self._process.returncode

    @property
    def pid(self) -> int:
        """The process id; 0 before it started."""
        return 0 if self._process is None else self._process.pid

    @property
    def said(self) -> str:
        """The last lines of its output."""
        return "\n".join(self._lines)

    async def start(self) -> None:
        """Start it.

        Raises:
            ConfigError: there is no such program.
        """
        try:
            self._process = await asyncio.create_subprocess_exec(
                *self.command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                env={**os.environ, **self._variables},
                start_new_session=True,
                limit=1 << 20,
            )
        except OSError as error:
            raise ConfigError(f"{self.command[0]}: {error.strerror}") from None
        self._readers = [asyncio.create_task(self._read(self._process.stderr))]

    async def first_line(self) -> str:
        """Return the first line of stdout; an empty one where the program ended without."""
        assert self._process is not None
        assert self._process.stdout is not None
        line = await self._process.stdout.readline()
        self.read_stdout()
        return line.decode("utf-8", "replace")

    def read_stdout(self) -> None:
        """Keep what it writes to stdout too, so that it never waits for a reader."""
        assert self._process is not None
        self._readers.append(asyncio.create_task(self._read(self._process.stdout)))

    async def _read(self, stream: asyncio.StreamReader | None) -> None:
        assert stream is not None
        while True:
            try:
                line = await stream.readline()
            except ValueError:  # longer than the limit
                continue
            if not line:
                return
            self._lines.append(line.decode("utf-8", "replace").rstrip()[:500])

    async def stop(self) -> None:
        """End it and its children, those that it left behind too; returns when it has ended."""
        process = self._process
        if process is None:
            return
        for number in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, number)
            try:
                async with asyncio.timeout(_STOP_SECONDS):
                    await process.wait()
                    break
            except TimeoutError:
                continue
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        for reader in self._readers:
            reader.cancel()


class OwnMock:
    """The doctor's own mock: a child process with the certificates of a folder.

    Attributes:
        url, admin_url: where it listens, once it does.
    """

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port, self.admin_port = folder, port, 0
        self.url = self.admin_url = ""
        self._program: Program | None = None

    async def start(self) -> None:
        """Start it, on the same ports again if it has run before.

        Raises:
            ConfigError: it did not start; the text is the mock's own.
        """
        options = ["--config", str(SCENARIOS), "--port", str(self.port), "--admin-port", str(self.admin_port)]
        files = {"cert_path": "server.crt", "key_path": "server.key", "ca_cert_path": "ca.crt"}
        settings = [*_SETTINGS, *(f"tls.{key}={self.folder / name}" for key, name in files.items())]
        for setting in settings:
            options += ["--set", setting]
        command = [sys.executable, "-P", "-m", "mockgpt", "serve", "--exit-on-stdin-close", *options]
        root = str(Path(__file__).parents[3])
        path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
        self._program = Program("the mock", command, {"PYTHONPATH": path})
        await self._program.start()
        try:
            async with asyncio.timeout(_START_SECONDS):
                line = await self._program.first_line()
        except TimeoutError:
            line = ""
        if not line:
            await asyncio.sleep(0)
            await self._program.stop()
            said = self._program.said.removeprefix("mockgpt: ") or "it said nothing"
            if "in use" in said:
                raise ConfigError(
                    f"port {self.port} is in use: give --admin URL for a mock that runs already, as"
                    f" http://127.0.0.1:{self.port + 1}, or another port by --upstream-port"
                )
            raise ConfigError(f"the mock did not start: {said}")
        ready: dict[str, Any] = orjson.loads(line)
        self.url, self.admin_url = ready["url"], ready["admin_url"]
        self.port, self.admin_port = port_of(self.url), port_of(self.admin_url)

    async def stop(self) -> None:
        """Stop it."""
        if self._program is not None:
            await self._program.stop()


def port_of(url: str) -> int:
    """Return the port of a URL that names one."""
    return int(url.rpartition(":")[2])


def free_port() -> int:
    """Return a port of 127.0.0.1 that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def copy_set(source: Path, target: Path, names: Sequence[str]) -> None:
    """Copy certificate files, those that are there."""
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in names:
        if (source / name).exists():
            shutil.copy2(source / name, target / name)
