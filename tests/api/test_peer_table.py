"""What other mocks of the API get wrong on the wire, a row each: here every row is right."""

from __future__ import annotations

import http.client
import json
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from chat_folding import events
from mock_process import MockProcess, read_answer

CHAT = "/v1/chat/completions"
HELLO = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}]}
KEY = {"authorization": "Bearer sk-anything"}


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def value(self) -> Any:
        return json.loads(self.body)


@pytest.fixture(scope="module")
def mock(certificates: Path) -> Iterator[MockProcess]:
    """A mock that asks for a key."""
    arguments = ("--set", "auth.require_api_key=true", "--set", "responses.default_delay_ms=0")
    with MockProcess(certificates, *arguments) as running:
        yield running


@pytest.fixture
def ask(mock: MockProcess, client_context: ssl.SSLContext) -> Iterator[Any]:
    connection = http.client.HTTPSConnection(*mock.address, context=client_context)

    def send(
        method: str = "POST", path: str = CHAT, body: Any = HELLO, headers: dict[str, str] = KEY
    ) -> Answer:
        data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        kind = {} if data is None else {"content-type": "application/json"}
        connection.request(method, path, data, {**kind, **headers})
        response = connection.getresponse()
        told = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, told, response.read())

    yield send
    connection.close()


def error_of(answer: Answer) -> tuple[int, Any, Any]:
    error = answer.value["error"]
    assert set(error) == {"message", "type", "param", "code"}
    return answer.status, error["param"], error["code"]


def test_invalid_json_is_400(ask: Any) -> None:
    answer = ask(body=b'{"model": ')
    assert error_of(answer) == (400, None, None)
    assert answer.value["error"]["message"].startswith("We could not parse the JSON body of your request.")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"messages": None}, (400, "messages", "invalid_type")),
        ({"messages": "gone"}, (400, "messages", "missing_required_parameter")),
        ({"model": "gone"}, (400, None, None)),
        ({"model": "gpt-nonesuch"}, (404, None, "model_not_found")),
        ({"temperature": 9}, (400, "temperature", "decimal_above_max_value")),
    ],
)
def test_bad_parameters_are_refused_with_their_param(
    ask: Any, change: dict[str, Any], expected: tuple[int, Any, Any]
) -> None:
    body = {**HELLO, **change}
    assert error_of(ask(body={name: value for name, value in body.items() if value != "gone"})) == expected


def test_a_key_is_asked_for(ask: Any) -> None:
    assert error_of(ask(headers={})) == (401, None, None)
    assert error_of(ask("GET", "/v1/models", None, {})) == (401, None, None)


def test_get_on_the_chat_path_is_405(ask: Any) -> None:
    answer = ask("GET", CHAT, None)
    assert error_of(answer) == (405, None, "method_not_supported")
    assert "POST" in answer.headers["allow"]


def test_one_model_can_be_read(ask: Any) -> None:
    assert ask("GET", "/v1/models/gpt-4o-mini", None).value == {
        "id": "gpt-4o-mini",
        "object": "model",
        "created": 1721172741,
        "owned_by": "system",
    }
    assert error_of(ask("GET", "/v1/models/nonesuch", None)) == (404, "model", "model_not_found")


def test_n_is_honored(ask: Any) -> None:
    choices = ask(body={**HELLO, "n": 2}).value["choices"]
    assert [choice["index"] for choice in choices] == [0, 1]


def test_max_tokens_is_honored(ask: Any) -> None:
    answer = ask(body={**HELLO, "max_tokens": 2}).value
    assert answer["choices"][0]["finish_reason"] == "length"
    assert answer["usage"]["completion_tokens"] == 2


def test_every_answer_has_the_headers_of_the_api(ask: Any) -> None:
    answer = ask()
    assert answer.headers["x-request-id"].startswith("req_")
    assert answer.headers["openai-version"] == "2020-10-01"
    assert answer.headers["openai-processing-ms"].isdigit()
    assert answer.headers["content-type"] == "application/json"
    for kind in ("requests", "tokens"):
        assert answer.headers[f"x-ratelimit-limit-{kind}"].isdigit()
        assert answer.headers[f"x-ratelimit-remaining-{kind}"].isdigit()
        assert answer.headers[f"x-ratelimit-reset-{kind}"].endswith("s")


def test_a_body_tells_fingerprint_and_tier(ask: Any) -> None:
    answer = ask().value
    assert answer["system_fingerprint"].startswith("fp_")
    assert answer["service_tier"] == "default"


def test_a_stream_is_one_of_events_with_one_id_and_a_usage_chunk(ask: Any) -> None:
    answer = ask(body={**HELLO, "stream": True, "stream_options": {"include_usage": True}})
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    chunks = events([frame + b"\n\n" for frame in answer.body.split(b"\n\n")[:-1]])
    assert len({chunk["id"] for chunk in chunks}) == 1
    assert [bool(chunk["choices"]) for chunk in chunks] == [True] * (len(chunks) - 1) + [False]
    assert chunks[-1]["usage"]["total_tokens"] > 8
    assert all(chunk["usage"] is None for chunk in chunks[:-1])
    assert chunks[0]["choices"][0]["delta"]["role"] == "assistant"
    assert all("role" not in chunk["choices"][0]["delta"] for chunk in chunks[1:-1])
    assert len(chunks) > 4


@pytest.mark.parametrize(
    "head",
    [
        b"host: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n",
        b"host: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n",
        b"content-length: 0\r\n",
    ],
    ids=["length and chunks", "two lengths", "no host"],
)
def test_an_ambiguous_head_is_refused(mock: MockProcess, client_context: ssl.SSLContext, head: bytes) -> None:
    with mock.connect(client_context) as connection:
        connection.sendall(b"POST " + CHAT.encode() + b" HTTP/1.1\r\n" + head + b"\r\n")
        assert read_answer(connection)[0] == 400
