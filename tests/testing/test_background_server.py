"""BackgroundServer: a mock on a thread of its own, as tests use it."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import openai
import pytest
from plain_client import chat, said

from mockgpt import BackgroundServer, Config, MockGPTError, MockServer
from mockgpt.config import AuthSettings, LogSettings, ResponsesSettings, ServerSettings, TLSSettings
from mockgpt.errors import CertificateError, ConfigError, NotRunningError, QueryError

QUICK = Config(responses=ResponsesSettings(default_delay_ms=0))


def two_free_ports() -> int:
    """Return a port that is free together with the next one, below those that the system gives to others."""
    lowest_given = int(Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    for port in range(max(lowest_given, 20_000) - 2 - os.getpid() % 5_000, 1_024, -2):
        try:
            for each in (port, port + 1):
                socket.create_server(("127.0.0.1", each)).close()
        except OSError:
            continue
        return port
    raise AssertionError("no two ports are free")


def test_the_sdk_talks_to_it(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "Hi {{client.common_name}}"})
    with openai.OpenAI(**mockgpt.openai_kwargs()) as client:
        completion = client.chat.completions.create(
            model="gpt-4o-mini", messages=[{"role": "user", "content": "hello"}]
        )
    assert completion.choices[0].message.content == "Hi client"


def test_the_asynchronous_sdk_talks_to_it_too(mockgpt: BackgroundServer) -> None:
    async def ask() -> str | None:
        async with openai.AsyncOpenAI(**mockgpt.openai_kwargs(asynchronous=True)) as client:
            completion = await client.chat.completions.create(
                model="gpt-4o-mini", messages=[{"role": "user", "content": "hello"}]
            )
        return completion.choices[0].message.content

    assert asyncio.run(ask())


def test_several_run_side_by_side_and_know_nothing_of_each_other() -> None:
    with BackgroundServer(QUICK) as one, BackgroundServer(QUICK) as two:
        assert one.url != two.url
        assert one.ca_cert == two.ca_cert, "certificates are minted once per process"
        chat(one)
        assert (len(one.exchanges), len(two.exchanges)) == (1, 0)


def test_its_certificates_are_files_for_any_client(mockgpt: BackgroundServer) -> None:
    for path in (mockgpt.ca_cert, mockgpt.client_cert, mockgpt.client_key, mockgpt.client_pem):
        assert Path(path).is_file()


def test_what_is_asked_of_it_is_answered_in_order(mockgpt: BackgroundServer) -> None:
    chat(mockgpt, "one")
    chat(mockgpt, "two", {"authorization": "Bearer sk-2"})
    assert ["one" in one["request"]["body"] for one in mockgpt.exchanges] == [True, False]
    [second] = mockgpt.exchanges_where(api_key="sk-2")
    assert "two" in second["request"]["body"]
    assert len(mockgpt.connections) == 2
    for limit in ("1", 1):
        assert mockgpt.exchanges_where(limit=limit, status=200) == [second]
    assert mockgpt.exchanges_where(match={"last_user_message": "two"}) == [second]
    assert mockgpt.exchanges_where(since=mockgpt.exchanges[0]["id"]) == [second]
    with pytest.raises(QueryError):
        mockgpt.exchanges_where(colour="red")


def test_what_takes_longer_than_a_turn_is_read_all_the_same(
    mockgpt: BackgroundServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for content in ("one", "two"):
        chat(mockgpt, content)
    monkeypatch.setattr("mockgpt.wire.turns.TURN_SECONDS", -1)  # each is over at once
    assert len(mockgpt.exchanges) == 2
    assert mockgpt.verify({"last_user_message": "two"}, exactly=1) == 1


def test_a_verification_counts_or_fails_with_the_closest_misses(mockgpt: BackgroundServer) -> None:
    chat(mockgpt, "hello")
    assert mockgpt.verify({"last_user_message": "hello"}) == 1
    assert mockgpt.verify({"last_user_message": "bye"}, exactly=0) == 0
    with pytest.raises(AssertionError) as caught:
        mockgpt.verify({"model": "gpt-4o-mini", "last_user_message": "bye"}, at_least=2)
    first, second = str(caught.value).splitlines()
    assert first == "0 requests match, expected at least 2"
    assert second.endswith('POST /v1/chat/completions: last_user_message is "hello", not "bye"')
    with pytest.raises(AssertionError, match="1 request matches, expected at most 0"):
        mockgpt.verify(at_most=0)


def test_scenario_and_reset(mockgpt: BackgroundServer) -> None:
    mockgpt.use_scenario("high_load")
    mockgpt.expect(reply={"content": "x"})
    assert chat(mockgpt).status == 200
    mockgpt.reset()
    assert mockgpt.exchanges == []
    assert said(chat(mockgpt)) != "x"
    assert mockgpt.exchanges[0]["scenario"] == "default"
    with pytest.raises(ConfigError, match="'nix' does not exist"):
        mockgpt.use_scenario("nix")


def test_a_bad_expectation_is_refused_where_it_is_written(mockgpt: BackgroundServer) -> None:
    with pytest.raises(ConfigError, match=r"^reply\.content: .* is no placeholder"):
        mockgpt.expect(reply={"content": "{{nix}}"})


def test_waiting_ends_when_it_is_true_and_when_it_takes_too_long(mockgpt: BackgroundServer) -> None:
    threading.Thread(target=chat, args=(mockgpt,)).start()
    assert len(mockgpt.wait_for(lambda: mockgpt.exchanges)) == 1
    with pytest.raises(TimeoutError, match="did not become true"):
        mockgpt.wait_for(lambda: False, timeout_seconds=0.05)


def test_an_api_key_that_is_required_is_given_to_the_sdk() -> None:
    with BackgroundServer(QUICK._replace(auth=AuthSettings(api_keys=("sk-mine",)))) as server:
        with openai.OpenAI(**server.openai_kwargs()) as client:
            assert client.models.list().data
        assert chat(server).status == 401


def test_what_is_set_on_purpose_is_kept() -> None:
    port = two_free_ports()
    config = QUICK._replace(server=ServerSettings(port=port), log=LogSettings(level="error", format="json"))
    with BackgroundServer(config) as server:
        assert urlsplit(server.url).port == port
        assert urlsplit(str(server.admin_url)).port == port + 1
        assert server.config.log == config.log


def test_what_cannot_start_says_why() -> None:
    server = BackgroundServer(QUICK._replace(tls=TLSSettings(ca_cert_path="nowhere/ca.crt")))
    with pytest.raises(CertificateError, match=r"^tls\."):
        server.start()
    with pytest.raises(MockGPTError, match=r"expectations\[0\]\.reply: missing"):
        BackgroundServer(Config(expectations=({},))).start()
    server.close()


@pytest.mark.parametrize(
    "ask", [lambda it: it.openai_kwargs(), lambda it: it.environment(), lambda it: it.exchanges]
)
def test_what_was_not_started_says_so(ask: Callable[[BackgroundServer], object]) -> None:
    with pytest.raises(NotRunningError, match=r"not running|start it first"):
        ask(BackgroundServer(QUICK))


@pytest.mark.parametrize(
    "ask",
    [lambda it: it.exchanges, lambda it: it.reload(QUICK), lambda it: it.rotate(), MockServer.reload_again],
)
def test_a_server_on_the_loop_of_the_caller_says_so_too(ask: Callable[[MockServer], object]) -> None:
    server = MockServer(QUICK)
    assert (server.url, server.port) == ("", 0)
    with pytest.raises(NotRunningError, match="not running"):
        ask(server)


def test_closing_twice_is_closing_once_and_it_can_start_again() -> None:
    server = BackgroundServer(QUICK)
    for _ in range(2):
        server.start()
        assert chat(server).status == 200
        server.close()
        server.close()
    with pytest.raises(ConnectionError):
        chat(server)


def test_starting_twice_is_starting_once() -> None:
    before = threading.active_count()
    server = BackgroundServer(QUICK)
    server.start()
    url = server.url
    with server:
        assert server.url == url
    assert threading.active_count() <= before


def test_exchanges_are_records_and_tables_at_once(mockgpt: BackgroundServer) -> None:
    chat(mockgpt, "one", {"x-mine": "a"})
    chat(mockgpt, "two", stream=True)
    first, second = mockgpt.exchanges
    assert first.request.json["messages"][0]["content"] == "one"
    assert first["request"]["path"] == first.request.path == "/v1/chat/completions"
    assert (first.request.header("X-Mine"), first.request.header("x-none")) == ("a", None)
    assert first.response.json["object"] == "chat.completion"
    assert second.response.text.endswith("data: [DONE]\n\n")
    assert first.client is not None
    assert first.client.common_name == "client"
    assert mockgpt.connections[0].tls is not None
    with pytest.raises(AttributeError, match="ExchangeRecord has no 'clint'; there are id, state"):
        _ = first.clint  # type: ignore[attr-defined]


def test_settings_are_checked_where_they_are_given(mockgpt: BackgroundServer) -> None:
    wrong = Config(responses={"default_delay_ms": 0})  # type: ignore[arg-type]
    for take in (BackgroundServer, MockServer, mockgpt.reload):
        with pytest.raises(ConfigError, match=r"^responses: a table is not allowed"):
            take(wrong)
