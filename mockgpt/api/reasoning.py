"""The thinking of the pretend model: how many tokens it takes, and what a summary of it says.

Nothing is really thought. The number is drawn from the seed of the words, by effort; recorded answers count
thinking in steps of 64 tokens. Must not know any endpoint.

Source: the reasoning guide; usage of recorded answers of 2025 and 2026.
"""

from __future__ import annotations

from hashlib import blake2b
from random import Random

from mockgpt.generation.reply import Reply

STEP_TOKENS = 64
# The fewest and the most steps by effort; `none` and `minimal` take none.
STEPS = {"low": (0, 3), "medium": (1, 9), "high": (4, 24), "xhigh": (8, 48), "max": (16, 64)}

SUMMARY = (
    "**Considering the request**\n\nThe user wants an answer to their last message. I look at what they ask "
    "for, check what came before, and decide on a clear and direct answer."
)


def with_reasoning(reply: Reply, effort: str | None, seed: int, max_tokens: int | None) -> Reply:
    """Return a reply whose usage counts the tokens that were thought before it.

    Args:
        effort: None for a model that does not think.
        max_tokens: of thinking and answer together; less is thought rather than answered.
    """
    steps = STEPS.get(effort or "")
    if steps is None:
        return reply
    written = reply.usage.completion_tokens
    thought = Random(seed).randint(*steps)
    if max_tokens is not None:
        thought = min(thought, max(0, max_tokens - written) // STEP_TOKENS)
    tokens = thought * STEP_TOKENS
    return reply._replace(
        usage=reply.usage._replace(completion_tokens=written + tokens, reasoning_tokens=tokens)
    )


def encrypted(item_id: str) -> str:
    """Return what stands for encrypted thoughts; always the same for an item."""
    return "gAAAAAB" + blake2b(item_id.encode(), digest_size=60).hexdigest()
