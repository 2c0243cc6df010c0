"""Failures, limits, request headers and scenarios, as the SDK and a plain client see them."""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openai
import pytest
from mock_process import MockProcess, chat, get, post, read_answer

from mockgpt.behavior.failures import FAILURES

MODEL = "gpt-4o-mini"
HELLO: list[Any] = [{"role": "user", "content": "hello"}]

SCENARIOS = """
[responses]
default_delay_ms = 0
seed = 7

[scenarios.twice]
error_rate_percent = 0
[scenarios.twice.errors]
mix = { server_error = 1 }
first_attempts = 2
retry_after_ms = 35

[scenarios.hopeless]
error_rate_percent = 100
[scenarios.hopeless.errors]
mix = { service_unavailable = 1 }
should_retry = "false"

[scenarios.midway]
error_rate_percent = 100
[scenarios.midway.errors]
mix = { server_error = 1 }
after_chunks = 3

[scenarios.third]
[scenarios.third.errors]
mix = { rate_limit_requests = 1 }
every = 3

[scenarios.three]
[scenarios.three.rate_limits]
requests_per_minute = 3

[scenarios.mixed]
error_rate_percent = 30
[scenarios.mixed.faults]
percent = 30
mix = { invalid_json = 1, truncate_body = 1, empty_response = 1 }

[scenarios.brief]
[scenarios.brief.server]
keep_alive_timeout_ms = 200

[scenarios.recovery]
[[scenarios.recovery.steps]]
after_requests = 2
for_ms = 86400000
error_rate_percent = 100
errors = { mix = { service_unavailable = 1 } }
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("settings") / "scenarios.toml"
    path.write_text(SCENARIOS)
    return path


@pytest.fixture(scope="module")
def mock(certificates: Path, settings: Path) -> Iterator[MockProcess]:
    with MockProcess(certificates, "--config", str(settings)) as mock:
        yield mock


@pytest.fixture
def client(mock: MockProcess, client_context: ssl.SSLContext) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(
        base_url=mock.base_url,
        api_key="sk-mock",
        http_client=openai.DefaultHttpxClient(verify=client_context),
    ) as client:
        yield client


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the SDK waits between attempts; it does not really wait."""
    waited: list[float] = []
    monkeypatch.setattr("openai._base_client.time.sleep", waited.append)
    return waited


def under(scenario: str, **orders: str) -> dict[str, str]:
    headers = {f"x-mockgpt-{name.replace('_', '-')}": value for name, value in orders.items()}
    return {"x-mockgpt-scenario": scenario, **headers}


# Retries


def test_the_sdk_fails_twice_then_succeeds_and_waits_as_retry_after_says(
    client: openai.OpenAI, waits: list[float]
) -> None:
    completion = client.chat.completions.create(model=MODEL, messages=HELLO, extra_headers=under("twice"))
    assert completion.choices[0].message.content
    assert waits == [0.035, 0.035]


def test_every_call_has_its_own_first_attempts(client: openai.OpenAI, waits: list[float]) -> None:
    for _ in range(2):
        client.chat.completions.create(model=MODEL, messages=HELLO, extra_headers=under("twice"))
    assert len(waits) == 4


def test_an_sdk_with_too_few_attempts_gives_up(client: openai.OpenAI, waits: list[float]) -> None:
    with pytest.raises(openai.InternalServerError):
        client.with_options(max_retries=1).chat.completions.create(
            model=MODEL, messages=HELLO, extra_headers=under("twice")
        )
    assert waits == [0.035]


def test_the_sdk_gives_up_at_once_where_it_should_not_retry(
    client: openai.OpenAI, waits: list[float]
) -> None:
    with pytest.raises(openai.InternalServerError) as refused:
        client.chat.completions.create(model=MODEL, messages=HELLO, extra_headers=under("hopeless"))
    assert waits == []
    assert refused.value.code == "server_is_overloaded"


def test_a_client_that_does_not_count_is_counted(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    body = json.dumps({"model": MODEL, "messages": HELLO, "user": "counted"}).encode()
    asked = post("/v1/chat/completions", body, "x-mockgpt-scenario: twice")
    with mock.connect(client_context) as connection:
        statuses = []
        for _ in range(4):
            connection.sendall(asked)
            statuses.append(read_answer(connection)[0])
    assert statuses == [500, 500, 200, 500]


# Failures


@pytest.mark.parametrize("name", FAILURES)
def test_the_sdk_raises_what_the_status_means(client: openai.OpenAI, name: str) -> None:
    with pytest.raises(openai.APIStatusError) as failed:
        client.with_options(max_retries=0).chat.completions.create(
            model=MODEL, messages=HELLO, extra_headers={"x-mockgpt-error": name}
        )
    row = FAILURES[name]
    assert failed.value.status_code == row.status
    if not row.page:
        assert (failed.value.code, failed.value.type) == (row.code, row.type)


def test_a_stream_fails_midway_as_an_event_and_without_done(client: openai.OpenAI) -> None:
    stream = client.chat.completions.create(
        model=MODEL, messages=HELLO, stream=True, extra_headers=under("midway")
    )
    with pytest.raises(openai.APIError) as failed:
        list(stream)
    assert not isinstance(failed.value, openai.APIStatusError)
    assert "The server had an error" in failed.value.message


def test_so_many_events_come_before_the_failure(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    body = json.dumps({"model": MODEL, "messages": HELLO, "stream": True}).encode()
    with mock.connect(client_context) as connection:
        connection.sendall(post("/v1/chat/completions", body, "x-mockgpt-scenario: midway"))
        received = b""
        while data := connection.recv(65_536):
            received += data
    assert received.startswith(b"HTTP/1.1 200 OK")
    events = [line for line in received.split(b"\r\n") if line.startswith(b"data: ")]
    assert len(events) == 4
    assert json.loads(events[-1].removeprefix(b"data: "))["error"]["type"] == "server_error"
    assert b"[DONE]" not in received


def test_a_plain_answer_of_the_same_scenario_fails_before_it_begins(client: openai.OpenAI) -> None:
    with pytest.raises(openai.InternalServerError):
        client.with_options(max_retries=0).chat.completions.create(
            model=MODEL, messages=HELLO, extra_headers=under("midway")
        )


# Limits


def test_three_requests_a_minute_pass_and_the_fourth_learns_why(client: openai.OpenAI) -> None:
    once = client.with_options(max_retries=0)
    for remaining in ("2", "1", "0"):
        raw = once.chat.completions.with_raw_response.create(
            model=MODEL, messages=HELLO, extra_headers=under("three")
        )
        assert raw.headers["x-ratelimit-limit-requests"] == "3"
        assert raw.headers["x-ratelimit-remaining-requests"] == remaining
    with pytest.raises(openai.RateLimitError) as refused:
        once.chat.completions.create(model=MODEL, messages=HELLO, extra_headers=under("three"))
    assert "on requests per min (RPM): Limit 3, Used 3, Requested 1." in refused.value.message
    assert 1 <= int(refused.value.response.headers["retry-after"]) <= 20
    assert refused.value.response.headers["x-ratelimit-remaining-requests"] == "0"
    other = once.with_options(api_key="sk-other")
    assert other.chat.completions.create(model=MODEL, messages=HELLO, extra_headers=under("three"))


# Orders by header


def test_a_request_says_what_it_wants_to_be_answered(client: openai.OpenAI) -> None:
    said = client.chat.completions.create(
        model=MODEL, messages=HELLO, extra_headers={"x-mockgpt-reply": "As you like it"}
    )
    assert said.choices[0].message.content == "As you like it"
    long = client.chat.completions.create(
        model=MODEL, messages=HELLO, extra_headers={"x-mockgpt-reply-tokens": "321"}
    )
    assert long.usage is not None
    assert long.usage.completion_tokens == 321


def test_a_seed_of_the_header_comes_before_the_bodys(client: openai.OpenAI) -> None:
    def said(seed: int, **headers: str) -> str | None:
        answer = client.chat.completions.create(
            model=MODEL,
            messages=[{"role": "user", "content": "Tell me something about rivers."}],
            seed=seed,
            extra_headers=headers,
        )
        return answer.choices[0].message.content

    assert said(1, **{"x-mockgpt-seed": "5"}) == said(2, **{"x-mockgpt-seed": "5"})
    assert len({said(seed) for seed in range(4)}) > 1


@pytest.mark.parametrize(
    ("header", "listed"),
    [
        ("x-mockgpt-scenario: nix", "recovery"),
        ("x-mockgpt-error: nix", "service_unavailable"),
        ("x-mockgpt-fault: nix", "reset_mid_stream"),
        ("x-mockgpt-fault: missing_done", "streams"),
        ("x-mockgpt-delay-ms: -5", "0 to 86400000"),
        ("x-mockgpt-reply-tokens: many", "1 to 16384"),
        ("x-mockgpt-nix: 1", "x-mockgpt-reply-tokens"),
    ],
)
def test_a_header_that_cannot_be_used_is_a_400_that_lists_what_can(
    mock: MockProcess, client_context: ssl.SSLContext, header: str, listed: str
) -> None:
    body = json.dumps({"model": MODEL, "messages": HELLO}).encode()
    with mock.connect(client_context) as connection:
        connection.sendall(post("/v1/chat/completions", body, header))
        status, _, answer = read_answer(connection)
        error = json.loads(answer)["error"]
        connection.sendall(chat())
        assert read_answer(connection)[0] == 200, "the connection lives on"
    assert status == 400
    assert listed in error["message"]
    assert error["param"] == header.partition(":")[0]


def test_where_control_headers_are_off_they_are_plain_headers(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "control.request_headers=false", "--set", "responses.default_delay_ms=0")
    body = json.dumps({"model": MODEL, "messages": HELLO}).encode()
    with mock.connect(client_context) as connection:
        connection.sendall(post("/v1/chat/completions", body, "x-mockgpt-error: 500", "x-mockgpt-nix: 1"))
        assert read_answer(connection)[0] == 200


def test_the_list_of_models_fails_only_when_asked_to(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with mock.connect(client_context) as connection:
        statuses = []
        for header in ("x-mockgpt-error: 503", "x-mockgpt-scenario: hopeless"):
            connection.sendall(f"GET /v1/models HTTP/1.1\r\nhost: a\r\n{header}\r\n\r\n".encode())
            statuses.append(read_answer(connection)[0])
    assert statuses == [503, 200]


# Scenarios


def test_every_third_request_of_a_scenario_fails(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    body = json.dumps({"model": MODEL, "messages": HELLO}).encode()
    statuses = []
    with mock.connect(client_context) as connection:
        for _ in range(7):
            connection.sendall(post("/v1/chat/completions", body, "x-mockgpt-scenario: third"))
            statuses.append(read_answer(connection)[0])
            connection.sendall(chat())
            assert read_answer(connection)[0] == 200, "other scenarios count for themselves"
    assert statuses == [200, 200, 429, 200, 200, 429, 200]


def test_a_timeline_goes_its_way(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    body = json.dumps({"model": MODEL, "messages": HELLO}).encode()
    statuses = []
    with mock.connect(client_context) as connection:
        for _ in range(5):
            connection.sendall(post("/v1/chat/completions", body, "x-mockgpt-scenario: recovery"))
            statuses.append(read_answer(connection)[0])
    assert statuses == [200, 200, 503, 503, 503]


def test_a_scenario_may_let_connections_go_stale(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    body = json.dumps({"model": MODEL, "messages": HELLO}).encode()
    with mock.connect(client_context) as connection, mock.connect(client_context) as other:
        other.sendall(chat())
        assert read_answer(other)[0] == 200
        connection.sendall(post("/v1/chat/completions", body, "x-mockgpt-scenario: brief"))
        assert read_answer(connection)[0] == 200
        assert connection.recv(1) == b"", "closed after a short idleness"
        other.sendall(get("/v1/models"))
        assert read_answer(other)[0] == 200, "which is the scenario's, not the listener's"


def test_two_processes_with_one_seed_fail_and_break_alike(
    start_mock: Callable[..., MockProcess], settings: Path, client_context: ssl.SSLContext
) -> None:
    runs = []
    for seed in (7, 7, 8):
        mock = start_mock("--config", str(settings), "--set", f"responses.seed={seed}", "--scenario", "mixed")
        with openai.OpenAI(
            base_url=mock.base_url,
            api_key="sk-mock",
            http_client=openai.DefaultHttpxClient(verify=client_context),
            max_retries=0,
        ) as client:
            outcomes = []
            for _ in range(40):
                try:
                    answer = client.chat.completions.create(model=MODEL, messages=HELLO)
                    outcomes.append(str(answer.choices[0].message.content))
                except (openai.OpenAIError, json.JSONDecodeError) as error:
                    outcomes.append(type(error).__name__ + str(getattr(error, "status_code", "")))
        runs.append(outcomes)
    assert runs[0] == runs[1] != runs[2]
    assert len(set(runs[0])) > 4
