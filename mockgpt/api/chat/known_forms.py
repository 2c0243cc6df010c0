"""Chats that differ from an earlier one in their last text only: what was read of that one holds for them.

Applications and load tests send the same JSON around another text again and again, and to parse and check it
costs more than all else but the reply. A body is split around what seems to be the text of its last message;
whether it is, is tried once, by parsing the body with another text in that place. It must not know replies.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import orjson

from mockgpt.api.chat.options import ChatOptions
from mockgpt.api.chat.parameters import exceeds_context
from mockgpt.api.models.token_counts import encoding_of
from mockgpt.config import Config
from mockgpt.generation.reply import Message, Prompt

_FORMS, _LONGEST_BYTES = 128, 4_096  # 0.5 MB of bodies, at most ten times that with what was read
_SEEN = 1_024
_NAME = b'"content":'
_OTHER_TEXT = "another text"


class Form(NamedTuple):
    """A body around a text."""

    before: bytes
    text: str
    after: bytes


def form_of(body: bytes) -> Form | None:
    """Return a body around its last content; None where it is long, or not written as it reads."""
    if len(body) > _LONGEST_BYTES:
        return None
    start = body.rfind(_NAME) + len(_NAME)
    start += body.startswith(b" ", start)
    end = body.find(b'"', start + 1)
    if not body.startswith(b'"', start) or end < 0:
        return None
    try:
        text = body[start + 1 : end].decode()
    except UnicodeDecodeError:
        return None
    return Form(body[: start + 1], text, body[end:]) if text.isprintable() and "\\" not in text else None


class AskedChat(NamedTuple):
    """What a request asks for; `options` are without its messages where it was not read itself.

    Attributes:
        text: what stands in place of the last text of `body`; None: nothing does.
    """

    body: Any
    options: ChatOptions
    prompt: Prompt
    prompt_tokens: int
    text: str | None = None

    def whole_body(self) -> Any:
        """Return the body as it came."""
        return self.body if self.text is None else _with_text(self.body, self.text)


class _Known(NamedTuple):
    """A request whose text another one may take the place of; `tokens` are those of all else."""

    settings: Config
    asked: AskedChat
    tokens: int

    def with_text(self, text: str) -> AskedChat | None:
        """Return what the same request asks for with another text; None where that may be too long."""
        body, options, prompt, *_ = self.asked
        tokens = self.tokens + encoding_of(options.model).count(text)
        if exceeds_context(options, tokens):
            return None
        *earlier, last = prompt.messages
        prompt = Prompt((*earlier, Message(last.role, text)), *prompt[1:])
        return AskedChat(body, options, prompt, tokens, text)


class KnownForms:
    """Requests that were read, by their form and all else that decides what they ask for."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, ...], _Known] = {}
        self._seen: set[int] = set()

    def find(self, form: Form, decided_by: tuple[Any, ...], settings: Config) -> AskedChat | None:
        """Return what a request asks for, from an earlier one of the same form under the same settings."""
        known = self._known.get((form.before, form.after, *decided_by))
        return known.with_text(form.text) if known is not None and known.settings is settings else None

    def learn(self, form: Form, decided_by: tuple[Any, ...], settings: Config, asked: AskedChat) -> None:
        """Keep what was read from a request whose form has come before."""
        key = (form.before, form.after, *decided_by)
        if (mark := hash(key)) not in self._seen:
            if len(self._seen) >= _SEEN:
                self._seen.clear()
            self._seen.add(mark)
        elif _is_plain(asked, form):
            if len(self._known) >= _FORMS:
                self._known.clear()
            tokens = asked.prompt_tokens - encoding_of(asked.options.model).count(form.text)
            asked = asked._replace(options=asked.options._replace(messages=(), body={}))
            self._known[key] = _Known(settings, asked, tokens)


def _is_plain(asked: AskedChat, form: Form) -> bool:
    """Tell whether another text in its place would change the last message and nothing else."""
    body, options, prompt, *_ = asked
    messages, last = body.get("messages") if type(body) is dict else None, prompt.messages[-1]
    if type(messages) is not list or not messages or type(messages[-1]) is not dict:
        return False
    if options.response_format != "text" or options.store or options.moderation or prompt.reply_tokens:
        return False
    try:
        other = orjson.loads(form.before + _OTHER_TEXT.encode() + form.after)
    except ValueError:
        return False
    return last == Message(last.role, form.text) and bool(other == _with_text(body, _OTHER_TEXT))


def _with_text(body: dict[str, Any], text: str) -> dict[str, Any]:
    *earlier, last = body["messages"]
    return {**body, "messages": [*earlier, {**last, "content": text}]}
