"""A stored batch: what was asked, how far it is, and what it has answered.

Must not know what drives it on, nor HTTP.

Source: the Batch object of the API reference.
"""

from __future__ import annotations

from collections.abc import Callable
from time import time
from typing import Any

import orjson

from mockgpt.api.endpoint import EndpointCall
from mockgpt.api.object_store import ENTRY_BYTES, BoundedStore, Packed
from mockgpt.generation.identifiers import hexadecimal

ID_HEX = 32
ENDED = ("completed", "failed", "expired", "cancelled")
STAMPS = ("in_progress", "finalizing", "completed", "failed", "expired", "cancelling", "cancelled")


class StoredBatch:
    """One batch.

    Attributes:
        asked: its endpoint, input_file_id, completion_window and metadata.
        lasts: for how many seconds its results are kept, None for good.
        made_at: `created_at` to the microsecond, which keeps batches of one second in order.
        total: how many requests it has, 0 until they are known.
        output, errors: the lines of its results, by whether the request succeeded.
        faults: why it failed.
        on_cancel: stops what drives it on; None where it runs on another replica.
        size_bytes: input and results count as long as it is under way.
    """

    def __init__(self, asked: dict[str, Any], lasts: int | None, window_ms: int) -> None:
        self.id = "batch_" + hexadecimal(ID_HEX)
        self.asked = asked
        self.lasts = lasts
        self.made_at = time()
        self.created_at = int(self.made_at)
        self.expires_at = self.created_at + window_ms // 1000
        self.status = "validating"
        self.model: str | None = None
        self.total = 0
        self.output: list[bytes] = []
        self.errors: list[bytes] = []
        self.faults: list[dict[str, Any]] = []
        self.file_ids: dict[str, str] = {}
        self.on_cancel: Callable[[], None] | None = None
        self.size_bytes = ENTRY_BYTES
        self._completed = self._failed = 0
        self._stamps: dict[str, int] = {}
        self._tokens = {"input": 0, "cached": 0, "output": 0, "reasoning": 0}

    def __getstate__(self) -> dict[str, Any]:
        """Return what other replicas need to show it: its results are theirs as files, once it has ended."""
        return {**self.__dict__, "output": [], "errors": [], "on_cancel": None, "size_bytes": ENTRY_BYTES}

    @property
    def ended(self) -> bool:
        """Whether nothing more happens to it."""
        return self.status in ENDED

    def move(self, status: str) -> None:
        """Give it another status, as of now."""
        self.status = status
        self._stamps[status] = int(time())

    def fail(self, faults: list[dict[str, Any]]) -> None:
        """End it for what is wrong with its input."""
        self.faults = faults
        self.move("failed")

    def add(self, line: bytes, usage: Any, *, succeeded: bool) -> None:
        """Add the result of a request, and count its tokens."""
        (self.output if succeeded else self.errors).append(line)
        if succeeded:
            self._completed += 1
        else:
            self._failed += 1
        if type(usage) is dict:
            self._count(usage)

    def _count(self, usage: dict[str, Any]) -> None:
        """Add up the usage of an answer, whose members differ by endpoint."""
        ends = (("input", "prompt", "cached"), ("output", "completion", "reasoning"))
        for name, chat_name, detail in ends:
            told = next((key for key in (f"{name}_tokens", f"{chat_name}_tokens") if key in usage), None)
            if told is not None:
                self._tokens[name] += usage[told]
                self._tokens[detail] += (usage.get(f"{told}_details") or {}).get(f"{detail}_tokens", 0)

    def as_object(self) -> dict[str, Any]:
        """Return the batch as the API shows it."""
        stamp, tokens = self._stamps.get, self._tokens
        return {
            "id": self.id,
            "object": "batch",
            "endpoint": self.asked["endpoint"],
            "model": self.model,
            "errors": {"object": "list", "data": self.faults} if self.faults else None,
            "input_file_id": self.asked["input_file_id"],
            "completion_window": self.asked["completion_window"],
            "status": self.status,
            "output_file_id": self.file_ids.get("output"),
            "error_file_id": self.file_ids.get("error"),
            "created_at": self.created_at,
            "expires_at": self.expires_at,
            **{f"{status}_at": stamp(status) for status in STAMPS},
            "request_counts": {"total": self.total, "completed": self._completed, "failed": self._failed},
            "usage": {
                "input_tokens": tokens["input"],
                "input_tokens_details": {"cached_tokens": tokens["cached"]},
                "output_tokens": tokens["output"],
                "output_tokens_details": {"reasoning_tokens": tokens["reasoning"]},
                "total_tokens": tokens["input"] + tokens["output"],
            },
            "metadata": self.asked.get("metadata"),
        }


def result_line(custom_id: str, response: dict[str, Any] | None, error: dict[str, str] | None) -> bytes:
    """Return a line of a file of results."""
    line = {
        "id": "batch_req_" + hexadecimal(ID_HEX),
        "custom_id": custom_id,
        "response": response,
        "error": error,
    }
    return orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)


class StoredBatches(BoundedStore[StoredBatch]):
    """The batches of a server."""

    def adopt(self, object_id: str, stored: Packed[StoredBatch] | None) -> None:
        """Take over what another replica has stored; a batch that runs here is known best here."""
        known = self.get(object_id)
        if known is None or known.on_cancel is None:
            super().adopt(object_id, stored)


class CancelledBatch:
    """That a batch was cancelled on a replica where it does not run."""

    __slots__ = ("size_bytes",)

    def __init__(self) -> None:
        self.size_bytes = 0


class CancelledBatches(BoundedStore[CancelledBatch]):
    """The batches that others have cancelled, by id."""


def stored_batches(call: EndpointCall) -> StoredBatches:
    """Return the batches of a server; together they may take as much as files."""
    batches = call.stored.of(StoredBatches)
    batches.memory_limit_bytes = call.settings.files.memory_limit_bytes
    return batches
