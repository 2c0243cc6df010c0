"""A tenant's view of the journal: nothing of another one is found, counted, passed on or removed."""

from __future__ import annotations

from typing import Any

import pytest
from journal_examples import connection, exchange

from mockgpt.application.tenant_journal import TenantJournal
from mockgpt.config import JournalSettings
from mockgpt.telemetry.journal import Change, Journal
from mockgpt.wire.connection import Connection


def of(tenant: str, number: int) -> Connection:
    made = connection(number)
    made.tenant = tenant
    return made


class Two:
    """A journal with two exchanges and a connection of each of two tenants."""

    def __init__(self, **settings: int) -> None:
        self.whole = Journal(JournalSettings(**settings))
        self.blue, self.green = TenantJournal(self.whole, "blue"), TenantJournal(self.whole, "green")
        for number, tenant in enumerate(("blue", "green", "blue", "green"), 1):
            self.whole.record(exchange(number, tenant=tenant))
        for number, tenant in enumerate(("blue", "green"), 1):
            self.whole.connection_accepted(of(tenant, number))


@pytest.fixture
def two() -> Two:
    return Two()


def test_only_its_own_is_shown(two: Two) -> None:
    assert [entry.id for entry in two.blue.entries()] == ["req_3", "req_1"]
    assert [one.id for one, _ in two.green.connections] == ["conn_2"]
    assert two.blue.find("req_1") is not None
    assert two.blue.find("req_2") is None
    two.whole.begin(exchange(9, tenant="green", outcome=None))
    assert two.blue.find("req_9") is None
    assert two.green.find("req_9") is not None


def test_only_its_own_is_removed(two: Two) -> None:
    assert two.blue.forget(lambda _: True) == 2
    assert two.green.forget(lambda entry: entry.id == "req_2") == 1
    assert [entry.id for entry in two.whole.entries()] == ["req_4"]
    two.blue.clear()
    assert [one.tenant for one, _ in two.whole.connections] == ["green"]
    two.whole.clear()
    assert two.whole.memory_bytes == 0


def test_only_its_own_is_passed_on_to_its_listeners(two: Two) -> None:
    heard: list[Any] = []
    end = two.blue.subscribe(heard.append)
    assert two.blue.keeps
    two.whole.record(exchange(5, tenant="green"))
    two.whole.connection_closed(of("green", 5))
    two.blue.announce(Change(1.0, "scenario", {}, "green"))
    two.whole.announce(Change(1.0, "reload", {}))
    assert heard == []
    two.whole.record(exchange(6, tenant="blue"))
    two.whole.announce(Change(1.0, "reset", {}, "blue"))
    end()
    two.whole.record(exchange(7, tenant="blue"))
    assert [getattr(one, "id", None) or one.change for one in heard] == ["req_6", "reset"]


def test_what_was_dropped_is_counted_for_each() -> None:
    two = Two(capacity=1, connections_capacity=1)
    assert (two.blue.exchanges_dropped, two.green.exchanges_dropped) == (2, 1)
    assert (two.blue.connections_dropped, two.green.connections_dropped) == (1, 0)
    two.blue.clear()
    assert (two.blue.exchanges_dropped, two.green.exchanges_dropped) == (0, 1)


def test_limits_are_those_of_the_whole(two: Two) -> None:
    two.blue.configure(JournalSettings(capacity=0))
    assert two.whole.settings.capacity == JournalSettings().capacity
    assert two.blue.redaction is two.whole.redaction
