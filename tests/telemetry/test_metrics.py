"""The rows of metrics: what each counts, and that clients cannot make labels."""

from __future__ import annotations

from collections.abc import Mapping

from journal_examples import connection, exchange

from mockgpt.telemetry.metrics import METRICS, Counter, Gauges, Histogram, Labels, Metrics
from mockgpt.wire.tls.refusal_reasons import RefusalReason


def counting() -> Metrics:
    return Metrics(lambda name: name in ("gpt-4o-mini", "gpt-4o"))


def values(metrics: Metrics, name: str) -> Mapping[Labels, float]:
    counter = metrics.counted[name]
    assert isinstance(counter, Counter)
    return counter.values


def test_requests_are_counted_by_route_model_status_and_scenario() -> None:
    metrics = counting()
    metrics.record(exchange(1))
    metrics.record(exchange(2))
    metrics.record(exchange(3, path="/v1/models/{id}", model=None, status=404, scenario="slow"))
    assert values(metrics, "mockgpt_requests_total") == {
        ("/v1/chat/completions", "gpt-4o-mini", "200", "default"): 2,
        ("/v1/models/{id}", "", "404", "slow"): 1,
    }


def test_unknown_models_and_paths_share_a_label() -> None:
    metrics = counting()
    for number in range(50):
        metrics.record(exchange(number, model=f"invented-{number}", route=None))
    assert list(values(metrics, "mockgpt_requests_total")) == [("other", "other", "200", "default")]


def test_an_answer_of_which_nothing_was_sent_has_no_status_and_no_time_to_the_first_byte() -> None:
    metrics = counting()
    metrics.record(exchange(sent=None, first_byte_ms=None, outcome="client_left"))
    assert list(values(metrics, "mockgpt_requests_total")) == [
        ("/v1/chat/completions", "gpt-4o-mini", "", "default")
    ]
    first_byte, whole = (metrics.counted[f"mockgpt_{name}_seconds"] for name in ("first_byte", "request"))
    assert isinstance(first_byte, Histogram)
    assert isinstance(whole, Histogram)
    assert (sum(first_byte.counts), sum(whole.counts)) == (0, 1)


def test_the_number_of_label_sets_is_bounded() -> None:
    counter = Counter()
    for number in range(5000):
        counter.add((str(number), "x"))
    assert len(counter.values) == 2001
    assert counter.values["other", "other"] == 3000


def test_handshakes_tokens_failures_and_faults_are_counted() -> None:
    metrics = counting()
    assert values(metrics, "mockgpt_tokens_total") == {("prompt",): 0, ("completion",): 0}
    metrics.connection_accepted(connection())
    refused = connection()
    refused.reason = RefusalReason.EXPIRED
    metrics.connection_refused(refused)
    metrics.connection_closed(connection())
    metrics.record(exchange(prompt_tokens=8, completion_tokens=5, failure="server_error"))
    metrics.record(exchange(prompt_tokens=0, completion_tokens=0, fault="slow_drip", outcome="faulted"))
    assert values(metrics, "mockgpt_handshakes_total") == {("accepted", ""): 1, ("refused", "expired"): 1}
    assert values(metrics, "mockgpt_tokens_total") == {("prompt",): 8, ("completion",): 5}
    assert values(metrics, "mockgpt_failures_total") == {("server_error",): 1}
    assert values(metrics, "mockgpt_faults_total") == {("slow_drip",): 1}


def test_failures_and_faults_that_nobody_got_are_not_counted() -> None:
    metrics = counting()
    metrics.record(exchange(1, sent=None, failure="server_error", outcome="client_left"))
    metrics.record(exchange(2, failure="server_error", outcome="reset"))  # in the midst of a stream
    metrics.record(exchange(3, sent=None, fault="slow_drip", outcome="client_left"))
    assert values(metrics, "mockgpt_failures_total") == {}
    assert values(metrics, "mockgpt_faults_total") == {}
    metrics.record(exchange(4, status=500, failure="server_error", fault="slow_drip", outcome="faulted"))
    assert values(metrics, "mockgpt_failures_total") == {("server_error",): 1}
    assert values(metrics, "mockgpt_faults_total") == {("slow_drip",): 1}


def test_an_answer_that_was_cut_is_counted_apart_from_whole_ones() -> None:
    metrics = counting()
    for outcome in ("complete", "complete", "reset", "timed_out"):
        metrics.record(exchange(outcome=outcome))
    assert values(metrics, "mockgpt_outcomes_total") == {
        ("complete",): 2,
        ("reset",): 1,
        ("timed_out",): 1,
    }


def test_every_reason_of_a_refusal_is_a_label_of_its_own() -> None:
    metrics = counting()
    for reason in RefusalReason:
        refused = connection()
        refused.reason = reason
        metrics.connection_refused(refused)
    counted = values(metrics, "mockgpt_handshakes_total")
    assert counted == {("refused", reason.value): 1 for reason in RefusalReason}
    assert {type(label) for labels in counted for label in labels} == {str}, "marshal knows no enumerations"


def test_every_row_has_a_name_of_its_own_and_is_counted_or_read_at_a_scrape() -> None:
    assert len({metric.name for metric in METRICS}) == len(METRICS)
    for metric in METRICS:
        assert (metric.at_scrape is None) == (metric.name in counting().counted)
        assert metric.name.endswith("_total") == (metric.type == "counter"), metric.name


def test_every_gauge_reads_what_the_admin_plane_measures() -> None:
    now = Gauges(
        open_streams=3,
        connections={"idle": 2},
        journal_dropped=5,
        loop_lag_seconds=0.0125,
        resident_bytes=5_000_000,
        held_bytes={"journal": 7},
    )
    read = {metric.name: dict(metric.at_scrape(now)) for metric in METRICS if metric.at_scrape is not None}
    assert read["mockgpt_streams_open"] == {(): 3}
    assert read["mockgpt_connections"]["idle",] == 2
    assert read["mockgpt_connections"]["handshake",] == 0, "a state without connections is shown too"
    assert read["mockgpt_journal_dropped_total"] == {(): 5}
    assert read["mockgpt_loop_lag_seconds"] == {(): 0.0125}
    assert read["mockgpt_resident_bytes"][()] == 5_000_000
    assert read["mockgpt_held_bytes"] == {("journal",): 7}
