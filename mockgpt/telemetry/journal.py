"""The exchanges and connections that are kept in memory, and the listeners that are called with new ones.

An observer of the application. Memory is bounded by `journal.memory_limit_bytes`: the oldest
are dropped and counted. It must not know HTTP, filters or files: those are
`telemetry.journal_query` and `telemetry.journal_file`.
"""

from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Protocol

from mockgpt.config import JournalSettings
from mockgpt.telemetry.journal_entry import JournalEntry, pack
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange
from mockgpt.wire.redaction import Redaction

# Memory of a kept exchange beside its packed bytes: a tuple, a place in the dictionary, its share of the
# connection's record; and memory that lies unused between pieces of all sizes. A test compares both with
# tracemalloc.
_EXCHANGE_BYTES = 900
_FRAGMENTED, _WHOLE = 7, 5
# Many refused handshakes, each with a certificate of its own, must not push the exchanges out.
_CONNECTIONS_SHARE = 0.25
_CONNECTION_BYTES = 750  # the record, its TLS facts and strings
_IDENTITY_BYTES = 600  # an identity without its texts


class Change(NamedTuple):
    """Something that was changed while the server runs, over the admin plane or from Python.

    Attributes:
        time: Unix seconds.
        change: what: scenario, handshakes, expectations, exchanges, connections, settings, reset, reload or
            shutdown.
        details: in words and numbers, without secrets.
        tenant: whose state was changed, None where the settings have none, or it is the whole server's.
    """

    time: float
    change: str
    details: dict[str, Any]
    tenant: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the object of the event."""
        of = {} if self.tenant is None else {"tenant": self.tenant}
        return {"time": self.time, "change": self.change, **self.details, **of}


class EntryWriter(Protocol):
    """Where every exchange is written to as well."""

    def write(self, entry: JournalEntry, /) -> None:
        """Take an ended exchange; called on the loop's thread, so it may not block."""


class JournalShare(Protocol):
    """What every record is told to as well, where replicas share a journal; it may not block."""

    def exchange(self, connection: Connection, packed: bytes, /) -> None:
        """Take an exchange that has ended, as `telemetry.journal_entry.pack` packs it."""

    def connection(self, connection: Connection, /) -> None:
        """Take a connection that was accepted, refused or closed."""


Record = JournalEntry | Connection | Change
Subscriber = Callable[[Record], None]


class Journal:
    """Keeps exchanges and connections, oldest dropped first.

    Exchanges in progress are shown too, and always; their memory is that of their connections.

    Attributes:
        whole: itself; of a tenant's view what it is a view of.
        connections: those that are kept, each with its estimated bytes, oldest first.
        keeps: exchanges are kept, written to a file or passed to a listener.
        exchanges_dropped, connections_dropped: how many were dropped for newer ones since the last `clear`.
        dropped_ever: exchanges dropped since the start.
        share: the journal of all replicas, None where nothing is shared.
        dropped_of: how many were dropped since the last `clear`, by tenant and `exchanges` or `connections`.
        redaction: hides secrets here and everywhere else where exchanges are shown.
    """

    def __init__(self, settings: JournalSettings) -> None:
        self.whole = self
        # By id, oldest first; each with its tenant.
        self._kept: OrderedDict[str, tuple[Connection, bytes, str | None]] = OrderedDict()
        self._open: dict[str, Exchange] = {}
        self.connections: deque[tuple[Connection, int]] = deque()
        self.exchanges_dropped = self.connections_dropped = self.dropped_ever = 0
        self.dropped_of: Counter[tuple[str, str]] = Counter()
        self._exchange_bytes = self._connection_bytes = 0
        self._subscribers: list[Subscriber] = []
        self._file: EntryWriter | None = None
        self.share: JournalShare | None = None
        self.configure(settings)

    def configure(self, settings: JournalSettings) -> None:
        """Take new limits; what is beyond them is dropped at once."""
        self.settings = settings
        self.redaction = Redaction(settings.redact)
        self._update_keeps()
        self._make_room()

    def write_to(self, file: EntryWriter | None) -> None:
        """Write every exchange to a file too; None ends that. The file is not closed here."""
        self._file = file
        self._update_keeps()

    def _update_keeps(self) -> None:
        self.keeps = bool(self.settings.capacity or self._file or self._subscribers)

    @property
    def memory_bytes(self) -> int:
        """Estimated memory of everything kept."""
        return self._exchange_bytes + self._connection_bytes

    # -- what the application reports ----------------------------------------------------------

    def begin(self, exchange: Exchange) -> None:
        """Show an exchange that has begun until it is recorded."""
        if exchange.journaled and self.keeps:
            self._open[exchange.request.id] = exchange
            if self._subscribers:
                self.announce(self._entry(exchange))

    def _entry(self, exchange: Exchange) -> JournalEntry:
        return JournalEntry(pack(exchange), exchange.request.connection, self.redaction)

    def record(self, exchange: Exchange) -> None:
        """Keep a finished exchange."""
        self._open.pop(exchange.request.id, None)
        if not exchange.journaled or not self.keeps:
            return
        connection, packed = exchange.request.connection, pack(exchange)
        self._kept[exchange.request.id] = connection, packed, exchange.tenant
        self._exchange_bytes += _size(packed)
        if self._exchange_bytes > self._room or len(self._kept) > self.settings.capacity:
            self._drop_exchanges()
        if self.share is not None:
            self.share.exchange(connection, packed)
        if self._file is not None or self._subscribers:
            entry = JournalEntry(packed, connection, self.redaction)
            if self._file is not None:
                self._file.write(entry)
            self.announce(entry)

    def connection_accepted(self, connection: Connection) -> None:
        """Keep a connection; its record is filled in further while it lives."""
        if self.settings.connections_capacity:
            size = _connection_size(connection)
            self.connections.append((connection, size))
            self._connection_bytes += size
            self._make_room()
            if self.share is not None:
                self.share.connection(connection)
        self.announce(connection)

    connection_refused = connection_accepted  # refused ones are kept in the same way

    def connection_closed(self, connection: Connection) -> None:
        """Call the listeners: the record of an accepted connection is complete."""
        if self.share is not None and self.settings.connections_capacity:
            self.share.connection(connection)
        self.announce(connection)

    def _make_room(self) -> None:
        """Drop the oldest connections beyond their share, then the oldest exchanges beyond the rest."""
        settings = self.settings
        share = settings.memory_limit_bytes * _CONNECTIONS_SHARE
        while self.connections and (
            len(self.connections) > settings.connections_capacity or self._connection_bytes > share
        ):
            connection, size = self.connections.popleft()
            self._connection_bytes -= size
            self.connections_dropped += 1
            if connection.tenant is not None:
                self.dropped_of[connection.tenant, "connections"] += 1
        self._room = settings.memory_limit_bytes - self._connection_bytes
        self._drop_exchanges()

    def _drop_exchanges(self) -> None:
        capacity = self.settings.capacity
        while self._kept and (len(self._kept) > capacity or self._exchange_bytes > self._room):
            _, packed, tenant = self._kept.popitem(last=False)[1]
            self._exchange_bytes -= _size(packed)
            if capacity:
                self.exchanges_dropped += 1
                self.dropped_ever += 1
                if tenant is not None:
                    self.dropped_of[tenant, "exchanges"] += 1

    # -- what others read ----------------------------------------------------------------------

    def subscribe(self, listener: Subscriber) -> Callable[[], None]:
        """Call `listener` with every new entry and connection; returns a function that ends this.

        It is called on the loop's thread, in the middle of an answer: it has to be quick and may not raise.
        """
        self._subscribers.append(listener)
        self._update_keeps()

        def end() -> None:
            if listener in self._subscribers:
                self._subscribers.remove(listener)
                self._update_keeps()

        return end

    def announce(self, record: Record) -> None:
        """Call the listeners; nothing is kept."""
        for listener in self._subscribers:
            listener(record)

    @property
    def exchanges(self) -> int:
        """How many exchanges are kept."""
        return len(self._kept)

    def entries(self) -> Iterator[JournalEntry]:
        """Yield the exchanges kept at this moment, newest first, those in progress before all others."""
        redaction = self.redaction
        for exchange in reversed(list(self._open.values())):
            if exchange.outcome is None:
                yield self._entry(exchange)
        for connection, packed, _ in reversed(list(self._kept.values())):
            yield JournalEntry(packed, connection, redaction)

    def find(self, id: str) -> JournalEntry | None:
        """Return the exchange with this id, or None."""
        if (exchange := self._open.get(id)) is not None:
            return self._entry(exchange)
        if (kept := self._kept.get(id)) is not None:
            return JournalEntry(kept[1], kept[0], self.redaction)
        return None

    def forget(self, unwanted: Callable[[JournalEntry], bool]) -> int:
        """Remove the exchanges that are `unwanted`, and return how many; they do not count as dropped."""
        before = len(self._kept)
        self._kept = OrderedDict(
            (id, (connection, packed, tenant))
            for id, (connection, packed, tenant) in self._kept.items()
            if not unwanted(JournalEntry(packed, connection, self.redaction))
        )
        self._exchange_bytes = sum(_size(packed) for _, packed, _ in self._kept.values())
        return before - len(self._kept)

    def forget_connections(self, unwanted: Callable[[Connection], bool]) -> None:
        """Remove the connections that are `unwanted`; they do not count as dropped."""
        self.connections = deque(kept for kept in self.connections if not unwanted(kept[0]))
        self._connection_bytes = sum(size for _, size in self.connections)
        self._make_room()

    def clear(self) -> None:
        """Remove everything, and count what is dropped from 0 again."""
        self._kept.clear()
        self.dropped_of.clear()
        self.connections.clear()
        self._exchange_bytes = self._connection_bytes = 0
        self.exchanges_dropped = self.connections_dropped = 0
        self._make_room()


def _size(packed: bytes) -> int:
    return (len(packed) + _EXCHANGE_BYTES) * _FRAGMENTED // _WHOLE


def _connection_size(connection: Connection) -> int:
    size = _CONNECTION_BYTES
    identity = connection.identity
    if identity is not None:
        texts = (identity.subject, identity.issuer, identity.common_name, identity.serial, *identity.sans)
        # One character beyond the basic plane makes every character of its text four bytes wide.
        size += _IDENTITY_BYTES + sum(len(text) if text.isascii() else 4 * len(text) for text in texts)
    return size
