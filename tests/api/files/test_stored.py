"""Stored files: their bounds, and that they expire."""

from __future__ import annotations

from typing import Any

import pytest
from endpoint_calls import Endpoints

from mockgpt.api.files import endpoint, stored
from mockgpt.api.files.stored import StoredFile, StoredFiles


def test_an_expired_file_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    files = StoredFiles()
    kept, lost = StoredFile(b"", "a", "vision"), StoredFile(b"", "b", "vision", lasts=3_600)
    for file in (kept, lost):
        files.keep(file.id, file)
    assert files.find(lost.id) is lost
    monkeypatch.setattr(stored, "time", lambda: lost.created_at + 3_600)
    assert files.present() == [kept]
    assert (files.find(lost.id), files.get(lost.id)) == (None, None)


def test_the_files_of_batches_are_kept_for_thirty_days() -> None:
    file = StoredFile(b"", "a", "batch")
    assert file.expires_at == file.created_at + 30 * 24 * 3_600


def test_the_oldest_files_are_removed_as_the_settings_say() -> None:
    endpoints = Endpoints(lenient=True)
    endpoints.config = endpoints.config._replace(
        files=endpoints.config.files._replace(capacity=2, memory_limit_bytes=20_000)
    )

    def ids() -> list[Any]:
        return [file["id"] for file in endpoints.call(endpoint.listing).value["data"]]

    made = [endpoints.call(endpoint.create, b"x").value["id"] for _ in range(3)]
    assert ids() == made[:0:-1]
    large = endpoints.call(endpoint.create, b"x" * 15_000).value["id"]
    assert ids() == [large]
