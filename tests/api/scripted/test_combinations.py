"""Whatever can be scripted combines: content with calls, faults, errors in its midst, pace and headers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from plain_client import Answer, ask, chat, said

from mockgpt.errors import ConfigError
from mockgpt.testing.background_server import BackgroundServer

CALL = {"name": "weather", "arguments": {"city": "Rome", "days": 3}}
ERROR = {"status": 503, "type": "server_error", "code": "overloaded", "message": "Busy."}


def events(body: bytes) -> list[Any]:
    lines = [line[6:] for line in body.decode().split("\n") if line.startswith("data: ")]
    return [json.loads(line) for line in lines if line != "[DONE]"]


def respond(server: BackgroundServer, headers: dict[str, str] | None = None, **more: Any) -> Answer:
    body = {"model": "gpt-4o-mini", "input": "hello", **more}
    return ask(server.url, "POST", "/v1/responses", body, headers, server.client_ssl_context())


def folded(chunks: list[Any]) -> dict[str, Any]:
    """Return the message that the chunks of a chat add up to."""
    message: dict[str, Any] = {}
    calls: dict[int, dict[str, str]] = {}
    for chunk in chunks:
        delta = dict(chunk["choices"][0]["delta"])
        for part in delta.pop("tool_calls", []):
            call = calls.setdefault(part["index"], {"name": "", "arguments": ""})
            for name, text in part["function"].items():
                call[name] += text
        for name, value in delta.items():
            message[name] = (message.get(name) or "") + value if isinstance(value, str) else value
    return {**message, "calls": list(calls.values())}


def test_content_calls_thoughts_and_annotations_in_one_answer_of_a_chat(mockgpt: BackgroundServer) -> None:
    link = {"type": "url_citation", "url_citation": {"url": "https://a", "title": "{{model}}"}}
    mockgpt.expect(
        reply={
            "content": ["Let me ", "see."],
            "reasoning": "Which city?",
            "tool_calls": [CALL, CALL],
            "annotations": [link],
            "headers": {"x-tier": "{{model}}"},
        }
    )
    whole = chat(mockgpt)
    [choice] = whole.json["choices"]
    message = choice["message"]
    assert (message["content"], message["reasoning_content"]) == ("Let me see.", "Which city?")
    assert message["annotations"][0]["url_citation"]["title"] == "gpt-4o-mini"
    assert [call["function"]["name"] for call in message["tool_calls"]] == ["weather"] * 2
    assert choice["finish_reason"] == "tool_calls"
    assert whole.json["usage"]["completion_tokens_details"]["reasoning_tokens"] == 3
    assert whole.headers["x-tier"] == "gpt-4o-mini"
    chunks = events(chat(mockgpt, stream=True).body)
    built = folded(chunks)
    assert (built["content"], built["reasoning_content"]) == ("Let me see.", "Which city?")
    assert [json.loads(call["arguments"]) for call in built["calls"]] == [CALL["arguments"]] * 2
    assert built["annotations"] == message["annotations"]
    pieces = [chunk["choices"][0]["delta"].get("content") for chunk in chunks]
    assert [piece for piece in pieces if piece] == ["Let me ", "see."], "the deltas are as they were written"


@pytest.mark.parametrize(
    ("ended", "reason"), [("length", "max_output_tokens"), ("content_filter", "content_filter")]
)
def test_a_response_is_incomplete_for_the_reason_its_script_ends_with(
    mockgpt: BackgroundServer, ended: str, reason: str
) -> None:
    mockgpt.expect(reply={"content": "Let me", "finish_reason": ended})
    whole = respond(mockgpt).json
    assert (whole["status"], whole["incomplete_details"]) == ("incomplete", {"reason": reason})
    assert (whole["output"][0]["status"], whole["completed_at"]) == ("incomplete", None)
    last = events(respond(mockgpt, stream=True).body)[-1]
    assert last["type"] == "response.incomplete"
    assert last["response"]["incomplete_details"] == {"reason": reason}


def test_the_same_over_responses(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "Let me see.", "reasoning": "Which city?", "tool_calls": [CALL]})
    output = respond(mockgpt).json["output"]
    assert [item["type"] for item in output] == ["reasoning", "message", "function_call"]
    assert output[0]["summary"][0]["text"] == "Which city?"
    assert json.loads(output[2]["arguments"]) == CALL["arguments"]
    streamed = events(respond(mockgpt, stream=True).body)[-1]["response"]["output"]
    assert [item["type"] for item in streamed] == ["reasoning", "message", "function_call"]


def test_log_probabilities_are_those_that_were_written(mockgpt: BackgroundServer) -> None:
    tokens = [
        {"token": "Hi", "logprob": -0.5, "top_logprobs": [{"token": "Yo", "logprob": -1}]},
        {"token": "!", "logprob": 0},
    ]
    mockgpt.expect(reply={"logprobs": tokens})
    [choice] = chat(mockgpt, logprobs=True, top_logprobs=1).json["choices"]
    assert choice["message"]["content"] == "Hi!"
    listed = choice["logprobs"]["content"]
    assert [(one["token"], one["logprob"]) for one in listed] == [("Hi", -0.5), ("!", 0)]
    assert listed[0]["top_logprobs"][0]["token"] == "Yo"
    [choice] = chat(mockgpt).json["choices"]
    assert choice["logprobs"]["content"] == listed, "a script is followed, asked or not"
    [part] = respond(mockgpt).json["output"][0]["content"]
    assert [one["token"] for one in part["logprobs"]] == ["Hi", "!"]


def test_a_scripted_text_has_log_probabilities_where_they_are_asked_for(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "Let me see."})
    [choice] = chat(mockgpt, logprobs=True, top_logprobs=2).json["choices"]
    listed = choice["logprobs"]["content"]
    assert "".join(one["token"] for one in listed) == "Let me see."
    assert all(one["logprob"] <= 0 and len(one["top_logprobs"]) == 2 for one in listed)
    assert chat(mockgpt).json["choices"][0]["logprobs"] is None


def test_a_tool_call_is_cut_in_the_middle_of_its_arguments(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"tool_calls": [CALL]})
    headers = {"x-mockgpt-fault": "truncate_body=600"}
    with pytest.raises(Exception, match=r"(?i)incomplete|read"):
        chat(mockgpt, headers=headers, stream=True)
    exchange = mockgpt.exchanges[-1]
    assert exchange["fault"] == "truncate_body"
    sent = "".join(event["data"] for event in exchange["response"]["events"])
    assert '"name":"weather"' in sent
    assert "[DONE]" not in sent


@pytest.mark.parametrize("after", [0, 3])
def test_an_error_comes_after_so_many_events(mockgpt: BackgroundServer, after: int) -> None:
    mockgpt.expect(reply={"content": "one two three four", "error": ERROR, "after_events": after})
    answer = chat(mockgpt, stream=True)
    sent = events(answer.body)
    assert answer.status == 200
    assert len(sent) == after + 1
    assert sent[-1] == {
        "error": {"message": "Busy.", "type": "server_error", "param": None, "code": "overloaded"}
    }
    assert b"[DONE]" not in answer.body
    assert mockgpt.exchanges[-1]["failure"] == "overloaded"
    assert chat(mockgpt).status == 503, "what is no stream has no middle"


def test_an_error_in_the_midst_can_be_asked_for_by_header(mockgpt: BackgroundServer) -> None:
    headers = {"x-mockgpt-error": "server_error", "x-mockgpt-error-after-events": "0"}
    [only] = events(chat(mockgpt, headers=headers, stream=True).body)
    assert only["error"]["type"] == "server_error"
    mockgpt.expect(reply={"raw": {"chunks": [{"data": "data: 1\n\n"}, {"data": "data: 2\n\n"}]}})
    headers["x-mockgpt-error-after-events"] = "1"
    assert [type(one) for one in events(chat(mockgpt, headers=headers, stream=True).body)] == [int, dict]
    lonely = chat(mockgpt, headers={"x-mockgpt-error-after-events": "1"})
    assert lonely.message == "x-mockgpt-error-after-events: given without x-mockgpt-error"


@pytest.mark.parametrize("event", ["error", "response.failed"])
def test_responses_tell_an_error_by_either_event(mockgpt: BackgroundServer, event: str) -> None:
    error = {"name": "server_error", "event": event}
    mockgpt.expect(reply={"content": "one two three", "error": error, "after_events": 5})
    sent = events(respond(mockgpt, stream=True).body)
    assert [one["sequence_number"] for one in sent] == list(range(6))
    assert sent[-1]["type"] == event
    told = sent[-1]["error"] if event == "error" else sent[-1]["response"]["error"]
    assert told["message"].startswith("The server had an error")
    if event == "response.failed":
        assert sent[-1]["response"]["status"] == "failed"


def test_pace_and_fault_stand_beside_content(mockgpt: BackgroundServer) -> None:
    latency = {"inter_token_latency_ms": 20}
    mockgpt.expect(reply={"content": ["a", "b", "c"], "latency": latency, "fault": "missing_done"})
    answer = chat(mockgpt, stream=True)
    assert b"[DONE]" not in answer.body
    assert mockgpt.exchanges[-1]["timing"]["duration_ms"] >= 38


def test_a_very_long_content_is_kept_once_for_all_choices(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "{{random_id}}" + "long " * 160_000})
    refused = chat(mockgpt, n=128)
    assert refused.status == 400, "each choice has a text of its own"
    assert "128 choices together" in refused.message
    mockgpt.reset()
    mockgpt.expect(reply={"content": "long " * 160_000})
    assert said(chat(mockgpt, n=3)) == "long " * 160_000
    assert len(said(chat(mockgpt))) == 800_000


def test_the_message_of_an_error_has_placeholders(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(
        reply={"error": {"status": 403, "message": "{{client.common_name}} may not use {{model}}."}}
    )
    assert chat(mockgpt).json["error"]["message"] == "client may not use gpt-4o-mini."
    with pytest.raises(ConfigError, match="is no placeholder"):
        mockgpt.expect(reply={"error": {"status": 403, "message": "{{modle}}"}})
