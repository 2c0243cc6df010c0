"""What the endpoints do beside giving answers their form: state, limits, lenience."""

from __future__ import annotations

import orjson
import pytest
from chat_folding import fold_chat
from endpoint_calls import Endpoints
from hypothesis import given
from hypothesis import strategies as st
from json_values import ANYTHING, bodies
from openai.types import CreateEmbeddingResponse, ModerationCreateResponse
from openai.types.chat import ChatCompletion
from openai.types.completion import Completion
from openai.types.responses import Response
from property_examples import examples

from mockgpt.api.chat import endpoint as chat_endpoint
from mockgpt.api.chat.parameters import CHAT
from mockgpt.api.completions import endpoint as completions_endpoint
from mockgpt.api.completions.parameters import COMPLETIONS
from mockgpt.api.embeddings import endpoint as embeddings_endpoint
from mockgpt.api.embeddings.parameters import EMBEDDINGS
from mockgpt.api.moderations import endpoint as moderations_endpoint
from mockgpt.api.moderations.parameters import MODERATIONS
from mockgpt.api.object_store import CAPACITY, MEMORY_LIMIT_BYTES
from mockgpt.api.responses import endpoint as responses_endpoint
from mockgpt.api.responses import stored_endpoints as stored_responses
from mockgpt.api.responses.format import ResponseStamp
from mockgpt.api.responses.parameters import RESPONSES
from mockgpt.api.responses.stored import StoredResponse, StoredResponses
from mockgpt.api.validation import checker
from mockgpt.errors import APIError
from mockgpt.generation.reply import Choice, Reply, Usage

SMALL = "text-embedding-3-small"
INSTRUCT = "gpt-3.5-turbo-instruct"
HI = [{"role": "user", "content": "hi"}]
ASK = {"model": "gpt-4o-mini", "input": "My name is Ada."}


def test_equal_requests_get_equal_words_whatever_their_form():
    body = {"model": INSTRUCT, "prompt": "Once upon a time"}
    first = Endpoints(seed=5).call(completions_endpoint.create, body).value
    again = Endpoints(seed=5).call(completions_endpoint.create, body).value
    other = Endpoints(seed=6).call(completions_endpoint.create, body).value
    assert first["choices"] == again["choices"]
    assert first["id"] != again["id"]
    assert first["choices"] != other["choices"]
    asked = Endpoints(seed=6).call(completions_endpoint.create, {**body, "seed": 1}).value
    assert (
        asked["choices"]
        == Endpoints(seed=7).call(completions_endpoint.create, {**body, "seed": 1}).value["choices"]
    )


def test_a_legacy_answer_counts_every_prompt_and_every_answer_that_was_written():
    body = {"model": INSTRUCT, "prompt": [[40, 1373], [2500]], "n": 1, "best_of": 3, "max_tokens": 5}
    told = Endpoints().call(completions_endpoint.create, body)
    assert told.value["usage"]["prompt_tokens"] == 3
    assert told.value["usage"]["completion_tokens"] > 10
    assert len(told.value["choices"]) == 2
    assert told.checked.requested_tokens == 3 + 5 * 3 * 2


def test_an_echo_repeats_the_prompt():
    body = {"model": INSTRUCT, "prompt": "Say this", "echo": True, "max_tokens": 0, "logprobs": 1}
    choice = Endpoints().call(completions_endpoint.create, body).value["choices"][0]
    assert (choice["text"], choice["finish_reason"]) == ("Say this", "length")
    assert choice["logprobs"]["tokens"] == ["Say", " this"]
    assert choice["logprobs"]["text_offset"] == [0, 3]


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({"prompt": [999_999_999]}, "Invalid 'prompt': 999999999 is not a token of this model."),
        (
            {"prompt": [40] * 4000, "max_tokens": 200},
            "This model's maximum context length is 4097 tokens, however you requested 4200 tokens (4000 in "
            "your prompt; 200 for the completion). Please reduce your prompt; or completion length.",
        ),
    ],
)
def test_a_prompt_that_the_model_cannot_read_is_refused(members, message):
    told = Endpoints().call(completions_endpoint.create, {"model": INSTRUCT, **members})
    assert (told.status, told.value["error"]["message"]) == (400, message)


def test_an_embedding_of_tokens_is_that_of_their_text():
    endpoints = Endpoints()
    text = endpoints.call(embeddings_endpoint.create, {"model": SMALL, "input": "hello world"}).value
    tokens = endpoints.call(embeddings_endpoint.create, {"model": SMALL, "input": [[15339, 1917]]}).value
    assert text["data"] == tokens["data"]
    assert text["usage"] == tokens["usage"] == {"prompt_tokens": 2, "total_tokens": 2}


@pytest.mark.parametrize(
    ("value", "message", "code"),
    [
        ([[40], [40] * 8193], "Invalid 'input[1]': maximum input length is 8192 tokens.", None),
        ("word " * 9000, "Invalid 'input': maximum input length is 8192 tokens.", None),
        ([40] * 2049, "Invalid 'input': array length must be 2048 or less.", None),
        (["word " * 8000] * 38, "Requested 304", "max_tokens_per_request"),
    ],
)
def test_an_input_that_is_too_long_is_refused(value, message, code):
    told = Endpoints().call(embeddings_endpoint.create, {"model": SMALL, "input": value})
    assert told.status == 400
    assert told.value["error"]["message"].startswith(message)
    assert told.value["error"]["code"] == code


def test_a_large_embeddings_answer_is_made_while_it_is_sent():
    endpoints = Endpoints()
    texts = [f"text {number}" for number in range(70)]
    told = endpoints.call(embeddings_endpoint.create, {"model": SMALL, "input": texts})
    assert (told.content_type, len(told.frames)) == ("application/json", 72)
    whole = orjson.loads(b"".join(told.frames))
    assert b"".join(told.frames) == orjson.dumps(
        whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    )
    one = endpoints.call(embeddings_endpoint.create, {"model": SMALL, "input": "text 69"}).value
    assert whole["data"][69]["embedding"] == one["data"][0]["embedding"]


def test_moderations_score_each_text():
    told = Endpoints().call(moderations_endpoint.create, {"input": ["hello", "I will kill you"]})
    assert told.value["id"].startswith("modr-")
    assert [one["flagged"] for one in told.value["results"]] == [False, True]


def test_a_response_goes_on_from_the_one_before():
    endpoints = Endpoints()
    first = endpoints.call(responses_endpoint.create, ASK).value
    body = {"model": "gpt-4o-mini", "input": "What is my name?", "previous_response_id": first["id"]}
    second = endpoints.call(responses_endpoint.create, body)
    alone = endpoints.call(responses_endpoint.create, {**body, "previous_response_id": None})
    assert second.value["previous_response_id"] == first["id"]
    grown = first["usage"]["total_tokens"]
    assert second.value["usage"]["input_tokens"] > grown
    assert alone.value["usage"]["input_tokens"] < grown
    missing = endpoints.call(responses_endpoint.create, {**body, "previous_response_id": "resp_x"})
    assert missing.value["error"]["code"] == "previous_response_not_found"


def test_a_call_is_answered_in_the_next_response():
    endpoints = Endpoints()
    tool = {"type": "function", "name": "f", "parameters": {"type": "object", "properties": {}}}
    body = {"model": "gpt-4o-mini", "input": "Go", "tools": [tool], "tool_choice": "required"}
    first = endpoints.call(responses_endpoint.create, body).value
    call_id = first["output"][0]["call_id"]
    output = {"type": "function_call_output", "call_id": call_id, "output": "done"}
    answer = {"model": "gpt-4o-mini", "input": [output], "previous_response_id": first["id"]}
    assert endpoints.call(responses_endpoint.create, answer).status == 200
    unanswered = {**answer, "input": "never mind"}
    assert endpoints.call(responses_endpoint.create, unanswered).value["error"]["message"] == (
        f"No tool output found for function call {call_id}."
    )


def test_what_is_not_stored_cannot_be_read():
    endpoints = Endpoints()
    created = endpoints.call(responses_endpoint.create, {**ASK, "store": False}).value
    told = endpoints.call(stored_responses.retrieve, parameters=(created["id"],))
    assert told.status == 404
    assert told.value["error"]["message"] == f"Response with id '{created['id']}' not found."


def test_what_runs_in_the_background_can_be_cancelled_until_it_is_finished():
    endpoints = Endpoints()
    body = {**ASK, "background": True}
    queued = endpoints.call(responses_endpoint.create, body).value
    assert (queued["status"], queued["output"], queued["usage"]) == ("queued", [], None)
    name = (queued["id"],)
    assert endpoints.call(stored_responses.cancel, parameters=name).value["status"] == "cancelled"
    assert endpoints.call(stored_responses.retrieve, parameters=name).value["status"] == "cancelled"
    name = (endpoints.call(responses_endpoint.create, body).value["id"],)
    for status in ("in_progress", "completed"):
        assert endpoints.call(stored_responses.retrieve, parameters=name).value["status"] == status
    assert endpoints.call(stored_responses.cancel, parameters=name).status == 400
    name = (endpoints.call(responses_endpoint.create, ASK).value["id"],)
    refused = endpoints.call(stored_responses.cancel, parameters=name)
    assert (refused.status, refused.value["error"]["message"]) == (
        400,
        "Cannot cancel a synchronous response.",
    )


def test_what_a_stream_in_the_background_said_is_what_is_read_afterwards():
    endpoints = Endpoints()
    streamed = endpoints.call(responses_endpoint.create, {**ASK, "background": True, "stream": True})
    name = (streamed.events[0]["response"]["id"],)
    assert streamed.events[-1]["type"] == "response.completed"
    assert endpoints.call(stored_responses.retrieve, parameters=name).value["status"] == "completed"
    assert endpoints.call(stored_responses.cancel, parameters=name).status == 400


def test_the_events_of_a_cancelled_response_say_nothing_of_an_answer():
    endpoints = Endpoints()
    streamed = endpoints.call(responses_endpoint.create, {**ASK, "background": True, "stream": True})
    name = (streamed.events[0]["response"]["id"],)
    stored = endpoints.stored.of(StoredResponses).get(name[0])
    stored.status = "queued"  # as while its stream is going out
    endpoints.call(stored_responses.cancel, parameters=name)
    again = endpoints.call(stored_responses.retrieve, path="/v1/x?stream=true", parameters=name)
    assert [event["type"] for event in again.events] == ["response.created", "response.queued"]


def test_input_items_come_newest_first_and_page_by_page():
    endpoints = Endpoints()
    said = [{"role": "user", "content": str(number)} for number in range(5)]
    name = (endpoints.call(responses_endpoint.create, {**ASK, "input": said}).value["id"],)

    def page(query):
        listed = endpoints.call(stored_responses.input_items, path=f"/v1/x?{query}", parameters=name).value
        return [item["content"][0]["text"] for item in listed["data"]], listed

    newest, listed = page("limit=2")
    assert (newest, listed["has_more"]) == (["4", "3"], True)
    assert page(f"limit=2&after={listed['last_id']}")[0] == ["2", "1"]
    assert page("order=asc")[0] == ["0", "1", "2", "3", "4"]
    for query, code in (
        ("limit=0", "integer_below_min_value"),
        ("limit=x", "invalid_type"),
        ("order=up", "invalid_value"),
    ):
        refused = endpoints.call(stored_responses.input_items, path=f"/v1/x?{query}", parameters=name)
        assert (refused.status, refused.value["error"]["code"]) == (400, code)


@given(st.text(max_size=30))
@examples(100)
def test_no_query_is_too_odd(query):
    endpoints = Endpoints()
    name = (endpoints.call(responses_endpoint.create, ASK).value["id"],)
    for handler in (stored_responses.input_items, stored_responses.retrieve):
        told = endpoints.call(handler, path="/v1/x?limit=--5&" + "&".join([query] * 3), parameters=name)
        assert told.status in (200, 400)
    assert (
        endpoints.call(stored_responses.retrieve, path="/v1/x?" + "a=1&" * 500, parameters=name).status == 200
    )


def stored(number, size=0):
    reply = Reply((Choice("x", ("x",)),), Usage(1, 1))
    stamp = ResponseStamp(f"resp_{number}", 1, 1, ("msg_1",))
    from mockgpt.api.responses.validation import read_response

    options, messages = read_response(ASK, available=("gpt-4o-mini",), strict=True, earlier=lambda _: None)
    return StoredResponse(reply, stamp, options, [], messages, size)


def test_kept_responses_are_bounded_in_number_and_size():
    store = StoredResponses()
    for number in range(CAPACITY + 5):
        store.keep(f"resp_{number}", stored(number))
    assert store.get("resp_4") is None
    assert store.get("resp_5") is not None
    store.keep("resp_large", stored("large", MEMORY_LIMIT_BYTES))
    assert store.get(f"resp_{CAPACITY + 4}") is None
    assert store.conversation("resp_large") is not None
    assert store.remove("resp_large")
    assert not store.remove("resp_large")


def test_an_error_midway_has_the_number_of_the_event_it_replaces():
    events = responses_endpoint.EventStream(iter([(-1, b"0"), (-1, b"1"), (0, b"2")]), lambda _: {})
    for _ in range(3):
        next(events)
    told = events.error_frame(
        APIError(503, "Busy.", type="service_unavailable_error", code="server_is_overloaded"), ""
    )
    name, data = told.split(b"\n", 1)
    assert name == b"event: error"
    assert orjson.loads(data[6:]) == {
        "type": "error",
        "error": {
            "type": "service_unavailable_error",
            "code": "server_is_overloaded",
            "message": "Busy.",
            "param": None,
        },
        "sequence_number": 2,
    }


# Every endpoint that takes a body: its handler, its table, what a request needs, and the SDK's type.
BODIES = {
    "chat": (chat_endpoint.create, CHAT, {"model": "gpt-4o-mini", "messages": HI}, ChatCompletion),
    "completions": (
        completions_endpoint.create,
        COMPLETIONS,
        {"model": INSTRUCT, "prompt": "hi"},
        Completion,
    ),
    "embeddings": (
        embeddings_endpoint.create,
        EMBEDDINGS,
        {"model": SMALL, "input": "hi"},
        CreateEmbeddingResponse,
    ),
    "moderations": (moderations_endpoint.create, MODERATIONS, {"input": "hi"}, ModerationCreateResponse),
    "responses": (responses_endpoint.create, RESPONSES, {"model": "gpt-4o-mini", "input": "hi"}, Response),
}


@pytest.mark.parametrize("name", BODIES)
@given(data=st.data())
@examples(120)
def test_any_request_is_refused_strictly_and_answered_leniently(name, data):
    handler, table, needed, sdk_type = BODIES[name]
    body = data.draw(ANYTHING | bodies(table, **needed))
    if type(body) is dict:
        body = {**body, "n": 1, "best_of": 1} if name in ("chat", "completions") else body
    strict = Endpoints().call(handler, body)
    assert strict.status == 200 or 400 <= strict.status < 500
    lenient = Endpoints(lenient=True).call(handler, body)
    assert lenient.status == 200, lenient.value
    if lenient.frames:
        assert lenient.events
    elif name != "embeddings" or type(body) is not dict or body.get("encoding_format") != "base64":
        sdk_type.model_validate(lenient.value)  # the SDK decodes base64 before it looks


# A value for every documented parameter that has no obvious one.
VALUES = {
    "access_programs": {"cyber": "standard"},
    "audio": {"voice": "alloy", "format": "wav"},
    "background_options": {"completion_window": "soonest"},
    "context_management": [{"type": "compaction"}],
    "conversation": "conv_1",
    "dimensions": 256,
    "encoding_format": "float",
    "function_call": {"name": "f"},
    "functions": [{"name": "f", "parameters": {}}],
    "include": ["message.output_text.logprobs"],
    "input": "hi",
    "logit_bias": {"5": 1},
    "messages": HI,
    "metadata": {"a": "b"},
    "modalities": ["text"],
    "moderation": {"model": "omni-moderation-latest"},
    "prediction": {"type": "content", "content": "hi"},
    "previous_response_id": "resp_1",
    "prompt": {"id": "pmpt_1"},
    "prompt_cache_options": {"mode": "implicit", "ttl": "30m"},
    "prompt_cache_retention": "24h",
    "reasoning": {"effort": "low", "summary": "auto"},
    "reasoning_effort": "low",
    "response_format": {"type": "json_object"},
    "service_tier": "flex",
    "stop": ["a"],
    "stream_options": {},
    "text": {"format": {"type": "text"}, "verbosity": "low"},
    "tool_choice": "auto",
    "tools": [{"type": "function", "name": "f", "function": {"name": "f"}}],
    "truncation": "auto",
    "verbosity": "low",
    "web_search_options": {},
}


@pytest.mark.parametrize("name", BODIES)
def test_lenient_validation_answers_every_parameter_at_once(name):
    handler, table, needed, sdk_type = BODIES[name]
    usual = {checker.boolean: True, checker.integer: 2, checker.decimal: 1, checker.string: "s"}
    body = {one: VALUES.get(one, usual.get(parameter.check)) for one, parameter in table.parameters.items()}
    body = {**body, **needed, "stream": False, "max_output_tokens": 20}
    assert None not in body.values()
    told = Endpoints(lenient=True).call(handler, body)
    assert told.status == 200
    sdk_type.model_validate(told.value)


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("body", [{}, [], None, "text", 7])
def test_lenient_validation_answers_what_is_no_request_at_all(name, body):
    handler, _, _, sdk_type = BODIES[name]
    told = Endpoints(lenient=True).call(handler, body)
    assert told.status == 200
    sdk_type.model_validate(told.value)


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("body", [b"", b"{}"])
@pytest.mark.parametrize("content_type", ["", "text/plain", "application/x-www-form-urlencoded"])
def test_lenient_validation_asks_for_no_content_type_and_no_body(name, body, content_type):
    handler, _, _, sdk_type = BODIES[name]
    headers = [(b"content-type", content_type.encode())] if content_type else []
    told = Endpoints(lenient=True).call(handler, body, headers=headers)
    assert told.status == 200
    sdk_type.model_validate(told.value)
    assert (
        Endpoints()
        .call(handler, body, headers=headers)
        .value["error"]["message"]
        .startswith("expected request")
    )


def test_lenient_validation_invents_kept_responses():
    endpoints = Endpoints(lenient=True)
    name = ("resp_never",)
    for handler in (stored_responses.retrieve, stored_responses.cancel):
        told = endpoints.call(handler, parameters=name)
        assert told.status == 200
        assert Response.model_validate(told.value).id == "resp_never"
    assert endpoints.call(stored_responses.input_items, parameters=name).value["data"]
    assert endpoints.call(stored_responses.delete, parameters=name).value["deleted"] is True
    assert endpoints.call(stored_responses.input_tokens, {}).value["object"] == "response.input_tokens"
    assert endpoints.call(stored_responses.compact, {}).status == 200


@pytest.mark.parametrize("name", BODIES)
def test_strict_answers_are_the_sdks_types(name):
    handler, _, needed, sdk_type = BODIES[name]
    told = Endpoints().call(handler, needed)
    assert sdk_type.model_validate(told.value)


@given(st.integers(1, 4), st.integers(1, 12), st.sampled_from([None, "e", ["a", "o"]]), st.booleans())
@examples(60)
def test_a_chat_stream_says_what_the_plain_answer_says(n, max_tokens, stop, logprobs):
    endpoints = Endpoints()
    body = {
        "model": "gpt-4o-mini",
        "messages": [{"role": "user", "content": "Tell me about café culture ☕️ in Vienna"}],
        "n": n,
        "max_tokens": max_tokens,
        "stop": stop,
        "logprobs": logprobs,
    }
    whole = endpoints.call(chat_endpoint.create, body).value
    streamed = endpoints.call(
        chat_endpoint.create, {**body, "stream": True, "stream_options": {"include_usage": True}}
    ).events
    folded = fold_chat(streamed)
    assert folded["choices"] == whole["choices"]
    assert folded["usage"] == whole["usage"]


def test_a_function_that_no_arguments_fit_is_refused_and_never_called_with_none():
    impossible = {"type": "integer", "minimum": 5, "maximum": 1}
    parameters = {"type": "object", "properties": {"a": impossible}, "required": ["a"]}
    tool = {"type": "function", "function": {"name": "f", "parameters": parameters}}
    told = Endpoints().call(
        chat_endpoint.create,
        {"model": "gpt-4o-mini", "messages": HI, "tools": [tool], "tool_choice": "required"},
    )
    assert told.status == 400
    assert told.value["error"]["code"] == "invalid_function_parameters"


def test_a_long_prompt_is_cached_when_it_comes_again():
    endpoints = Endpoints()
    body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "some words " * 1500}]}
    counted = [endpoints.call(chat_endpoint.create, body).value["usage"] for _ in range(2)]
    cached = [usage["prompt_tokens_details"]["cached_tokens"] for usage in counted]
    assert cached[0] == 0
    assert cached[1] % 128 == 0
    assert 1024 <= cached[1] < counted[1]["prompt_tokens"]
