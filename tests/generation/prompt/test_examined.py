"""Texts that patterns would read again and again."""

from __future__ import annotations

import pytest
from cpu_time import CPUTime
from run_writer import write

from mockgpt.generation.prompt.examined import examined
from mockgpt.generation.reply import Message, Prompt


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A usual sentence, with an address: https://example.com/" + "a/b" * 20,
        "word " * 9000,
        "| a | b |\n" * 50,
    ],
)
def test_a_text_that_somebody_may_have_written_stays_as_it_is(text: str) -> None:
    assert examined(text) == text


@pytest.mark.parametrize("run", ["a" * 9000, " \n" * 4500, "{" * 9000, "1-a" * 3000])
def test_long_runs_are_cut_wherever_they_are_examined(run: str) -> None:
    for text in (f"Say {run} now", f"{run}{'word ' * 9000}{run}"):
        assert max(map(len, examined(text)[:20_000].split())) <= 140  # with what stands before or after it
        assert len(examined(text)) < len(text)


def test_no_run_moves_to_where_it_is_examined() -> None:
    assert len(examined("a" * 1_000_000)) < 1_000


@pytest.mark.parametrize("motif", ["a", "1-a", "{", "\n", " ", "a, ", "say ", "1,", "- ", "."])
@pytest.mark.parametrize("begin", ["", "Extract the names as json: ", "Reply with one of: "])
def test_no_text_costs_many_times_what_others_cost(motif: str, begin: str) -> None:
    def cost(text: str) -> float:
        with CPUTime() as taken:
            write(Prompt((Message("user", text),)), 1)
        return taken.seconds

    cost(f"{begin}{motif}")  # compiles patterns
    usual = min(cost(f"{begin}The cat sat on the mat. {'It is a cat. ' * 1500}{n}") for n in range(3))
    hostile = min(cost(f"{begin}{motif * (20_000 // len(motif))}{n}") for n in range(3))
    assert hostile < 60 * usual
