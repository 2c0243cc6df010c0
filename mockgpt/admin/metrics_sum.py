"""The metrics of several processes as one: what each has counted, added up.

It must not know where the numbers come from. Loaded where there are several processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mockgpt.telemetry.metrics import Counter, Gauges, Histogram

Counted = Mapping[str, Counter | Histogram]
# What was counted by name (a counter's values by labels, or a histogram's counts and total), and the gauges
# as a dictionary, empty of a process that has ended; numbers, texts and collections, to cross processes.
Snapshot = tuple[dict[str, Any], dict[str, Any]]


def snapshot(counted: Counted, now: Gauges | None) -> Snapshot:
    """Return what one process has counted and measures."""
    values = {
        name: dict(each.values) if isinstance(each, Counter) else (list(each.counts), each.total)
        for name, each in counted.items()
    }
    return values, now._asdict() if now is not None else {}


def added(snapshots: Iterable[Snapshot]) -> tuple[dict[str, Counter | Histogram], Gauges]:
    """Return the sum: numbers are added, but of the event loops' delays the largest counts."""
    counted: dict[str, Counter | Histogram] = {}
    gauges = Gauges(0, {}, 0, 0.0, 0)
    for values, now in snapshots:
        for name, value in values.items():
            _add(counted, name, value)
        gauges = _with(gauges, now) if now else gauges
    return counted, gauges


def _add(counted: dict[str, Counter | Histogram], name: str, value: Any) -> None:
    if isinstance(value, dict):
        counter = counted.setdefault(name, Counter())
        for labels, number in value.items():
            counter.add(labels, number)
        return
    histogram = counted.setdefault(name, Histogram())
    assert isinstance(histogram, Histogram)
    counts, total = value
    histogram.counts = [one + other for one, other in zip(histogram.counts, counts, strict=True)]
    histogram.total += total


def _with(gauges: Gauges, now: dict[str, Any]) -> Gauges:
    states = dict(gauges.connections)
    up = [each for each in (gauges.state_up, now["state_up"]) if each is not None]
    for name, number in now["connections"].items():
        states[name] = states.get(name, 0) + number
    return Gauges(
        open_streams=gauges.open_streams + now["open_streams"],
        connections=states,
        journal_dropped=gauges.journal_dropped + now["journal_dropped"],
        loop_lag_seconds=max(gauges.loop_lag_seconds, now["loop_lag_seconds"]),
        resident_bytes=gauges.resident_bytes + now["resident_bytes"],
        state_up=all(up) if up else None,
    )
