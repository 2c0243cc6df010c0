"""Read usual requests for small tasks in German, French, Spanish, Italian and Portuguese as English ones.

Only for tasks whose result is the same in all languages; the text to work on stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

from mockgpt.generation.text_data import compiled, english, pattern

_BEGINNING, _EXAMINED = 60, 300  # characters that have a word of such a request, of a request


@cache
def _words() -> frozenset[str]:
    return frozenset(english()["request_words"].split())


def in_english(text: str) -> str:
    """Return a text with its request in English where it is a known one of another language."""
    if _words().isdisjoint(text[:_BEGINNING].lower().replace("¿", " ").split()) or "JSON" in text:
        return text
    head, _, after = text.partition(":")
    lower = head[:_EXAMINED].lower()
    if len(head) < len(text) and after.strip():
        work = after.strip()
    else:
        quoted = pattern("requests", "quoted").search(head[:_EXAMINED])
        work = quoted[1] if quoted else ""
    for form, request in english()["requests"].items():
        found = compiled(form).search(lower) if work or "{}" not in request else None
        if found:
            return re.sub(r"\s+", " ", found.expand(request)).replace("{}", work, 1)
    return text
