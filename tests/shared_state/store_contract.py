"""What every store has to do, as cases that take a new one; run against each store there is."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from mockgpt.shared_state.store import ANEW, EXHAUSTED, OTHER_STATE, PIECE_BYTES, Store

Case = Callable[[Store], Awaitable[None]]


async def times_are_claimed_exactly(store: Store) -> None:
    claimed = await asyncio.gather(*(store.claim("exp_1", 5, {}, {}) for _ in range(50)))
    assert sorted(claimed, reverse=True)[:6] == [5, 4, 3, 2, 1, EXHAUSTED]
    assert (await store.counts())[0] == {"exp_1": 5}


async def a_sequence_moves_with_the_claim(store: Store) -> None:
    assert await store.claim("exp_2", 0, {"checkout": "paid"}, {}) == OTHER_STATE
    assert await store.claim("exp_1", 0, {"checkout": "start"}, {"checkout": "paid"}) == 1
    assert await store.claim("exp_1", 0, {"checkout": "start"}, {"checkout": "paid"}) == OTHER_STATE
    assert await store.claim("exp_2", 0, {"checkout": "paid"}, {}) == 1
    assert await store.counts() == ({"exp_1": 1, "exp_2": 1}, {"checkout": "paid"})


async def what_has_nothing_to_claim_is_added(store: Store) -> None:
    await store.claim("exp_1", 5, {}, {})
    assert await store.add({"exp_1": 2, "exp_2": 1}) == 2
    assert (await store.counts())[0] == {"exp_1": 3, "exp_2": 1}


async def another_space_shares_nothing(store: Store) -> None:
    other = store.space("other")
    assert other is store.space("other")
    assert await store.claim("exp_1", 1, {}, {}) == await other.claim("exp_1", 1, {}, {}) == 1
    await store.put("file", "a", b"1", 10, 1000)
    assert (await other.objects("file", 0))[1] == []
    await other.change({"reset": b"1"}, reset=True)
    assert (await store.objects("file", 0))[1] == [("a", b"1")]
    assert await store.claim("exp_1", 1, {}, {}) == EXHAUSTED


async def draws_are_numbered(store: Store) -> None:
    assert [await store.draw("exp_1") for _ in range(3)] == [1, 2, 3]
    assert await store.draw("exp_2") == 1


async def a_bucket_gives_what_it_has(store: Store) -> None:
    taken = await asyncio.gather(*(store.take("key", (60, 0), (1, 10)) for _ in range(80)))
    assert sum(passed for passed, _, _ in taken) == 60
    looked = await store.take("key", (60, 1000), (0, 0))
    assert looked[0]
    assert 59 < looked[1] <= 60
    assert 100 < looked[2] * 1000 <= 600 * 1000
    assert not (await store.take("other", (0, 100), (1, 101)))[0], "more than the whole bucket"
    assert (await store.take("other", (0, 100), (1, 100)))[0], "a refusal takes nothing"


async def attempts_end_a_call(store: Store) -> None:
    assert [await store.attempt("call", 2) for _ in range(4)] == [True, True, False, True]


async def a_scenario_counts_and_steps(store: Store) -> None:
    steps = ((2, 0), (1, 60_000))
    places = [await store.enter("outage", steps, 1) for _ in range(5)]
    assert [(number, step) for number, _, step in places] == [(1, -1), (2, -1), (3, 0), (4, 1), (5, 1)]
    assert places[0][1] == 0 <= places[4][1] < 60_000
    assert (await store.enter("calm"))[::2] == (1, -1)
    await store.change({"scenario": b"outage"}, restart="outage")
    assert (await store.enter("outage", steps, 1))[::2] == (1, -1)
    assert (await store.enter("calm"))[0] == 2


async def all_that_is_counted_begins_anew_but_for_what_was_made_at_run_time(store: Store) -> None:
    made = "exp_1796059839861238000000"
    for _ in range(2):
        await store.claim("exp_1", 1, {}, {"order": "asked"})
        await store.claim(made, 1, {}, {})
        for expectation in ("exp_1", made):
            await store.draw(expectation)
        for scenario in ("outage", "calm"):
            await store.enter(scenario)
        await store.take("key", (1, 0), (1, 1))
        await store.attempt("call", 1)
    await store.put("file", "a", b"1", 10, 1000)
    await store.change({"settings": b"{}"}, restart=ANEW)
    assert await store.counts() == ({made: 1}, {"order": "asked"})
    assert await store.claim("exp_1", 1, {}, {}) == 1
    assert await store.claim(made, 1, {}, {}) == EXHAUSTED
    assert [await store.draw(expectation) for expectation in ("exp_1", made)] == [1, 3]
    assert [(await store.enter(scenario))[0] for scenario in ("outage", "calm")] == [1, 1]
    assert (await store.take("key", (1, 0), (1, 1)))[0]
    assert await store.attempt("call", 1)
    assert (await store.objects("file", 0))[1] == [("a", b"1")]


async def a_step_ends_by_time_and_all_of_them_repeat(store: Store) -> None:
    steps = ((1, 30),)
    assert [(await store.enter("flap", steps, 2))[2] for _ in range(2)] == [-1, 0]
    await asyncio.sleep(0.04)  # the time of the step itself
    # The first round is over: its own keys for one request, then the step again.
    assert [(await store.enter("flap", steps, 2))[2] for _ in range(2)] == [-1, 0]


async def changes_have_versions_and_are_heard(store: Store) -> None:
    heard: list[tuple[int, dict[str, bytes | None]]] = []
    both = asyncio.Event()

    def hear(version: int, topics: dict[str, bytes | None]) -> None:
        heard.append((version, topics))
        if len(heard) == 2:
            both.set()

    await store.listen(hear)
    first = await store.change({"scenario": b"a", "settings": b"{}"})
    assert await store.change({"scenario": None}) == first + 1
    version, _, topics = await store.snapshot()
    assert (version, topics) == (first + 1, {"settings": b"{}"})
    assert (await store.snapshot(version))[::2] == (version, {})
    await both.wait()
    assert heard == [(first, {"scenario": b"a", "settings": b"{}"}), (first + 1, {"scenario": None})]


async def a_reset_forgets_everything_but_the_version(store: Store) -> None:
    await store.claim("exp_1", 1, {}, {"checkout": "paid"})
    await store.take("key", (1, 0), (1, 0))
    await store.attempt("call", 1)
    await store.enter("calm")
    await store.draw("exp_1")
    await store.append("exchange", [b"one"], 10, 1000)
    await store.put("file", "file-1", b"data", 10, 1000)
    before = await store.change({"scenario": b"a"})
    assert await store.change({"reset": b"1"}, reset=True) == before + 1
    assert (await store.snapshot())[2] == {"reset": b"1"}
    assert await store.counts() == ({}, {})
    assert await store.claim("exp_1", 1, {"checkout": "start"}, {}) == 1
    assert (await store.take("key", (1, 0), (1, 0)))[:2] == (True, 0)
    assert await store.attempt("call", 1)
    assert (await store.enter("calm"))[0] == await store.draw("exp_1") == 1
    assert await store.records("exchange") == []
    kept_at = await store.put("file", "file-2", b"data", 10, 1000)
    assert await store.objects("file", 0) == (kept_at, [("file-2", b"data")])
    assert kept_at == 2, "versions go on"


async def records_are_kept_within_their_bounds(store: Store) -> None:
    await store.append("exchange", [b"%d" % number for number in range(8)], 5, 1000)
    await store.append("connection", [b"c"], 5, 1000)
    kept = await store.records("exchange")
    assert [record for _, record in kept] == [b"3", b"4", b"5", b"6", b"7"]
    assert await store.records("exchange", kept[2][0]) == kept[3:]
    assert (await store.dropped("exchange"), await store.dropped("connection")) == (3, 0)
    await store.append("exchange", [b"x" * 60, b"y" * 60], 5, 100)
    assert [record[:1] for _, record in await store.records("exchange")] == [b"y"]
    await store.append("exchange", [b"z"], 5, 100)
    await store.discard("exchange", [(await store.records("exchange"))[0][0]])
    assert [record for _, record in await store.records("exchange")] == [b"z"]
    await store.append("exchange", [b"x" * 99], 5, 100)
    assert len(await store.records("exchange")) == 2, "what was discarded takes no room"
    await store.discard("exchange", [])
    assert await store.records("exchange") == []
    assert await store.dropped("exchange") == 0
    assert len(await store.records("connection")) == 1


async def objects_are_kept_by_kind_and_heard_of_by_version(store: Store) -> None:
    assert await store.objects("file", 0) == (0, [])
    await store.put("file", "a", b"1", 2, 1000)
    await store.put("response", "a", b"2", 2, 1000)
    seen, found = await store.objects("file", 0)
    assert (seen, found) == (1, [("a", b"1")])
    assert await store.put("file", "a", b"3", 2, 1000) == 2
    await store.put("response", "a", None, 2, 1000)
    assert await store.objects("file", seen) == (2, [("a", b"3")])
    assert await store.objects("response", 0) == (2, [("a", None)])
    await store.put("file", "b", b"4", 2, 1000)
    await store.put("file", "c", b"5", 2, 1000)
    assert await store.objects("file", 2) == (4, [("b", b"4"), ("c", b"5")])
    assert await store.objects("file", 4) == (4, [])
    assert [id for id, _ in (await store.objects("file", 0))[1]] == ["b", "c"], "the oldest made room"
    await store.put("file", "d", b"x" * 1001, 2, 1000)
    assert [id for id, _ in (await store.objects("file", 0))[1]] == ["d"]


async def many_objects_are_read_in_pieces(store: Store) -> None:
    for number in range(5):
        await store.put("file", f"{number}", b"x" * (PIECE_BYTES // 2), 10, 10 * PIECE_BYTES)
    since, read = 0, []
    while found := (await store.objects("file", since))[1]:
        since = (await store.objects("file", since))[0]
        read.append([id for id, _ in found])
    assert read == [["0", "1"], ["2", "3"], ["4"]]


CASES: tuple[Case, ...] = (
    times_are_claimed_exactly,
    a_sequence_moves_with_the_claim,
    what_has_nothing_to_claim_is_added,
    another_space_shares_nothing,
    draws_are_numbered,
    a_bucket_gives_what_it_has,
    attempts_end_a_call,
    a_scenario_counts_and_steps,
    all_that_is_counted_begins_anew_but_for_what_was_made_at_run_time,
    a_step_ends_by_time_and_all_of_them_repeat,
    changes_have_versions_and_are_heard,
    a_reset_forgets_everything_but_the_version,
    records_are_kept_within_their_bounds,
    objects_are_kept_by_kind_and_heard_of_by_version,
    many_objects_are_read_in_pieces,
)
