"""The keys that a message asks for in words, and the schema of an object that has them.

The wordings are data. Makes no values.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from mockgpt.generation.text_data import english_words, pattern


def keys_in(text: str) -> list[str]:
    """Return the names of the keys that a text asks for; of two words they get an underscore."""
    for name in ("in_parentheses", "each_with", "keys", "after_json", "asked"):
        for match in pattern("json_mode", name).finditer(text):
            keys = [_key_of(part) for part in pattern("json_mode", "joint").split(match.group(1))]
            if any(keys):
                return [key for key in dict.fromkeys(keys) if key]
    return []


def _key_of(text: str) -> str:
    words = re.findall(r"[^\W\d][\w-]*", re.sub(r"\([^)]*\)", "", text))
    lone = len(words) == 1 and len(words[0]) == 1  # "keys x and y"
    kept = [word for word in words if lone or word.lower() not in english_words("no_keys")]
    name = "_".join(kept[:2])
    # "Name und Alter" are words of a sentence, `orderId` is a key.
    return name.lower() if name.istitle() else name


@lru_cache(maxsize=128)
def schema_of(keys: tuple[str, ...]) -> dict[str, Any]:
    """Return the schema of an object with these keys."""
    return {"type": "object", "properties": {key: schema_of_key(key) for key in keys}, "required": list(keys)}


def schema_of_key(key: str) -> dict[str, Any]:
    """Return the schema of the values that a key of this name usually has."""
    name = key.lower()
    if name in english_words("listed_keys") or (name.endswith("ies") and len(name) > 5):
        return {"type": "array", "items": {"type": "string"}}
    kinds = (("whole_keys", "integer"), ("decimal_keys", "number"), ("boolean_keys", "boolean"))
    kind = next((kind for names, kind in kinds if name in english_words(names)), "string")
    return {"type": "boolean" if name.startswith(("is_", "has_", "can_")) else kind}
