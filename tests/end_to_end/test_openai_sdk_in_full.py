"""Every method of the Python SDK's resources over mutual TLS: sync, async, strict and lenient.

The clients check every answer against the SDK's own types (`_strict_response_validation`).
"""

from __future__ import annotations

import asyncio
import inspect
import json
import signal
import ssl
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import openai
import pytest
from mock_process import MockProcess
from plain_admin import admin
from pydantic import BaseModel

MODEL = "gpt-4o-mini"
HELLO: list[Any] = [{"role": "user", "content": "hello"}]
WEATHER: dict[str, Any] = {
    "name": "get_weather",
    "description": "Tell the weather of a city.",
    "parameters": {
        "type": "object",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
        "additionalProperties": False,
    },
    "strict": True,
}
ASKS_WEATHER: list[Any] = [{"role": "user", "content": "What is the weather in Oslo?"}]


class Person(BaseModel):
    name: str
    age: int
    hobbies: list[str]


def options(mock: MockProcess) -> dict[str, Any]:
    return {
        "base_url": mock.base_url,
        "api_key": "sk-mock",
        "max_retries": 0,
        "_strict_response_validation": True,
    }


@pytest.fixture
def client(shared_mock: MockProcess, client_context: ssl.SSLContext) -> Iterator[openai.OpenAI]:
    transport = openai.DefaultHttpxClient(verify=client_context)
    with openai.OpenAI(http_client=transport, **options(shared_mock)) as client:
        yield client


@pytest.fixture
def lenient(mock_with: Any, client_context: ssl.SSLContext) -> Iterator[openai.OpenAI]:
    mock = mock_with("--set", "api.validation=lenient", "--set", "responses.default_delay_ms=0")
    assert admin(mock, "POST", "/_mock/reset")[0] == 204, "nothing is stored"
    transport = openai.DefaultHttpxClient(verify=client_context)
    with openai.OpenAI(http_client=transport, **options(mock)) as client:
        yield client


def unchecked(client: openai.OpenAI) -> openai.OpenAI:
    """Return the client for the two answers of the real API that the SDK's types deny."""
    plain = client.with_options()
    plain._strict_response_validation = False
    return plain


# -- chat --------------------------------------------------------------------------------------


def test_a_tool_is_called_and_its_result_spoken_of(client: openai.OpenAI) -> None:
    tools: list[Any] = [{"type": "function", "function": WEATHER}]
    asked = client.chat.completions.create(
        model=MODEL, messages=ASKS_WEATHER, tools=tools, tool_choice="required"
    )
    choice = asked.choices[0]
    assert choice.finish_reason == "tool_calls"
    assert choice.message.content is None
    assert choice.message.tool_calls
    call: Any = choice.message.tool_calls[0]
    assert isinstance(json.loads(call.function.arguments)["city"], str)
    answer = client.chat.completions.create(
        model=MODEL,
        tools=tools,
        messages=[
            *ASKS_WEATHER,
            choice.message.model_dump(exclude_none=True),
            {"role": "tool", "tool_call_id": call.id, "content": '{"degrees": 21}'},
        ],
    )
    assert answer.choices[0].message.content


def test_structured_output_is_parsed_streamed_and_not(client: openai.OpenAI) -> None:
    parsed = client.chat.completions.parse(model=MODEL, messages=HELLO, response_format=Person, seed=2)
    assert isinstance(parsed.choices[0].message.parsed, Person)
    with client.chat.completions.stream(
        model=MODEL, messages=HELLO, response_format=Person, seed=2
    ) as stream:
        for _ in stream:
            pass
        final = stream.get_final_completion()
    assert final.choices[0].message.parsed == parsed.choices[0].message.parsed


def test_streamed_tool_calls_are_parsed(client: openai.OpenAI) -> None:
    with client.chat.completions.stream(
        model=MODEL,
        messages=ASKS_WEATHER,
        tools=[{"type": "function", "function": WEATHER}],
        tool_choice="required",
    ) as stream:
        kinds = [event.type for event in stream]
        final = stream.get_final_completion()
    assert "tool_calls.function.arguments.done" in kinds
    assert final.choices[0].message.tool_calls
    assert final.choices[0].message.tool_calls[0].function.parsed_arguments["city"]


def test_log_probabilities_and_the_deprecated_functions_are_typed(client: openai.OpenAI) -> None:
    likely = client.chat.completions.create(model=MODEL, messages=HELLO, logprobs=True, top_logprobs=2)
    assert likely.choices[0].logprobs
    function = {name: value for name, value in WEATHER.items() if name != "strict"}
    called = client.chat.completions.create(
        model=MODEL, messages=ASKS_WEATHER, functions=[function], function_call={"name": "get_weather"}
    )
    assert called.choices[0].message.function_call
    assert called.choices[0].message.function_call.name == "get_weather"


def test_a_stored_completion_is_listed_changed_and_deleted(client: openai.OpenAI) -> None:
    made = client.chat.completions.create(model=MODEL, messages=HELLO, store=True, metadata={"run": "7"})
    assert made.id in [one.id for one in client.chat.completions.list(metadata={"run": "7"})]
    assert client.chat.completions.retrieve(made.id).choices == made.choices
    changed = client.chat.completions.update(made.id, metadata={"run": "8"})
    assert changed.to_dict()["metadata"] == {"run": "8"}
    assert client.chat.completions.delete(made.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.chat.completions.retrieve(made.id)


# -- responses ---------------------------------------------------------------------------------


def test_a_response_is_made_kept_and_gone_on_from(client: openai.OpenAI) -> None:
    response = client.responses.create(model=MODEL, input="hello")
    assert response.output_text
    assert client.responses.retrieve(response.id).output_text == response.output_text
    item: Any = client.responses.input_items.list(response.id).data[0]
    assert item.content[0].text == "hello"
    following = client.responses.create(model=MODEL, input="and now?", previous_response_id=response.id)
    assert response.usage is not None
    assert following.usage is not None
    assert following.usage.input_tokens > response.usage.input_tokens
    client.responses.delete(response.id)
    with pytest.raises(openai.NotFoundError):
        client.responses.retrieve(response.id)


def test_a_response_is_parsed_streamed_and_not(client: openai.OpenAI) -> None:
    parsed = client.responses.parse(model=MODEL, input="hello", text_format=Person)
    assert isinstance(parsed.output_parsed, Person)
    with client.responses.stream(model=MODEL, input="hello", text_format=Person) as stream:
        numbers = [event.sequence_number for event in stream]
        final = stream.get_final_response()
    assert numbers == list(range(len(numbers)))
    assert final.output_parsed == parsed.output_parsed


def test_a_response_calls_tools(client: openai.OpenAI) -> None:
    tool: Any = {"type": "function", **WEATHER}
    asked: Any = client.responses.create(
        model=MODEL, input="What is the weather in Oslo?", tools=[tool], tool_choice="required"
    )
    call = asked.output[0]
    assert (call.type, call.name) == ("function_call", "get_weather")
    answer = client.responses.create(
        model=MODEL,
        previous_response_id=asked.id,
        tools=[tool],
        input=[{"type": "function_call_output", "call_id": call.call_id, "output": "21 degrees"}],
    )
    assert answer.output_text


def test_a_response_in_the_background_is_waited_for_replayed_and_cancelled(client: openai.OpenAI) -> None:
    queued = client.responses.create(model=MODEL, input="hello", background=True)
    assert queued.status == "queued"
    assert client.responses.retrieve(queued.id).status == "in_progress"
    assert client.responses.retrieve(queued.id).status == "completed"
    events = list(client.responses.create(model=MODEL, input="hello", background=True, stream=True))
    assert events[0].type == "response.created"
    assert events[-1].type == "response.completed"
    assert list(client.responses.retrieve(events[0].response.id, stream=True, starting_after=3)) == events[4:]
    other = client.responses.create(model=MODEL, input="hello", background=True)
    assert client.responses.cancel(other.id).status == "cancelled"
    assert client.responses.retrieve(other.id).status == "cancelled"


def test_input_tokens_are_counted_as_a_response_counts_them(client: openai.OpenAI) -> None:
    counted = client.responses.input_tokens.count(model=MODEL, input="hello there")
    response = client.responses.create(model=MODEL, input="hello there")
    assert response.usage is not None
    assert counted.input_tokens == response.usage.input_tokens
    assert client.responses.compact(model=MODEL, input="hello").output


# -- the rest ----------------------------------------------------------------------------------


def test_texts_are_embedded_moderated_and_carried_on(client: openai.OpenAI) -> None:
    # The SDK checks a vector's type before it decodes it, so here it has to come as numbers.
    embedded = client.embeddings.create(
        model="text-embedding-3-small", input=["a cat", "a dog"], encoding_format="float"
    )
    assert [len(item.embedding) for item in embedded.data] == [1536, 1536]
    assert not client.moderations.create(input="hello").results[0].flagged
    assert client.moderations.create(input="I will kill them all with a knife").results[0].flagged
    carried_on = client.completions.create(model="gpt-3.5-turbo-instruct", prompt="Once", logprobs=1)
    assert carried_on.choices[0].logprobs
    # Until the last chunk `finish_reason` is null, which the SDK's type does not foresee.
    stream = unchecked(client).completions.create(model="gpt-3.5-turbo-instruct", prompt="Once", stream=True)
    text = "".join(chunk.choices[0].text for chunk in stream)
    assert text == client.completions.create(model="gpt-3.5-turbo-instruct", prompt="Once").choices[0].text


def test_the_asynchronous_client_does_it_all(
    shared_mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    async def ask() -> None:
        transport = openai.DefaultAsyncHttpxClient(verify=client_context)
        async with openai.AsyncOpenAI(http_client=transport, **options(shared_mock)) as client:
            parsed, response, moderation, models = await asyncio.gather(
                client.chat.completions.parse(model=MODEL, messages=HELLO, response_format=Person),
                client.responses.parse(model=MODEL, input="hello", text_format=Person),
                client.moderations.create(input="hello"),
                client.models.retrieve(MODEL),
            )
            assert isinstance(parsed.choices[0].message.parsed, Person)
            assert isinstance(response.output_parsed, Person)
            assert moderation.results
            assert models.id == MODEL
            async with client.chat.completions.stream(model=MODEL, messages=HELLO) as stream:
                kinds = {event.type async for event in stream}
                assert (await stream.get_final_completion()).choices[0].message.content
            assert "content.done" in kinds
            async with client.responses.stream(model=MODEL, input="hello") as events:
                texts = [event.delta async for event in events if event.type == "response.output_text.delta"]
                assert (await events.get_final_response()).output_text == "".join(texts)

    asyncio.run(ask())


# -- lenient -----------------------------------------------------------------------------------

CHAT: dict[str, Any] = {
    "messages": HELLO,
    "model": "some-model/of:ours",
    "audio": {"format": "mp3", "voice": "alloy"},
    "frequency_penalty": 9,
    "function_call": "auto",
    "functions": [{"name": "f"}],
    "logit_bias": {"5": 1000},
    "logprobs": True,
    "max_completion_tokens": 20,
    "max_tokens": 30,
    "metadata": {"a": "b"},
    "modalities": ["text", "audio"],
    "n": 2,
    "parallel_tool_calls": False,
    "prediction": {"type": "content", "content": "x"},
    "presence_penalty": -9,
    "prompt_cache_key": "k",
    "reasoning_effort": "high",
    "response_format": {"type": "json_object"},
    "safety_identifier": "s",
    "seed": -1,
    "service_tier": "flex",
    "stop": ["a", "b"],
    "store": True,
    "temperature": 99,
    "tool_choice": "auto",
    "tools": [{"type": "function", "function": WEATHER}],
    "top_logprobs": 50,
    "top_p": 7,
    "user": "u",
    "verbosity": "low",
    "web_search_options": {},
}
RESPONSE: dict[str, Any] = {
    "background": False,
    "context_management": [{"type": "compaction", "compact_threshold": 1000}],
    "conversation": "conv_1",
    "include": ["message.output_text.logprobs", "reasoning.encrypted_content"],
    "input": "hello",
    "instructions": "Be brief.",
    "max_output_tokens": 1,
    "max_tool_calls": 0,
    "metadata": {"a": "b"},
    "model": "some-model",
    "parallel_tool_calls": False,
    "previous_response_id": "resp_never",
    "prompt": {"id": "pmpt_1"},
    "prompt_cache_key": "k",
    "reasoning": {"effort": "high", "summary": "auto"},
    "safety_identifier": "s",
    "service_tier": "flex",
    "store": True,
    "temperature": 99,
    "text": {"format": {"type": "text"}, "verbosity": "low"},
    "tool_choice": "auto",
    "tools": [{"type": "function", **WEATHER}, {"type": "web_search"}],
    "top_logprobs": 3,
    "top_p": 7,
    "truncation": "auto",
    "user": "u",
}
COMPLETION: dict[str, Any] = {
    "model": "some-model",
    "prompt": ["Once", "Twice"],
    "best_of": 1,
    "echo": True,
    "frequency_penalty": 9,
    "logit_bias": {"5": 1000},
    "logprobs": 50,
    "max_tokens": 10,
    "n": 2,
    "presence_penalty": 9,
    "seed": -1,
    "stop": ["a"],
    "suffix": "end",
    "temperature": 9,
    "top_p": 9,
    "user": "u",
}


# Not of the API: what every method of the SDK takes beside its own parameters.
_OF_THE_SDK = ("extra_headers", "extra_query", "extra_body", "timeout", "stream", "stream_options")


def everything(method: Callable[..., Any], values: dict[str, Any], *, fill: Any = "x") -> dict[str, Any]:
    """Return a value for every parameter of a method, `fill` where there is none."""
    names = [name for name in inspect.signature(method).parameters if name not in _OF_THE_SDK]
    return {name: values.get(name, fill) for name in names} | {"extra_body": {"never_heard_of": 1}}


@pytest.mark.parametrize("fill", ["x", 1, {}])
def test_lenient_validation_answers_every_parameter_at_once(lenient: openai.OpenAI, fill: Any) -> None:
    chat, responses, completions = lenient.chat.completions, lenient.responses, lenient.completions
    assert chat.create(**everything(chat.create, CHAT, fill=fill)).choices
    assert responses.create(**everything(responses.create, RESPONSE, fill=fill)).output
    assert completions.create(**everything(completions.create, COMPLETION, fill=fill)).choices
    assert responses.compact(**everything(responses.compact, RESPONSE, fill=fill)).output
    count = responses.input_tokens.count
    assert count(**everything(count, RESPONSE, fill=fill)).input_tokens


def test_lenient_validation_answers_every_method_of_chat(lenient: openai.OpenAI) -> None:
    chat = lenient.chat.completions
    made = chat.create(**CHAT)
    assert made.model == "some-model/of:ours"
    assert list(chat.create(**CHAT, stream=True, stream_options={"include_usage": True}))
    chat.create(model="", messages=[])
    chat.parse(model="any", messages=HELLO, response_format=Person)
    for known in (made.id, "chatcmpl-never"):
        assert chat.retrieve(known).id == known
        assert chat.update(known, metadata={"c": "d"}).id == known
    assert chat.list(model="any", limit=1000, order="asc", after="x", metadata={"z": "z"}).data == []
    assert chat.list(limit=1).data[0].id == made.id
    # Its messages have roles that the SDK's type does not allow: shown as they were sent.
    messages = unchecked(lenient).chat.completions.messages.list("chatcmpl-never")
    assert [str(one.role) for one in messages] == ["user"]
    for known in (made.id, "chatcmpl-never"):
        assert chat.delete(known).deleted


def test_lenient_validation_answers_every_method_of_responses(lenient: openai.OpenAI) -> None:
    responses = lenient.responses
    made = responses.create(**RESPONSE)
    assert made.object == "response"
    events = list(responses.create(**RESPONSE, stream=True, stream_options={"include_obfuscation": True}))
    assert events[-1].type in ("response.completed", "response.incomplete")
    responses.create(input="hello", background=True)
    responses.create()
    assert isinstance(responses.parse(model="any", input="x", text_format=Person).output_parsed, Person)
    for known in (made.id, "resp_never"):
        assert responses.retrieve(known).id == known
        assert list(responses.retrieve(known, stream=True, starting_after=1))
        assert responses.cancel(known).id == known
        assert responses.input_items.list(
            known, limit=1000, order="asc", include=["file_search_call.results"]
        )
        responses.delete(known)
    assert responses.compact(
        model="any", input="hello", instructions="x", previous_response_id="resp_1"
    ).output


def test_lenient_validation_answers_every_method_of_the_rest(lenient: openai.OpenAI) -> None:
    assert lenient.completions.create(**COMPLETION).choices
    assert list(unchecked(lenient).completions.create(**COMPLETION, stream=True))
    for model_input in ("a", ["a", "b"], [1, 2], [[1], [2]], "", []):
        assert lenient.embeddings.create(
            model="any", input=model_input, dimensions=100_000, encoding_format="float", user="u"
        ).data
    for moderated in ("a", ["a", "b"], [{"type": "text", "text": "a"}], "", []):
        assert lenient.moderations.create(model="any", input=moderated).results  # type: ignore[arg-type]
    assert lenient.models.list().data
    assert lenient.models.retrieve("any/thing:at-all").id == "any/thing:at-all"
    assert lenient.models.delete("any").deleted


# -- what is kept ------------------------------------------------------------------------------


def test_what_was_stored_outlives_a_reload_and_not_a_reset(
    start_mock: Any, client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--admin-port", "0", "--set", "responses.default_delay_ms=0")
    transport = openai.DefaultHttpxClient(verify=client_context)
    with openai.OpenAI(http_client=transport, **options(mock)) as client:
        response = client.responses.create(model=MODEL, input="hello")
        completion = client.chat.completions.create(model=MODEL, messages=HELLO, store=True)
        mock.signal(signal.SIGHUP)
        mock.await_log("reloaded")
        assert client.responses.retrieve(response.id).id == response.id
        assert client.chat.completions.retrieve(completion.id).id == completion.id
        urllib.request.urlopen(
            urllib.request.Request(f"{mock.ready['admin_url']}/_mock/reset", method="POST")
        ).close()
        with pytest.raises(openai.NotFoundError):
            client.responses.retrieve(response.id)
        with pytest.raises(openai.NotFoundError):
            client.chat.completions.retrieve(completion.id)


def test_lenient_validation_answers_every_method_of_what_is_stored(lenient: openai.OpenAI) -> None:
    conversations, uploads = lenient.conversations, lenient.uploads
    hello: Any = {"role": "user", "content": "hello"}
    made = conversations.create(items=[hello] * 30, metadata={"a": "b"}, extra_body={"never_heard_of": 1})
    for known in (made.id, "conv_never"):
        assert conversations.retrieve(known).id == known
        assert conversations.update(known, metadata={}).id == known
        assert conversations.items.create(known, items=[hello]).data
        assert conversations.items.list(known, limit=1000, order="asc", after="x").data
        assert conversations.items.retrieve("msg_never", conversation_id=known).id == "msg_never"
        assert conversations.items.delete("msg_never", conversation_id=known).id == known
        assert conversations.delete(known).deleted
    file = lenient.files.create(file=b"", purpose="batch")
    for known in (file.id, "file-never"):
        assert lenient.files.retrieve(known).id == known
        assert lenient.files.content(known).content == b""
        assert lenient.files.delete(known).deleted
    upload = uploads.create(bytes=1, filename="", mime_type="", purpose="anything")  # type: ignore[arg-type]
    for known in (upload.id, "upload_never"):
        part = uploads.parts.create(known, data=b"x" * 10)
        assert uploads.complete(known, part_ids=[part.id, "part_never"], md5="x").file
    assert uploads.cancel("upload_other").status == "cancelled"
    assert list(lenient.files.list(limit=0, order="asc", purpose="user_data"))
    batches = lenient.batches
    batch = batches.create(input_file_id="x", endpoint="/v1/videos", completion_window="24h")
    for known in (batch.id, "batch_never"):
        assert batches.retrieve(known).id == known
        assert batches.cancel(known).id == known
    assert batches.list(limit=1000).data
