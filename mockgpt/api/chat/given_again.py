"""A reply that is given again: its bytes, with holes for what differs from one answer to the next.

That is the id and the time. Made of what `format` makes, so both give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from mockgpt.api.chat.format import DONE, Stamp, completion, frames, stream_beginning
from mockgpt.api.chat.options import ChatOptions
from mockgpt.api.endpoint import json_answer
from mockgpt.api.identifiers import system_fingerprint
from mockgpt.generation.reply import Reply


class _WithHoles:
    """JSON that begins with an id and a time, before anything that a client or the pretend model wrote.

    Args:
        text: with an empty id and the time 0.
    """

    __slots__ = ("_after", "_before", "_between")

    def __init__(self, text: bytes) -> None:
        self._before, _, rest = text.partition(b'""')
        self._between, _, self._after = rest.partition(b"0,")

    def filled(self, id: str, created: int) -> bytes:
        return b'%b"%b"%b%d,%b' % (self._before, id.encode("ascii"), self._between, created, self._after)


class CompletionBytes:
    """The JSON of a completion."""

    __slots__ = ("_json",)

    def __init__(self, reply: Reply, options: ChatOptions) -> None:
        self._json = _WithHoles(json_answer(completion(reply, _stamp("", options), options)).body)

    def of(self, id: str, created: int) -> bytes:
        """Return the JSON with an id and a time in Unix seconds."""
        return self._json.filled(id, created)


class StreamBytes:
    """The events of a stream, all of which begin in the same way.

    Args:
        id: of the answer whose padding is sent again.
    """

    __slots__ = ("_beginning", "_ordinals", "_rests")

    def __init__(self, reply: Reply, options: ChatOptions, id: str) -> None:
        self._beginning = _WithHoles(stream_beginning(_stamp("", options), options))
        *events, _done = frames(reply, _stamp(id, options), options)
        size = len(self._beginning.filled(id, 0))
        self._ordinals = tuple(ordinal for ordinal, _ in events)
        self._rests = tuple(event[size:] for _, event in events)

    def of(self, id: str, created: int) -> Iterator[tuple[int, bytes]]:
        """Return the events with an id and a time in Unix seconds, as `format.frames` does."""
        beginning = self._beginning.filled(id, created)
        return chain(zip(self._ordinals, map(beginning.__add__, self._rests), strict=True), ((-1, DONE),))


def _stamp(id: str, options: ChatOptions) -> Stamp:
    snapshot = options.snapshot
    return Stamp(id, 0, snapshot, system_fingerprint(snapshot), options.service_tier)
