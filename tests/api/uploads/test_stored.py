"""Uploads in parts: they expire, and count for as long as they hold parts."""

from __future__ import annotations

import pytest

from mockgpt.api.object_store import ENTRY_BYTES
from mockgpt.api.uploads import stored
from mockgpt.api.uploads.stored import LIFETIME_SECONDS, StoredUpload, StoredUploads


def test_an_upload_expires_after_an_hour_and_forgets_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    upload = StoredUpload(3, "a", "vision", None)
    upload.parts["part_1"] = b"abc"
    assert upload.status == "pending"
    monkeypatch.setattr(stored, "time", lambda: upload.created_at + LIFETIME_SECONDS)
    assert (upload.status, upload.parts) == ("expired", {})
    assert upload.as_object()["status"] == "expired"


def test_what_is_received_is_what_it_has_grown_by() -> None:
    uploads, upload = StoredUploads(), StoredUpload(10, "a", "vision", None)
    uploads.keep(upload.id, upload)
    uploads.grow(upload.id, 7)
    assert (upload.received, upload.size_bytes) == (7, ENTRY_BYTES + 7)
    uploads.grow("upload_never", 7)  # it was removed meanwhile
    assert list(uploads) == [upload]
