"""Finds the recordings at a path: a folder, a file of ours, or a cassette."""

from __future__ import annotations

from pathlib import Path

import orjson

from mockgpt.errors import ConfigError
from mockgpt.testing.recording import files
from mockgpt.testing.recording.cassettes import SUFFIXES, is_cassette, read_cassette
from mockgpt.testing.recording.recording import Recording


def recordings_at(path: Path) -> list[Recording]:
    """Return the recordings in a folder, its subfolders left out, or in one file.

    Raises:
        ConfigError: nothing is there, or it cannot be read.
    """
    if not path.exists():
        raise ConfigError(f"{path}: there is no such file or folder")
    if not path.is_dir():
        return _in_file(path)
    found = sorted(file for file in path.iterdir() if file.suffix in SUFFIXES)
    if not found:
        raise ConfigError(f"{path}: no recordings are in it; mockgpt record --to {path} writes some")
    return [recording for file in found for recording in _in_file(file)]


def _in_file(path: Path) -> list[Recording]:
    if path.suffix == ".jsonl":
        made = f"mockgpt journal export --as expectations --from {path}"
        raise ConfigError(f"{path}: a journal is not replayed; `{made}` makes settings that answer as it did")
    if path.suffix != ".json":
        return read_cassette(path)
    try:
        whole = orjson.loads(path.read_bytes())
    except (OSError, ValueError):
        whole = None  # said below
    return read_cassette(path) if is_cassette(whole) else [files.read_file(path)]
