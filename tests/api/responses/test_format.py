"""A response in both its forms."""

from __future__ import annotations

import orjson
from hypothesis import given
from hypothesis import strategies as st
from openai_schemas import assert_valid
from property_examples import examples

from mockgpt.api.responses.format import ResponseStamp, events, frames, response
from mockgpt.api.responses.output_items import item_ids
from mockgpt.api.responses.validation import read_response
from mockgpt.generation.reply import Choice, Reply, TokenLogprob, ToolCall, Usage

USAGE = Usage(36, 87)


def options(**members):
    body = {"model": "gpt-4o-mini", "input": "hi", **members}
    return read_response(body, available=("gpt-4o-mini", "gpt-5.4"), strict=True, earlier=lambda _: None)[0]


def stamp(reply, asked):
    ids = tuple(f"item_{place}" for place, _ in enumerate(item_ids(reply.choices[0], asked)))
    return ResponseStamp("resp_1", 1741476542, 1741476543, ids)


def both(choice, asked):
    reply = Reply((choice,), USAGE)
    mark = stamp(reply, asked)
    return response(reply, mark, asked), [event for _, event in events(reply, mark, asked)]


HI = Choice("Hi you", ("Hi", " you"), tokens=2)
CALLS = Choice(
    None,
    tool_calls=(
        ToolCall("call_1", "f", '{"a":1}', ('{"a"', ":1}")),
        ToolCall("call_2", "g", "{}", ("{}",)),
    ),
    finish_reason="tool_calls",
)


def test_an_object_has_openais_keys_in_order():
    whole, _ = both(HI, options())
    assert orjson.dumps(whole).decode() == (
        '{"id":"resp_1","object":"response","created_at":1741476542,"status":"completed","background":false,'
        '"completed_at":1741476543,"error":null,"frequency_penalty":0.0,"incomplete_details":null,'
        '"instructions":null,'
        '"max_output_tokens":null,"max_tool_calls":null,"model":"gpt-4o-mini-2024-07-18","moderation":null,'
        '"output":[{"id":"item_0","type":"message","status":"completed","content":[{"type":"output_text",'
        '"annotations":[],"logprobs":[],"text":"Hi you"}],"role":"assistant"}],"parallel_tool_calls":true,'
        '"presence_penalty":0.0,"previous_response_id":null,"prompt_cache_key":null,'
        '"prompt_cache_retention":"in_memory","reasoning":{"context":null,"effort":null,"summary":null},'
        '"safety_identifier":null,"service_tier":"default","store":true,"temperature":1.0,'
        '"text":{"format":{"type":"text"},"verbosity":"medium"},"tool_choice":"auto","tool_usage":{"image_gen":{"input_tokens":0,'
        '"input_tokens_details":{"image_tokens":0,"text_tokens":0},"output_tokens":0,"output_tokens_details":'
        '{"image_tokens":0,"text_tokens":0},"total_tokens":0},"web_search":{"num_requests":0}},"tools":[],'
        '"top_logprobs":0,"top_p":1.0,"truncation":"disabled","usage":{"input_tokens":36,'
        '"input_tokens_details":{"cached_tokens":0,"cache_write_tokens":0},"output_tokens":87,'
        '"output_tokens_details":{"reasoning_tokens":0},"total_tokens":123},"user":null,"metadata":{}}'
    )


def test_an_answer_repeats_what_was_asked():
    schema = {"type": "object", "properties": {}, "additionalProperties": False, "required": []}
    asked = options(
        instructions="be terse",
        max_output_tokens=16,
        max_tool_calls=3,
        parallel_tool_calls=False,
        prompt_cache_key="k",
        safety_identifier="s",
        service_tier="fast",
        store=False,
        temperature=0,
        top_p=0.5,
        top_logprobs=2,
        text={"format": {"type": "json_schema", "name": "n", "schema": schema}, "verbosity": "medium"},
        tools=[{"type": "function", "name": "f"}, {"type": "web_search"}],
        tool_choice={"type": "function", "name": "f"},
        truncation="auto",
        user="u",
        metadata={"a": "b"},
    )
    whole, _ = both(HI, asked)
    assert whole["temperature"] == 0.0
    assert isinstance(whole["temperature"], float)
    assert whole["service_tier"] == "priority"
    described = {"type": "json_schema", "description": None, "name": "n", "schema": schema, "strict": True}
    assert whole["text"]["format"] == described
    assert whole["tools"] == [
        {
            "type": "function",
            "description": None,
            "name": "f",
            "output_schema": None,
            "parameters": {},
            "strict": True,
        },
        whole["tools"][1],
    ]
    assert whole["tools"][1]["type"] == "web_search"
    assert whole["tool_choice"] == {"type": "function", "name": "f"}
    assert (whole["store"], whole["truncation"], whole["user"], whole["metadata"]) == (
        False,
        "auto",
        "u",
        {"a": "b"},
    )
    assert_valid(whole, "Response")


def test_the_events_of_a_text():
    _, stream = both(HI, options())
    assert [event["type"] for event in stream] == [
        "response.created",
        "response.in_progress",
        "response.output_item.added",
        "response.content_part.added",
        "response.output_text.delta",
        "response.output_text.delta",
        "response.output_text.done",
        "response.content_part.done",
        "response.output_item.done",
        "response.completed",
    ]
    assert [event["sequence_number"] for event in stream] == list(range(10))
    assert stream[0]["response"]["status"] == "in_progress"
    assert (stream[0]["response"]["output"], stream[0]["response"]["usage"]) == ([], None)
    assert list(stream[4]) == [
        "type",
        "content_index",
        "delta",
        "item_id",
        "logprobs",
        "obfuscation",
        "output_index",
        "sequence_number",
    ]


def test_a_frame_names_its_event_and_the_last_one_completes_the_response():
    asked = options(stream=True, stream_options={"include_obfuscation": False})
    reply = Reply((HI,), USAGE)
    sent = [frame for _, frame in frames(reply, stamp(reply, asked), asked)]
    assert sent[4].decode() == (
        'event: response.output_text.delta\ndata: {"type":"response.output_text.delta","content_index":0,'
        '"delta":"Hi","item_id":"item_0","logprobs":[],"output_index":0,"sequence_number":4}\n\n'
    )
    assert sent[-1].startswith(b"event: response.completed\n")
    assert [ordinal for ordinal, _ in frames(reply, stamp(reply, asked), asked)] == [
        *[-1] * 4,
        0,
        1,
        *[-1] * 4,
    ]


def test_each_call_is_an_item_with_its_own_index():
    whole, stream = both(CALLS, options())
    assert whole["output"][0] == {
        "id": "item_0",
        "type": "function_call",
        "status": "completed",
        "arguments": '{"a":1}',
        "call_id": "call_1",
        "name": "f",
    }
    assert [
        (event["type"].removeprefix("response."), event.get("output_index")) for event in stream[2:-1]
    ] == [
        ("output_item.added", 0),
        ("function_call_arguments.delta", 0),
        ("function_call_arguments.delta", 0),
        ("function_call_arguments.done", 0),
        ("output_item.done", 0),
        ("output_item.added", 1),
        ("function_call_arguments.delta", 1),
        ("function_call_arguments.done", 1),
        ("output_item.done", 1),
    ]
    assert (stream[5]["name"], stream[5]["arguments"]) == ("f", '{"a":1}')
    assert stream[2]["item"]["arguments"] == ""


def test_a_cut_answer_is_incomplete():
    whole, stream = both(Choice("Hi", ("Hi",), finish_reason="length"), options())
    assert (whole["status"], whole["completed_at"]) == ("incomplete", None)
    assert whole["incomplete_details"] == {"reason": "max_output_tokens"}
    assert whole["output"][0]["status"] == "incomplete"
    assert stream[-1]["type"] == "response.incomplete"


def test_a_refusal_has_its_own_events():
    whole, stream = both(Choice(None, ("I'm", " sorry"), refusal="I'm sorry"), options())
    assert whole["output"][0]["content"] == [{"type": "refusal", "refusal": "I'm sorry"}]
    assert [event["type"] for event in stream[3:7]] == [
        "response.content_part.added",
        "response.refusal.delta",
        "response.refusal.delta",
        "response.refusal.done",
    ]


def test_what_runs_in_the_background_is_queued_first():
    _, stream = both(HI, options(background=True, stream=True))
    assert [(event["type"], event["response"]["status"]) for event in stream[:3]] == [
        ("response.created", "queued"),
        ("response.queued", "queued"),
        ("response.in_progress", "in_progress"),
    ]


def test_only_a_request_that_includes_log_probabilities_gets_them():
    tokens = (TokenLogprob("Hi", -0.1, (72, 105), (TokenLogprob("Ho", -2.0, (72, 111)),)),)
    choice = Choice("Hi", ("Hi",), logprobs=tokens)
    whole, stream = both(choice, options(include=["message.output_text.logprobs"], top_logprobs=1))
    assert whole["output"][0]["content"][0]["logprobs"] == [
        {
            "token": "Hi",
            "logprob": -0.1,
            "bytes": [72, 105],
            "top_logprobs": [{"token": "Ho", "logprob": -2.0, "bytes": [72, 111]}],
        }
    ]
    assert stream[4]["logprobs"] == [
        {"token": "Hi", "logprob": -0.1, "top_logprobs": [{"token": "Ho", "logprob": -2.0}]}
    ]
    assert both(choice, options())[0]["output"][0]["content"][0]["logprobs"] == []


def fold(stream):
    """Return the output items that the deltas and endings of a stream add up to."""
    items, texts = {}, {}
    for event in stream:
        kind = event["type"]
        if kind == "response.output_item.added":
            items[event["output_index"]] = dict(event["item"])
        elif kind.endswith(".delta"):
            texts[event["output_index"]] = texts.get(event["output_index"], "") + event["delta"]
        elif kind == "response.content_part.done":
            part = event["part"]
            member = "text" if part["type"] == "output_text" else "refusal"
            assert part[member] == texts.get(event["output_index"], "")
            items[event["output_index"]]["content"].append(part)
        elif kind.endswith((".text.done", ".refusal.done", "_text.done")):
            said = event.get("text", event.get("refusal"))
            assert said == texts.get(event["output_index"], "")
        elif kind.endswith(("arguments.done", "input.done")):
            member = "arguments" if "arguments" in event else "input"
            assert event[member] == texts.get(event["output_index"], "")
            items[event["output_index"]][member] = event[member]
        elif kind == "response.output_item.done":
            items[event["output_index"]]["status"] = event["item"]["status"]
            assert items[event["output_index"]] == event["item"]
    return [item for _, item in sorted(items.items())]


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


def pieces(text):
    return tuple(text[start : start + 2] for start in range(0, len(text), 2))


TOOLS = [{"type": "function", "name": "f"}, {"type": "custom", "name": "run"}]
ARGUMENTS = st.builds(lambda text: orjson.dumps({"input": text}).decode(), TEXTS)


@st.composite
def answers(draw):
    kind = draw(st.sampled_from(("text", "refusal", "calls")))
    if kind == "calls":
        made = draw(st.lists(st.tuples(st.sampled_from(("f", "run")), ARGUMENTS), min_size=1, max_size=3))
        calls = tuple(
            ToolCall(f"call_{place}", name, arguments, pieces(arguments))
            for place, (name, arguments) in enumerate(made)
        )
        return Choice(None, tool_calls=calls, finish_reason="tool_calls")
    text = draw(TEXTS)
    if kind == "refusal":
        return Choice(None, pieces(text), refusal=text)
    logprobs = tuple(TokenLogprob(one, -0.5, tuple(one.encode())) for one in text)
    return Choice(
        text, pieces(text), finish_reason=draw(st.sampled_from(("stop", "length"))), logprobs=logprobs
    )


@given(answers(), st.booleans())
@examples(200)
def test_folding_a_stream_gives_the_object(choice, with_logprobs):
    include = ["message.output_text.logprobs"] if with_logprobs else []
    whole, stream = both(choice, options(tools=TOOLS, include=include))
    assert stream[-1]["response"] == whole
    assert fold(stream) == whole["output"]


@given(answers())
@examples(25)
def test_both_forms_fit_the_published_schemas(choice):
    whole, stream = both(choice, options(tools=TOOLS, user="u", include=["message.output_text.logprobs"]))
    assert_valid(whole, "Response")
    for event in stream:
        if "response" in event and event["response"]["usage"] is None:
            event["response"]["usage"] = whole["usage"]  # the schema knows no response without it
        assert_valid(event, "ResponseStreamEvent")


def reasoned(**members):
    asked = options(model="gpt-5.4", user="u", **members)
    reply = Reply((HI,), USAGE._replace(reasoning_tokens=64))
    return both_of(reply, asked)


def both_of(reply, asked):
    given = stamp(reply, asked)
    return response(reply, given, asked), [event for _, event in events(reply, given, asked)]


def test_a_reasoning_model_thinks_before_its_message():
    whole, stream = reasoned(reasoning={"effort": "low"})
    assert [item["type"] for item in whole["output"]] == ["reasoning", "message"]
    assert whole["output"][0] == {"id": "item_0", "type": "reasoning", "content": [], "summary": []}
    assert whole["output"][1]["phase"] == "final_answer"
    assert whole["usage"]["output_tokens_details"] == {"reasoning_tokens": 64}
    assert whole["reasoning"]["effort"] == "low"
    assert [event["type"] for event in stream][2:4] == [
        "response.output_item.added",
        "response.output_item.done",
    ]
    assert_valid(whole, "Response")


def test_a_model_that_does_not_think_has_no_reasoning():
    whole, _ = reasoned()
    assert [item["type"] for item in whole["output"]] == ["message"]
    assert whole["reasoning"]["effort"] == "none"


def test_a_summary_is_streamed_in_parts_of_its_own():
    whole, stream = reasoned(
        reasoning={"effort": "low", "summary": "auto"}, include=["reasoning.encrypted_content"]
    )
    [part] = whole["output"][0]["summary"]
    assert part["type"] == "summary_text"
    assert whole["output"][0]["encrypted_content"].startswith("gAAAA")
    kinds = list(dict.fromkeys(event["type"] for event in stream))
    assert kinds[3:7] == [
        "response.reasoning_summary_part.added",
        "response.reasoning_summary_text.delta",
        "response.reasoning_summary_text.done",
        "response.reasoning_summary_part.done",
    ]
    deltas = [event["delta"] for event in stream if event["type"].endswith("summary_text.delta")]
    assert "".join(deltas) == part["text"]
    assert_valid(whole, "Response")
