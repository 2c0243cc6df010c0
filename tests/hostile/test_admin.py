"""Hostile input to the admin plane: a 4xx, nothing changed, nothing leaked, and the server goes on."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from mock_process import read_to_end
from plain_client import admin, chat
from property_examples import examples

from mockgpt.testing.background_server import BackgroundServer

MEGABYTE = 1_048_576


@pytest.fixture(autouse=True)
def _goes_on(mockgpt: BackgroundServer) -> Iterator[None]:
    """After each of them the state is what it was, and others are served."""
    mockgpt.expect(reply={"content": "untouched"})
    chat(mockgpt)
    before = state(mockgpt)
    yield
    assert state(mockgpt) == before
    assert chat(mockgpt).status == 200


def state(server: BackgroundServer) -> list[Any]:
    return [
        admin(server, "GET", path).json
        for path in ("/_mock/scenario", "/_mock/config", "/_mock/exchanges", "/_mock/expectations")
    ]


def raw(server: BackgroundServer, data: bytes) -> bytes:
    """Send bytes, and read until the server closes."""
    assert server.admin_url is not None
    address = urlsplit(server.admin_url)
    with socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=15) as connection:
        with contextlib.suppress(ConnectionError):
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
        return read_to_end(connection)


def head(path: str, *headers: str, method: str = "GET") -> bytes:
    lines = "".join(f"{line}\r\n" for line in ("host: localhost", *headers))
    return f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode("latin-1")


@pytest.mark.parametrize(
    "path",
    [
        "/_mock/../_mock/config",
        "/_mock/%2e%2e/_mock/config",
        "//_mock/config",
        "/_mock//config",
        "/_MOCK/config",
        "/_mock/config/",
        "/_mock/config/..",
        "/_mock/config;a=b",
        "/_mock/config%00",
        "/_mock/config%2f",
        "/_mock/exchanges/../config",
        "/_mock/exchanges/..%2fconfig",
        "/_mock/exchanges/%ff",
        "/_mock/exchanges/a/b",
        "/_mock/expectations/%00",
        "/_mock/expectations/" + "x" * 9000,
        "/etc/passwd",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/_mock",
        "/_mock/",
        "/favicon.ico",
        "/admin",
    ],
)
def test_path_tricks_lead_nowhere(mockgpt: BackgroundServer, path: str) -> None:
    answer = raw(mockgpt, head(path, "connection: close"))
    assert answer.split(b" ", 2)[1] in (b"404", b"400"), answer[:200]
    assert b"root:" not in answer
    assert b"Traceback" not in answer


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=1001",
        "limit=-5",
        "limit=1e9",
        "limit=%F0%9F%92%A3",
        "limit=" + "9" * 5000,
        "limit=1&limit=2",
        "status=abc",
        "status=4",
        "status=-1",
        "outcome=nix",
        "since=yesterday",
        "since=NaN",
        "since=inf",
        "since=-1",
        "before=req_nix",
        "since=req_nix",
        "colour=red",
        "path=%ff%fe",
        "model=a&model=b",
        "=",
        "&&&",
        "a",
        "__class__=x",
        "path=" + "*" * 2000,
        "client=SHA256:zz&x=",
        "&".join(f"a{n}=1" for n in range(60)),
    ],
)
def test_absurd_filters_are_refused(mockgpt: BackgroundServer, query: str) -> None:
    for path in ("/_mock/exchanges", "/_mock/connections", "/_mock/events"):
        answer = admin(mockgpt, "GET", f"{path}?{query}")
        assert answer.status == 400, (path, answer.status)
        assert "Traceback" not in answer.message
    assert admin(mockgpt, "DELETE", f"/_mock/exchanges?{query}").status == 400


@pytest.mark.parametrize("path", ["/_mock/expectations", "/_mock/verify"])
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"7",
        b'"x"',
        b"[7]",
        b'{"match":{"model":{}}}',
        b"\xff\xfe",
        b"[" * 100_000,
        b"[" * 500 + b"]" * 500,
        b'{"reply":' * 900 + b"1" + b"}" * 900,
        b"[" + b"{}," * 50_000 + b"{}]",
        b'{"reply":{"content":"\\ud800"}}',
        b'{"match":{"message":"re:(a)\\\\1"},"reply":{"content":"x"}}',
        b'{"reply":{"raw":{"headers":{"a":"b\\r\\nset-cookie: x"}}}}',
        b'{"reply":{"content":"{{__class__}}"}}',
        b'{"__proto__":{}}',
        b'{"reply":{"content":"x"},"times":1e400}',
        b'{"count":{"exactly":99999999999999999999}}',
    ],
)
def test_bad_bodies_are_refused(mockgpt: BackgroundServer, path: str, body: bytes) -> None:
    answer = admin(mockgpt, "POST", path, body)
    assert answer.status == 400, answer.body[:300]
    assert "\n" not in answer.message
    assert len(answer.message) < 2000


def test_a_huge_body_is_refused_from_its_head(mockgpt: BackgroundServer) -> None:
    answer = raw(mockgpt, head("/_mock/expectations", f"content-length: {10**12}", method="POST"))
    assert answer.startswith(b"HTTP/1.1 413 ")


def test_a_huge_chunked_body_is_refused_on_the_way(mockgpt: BackgroundServer) -> None:
    chunk = b"%x\r\n%b\r\n" % (MEGABYTE, b"x" * MEGABYTE)
    answer = raw(
        mockgpt, head("/_mock/expectations", "transfer-encoding: chunked", method="POST") + chunk * 3
    )
    assert answer.startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize(
    "data",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"x" * 500,
        b"\r\n\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: localhost\r\n" + b"a: b\r\n" * 300 + b"\r\n",
        b"POST /_mock/reset HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\n"
        b"transfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\n\r\n",
    ],
)
def test_what_is_no_http_gets_an_error_or_nothing(mockgpt: BackgroundServer, data: bytes) -> None:
    answer = raw(mockgpt, data)
    assert answer[:10] in (b"", b"HTTP/1.1 4", b"HTTP/1.1 5"), answer[:100]
    assert not answer.startswith(b"HTTP/1.1 500")


@pytest.mark.parametrize("method", ["PATCH", "TRACE", "CONNECT", "DELETE", "POST", "BREW"])
def test_a_wrong_method_is_told_what_is_allowed(mockgpt: BackgroundServer, method: str) -> None:
    answer = raw(mockgpt, head("/_mock/config", "connection: close", "content-length: 0", method=method))
    assert answer.startswith(b"HTTP/1.1 405 ")
    assert b"\r\nallow: GET\r\n" in answer


@pytest.mark.parametrize(
    "path",
    [
        "/_mock/config",
        "/_mock/scenario",
        "/_mock/expectations",
        "/_mock/exchanges/req_1",
        "/_mock/expectations/x",
    ],
)
def test_a_query_that_means_nothing_is_not_ignored(mockgpt: BackgroundServer, path: str) -> None:
    assert admin(mockgpt, "GET", f"{path}?a=b").status == 400


def test_a_slow_head_delays_no_other_client(mockgpt: BackgroundServer) -> None:
    assert mockgpt.admin_url is not None
    address = urlsplit(mockgpt.admin_url)
    with contextlib.ExitStack() as stack:
        for _ in range(100):
            connection = socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=15)
            stack.enter_context(connection).sendall(b"GET / HT")
        assert admin(mockgpt, "GET", "/health").status == 200


@given(
    st.sampled_from(["GET", "POST", "PUT", "DELETE"]),
    st.sampled_from(
        ["config", "scenario", "exchanges", "verify", "connections", "expectations/x", "exchanges/x"]
    ),
    st.text("abc=&%/?.*", max_size=12),
    st.one_of(
        st.binary(max_size=30),
        st.from_regex(r'\{"(name|match|count)": ?("nix"|7|\{\})\}', fullmatch=True).map(str.encode),
    ),
)
@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_anything_is_answered(
    mockgpt: BackgroundServer, method: str, path: str, query: str, body: bytes
) -> None:
    if (method, path) == ("DELETE", "exchanges"):
        return
    answer = admin(mockgpt, method, f"/_mock/{path}?{query}", body)
    assert answer.status < 500
