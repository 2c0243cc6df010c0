"""Log probabilities of a scripted text that was written without any, for a request that asks for them.

It must not know how they are sent.
"""

from __future__ import annotations

from mockgpt.generation.logprobs import LazyLogprobs
from mockgpt.generation.reply import Reply


def with_logprobs(reply: Reply, top: int, seed: int) -> Reply:
    """Return a reply whose texts have log probabilities, as the pretend model's own have.

    Args:
        top: alternatives of each token (0..20).
        seed: decides all of them.
    """
    tokens: dict[tuple[str, ...], list[bytes]] = {}  # equal texts of many choices share theirs
    choices = []
    for number, choice in enumerate(reply.choices):
        if choice.pieces:
            pieces = tuple(choice.pieces)
            if pieces not in tokens:
                tokens[pieces] = [piece.encode("utf-8", "replace") for piece in pieces]
            choice = choice._replace(logprobs=LazyLogprobs(tokens[pieces], top, seed, number))
        choices.append(choice)
    return reply._replace(choices=tuple(choices))
