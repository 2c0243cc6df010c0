"""Hosted tools of responses through the Python SDK: answers and events are of its own strict types."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from mock_process import MockProcess

TOOLS: list[Any] = [
    {"type": "web_search"},
    {"type": "file_search", "vector_store_ids": ["vs_1"]},
    {"type": "code_interpreter", "container": {"type": "auto"}},
    {"type": "mcp", "server_label": "wiki", "server_url": "https://wiki", "require_approval": "never"},
]
ASKED: dict[str, Any] = {
    "model": "gpt-4o-mini",
    "input": "Search the news, look into my files, calculate 2^10 in python, and ask wiki",
    "tools": TOOLS,
    "include": [
        "file_search_call.results",
        "code_interpreter_call.outputs",
        "web_search_call.action.sources",
    ],
}
ITEMS = [
    "mcp_list_tools",
    "web_search_call",
    "file_search_call",
    "code_interpreter_call",
    "mcp_call",
    "message",
]


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


def test_hosted_tools_are_items_of_a_response_and_of_its_conversation(client: openai.OpenAI) -> None:
    conversation = client.conversations.create()
    response = client.responses.create(conversation=conversation.id, **ASKED)
    assert [item.type for item in response.output] == ITEMS
    assert client.responses.retrieve(response.id).output == response.output
    listed = client.conversations.items.list(conversation.id, order="asc")
    assert [item.type for item in listed] == ["message", *ITEMS]


def test_the_stream_helper_folds_the_events_of_hosted_tools(client: openai.OpenAI) -> None:
    with client.responses.stream(**ASKED) as stream:
        kinds = [event.type for event in stream]
        final: Any = stream.get_final_response()
    assert [item.type for item in final.output] == ITEMS
    assert [one.type for one in final.output[-1].content[0].annotations] == ["url_citation", "file_citation"]
    for kind in ("web_search_call.searching", "file_search_call.completed", "mcp_call_arguments.done"):
        assert f"response.{kind}" in kinds
    assert kinds.index("response.code_interpreter_call_code.done") < kinds.index(
        "response.code_interpreter_call.interpreting"
    )


def test_a_call_of_an_mcp_server_is_approved(client: openai.OpenAI) -> None:
    careful: Any = [{"type": "mcp", "server_label": "wiki", "server_url": "https://wiki"}]
    asked: Any = client.responses.create(model="gpt-4o-mini", input="Ask wiki about cats", tools=careful)
    request = asked.output[-1]
    assert request.type == "mcp_approval_request"
    approved: Any = client.responses.create(
        model="gpt-4o-mini",
        tools=careful,
        previous_response_id=asked.id,
        input=[{"type": "mcp_approval_response", "approval_request_id": request.id, "approve": True}],
    )
    assert [item.type for item in approved.output] == ["mcp_call", "message"]
    assert approved.output[0].arguments == request.arguments
