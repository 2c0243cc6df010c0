"""Have the pretend model write, giving way to the event loop between two answers."""

from __future__ import annotations

from asyncio import sleep
from time import monotonic

from mockgpt.generation import tokens
from mockgpt.generation.reply import Prompt, Reply
from mockgpt.generation.writer import writing

# A loop with streams to serve is not kept longer than this.
TURN_SECONDS = 0.005


async def write_reply(prompt: Prompt, seed: int, prompt_tokens: int) -> Reply:
    """Return the reply to a prompt; prompt and seed decide every word of it."""
    steps = writing(prompt, seed, tokenizer=tokens, prompt_tokens=prompt_tokens)
    turn_ends = monotonic() + TURN_SECONDS
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            reply: Reply = stop.value
            return reply
        if monotonic() > turn_ends:
            await sleep(0)
            turn_ends = monotonic() + TURN_SECONDS
