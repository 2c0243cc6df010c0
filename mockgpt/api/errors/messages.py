"""The refusals of messages of a conversation: one function per sentence.

These come from an older layer of the API, which writes parameter paths with a
dot before the bracket: `messages.[2].content`.

Source: captured refusals, as collected in issue trackers.
"""

from __future__ import annotations

from collections.abc import Sequence

from mockgpt.api.errors.quotation import quoted
from mockgpt.errors import APIError


def content_null(index: int) -> APIError:
    """A message without the content that it needs."""
    return APIError(
        400,
        "Invalid value for 'content': expected a string, got null.",
        param=f"messages.[{index}].content",
    )


def tool_message_out_of_place(index: int) -> APIError:
    """A tool message that does not follow calls."""
    return APIError(
        400,
        "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with "
        "'tool_calls'.",
        param=f"messages.[{index}].role",
    )


def tool_call_id_missing(index: int) -> APIError:
    """A tool message without the id of the call that it answers."""
    return APIError(
        400,
        "Missing parameter 'tool_call_id': messages with role 'tool' must have a 'tool_call_id'.",
        param=f"messages.[{index}].tool_call_id",
    )


def tool_call_id_unknown(index: int, tool_call_id: str) -> APIError:
    """A tool message with the id of no call."""
    return APIError(
        400,
        f"Invalid parameter: 'tool_call_id' of '{quoted(tool_call_id)}' not found in 'tool_calls' of "
        "previous message.",
        param=f"messages.[{index}].tool_call_id",
    )


def tool_calls_unanswered(index: int, ids: Sequence[str]) -> APIError:
    """Calls without a tool message; `index` is the message in its place."""
    return APIError(
        400,
        "An assistant message with 'tool_calls' must be followed by tool messages responding to each "
        "'tool_call_id'. The following tool_call_ids did not have response messages: "
        f"{quoted(', '.join(ids))}",
        param=f"messages.[{index}].role",
    )


def image_not_allowed(index: int, role: str) -> APIError:
    """An image in a message that is not the user's."""
    return APIError(
        400,
        f"Invalid 'messages[{index}]'. Image URLs are only allowed for messages with role 'user', but this "
        f"message with role '{role}' contains an image URL.",
        param=f"messages[{index}]",
        code="invalid_value",
    )
