"""Every method of the resources that are served whole, called with the SDK's strict types over mutual TLS.

A method that a newer SDK adds makes the first test fail until it is called here.
"""

from __future__ import annotations

import json
import ssl
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import openai
import pytest
from mock_process import MockProcess, await_true
from pydantic import BaseModel
from sdk_methods import SERVED, methods

MODEL = "gpt-4o-mini"
HELLO: list[Any] = [{"role": "user", "content": "hello"}]
WHOLE = [
    "chat",
    "completions",
    "responses",
    "conversations",
    "files",
    "batches",
    "uploads",
    "embeddings",
    "moderations",
    "models",
]
INSTRUCT = "gpt-3.5-turbo-instruct"


class Person(BaseModel):
    name: str


@pytest.fixture(scope="module")
def client(certificates: Any, client_context: ssl.SSLContext) -> Iterator[openai.OpenAI]:
    with (
        MockProcess(certificates, "--set", "responses.default_delay_ms=0") as mock,
        openai.OpenAI(
            base_url=mock.base_url,
            api_key="sk-mock",
            http_client=openai.DefaultHttpxClient(verify=client_context),
            max_retries=0,
            _strict_response_validation=True,
        ) as client,
    ):
        yield client


def chat(client: openai.OpenAI) -> str:
    return client.chat.completions.create(model=MODEL, messages=HELLO, store=True, metadata={"a": "b"}).id


def response(client: openai.OpenAI, **members: Any) -> str:
    return client.responses.create(model=MODEL, input="hello", **members).id


def file(client: openai.OpenAI) -> str:
    body = {"model": MODEL, "messages": HELLO}
    line = {"custom_id": "a", "method": "POST", "url": "/v1/chat/completions", "body": body}
    return client.files.create(file=("a.jsonl", json.dumps(line).encode()), purpose="batch").id


def batch(client: openai.OpenAI) -> str:
    return client.batches.create(
        input_file_id=file(client), endpoint="/v1/chat/completions", completion_window="24h"
    ).id


def upload(client: openai.OpenAI) -> str:
    return client.uploads.create(purpose="vision", filename="a", bytes=1, mime_type="image/png").id


def conversation(client: openai.OpenAI) -> tuple[str, str]:
    made = client.conversations.create(items=[{"role": "user", "content": "hello"}])
    return made.id, str(client.conversations.items.list(made.id).data[0].id)


def streamed(manager: Any) -> Any:
    with manager as stream:
        events = list(stream)
    assert events
    return events


def completed(client: openai.OpenAI) -> Any:
    upload_id = upload(client)
    part = client.uploads.parts.create(upload_id, data=b"x")
    return client.uploads.complete(upload_id, part_ids=[part.id])


def retrieved_content(client: openai.OpenAI) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return client.files.retrieve_content(file(client))


def messages(client: openai.OpenAI) -> Any:
    """List the messages of a completion; one of a user has a role that the SDK's type does not allow."""
    plain = client.with_options()
    plain._strict_response_validation = False
    return plain.chat.completions.messages.list(chat(client)).data


def done(client: openai.OpenAI) -> Any:
    batch_id = batch(client)
    await_true(lambda: client.batches.retrieve(batch_id).status == "completed")
    return client.batches.retrieve(batch_id)


CALLS: dict[str, Callable[[openai.OpenAI], Any]] = {
    "batches.cancel": lambda c: c.batches.cancel(batch(c)),
    "batches.create": batch,
    "batches.list": lambda c: batch(c) and c.batches.list(limit=1).data,
    "batches.retrieve": done,
    "chat.completions.create": chat,
    "chat.completions.delete": lambda c: c.chat.completions.delete(chat(c)),
    "chat.completions.list": lambda c: chat(c) and c.chat.completions.list(limit=1).data,
    "chat.completions.messages.list": messages,
    "chat.completions.parse": lambda c: c.chat.completions.parse(
        model=MODEL, messages=HELLO, response_format=Person
    ),
    "chat.completions.retrieve": lambda c: c.chat.completions.retrieve(chat(c)),
    "chat.completions.stream": lambda c: streamed(c.chat.completions.stream(model=MODEL, messages=HELLO)),
    "chat.completions.update": lambda c: c.chat.completions.update(chat(c), metadata={"c": "d"}),
    "completions.create": lambda c: c.completions.create(model=INSTRUCT, prompt="Once"),
    "conversations.create": conversation,
    "conversations.delete": lambda c: c.conversations.delete(conversation(c)[0]),
    "conversations.items.create": lambda c: c.conversations.items.create(
        conversation(c)[0], items=[{"role": "user", "content": "hello"}]
    ),
    "conversations.items.delete": lambda c: (
        lambda made: c.conversations.items.delete(made[1], conversation_id=made[0])
    )(conversation(c)),
    "conversations.items.list": conversation,
    "conversations.items.retrieve": lambda c: (
        lambda made: c.conversations.items.retrieve(made[1], conversation_id=made[0])
    )(conversation(c)),
    "conversations.retrieve": lambda c: c.conversations.retrieve(conversation(c)[0]),
    "conversations.update": lambda c: c.conversations.update(conversation(c)[0], metadata={}),
    "embeddings.create": lambda c: c.embeddings.create(
        model="text-embedding-3-small", input="a", encoding_format="float"
    ),
    "files.content": lambda c: c.files.content(file(c)).content,
    "files.create": file,
    "files.delete": lambda c: c.files.delete(file(c)),
    "files.list": lambda c: file(c) and c.files.list(limit=1).data,
    "files.retrieve": lambda c: c.files.retrieve(file(c)),
    "files.retrieve_content": retrieved_content,
    "files.wait_for_processing": lambda c: c.files.wait_for_processing(file(c)),
    "models.delete": lambda c: c.models.delete("ft:gpt-4o-mini:acme::1"),
    "models.list": lambda c: c.models.list().data,
    "models.retrieve": lambda c: c.models.retrieve(MODEL),
    "moderations.create": lambda c: c.moderations.create(input="hello"),
    "responses.cancel": lambda c: c.responses.cancel(response(c, background=True)),
    "responses.compact": lambda c: c.responses.compact(model=MODEL, input="hello"),
    "responses.create": response,
    "responses.delete": lambda c: c.responses.delete(response(c)) or "nothing is returned",
    "responses.input_items.list": lambda c: c.responses.input_items.list(response(c)).data,
    "responses.input_tokens.count": lambda c: c.responses.input_tokens.count(model=MODEL, input="hello"),
    "responses.parse": lambda c: c.responses.parse(model=MODEL, input="hello", text_format=Person),
    "responses.retrieve": lambda c: c.responses.retrieve(response(c)),
    "responses.stream": lambda c: streamed(c.responses.stream(model=MODEL, input="hello")),
    "uploads.cancel": lambda c: c.uploads.cancel(upload(c)),
    "uploads.complete": completed,
    "uploads.create": upload,
    "uploads.parts.create": lambda c: c.uploads.parts.create(upload(c), data=b"x"),
    "uploads.upload_file_chunked": lambda c: c.uploads.upload_file_chunked(
        file=b"abc", filename="a", bytes=3, mime_type="image/png", purpose="vision", part_size=2
    ),
}


def test_every_method_that_is_served_is_called_here() -> None:
    served = {f"{one.resource}.{one.name}" for one in methods() if one.status == SERVED}
    assert {name for name in served if name.split(".")[0] in WHOLE} == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_a_method_answers_in_the_sdks_own_strict_type(client: openai.OpenAI, name: str) -> None:
    assert CALLS[name](client)
