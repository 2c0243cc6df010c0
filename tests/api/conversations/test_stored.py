"""Stored conversations: the ids of their items, and their bounds."""

from __future__ import annotations

from typing import Any

import pytest
from endpoint_calls import Endpoints
from openai_schemas import assert_valid

from mockgpt.api.conversations import endpoint, stored
from mockgpt.api.conversations.stored import StoredConversation, StoredConversations, items_of
from mockgpt.api.object_store import ENTRY_BYTES
from mockgpt.api.responses import endpoint as responses_endpoint

HELLO = {"role": "user", "content": "hello"}


@pytest.mark.parametrize(
    ("item", "prefix"),
    [
        ({"role": "user", "content": "hi"}, "msg_"),
        ({"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"}, "fc_"),
        ({"type": "reasoning", "summary": []}, "rs_"),
        ({"type": "custom_tool_call", "call_id": "c", "name": "f", "input": ""}, "ctc_"),
        ({"type": "computer_call"}, "item_"),
        ({"type": {}}, "item_"),
        ({"type": "reasoning", "id": "rs_mine"}, "rs_mine"),
    ],
)
def test_every_item_has_an_id(item: dict[str, Any], prefix: str) -> None:
    (made,) = items_of([item])
    assert made["id"].startswith(prefix)


@pytest.mark.parametrize("value", [None, "x", [1, None], [{"type": "item_reference", "id": "msg_1"}]])
def test_what_is_no_item_is_left_out(value: Any) -> None:
    assert items_of(value) == []


def test_the_oldest_items_are_removed_beyond_the_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "MOST_ITEMS", 3)
    monkeypatch.setattr(stored, "MEMORY_LIMIT_BYTES", 1_000)
    conversations, conversation = StoredConversations(), StoredConversation({})
    for number in range(5):
        conversations.add(conversation, [{"id": str(number)}], 100)
    assert [item["id"] for item in conversation.items] == ["2", "3", "4"]
    assert conversation.size_bytes == ENTRY_BYTES + 300
    conversations.add(conversation, [{"id": "large"}], 900)
    assert [item["id"] for item in conversation.items] == ["4", "large"]
    assert conversation.remove("4")
    assert not conversation.remove("4")


def test_metadata_may_be_null_but_not_missing() -> None:
    endpoints = Endpoints()
    name = (endpoints.call(endpoint.create, b"").value["id"],)
    assert endpoints.call(endpoint.update, {}, parameters=name).value["error"]["param"] == "metadata"
    assert endpoints.call(endpoint.update, {"metadata": None}, parameters=name).value["metadata"] == {}


def test_lenient_validation_makes_up_what_is_not_there() -> None:
    endpoints = Endpoints(lenient=True)
    name = ("conv_never",)
    for handler in (endpoint.retrieve, endpoint.update, endpoint.delete, endpoint.add_items):
        assert endpoints.call(handler, {"items": 1, "metadata": 1}, parameters=name).status == 200
    assert endpoints.call(endpoint.retrieve_item, parameters=("conv_never", "msg_x")).value["id"] == "msg_x"
    told = endpoints.call(responses_endpoint.create, {"input": "hello", "conversation": "conv_new"})
    assert told.value["conversation"] == {"id": "conv_new"}
    listed = endpoints.call(endpoint.list_items, parameters=("conv_new",)).value["data"]
    assert [item["role"] for item in listed] == ["assistant", "user"]


def test_items_of_conversations_and_of_hosted_tools_can_be_referred_to() -> None:
    endpoints = Endpoints()
    conversation = endpoints.call(endpoint.create, {"items": [HELLO]}).value["id"]
    said = endpoints.call(endpoint.list_items, parameters=(conversation,)).value["data"][0]["id"]
    asked = {"model": "gpt-4o-mini", "input": "Search the news", "tools": [{"type": "web_search"}]}
    searched = endpoints.call(responses_endpoint.create, asked).value["output"][0]["id"]
    for item_id, status in ((said, 200), (searched, 200), ("msg_never", 404)):
        body = {"model": "gpt-4o-mini", "input": [{"type": "item_reference", "id": item_id}, HELLO]}
        assert endpoints.call(responses_endpoint.create, body).status == status


def test_an_equal_request_gets_another_answer_once_the_conversation_went_on() -> None:
    endpoints = Endpoints()
    conversation = endpoints.call(endpoint.create, {}).value["id"]
    body = {"model": "gpt-4o-mini", "input": "hello", "conversation": conversation}
    assert_valid(endpoints.call(responses_endpoint.create, {**body, "user": "u"}).value, "Response")
    tokens = [
        endpoints.call(responses_endpoint.create, body).value["usage"]["input_tokens"] for _ in range(3)
    ]
    assert tokens[0] < tokens[1] < tokens[2]


def test_an_id_names_one_item_of_a_conversation_only() -> None:
    endpoints, named = Endpoints(), {**HELLO, "id": "msg_1"}
    twice = endpoints.call(endpoint.create, {"items": [named, named]})
    assert (twice.status, twice.value["error"]["param"]) == (400, "items")
    conversation = endpoints.call(endpoint.create, {"items": [named, HELLO]}).value["id"]
    again = endpoints.call(endpoint.add_items, {"items": [named]}, parameters=(conversation,))
    sentence = "Duplicate item found with id msg_1. Remove duplicate items from your input and try again."
    assert (again.status, again.value["error"]["message"]) == (400, sentence)
    body = {"model": "gpt-4o-mini", "conversation": conversation, "input": [named]}
    assert endpoints.call(responses_endpoint.create, body).status == 200
    items = endpoints.call(endpoint.list_items, parameters=(conversation,)).value["data"]
    assert [item["role"] for item in items] == ["assistant", "user", "user"]
    assert len({item["id"] for item in items}) == 3


def test_lenient_validation_keeps_an_item_once() -> None:
    endpoints, named = Endpoints(lenient=True), {**HELLO, "id": "msg_1"}
    for _ in range(2):
        told = endpoints.call(endpoint.add_items, {"items": [named, named]}, parameters=("conv_1",))
        assert told.status == 200
    listed = endpoints.call(endpoint.list_items, parameters=("conv_1",)).value["data"]
    assert [item["id"] for item in listed] == ["msg_1"]


def test_removed_items_push_no_other_conversation_out(monkeypatch: pytest.MonkeyPatch) -> None:
    endpoints = Endpoints()
    first, other = (endpoints.call(endpoint.create, {}).value["id"] for _ in range(2))
    monkeypatch.setattr(endpoints.stored.of(StoredConversations), "memory_limit_bytes", 20_000)
    for _ in range(9):
        added = endpoints.call(
            endpoint.add_items, {"items": [{**HELLO, "content": "x" * 2_000}]}, parameters=(other,)
        )
        name = (other, added.value["data"][0]["id"])
        assert endpoints.call(endpoint.delete_item, parameters=name).status == 200
    assert endpoints.call(endpoint.retrieve, parameters=(first,)).status == 200
