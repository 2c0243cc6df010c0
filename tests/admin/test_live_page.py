"""GET / of the admin plane: the live page, under a strict policy, and the list for a terminal."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from plain_client import Answer, admin, chat

from mockgpt.config import AdminSettings, Config
from mockgpt.testing.background_server import BackgroundServer

BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def page_of(server: BackgroundServer) -> Answer:
    answer = admin(server, "GET", "/", headers=BROWSER)
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return answer


def test_who_cannot_show_the_page_gets_a_list(mockgpt: BackgroundServer) -> None:
    assert page_of(mockgpt).body.startswith(b"<!doctype html>")
    for headers in ({}, {"accept": "*/*"}, {"user-agent": "curl/8.5.0", **BROWSER}):
        assert admin(mockgpt, "GET", "/", headers=headers).headers["content-type"].startswith("text/html")
    for headers in ({"user-agent": "curl/8.5.0", "accept": "*/*"}, {"accept": "application/json"}):
        answer = admin(mockgpt, "GET", "/", headers=headers)
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert answer.headers["vary"] == "accept, user-agent"


def test_the_policy_lets_only_the_pages_own_script_and_style_run(mockgpt: BackgroundServer) -> None:
    answer = page_of(mockgpt)
    policy = dict(part.partition(" ")[::2] for part in answer.headers["content-security-policy"].split("; "))
    for kind in ("script", "style"):
        [text] = re.findall(rf"<{kind}>(.*?)</{kind}>".encode(), answer.body, re.DOTALL)
        assert policy[f"{kind}-src"] == f"'sha256-{b64encode(sha256(text).digest()).decode()}'"
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["connect-src"] == "'self'"
    assert (policy["require-trusted-types-for"], policy["trusted-types"]) == ("'script'", "'none'")
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_the_page_loads_nothing_and_makes_no_markup(mockgpt: BackgroundServer) -> None:
    body = page_of(mockgpt).body.decode()
    assert re.findall(r"(?:src|href|action)=\"(?!data:)[^\"]*\"", body) == []
    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", body) == []
    )
    assert re.findall(r" style=| on[a-z]+=\"", body) == []


def test_the_page_needs_no_token_but_everything_it_shows_does() -> None:
    with BackgroundServer(Config(admin=AdminSettings(token="s3cret"))) as server:
        page = page_of(server)
        assert b"s3cret" not in page.body
        assert admin(server, "GET", "/_mock/server").status == 401
        given = {"authorization": "Bearer s3cret"}
        assert admin(server, "GET", "/_mock/server", headers=given).status == 200


def test_the_server_says_what_a_person_needs_to_use_it(mockgpt: BackgroundServer) -> None:
    shown = admin(mockgpt, "GET", "/_mock/server").json
    assert shown["url"] == mockgpt.url
    assert shown["seed"] == "7"
    assert (shown["ca_cert"], shown["client_cert"]) == (mockgpt.ca_cert, mockgpt.client_cert)
    assert shown["certificate"]["sans"][0] == "DNS:localhost"
    [trusted] = shown["trusted"]
    assert trusted["subject"] == trusted["issuer"] == shown["certificate"]["issuer"]
    reason = shown["refusal_reasons"]["no_certificate"]
    assert reason["meaning"] == "the client showed no certificate"
    assert "--cert and --key" in reason["remedy"]


def test_a_summary_leaves_out_headers_bodies_and_events(mockgpt: BackgroundServer) -> None:
    identifier = chat(mockgpt, "hello", stream=True).headers["x-request-id"]
    [whole] = admin(mockgpt, "GET", "/_mock/exchanges").json["exchanges"]
    [summary] = admin(mockgpt, "GET", "/_mock/exchanges?view=summary").json["exchanges"]
    assert summary["id"] == identifier
    assert set(whole) - set(summary) == {"tls", "forwarded"}
    assert set(summary["request"]) == {"method", "path", "query", "body_bytes"}
    assert set(summary["response"]) == {"status", "bytes", "planned"}
    for table in ("request", "response"):
        assert summary[table].items() <= whole[table].items()
    answer = admin(mockgpt, "GET", "/_mock/exchanges?view=short")
    assert (answer.status, answer.message) == (
        400, "view: 'short' is not allowed, expected one of full, summary",
    )  # fmt: skip


def test_a_handshake_override_ends_after_its_time(mockgpt: BackgroundServer) -> None:
    asked = {"identity": "tls13-only", "fault": "slow_handshake", "amount": 1, "ttl_seconds": 0.2}
    shown = admin(mockgpt, "PUT", "/_mock/handshakes", asked).json
    assert (shown["identity"], shown["fault"]["connections_left"]) == ("tls13-only", 1_000_000)
    assert 0 < shown["expires_in_seconds"] <= 0.2

    def ended() -> bool:
        state = admin(mockgpt, "GET", "/_mock/handshakes").json
        return (state["identity"], state["fault"], state["expires_in_seconds"]) == ("good", None, None)

    mockgpt.wait_for(ended)
    assert admin(mockgpt, "PUT", "/_mock/handshakes", {"ttl_seconds": 0}).status == 400
    admin(mockgpt, "PUT", "/_mock/handshakes", {"identity": "tls13-only", "ttl_seconds": 3600})
    for_good = admin(mockgpt, "PUT", "/_mock/handshakes", {"identity": "tls12-only"}).json
    assert for_good["expires_in_seconds"] is None
