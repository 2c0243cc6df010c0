"""A worker's process as its parent sees it: forked, reaped, told what to do.

It must not know when a worker is started, nor how many there are.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from typing import Any, NoReturn

from mockgpt.admin.metrics_sum import Snapshot
from mockgpt.workers.channel import Channel
from mockgpt.workers.worker import WorkerStart, run_worker

_HANDLED = (signal.SIGCHLD, signal.SIGHUP, signal.SIGINT, signal.SIGTERM)  # by the parent
_CRASHED = 1


class WorkerProcess:
    """One worker, from its fork until it has ended.

    Args:
        on_message: called with the worker, and the name and arguments of what it says or asks.
        on_ended: called once its process has ended and all that it said was heard.

    Attributes:
        number: unique among all workers of the parent.
        pid: the process.
        end: the parent's end of the channel.
        ready: its ready line, once it listens.
        unusable: what is wrong with settings or certificates, where it did not start for that.
        counted: what it had counted when it last said so.
        status: as `os.waitstatus_to_exitcode` returns it; None while it runs.
    """

    def __init__(self, on_message: OnMessage, on_ended: Callable[[WorkerProcess], None]) -> None:
        self.channel = Channel(self._take, self._heard_all)
        self.ready: dict[str, Any] | None = None
        self.unusable: list[str] = []
        self.counted: Snapshot = ({}, {})
        self.status: int | None = None
        self._on_message = on_message
        self._on_ended = on_ended

    async def start(
        self, make: Callable[[socket.socket], WorkerStart], parents: Iterable[socket.socket]
    ) -> None:
        """Fork.

        Args:
            make: makes what the worker is given, of its end of the channel.
            parents: sockets that only the parent uses.

        Raises:
            OSError: the system has no more processes or files.
        """
        self.end, theirs = socket.socketpair()
        start = make(theirs)
        self.number = start.number
        try:
            self.pid = _fork(start, [self.end, *parents])
        except OSError:
            self.end.close()
            raise
        finally:
            theirs.close()
        await self.channel.open(self.end)

    def reap(self) -> None:
        """Look whether the process has ended."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                self._look()

    def kill(self) -> None:
        """End it at once; nothing happens where it has ended."""
        if self.status is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    async def _take(self, name: str, arguments: tuple[Any, ...]) -> Any:
        if name == "ready":
            (self.ready,) = arguments
        elif name == "unusable":
            (self.unusable,) = arguments
        elif name == "counted":
            (self.counted,) = arguments
        return await self._on_message(self, name, arguments)

    def _heard_all(self) -> None:
        self._look()

    def _look(self) -> None:
        if self.status is not None and self.channel.closed:
            self._on_ended(self)

    @property
    def ending(self) -> str:
        """How it ended, in words."""
        status = self.status or 0
        return f"exit code {status}" if status >= 0 else f"signal {signal.Signals(-status).name}"


OnMessage = Callable[[WorkerProcess, str, tuple[Any, ...]], Coroutine[Any, Any, Any]]


def _fork(start: WorkerStart, parents: Iterable[socket.socket]) -> int:
    """Return the pid of a new worker; in the worker this never returns."""
    sys.stdout.flush()
    sys.stderr.flush()
    # A signal that came between the fork and the worker's own handlers would wake the parent's loop.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _HANDLED)
    try:
        pid = os.fork()
        if pid == 0:
            _work(start, parents, before)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return pid


def _work(start: WorkerStart, parents: Iterable[socket.socket], signals: Iterable[int]) -> NoReturn:
    """Serve in the new process, and end it; `signals` are those that it does not hear."""
    code = _CRASHED
    try:
        signal.set_wakeup_fd(-1)
        for number in _HANDLED:
            signal.signal(number, signal.SIG_DFL)
        asyncio._set_running_loop(None)
        for each in parents:
            each.close()
        signal.pthread_sigmask(signal.SIG_SETMASK, signals)
        code = run_worker(start)
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(code)
