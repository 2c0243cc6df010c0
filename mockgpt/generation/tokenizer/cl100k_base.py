"""Text to cl100k_base tokens and back: those of gpt-3.5-turbo, gpt-4 and the embedding models."""

from __future__ import annotations

from mockgpt.generation.tokenizer.encoding import Encoding

SPECIAL_TOKENS = {
    100_257: b"<|endoftext|>",
    100_258: b"<|fim_prefix|>",
    100_259: b"<|fim_middle|>",
    100_260: b"<|fim_suffix|>",
    100_276: b"<|endofprompt|>",
}
ENCODING = Encoding("cl100k_base", SPECIAL_TOKENS)
