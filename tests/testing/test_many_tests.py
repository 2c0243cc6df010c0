"""Two hundred tests with the fixture: what they cost, and what is left open after them."""

from __future__ import annotations

from pathlib import Path

from pytest_runs import run

CONFTEST = """
import asyncio, gc, os, statistics, threading, time, urllib.request, json
import pytest

def chat(server):
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}
    request = urllib.request.Request(
        server.url + "/v1/chat/completions", json.dumps(body).encode(), {"content-type": "application/json"}
    )
    with urllib.request.urlopen(request, context=server.client_ssl_context()) as answer:
        return answer.read()

class Costs:
    spent = []

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item):
        begun = time.process_time()
        yield
        self.spent.append(time.process_time() - begun)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self, item):
        begun = time.process_time()
        yield
        self.spent[-1] += time.process_time() - begun

def pytest_configure(config):
    config.pluginmanager.register(Costs())

def open_now(server=None):
    gc.collect()
    return len(os.listdir("/proc/self/fd")), threading.active_count()

@pytest.fixture(scope="session", autouse=True)
def nothing_is_left(mockgpt_server):
    chat(mockgpt_server)
    mockgpt_server.wait_for(lambda: all(one.closed_at for one in mockgpt_server.connections))
    before = open_now()
    yield
    mockgpt_server.wait_for(lambda: all(one.closed_at for one in mockgpt_server.connections))
    assert open_now() == before
    cheap = statistics.median(Costs.spent)
    print(f"fixture: {cheap * 1000:.2f} ms of CPU a test")
    assert cheap < 0.005
"""
TESTS = """
import pytest
from conftest import chat

@pytest.mark.parametrize("number", range(200))
def test_one_of_many(mockgpt, number):
    mockgpt.expect(reply={"content": "Hi"}, times=1)
    assert b"Hi" in chat(mockgpt)
    mockgpt.verify(exactly=1)
"""
AFTER = """
import threading
from mockgpt import BackgroundServer
from conftest import open_now

def test_a_server_that_is_closed_leaves_nothing():
    with BackgroundServer():
        pass
    before = open_now()
    for _ in range(3):
        with BackgroundServer() as server:
            server.exchanges
    assert open_now() == before
"""


def test_two_hundred_tests_cost_little_and_leave_nothing_open(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_many.py").write_text(TESTS)
    (tmp_path / "test_servers.py").write_text(AFTER)
    out = run(tmp_path, "-W", "error", "-s").stdout
    assert "201 passed" in out, out
