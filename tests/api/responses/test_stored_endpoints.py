"""Counting, compacting and retrieving: what is refused, and what a query asks for."""

from __future__ import annotations

from typing import Any

import pytest
from endpoint_calls import Endpoints

from mockgpt.api.conversations import endpoint as conversations_endpoint
from mockgpt.api.endpoint import EndpointHandler
from mockgpt.api.responses import endpoint as responses_endpoint
from mockgpt.api.responses import stored_endpoints

COUNTED: dict[str, Any] = {"model": "gpt-4o-mini", "input": "hello"}
BOTH = pytest.mark.parametrize("endpoint", [stored_endpoints.input_tokens, stored_endpoints.compact])
ONE_OF = "One of \"input\" or \"previous_response_id\" or 'prompt' or 'conversation' must be provided."


def refusal(endpoint: EndpointHandler[Any], body: Any) -> tuple[str, str | None, str | None]:
    told = Endpoints().call(endpoint, body)
    assert told.status == 400
    error = told.value["error"]
    return error["message"], error["param"], error["code"]


@BOTH
@pytest.mark.parametrize("members", [{"input": ""}, {"input": []}, {"input": None}])
def test_nothing_to_count_is_refused(endpoint: EndpointHandler[Any], members: dict[str, Any]) -> None:
    assert refusal(endpoint, {**COUNTED, **members}) == (ONE_OF, None, "missing_required_parameter")


@BOTH
@pytest.mark.parametrize(
    ("members", "param", "code"),
    [
        ({"model": "gpt-9"}, "model", "model_not_found"),
        ({"model": "text-embedding-3-small"}, "model", "model_not_found"),
        ({"previous_response_id": "resp_x", "conversation": "conv_x"}, None, "mutually_exclusive_parameters"),
        ({"previous_response_id": "resp_x"}, "previous_response_id", "previous_response_not_found"),
        ({"stream": True}, "stream", "unknown_parameter"),
    ],
)
def test_what_a_response_would_be_refused_for_is_not_counted(
    endpoint: EndpointHandler[Any], members: dict[str, Any], param: str | None, code: str
) -> None:
    assert refusal(endpoint, {**COUNTED, **members})[1:] == (param, code)


@BOTH
def test_what_is_no_object_is_not_counted(endpoint: EndpointHandler[Any]) -> None:
    assert refusal(endpoint, [])[0] == "Invalid type: expected an object, but got an array instead."


def test_a_model_may_be_left_out_of_a_count_and_not_of_what_is_compacted() -> None:
    assert Endpoints().call(stored_endpoints.input_tokens, {"input": "hello"}).value["input_tokens"] == 8
    refused = refusal(stored_endpoints.compact, {"input": "hello"})
    assert refused[1:] == ("model", "missing_required_parameter")


@BOTH
@pytest.mark.parametrize("body", [[], {}, {"model": "gpt-9"}, {"input": 7}])
def test_lenient_validation_counts_anything(endpoint: EndpointHandler[Any], body: Any) -> None:
    assert Endpoints(lenient=True).call(endpoint, body).status == 200


SEALED = "include[]=reasoning.encrypted_content"


def created(endpoints: Endpoints, **members: Any) -> tuple[str]:
    """Return the path's parameter of a new response of a model that reasons."""
    told = endpoints.call(responses_endpoint.create, {"model": "o4-mini", "input": "hello", **members})
    return ((told.value or told.events[0]["response"])["id"],)


def thought(endpoints: Endpoints, named: tuple[str], query: str) -> dict[str, Any]:
    """Return the item of what was thought, as a response is shown."""
    told = endpoints.call(stored_endpoints.retrieve, path=f"/v1/x?{query}", parameters=named)
    item: dict[str, Any] = told.value["output"][0]
    assert item["type"] == "reasoning"
    return item


def test_what_was_thought_is_sealed_where_the_query_includes_it() -> None:
    endpoints = Endpoints()
    named = created(endpoints, background=True, stream=True)
    assert "encrypted_content" not in thought(endpoints, named, "")
    assert thought(endpoints, named, SEALED)["encrypted_content"].startswith("gAAAA")
    assert thought(endpoints, named, "include=reasoning.encrypted_content")["encrypted_content"]
    assert "encrypted_content" not in thought(endpoints, named, ""), "shown once, and not kept"
    again = endpoints.call(
        stored_endpoints.retrieve, path=f"/v1/x?stream=true&{SEALED}", parameters=named
    ).events
    assert again[-1]["response"]["output"][0]["encrypted_content"]


@pytest.mark.parametrize(
    ("members", "lacked"),
    [({}, "background"), ({"stream": True}, "background"), ({"background": True}, "stream")],
)
def test_only_the_stream_of_a_response_in_the_background_can_be_read_again(
    members: dict[str, bool], lacked: str
) -> None:
    for lenient in (False, True):
        endpoints = Endpoints(lenient=lenient)
        told = endpoints.call(
            stored_endpoints.retrieve,
            path="/v1/x?stream=true&starting_after=1",
            parameters=created(endpoints, **members),
        )
        if lenient:
            assert told.events[0]["sequence_number"] == 2
        else:
            assert told.status == 400
            assert told.value["error"]["param"] == "stream"
            assert told.value["error"]["message"].endswith(f"because it was not created with {lacked}=true.")


@pytest.mark.parametrize(
    ("query", "param", "code"),
    [
        ("include=nothing", "include[0]", "invalid_value"),
        (f"{SEALED}&include[]=nothing", "include[1]", "invalid_value"),
        ("stream=maybe", "stream", "invalid_type"),
        ("stream=true&include_obfuscation=maybe", "include_obfuscation", "invalid_type"),
        ("starting_after=x", "starting_after", "invalid_type"),
    ],
)
def test_a_wrong_query_is_refused_strictly(query: str, param: str, code: str) -> None:
    endpoints = Endpoints()
    told = endpoints.call(stored_endpoints.retrieve, path=f"/v1/x?{query}", parameters=created(endpoints))
    assert (told.status, told.value["error"]["param"], told.value["error"]["code"]) == (400, param, code)
    lenient = Endpoints(lenient=True)
    told = lenient.call(stored_endpoints.retrieve, path=f"/v1/x?{query}", parameters=created(lenient))
    assert told.status == 200


def test_lists_and_items_know_what_can_be_included_too() -> None:
    endpoints = Endpoints()
    told = endpoints.call(
        stored_endpoints.input_items, path="/v1/x?include=nothing", parameters=created(endpoints)
    )
    assert told.status == 400
    begun = endpoints.call(
        conversations_endpoint.create, {"items": [{"role": "user", "content": "hi"}]}
    ).value["id"]
    for handler, parameters, body in (
        (conversations_endpoint.list_items, (begun,), None),
        (conversations_endpoint.add_items, (begun,), {"items": []}),
    ):
        told = endpoints.call(handler, body, path="/v1/x?include=nothing", parameters=parameters)
        assert (told.status, told.value["error"]["param"]) == (400, "include[0]")


def test_what_reasoning_led_to_comes_with_it() -> None:
    endpoints = Endpoints()
    body = {"model": "o4-mini", "input": "hello"}
    output = endpoints.call(responses_endpoint.create, body).value["output"]
    reasoning, message = output
    again: dict[str, Any] = {**body, "input": [{"role": "user", "content": "hello"}, message]}
    for named in (message, {"type": "item_reference", "id": message["id"]}):
        again["input"][1] = named
        told = endpoints.call(responses_endpoint.create, again)
        assert told.status == 400
        assert told.value["error"]["message"] == (
            f"Item '{message['id']}' of type 'message' was provided without its required 'reasoning' "
            f"item: '{reasoning['id']}'."
        )
        assert told.value["error"]["param"] == "input"
    assert (
        endpoints.call(responses_endpoint.create, {**body, "input": [*output, *again["input"][:1]]}).status
        == 200
    )
    unnamed = {name: value for name, value in message.items() if name != "id"}
    assert (
        endpoints.call(responses_endpoint.create, {**body, "input": [unnamed, *again["input"][:1]]}).status
        == 200
    )
    lenient = Endpoints(lenient=True)
    lenient.stored = endpoints.stored
    assert lenient.call(responses_endpoint.create, again).status == 200
