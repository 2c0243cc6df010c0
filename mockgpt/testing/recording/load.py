"""Finds the recordings at a path: a folder, a file of ours, or a cassette."""

from __future__ import annotations

from pathlib import Path

from mockgpt.errors import ConfigError
from mockgpt.testing.recording import files
from mockgpt.testing.recording.recording import Recording


def recordings_at(path: Path) -> list[Recording]:
    """Return the recordings in a folder, its subfolders left out, or in one file.

    Raises:
        ConfigError: nothing is there, or it cannot be read.
    """
    if not path.exists():
        raise ConfigError(f"{path}: there is no such file or folder")
    if not path.is_dir():
        return [files.read_file(path)]
    found = [files.read_file(file) for file in sorted(path.glob("*.json"))]
    if not found:
        raise ConfigError(f"{path}: no recordings are in it; mockgpt record --to {path} writes some")
    return found
