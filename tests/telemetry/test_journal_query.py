"""Filters and pages over the journal."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journal_examples import IDENTITY, connection, exchange

from mockgpt.errors import QueryError
from mockgpt.telemetry.journal_entry import JournalEntry, pack
from mockgpt.telemetry.journal_query import Page, Query, connection_query, exchange_query
from mockgpt.wire.headers import HeadFacts
from mockgpt.wire.redaction import Redaction

REDACTION = Redaction()
OTHER = IDENTITY._replace(common_name="other", fingerprint_sha256="cd" * 32, sans=())


def entries() -> list[JournalEntry]:
    made = [
        exchange(1),
        exchange(2, path="/v1/models", method="GET", model=None, status=404, on=connection(2, OTHER)),
        exchange(3, status=429, failure="rate_limit_requests", headers=((b"x-client-request-id", b"job-7"),)),
        exchange(4, model="gpt-4o", outcome="client_left", scenario="slow", on=connection(3, None)),
        exchange(5, status=503),
    ]
    headers = made[4].request.headers
    headers[1] = (b"authorization", b"Bearer sk-other")
    made[4].request.facts = HeadFacts(headers, headers)
    return [JournalEntry(pack(each), each.request.connection, REDACTION) for each in reversed(made)]


def page(query: Query[Any], kept: list[Any]) -> Page[Any]:
    return asyncio.run(query.page(kept))


def found(**words: str) -> list[str]:
    return [entry.id for entry in page(exchange_query(words), entries()).items]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ({}, ["req_5", "req_4", "req_3", "req_2", "req_1"]),
        ({"path": "/v1/models"}, ["req_2"]),
        ({"path": "/v1/chat/*"}, ["req_5", "req_4", "req_3", "req_1"]),
        ({"model": "gpt-4o"}, ["req_4"]),
        ({"model": "gpt-4o*"}, ["req_5", "req_4", "req_3", "req_1"]),
        ({"status": "429"}, ["req_3"]),
        ({"status": "4xx"}, ["req_3", "req_2"]),
        ({"status": "5xx"}, ["req_5"]),
        ({"client": "gateway"}, ["req_5", "req_3", "req_1"]),
        ({"client": "other"}, ["req_2"]),
        ({"client": "CN=oth*"}, ["req_2"]),
        ({"client": "DNS:*.svc.local"}, ["req_5", "req_3", "req_1"]),
        ({"client": "ab" * 32}, ["req_5", "req_3", "req_1"]),
        ({"client": "CDCDCDCD"}, ["req_2"]),
        ({"client": "cd"}, []),
        ({"client": ""}, ["req_4"]),
        ({"outcome": "client_left"}, ["req_4"]),
        ({"scenario": "slow"}, ["req_4"]),
        ({"api_key": "sk-other"}, ["req_5"]),
        ({"api_key": "sk-oth*"}, []),
        ({"client_request_id": "job-7"}, ["req_3"]),
        ({"connection": "conn_3"}, ["req_4"]),
        ({"text": "JOB-7"}, ["req_3"]),
        ({"text": "rate_limit"}, ["req_3"]),
        ({"text": "cn=other"}, []),
        ({"text": "sk-other"}, []),
        ({"text": "/v1/models"}, ["req_2"]),
        ({"since": "req_3"}, ["req_5", "req_4"]),
        ({"since": "1004"}, ["req_5", "req_4"]),
        ({"since": "1003.5"}, ["req_5", "req_4"]),
        ({"before": "req_3"}, ["req_2", "req_1"]),
        ({"since": "req_1", "before": "req_4", "status": "4xx"}, ["req_3", "req_2"]),
        ({"model": "gpt-4o-mini", "client": "gateway", "api_key": "sk-secret-1234"}, ["req_3", "req_1"]),
    ],
)
def test_filters_select(words: dict[str, str], ids: list[str]) -> None:
    assert found(**words) == ids


def test_pages_follow_each_other_to_the_end() -> None:
    kept, seen, before = entries(), [], {}
    for _ in range(10):
        found_page = page(exchange_query({"limit": "2", **before}), kept)
        seen += [entry.id for entry in found_page.items]
        if found_page.next is None:
            break
        before = {"before": found_page.next}
    assert seen == ["req_5", "req_4", "req_3", "req_2", "req_1"]


def test_the_total_counts_what_matches_beyond_the_page() -> None:
    found_page = page(exchange_query({"limit": "1", "status": "4xx"}), entries())
    assert (len(found_page.items), found_page.total, found_page.next) == (1, 2, "req_3")
    last = page(exchange_query({"limit": "2", "status": "4xx"}), entries())
    assert last.next is None, "nothing follows a full page that holds the last"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"limit": "0"}, "limit: '0' is not allowed, expected 1 to 1000"),
        ({"limit": "1001"}, "limit: "),
        ({"limit": "-1"}, "limit: "),
        ({"limit": "1e3"}, "limit: "),
        ({"limit": "\u0661"}, "limit: "),
        ({"limit": ""}, "limit: "),
        ({"status": "9xx"}, "status: "),
        ({"status": "\u0664\u0662\u0669"}, "status: "),
        ({"status": "ok"}, "status: "),
        ({"outcome": "fine"}, "outcome: 'fine' is not allowed, expected one of complete, client_left"),
        ({"since": "1e9"}, "since: "),
        ({"since": "9" * 40}, "since: "),
        ({"since": "req_9"}, "since: 'req_9' is not kept"),
        ({"before": "12"}, "before: '12' is not kept"),
        (
            {"colour": "red"},
            "'colour' is no filter; allowed are path, model, status, client, state, outcome, scenario,"
            " api_key, client_request_id, connection, text, match, since, before, limit",
        ),
        ({"model": "x" * 1025}, "model: longer than"),
    ],
)
def test_what_is_not_understood_is_refused(words: dict[str, str], sentence: str) -> None:
    with pytest.raises(QueryError) as caught:
        page(exchange_query(words), entries())
    assert str(caught.value).startswith(sentence)


def test_connections_have_filters_of_their_own() -> None:
    kept = [connection(number) for number in range(4)]
    kept[1].outcome, kept[1].reason, kept[1].identity = "refused", "expired", OTHER
    kept[2].outcome, kept[2].reason, kept[2].identity = "refused", "no_certificate", None

    def ids(**words: str) -> list[str]:
        return [one.id for one in page(connection_query(words), kept[::-1]).items]

    assert ids(outcome="refused") == ["conn_2", "conn_1"]
    assert ids(reason="expired") == ["conn_1"]
    assert ids(reason="no_*") == ["conn_2"]
    with pytest.raises(QueryError, match="reason: 'expird' is not allowed, expected one of no_certificate, "):
        connection_query({"reason": "expird"})
    assert ids(client="gateway") == ["conn_3", "conn_0"]
    assert ids(client="") == ["conn_2"]
    assert ids(peer="127.0.0.1:40003") == ["conn_3"]
    assert ids(since="conn_2") == ["conn_3"]
    with pytest.raises(QueryError):
        ids(outcome="complete")
    with pytest.raises(QueryError):
        ids(model="gpt-4o")


words = st.dictionaries(
    st.one_of(
        st.sampled_from(
            ["path", "model", "status", "client", "outcome", "since", "before", "limit", "api_key"]
        ),
        st.text(max_size=8),
    ),
    st.text(max_size=30),
    max_size=4,
)


@given(words)
def test_any_query_is_answered_or_refused(asked: dict[str, Any]) -> None:
    try:
        found_page = page(exchange_query(asked), entries())
    except QueryError:
        return
    assert len(found_page.items) <= found_page.total <= 5
