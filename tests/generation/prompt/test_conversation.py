"""Reading the conversation of a prompt."""

from __future__ import annotations

import pytest

from mockgpt.generation.prompt.conversation import EXAMINED_CHARACTERS, clean, read, words_of
from mockgpt.generation.reply import Image, Message, Prompt, ToolCall

CALL = Message("assistant", tool_calls=(ToolCall("call_1", "f", "{}"),))
RESULTS = (Message("tool", "one", tool_call_id="call_1"), Message("tool", "two", tool_call_id="call_2"))


def test_the_last_texts_of_user_and_assistant_are_found() -> None:
    conversation = read(
        Prompt(
            (
                Message("system", "Be brief."),
                Message("user", "first"),
                Message("assistant", "answer"),
                Message("user", "second", images=(Image("data:,x"),)),
                Message("user", "third"),
            )
        )
    )
    assert (conversation.text, conversation.system, conversation.images) == ("third", "Be brief.", 0)
    assert conversation.earlier_texts == ("second", "first")
    assert conversation.last_answer == "answer"


def test_a_prompt_without_a_user_message_has_no_text() -> None:
    assert read(Prompt(())).text == ""


def test_results_of_tools_count_only_at_the_end_of_the_prompt() -> None:
    messages = (Message("user", "x"), CALL, *RESULTS)
    conversation = read(Prompt(messages))
    assert [result.text for result in conversation.tool_results] == ["one", "two"]
    assert conversation.requested == CALL.tool_calls
    later = read(Prompt((*messages, Message("user", "thanks"))))
    assert (later.tool_results, later.requested) == ((), ())


def test_results_may_come_without_the_message_that_asked_for_them() -> None:
    conversation = read(Prompt((Message("user", "x"), *RESULTS)))
    assert len(conversation.tool_results) == 2
    assert conversation.requested == ()


def test_of_a_long_message_only_the_beginning_is_examined() -> None:
    conversation = read(Prompt((Message("user", "word " * EXAMINED_CHARACTERS),)))
    assert len(conversation.text) == EXAMINED_CHARACTERS
    assert len(conversation.full_text) == 5 * EXAMINED_CHARACTERS


def test_the_request_is_without_the_form_of_the_answer() -> None:
    assert read(Prompt((Message("user", "Answer in one word: is it?"),))).request == "is it?"


@pytest.mark.parametrize(
    ("text", "words"),
    [("Don’t stop_now!", ("don't", "stop", "now")), ("Größe 42", ("größe", "42")), ("", ())],
)
def test_words_are_in_lower_case_and_keep_their_apostrophes(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


def test_a_lone_surrogate_is_replaced() -> None:
    assert clean("a\ud800é") == "a?é"
