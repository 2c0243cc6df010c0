"""One mock a module: what one test does to it must not harm the next."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from mock_process import MockProcess, chat, read_answer


@pytest.fixture(scope="module")
def mock(certificates: Path, client_context: ssl.SSLContext) -> Iterator[MockProcess]:
    """A mock without delays, as a user starts it."""
    with MockProcess(certificates, "--set", "responses.default_delay_ms=0") as running:
        # What a first request loads is no matter of hostile ones.
        with running.connect(client_context) as connection:
            connection.sendall(chat(n=2, logprobs=True, top_logprobs=2))
            assert read_answer(connection)[0] == 200
        yield running
        assert running.log("exception") == []
