"""A cache of replies, by request, and the seed of the words by all that was asked.

Content depends only on seed and request, so an equal request may be answered
from here: the thousandth copy in a load test costs one look-up.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import blake2b, sha256
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from mockgpt.generation.reply import Reply
    from mockgpt.wire.messages import Request

# What decides only the form of an answer, not its words; the seed in force is mixed in separately.
_FORM_KEYS = frozenset(("stream", "stream_options", "seed"))
_ENTRIES = 128
_SEEN = 1_024  # requests that are known to have come, of 60 bytes each
_LARGEST_BODY_BYTES = 1_048_576
# What is kept of requests: their JSON, and what its values take as objects beside their texts.
_BODIES_BYTES = 4_194_304
_VALUE_BYTES = 64
_LONGEST_KEY_BYTES = 2_048  # a longer body is known by its digest
# A token costs about 100 bytes as a piece, as much again for each log probability: 5 MB at most, and as much
# again where these are streamed more than once.
_TOKENS = 50_000
_LARGEST_SHARE = 0.1  # of those, for one reply; the usual requests of a load test must not remove each other


class ReplyCache:
    """A small least-recently-used cache. Entries depend on the settings too: make a new one on reload."""

    def __init__(self) -> None:
        self._entries: OrderedDict[tuple[Any, ...], tuple[Any, int, int]] = OrderedDict()
        self._seen: set[int] = set()
        self._tokens = self._bytes = 0

    def get(self, key: tuple[Any, ...]) -> Any:
        """Return the entry, or None."""
        found = self._entries.get(key)
        if found is None:
            return None
        self._entries.move_to_end(key)
        return found[0]

    def seen(self, key: tuple[Any, ...]) -> bool:
        """Tell whether a request has come before; what is written at once is not worth an entry sooner.

        Where no two requests are alike, keeping each costs more than writing such a reply.
        """
        mark = hash(key)
        if mark in self._seen:
            return True
        if len(self._seen) >= _SEEN:
            self._seen.clear()
        self._seen.add(mark)
        return False

    def keep(self, key: tuple[Any, ...], body: bytes, entry: Any, reply: Reply) -> None:
        """Add an entry that holds `reply`, unless its request or the reply is large."""
        tokens = _weight(reply)
        if len(body) > _LARGEST_BODY_BYTES or tokens > _TOKENS * _LARGEST_SHARE or key in self._entries:
            return
        size = held_bytes(body)
        self._entries[key] = entry, tokens, size
        self._tokens += tokens
        self._bytes += size
        while len(self._entries) > _ENTRIES or self._tokens > _TOKENS or self._bytes > _BODIES_BYTES:
            _, (_, tokens, size) = self._entries.popitem(last=False)
            self._tokens -= tokens
            self._bytes -= size


def body_key(request: Request) -> object:
    """Return what a request's body is known by; a large one is not known again, and not hashed."""
    size = len(request.body)
    if size <= _LONGEST_KEY_BYTES:
        return request.body
    return request.body_sha256 if size <= _LARGEST_BODY_BYTES else object()


def key_of(data: bytes) -> bytes:
    """Return what bytes are known by: themselves, or the digest of long ones."""
    return data if len(data) <= _LONGEST_KEY_BYTES else sha256(data).digest()


def held_bytes(text: bytes) -> int:
    """Return about how many bytes a JSON text and its values take."""
    return len(text) + _VALUE_BYTES * (text.count(b",") + text.count(b'"'))


def _weight(reply: Reply) -> int:
    """Return a reply's tokens, log probabilities counted like tokens."""
    weight = reply.usage.completion_tokens
    for choice in reply.choices:
        if choice.logprobs:
            weight += len(choice.logprobs) * (1 + len(choice.logprobs[0].top))
    return weight


def content_seed(body: Any, seed: int) -> int:
    """Mix the seed with everything that was asked, so that equal requests get equal words."""
    if isinstance(body, dict) and not _FORM_KEYS.isdisjoint(body):
        body = {name: value for name, value in body.items() if name not in _FORM_KEYS}
    digest = blake2b(key_of(orjson.dumps(body, option=orjson.OPT_SORT_KEYS)), digest_size=8)
    digest.update(str(seed).encode("ascii"))
    return int.from_bytes(digest.digest(), "big")
