"""What a mock has answered, written down in other formats, and cassettes read back."""

from __future__ import annotations

import base64
import gzip
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from plain_client import ask, chat

from mockgpt.cli.command_line import main
from mockgpt.config.load import load_config
from mockgpt.errors import ConfigError
from mockgpt.testing.background_server import BackgroundServer
from mockgpt.testing.recording import files
from mockgpt.testing.recording.exports import FORMATS
from mockgpt.testing.recording.load import recordings_at
from mockgpt.testing.recording.recording import Recording
from mockgpt.testing.recording.replayer import Replayer

CHAT = "/v1/chat/completions"
KEY = {"authorization": "Bearer sk-a-secret-key-of-the-test-1234567890"}


@pytest.fixture
def asked(mockgpt: BackgroundServer, monkeypatch: pytest.MonkeyPatch) -> BackgroundServer:
    """A mock that has answered three requests, found by commands."""
    assert mockgpt.admin_url is not None
    monkeypatch.setenv("MOCKGPT_ADMIN_URL", mockgpt.admin_url)
    chat(mockgpt, 'say "hi" in [brackets] for $5', headers=KEY)
    chat(mockgpt, "hello", headers=KEY, stream=True)
    ask(mockgpt.url, "GET", "/v1/models?limit=5", context=mockgpt.client_ssl_context(), headers=KEY)
    return mockgpt


def exported(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["journal", "export", "--as", *words]) == 0
    return capsys.readouterr().out


def test_a_har_has_every_exchange_and_no_key(
    asked: BackgroundServer, capsys: pytest.CaptureFixture[str]
) -> None:
    text = exported(capsys, "har")
    entries = json.loads(text)["log"]["entries"]
    assert [entry["request"]["method"] for entry in entries] == ["POST", "POST", "GET"]
    assert entries[2]["request"]["queryString"] == [{"name": "limit", "value": "5"}]
    assert entries[1]["response"]["content"]["text"].endswith("data: [DONE]\n\n")
    assert "sk-a-secret" not in text
    assert len(json.loads(exported(capsys, "har", "--path", "/v1/models"))["log"]["entries"]) == 1


def test_the_commands_of_curl_ask_the_same_again(
    asked: BackgroundServer, capsys: pytest.CaptureFixture[str]
) -> None:
    before = asked.exchanges
    script = exported(capsys, "curl")
    variables = {
        "MOCKGPT_URL": asked.url, "MOCKGPT_CA_CERT": asked.ca_cert, "MOCKGPT_CLIENT_PEM": asked.client_pem,
        "OPENAI_API_KEY": "sk-another", "no_proxy": "*",
    }  # fmt: skip
    command, environment = ["bash", "-e", "-c", script], {**os.environ, **variables}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60)
    again = asked.exchanges[len(before) :]
    assert [each["request"]["body"] for each in again] == [each["request"]["body"] for each in before]
    assert [each["request"]["target"] for each in again] == [each["request"]["target"] for each in before]


def test_a_cassette_is_replayed(
    asked: BackgroundServer, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "cassette.yaml"
    assert main(["journal", "export", "--as", "cassette", "--output", str(path)]) == 0
    assert len(yaml.safe_load(path.read_text())["interactions"]) == 3
    shown = asked.exchanges
    with BackgroundServer(prepare=Replayer(recordings_at(path)).attach) as server:
        context = server.client_ssl_context()
        for exchange in shown:
            request = exchange["request"]
            body = request["body"].encode() or None
            answer = ask(server.url, request["method"], request["target"], body, context=context)
            events = "".join(event["data"] for event in exchange["response"]["events"])
            assert answer.body.decode() == (exchange["response"]["body"] or events)


def test_expectations_are_settings(asked: BackgroundServer, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = tomllib.loads(exported(capsys, "expectations"))["expectations"]
    assert first["match"]["json"]["messages[0].content"] == 'say "hi" in [brackets] for $5'
    assert (first["match"]["method"], third["match"]["query"]) == ("POST", {"limit": "5"})
    chunks, shown = second["reply"]["raw"]["chunks"], asked.exchanges[1]
    assert chunks[-1]["data"] == "data: [DONE]\n\n"
    head_ms, last_ms = shown["timing"]["first_byte_ms"], shown["response"]["events"][-1]["at_ms"]
    times = second["reply"]["delay_ms"], chunks[0]["at_ms"], chunks[-1]["at_ms"]
    assert times == pytest.approx((head_ms, 0.0, last_ms - head_ms), abs=0.2), (
        "a chunk's counts from the head"
    )
    assert json.loads(first["reply"]["raw"]["body"])["object"] == "chat.completion", "it had a length"
    assert "authorization" not in second["reply"]["raw"]["headers"]


def test_expectations_answer_as_it_was_and_match_nothing_else(
    asked: BackgroundServer, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "expected.toml"
    path.write_text(exported(capsys, "expectations") + "[control]\nunmatched = 'not_found'\n")
    shown = asked.exchanges
    config = load_config([path], environment={})
    with BackgroundServer(config) as server:
        context = server.client_ssl_context()
        for exchange in shown:
            request = exchange["request"]
            body = request["body"].encode() or None
            answer = ask(server.url, request["method"], request["target"], body, context=context)
            events = "".join(event["data"] for event in exchange["response"]["events"])
            assert answer.body.decode() == (exchange["response"]["body"] or events)
        assert chat(server, "something else", context=context).status == 404


def test_an_expectation_does_not_answer_a_later_turn_or_a_stream(
    mockgpt: BackgroundServer,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    assert mockgpt.admin_url is not None
    monkeypatch.setenv("MOCKGPT_ADMIN_URL", mockgpt.admin_url)
    first = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Name a river."}]}
    said = [*first["messages"], {"role": "assistant", "content": "The Elbe."}]
    second = {**first, "messages": [*said, {"role": "user", "content": "And one more?"}]}
    bodies = [
        first,
        {**first, "stream": True},
        {**first, "temperature": 0},
        second,
        {**second, "stream": True},
    ]
    context = mockgpt.client_ssl_context()
    told = [ask(mockgpt.url, "POST", CHAT, json.dumps(body).encode(), context=context) for body in bodies]
    path = tmp_path / "expected.toml"
    path.write_text(exported(capsys, "expectations") + "[control]\nunmatched = 'not_found'\n")
    with BackgroundServer(load_config([path], environment={})) as server:
        context = server.client_ssl_context()
        again = [ask(server.url, "POST", CHAT, json.dumps(body).encode(), context=context) for body in bodies]
        third = {**first, "messages": [*second["messages"], *said[1:], *said[:1]]}
        never = ask(server.url, "POST", CHAT, json.dumps(third).encode(), context=context)
    assert [answer.body for answer in again] == [answer.body for answer in told]
    assert never.status == 404


def test_a_journal_file_is_exported_and_what_is_not_kept_whole_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: BackgroundServer
) -> None:
    path = tmp_path / "journal.jsonl"
    whole, cut = asked.exchanges[0], asked.exchanges[1]
    cut["response"]["truncated"] = True
    path.write_text(json.dumps(whole) + "\n" + json.dumps(cut) + "\n" + '{"id": "req_unfinished')
    assert main(["journal", "export", "--as", "har", "--from", str(path)]) == 0
    said = capsys.readouterr()
    assert len(json.loads(said.out)["log"]["entries"]) == 1
    assert said.err == (
        f"mockgpt: {cut['id']} is left out: its answer is not kept whole"
        " (journal.bodies, journal.body_limit_bytes)\n"
    )
    path.write_text("[]\n")
    assert main(["journal", "export", "--as", "har", "--from", str(path)]) == 2
    assert "line 1 is no exchange" in capsys.readouterr().err


RUBY = {
    "http_interactions": [
        {
            "request": {"method": "post", "uri": "https://api.openai.com/v1/x?a=1",
                        "body": {"encoding": "UTF-8", "string": '{"a": 1}'}, "headers": {}},
            "response": {"status": {"code": 200, "message": "OK"},
                         "headers": {"Content-Type": ["text/event-stream"]},
                         "body": {"string": "data: 1\n\ndata: 2\n\n"}},
        }
    ]
}  # fmt: skip
PYTHON: dict[str, Any] = {
    "version": 1,
    "interactions": [
        {
            "request": {"method": "GET", "uri": "https://api.openai.com", "body": None, "headers": {}},
            "response": {"status": {"code": 404, "message": "Not Found"},
                         "headers": {"Content-Encoding": ["gzip"], "Date": ["x"], "X-A": ["1", "2"]},
                         "body": {"string": gzip.compress(b"gone", mtime=0)}},
        }
    ],
}  # fmt: skip


def test_cassettes_of_ruby_and_python_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(yaml.safe_dump(RUBY))
    (tmp_path / "b.yaml").write_text(yaml.safe_dump(PYTHON))
    ruby, python = recordings_at(tmp_path)
    assert (ruby.method, ruby.path, ruby.query, ruby.body) == ("POST", "/v1/x", "a=1", b'{"a": 1}')
    assert [data for _, data in ruby.chunks] == [b"data: 1\n\n", b"data: 2\n\n"]
    assert (python.status, python.answer_body, python.path) == (404, b"gone", "/")
    assert python.headers == [("x-a", "1"), ("x-a", "2")]


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.yaml", "a: !!python/object/apply:os.system ['true']", "no YAML that is safe to read"),
        ("a.yaml", "interactions: [{}]", "no cassette of VCR: KeyError 'request'"),
        ("a.yaml", "- 1", "no cassette of VCR"),
        ("a.yaml", '{"event": "ready"}', "no cassette of VCR: it has no interactions"),
        ("a.json", "{", "no recording of mockgpt"),
        ("a.json", "[]", "no recording of mockgpt"),
        ("a.json", '{"format": "x"}', "format is 'x', expected \"mockgpt.exchange.v1\""),
    ],
)
def test_what_is_no_recording_is_refused_in_one_line(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(ConfigError) as refused:
        recordings_at(tmp_path)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_says_everything_again() -> None:
    chunks = [(1.5, b"a\r\n\x00"), (2.25, b"\xff\xfe"), (3.0, b'"@chunks"')]
    asked = [("content-type", "application/json")]
    one = Recording("PUT", "/x/\u00e4", "a=1&a=2", asked, b'{"@chunks":"@chunks"}', name="one.json")
    answered = one._replace(headers=[("x-a", "1"), ("x-a", "2")], at_ms=1.5, chunks=chunks, complete=False)
    for written in (one, answered):
        assert files.parsed(files.rendered(written), "one.json") == written


def test_every_format_takes_any_bytes() -> None:
    body = base64.b64decode("/9j/4AAQ")
    one = Recording("POST", "/x", body=body, chunks=[(0.0, body)], length=len(body))
    assert all(render([one]) for render in FORMATS.values())


def test_nothing_of_it_is_loaded_by_the_command_line() -> None:
    code = "import sys, mockgpt.cli.command_line; print([m for m in sys.modules if 'recording' in m])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"
