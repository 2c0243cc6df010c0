"""What a replica shares with others, over a store; made where there is one, and not even loaded elsewhere.

While the store is away the replica goes on with its own objects, which know the last that was heard, and says
so. It must not know what kind of store it is.
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Coroutine
from typing import Any

from mockgpt.application.control import Control
from mockgpt.application.shared_changes import SharedChanges
from mockgpt.application.shared_decisions import SharedDecisions
from mockgpt.application.shared_journal import SharedJournal
from mockgpt.config import StateSettings
from mockgpt.shared_state.circuit import Circuit
from mockgpt.shared_state.store import Store
from mockgpt.telemetry.log import Log

_LOOK_SECONDS = 1.0  # what was missed is heard of so late, and that the store is back


class Sharing:
    """One replica's share.

    Attributes:
        replica: what this process is called.
        decisions: what replicas decide together of a request.
        changes: what is changed at run time.
        journal: what has happened.
    """

    def __init__(self, control: Control, store: Store, settings: StateSettings, log: Log) -> None:
        self.replica = settings.replica or f"{socket.gethostname()}-{os.getpid()}"
        self._control = control
        self._log = log
        self._circuit = circuit = Circuit(store, settings.timeout_ms / 1000, self._report)
        self.journal = SharedJournal(control, circuit, self.replica)
        self.decisions = SharedDecisions(control, circuit, self.replica, self.journal.count)
        self.changes = SharedChanges(control, circuit, log, on_gap=self._look_soon)
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def degraded(self) -> bool:
        """Whether the store is away, so that nothing is exact."""
        return not self._circuit.up

    async def start(self) -> None:
        """Take over what others have changed, and follow what they change; the store may be away."""
        await self._circuit.ask(self._circuit.store.listen(self.changes.hear))
        await self.look()
        self._run(self._follow())

    async def close(self) -> None:
        """Tell the store what is left to tell, and end the connection."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.changes.told()
        await self.journal.close()
        await self._circuit.store.close()

    def _report(self, up: bool, why: str) -> None:
        if up:
            self._log.write("info", "state_shared", replica=self.replica)
        else:
            self._log.write("warning", "state_degraded", replica=self.replica, detail=why)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _look_soon(self) -> None:
        self._run(self.look())

    async def _follow(self) -> None:
        """Look once a second what was not heard, or whether the store is back."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            await self.look()

    async def look(self) -> None:
        """Take over what was not heard; the store is up if it says so."""
        asked_at = self.changes.version
        found = await self._circuit.try_again(self._circuit.store.snapshot(asked_at))
        if found is not None:
            self.changes.take(asked_at, *found)
            self._circuit.close()
            await self.changes.told()
            await self.journal.told()

    async def refresh_expectations(self) -> None:
        """Take over how many requests each expectation has answered on all replicas, and the sequences."""
        await self.journal.heard()
        counts = await self._circuit.ask(self._circuit.store.counts())
        scripts = self._control.scripts
        if counts is not None and scripts is not None:
            matched, states = counts
            for each in scripts.all():
                scripts.note(each, matched.get(each.id, 0))
            scripts.states.clear()
            scripts.states.update(states)
