"""Long replies of several choices: begun before they are written, and the same in the end."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import islice

import orjson
import pytest
from endpoint_calls import Endpoints

from mockgpt.api.chat import endpoint as chat
from mockgpt.api.endpoint import Checked
from mockgpt.api.pieces import growing
from mockgpt.api.pieces.growing import GrowingReply, begin_reply, interleaved
from mockgpt.generation.reply import Message, Prompt, Reply
from mockgpt.telemetry.memory import HELD

BODY = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}], "n": 4}


def prompt(choices: int, tokens: int) -> Prompt:
    return Prompt((Message("user", "hello"),), choices=choices, reply_tokens=tokens)


def begun(choices: int, tokens: int) -> Reply | GrowingReply:
    return asyncio.run(begin_reply(Checked(None, "gpt-4o-mini", prompt_tokens=8), prompt(choices, tokens)))


class Lettered:
    """A choice whose tokens are letters."""

    def __init__(self, text: str) -> None:
        self.pieces = tuple(text)
        self.tokens = len(text)


def letters(_number: int, choice: Lettered) -> Iterator[str]:
    return iter(choice.pieces)


def test_a_short_reply_is_written_whole() -> None:
    reply = begun(3, 20)
    assert isinstance(reply, Reply)
    assert [choice.tokens for choice in reply.choices] == [20, 20, 20]


def test_of_a_long_reply_only_the_beginning_is_written_before_it_is_sent() -> None:
    reply = begun(3, growing.LONG_TOKENS)
    assert isinstance(reply, GrowingReply)
    written = [choice for choice in islice(reply, 2) if choice is not None]
    assert reply.tokens == sum(choice.tokens for choice in written) < 3 * growing.LONG_TOKENS
    assert reply.bare.usage.prompt_tokens == 8


@pytest.mark.parametrize("more", [{}, {"logprobs": True, "top_logprobs": 2}])
def test_a_growing_answer_is_the_one_that_is_written_whole(
    more: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Endpoints().call(chat.create, {**BODY, **more}).value
    monkeypatch.setattr(growing, "LONG_TOKENS", 0)
    grown = orjson.loads(b"".join(Endpoints().call(chat.create, {**BODY, **more}).frames))
    assert list(grown) == list(whole)
    for name in ("choices", "usage", "object", "model"):
        assert grown[name] == whole[name]
    body = {**BODY, **more, "stream": True, "stream_options": {"include_usage": True}}
    data = [frame[6:] for frame in Endpoints().call(chat.create, body).frames if frame]
    assert data.pop() == b"[DONE]\n\n"
    chunks = [orjson.loads(one) for one in data]
    assert chunks.pop()["usage"] == whole["usage"]
    for choice in whole["choices"]:
        own = [chunk["choices"][0] for chunk in chunks if chunk["choices"][0]["index"] == choice["index"]]
        assert "".join(one["delta"].get("content", "") for one in own) == choice["message"]["content"]
        assert own[-1]["finish_reason"] == choice["finish_reason"]


def test_the_choice_that_is_furthest_behind_comes_next() -> None:
    made = [Lettered("aaaa"), None, Lettered("bb"), None, Lettered("c")]
    assert list(interleaved(made, letters)) == ["a", None, "a", "b", None, "b", "c", "a", "a"]


def test_a_choice_waits_for_memory_while_others_of_its_answer_are_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(growing, "MOST_BYTES", 3 * growing.TOKEN_BYTES)
    made = [Lettered("aa"), Lettered("bbb"), Lettered("c")]
    assert "".join(filter(None, interleaved(made, letters))) == "ababbc", "b joins a, and c waits"
    assert HELD["replies"] == 0
    others = interleaved([Lettered("zzzz")], letters)
    assert next(others) == "z"
    assert "".join(filter(None, interleaved(made, letters))) == "aabbbc", "others have taken all there is"
    others.close()  # type: ignore[attr-defined]
    assert HELD["replies"] == 0, "a client that has left holds nothing"
