"""Other servers that answer chat completions, to be measured beside the mock; installed where they can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from servers import Server


def starts(folder: Path) -> dict[str, Callable[[], Server]]:
    """Return what starts each peer that is installed, over mTLS with the certificates of a folder."""
    return {}
