"""The text of a message as endpoints and expectations read it from JSON.

Accepts any JSON value; must not know which endpoint it came through.
"""

from __future__ import annotations

from typing import Any


def text_of(content: Any) -> str:
    """Return the text of a message's content: the string, or its text parts, one a line."""
    if type(content) is str:
        return content
    if type(content) is not list:
        return ""
    texts = [part.get("text") or part.get("refusal") for part in content if type(part) is dict]
    return "\n".join(text for text in texts if type(text) is str)
