"""A stored completion counts by what its messages take, not by their bytes alone."""

from __future__ import annotations

from typing import Any

import pytest
from endpoint_calls import Endpoints

from mockgpt.api.chat.endpoint import create
from mockgpt.api.chat.stored import StoredCompletions


@pytest.mark.parametrize("within_one", [False, True], ids=["messages", "parts"])
def test_few_completions_of_many_short_messages_are_kept(within_one: bool) -> None:
    endpoints = Endpoints()
    for number in range(8):
        parts = [{"type": "text", "text": f"{number} {part}"} for part in range(9_000)]
        contents = [parts] if within_one else [[part] for part in parts]
        messages = [{"role": "user", "content": content} for content in contents]
        told = endpoints.call(create, {"model": "gpt-4.1", "messages": messages, "store": True})
        assert told.status == 200
    assert len(endpoints.stored.of(StoredCompletions).ids()) < 6


@pytest.mark.parametrize("messages", [["hi"], "hi", {"a": 1}, [{"content": {"a": 1}}, None], None])
def test_what_lenient_validation_takes_for_messages_is_stored(messages: Any) -> None:
    endpoints = Endpoints(lenient=True)
    assert endpoints.call(create, {"messages": messages, "store": True}).status == 200
    assert len(endpoints.stored.of(StoredCompletions).ids()) == 1
