"""The steps that the expressions of one turn share."""

from __future__ import annotations

import threading

import pytest

from mockgpt.config.patterns.turn import STEPS_IN_A_TURN, begin_turn, give_up, given_up, spend, steps_left


@pytest.fixture(autouse=True)
def new_turn() -> None:
    begin_turn()


def test_a_turn_begins_with_all_its_steps_and_no_expression_given_up() -> None:
    spend(STEPS_IN_A_TURN + 1)
    give_up("first")
    give_up("second")
    assert (steps_left(), given_up()) == (-1, "first")
    begin_turn()
    assert (steps_left(), given_up()) == (STEPS_IN_A_TURN, None)


def test_threads_do_not_share_a_turn() -> None:
    spend(STEPS_IN_A_TURN)
    seen: list[int] = []
    thread = threading.Thread(target=lambda: seen.append(steps_left()))
    thread.start()
    thread.join()
    assert seen == [STEPS_IN_A_TURN]
