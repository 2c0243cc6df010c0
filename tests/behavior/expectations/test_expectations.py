"""The engine: order, counts, random draws, and the nearest miss."""

from __future__ import annotations

from typing import Any

import pytest
from request_views import view

from mockgpt.behavior.expectations.expectations import (
    EXPECTATIONS_LIMIT,
    MEMORY_LIMIT_BYTES,
    Expectations,
    read_expectation,
    read_expectations,
)
from mockgpt.behavior.expectations.nearest import nearest
from mockgpt.errors import ConfigError

SEED = 7


def script(content: str = "x", **fields: Any) -> dict[str, Any]:
    return {"reply": {"content": content}, **fields}


def engine(*configured: dict[str, Any], made: tuple[dict[str, Any], ...] = ()) -> Expectations:
    expectations = Expectations()
    expectations.configure(read_expectations(list(configured)))
    expectations.add(read_expectations(list(made)))
    return expectations


def answers(expectations: Expectations, number: int, **fields: Any) -> list[str | None]:
    found = (expectations.answer(view(**fields), SEED) for _ in range(number))
    return [None if one is None else one.definition.source["reply"]["content"] for one in found]


def test_the_first_that_fits_answers() -> None:
    expectations = engine(script("a", match={"model": "gpt-5"}), script("b"), script("c"))
    assert answers(expectations, 2) == ["b", "b"]


def test_what_none_fits_is_known_until_there_is_another_one() -> None:
    expectations = engine(script("a", match={"turn": 2}), script("b", match={"header": {"x-tenant": "red"}}))
    assert expectations.answer(view(), SEED, known_as="request") is None
    assert [expectations.rules_out(one) for one in ("request", "another")] == [True, False]
    expectations.add(read_expectations([script("c", match={"turn": 1}, times=1)]))
    assert not expectations.rules_out("request")
    found = [expectations.answer(view(), SEED, known_as="request") for _ in range(2)]
    assert [one and one.definition.source["reply"]["content"] for one in found] == ["c", None]
    assert expectations.rules_out("request"), "the one that fits is used up"


def test_one_that_fits_later_is_not_ruled_out() -> None:
    waiting = script("b", match={"turn": 1}, state={"order": "asked"})
    expectations = engine(
        waiting, script("a", match={"header": {"x-tenant": "red"}}, then={"order": "asked"})
    )
    assert expectations.answer(view(), SEED, known_as="request") is None
    assert not expectations.rules_out("request")
    assert expectations.answer(view(), SEED, lambda _: False, known_as="request") is None
    assert expectations.answer(view(headers=[(b"x-tenant", b"red")]), SEED, known_as="red") is not None
    assert expectations.answer(view(), SEED, known_as="request") is not None


def test_exhausted_ones_are_passed_over() -> None:
    expectations = engine(script("a", times=2), script("b", times=1))
    assert answers(expectations, 4) == ["a", "a", "b", None]
    assert [(one.matched, one.remaining) for one in expectations.all()] == [(2, 0), (1, 0)]


def test_those_of_the_settings_come_before_those_made_at_run_time() -> None:
    expectations = engine(script("configured", times=1), made=(script("made"),))
    assert answers(expectations, 2) == ["configured", "made"]


def test_an_endpoint_is_given_only_what_it_can_use() -> None:
    expectations = engine(script("a"), script("b"))
    usable = expectations.answer(view(), SEED, lambda one: one.definition.source["reply"]["content"] == "b")
    assert usable is not None
    assert [one.matched for one in expectations.all()] == [0, 1]


def test_luck_depends_on_seed_and_order_only() -> None:
    def drawn(seed: int) -> list[bool]:
        expectations = engine(script("a", probability=0.5), script("b"))
        return [expectations.answer(view(), seed) is expectations.all()[0] for _ in range(200)]

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)
    assert 60 < sum(drawn(1)) < 140


def test_one_that_never_answers_and_one_that_always_does() -> None:
    assert answers(engine(script("a", probability=0), script("b", probability=1)), 3) == ["b", "b", "b"]


def test_a_reset_restores_the_settings_and_their_counts() -> None:
    expectations = engine(script("a", times=1), made=(script("made"),))
    answers(expectations, 3)
    first = [one.id for one in expectations.all()]
    expectations.remove(first[0])
    expectations.reset()
    assert answers(expectations, 2) == ["a", None]
    assert not {one.id for one in expectations.all()} & set(first), "ids are not used twice"


def test_a_reload_replaces_what_was_configured_and_keeps_what_was_made() -> None:
    expectations = engine(script("old"), made=(script("made"),))
    expectations.configure(read_expectations([script("new", times=1)]))
    assert answers(expectations, 2) == ["new", "made"]


def test_they_are_found_and_removed_by_id() -> None:
    expectations = engine(script("a"), script("b"))
    one = expectations.all()[0]
    assert expectations.find(one.id) is one
    assert expectations.remove(one.id)
    assert not expectations.remove(one.id)
    assert answers(expectations, 1) == ["b"]
    expectations.clear()
    assert expectations.all() == ()


def test_the_nearest_is_the_one_most_fields_fit() -> None:
    expectations = engine(
        script(match={"model": "gpt-5"}),
        script(match={"model": "gpt-4o*", "stream": True}),
        script(match={"stream": True, "model": "gpt-4o*", "attempt": 0}),
    )
    closest = nearest(expectations, view())
    assert closest is not None
    assert closest.expectation is expectations.all()[2]
    assert closest.difference is not None
    assert closest.difference.field == "stream"
    assert nearest(Expectations(), view()) is None


def test_an_exhausted_one_that_fits_is_nearest_without_a_difference() -> None:
    expectations = engine(script(times=1))
    answers(expectations, 1)
    closest = nearest(expectations, view())
    assert closest is not None
    assert closest.difference is None
    assert closest.expectation.exhausted


def test_they_are_shown_as_they_were_written_but_for_secrets() -> None:
    match = {"model": "gpt-*", "api_key": "sk-1", "header": {"Authorization": "Bearer sk-2", "x-a": "1"}}
    expectations = engine(script("hi", match=match, times=3), script("b", probability=0.5))
    answers(expectations, 1, api_key="sk-1", headers=[(b"authorization", b"Bearer sk-2"), (b"x-a", b"1")])
    assert expectations.all()[0].as_json() == {
        "id": "exp_1",
        "match": {
            "model": "gpt-*",
            "api_key": "<redacted>",
            "header": {"Authorization": "<redacted>", "x-a": "1"},
        },
        "reply": {"content": "hi"},
        "times": 3,
        "matched": 1,
        "remaining": 2,
    }
    assert expectations.all()[1].as_json()["probability"] == 0.5


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (7, "expectations[0]: 7 is not allowed, expected a table"),
        ({}, "expectations[0].reply: missing"),
        (script(time=1), "expectations[0].time: unknown key, allowed are match, reply, times, probability"),
        (script(times=0), "expectations[0].times: 0 is not allowed"),
        (script(times="3"), 'expectations[0].times: "3" is not allowed'),
        (script(times=True), "expectations[0].times: true is not allowed"),
        (script(probability=1.5), "expectations[0].probability: 1.5 is not allowed"),
        (script(probability=float("nan")), "expectations[0].probability: nan is not allowed"),
        (script(match={"model": 1}), "expectations[0].match.model: 1 is not allowed"),
        ({"reply": {"content": 1}}, "expectations[0].reply.content: 1 is not allowed"),
    ],
)
def test_a_bad_one_is_named_by_its_place(value: Any, line: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_expectations([value])
    assert str(caught.value).startswith(line)


def test_a_single_one_is_named_without_a_place() -> None:
    with pytest.raises(ConfigError, match=r"^match\.model: 1 is not allowed"):
        read_expectation(script(match={"model": 1}))


def test_a_reply_nested_without_end_is_refused() -> None:
    value: Any = 1
    for _ in range(5000):
        value = [value]
    with pytest.raises(ConfigError, match="nested too deeply"):
        read_expectation({"reply": {"json": value}})


def test_their_number_and_size_are_bounded() -> None:
    expectations = Expectations()
    definition = read_expectation(script())
    with pytest.raises(ConfigError, match=f"more than {EXPECTATIONS_LIMIT}"):
        expectations.add([definition] * (EXPECTATIONS_LIMIT + 1))
    large = read_expectation(script("x" * 1_000_000))
    with pytest.raises(ConfigError, match=f"more than {MEMORY_LIMIT_BYTES} bytes"):
        expectations.add([large] * 40)
    assert expectations.all() == ()
