"""Uploads in parts: they expire, and each part counts as long as it is there."""

from __future__ import annotations

import pytest

from mockgpt.api.uploads import stored
from mockgpt.api.uploads.stored import LIFETIME_SECONDS, StoredPart, StoredParts, StoredUpload


def test_an_upload_expires_after_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    upload = StoredUpload(3, "a", "vision", None)
    assert upload.status == "pending"
    monkeypatch.setattr(stored, "time", lambda: upload.created_at + LIFETIME_SECONDS)
    assert upload.status == upload.as_object()["status"] == "expired"


def test_parts_belong_to_their_upload_and_are_forgotten_with_it() -> None:
    one, other, parts = (
        StoredUpload(3, "a", "vision", None),
        StoredUpload(3, "b", "vision", None),
        StoredParts(),
    )
    for id, upload, data in (("part_1", one, b"ab"), ("part_2", other, b"c"), ("part_3", one, b"d")):
        parts.keep(id, StoredPart(upload.id, data))
    assert parts.of(one) == {"part_1": b"ab", "part_3": b"d"}
    parts.forget(one)
    assert (parts.of(one), parts.of(other)) == ({}, {"part_2": b"c"})
