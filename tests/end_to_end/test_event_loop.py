"""The event loop is asyncio's unless uvloop is asked for, which has to be there."""

from __future__ import annotations

import json
import ssl
import sys
from collections.abc import Callable

import pytest
from mock_process import MockProcess, chat, read_answer
from tls_tap import Tap, chat_with

from mockgpt.cli.serve import loop_factory
from mockgpt.errors import ConfigError


def test_asyncio_needs_no_factory() -> None:
    assert loop_factory("asyncio") is None


def test_uvloop_is_used_where_it_is_asked_for() -> None:
    pytest.importorskip("uvloop")
    factory = loop_factory("uvloop")
    assert factory is not None
    loop = factory()
    assert type(loop).__module__ == "uvloop"
    loop.close()


def test_a_missing_uvloop_is_one_line_that_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)
    with pytest.raises(ConfigError, match=r'server\.event_loop: .* pip install "mockgpt\[fast\]"'):
        loop_factory("uvloop")


@pytest.mark.parametrize(
    ("fault", "stream", "end"),
    [
        ("reset_mid_stream", True, "reset"),
        ("close_after_n", False, "notify"),
        ("close_without_notify", False, "end of file"),
        ("bad_record_mac", True, "bad record mac"),
    ],
)
def test_a_mock_on_uvloop_answers_and_breaks_the_same(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext, fault: str, stream: bool, end: str
) -> None:
    pytest.importorskip("uvloop")
    mock = start_mock("--set", "server.event_loop=uvloop", "--set", "responses.default_delay_ms=0")
    with mock.connect(client_context) as connection:
        connection.sendall(chat())
        status, _, body = read_answer(connection)
    assert (status, json.loads(body)["object"]) == (200, "chat.completion")
    with Tap(mock, client_context) as tap:
        tap.send(chat_with(fault, stream))
        assert tap.see().end == end


def test_the_keep_alive_race_is_lost_on_uvloop_too(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    pytest.importorskip("uvloop")
    mock = start_mock("--set", "server.event_loop=uvloop", "--set", "responses.default_delay_ms=0")
    with mock.connect(client_context) as connection:
        connection.sendall(chat_with("close_keep_alive_race", stream=False))
        assert read_answer(connection)[0] == 200
        connection.sendall(chat())
        assert connection.recv(1) == b""
