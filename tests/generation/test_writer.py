"""Replies of the writer: content, token counts and finish reasons."""

from __future__ import annotations

import orjson
import stand_in_tokenizer as tokenizer
from run_writer import write

from mockgpt.generation.reply import Choice, Message, Prompt, Reply


def reply_to(text: str, seed: int = 1, **options: object) -> Reply:
    """Return the reply to one user message."""
    prompt = Prompt((Message("user", text),), **options)  # type: ignore[arg-type]
    return write(prompt, seed, prompt_tokens=9)


def answer(text: str, seed: int = 1, **options: object) -> Choice:
    """Return the only answer to one user message."""
    return reply_to(text, seed, **options).choices[0]


def test_pieces_join_to_the_content_and_tokens_are_counted() -> None:
    choice = answer("What is a proxy?")
    assert choice.content
    assert "".join(choice.pieces) == choice.content
    assert choice.tokens == tokenizer.count(choice.content)
    assert choice.finish_reason == "stop"


def test_usage_adds_all_choices_and_counts_the_prompt_once() -> None:
    reply = reply_to("Tell me about rivers", choices=3)
    assert [reply.usage.prompt_tokens, len(reply.choices)] == [9, 3]
    assert reply.usage.completion_tokens == sum(choice.tokens for choice in reply.choices)
    assert reply.usage.total_tokens == 9 + reply.usage.completion_tokens
    assert len({choice.content for choice in reply.choices}) == 3


def test_max_tokens_cuts_exactly_with_finish_reason_length() -> None:
    choice = answer("What is a proxy?", max_tokens=5)
    assert choice.tokens == 5
    assert choice.finish_reason == "length"
    assert choice.content is not None
    assert tokenizer.count(choice.content) == 5


def test_a_limit_equal_to_the_length_cuts_nothing() -> None:
    whole = answer("What is a proxy?")
    same = answer("What is a proxy?", max_tokens=whole.tokens)
    assert (same.content, same.finish_reason) == (whole.content, "stop")


def test_a_limit_inside_a_character_leaves_the_character_out() -> None:
    choice = answer("né", mode="echo", max_tokens=2)
    assert (choice.content, choice.tokens, choice.finish_reason) == ("n", 2, "length")


def test_a_stop_sequence_ends_the_answer_and_is_not_part_of_it() -> None:
    choice = answer("one two END three", mode="echo", stop=("three", "END"))
    assert (choice.content, choice.finish_reason) == ("one two ", "stop")


def test_echo_mode_returns_the_message_and_fixed_mode_the_text() -> None:
    text = 'a "quoted"\n{{model}} 😀'
    assert answer(text, mode="echo").content == text
    assert answer("x", mode="fixed", fixed_text="Always this.").content == "Always this."


def test_reply_tokens_are_hit_exactly() -> None:
    for wanted in (0, 1, 2, 7, 50, 333, 3000):
        assert answer("Tell me about rivers", reply_tokens=wanted).tokens == wanted


def test_json_object_gives_a_json_object() -> None:
    choice = answer("Give me json about rivers", response_format="json_object")
    assert isinstance(orjson.loads(choice.content or ""), dict)
    cut = answer("Give me json about rivers", response_format="json_object", max_tokens=3)
    assert cut.finish_reason == "length"


def test_the_seed_decides_the_text() -> None:
    texts = {answer("Tell me about rivers", seed).content for seed in range(20)}
    assert len(texts) > 1
    assert answer("Tell me about rivers", 7) == answer("Tell me about rivers", 7)
