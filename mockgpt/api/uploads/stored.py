"""An upload in parts: what was announced, and the parts that have come.

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
LIFETIME_SECONDS = 3_600  # an upload expires an hour after its creation


class StoredUpload:
    """One upload.

    Attributes:
        status: "pending", then "completed" or "cancelled"; `expired` once its hour is over.
        announced: the size of the whole, in bytes.
        lasts: for how many seconds its file is kept, None for good.
        parts: the data by the id of the part.
        file: what came of it.
        size_bytes: grows with the parts.
    """

    def __init__(self, announced: int, filename: str, purpose: str, lasts: int | None) -> None:
        self.id = "upload_" + hexadecimal(ID_HEX)
        self.announced = announced
        self.filename = filename
        self.purpose = purpose
        self.lasts = lasts
        self.created_at = int(time())
        self.expires_at = self.created_at + LIFETIME_SECONDS
        self.parts: dict[str, bytes] = {}
        self.file: StoredFile | None = None
        self.size_bytes = ENTRY_BYTES
        self._status = "pending"

    @property
    def status(self) -> str:
        """Where it stands."""
        if self._status == "pending" and time() >= self.expires_at:
            self._status = "expired"
            self.parts = {}
        return self._status

    def end(self, status: str, file: StoredFile | None = None) -> None:
        """Complete or cancel it; its parts are forgotten."""
        self._status, self.file, self.parts = status, file, {}

    @property
    def received(self) -> int:
        """How many bytes its parts have."""
        return self.size_bytes - ENTRY_BYTES

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
            shown["file"] = self.file.as_object()
        return shown


class StoredUploads(BoundedStore[StoredUpload]):
    """The uploads of a server."""


def stored_uploads(call: EndpointCall) -> StoredUploads:
    """Return the uploads of a server; they have the bounds of files."""
    uploads = call.stored.of(StoredUploads)
    uploads.capacity, uploads.memory_limit_bytes = call.settings.files
    return uploads
