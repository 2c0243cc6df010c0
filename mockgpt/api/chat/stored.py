"""A stored chat completion (`store: true`), and the objects that show it.

Source: the stored chat completions of the chat reference; key order as in its examples.
"""

from __future__ import annotations

from time import time
from typing import Any

from mockgpt.api.chat.format import Stamp, completion
from mockgpt.api.chat.options import ChatOptions
from mockgpt.api.object_store import ENTRY_BYTES, BoundedStore
from mockgpt.generation.message_text import text_of
from mockgpt.generation.reply import Reply

_BYTES_PER_CHARACTER = 4  # at most, in memory


class StoredCompletion:
    """One completion: the reply, and the options of its request.

    Attributes:
        made_at: `created` to the microsecond, which keeps those of one second in order.
        metadata: the client can change it later.
        size_bytes: estimated memory, which counts against the store's limit.
    """

    __slots__ = ("_options", "_reply", "_request_id", "_stamp", "made_at", "metadata", "size_bytes")

    def __init__(
        self, reply: Reply, stamp: Stamp, options: ChatOptions, request_id: str, body_bytes: int = 0
    ) -> None:
        self._reply = reply
        self._stamp = stamp
        self._options = options
        self._request_id = request_id
        self.made_at = time()
        self.metadata = options.metadata or {}
        written = sum(len(choice.content or "") for choice in reply.choices)
        self.size_bytes = ENTRY_BYTES + 2 * body_bytes + _BYTES_PER_CHARACTER * written

    def is_of(self, model: str) -> bool:
        """Tell whether a model of this name has written it, requested name or snapshot."""
        return model in (self._options.model, self._options.snapshot)

    def whole(self) -> dict[str, Any]:
        """Return the completion with the parameters of its request."""
        made = completion(self._reply, self._stamp, self._options)
        asked = self._options.body.get
        return {
            "object": made["object"],
            "id": made["id"],
            "model": made["model"],
            "created": made["created"],
            "request_id": self._request_id,
            "tool_choice": asked("tool_choice"),
            "usage": made["usage"],
            "seed": asked("seed"),
            "top_p": float(_or(asked("top_p"), 1)),
            "temperature": float(_or(asked("temperature"), 1)),
            "presence_penalty": float(_or(asked("presence_penalty"), 0)),
            "frequency_penalty": float(_or(asked("frequency_penalty"), 0)),
            "system_fingerprint": made["system_fingerprint"],
            "input_user": asked("user"),
            "service_tier": made["service_tier"],
            "tools": asked("tools"),
            "metadata": self.metadata,
            "choices": made["choices"],
            "response_format": asked("response_format"),
        }

    def messages(self) -> list[dict[str, Any]]:
        """Return the messages of the request as the list of messages shows them."""
        return [
            _message(f"{self._stamp.id}-{place}", message)
            for place, message in enumerate(self._options.messages or ())
            if type(message) is dict
        ]


def _or(value: Any, default: float) -> Any:
    return default if value is None else value


def _message(message_id: str, message: dict[str, Any]) -> dict[str, Any]:
    content = message.get("content")
    in_parts = type(content) is list
    return {
        "id": message_id,
        "role": message.get("role", "user"),
        "content": None if content is None or in_parts else text_of(content),
        "refusal": message.get("refusal"),
        "name": message.get("name"),
        "content_parts": content if in_parts else None,
    }


class StoredCompletions(BoundedStore[StoredCompletion]):
    """The completions that a server stores."""
