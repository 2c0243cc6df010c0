"""Conversations through the Python SDK over mutual TLS; answers are of the SDK's own strict types."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from mock_process import MockProcess

MODEL = "gpt-4o-mini"


@pytest.fixture
def client(shared_mock: MockProcess, client_context: ssl.SSLContext) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(
        base_url=shared_mock.base_url,
        api_key="sk-mock",
        http_client=openai.DefaultHttpxClient(verify=client_context),
        max_retries=0,
        _strict_response_validation=True,
    ) as client:
        yield client


def test_a_conversation_is_made_shown_changed_and_deleted(client: openai.OpenAI) -> None:
    made = client.conversations.create(metadata={"topic": "moon"})
    assert (made.object, made.metadata) == ("conversation", {"topic": "moon"})
    assert client.conversations.retrieve(made.id) == made
    assert client.conversations.update(made.id, metadata={"topic": "sun"}).metadata == {"topic": "sun"}
    deleted = client.conversations.delete(made.id)
    assert (deleted.object, deleted.deleted) == ("conversation.deleted", True)
    for gone in (client.conversations.retrieve, client.conversations.delete):
        with pytest.raises(openai.NotFoundError, match=f"Conversation with id '{made.id}' not found."):
            gone(made.id)


def test_items_are_added_listed_shown_and_deleted(client: openai.OpenAI) -> None:
    first: Any = {"type": "message", "role": "user", "content": "one"}
    conversation = client.conversations.create(items=[first])
    added = client.conversations.items.create(
        conversation.id,
        items=[
            {"role": "assistant", "content": "two"},
            {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"},
            {"type": "function_call_output", "call_id": "call_1", "output": "3"},
        ],
    )
    assert [item.type for item in added.data] == ["message", "function_call", "function_call_output"]
    newest_first = [item.id for item in client.conversations.items.list(conversation.id, limit=2)]
    assert newest_first[:3] == [item.id for item in reversed(added.data)]
    oldest: Any = client.conversations.items.list(conversation.id, order="asc", limit=1).data[0]
    assert oldest.content[0].text == "one"
    assert client.conversations.items.retrieve(oldest.id, conversation_id=conversation.id) == oldest
    assert client.conversations.items.delete(oldest.id, conversation_id=conversation.id).id == conversation.id
    with pytest.raises(openai.NotFoundError, match="Item with id"):
        client.conversations.items.retrieve(oldest.id, conversation_id=conversation.id)
    assert oldest.id not in [item.id for item in client.conversations.items.list(conversation.id)]


@pytest.mark.parametrize("streamed", [False, True])
def test_the_turns_of_responses_become_items(client: openai.OpenAI, streamed: bool) -> None:
    conversation = client.conversations.create()
    asked: dict[str, Any] = {"model": MODEL, "conversation": conversation.id}
    if streamed:
        events = list(client.responses.create(input="hello", stream=True, **asked))
        last: Any = events[-1]
        first = last.response
    else:
        first = client.responses.create(input="hello", **asked)
    assert first.conversation is not None
    assert first.conversation.id == conversation.id
    second = client.responses.create(
        model=MODEL, conversation={"id": conversation.id}, input="and then?", store=False
    )
    assert first.usage is not None
    assert second.usage is not None
    assert second.usage.input_tokens > first.usage.input_tokens + first.usage.output_tokens
    counted = client.responses.input_tokens.count(model=MODEL, input="hello", conversation=conversation.id)
    assert counted.input_tokens > second.usage.input_tokens
    items: list[Any] = list(client.conversations.items.list(conversation.id, order="asc"))
    assert [item.role for item in items] == ["user", "assistant"] * 2
    texts = [item.content[0].text for item in items]
    assert texts == ["hello", first.output_text, "and then?", second.output_text]
    asked_item = client.responses.input_items.list(first.id).data[0]
    assert (items[0].id, items[1].id) == (asked_item.id, first.output[0].id)


def test_what_a_conversation_is_not_is_refused(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError, match="Conversation with id 'conv_x' not found"):
        client.responses.create(model=MODEL, input="hello", conversation="conv_x")
    with pytest.raises(openai.NotFoundError, match="Conversation with id 'conv_x' not found"):
        client.responses.input_tokens.count(model=MODEL, input="hello", conversation="conv_x")
    conversation = client.conversations.create()
    with pytest.raises(openai.BadRequestError) as both:
        client.responses.create(
            model=MODEL, input="hello", conversation=conversation.id, previous_response_id="resp_1"
        )
    assert both.value.code == "mutually_exclusive_parameters"
    hello: Any = {"role": "user", "content": "hello"}
    with pytest.raises(openai.BadRequestError) as many:
        client.conversations.items.create(conversation.id, items=[hello] * 21)
    assert (many.value.param, many.value.code) == ("items", "array_above_max_length")
    with pytest.raises(openai.BadRequestError) as wrong:
        client.conversations.items.create(conversation.id, items=[{**hello, "role": "wizard"}])
    assert (wrong.value.param, wrong.value.code) == ("items[0]", "invalid_value")
    with pytest.raises(openai.BadRequestError) as unknown:
        client.conversations.create(extra_body={"never_heard_of": 1})
    assert unknown.value.code == "unknown_parameter"
