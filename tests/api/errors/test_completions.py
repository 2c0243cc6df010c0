"""The refusals of legacy completions, in OpenAI's sentences."""

from __future__ import annotations

from mockgpt.api.errors import completions as completion_errors


def test_a_long_prompt_is_refused_with_the_sum_of_its_tokens() -> None:
    refusal = completion_errors.prompt_too_long(4097, 4000, 200)
    assert "maximum context length is 4097 tokens, however you requested 4200 tokens" in refusal.message
    assert (refusal.status, refusal.param, refusal.code) == (400, None, None)


def test_too_few_written_answers_are_refused_with_both_numbers() -> None:
    message = completion_errors.more_choices_than_written(3, 2).message
    assert "'n' (currently 3) to be at most 'best_of' (currently 2)" in message


def test_our_own_refusals_name_the_parameter() -> None:
    assert completion_errors.too_many_answers(2048).param == "prompt"
    assert completion_errors.not_a_token("prompt", 7).message == (
        "Invalid 'prompt': 7 is not a token of this model."
    )
