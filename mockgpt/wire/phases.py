"""The phases of a connection."""

from __future__ import annotations

import enum


class Phase(enum.Enum):
    """Where a connection is; HTTP's own states are h11's."""

    HANDSHAKE = enum.auto()
    IDLE = enum.auto()
    READING = enum.auto()
    ANSWERING = enum.auto()
    CLOSING = enum.auto()
    CLOSED = enum.auto()
