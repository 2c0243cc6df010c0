"""Stored conversations: items in the order in which they were said.

Must not know HTTP or how a response is made.
"""

from __future__ import annotations

from time import time
from typing import Any

from mockgpt.api.identifiers import response_id
from mockgpt.api.object_store import ENTRY_BYTES, MEMORY_LIMIT_BYTES, BoundedStore
from mockgpt.api.responses.items import add_named, as_resources, read_input
from mockgpt.generation.reply import Message

MOST_ITEMS = 10_000  # ours, as the limit in bytes is: the oldest items are removed
NAMED_ELSEWHERE = ("message", "function_call", "function_call_output")  # `as_resources` gives them ids
# What begins the ids of the others that come without one.
PREFIXES = {
    "reasoning": "rs_",
    "web_search_call": "ws_",
    "file_search_call": "fs_",
    "code_interpreter_call": "ci_",
    "custom_tool_call": "ctc_",
    "custom_tool_call_output": "ctco_",
    "mcp_list_tools": "mcpl_",
    "mcp_call": "mcp_",
    "mcp_approval_request": "mcpr_",
    "mcp_approval_response": "mcpa_",
}
REFERENCE = "item_reference"  # names an item, and is none


class StoredConversation:
    """One conversation.

    Attributes:
        items: as the API lists them, oldest first, each with an `id` that no other has.
        size_bytes: grows with the items.
    """

    def __init__(self, metadata: dict[str, str], conversation_id: str | None = None) -> None:
        self.id = conversation_id or response_id("conv_")
        self.created_at = int(time())
        self.metadata = metadata
        self.items: list[dict[str, Any]] = []
        self.size_bytes = ENTRY_BYTES
        self._sizes: list[int] = []

    def add(self, items: list[dict[str, Any]], size_bytes: int) -> int:
        """Add items that take so many bytes together; return by how many bytes the conversation grows.

        One that is here already is not added again: a list that is read in pages would have no end.
        """
        before, known = sum(self._sizes), {item["id"] for item in self.items}
        new = [item for item in {item["id"]: item for item in items}.values() if item["id"] not in known]
        self.items += new
        self._sizes += [size_bytes // max(len(items), 1)] * len(new)
        surplus = max(len(self.items) - MOST_ITEMS, 0)
        total = sum(self._sizes[surplus:])
        while total > MEMORY_LIMIT_BYTES:
            total, surplus = total - self._sizes[surplus], surplus + 1
        del self.items[:surplus], self._sizes[:surplus]
        return total - before

    def remove(self, item_id: str) -> int:
        """Remove an item; return how many bytes it took, 0 where there is none of this id."""
        for place, item in enumerate(self.items):
            if item["id"] == item_id:
                del self.items[place]
                return self._sizes.pop(place)
        return 0

    def messages(self) -> tuple[Message, ...]:
        """Return what was said, for the model."""
        return read_input(self.items)

    def as_object(self) -> dict[str, Any]:
        """Return the conversation as the API shows it."""
        return {
            "id": self.id,
            "object": "conversation",
            "created_at": self.created_at,
            "metadata": self.metadata,
        }


class StoredConversations(BoundedStore[StoredConversation]):
    """The conversations of a server."""

    def add(self, conversation: StoredConversation, items: list[dict[str, Any]], size_bytes: int) -> None:
        """Add items to a conversation, which is kept then."""
        if self.get(conversation.id) is not conversation:
            self.keep(conversation.id, conversation)
        self.grow(conversation.id, conversation.add(items, size_bytes))

    def remove_item(self, conversation: StoredConversation, item_id: str) -> None:
        """Remove an item of a conversation; what it took counts no longer."""
        self.grow(conversation.id, -conversation.remove(item_id))

    def items(self, wanted: set[str]) -> dict[str, dict[str, Any]]:
        """Return those of the wanted items that are in any conversation, by their ids."""
        found: dict[str, dict[str, Any]] = {}
        for conversation in self if wanted else ():
            add_named(found, conversation.items, wanted)
        return found

    def messages(self, conversation_id: str) -> tuple[Message, ...] | None:
        """Return what was said in a conversation, or None."""
        conversation = self.get(conversation_id)
        return None if conversation is None else conversation.messages()


def items_of(value: Any) -> list[dict[str, Any]]:
    """Return input items as a conversation has them: each with an id, references left out."""
    items = []
    for item in value if type(value) is list else ():
        if type(item) is not dict or item.get("type") == REFERENCE:
            continue
        kind = item.get("type", "message")
        named = item.get("id")
        if not (type(named) is str and named) and kind not in NAMED_ELSEWHERE:
            item = {**item, "id": response_id(PREFIXES.get(str(kind), "item_"))}
        items += as_resources([item])
    return items
