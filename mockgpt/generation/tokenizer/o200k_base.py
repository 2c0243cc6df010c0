"""Text to o200k_base tokens and back: the ids, counts and deltas of gpt-4o and all later models."""

from __future__ import annotations

from mockgpt.generation.tokenizer.encoding import Encoding

SPECIAL_TOKENS = {199_999: b"<|endoftext|>", 200_018: b"<|endofprompt|>"}
ENCODING = Encoding("o200k_base", SPECIAL_TOKENS)

encode = ENCODING.encode
count = ENCODING.count
count_slices = ENCODING.count_slices
token_bytes = ENCODING.token_bytes
token_slices = ENCODING.token_slices
pieces = ENCODING.pieces
decode_bytes = ENCODING.decode_bytes
decode = ENCODING.decode
