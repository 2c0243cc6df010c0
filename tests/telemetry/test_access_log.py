"""The lines of the log for requests and connections: which fields, at which level, without secrets."""

from __future__ import annotations

from typing import Any

import pytest
from journal_examples import connection, exchange

from mockgpt.config import JournalSettings, LogSettings
from mockgpt.telemetry.access_log import AccessLog, RefusalQuota
from mockgpt.telemetry.journal import Journal
from mockgpt.telemetry.log import LEVELS, Log
from mockgpt.wire.connection import Connection


class Lines(Log):
    """A log that remembers its lines."""

    def __init__(self, level: str = "debug") -> None:
        super().__init__(LogSettings(level=level))
        self.written: list[dict[str, Any]] = []

    def put(self, level: str, event: str, fields: dict[str, Any]) -> None:
        if LEVELS[level] >= self._threshold:
            given = {name: value for name, value in fields.items() if value is not None}
            self.written.append({"level": level, "event": event, **given})


def access_log(lines: Lines) -> AccessLog:
    return AccessLog(lines, Journal(JournalSettings()))


def refused(**fields: Any) -> Connection:
    made = connection()
    made.outcome = "refused"
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def test_a_request_is_one_line_with_its_client_model_and_status() -> None:
    lines = Lines("info")
    access_log(lines).record(exchange(prompt_tokens=8, completion_tokens=9))
    (line,) = lines.written
    assert line == {
        "level": "info", "event": "request", "request_id": "req_1", "connection": "conn_1",
        "request_number": 0, "client": "gateway", "tls": "TLSv1.3", "method": "POST",
        "path": "/v1/chat/completions", "model": "gpt-4o-mini", "stream": False, "status": 200,
        "prompt_tokens": 8, "completion_tokens": 9, "duration_ms": 2.5,
    }  # fmt: skip


def test_what_went_wrong_is_named_and_what_went_well_is_not() -> None:
    lines = Lines("info")
    log = access_log(lines)
    log.record(exchange(failure="server_error", fault="slow_drip", outcome="client_left"))
    log.record(exchange())
    assert {key: lines.written[0][key] for key in ("failure", "fault", "outcome")} == {
        "failure": "server_error", "fault": "slow_drip", "outcome": "client_left",
    }  # fmt: skip
    assert not {"failure", "fault", "outcome"} & set(lines.written[1])


def test_headers_and_bodies_are_for_level_debug_and_have_no_secrets() -> None:
    lines = Lines()
    access_log(lines).record(exchange(body=b"x" * 5000))
    (line,) = lines.written
    assert "authorization: Bearer <redacted>" in line["request_headers"]
    assert line["request_body"] == "x" * 2048 + "…"
    assert line["response_body"] == '{"id":"chatcmpl-1"}'
    assert "sk-secret" not in str(line)


def test_probes_of_health_are_for_level_debug() -> None:
    lines = Lines("info")
    access_log(lines).record(exchange(journaled=False))
    assert lines.written == []


def test_connections_are_logged_when_accepted_refused_and_closed() -> None:
    lines = Lines()
    log = access_log(lines)
    log.connection_accepted(connection())
    log.connection_refused(refused(reason="expired", alert_sent="certificate_expired", bytes_in=300))
    log.connection_closed(connection())
    assert [(line["level"], line["event"]) for line in lines.written] == [
        ("info", "accepted"), ("info", "refused"), ("debug", "closed"),
    ]  # fmt: skip
    assert lines.written[0]["fingerprint"] == "ab" * 8
    assert (lines.written[1]["reason"], lines.written[1]["alert"]) == ("expired", "certificate_expired")


def test_a_probe_that_sends_nothing_is_for_level_debug_and_is_not_counted() -> None:
    lines = Lines("info")
    log = access_log(lines)
    for _ in range(200):
        log.connection_refused(refused(reason="client_left", bytes_in=0))
    log.connection_refused(refused(reason="client_left", bytes_in=5))
    assert [line["reason"] for line in lines.written] == ["client_left"]


def test_a_hundred_refusals_a_minute_have_a_line_and_the_rest_a_count() -> None:
    lines = Lines()
    quota = RefusalQuota(lines)
    assert sum(quota.allows(10.0) for _ in range(250)) == 100
    assert lines.written == []
    assert quota.allows(71.0)
    assert lines.written == [{"level": "info", "event": "refused_more", "connections": 150}]


TRACE = "0af7651916cd43dd8448eb211c80319c"


@pytest.mark.parametrize(
    ("traceparent", "trace_id"),
    [
        (f"00-{TRACE}-b7ad6b7169203331-01", TRACE),
        (f"01-{TRACE}-b7ad6b7169203331-01-more", TRACE),
        (f"00-{'0' * 32}-b7ad6b7169203331-01", None),
        (f"00-{TRACE.upper()}-b7ad6b7169203331-01", None),
        (f"00-{TRACE}", None),
        ("", None),
    ],
)
def test_a_request_that_is_traced_names_its_trace(traceparent: str, trace_id: str | None) -> None:
    lines = Lines("info")
    made = exchange(headers=((b"traceparent", traceparent.encode()),) if traceparent else ())
    access_log(lines).record(made)
    assert lines.written[0].get("trace_id") == trace_id


def test_whose_it_is_is_named_where_there_are_tenants() -> None:
    lines = Lines("info")
    made = exchange(tenant="blue")
    made.request.connection.tenant = "blue"
    access_log(lines).record(made)
    access_log(lines).connection_accepted(made.request.connection)
    assert [line["tenant"] for line in lines.written] == ["blue", "blue"]
