"""A chat reply that is given again has the bytes of a new answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.api.chat.format import Stamp, completion, frames
from mockgpt.api.chat.given_again import CompletionBytes, StreamBytes
from mockgpt.api.chat.parameters import read_chat
from mockgpt.api.endpoint import json_answer
from mockgpt.api.identifiers import system_fingerprint
from mockgpt.generation.reply import Choice, Reply, TokenLogprob, ToolCall, Usage

ID = "chatcmpl-" + 29 * "x"
USAGE = Usage(19, 10)
CALLS = tuple(ToolCall(f"call_{n}", "look", '{"a":1}', ('{"a"', ":1}")) for n in range(2))


def options(**more):
    messages = [{"role": "user", "content": "hello"}]
    return read_chat({"model": "gpt-4o-mini", "messages": messages, **more}, available=(), strict=True)


def stamp(asked, created):
    return Stamp(ID, created, asked.snapshot, system_fingerprint(asked.snapshot), asked.service_tier)


@given(st.text(max_size=20), st.integers(0, 2**40))
@examples(30)
def test_whole_answers_do(text, created):
    reply, asked = Reply((Choice('"": 0,' + text, (text,), tokens=2),), USAGE), options()
    again = CompletionBytes(reply, asked).of(ID, created)
    assert again == json_answer(completion(reply, stamp(asked, created), asked)).body


@pytest.mark.parametrize("usage", [True, False])
@pytest.mark.parametrize("padded", [True, False])
@pytest.mark.parametrize(
    ("choices", "more"),
    [
        ((Choice('"":0, b', ('"":0,', " b"), tokens=2),), {}),
        ((Choice("a b", ("a", " b")), Choice("c", ("c",))), {"n": 2}),
        ((Choice(None, refusal="no", pieces=("no",)),), {}),
        ((Choice(None, tool_calls=CALLS, finish_reason="tool_calls"),), {}),
        (
            (Choice("a", ("a",), logprobs=(TokenLogprob("a", -0.5, (97,)),)),),
            {"logprobs": True, "top_logprobs": 0},
        ),
    ],
)
def test_streams_do(choices, more, usage, padded):
    form = {"stream": True, "stream_options": {"include_usage": usage, "include_obfuscation": padded}}
    reply, asked = Reply(choices, USAGE), options(**form, **more)
    again = StreamBytes(reply, asked, ID)
    for created in (7, 1741569952):
        assert list(again.of(ID, created)) == list(frames(reply, stamp(asked, created), asked))
