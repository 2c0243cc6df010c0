"""Any JSON for every endpoint, any request for the admin plane, any TOML: an answer, a refusal
or one line that says what is wrong; never an error of ours.
"""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import orjson
import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st
from measured import IDLE_MIB, Measured
from mock_process import MockProcess, post, read_answer

from mockgpt import load_config
from mockgpt.api.routes import ROUTER
from mockgpt.errors import MockGPTError

STALL_MS = 50
NUMBERS = st.sampled_from([0, 1, -1, 2**31, 2**63 - 1, 2**64 - 1, 1e308, -0.5, 1.5, 128])
TEXTS = st.text(max_size=8) | st.sampled_from(
    [
        "gpt-4o-mini",
        "user",
        "auto",
        "re:(a|a)*b",
        "{{",
        "{{x}}",
        "x" * 3_000,
        "\0",
        "text",
        "function",
        "../..",
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
GOOD: dict[str, Any] = {
    "model": "gpt-4o-mini",
    "messages": [{"role": "user", "content": "hello"}],
    "input": "hello",
    "prompt": "hello",
}
PARAMETERS = st.sampled_from(
    [
        *(
            "model",
            "messages",
            "input",
            "prompt",
            "tools",
            "tool_choice",
            "response_format",
            "text",
            "stream",
        ),
        *("n", "max_tokens", "stop", "seed", "temperature", "logprobs", "top_logprobs", "logit_bias", "user"),
        *(
            "stream_options",
            "metadata",
            "store",
            "reasoning",
            "instructions",
            "include",
            "dimensions",
            "echo",
        ),
        *(
            "best_of",
            "prediction",
            "functions",
            "encoding_format",
            "input_file_id",
            "endpoint",
            "conversation",
        ),
        *("purpose", "filename", "bytes", "mime_type", "part_ids", "items", "completion_window"),
    ]
)
BODIES = VALUES | st.dictionaries(PARAMETERS, VALUES, max_size=4).map(lambda more: {**GOOD, **more})
POSTED = sorted(path for path, route in ROUTER.exact.items() if "POST" in route.methods)


@pytest.fixture(scope="module")
def watched(certificates: Path, client_context: Any) -> Iterator[MockProcess]:
    with MockProcess(certificates, "--set", "responses.default_delay_ms=0") as mock:
        with mock.connect(client_context) as connection:
            for path in POSTED:  # what a first request loads is no matter of hostile ones
                connection.sendall(post(path, orjson.dumps(GOOD)))
                read_answer(connection)
        with Measured(mock) as seen:
            yield mock
        assert seen.longest_ms < 2 * STALL_MS, "some bodies ask for work"
        assert seen.peak_mib < 2 * IDLE_MIB
        assert mock.log("exception") == []


def answered(mock: MockProcess, context: Any, path: str, body: bytes) -> int:
    with mock.connect(context) as connection:
        connection.sendall(post(path, body))
        head = b""
        while b"\r\n\r\n" not in head:
            head += connection.recv(65_536)
        return int(head[9:12])


@pytest.mark.parametrize("path", POSTED)
def test_any_json_is_answered_or_refused(watched: MockProcess, client_context: Any, path: str) -> None:
    @settings(max_examples=20)
    @given(BODIES)
    def answer(body: Any) -> None:
        assert answered(watched, client_context, path, orjson.dumps(body)) < 500

    answer()


ADMIN = [
    *("exchanges", "exchanges/x", "connections", "connections/close", "expectations", "expectations/x"),
    *("scenario", "settings", "verify", "config", "nothing", "reset/x"),
]
KEYS = st.sampled_from(
    [
        "match",
        "reply",
        "times",
        "name",
        "ttl_seconds",
        "count",
        "at_least",
        "state",
        "client",
        "content",
        "message",
        "model",
        "json",
        "header",
        "raw",
        "status",
        "error",
        "delay_ms",
        "responses",
        "latency",
    ]
)
WISHES = VALUES | st.dictionaries(KEYS, VALUES | st.dictionaries(KEYS, VALUES, max_size=3), max_size=4)


@settings(max_examples=150)
@given(
    st.sampled_from(["GET", "POST", "PUT", "DELETE", "PATCH"]),
    st.sampled_from(ADMIN),
    st.dictionaries(
        st.sampled_from(["limit", "since", "client", "view", "status", "q", "x"]), TEXTS, max_size=2
    ),
    WISHES | st.binary(max_size=20),
)
def test_any_request_to_the_admin_plane_is_answered_or_refused(
    watched: MockProcess, method: str, path: str, query: dict[str, str], wish: Any
) -> None:
    address = urlsplit(str(watched.ready["admin_url"]))
    connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=10)
    asked = "&".join(f"{key}={quote(value, safe='')}" for key, value in query.items())
    try:
        connection.request(
            method, f"/_mock/{path}?{asked}", wish if type(wish) is bytes else orjson.dumps(wish)
        )
        response = connection.getresponse()
        assert response.status < 500
        response.read()
    finally:
        connection.close()


TABLES = st.sampled_from(
    [
        "server",
        "tls",
        "auth",
        "models",
        "responses",
        "latency",
        "errors",
        "journal",
        "admin",
        "log",
        "scenarios",
    ]
)
LINES = st.one_of(
    TABLES.map(lambda name: f"[{name}]"),
    st.tuples(
        st.sampled_from(
            ["port", "seed", "path", "mode", "mix", "default_delay_ms", "include", "scenario", "x"]
        ),
        st.sampled_from(["1", "-1", '""', '"x"', "[]", "{}", "true", "1e999", "nan", "1979-05-27", "{a=1}"]),
    ).map(" = ".join),
    st.sampled_from(
        ["[[expectations]]", 'match = {model = "re:("}', 'reply = {content = "{{"}', "[scenarios.a.b]"]
    ),
    st.text(max_size=12),
)


@settings(max_examples=150)
@given(st.lists(LINES, max_size=8).map("\n".join))
def test_any_toml_is_taken_or_refused_in_words(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(text.encode("utf-8", "replace"))
    try:
        load_config([file])
    except MockGPTError as error:
        assert all(line.isprintable() and line for line in str(error).splitlines())
    else:
        assert tomli.loads(text) is not None
