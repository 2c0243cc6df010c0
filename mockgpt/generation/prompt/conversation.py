"""Read a prompt once: the last texts of user and assistant, and the results of tools.

Only the beginning of long messages is examined, so a prompt of a million characters costs
no more than one of a few thousand. Draws no conclusions about what is asked.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mockgpt.generation.reply import Message, Prompt
from mockgpt.generation.text_data import english

EXAMINED_CHARACTERS = 6000
_EXAMINED_SYSTEM_CHARACTERS = 4000
_EXAMINED_EARLIER_MESSAGES = 40

_SYSTEM_ROLES = ("system", "developer")
_RESULT_ROLES = ("tool", "function")


class Conversation(NamedTuple):
    """The parts of a prompt that the reply depends on.

    Attributes:
        text: the beginning of the last user message.
        full_text: the whole last user message.
        words: the words of `text` in lower case.
        system: the texts of the system and developer messages.
        earlier_texts: user messages before the last, newest first.
        last_answer: the assistant's last text, or "".
        tool_results: the tool messages at the end of the prompt, in order.
        tool_request: the assistant message that asked for `tool_results`, or None.
        images: number of images in the last user message.
        request: `text` without a first part about the form of the answer ("Answer in one word: ...").
    """

    text: str
    full_text: str
    words: tuple[str, ...]
    system: str
    earlier_texts: tuple[str, ...]
    last_answer: str
    tool_results: tuple[Message, ...]
    tool_request: Message | None
    images: int = 0
    request: str = ""


def read(prompt: Prompt) -> Conversation:
    """Read a prompt; without a user message, `text` is empty."""
    messages = prompt.messages
    users = [index for index, message in enumerate(messages) if message.role == "user"]
    full_text = clean(messages[users[-1]].text) if users else ""
    text = full_text[:EXAMINED_CHARACTERS]
    system = "\n".join(
        message.text[:_EXAMINED_SYSTEM_CHARACTERS] for message in messages if message.role in _SYSTEM_ROLES
    )
    earlier_texts = tuple(
        clean(messages[index].text[:EXAMINED_CHARACTERS])
        for index in users[-2 : -2 - _EXAMINED_EARLIER_MESSAGES : -1]
    )
    last_answer = next(
        (message.text for message in reversed(messages) if message.role == "assistant" and message.text), ""
    )
    tool_results, tool_request = _tool_results(messages)
    return Conversation(
        text=text,
        full_text=full_text,
        words=words_of(text),
        system=clean(system[:_EXAMINED_SYSTEM_CHARACTERS]),
        earlier_texts=earlier_texts,
        last_answer=clean(last_answer[:EXAMINED_CHARACTERS]),
        tool_results=tool_results,
        tool_request=tool_request,
        images=len(messages[users[-1]].images) if users else 0,
        request=_form_pattern().sub("", text, count=1),
    )


def clean(text: str) -> str:
    """Return `text` with question marks for lone surrogates, which UTF-8 cannot encode."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode()


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@cache
def _form_pattern() -> re.Pattern[str]:
    return re.compile(english()["form_request"], re.IGNORECASE)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` in lower case; an apostrophe inside a word is part of it."""
    return tuple(_word_pattern().findall(text.lower().replace("’", "'")))


def _tool_results(messages: tuple[Message, ...]) -> tuple[tuple[Message, ...], Message | None]:
    """Return the tool messages at the end of the prompt, and the message that asked for them."""
    start = len(messages)
    while start and messages[start - 1].role in _RESULT_ROLES:
        start -= 1
    if start == len(messages):
        return (), None
    request = messages[start - 1] if start and messages[start - 1].role == "assistant" else None
    return tuple(message._replace(text=clean(message.text)) for message in messages[start:]), request
