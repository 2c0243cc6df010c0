"""Legacy completion requests, read strictly and leniently."""

# ruff: noqa: E501 - one refusal a line, its sentence whole

from __future__ import annotations

import pytest
from hypothesis import given
from json_values import ANYTHING, bodies
from property_examples import examples

from mockgpt.api.completions.parameters import COMPLETIONS, read_completion
from mockgpt.api.errors.envelope import error_object
from mockgpt.errors import APIError

AVAILABLE = ("gpt-4o-mini", "gpt-4o")
MODEL = "gpt-3.5-turbo-instruct"
DELETED = object()


def options(strict=True, **members):
    body = {"model": MODEL, "prompt": "Say this", **members}
    body = {name: value for name, value in body.items() if value is not DELETED}
    return read_completion(body, available=AVAILABLE, strict=strict)


def refusal(**members):
    with pytest.raises(APIError) as caught:
        options(**members)
    return caught.value


def test_an_empty_request_has_openais_defaults():
    asked = options()
    assert (asked.snapshot, asked.context_length) == ("gpt-3.5-turbo-instruct:20230824-v2", 4097)
    assert (asked.max_tokens, asked.n, asked.best_of, asked.logprobs) == (16, 1, 1, None)
    assert options(prompt=None).prompts == ("<|endoftext|>",)
    assert options(max_tokens=0, echo=True).max_tokens == 0
    assert options(n=3).best_of == 3


@pytest.mark.parametrize(
    ("prompt", "read"),
    [
        ("a", ("a",)),
        (["a", "b"], ("a", "b")),
        ([1, 2], ((1, 2),)),
        ([[1], [2, 3]], ((1,), (2, 3))),
    ],
)
def test_a_prompt_may_be_text_texts_or_tokens(prompt, read):
    assert options(prompt=prompt).prompts == read


REFUSALS = [
    ({"model": DELETED}, 400, None, None, "you must provide a model parameter"),
    ({"prompt": DELETED}, 400, "prompt", "missing_required_parameter", "Missing required parameter: 'prompt'."),
    ({"model": "gpt-4o-mini"}, 404, "model", None, "This is a chat model and not supported in the v1/completions endpoint. Did you mean to use v1/chat/completions?"),
    ({"model": "foo"}, 404, None, "model_not_found", "The model `foo` does not exist or you do not have access to it."),
    ({"model": "omni-moderation-latest"}, 403, None, None, "You are not allowed to sample from this model"),
    ({"messages": []}, 400, None, None, "Unrecognized request argument supplied: messages"),
    ({"prompt": 7}, 400, "prompt", "invalid_type", "Invalid type for 'prompt': expected one of a string, array of strings, array of integers, or array of integer arrays, but got an integer instead."),
    ({"prompt": []}, 400, "prompt", "empty_array", "Invalid 'prompt': empty array. Expected an array with minimum length 1, but got an empty array instead."),
    ({"prompt": ["a", 1]}, 400, "prompt[1]", "invalid_type", "Invalid type for 'prompt[1]': expected a string, but got an integer instead."),
    ({"prompt": [[1], [True]]}, 400, "prompt[1][0]", "invalid_type", "Invalid type for 'prompt[1][0]': expected an integer, but got a boolean instead."),
    ({"prompt": [{}]}, 400, "prompt[0]", "invalid_type", "Invalid type for 'prompt[0]': expected a string, but got an object instead."),
    ({"max_tokens": -1}, 400, "max_tokens", "integer_below_min_value", "Invalid 'max_tokens': integer below minimum value. Expected a value >= 0, but got -1 instead."),
    ({"logprobs": 6}, 400, "logprobs", "integer_above_max_value", "Invalid 'logprobs': integer above maximum value. Expected a value <= 5, but got 6 instead."),
    ({"logprobs": True}, 400, "logprobs", "invalid_type", "Invalid type for 'logprobs': expected an integer, but got a boolean instead."),
    ({"best_of": 21}, 400, "best_of", "integer_above_max_value", "Invalid 'best_of': integer above maximum value. Expected a value <= 20, but got 21 instead."),
    ({"n": 3, "best_of": 2}, 400, None, None, "You requested that the server return more choices than it will generate (HINT: you must set 'n' (currently 3) to be at most 'best_of' (currently 2), or omit either parameter if you don't specifically want to use them.)"),
    ({"stream_options": {}}, 400, "stream_options", None, "The 'stream_options' parameter is only allowed when 'stream' is enabled."),
    ({"temperature": 9}, 400, "temperature", "decimal_above_max_value", "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 9 instead."),
    ({"prompt": ["a"] * 2049}, 400, "prompt", "array_above_max_length", "Invalid 'prompt': array too long. Expected an array with maximum length 2048, but got an array with length 2049 instead."),
]  # fmt: skip


@pytest.mark.parametrize(("members", "status", "param", "code", "message"), REFUSALS)
def test_a_bad_request_is_refused_in_openais_words(members, status, param, code, message):
    refused = refusal(**members)
    assert refused.status == status
    assert error_object(refused) == {
        "error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}
    }


def test_no_request_may_ask_for_more_answers_than_can_be_written():
    assert refusal(prompt=["a"] * 2000, n=2).param == "prompt"
    kept = options(strict=False, prompt=["a"] * 2000, n=100)
    assert len(kept.prompts) * kept.best_of <= 2048


@given(ANYTHING | bodies(COMPLETIONS, model=MODEL))
@examples(400)
def test_any_json_value_is_refused_or_understood(body):
    refused = None
    try:
        asked = read_completion(body, available=AVAILABLE, strict=True)
    except APIError as refusal:
        refused = refusal
    assert asked.prompts if refused is None else 400 <= refused.status < 500
    assert read_completion(body, available=AVAILABLE, strict=False).prompts
