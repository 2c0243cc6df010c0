"""Counters and histograms, and their text for Prometheus, by hand.

An observer of the application. Labels come from tables and settings, never from clients,
and their number is bounded once more here. It must not know HTTP or who asks.

Source: the Prometheus text exposition format 0.0.4.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable

from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange

CONTENT_TYPE = b"text/plain; version=0.0.4; charset=utf-8"

# From a local round trip to the longest answer anybody waits for.
BUCKETS_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
_SERIES_LIMIT = 2000  # label sets of one metric; a scrape of that many is 200 KB
OTHER = "other"

Labels = tuple[str, ...]
Reading = tuple[str, str, str, Iterable[tuple[Labels, float]], Labels]


class Histogram:
    """How often a duration fell into each bucket; cumulative only when shown."""

    __slots__ = ("counts", "total")

    def __init__(self) -> None:
        self.counts = [0] * (len(BUCKETS_SECONDS) + 1)
        self.total = 0.0

    def observe(self, seconds: float) -> None:
        """Count one duration."""
        self.counts[bisect_left(BUCKETS_SECONDS, seconds)] += 1
        self.total += seconds


class Counter:
    """A number for each set of labels; the sets are bounded, what is beyond counts under `other`."""

    __slots__ = ("values",)

    def __init__(self) -> None:
        self.values: dict[Labels, int] = {}

    def add(self, labels: Labels, amount: int = 1) -> None:
        """Count."""
        values = self.values
        if labels in values:
            values[labels] += amount
        elif len(values) < _SERIES_LIMIT:
            values[labels] = amount
        else:
            rest = (OTHER,) * len(labels)
            values[rest] = values.get(rest, 0) + amount


class Metrics:
    """Counts what happened since the start.

    Args:
        known_model: tells whether a model is one of those served; the others share a label.
    """

    def __init__(self, known_model: Callable[[str], bool]) -> None:
        self._known_model = known_model
        self._model_labels: dict[str, str] = {}
        self.requests = Counter()
        self.handshakes = Counter()
        self.failures = Counter()
        self.faults = Counter()
        self.prompt_tokens = self.completion_tokens = 0
        self.request_seconds = Histogram()
        self.first_byte_seconds = Histogram()

    def record(self, exchange: Exchange) -> None:
        """Count a finished exchange."""
        delivery = exchange.delivery
        # Without a first byte nobody was told a status.
        status = str(delivery.status) if delivery is not None and exchange.first_byte_ms is not None else ""
        model = exchange.model
        self.requests.add(
            (
                exchange.route or OTHER,
                "" if model is None else self._model_labels.get(model) or self._model_label(model),
                status,
                exchange.scenario,
            )
        )
        self.prompt_tokens += exchange.prompt_tokens
        self.completion_tokens += exchange.completion_tokens
        if exchange.duration_ms is not None:
            self.request_seconds.observe(exchange.duration_ms / 1000)
        if exchange.first_byte_ms is not None:
            self.first_byte_seconds.observe(exchange.first_byte_ms / 1000)
        if exchange.failure is not None:
            self.failures.add((exchange.failure,))
        if exchange.fault is not None:
            self.faults.add((exchange.fault,))

    def _model_label(self, model: str) -> str:
        if not self._known_model(model):
            return OTHER
        # Whatever is known comes from the settings, so this ends by itself; reloads are few.
        self._model_labels[model] = model
        return model

    def connection_accepted(self, _connection: Connection) -> None:
        """Count a handshake that let a client in."""
        self.handshakes.add(("accepted", ""))

    def connection_refused(self, connection: Connection) -> None:
        """Count a connection that was not let in."""
        self.handshakes.add(("refused", connection.reason or ""))

    def connection_closed(self, _connection: Connection) -> None:
        """Count nothing."""

    def text(self, gauges: Iterable[Reading]) -> bytes:
        """Return everything in Prometheus's text format; `gauges` are what others know of this moment."""
        lines: list[str] = []
        for name, kind, meaning, values, labels in (*self._counters(), *gauges):
            _write(lines, name, kind, meaning, values, labels)
        _write_histogram(lines, "mockgpt_request_seconds", "from request to last byte", self.request_seconds)
        _write_histogram(
            lines, "mockgpt_first_byte_seconds", "from request to first byte", self.first_byte_seconds
        )
        return ("\n".join(lines) + "\n").encode("utf-8")

    def _counters(self) -> list[Reading]:
        tokens = ((("prompt",), self.prompt_tokens), (("completion",), self.completion_tokens))
        return [
            (
                "mockgpt_requests_total",
                "counter",
                "answered requests",
                self.requests.values.items(),
                ("path", "model", "status", "scenario"),
            ),
            ("mockgpt_tokens_total", "counter", "tokens read and written", tokens, ("kind",)),
            (
                "mockgpt_handshakes_total",
                "counter",
                "connections by how their handshake ended",
                self.handshakes.values.items(),
                ("result", "reason"),
            ),
            (
                "mockgpt_failures_total",
                "counter",
                "API errors on purpose",
                self.failures.values.items(),
                ("name",),
            ),
            (
                "mockgpt_faults_total",
                "counter",
                "damage to the wire on purpose",
                self.faults.values.items(),
                ("name",),
            ),
        ]


def _write(
    lines: list[str],
    name: str,
    kind: str,
    meaning: str,
    values: Iterable[tuple[Labels, float]],
    labels: Labels,
) -> None:
    lines += (f"# HELP {name} {meaning}", f"# TYPE {name} {kind}")
    for found, value in values:
        told = ",".join(f'{label}="{_escaped(text)}"' for label, text in zip(labels, found, strict=True))
        lines.append(f"{name}{{{told}}} {value}" if told else f"{name} {value}")


def _write_histogram(lines: list[str], name: str, meaning: str, histogram: Histogram) -> None:
    lines += (f"# HELP {name} {meaning}", f"# TYPE {name} histogram")
    count = 0
    for bound, amount in zip((*map(str, BUCKETS_SECONDS), "+Inf"), histogram.counts, strict=True):
        count += amount
        lines.append(f'{name}_bucket{{le="{bound}"}} {count}')
    lines += (f"{name}_sum {round(histogram.total, 6)}", f"{name}_count {count}")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
