"""A stored response counts by what its items take, not by their bytes alone."""

from __future__ import annotations

import pytest
from endpoint_calls import Endpoints

from mockgpt.api.conversations.stored import StoredConversations
from mockgpt.api.responses.endpoint import create
from mockgpt.api.responses.stored import StoredResponses


@pytest.mark.parametrize("within_one", [False, True], ids=["items", "parts"])
def test_few_responses_to_many_short_items_are_kept(within_one: bool) -> None:
    endpoints = Endpoints()
    for number in range(8):
        parts = [{"type": "input_text", "text": f"{number} {part}"} for part in range(9_000)]
        items = [parts] if within_one else [[part] for part in parts]
        told = endpoints.call(
            create, {"model": "gpt-4.1", "input": [{"role": "user", "content": content} for content in items]}
        )
        assert told.status == 200
    assert len(endpoints.stored.of(StoredResponses).ids()) < 4


def test_few_conversations_of_many_short_items_are_kept() -> None:
    endpoints = Endpoints(lenient=True)
    items = [{"role": "user", "content": f"{item}"} for item in range(9_000)]
    for number in range(8):
        named = f"conv_{number}"
        told = endpoints.call(create, {"model": "gpt-4.1", "input": items, "conversation": named})
        assert told.status == 200
    assert 0 < len(endpoints.stored.of(StoredConversations).ids()) < 4
