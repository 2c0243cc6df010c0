"""What clients store is one for all replicas or workers: the calls of OpenAI's SDK, each to the next one."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import cycle

import openai
import orjson
import pytest
from mock_process import await_true

MODEL = "gpt-4o-mini"
TURNS = 6
PARALLEL = 12


@contextmanager
def clients(
    ports: list[int], context: ssl.SSLContext, api_key: str = "sk-1"
) -> Iterator[list[openai.OpenAI]]:
    """Return a client for each port, every request of which has a connection of its own."""
    with ExitStack() as opened:
        yield [
            opened.enter_context(
                openai.OpenAI(
                    base_url=f"https://localhost:{port}/v1",
                    api_key=api_key,
                    default_headers={"connection": "close"},
                    http_client=openai.DefaultHttpxClient(verify=context),
                    max_retries=0,
                    timeout=15,
                )
            )
            for port in ports
        ]


def check_stored_objects(given: list[openai.OpenAI]) -> None:
    """Store, read, list, continue, change and remove, each time through the next client."""
    turn = cycle(given)
    _check_completions(turn, given)
    _check_responses(turn)
    _check_files(turn, given)
    _check_batches(turn)


def _check_completions(turn: Iterator[openai.OpenAI], given: list[openai.OpenAI]) -> None:
    def store(number: int) -> str:
        said = [{"role": "user", "content": f"Hello {number}"}]
        client = given[number % len(given)]
        return client.chat.completions.create(model=MODEL, messages=said, store=True).id  # type: ignore[call-overload, no-any-return]

    with ThreadPoolExecutor(PARALLEL) as pool:
        made = set(pool.map(store, range(PARALLEL)))
    lists = [[one.id for one in each.chat.completions.list(limit=100).data] for each in given]
    assert set(lists[0]) == made
    assert all(each == lists[0] for each in lists), "in the same order"
    for name in made:
        assert next(turn).chat.completions.update(name, metadata={"seen": "yes"}).id == name
        assert next(turn).chat.completions.retrieve(name).metadata == {"seen": "yes"}
        assert next(turn).chat.completions.delete(name).deleted
        with pytest.raises(openai.NotFoundError):
            next(turn).chat.completions.retrieve(name)


def _check_responses(turn: Iterator[openai.OpenAI]) -> None:
    previous = next(turn).responses.create(model=MODEL, input="My name is Ada.")
    conversation = next(turn).conversations.create()
    for number in range(TURNS):
        previous = next(turn).responses.create(
            model=MODEL, input="What is my name?", previous_response_id=previous.id, stream=False
        )
        assert "Ada" in previous.output_text
        said = "What is my name?" if number else "My name is Bob."
        answer = next(turn).responses.create(model=MODEL, input=said, conversation=conversation.id)
        assert not number or "Bob" in answer.output_text
    assert len(next(turn).conversations.items.list(conversation.id, limit=100).data) == 2 * TURNS
    next(turn).responses.delete(previous.id)
    with pytest.raises(openai.BadRequestError, match="not found"):
        next(turn).responses.create(model=MODEL, input="Again", previous_response_id=previous.id)


def _check_files(turn: Iterator[openai.OpenAI], given: list[openai.OpenAI]) -> None:
    large = bytes(range(256)) * 4096 * 6  # 6 MB
    file = next(turn).files.create(file=("large.bin", large), purpose="evals")
    for client in given:
        assert [one.id for one in client.files.list().data] == [file.id]
        assert client.files.content(file.id).content == large
    assert next(turn).files.delete(file.id).deleted
    with pytest.raises(openai.NotFoundError):
        next(turn).files.retrieve(file.id)


def _check_batches(turn: Iterator[openai.OpenAI]) -> None:
    asked = {"model": "text-embedding-3-small", "input": "Hello"}
    lines = b"".join(
        orjson.dumps(
            {"custom_id": f"{number}", "method": "POST", "url": "/v1/embeddings", "body": asked},
            option=orjson.OPT_APPEND_NEWLINE,
        )
        for number in range(TURNS)
    )
    file = next(turn).files.create(file=("lines.jsonl", lines), purpose="batch")
    batch = next(turn).batches.create(
        input_file_id=file.id, endpoint="/v1/embeddings", completion_window="24h"
    )
    await_true(
        lambda: next(turn).batches.retrieve(batch.id).status in ("completed", "failed"), "the batch has ended"
    )
    ended = next(turn).batches.retrieve(batch.id)
    assert ended.output_file_id is not None, ended
    assert next(turn).files.content(ended.output_file_id).content.count(b"\n") == TURNS
