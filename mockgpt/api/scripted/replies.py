"""Scripted words, refusals, tool calls and whole answers, placeholders filled in.

What an endpoint gives its form is a Reply like any other, so that streams, usage and
log lines come out as if the pretend model had said it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

import orjson

from mockgpt.api.scripted.placeholder_values import PlaceholderValues
from mockgpt.behavior.expectations.reply import Raw, ScriptedReply
from mockgpt.config.placeholders import Template
from mockgpt.generation.identifiers import tool_call_id
from mockgpt.generation.reply import Choice, Reply, ToolCall, Usage
from mockgpt.generation.tokenizer import o200k_base
from mockgpt.wire.headers import RawHeaders

# Scripts repeat themselves; splitting the same text into tokens again would be most of their cost.
_REMEMBERED_TEXTS = 64
_REMEMBERED_TEXT_LENGTH = 16_384
_WITHOUT_BODY = (204, 304)


class WholeAnswer(NamedTuple):
    """An answer that no endpoint has a say in."""

    status: int
    headers: RawHeaders
    body: bytes


def scripted_reply(
    scripted: ScriptedReply, values: PlaceholderValues, choices: int, prompt_tokens: int
) -> Reply:
    """Return a reply of a kind in SPOKEN, as many times as choices are asked for."""
    answers = tuple(REPLIES_BY_KIND[scripted.kind or ""](scripted, values) for _ in range(choices))
    return Reply(answers, Usage(prompt_tokens, sum(answer.tokens for answer in answers)))


def altered(reply: Reply, scripted: ScriptedReply) -> Reply:
    """Lay finish reason and counts over a reply."""
    if scripted.finish_reason is not None:
        choices = tuple(choice._replace(finish_reason=scripted.finish_reason) for choice in reply.choices)
        reply = reply._replace(choices=choices)
    return reply._replace(usage=reply.usage._replace(**scripted.usage)) if scripted.usage else reply


def whole_answer(raw: Raw, values: PlaceholderValues, request_id: str) -> WholeAnswer:
    """Return an answer that is given as it was written, with `x-request-id` where it has none."""
    headers = [(b"content-type", raw.content_type), *raw.headers]
    if not any(name == b"x-request-id" for name, _ in headers):
        headers.append((b"x-request-id", request_id.encode("ascii")))
    if raw.status in _WITHOUT_BODY:
        return WholeAnswer(raw.status, headers[1:], b"")
    if isinstance(raw.body, Template):
        # Text that was written as JSON stays JSON, whatever a client's words hold.
        text = raw.body.fill(values, _json_text if b"json" in raw.content_type else str)
        return WholeAnswer(raw.status, headers, text.encode("utf-8", "replace"))
    return WholeAnswer(raw.status, headers, _json(raw.body.fill(values)).encode("utf-8"))


def _json_text(text: str) -> str:
    return _json(text)[1:-1]


def _json(value: Any) -> str:
    return orjson.dumps(value, default=str).decode()


def _said(text: str) -> Choice:
    if len(text) > _REMEMBERED_TEXT_LENGTH:
        return Choice(text, o200k_base.pieces(text), tokens=o200k_base.count(text))
    return _remembered(text)


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def _remembered(text: str) -> Choice:
    return Choice(text, o200k_base.pieces(text), tokens=o200k_base.count(text))


def _content(scripted: ScriptedReply, values: PlaceholderValues) -> Choice:
    assert scripted.content is not None
    return _said(scripted.content.fill(values))


def _structured(scripted: ScriptedReply, values: PlaceholderValues) -> Choice:
    assert scripted.content is not None
    return _said(_json(scripted.content.fill(values)))


def _refusal(scripted: ScriptedReply, values: PlaceholderValues) -> Choice:
    said = _content(scripted, values)
    return said._replace(content=None, refusal=said.content)


def _tool_calls(scripted: ScriptedReply, values: PlaceholderValues) -> Choice:
    calls = []
    counted = 0
    for name, arguments in scripted.tool_calls:
        value = arguments.fill(values)
        text = value if isinstance(value, str) else _json(value)
        said = _said(text)
        calls.append(ToolCall(tool_call_id(values.random), name, text, said.pieces))
        counted += said.tokens + o200k_base.count(name)
    return Choice(None, tool_calls=tuple(calls), finish_reason="tool_calls", tokens=counted)


REPLIES_BY_KIND: dict[str, Callable[[ScriptedReply, PlaceholderValues], Choice]] = {
    "content": _content,
    "json": _structured,
    "refusal": _refusal,
    "tool_calls": _tool_calls,
}
