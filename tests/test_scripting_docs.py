"""docs/scripting.md: every key has its line, and every recipe does what it says."""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import Any

import pytest
from plain_client import Answer, ask, chat, said

from mockgpt.behavior.expectations.match import FIELDS
from mockgpt.behavior.expectations.reply import _BESIDE, KINDS
from mockgpt.config.load import load_config
from mockgpt.testing.background_server import BackgroundServer

PAGE = (Path(__file__).parent.parent / "docs" / "scripting.md").read_text("utf-8")
RECIPES = dict(re.findall(r"### (\d+)\. [^\n]*\n(.*?)(?=\n### |\Z)", PAGE, re.DOTALL))
SCHEMA = {"type": "object", "properties": {}}
TOOLS = [{"type": "function", "function": {"name": "get_weather", "parameters": SCHEMA}}]
CALL = {"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}


def lines_of(section: str) -> set[str]:
    table = re.search(rf"## {section}\n\n(\|.*?)\n\n", PAGE, re.DOTALL)
    assert table is not None
    return {
        name for line in table[1].splitlines()[2:] for name in re.findall(r"`([\w]+)`", line.split("|")[1])
    }


def test_every_key_has_its_line() -> None:
    assert lines_of("match") == set(FIELDS)
    assert lines_of("reply") == {*KINDS, *_BESIDE}


@contextmanager
def served(recipe: str, path: Path) -> Iterator[BackgroundServer]:
    [toml] = re.findall(r"```toml\n(.*?)```", RECIPES[recipe], re.DOTALL)
    file = path / "recipe.toml"
    file.write_text("responses.default_delay_ms = 0\ntls.require_client_cert = false\n" + toml)
    with BackgroundServer(load_config([file], environment={})) as server:
        yield server


def post(server: BackgroundServer, path: str, body: Any, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return ask(server.url, "POST", path, body, named, server.client_ssl_context())


def agent(server: BackgroundServer) -> None:
    user = {"role": "user", "content": "Oslo"}
    called = chat(server, "Oslo", tools=TOOLS).json["choices"][0]["message"]["tool_calls"][0]["function"]
    assert json.loads(called["arguments"]) == {"city": "Oslo"}
    for weather, words in (("heavy rain", "Take an umbrella."), ("sun", "Take sunglasses.")):
        result = {"role": "tool", "tool_call_id": "call_1", "content": weather}
        history = [user, {"role": "assistant", "content": None, "tool_calls": [CALL]}, result]
        assert said(chat(server, messages=history, tools=TOOLS)) == words
        items = [
            user,
            {"type": "function_call", "call_id": "call_1", "name": "get_weather", "arguments": "{}"},
            {"type": "function_call_output", "call_id": "call_1", "output": weather},
        ]
        answer = post(server, "/v1/responses", {"model": "gpt-4o-mini", "input": items})
        assert answer.json["output"][0]["content"][0]["text"] == words


def flow(server: BackgroundServer) -> None:
    assert said(chat(server, "book a room")) == "For how many nights?"
    [call] = chat(server, "3").json["choices"][0]["message"]["tool_calls"]
    assert json.loads(call["function"]["arguments"]) == {"nights": "3"}
    assert said(chat(server, "book a room")) == "You have a room already."


def cut(server: BackgroundServer) -> None:
    with pytest.raises((OSError, HTTPException)):
        chat(server, stream=True)
    sent = [event["data"] for event in server.exchanges[-1]["response"]["events"]]
    events = [json.loads(data.removeprefix("data: ")) for data in sent]
    calls = [call for event in events for call in event["choices"][0]["delta"].get("tool_calls") or ()]
    assert calls[0]["function"]["name"] == "pay"
    arguments = "".join(call["function"]["arguments"] for call in calls)
    assert "account" in arguments
    assert "2020" not in arguments, "the time of an event may hold it"


def error(server: BackgroundServer) -> None:
    answer = post(server, "/v1/responses", {"model": "gpt-4o-mini", "input": "x", "stream": True})
    assert [line for line in answer.body.decode().split("\n") if line.startswith("event: ")][-1] == (
        "event: response.failed"
    )
    answer = chat(server, stream=True)
    assert answer.body.count(b"data: ") == 4
    assert b"[DONE]" not in answer.body


def recorded(server: BackgroundServer) -> None:
    def times() -> list[float]:
        answer = chat(server, headers={"x-case": "slow start"}, stream=True)
        assert answer.headers["x-model"] == "gpt-4o-mini"
        assert "Grüße" in answer.body.decode()
        return [event["at_ms"] for event in server.exchanges[-1]["response"]["events"]]

    # Its last chunk leaves 90 ms after the head; a busy machine may once send the first one as late.
    assert any(seen[0] < seen[-1] >= 89 for seen in (times() for _ in range(3)))


def unserved(server: BackgroundServer) -> None:
    form = (
        b'--b\r\ncontent-disposition: form-data; name="model"\r\n\r\nwhisper-1\r\n'
        b'--b\r\ncontent-disposition: form-data; name="file"; filename="a.wav"\r\n\r\nRIFF\r\n--b--\r\n'
    )
    kind = "multipart/form-data; boundary=b"
    answer = post(server, "/v1/audio/transcriptions", form, content_type=kind)
    assert (answer.json, answer.headers["openai-processing-ms"]) == ({"text": "hello"}, "12")
    assert post(server, "/v1/audio/speech", {"voice": "alloy"}).body == b"ID3\x04\x00"
    assert post(server, "/v1/audio/speech", {"voice": "echo"}).status == 404


def retries(server: BackgroundServer) -> None:
    first = chat(server, "flaky", headers={"x-stainless-retry-count": "0"})
    assert (first.status, first.headers["retry-after-ms"]) == (429, "1")
    assert chat(server, "flaky", headers={"x-stainless-retry-count": "1"}).status == 503
    assert said(chat(server, "flaky", headers={"x-stainless-retry-count": "2"})) == "At last."


def thoughts(server: BackgroundServer) -> None:
    answer = chat(server, "the capital?", logprobs=True, top_logprobs=2).json
    [choice] = answer["choices"]
    assert choice["message"]["content"] == "Paris."
    assert choice["message"]["reasoning_content"] == "France, then its capital."
    assert choice["message"]["annotations"][0]["url_citation"]["title"] == "Cities"
    assert choice["logprobs"]["content"][0]["top_logprobs"][1]["token"] == "Lyon"
    assert answer["usage"]["prompt_tokens"] == 12


def braces(server: BackgroundServer) -> None:
    assert said(chat(server, "a chart")) == "image: {{ .Values.image }}"
    assert said(chat(server, "a component")) == "<a style={{ color: 'red' }}>gpt-4o-mini</a>"


def clients(server: BackgroundServer) -> None:
    assert said(chat(server)) == "one two three"
    assert server.exchanges[-1]["timing"]["first_byte_ms"] >= 55
    refused = chat(server, context=ssl.create_default_context(cafile=str(server.ca_cert)))
    assert (refused.status, refused.json["error"]["code"]) == (403, "not_for_you")


CHECKS: dict[str, Callable[[BackgroundServer], None]] = {
    "1": agent,
    "2": flow,
    "3": cut,
    "4": error,
    "5": recorded,
    "6": unserved,
    "7": retries,
    "8": thoughts,
    "9": braces,
    "10": clients,
}


@pytest.mark.parametrize("recipe", CHECKS)
def test_a_recipe_does_what_it_says(recipe: str, tmp_path: Path) -> None:
    with served(recipe, tmp_path) as server:
        CHECKS[recipe](server)


def test_every_recipe_is_run() -> None:
    assert set(RECIPES) == set(CHECKS)
