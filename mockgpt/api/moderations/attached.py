"""What `moderation` of a chat or a response asks for: results on what was said, and on what was answered.

Nothing is blocked: a `policy` is accepted, and the answer is given.

Source: recorded answers of 2026.
"""

from __future__ import annotations

from typing import Any

from mockgpt.api.moderations.endpoint import TEXT_ONLY_PREFIX, result
from mockgpt.api.moderations.parameters import Moderated
from mockgpt.generation.reply import Message, Reply


def of_response(
    asked: dict[str, Any], messages: tuple[Message, ...], reply: Reply
) -> dict[str, dict[str, Any]]:
    """Return a result for the last message of the user and one for the answer."""
    said = next((message.text for message in reversed(messages) if message.role == "user"), "")
    answered = "\n".join(choice.content or "" for choice in reply.choices)
    return {"input": _result(said, asked["model"]), "output": _result(answered, asked["model"])}


def of_chat(asked: dict[str, Any], messages: tuple[Message, ...], reply: Reply) -> dict[str, dict[str, Any]]:
    """Return the same in the form of a chat: each is a list of results."""
    return {
        part: {"type": "moderation_results", "model": asked["model"], "results": [found]}
        for part, found in of_response(asked, messages, reply).items()
    }


def _result(text: str, model: str) -> dict[str, Any]:
    found = result(Moderated(text, ("text",)), omni=not model.startswith(TEXT_ONLY_PREFIX))
    return {"type": "moderation_result", "model": model, **found}
