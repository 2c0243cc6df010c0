"""Write the pretend model's reply.

Pure: the same prompt and seed give the same reply in every process. Puts the
parts in order (what to say, how long it may be, what it counts) and leaves each
to its module. Knows no endpoint.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from random import Random

from . import conversation as conversations
from . import long_text, subject, wishes
from .context import Context
from .conversation import Conversation
from .families import choose
from .fitting import exactly, fit
from .json_text import compact
from .prose import compose, continued
from .reply import Choice, Prompt, Reply, Usage
from .tokenizer import Tokenizer

_VARIATIONS = 6  # tries to make the answers of one prompt differ


def write(
    prompt: Prompt, seed: int, *, tokenizer: Tokenizer, prompt_tokens: int, library: object | None = None
) -> Reply:
    """Return the reply to `prompt`.

    Args:
        seed: any integer; with the prompt it decides everything.
        prompt_tokens: what the prompt counts, for the usage.
        library: the user's own texts, None for the built-in ones.
    """
    steps = writing(prompt, seed, tokenizer=tokenizer, prompt_tokens=prompt_tokens, library=library)
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            reply: Reply = stop.value
            return reply


def writing(
    prompt: Prompt, seed: int, *, tokenizer: Tokenizer, prompt_tokens: int, library: object | None = None
) -> Generator[None, None, Reply]:
    """Write as `write` does, pausing between the answers so that a loop can do other work."""
    talk = conversations.read(prompt)
    choices: list[Choice] = []
    for index in range(prompt.choices):
        choice = _choice(prompt, talk, seed, index, tokenizer)
        for variation in range(1, _VARIATIONS):
            if all(choice.content != other.content for other in choices):
                break
            choice = _choice(prompt, talk, seed, index + variation * prompt.choices, tokenizer)
        choices.append(choice)
        yield
    completion_tokens = sum(choice.tokens for choice in choices)
    return Reply(tuple(choices), Usage(prompt_tokens, completion_tokens))


def source(seed: int, talk: Conversation, index: int) -> Random:
    """Return the random source of one answer; it depends on seed, conversation and index only."""
    text = "\0".join((str(seed), str(index), talk.system, *talk.earlier, talk.said, talk.text))
    digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest()
    return Random(int.from_bytes(digest))


def _choice(prompt: Prompt, talk: Conversation, seed: int, index: int, tokenizer: Tokenizer) -> Choice:
    random = source(seed, talk, index)
    context = Context(talk, wishes.read(talk), subject.find(talk.text), random)
    text = _text(prompt, context)
    if prompt.reply_tokens is not None and prompt.response_format == "text":
        text = exactly(text, prompt.reply_tokens, tokenizer, lambda size: long_text.more(context, size))
    fitted = fit(text, tokenizer, stop=prompt.stop, max_tokens=prompt.max_tokens)
    return Choice(
        content=fitted.text,
        pieces=fitted.pieces,
        finish_reason=fitted.finish_reason,
        tokens=len(fitted.tokens),
    )


def _text(prompt: Prompt, context: Context) -> str:
    if prompt.mode == "echo":
        return context.talk.whole
    if prompt.mode == "fixed":
        return prompt.fixed_text
    if prompt.response_format != "text":
        return compact(context)
    if prompt.continues:
        return continued(context)
    return compose(choose(context.talk), context)
