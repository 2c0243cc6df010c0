"""What accepted requests asked for besides their messages, remembered.

An application sends the same model, tools and settings with every request; where there are many tools, to
check and read these costs more than all the rest. It must not know what is asked for.
"""

from __future__ import annotations

from typing import Any

import orjson

from mockgpt.api.chat.options import ChatOptions
from mockgpt.api.reply_cache import held_bytes, key_of

# Of JSON; with its values it takes up to four times as much.
_BYTES = 524_288
_LARGEST_BYTES = _BYTES // 4
_OPTIONS_BYTES = 1_024


def shape_of(body: dict[str, Any], azure: bool) -> bytes:
    """Return everything in a body but its messages, as JSON; b"" of what has none, or is large."""
    try:
        shape = orjson.dumps([{**body, "messages": None}, azure])
    except TypeError:  # more than 254 levels, or text that is no UTF-8
        return b""
    return shape if len(shape) <= _LARGEST_BYTES else b""


class AcceptedRequests:
    """The options of accepted requests, by their shape; beyond a number of bytes the oldest are forgotten."""

    def __init__(self) -> None:
        self._kept: dict[bytes, tuple[ChatOptions, tuple[str, ...], int]] = {}
        self._bytes = 0

    def find(self, shape: bytes, available: tuple[str, ...]) -> ChatOptions | None:
        """Return the options of a request of this shape where the same models are available, or None."""
        found = self._kept.get(key_of(shape))
        return found[0] if found is not None and found[1] is available else None

    def keep(self, shape: bytes, available: tuple[str, ...], options: ChatOptions) -> None:
        """Keep the options of a request that was accepted, without what it said."""
        if not shape:
            return
        key, size = key_of(shape), max(len(shape), held_bytes(shape) // 4) + _OPTIONS_BYTES
        self._forget(key)
        self._kept[key] = options._replace(messages=(), body={}), available, size
        self._bytes += size
        while self._bytes > _BYTES:
            self._forget(next(iter(self._kept)))

    def _forget(self, key: bytes) -> None:
        if key in self._kept:
            self._bytes -= self._kept.pop(key)[2]
