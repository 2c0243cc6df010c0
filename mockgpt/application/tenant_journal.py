"""What one tenant sees of the journal, and may remove from it: what is its own.

An exchange belongs to the tenant that answered it, a connection to the one whose certificate it shows, a
change to the one whose state it changed. It must not know how that is found out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mockgpt.config import JournalSettings
from mockgpt.telemetry.journal import Journal, Record, Subscriber
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.connection import Connection
from mockgpt.wire.redaction import Redaction


class TenantJournal:
    """A view of the journal, with the methods of `Journal` that the admin plane uses.

    Attributes:
        whole: the journal itself.
    """

    def __init__(self, whole: Journal, tenant: str) -> None:
        self.whole = whole
        self._tenant = tenant

    def configure(self, settings: JournalSettings) -> None:
        """Do nothing: the limits are those of the whole."""

    @property
    def keeps(self) -> bool:
        """Whether exchanges are kept, written or passed on."""
        return self.whole.keeps

    @property
    def redaction(self) -> Redaction:
        """What hides secrets."""
        return self.whole.redaction

    @property
    def connections(self) -> list[tuple[Connection, int]]:
        """Its connections, each with its estimated bytes, oldest first."""
        return [kept for kept in self.whole.connections if self._owns(kept[0])]

    @property
    def exchanges_dropped(self) -> int:
        """How many of its exchanges were dropped for newer ones, its own or others'."""
        return self.whole.dropped_of[self._tenant, "exchanges"]

    @property
    def connections_dropped(self) -> int:
        """How many of its connections were dropped for newer ones."""
        return self.whole.dropped_of[self._tenant, "connections"]

    def _owns(self, record: Record) -> bool:
        return record.tenant == self._tenant

    def subscribe(self, listener: Subscriber) -> Callable[[], None]:
        """Call `listener` with its new records only; otherwise as `Journal.subscribe`."""

        def listen(record: Record) -> None:
            if self._owns(record):
                listener(record)

        return self.whole.subscribe(listen)

    def announce(self, record: Record) -> None:
        """Call the listeners."""
        self.whole.announce(record)

    def entries(self) -> Iterator[JournalEntry]:
        """Yield its exchanges, newest first, those in progress before all others."""
        return filter(self._owns, self.whole.entries())

    def find(self, id: str) -> JournalEntry | None:
        """Return its exchange with this id, or None."""
        entry = self.whole.find(id)
        return entry if entry is not None and self._owns(entry) else None

    def forget(self, unwanted: Callable[[JournalEntry], bool]) -> int:
        """Remove those of its exchanges that are `unwanted`, and return how many."""
        return self.whole.forget(lambda entry: self._owns(entry) and unwanted(entry))

    def clear(self) -> None:
        """Remove what is its own, and count what is dropped from 0 again."""
        self.whole.forget(self._owns)
        self.whole.forget_connections(self._owns)
        for kind in ("exchanges", "connections"):
            del self.whole.dropped_of[self._tenant, kind]
