"""How a recorded answer and the mock's are compared."""

from __future__ import annotations

import orjson
from recorded_answers import compare, events_of, order_of


def text(value: object) -> str:
    return orjson.dumps(value).decode()


def stream(*events: object) -> str:
    return "".join(f"data: {text(event)}\n\n" for event in events) + "data: [DONE]\n\n"


def test_a_key_that_the_mock_lacks_is_missing_and_one_of_its_own_is_extra() -> None:
    found = compare(200, text({"id": "a", "usage": {"total": 1}}), 200, text({"id": "b", "user": None}))
    assert (found.missing, found.extra) == ((": usage",), (": user",))


def test_items_of_a_list_are_told_apart_by_their_type() -> None:
    recorded = text({"output": [{"type": "message", "role": "a"}, {"type": "reasoning", "summary": []}]})
    answered = text({"output": [{"type": "message", "role": "b", "summary": []}]})
    assert compare(200, recorded, 200, answered).missing == (
        ": output[reasoning].summary",
        ": output[reasoning].type",
    )


def test_a_stream_is_compared_by_the_type_of_its_events_and_their_order() -> None:
    chunk = {"object": "chat.completion.chunk"}
    role = {**chunk, "choices": [{"delta": {"role": "assistant"}}]}
    delta = {**chunk, "choices": [{"delta": {"content": "a"}}]}
    end = {**chunk, "choices": [{"delta": {}, "finish_reason": "stop"}]}
    found = compare(200, stream(role, delta, delta, end), 200, stream(role, end))
    assert found.order == (("role", "content", "finish"), ("role", "finish"))
    assert "content: choices[].delta.content" in found.missing or "content: choices" in found.missing
    assert compare(200, stream(role, delta, end), 200, stream(role, delta, delta, end)).order is None


def test_the_order_of_keys_counts_for_those_that_both_have() -> None:
    assert compare(200, text({"a": 1, "b": 2}), 200, text({"b": 1, "a": 2})).key_order == (
        ("a", "b"),
        ("b", "a"),
    )
    assert compare(200, text({"a": 1, "b": 2}), 200, text({"a": 1, "c": 1, "b": 2})).key_order is None


def test_every_member_of_a_refusal_is_compared() -> None:
    recorded = text({"error": {"message": "No.", "param": "a", "code": None}})
    answered = text({"error": {"message": "No!", "param": "a", "code": None}})
    assert compare(400, recorded, 400, answered).refusal == {"message": ("No.", "No!")}
    assert not compare(400, recorded, 200, "{}").same_status


def test_token_counts_are_put_beside_each_other() -> None:
    recorded = text({"usage": {"input_tokens": 5, "input_tokens_details": {"cached_tokens": 0}}})
    answered = text({"usage": {"input_tokens": 6, "input_tokens_details": {"cached_tokens": 0}}})
    assert compare(200, recorded, 200, answered).tokens == {
        "input_tokens": (5, 6),
        "input_tokens_details.cached_tokens": (0, 0),
    }


def test_events_of_the_responses_api_have_the_name_of_their_type() -> None:
    body = 'event: response.created\ndata: {"type":"response.created"}\n\n'
    assert list(order_of(events_of(body))) == ["response.created"]
