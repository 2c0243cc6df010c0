"""The metrics of several processes as one."""

from __future__ import annotations

from marshal import dumps, loads

from mockgpt.admin.metrics_sum import added, snapshot
from mockgpt.telemetry.metrics import BUCKETS_SECONDS, METRICS, Counter, Gauges, Histogram, Metrics
from mockgpt.telemetry.metrics_text import metrics_text


def counted(requests: int, milliseconds: float) -> dict[str | None, Metrics]:
    of_team = Metrics(lambda _: True)
    finished, seconds = (of_team.counted[f"mockgpt_request{name}"] for name in ("s_total", "_seconds"))
    assert isinstance(finished, Counter)
    assert isinstance(seconds, Histogram)
    finished.add(("/v1/models", "", "200", "default"), requests)
    seconds.add(milliseconds)
    return {"team": of_team, "other": Metrics(lambda _: True)}


HELD = {"journal": 2}
ONE = Gauges(
    3,
    {"idle": 2, "answering": 1},
    4,
    loop_lag_seconds=0.2,
    resident_bytes=100,
    state_up=True,
    held_bytes=HELD,
)
OTHER = Gauges(1, {"idle": 5}, 1, loop_lag_seconds=0.1, resident_bytes=50, state_up=False, held_bytes=HELD)


def test_numbers_are_added_and_of_delays_the_largest_counts() -> None:
    crossed = [
        loads(dumps(snapshot(counted(2, 4), ONE))),
        loads(dumps(snapshot(counted(5, 70_000), OTHER))),
        snapshot(counted(1, 4), None),
    ]
    total, now = added(crossed)
    assert now == Gauges(
        4, {"idle": 7, "answering": 1}, 5, 0.2, 150, state_up=False, held_bytes={"journal": 4}
    )
    assert list(total) == ["team", "other"]
    of_team = total["team"].counted
    requests, seconds = of_team["mockgpt_requests_total"], of_team["mockgpt_request_seconds"]
    assert isinstance(requests, Counter)
    assert isinstance(seconds, Histogram)
    assert requests.values == {("/v1/models", "", "200", "default"): 8}
    assert round(seconds.total, 6) == 70.008
    assert seconds.counts == [0, 0, 2] + [0] * (len(BUCKETS_SECONDS) - 3) + [1]


def test_a_sum_has_every_row_that_one_process_has() -> None:
    alone = metrics_text(counted(2, 4), ONE)
    assert metrics_text(*added([snapshot(counted(2, 4), ONE)])) == alone
    assert all(metric.name in alone.decode() for metric in METRICS)
