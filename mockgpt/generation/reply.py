"""The records of the pretend model: the prompt it gets and the reply it gives.

A `Reply` is complete before an endpoint formats it: the JSON object and the event stream
of an endpoint are two renderings of the same record, so merging a stream's chunks gives
the JSON object.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import orjson

_LONG = re.compile(rb'"(?:min\w+s":|(?:minLength":|pattern":"[^"]*\{\d*,?)\d)\d\d')  # of many parts


class ToolCall(NamedTuple):
    """One function call; `arguments` is compact JSON text, `pieces` are the deltas that join to it."""

    id: str
    name: str
    arguments: str
    pieces: tuple[str, ...] = ()


class Image(NamedTuple):
    """An image part of a message: its URL (often `data:`) and `low`, `high` or `auto` detail."""

    url: str
    detail: str = "auto"


class Message(NamedTuple):
    """One message of a conversation, the same for every endpoint."""

    role: str
    text: str = ""
    name: str | None = None
    tool_calls: tuple[ToolCall, ...] = ()
    tool_call_id: str | None = None
    images: tuple[Image, ...] = ()


class Tool(NamedTuple):
    """A function the model may call; `parameters` is its JSON schema or None."""

    name: str
    description: str = ""
    parameters: dict[str, Any] | None = None
    strict: bool = False


class Prompt(NamedTuple):
    """Everything the pretend model knows about the wanted reply.

    Attributes:
        messages: the conversation, oldest first.
        tools: the functions it may call.
        tool_choice: "none", "auto", "required", or the name of the one function to call after `=`
            (`"=get_weather"`).
        parallel_tool_calls: whether one answer may hold several calls.
        response_format: "text", "json_object" or "json_schema".
        schema: JSON schema of the answer where `response_format` is "json_schema".
        choices: number of answers (`n`).
        stop: stop sequences; an answer ends before the first of them.
        max_tokens: maximum of tokens in one answer, None for the model's own limit.
        logprobs: whether log probabilities are wanted, with `top_logprobs` alternatives each.
        reply_tokens: exact length of each answer, None for its natural length.
        mode: "realistic", "echo" or "fixed" (`fixed_text`).
        continues: True for the legacy completions endpoint, where the answer continues the prompt.
        output_limit: the model's own limit, which applies where `max_tokens` is None.
    """

    messages: tuple[Message, ...]
    tools: tuple[Tool, ...] = ()
    tool_choice: str = "auto"
    parallel_tool_calls: bool = True
    response_format: str = "text"
    schema: dict[str, Any] | None = None
    choices: int = 1
    stop: tuple[str, ...] = ()
    max_tokens: int | None = None
    logprobs: bool = False
    top_logprobs: int = 0
    reply_tokens: int | None = None
    mode: str = "realistic"
    fixed_text: str = ""
    continues: bool = False
    output_limit: int = 16_384  # of gpt-4o and gpt-4o-mini

    def properties(self) -> int:
        """Return about how many properties its schemas have, more where one value or reference takes long."""
        if self.schema is None and not self.tools:
            return 0
        text = orjson.dumps([self.schema, *[tool.parameters for tool in self.tools]])
        long = len(text) // 512 + 500 * len(_LONG.findall(text))
        return long + text.count(b'":{') + 25 * text.count(b'"$ref"')


class TokenLogprob(NamedTuple):
    """A token with its natural-log probability, UTF-8 bytes and best alternatives."""

    token: str
    logprob: float
    bytes: tuple[int, ...]
    top: tuple[TokenLogprob, ...] = ()


class Choice(NamedTuple):
    """One answer: `refusal`, or `content`, or `tool_calls`, or these two where they are scripted.

    `reasoning` and `annotations` are scripted only. `pieces` are the deltas a stream sends, one per
    token unless a character spans several; they join to `content` or `refusal`. `logprobs` has one
    entry per token.
    """

    content: str | None
    pieces: tuple[str, ...] = ()
    refusal: str | None = None
    tool_calls: tuple[ToolCall, ...] = ()
    finish_reason: str = "stop"
    logprobs: Sequence[TokenLogprob] | None = None
    tokens: int = 0
    reasoning: str = ""
    annotations: tuple[dict[str, Any], ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether it is one text and nothing else."""
        return not (self.tool_calls or self.reasoning or self.annotations)


class Usage(NamedTuple):
    """Token counts of prompt and reply."""

    prompt_tokens: int
    completion_tokens: int
    cached_tokens: int = 0
    accepted_prediction_tokens: int = 0
    rejected_prediction_tokens: int = 0
    reasoning_tokens: int = 0

    @property
    def total_tokens(self) -> int:
        """Tokens of prompt and completion together."""
        return self.prompt_tokens + self.completion_tokens


class Reply(NamedTuple):
    """All answers to a prompt, before an endpoint formats them."""

    choices: tuple[Choice, ...]
    usage: Usage
