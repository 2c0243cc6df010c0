"""Spans and metrics over OTLP/HTTP, by OpenTelemetry's SDK (the extra `otel`).

A listener of the journal: each exchange that ends becomes one span, a child of the caller's where a
`traceparent` came, and is counted in the histograms of a GenAI server. Names are those of OpenTelemetry's
semantic conventions for HTTP, TLS and GenAI. Sending is the work of the SDK's own threads; what they
cannot deliver is dropped there. It must not know where entries are kept. Loaded where `otel.endpoint` is set.
"""

from __future__ import annotations

import logging
import threading
from typing import Any

from mockgpt.config import Config
from mockgpt.errors import ConfigError
from mockgpt.telemetry.journal import Journal, Record
from mockgpt.telemetry.journal_entry import JournalEntry
from mockgpt.telemetry.log import Log
from mockgpt.telemetry.metrics import OTHER
from mockgpt.version import __version__

try:
    from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.metrics import MeterProvider
    from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor
    from opentelemetry.trace import SpanKind, Status, StatusCode
    from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
except ImportError as error:
    raise ConfigError(
        f"otel.endpoint: OpenTelemetry is not installed (there is no {error.name}); "
        'install "mockgpt[otel]", or leave it empty'
    ) from error

_SEND_TIMEOUT_SECONDS = 5.0
_SDK_LOGGER = logging.getLogger("opentelemetry")
_LONGEST_DETAIL = 200  # characters; the SDK shows whole exceptions
_MODELS_LIMIT = 200  # names of models among the attributes of metrics; each makes series of its own
_CLOSE_SECONDS = 2.0  # for what is still to be sent when the server stops
_NANOSECONDS = 1_000_000_000
_MILLISECOND_SECONDS = 0.001

# The end of a path, whatever is before it: Azure's are longer.
_OPERATIONS = (
    ("/chat/completions", "chat", "chat_completions"),
    ("/responses", "chat", "responses"),
    ("/completions", "text_completion", None),
    ("/embeddings", "embeddings", None),
)
# Bounds that the conventions advise for each histogram.
_DOUBLING = tuple(round(0.01 * 2**power, 2) for power in range(14))
_FIRST_TOKEN = tuple(milliseconds / 1000 for milliseconds in (
    1, 5, 10, 20, 40, 60, 80, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000
))  # fmt: skip
_PER_TOKEN = (0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0, 2.5)
_HISTOGRAMS = (
    ("gen_ai.server.request.duration", "time to the last byte", _DOUBLING),
    ("gen_ai.server.time_to_first_token", "time to the first token of a stream", _FIRST_TOKEN),
    ("gen_ai.server.time_per_output_token", "time per token of a stream after the first", _PER_TOKEN),
)


class _Warnings(logging.Handler):
    """Passes on to the log what the SDK says of a collector that does not take what it is sent."""

    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Log one line."""
        self._log.write("warning", "collector", detail=record.getMessage()[:_LONGEST_DETAIL])


class OpenTelemetry:
    """Sends what the journal is told to a collector.

    Raises:
        ConfigError: the extra is not installed.
    """

    def __init__(self, config: Config, journal: Journal, log: Log) -> None:
        self._warnings = _Warnings(log)
        _SDK_LOGGER.addHandler(self._warnings)
        _SDK_LOGGER.propagate = False
        settings = config.otel
        resource = Resource.create({"service.name": settings.service_name, "service.version": __version__})
        endpoint = settings.endpoint.rstrip("/")
        self._tracers = TracerProvider(resource=resource, shutdown_on_exit=False)
        spans = OTLPSpanExporter(endpoint + "/v1/traces", timeout=_SEND_TIMEOUT_SECONDS)
        self._tracers.add_span_processor(BatchSpanProcessor(spans))
        metrics = OTLPMetricExporter(endpoint + "/v1/metrics", timeout=_SEND_TIMEOUT_SECONDS)
        self._exporters = spans, metrics
        self._meters = MeterProvider(
            [PeriodicExportingMetricReader(metrics, settings.interval_ms)], resource, shutdown_on_exit=False
        )
        self._tracer = self._tracers.get_tracer("mockgpt", __version__)
        meter = self._meters.get_meter("mockgpt", __version__)
        self._duration, self._first_token, self._per_token = (
            meter.create_histogram(name, "s", meaning, explicit_bucket_boundaries_advisory=bounds)
            for name, meaning, bounds in _HISTOGRAMS
        )
        self._context = TraceContextTextMapPropagator()
        self._models: set[str] = set()
        self._unsubscribe = journal.subscribe(self._observe)

    def _observe(self, record: Record) -> None:
        if isinstance(record, JournalEntry) and record.state == "ended":
            operation, api = _operation(record.path)
            self._add_span(record, operation, api)
            if operation and record.model:
                self._count(record, operation)

    def _add_span(self, entry: JournalEntry, operation: str | None, api: str | None) -> None:
        start = int(entry.time * _NANOSECONDS)
        carrier = {name.decode("latin-1"): value.decode("latin-1") for name, value in entry.headers}
        span = self._tracer.start_span(
            f"{operation} {entry.model}" if operation and entry.model else entry.method,
            context=self._context.extract(carrier, context={}),  # type: ignore[arg-type]
            kind=SpanKind.SERVER,
            attributes=_attributes(entry, operation, api),
            start_time=start,
        )
        error = _error(entry)
        if error:
            span.set_attribute("error.type", error)
            if entry.status is None or entry.status >= 500 or entry.outcome != "complete":
                span.set_status(Status(StatusCode.ERROR))
        if entry.first_byte_ms is not None:
            at = start + int(entry.first_byte_ms * _MILLISECOND_SECONDS * _NANOSECONDS)
            span.add_event("first byte sent", timestamp=at)
        duration = (entry.duration_ms or 0) * _MILLISECOND_SECONDS
        span.end(start + int(duration * _NANOSECONDS))

    def _count(self, entry: JournalEntry, operation: str) -> None:
        attributes = {
            "gen_ai.operation.name": operation,
            "gen_ai.provider.name": "openai",
            "gen_ai.request.model": self._label(entry.model or ""),
        }
        error = _error(entry)
        duration = (entry.duration_ms or 0) * _MILLISECOND_SECONDS
        self._duration.record(duration, attributes | ({"error.type": error} if error else {}))
        if error or not entry.stream or entry.first_byte_ms is None:
            return
        first = entry.first_byte_ms * _MILLISECOND_SECONDS
        self._first_token.record(first, attributes)
        if entry.completion_tokens > 1:
            self._per_token.record((duration - first) / (entry.completion_tokens - 1), attributes)

    def _label(self, model: str) -> str:
        """Return the model's name; beyond so many, which clients have made up, they share one."""
        if len(self._models) < _MODELS_LIMIT:
            self._models.add(model)
        return model if model in self._models else OTHER

    def close(self) -> None:
        """Send what is left; what takes longer than two seconds is lost."""
        self._unsubscribe()
        # The SDK tries again for a minute where the collector does not answer; nobody waits for that.
        closing = threading.Thread(target=self._shut_down, name="mockgpt-otel", daemon=True)
        closing.start()
        closing.join(_CLOSE_SECONDS)
        if closing.is_alive():
            for exporter in self._exporters:
                exporter.shutdown()  # gives up what it tries again
            closing.join(_SEND_TIMEOUT_SECONDS)
        _SDK_LOGGER.removeHandler(self._warnings)

    def _shut_down(self) -> None:
        self._tracers.shutdown()
        self._meters.shutdown(_CLOSE_SECONDS * 1000)


def _operation(path: str) -> tuple[str | None, str | None]:
    """Return the GenAI operation of a path and the kind of OpenAI's API, None each where there is none."""
    return next(((name, api) for end, name, api in _OPERATIONS if path.endswith(end)), (None, None))


def _error(entry: JournalEntry) -> str | None:
    """Return what went wrong as the caller saw it: the status, or how the exchange ended."""
    if entry.outcome != "complete":
        return entry.outcome
    return str(entry.status) if entry.status is None or entry.status >= 400 else None


def _attributes(entry: JournalEntry, operation: str | None, api: str | None) -> dict[str, Any]:
    identity, tls = entry.connection.identity, entry.connection.tls
    host, _, port = entry.connection.peer.rpartition(":")
    values: dict[str, Any] = {
        "http.request.method": entry.method,
        "http.response.status_code": entry.status,
        "http.request.body.size": entry.body_bytes,
        "url.scheme": "https",
        "url.path": entry.path,
        "url.query": entry.shown_query or None,
        "network.protocol.name": "http",
        "network.protocol.version": entry.http_version,
        "client.address": host,
        "client.port": int(port) if port.isdigit() else None,
        "user_agent.original": entry.header(b"user-agent"),
        "tls.protocol.name": "tls" if tls else None,
        "tls.protocol.version": tls.version.removeprefix("TLSv") if tls else None,
        "tls.cipher": tls.cipher if tls else None,
        "tls.resumed": tls.resumed if tls else None,
        "tls.client.server_name": tls.server_name if tls else None,
        "tls.client.subject": identity.subject if identity else None,
        "tls.client.issuer": identity.issuer if identity else None,
        "tls.client.hash.sha256": identity.fingerprint_sha256.upper() if identity else None,
        "mockgpt.request.id": entry.id,
        "mockgpt.scenario": entry.scenario,
        "mockgpt.tenant": entry.tenant,
        "mockgpt.failure": entry.failure,
        "mockgpt.fault": entry.fault,
        "mockgpt.expectation.id": entry.expectation_id,
    }
    if operation and entry.model:
        values |= {
            "gen_ai.operation.name": operation,
            "gen_ai.provider.name": "openai",
            "gen_ai.request.model": entry.model,
            "gen_ai.request.stream": entry.stream,
            "gen_ai.usage.input_tokens": entry.prompt_tokens,
            "gen_ai.usage.output_tokens": entry.completion_tokens,
            "openai.api.type": api,
        }
    return {key: value for key, value in values.items() if value is not None}


def open_output(config: Config, journal: Journal, log: Log, _turn: object = None) -> OpenTelemetry:
    """Send every exchange of the journal to `otel.endpoint`."""
    return OpenTelemetry(config, journal, log)
