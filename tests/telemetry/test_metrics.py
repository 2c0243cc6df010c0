"""Counters, histograms and their text: what is counted, and that clients cannot make labels."""

from __future__ import annotations

import re

from journal_examples import connection, exchange

from mockgpt.telemetry.metrics import BUCKETS_SECONDS, Counter, Metrics

SAMPLE = re.compile(r'^[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"(,[a-z]+="(?:[^"\\\n]|\\["\\n])*")*\})? \S+$')


def counting() -> Metrics:
    return Metrics(lambda name: name in ("gpt-4o-mini", "gpt-4o"))


def samples(metrics: Metrics) -> dict[str, float]:
    lines = metrics.text([]).decode().splitlines()
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines if line[0] != "#"}


def test_requests_are_counted_by_route_model_status_and_scenario() -> None:
    metrics = counting()
    metrics.record(exchange(1))
    metrics.record(exchange(2))
    metrics.record(exchange(3, path="/v1/models/{id...}", model=None, status=404, scenario="slow"))
    found = samples(metrics)
    name = "mockgpt_requests_total"
    chat = f'{name}{{path="/v1/chat/completions",model="gpt-4o-mini",status="200",scenario="default"}}'
    assert found[chat] == 2
    assert found[f'{name}{{path="/v1/models/{{id...}}",model="",status="404",scenario="slow"}}'] == 1


def test_unknown_models_and_paths_share_a_label() -> None:
    metrics = counting()
    for number in range(50):
        metrics.record(exchange(number, model=f"invented-{number}", route=None))
    assert list(metrics.requests.values) == [("other", "other", "200", "default")]


def test_an_answer_of_which_nothing_left_has_no_status() -> None:
    metrics = counting()
    metrics.record(exchange(first_byte_ms=None, outcome="client_left"))
    assert list(metrics.requests.values) == [("/v1/chat/completions", "gpt-4o-mini", "", "default")]
    assert samples(metrics)["mockgpt_first_byte_seconds_count"] == 0


def test_the_number_of_label_sets_is_bounded() -> None:
    counter = Counter()
    for number in range(5000):
        counter.add((str(number), "x"))
    assert len(counter.values) == 2001
    assert counter.values["other", "other"] == 3000


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


def test_handshakes_tokens_failures_and_faults_are_counted() -> None:
    metrics = counting()
    metrics.connection_accepted(connection())
    refused = connection()
    refused.reason = "expired"
    metrics.connection_refused(refused)
    metrics.connection_closed(connection())
    metrics.record(exchange(prompt_tokens=8, completion_tokens=5, failure="server_error", fault="slow_drip"))
    found = samples(metrics)
    assert found['mockgpt_handshakes_total{result="accepted",reason=""}'] == 1
    assert found['mockgpt_handshakes_total{result="refused",reason="expired"}'] == 1
    assert found['mockgpt_tokens_total{kind="prompt"}'] == 8
    assert found['mockgpt_tokens_total{kind="completion"}'] == 5
    assert found['mockgpt_failures_total{name="server_error"}'] == 1
    assert found['mockgpt_faults_total{name="slow_drip"}'] == 1


def test_the_text_is_well_formed_whatever_a_scenario_is_called() -> None:
    metrics = counting()
    metrics.record(exchange(scenario='a"b\\c\nd'))
    text = metrics.text([("mockgpt_streams_open", "gauge", "open", [((), 3)], ())]).decode()
    assert text.endswith("\n")
    kinds = {}
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name not in kinds, "each metric once"
            kinds[name] = kind
        elif not line.startswith("# HELP "):
            assert SAMPLE.match(line), line
    assert kinds["mockgpt_requests_total"] == "counter"
    assert kinds["mockgpt_request_seconds"] == "histogram"
    assert "mockgpt_streams_open 3\n" in text
