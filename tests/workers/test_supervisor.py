"""The parent of workers counts each of them once, and goes on where the system has no more processes."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
from collections.abc import Iterator
from typing import Any, cast

import pytest

from mockgpt.admin.metrics_sum import Snapshot, added
from mockgpt.cli.settings_arguments import ServeOptions
from mockgpt.config import AdminSettings, Config, LogSettings, ServerSettings
from mockgpt.errors import ConfigError
from mockgpt.workers.channel import ChannelClosed
from mockgpt.workers.process import WorkerProcess
from mockgpt.workers.supervisor import Supervisor

CONFIG = Config(
    server=ServerSettings(port=0, workers=2),
    admin=AdminSettings(enabled=False),
    log=LogSettings(level="error"),
)
COUNTED: Snapshot = ({None: {"mockgpt_requests_total": {("a",): 5}}}, {})


@pytest.fixture
def supervisor() -> Iterator[Supervisor]:
    made = Supervisor(CONFIG, ServeOptions(lambda: CONFIG))
    yield made
    made.close()
    made._lock_file.close()


class EndedWorker:
    """A worker that ends when it is asked."""

    number, pid, ready, ending = 1, 1, {"event": "ready"}, "signal SIGKILL"
    counted = COUNTED
    unusable: tuple[str, ...] = ()

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor
        self.channel = self

    async def ask(self, *_: Any) -> Any:
        self._supervisor._ended(cast("WorkerProcess", self))
        raise ChannelClosed("the other process has ended")


def test_a_worker_that_ends_while_it_is_asked_is_counted_once(supervisor: Supervisor) -> None:
    async def main() -> list[Snapshot]:
        supervisor._stop.asked.set()  # so that nobody takes its place
        supervisor._workers.append(cast("WorkerProcess", EndedWorker(supervisor)))
        during: list[Snapshot] = await supervisor._gather(cast("WorkerProcess", None), "metrics", ())
        after: list[Snapshot] = await supervisor._gather(cast("WorkerProcess", None), "metrics", ())
        return [during, after]

    for answers in asyncio.run(main()):
        summed, _ = added(answers)
        assert dict(summed[None].counted["mockgpt_requests_total"].values) == {("a",): 5}


def test_without_processes_left_it_says_so_and_holds_no_half_worker(
    supervisor: Supervisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fork() -> int:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    async def main() -> None:
        with pytest.raises(ConfigError, match=r"server\.workers: no more can be started: "):
            await supervisor._start_worker()
        assert supervisor._workers == []
        supervisor._reap()
        assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == heard, "signals reach the parent as before"

    heard = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    monkeypatch.setattr(os, "fork", fork)
    asyncio.run(main())
