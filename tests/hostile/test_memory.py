"""What one client or a few can make the mock hold, and for how long the others wait."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Callable

import pytest
from measured import Measured, await_idle
from mock_process import MockProcess, post, read_answer

PEAK_MIB = 256 + 64
STALL_MS = 50


def together(count: int, work: Callable[[], object]) -> None:
    """Do it in threads, all at once."""
    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("count", [1, 12, 40])
def test_bodies_of_31_megabytes(mock: MockProcess, client_context: ssl.SSLContext, count: int) -> None:
    body = json.dumps(
        {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "x" * 31_000_000}]}
    ).encode()
    request = post("/v1/chat/completions", body)
    statuses: list[int] = []

    def send() -> None:
        with mock.connect(client_context) as connection:
            try:
                connection.sendall(request)
            except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
                pass  # refused before it was read; what it says can still be read
            status, headers, _ = read_answer(connection)
            statuses.append(status)
            assert status == 400 or "retry-after" in headers

    with Measured(mock) as seen:
        together(count, send)
    assert set(statuses) <= {400, 503}, "too long for the model, or for the moment"
    assert 400 in statuses
    assert seen.peak_mib < PEAK_MIB
    await_idle(mock)
