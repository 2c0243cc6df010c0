"""The metrics of several processes as one: what each has counted, added up.

It must not know where the numbers come from. Loaded where there are several processes.
"""

from __future__ import annotations

from collections import Counter as Counted
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from mockgpt.application.control import Control
from mockgpt.telemetry.metrics import Counter, Gauges, Histogram, Metrics
from mockgpt.telemetry.metrics_text import Counts

# By tenant and name what was counted (a counter's values by labels, or a histogram's counts and total), and
# the gauges as a dictionary, empty of a process that has ended; of plain values, to cross processes.
Snapshot = tuple[dict[str | None, dict[str, Any]], dict[str, Any]]


class Summed(NamedTuple):
    """What several processes have counted of one tenant."""

    counted: dict[str, Counter | Histogram]


def metrics_of(control: Control) -> dict[str | None, Metrics]:
    """Return the metrics of all tenants, or of the only one there is."""
    of_tenants: dict[str | None, Metrics] = {name: each.metrics for name, each in control.tenants.items()}
    return of_tenants or {control.tenant: control.metrics}


def snapshot(metrics: Mapping[str | None, Counts], now: Gauges | None) -> Snapshot:
    """Return what one process has counted and measures."""
    counted = {
        tenant: {name: _values(counter) for name, counter in each.counted.items()}
        for tenant, each in metrics.items()
    }
    return counted, now._asdict() if now is not None else {}


def _values(counted: Counter | Histogram) -> Any:
    return dict(counted.values) if isinstance(counted, Counter) else (list(counted.counts), counted.total)


def added(snapshots: Iterable[Snapshot]) -> tuple[dict[str | None, Summed], Gauges]:
    """Return the sum: numbers are added, but of the event loops' delays the largest counts."""
    summed: dict[str | None, Summed] = {}
    gauges = Gauges(0, {}, 0, 0.0, 0)
    for by_tenant, now in snapshots:
        for tenant, values in by_tenant.items():
            counted = summed.setdefault(tenant, Summed({})).counted
            for name, value in values.items():
                _add(counted, name, value)
        gauges = _with(gauges, now) if now else gauges
    return summed, gauges


def _add(counted: dict[str, Counter | Histogram], name: str, value: Any) -> None:
    if isinstance(value, dict):
        counter = counted.setdefault(name, Counter())
        assert isinstance(counter, Counter)
        for labels, number in value.items():
            counter.add(labels, number)
        return
    histogram = counted.setdefault(name, Histogram())
    assert isinstance(histogram, Histogram)
    counts, total = value
    histogram.counts = [one + other for one, other in zip(histogram.counts, counts, strict=True)]
    histogram.total += total


def _with(gauges: Gauges, now: dict[str, Any]) -> Gauges:
    states, held = Counted(gauges.connections), Counted(gauges.held_bytes)
    states.update(now["connections"])
    held.update(now["held_bytes"])
    up = [each for each in (gauges.state_up, now["state_up"]) if each is not None]
    return Gauges(
        open_streams=gauges.open_streams + now["open_streams"],
        connections=states,
        journal_dropped=gauges.journal_dropped + now["journal_dropped"],
        loop_lag_seconds=max(gauges.loop_lag_seconds, now["loop_lag_seconds"]),
        resident_bytes=gauges.resident_bytes + now["resident_bytes"],
        state_up=all(up) if up else None,
        held_bytes=held,
    )
