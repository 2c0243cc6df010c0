"""A cache of what was found about names that a client chooses: bounded by their characters, too.

Knows nothing of what is found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar

Result = TypeVar("Result")

_MOST_CHARACTERS = 131_072  # of all arguments of one function


def bounded_cache(most: int) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Decorate a function: as `lru_cache`, but all results are forgotten where the arguments were long.

    A name of a megabyte in each request would fill the memory otherwise. What is known costs no more than
    with `lru_cache`, as arguments are measured where they are new.
    """

    def decorate(find: Callable[..., Result]) -> Callable[..., Result]:
        characters = 0

        def found(*names: Any) -> Result:
            nonlocal characters
            if characters > _MOST_CHARACTERS:
                kept.cache_clear()
                characters = 0
            characters += sum(map(len, map(str, names)))
            return find(*names)

        kept = lru_cache(maxsize=most)(wraps(find)(found))
        return kept

    return decorate
