"""What the pretend model is asked, and what it says.

A `Reply` is finished before its form is chosen: the JSON object and the event
stream of every endpoint are two renderings of the same record, so folding a
stream's chunks gives the plain object.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class ToolCall(NamedTuple):
    """One function call; `arguments` is compact JSON text, `pieces` joins to it."""

    id: str
    name: str
    arguments: str
    pieces: tuple[str, ...] = ()


class Image(NamedTuple):
    """An image part of a message: its URL (often `data:`) and `low`, `high` or `auto` detail."""

    url: str
    detail: str = "auto"


class Message(NamedTuple):
    """One message of a conversation, whatever endpoint it came through."""

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
    """Everything the pretend model is told about the reply that is wanted.

    Attributes:
        messages: the conversation, oldest first.
        tools: functions on offer.
        tool_choice: "none", "auto", "required", or the name of the one function to call after `=`
            (`"=get_weather"`).
        parallel_tool_calls: more than one call at once is allowed.
        response_format: "text", "json_object" or "json_schema".
        schema: JSON schema of the answer when `response_format` is "json_schema".
        choices: how many answers (`n`).
        stop: the texts at which an answer is cut; they are not part of it.
        max_tokens: most tokens in one answer, None for the model's own limit.
        logprobs: log probabilities are wanted; `top_logprobs` alternatives each.
        reply_tokens: wanted length of each answer, None for whatever is natural.
        mode: "realistic", "echo" or "fixed" (`fixed_text`).
        continues: True for the legacy endpoint, where the answer carries the text on.
        output_limit: most tokens the model writes where `max_tokens` is None.
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


class TokenLogprob(NamedTuple):
    """A token with its natural-log probability, UTF-8 bytes and best alternatives."""

    token: str
    logprob: float
    bytes: tuple[int, ...]
    top: tuple[TokenLogprob, ...] = ()


class Choice(NamedTuple):
    """One answer. Exactly one of `content`, `refusal` and `tool_calls` says something.

    `pieces` are the deltas a stream sends, one per token unless a character spans
    several; they join to `content` or `refusal`. `logprobs` lines up with the tokens.
    """

    content: str | None
    pieces: tuple[str, ...] = ()
    refusal: str | None = None
    tool_calls: tuple[ToolCall, ...] = ()
    finish_reason: str = "stop"
    logprobs: tuple[TokenLogprob, ...] | None = None
    tokens: int = 0


class Usage(NamedTuple):
    """Token counts, taken once from prompt and reply."""

    prompt_tokens: int
    completion_tokens: int
    cached_tokens: int = 0
    accepted_prediction_tokens: int = 0
    rejected_prediction_tokens: int = 0

    @property
    def total_tokens(self) -> int:
        """Prompt and completion together."""
        return self.prompt_tokens + self.completion_tokens


class Reply(NamedTuple):
    """What the pretend model answers, before any endpoint gives it a form."""

    choices: tuple[Choice, ...]
    usage: Usage
