"""What is kept: bounded in number and bytes; the oldest is dropped first, and drops are counted."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable

import pytest
from journal_examples import IDENTITY, connection, exchange

from mockgpt.config import JournalSettings
from mockgpt.telemetry.journal import Journal
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.connection import Connection


def journal(**settings: object) -> Journal:
    return Journal(JournalSettings(**settings))  # type: ignore[arg-type]


def ids(kept: Journal) -> list[str]:
    return [entry.id for entry in kept.entries()][::-1]


def test_exchanges_are_kept_in_order() -> None:
    kept = journal()
    for number in range(3):
        kept.record(exchange(number))
    assert ids(kept) == ["req_0", "req_1", "req_2"]
    assert kept.exchanges_dropped == 0


def test_beyond_the_capacity_the_oldest_is_dropped_and_counted() -> None:
    kept = journal(capacity=2)
    for number in range(5):
        kept.record(exchange(number))
    assert ids(kept) == ["req_3", "req_4"]
    assert kept.exchanges_dropped == kept.dropped_ever == 3


def test_beyond_the_memory_limit_the_oldest_is_dropped_too() -> None:
    kept = journal(memory_limit_bytes=20_000)
    for number in range(50):
        kept.record(exchange(number, body=b"x" * 3000))
    assert 0 < kept.memory_bytes <= 20_000
    assert kept.exchanges + kept.exchanges_dropped == 50
    assert ids(kept)[-1] == "req_49"


def test_an_exchange_larger_than_the_limit_is_dropped_at_once() -> None:
    kept = journal(memory_limit_bytes=5_000)
    kept.record(exchange(1, body=b"x" * 9000))
    assert ids(kept) == []
    assert kept.exchanges_dropped == 1
    assert kept.memory_bytes == 0


def test_a_flood_of_refusals_leaves_the_exchanges_alone() -> None:
    kept = journal(connections_capacity=1_000_000, memory_limit_bytes=200_000)
    for number in range(20):
        kept.record(exchange(number))
    for number in range(500):
        client = IDENTITY._replace(subject=f"CN={number}" + "é" * 1000, sans=("DNS:" + "x" * 200,) * 20)
        refused = connection(number, client)
        refused.outcome = "refused"
        kept.connection_refused(refused)
    assert kept.exchanges == 20
    assert kept.memory_bytes <= 200_000
    assert len(kept.connections) + kept.connections_dropped == 500


def test_connections_are_bounded_in_number() -> None:
    kept = journal(connections_capacity=2)
    for number in range(3):
        kept.connection_accepted(connection(number))
    assert [one.id for one, _ in kept.connections] == ["conn_1", "conn_2"]
    assert kept.connections_dropped == 1


def test_probes_of_health_are_not_kept() -> None:
    kept = journal()
    kept.record(exchange(journaled=False))
    assert ids(kept) == []


def test_a_journal_without_capacity_keeps_nothing() -> None:
    kept = journal(capacity=0, connections_capacity=0)
    kept.record(exchange())
    kept.connection_accepted(connection())
    assert not kept.keeps
    assert kept.memory_bytes == 0


def test_a_listener_is_called_with_everything_until_it_ends() -> None:
    kept = journal(capacity=0, connections_capacity=0)
    heard: list[JournalEntry | Connection] = []
    end = kept.subscribe(heard.append)
    assert kept.keeps
    one = connection()
    kept.connection_accepted(one)
    kept.record(exchange())
    kept.connection_closed(one)
    assert [each.id for each in heard] == ["conn_1", "req_1", "conn_1"]
    end()
    end()
    kept.record(exchange())
    assert len(heard) == 3


def test_forgetting_removes_the_named_exchanges_only() -> None:
    kept = journal()
    for number in range(6):
        kept.record(exchange(number, scenario="slow" if number % 2 else "default"))
    assert kept.forget(lambda entry: entry.scenario == "slow") == 3
    assert ids(kept) == ["req_0", "req_2", "req_4"]
    assert kept.exchanges_dropped == 0
    assert 3 * 300 < kept.memory_bytes < 3 * 3000


def test_one_is_found_by_its_id() -> None:
    kept = journal()
    for number in range(12):
        kept.record(exchange(number, body=b"req_3"))
    found = kept.find("req_3")
    assert found is not None
    assert found.id == "req_3"
    assert kept.find("req_12") is None
    assert kept.find("\ud800") is None


def test_clearing_removes_all_but_the_count_for_metrics() -> None:
    kept = journal(capacity=1)
    kept.record(exchange(1))
    kept.record(exchange(2))
    kept.connection_accepted(connection())
    kept.clear()
    assert (ids(kept), list(kept.connections), kept.memory_bytes) == ([], [], 0)
    assert kept.exchanges_dropped == 0
    assert kept.dropped_ever == 1


def test_smaller_limits_take_effect_at_once() -> None:
    kept = journal()
    for number in range(5):
        kept.record(exchange(number))
    kept.configure(JournalSettings(capacity=2))
    assert ids(kept) == ["req_3", "req_4"]


def fill_with_exchanges(kept: Journal) -> int:
    for number in range(2000):
        kept.record(exchange(number, on=connection(number), body=b"%d" % number * 100, answer=bytes(number)))
    return 2000


def fill_with_streams(kept: Journal) -> int:
    for number in range(200):
        events = tuple((at + 0.5, (bytes(300 + at), bytes(200))) for at in range(40))
        kept.record(exchange(number, on=connection(number), events=events))
    return 200


def fill_with_connections(kept: Journal) -> int:
    for number in range(2000):
        client = IDENTITY._replace(
            subject=f"CN={number}", fingerprint_sha256=f"{number:064x}", serial=str(number)
        )
        kept.connection_accepted(connection(number, client))
    return 2000


def fill_with_strange_headers(kept: Journal) -> int:
    for number in range(200):
        key = b"Bearer %d" % number + b"k" * 5000
        names = [(b"n%d-%d-" % (number, place) + b"x" * 3000, b"v") for place in range(5)]
        kept.record(exchange(number, on=connection(number), headers=((b"authorization", key), *names)))
    return 200


@pytest.mark.parametrize(
    "fill", [fill_with_exchanges, fill_with_streams, fill_with_connections, fill_with_strange_headers]
)
def test_the_memory_it_counts_is_the_memory_it_takes(fill: Callable[[Journal], int]) -> None:
    settings = {"capacity": 10_000, "connections_capacity": 10_000, "memory_limit_bytes": 1_000_000_000}
    fill(journal(**settings))  # what is allocated only once is not counted
    gc.collect()
    tracemalloc.start()
    try:
        kept = journal(**settings)
        fill(kept)
        gc.collect()
        taken = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert taken <= kept.memory_bytes * 1.1
    assert kept.memory_bytes <= taken * 2
