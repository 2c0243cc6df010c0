"""POST /v1/embeddings: one vector per input, encoded one by one so that the loop is never held."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

import orjson

from mockgpt.api.completions.endpoint import read_text
from mockgpt.api.embeddings.parameters import (
    MAX_INPUT_TOKENS,
    MAX_REQUEST_TOKENS,
    EmbeddingOptions,
    read_embedding,
)
from mockgpt.api.endpoint import Answer, Checked, EndpointCall, EndpointHandler
from mockgpt.api.errors import embeddings as embedding_errors
from mockgpt.api.json_body import json_body
from mockgpt.api.models.token_counts import encoding_of
from mockgpt.api.pieces.unhurried import unhurried
from mockgpt.generation.embedding import as_base64, embed
from mockgpt.wire.turns import GivingWay

# Inside the list of the answer, whose own lines are indented by four.
_LIST_INDENT = b"\n    "
# A larger answer (2048 vectors are 75 MB) is never whole: it is made while it is sent, chunk by chunk.
NUMBERS_AT_ONCE = 100_000


class CheckedEmbedding(NamedTuple):
    """What is the endpoint's own in a checked request: its inputs as text."""

    options: EmbeddingOptions
    texts: tuple[str, ...]
    tokens: int


async def _check(call: EndpointCall) -> Checked[CheckedEmbedding]:
    body = json_body(call)
    read = partial(read_embedding, body, available=call.settings.models.available, strict=call.strict)
    options = await unhurried(call.request.body, read)
    texts = []
    total = 0
    give_way = GivingWay()
    for index, one in enumerate(options.inputs):
        await give_way.if_due()
        path = "input" if len(options.inputs) == 1 else f"input[{index}]"
        text, tokens = await read_text(
            one, path, MAX_INPUT_TOKENS, encoding_of(options.model), strict=options.strict
        )
        if options.strict and tokens > MAX_INPUT_TOKENS:
            raise embedding_errors.input_too_long(path, MAX_INPUT_TOKENS)
        texts.append(text)
        total += tokens
    if options.strict and total > MAX_REQUEST_TOKENS:
        raise embedding_errors.too_many_input_tokens(MAX_REQUEST_TOKENS, total)
    details = CheckedEmbedding(options, tuple(texts), total)
    return Checked(details, options.model, prompt_tokens=total, requested_tokens=total)


async def _write(_call: EndpointCall, checked: Checked[CheckedEmbedding]) -> Answer:
    options, texts, _ = checked.details
    pieces = _pieces(checked.details)
    numbers = len(texts) * (options.dimensions or options.size)
    if numbers > NUMBERS_AT_ONCE:
        return Answer(frames=((-1, piece) for piece in pieces))
    body = []
    give_way = GivingWay()
    for piece in pieces:
        body.append(piece)
        await give_way.if_due()
    return Answer(b"".join(body))


def _pieces(checked: CheckedEmbedding) -> Iterator[bytes]:
    """Yield the answer's body, a vector at a time."""
    options = checked.options
    yield b'{\n  "object": "list",\n  "data": ['
    for index, text in enumerate(checked.texts):
        yield (b"," if index else b"") + _LIST_INDENT + _item(index, text, options)
    end = {
        "model": options.snapshot,
        "usage": {"prompt_tokens": checked.tokens, "total_tokens": checked.tokens},
    }
    yield b"\n  ]," + orjson.dumps(end, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)[1:]


def _item(index: int, text: str, options: EmbeddingOptions) -> bytes:
    vector = embed(text, model=options.model, size=options.size, dimensions=options.dimensions)
    item = {
        "object": "embedding",
        "index": index,
        "embedding": as_base64(vector) if options.base64 else vector,
    }
    return orjson.dumps(item, option=orjson.OPT_INDENT_2).replace(b"\n", _LIST_INDENT)


create = EndpointHandler(_check, _write)
