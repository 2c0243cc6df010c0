"""A legacy completion in both its forms."""

from __future__ import annotations

import orjson
from chat_folding import events
from hypothesis import given
from hypothesis import strategies as st
from openai_schemas import assert_valid
from property_examples import examples

from mockgpt.api.chat.format import Stamp
from mockgpt.api.completions.format import TextChoice, chunks, completion, frames
from mockgpt.generation.reply import TokenLogprob, Usage

STAMP = Stamp("cmpl-abc", 1741569952, "gpt-3.5-turbo-instruct:20230824-v2", None, None)


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


def test_a_token_that_splits_a_character_is_shown_as_bytes():
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
@examples(300)
def test_folding_a_stream_gives_the_object(choices):
    usage = Usage(7, 9)
    stream = [chunk for _, chunk in chunks(choices, usage, STAMP, include_usage=True)]
    assert events([frame for _, frame in frames(choices, usage, STAMP, include_usage=True)]) == stream
    whole = completion(choices, usage, STAMP)
    for choice in whole["choices"]:
        if choice["logprobs"] and not choice["logprobs"]["tokens"]:
            choice["logprobs"] = None  # a stream without tokens has no chunk with log probabilities
    assert fold(stream) == whole


@given(st.lists(text_choices(), min_size=1, max_size=3))
@examples(30)
def test_both_forms_fit_the_published_schema(choices):
    whole = completion(choices, Usage(1, 2), STAMP)
    for one in [whole, *(chunk for _, chunk in chunks(choices, Usage(1, 2), STAMP, include_usage=False))]:
        for choice in one["choices"]:
            # The schema knows neither an unfinished choice nor a prompt's first token.
            choice["finish_reason"] = choice["finish_reason"] or "stop"
            choice["logprobs"] = None
        assert_valid(one, "CreateCompletionResponse")
