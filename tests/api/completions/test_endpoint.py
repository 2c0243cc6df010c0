"""POST /v1/completions: requests, refusals and both forms."""

from __future__ import annotations

import orjson
import pytest
from chat_folding import events
from hypothesis import given, settings
from hypothesis import strategies as st
from json_values import ANYTHING, bodies
from openai_schemas import assert_valid

from mockgpt.api.chat.format import Stamp
from mockgpt.api.completions.format import TextChoice, chunks, completion, frames
from mockgpt.api.completions.parameters import COMPLETIONS, read_completion
from mockgpt.errors import APIError
from mockgpt.generation.reply import TokenLogprob, Usage

# ruff: noqa: E501 - one refusal a line, its sentence whole

AVAILABLE = ("gpt-4o-mini", "gpt-4o")
MODEL = "gpt-3.5-turbo-instruct"
STAMP = Stamp("cmpl-abc", 1741569952, "gpt-3.5-turbo-instruct:20230824-v2", None, None)
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
    assert refused.body() == {
        "error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}
    }


def test_no_request_may_ask_for_more_answers_than_can_be_written():
    assert refusal(prompt=["a"] * 2000, n=2).param == "prompt"
    kept = options(strict=False, prompt=["a"] * 2000, n=100)
    assert len(kept.prompts) * kept.best_of <= 2048


@given(ANYTHING | bodies(COMPLETIONS, model=MODEL))
@settings(max_examples=400, deadline=None)
def test_any_json_value_is_refused_or_understood(body):
    refused = None
    try:
        asked = read_completion(body, available=AVAILABLE, strict=True)
    except APIError as refusal:
        refused = refusal
    assert asked.prompts if refused is None else 400 <= refused.status < 500
    assert read_completion(body, available=AVAILABLE, strict=False).prompts


def token(text, top=()):
    return TokenLogprob(text, -0.5, tuple(text.encode()), tuple(top))


def test_an_object_has_openais_key_order():
    whole = completion([TextChoice("", ("This", " is"), "length")], Usage(5, 2), STAMP)
    assert orjson.dumps(whole).decode() == (
        '{"id":"cmpl-abc","object":"text_completion","created":1741569952,'
        '"model":"gpt-3.5-turbo-instruct:20230824-v2",'
        '"choices":[{"text":"This is","index":0,"logprobs":null,"finish_reason":"length"}],'
        '"usage":{"prompt_tokens":5,"completion_tokens":2,"total_tokens":7}}'
    )


def test_a_chunk_has_its_model_after_its_choices():
    stream = list(frames([TextChoice("", ("Hi",), "stop")], Usage(5, 1), STAMP, include_usage=True))
    start = 'data: {"id":"cmpl-abc","object":"text_completion","created":1741569952,"choices":['
    model = '"model":"gpt-3.5-turbo-instruct:20230824-v2"'
    assert [(ordinal, frame.decode()) for ordinal, frame in stream] == [
        (
            0,
            start
            + '{"text":"Hi","index":0,"logprobs":null,"finish_reason":null}],'
            + model
            + ',"usage":null}\n\n',
        ),
        (
            -1,
            start
            + '{"text":"","index":0,"logprobs":null,"finish_reason":"stop"}],'
            + model
            + ',"usage":null}\n\n',
        ),
        (
            -1,
            start + "]," + model + ',"usage":{"prompt_tokens":5,"completion_tokens":1,"total_tokens":6}}\n\n',
        ),
        (-1, "data: [DONE]\n\n"),
    ]


def test_log_probabilities_of_an_echo_begin_with_the_prompt():
    tokens = (token("Say"), token(" é"), token(" Hi", [token(" Ho")]))
    choice = TextChoice("Say é", (" Hi",), "stop", tokens, 2, 0)
    logprobs = completion([choice], Usage(2, 1), STAMP)["choices"][0]["logprobs"]
    assert logprobs == {
        "tokens": ["Say", " é", " Hi"],
        "token_logprobs": [None, -0.5, -0.5],
        "top_logprobs": [None, {" é": -0.5}, {" Ho": -0.5, " Hi": -0.5}],
        "text_offset": [0, 3, 5],
    }


def test_a_token_that_splits_a_character_is_told_by_its_bytes():
    halves = (TokenLogprob("\\xc3", -0.5, (0xC3,)), TokenLogprob("\\xa9", -0.5, (0xA9,)))
    logprobs = completion([TextChoice("", ("é",), "stop", halves)], Usage(1, 2), STAMP)["choices"][0][
        "logprobs"
    ]
    assert logprobs["tokens"] == [r"bytes:\xc3", r"bytes:\xa9"]
    assert logprobs["top_logprobs"] == [{r"bytes:\xc3": -0.5}, {r"bytes:\xa9": -0.5}]
    plain = (TokenLogprob("\\xc3", -0.5, tuple(b"\\xc3")),)
    spelled = completion([TextChoice("", ("\\xc3",), "stop", plain)], Usage(1, 1), STAMP)
    assert spelled["choices"][0]["logprobs"]["tokens"] == [r"\xc3"]


def test_offsets_count_the_prompt_that_is_not_repeated():
    choice = TextChoice("", ("a", "b"), "stop", (token("a"), token("b")), 0, 10)
    assert completion([choice], Usage(2, 2), STAMP)["choices"][0]["logprobs"]["text_offset"] == [10, 11]


def fold(stream):
    first = stream[0]
    choices, usage = {}, None
    for chunk in stream:
        usage = chunk.get("usage") or usage
        for one in chunk["choices"]:
            held = choices.setdefault(one["index"], {"text": "", "logprobs": None, "finish_reason": None})
            held["text"] += one["text"]
            held["finish_reason"] = one["finish_reason"]
            if one["logprobs"] is not None:
                held["logprobs"] = {
                    key: ((held["logprobs"] or {}).get(key) or []) + more
                    for key, more in one["logprobs"].items()
                }
    folded = [{"index": index, **choice} for index, choice in sorted(choices.items())]
    return {name: first[name] for name in ("id", "object", "created", "model")} | {
        "choices": folded,
        "usage": usage,
    }


@st.composite
def text_choices(draw):
    prompt = draw(st.text("ab é", max_size=5))
    text = draw(st.text("ab é€", max_size=9))
    pieces = tuple(text[start : start + 2] for start in range(0, len(text), 2))
    echo = draw(st.booleans())
    finish = draw(st.sampled_from(("stop", "length")))
    if not draw(st.booleans()):
        return TextChoice(prompt if echo else "", pieces, finish)
    echoed = [token(one) for one in prompt] if echo else []
    logprobs = (*echoed, *(token(one) for one in text))
    return TextChoice(
        prompt if echo else "", pieces, finish, logprobs, len(echoed), 0 if echo else len(prompt)
    )


@given(st.lists(text_choices(), min_size=1, max_size=5))
@settings(max_examples=300, deadline=None)
def test_folding_a_stream_gives_the_object(choices):
    usage = Usage(7, 9)
    stream = [chunk for _, chunk in chunks(choices, usage, STAMP, include_usage=True)]
    assert events([frame for _, frame in frames(choices, usage, STAMP, include_usage=True)]) == stream
    whole = completion(choices, usage, STAMP)
    for choice in whole["choices"]:
        if choice["logprobs"] and not choice["logprobs"]["tokens"]:
            choice["logprobs"] = None  # no token, no chunk that could say so
    assert fold(stream) == whole


@given(st.lists(text_choices(), min_size=1, max_size=3))
@settings(max_examples=30, deadline=None)
def test_both_forms_fit_the_published_schema(choices):
    whole = completion(choices, Usage(1, 2), STAMP)
    for one in [whole, *(chunk for _, chunk in chunks(choices, Usage(1, 2), STAMP, include_usage=False))]:
        for choice in one["choices"]:
            # The schema knows neither an unfinished choice nor a prompt's first token.
            choice["finish_reason"] = choice["finish_reason"] or "stop"
            choice["logprobs"] = None
        assert_valid(one, "CreateCompletionResponse")
