"""A mock whose descriptors run out: it says so once, keeps whom it has, and goes on as soon as it can."""

from __future__ import annotations

import contextlib
import resource
import ssl
from collections.abc import Callable

import pytest
from mock_process import MockProcess, get, read_answer

SPARE = 20


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="another process's limits are set on Linux only")
def test_a_mock_without_descriptors_says_so_once_and_resumes(
    start_mock: Callable[..., MockProcess], client_context: ssl.SSLContext
) -> None:
    mock = start_mock()
    with mock.connect(client_context) as kept, contextlib.ExitStack() as crowd:
        kept.sendall(get("/health"))
        assert read_answer(kept)[0] == 200
        limit = mock.open_files() + SPARE
        resource.prlimit(mock.process.pid, resource.RLIMIT_NOFILE, (limit, limit))
        for _ in range(3 * SPARE):
            crowd.enter_context(mock.connect_plain())
        mock.await_log("accept_failed")
        kept.sendall(get("/health"))
        assert read_answer(kept)[0] == 200, "an open connection is served"
        crowd.close()
        with mock.connect(client_context) as connection:
            connection.sendall(get("/health"))
            assert read_answer(connection)[0] == 200
    assert len(mock.log("accept_failed")) == 1
    assert "Traceback" not in mock.log_text()
    assert len(mock.log_text().splitlines()) < 10 * SPARE
