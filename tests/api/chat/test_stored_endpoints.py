"""Stored chat completions: listed, shown, changed, forgotten; invented when lenient."""

from __future__ import annotations

from typing import Any

import pytest
from endpoint_calls import Endpoints
from openai.types.chat import ChatCompletion
from openai_schemas import assert_valid

from mockgpt.api.chat import endpoint as chat_endpoint
from mockgpt.api.chat import stored_endpoints as stored_completions

MESSAGES = [
    {"role": "user", "content": "hello"},
    {"role": "assistant", "content": "Hi!"},
    {"role": "user", "content": [{"type": "text", "text": "and now?"}]},
]


def asked(endpoints: Endpoints, **more: Any) -> dict[str, Any]:
    body = {"model": "gpt-4o-mini", "messages": MESSAGES, "store": True, **more}
    told = endpoints.call(chat_endpoint.create, body)
    assert told.status == 200, told.value
    value: dict[str, Any] = told.value
    return value


def listed(endpoints: Endpoints, query: str = "") -> Any:
    return endpoints.call(stored_completions.listing, path=f"/v1/chat/completions?{query}").value


def test_a_stored_completion_is_shown_with_what_was_asked() -> None:
    endpoints = Endpoints()
    made = asked(endpoints, temperature=0, seed=4, metadata={"a": "b"}, user="me")
    told = endpoints.call(stored_completions.retrieve, parameters=(made["id"],))
    assert {name: told.value[name] for name in made} == made
    assert list(told.value)[:4] == ["object", "id", "model", "created"]
    assert told.value["temperature"] == 0.0
    assert (told.value["seed"], told.value["input_user"]) == (4, "me")
    assert told.value["metadata"] == {"a": "b"}
    assert_valid(told.value, "CreateChatCompletionResponse")
    ChatCompletion.model_validate(told.value)


def test_a_streamed_completion_is_stored_too() -> None:
    endpoints = Endpoints()
    body = {"model": "gpt-4o-mini", "messages": MESSAGES, "store": True, "stream": True}
    chunks = endpoints.call(chat_endpoint.create, body).events
    text = "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in chunks)
    told = endpoints.call(stored_completions.retrieve, parameters=(chunks[0]["id"],))
    assert told.value["choices"][0]["message"]["content"] == text


def test_what_is_not_to_be_stored_is_not() -> None:
    endpoints = Endpoints()
    made = asked(endpoints, store=False)
    assert endpoints.call(stored_completions.retrieve, parameters=(made["id"],)).status == 404


def test_listing_is_off_until_something_was_stored() -> None:
    endpoints = Endpoints()
    told = endpoints.call(stored_completions.listing, path="/v1/chat/completions")
    assert (told.status, told.value["error"]["code"]) == (405, "method_not_supported")
    asked(endpoints)
    assert len(listed(endpoints)["data"]) == 1


def test_the_list_goes_by_age_and_in_pages() -> None:
    endpoints = Endpoints()
    ids = [asked(endpoints)["id"] for _ in range(3)]
    assert [one["id"] for one in listed(endpoints)["data"]] == ids
    assert [one["id"] for one in listed(endpoints, "order=desc")["data"]] == ids[::-1]
    page = listed(endpoints, f"limit=1&after={ids[0]}")
    assert (page["first_id"], page["last_id"], page["has_more"]) == (ids[1], ids[1], True)
    assert_valid(page, "ChatCompletionList")


def test_the_list_is_of_one_model_and_with_certain_metadata() -> None:
    endpoints = Endpoints()
    mini = asked(endpoints, metadata={"a": "1", "b": "2"})["id"]
    large = asked(endpoints, model="gpt-4o")["id"]
    assert [one["id"] for one in listed(endpoints, "model=gpt-4o")["data"]] == [large]
    assert [one["id"] for one in listed(endpoints, "model=gpt-4o-mini-2024-07-18")["data"]] == [mini]
    assert [one["id"] for one in listed(endpoints, "metadata%5Ba%5D=1&metadata[b]=2")["data"]] == [mini]
    assert listed(endpoints, "metadata[a]=2")["data"] == []


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=x", "order=up"])
def test_a_query_that_cannot_be_is_refused(query: str) -> None:
    endpoints = Endpoints()
    asked(endpoints)
    assert endpoints.call(stored_completions.listing, path=f"/v1/x?{query}").status == 400


def test_its_metadata_can_be_changed() -> None:
    endpoints = Endpoints()
    where = {"parameters": (asked(endpoints)["id"],)}
    told = endpoints.call(stored_completions.update, {"metadata": {"new": "yes"}}, **where)
    assert told.value["metadata"] == {"new": "yes"}
    assert endpoints.call(stored_completions.retrieve, **where).value["metadata"] == {"new": "yes"}


def test_metadata_that_is_null_removes_what_it_had() -> None:
    endpoints = Endpoints()
    where: Any = {"parameters": (asked(endpoints, metadata={"a": "b"})["id"],)}
    assert endpoints.call(stored_completions.update, {"metadata": None}, **where).value["metadata"] == {}
    assert endpoints.call(stored_completions.retrieve, **where).value["metadata"] == {}


@pytest.mark.parametrize("body", [{}, [], {"metadata": 1}, {"metadata": {"a": 1}}, {"metadata": {}, "x": 1}])
def test_what_is_no_metadata_is_refused_strictly(body: Any) -> None:
    endpoints = Endpoints()
    where = {"parameters": (asked(endpoints)["id"],)}
    assert endpoints.call(stored_completions.update, body, **where).status == 400
    assert Endpoints(lenient=True).call(stored_completions.update, body, **where).status == 200


def test_its_messages_are_listed() -> None:
    endpoints = Endpoints()
    made = asked(endpoints)["id"]
    page = endpoints.call(stored_completions.messages, parameters=(made,)).value
    assert [one["id"] for one in page["data"]] == [f"{made}-{place}" for place in range(3)]
    assert [one["role"] for one in page["data"]] == ["user", "assistant", "user"]
    assert page["data"][0]["content"] == "hello"
    assert page["data"][2]["content_parts"] == MESSAGES[2]["content"]


def test_what_was_deleted_is_gone() -> None:
    endpoints = Endpoints()
    where = {"parameters": (asked(endpoints)["id"],)}
    told = endpoints.call(stored_completions.delete, **where)
    assert_valid(told.value, "ChatCompletionDeleted")
    for handler in (
        stored_completions.delete,
        stored_completions.retrieve,
        stored_completions.messages,
    ):
        assert endpoints.call(handler, **where).status == 404


def test_lenient_validation_invents_completions() -> None:
    endpoints = Endpoints(lenient=True)
    where = {"parameters": ("chatcmpl-never",)}
    assert listed(endpoints)["data"] == []
    told = endpoints.call(stored_completions.retrieve, **where)
    assert ChatCompletion.model_validate(told.value).id == "chatcmpl-never"
    assert endpoints.call(stored_completions.delete, **where).value["deleted"] is True
    assert endpoints.call(stored_completions.messages, **where).value["data"]
