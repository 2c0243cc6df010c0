"""Write the pretend model's reply.

Pure: the same prompt and seed give the same reply in every process. Owns the order of the
steps (what to say, how long it may be, how many tokens it counts) and leaves each step to
its module. Knows no endpoint.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Sequence
from functools import lru_cache, partial
from random import Random
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mockgpt.generation import compose, identifiers, truncation
from mockgpt.generation.context import Context
from mockgpt.generation.pausing import in_steps
from mockgpt.generation.prompt.conversation import Conversation, clean, last_message
from mockgpt.generation.prompt.reading import Reading
from mockgpt.generation.reply import Choice, Prompt, Reply, TokenLogprob, ToolCall, Usage
from mockgpt.generation.text import long_text
from mockgpt.generation.tokenizer.interface import Tokenizer
from mockgpt.generation.truncation import TruncatedText

if TYPE_CHECKING:
    from mockgpt.config.placeholders import Values
    from mockgpt.generation.structured.tool_calls import Call
    from mockgpt.generation.templates import Library

# Tools, JSON and log probabilities are imported inside functions: loading them takes as long as
# loading all the rest, and most requests do not ask for them.

# Instructions whose answer is no prose.
_FORMS = ("json", "form", "xml", "yaml", "react", "marked", "code_steps", "written_calls", "routed")
_VARIATIONS = 6  # attempts to make the answers of one prompt differ
_REMEMBERED_LENGTH = 16_384  # characters; longer answers of one prompt are not compared
_SMALLEST_TARGET = 300  # tokens; with a smaller limit a long text is simply cut
_SHORT_PROMPT = 1_000  # characters in which a few values are found within a turn
_LONG_TEXT = 5_000  # characters of a message that hardly any task is done on within a turn
_MANY = 500  # messages, tools and properties that are not read or filled within a turn
_SHORT_FIXED = 1_000  # characters of a fixed reply, cut into tokens without a pause
_TARGET_SHARE = 0.96  # of max_tokens, for a long text that ends by itself

# Tokens of a call in addition to those of its name and arguments. Chosen to agree with answers of
# gpt-4o-mini with one and two small calls; the format is not published.
CALL_TOKENS = 7
PARALLEL_CALLS_TOKENS = 16

Result = TypeVar("Result")


class _Task(NamedTuple):
    """What all answers to one prompt have in common."""

    prompt: Prompt
    reading: Reading
    seed: int
    tokenizer: Tokenizer
    library: Library | None
    values: Values | None
    cuts: dict[str, TruncatedText]  # the texts that are cut already, as answers may repeat
    digest: bytes  # of the conversation


def write(
    prompt: Prompt,
    seed: int,
    *,
    tokenizer: Tokenizer,
    prompt_tokens: int,
    library: Library | None = None,
    values: Values | None = None,
) -> Generator[None, None, Reply]:
    """Write the reply to `prompt`, pausing between answers and within long ones.

    Between two pauses lie a few milliseconds of encoding, or the making of one text.

    Args:
        seed: any integer; together with the prompt it decides every word.
        prompt_tokens: the tokens of the prompt, for the usage.
        library: the user's own texts, None for the built-in ones.
        values: the values of placeholders in those texts, in addition to those that the prompt gives.

    Returns:
        The reply, as the generator's return value.

    Raises:
        SchemaError: `response_format` is "json_schema" and no instance can be made.
    """
    depends = prompt.mode != "fixed" or prompt.logprobs or prompt.reply_tokens is not None
    if not depends and len(prompt.fixed_text) <= _SHORT_FIXED:  # nothing is read
        # A tokenizer is one object a vocabulary, which the protocol does not say.
        fixed = _fixed_choice(prompt.fixed_text, prompt.stop, _limit(prompt), tokenizer)  # type: ignore[arg-type]
        return Reply((fixed,) * prompt.choices, Usage(prompt_tokens, fixed.tokens * prompt.choices))
    made: list[Choice] = []
    for choice in choices(prompt, seed, tokenizer, library, values):
        if choice is not None:
            made.append(choice)
        yield
    return Reply(tuple(made), Usage(prompt_tokens, sum(choice.tokens for choice in made)))


def choices(
    prompt: Prompt, seed: int, tokenizer: Tokenizer, library: Library | None, values: Values | None
) -> Generator[Choice | None, None, None]:
    """Write the choices of a reply one after another; None is a pause. Else as `write`."""
    reading = Reading(prompt)
    if len(prompt.messages) > _MANY:
        yield from in_steps(lambda: reading.conversation)
    task = _Task(
        prompt=prompt,
        reading=reading,
        seed=seed,
        tokenizer=tokenizer,
        library=library,
        values=values,
        cuts={},
        digest=conversation_digest(reading.conversation),
    )
    seen: set[str] = set()
    # Where no attempt gave anything new, there is nothing new to say: further ones would only cost.
    attempts = _VARIATIONS if prompt.mode == "realistic" else 1
    for index in range(prompt.choices):
        choice = yield from _choice(task, index)
        for variation in range(1, attempts):
            if choice.content not in seen or choice.tool_calls:
                break
            choice = yield from _choice(task, index + variation * prompt.choices)
        if choice.content in seen:
            attempts = 1
        if len(choice.content or "") <= _REMEMBERED_LENGTH:
            seen.add(choice.content or "")
        yield choice


@lru_cache(maxsize=64)
def _fixed_choice(text: str, stop: tuple[str, ...], limit: int, tokenizer: Tokenizer) -> Choice:
    steps = truncation.truncate(clean(text), tokenizer, stop=stop, max_tokens=limit)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            cut: TruncatedText = end.value
            return Choice(cut.text, cut.pieces, finish_reason=cut.finish_reason, tokens=len(cut.tokens))


def random_source(seed: int, digest: bytes, index: int) -> Random:
    """Return the random draws of one answer; they depend on seed, conversation and index only."""
    named = hashlib.blake2b(f"{seed}\0{index}\0".encode() + digest, digest_size=8)
    return Random(int.from_bytes(named.digest()))


def conversation_digest(said: Conversation) -> bytes:
    """Return a digest of what is said, as far as it decides the answer."""
    results = (result.text[:1000] for result in said.tool_results)
    texts = (said.system, *said.earlier_texts, said.last_answer, said.text, *results)
    return hashlib.blake2b("\0".join(texts).encode("utf-8", "replace"), digest_size=16).digest()


def _choice(task: _Task, index: int) -> Generator[None, None, Choice]:
    """Write one answer: function calls, a refusal or content."""
    random = random_source(task.seed, task.digest, index)
    prompt, limit = task.prompt, task.prompt.max_tokens or 0
    sized = limit >= _SMALLEST_TARGET and prompt.reply_tokens is None
    context = Context(task.reading, random, int(limit * _TARGET_SHARE) if sized else 0)
    if prompt.tools and prompt.mode == "realistic":
        # Loaded when a request offers tools.
        from mockgpt.generation.structured.tool_calls import calls_for

        calls = yield from _taken(task, partial(calls_for, prompt, context, partial(_prose, task, context)))
        if calls:
            return (yield from _call_choice(task, calls, random))
    text = clean((yield from _taken(task, partial(_text, task, context))))
    known = None
    if prompt.reply_tokens is not None and prompt.response_format == "text":
        known = yield from _sized(text, task, context)
        text = b"".join(known).decode()
        yield
    cut = task.cuts.get(text)
    if cut is None:
        cut = yield from truncation.truncate(text, task.tokenizer, _limit(prompt), prompt.stop, known)
        if len(text) <= _REMEMBERED_LENGTH:
            task.cuts[text] = cut
        yield
    logprobs = _logprobs(task, cut, random) if prompt.logprobs else None
    schema_answer = prompt.response_format == "json_schema" and prompt.mode == "realistic"
    refused = schema_answer and task.reading.family == "refusal"
    return Choice(
        content=None if refused else cut.text,
        pieces=cut.pieces,
        refusal=cut.text if refused else None,
        finish_reason=cut.finish_reason,
        logprobs=logprobs,
        tokens=len(cut.tokens),
    )


def _taken(task: _Task, work: Callable[[], Result]) -> Generator[None, None, Result]:
    """Return what work returns, pausing within it where many values, or some in a long text, are sought."""
    prompt = task.prompt
    lengths = [len(message.text) for message in prompt.messages]
    is_long = sum(lengths) > _SHORT_PROMPT
    if is_long and max(lengths) <= _LONG_TEXT and prompt.response_format == "text" and not prompt.tools:
        is_long = task.reading.instructions.has_any(_FORMS)
    is_long = is_long or len(lengths) + len(prompt.tools) + prompt.properties() > _MANY
    return (yield from in_steps(work)) if is_long and prompt.mode == "realistic" else work()


def _limit(prompt: Prompt) -> int:
    return prompt.output_limit if prompt.max_tokens is None else prompt.max_tokens


def _text(task: _Task, context: Context) -> str:
    prompt = task.prompt
    if prompt.mode == "echo":
        return last_message(prompt)[: (_limit(prompt) + 1) * truncation.LONGEST_TOKEN_CHARACTERS]
    if prompt.mode == "fixed":
        return prompt.fixed_text
    refuses = prompt.response_format == "json_schema" and task.reading.family == "refusal"
    if prompt.response_format != "text" and not refuses:
        return str(_formats().in_response_format(prompt, context, partial(_prose, task, context)))
    generated = _in_text(task, context) or _prose(task, context)
    if task.library is None:
        return generated
    return task.library.text(task.reading.family, generated, task.values, context)


def _in_text(task: _Task, context: Context) -> str:
    """Return the JSON or the step of an agent that words ask for, else ""."""
    said = context.instructions
    if task.prompt.continues or task.prompt.response_format != "text" or not said.has_any(_FORMS):
        return ""
    return str(_formats().in_text(context, partial(_prose, task, context)))


def _formats() -> ModuleType:
    # Loaded when a request asks for JSON or for the step of an agent.
    from mockgpt.generation.structured import formats

    return formats


def _prose(task: _Task, context: Context) -> str:
    if context.conversation.tool_results:
        # Loaded when a conversation holds the results of tools.
        from mockgpt.generation.structured.tool_results import answer

        return answer(context)
    if task.prompt.continues:
        return compose.continuation(context)
    return str(context.reading.remembered("asked_back", str)) or compose.compose(task.reading.family, context)


def _sized(text: str, task: _Task, context: Context) -> Generator[None, None, list[bytes]]:
    """Return the tokens of `text`, cut or extended to exactly as many as `reply_tokens` says."""
    prompt = task.prompt

    def more(size: int) -> str:
        if prompt.mode == "realistic":
            return long_text.continuation(context, size)
        again = "\n" + (text or "…")
        return again * (size // len(again) + 1)

    return (yield from truncation.resize(text, prompt.reply_tokens or 0, task.tokenizer, more))


def _logprobs(task: _Task, cut: TruncatedText, random: Random) -> Sequence[TokenLogprob]:
    # Loaded when a request asks for log probabilities.
    from mockgpt.generation.logprobs import LazyLogprobs

    return LazyLogprobs(cut.tokens, task.prompt.top_logprobs, task.seed, random.getrandbits(32))


def _call_choice(task: _Task, calls: list[Call], random: Random) -> Generator[None, None, Choice]:
    """Write an answer made of function calls; a token limit cuts the arguments of the call it falls into."""
    limit = task.prompt.max_tokens
    tokens = PARALLEL_CALLS_TOKENS if len(calls) > 1 else 0
    made: list[ToolCall] = []
    reason = "stop" if task.prompt.tool_choice.startswith("=") else "tool_calls"
    for call in calls:
        tokens += CALL_TOKENS + task.tokenizer.count(call.name)
        left = None if limit is None else max(0, limit - tokens)
        cut = yield from truncation.truncate(call.arguments, task.tokenizer, max_tokens=left)
        tokens += len(cut.tokens)
        made.append(ToolCall(identifiers.tool_call_id(random), call.name, cut.text, cut.pieces))
        if cut.finish_reason == "length":
            reason = "length"
            break
    tokens = tokens if limit is None else min(tokens, limit)
    return Choice(content=None, tool_calls=tuple(made), finish_reason=reason, tokens=tokens)
