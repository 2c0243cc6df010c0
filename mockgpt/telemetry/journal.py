"""What happened: bounded rings of exchanges and connections, and whoever wants to hear of new ones.

An observer of the application. Memory ends at `journal.memory_limit_bytes`: the oldest
are dropped and counted. It must not know HTTP, filters or files; those are given
entries by name: `telemetry.journal_query`, `telemetry.journal_file`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from mockgpt.config import JournalSettings
from mockgpt.telemetry.journal_entry import JournalEntry, pack
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange
from mockgpt.wire.redaction import Redaction

if TYPE_CHECKING:
    from mockgpt.telemetry.journal_file import JournalFile

# What a kept exchange takes beside its packed bytes: a tuple, a place in the ring, its share of the
# connection's record; and what lies unused between pieces of all sizes. A test holds both to tracemalloc.
_EXCHANGE_BYTES = 700
_FRAGMENTED, _WHOLE = 7, 5
# A flood of refused handshakes, each with a certificate of its own, must not push the exchanges out.
_CONNECTIONS_SHARE = 0.25
_CONNECTION_BYTES = 750  # the record, its TLS facts and strings
_IDENTITY_BYTES = 600  # an identity without its texts

Subscriber = Callable[[JournalEntry | Connection], None]


class Journal:
    """Keeps exchanges and connections, oldest dropped first.

    Attributes:
        connections: what is kept of them, oldest first.
        keeps: anybody wants exchanges at all.
        exchanges_dropped, connections_dropped: how many had to make room since the last `clear`.
        dropped_ever: exchanges dropped since the start.
        redaction: what hides secrets here and wherever else exchanges are shown.
    """

    def __init__(self, settings: JournalSettings) -> None:
        self._kept: deque[tuple[Connection, bytes]] = deque()
        self.connections: deque[tuple[Connection, int]] = deque()
        self.exchanges_dropped = self.connections_dropped = self.dropped_ever = 0
        self._exchange_bytes = self._connection_bytes = 0
        self._subscribers: list[Subscriber] = []
        self._file: JournalFile | None = None
        self.configure(settings)

    def configure(self, settings: JournalSettings) -> None:
        """Take new limits; what no longer fits is dropped."""
        self.settings = settings
        self.redaction = Redaction(settings.redact)
        self._look_who_wants()
        self._make_room()

    def write_to(self, file: JournalFile | None) -> None:
        """Write every exchange to a file too; None ends that. Whoever opened the file closes it."""
        self._file = file
        self._look_who_wants()

    def _look_who_wants(self) -> None:
        self.keeps = bool(self.settings.capacity or self._file or self._subscribers)

    @property
    def memory_bytes(self) -> int:
        """Estimated memory of everything kept."""
        return self._exchange_bytes + self._connection_bytes

    # -- told by the application ---------------------------------------------------------------

    def record(self, exchange: Exchange) -> None:
        """Keep a finished exchange."""
        if not exchange.journaled or not self.keeps:
            return
        connection, packed = exchange.request.connection, pack(exchange)
        self._kept.append((connection, packed))
        self._exchange_bytes += _size(packed)
        if self._exchange_bytes > self._room or len(self._kept) > self.settings.capacity:
            self._drop_exchanges()
        if self._file is not None or self._subscribers:
            entry = JournalEntry(packed, connection, self.redaction)
            if self._file is not None:
                self._file.write(entry)
            self._tell(entry)

    def connection_accepted(self, connection: Connection) -> None:
        """Keep a connection; its record goes on being filled in while it lives."""
        self._keep(connection)

    def connection_refused(self, connection: Connection) -> None:
        """Keep a refused connection."""
        self._keep(connection)

    def connection_closed(self, connection: Connection) -> None:
        """Tell the listeners that an accepted connection's record is complete."""
        self._tell(connection)

    def _keep(self, connection: Connection) -> None:
        if self.settings.connections_capacity:
            size = _connection_size(connection)
            self.connections.append((connection, size))
            self._connection_bytes += size
            self._make_room()
        self._tell(connection)

    def _make_room(self) -> None:
        """Drop the oldest connections beyond their share, and what exchanges then have no room for."""
        settings = self.settings
        share = settings.memory_limit_bytes * _CONNECTIONS_SHARE
        while self.connections and (
            len(self.connections) > settings.connections_capacity or self._connection_bytes > share
        ):
            self._connection_bytes -= self.connections.popleft()[1]
            self.connections_dropped += 1
        self._room = settings.memory_limit_bytes - self._connection_bytes
        self._drop_exchanges()

    def _drop_exchanges(self) -> None:
        capacity = self.settings.capacity
        while self._kept and (len(self._kept) > capacity or self._exchange_bytes > self._room):
            self._exchange_bytes -= _size(self._kept.popleft()[1])
            if capacity:
                self.exchanges_dropped += 1
                self.dropped_ever += 1

    # -- asked by others -----------------------------------------------------------------------

    def subscribe(self, listener: Subscriber) -> Callable[[], None]:
        """Call `listener` with every new entry and connection; returns what ends that.

        It is called on the loop's thread, in the middle of an answer: it has to be quick and may not raise.
        """
        self._subscribers.append(listener)
        self._look_who_wants()

        def end() -> None:
            if listener in self._subscribers:
                self._subscribers.remove(listener)
                self._look_who_wants()

        return end

    def _tell(self, happened: JournalEntry | Connection) -> None:
        for listener in self._subscribers:
            listener(happened)

    @property
    def exchanges(self) -> int:
        """How many exchanges are kept."""
        return len(self._kept)

    def entries(self) -> Iterator[JournalEntry]:
        """Yield what is kept at this moment, newest first, each unpacked when it is its turn."""
        redaction = self.redaction
        for connection, packed in reversed(list(self._kept)):
            yield JournalEntry(packed, connection, redaction)

    def find(self, id: str) -> JournalEntry | None:
        """Return the exchange of this id."""
        text = id.encode("utf-8", "replace")
        for connection, packed in reversed(self._kept):
            if text in packed and (entry := JournalEntry(packed, connection, self.redaction)).id == id:
                return entry
        return None

    def forget(self, unwanted: Callable[[JournalEntry], bool]) -> int:
        """Drop the exchanges that are unwanted, and return how many; they do not count as dropped."""
        before = len(self._kept)
        self._kept = deque(
            kept for kept in self._kept if not unwanted(JournalEntry(kept[1], kept[0], self.redaction))
        )
        self._exchange_bytes = sum(_size(packed) for _, packed in self._kept)
        return before - len(self._kept)

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
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
