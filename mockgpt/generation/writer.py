"""Write the pretend model's reply.

Pure: the same prompt and seed give the same reply in every process. Puts the
parts in order (what to say, how long it may be, what it counts) and leaves each
to its module. Knows no endpoint.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from mockgpt.generation import compose, identifiers, truncation
from mockgpt.generation.context import Context
from mockgpt.generation.prompt import conversation as conversations
from mockgpt.generation.prompt import response_style, topic
from mockgpt.generation.prompt.conversation import Conversation
from mockgpt.generation.prompt.families import choose
from mockgpt.generation.reply import Choice, Prompt, Reply, TokenLogprob, ToolCall, Usage
from mockgpt.generation.text import long_text
from mockgpt.generation.tokenizer.interface import Tokenizer
from mockgpt.generation.truncation import Fitted

if TYPE_CHECKING:
    from mockgpt.config.placeholders import Values
    from mockgpt.generation.structured.tool_calls import Call
    from mockgpt.generation.templates import Library

# Tools, JSON and log probabilities are imported where they are asked for: they take as long as the rest.

_VARIATIONS = 6  # tries to make the answers of one prompt differ
_LOGPROBS_AT_ONCE = 2048  # tokens between two pauses: about 10 ms
_SHORTEST_AIM = 300  # tokens; with a smaller limit a long text is simply cut
_AIM_SHARE = 0.96  # of max_tokens, for a long text that comes to an end

# What a call costs beside its name and arguments. Fitted to answers of gpt-4o-mini with one and
# two small calls; the format is not published.
CALL_TOKENS = 7
PARALLEL_CALLS_TOKENS = 16


class _Task(NamedTuple):
    prompt: Prompt
    conversation: Conversation
    style: response_style.ResponseStyle
    topic: topic.Topic
    family: str
    seed: int
    tokenizer: Tokenizer
    library: Library | None
    values: Values | None


def write(
    prompt: Prompt,
    seed: int,
    *,
    tokenizer: Tokenizer,
    prompt_tokens: int,
    library: Library | None = None,
    values: Values | None = None,
) -> Reply:
    """Return the reply to `prompt`.

    Args:
        seed: any integer; with the prompt it decides everything.
        prompt_tokens: what the prompt counts, for the usage.
        library: the user's own texts, None for the built-in ones.
        values: what placeholders in those texts stand for, beside what the prompt itself says.

    Raises:
        SchemaError: `response_format` is "json_schema" and no instance can be made.
    """
    steps = writing(
        prompt, seed, tokenizer=tokenizer, prompt_tokens=prompt_tokens, library=library, values=values
    )
    return truncation.finished(steps)


def writing(
    prompt: Prompt,
    seed: int,
    *,
    tokenizer: Tokenizer,
    prompt_tokens: int,
    library: Library | None = None,
    values: Values | None = None,
) -> Generator[None, None, Reply]:
    """Write as `write` does, pausing between answers and within long ones.

    Between two pauses lie a few milliseconds of encoding, or the making of one text. The reply is the
    generator's return value.
    """
    conversation = conversations.read(prompt)
    task = _Task(
        prompt,
        conversation,
        response_style.read(conversation),
        topic.find(conversation.request),
        choose(conversation),
        seed,
        tokenizer,
        library,
        values,
    )
    choices: list[Choice] = []
    seen: set[str] = set()
    for index in range(prompt.choices):
        choice = yield from _choice(task, index)
        for variation in range(1, _VARIATIONS if prompt.mode == "realistic" else 1):
            if choice.content not in seen or choice.tool_calls:
                break
            choice = yield from _choice(task, index + variation * prompt.choices)
        seen.add(choice.content or "")
        choices.append(choice)
        yield
    return Reply(tuple(choices), Usage(prompt_tokens, sum(choice.tokens for choice in choices)))


def source(seed: int, conversation: Conversation, index: int) -> Random:
    """Return the random source of one answer; it depends on seed, conversation and index only."""
    said = (
        conversation.system,
        *conversation.earlier,
        conversation.said,
        conversation.text,
        *(result.text[:1000] for result in conversation.results),
    )
    digest = hashlib.blake2b(f"{seed}\0{index}".encode(), digest_size=8)
    for text in said:
        digest.update(b"\0" + text.encode("utf-8", "replace"))
    return Random(int.from_bytes(digest.digest()))


def _choice(task: _Task, index: int) -> Generator[None, None, Choice]:
    """Return one answer: calls, a refusal or content."""
    random = source(task.seed, task.conversation, index)
    context = Context(task.conversation, task.style, task.topic, random, _aim(task.prompt))
    prompt = task.prompt
    if prompt.tools and prompt.mode == "realistic":
        from mockgpt.generation.structured.tool_calls import wanted

        calls = wanted(prompt, task.family, context)
        if calls:
            return _calling(task, calls, random)
    text = conversations.clean(_text(task, context))
    if prompt.reply_tokens is not None and prompt.response_format == "text":
        text = yield from _sized(text, task, context)
        yield
    fitted = yield from truncation.fitting(text, task.tokenizer, stop=prompt.stop, max_tokens=_limit(prompt))
    yield
    logprobs = (yield from _logprobs(prompt, fitted, random)) if prompt.logprobs else None
    refused = (
        task.family == "refusal" and prompt.response_format == "json_schema" and prompt.mode == "realistic"
    )
    return Choice(
        content=None if refused else fitted.text,
        pieces=fitted.pieces,
        refusal=fitted.text if refused else None,
        finish_reason=fitted.finish_reason,
        logprobs=logprobs,
        tokens=len(fitted.tokens),
    )


def _limit(prompt: Prompt) -> int:
    return prompt.output_limit if prompt.max_tokens is None else prompt.max_tokens


def _aim(prompt: Prompt) -> int:
    """Return how many tokens a long text shall have, 0 for its natural length."""
    limit = prompt.max_tokens or 0
    return int(limit * _AIM_SHARE) if limit >= _SHORTEST_AIM and prompt.reply_tokens is None else 0


def _text(task: _Task, context: Context) -> str:
    prompt = task.prompt
    if prompt.mode == "echo":
        return task.conversation.whole[: (_limit(prompt) + 1) * truncation.LONGEST_TOKEN_CHARACTERS]
    if prompt.mode == "fixed":
        return prompt.fixed_text
    if prompt.response_format == "json_object":
        from mockgpt.generation.structured.json_mode import compact

        return compact(context)
    if prompt.response_format == "json_schema" and task.family != "refusal":
        from mockgpt.generation.structured import structured_output

        return structured_output.answer(prompt.schema, context, lambda: compose.compose(task.family, context))
    generated = _prose(task, context)
    if task.library is None:
        return generated
    return task.library.text(task.family, generated, task.values, context)


def _prose(task: _Task, context: Context) -> str:
    if context.conversation.results:
        from mockgpt.generation.structured import tool_results

        return tool_results.answer(context)
    return compose.continued(context) if task.prompt.continues else compose.compose(task.family, context)


def _sized(text: str, task: _Task, context: Context) -> Generator[None, None, str]:
    """Return `text` with exactly the tokens that `reply_tokens` names; JSON stays as it is."""
    prompt = task.prompt

    def more(size: int) -> str:
        if prompt.mode == "realistic":
            return long_text.more(context, size)
        again = "\n" + (text or "…")
        return again * (size // len(again) + 1)

    return (yield from truncation.exactly(text, prompt.reply_tokens or 0, task.tokenizer, more))


def _logprobs(
    prompt: Prompt, fitted: Fitted, random: Random
) -> Generator[None, None, tuple[TokenLogprob, ...]]:
    from mockgpt.generation.logprobs import Logprobs

    maker = Logprobs(prompt.top_logprobs, random)
    records: list[TokenLogprob] = []
    for start in range(0, len(fitted.tokens), _LOGPROBS_AT_ONCE):
        records += maker.records(fitted.tokens[start : start + _LOGPROBS_AT_ONCE])
        yield
    return tuple(records)


def _calling(task: _Task, calls: list[Call], random: Random) -> Choice:
    """Return an answer that consists of calls; a token limit cuts the arguments of the one it falls into."""
    limit = task.prompt.max_tokens
    tokens = PARALLEL_CALLS_TOKENS if len(calls) > 1 else 0
    made: list[ToolCall] = []
    reason = "stop" if task.prompt.tool_choice.startswith("=") else "tool_calls"
    for call in calls:
        tokens += CALL_TOKENS + task.tokenizer.count(call.name)
        left = None if limit is None else max(0, limit - tokens)
        fitted = truncation.fit(call.arguments, task.tokenizer, max_tokens=left)
        tokens += len(fitted.tokens)
        identifier = identifiers.tool_call_id(random)
        made.append(ToolCall(identifier, call.name, fitted.text, fitted.pieces))
        if fitted.finish_reason == "length":
            reason = "length"
            break
    tokens = tokens if limit is None else min(tokens, limit)
    return Choice(content=None, tool_calls=tuple(made), finish_reason=reason, tokens=tokens)
