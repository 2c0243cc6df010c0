"""A stored chat completion as an object and as a list of messages."""

from __future__ import annotations

from mockgpt.api.chat.format import Stamp
from mockgpt.api.chat.parameters import read_chat
from mockgpt.api.chat.stored import StoredCompletion
from mockgpt.generation.reply import Choice, Reply, Usage

PARTS = [{"type": "text", "text": "and now?"}]
BODY = {
    "model": "gpt-4o",
    "messages": [{"role": "user", "content": "hello", "name": "ann"}, {"role": "user", "content": PARTS}],
    "metadata": {"a": "b"},
    "store": True,
    "top_p": 0,
}
OPTIONS = read_chat(BODY, available=("gpt-4o",), strict=True)
STAMP = Stamp("chatcmpl-1", 1, OPTIONS.snapshot, "fp_1", "default")
REPLY = Reply((Choice("Hi!", ("Hi", "!")),), Usage(8, 2))


def test_it_shows_the_parameters_of_its_request_and_defaults() -> None:
    shown = StoredCompletion(REPLY, STAMP, OPTIONS, "req_1").whole()
    assert (shown["request_id"], shown["metadata"]) == ("req_1", {"a": "b"})
    assert (shown["top_p"], shown["temperature"], shown["presence_penalty"]) == (0.0, 1.0, 0.0)
    assert (shown["tools"], shown["input_user"]) == (None, None)


def test_it_belongs_to_the_requested_model_and_to_its_snapshot() -> None:
    stored = StoredCompletion(REPLY, STAMP, OPTIONS, "req_1")
    assert [stored.is_of(name) for name in ("gpt-4o", "gpt-4o-2024-08-06", "gpt-4")] == [True, True, False]


def test_its_messages_are_texts_or_parts() -> None:
    text, parts = StoredCompletion(REPLY, STAMP, OPTIONS, "req_1").messages()
    assert (text["id"], text["content"], text["content_parts"], text["name"]) == (
        "chatcmpl-1-0",
        "hello",
        None,
        "ann",
    )
    assert (parts["id"], parts["content"], parts["content_parts"]) == ("chatcmpl-1-1", None, PARTS)


def test_its_size_grows_with_request_and_answer() -> None:
    sizes = [
        StoredCompletion(Reply((Choice(text),), Usage(1, 1)), STAMP, OPTIONS, "req_1", size).size_bytes
        for text, size in (("", 0), ("", 100), ("x" * 100, 100))
    ]
    assert sizes == [4096, 4096 + 200, 4096 + 200 + 400]
