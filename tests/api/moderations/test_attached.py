"""What `moderation` of a chat and of a response brings."""

from __future__ import annotations

from typing import Any

import pytest
from endpoint_calls import Endpoints

from mockgpt.api.chat.endpoint import create as chat
from mockgpt.api.responses.endpoint import create as response

ASKED = {"model": "omni-moderation-latest"}
SAID = [{"role": "user", "content": "I will kill you."}]


def judged(body: dict[str, Any]) -> Any:
    return Endpoints().call(chat, {"model": "gpt-4o-mini", "messages": SAID, "moderation": ASKED, **body})


def test_a_chat_has_results_on_question_and_answer() -> None:
    found = judged({}).value["moderation"]
    assert found["input"]["results"][0]["flagged"]
    for part in ("input", "output"):
        assert (found[part]["type"], found[part]["model"]) == ("moderation_results", ASKED["model"])
        [result] = found[part]["results"]
        assert result["type"] == "moderation_result"
        assert set(result["category_applied_input_types"]["violence"]) == {"text"}


def test_the_last_chunk_of_a_stream_has_the_results() -> None:
    told = judged({"stream": True, "stream_options": {"include_usage": True}})
    *_, usage, last = told.events
    assert (usage["choices"], last["choices"]) == ([], [])
    assert usage["usage"]["prompt_tokens"]
    assert last["moderation"]["input"]["results"][0]["flagged"]
    assert "usage" not in last
    assert told.frames[-1] == b"data: [DONE]\n\n"


@pytest.mark.parametrize("stream", [False, True])
def test_a_finished_response_has_one_result_each(stream: bool) -> None:
    body = {"model": "gpt-4o-mini", "input": SAID, "moderation": ASKED, "stream": stream}
    told = Endpoints().call(response, body)
    whole = told.events[-1]["response"] if stream else told.value
    assert whole["moderation"]["input"]["flagged"]
    assert {found["type"] for found in whole["moderation"].values()} == {"moderation_result"}
    if stream:
        assert told.events[0]["response"]["moderation"] is None


def test_the_same_request_without_moderation_has_none() -> None:
    endpoints = Endpoints()
    for asked in (ASKED, None, ASKED):
        body = {"model": "gpt-4o-mini", "messages": SAID, **({"moderation": asked} if asked else {})}
        assert ("moderation" in endpoints.call(chat, body).value) is (asked is not None)
