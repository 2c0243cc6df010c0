"""A chat reply in both its forms."""

from __future__ import annotations

import orjson
import pytest
from chat_folding import events, fold_chat
from hypothesis import given
from hypothesis import strategies as st
from openai_schemas import assert_valid
from property_examples import examples

from mockgpt.api.chat.format import Stamp, chunks, completion, frames
from mockgpt.api.chat.parameters import read_chat
from mockgpt.generation.reply import Choice, Reply, TokenLogprob, ToolCall, Usage

STAMP = Stamp("chatcmpl-abc", 1741569952, "gpt-4o-mini-2024-07-18", "fp_44709d6fcb", "default")
HELLO = [{"role": "user", "content": "hello"}]
OPTIONS = read_chat({"model": "gpt-4o-mini", "messages": HELLO}, available=("gpt-4o-mini",), strict=True)
USAGE = Usage(19, 10)
HI = Reply((Choice("Hello!", ("Hello", "!"), tokens=2),), USAGE)


def streamed(reply, options):
    return [chunk for _, chunk in chunks(reply, STAMP, options)]


def deltas(reply, options=OPTIONS):
    return [chunk["choices"][0]["delta"] for chunk in streamed(reply, options)]


def test_a_completion_has_openais_keys_in_order():
    assert orjson.dumps(completion(HI, STAMP, OPTIONS)).decode() == (
        '{"id":"chatcmpl-abc","object":"chat.completion","created":1741569952,'
        '"model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"message":{"role":"assistant",'
        '"content":"Hello!","refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],'
        '"usage":{"prompt_tokens":19,"completion_tokens":10,"total_tokens":29,'
        '"prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},'
        '"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,'
        '"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}},'
        '"service_tier":"default","system_fingerprint":"fp_44709d6fcb"}'
    )


def test_a_stream_is_role_tokens_finish_done():
    plain = OPTIONS._replace(include_obfuscation=False)
    head = (
        'data: {"id":"chatcmpl-abc","object":"chat.completion.chunk","created":1741569952,'
        '"model":"gpt-4o-mini-2024-07-18","service_tier":"default","system_fingerprint":"fp_44709d6fcb",'
        '"choices":[{"index":0,"delta":'
    )
    assert [(ordinal, frame.decode()) for ordinal, frame in frames(HI, STAMP, plain)] == [
        (
            -1,
            head
            + '{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}]}\n\n',
        ),
        (0, head + '{"content":"Hello"},"logprobs":null,"finish_reason":null}]}\n\n'),
        (1, head + '{"content":"!"},"logprobs":null,"finish_reason":null}]}\n\n'),
        (-1, head + '{},"logprobs":null,"finish_reason":"stop"}]}\n\n'),
        (-1, "data: [DONE]\n\n"),
    ]


def test_usage_is_null_in_every_chunk_but_a_last_one_without_choices():
    *others, last = streamed(HI, OPTIONS._replace(include_usage=True))
    assert [chunk["usage"] for chunk in others] == [None] * 4
    assert last["choices"] == []
    assert last["usage"]["total_tokens"] == 29
    assert last["obfuscation"] == ""
    assert all("usage" not in chunk for chunk in streamed(HI, OPTIONS))


def test_padding_hides_the_size_of_a_delta():
    reply = Reply((Choice("a" * 25, ("a" * 8, "a" * 16, "a")),), USAGE)
    padded = streamed(reply, OPTIONS)
    assert [len(chunk["obfuscation"]) for chunk in padded] == [15, 8, 0, 15, 15]
    assert all(chunk["obfuscation"].isalnum() for chunk in padded if chunk["obfuscation"])
    assert padded[0]["obfuscation"] != padded[3]["obfuscation"]
    assert all(
        "obfuscation" not in chunk for chunk in streamed(reply, OPTIONS._replace(include_obfuscation=False))
    )


def test_an_empty_completion_streams_role_and_finish():
    assert deltas(Reply((Choice("", ()),), USAGE)) == [
        {"role": "assistant", "content": "", "refusal": None},
        {},
    ]


def test_a_text_without_pieces_is_one_delta():
    assert deltas(Reply((Choice("whole"),), USAGE))[1:] == [{"content": "whole"}, {}]


def test_several_choices_take_turns():
    reply = Reply((Choice("ab", ("a", "b")), Choice("c", ("c",)), Choice("de", ("d", "e"))), USAGE)
    stream = [
        (ordinal, one["index"], one["delta"].get("content"), one["finish_reason"])
        for ordinal, chunk in chunks(reply, STAMP, OPTIONS)
        for one in chunk["choices"]
    ]
    assert stream == [
        (-1, 0, "", None),
        (-1, 1, "", None),
        (-1, 2, "", None),
        (0, 0, "a", None),
        (0, 1, "c", None),
        (0, 2, "d", None),
        (1, 0, "b", None),
        (-1, 1, None, "stop"),
        (1, 2, "e", None),
        (-1, 0, None, "stop"),
        (-1, 2, None, "stop"),
    ]


def test_a_refusal_streams_as_refusal():
    reply = Reply((Choice(None, ("I'm", " sorry"), refusal="I'm sorry"),), USAGE)
    assert deltas(reply) == [
        {"role": "assistant", "content": None, "refusal": ""},
        {"refusal": "I'm"},
        {"refusal": " sorry"},
        {},
    ]
    message = completion(reply, STAMP, OPTIONS)["choices"][0]["message"]
    assert (message["content"], message["refusal"]) == (None, "I'm sorry")


PARIS = ToolCall("call_x", "get_weather", '{"location":"Paris"}', ('{"', "location", '":"Paris"}'))
TOKYO = ToolCall("call_y", "get_weather", '{"location":"Tokyo"}', ('{"location":"Tokyo"}',))


def test_a_single_call_opens_in_the_first_chunk():
    reply = Reply((Choice(None, tool_calls=(PARIS,), finish_reason="tool_calls"),), USAGE)
    opening = {
        "index": 0,
        "id": "call_x",
        "type": "function",
        "function": {"name": "get_weather", "arguments": ""},
    }
    assert deltas(reply) == [
        {"role": "assistant", "content": None, "tool_calls": [opening], "refusal": None},
        {"tool_calls": [{"index": 0, "function": {"arguments": '{"'}}]},
        {"tool_calls": [{"index": 0, "function": {"arguments": "location"}}]},
        {"tool_calls": [{"index": 0, "function": {"arguments": '":"Paris"}'}}]},
        {},
    ]
    assert streamed(reply, OPTIONS)[-1]["choices"][0]["finish_reason"] == "tool_calls"


def test_parallel_calls_open_one_after_the_other():
    reply = Reply((Choice(None, tool_calls=(PARIS, TOKYO), finish_reason="tool_calls"),), USAGE)
    first, opening, *_, second, piece, end = deltas(reply)
    assert first == {"role": "assistant", "content": None}
    assert opening["tool_calls"][0]["id"] == "call_x"
    assert second["tool_calls"][0]["id"] == "call_y"
    assert piece == {"tool_calls": [{"index": 1, "function": {"arguments": '{"location":"Tokyo"}'}}]}
    assert end == {}
    ordinals = [ordinal for ordinal, _ in chunks(reply, STAMP, OPTIONS)]
    assert ordinals == [-1, -1, 0, 1, 2, -1, 3, -1]


def test_a_call_that_was_named_ends_with_stop():
    reply = Reply((Choice(None, tool_calls=(PARIS,), finish_reason="tool_calls"),), USAGE)
    named = OPTIONS._replace(tool_choice="=get_weather")
    assert completion(reply, STAMP, named)["choices"][0]["finish_reason"] == "stop"
    assert streamed(reply, named)[-1]["choices"][0]["finish_reason"] == "stop"


def test_deprecated_functions_are_answered_in_their_own_form():
    reply = Reply((Choice(None, tool_calls=(TOKYO,), finish_reason="tool_calls"),), USAGE)
    legacy = OPTIONS._replace(legacy_functions=True)
    choice = completion(reply, STAMP, legacy)["choices"][0]
    assert choice["message"] == {
        "role": "assistant",
        "content": None,
        "function_call": {"name": "get_weather", "arguments": '{"location":"Tokyo"}'},
        "refusal": None,
        "annotations": [],
    }
    assert choice["finish_reason"] == "function_call"
    assert deltas(reply, legacy) == [
        {"role": "assistant", "content": None, "function_call": {"name": "get_weather", "arguments": ""}},
        {"function_call": {"arguments": '{"location":"Tokyo"}'}},
        {},
    ]


def test_a_custom_tool_is_called_with_free_text():
    call = ToolCall("call_z", "run", '{"input":"print(1)"}', ('{"input":', '"print(1)"}'))
    reply = Reply((Choice(None, tool_calls=(call,), finish_reason="tool_calls"),), USAGE)
    options = OPTIONS._replace(custom_tools=frozenset(("run",)))
    whole = completion(reply, STAMP, options)
    expected = {"id": "call_z", "type": "custom", "custom": {"name": "run", "input": "print(1)"}}
    assert whole["choices"][0]["message"]["tool_calls"] == [expected]
    assert fold_chat(streamed(reply, options))["choices"][0]["message"]["tool_calls"] == [expected]


def test_log_probabilities_go_with_their_tokens():
    euro = "€".encode()
    tokens = (
        TokenLogprob("Hi", -0.1, tuple(b"Hi"), (TokenLogprob("Hi", -0.1, tuple(b"Hi")),)),
        TokenLogprob("\\xe2", -0.2, (euro[0],)),
        TokenLogprob("\\x82\\xac", -0.3, tuple(euro[1:])),
    )
    reply = Reply((Choice("Hi€", ("Hi", "€"), logprobs=tokens, tokens=3),), USAGE)
    options = OPTIONS._replace(logprobs=True, top_logprobs=1)
    stream = streamed(reply, options)
    assert [
        chunk["choices"][0]["logprobs"] and len(chunk["choices"][0]["logprobs"]["content"])
        for chunk in stream
    ] == [None, 1, 2, None]
    whole = completion(reply, STAMP, options)["choices"][0]["logprobs"]
    assert whole["refusal"] is None
    assert whole["content"][0] == {
        "token": "Hi",
        "logprob": -0.1,
        "bytes": [72, 105],
        "top_logprobs": [{"token": "Hi", "logprob": -0.1, "bytes": [72, 105]}],
    }
    assert whole["content"][1]["top_logprobs"] == []


def pieces(text):
    return tuple(text[start : start + 3] for start in range(0, len(text), 3))


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
CALLS = st.builds(
    lambda text: ToolCall("call_1", "f", text, pieces(text)), st.text('ab{}"\n', min_size=1, max_size=12)
)


@st.composite
def choices(draw):
    kind = draw(st.sampled_from(("text", "refusal", "calls")))
    if kind == "calls":
        calls = tuple(draw(st.lists(CALLS, min_size=1, max_size=3)))
        return Choice(None, tool_calls=calls, finish_reason="tool_calls")
    text = draw(TEXTS)
    logprobs = None
    if draw(st.booleans()):
        logprobs = tuple(TokenLogprob(one, -0.5, tuple(one.encode())) for one in text) or None
    if kind == "refusal":
        return Choice(None, pieces(text), refusal=text, logprobs=logprobs)
    return Choice(
        text, pieces(text), finish_reason=draw(st.sampled_from(("stop", "length"))), logprobs=logprobs
    )


ASKED = st.builds(
    lambda usage, padded, logprobs, choice: OPTIONS._replace(
        include_usage=usage, include_obfuscation=padded, logprobs=logprobs, tool_choice=choice
    ),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from(("auto", "=f")),
)


@given(st.lists(choices(), min_size=1, max_size=4), ASKED)
@examples(300)
def test_folding_a_stream_gives_the_object(answers, options):
    reply = Reply(tuple(answers), USAGE)
    stream = streamed(reply, options)
    assert events([frame for _, frame in frames(reply, STAMP, options)]) == stream
    assert [ordinal for ordinal, _ in frames(reply, STAMP, options)][:-1] == [
        ordinal for ordinal, _ in chunks(reply, STAMP, options)
    ]
    whole = completion(reply, STAMP, options)
    folded = fold_chat(stream)
    if not options.include_usage:
        folded["usage"] = whole["usage"]
    assert folded == whole


@given(st.lists(choices(), min_size=1, max_size=3), ASKED)
@examples(40)
def test_both_forms_fit_the_published_schemas(answers, options):
    reply = Reply(tuple(answers), USAGE)
    assert_valid(completion(reply, STAMP, options), "CreateChatCompletionResponse")
    for chunk in streamed(reply, options):
        assert_valid(
            {**chunk, "usage": chunk.get("usage") or {**USAGE_SHAPE}}, "CreateChatCompletionStreamResponse"
        )


USAGE_SHAPE = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


@pytest.mark.parametrize("text", ["\u2028", '"\\', "é€😀", "\x00\x1f", "</script>"])
def test_any_character_survives_a_frame(text):
    reply = Reply((Choice(text, (text,)),), USAGE)
    assert (
        fold_chat(events([frame for _, frame in frames(reply, STAMP, OPTIONS)]))["choices"][0]["message"][
            "content"
        ]
        == text
    )


def test_the_chunks_of_parallel_calls_have_their_usage_before_their_choices():
    reply = Reply((Choice(None, tool_calls=(PARIS, TOKYO), finish_reason="tool_calls"),), USAGE)
    asked = OPTIONS._replace(include_usage=True)
    *opened, end, usage = (list(chunk) for _, chunk in chunks(reply, STAMP, asked))
    assert all(keys.index("usage") < keys.index("choices") for keys in opened)
    assert all(keys.index("usage") > keys.index("choices") for keys in (end, usage))


def test_usage_tells_more_of_models_that_hear_and_of_the_newest():
    def details(model):
        spoken = {"modalities": ["text", "audio"]} if model == "gpt-audio" else {}
        asked = read_chat({"model": model, "messages": HELLO, **spoken}, available=(), strict=True)
        usage = completion(HI, STAMP, asked)["usage"]
        return usage["prompt_tokens_details"], usage["completion_tokens_details"].get("text_tokens")

    assert details("gpt-4o-mini") == ({"cached_tokens": 0, "audio_tokens": 0}, None)
    heard = {"cached_tokens": 0, "audio_tokens": 0, "text_tokens": 19, "image_tokens": 0}
    assert details("gpt-audio") == (heard, 10)
    assert details("gpt-5.6-sol")[0] == {"cached_tokens": 0, "audio_tokens": 0, "cache_write_tokens": 0}
