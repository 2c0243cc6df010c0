"""Read usual requests for small tasks in German, French, Spanish, Italian and Portuguese as English ones.

Only for tasks whose result is the same in all languages; the text to work on stays as it is.
"""

from __future__ import annotations

import re

from mockgpt.generation.prompt.phrases import FOREIGN, keys_in, places_fitting
from mockgpt.generation.text_data import compiled, english, english_words, first_part, pattern

_BEGINNING, _EXAMINED = 60, 300  # characters that have a word of such a request, of a request


def in_english(text: str) -> str:
    """Return a text with its request in English where it is a known one of another language."""
    begins = text[:_BEGINNING].lower().replace("¿", " ").replace(":", " ")
    may = max(begins, default="") > FOREIGN or not english_words("request_words").isdisjoint(begins.split())
    if not may or "JSON" in text:
        return text
    head, _, after = text.partition(":")
    if len(head) < len(text) and after.strip():
        work = after.strip()
    else:
        work = first_part(pattern("requests", "quoted").search(head[:_EXAMINED]))
    requests = [*english()["requests"].items()]
    for place in places_fitting("requests", keys_in(text[:_EXAMINED])):
        form, request = requests[place]
        on_text = "{}" in request
        asked = (head if on_text else text)[:_EXAMINED]
        found = compiled(form, re.IGNORECASE).search(asked) if work or not on_text else None
        if found and not (request.startswith("Extract") and work.endswith("?")):
            return re.sub(r"\s+", " ", found.expand(request)).replace("{}", work, 1)
    return text
