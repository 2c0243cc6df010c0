"""The bytes of a `chat.completion` that is too large to be made at once, piece by piece.

128 answers with twenty alternatives for each token are 385 MB of JSON; making them at once
blocks the event loop for seconds. The joined pieces equal what `json_answer` makes of the
object; a test compares them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from mockgpt.api.chat.choices import token_object
from mockgpt.api.chat.format import Stamp, choice_object, completion
from mockgpt.api.chat.options import ChatOptions
from mockgpt.generation.reply import Choice, Reply, TokenLogprob

RECORDS_AT_ONCE = 5_000  # tokens and alternatives of an answer that is still made at once: about 10 ms
_RECORDS_IN_A_PIECE = 1_000  # 200 KB of JSON

_CHOICE_INDENT = b"\n    "
_RECORD_INDENT = b"\n          "
_EMPTY_LIST = b": []"
_EMPTY_CHOICES = b'"choices": []'


def is_large(reply: Reply) -> bool:
    """Tell whether the answer has more log probabilities than one piece holds."""
    return sum(map(_records, reply.choices)) > RECORDS_AT_ONCE


def _records(choice: Choice) -> int:
    return len(choice.logprobs) * (1 + len(choice.logprobs[0].top)) if choice.logprobs else 0


def pieces(reply: Reply, stamp: Stamp, options: ChatOptions) -> Iterator[bytes]:
    """Yield the answer's body."""
    frame = orjson.dumps(
        completion(reply._replace(choices=()), stamp, options),
        option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE,
    )
    before, _, after = frame.partition(_EMPTY_CHOICES)
    yield before + b'"choices": ['
    for index, choice in enumerate(reply.choices):
        yield b"," + _CHOICE_INDENT if index else _CHOICE_INDENT
        yield from _choice_pieces(index, choice, options)
    yield b"\n  ]" + after


def _choice_pieces(index: int, choice: Choice, options: ChatOptions) -> Iterator[bytes]:
    records = choice.logprobs or ()
    bare = choice_object(index, choice._replace(logprobs=() if records else None), options)
    text = _dumped(bare, _CHOICE_INDENT)
    if not records:
        yield text
        return
    # Quotation marks inside texts are escaped, so only the member itself matches.
    place = text.index(_EMPTY_LIST, text.index(b'"logprobs": {')) + len(_EMPTY_LIST) - 1
    yield text[:place]
    at_once = max(1, _RECORDS_IN_A_PIECE // (1 + len(records[0].top)))
    for start in range(0, len(records), at_once):
        yield _record_piece(records[start : start + at_once], first=start == 0)
    yield b"\n        " + text[place:]


def _record_piece(records: Sequence[TokenLogprob], *, first: bool) -> bytes:
    listed = (_RECORD_INDENT + _dumped(token_object(record), _RECORD_INDENT) for record in records)
    return (b"" if first else b",") + b",".join(listed)


def _dumped(value: Any, indent: bytes) -> bytes:
    """Return JSON with the indent of the place where it is inserted; newlines inside texts are escaped."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2).replace(b"\n", indent)
