"""Counters, gauges and histograms: one row each in `METRICS`, and what counts them.

An observer of the application. Label values come from tables and settings, never from clients,
and the number of label sets is bounded once more here. It must not know how the numbers are shown:
that is `telemetry.metrics_text`.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange
from mockgpt.wire.phases import Phase

# From a local round trip to the longest answer that a client waits for.
BUCKETS_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
_SERIES_LIMIT = 2000  # label sets of one metric; a scrape of that many is 200 KB
OTHER = "other"

Labels = tuple[str, ...]
Samples = Iterable[tuple[Labels, float]]


class Gauges(NamedTuple):
    """What is measured at the moment of a scrape, handed in by the admin plane.

    Attributes:
        open_streams: streams that are being sent.
        connections: how many are in each state, by the lower-case name of a `Phase`; a state without any
            may be left out.
        journal_dropped: exchanges that the journal has dropped since the start.
        loop_lag_seconds: the largest delay of the event loop.
        resident_bytes: resident memory.
        held_bytes: what each part of the process holds for clients.
        state_up: whether the store of shared state answers, None where nothing is shared.
    """

    open_streams: int
    connections: Mapping[str, int]
    journal_dropped: int
    loop_lag_seconds: float
    resident_bytes: int
    state_up: bool | None = None
    held_bytes: Mapping[str, int] = {}


class Metric(NamedTuple):
    """One row: how a metric is shown, and where its values come from.

    Attributes:
        type: "counter", "gauge" or "histogram".
        labels: the names of its labels; a histogram has none.
        zeros: label sets that are shown from the start, with 0.
        at_scrape: reads the values at the moment of a scrape; None: `Metrics` counts.
    """

    name: str
    type: str
    help: str
    labels: Labels = ()
    zeros: tuple[Labels, ...] = ()
    at_scrape: Callable[[Gauges], Samples] | None = None


_ERROR = 400  # the lowest status of one
_PROMPT, _COMPLETION = ("prompt",), ("completion",)


def _states(now: Gauges) -> Samples:
    names = [phase.name.lower() for phase in Phase]
    return [((name,), now.connections.get(name, 0)) for name in names]


METRICS = (
    Metric(
        "mockgpt_requests_total",
        "counter",
        "finished requests",
        ("path", "model", "status", "scenario"),
    ),
    Metric(
        "mockgpt_tokens_total",
        "counter",
        "tokens of prompts and of answers",
        ("kind",),
        zeros=(_PROMPT, _COMPLETION),
    ),
    Metric(
        "mockgpt_handshakes_total",
        "counter",
        "connections by the result of their handshake",
        ("result", "reason"),
    ),
    Metric(
        "mockgpt_failures_total",
        "counter",
        "API errors sent on purpose",
        ("name",),
    ),
    Metric(
        "mockgpt_faults_total",
        "counter",
        "answers with a fault",
        ("name",),
    ),
    Metric(
        "mockgpt_outcomes_total",
        "counter",
        "finished requests by how their answer ended: complete, or cut by whom",
        ("outcome",),
    ),
    Metric("mockgpt_streams_open", "gauge", "open streams", at_scrape=lambda now: (((), now.open_streams),)),
    Metric("mockgpt_connections", "gauge", "open connections by state", ("state",), at_scrape=_states),
    Metric(
        "mockgpt_journal_dropped_total",
        "counter",
        "exchanges that the journal dropped to stay within its limits",
        at_scrape=lambda now: (((), now.journal_dropped),),
    ),
    Metric(
        "mockgpt_loop_lag_seconds",
        "gauge",
        "largest delay of the event loop in the last 15 s",
        at_scrape=lambda now: (((), round(now.loop_lag_seconds, 6)),),
    ),
    Metric(
        "mockgpt_resident_bytes",
        "gauge",
        "resident memory",
        at_scrape=lambda now: (((), now.resident_bytes),),
    ),
    Metric(
        "mockgpt_held_bytes",
        "gauge",
        "what is held for clients, by part; all of it counts towards server.memory_limit_bytes",
        ("part",),
        at_scrape=lambda now: [((part,), size) for part, size in now.held_bytes.items()],
    ),
    Metric(
        "mockgpt_state_up",
        "gauge",
        "1 while the store of shared state answers, 0 while it does not; absent where nothing is shared",
        at_scrape=lambda now: () if now.state_up is None else (((), int(now.state_up)),),
    ),
    Metric(
        "mockgpt_request_seconds",
        "histogram",
        "time from the complete request to the last byte of its answer",
    ),
    Metric(
        "mockgpt_first_byte_seconds",
        "histogram",
        "time from the complete request to the first byte of its answer",
    ),
)


# -- what counts -------------------------------------------------------------------------------


class Counter:
    """A number for each set of labels. The sets are bounded; what is beyond counts under `other`."""

    __slots__ = ("_limit", "values")

    def __init__(self, zeros: Iterable[Labels] = (), limit: int = _SERIES_LIMIT) -> None:
        self._limit = limit
        self.values: dict[Labels, float] = dict.fromkeys(zeros, 0)

    def add(self, labels: Labels, amount: float = 1) -> None:
        """Add an amount to the number of a label set."""
        values = self.values
        if labels in values:
            values[labels] += amount
        elif len(values) < self._limit:
            values[labels] = amount
        else:
            rest = (OTHER,) * len(labels)
            values[rest] = values.get(rest, 0) + amount


class Histogram:
    """How many durations fell into each bucket; made cumulative only when shown."""

    __slots__ = ("counts", "total")

    def __init__(self) -> None:
        self.counts = [0] * (len(BUCKETS_SECONDS) + 1)
        self.total = 0.0

    def add(self, milliseconds: float) -> None:
        """Count one duration."""
        seconds = milliseconds / 1000
        self.counts[bisect_left(BUCKETS_SECONDS, seconds)] += 1
        self.total += seconds


class Metrics:
    """Counts what has happened since the start.

    Args:
        known_model: tells whether a model is one of those served; all others share a label.
        series_limit: label sets of one metric.

    Attributes:
        counted: the rows that count, by name.
    """

    def __init__(self, known_model: Callable[[str], bool], series_limit: int = _SERIES_LIMIT) -> None:
        self._known_model = known_model
        self._model_labels: dict[str, str] = {}
        counters = {
            row.name: Counter(row.zeros, series_limit)
            for row in METRICS
            if row.type == "counter" and row.at_scrape is None
        }
        histograms = {row.name: Histogram() for row in METRICS if row.type == "histogram"}
        self.counted: dict[str, Counter | Histogram] = {**counters, **histograms}
        # Named one by one, because each request counts.
        self._requests, self._tokens = counters["mockgpt_requests_total"], counters["mockgpt_tokens_total"]
        self._failures, self._faults = counters["mockgpt_failures_total"], counters["mockgpt_faults_total"]
        self._handshakes = counters["mockgpt_handshakes_total"]
        self._outcomes = counters["mockgpt_outcomes_total"]
        self._whole = histograms["mockgpt_request_seconds"]
        self._first_byte = histograms["mockgpt_first_byte_seconds"]

    def record(self, exchange: Exchange) -> None:
        """Count a finished exchange."""
        model, status = exchange.model, exchange.status
        label = "" if model is None else self._model_labels.get(model) or self._model_label(model)
        shown = "" if status is None else str(status)  # the client left before the head
        self._requests.add((exchange.route or OTHER, label, shown, exchange.scenario))
        tokens = self._tokens.values
        tokens[_PROMPT] += exchange.prompt_tokens
        tokens[_COMPLETION] += exchange.completion_tokens
        self._outcomes.add((exchange.outcome or OTHER,))
        # Not those of a client that left before them.
        if exchange.failure is not None and (exchange.outcome == "complete" or (status or 0) >= _ERROR):
            self._failures.add((exchange.failure,))
        if exchange.fault is not None and exchange.outcome == "faulted":
            self._faults.add((exchange.fault,))
        if exchange.duration_ms is not None:
            self._whole.add(exchange.duration_ms)
        if exchange.first_byte_ms is not None:
            self._first_byte.add(exchange.first_byte_ms)

    def _model_label(self, model: str) -> str:
        if not self._known_model(model):
            return OTHER
        # Known models come from the settings and reloads are few, so this cannot grow for ever.
        self._model_labels[model] = model
        return model

    def connection_accepted(self, _connection: Connection) -> None:
        """Count a handshake that let a client in."""
        self._handshakes.add(("accepted", ""))

    def connection_refused(self, connection: Connection) -> None:
        """Count a connection that was refused."""
        # A plain text: what workers count goes to their parent, which reads no enumeration.
        self._handshakes.add(("refused", str(connection.reason or "")))

    def connection_closed(self, _connection: Connection) -> None:
        """Count nothing."""
