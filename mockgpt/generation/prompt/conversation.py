"""Read a prompt once: who said what last, in words that can be compared.

Bounded: of long messages only the beginning is examined, so a prompt of a
million characters costs what one of a few thousand does. Judges nothing.
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
    """What the reply depends on.

    Attributes:
        text: the last user message, its beginning.
        request: `text` without a leading wish for the form of the answer ("Answer in one word: ...").
        whole: the last user message, all of it.
        words: `text` in lower-case words.
        system: what the system and developer messages say.
        earlier: user messages before the last, newest first.
        said: the assistant's last text, or "".
        results: tool messages after the last assistant message, in order, if the prompt ends so.
        caller: the assistant message that asked for `results`, or None.
        images: how many pictures the last user message has.
    """

    text: str
    whole: str
    words: tuple[str, ...]
    system: str
    earlier: tuple[str, ...]
    said: str
    results: tuple[Message, ...]
    caller: Message | None
    images: int = 0
    request: str = ""


def read(prompt: Prompt) -> Conversation:
    """Return the conversation of a prompt; a prompt without a user message has an empty `text`."""
    messages = prompt.messages
    users = [index for index, message in enumerate(messages) if message.role == "user"]
    whole = clean(messages[users[-1]].text) if users else ""
    text = whole[:EXAMINED_CHARACTERS]
    system = "\n".join(
        message.text[:_EXAMINED_SYSTEM_CHARACTERS] for message in messages if message.role in _SYSTEM_ROLES
    )
    earlier = tuple(
        clean(messages[index].text[:EXAMINED_CHARACTERS])
        for index in users[-2 : -2 - _EXAMINED_EARLIER_MESSAGES : -1]
    )
    said = next(
        (message.text for message in reversed(messages) if message.role == "assistant" and message.text), ""
    )
    results, caller = _results(messages)
    return Conversation(
        text=text,
        whole=whole,
        words=words_of(text),
        system=clean(system[:_EXAMINED_SYSTEM_CHARACTERS]),
        earlier=earlier,
        said=clean(said[:EXAMINED_CHARACTERS]),
        results=results,
        caller=caller,
        images=len(messages[users[-1]].images) if users else 0,
        request=_form_pattern().sub("", text, count=1),
    )


def clean(text: str) -> str:
    """Return `text` without lone surrogates, which no encoding can carry."""
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
    """Return the words of `text` in lower case; an apostrophe inside a word belongs to it."""
    return tuple(_word_pattern().findall(text.lower().replace("’", "'")))


def _results(messages: tuple[Message, ...]) -> tuple[tuple[Message, ...], Message | None]:
    start = len(messages)
    while start and messages[start - 1].role in _RESULT_ROLES:
        start -= 1
    if start == len(messages):
        return (), None
    caller = messages[start - 1] if start and messages[start - 1].role == "assistant" else None
    return tuple(message._replace(text=clean(message.text)) for message in messages[start:]), caller
