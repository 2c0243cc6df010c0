"""The parent of the workers: starts, watches, restarts and stops them. Its port takes no connection.

A worker is a fork of the parent, so what both have loaded is in memory once. The parent has no thread: a fork
would inherit its locks. It must not know what a worker answers.
"""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import socket
import sys
from contextlib import suppress
from secrets import randbits
from time import monotonic, time
from typing import Any

from mockgpt.admin.metrics_sum import Snapshot, added, snapshot
from mockgpt.application.control import SEED_BITS
from mockgpt.certificates.child_process import mint_set
from mockgpt.certificates.tls_files import will_mint
from mockgpt.cli.serve import Stop, announce, process_started, summary, watch_stdin
from mockgpt.cli.settings_arguments import ServeOptions
from mockgpt.config import Config
from mockgpt.errors import ConfigError, MockGPTError
from mockgpt.telemetry.log import Log
from mockgpt.workers.channel import ChannelClosed
from mockgpt.workers.cores import worker_count
from mockgpt.workers.hosted_stores import HostedStores
from mockgpt.workers.ports import HeldPort
from mockgpt.workers.process import WorkerProcess
from mockgpt.workers.restarts import Restarts
from mockgpt.workers.worker import WorkerStart
from mockgpt.workers.write_turn import LOG, WriteTurn, new_lock_file

_FAILED = 1
_ANSWER_SECONDS = 1.0  # that a worker has; one that does not answer is too busy, or ends
_HEARD_SECONDS = 5.0  # that a worker has to hear of a change
_AGAIN_SECONDS = 1.0  # between two tries to start a worker where the system has no more processes
_BEYOND_GRACE_SECONDS = 5.0  # then a worker that has not ended is killed


def run(config: Config, options: ServeOptions) -> int:
    """Serve with several workers until a signal ends it; return the process's exit code.

    Raises:
        MockGPTError: the settings cannot be used.
    """
    if not (hasattr(os, "fork") and hasattr(socket, "SO_REUSEPORT")):
        raise ConfigError("server.workers: this system cannot share a port (SO_REUSEPORT); set it to 1")
    if will_mint(config.tls):
        mint_set(config.tls)
    supervisor = Supervisor(config, options)
    try:
        return asyncio.run(supervisor.run())
    finally:
        supervisor.close()


class Supervisor:
    """Keeps `server.workers` processes running.

    Args:
        config: the settings; what cannot be used of them raises MockGPTError when the first worker starts.

    Raises:
        ConfigError: an address cannot be used.
    """

    def __init__(self, config: Config, options: ServeOptions) -> None:
        self._lock_file = new_lock_file()
        self._log = DirectLog(config.log, turn=WriteTurn(self._lock_file, LOG))
        self._options = options
        self._seed = randbits(SEED_BITS)
        self._ports: list[HeldPort] = []
        server, admin = config.server, config.admin
        self._ports.append(HeldPort(server.host, server.port, table="server", flag="--port"))
        if admin.enabled:
            port = admin.port if admin.port is not None else server.port and server.port + 1
            self._ports.append(HeldPort(admin.host, port, table="admin", flag="--admin-port"))
        self._config = self._on_ports(config)
        self._wanted = worker_count(server.workers)
        self._restarts = Restarts(self._wanted)
        self._stores = HostedStores(self._changed)
        self._telling: list[asyncio.Task[None]] = []
        self._counted_by_ended: Snapshot = ({}, {})
        self._workers: list[WorkerProcess] = []
        self._started = 0
        self._starting: set[asyncio.Task[None]] = set()
        self._announced = False
        self._failed: MockGPTError | None = None
        self._given_up = False
        self._stop = Stop(self._kill)
        self._one_ended = asyncio.Event()

    def _on_ports(self, config: Config) -> Config:
        """Return settings with the ports that are held: they never change."""
        server, *admin = (held.number for held in self._ports)
        config = config._replace(server=config.server._replace(port=server))
        return config._replace(admin=config.admin._replace(port=admin[0])) if admin else config

    async def run(self) -> int:
        """Start the workers, keep them running until a signal comes, stop them; return the exit code.

        Raises:
            MockGPTError: why the first workers cannot start.
        """
        loop = asyncio.get_running_loop()
        self._stop.on_signals(loop)
        loop.add_signal_handler(signal.SIGCHLD, self._reap)
        loop.add_signal_handler(signal.SIGHUP, self._reload)
        if self._options.exit_on_stdin_close:
            watch_stdin(loop, self._stop.asked.set)
        gc.freeze()  # a collection that wrote into these objects would copy their pages into each worker
        gc.enable()
        for _ in range(self._wanted):
            await self._start_worker()
        await self._stop.asked.wait()
        await self._end_all()
        if self._announced and os.isatty(2):
            summed, _ = added([self._counted_by_ended])
            print(*summary([each.counted for each in summed.values()]), sep="\n", file=sys.stderr)
        if self._failed is not None:
            raise self._failed
        return _FAILED if self._given_up else 0

    def close(self) -> None:
        """Give the ports back."""
        for held in self._ports:
            held.close()

    # -- workers ------------------------------------------------------------------------------

    async def _start_worker(self) -> None:
        self._started += 1
        number = self._started

        def make(end: socket.socket) -> WorkerStart:
            return WorkerStart(
                number=number,
                config=self._config,
                reload=self._options.reload,
                seed=self._seed,
                end=end,
                lock_file=self._lock_file,
            )

        parents = [each for held in self._ports for each in held.sockets]
        parents += [worker.end for worker in self._workers]
        worker = WorkerProcess(self._take, self._ended)
        self._workers.append(worker)
        try:
            await worker.start(make, parents)
        except OSError as error:  # no process or no file is left
            self._workers.remove(worker)
            raise ConfigError(f"server.workers: no more can be started: {error.strerror}") from None
        if self._stop.asked.is_set():
            worker.channel.tell("stop", self._stop.grace_seconds)

    async def _take(self, worker: WorkerProcess, name: str, arguments: tuple[Any, ...]) -> Any:
        """Hear what a worker says, and answer what it asks."""
        if name == "store":
            return await self._ask_store(arguments)
        if name == "gather":
            return await self._gather(worker, *arguments)
        if name == "ready":
            self._is_ready(worker)
        elif name == "reloaded":
            self._reload(besides=worker)
        return None

    async def _gather(self, asking: WorkerProcess, name: str, arguments: tuple[Any, ...]) -> list[Any]:
        """Ask every worker but one, and return the answers of those that answer in time."""
        others = [worker for worker in self._workers if worker is not asking and worker.ready]
        ended = self._counted_by_ended  # one that ends meanwhile is among the others
        asked = [worker.channel.ask(name, *arguments) for worker in others]
        answers = await asyncio.gather(
            *(asyncio.wait_for(each, _ANSWER_SECONDS) for each in asked), return_exceptions=True
        )
        if name == "metrics":  # of a worker that is silent or has ended, what it last said
            last = [worker.counted for worker in others]
            answers = [
                old if isinstance(new, Exception) else new for new, old in zip(answers, last, strict=True)
            ]
            return [*answers, ended]
        return [answer for answer in answers if not isinstance(answer, BaseException)]

    async def _ask_store(self, arguments: tuple[Any, ...]) -> Any:
        """Answer what a worker asks of the shared state; a change once all workers have heard of it."""
        answer = await self._stores.answer(*arguments)
        if self._telling:
            telling, self._telling = self._telling, []
            await asyncio.wait(telling, timeout=_HEARD_SECONDS)
        return answer

    def _changed(self, *change: Any) -> None:
        loop = asyncio.get_running_loop()
        self._telling += [loop.create_task(_tell(worker, change)) for worker in self._workers]

    def _is_ready(self, worker: WorkerProcess) -> None:
        if self._announced:
            self._log.write("info", "worker_started", worker=worker.number, pid=worker.pid)
        elif len(self._workers) == self._wanted and all(each.ready for each in self._workers):
            self._announced = True
            startup_ms = round((monotonic() - process_started()) * 1000)
            ready = {**(worker.ready or {}), "pid": os.getpid(), "startup_ms": startup_ms}
            announce({**ready, "workers": self._wanted}, self._options)

    def _reap(self) -> None:
        for worker in list(self._workers):
            worker.reap()

    def _ended(self, worker: WorkerProcess) -> None:
        """Start another one in the place of a worker that was not told to end."""
        self._workers.remove(worker)
        self._one_ended.set()
        summed, _ = added([self._counted_by_ended, worker.counted])
        self._counted_by_ended = snapshot(summed, None)
        if self._stop.asked.is_set():
            return
        if worker.unusable and not self._announced:
            self._failed = ConfigError(worker.unusable[0], mistakes=tuple(worker.unusable))
            self._stop.asked.set()
            return
        why = "; ".join(worker.unusable) or worker.ending
        self._log.write("warning", "worker_ended", worker=worker.number, pid=worker.pid, detail=why)
        self._replace()

    def _replace(self) -> None:
        if self._restarts.allows(monotonic()):
            task = asyncio.get_running_loop().create_task(self._restart())
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)
        else:
            detail = f"{self._restarts.limit} workers have ended within a minute; stopped"
            self._log.write("error", "workers_given_up", detail=detail)
            self._given_up = True
            self._stop.asked.set()

    async def _restart(self) -> None:
        try:
            await self._start_worker()
        except ConfigError as error:
            self._log.write("error", "worker_not_started", detail=str(error))
            await asyncio.sleep(_AGAIN_SECONDS)
            if not self._stop.asked.is_set():
                self._replace()

    def _reload(self, besides: WorkerProcess | None = None) -> None:
        """Let all workers read the settings again, where they can be read."""
        try:
            self._config = self._on_ports(self._options.reload())
        except MockGPTError as error:
            self._log.write("error", "reload_failed", detail=str(error))
            return
        for worker in self._workers:
            if worker is not besides:
                worker.channel.tell("reload", besides is None and worker is self._workers[0])

    async def _end_all(self) -> None:
        """Let the workers end; kill those that need longer than they may."""
        self.close()
        grace = self._stop.grace_seconds
        for worker in self._workers:
            worker.channel.tell("stop", grace)
        if grace is None:
            grace = self._config.server.shutdown_grace_ms / 1000
        try:
            async with asyncio.timeout(grace + _BEYOND_GRACE_SECONDS):
                while self._workers:
                    self._one_ended.clear()
                    await self._one_ended.wait()
        except TimeoutError:
            self._log.write("warning", "workers_killed", workers=len(self._workers))
            self._kill()

    def _kill(self) -> None:
        for worker in self._workers:
            worker.kill()


async def _tell(worker: WorkerProcess, change: tuple[Any, ...]) -> None:
    """Pass a change on to a worker; one that ends needs it no more."""
    with suppress(ChannelClosed):
        await worker.channel.ask("changed", *change)


class DirectLog(Log):
    """A log without a thread: each line is written at once."""

    def put(self, level: str, event: str, fields: dict[str, Any]) -> None:
        """Write one line."""
        self._waiting.append((time(), level, event, fields))
        self._drain()
