"""The text for Prometheus: well formed, complete, and with cumulative histograms."""

from __future__ import annotations

import re

from journal_examples import exchange

from mockgpt.telemetry.metrics import BUCKETS_SECONDS, METRICS, Gauges, Metrics
from mockgpt.telemetry.metrics_text import metrics_text

SAMPLE = re.compile(r'^[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"(,[a-z]+="(?:[^"\\\n]|\\["\\n])*")*\})? \S+$')
NOW = Gauges(
    open_streams=3, connections={"idle": 2}, journal_dropped=0, loop_lag_seconds=0.0, resident_bytes=9
)


def counting() -> Metrics:
    return Metrics(lambda name: name == "gpt-4o-mini")


def samples(metrics: Metrics) -> dict[str, float]:
    lines = metrics_text({None: metrics}, NOW).decode().splitlines()
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines if line[0] != "#"}


def test_a_sample_carries_its_labels_by_name() -> None:
    metrics = counting()
    metrics.record(exchange(1, path="/v1/models/{id}", model=None, status=404, scenario="slow"))
    found = samples(metrics)
    assert found['mockgpt_requests_total{path="/v1/models/{id}",model="",status="404",scenario="slow"}'] == 1
    assert found['mockgpt_connections{state="idle"}'] == 2
    assert found["mockgpt_streams_open"] == 3


def test_histograms_are_cumulative() -> None:
    metrics = counting()
    for milliseconds in (0.5, 1.0, 30.0, 90_000.0):
        metrics.record(exchange(duration_ms=milliseconds, first_byte_ms=milliseconds))
    found = samples(metrics)
    for name in ("mockgpt_request_seconds", "mockgpt_first_byte_seconds"):
        assert found[f'{name}_bucket{{le="0.001"}}'] == 2
        assert found[f'{name}_bucket{{le="0.05"}}'] == 3
        assert found[f'{name}_bucket{{le="60.0"}}'] == 3
        assert found[f'{name}_bucket{{le="+Inf"}}'] == found[f"{name}_count"] == 4
        assert found[f"{name}_sum"] == 90.0315
        counts = [found[f'{name}_bucket{{le="{bound}"}}'] for bound in BUCKETS_SECONDS]
        assert counts == sorted(counts)


def test_the_text_is_well_formed_for_any_name_of_a_scenario() -> None:
    metrics = counting()
    metrics.record(exchange(scenario='a"b\\c\nd'))
    text = metrics_text({None: metrics}, NOW).decode()
    assert text.endswith("\n")
    types = {}
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, type = line.split(" ")
            assert name not in types, "each metric once"
            types[name] = type
        elif not line.startswith("# HELP "):
            assert SAMPLE.match(line), line
    assert types == {metric.name: metric.type for metric in METRICS}
    assert r'scenario="a\"b\\c\nd"' in text


def test_the_tenant_is_one_more_label_and_each_metric_is_still_described_once() -> None:
    counted = {"blue": counting(), "green": counting()}
    counted["blue"].record(exchange(duration_ms=1.0))
    text = metrics_text(counted, None).decode()
    lines = text.splitlines()
    assert 'mockgpt_request_seconds_bucket{le="0.001",tenant="blue"} 1' in lines
    assert 'mockgpt_request_seconds_count{tenant="green"} 0' in lines
    assert any(re.fullmatch(r'mockgpt_requests_total\{.*,tenant="blue"\} 1', line) for line in lines)
    assert text.count("# TYPE mockgpt_request_seconds ") == 1
    assert "mockgpt_resident_bytes" not in text, "what is measured now is of no tenant"
