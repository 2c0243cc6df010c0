"""One mock a module: what one test does to it must not harm the next."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from mock_process import MockProcess, chat, post, read_answer
from plain_admin import admin

FAULTY = b'{"model":"gpt-4o-mini","messages":[{"role":"user","content":"x"}]}'
FIRST = (
    chat(n=2, logprobs=True, top_logprobs=2),
    post("/v1/chat/completions", FAULTY, "x-mockgpt-fault: one_byte_writes=1"),
    post("/v1/completions", b'{"model":"gpt-3.5-turbo-instruct","prompt":["a","b"],"logprobs":1}'),
    post("/v1/responses", b'{"model":"gpt-4o-mini","input":"hello"}'),
)


@pytest.fixture(scope="module")
def mock(certificates: Path, client_context: ssl.SSLContext) -> Iterator[MockProcess]:
    """A mock without delays, as a user starts it."""
    with MockProcess(certificates, "--set", "responses.default_delay_ms=0") as running:
        # What a first request loads is no matter of hostile ones.
        with running.connect(client_context) as connection:
            for request in FIRST:
                connection.sendall(request)
                assert read_answer(connection)[0] == 200
        expectation = {"match": {"message": "re:a+b"}, "reply": {"content": "x"}}
        assert admin(running, "POST", "/_mock/expectations", expectation)[0] == 201
        assert admin(running, "POST", "/_mock/verify", {"match": {"message": "re:a+b"}})[0] == 422
        assert admin(running, "GET", "/_mock/exchanges?limit=1")[0] == 200
        assert admin(running, "POST", "/_mock/reset")[0] == 204
        yield running
        assert running.log("exception") == []
