"""Stored files: what a client uploaded, and what batches write.

Must not know HTTP or what a file is used for.
"""

from __future__ import annotations

from time import time
from typing import Any

from mockgpt.api.endpoint import EndpointCall
from mockgpt.api.object_store import ENTRY_BYTES, BoundedStore
from mockgpt.generation.identifiers import alphanumeric

ID_LENGTH = 22
DAY_SECONDS = 86_400
BATCH_FILE_SECONDS = 30 * DAY_SECONDS  # the files of batches are kept for 30 days


class StoredFile:
    """One file.

    Attributes:
        made_at: `created_at` to the microsecond, which keeps those of one second in order.
        created_at, expires_at: Unix seconds; `expires_at` None: it is kept.
        size_bytes: counts against the store's limit.
    """

    __slots__ = ("created_at", "data", "expires_at", "filename", "id", "made_at", "purpose", "size_bytes")

    def __init__(self, data: bytes, filename: str, purpose: str, lasts: int | None = None) -> None:
        self.id = "file-" + alphanumeric(ID_LENGTH)
        self.data = data
        self.filename = filename
        self.purpose = purpose
        self.made_at = time()
        self.created_at = int(self.made_at)
        if lasts is None and purpose == "batch":
            lasts = BATCH_FILE_SECONDS
        self.expires_at = None if lasts is None else self.created_at + lasts
        self.size_bytes = ENTRY_BYTES + len(data)

    def as_object(self) -> dict[str, Any]:
        """Return the file as the API shows it."""
        return {
            "object": "file",
            "id": self.id,
            "purpose": self.purpose,
            "filename": self.filename,
            "bytes": len(self.data),
            "created_at": self.created_at,
            "expires_at": self.expires_at,
            "status": "processed",
            "status_details": None,
        }


class StoredFiles(BoundedStore[StoredFile]):
    """Stored files by id; an expired one is gone."""

    def present(self) -> list[StoredFile]:
        """Return the files that have not expired, oldest first; those of other replicas among them."""
        now = time()
        for file in [one for one in self if one.expires_at is not None and one.expires_at <= now]:
            self.remove(file.id)
        return sorted(self, key=lambda file: file.made_at)

    def find(self, file_id: str) -> StoredFile | None:
        """Return the file with an id, None where there is none or it has expired."""
        file = self.get(file_id)
        if file is not None and file.expires_at is not None and file.expires_at <= time():
            self.remove(file_id)
            return None
        return file


def stored_files(call: EndpointCall) -> StoredFiles:
    """Return the files of a server, with the bounds of the settings in force."""
    files = call.stored.of(StoredFiles)
    files.capacity, files.memory_limit_bytes = call.settings.files
    return files
