"""The journal of all replicas is read on any of them, whole but for what an absent store did not take."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from replicas import EXPECTED, AwayStore, Replica, run, settled

from mockgpt.application.shared_journal import JournalView
from mockgpt.shared_state.memory_store import MemoryStore
from mockgpt.shared_state.store import StoreAway
from mockgpt.telemetry.journal import Record
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.wire.connection import Connection


async def viewed(replica: Replica) -> JournalView:
    view = await replica.sharing.journal.view(None)
    assert view is not None
    return view


async def recorded(fleet: list[Replica], per_replica: int = 2, *, closed: bool = True) -> None:
    """Let each replica answer so many requests over a connection, and record them."""
    for number, each in enumerate(fleet):
        connection = Connection(f"conn_{number}", "127.0.0.1:1", float(number))
        each.control.journal.connection_accepted(connection)
        for place in range(per_replica):
            exchange = await each.ask()
            exchange.request.connection = connection
            exchange.request.id = f"req_{number}_{place}"
            exchange.outcome = "complete"
            each.control.journal.record(exchange)
        connection.requests = per_replica
        if closed:
            connection.closed_at = 5.0
            each.control.journal.connection_closed(connection)


def test_each_replica_shows_what_all_of_them_have_answered() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        await recorded(fleet)
        view = await viewed(fleet[1])
        assert sorted(entry.id for entry in view.entries()) == [
            f"req_{n}_{p}" for n in range(3) for p in (0, 1)
        ]
        assert {entry.id: entry.connection.replica for entry in view.entries()}["req_2_0"] == "replica-2"
        told = [(each.replica, each.requests) for each, _ in view.connections]
        assert told == [("replica-0", 2), ("replica-1", 2), ("replica-2", 2)], "oldest first, as in a journal"
        found = view.find("req_0_1")
        assert found is not None
        assert found.model == "gpt-4o-mini"
        assert await fleet[2].sharing.journal.forget(lambda entry: entry.id.startswith("req_0"), None) == 2
        assert len((await viewed(fleet[0])).exchanges) == 4
        fleet[1].control.reset()
        await settled(fleet)
        assert (await viewed(fleet[0])).exchanges == []

    run(check)


def test_an_open_connection_has_the_requests_that_the_journal_has_of_it() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        await recorded(fleet[:1], closed=False)
        assert [each.requests for each, _ in (await viewed(fleet[1])).connections] == [2]
        await recorded(fleet[:1])
        assert [each.requests for each, _ in (await viewed(fleet[1])).connections] == [2], "as it was told"

    run(check)


def test_a_reset_forgets_what_other_replicas_are_about_to_tell() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        await recorded(fleet[:1])
        await fleet[1].sharing.journal.clear(None)  # before the other replica has sent its batch
        assert (await viewed(fleet[2])).exchanges == []
        assert (await viewed(fleet[2])).connections == []

    run(check)


def test_a_follower_hears_the_other_replicas() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        heard: list[Record] = []
        all_of_them = asyncio.Event()

        def hear(record: Record) -> None:
            heard.append(record)
            if len(heard) == 6:
                all_of_them.set()

        await recorded(fleet)
        await viewed(fleet[0])
        end = fleet[0].sharing.journal.subscribe(hear, None)
        await asyncio.sleep(0)
        await recorded(fleet, 1)
        await asyncio.wait_for(all_of_them.wait(), 10)
        end()
        ids = [each.id for each in heard if isinstance(each, JournalEntry)]
        assert sorted(ids) == ["req_1_0", "req_2_0"]

    run(check)


def test_a_follower_that_fails_takes_no_later_one_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        journal = fleet[0].sharing.journal

        def fail(_kind: str, _records: list[bytes]) -> None:
            raise RuntimeError("on purpose")

        monkeypatch.setattr(journal, "_announce", fail)
        end = journal.subscribe(lambda _record: None, None)
        failed = journal._following
        assert failed is not None
        await asyncio.wait((failed,))
        assert isinstance(failed.exception(), RuntimeError)
        end()
        journal.subscribe(lambda _record: None, None)
        assert journal._following not in (None, failed)

    run(check)


def test_records_wait_for_a_store_that_is_away_in_bounded_memory() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        type(store).away = True
        await fleet[0].sharing.look()
        await recorded(fleet[:1])
        assert await fleet[0].sharing.journal.view(None) is None
        big = b"x" * 6_000_000
        connection = Connection("conn_9", "127.0.0.1:1", 0.0)
        for _ in range(3):
            fleet[0].sharing.journal.exchange(connection, big)
        dropped = fleet[0].sharing.journal.dropped
        assert dropped == {"exchange": 3}, "the oldest: the two of before, and one of these"
        type(store).away = False
        await fleet[0].sharing.look()
        assert len(await store.space("journal").records("connection")) == 2

    run(check)


def test_what_a_store_did_not_take_makes_room_for_what_has_come_meanwhile() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        journal, connection = fleet[0].sharing.journal, Connection("conn_9", "127.0.0.1:1", 0.0)
        journal.exchange(connection, b"x" * 9_000_000)
        telling = asyncio.get_running_loop().create_task(journal.told())
        type(store).away = True
        await asyncio.sleep(0)  # the record is on its way, and comes back
        journal.exchange(connection, b"y" * 9_000_000)
        await telling
        journal.connection(connection)
        assert journal.dropped == {"exchange": 1}
        type(store).away = False

    run(check)


def test_records_come_back_where_the_store_goes_away_and_who_waits_for_them_leaves() -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        journal = fleet[0].sharing.journal
        journal.connection(Connection("conn_9", "127.0.0.1:1", 0.0))
        type(store).away = True
        telling = asyncio.ensure_future(journal.told())
        await asyncio.sleep(0)
        await asyncio.sleep(0)  # the record is on its way
        telling.cancel()
        await asyncio.wait((telling,))
        type(store).away = False
        await fleet[0].sharing.look()
        assert len(await store.space("journal").records("connection")) == 1

    run(check)


def test_records_that_were_sent_twice_as_an_answer_was_lost_are_shown_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def check(fleet: list[Replica], store: AwayStore) -> None:
        append, lost = MemoryStore.append, [True, True]

        async def losing(self: MemoryStore, *arguments: Any) -> int:
            length = await append(self, *arguments)
            if lost and lost.pop():
                raise StoreAway("no answer")
            return length

        monkeypatch.setattr(MemoryStore, "append", losing)
        await recorded(fleet[:1])
        await fleet[0].sharing.journal.told()
        for _ in range(2):
            await fleet[0].sharing.look()
        assert len(await store.space("journal").records("exchange")) > 2
        view = await viewed(fleet[1])
        assert sorted(entry.id for entry in view.exchanges) == ["req_0_0", "req_0_1"]
        assert len(view.connections) == 1
        assert await fleet[1].sharing.journal.forget(lambda _: True, None) == 2
        assert (await viewed(fleet[2])).exchanges == []

    run(check)


def test_expectations_that_claim_nothing_are_counted_all_the_same() -> None:
    async def check(fleet: list[Replica], _: AwayStore) -> None:
        fleet[0].control.expect({**EXPECTED, "times": 1_000})
        fleet[0].control.expect({"match": {"model": "gpt-4o"}, "reply": {"content": "always"}})
        await settled(fleet)
        for each in fleet:
            await each.ask({"model": "gpt-4o", "messages": [{"role": "user", "content": "Hello"}]})
        await fleet[2].sharing.of(fleet[2].control).decisions.refresh()
        claiming, counting = fleet[2].control.expectations.all()
        assert claiming.matched + counting.matched == 3

    run(check)
