"""What one worker is told or counts holds for all of them, as if there were one process."""

from __future__ import annotations

import json
import ssl
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from conftest import new_client_context
from mock_process import MockProcess, await_true, chat, read_answer
from stored_objects import check_stored_objects, clients

WORKERS = 2
PARALLEL = 8


@pytest.fixture(scope="module")
def mock(certificates: Path) -> Iterator[MockProcess]:
    arguments = (f"server.workers={WORKERS}", "responses.default_delay_ms=0", "responses.seed=7")
    with MockProcess(certificates, *(word for each in arguments for word in ("--set", each))) as started:
        yield started


@pytest.fixture
def context(certificates: Path, mock: MockProcess) -> ssl.SSLContext:
    admin(mock, "POST", "/_mock/reset")
    return new_client_context(certificates)


def admin(mock: MockProcess, method: str, path: str, body: Any = None) -> Any:
    data = json.dumps(body).encode() if body is not None else None
    asked = urllib.request.Request(f"{mock.ready['admin_url']}{path}", data, method=method)
    try:
        with urllib.request.urlopen(asked, timeout=10) as answer:
            read = answer.read()
    except urllib.error.HTTPError as error:
        read = error.read()
    return json.loads(read) if read else None


def answer(mock: MockProcess, context: ssl.SSLContext, request: bytes) -> tuple[int, dict[str, str], Any]:
    """Return the answer to a request on a connection of its own: the kernel chooses the worker."""
    with mock.connect(context) as connection:
        connection.sendall(request)
        status, headers, body = read_answer(connection)
    return status, headers, json.loads(body)


def answers(mock: MockProcess, context: ssl.SSLContext, count: int) -> list[tuple[int, dict[str, str], Any]]:
    with ThreadPoolExecutor(PARALLEL) as pool:
        return list(pool.map(lambda _: answer(mock, context, chat()), range(count)))


def test_an_expectation_answers_exactly_as_often_as_it_says(
    mock: MockProcess, context: ssl.SSLContext
) -> None:
    admin(mock, "POST", "/_mock/expectations", {"reply": {"content": "scripted"}, "times": 5})
    texts = Counter(
        body["choices"][0]["message"]["content"] == "scripted" for _, _, body in answers(mock, context, 100)
    )
    assert texts == {True: 5, False: 95}
    for _ in range(4):
        (shown,) = admin(mock, "GET", "/_mock/expectations")["expectations"]
        assert shown["matched"] == 5


def test_a_limit_holds_for_all_workers_together(mock: MockProcess, context: ssl.SSLContext) -> None:
    admin(mock, "PUT", "/_mock/settings", {"rate_limits": {"requests_per_minute": 30}})
    begun = time.monotonic()
    statuses = Counter(status for status, _, _ in answers(mock, context, 90))
    filled = (time.monotonic() - begun) * 30 / 60  # a bucket fills continuously
    assert 30 <= statuses[200] <= 30 + filled + 1
    assert statuses[200] + statuses[429] == 90


def test_the_same_seed_gives_the_same_failures_as_one_process(
    mock: MockProcess, context: ssl.SSLContext, certificates: Path
) -> None:
    settings = {"responses": {"error_rate_percent": 40}}
    admin(mock, "PUT", "/_mock/settings", settings)
    together = [answer(mock, context, chat())[0] for _ in range(30)]
    with MockProcess(
        certificates, "--set", "responses.seed=7", "--set", "responses.default_delay_ms=0"
    ) as one:
        admin(one, "PUT", "/_mock/settings", settings)
        alone = [answer(one, context, chat())[0] for _ in range(30)]
    assert together == alone
    assert len(set(together)) > 1


def test_a_scenario_is_in_force_on_all_workers_and_a_reset_ends_it(
    mock: MockProcess, context: ssl.SSLContext
) -> None:
    admin(mock, "PUT", "/_mock/scenario", {"name": "errors"})
    assert {admin(mock, "GET", "/_mock/scenario")["name"] for _ in range(8)} == {"errors"}
    await_true(lambda: {status for status, _, _ in answers(mock, context, 16)} - {200})
    admin(mock, "POST", "/_mock/reset")
    await_true(lambda: {admin(mock, "GET", "/_mock/scenario")["name"] for _ in range(8)} == {"default"})


def test_a_reload_fills_the_buckets_of_all_workers(mock: MockProcess, context: ssl.SSLContext) -> None:
    admin(mock, "PUT", "/_mock/settings", {"rate_limits": {"requests_per_minute": 4}})
    for _ in range(2):
        passed = sum(answer(mock, context, chat())[0] == 200 for _ in range(8))
        assert 4 <= passed <= 5, "a bucket fills continuously"
        admin(mock, "POST", "/_mock/reload")


def test_what_is_stored_is_one_for_all_workers(mock: MockProcess, context: ssl.SSLContext) -> None:
    with clients([mock.address[1]] * 3, context) as given:
        check_stored_objects(given)


def test_request_ids_are_unique(mock: MockProcess, context: ssl.SSLContext) -> None:
    ids = [headers["x-request-id"] for _, headers, _ in answers(mock, context, 60)]
    assert len(set(ids)) == 60


def test_the_journal_is_that_of_all_workers(mock: MockProcess, context: ssl.SSLContext) -> None:
    ids = {headers["x-request-id"] for _, headers, _ in answers(mock, context, 40)}
    for _ in range(4):
        shown = admin(mock, "GET", "/_mock/exchanges?limit=100")
        assert {each["id"] for each in shown["exchanges"]} == ids
        assert {each["replica"] for each in shown["exchanges"]} == {"worker-1", "worker-2"}
        assert admin(mock, "POST", "/_mock/verify", {"count": {"exactly": 40}})["ok"]
    connections = admin(mock, "GET", "/_mock/connections?limit=100")["connections"]
    assert len({each["id"] for each in connections}) == len(connections) >= 40


def test_the_live_events_are_those_of_all_workers(mock: MockProcess, context: ssl.SSLContext) -> None:
    events = urllib.request.urlopen(f"{mock.ready['admin_url']}/_mock/events", timeout=30)
    with events:
        assert events.readline() == b": listening\n"
        ids = {headers["x-request-id"] for _, headers, _ in answers(mock, context, 20)}
        seen: set[str] = set()
        kind = b""
        while seen != ids:
            line = events.readline()
            kind = line if line.startswith(b"event:") else kind
            if line.startswith(b"data:") and kind == b"event: response\n":
                seen.add(json.loads(line[5:])["id"])
