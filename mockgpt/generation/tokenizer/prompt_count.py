"""The token count of a prompt: its messages, tools, schema and images.

Owns the overheads that come on top of the tokens of the texts. The API counts a rendering of
the prompt that it does not publish; these formulas were found to agree with its `usage`:

- messages: OpenAI Cookbook, "How to count tokens with tiktoken", section 6 (gpt-4o, gpt-4o-mini).
- tools: the same, section 7, whose weather example counts 101 tokens here and at the API. The
  Cookbook knows one level of properties; nested ones are counted by the same rule.
- calls in assistant messages: like the deprecated `function_call` in hmarr/openai-chat-tokens.
- a `json_schema` response format: as if its schema were a tool's parameters, which is a guess.
- images: see `image_count`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from mockgpt.generation.reply import Message, Prompt
from mockgpt.generation.tokenizer import o200k_base
from mockgpt.generation.tokenizer.image_count import count_image

MESSAGE = 3
ROLE = 1
NAME = 1
CALL = 3
REPLY_BEGINNING = 3

TOOL = 7
PROPERTIES = 3
PROPERTY = 3
ENUM = -3
ENUM_ITEM = 3
TOOLS_END = 12

# Deeper levels of a schema are not counted; the JSON parser allows a thousand levels.
SCHEMA_DEPTH_LIMIT = 32

# Characters counted between two pauses. Each part adds PART_CHARACTERS to its length, so that a
# million empty parts are not counted in one step.
SLICE_CHARACTERS = 4096
PART_CHARACTERS = 16

DEFAULT_MODEL = "gpt-4o-mini"


def count_prompt_slices(prompt: Prompt, model: str = DEFAULT_MODEL) -> Iterator[int]:
    """Yield the number of tokens so far, every few milliseconds of work; the last one is the total.

    A short prompt takes one step. On an event loop, `o200k_base.counted` consumes the numbers.
    """
    total = 0
    pending = 0
    for overhead, text in _parts(prompt, model):
        total += overhead
        pending += len(text) + PART_CHARACTERS
        if len(text) > SLICE_CHARACTERS:
            before = total
            for counted in o200k_base.count_slices(text):
                total = before + counted
                yield total
            pending = 0
        elif text:
            total += _counted(text)
        if pending > SLICE_CHARACTERS:
            yield total
            pending = 0
    yield total


@lru_cache(maxsize=1024)
def _counted(text: str) -> int:
    """Return the tokens of a short text; tools, schemas and earlier messages come again with each request."""
    return o200k_base.count(text)


def _parts(prompt: Prompt, model: str) -> Iterator[tuple[int, str]]:
    """Yield each text of the prompt with the tokens that it costs on top of its own."""
    for message in prompt.messages:
        yield from _message_parts(message)
        for image in message.images:
            yield count_image(image, model), ""
    for tool in prompt.tools:
        yield TOOL, f"{tool.name}:{_sentence(tool.description)}"
        yield from _schema_parts(tool.parameters)
    if prompt.schema is not None:
        yield TOOL, ""
        yield from _schema_parts(prompt.schema)
    yield REPLY_BEGINNING + (TOOLS_END if prompt.tools or prompt.schema is not None else 0), ""


def _message_parts(message: Message) -> Iterator[tuple[int, str]]:
    yield MESSAGE + ROLE, message.text
    if message.name:
        yield NAME, message.name
    for call in message.tool_calls:
        yield CALL, call.name
        yield 0, call.arguments


def _schema_parts(schema: Any, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Yield properties of objects, items of arrays and alternatives; references are not followed."""
    if not isinstance(schema, dict) or depth > SCHEMA_DEPTH_LIMIT:
        return
    properties = schema.get("properties")
    if isinstance(properties, dict) and properties:
        yield PROPERTIES, ""
        for key, value in properties.items():
            fields = value if isinstance(value, dict) else {}
            yield PROPERTY, f"{key}:{_type(fields)}:{_sentence(fields.get('description'))}"
            yield from _enum_parts(fields.get("enum"))
            yield from _schema_parts(fields, depth + 1)
    yield from _schema_parts(schema.get("items"), depth + 1)
    alternatives = schema.get("anyOf")
    for alternative in alternatives if isinstance(alternatives, list) else ():
        yield from _schema_parts(alternative, depth + 1)


def _enum_parts(values: Any) -> Iterator[tuple[int, str]]:
    if isinstance(values, list) and values:
        yield ENUM, ""
        for value in values:
            if isinstance(value, str | int | float | None):
                yield ENUM_ITEM, str(value)


def _type(schema: dict[str, Any]) -> str:
    kind = schema.get("type")
    if isinstance(kind, list):
        return "|".join(part for part in kind if isinstance(part, str))
    return kind if isinstance(kind, str) else ""


def _sentence(description: Any) -> str:
    """Return a description without its final full stop, which the API does not count."""
    return description.removesuffix(".") if isinstance(description, str) else ""
