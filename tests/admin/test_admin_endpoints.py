"""Every endpoint of the admin plane, as docs/journal.md describes it."""

from __future__ import annotations

import http.client
import json
import re
from typing import Any

import pytest
from plain_client import admin, ask, chat, get, said

from mockgpt.admin.routes import ENDPOINTS
from mockgpt.config import AuthSettings, Config, ResponsesSettings
from mockgpt.testing.background_server import BackgroundServer


def shown(server: BackgroundServer, path: str) -> Any:
    answer = admin(server, "GET", path)
    assert answer.status == 200, answer.body
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    return answer.json


def test_the_root_lists_every_endpoint(mockgpt: BackgroundServer) -> None:
    answer = admin(mockgpt, "GET", "/", headers={"accept": "text/plain"})
    assert answer.status == 200
    for method, path, _, _ in ENDPOINTS:
        assert re.search(rf"^{method} +{re.escape(path)} ", answer.body.decode(), re.MULTILINE)


def test_health_is_the_same_on_both_ports(mockgpt: BackgroundServer) -> None:
    here = shown(mockgpt, "/health")
    assert here == get(mockgpt, "/health").json
    assert set(here) == {"status", "version", "scenario"}
    mockgpt.use_scenario("slow")
    assert shown(mockgpt, "/health")["scenario"] == "slow"


def test_metrics_show_counters_and_gauges(mockgpt: BackgroundServer) -> None:
    chat(mockgpt)
    answer = admin(mockgpt, "GET", "/metrics")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    names = set(re.findall(r"^# TYPE (\S+)", answer.body.decode(), re.MULTILINE))
    assert names == {
        "mockgpt_requests_total", "mockgpt_request_seconds", "mockgpt_first_byte_seconds",
        "mockgpt_tokens_total", "mockgpt_streams_open", "mockgpt_connections", "mockgpt_handshakes_total",
        "mockgpt_failures_total", "mockgpt_faults_total", "mockgpt_outcomes_total",
        "mockgpt_journal_dropped_total",
        "mockgpt_loop_lag_seconds", "mockgpt_resident_bytes", "mockgpt_held_bytes", "mockgpt_state_up",
    }  # fmt: skip
    figures = dict(line.rsplit(" ", 1) for line in answer.body.decode().splitlines() if line[0] != "#")
    assert float(figures["mockgpt_resident_bytes"]) > 10_000_000
    assert float(figures['mockgpt_connections{state="idle"}']) >= 0
    assert figures["mockgpt_streams_open"] == "0"
    assert float(figures['mockgpt_held_bytes{part="journal"}']) > 0
    assert figures['mockgpt_held_bytes{part="requests"}'] == "0"
    memory = shown(mockgpt, "/_mock/server")["memory"]
    assert memory["held_bytes"] == sum(memory["parts"].values()) < memory["limit_bytes"] == 268_435_456


def test_an_exchange_is_found_by_its_id_as_azure_writes_it(mockgpt: BackgroundServer) -> None:
    body = {"messages": [{"role": "user", "content": "x"}]}
    path = "/openai/deployments/gpt-4o-mini/chat/completions?api-version=2024-10-21"
    asked = ask(mockgpt.url, "POST", path, body, context=mockgpt.client_ssl_context())
    assert shown(mockgpt, f"/_mock/exchanges/{asked.headers['x-request-id']}")["request"]["query"]


def test_an_open_stream_is_counted_while_it_lasts(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "x", "delay_ms": 60_000})
    context = mockgpt.client_ssl_context()
    connection = http.client.HTTPSConnection(
        mockgpt.url.removeprefix("https://"), context=context, timeout=15
    )
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "x"}], "stream": True}
    connection.request("POST", "/v1/chat/completions", json.dumps(body), {"content-type": "application/json"})
    mockgpt.wait_for(lambda: b"mockgpt_streams_open 1" in admin(mockgpt, "GET", "/metrics").body)
    assert b'mockgpt_connections{state="answering"} 1' in admin(mockgpt, "GET", "/metrics").body
    connection.close()
    mockgpt.wait_for(lambda: mockgpt.exchanges)
    assert mockgpt.exchanges[0]["outcome"] in ("client_left", "reset")
    assert b"mockgpt_streams_open 0" in admin(mockgpt, "GET", "/metrics").body


def test_the_settings_in_force_are_shown_without_secrets() -> None:
    config = Config(
        auth=AuthSettings(api_keys=("sk-secret-1", "sk-secret-2")),
        responses=ResponsesSettings(default_delay_ms=3),
    )
    with BackgroundServer(config) as server:
        settings = shown(server, "/_mock/config")
        assert settings["auth"]["api_keys"] == ["<redacted>", "<redacted>"]
        assert settings["responses"]["default_delay_ms"] == 3
        assert settings["journal"]["redact"] == ["authorization", "api-key", "cookie"]
        assert "sk-secret" not in json.dumps(settings)
        server.use_scenario("slow")
        settings = shown(server, "/_mock/config")
        assert (settings["scenario"], settings["responses"]["default_delay_ms"]) == ("slow", 5000)


def test_a_scenario_is_switched_and_the_previous_one_returns(mockgpt: BackgroundServer) -> None:
    before = shown(mockgpt, "/_mock/scenario")
    assert (before["name"], before["title"], before["expires_in_seconds"]) == ("default", "Default", None)
    assert "slow" in before["available"]
    answer = admin(mockgpt, "PUT", "/_mock/scenario", {"name": "high_load", "ttl_seconds": 3600})
    assert answer.status == 200
    assert answer.json["title"] == "High load"
    assert 3599 < answer.json["expires_in_seconds"] <= 3600
    chat(mockgpt)
    assert mockgpt.exchanges[0]["scenario"] == "high_load"
    assert mockgpt.exchanges[0]["request"]["body"] is None, "this scenario keeps no bodies"
    assert admin(mockgpt, "PUT", "/_mock/scenario", {"name": "default"}).json["expires_in_seconds"] is None


@pytest.mark.parametrize(
    ("body", "status", "sentence"),
    [
        ({"name": "nix"}, 404, "scenario: 'nix' does not exist; there are default,"),
        ({}, 400, "name: missing"),
        ({"name": 7}, 400, "name: missing, or no string"),
        ({"name": "slow", "ttl_seconds": 0}, 400, "ttl_seconds: 0 is not allowed, expected a number above 0"),
        ({"name": "slow", "ttl_seconds": "5"}, 400, "ttl_seconds: "),
        ({"name": "slow", "ttl_seconds": 1e30}, 400, "ttl_seconds: "),
        ({"name": "slow", "ttl_seconds": True}, 400, "ttl_seconds: "),
        ({"name": "slow", "ttl": 5}, 400, "'ttl': unknown key, allowed are name, ttl_seconds"),
        (["slow"], 400, "The body has to be a JSON object."),
        (b"{", 400, "The body is not valid JSON: unexpected end of data: line 1 column 2 (char 1)."),
        (None, 400, "A body is missing, as JSON."),
    ],
)
def test_a_bad_switch_changes_nothing(
    mockgpt: BackgroundServer, body: Any, status: int, sentence: str
) -> None:
    answer = admin(mockgpt, "PUT", "/_mock/scenario", body)
    assert answer.status == status
    assert answer.message.startswith(sentence)
    assert shown(mockgpt, "/_mock/scenario")["name"] == "default"


def test_expectations_are_added_shown_and_removed(mockgpt: BackgroundServer) -> None:
    one = {"match": {"model": "gpt-4o*"}, "reply": {"content": "Hi"}, "times": 2}
    answer = admin(mockgpt, "POST", "/_mock/expectations", one)
    assert answer.status == 201
    [made] = answer.json["expectations"]
    assert made == {"id": made["id"], **one, "matched": 0, "remaining": 2}
    added = admin(
        mockgpt, "POST", "/_mock/expectations", [{"reply": {"content": "b"}}, {"reply": {"error": 500}}]
    )
    assert len(added.json["expectations"]) == 2
    assert said(chat(mockgpt)) == "Hi"
    assert shown(mockgpt, f"/_mock/expectations/{made['id']}")["remaining"] == 1
    assert [kept["reply"] for kept in shown(mockgpt, "/_mock/expectations")["expectations"]] == [
        {"content": "Hi"}, {"content": "b"}, {"error": 500},
    ]  # fmt: skip
    gone = admin(mockgpt, "DELETE", f"/_mock/expectations/{made['id']}")
    assert (gone.status, gone.body) == (204, b"")
    assert admin(mockgpt, "DELETE", f"/_mock/expectations/{made['id']}").status == 404
    assert admin(mockgpt, "GET", f"/_mock/expectations/{made['id']}").status == 404
    assert said(chat(mockgpt)) == "b"
    assert admin(mockgpt, "DELETE", "/_mock/expectations").status == 204
    assert shown(mockgpt, "/_mock/expectations") == {"expectations": [], "states": {}}


def test_of_a_list_with_one_mistake_none_is_added(mockgpt: BackgroundServer) -> None:
    answer = admin(
        mockgpt,
        "POST",
        "/_mock/expectations",
        [{"reply": {"content": "a"}}, {"reply": {"content": "{{nix}}"}}],
    )
    assert answer.status == 400
    assert answer.message.startswith("expectations[1].reply.content: ")
    assert "{{nix}} is no placeholder" in answer.message
    assert shown(mockgpt, "/_mock/expectations") == {"expectations": [], "states": {}}


def test_every_mistake_of_an_expectation_is_said_with_its_place_and_value(mockgpt: BackgroundServer) -> None:
    wrong = {
        "match": {"modl": "x", "turn": -1, "not": {"stream": 1}},
        "reply": {"raw": {"status": 99}, "delay": 3, "tool_calls": [{"name": "f"}, {"nam": "g"}]},
        "times": 0,
        "then": {"order": 3},
    }
    answer = admin(mockgpt, "POST", "/_mock/expectations", wrong)
    assert answer.status == 400
    assert [mistake.partition(", ")[0] for mistake in answer.message.split("; ")] == [
        "match.modl: unknown key",
        "match.turn: -1 is not allowed",
        "match.not.stream: 1 is not allowed",
        "reply.raw.status: 99 is not allowed",
        "reply.delay: unknown key",
        "reply.tool_calls[1].nam: unknown key",
        "times: 0 is not allowed",
        "then.order: 3 is not allowed",
    ]


def test_exchanges_are_listed_newest_first_filtered_and_paged(mockgpt: BackgroundServer) -> None:
    for number in range(5):
        chat(mockgpt, f"number {number}", model="gpt-4o" if number % 2 else "gpt-4o-mini")
    listed = shown(mockgpt, "/_mock/exchanges")
    assert list(listed) == ["exchanges", "total", "dropped", "next"]
    assert (listed["total"], listed["dropped"], listed["next"]) == (5, 0, None)
    texts = [json.loads(one["request"]["body"])["messages"][0]["content"] for one in listed["exchanges"]]
    assert texts == [f"number {number}" for number in (4, 3, 2, 1, 0)]
    first = shown(mockgpt, "/_mock/exchanges?model=gpt-4o&limit=1")
    assert (len(first["exchanges"]), first["total"]) == (1, 2)
    second = shown(mockgpt, f"/_mock/exchanges?model=gpt-4o&limit=1&before={first['next']}")
    assert second["next"] is None
    newer = shown(mockgpt, f"/_mock/exchanges?since={listed['exchanges'][2]['id']}")
    assert newer["total"] == 2
    one = listed["exchanges"][0]
    assert shown(mockgpt, f"/_mock/exchanges/{one['id']}") == one
    assert admin(mockgpt, "GET", "/_mock/exchanges/req_nix").status == 404


def test_exchanges_are_forgotten_all_or_by_filter(mockgpt: BackgroundServer) -> None:
    for model in ("gpt-4o", "gpt-4o-mini", "gpt-4o"):
        chat(mockgpt, model=model)
    assert admin(mockgpt, "DELETE", "/_mock/exchanges?model=gpt-4o").status == 204
    assert [one["model"] for one in mockgpt.exchanges] == ["gpt-4o-mini"]
    assert admin(mockgpt, "DELETE", "/_mock/exchanges?limit=1").status == 400
    assert admin(mockgpt, "DELETE", "/_mock/exchanges").status == 204
    assert mockgpt.exchanges == []


def test_an_exchange_is_visible_when_its_answer_has_been_read(mockgpt: BackgroundServer) -> None:
    for _ in range(20):
        identifier = chat(mockgpt, stream=True).headers["x-request-id"]
        assert shown(mockgpt, f"/_mock/exchanges/{identifier}")["outcome"] == "complete"


def test_connections_are_listed_with_what_they_did(mockgpt: BackgroundServer) -> None:
    chat(mockgpt)
    mockgpt.wait_for(lambda: mockgpt.connections[-1]["closed_by"])
    listed = shown(mockgpt, "/_mock/connections?outcome=accepted&client=client")
    assert (listed["total"], listed["dropped"], listed["next"]) == (1, 0, None)
    [one] = listed["connections"]
    assert (one["requests"], one["closed_by"]) == (1, "client")
    assert one["certificate_generation"] >= 1
    assert one["bytes_in"] > 1000
    assert one["bytes_out"] > 1000
    assert one["tls"]["version"] == "TLSv1.3"
    assert one["handshake_ms"] > 0
    assert mockgpt.exchanges[0]["connection_id"] == one["id"]


@pytest.mark.parametrize(
    ("count", "status", "found"),
    [
        (None, 200, 2),
        ({"exactly": 2}, 200, 2),
        ({"at_least": 2}, 200, 2),
        ({"at_most": 2}, 200, 2),
        ({"at_least": 1, "at_most": 3}, 200, 2),
        ({"exactly": 3}, 422, 2),
        ({"exactly": 1}, 422, 2),
        ({"at_most": 1}, 422, 2),
    ],
)
def test_requests_are_counted(mockgpt: BackgroundServer, count: Any, status: int, found: int) -> None:
    chat(mockgpt, "one hello")
    chat(mockgpt, "two hello")
    chat(mockgpt, "bye")
    body = {"match": {"last_user_message": "hello"}, **({"count": count} if count else {})}
    answer = admin(mockgpt, "POST", "/_mock/verify", body)
    assert (answer.status, answer.json["count"], answer.json["ok"]) == (status, found, status == 200)
    if status == 200:
        assert answer.json["closest"] == []
    elif count == {"exactly": 3}:
        [miss] = answer.json["closest"]
        assert miss["differs"] == {"field": "last_user_message", "wanted": '"hello"', "seen": '"bye"'}
    else:
        assert [one["differs"] for one in answer.json["closest"]] == [None, None], "those there should not be"


def test_the_closest_misses_come_first(mockgpt: BackgroundServer) -> None:
    chat(mockgpt, "far", model="gpt-4o")
    near = chat(mockgpt, "near")
    body = {"match": {"model": "gpt-4o-mini", "stream": False, "last_user_message": "nix"}}
    closest = admin(mockgpt, "POST", "/_mock/verify", body).json["closest"]
    assert [one["fields_matched"] for one in closest] == [2, 1]
    assert closest[0]["id"] == near.headers["x-request-id"]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"match": {"nix": 1}}, "match.nix: unknown key"),
        ({"match": 7}, "match: 7 is not allowed"),
        ({"count": {"about": 2}}, "count: expected a table with exactly, at_least, at_most"),
        ({"count": {"exactly": -1}}, "count.exactly: -1 is not allowed, expected an integer"),
        ({"count": {"exactly": True}}, "count.exactly: true is not allowed, expected an integer"),
        ({"count": {"exactly": 3, "at_least": 1}}, "count.exactly: not together with at_least or at_most"),
        ({"count": {"exactly": 1, "at_most": 3}}, "count.exactly: not together with at_least or at_most"),
        ({"count": {"at_least": 3, "at_most": 2}}, "count.at_least: 3 is above at_most, 2"),
        ({"count": {}}, "count: expected a table"),
        ({"matches": {}}, "'matches': unknown key, allowed are match, count"),
    ],
)
def test_a_verification_that_cannot_be_understood_is_refused(
    mockgpt: BackgroundServer, body: Any, sentence: str
) -> None:
    answer = admin(mockgpt, "POST", "/_mock/verify", body)
    assert answer.status == 400
    assert answer.message.startswith(sentence)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/_mock/exchanges"),
        ("DELETE", "/_mock/exchanges"),
        ("POST", "/_mock/reset"),
        ("POST", "/_mock/reload"),
    ],
)
def test_a_body_that_nobody_reads_is_refused(mockgpt: BackgroundServer, method: str, path: str) -> None:
    chat(mockgpt)
    answer = admin(mockgpt, method, path, {"client": "other"})
    assert (answer.status, answer.message) == (400, f"{method} {path} takes no body; see docs/journal.md.")
    assert len(mockgpt.exchanges) == 1, "nothing was removed"
    assert admin(mockgpt, method, path, {}).status in (200, 204)


def test_a_reset_forgets_all_but_metrics(mockgpt: BackgroundServer) -> None:
    chat(mockgpt)
    mockgpt.expect(reply={"content": "x"})
    mockgpt.use_scenario("slow")
    assert admin(mockgpt, "POST", "/_mock/reset").status == 204
    assert mockgpt.exchanges == []
    assert mockgpt.connections == []
    assert shown(mockgpt, "/_mock/expectations") == {"expectations": [], "states": {}}
    assert shown(mockgpt, "/_mock/scenario")["name"] == "default"
    assert b'path="/v1/chat/completions"' in admin(mockgpt, "GET", "/metrics").body


def test_a_reload_takes_new_certificates(mockgpt: BackgroundServer) -> None:
    generation = admin(mockgpt, "POST", "/_mock/reload").json["certificate_generation"]
    chat(mockgpt)
    assert mockgpt.connections[-1]["certificate_generation"] == generation
    assert admin(mockgpt, "POST", "/_mock/reload").json["certificate_generation"] == generation + 1


def test_a_pattern_of_stars_costs_no_time(mockgpt: BackgroundServer) -> None:
    chat(mockgpt, headers={"x-client-request-id": "a" * 5000})
    listed = shown(mockgpt, "/_mock/exchanges?client_request_id=" + "*a" * 400 + "*b")
    assert listed["total"] == 0


def test_settings_are_changed_shown_and_ended_over_the_admin_plane(mockgpt: BackgroundServer) -> None:
    before = said(chat(mockgpt))
    asked = {"responses": {"mode": "fixed", "fixed_text": "laid over"}, "ttl_seconds": 3600}
    answer = admin(mockgpt, "PUT", "/_mock/settings", asked)
    assert answer.status == 200
    assert answer.json["settings"] == {"responses": {"mode": "fixed", "fixed_text": "laid over"}}
    assert 3590 < answer.json["expires_in_seconds"] <= 3600
    assert said(chat(mockgpt)) == "laid over", "a remembered reply is not given again"
    assert shown(mockgpt, "/_mock/config")["responses"]["mode"] == "fixed"
    assert shown(mockgpt, "/_mock/server")["settings"]["settings"] == answer.json["settings"]
    admin(mockgpt, "PUT", "/_mock/settings", {"auth": {"api_keys": ["sk-only-this"]}})
    assert b"sk-only-this" not in admin(mockgpt, "GET", "/_mock/settings").body
    assert chat(mockgpt).status == 401
    cleared = admin(mockgpt, "DELETE", "/_mock/settings")
    assert cleared.json == {"settings": {}, "expires_in_seconds": None}
    assert said(chat(mockgpt)) == before


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"server": {"port": 1}}, "server.port: not while the server runs: it governs connections"),
        ({"journal": {"path": "x"}}, "journal.path: not while the server runs: the journal is made once"),
        (
            {"responses": {"templates_path": "x"}},
            "responses.templates_path: not while the server runs: files",
        ),
        ({"responses": {"default_delay_ms": "soon"}}, 'responses.default_delay_ms: "soon" is not allowed'),
        ({"responses": {"delay": 5}}, "responses.delay: unknown key"),
        ({"respones": {}}, "respones: unknown key, did you mean responses?"),
        ({"scenario": "slow"}, "scenario: unknown key"),
        ({"scenario": "slow"}, "scenario: unknown key, PUT /_mock/scenario, or use_scenario, switches it"),
        ({"expectations": []}, "expectations: unknown key, POST /_mock/expectations"),
        ({"responses": None}, "responses: "),
        ({"tls": {"minimum_version": "1.3", "maximum_version": "1.2"}}, 'tls.minimum_version: "1.3"'),
        ({"ttl_seconds": 5}, "No table of settings"),
        ({"faults": {"percent": 5}, "ttl_seconds": -1}, "ttl_seconds: "),
        ([], "The body has to be a JSON object"),
    ],
)
def test_settings_that_cannot_be_used_change_nothing(
    mockgpt: BackgroundServer, body: Any, sentence: str
) -> None:
    answer = admin(mockgpt, "PUT", "/_mock/settings", body)
    assert answer.status == 400
    assert answer.message.startswith(sentence)
    assert shown(mockgpt, "/_mock/settings") == {"settings": {}, "expires_in_seconds": None}


def test_every_mistake_of_settings_is_said(mockgpt: BackgroundServer) -> None:
    body = {"respones": {}, "responses": {"delay": 5, "mode": "loud"}, "server": {"port": 1}}
    answer = admin(mockgpt, "PUT", "/_mock/settings", body)
    assert answer.status == 400
    assert [mistake.partition(": ")[0] for mistake in answer.message.split("; ")] == [
        "respones",
        "responses.delay",
        "responses.mode",
        "server.port",
    ]


def test_python_changes_settings_too(mockgpt: BackgroundServer) -> None:
    mockgpt.use_settings({"responses": {"mode": "fixed", "fixed_text": "from Python"}})
    assert said(chat(mockgpt)) == "from Python"
    mockgpt.reset()
    assert said(chat(mockgpt)) != "from Python"
