"""Any path and any method can be scripted; what is not gets the answer it always got."""

from __future__ import annotations

from plain_client import Answer, admin, ask

from mockgpt.testing.background_server import BackgroundServer

BOUNDARY = "b0"
FORM = (
    f'--{BOUNDARY}\r\ncontent-disposition: form-data; name="model"\r\n\r\nwhisper-1\r\n'
    f'--{BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.wav"\r\n\r\nRIFF\r\n'
    f"--{BOUNDARY}--\r\n"
).encode()


def send(
    server: BackgroundServer, method: str, path: str, body: bytes | None = None, **headers: str
) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return ask(server.url, method, path, body, named, server.client_ssl_context())


def test_a_transcription_is_scripted_by_the_fields_of_its_form(mockgpt: BackgroundServer) -> None:
    path = "/v1/audio/transcriptions"
    mockgpt.expect(
        match={"method": "POST", "path": path, "multipart": {"model": "whisper-*", "file": "*.wav"}},
        reply={"json": {"text": "{{header.x-speaker}} said hello"}},
    )
    kind = f"multipart/form-data; boundary={BOUNDARY}"
    answer = send(mockgpt, "POST", path, FORM, content_type=kind, x_speaker="Ada")
    assert (answer.status, answer.json) == (200, {"text": "Ada said hello"})
    assert answer.headers["content-type"] == "application/json"
    other = send(mockgpt, "POST", path, FORM.replace(b"whisper", b"gpt"), content_type=kind)
    assert other.status == 404
    assert other.message == "Invalid URL (POST /v1/audio/transcriptions)"
    assert [one["expectation_id"] is None for one in mockgpt.exchanges] == [False, True]
    match = {"path": path, "multipart": {"file": "a.wav"}}
    assert admin(mockgpt, "POST", "/_mock/verify", {"match": match, "count": {"exactly": 2}}).status == 200


def test_any_method_of_any_path_with_its_query(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(
        match={"method": "PATCH", "path": "/vendor/*", "query": {"tag": "a b"}},
        reply={"content": "{{header.x-a}}", "status": 202, "headers": {"x-made": "yes"}},
    )
    answer = send(mockgpt, "PATCH", "/vendor/own/thing?tag=a%20b&tag=c", b"", x_a="1")
    assert (answer.status, answer.body, answer.headers["x-made"]) == (202, b"1", "yes")
    assert send(mockgpt, "PATCH", "/vendor/own/thing?tag=c", b"").status == 404
    assert send(mockgpt, "PUT", "/vendor/own/thing?tag=a%20b", b"").status == 404
    assert send(mockgpt, "PATCH", "/other", b"").status == 404


def test_a_method_that_a_path_lacks_is_scripted_or_refused(mockgpt: BackgroundServer) -> None:
    refused = send(mockgpt, "PUT", "/v1/chat/completions", b"{}")
    assert refused.status == 405
    mockgpt.expect(match={"path": "/v1/chat/completions", "method": "PUT"}, reply={"raw": {"status": 204}})
    assert send(mockgpt, "PUT", "/v1/chat/completions", b"{}").status == 204
    unscripted = send(mockgpt, "DELETE", "/v1/chat/completions")
    assert (unscripted.status, unscripted.headers["allow"]) == (405, refused.headers["allow"])


def test_an_error_a_fault_and_a_delay_happen_on_any_path(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(match={"path": "/v9/x"}, reply={"error": 503, "delay_ms": 30}, times=1)
    mockgpt.expect(match={"path": "/v9/x"}, reply={"json": {"a": 1}, "fault": "invalid_json"}, times=1)
    assert send(mockgpt, "GET", "/v9/x").status == 503
    assert mockgpt.exchanges[-1]["timing"]["first_byte_ms"] >= 29
    assert send(mockgpt, "GET", "/v9/x").body == b'{"a"'[:3]
    assert send(mockgpt, "GET", "/v9/x").status == 404, "both are used up"


def test_a_header_brings_a_whole_script(mockgpt: BackgroundServer) -> None:
    answer = send(
        mockgpt, "GET", "/v9/y", x_mockgpt_script='{"raw": {"status": 418, "body": "{{request_id}}"}}'
    )
    assert (answer.status, answer.body.decode()) == (418, answer.headers["x-request-id"])
    refused = send(mockgpt, "GET", "/v9/y", x_mockgpt_script='{"refusal": "no"}')
    assert refused.status == 400
    assert refused.message == "x-mockgpt-script: /v9/y has no form for refusal; raw can be answered anywhere."
    wrong = send(mockgpt, "GET", "/v9/y", x_mockgpt_script='{"contents": "no"}')
    assert "unknown key, allowed are content," in wrong.message
