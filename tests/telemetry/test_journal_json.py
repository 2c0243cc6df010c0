"""How exchanges and connections are shown: the documented shape, cut bodies, no secrets."""

from __future__ import annotations

import hashlib
import json

import orjson
from hypothesis import given
from hypothesis import strategies as st
from journal_examples import IDENTITY, TLS, connection, exchange

from mockgpt.telemetry.journal_entry import JournalEntry, pack
from mockgpt.telemetry.journal_json import connection_json, exchange_json
from mockgpt.wire.redaction import Redaction


def entry(**fields: object) -> JournalEntry:
    made = exchange(**fields)  # type: ignore[arg-type]
    return JournalEntry(pack(made), made.request.connection, Redaction(("cookie",)))


def test_an_exchange_is_shown_in_the_documented_shape() -> None:
    shown = exchange_json(
        entry(
            path="/v1/chat/completions?a=1",
            expectation_id="exp_1",
            prompt_tokens=8,
            completion_tokens=9,
            stream=False,
        )
    )
    body = b'{"model":"gpt-4o-mini"}'
    assert shown == {
        "id": "req_1",
        "state": "ended",
        "connection_id": "conn_1",
        "time": 1001.0,
        "request": {
            "method": "POST",
            "path": "/v1/chat/completions",
            "query": "a=1",
            "target": "/v1/chat/completions?a=1",
            "http_version": "1.1",
            "raw_head": None,
            "headers": [
                ["host", "localhost"],
                ["authorization", "Bearer <redacted>"],
                ["x-stainless-retry-count", "0"],
            ],
            "body": body.decode(),
            "body_bytes": len(body),
            "body_sha256": hashlib.sha256(body).hexdigest(),
            "body_truncated": False,
            "encoded": None,
        },
        "model": "gpt-4o-mini",
        "stream": False,
        "attempt": 0,
        "client": {**IDENTITY._asdict(), "sans": list(IDENTITY.sans)},
        "tls": TLS._asdict(),
        "forwarded": [],
        "scenario": "default",
        "expectation_id": "exp_1",
        "response": {
            "status": 200,
            "headers": [["content-type", "application/json"], ["set-cookie", "<redacted>"]],
            "body": '{"id":"chatcmpl-1"}',
            "body_sha256": hashlib.sha256(b'{"id":"chatcmpl-1"}').hexdigest(),
            "bytes": 321,
            "truncated": False,
            "events": [],
            "planned": None,
        },
        "timing": {
            "first_byte_in_ms": 0.0,
            "head_ms": 0.0,
            "body_ms": 0.0,
            "first_byte_ms": 1.25,
            "duration_ms": 2.5,
        },
        "failure": None,
        "fault": None,
        "tokens": {"prompt": 8, "completion": 9},
        "outcome": "complete",
    }


def test_a_stream_shows_each_event_with_its_time_and_no_body() -> None:
    events = ((0.5, (b"data: 1\n\n", b"data: 2\n\n")), (3.0, (b"data: [DONE]\n\n",)))
    response = exchange_json(entry(events=events, stream=True))["response"]
    assert response["events"] == [
        {"at_ms": 0.5, "data": "data: 1\n\n"},
        {"at_ms": 0.5, "data": "data: 2\n\n"},
        {"at_ms": 3.0, "data": "data: [DONE]\n\n"},
    ]
    assert response["body"] is None


def test_bodies_are_cut_at_the_limit_and_never_inside_a_character() -> None:
    body = "héé".encode() * 100
    kept = entry(body=body, answer=body, keep=100)
    shown = exchange_json(kept)
    assert shown["request"]["body_truncated"] is True
    assert shown["response"]["truncated"] is True
    assert shown["request"]["body_bytes"] == len(body)
    assert shown["request"]["body_sha256"] == hashlib.sha256(body).hexdigest()
    for text in (shown["request"]["body"], shown["response"]["body"]):
        assert text + ("héé" * 100)[len(text) :] == "héé" * 100
        assert len(text.encode()) in (99, 100)


def test_without_bodies_their_size_and_digest_remain() -> None:
    shown = exchange_json(entry(keep=0))
    assert shown["request"]["body"] is None
    assert shown["request"]["body_bytes"] == 23
    assert shown["request"]["body_sha256"] == hashlib.sha256(b'{"model":"gpt-4o-mini"}').hexdigest()
    assert shown["request"]["body_truncated"] is False
    assert shown["response"]["body"] is None
    assert shown["response"]["body_sha256"] == hashlib.sha256(b'{"id":"chatcmpl-1"}').hexdigest()
    assert shown["response"]["truncated"] is True


def test_events_beyond_the_budget_are_marked_as_truncated() -> None:
    kept = entry(events=((0.5, (b"data: 1\n\n",)),), events_budget_bytes=-3)
    assert exchange_json(kept)["response"]["truncated"] is True


def test_secrets_are_in_nothing_that_is_shown() -> None:
    kept = entry(headers=((b"api-key", b"azure-secret"), (b"set-cookie", b"session-secret")))
    text = json.dumps(exchange_json(kept))
    assert "secret" not in text
    assert kept.api_key == "sk-secret-1234", "filters know it"


def test_an_exchange_that_was_never_answered_has_no_status() -> None:
    shown = exchange_json(
        entry(sent=None, first_byte_ms=None, bytes_sent=0, outcome="client_left", planned_tokens=9)
    )
    assert shown["response"]["status"] is None
    assert shown["response"]["headers"] == []
    assert shown["response"]["body"] is shown["response"]["body_sha256"] is None, "decided, and never sent"
    assert shown["response"]["planned"] == {"status": 200, "bytes": None, "events": 0, "tokens": 9}
    assert shown["outcome"] == "client_left"


def test_a_refused_connection_shows_its_client_and_the_alerts() -> None:
    refused = connection()
    refused.outcome, refused.reason, refused.detail = "refused", "expired", "certificate has expired"
    refused.alert_sent, refused.closed_by, refused.tls = "certificate_expired", "server", None
    shown = connection_json(refused)
    assert list(shown) == [
        "id", "time", "peer", "via", "proxy_protocol", "outcome", "reason", "detail", "alert_sent",
        "alert_received", "client", "issuer", "tls", "server_name_matches", "handshake_ms", "requests",
        "bytes_in", "bytes_out", "closed_by", "closed_at",
        "certificate_generation",
    ]  # fmt: skip
    assert shown["client"]["subject"] == "CN=gateway,O=tests"
    assert shown["issuer"] == shown["client"]["issuer"]
    assert (shown["reason"], shown["alert_sent"], shown["tls"]) == ("expired", "certificate_expired", None)


@given(st.binary(max_size=300), st.integers(0, 50))
def test_any_body_and_header_can_be_shown_as_json(body: bytes, keep: int) -> None:
    headers = ((b"x-odd", body.replace(b"\n", b"").replace(b"\r", b"")),)
    kept = entry(body=body, answer=body, keep=keep, headers=headers)
    assert json.loads(orjson.dumps(exchange_json(kept)))["request"]["body_bytes"] == len(body)
