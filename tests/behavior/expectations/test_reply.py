"""The `reply` table: what it may hold, and the error where it is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from mockgpt.api.errors.envelope import error_object
from mockgpt.behavior.expectations.reply import KINDS, read_reply
from mockgpt.errors import ConfigError
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
        ({"delay_ms": 5}, None),
        ({"finish_reason": "length", "usage": {"completion_tokens": 3}}, None),
        ({"content": "hi", "delay_ms": 0.5, "finish_reason": "length"}, "content"),
    ],
)
def test_every_kind_of_reply_is_read(reply: dict[str, Any], kind: str | None) -> None:
    assert read_reply(reply).kind == kind


def test_every_kind_is_tested_above() -> None:
    cases = [mark.args[1] for mark in test_every_kind_of_reply_is_read.pytestmark]  # type: ignore[attr-defined]
    assert {kind for _, kind in cases[0]} == {*KINDS, None}


def test_what_was_read_is_data() -> None:
    assert read_reply({"error": 503}).error_name == "service_unavailable"
    assert read_reply({"error": 418}).error_name == "418"
    error = read_reply({"error": {"status": 503, "code": "x", "message": "m", "param": "p"}}).error
    assert error is not None
    assert error_object(error) == {
        "error": {"message": "m", "type": "server_error", "param": "p", "code": "x"}
    }
    assert read_reply({"fault": "reset_mid_stream=2"}).fault == Fault("reset_mid_stream", 2)
    raw = read_reply({"raw": {"headers": {"Set-Cookie": ["a=1", "b=2"]}, "body": {"a": 1}}}).raw
    assert raw is not None
    assert raw.headers == [(b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]
    assert (raw.status, raw.content_type) == (200, b"application/json")


@pytest.mark.parametrize(
    ("reply", "line"),
    [
        ("hi", 'reply: "hi" is not allowed, expected a table'),
        ({}, "reply: empty, expected one of content,"),
        ({"contents": "x"}, "reply.contents: unknown key, allowed are content,"),
        ({"content": "a", "refusal": "b"}, "reply: content and refusal do not go together"),
        ({"content": 7}, "reply.content: 7 is not allowed, expected a string"),
        ({"content": "{{modle}}"}, "reply.content: {{modle}} is no placeholder; there are model,"),
        ({"content": "{{response_content}}"}, "reply.content: "),
        ({"tool_calls": []}, "reply.tool_calls: an array of"),
        ({"tool_calls": [{"arguments": {}}]}, "reply.tool_calls: an array of"),
        ({"tool_calls": [{"name": "f", "arguments": 7}]}, "reply.tool_calls: name to be a string"),
        ({"json": {"a": "{{nix}}"}}, "reply.json: {{nix}} is no placeholder"),
        ({"error": "nix"}, 'reply.error: "nix" is not allowed, expected a status from 400 to 599'),
        ({"error": 200}, "reply.error: 200 is not allowed"),
        ({"error": True}, "reply.error: true is not allowed"),
        ({"error": {"message": "x"}}, "reply.error: status to be an integer"),
        (
            {"error": {"status": 400, "headers": {}}},
            "reply.error: no key but code, message, param, status, type",
        ),
        ({"error": {"status": 400, "type": 7}}, "reply.error: type to be a string"),
        ({"raw": {"status": 100}}, "reply.raw: status to be an integer from 200"),
        ({"raw": {"status": 204, "body": "x"}}, "reply.raw: no body with status 204"),
        ({"raw": {"headers": {"content-length": "5"}}}, "reply.raw: no header"),
        ({"raw": {"headers": {"Transfer-Encoding": "chunked"}}}, "reply.raw: no header"),
        ({"raw": {"headers": {"a b": "x"}}}, "reply.raw: no header"),
        ({"raw": {"headers": {"a": "x\r\nset-cookie: y"}}}, "reply.raw: a to be a line"),
        ({"raw": {"headers": {"a": "\u20ac"}}}, "reply.raw: a to be a line"),
        ({"raw": {"headers": {"a": 1}}}, "reply.raw: a to be a line"),
        ({"raw": {"extra": 1}}, "reply.raw: a table with status, headers and body"),
        ({"fault": "nix"}, 'reply.fault: "nix" is not allowed, expected NAME or NAME=NUMBER'),
        ({"fault": "early_response"}, "reply.fault: "),
        ({"scenario": "no such name!"}, "reply.scenario: "),
        ({"delay_ms": -1}, "reply.delay_ms: -1 is not allowed, expected a number from 0"),
        ({"delay_ms": "5"}, 'reply.delay_ms: "5" is not allowed'),
        (
            {"content": "x", "finish_reason": "done"},
            'reply.finish_reason: "done" is not allowed, expected one of stop',
        ),
        ({"content": "x", "usage": {"total_tokens": 3}}, "reply.usage: a table with prompt_tokens"),
        ({"content": "x", "usage": {"prompt_tokens": -3}}, "reply.usage: prompt_tokens to be an integer"),
    ],
)
def test_a_bad_reply_names_key_value_and_what_is_allowed(reply: Any, line: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_reply(reply)
    assert str(caught.value).startswith(line)
