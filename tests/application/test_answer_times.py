"""When an answer leaves: the plain one arrives when its stream would have ended, whatever the endpoint."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from requests_answered import answered

from mockgpt.application.application import Application
from mockgpt.config import Config, Distribution, LatencySettings, LogSettings, ResponsesSettings
from mockgpt.telemetry.log import Log
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Delivery, Request

HELLO = [{"role": "user", "content": "Tell me about rivers."}]
WEATHER = {
    "name": "weather",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}
CONSTANT = LatencySettings(
    Distribution("constant", 200), Distribution("constant", 10), Distribution("constant", 1)
)
DRAWN = LatencySettings(
    Distribution("lognormal", 200, 50), Distribution("normal", 10, 3), Distribution("uniform", min=1, max=2)
)
ASKED: dict[str, tuple[str, dict[str, Any]]] = {
    "chat": ("chat/completions", {"messages": HELLO}),
    "three choices": ("chat/completions", {"messages": HELLO, "n": 3}),
    "a tool call": (
        "chat/completions",
        {
            "messages": HELLO,
            "tools": [{"type": "function", "function": WEATHER}],
            "tool_choice": "required",
        },
    ),
    "a function call": ("chat/completions", {"messages": HELLO, "functions": [WEATHER]}),
    "a completion": ("completions", {"model": "gpt-3.5-turbo-instruct", "prompt": "Once"}),
    "completions": (
        "completions",
        {"model": "gpt-3.5-turbo-instruct", "prompt": ["Once", "Twice"], "n": 2},
    ),
    "a response": ("responses", {"input": "Tell me about rivers."}),
    "a response that calls": (
        "responses",
        {
            "input": "Tell me about rivers.",
            "tools": [{"type": "function", **WEATHER}],
            "tool_choice": "required",
        },
    ),
}


@pytest.fixture(params=[CONSTANT, DRAWN], ids=["constant", "drawn"])
def application(request: pytest.FixtureRequest) -> Iterator[Application]:
    log = Log(LogSettings(level="error"))
    responses = ResponsesSettings(default_delay_ms=100, seed=3)
    yield Application(Config(responses=responses, latency=request.param), log)
    log.close()


def delivery_of(application: Application, path: str, body: dict[str, Any]) -> Delivery:
    application.control.behavior.reset()  # the first request of its scenario, so that both draw the same
    headers = [(b"content-type", b"application/json")]
    request = Request("req_1", "POST", f"/v1/{path}", headers, Connection("conn_1", "127.0.0.1:1", 0.0))
    request.body = json.dumps({"model": "gpt-4o-mini", **body}).encode()
    exchange = answered(application, request)
    assert exchange.delivery is not None
    assert exchange.delivery.status == 200, exchange.delivery.body
    return exchange.delivery


@pytest.mark.parametrize("asked", ASKED)
def test_a_plain_answer_arrives_when_its_stream_would_have_ended(
    application: Application, asked: str
) -> None:
    path, body = ASKED[asked]
    plain = delivery_of(application, path, body)
    streamed = delivery_of(application, path, {**body, "stream": True})
    assert streamed.events is not None
    times = [event.at for event in streamed.events]
    assert times == sorted(times)
    assert streamed.at == 0.1
    assert times[0] > 0.1, "the first event comes with the first token"
    assert plain.at == pytest.approx(times[-1])


def test_the_times_of_an_answer_are_those_of_the_settings() -> None:
    log = Log(LogSettings(level="error"))
    application = Application(
        Config(responses=ResponsesSettings(default_delay_ms=100, seed=3), latency=CONSTANT), log
    )
    streamed = delivery_of(application, "chat/completions", {"messages": HELLO, "stream": True})
    assert streamed.events is not None
    times = [event.at for event in streamed.events]
    prompt_tokens = 12
    first = 0.1 + 0.2 + prompt_tokens * 0.001
    # The role comes with the first token; finish and [DONE] with the last one.
    tokens = times[1:-2]
    assert tokens == pytest.approx([first + k * 0.01 for k in range(len(tokens))])
    assert times[0] == pytest.approx(first)
    assert times[-1] == times[-2] == tokens[-1]
    log.close()


def test_other_answers_in_progress_are_the_load() -> None:
    log = Log(LogSettings(level="error"))
    latency = LatencySettings(
        inter_token_latency_ms=Distribution("constant", 10), load_factor=2, load_answers=1
    )
    application = Application(Config(responses=ResponsesSettings(default_delay_ms=0), latency=latency), log)

    def ask(under_way: int) -> float:
        application.control.answers_under_way = lambda: under_way
        headers = [(b"content-type", b"application/json"), (b"x-mockgpt-reply", b"one two three")]
        connection = Connection("conn_1", "127.0.0.1:1", 0.0)
        request = Request("req_1", "POST", "/v1/chat/completions", headers, connection)
        request.body = json.dumps({"model": "gpt-4o-mini", "messages": HELLO}).encode()
        delivery = answered(application, request).delivery
        assert delivery is not None
        return delivery.at

    alone = ask(1)
    assert ask(2) == pytest.approx(2 * alone), "the answer itself is no load"
    assert ask(1) == pytest.approx(alone)
    log.close()
