"""The refusals of messages, in OpenAI's sentences."""

from __future__ import annotations

from mockgpt.api.errors import messages as message_errors


def test_the_older_layer_writes_a_dot_before_the_bracket() -> None:
    refusals = (
        message_errors.content_null(2),
        message_errors.tool_message_out_of_place(2),
        message_errors.tool_call_id_missing(2),
        message_errors.tool_call_id_unknown(2, "call_1"),
        message_errors.tool_calls_unanswered(2, ["call_1"]),
    )
    assert all((refusal.param or "").startswith("messages.[2].") for refusal in refusals)
    assert all(refusal.code is None for refusal in refusals)


def test_every_unanswered_call_is_named() -> None:
    message = message_errors.tool_calls_unanswered(1, ["call_1", "call_2"]).message
    assert message.endswith("The following tool_call_ids did not have response messages: call_1, call_2")


def test_a_misplaced_image_is_refused_with_the_role_of_its_message() -> None:
    refusal = message_errors.image_not_allowed(0, "system")
    assert (refusal.param, refusal.code) == ("messages[0]", "invalid_value")
    assert "message with role 'system' contains an image URL" in refusal.message


def test_quotations_are_bounded() -> None:
    assert len(message_errors.tool_call_id_unknown(0, "x" * 5_000_000).message) < 2000
    assert len(message_errors.tool_calls_unanswered(0, ["x" * 5_000_000]).message) < 2000
