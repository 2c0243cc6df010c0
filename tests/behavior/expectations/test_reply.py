"""The `reply` table: what it may hold, and the error where it is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.errors.envelope import error_object
from mockgpt.behavior.expectations.reply import KINDS, read_reply
from mockgpt.errors import APIError, ConfigError
from mockgpt.wire.messages import Fault


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ({"content": "hi"}, "content"),
        ({"tool_calls": [{"name": "f", "arguments": {"a": "{{model}}"}}, {"name": "g"}]}, "tool_calls"),
        ({"tool_calls": [{"name": "f", "arguments": "not json"}]}, "tool_calls"),
        ({"refusal": "no"}, "refusal"),
        ({"json": {"a": [1, None, "x"]}}, "json"),
        ({"json": 7}, "json"),
        ({"error": "server_error"}, "error"),
        ({"error": 429}, "error"),
        ({"error": "418"}, "error"),
        ({"error": {"status": 499, "message": "gone"}}, "error"),
        ({"raw": {"status": 502, "headers": {"Server": "x"}, "body": "<html>"}}, "raw"),
        ({"raw": {}}, "raw"),
        ({"fault": "reset_mid_stream=2"}, "fault"),
        ({"scenario": "slow"}, "scenario"),
        ({"raw": {"base64": "aGk="}}, "raw"),
        (
            {"raw": {"chunks": [{"at_ms": 0, "data": "a"}, {"base64": "aGk="}]}},
            "raw",
        ),
        ({"delay_ms": 5}, ""),
        ({"finish_reason": "length", "usage": {"completion_tokens": 3}}, ""),
        ({"reasoning": "hm", "latency": {"inter_token_latency_ms": 5}, "headers": {"x-a": "{{model}}"}}, ""),
        ({"content": "hi", "delay_ms": 0.5, "finish_reason": "length"}, "content"),
        (
            {"content": ["h", "i"], "tool_calls": [{"name": "f"}], "fault": "missing_done"},
            "content tool_calls fault",
        ),
        ({"content": "hi", "error": 500, "after_events": 0}, "content error"),
        ({"content": "hi", "logprobs": [{"token": "hi", "logprob": -1}], "status": 201}, "content"),
        ({"content": "{{ jinja }}", "annotations": [{"a": "{{b}}"}], "placeholders": False}, "content"),
    ],
)
def test_every_kind_of_reply_is_read(reply: dict[str, Any], kind: str) -> None:
    assert " ".join(read_reply(reply).kinds) == kind


def test_every_kind_is_tested_above() -> None:
    cases = [mark.args[1] for mark in test_every_kind_of_reply_is_read.pytestmark]  # type: ignore[attr-defined]
    assert {kind for _, kinds in cases[0] for kind in kinds.split()} == {*KINDS}


def test_what_was_read_is_data() -> None:
    assert read_reply({"error": 503}).error == "service_unavailable"
    assert read_reply({"error": 418}).error == "418"
    error = read_reply({"error": {"status": 503, "code": "x", "message": "m", "param": "p"}}).error
    assert isinstance(error, APIError)
    assert error_object(error) == {
        "error": {"message": "m", "type": "server_error", "param": "p", "code": "x"}
    }
    assert read_reply({"fault": "reset_mid_stream=2"}).fault == Fault("reset_mid_stream", 2)
    raw = read_reply({"raw": {"headers": {"Set-Cookie": ["a=1", "b=2"]}, "body": {"a": 1}}}).raw
    assert raw is not None
    assert [name for name, _ in raw.headers] == [b"set-cookie", b"set-cookie"]
    assert (raw.status, raw.content_type) == (200, b"application/json")


@pytest.mark.parametrize(
    ("reply", "line"),
    [
        ("hi", 'reply: "hi" is not allowed, expected a table'),
        ({}, "reply: empty, expected one of content,"),
        ({"contents": "x"}, "reply.contents: unknown key, allowed are content,"),
        ({"content": "a", "refusal": "b"}, "reply: refusal and content do not go together: a refusal stands"),
        ({"content": 7}, "reply.content: 7 is not allowed, expected a string"),
        ({"content": "{{modle}}"}, "reply.content: {{modle}} is no placeholder; there are model,"),
        ({"content": "{{response_content}}"}, "reply.content: "),
        ({"tool_calls": []}, "reply.tool_calls: expected an array of"),
        (
            {"tool_calls": [{"arguments": {}}]},
            "reply.tool_calls[0].name: null is not allowed, expected the name",
        ),
        ({"tool_calls": ["f"]}, 'reply.tool_calls[0]: "f" is not allowed, expected { name, arguments }'),
        (
            {"tool_calls": [{"nam": "f"}]},
            "reply.tool_calls[0].nam: unknown key, allowed are name, arguments, did",
        ),
        (
            {"tool_calls": [{"name": "f", "arguments": 7}]},
            "reply.tool_calls[0].arguments: 7 is not allowed, expected a table",
        ),
        ({"json": {"a": "{{nix}}"}}, "reply.json: {{nix}} is no placeholder"),
        ({"error": "nix"}, 'reply.error: "nix" is not allowed, expected a status from 400 to 599'),
        ({"error": 200}, "reply.error: 200 is not allowed"),
        ({"error": True}, "reply.error: true is not allowed"),
        (
            {"error": {"message": "x"}},
            "reply.error.status: null is not allowed, expected an integer from 400",
        ),
        (
            {"error": {"status": 400, "headers": {}}},
            "reply.error.headers: unknown key, allowed are status, type, code, message, param, name, event",
        ),
        ({"error": {"status": 400, "type": 7}}, "reply.error.type: 7 is not allowed, expected a string"),
        ({"raw": {"status": 100}}, "reply.raw.status: 100 is not allowed, expected an integer from 200"),
        ({"raw": {"status": 204, "body": "x"}}, "reply.raw: expected no body with status 204"),
        (
            {"raw": {"headers": {"content-length": "5"}}},
            "reply.raw.headers.content-length: not allowed, names",
        ),
        ({"raw": {"headers": {"Transfer-Encoding": "chunked"}}}, "reply.raw.headers.transfer-encoding: not"),
        ({"raw": {"headers": {"a b": "x"}}}, "reply.raw.headers.a b: not allowed, names are tokens"),
        (
            {"raw": {"headers": {"a": "x\r\ny"}}},
            'reply.raw.headers.a: "x\\r\\ny" is not allowed, expected a line',
        ),
        ({"raw": {"headers": {"a": "\u20ac"}}}, 'reply.raw.headers.a: "\u20ac" is not allowed'),
        ({"raw": {"headers": {"a": 1}}}, "reply.raw.headers.a: 1 is not allowed"),
        ({"raw": {"headers": 1}}, "reply.raw.headers: 1 is not allowed, expected a table"),
        ({"raw": {"body": 1}}, "reply.raw.body: 1 is not allowed, expected a string"),
        (
            {"raw": {"extra": 1}},
            "reply.raw.extra: unknown key, allowed are status, headers, body, base64, chunks",
        ),
        (
            {"raw": {"body": "a", "base64": ""}},
            "reply.raw: expected one of body and base64: each is the whole body",
        ),
        ({"raw": {"base64": "a"}}, 'reply.raw.base64: "a" is not allowed, expected base64 ('),
        (
            {"raw": {"chunks": [{"at_ms": 5, "data": "a"}, {"at_ms": 4, "data": "b"}]}},
            "reply.raw.chunks[1].at_ms: 4 is not allowed, expected at least 5",
        ),
        ({"raw": {"chunks": [{"at_ms": 5}]}}, "reply.raw.chunks[0]: expected one of data and base64"),
        ({"raw": {}, "content": "a"}, "reply: raw and content do not go together: raw is the whole answer"),
        ({"error": 500, "content": "a"}, "reply: error and content do not go together: an error takes"),
        ({"error": 500, "status": 200}, "reply: error and status do not go together"),
        ({"after_events": 1, "content": "a"}, "reply.after_events: says when the error comes"),
        (
            {"content": "ab", "logprobs": [{"token": "a", "logprob": -1}]},
            "reply.logprobs: the tokens join",
        ),
        (
            {"logprobs": [{"token": "a", "logprob": 1}]},
            "reply.logprobs[0].logprob: 1 is not allowed, expected a number not above 0",
        ),
        ({"latency": {"x": 1}}, "reply.latency.x: unknown key, allowed are time_to_first_token_ms"),
        (
            {"latency": {"inter_token_latency_ms": -1}},
            "reply.latency.inter_token_latency_ms: -1 is not allowed, expected a number from 0",
        ),
        ({"content": "x", "headers": {"date": "x"}}, "reply.headers.date: not allowed"),
        ({"content": "x", "status": 204}, "reply.status: 204 is not allowed"),
        ({"placeholders": False}, "reply: empty"),
        ({"fault": "nix"}, 'reply.fault: "nix" is not allowed, expected NAME or NAME=NUMBER'),
        ({"fault": "missing_done=1"}, 'reply.fault: "missing_done=1" is not allowed, expected the name'),
        ({"fault": "early_response"}, "reply.fault: "),
        ({"scenario": "no such name!"}, "reply.scenario: "),
        ({"delay_ms": -1}, "reply.delay_ms: -1 is not allowed, expected a number from 0"),
        ({"delay_ms": "5"}, 'reply.delay_ms: "5" is not allowed'),
        (
            {"content": "x", "finish_reason": "done"},
            'reply.finish_reason: "done" is not allowed, expected one of stop',
        ),
        (
            {"content": "x", "usage": {"total_tokens": 3}},
            "reply.usage.total_tokens: unknown key, allowed are prompt_tokens",
        ),
        (
            {"content": "x", "usage": {"prompt_tokens": -3}},
            "reply.usage.prompt_tokens: -3 is not allowed, expected an integer from 0",
        ),
    ],
)
def test_a_bad_reply_names_key_value_and_what_is_allowed(reply: Any, line: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_reply(reply)
    assert str(caught.value).startswith(line)


def test_an_alternative_of_a_token_is_named_by_its_place() -> None:
    top = [{"token": "a", "logprob": -1}, {"token": 1, "logprob": -1}]
    with pytest.raises(
        ConfigError, match=r"^reply\.logprobs\[0\]\.top_logprobs\[1\]\.token: 1 is not allowed"
    ):
        read_reply({"logprobs": [{"token": "a", "logprob": -1, "top_logprobs": top}]})


def test_every_mistake_of_a_reply_is_found() -> None:
    with pytest.raises(ConfigError, match=r"^reply\.contents: unknown key.*; 2 more mistakes$") as caught:
        read_reply({"contents": "x", "delay_ms": -1, "status": 99})
    assert [line.partition(":")[0] for line in caught.value.mistakes] == [
        "reply.contents",
        "reply.delay_ms",
        "reply.status",
    ]
