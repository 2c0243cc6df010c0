"""The thinking of the pretend model: how many tokens it takes, and what a summary of it says.

Nothing is really thought. The number is drawn from the seed of the words, by effort; recorded answers count
thinking in steps of 64 tokens. Must not know any endpoint.

Source: the reasoning guide; usage of recorded answers of 2025 and 2026.
"""

from __future__ import annotations

from hashlib import blake2b
from random import Random

from mockgpt.generation.reply import Prompt, Reply

STEP_TOKENS = 64
# The fewest and the most steps by effort; `none` and `minimal` take none.
STEPS = {"low": (0, 3), "medium": (1, 9), "high": (4, 24), "xhigh": (8, 48), "max": (16, 64)}

SUMMARY = (
    "**Considering the request**\n\nThe user wants an answer to their last message. I look at what they ask "
    "for, check what came before, and decide on a clear and direct answer."
)


def with_room(prompt: Prompt, effort: str | None, seed: int) -> Prompt:
    """Return a prompt whose limit is what thinking leaves of it, which may be nothing.

    Where the length or the words are set by hand, less is thought instead, so that they are answered.

    Args:
        effort: None for a model that does not think.
        seed: of the words.
    """
    if prompt.max_tokens is None or prompt.mode != "realistic" or prompt.reply_tokens is not None:
        return prompt
    left = prompt.max_tokens - _thought_tokens(effort, seed)
    if left > 0:
        return prompt._replace(max_tokens=left)
    return prompt._replace(max_tokens=0, tool_choice="none")


def with_reasoning(reply: Reply, effort: str | None, seed: int, max_tokens: int | None) -> Reply:
    """Return a reply whose usage counts the tokens that were thought before it.

    Args:
        max_tokens: of thinking and answer together; a reply of no tokens is one for which thinking left none.
    """
    tokens = _thought_tokens(effort, seed)
    if not tokens:
        return reply
    written = reply.usage.completion_tokens
    if max_tokens is not None:
        room = max(0, max_tokens * len(reply.choices) - written)
        if tokens > room:
            tokens = room - room % STEP_TOKENS if written else room
    return reply._replace(
        usage=reply.usage._replace(completion_tokens=written + tokens, reasoning_tokens=tokens)
    )


def _thought_tokens(effort: str | None, seed: int) -> int:
    steps = STEPS.get(effort or "")
    return 0 if steps is None else Random(seed).randint(*steps) * STEP_TOKENS


def encrypted(item_id: str) -> str:
    """Return what stands for encrypted thoughts; always the same for an item."""
    return "gAAAAAB" + blake2b(item_id.encode(), digest_size=60).hexdigest()
