"""The metrics as Prometheus reads them.

It must not know what is counted, nor HTTP. Loaded when metrics are asked for.

Source: the Prometheus text exposition format 0.0.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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


def metrics_text(all_counted: Mapping[str, Counter | Histogram], now: Gauges) -> bytes:
    """Return every row of `METRICS` in Prometheus's text format.

    Args:
        all_counted: as that of `Metrics`.
    """
    lines: list[str] = []
    for metric in METRICS:
        lines += (f"# HELP {metric.name} {metric.help}", f"# TYPE {metric.name} {metric.type}")
        if metric.at_scrape is not None:
            lines += _sample_lines(metric, metric.at_scrape(now))
        elif isinstance(counted := all_counted[metric.name], Counter):
            lines += _sample_lines(metric, counted.values.items())
        else:
            lines += _histogram_lines(metric.name, counted)
    return ("\n".join(lines) + "\n").encode("utf-8")


def _sample_lines(metric: Metric, samples: Samples) -> Iterable[str]:
    for found, value in samples:
        pairs = zip(metric.labels, found, strict=True)
        labels = ",".join(f'{label}="{_escaped(text)}"' for label, text in pairs)
        yield f"{metric.name}{{{labels}}} {value}" if labels else f"{metric.name} {value}"


def _histogram_lines(name: str, histogram: Histogram) -> Iterable[str]:
    count = 0
    for bound, amount in zip((*map(str, BUCKETS_SECONDS), "+Inf"), histogram.counts, strict=True):
        count += amount
        yield f'{name}_bucket{{le="{bound}"}} {count}'
    yield f"{name}_sum {round(histogram.total, 6)}"
    yield f"{name}_count {count}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
