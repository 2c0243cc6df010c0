"""The encodings: o200k_base of gpt-4o and all later models, cl100k_base of the others and of embeddings.

A vocabulary is opened when its encoding is first used.
"""

from __future__ import annotations

from mockgpt.generation.tokenizer.encoding import Encoding

o200k_base = Encoding("o200k_base", {199_999: b"<|endoftext|>", 200_018: b"<|endofprompt|>"})
cl100k_base = Encoding(
    "cl100k_base",
    {
        100_257: b"<|endoftext|>",
        100_258: b"<|fim_prefix|>",
        100_259: b"<|fim_middle|>",
        100_260: b"<|fim_suffix|>",
        100_276: b"<|endofprompt|>",
    },
)
ENCODINGS = {encoding.name: encoding for encoding in (o200k_base, cl100k_base)}
