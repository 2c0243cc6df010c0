"""Exchanges and connections as they go to other replicas: bytes, with the replica's name.

The bytes are Python's own (marshal), so who can write to a store is trusted as the mock is. What another
version of the mock has written and cannot be read is left out. It must not know what carries the bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from marshal import dumps, loads
from typing import TYPE_CHECKING, Any, cast

from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.connection import Connection, Identity, TLSInfo
from mockgpt.wire.redaction import Redaction
from mockgpt.wire.tls.refusal_reasons import RefusalReason

if TYPE_CHECKING:
    from mockgpt.wire.proxy_protocol.header import ProxyHeader

_REASONS = {reason.value: reason for reason in RefusalReason}
_MADE_WITH = ("id", "peer", "time", "begun_at")
_CONVERTED = ("identity", "tls", "proxy_header", "reason")
_PLAIN = tuple(name for name in Connection.__slots__ if name not in (*_MADE_WITH, *_CONVERTED))


class RemoteConnection(Connection):
    """The connection of a replica, as it was when it was told.

    Attributes:
        replica: its name.
    """


class RemoteHeader(dict[str, Any]):
    """What a proxy said of such a connection."""

    def as_json(self) -> dict[str, Any]:
        """Return the object of the journal."""
        return self


def pack_connection(connection: Connection, replica: str) -> bytes:
    """Return a connection and the name of its replica."""
    header = connection.proxy_header
    return dumps(
        (
            replica,
            tuple(getattr(connection, name) for name in _MADE_WITH),
            tuple(getattr(connection, name) for name in _PLAIN),
            connection.identity and tuple(connection.identity),
            connection.tls and tuple(connection.tls),
            header and header.as_json(),
            connection.reason and connection.reason.value,
        )
    )


def read_connection(record: bytes) -> RemoteConnection:
    """Return what `pack_connection` has packed; raises ValueError for other bytes."""
    try:
        replica, made_with, plain, identity, tls, header, reason = loads(record)
        connection = RemoteConnection(*made_with)
        for name, value in zip(_PLAIN, plain, strict=True):
            setattr(connection, name, value)
        connection.replica = replica
        connection.identity = identity and Identity(*identity)
        connection.tls = tls and TLSInfo(*tls)
        connection.proxy_header = cast("ProxyHeader", RemoteHeader(header)) if header else None
        connection.reason = _REASONS[reason] if reason else None
    except (EOFError, TypeError, KeyError) as error:
        raise ValueError(str(error)) from None
    return connection


def pack_exchange(packed: bytes, connection: bytes) -> bytes:
    """Return an exchange, packed by `telemetry.journal_entry.pack`, with its connection, packed too."""
    return dumps((connection, packed))


def read_exchange(record: bytes, redaction: Redaction) -> JournalEntry:
    """Return what `pack_exchange` has packed; raises ValueError for other bytes."""
    try:
        connection, packed = loads(record)
        return JournalEntry(packed, read_connection(connection), redaction)
    except (EOFError, TypeError) as error:
        raise ValueError(str(error)) from None


def oldest_first(
    connections: Iterable[RemoteConnection], exchanges: Iterable[JournalEntry]
) -> list[RemoteConnection]:
    """Return each connection as it was told last, in the order in which they began.

    One that is open was told when it was accepted: its requests are those of which there are exchanges.
    """
    last = {(one.replica, one.id): one for one in connections}
    for of in (exchange.connection for exchange in exchanges):
        found = last.get((of.replica, of.id))
        if found is not None and found.closed_at is None:
            found.requests += 1
    return sorted(last.values(), key=lambda each: each.time)
