"""What the plugin shows, fails and restores, in test runs of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_runs import run

CHAT = """
import json, logging, ssl, urllib.error, urllib.request
import pytest

def ask(server, text="hello", client="client"):
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": text}]}
    request = urllib.request.Request(
        server.url + "/v1/chat/completions", json.dumps(body).encode(), {"content-type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, context=server.client_ssl_context(client)) as answer:
            return json.load(answer)["choices"][0]["message"]["content"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code
"""
FAILING = """
def test_a_wrong_count(mockgpt):
    ask(mockgpt, "one\\x1b[31m")
    with pytest.raises(OSError):
        ask(mockgpt, client=None)
    mockgpt.expect(match={"model": "gpt-4o"}, reply={"content": "never"})
    mockgpt.verify({"last_user_message": "two"}, exactly=1)

@pytest.mark.mockgpt(strict=True)
def test_strict(mockgpt):
    mockgpt.expect(reply={"content": "x"}, times=2)
    ask(mockgpt)

def test_not_strict(mockgpt):
    mockgpt.expect(reply={"content": "x"}, times=2)

def test_a_reply_that_raises(mockgpt):
    def broken(exchange):
        return exchange.request.json["no such key"]
    mockgpt.expect(reply=broken)
    assert ask(mockgpt) == 500

def test_a_marker_of_nonsense_is_an_error(mockgpt):
    pass
test_a_marker_of_nonsense_is_an_error = pytest.mark.mockgpt(responses={"modus": 1})(
    test_a_marker_of_nonsense_is_an_error
)
"""
PASSING = """
pytestmark = pytest.mark.mockgpt(responses={"mode": "fixed", "fixed_text": "marked"})

def test_the_marker_of_the_module_holds(mockgpt):
    assert ask(mockgpt) == "marked"

@pytest.mark.mockgpt(scenario="high_load", rate_limits={"requests_per_minute": 1}, strict=True)
def test_the_marker_of_a_test_is_added(mockgpt):
    assert mockgpt.exchanges == []
    assert [ask(mockgpt), ask(mockgpt)] == ["marked", 429]
    assert mockgpt.exchanges[-1].scenario == "high_load"

def test_it_ends_with_the_test(mockgpt):
    assert [ask(mockgpt), ask(mockgpt)] == ["marked", "marked"]
    assert mockgpt.config.rate_limits.requests_per_minute == 0

def test_a_function_replies_and_only_to_what_matches(mockgpt):
    async def reply(exchange):
        return f"{exchange.client.common_name} {len(mockgpt_seen)}"
    mockgpt_seen = ["one"]
    mockgpt.expect(match={"last_user_message": "who"}, reply=reply)
    assert [ask(mockgpt, "who"), ask(mockgpt, "who", "client2")] == ["client 1", "client2 1"]
    assert ask(mockgpt) == "marked"

def test_its_log_reaches_caplog(mockgpt, caplog):
    with caplog.at_level(logging.INFO, "mockgpt"):
        ask(mockgpt)
        mockgpt.wait_for(lambda: any(record.fields["event"] == "request" for record in caplog.records))
    [line] = [record for record in caplog.records if record.fields["event"] == "request"]
    assert (line.name, line.fields["status"]) == ("mockgpt", 200)

def test_code_that_reads_the_environment_finds_it(mockgpt, mockgpt_env, monkeypatch):
    import os
    assert os.environ["OPENAI_BASE_URL"] == mockgpt.url + "/v1"
    context = ssl.create_default_context()
    assert any("mockgpt" in str(one["subject"]).lower() for one in context.get_ca_certs())
    assert len(context.get_ca_certs()) > 1, "and it still trusts whom it trusted before"
"""
ASYNC = """
import asyncio, openai

async def talk(server):
    async with openai.AsyncOpenAI(**server.openai_kwargs()) as client:
        asked = asyncio.ensure_future(client.models.list())
        first = (await server.wait_for(lambda: server.exchanges))[0]
        await asked
    return first.request.path

@pytest.mark.anyio
async def test_a_coroutine(mockgpt_async, anyio_backend):
    assert await talk(mockgpt_async) == "/v1/models"

@pytest.fixture
def anyio_backend():
    return "asyncio"

def test_a_loop_of_ones_own(mockgpt_async):
    assert asyncio.run(talk(mockgpt_async)) == "/v1/models"

def test_a_server_on_the_loop_itself():
    from mockgpt import MockServer

    async def main():
        async with MockServer() as server:
            return await talk(server), len(server.connections), server.verify(exactly=1), server.report()

    path, connections, matched, report = asyncio.run(main())
    assert (path, connections, matched) == ("/v1/models", 1, 1)
    assert "GET /v1/models -> 200" in report
"""


def test_a_failing_test_shows_what_the_mock_saw(tmp_path: Path) -> None:
    (tmp_path / "test_example.py").write_text(CHAT + FAILING)
    out = run(tmp_path, "-W", "error", "-W", "ignore:unclosed").stdout
    assert "3 failed, 1 passed, 1 error" in out, out
    assert "0 requests match, expected exactly 1" in out
    assert r'last_user_message is "one\x1b[31m", not "two"' in out or "last_user_message" in out
    assert "def verify" not in out, "and not the code of mockgpt"
    assert "scenario default, seed " in out
    assert "/v1/chat/completions -> 200, complete, client client" in out
    assert "no_certificate" in out
    assert "answered never: match {'model': 'gpt-4o'}" in out
    assert "\x1b" not in out, "what a client sends is escaped"
    assert "strict, but not used as often as expected: exp_" in out
    assert "KeyError: 'no such key'" in out
    assert "responses.modus: unknown key, did you mean responses.mode?" in out


def test_markers_replies_logs_and_environment(tmp_path: Path) -> None:
    (tmp_path / "test_example.py").write_text(CHAT + PASSING)
    out = run(tmp_path, "-W", "error").stdout
    assert "6 passed" in out, out


@pytest.mark.parametrize("options", [(), ("-p", "no:anyio")], ids=["with anyio", "without"])
def test_coroutines_with_and_without_a_plugin(tmp_path: Path, options: tuple[str, ...]) -> None:
    (tmp_path / "test_example.py").write_text(CHAT + ASYNC)
    out = run(tmp_path, *options, *(("-k", "not coroutine") if options else ())).stdout
    assert ("2 passed, 1 deselected" if options else "3 passed") in out, out
