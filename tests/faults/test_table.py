"""The table of faults: complete, consistent, and drawn from fairly."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from mockgpt.behavior.fault_draws import drawn_fault, early_fault
from mockgpt.behavior.request_overrides import NO_OVERRIDES
from mockgpt.behavior.seeded_random import SeededRandom
from mockgpt.config import FaultsSettings
from mockgpt.faults.spec import ANY, JSON, STREAM, not_rewritten, unchanged
from mockgpt.faults.table import EARLY, FAULTS, GROUPS, applies, parse
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange, Fault, Request


def answer(stream: bool) -> Exchange:
    made = Exchange(Request("req_1", "POST", "/", [], Connection("conn_1", "", 0.0)))
    made.stream, made.request_number = stream, 1
    return made


def drawn(settings: FaultsSettings, *, stream: bool = True, count: int = 2_000) -> list[Any]:
    return [
        drawn_fault(settings, SeededRandom(1, "default", ordinal), answer(stream)) for ordinal in range(count)
    ]


def test_no_two_modules_have_a_fault_of_the_same_name() -> None:
    assert len(FAULTS) == sum(map(len, GROUPS.values()))


def test_every_row_does_something() -> None:
    for name, row in FAULTS.items():
        assert (
            row.early or row.closes_next or row.change is not unchanged or row.rewrite is not not_rewritten
        ), name


@pytest.mark.parametrize("name", FAULTS)
def test_every_row_says_where_what_and_what_for(name: str) -> None:
    row = FAULTS[name]
    assert row.applies in (ANY, JSON, STREAM)
    assert row.does
    assert row.client
    if row.amount is not None:
        assert row.low <= row.amount <= row.high
        assert row.meaning
    assert applies(name, stream=True) == (row.applies != JSON)
    assert applies(name, stream=False) == (row.applies != STREAM)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("reset_mid_stream", Fault("reset_mid_stream", 3)),
        ("reset_mid_stream=10", Fault("reset_mid_stream", 10)),
        ("missing_done", Fault("missing_done", 0)),
        ("missing_done=1", None),
        ("reset_mid_stream=", None),
        ("reset_mid_stream=-1", None),
        ("reset_mid_stream=+1", None),
        ("reset_mid_stream=1_0", None),
        ("reset_mid_stream=٣", None),
        ("reset_mid_stream=9999999999999999999999", None),
        ("html_error_page=200", None),
        ("nix", None),
        ("", None),
    ],
)
def test_a_fault_is_named_with_its_number_or_without(text: str, fault: Fault | None) -> None:
    assert parse(text) == fault


def test_the_share_of_faults_and_their_mix_are_those_of_the_settings() -> None:
    counts = Counter(drawn(FaultsSettings(20, {"reset_mid_stream": 3, "missing_done": 1})))
    assert counts[None] == pytest.approx(1_600, rel=0.05)
    assert counts[Fault("reset_mid_stream", 3)] == pytest.approx(300, rel=0.2)
    assert counts[Fault("missing_done", 0)] == pytest.approx(100, rel=0.3)


def test_only_what_can_happen_to_the_answer_is_drawn() -> None:
    settings = FaultsSettings(100, {"missing_done": 1, "invalid_json": 1})
    assert set(drawn(settings, stream=True)) == {Fault("missing_done")}
    assert set(drawn(settings, stream=False)) == {Fault("invalid_json")}
    assert set(drawn(FaultsSettings(100, {"missing_done": 1}), stream=False)) == {None}


def test_the_settings_say_the_numbers() -> None:
    settings = FaultsSettings(100, {"reset_mid_stream": 1}, {"reset_mid_stream": 12})
    assert set(drawn(settings)) == {Fault("reset_mid_stream", 12)}


def test_an_early_answer_is_decided_early_and_its_share_is_kept() -> None:
    settings = FaultsSettings(50, {EARLY: 1, "reset_mid_stream": 1})
    chances = [SeededRandom(1, "default", ordinal) for ordinal in range(2_000)]
    early = [early_fault(settings, NO_OVERRIDES, random) is not None for random in chances]
    late = [drawn_fault(settings, random, answer(True)) is not None for random in chances]
    assert sum(early) == pytest.approx(500, rel=0.15)
    assert sum(late) == pytest.approx(500, rel=0.15)
    assert not any(one and other for one, other in zip(early, late, strict=True))
    assert Fault(EARLY) not in drawn(settings)
    assert early_fault(FaultsSettings(100), NO_OVERRIDES, chances[0]) is None
