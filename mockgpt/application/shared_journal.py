"""The journal of all replicas: this one's records go to the store in batches, off the way of a request.

While the store is away they wait in bounded memory; what finds no room is counted. What is read is read from
the store, when somebody asks. It must not know how records are shown.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Iterator
from itertools import chain, takewhile
from time import time
from typing import NamedTuple

from mockgpt.application.control import Control
from mockgpt.application.shared_decisions import BATCH_SECONDS, HEARD_SECONDS
from mockgpt.shared_state.circuit import Circuit
from mockgpt.shared_state.remote_records import (
    RemoteConnection,
    oldest_first,
    pack_connection,
    pack_exchange,
    read_connection,
    read_exchange,
)
from mockgpt.telemetry.journal import Record, Subscriber
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.connection import Connection
from mockgpt.wire.redaction import Redaction
from mockgpt.wire.turns import GivingWay

_FOLLOW_SECONDS = 0.1  # a follower looks as often
_BATCH_RECORDS, _BATCH_BYTES = 100, 1_048_576
_WAITING_BYTES = 16_777_216  # records that wait for a store that is away
_PACKED_CONNECTIONS = 10_000
EXCHANGE, CONNECTION = "exchange", "connection"
_RECORDS_OF_CONNECTION = 2  # when it is accepted, and when it is closed


class JournalView(NamedTuple):
    """The journal of all replicas at one moment, with what `telemetry.journal` has for readers.

    Attributes:
        exchanges, connections: these oldest first, each without its size; those newest first.
        exchanges_dropped, connections_dropped: None for one tenant: the store counts them for all together.
        positions: of the exchanges that have ended, by id; two where an answer of the store was lost.
    """

    redaction: Redaction
    exchanges: list[JournalEntry]
    connections: list[tuple[Connection, int]]
    exchanges_dropped: int | None
    connections_dropped: int | None
    positions: dict[str, list[str]]

    def entries(self) -> Iterator[JournalEntry]:
        """Yield the exchanges."""
        return iter(self.exchanges)

    def find(self, id: str) -> JournalEntry | None:
        """Return the exchange with this id, or None."""
        return next((entry for entry in self.exchanges if entry.id == id), None)


class SharedJournal:
    """One replica's part, as `telemetry.journal.JournalShare` describes it, and the whole for who asks.

    Attributes:
        dropped: records of this replica that found no room while the store was away, by kind.
    """

    def __init__(self, control: Control, circuit: Circuit, replica: str) -> None:
        self.dropped: Counter[str] = Counter()
        self._control = control
        self._circuit = circuit
        self._replica = replica
        self._waiting: dict[str, deque[bytes]] = {EXCHANGE: deque(), CONNECTION: deque()}
        self._waiting_bytes = 0
        self._timer: asyncio.TimerHandle | None = None
        self._sending: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()
        # Of those on which requests came: what an exchange shows of its connection stays the same.
        self._packed: dict[str, bytes] = {}
        self._listeners: list[Subscriber] = []
        self._following: asyncio.Task[None] | None = None
        control.journal.whole.share = self
        control.on_reset.append(self._forget)

    # -- what is told ----------------------------------------------------------------------------

    def exchange(self, connection: Connection, packed: bytes) -> None:
        """Take an exchange that has ended."""
        shared = self._packed.get(connection.id)
        if shared is None:
            if len(self._packed) >= _PACKED_CONNECTIONS:
                self._packed.clear()
            shared = self._packed[connection.id] = pack_connection(connection, self._replica)
        self._wait(EXCHANGE, pack_exchange(packed, shared))

    def connection(self, connection: Connection) -> None:
        """Take a connection that was accepted, refused or closed."""
        self._packed.pop(connection.id, None)
        self._wait(CONNECTION, pack_connection(connection, self._replica))

    def _wait(self, kind: str, record: bytes) -> None:
        self._waiting[kind].append(record)
        self._waiting_bytes += len(record)
        while self._waiting_bytes > _WAITING_BYTES:  # exchanges first: they are what is large
            largest = EXCHANGE if self._waiting[EXCHANGE] else CONNECTION
            self._waiting_bytes -= len(self._waiting[largest].popleft())
            self.dropped[largest] += 1
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(BATCH_SECONDS, self._send_now)

    def _send_now(self) -> None:  # by no detour: where the loop is late, `view` reads in the same iteration
        self._sending = asyncio.get_running_loop().create_task(self._tell())

    async def told(self) -> None:
        """Return when the store has everything until now, or is away."""
        await self._circuit.tell(self._tell())

    async def _tell(self) -> None:
        async with self._turn:
            self._timer = None
            for kind, waiting in self._waiting.items():
                left = len(waiting)  # what comes meanwhile is of the next batch
                while left > 0 and self._circuit.up:
                    left -= await self._send(kind, waiting, left)

    async def _send(self, kind: str, waiting: deque[bytes], most: int) -> int:
        """Send some of the records that wait; return how many."""
        batch: list[bytes] = []
        size = 0
        while waiting and len(batch) < min(most, _BATCH_RECORDS) and size < _BATCH_BYTES:
            size += len(waiting[0])
            batch.append(waiting.popleft())
        self._waiting_bytes -= size
        if not batch:  # all was forgotten, or dropped
            return most
        if await self._circuit.ask(self._circuit.store.append(kind, batch, *self._bounds(kind))) is None:
            waiting.extendleft(reversed(batch))
            self._waiting_bytes += size
        return len(batch)

    def _bounds(self, kind: str) -> tuple[int, int]:
        """Return how many records of a kind are kept for all replicas, and how many bytes."""
        settings = self._control.journal.whole.settings
        if kind == EXCHANGE:
            return settings.capacity, settings.memory_limit_bytes
        return settings.connections_capacity * _RECORDS_OF_CONNECTION, settings.memory_limit_bytes

    def _forget(self) -> None:
        if self._control.tenant is not None:
            return  # what waits is also of other tenants
        for waiting in self._waiting.values():
            waiting.clear()
        self._waiting_bytes = 0
        self.dropped.clear()

    # -- what is read ----------------------------------------------------------------------------

    async def heard(self) -> None:
        """Return when the store has what ended on any replica until now, where all are on time."""
        await self.told()
        await asyncio.sleep(HEARD_SECONDS)

    async def view(self, tenant: str | None) -> JournalView | None:
        """Return the journal of all replicas, of one tenant or of all, None while the store is away."""
        await self.heard()
        ask, store, journal = self._circuit.ask, self._circuit.store, self._control.journal.whole
        exchanges, connections = await ask(store.records(EXCHANGE)), await ask(store.records(CONNECTION))
        dropped = await ask(store.dropped(EXCHANGE)), await ask(store.dropped(CONNECTION))
        if exchanges is None or connections is None or dropped[0] is None or dropped[1] is None:
            return None
        ended: dict[str, JournalEntry] = {}
        positions: dict[str, list[str]] = {}
        give_way = GivingWay()
        for place, record in reversed(exchanges):
            await give_way.if_due()
            entry = self._exchange(record)
            if entry is not None and _of(entry, tenant):
                ended[entry.id] = entry
                positions.setdefault(entry.id, []).append(place)
        told = (found for _, record in connections if (found := _connection(record)) is not None)
        running = takewhile(lambda entry: entry.state == "open", journal.entries())
        return JournalView(
            redaction=journal.redaction,
            exchanges=[*(each for each in running if _of(each, tenant)), *ended.values()],
            connections=[(each, 0) for each in oldest_first(told, ended.values()) if _of(each, tenant)],
            exchanges_dropped=dropped[0] + self.dropped[EXCHANGE] if tenant is None else None,
            connections_dropped=dropped[1] + self.dropped[CONNECTION] if tenant is None else None,
            positions=positions,
        )

    def _exchange(self, record: bytes) -> JournalEntry | None:
        try:
            return read_exchange(record, self._control.journal.whole.redaction)
        except ValueError:
            return None

    async def forget(self, unwanted: Callable[[JournalEntry], bool], tenant: str | None) -> int | None:
        """Remove the exchanges that are `unwanted`, and return how many; None while the store is away."""
        view = await self.view(tenant)
        if view is None:
            return None
        ended = [entry for entry in view.exchanges if entry.id in view.positions]
        found = [view.positions[entry.id] for entry in ended if unwanted(entry)]
        await self._discard(EXCHANGE, list(chain.from_iterable(found)))
        return len(found)

    async def _discard(self, kind: str, positions: list[str]) -> None:
        for start in range(0, len(positions), _BATCH_RECORDS):
            await self._circuit.ask(
                self._circuit.store.discard(kind, positions[start : start + _BATCH_RECORDS])
            )

    async def clear(self, tenant: str | None) -> None:
        """Remove everything, or what is one tenant's, for all replicas."""
        if tenant is not None:
            asked_at = time()  # what comes while this waits for the store stays
            await self.forget(lambda entry: entry.time < asked_at, tenant)
            records = await self._circuit.ask(self._circuit.store.records(CONNECTION)) or []
            found = [(place, _connection(record)) for place, record in records]
            await self._discard(
                CONNECTION,
                [place for place, one in found if one and _of(one, tenant) and one.time < asked_at],
            )
            return
        await self.heard()  # a batch of another replica may be on its way
        for kind in self._waiting:
            await self._circuit.ask(self._circuit.store.discard(kind, []))

    def subscribe(self, listener: Subscriber, tenant: str | None) -> Callable[[], None]:
        """Call `listener` with what happens on other replicas; returns a function that ends this."""

        def listen(record: Record) -> None:
            if _of(record, tenant):
                listener(record)

        self._listeners.append(listen)
        if self._following is None:
            self._following = asyncio.get_running_loop().create_task(self._follow())

        def end() -> None:
            if listen in self._listeners:
                self._listeners.remove(listen)

        return end

    async def _follow(self) -> None:
        """Read what is new, as long as there are listeners."""
        after: dict[str, str] = {}  # the last that is known of a kind: what was there at first is not new
        try:
            while self._listeners:
                for kind in (EXCHANGE, CONNECTION):
                    records = await self._circuit.ask(self._circuit.store.records(kind, after.get(kind, "")))
                    if kind in after:
                        self._announce(kind, [record for _, record in records or ()])
                    if records is not None:
                        after[kind] = records[-1][0] if records else after.get(kind, "")
                await asyncio.sleep(_FOLLOW_SECONDS)
        finally:  # the next listener is followed for again, whatever happened to this one
            self._following = None

    def _announce(self, kind: str, records: list[bytes]) -> None:
        for record in records:
            found = self._exchange(record) if kind == EXCHANGE else _connection(record)
            if found is None:
                continue
            connection = found.connection if isinstance(found, JournalEntry) else found
            if connection.replica != self._replica:
                for listener in self._listeners:
                    listener(found)

    async def close(self) -> None:
        """Tell the store what is left, and follow no more."""
        self._listeners.clear()
        if self._timer is not None:
            self._timer.cancel()
        if self._following is not None:
            self._following.cancel()
            await asyncio.gather(self._following, return_exceptions=True)
        await self.told()


def _of(record: Record, tenant: str | None) -> bool:
    """Tell whether a record is one tenant's; None: of any."""
    return tenant is None or record.tenant == tenant


def _connection(record: bytes) -> RemoteConnection | None:
    try:
        return read_connection(record)
    except ValueError:
        return None
