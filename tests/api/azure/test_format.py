"""Azure's flavor without a server: any path, any refusal, any frame."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.api.azure.format import reordered, reordered_event
from mockgpt.api.azure.routes import API_VERSIONS, azure_headers, in_flavor, route
from mockgpt.api.delivery import error_delivery
from mockgpt.api.headers import gateway_headers
from mockgpt.api.routes import ROUTES
from mockgpt.errors import APIError
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Exchange, Request

VERSION = "2024-10-21"
DEPLOYED = "/openai/deployments/d/chat/completions"


def request(target: str, method: str = "POST", headers: tuple[tuple[bytes, bytes], ...] = ()) -> Request:
    return Request("req_" + "0f" * 16, method, target, list(headers), Connection("c", "127.0.0.1:1", 0.0))


@given(st.text(), st.text(), st.booleans())
@examples(200)
def test_any_path_and_query_lead_somewhere_or_nowhere(path: str, query: str, strict: bool) -> None:
    route(request(f"/openai/{path}?{query}"), strict=strict)


@pytest.mark.parametrize("version", sorted(API_VERSIONS))
def test_every_published_version_is_known(version: str) -> None:
    assert route(request(f"{DEPLOYED}?api-version={version}"), strict=True) is not None


def test_every_endpoint_is_there_on_the_v1_paths() -> None:
    for method, template, endpoint in ROUTES:
        if not template.startswith("/v1/") or endpoint.public:
            continue
        path = template.replace("{id}", "x").replace("{id...}", "x")
        match = route(request(f"/openai{path}", method), strict=True)
        assert match is not None
        assert match.target(method) is endpoint, path


def test_a_query_of_too_many_fields_names_no_version() -> None:
    query = "&".join(["api-version=" + VERSION] * 200)
    assert route(request(f"{DEPLOYED}?{query}"), strict=True) is None


@given(
    st.integers(400, 599),
    st.text(),
    st.sampled_from([None, "model", "messages[0]"]),
    st.sampled_from([None, "model_not_found", "content_filter", "invalid_value"]),
    st.sampled_from(["requests", "tokens", "invalid_request_error", "server_error"]),
    st.sampled_from([DEPLOYED, "/openai/responses", "/openai/models", "/openai/nowhere"]),
)
@examples(200)
def test_any_refusal_has_a_body_and_a_status(
    status: int, message: str, param: str | None, code: str | None, kind: str, path: str
) -> None:
    asked = request(f"{path}?api-version={VERSION}")
    exchange, openai = Exchange(asked), Exchange(request("/v1/chat/completions"))
    match = route(asked, strict=True)
    exchange.route = match.template if match else None
    error = APIError(status, message, type=kind, param=param, code=code)
    delivery = in_flavor(exchange, match, error_delivery(openai, None, error))
    assert 400 <= delivery.status <= 599
    told = orjson.loads(delivery.body)["error"]
    assert isinstance(told["message"], str)
    assert "code" in told


def test_the_exchanges_id_is_written_as_a_uuid() -> None:
    headers = dict(azure_headers(request(DEPLOYED), gateway_headers("req_1")))
    assert headers[b"x-request-id"] == b"0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f"
    assert headers[b"x-ms-client-request-id"] == headers[b"x-request-id"]
    assert headers[b"content-type"] == b"application/json"


def test_a_choice_that_was_cut_by_the_filter_says_by_which() -> None:
    body = {"object": "chat.completion", "choices": [{"finish_reason": "content_filter"}]}
    told = orjson.loads(reordered(orjson.dumps(body)))
    assert told["choices"][0]["content_filter_results"]["violence"]["filtered"] is True


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (b"data: [DONE]\n\n", b"data: [DONE]\n\n"),
        (b": ping\n\n", b": ping\n\n"),
        (b'event: x\ndata: {"b":1,"a":2}\n\n', b'event: x\ndata: {"a":2,"b":1}\n\n'),
        (
            b'data: {"choices":[{"index":0}]}\n\ndata: [DONE]\n\n',
            b'data: {"choices":[{"content_filter_results":{},"index":0}]}\n\ndata: [DONE]\n\n',
        ),
    ],
)
def test_frames_keep_their_form(frame: bytes, expected: bytes) -> None:
    assert reordered_event(frame) == expected


def chunk(delta: dict[str, object], finish_reason: str | None = None) -> dict[str, object]:
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
    frame = b"data: " + orjson.dumps({"object": "chat.completion.chunk", "choices": [choice]}) + b"\n\n"
    [written] = orjson.loads(reordered_event(frame)[6:])["choices"]
    found: dict[str, object] = written["content_filter_results"]
    return found


def test_only_chunks_with_text_and_the_last_one_say_what_was_filtered() -> None:
    assert chunk({"role": "assistant", "content": ""}) == {}
    assert chunk({"content": "Hi"})["hate"] == {"filtered": False, "severity": "safe"}
    assert chunk({}, "stop")["hate"] == {"filtered": False, "severity": "safe"}
    assert chunk({}, "content_filter")["violence"] == {"filtered": True, "severity": "medium"}
