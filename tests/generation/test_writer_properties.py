"""Properties of every reply: no exception, correct counts, texts decided by the seed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress

import orjson
import pytest
import stand_in_tokenizer as tokenizer
from hypothesis import example, given
from hypothesis import strategies as st
from property_examples import examples
from run_writer import answer, run, write

from mockgpt.generation import pausing, writer
from mockgpt.generation.json_schema.instance import SchemaError
from mockgpt.generation.reply import Image, Message, Prompt, Reply, Tool, ToolCall
from mockgpt.generation.tokenizer.encodings import o200k_base

TRIGGERS = (
    *("translate ", "summarize: ", "json with keys ", "weather in ", "say ", "fix the grammar: ", "```"),
    *("classify as a, b or c: ", "extract emails ", "compare a and b", "how do I ", "what is ", "list 5 "),
    *("2+2 ", "8x = ", "in 3 sentences ", "answer in one word ", "my name is ", "write a long ", "{{model}}"),
    *('"', "'", "\\", "\n", "😀", "é", "中文", "\ud83d", "\x00", "{topic}", "You are {name}", "{0}", "%s"),
    *("translate 'x' to German", "in all caps ", "in 20 words ", "like a pirate ", "in French "),
)
texts = st.lists(st.sampled_from(TRIGGERS) | st.text(max_size=12), max_size=6).map("".join)
roles = st.sampled_from(("user", "assistant", "system", "developer", "tool", "function", "user", "user"))
messages = st.lists(
    st.builds(
        Message,
        roles,
        texts,
        tool_calls=st.just(()) | st.just((ToolCall("call_1", "f", '{"city":"Rome"}'),)),
        tool_call_id=st.none() | st.just("call_1"),
        images=st.just(()) | st.just((Image("data:,x"),)),
    ),
    max_size=5,
).map(tuple)
WEATHER = Tool("get_weather", "Weather", {"properties": {"city": {"type": "string"}}, "required": ["city"]})
SCHEMA = {"properties": {"answer": {"type": "string"}, "sentiment": {"enum": ["positive", "negative"]}}}
prompts = st.builds(
    Prompt,
    messages,
    tools=st.sampled_from(((), (WEATHER,), (Tool("ping"), WEATHER))),
    tool_choice=st.sampled_from(("auto", "none", "required", "=get_weather", "=missing")),
    response_format=st.sampled_from(("text", "text", "json_object", "json_schema")),
    schema=st.sampled_from(
        (None, SCHEMA, {"type": "object"}, {"type": "array", "items": {"type": "number"}})
    ),
    choices=st.integers(1, 3),
    stop=st.lists(st.sampled_from((" the", ".", "", "e", "\n")), max_size=2).map(tuple),
    max_tokens=st.none() | st.integers(0, 60),
    logprobs=st.booleans(),
    top_logprobs=st.integers(0, 3),
    reply_tokens=st.none() | st.integers(0, 80),
    mode=st.sampled_from(("realistic", "realistic", "realistic", "echo", "fixed")),
    fixed_text=texts,
    continues=st.booleans(),
    output_limit=st.integers(100, 20_000),
)


def check(prompt: Prompt, reply: Reply) -> None:
    """Assert the properties of every reply."""
    assert len(reply.choices) == prompt.choices
    assert reply.usage.completion_tokens == sum(choice.tokens for choice in reply.choices)
    for choice in reply.choices:
        filled = [choice.content is not None, choice.refusal is not None, bool(choice.tool_calls)]
        assert sum(filled) == 1
        text = choice.content if choice.refusal is None else choice.refusal
        assert "".join(choice.pieces) == (text or "")
        assert choice.finish_reason in ("stop", "length", "tool_calls")
        assert choice.tokens <= (prompt.output_limit if prompt.max_tokens is None else prompt.max_tokens)
        for call in choice.tool_calls:
            assert "".join(call.pieces) == call.arguments
            assert choice.finish_reason == "length" or isinstance(orjson.loads(call.arguments), dict)
        if text is None:
            continue
        if choice.finish_reason == "stop":
            assert choice.tokens == tokenizer.count(text)
        assert not any(stop and stop in text for stop in prompt.stop)
        if choice.logprobs is not None:
            assert len(choice.logprobs) == choice.tokens
        text.encode()


@given(prompts, st.integers())
@examples(300)
def test_any_prompt_gets_a_consistent_reply(prompt: Prompt, seed: int) -> None:
    if prompt.response_format == "json_schema" and prompt.schema is None:
        prompt = prompt._replace(schema={})
    reply = write(prompt, seed, prompt_tokens=3)
    check(prompt, reply)
    assert write(prompt, seed, prompt_tokens=3) == reply


@given(texts, st.sampled_from(("text", "json_object")))
@example('translate "', "json_object")
@examples(200)
def test_any_message_gets_text_and_json_is_json(text: str, form: str) -> None:
    prompt = Prompt((Message("user", text),), response_format=form)
    [choice] = write(prompt, 5, tokenizer=o200k_base).choices
    assert choice.content
    assert choice.tokens == o200k_base.count(choice.content)
    if form == "json_object":
        assert isinstance(orjson.loads(choice.content), dict)


@given(texts, st.integers(0, 300))
@examples(60)
def test_reply_tokens_are_hit_exactly_with_the_real_tokenizer(text: str, wanted: int) -> None:
    prompt = Prompt((Message("user", text),), reply_tokens=wanted)
    [choice] = write(prompt, 5, tokenizer=o200k_base).choices
    assert choice.tokens == wanted
    assert choice.finish_reason == "stop"


@pytest.mark.parametrize(
    "text", ['a "quotation" mark', "a\nnewline", "an emoji 😀", "{{model}} {{x}} {topic}", "\\"]
)
def test_any_character_in_a_prompt_is_handled(text: str) -> None:
    assert answer(text, mode="echo") == text
    for request in (
        "Say ",
        "Write a poem about ",
        "What is ",
        "Summarize: ",
        "Write a python function that ",
        "Translate ",
    ):
        assert answer(request + text)
    assert orjson.loads(answer("json " + text, response_format="json_object"))


QUESTIONS = (
    "What is a fern?",
    "Tell me about rivers",
    "Write a poem about rain",
    "Give me a JSON object",
    "List 4 ideas",
)


def test_different_seeds_give_different_texts() -> None:
    for question in QUESTIONS:
        assert len({answer(question, seed=seed) for seed in range(12)}) > 4


def test_the_same_seed_gives_the_same_text_in_another_process() -> None:
    script = (
        "import sys; sys.path[:0] = ['tests', 'tests/generation']\n"
        "from test_writer_properties import QUESTIONS, answer\n"
        "sys.stdout.buffer.write('|'.join(answer(text, seed=77) for text in QUESTIONS).encode())"
    )
    # Another hash seed gives another order of sets; nothing may depend on it.
    outputs = [
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout.decode()
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1] == "|".join(answer(text, seed=77) for text in QUESTIONS)


def test_choices_differ() -> None:
    for question in ("What is a fern?", "hello", "What is 2+2?"):
        prompt = Prompt((Message("user", question),), choices=4)
        contents = [choice.content for choice in write(prompt, 3).choices]
        assert len(set(contents)) == 4


def test_writing_pauses_between_choices_and_ends_with_the_reply() -> None:
    prompt = Prompt((Message("user", "What is a fern?"),), choices=3)
    steps = writer.write(prompt, 3, tokenizer=tokenizer, prompt_tokens=1)
    for _ in range(3):
        next(steps)
    assert run(steps) == write(prompt, 3)


ROWS = {
    "type": "array",
    "minItems": 12,
    "items": {"type": "array", "minItems": 12, "items": {"type": "string"}},
}
TWICE = {"type": "object", "properties": {"a": {"$ref": "#/$defs/0"}}, "required": ["a"]}
LONG_SCHEMAS = {
    "rows": ROWS,
    "references": {
        **TWICE,
        "$defs": {
            str(level): {
                "type": "object",
                "properties": {name: {"$ref": f"#/$defs/{level + 1}"} for name in ("a", "b")},
                "required": ["a", "b"],
            }
            for level in range(12)
        }
        | {"12": {"type": "string"}},
    },
}


@pytest.mark.parametrize("name", LONG_SCHEMAS)
def test_writing_pauses_where_few_properties_have_many_parts(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pausing, "_TURN_SECONDS", 0)
    prompt = Prompt((Message("user", "x"),), response_format="json_schema", schema=LONG_SCHEMAS[name])
    steps = writer.write(prompt, 3, tokenizer=tokenizer, prompt_tokens=1)
    pauses = 0
    with suppress(SchemaError):
        for _ in steps:
            pauses += 1
    assert pauses > 20


def test_a_schema_that_cannot_be_met_is_a_schema_error() -> None:
    with pytest.raises(SchemaError, match="minItems"):
        answer("x", response_format="json_schema", schema={"type": "array", "minItems": 3, "maxItems": 1})


def test_an_answer_ends_at_the_limit_of_the_model() -> None:
    prompt = Prompt((Message("user", "word " * 20_000),), mode="echo")
    [choice] = write(prompt, 1).choices
    assert (choice.tokens, choice.finish_reason) == (16_384, "length")
    [choice] = write(prompt._replace(output_limit=4096), 1).choices
    assert (choice.tokens, choice.finish_reason) == (4096, "length")


@pytest.mark.parametrize("reply_tokens", [None, 16_384])
def test_a_long_echo_pauses_and_reads_little_more_than_it_returns(
    reply_tokens: int | None,
) -> None:
    text = " ".join(f"word{number:x}" for number in range(100_000))
    prompt = Prompt((Message("user", text),), mode="echo", reply_tokens=reply_tokens)
    read = []

    class Counting:
        def count(self, text: str) -> int:
            raise AssertionError("counts a whole text in one step")

        def token_slices(self, text: str) -> Iterator[list[bytes]]:
            for batch in o200k_base.token_slices(text):
                read.append(len(batch))
                yield batch

    steps = writer.write(prompt, 1, tokenizer=Counting(), prompt_tokens=1)
    most = before = 0
    reply = None
    while reply is None:
        try:
            next(steps)
        except StopIteration as stop:
            reply = stop.value
        most, before = max(most, sum(read) - before), sum(read)
    assert most < 4096
    assert sum(read) < 5 * 16_384
    assert reply.choices[0].tokens == 16_384


def test_json_stays_json_for_any_requested_length() -> None:
    for response_format in ("json_object", "json_schema"):
        text = answer("A person", response_format=response_format, schema=SCHEMA, reply_tokens=5)
        assert isinstance(orjson.loads(text), dict)


def test_a_long_text_has_about_the_requested_length() -> None:
    for limit in (400, 1000, 2000, 8000):
        prompt = Prompt((Message("user", "Write a long text about bees"),), max_tokens=limit)
        [choice] = write(prompt, 1, tokenizer=o200k_base).choices
        assert 0.7 * limit < choice.tokens <= limit
        assert choice.finish_reason == "stop"
    words = len(answer("Write a 700-word essay about bees").split())
    assert 500 < words < 900


def test_most_answers_have_10_to_130_tokens() -> None:
    for question in (
        "What is a fern?",
        "Why do cats purr?",
        "Should I buy a car?",
        "Is tea healthy?",
        "I like trees.",
    ):
        for seed in range(10):
            assert 10 <= o200k_base.count(answer(question, seed=seed)) <= 130


def test_the_style_that_system_and_user_ask_for_is_applied() -> None:
    assert answer("What is the capital of France?", "Answer in one word.") == "Paris"
    assert answer("hello", "Always reply with 'pong'.") == "pong"
    assert answer("Is tea healthy?", "Answer yes or no.") in ("Yes", "No")
    assert answer("What is a fern?", "Answer in French.").isascii() is False
    assert answer("What is a proxy?", "Talk like a pirate.").startswith(("Arr", "Ahoy", "Avast"))
    assert "Marvin" in answer("Who are you?", "You are Marvin, an android.")
    assert answer("hello", "Use all caps.").isupper()
    assert len(answer("Explain rain in exactly 2 sentences.").rstrip(".").split(". ")) == 2
    assert answer("List 7 ideas").count("\n") >= 7


def test_answers_refer_to_earlier_messages() -> None:
    conversation = (
        Message("user", "Hi, my name is Anna"),
        Message("assistant", "Hello Anna!"),
        Message("user", "What's my name?"),
    )
    assert "Anna" in (write(Prompt(conversation), 1).choices[0].content or "")
    doubted = (
        Message("user", "q"),
        Message("assistant", "Water boils at 100 degrees."),
        Message("user", "Are you sure?"),
    )
    assert "100 degrees" in (write(Prompt(doubted), 1).choices[0].content or "")
