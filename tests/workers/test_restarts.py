"""How often workers may be restarted."""

from __future__ import annotations

from mockgpt.workers.restarts import RESTARTS_A_MINUTE, Restarts


def test_all_workers_may_end_at_once_and_so_may_one_now_and_then() -> None:
    restarts = Restarts(8)
    assert all(restarts.allows(0.0) for _ in range(8))
    one = Restarts(1)
    assert all(one.allows(number * 60 / RESTARTS_A_MINUTE) for number in range(100))


def test_a_worker_that_ends_again_and_again_is_given_up() -> None:
    restarts = Restarts(2)
    allowed = [restarts.allows(number / 10) for number in range(2 * RESTARTS_A_MINUTE + 1)]
    assert allowed == [True] * 2 * RESTARTS_A_MINUTE + [False]
