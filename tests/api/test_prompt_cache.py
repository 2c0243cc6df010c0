"""Prompts that were seen before."""

from __future__ import annotations

from mockgpt.api.prompt_cache import PromptCache
from mockgpt.generation.reply import Message, Prompt

LONG = "Some words of a long system message. " * 400
TOKENS = 3200


def prompt(*texts: str) -> Prompt:
    return Prompt((Message("system", LONG), *(Message("user", text) for text in texts)))


def test_the_same_prompt_is_cached_in_steps_of_128() -> None:
    cache = PromptCache()
    assert cache.cached_tokens(prompt("a"), "gpt-4o", TOKENS) == 0
    again = cache.cached_tokens(prompt("a"), "gpt-4o", TOKENS)
    assert again % 128 == 0
    assert TOKENS - 256 < again < TOKENS


def test_a_conversation_that_goes_on_has_its_beginning_cached() -> None:
    cache = PromptCache()
    cache.cached_tokens(prompt("a"), "gpt-4o", TOKENS)
    assert cache.cached_tokens(prompt("a", "b" * 6000), "gpt-4o", 2 * TOKENS) > 1024
    assert cache.cached_tokens(Prompt((Message("user", "b" * 20_000),)), "gpt-4o", TOKENS) == 0


def test_a_short_prompt_and_another_model_are_not() -> None:
    cache = PromptCache()
    cache.cached_tokens(prompt("a"), "gpt-4o", TOKENS)
    assert cache.cached_tokens(prompt("a"), "gpt-4o", 1023) == 0
    assert cache.cached_tokens(prompt("a"), "gpt-4o-mini", TOKENS) == 0


def test_what_cannot_be_written_down_is_not_cached() -> None:
    cache = PromptCache()
    broken = Prompt((Message("user", "\ud800" * 5000),))
    assert [cache.cached_tokens(broken, "gpt-4o", TOKENS) for _ in range(2)] == [0, 0]
