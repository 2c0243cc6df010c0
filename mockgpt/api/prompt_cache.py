"""The prompts that were seen before: how many tokens of the next one count as cached.

Keeps hashes of beginnings, no texts. A beginning is found again at steps of some characters, and its tokens
are those in proportion, in steps of 128, as the API counts them.

Source: the guide to prompt caching: prompts of 1,024 tokens and more, in steps of 128.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from hashlib import blake2b

import orjson

from mockgpt.generation.reply import Prompt, Reply

FEWEST_TOKENS = 1024
STEP_TOKENS = 128
STEP_CHARACTERS = 256
# Beginnings that are remembered: 16 KB of hashes and their dictionary, about 1.5 MB in all.
CAPACITY = 10_000
# Of a longer prompt only the beginning is remembered.
EXAMINED_CHARACTERS = 1_000_000


class PromptCache:
    """Beginnings of prompts, oldest first."""

    def __init__(self) -> None:
        self._seen: OrderedDict[bytes, None] = OrderedDict()

    def cached_tokens(self, prompt: Prompt, model: str, prompt_tokens: int) -> int:
        """Return how many tokens of a prompt were seen before, and remember the prompt."""
        if prompt_tokens < FEWEST_TOKENS:
            return 0
        text = _text(prompt, model)
        known = 0
        for end, key in _beginnings(text):
            if key in self._seen and known == end - min(STEP_CHARACTERS, end):
                known = end
            self._seen[key] = None
            self._seen.move_to_end(key)
        while len(self._seen) > CAPACITY:
            self._seen.popitem(last=False)
        tokens = (prompt_tokens - 1) * known // max(len(text), 1) // STEP_TOKENS * STEP_TOKENS
        return tokens if tokens >= FEWEST_TOKENS else 0


def _text(prompt: Prompt, model: str) -> bytes:
    tools = [(tool.name, tool.description, tool.parameters) for tool in prompt.tools]
    # What is sent again with every turn comes first, as in the prompt that a model gets.
    parts = (model, tools, prompt.schema, prompt.messages)
    try:
        return orjson.dumps(parts, default=tuple)[:EXAMINED_CHARACTERS]
    except TypeError:  # a schema of more than 254 levels, or text that is no UTF-8: never cached
        return b""


def _beginnings(text: bytes) -> Iterator[tuple[int, bytes]]:
    digest = blake2b(digest_size=8)
    for start in range(0, len(text) - STEP_CHARACTERS + 1, STEP_CHARACTERS):
        digest.update(text[start : start + STEP_CHARACTERS])
        yield start + STEP_CHARACTERS, digest.digest()


def with_cached(reply: Reply, tokens: int) -> Reply:
    """Return a reply whose usage counts some tokens as cached."""
    return reply._replace(usage=reply.usage._replace(cached_tokens=tokens)) if tokens else reply
