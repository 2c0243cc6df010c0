"""How long a reply is where that is asked for: by `responses.length`, and by what load tools send.

Lenient validation honours `min_tokens` and `ignore_eos`, which OpenAI does not know, as servers of open
models do. Equal requests get replies of equal length.
"""

from __future__ import annotations

from random import Random
from typing import Any

from mockgpt.api.endpoint import NATURAL_LENGTH, EndpointCall
from mockgpt.api.reply_cache import content_seed
from mockgpt.behavior.latency import draws
from mockgpt.generation.reply import Prompt

_LONGEST = 16_384  # what gpt-4o-mini can write


def with_length(call: EndpointCall, prompt: Prompt, body: Any) -> Prompt:
    """Return a prompt whose reply has the length that is asked for, at most the one that is allowed."""
    tokens = _drawn(call, body)
    if not call.strict and isinstance(body, dict):
        least = body.get("min_tokens")
        if isinstance(least, int) and not isinstance(least, bool):
            tokens = max(tokens, least)
        if body.get("ignore_eos") is True and prompt.max_tokens is not None:
            tokens = prompt.max_tokens
    if tokens <= 0:
        return prompt
    longest = prompt.max_tokens or prompt.output_limit
    return prompt._replace(reply_tokens=min(tokens, longest, _LONGEST))


def _drawn(call: EndpointCall, body: Any) -> int:
    """Draw from the distribution of the settings; 0 for the natural length."""
    length = call.settings.responses.length
    if length == NATURAL_LENGTH:
        return 0
    if length.distribution == "constant":
        return round(length.mean)
    random = Random(f"{content_seed(body, call.seed)}/length")
    return max(1, round(next(draws(length, random))))
