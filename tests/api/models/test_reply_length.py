"""The length of replies, by the settings and by what load tools send."""

from __future__ import annotations

from typing import Any

from plain_client import ask, chat

from mockgpt.config.load import load_config
from mockgpt.testing.background_server import BackgroundServer


def tokens(server: BackgroundServer, content: str = "hello", **more: Any) -> int:
    count: int = chat(server, content, **more).json["usage"]["completion_tokens"]
    return count


def test_lenient_validation_honours_what_load_tools_send() -> None:
    config = load_config(overrides=["api.validation=lenient", "responses.default_delay_ms=0"])
    with BackgroundServer(config) as server:
        assert tokens(server, max_tokens=77, ignore_eos=True) == 77
        assert tokens(server, max_tokens=500, min_tokens=123) == 123
        assert tokens(server, max_tokens=50, min_tokens=123) == 50
        assert tokens(server, max_tokens=99, min_tokens="70", ignore_eos="yes") < 70, "no such values"
        body = {"model": "gpt-4o-mini", "input": "hello", "max_output_tokens": 40, "ignore_eos": True}
        answer = ask(server.url, "POST", "/v1/responses", body, None, server.client_ssl_context())
        assert answer.json["usage"]["output_tokens"] == 40
        body = {"model": "gpt-3.5-turbo-instruct", "prompt": ["a", "b"], "max_tokens": 9, "ignore_eos": True}
        answer = ask(server.url, "POST", "/v1/completions", body, None, server.client_ssl_context())
        assert answer.json["usage"]["completion_tokens"] == 18


def test_the_settings_say_how_long_replies_are() -> None:
    with BackgroundServer(
        load_config(overrides=["responses.length=64", "responses.default_delay_ms=0"])
    ) as server:
        assert tokens(server) == 64
        assert tokens(server, max_tokens=10) == 10
        assert chat(server, headers={"x-mockgpt-reply-tokens": "5"}).json["usage"]["completion_tokens"] == 5
        assert chat(server, min_tokens=9).status == 400, "strict validation knows no such parameter"


def test_a_length_is_drawn_from_seed_and_request() -> None:
    drawn = 'responses.length={ distribution = "uniform", min = 20, max = 200 }'
    with BackgroundServer(load_config(overrides=[drawn, "responses.seed=3"])) as server:
        first = [tokens(server, f"question {number}") for number in range(4)]
        assert first == [tokens(server, f"question {number}") for number in range(4)]
        assert len(set(first)) > 1
        assert all(20 <= count <= 200 for count in first)
