"""Scripted words, refusals, tool calls and thoughts, placeholders filled in.

What an endpoint gives its form is a Reply like any other, so that streams, usage and
log lines come out as if the pretend model had said it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import lru_cache

from mockgpt.api.scripted.placeholder_values import PlaceholderValues
from mockgpt.api.scripted.whole_answer import json_text
from mockgpt.behavior.expectations.reply import ScriptedReply
from mockgpt.behavior.expectations.reply_values import Logprob
from mockgpt.config.placeholders import Tree
from mockgpt.errors import APIError
from mockgpt.generation.identifiers import tool_call_id
from mockgpt.generation.reply import Choice, Reply, TokenLogprob, ToolCall, Usage
from mockgpt.generation.tokenizer.encodings import o200k_base
from mockgpt.wire.turns import GivingWay

Said = Callable[[str], Awaitable[Choice]]  # a text with its tokens

# Scripts repeat themselves; splitting the same text into tokens again would be most of their cost.
_REMEMBERED_TEXTS = 64
_REMEMBERED_TEXT_LENGTH = 16_384
# Different texts of all choices together: eight times as much as one text may have.
_LONGEST_ANSWER = 8_388_608


async def scripted_reply(
    scripted: ScriptedReply, values: PlaceholderValues, choices: int, prompt_tokens: int
) -> Reply:
    """Return what was scripted to be said, as many times as choices are asked for.

    Raises:
        APIError: 400, it is very long and many choices are asked for.
    """
    # Equal texts share their pieces: a long one has several hundred thousand.
    remembered: dict[str, Choice] = {}
    length = 0

    async def said(text: str) -> Choice:
        nonlocal length
        if text not in remembered:
            length += len(text)
            if length > _LONGEST_ANSWER:
                raise _too_long(choices)
            remembered[text] = await _said(text)
        return remembered[text]

    answers = [await _choice(scripted, values, said) for _ in range(choices)]
    thought = sum(o200k_base.count(answer.reasoning) for answer in answers if answer.reasoning)
    usage = Usage(prompt_tokens, thought + sum(answer.tokens for answer in answers), reasoning_tokens=thought)
    return Reply(tuple(answers), usage)


def _too_long(choices: int) -> APIError:
    message = f"The scripted content is longer than {_LONGEST_ANSWER} characters, {choices} choices together."
    return APIError(400, message, param="n", code="scripted_content_too_long")


def altered(reply: Reply, scripted: ScriptedReply) -> Reply:
    """Lay finish reason and counts over a reply."""
    if scripted.finish_reason is not None:
        choices = tuple(choice._replace(finish_reason=scripted.finish_reason) for choice in reply.choices)
        reply = reply._replace(choices=choices)
    return reply._replace(usage=reply.usage._replace(**scripted.usage)) if scripted.usage else reply


def with_thoughts(reply: Reply, scripted: ScriptedReply, values: PlaceholderValues) -> Reply:
    """Lay reasoning and annotations over what the pretend model has written."""
    added = _beside(Choice(None), scripted, values)
    choices = tuple(
        choice._replace(reasoning=added.reasoning, annotations=added.annotations) for choice in reply.choices
    )
    thought = o200k_base.count(added.reasoning) * len(choices)
    usage = reply.usage._replace(
        completion_tokens=reply.usage.completion_tokens + thought,
        reasoning_tokens=reply.usage.reasoning_tokens + thought,
    )
    return Reply(choices, usage)


def filled_error(scripted: ScriptedReply, values: PlaceholderValues) -> APIError:
    """Return an error that was spelled out, with the placeholders of its message filled in."""
    told, message = scripted.error, scripted.error_message
    assert isinstance(told, APIError)
    assert message is not None
    return APIError(told.status, message.fill(values), type=told.type, param=told.param, code=told.code)


def text_of(scripted: ScriptedReply, values: PlaceholderValues) -> str:
    """Return the scripted text, for an answer that is nothing but this text."""
    content = scripted.content
    assert content is not None
    if isinstance(content, Tree):
        return json_text(content.fill(values))
    if isinstance(content, tuple):
        return "".join(part.fill(values) for part in content)
    return content.fill(values)


async def _choice(scripted: ScriptedReply, values: PlaceholderValues, said: Said) -> Choice:
    choice = Choice(None)
    if isinstance(scripted.content, tuple):
        parts = tuple(part for part in (each.fill(values) for each in scripted.content) if part)
        choice = (await said("".join(parts)))._replace(pieces=parts)
    elif scripted.content is not None:
        choice = await said(text_of(scripted, values))
    if "refusal" in scripted.kinds:
        return _beside(choice._replace(content=None, refusal=choice.content), scripted, values)
    if scripted.logprobs is not None:
        choice = choice._replace(
            pieces=tuple(each.token for each in scripted.logprobs),
            logprobs=tuple(map(_token, scripted.logprobs)),
            tokens=len(scripted.logprobs),
        )
    if scripted.tool_calls:
        choice = await _with_calls(choice, scripted, values, said)
    return _beside(choice, scripted, values)


def _beside(choice: Choice, scripted: ScriptedReply, values: PlaceholderValues) -> Choice:
    if scripted.reasoning is None and scripted.annotations is None:
        return choice
    return choice._replace(
        reasoning=scripted.reasoning.fill(values) if scripted.reasoning is not None else "",
        annotations=tuple(scripted.annotations.fill(values)) if scripted.annotations is not None else (),
    )


def _token(given: Logprob) -> TokenLogprob:
    token, logprob, top = given
    return TokenLogprob(token, logprob, tuple(token.encode("utf-8", "replace")), tuple(map(_token, top)))


async def _with_calls(
    choice: Choice, scripted: ScriptedReply, values: PlaceholderValues, said: Said
) -> Choice:
    calls = []
    counted = choice.tokens
    for name, arguments in scripted.tool_calls:
        value = arguments.fill(values)
        text = value if isinstance(value, str) else json_text(value)
        spoken = await said(text)
        calls.append(ToolCall(tool_call_id(values.random), name, text, spoken.pieces))
        counted += spoken.tokens + o200k_base.count(name)
    return choice._replace(tool_calls=tuple(calls), finish_reason="tool_calls", tokens=counted)


async def _said(text: str) -> Choice:
    if len(text) <= _REMEMBERED_TEXT_LENGTH:
        return _remembered(text)
    pieces: list[str] = []
    tokens = 0
    give_way = GivingWay()
    for found, count in o200k_base.piece_slices(text):
        pieces += found
        tokens += count
        await give_way.if_due()
    return Choice(text, tuple(pieces), tokens=tokens)


@lru_cache(maxsize=_REMEMBERED_TEXTS)
def _remembered(text: str) -> Choice:
    return Choice(text, o200k_base.pieces(text), tokens=o200k_base.count(text))
