"""The encodings by name. A vocabulary is opened when its encoding is first used."""

from __future__ import annotations

from mockgpt.generation.tokenizer import cl100k_base, o200k_base
from mockgpt.generation.tokenizer.encoding import Encoding

ENCODINGS: dict[str, Encoding] = {
    encoding.name: encoding for encoding in (o200k_base.ENCODING, cl100k_base.ENCODING)
}
