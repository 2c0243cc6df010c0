"""Expectations over the wire: what each kind of reply makes of a request."""

from __future__ import annotations

import json
from typing import Any

import pytest
from plain_client import admin, ask, chat, get, said

from mockgpt.config import Config, ControlSettings, ResponsesSettings
from mockgpt.errors import ConfigError
from mockgpt.testing.background_server import BackgroundServer

TOOLS = [
    {"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}
]


def chunks(body: bytes) -> list[dict[str, Any]]:
    events = [event.removeprefix(b"data: ") for event in body.split(b"\n\n") if event]
    assert events[-1] == b"[DONE]"
    return [json.loads(event) for event in events[:-1]]


def test_scripted_words_come_in_both_forms_with_true_counts(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(
        match={"last_user_message": "hello"}, reply={"content": "Hi {{client.common_name}}, it works."}
    )
    whole = chat(mockgpt).json
    assert whole["choices"][0]["message"]["content"] == "Hi client, it works."
    assert whole["choices"][0]["finish_reason"] == "stop"
    assert whole["usage"]["completion_tokens"] == 6
    assert whole["usage"]["prompt_tokens"] == 8
    stream = chunks(chat(mockgpt, stream=True).body)
    deltas = [chunk["choices"][0]["delta"].get("content") or "" for chunk in stream]
    assert "".join(deltas) == "Hi client, it works."
    assert len([delta for delta in deltas if delta]) == 6


def test_every_placeholder_is_filled_in(mockgpt: BackgroundServer) -> None:
    names = "model last_user_message system_message prompt_tokens client.common_name header.x-tenant"
    mockgpt.expect(reply={"content": "|".join(f"{{{{{name}}}}}" for name in names.split())})
    messages = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": 'say "hi"'}]
    answer = chat(mockgpt, headers={"x-tenant": "blue"}, messages=messages)
    counted = answer.json["usage"]["prompt_tokens"]
    assert said(answer) == f'gpt-4o-mini|say "hi"|Be brief.|{counted}|client|blue'
    mockgpt.reset()
    mockgpt.expect(reply={"content": "{{request_id}}"})
    answer = chat(mockgpt)
    assert said(answer) == answer.headers["x-request-id"]


def test_random_placeholders_depend_on_seed_and_body_only(mockgpt: BackgroundServer) -> None:
    text = "{{random_id}} {{random.int:1-1000000}} {{random.choice:red|green|blue}}"
    mockgpt.expect(reply={"content": text})
    one, again, other = said(chat(mockgpt)), said(chat(mockgpt)), said(chat(mockgpt, "bye"))
    assert one == again != other


def test_random_placeholders_are_the_same_in_a_stream_and_others_with_another_seed_of_the_body(
    mockgpt: BackgroundServer,
) -> None:
    mockgpt.expect(reply={"content": "{{random_id}}"})
    stream = chunks(chat(mockgpt, stream=True, stream_options={"include_usage": True}).body)
    deltas = [choice["delta"].get("content") or "" for chunk in stream for choice in chunk["choices"]]
    assert "".join(deltas) == said(chat(mockgpt))
    assert len({said(chat(mockgpt, seed=seed)) for seed in (1, 2, 1)}) == 2


def test_a_secret_header_is_not_repeated(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "{{header.authorization}} {{header.x-none}}."})
    assert said(chat(mockgpt, headers={"authorization": "Bearer sk-secret"})) == "<redacted> ."


def test_each_choice_gets_the_words(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "yes"})
    answer = chat(mockgpt, n=3).json
    assert [choice["message"]["content"] for choice in answer["choices"]] == ["yes"] * 3
    assert answer["usage"]["completion_tokens"] == 3


def test_a_refusal_tool_calls_and_json(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(match={"message": "refuse"}, reply={"refusal": "I can't."})
    arguments = {"city": "{{last_user_message}}", "days": 2}
    mockgpt.expect(
        match={"has_tools": True}, reply={"tool_calls": [{"name": "weather", "arguments": arguments}]}
    )
    mockgpt.expect(reply={"json": {"said": "{{last_user_message}}", "ok": True}})
    refused = chat(mockgpt, "refuse this").json["choices"][0]
    assert (refused["message"]["refusal"], refused["message"]["content"]) == ("I can't.", None)
    called = chat(mockgpt, 'in "Rome"', tools=TOOLS).json["choices"][0]
    assert called["finish_reason"] == "tool_calls"
    [call] = called["message"]["tool_calls"]
    assert call["function"]["name"] == "weather"
    assert json.loads(call["function"]["arguments"]) == {"city": 'in "Rome"', "days": 2}
    assert json.loads(said(chat(mockgpt, 'with "quotes"'))) == {"said": 'with "quotes"', "ok": True}
    stream = chunks(chat(mockgpt, 'in "Rome"', tools=TOOLS, stream=True).body)
    pieces = [
        call["function"]["arguments"]
        for chunk in stream
        for call in chunk["choices"][0]["delta"].get("tool_calls", [])
    ]
    assert json.loads("".join(pieces)) == {"city": 'in "Rome"', "days": 2}


def test_a_legacy_completion_is_scripted_too(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(match={"message": "Once"}, reply={"refusal": "only chat can say this"})
    mockgpt.expect(match={"path": "/v1/completions"}, reply={"content": " upon a time"})
    body = {"model": "gpt-3.5-turbo-instruct", "prompt": "Once"}
    answer = ask(mockgpt.url, "POST", "/v1/completions", body, None, mockgpt.client_ssl_context())
    assert answer.json["choices"][0]["text"] == " upon a time"


def test_errors_by_name_status_and_spelled_out(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"error": "rate_limit_requests"}, times=1)
    mockgpt.expect(reply={"error": 503}, times=1)
    mockgpt.expect(
        reply={"error": {"status": 418, "type": "teapot", "code": "short", "message": "I am a teapot."}},
        times=1,
    )
    answers = [chat(mockgpt) for _ in range(4)]
    assert [answer.status for answer in answers] == [429, 503, 418, 200]
    assert answers[0].headers["retry-after-ms"]
    assert answers[2].json["error"] == {
        "message": "I am a teapot.",
        "type": "teapot",
        "param": None,
        "code": "short",
    }
    failures = [exchange["failure"] for exchange in mockgpt.exchanges]
    assert failures == ["rate_limit_requests", "service_unavailable", "short", None]


def test_a_whole_answer_is_given_as_it_was_written(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(
        reply={
            "raw": {
                "status": 502,
                "headers": {"Server": "edge", "Content-Type": "text/html", "Set-Cookie": ["a=1", "b=2"]},
                "body": "<p>{{last_user_message}}</p>",
            }
        },
        times=1,
    )
    answer = chat(mockgpt, "a < b")
    assert (answer.status, answer.body) == (502, b"<p>a < b</p>")
    assert answer.headers["content-type"] == "text/html"
    assert answer.headers["server"] == "edge"
    assert answer.headers["x-request-id"].startswith("req_")
    assert "openai-version" not in answer.headers
    mockgpt.expect(reply={"raw": {"status": 204}}, times=1)
    answer = chat(mockgpt)
    assert (answer.status, answer.body) == (204, b"")
    assert "content-type" not in answer.headers


def test_a_whole_answer_may_hold_what_the_pretend_model_says(mockgpt: BackgroundServer) -> None:
    plain = said(chat(mockgpt, "Say: a quotation mark"))
    template = '{"text": "{{response_content}}", "asked": "{{last_user_message}}", "sum": {{total_tokens}}}'
    headers = {"content-type": "application/json"}
    mockgpt.expect(reply={"raw": {"headers": headers, "body": template}}, times=1)
    mockgpt.expect(reply={"raw": {"body": {"text": "{{response_content}}", "n": "{{completion_tokens}}"}}})
    one = chat(mockgpt, "Say: a quotation mark").json
    assert (one["text"], one["asked"]) == (plain, "Say: a quotation mark")
    assert one["sum"] > 0
    two = chat(mockgpt, "Say: a quotation mark").json
    assert two["text"] == plain
    assert int(two["n"]) > 0


def test_words_of_a_client_cannot_break_scripted_json(mockgpt: BackgroundServer) -> None:
    headers = {"content-type": "application/json"}
    mockgpt.expect(reply={"raw": {"headers": headers, "body": '{"said": "{{last_user_message}}"}'}})
    assert chat(mockgpt, 'quote " backslash \\ newline \n end').json == {
        "said": 'quote " backslash \\ newline \n end'
    }


def test_finish_reason_and_usage_can_be_laid_over_any_reply(mockgpt: BackgroundServer) -> None:
    plain = said(chat(mockgpt))
    mockgpt.expect(
        reply={"finish_reason": "length", "usage": {"completion_tokens": 99, "cached_tokens": 4}}, times=1
    )
    mockgpt.expect(reply={"content": "x", "finish_reason": "content_filter"}, times=1)
    answer = chat(mockgpt).json
    assert answer["choices"][0]["message"]["content"] == plain
    assert answer["choices"][0]["finish_reason"] == "length"
    assert answer["usage"]["completion_tokens"] == 99
    assert answer["usage"]["prompt_tokens_details"]["cached_tokens"] == 4
    assert chat(mockgpt).json["choices"][0]["finish_reason"] == "content_filter"


def test_a_delay_is_part_of_the_answer(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(match={"message": "slow"}, reply={"delay_ms": 60})
    mockgpt.expect(match={"message": "wrong"}, reply={"error": 500, "delay_ms": 60})
    assert chat(mockgpt, "slow").status == 200
    assert chat(mockgpt, "wrong").status == 500
    assert all(exchange["timing"]["first_byte_ms"] >= 59 for exchange in mockgpt.exchanges)


def test_a_scenario_for_one_client_only(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(match={"client": "CN=client", "api_key": "sk-a"}, reply={"scenario": "high_load"})
    assert said(chat(mockgpt, headers={"authorization": "Bearer sk-a"})) != ""
    assert chat(mockgpt, headers={"authorization": "Bearer sk-b"}).status == 200
    own = {"authorization": "Bearer sk-a", "x-mockgpt-scenario": "fast"}
    assert chat(mockgpt, headers=own).status == 200
    scenarios = [exchange["scenario"] for exchange in mockgpt.exchanges]
    assert scenarios == ["high_load", "default", "fast"], "what a request asks for itself comes first"


def test_a_fault_happens_to_answers_it_can_happen_to(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"fault": "missing_done"})
    assert chat(mockgpt).status == 200, "a JSON answer has no [DONE] to miss"
    assert b"[DONE]" not in chat(mockgpt, stream=True).body
    assert [exchange["fault"] for exchange in mockgpt.exchanges] == [None, "missing_done"]


def test_what_is_no_models_is_scripted_by_its_path_only(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"error": 500})
    assert get(mockgpt, "/v1/models").status == 200
    mockgpt.expect(match={"path": "/v1/*"}, reply={"content": "no model speaks here"})
    assert get(mockgpt, "/v1/models").json["object"] == "list"
    mockgpt.expect(match={"path": "/v1/models"}, reply={"content": "as it is"}, times=1)
    assert get(mockgpt, "/v1/models").body == b"as it is", "what is meant for this very path has a form"
    mockgpt.expect(match={"path": "/v1/models"}, reply={"error": 500, "delay_ms": 1})
    assert get(mockgpt, "/v1/models").status == 500
    assert get(mockgpt, "/v1/whoami").status == 200
    assert get(mockgpt, "/health").status == 200


@pytest.mark.parametrize("path", ["/health", "/v1/whoami"])
def test_the_immune_cannot_be_scripted(mockgpt: BackgroundServer, path: str) -> None:
    with pytest.raises(ConfigError, match="cannot be scripted"):
        mockgpt.expect(match={"path": path}, reply={"error": 500})
    mockgpt.expect(match={"path": "*"}, reply={"error": 500})
    assert get(mockgpt, path).status == 200


def test_what_a_request_asks_for_itself_comes_first(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "scripted"}, times=1)
    assert chat(mockgpt, headers={"x-mockgpt-error": "503"}).status == 503
    assert said(chat(mockgpt, headers={"x-mockgpt-reply": "asked for"})) == "asked for"
    assert said(chat(mockgpt)) == "scripted", "it was not used up"


def test_a_refused_request_uses_nothing_up(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "scripted"}, times=1)
    assert chat(mockgpt, temperature=9).status == 400
    assert said(chat(mockgpt)) == "scripted"


def test_a_scripted_answer_is_not_random() -> None:
    settings = ResponsesSettings(default_delay_ms=0, error_rate_percent=100)
    with BackgroundServer(Config(responses=settings)) as server:
        server.expect(match={"message": "sure"}, reply={"content": "sure"})
        server.expect(match={"message": "late"}, reply={"delay_ms": 1})
        assert [chat(server, "for sure").status for _ in range(5)] == [200] * 5
        assert chat(server, "late").status >= 400, "a delay alone leaves the rest as it is"


def test_the_exchange_names_the_expectation_that_answered(mockgpt: BackgroundServer) -> None:
    made = mockgpt.expect(reply={"content": "x"}, times=1)
    chat(mockgpt)
    chat(mockgpt)
    assert [exchange["expectation_id"] for exchange in mockgpt.exchanges] == [made["id"], None]
    [kept] = admin(mockgpt, "GET", "/_mock/expectations").json["expectations"]
    assert (kept["matched"], kept["remaining"]) == (1, 0)


def test_where_everything_has_to_be_expected_a_miss_names_the_nearest() -> None:
    config = Config(
        responses=ResponsesSettings(default_delay_ms=0),
        control=ControlSettings(unmatched="not_found"),
        expectations=(
            {
                "match": {"model": "gpt-4o-mini", "last_user_message": "hello"},
                "reply": {"content": "Hi"},
                "times": 1,
            },
        ),
    )
    with BackgroundServer(config) as server:
        assert said(chat(server)) == "Hi"
        missed = chat(server, "bye")
        assert missed.status == 404
        assert missed.json["error"]["code"] == "no_expectation_matched"
        assert missed.message.endswith('The nearest is exp_1: last_user_message is "bye", expected "hello".')
        assert "exp_1 fits, but has answered its 1 time." in chat(server).message
        assert get(server, "/v1/models").status == 200
        admin(server, "DELETE", "/_mock/expectations")
        assert "There are no expectations." in chat(server).message
        server.reset()
        assert said(chat(server)) == "Hi", "a reset restores what the settings say"


def test_a_server_without_expectations_can_demand_them_all_the_same() -> None:
    with BackgroundServer(Config(control=ControlSettings(unmatched="not_found"))) as server:
        assert chat(server).status == 404
