"""A worker: a server like that of a single process, on ports that it shares, told by its parent when to stop.

It must not know how it was made, nor that there are others: what concerns all of them, it asks its parent.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any, NamedTuple

from mockgpt.admin.metrics_sum import Snapshot, metrics_of, snapshot
from mockgpt.application.control import Control
from mockgpt.cli.serve import INTERRUPT_GRACE_SECONDS, Stop, loop_factory, ready_line, serve
from mockgpt.config import Config
from mockgpt.errors import MockGPTError
from mockgpt.server import Server
from mockgpt.telemetry.journal_query import client_filter
from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Connection
from mockgpt.workers.channel import Channel, ChannelClosed
from mockgpt.workers.remote_store import RemoteStore
from mockgpt.workers.write_turn import JOURNAL_FILE, LOG, WriteTurn

ENDED, UNUSABLE = 0, 2  # exit codes
# The parent is on this machine, and a worker ends with it: only a busy machine makes it slow.
_PARENT_TIMEOUT_MS = 10_000
_REPORT_SECONDS = 1.0


class WorkerStart(NamedTuple):
    """What a worker is given.

    Attributes:
        number: of the worker; none has had it before.
        config: the settings, with the ports that are shared.
        reload: reads the settings again.
        seed: drawn for all workers.
        end: its end of the channel to the parent.
        lock_file: for `WriteTurn`.
    """

    number: int
    config: Config
    reload: Callable[[], Config]
    seed: int
    end: socket.socket
    lock_file: IO[bytes]


class Parent(NamedTuple):
    """What the server of a worker can ask its parent; the channel to it."""

    channel: Channel

    async def gather(self, name: str, /, *arguments: Any) -> list[Any]:
        """Ask each of the other workers; return the answers of those that answer in time."""
        with suppress(ChannelClosed):
            answers: list[Any] = await self.channel.ask("gather", name, arguments)
            return answers
        return []


class WorkerServer(Server):
    """One of several servers on the same ports."""

    _shares_ports = True

    def __init__(self, start: WorkerStart, channel: Channel) -> None:
        turn = WriteTurn(start.lock_file, LOG)
        self._number = start.number
        config = self._of_worker(start.config)
        super().__init__(config, Log(config.log, turn=turn, worker=start.number))
        self.remote = RemoteStore(channel)
        if not config.state.url:
            self.store = self.remote.as_store()
        self._siblings = Parent(channel)
        self._file_turn = WriteTurn(start.lock_file, JOURNAL_FILE)
        self.load = start.reload
        control = self.application.control
        for each in (control, *control.tenants.values()):
            each.drawn_seed = start.seed
        self._channel = channel

    def _of_worker(self, config: Config) -> Config:
        """Return settings with a name of the worker's own, and with time for its parent to answer."""
        name = f"worker-{self._number}"
        if config.state.url or config.state.replica:  # replicas with workers of their own share it
            name = f"{config.state.replica or f'{socket.gethostname()}-{os.getppid()}'}-{name}"
        state = config.state._replace(replica=name)
        if not state.url:
            state = state._replace(timeout_ms=_PARENT_TIMEOUT_MS)
        return config._replace(state=state)

    def _connect(self, control: Control) -> None:
        super()._connect(control)
        self._listener.name = f"{self._number}_"

    def reload(self, config: Config) -> int:
        """Use new settings as a server alone does; what makes them a worker's is no difference."""
        return super().reload(self._of_worker(config))

    def reload_by_order(self, leads: bool) -> None:
        """Reload as the parent says, what is wrong is logged; where it leads, what all count begins anew."""
        assert self.sharing is not None, "workers share"
        self.sharing.leads = leads
        try:
            with suppress(MockGPTError):
                super().reload_again()
        finally:
            self.sharing.leads = True

    def reload_again(self) -> int:
        """Reload as a client of the admin plane wants; if all is well, the other workers do so, too."""
        generation = super().reload_again()
        self._channel.tell("reloaded")
        return generation

    def measured(self) -> Snapshot:
        """Return what was counted, and what is measured now."""
        now = self._admin.gauges() if self._admin is not None else None
        return snapshot(metrics_of(self.application.control), now)

    def close_connections(self, in_use: bool, client: str | None, tenant: str | None) -> int:
        """Close connections, as `POST /_mock/connections/close` of another worker wants; return how many."""
        is_client = client_filter(client) if client is not None else None

        def chosen(connection: Connection) -> bool:
            theirs = tenant is None or connection.tenant == tenant
            return theirs and (is_client is None or is_client(connection.identity))

        return self._listener.close_connections(in_use, chosen)


def run_worker(start: WorkerStart) -> int:
    """Serve until the parent ends it, or is gone; return the exit code."""
    with asyncio.Runner(loop_factory=loop_factory(start.config.server.event_loop)) as runner:
        return runner.run(_run(start))


async def _run(start: WorkerStart) -> int:
    orders = Orders()
    channel = Channel(orders.take, orders.parent_has_ended)
    await channel.open(start.end)
    server = WorkerServer(start, channel)
    orders.hear = server.remote.changed
    reports = Reports(server, channel)

    def begin(loop: asyncio.AbstractEventLoop, stop: Stop) -> None:
        orders.begin(server, stop)
        # Ctrl-C and a terminal that closes reach every process: the parent passes them on.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        loop.add_signal_handler(signal.SIGTERM, stop.ask)
        channel.tell("ready", ready_line(server))
        reports.begin(loop)

    try:
        await serve(server, begin)
    except MockGPTError as error:
        server.log.close()
        channel.tell("unusable", list(error.mistakes))
        channel.close()
        return UNUSABLE
    reports.send()
    channel.close()
    return ENDED


class Orders:
    """What the parent says and asks; an order that comes before the server has started is kept.

    Attributes:
        hear: called with what has changed of the shared state.
    """

    def __init__(self) -> None:
        self._serving: tuple[WorkerServer, Stop] | None = None
        self._early: list[tuple[str, tuple[Any, ...]]] = []
        self.hear: Callable[..., None] = lambda *_: None

    def begin(self, server: WorkerServer, stop: Stop) -> None:
        """Follow from now on."""
        self._serving = server, stop
        for name, arguments in self._early:
            self._follow(name, *arguments)

    async def take(self, name: str, arguments: tuple[Any, ...]) -> Any:
        """Follow an order, or answer a question."""
        if name == "changed":
            self.hear(*arguments)
            return None
        return self._follow(name, *arguments)

    def parent_has_ended(self) -> None:
        """Stop: nobody else would."""
        self._follow("stop", INTERRUPT_GRACE_SECONDS)

    def _follow(self, name: str, *arguments: Any) -> Any:
        if self._serving is None:
            self._early.append((name, arguments))
            return None
        server, stop = self._serving
        if name != "stop":
            return getattr(server, _SAID[name])(*arguments)
        if not stop.asked.is_set():  # a second one would end the process at once
            stop.ask(*arguments)
        return None


# What the parent says or asks, and the method that follows or answers.
_SAID = {"reload": "reload_by_order", "metrics": "measured", "close_connections": "close_connections"}


class Reports:
    """Tells the parent now and then what was counted, so that it is not lost with a worker that is killed."""

    def __init__(self, server: WorkerServer, channel: Channel) -> None:
        self._server = server
        self._channel = channel
        self._reported: object = None

    def begin(self, loop: asyncio.AbstractEventLoop) -> None:
        """Report from now on."""
        self.send()
        loop.call_later(_REPORT_SECONDS, self.begin, loop)

    def send(self) -> None:
        """Report, where there is something new."""
        counted, _ = self._server.measured()
        if counted != self._reported:
            self._reported = counted
            self._channel.tell("counted", (counted, {}))
