"""Prompts that are kept at OpenAI, `prompt` of a request: they cannot be known here.

So an id in the form of a prompt's is taken for one of the account's own. Its text is unknown, and what
the request puts in its variables is answered.

Source: the guide on prompts; recorded answers of 2025.
"""

from __future__ import annotations

from typing import Any

from mockgpt.generation.message_text import text_of

PREFIX = "pmpt_"
FEWEST_DIGITS = 32
_DIGITS = frozenset("0123456789abcdef")


def is_prompt_id(value: str) -> bool:
    """Tell whether a text has the form of a prompt's id."""
    digits = value.removeprefix(PREFIX)
    return value.startswith(PREFIX) and len(digits) >= FEWEST_DIGITS and _DIGITS.issuperset(digits)


def prompted(body: dict[str, Any], default_model: str) -> dict[str, Any]:
    """Return a body in which what its prompt would bring is filled in: the model and an input."""
    if type(body.get("prompt")) is not dict:
        return body
    return {"model": default_model, "input": [], **body}


def variables_text(prompt: dict[str, Any]) -> str:
    """Return what the variables of a prompt say, which are texts and parts of a message."""
    values = (prompt.get("variables") or {}).values()
    texts = (value if type(value) is str else text_of([value]) for value in values)
    return "\n".join(text for text in texts if text) or "Hello"
