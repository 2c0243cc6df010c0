"""Stored responses, which clients read again and continue.

Must not know HTTP or what a response says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mockgpt.api.object_store import ENTRY_BYTES, BoundedStore
from mockgpt.api.responses.format import ResponseStamp, response, unfinished
from mockgpt.api.responses.items import add_named
from mockgpt.api.responses.options import ResponseOptions
from mockgpt.generation.reply import Message, Reply

REASONING_ID = "rs_"
FINISHED = ("completed", "incomplete", "cancelled")
LAST_EVENTS = tuple(f"event: response.{status}\n".encode() for status in FINISHED)
EVENTS_OF_A_CANCELLED = 2  # that it was created, and queued; nothing says in a stream that it was cancelled


class StoredResponse:
    """One response: the reply, and the options of its request.

    Attributes:
        status: in the background "queued" until a client reads it, then "in_progress" until it is read again;
            else the final one.
        items: its input as the list of input items shows it.
        messages: the conversation up to and including its answer.
        size_bytes: estimated memory, which counts against the store's limit.
    """

    __slots__ = ("items", "messages", "options", "reply", "size_bytes", "stamp", "status")

    def __init__(
        self,
        reply: Reply,
        stamp: ResponseStamp,
        options: ResponseOptions,
        items: list[dict[str, Any]],
        messages: tuple[Message, ...],
        size_bytes: int = 0,
    ) -> None:
        self.reply = reply
        self.stamp = stamp
        self.options = options
        self.items = items
        self.messages = messages
        self.size_bytes = size_bytes + ENTRY_BYTES
        self.status = "queued" if options.background else self.whole()["status"]

    def whole(self, sealed: bool = False) -> dict[str, Any]:
        """Return the finished object; `sealed`: what was thought is shown in encrypted form, too."""
        options = self.options._replace(encrypted=True) if sealed else self.options
        return response(self.reply, self.stamp, options)

    def looked_at(self, sealed: bool = False) -> dict[str, Any]:
        """Return the object as it is now; a background response gets on each time it is read."""
        if self.status == "queued":
            self.status = "in_progress"
            return unfinished(self.stamp, self.options, self.status)
        return self.finished(sealed)

    def finished(self, sealed: bool = False) -> dict[str, Any]:
        """Return the object as it ends, or has ended."""
        if self.status == "cancelled":
            return unfinished(self.stamp, self.options, "cancelled")
        whole = self.whole(sealed)
        self.status = whole["status"]
        return whole


class StoredResponses(BoundedStore[StoredResponse]):
    """Stored responses by id."""

    def followed(self, response_id: str, frames: Iterator[tuple[int, bytes]]) -> Iterator[tuple[int, bytes]]:
        """Yield the events of a response's stream until it is cancelled; with the last one it has ended."""
        for ordinal, frame in frames:
            stored = self.get(response_id)
            if stored is not None and stored.status == "cancelled":
                return
            if stored is not None and frame.startswith(LAST_EVENTS):
                stored.finished()
                self.changed(response_id)
            yield ordinal, frame

    def conversation(self, response_id: str) -> tuple[Message, ...] | None:
        """Return the conversation up to a stored response, or None."""
        stored = self.get(response_id)
        return None if stored is None else stored.messages

    def items(self, wanted: set[str]) -> dict[str, dict[str, Any]]:
        """Return those of the wanted items that are in a stored response's input or output, by their ids."""
        found: dict[str, dict[str, Any]] = {}
        for stored in self:
            hosted = [call.item["id"] for call in stored.stamp.hosted.calls]
            made = [] if wanted.isdisjoint((*stored.stamp.item_ids, *hosted)) else stored.whole()["output"]
            add_named(found, (*made, *stored.items), wanted)
        return found

    def led_to(self, wanted: set[str]) -> dict[str, str]:
        """Return those of the wanted ids whose items reasoning led to, each with the reasoning's id."""
        found = {}
        for stored in self:
            ids = stored.stamp.item_ids
            if len(ids) > 1 and ids[0].startswith(REASONING_ID):
                calls = stored.stamp.hosted.calls
                follower = calls[0].item["id"] if calls else ids[1]
                if follower in wanted:
                    found[follower] = ids[0]
        return found
