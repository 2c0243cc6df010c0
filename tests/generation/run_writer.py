"""The writer run to its end, as on an event loop that has nothing else to do."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import stand_in_tokenizer

from mockgpt.generation import writer
from mockgpt.generation.reply import Message, Prompt, Reply


def run(steps: Generator[None, None, Any]) -> Any:
    """Return what a generator returns at its end."""
    try:
        while True:
            next(steps)
    except StopIteration as stop:
        return stop.value


def write(
    prompt: Prompt,
    seed: int = 1,
    *,
    tokenizer: Any = stand_in_tokenizer,
    prompt_tokens: int = 1,
    **options: Any,
) -> Reply:
    """Return the whole reply to a prompt."""
    reply: Reply = run(
        writer.write(prompt, seed, tokenizer=tokenizer, prompt_tokens=prompt_tokens, **options)
    )
    return reply


def answer(text: str, system: str = "", seed: int = 1, **options: Any) -> str:
    """Return the text of the answer to one message."""
    messages = ((Message("system", system),) if system else ()) + (Message("user", text),)
    return write(Prompt(messages, **options), seed).choices[0].content or ""
