"""What one replica packs another reads: the same exchange and connection, with the name of the replica."""

from __future__ import annotations

import pytest
from journal_examples import exchange

from mockgpt.shared_state.remote_records import pack_connection, pack_exchange, read_connection, read_exchange
from mockgpt.telemetry.journal_entry import pack
from mockgpt.telemetry.journal_json import connection_json, exchange_json
from mockgpt.wire.redaction import Redaction
from mockgpt.wire.tls.refusal_reasons import RefusalReason


def test_an_exchange_is_shown_by_another_replica_as_by_its_own() -> None:
    example = exchange()
    connection = example.request.connection
    record = pack_exchange(pack(example), pack_connection(connection, "one"))
    shown = exchange_json(read_exchange(record, Redaction()))
    assert shown["replica"] == "one"
    assert shown["client"] == (connection.identity.as_json() if connection.identity else None)
    assert shown["id"] == example.request.id


def test_a_refused_connection_keeps_its_reason() -> None:
    connection = exchange().request.connection
    connection.refuse(RefusalReason.EXPIRED, "yesterday")
    read = read_connection(pack_connection(connection, "one"))
    assert connection_json(read) == {**connection_json(connection), "replica": "one"}
    assert read.reason is RefusalReason.EXPIRED


@pytest.mark.parametrize("record", [b"", b"{", b"i\x01\x00\x00\x00", b"\xff\xff"])
def test_other_bytes_are_refused(record: bytes) -> None:
    with pytest.raises(ValueError):
        read_connection(record)
    with pytest.raises(ValueError):
        read_exchange(record, Redaction())
