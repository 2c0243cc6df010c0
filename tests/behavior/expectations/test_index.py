"""The index finds what a request may match, in order, and costs nearly nothing where there is nothing."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from cpu_time import CPUTime
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples
from request_views import view

from mockgpt.behavior.expectations.expectations import EXPECTATIONS_LIMIT, Expectations

MATCHES = st.fixed_dictionaries(
    {},
    optional={
        "model": st.sampled_from(["gpt-4o-mini", "gpt-4o*", "gpt-5"]),
        "last_user_message": st.sampled_from(["hello", "ello there", "hi", "bye bye", "re:h.l", "grüße"]),
        "message": st.sampled_from(["Be brief", "Be long", "hello there"]),
        "header": st.sampled_from([{"x-tenant": "blue"}, {"X-Tenant": "red"}, {"x-tenant": "b*"}]),
        "client": st.sampled_from(["CN=gateway", "CN=other", "DNS:*"]),
        "api_key": st.sampled_from(["sk-1", "sk-2"]),
        "json": st.sampled_from([{"messages[0].role": "system"}, {"temperature": 0.5}, {"x": "y"}]),
    },
)


@examples(60)
@given(st.lists(MATCHES, max_size=12), st.sampled_from(["hello there", "hi, bye bye", "grüße dich", ""]))
def test_the_index_finds_what_trying_all_of_them_finds(matches: list[dict[str, Any]], content: str) -> None:
    expectations = Expectations()
    made = expectations.add(
        expectations.read_all([{"match": one, "reply": {"content": "x"}} for one in matches])
    )
    request = view(content)
    wanted = next((each for each in made if each.definition.match.holds(request)), None)
    assert expectations.answer(request, 1) is wanted
    if wanted is not None:
        expectations.remove(wanted.id)
        rest = [each for each in made if each is not wanted]
        assert expectations.answer(request, 1) is next(
            (each for each in rest if each.definition.match.holds(request)), None
        )


# Adding costs as much as five to seven copies by `copy.deepcopy`; ten are a second on a usual machine.
COPIES = 10


def test_exhausted_ones_are_not_looked_at_again() -> None:
    expectations = Expectations()
    one = {"match": {"model": "gpt-4o-mini"}, "reply": {"content": "x"}, "times": 1}
    expectations.add(expectations.read_all([one] * 50))
    assert sum(expectations.answer(view(), 1) is not None for _ in range(60)) == 50
    assert list(expectations._index.candidates(view())) == []


def seconds(work: Any) -> float:
    with CPUTime() as taken:
        work()
    return taken.seconds


@pytest.mark.parametrize(
    "make",
    [
        lambda number: {"last_user_message": f"question number {number}"},
        lambda number: {"model": f"model-{number}", "stream": False},
        lambda number: {"path": "/v1/chat/completions", "header": {"x-case": f"case-{number}"}},
    ],
)
def test_ten_thousand_that_do_not_match_are_quick_to_add_and_to_pass(make: Any) -> None:
    values = [{"match": make(number), "reply": {"content": "x"}} for number in range(EXPECTATIONS_LIMIT)]
    expectations = Expectations()
    adding, copying = [], []
    for _ in range(3):  # others use the same cores
        expectations.clear()
        adding.append(seconds(lambda: expectations.add(expectations.read_all(values))))
        copying.append(seconds(lambda: deepcopy(values)))
    assert min(adding) < COPIES * min(copying)
    requests = [view("What is the answer to a question of usual length? " * 20) for _ in range(100)]
    one_by_one = [each.definition.match for each in expectations.all()]
    passed = seconds(lambda: [expectations.answer(request, 1) for request in requests])
    assert expectations.answer(requests[0], 1) is None
    tried = seconds(lambda: [match.holds(requests[0]) for match in one_by_one])
    assert passed / len(requests) < tried / 10
