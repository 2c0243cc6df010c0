"""The metrics as Prometheus reads them.

It must not know what is counted, nor HTTP. Loaded when metrics are asked for.

Source: the Prometheus text exposition format 0.0.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from mockgpt.telemetry.metrics import (
    BUCKETS_SECONDS,
    METRICS,
    Counter,
    Gauges,
    Histogram,
    Metric,
    Samples,
)

CONTENT_TYPE = b"text/plain; version=0.0.4; charset=utf-8"


class Counts(Protocol):
    """What was counted, as `telemetry.metrics.Metrics` has it."""

    @property
    def counted(self) -> dict[str, Counter | Histogram]: ...


def metrics_text(metrics: Mapping[str | None, Counts], now: Gauges | None) -> bytes:
    """Return the rows of `METRICS` in Prometheus's text format.

    Args:
        metrics: by tenant, whose name becomes a label; None where there are no tenants.
        now: what is measured at this moment; None leaves those rows out.
    """
    lines: list[str] = []
    for metric in METRICS:
        if metric.at_scrape is not None and now is None:
            continue
        lines += (f"# HELP {metric.name} {metric.help}", f"# TYPE {metric.name} {metric.type}")
        if metric.at_scrape is not None and now is not None:
            lines += _sample_lines(metric, metric.at_scrape(now))
            continue
        for tenant, each in metrics.items():
            of_tenant = "" if tenant is None else f'tenant="{_escaped(tenant)}"'
            if isinstance(counted := each.counted[metric.name], Counter):
                lines += _sample_lines(metric, counted.values.items(), of_tenant)
            else:
                lines += _histogram_lines(metric.name, counted, of_tenant)
    return ("\n".join(lines) + "\n").encode("utf-8")


def _sample_lines(metric: Metric, samples: Samples, of_tenant: str = "") -> Iterable[str]:
    for found, value in samples:
        pairs = zip(metric.labels, found, strict=True)
        named = (f'{label}="{_escaped(text)}"' for label, text in pairs)
        labels = ",".join((*named, of_tenant) if of_tenant else named)
        yield f"{metric.name}{{{labels}}} {value}" if labels else f"{metric.name} {value}"


def _histogram_lines(name: str, histogram: Histogram, of_tenant: str) -> Iterable[str]:
    count = 0
    within, labels = (f",{of_tenant}", f"{{{of_tenant}}}") if of_tenant else ("", "")
    for bound, amount in zip((*map(str, BUCKETS_SECONDS), "+Inf"), histogram.counts, strict=True):
        count += amount
        yield f'{name}_bucket{{le="{bound}"{within}}} {count}'
    yield f"{name}_sum{labels} {round(histogram.total, 6)}"
    yield f"{name}_count{labels} {count}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
