"""The tokenizer of a model, and what a prompt counts there."""

from __future__ import annotations

from collections.abc import Iterator

from mockgpt.api.models.table import described
from mockgpt.generation.reply import Prompt
from mockgpt.generation.tokenizer.encoding import Encoding
from mockgpt.generation.tokenizer.encodings import ENCODINGS
from mockgpt.generation.tokenizer.prompt_count import CHAT, NEWEST, Overheads, count_prompt_slices
from mockgpt.wire.turns import GivingWay

# Of counting: a client may have it done on each of its connections at once, and more work follows it.
TURN_SECONDS = 0.001


def encoding_of(model: str) -> Encoding:
    """Return the encoding of a model of any name."""
    return ENCODINGS[described(model).encoding]


async def count_tokens(
    prompt: Prompt, model: str, limit: int | None = None, overheads: Overheads = CHAT
) -> int:
    """Return the tokens of a prompt, letting other tasks run meanwhile.

    Args:
        limit: stop as soon as there are more; the result is then some number above it.
    """
    known = described(model)
    reasoning = bool(known.efforts)
    if reasoning and "verbosity" in known.abilities:
        overheads = NEWEST[overheads]
    encoding = ENCODINGS[known.encoding]
    return await counted(count_prompt_slices(prompt, model, encoding, overheads, reasoning), limit)


async def counted(totals: Iterator[int], limit: int | None = None) -> int:
    """Return the last of `totals`, letting other tasks of the event loop run between them.

    Args:
        totals: from `count_slices` or `prompt_count.count_prompt_slices`; of a short text it is one.
        limit: stop as soon as there are more tokens; the result is then some number above it.
    """
    give_way, total = GivingWay(TURN_SECONDS), next(totals)
    while limit is None or total <= limit:
        if give_way.is_over:
            await give_way.if_due()
        following = next(totals, None)
        if following is None:
            break
        total = following
    return total
