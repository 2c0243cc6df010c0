"""What a client sent, as a refusal quotes it."""

from __future__ import annotations

# Longer quotations are cut in the middle, so that a refusal does not grow with the body it refuses.
QUOTED_TEXT_LIMIT = 1000


def quoted(value: object) -> str:
    """Return a client's text as a sentence quotes it, shortened where it is very long."""
    text = str(value)
    if len(text) <= QUOTED_TEXT_LIMIT:
        return text
    return f"{text[: QUOTED_TEXT_LIMIT // 2]}...{text[-QUOTED_TEXT_LIMIT // 2 :]}"
