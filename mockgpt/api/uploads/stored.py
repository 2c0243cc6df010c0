"""Uploads in parts: what was announced, and the parts that have come.

Must not know HTTP.
"""

from __future__ import annotations

from time import time
from typing import Any

from mockgpt.api.endpoint import EndpointCall
from mockgpt.api.files.stored import StoredFile
from mockgpt.api.object_store import ENTRY_BYTES, BoundedStore
from mockgpt.generation.identifiers import hexadecimal

ID_HEX = 32
MOST_PARTS = 10_000  # ours; with parts of one byte an upload would cost far more than its size
PART_ENTRY_BYTES = 512  # memory of a part without its data
LIFETIME_SECONDS = 3_600  # an upload expires an hour after its creation


class StoredUpload:
    """One upload.

    Attributes:
        status: "pending", then "completed" or "cancelled"; `expired` once its hour is over.
        announced: the size of the whole, in bytes.
        lasts: for how many seconds its file is kept, None for good.
        file: what came of it, as the API shows it.
    """

    def __init__(self, announced: int, filename: str, purpose: str, lasts: int | None) -> None:
        self.id = "upload_" + hexadecimal(ID_HEX)
        self.announced = announced
        self.filename = filename
        self.purpose = purpose
        self.lasts = lasts
        self.created_at = int(time())
        self.expires_at = self.created_at + LIFETIME_SECONDS
        self.file: dict[str, Any] | None = None
        self.size_bytes = ENTRY_BYTES
        self._status = "pending"

    @property
    def status(self) -> str:
        """Where it stands."""
        if self._status == "pending" and time() >= self.expires_at:
            self._status = "expired"
        return self._status

    def end(self, status: str, file: StoredFile | None = None) -> None:
        """Complete or cancel it."""
        self._status = status
        self.file = file.as_object() if file is not None else None

    def as_object(self) -> dict[str, Any]:
        """Return the upload as the API shows it; `file` is there once it is completed."""
        shown: dict[str, Any] = {
            "id": self.id,
            "object": "upload",
            "bytes": self.announced,
            "created_at": self.created_at,
            "filename": self.filename,
            "purpose": self.purpose,
            "status": self.status,
            "expires_at": self.expires_at,
        }
        if self.file is not None:
            shown["file"] = self.file
        return shown


class StoredUploads(BoundedStore[StoredUpload]):
    """The uploads of a server."""


class StoredPart:
    """One part of an upload; an object of its own, so that parts may come at once, to any replica."""

    __slots__ = ("data", "size_bytes", "upload_id")

    def __init__(self, upload_id: str, data: bytes) -> None:
        self.upload_id = upload_id
        self.data = data
        self.size_bytes = PART_ENTRY_BYTES + len(data)


class StoredParts(BoundedStore[StoredPart]):
    """The parts of all uploads by their ids."""

    def of(self, upload: StoredUpload) -> dict[str, bytes]:
        """Return the data of an upload's parts."""
        return {id: part.data for id in self.ids() if (part := self.get(id)) and part.upload_id == upload.id}

    def forget(self, upload: StoredUpload) -> None:
        """Remove the parts of an upload."""
        for part_id in self.of(upload):
            self.remove(part_id)


def stored_uploads(call: EndpointCall) -> StoredUploads:
    """Return the uploads of a server; they have the bounds of files."""
    uploads = call.stored.of(StoredUploads)
    uploads.capacity, uploads.memory_limit_bytes = call.settings.files
    return uploads


def stored_parts(call: EndpointCall) -> StoredParts:
    """Return the parts of all uploads; together they may take as much as files."""
    parts = call.stored.of(StoredParts)
    parts.capacity = MOST_PARTS
    # What comes with each part is not of the file: one of the announced size fits, in however many parts.
    parts.memory_limit_bytes = call.settings.files.memory_limit_bytes + MOST_PARTS * PART_ENTRY_BYTES
    return parts
