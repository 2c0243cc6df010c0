"""The token count of a prompt: its messages, tools, schema and images.

Owns the overheads that come on top of the tokens of the texts. The API counts a rendering of
the prompt that it does not publish; these numbers were found to agree with its `usage`:

- messages: OpenAI Cookbook, "How to count tokens with tiktoken", section 6; models that reason take one
  token less (recordings of 2025 and 2026).
- tools: `tool_text`, and what is around it: hmarr/openai-chat-tokens, and recordings for Responses.
- calls, their results and schemas of answers: fitted to recordings of 2024 to 2026.
- images: see `image_count`.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from typing import Any, NamedTuple

import orjson

from mockgpt.generation.remembered import Remembered, digest
from mockgpt.generation.reply import Prompt
from mockgpt.generation.tokenizer.encoding import Encoding
from mockgpt.generation.tokenizer.encodings import o200k_base
from mockgpt.generation.tokenizer.image_count import count_image
from mockgpt.generation.tokenizer.tool_text import declarations

MESSAGE = 3
ROLE = 1
NAME = 1
REPLY_BEGINNING = 3
INSTRUCTIONS = ("system", "developer")
_BLOCKS: Remembered[int] = Remembered()  # tokens of tools and schemas


class Overheads(NamedTuple):
    """What an endpoint's rendering of a prompt adds.

    Attributes:
        tools: around the declarations of functions.
        instructed: the same and `schema` with a system message, which then needs no block of its own.
        call: for a call, beside its name (counted twice: the result repeats it) and its arguments.
        parallel: for each of several calls in one message.
        schema: around a strict schema of the answer; `loose` around another.
        both: for tools and a schema together.
        required, named: for a tool choice.
        reasoning: of a model that reasons, in place of REPLY_BEGINNING.
    """

    tools: int = 9
    instructed: int = -4
    call: int = 4
    parallel: int = 8
    schema: int = 3
    loose: int = 8
    both: int = -10
    required: int = 0
    named: int = 4
    reasoning: int = REPLY_BEGINNING - 1


CHAT = Overheads()
RESPONSES = Overheads(tools=2, instructed=0, call=6, parallel=0, schema=-4, both=-3, required=10, named=8)
# Since gpt-5 models are told more of the functions that they may call; recordings of 2025 and 2026.
NEWEST = {
    CHAT: CHAT._replace(tools=CHAT.tools + 81, call=CHAT.call + 7),
    RESPONSES: RESPONSES._replace(tools=RESPONSES.tools + 6, call=RESPONSES.call + 6),
}

# Characters counted between two pauses. Each part adds PART_CHARACTERS to its length, so that a
# million empty parts are not counted in one step.
SLICE_CHARACTERS = 2048
PART_CHARACTERS = 16

DEFAULT_MODEL = "gpt-4o-mini"


def count_prompt_slices(
    prompt: Prompt,
    model: str = DEFAULT_MODEL,
    encoding: Encoding = o200k_base,
    overheads: Overheads = CHAT,
    reasoning: bool = False,
) -> Iterator[int]:
    """Yield the number of tokens so far, every few milliseconds of work; the last one is the total.

    A short prompt takes one step.

    Args:
        model: whose images are counted.
        reasoning: the model is one that can reason.
    """
    total = yield from _sum(_message_texts(prompt, model, overheads), encoding, 0)
    if prompt.tools or prompt.schema is not None:
        instructed = any(message.role in INSTRUCTIONS for message in prompt.messages)
        block = digest(encoding.name, overheads, instructed, prompt.tools, prompt.tool_choice, prompt.schema)
        before, known = total, _BLOCKS.get(block)
        if known is None:
            total = yield from _sum(_block_texts(prompt, overheads, instructed), encoding, total)
            _BLOCKS.remember(block, total - before)
        else:
            total += known
    yield total + (overheads.reasoning if reasoning else REPLY_BEGINNING)


def _sum(parts: Iterable[tuple[int, str]], encoding: Encoding, total: int) -> Generator[int, None, int]:
    """Return the tokens of overheads and texts on top of `total`, yielding them so far."""
    pending, count_short = 0, encoding.count_short
    for overhead, text in parts:
        total += overhead
        size = len(text)
        pending += size + PART_CHARACTERS
        if size > SLICE_CHARACTERS:
            before = total
            for counted in encoding.count_slices(text):
                total = before + counted
                yield total
            pending = 0
        elif text:
            total += count_short(text)
        if pending > SLICE_CHARACTERS:
            yield total
            pending = 0
    return total


def _message_texts(prompt: Prompt, model: str, overheads: Overheads) -> Iterator[tuple[int, str]]:
    """Yield each text of the messages with the tokens that it costs on top of its own."""
    for _, text, name, calls, _, images in prompt.messages:
        yield MESSAGE + ROLE, text
        if name:
            yield NAME, name
        for call in calls:
            yield overheads.call + (overheads.parallel if len(calls) > 1 else 0), call.name
            yield 0, call.name
            yield 0, call.arguments
        for image in images:
            yield count_image(image, model), ""


def _block_texts(prompt: Prompt, overheads: Overheads, instructed: bool) -> Iterator[tuple[int, str]]:
    """Yield the texts of tools and schema, in the same way."""
    if prompt.tools:
        yield overheads.tools, ""
        for text in declarations(prompt.tools):
            yield 0, text
        choice = prompt.tool_choice
        named = choice.startswith("=")
        needed = overheads.required if choice == "required" else 0
        yield (overheads.named, choice[1:]) if named else (needed, "")
    if prompt.schema is not None:
        strict = prompt.schema.get("additionalProperties") is False
        yield overheads.schema if strict else overheads.loose, ""
        yield from _schema_parts(prompt.schema, spaced=not strict)
        yield overheads.both if prompt.tools else 0, ""
    yield overheads.instructed if instructed else 0, ""


def _schema_parts(schema: dict[str, Any], *, spaced: bool) -> Iterator[tuple[int, str]]:
    """Yield a schema as JSON: compact, or with a space behind commas and colons."""
    try:
        text = orjson.dumps(schema).decode()
    except TypeError:  # more than 254 levels, or text that is no UTF-8
        return
    if spaced:
        # Every comma and colon, also those within texts: few, and the count is an estimate.
        text = text.replace(",", ", ").replace(":", ": ")
    yield 0, text
