"""Work that pauses deep within its calls: its steps, its result, its end."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from run_writer import run, stand_in_tokenizer

from mockgpt.generation import pausing, writer
from mockgpt.generation.pausing import in_steps, pause
from mockgpt.generation.reply import Message, Prompt, Tool

SCHEMA = {
    "type": "object",
    "properties": {"customer": {"type": "string"}, "price": {"type": "number"}, "due": {"type": "string"}},
    "required": ["customer", "price", "due"],
}
LONG = "Priya Raman owes 4.50 euros since 2024-03-05. " * 40


@pytest.fixture
def no_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """A turn is over at once, so that each call of `pause` is a pause."""
    monkeypatch.setattr(pausing, "_TURN_SECONDS", 0)


def deep(levels: int, seen: list[str]) -> str:
    seen.append(f"level {levels}")
    pause()
    return deep(levels - 1, seen) if levels else "done"


@pytest.mark.usefixtures("no_turns")
def test_others_run_wherever_work_pauses_and_its_result_is_returned() -> None:
    seen: list[str] = []
    steps = in_steps(lambda: deep(3, seen))
    next(steps)
    assert seen == ["level 3"]
    seen.append("another")
    assert run(steps) == "done"
    assert seen == ["level 3", "another", "level 2", "level 1", "level 0"]


def test_work_whose_turn_is_not_over_does_not_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pausing, "_TURN_SECONDS", 60)
    steps = in_steps(lambda: deep(3, []))
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value == "done"


@pytest.mark.usefixtures("no_turns")
def test_works_that_pause_in_turn_do_not_disturb_each_other() -> None:
    seen: list[str] = []
    first, second = (in_steps(lambda: deep(2, seen)) for _ in range(2))
    for steps in (first, second, first, second):
        next(steps)
    assert seen == ["level 2", "level 2", "level 1", "level 1"]
    assert (run(first), run(second)) == ("done", "done")


def test_what_work_raises_is_raised_where_its_result_is_asked_for() -> None:
    def fails() -> None:
        raise LookupError("no such value")

    for _ in range(4):  # with threads that were used before, too
        with pytest.raises(LookupError, match="no such value"):
            run(in_steps(fails))


@pytest.mark.usefixtures("no_turns")
def test_work_that_nobody_waits_for_ends_where_it_has_paused() -> None:
    ended: list[str] = []

    def tidy() -> None:
        try:
            deep(9, [])
            ended.append("went on")
        finally:
            ended.append("ended")

    steps = in_steps(tidy)
    next(steps)
    steps.close()
    assert ended == ["ended"]
    assert run(in_steps(lambda: deep(1, []))) == "done", "its thread does other work"


class Held:
    """Something that work holds while it pauses."""


@pytest.mark.usefixtures("no_turns")
def test_work_that_is_ended_leaves_nothing_in_its_thread() -> None:
    held = Held()
    seen = weakref.ref(held)
    steps = in_steps(partial(lambda kept, levels: (deep(levels, []), kept), held, 9))
    next(steps)
    steps.close()
    del held, steps
    gc.collect()
    assert seen() is None


@pytest.mark.usefixtures("no_turns")
def test_threads_are_kept_for_other_work_but_not_many() -> None:
    begun: list[Iterator[None]] = [in_steps(lambda: deep(1, [])) for _ in range(20)]
    for steps in begun:
        next(steps)
    for steps in begun:
        run(steps)  # type: ignore[arg-type]
    kept = [worker.thread for worker in pausing._idle]
    assert len(kept) <= pausing._MOST_IDLE
    for thread in threading.enumerate():
        if thread.name == "mockgpt-writer" and thread not in kept:
            thread.join(10)
            assert not thread.is_alive()


@pytest.mark.usefixtures("no_turns")
@pytest.mark.parametrize(
    "wanted",
    [
        {"response_format": "json_schema", "schema": SCHEMA},
        {"response_format": "json_object"},
        {"tools": (Tool("create_bill", "Create a bill.", SCHEMA),), "tool_choice": "=create_bill"},
        {"tools": (Tool("create_bill", "Create a bill.", SCHEMA),)},
        {},
    ],
    ids=lambda wanted: " ".join(wanted) or "json in words",
)
def test_values_that_are_looked_for_in_a_long_text_are_found_in_many_steps(wanted: dict[str, object]) -> None:
    said = f"{LONG}\nPlease create a bill as JSON with the keys customer, price and due."
    prompt = Prompt((Message("user", said),), **wanted)  # type: ignore[arg-type]
    steps = writer.write(prompt, 1, tokenizer=stand_in_tokenizer, prompt_tokens=1)
    assert sum(1 for _ in steps) > 5


@pytest.mark.usefixtures("no_turns")
@pytest.mark.parametrize(
    "task",
    [
        "Correct this text:",
        "Rewrite more politely:",
        "Rewrite in simple English:",
        "Make this sentence plural:",
        "Turn into CSV with header name,age:",
    ],
)
def test_a_task_on_a_long_text_is_done_in_many_steps(task: str) -> None:
    prompt = Prompt((Message("user", f"{task} {LONG * 4}"),), max_tokens=1)
    steps = writer.write(prompt, 1, tokenizer=stand_in_tokenizer, prompt_tokens=1)
    assert sum(1 for _ in steps) > 20
