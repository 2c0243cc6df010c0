"""What becomes of every method of the newest Python SDK: the table of docs/api.md, and a real server."""

from __future__ import annotations

import json
import ssl
from functools import cache

import pytest
from mock_process import MockProcess, post, read_answer
from sdk_methods import LOCAL, NOT_FOUND, SERVED, WEB_SOCKET, SdkMethod, methods

# Of these every method is served; `connect` opens a WebSocket, which HTTP/1.1 alone does not.
WHOLE = (
    "chat",
    "completions",
    "responses",
    "conversations",
    "files",
    "batches",
    "uploads",
    "embeddings",
    "moderations",
    "models",
)


@cache
def found() -> tuple[SdkMethod, ...]:
    return tuple(methods())


@pytest.mark.parametrize("resource", WHOLE)
def test_every_method_of_a_resource_is_served(resource: str) -> None:
    own = [method for method in found() if method.resource.split(".")[0] == resource]
    assert own
    assert {method.name for method in own if method.status != SERVED} <= {"connect"}


def test_every_method_is_either_of_these() -> None:
    assert len(found()) > 400
    assert {method.status for method in found()} == {SERVED, NOT_FOUND, LOCAL, WEB_SOCKET}
    # What makes no request was looked at by hand: a method of which none is found would hide here.
    assert len([method for method in found() if method.status == LOCAL]) <= 5


def test_a_server_finds_the_paths_that_are_served_and_no_others(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    asked = {method.request: method.status for method in found() if method.request is not None}
    with shared_mock.connect(client_context) as connection:
        for (method, path), status in asked.items():
            connection.sendall(post(path, b"{}").replace(b"POST", method.encode(), 1))
            answer, _, body = read_answer(connection)
            sentence = json.loads(body).get("error", {}).get("message", "")
            assert (f"Invalid URL ({method} {path})" in sentence) == (status == NOT_FOUND), sentence
            assert answer in ((404,) if status == NOT_FOUND else (200, 400, 403, 404, 405))
