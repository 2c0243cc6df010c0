"""What a replica shares with others, over a store; made where there is one, and not even loaded elsewhere.

Each tenant has a space of its own in the store, and the journal of all has one. While the store is away the
replica goes on with its own objects, which know the last that was heard, and says so. It must not know what
kind of store it is.
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Coroutine
from typing import Any, NamedTuple

from mockgpt.application.control import Control
from mockgpt.application.shared_changes import SharedChanges
from mockgpt.application.shared_decisions import SharedDecisions
from mockgpt.application.shared_journal import SharedJournal
from mockgpt.application.shared_objects import SharedObjects
from mockgpt.config import StateSettings
from mockgpt.shared_state.circuit import Circuit
from mockgpt.shared_state.store import Store
from mockgpt.telemetry.log import Log

_RUN_BYTES = 4
_LOOK_SECONDS = 1.0  # what was missed is heard of so late, and that the store is back


class Share(NamedTuple):
    """What one tenant shares.

    Attributes:
        decisions: what replicas decide together of a request.
        changes: what is changed at run time.
        objects: what clients asked to be stored.
    """

    circuit: Circuit
    decisions: SharedDecisions
    changes: SharedChanges
    objects: SharedObjects


class Sharing:
    """One replica's part.

    Args:
        control: of the server, or of its default tenant.

    Attributes:
        name: what this process is called.
        connections_name: how the ids of its connections begin: no other run of a mock on this Redis has the
            same. The processes of one parent have numbers.
        journal: what has happened.
        leads: a reload here lets what is counted together begin anew; where several processes reload at once,
            one of them.
    """

    leads = True

    def __init__(self, control: Control, store: Store, settings: StateSettings, log: Log) -> None:
        self.name = settings.replica or f"{socket.gethostname()}-{os.getpid()}"
        self.connections_name = f"{os.urandom(_RUN_BYTES).hex()}_" if settings.url else ""
        self._control = control
        self._store = store
        self._log = log
        self._seconds = settings.timeout_ms / 1000
        self._tasks: set[asyncio.Task[None]] = set()
        self._reported = False
        self._circuit = Circuit(store.space("journal"), self._seconds, self._report)
        self.journal = SharedJournal(control, self._circuit, self.name)
        self._shares: dict[Control, Share] = {}
        self.of(control)

    def of(self, control: Control) -> Share:
        """Return what a tenant shares; one that is new is followed soon."""
        share = self._shares.get(control)
        if share is None:
            ours = control is self._control
            store = self._store if ours else self._store.space(f"tenant-{control.tenant}")
            circuit = Circuit(store, self._seconds, self._report)
            changes = SharedChanges(
                control,
                circuit,
                self._log,
                on_gap=lambda: self._run(self.look()),
                on_reset=lambda: self.journal.clear(control.tenant),
            )
            decisions = SharedDecisions(control, circuit, self.name)
            share = Share(circuit, decisions, changes, SharedObjects(control, circuit))
            self._shares[control] = share
            if self._tasks:  # it has started
                self._run(self._begin(share))
        return share

    def begin_anew(self) -> None:
        """Let what is counted together begin anew, as a reload of one process alone does."""
        if self.leads:
            for share in self._shares.values():
                share.changes.begin_anew()

    @property
    def degraded(self) -> bool:
        """Whether the store is away, so that nothing is exact."""
        return not (self._circuit.up and all(share.circuit.up for share in self._shares.values()))

    @property
    def state(self) -> str:
        """`shared`, or `degraded` while the store is away."""
        return "degraded" if self.degraded else "shared"

    async def start(self) -> None:
        """Take over what others have changed, and follow what they change; the store may be away."""
        for share in list(self._shares.values()):
            await self._begin(share)
        self._run(self._follow())

    async def _begin(self, share: Share) -> None:
        await share.circuit.ask(share.circuit.store.listen(share.changes.hear))
        await self.look()

    async def close(self) -> None:
        """Tell the store what is left to tell, and end the connection."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.told()
        for share in self._shares.values():
            share.decisions.close()
            await share.decisions.told()
            await share.objects.told()
            await share.circuit.settled()
        await self.journal.close()
        await self._store.close()

    async def told(self) -> None:
        """Return when the store knows what was changed until now, or is away: then it is told later."""
        for share in self._shares.values():
            await share.changes.told()

    async def clear(self) -> None:
        """Let all forget what is of no tenant: the handshakes to come, exchanges of a tenant gone."""
        if self._control.tenants:
            await self._circuit.tell(self._clear())

    async def _clear(self) -> None:
        self.of(self._control).changes.tell("handshakes")
        await self.told()
        await self.journal.clear(None)

    def _report(self, _up: bool, why: str) -> None:
        """Log once that the store is away, and once that it is back."""
        if self.degraded and not self._reported:
            self._log.write("warning", "state_degraded", replica=self.name, detail=why)
        elif self._reported and not self.degraded:
            self._log.write("info", "state_shared", replica=self.name)
        self._reported = self.degraded

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _follow(self) -> None:
        """Look once a second what was not heard, or whether the store is back."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            try:
                await self.look()
            except Exception as error:  # a bug of ours must not keep the replica apart for ever
                context = {"message": f"{self.name} could not take over a change", "exception": error}
                asyncio.get_running_loop().call_exception_handler(context)

    async def look(self) -> None:
        """Take over what was not heard; the store is up if it says so."""
        for share in list(self._shares.values()):
            asked_at = share.changes.version
            found = await share.circuit.try_again(share.circuit.store.snapshot(asked_at))
            if found is None:
                return
            share.changes.take(asked_at, *found)
            share.circuit.close()
            await share.changes.told()
            await share.decisions.told()
            await share.objects.told()
        self._circuit.close()
        await self.journal.told()
