"""The journal keeps the question as it was asked and what is in progress; every change leaves a trace."""

from __future__ import annotations

import json
import ssl
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from mock_process import EVENT_SECONDS, MockProcess, await_true, chat, get, post, read_answer, read_to_end
from plain_admin import admin

Start = Callable[..., MockProcess]


@pytest.fixture(scope="module")
def mock(certificates: Path) -> Iterator[MockProcess]:
    with MockProcess(certificates, "--set", "responses.default_delay_ms=0") as mock:
        yield mock


def exchanges(mock: MockProcess, filters: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = admin(mock, "GET", f"/_mock/exchanges?{filters}")[1]["exchanges"]
    return found


def connections(mock: MockProcess, filters: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = admin(mock, "GET", f"/_mock/connections?{filters}")[1]["connections"]
    return found


# -- the question --------------------------------------------------------------------------------


def test_the_question_is_kept_as_it_was_asked(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    with mock.connect(client_context) as connection:
        connection.sendall(
            b"GET http://Elsewhere/v1/models?a=1&b=%20 HTTP/1.1\r\nHost: a\r\nX-Odd-CASE: Yes\r\n"
            b"X-Client-Request-Id: the question\r\n\r\n"
        )
        assert read_answer(connection)[0] == 200
        [exchange] = exchanges(mock, "client_request_id=the%20question")
        [record] = [one for one in connections(mock) if one["id"] == exchange["connection_id"]]
        assert record["closed_at"] is None
    request, timing = exchange["request"], exchange["timing"]
    assert (request["path"], request["query"]) == ("/v1/models", "a=1&b=%20")
    assert (request["target"], request["http_version"]) == ("http://Elsewhere/v1/models?a=1&b=%20", "1.1")
    assert ["X-Odd-CASE", "Yes"] in request["headers"]
    assert request["raw_head"] is None
    assert timing["first_byte_in_ms"] > 0, "the handshake came first"
    assert 0 <= timing["head_ms"] < 5_000
    assert 0 <= timing["body_ms"] < 5_000

    def closed() -> bool:
        [record] = [one for one in connections(mock) if one["id"] == exchange["connection_id"]]
        return record["closed_at"] is not None and record["closed_at"] >= record["time"]

    await_true(closed, "the end of the connection")


def test_a_head_that_cannot_be_read_is_kept_as_bytes(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with mock.connect(client_context) as connection:
        connection.sendall(b"GET /odd\x00one HTTP/1.1\r\nhost: a\r\n\r\n")
        assert read_answer(connection)[0] == 400
    kept = next(one for one in exchanges(mock, "status=400") if one["request"]["raw_head"])
    assert kept["request"]["raw_head"] == r"GET /odd\x00one HTTP/1.1\r\nhost: a\r\n\r\n"
    assert kept["request"]["method"] == "-"


def test_an_upload_that_is_cut_off_is_kept_as_far_as_it_came(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    whole = post("/v1/chat/completions", b"x" * 1000, "x-client-request-id: cut off")
    with mock.connect(client_context) as connection:
        connection.sendall(whole[:-900])
        await_true(lambda: exchanges(mock, "client_request_id=cut%20off&state=open"), "the open exchange")
    await_true(lambda: exchanges(mock, "client_request_id=cut%20off&state=ended"), "its end")
    [exchange] = exchanges(mock, "client_request_id=cut%20off")
    request = exchange["request"]
    assert (request["body"], request["body_bytes"], request["body_sha256"]) == ("x" * 100, 100, None)
    assert exchange["timing"]["body_ms"] is None
    assert exchange["response"]["status"] is None


def test_a_request_that_meets_the_keep_alive_race_leaves_its_exchange(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with mock.connect(client_context) as connection:
        body = b'{"model":"gpt-4o-mini","messages":[{"role":"user","content":"hello"}]}'
        connection.sendall(post("/v1/chat/completions", body, "x-mockgpt-fault: close_keep_alive_race"))
        assert read_answer(connection)[0] == 200
        connection.sendall(post("/v1/chat/completions", body, "x-client-request-id: the loser"))
        assert read_to_end(connection) == b""
    [exchange] = exchanges(mock, "client_request_id=the%20loser")
    assert (exchange["fault"], exchange["outcome"]) == ("close_keep_alive_race", "faulted")
    assert (exchange["response"]["status"], exchange["response"]["bytes"]) == (None, 0)


@pytest.mark.parametrize("fault", ["chunk_extensions", "unexpected_trailers", "malformed_chunk"])
def test_a_fault_of_chunks_is_refused_where_there_are_none(
    mock: MockProcess, client_context: ssl.SSLContext, fault: str
) -> None:
    request = post(
        "/v1/chat/completions",
        b'{"model":"gpt-4o-mini","messages":[{"role":"user","content":"hello"}],"stream":true}',
        f"x-mockgpt-fault: {fault}",
    )
    with mock.connect(client_context) as connection:
        connection.sendall(request.replace(b"HTTP/1.1", b"HTTP/1.0", 1))
        status, _, body = read_answer(connection)
    assert status == 400
    assert "HTTP/1.0" in json.loads(body)["error"]["message"]


# -- what is in progress -------------------------------------------------------------------------


def test_a_request_in_progress_is_shown_with_what_was_sent_so_far(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with closing(_events(mock)) as events, mock.connect(client_context) as connection:
        body = b'{"model":"gpt-4o-mini","messages":[{"role":"user","content":"hello"}]}'
        slow = ("x-mockgpt-delay-ms: 60000", "x-client-request-id: slow one")
        connection.sendall(post("/v1/chat/completions", body, *slow))
        kind, begun = _next(events)
        while kind != "request":
            kind, begun = _next(events)
        assert (begun["state"], begun["outcome"], begun["request"]["path"]) == (
            "open",
            None,
            "/v1/chat/completions",
        )
        [exchange] = exchanges(mock, "state=open")
        assert exchange["id"] == begun["id"]
        assert (exchange["response"]["status"], exchange["timing"]["duration_ms"]) == (None, None)
        assert admin(mock, "GET", f"/_mock/exchanges/{exchange['id']}")[1]["state"] == "open"
    await_true(lambda: not exchanges(mock, "state=open"), "its end")


def _events(mock: MockProcess) -> Any:
    answer = urllib.request.urlopen(f"{mock.ready['admin_url']}/_mock/events", timeout=EVENT_SECONDS)
    assert answer.readline() == b": listening\n"
    return answer


def _next(events: Any) -> tuple[str, dict[str, Any]]:
    kind = ""
    while line := events.readline().decode().rstrip("\n"):
        pass
    while not line.startswith("data: "):
        line = events.readline().decode().rstrip("\n")
        kind = line.removeprefix("event: ") if line.startswith("event: ") else kind
    return kind, json.loads(line.removeprefix("data: "))


# -- verify --------------------------------------------------------------------------------------


@pytest.mark.parametrize("settings", [(), ("--set", "journal.bodies=false")], ids=["too large", "no bodies"])
def test_verify_does_not_pass_what_it_cannot_know(
    start_mock: Start, client_context: ssl.SSLContext, settings: tuple[str, ...]
) -> None:
    mock = start_mock("--set", "responses.default_delay_ms=0", *settings)
    word = "unmistakable"
    with mock.connect(client_context) as connection:
        connection.sendall(chat(f"{word} {'x' * 75_000}"))
        assert read_answer(connection)[0] == 200
    wanted = {"match": {"last_user_message": word}, "count": {"exactly": 0}}
    status, verdict = admin(mock, "POST", "/_mock/verify", wanted)
    assert (status, verdict["ok"], verdict["count"], verdict["unknown"]) == (422, False, 0, 1)
    assert "not kept whole" in verdict["reason"]
    wanted["match"]["path"] = "/v1/models"
    assert admin(mock, "POST", "/_mock/verify", wanted)[0] == 200, "another field has settled it"
    wanted = {"match": {"model": "gpt-4o-mini"}, "count": {"exactly": 1}}
    assert admin(mock, "POST", "/_mock/verify", wanted)[0] == 200


# -- connections ---------------------------------------------------------------------------------


@pytest.mark.parametrize("request_", [get("/v1/models"), get("/health"), get("/nowhere"), chat()])
def test_the_idle_time_of_a_scenario_is_for_every_answer(
    mock_with: Start, client_context: ssl.SSLContext, request_: bytes
) -> None:
    mock = mock_with("--scenario", "stale_connections")
    with mock.connect(client_context) as connection:
        connection.sendall(request_)
        read_answer(connection)
        assert read_to_end(connection) == b"", "closed after a second"


def test_a_scenario_reaches_the_connections_that_idle_already(
    start_mock: Start, client_context: ssl.SSLContext
) -> None:
    mock = start_mock()
    with mock.connect(client_context) as connection:
        connection.sendall(get("/v1/models"))
        read_answer(connection)
        admin(mock, "PUT", "/_mock/scenario", {"name": "stale_connections"})
        assert read_to_end(connection) == b""


def test_connections_are_closed_so_that_clients_shake_hands_again(
    start_mock: Start, client_context: ssl.SSLContext
) -> None:
    mock = start_mock()
    with mock.connect(client_context) as idle, mock.connect(client_context) as busy:
        for connection, request in ((idle, get("/v1/models")), (busy, get("/v1/models"))):
            connection.sendall(request)
            read_answer(connection)
        slow = post(
            "/v1/chat/completions",
            b'{"model":"gpt-4o-mini","messages":[]}'.replace(b"[]", b'[{"role":"user","content":"hello"}]'),
            "x-mockgpt-delay-ms: 60000",
        )
        busy.sendall(slow)
        await_true(lambda: exchanges(mock, "state=open"), "the slow one")
        assert admin(mock, "POST", "/_mock/connections/close", {"client": "CN=another"})[1] == {"closed": 0}
        assert admin(mock, "POST", "/_mock/connections/close")[1] == {"closed": 1}
        assert read_to_end(idle) == b""
        assert admin(mock, "POST", "/_mock/connections/close", {"state": "all"})[1] == {"closed": 1}
        assert read_to_end(busy) == b""
    assert exchanges(mock, "outcome=aborted")
    status, answer = admin(mock, "POST", "/_mock/connections/close", {"state": "some"})
    assert (status, answer["error"]["message"]) == (
        400,
        'state: "some" is not allowed, expected one of idle, all',
    )


def test_a_handshake_fault_that_did_not_happen_ends_with_a_reload(
    start_mock: Start, client_context: ssl.SSLContext
) -> None:
    mock = start_mock()
    admin(mock, "PUT", "/_mock/handshakes", {"fault": "reset_mid_handshake"})
    admin(mock, "POST", "/_mock/reload")
    assert admin(mock, "GET", "/_mock/handshakes")[1]["fault"] is None
    with mock.connect(client_context) as connection:
        connection.sendall(get("/v1/models"))
        assert read_answer(connection)[0] == 200


@pytest.mark.parametrize("recorded", [False, True])
def test_health_checks_say_who_they_are_and_are_kept_out(
    start_mock: Start, certificates: Path, recorded: bool
) -> None:
    from mockgpt.cli.health import ask, target_of
    from mockgpt.config import Config

    mock = start_mock("--set", f"journal.health_checks={str(recorded).lower()}")
    url = f"https://localhost:{mock.address[1]}"
    files = {"cacert": "ca.crt", "cert": "client.crt", "key": "client.key"}
    target = target_of(Config(), url=url, **{name: str(certificates / file) for name, file in files.items()})
    for _ in range(3):
        ask(target)
    await_true(lambda: not _open_connections(mock), "their end")
    metrics = _metrics(mock)
    assert len(connections(mock)) == 3 * recorded
    mock.stop()  # by now every line has been written
    assert len(mock.log("accepted")) == 3 * recorded
    assert ("mockgpt_handshakes_total{" in metrics) == recorded


def _metrics(mock: MockProcess) -> str:
    with urllib.request.urlopen(f"{mock.ready['admin_url']}/metrics", timeout=EVENT_SECONDS) as answer:
        text: str = answer.read().decode()
    return text


def _open_connections(mock: MockProcess) -> bool:
    lines = [line for line in _metrics(mock).splitlines() if line.startswith("mockgpt_connections{")]
    return any(not line.endswith(" 0") for line in lines)


# -- changes -------------------------------------------------------------------------------------


def test_every_change_is_an_event_and_a_line_of_the_log(start_mock: Start) -> None:
    mock = start_mock()
    with closing(_events(mock)) as events:
        admin(mock, "PUT", "/_mock/scenario", {"name": "errors", "ttl_seconds": 0.05})
        changes = [_next(events), _next(events)]
        admin(mock, "PUT", "/_mock/handshakes", {"identity": "expired"})
        admin(mock, "POST", "/_mock/expectations", {"reply": {"content": "hi"}})
        admin(mock, "DELETE", "/_mock/expectations")
        admin(mock, "DELETE", "/_mock/exchanges")
        admin(mock, "POST", "/_mock/connections/close")
        admin(mock, "POST", "/_mock/reset")
        admin(mock, "POST", "/_mock/reload")
        changes += [_next(events) for _ in range(7)]
        mock.process.terminate()
        changes.append(_next(events))
    assert {kind for kind, _ in changes} == {"change"}
    said = [{key: value for key, value in data.items() if key != "time"} for _, data in changes]
    assert said == [
        {"change": "scenario", "name": "errors", "ttl_seconds": 0.05},
        {"change": "scenario", "name": "default", "ended": "errors"},
        {"change": "handshakes", "identity": "expired"},
        {"change": "expectations", "added": 1},
        {"change": "expectations", "removed": "all"},
        {"change": "exchanges", "removed": 0},
        {"change": "connections", "closed": 0, "state": "idle"},
        {"change": "reset"},
        {"change": "reload", "certificate_generation": 2},
        {"change": "shutdown", "grace_seconds": said[-1]["grace_seconds"]},
    ]
    logged = [line["change"] for line in mock.await_log("changed", 9)]
    assert logged == [one["change"] for one in said if one["change"] != "reload"]
    assert mock.log("reloaded")
