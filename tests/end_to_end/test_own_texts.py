"""Modes and the user's own texts, through a real process over mutual TLS."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mock_process import MockProcess, chat, post, read_answer
from openai import DefaultHttpxClient, OpenAI

from mockgpt.api.scripted.user_templates import load_libraries
from mockgpt.config.load import load_config
from mockgpt.errors import ConfigError

# Exactly as the original plan has it, placeholders outside of quotation marks included.
PLAN = """{ "id": "chatcmpl-{{random_id}}", "object": "chat.completion", "created": {{timestamp}}, "model": "{{model}}",
  "choices": [ { "index": 0, "message": { "role": "assistant", "content": "{{response_content}}" }, "finish_reason": "stop" } ],
  "usage": { "prompt_tokens": {{prompt_tokens}}, "completion_tokens": {{completion_tokens}}, "total_tokens": {{total_tokens}} } }
"""  # noqa: E501

Start = Callable[..., MockProcess]


def asked(mock: MockProcess, context: ssl.SSLContext, request: bytes) -> tuple[int, Any]:
    """Return status and JSON of one answer."""
    with mock.connect(context) as connection:
        connection.sendall(request)
        status, _, body = read_answer(connection)
    return status, json.loads(body)


def said(mock: MockProcess, context: ssl.SSLContext, request: bytes) -> str:
    """Return the content of a completion."""
    status, body = asked(mock, context, request)
    assert status == 200, body
    content: str = body["choices"][0]["message"]["content"]
    return content


def with_headers(request: bytes, *headers: str) -> bytes:
    lines = "".join(f"{header}\r\n" for header in headers).encode()
    return request.replace(b"host: localhost\r\n", b"host: localhost\r\n" + lines, 1)


def started(start_mock: Start, *settings: str) -> MockProcess:
    words = [word for setting in settings for word in ("--set", setting)]
    return start_mock("--set", "responses.default_delay_ms=0", "--set", "admin.enabled=false", *words)


def test_the_template_of_the_original_plan_answers(
    start_mock: Start, client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    path = tmp_path / "template.json"
    path.write_text(PLAN)
    mock = started(start_mock, f"responses.templates_path={path}")
    status, body = asked(mock, client_context, chat('A "quoted"\nline, {{model}} and 🙂?'))
    assert status == 200
    assert list(body) == ["id", "object", "created", "model", "choices", "usage"]
    assert body["id"].startswith("chatcmpl-")
    assert isinstance(body["created"], int)
    assert body["model"] == "gpt-4o-mini"
    assert body["choices"][0]["message"]["content"]
    usage = body["usage"]
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"] > 10


def test_the_sdk_reads_an_answer_in_the_users_form_and_streams_its_content(
    start_mock: Start, client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    path = tmp_path / "template.json"
    path.write_text(PLAN.replace("{{response_content}}", "From {{client.common_name}}: {{response_content}}"))
    mock = started(start_mock, f"responses.templates_path={path}")
    with (
        DefaultHttpxClient(verify=client_context) as http,
        OpenAI(base_url=mock.base_url, api_key="sk-1", http_client=http) as client,
    ):
        messages: Any = [{"role": "user", "content": "hello"}]
        whole = client.chat.completions.create(model="gpt-4o-mini", messages=messages)
        content = whole.choices[0].message.content or ""
        assert content.startswith("From client: ")
        stream = client.chat.completions.create(model="gpt-4o-mini", messages=messages, stream=True)
        assert "".join(chunk.choices[0].delta.content or "" for chunk in stream) == content


def test_no_answer_remembers_the_request_of_somebody_else(
    start_mock: Start, client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[texts]\nany = "{{header.x-tenant}}/{{request_id}}"\n')
    mock = started(start_mock, f"responses.templates_path={path}")
    answers = []
    for tenant in ("one", "two", "one"):
        request = with_headers(chat("hello"), f"x-tenant: {tenant}")
        answers.append(said(mock, client_context, request))
    assert [answer.partition("/")[0] for answer in answers] == ["one", "two", "one"]
    assert len(set(answers)) == 3
    secret = with_headers(chat("hello"), "authorization: Bearer sk-secret")
    path.write_text('[texts]\nany = "{{header.authorization}}"\n')
    mock.signal(signal.SIGHUP)
    mock.await_log("reloaded")
    assert said(mock, client_context, secret) == "<redacted>"


def test_a_reload_takes_new_texts_and_keeps_the_old_ones_where_the_new_are_broken(
    start_mock: Start, client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[texts]\nany = "one"\n')
    mock = started(start_mock, f"responses.templates_path={path}")
    assert said(mock, client_context, chat("hello")) == "one"
    path.write_text('[texts]\nany = "{{modle}}"\n')
    mock.signal(signal.SIGHUP)
    detail = mock.await_log("reload_failed")[0]["detail"]
    assert detail.startswith("responses.templates_path: ")
    assert "{{modle}}" in detail
    assert said(mock, client_context, chat("hello")) == "one"
    path.write_text('[texts]\nany = "two"\n')
    mock.signal(signal.SIGHUP)
    mock.await_log("reloaded")
    assert said(mock, client_context, chat("hello")) == "two"


@pytest.mark.parametrize("command", [[], ["check"]])
def test_a_broken_file_ends_the_start_with_one_line(
    certificates: Path, tmp_path: Path, command: list[str]
) -> None:
    path = tmp_path / "own.json"
    path.write_text('{"choices": [],\n "model": {{modle}}}')
    words = ["--set", f"responses.templates_path={path}", "--set", "server.port=0"]
    ended = subprocess.run(
        [sys.executable, "-m", "mockgpt", *command, *words],
        cwd=certificates.parent,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 2
    line = ended.stderr.strip()
    assert "\n" not in line
    assert f"responses.templates_path: {path}: line 2: {{{{modle}}}} is no placeholder" in line


def test_a_scenario_and_its_steps_have_files_of_their_own(tmp_path: Path) -> None:
    texts = tmp_path / "own.toml"
    texts.write_text('[texts]\nany = "x"\n')
    settings = tmp_path / "settings.toml"
    settings.write_text(
        f"[scenarios.a]\ntemplates_path = '{texts}'\n[[scenarios.b.steps]]\ntemplates_path = 'missing.toml'\n"
    )
    with pytest.raises(ConfigError, match=r"^scenarios\.b\.steps\[0\]\.responses\.templates_path: missing"):
        load_libraries(load_config([settings], environment={}))
    settings.write_text(f"[scenarios.a]\ntemplates_path = '{texts}'\n")
    assert list(load_libraries(load_config([settings], environment={}))) == [str(texts)]


def test_a_request_that_picks_a_scenario_gets_its_texts(
    start_mock: Start, client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    for name in ("base", "own"):
        (tmp_path / f"{name}.toml").write_text(f'[texts]\nany = "{name}"\n')
    settings = tmp_path / "settings.toml"
    settings.write_text(
        f"[responses]\ntemplates_path = '{tmp_path}/base.toml'\n"
        f"[scenarios.other]\ntemplates_path = '{tmp_path}/own.toml'\n"
    )
    mock = start_mock("--config", str(settings), "--set", "responses.default_delay_ms=0")
    assert said(mock, client_context, chat("hello")) == "base"
    chosen = with_headers(chat("hello"), "x-mockgpt-scenario: other")
    assert said(mock, client_context, chosen) == "own"
    assert said(mock, client_context, chat("hello")) == "base"


def test_echo_repeats_the_message_and_fixed_always_says_the_same(
    start_mock: Start, client_context: ssl.SSLContext, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[scenarios.same]\nmode = 'fixed'\nfixed_text = 'Always this.'\n")
    mock = start_mock(
        "--config", str(settings), "--set", "responses.default_delay_ms=0", "--set", "responses.mode=echo"
    )
    words = '  "quoted" {{model}} \n 🙂 漢字 '
    assert said(mock, client_context, chat(words)) == words
    assert said(mock, client_context, with_headers(chat(words), "x-mockgpt-scenario: same")) == "Always this."
    cut = asked(mock, client_context, chat("one two three four", max_tokens=2))[1]["choices"][0]
    assert (cut["message"]["content"], cut["finish_reason"]) == ("one two", "length")
    body = json.dumps({"model": "gpt-4o-mini", "input": "said back"}).encode()
    response = asked(mock, client_context, post("/v1/responses", body))[1]
    assert response["output"][0]["content"][0]["text"] == "said back"
    body = json.dumps({"model": "gpt-3.5-turbo-instruct", "prompt": "said back"}).encode()
    legacy = asked(mock, client_context, post("/v1/completions", body))[1]
    assert legacy["choices"][0]["text"] == "said back"


IMPOSSIBLE = {"type": "object", "properties": {"a": {"type": "integer", "minimum": 5, "maximum": 1}}}
IMPOSSIBLE |= {"required": ["a"], "additionalProperties": False}


@pytest.mark.parametrize("stream", [False, True])
def test_a_schema_that_no_answer_fits_is_refused(
    shared_mock: MockProcess, client_context: ssl.SSLContext, stream: bool
) -> None:
    described = {"name": "Thing", "strict": True, "schema": IMPOSSIBLE}
    asked_for = {"type": "json_schema", "json_schema": described}
    status, body = asked(shared_mock, client_context, chat("hello", response_format=asked_for, stream=stream))
    assert status == 400
    error = body["error"]
    assert error["message"].startswith("Invalid schema for response_format 'Thing': ")
    assert (error["type"], error["param"]) == ("invalid_request_error", "response_format")
    request = {"model": "gpt-4o-mini", "input": "hello", "stream": stream}
    request["text"] = {"format": {"type": "json_schema", **described}}
    status, body = asked(shared_mock, client_context, post("/v1/responses", json.dumps(request).encode()))
    assert status == 400
    assert body["error"]["message"] == error["message"]
    assert body["error"]["param"] == "text.format.schema"
