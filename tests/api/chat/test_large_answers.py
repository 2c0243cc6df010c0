"""A large completion made piece by piece has the same bytes as one made at once."""

from __future__ import annotations

import pytest

from mockgpt.api.chat import format, large_answers
from mockgpt.api.chat.choices import is_large
from mockgpt.api.chat.format import Stamp, completion
from mockgpt.api.chat.parameters import read_chat
from mockgpt.api.endpoint import json_answer
from mockgpt.generation.reply import Choice, Reply, TokenLogprob, Usage

STAMP = Stamp("chatcmpl-1", 1, "gpt-4o-mini-2024-07-18", "fp_1", "default")
OPTIONS = read_chat(
    {
        "model": "gpt-4o-mini",
        "messages": [{"role": "user", "content": "hello"}],
        "logprobs": True,
        "top_logprobs": 2,
    },
    available=("gpt-4o-mini",),
    strict=True,
)
TRICKY = '"logprobs": {\n"content": []\n"choices": [] é'


def records(count: int, top: int = 2) -> tuple[TokenLogprob, ...]:
    others = tuple(TokenLogprob(f"o{number}", -1.0 - number, (111, 48 + number)) for number in range(top))
    return tuple(TokenLogprob(f"t{number}\n", -0.25, (116, 10), others) for number in range(count))


@pytest.mark.parametrize(
    "choices",
    [
        (Choice("plain"),),
        (Choice(TRICKY, logprobs=records(1)),),
        (Choice(TRICKY, logprobs=records(7)), Choice("b", logprobs=records(3))),
        (Choice("a", logprobs=records(4, top=0)), Choice("no records")),
        (Choice(None, refusal=TRICKY, logprobs=records(5)),),
    ],
    ids=["plain", "one", "two", "no alternatives", "refusal"],
)
def test_joined_pieces_are_the_whole(choices: tuple[Choice, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_answers, "RECORDS_IN_A_PIECE", 6)
    reply = Reply(choices, Usage(8, 20))
    whole = json_answer(completion(reply, STAMP, OPTIONS)).body
    monkeypatch.setattr(format, "is_large", lambda _: True)
    frames = json_answer(completion(reply, STAMP, OPTIONS)).frames or ()
    assert b"".join(piece for _, piece in frames) == whole


def test_many_records_or_very_long_texts_make_an_answer_large() -> None:
    assert not is_large(Reply((Choice("a" * 100_000),), Usage(1, 25_000)))
    assert is_large(Reply((Choice("a" * 800_000),) * 128, Usage(1, 25_000)))
    assert not is_large(Reply((Choice("a", logprobs=records(100)),), Usage(1, 100)))
    assert is_large(Reply((Choice("a", logprobs=records(2000)),) * 2, Usage(1, 4000)))


def test_no_piece_is_made_of_more_than_its_share() -> None:
    reply = Reply((Choice("a", logprobs=records(6000)),), Usage(1, 6000))
    frames = json_answer(completion(reply, STAMP, OPTIONS)).frames or ()
    largest = max(piece.count(b'"logprob"') for _, piece in frames)
    assert 0 < largest <= 2 * large_answers.RECORDS_IN_A_PIECE
