"""A real redis-server on a Unix socket or a free port, ended by its process."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from pathlib import Path

START_SECONDS = 10.0


class RedisServer:
    """One server in a folder of its own; `start` again after `kill` keeps its data.

    Attributes:
        url: for `state.url`.
    """

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._folder = folder
        self._arguments = arguments
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and return when it answers."""
        program = shutil.which("redis-server") or shutil.which("valkey-server")
        assert program is not None, "make test-cluster installs redis-server"
        self._process = subprocess.Popen(
            [program, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self._folder),
             "--save", "", "--appendonly", "yes", "--appendfsync", "always", "--logfile", "redis.log",
             *self._arguments],
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            assert time.monotonic() < deadline, "redis-server does not answer"
            time.sleep(0.01)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(100) != b"" or bool(self._arguments)
        except OSError:
            return False

    def kill(self) -> None:
        """End it at once, as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
