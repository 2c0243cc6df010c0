"""The tokenizer of a model, and what a prompt counts there."""

from __future__ import annotations

from mockgpt.api.models.table import described
from mockgpt.generation.reply import Prompt
from mockgpt.generation.tokenizer.encoding import Encoding, counted
from mockgpt.generation.tokenizer.encodings import ENCODINGS
from mockgpt.generation.tokenizer.prompt_count import CHAT, NEWEST, Overheads, count_prompt_slices


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
    slices = count_prompt_slices(prompt, model, encoding_of(model), overheads, reasoning=reasoning)
    return await counted(slices, limit)
