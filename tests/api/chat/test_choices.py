"""One choice of a chat answer, and the steps of its stream."""

from __future__ import annotations

import pytest

from mockgpt.api.chat.choices import deltas, free_text, pieces_of, spread, steps
from mockgpt.api.chat.parameters import read_chat
from mockgpt.generation.reply import Choice, Reply, TokenLogprob, ToolCall, Usage

BODY = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "hello"}], "logprobs": True}
OPTIONS = read_chat(BODY, available=("gpt-4o-mini",), strict=True)


def token(text: bytes) -> TokenLogprob:
    return TokenLogprob(text.decode(errors="replace"), -0.5, tuple(text))


def test_each_piece_gets_its_tokens_and_the_last_one_all_that_remain() -> None:
    one, two, three, four = map(token, (b"a", b"\xc3", b"\xa9", b"b"))
    assert list(spread((one, two, three, four), ("a", "é"))) == [(one,), (two, three, four)]
    assert list(spread((one,), ("a", "b"))) == [(one,), ()]
    assert list(spread((one,), ())) == []


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ('{"input":"print(1)"}', "print(1)"),
        ('{"input":7}', '{"input":7}'),
        ('{"other":"x"}', '{"other":"x"}'),
        ("[]", "[]"),
        ("not JSON", "not JSON"),
    ],
)
def test_the_free_text_of_a_custom_call_is_its_one_argument(arguments: str, text: str) -> None:
    assert free_text(ToolCall("call_1", "run", arguments)) == text


def test_a_text_without_pieces_is_one_delta() -> None:
    assert pieces_of(Choice("whole")) == ("whole",)
    assert pieces_of(Choice(None, refusal="No.")) == ("No.",)
    assert pieces_of(Choice("")) == ()


def test_the_longest_choice_counts() -> None:
    calls = (ToolCall("a", "f", "{}", ("{", "}")), ToolCall("b", "g", "{}", ("{}",)))
    assert deltas(Reply((Choice("a b", ("a", " b")), Choice("c", ("c",))), Usage(1, 3)), OPTIONS) == 2
    assert deltas(Reply((Choice(None, tool_calls=calls),), Usage(1, 3)), OPTIONS) == 3


def test_an_answer_cut_within_its_first_character_has_tokens_without_text() -> None:
    reply = Reply((Choice("", (), finish_reason="length", logprobs=(token(b"\xc3"),)),), Usage(1, 1))
    _, step, end = steps(reply, OPTIONS)
    assert (step.ordinal, step.text, end.finish_reason) == (0, "", "length")
    assert step.logprobs is not None
    assert step.logprobs["content"][0]["bytes"] == [0xC3]
