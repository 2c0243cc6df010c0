"""A collector that reads what arrives: spans with the caller's trace, the histograms of a GenAI server."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from plain_client import ask

from mockgpt.config import Config, OtelSettings, ResponsesSettings, ServerSettings
from mockgpt.errors import ConfigError
from mockgpt.testing.background_server import BackgroundServer

TRACE, PARENT = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
HELLO = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}


class Collector:
    """Keeps what is posted to it, decoded."""

    def __init__(self) -> None:
        self.spans: list[Any] = []
        self.metrics: dict[str, Any] = {}
        self.resource: dict[str, str] = {}
        collector = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                collector.take(self.path, self.rfile.read(int(self.headers["content-length"])))
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_arguments: Any) -> None:
                """Keep the output of the tests clean."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = False
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def take(self, path: str, body: bytes) -> None:
        if path == "/v1/traces":
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                self.resource = {each.key: each.value.string_value for each in resource.resource.attributes}
                self.spans += [span for scope in resource.scope_spans for span in scope.spans]
        elif path == "/v1/metrics":
            for resource in ExportMetricsServiceRequest.FromString(body).resource_metrics:
                self.metrics |= {
                    m.name: m.histogram for scope in resource.scope_metrics for m in scope.metrics
                }


@pytest.fixture
def collector() -> Iterator[Collector]:
    made = Collector()
    thread = threading.Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()


def served(url: str) -> BackgroundServer:
    return BackgroundServer(
        Config(
            server=ServerSettings(port=0),
            responses=ResponsesSettings(default_delay_ms=0),
            otel=OtelSettings(endpoint=url, service_name="mock-a"),
        )
    )


def attributes(span: Any) -> dict[str, Any]:
    return {each.key: getattr(each.value, each.value.WhichOneof("value")) for each in span.attributes}


def post(server: BackgroundServer, body: dict[str, Any], **headers: str) -> int:
    url, context = server.url, server.client_ssl_context()
    return ask(url, "POST", "/v1/chat/completions", body, headers, context).status


def test_exchanges_become_spans_of_the_callers_trace_and_histograms(collector: Collector) -> None:
    with served(collector.url) as server:
        assert post(server, HELLO, traceparent=f"00-{TRACE}-{PARENT}-01") == 200
        assert post(server, HELLO | {"stream": True}) == 200
        assert post(server, HELLO | {"model": "gpt-none"}) == 404
        assert ask(server.url, "GET", "/v1/models", context=server.client_ssl_context()).status == 200
    assert collector.resource["service.name"] == "mock-a"
    plain, streamed, refused, models = collector.spans
    assert (plain.trace_id.hex(), plain.parent_span_id.hex()) == (TRACE, PARENT)
    assert streamed.trace_id.hex() != TRACE
    assert not streamed.parent_span_id
    found = attributes(plain)
    assert plain.name == "chat gpt-4o-mini"
    assert found["gen_ai.usage.output_tokens"] > 0
    assert found["openai.api.type"] == "chat_completions"
    assert found["http.response.status_code"] == 200
    assert found["tls.protocol.version"] == "1.3"
    assert "CN=" in found["tls.client.subject"]
    assert attributes(refused)["error.type"] == "404"
    assert models.name == "GET"
    assert not [key for key in attributes(models) if key.startswith("gen_ai.")]
    duration = collector.metrics["gen_ai.server.request.duration"]
    assert sum(point.count for point in duration.data_points) == 3, "that of an unknown model, too"
    first_token = collector.metrics["gen_ai.server.time_to_first_token"]
    assert [point.count for point in first_token.data_points] == [1]


def test_a_collector_that_does_not_answer_delays_neither_answers_nor_the_end() -> None:
    with served("http://127.0.0.1:9") as server:
        assert post(server, HELLO) == 200


def test_without_the_packages_the_setting_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry.sdk.trace", None)
    monkeypatch.delitem(sys.modules, "mockgpt.telemetry.otlp", raising=False)
    server = served("http://127.0.0.1:9")
    with pytest.raises(ConfigError, match=r'install "mockgpt\[otel\]", or leave it empty'):
        server.__enter__()
