"""Stored responses."""

from __future__ import annotations

from typing import Any

from mockgpt.api.responses.format import ResponseStamp
from mockgpt.api.responses.stored import StoredResponse, StoredResponses
from mockgpt.api.responses.validation import read_response
from mockgpt.generation.reply import Choice, Message, Reply, Usage


def stored(*, finish_reason: str = "stop", **members: Any) -> StoredResponse:
    body = {"model": "gpt-4o-mini", "input": "hi", **members}
    options, messages = read_response(body, available=("gpt-4o-mini",), strict=True, earlier=lambda _: None)
    reply = Reply((Choice("Hi!", ("Hi", "!"), finish_reason=finish_reason),), Usage(8, 2))
    return StoredResponse(reply, ResponseStamp("resp_1", 1, 2, ("msg_1",)), options, [], messages, 100)


def test_a_response_is_finished_when_it_is_stored() -> None:
    assert stored().status == "completed"
    assert stored(finish_reason="length").status == "incomplete"
    assert stored().size_bytes == 4096 + 100


def test_a_background_response_gets_on_each_time_it_is_read() -> None:
    response = stored(background=True)
    assert response.status == "queued"
    assert response.looked_at()["status"] == response.status == "in_progress"
    assert response.looked_at()["status"] == response.status == "completed"


def test_a_cancelled_response_stays_cancelled() -> None:
    response = stored(background=True)
    response.status = "cancelled"
    assert response.looked_at()["status"] == "cancelled"
    assert response.looked_at()["output"] == []


def test_a_stream_in_the_background_ends_with_its_last_event_or_when_it_is_cancelled() -> None:
    store, sent = StoredResponses(), [(-1, b"event: response.queued\n"), (0, b"event: response.completed\n")]
    store.keep("resp_1", stored(background=True))
    assert list(store.followed("resp_1", iter(sent))) == sent
    assert store.get("resp_1").status == "completed"
    store.keep("resp_1", stored(background=True))
    followed = store.followed("resp_1", iter(sent))
    assert next(followed) == sent[0]
    store.get("resp_1").status = "cancelled"
    assert list(followed) == []
    assert store.get("resp_1").status == "cancelled"


def test_a_stored_response_has_a_conversation() -> None:
    store = StoredResponses()
    store.keep("resp_1", stored())
    assert store.conversation("resp_1") == (Message("user", "hi"),)
    assert store.conversation("resp_2") is None
