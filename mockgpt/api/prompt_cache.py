"""The prompts that were seen before: how many tokens of the next one count as cached.

Keeps hashes of beginnings, no texts. A beginning is found again at steps of some characters, and its tokens
are those in proportion, in steps of 128, as the API counts them.

Source: the guide to prompt caching: prompts of 1,024 tokens and more, in steps of 128.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

import orjson

from mockgpt.generation.reply import Prompt, Reply

FEWEST_TOKENS = 1024
STEP_TOKENS = 128
STEP_CHARACTERS = 256
# Beginnings that are remembered, by hashes that differ in each process: about 1.2 MB.
CAPACITY = 10_000
# Of a longer prompt only the beginning is remembered.
EXAMINED_CHARACTERS = 1_000_000


class PromptCache:
    """Beginnings of prompts, oldest first."""

    def __init__(self) -> None:
        self._seen: OrderedDict[int, None] = OrderedDict()

    def cached_tokens(self, prompt: Prompt, model: str, prompt_tokens: int) -> int:
        """Return how many tokens of a prompt were seen before, and remember the prompt."""
        if prompt_tokens < FEWEST_TOKENS:
            return 0
        text = _text(prompt, model)
        seen, known = self._seen, 0
        for end, key in _beginnings(text):
            if known == end - STEP_CHARACTERS and key in seen:
                known = end
            seen[key] = None
            seen.move_to_end(key)
        while len(seen) > CAPACITY:
            seen.popitem(last=False)
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


def _beginnings(text: bytes) -> Iterator[tuple[int, int]]:
    key = 0
    for end in range(STEP_CHARACTERS, len(text) + 1, STEP_CHARACTERS):
        key = hash((key, text[end - STEP_CHARACTERS : end]))
        yield end, key


def with_cached(reply: Reply, tokens: int) -> Reply:
    """Return a reply whose usage counts some tokens as cached."""
    return reply._replace(usage=reply.usage._replace(cached_tokens=tokens)) if tokens else reply
