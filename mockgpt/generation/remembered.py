"""What was found about what clients send again: JSON such as tools, sentences of templates and documents.

JSON is kept by digest, so that a large value costs its digest only. Knows nothing of what is found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from hashlib import sha256
from typing import Any, Generic, TypeVar

import orjson

Items = TypeVar("Items", bound=tuple[Any, ...])
Result = TypeVar("Result")

_MOST = 512  # values; the oldest is forgotten
_MOST_OBJECTS, _LARGEST, _MOST_BYTES = 32, 131_072, 262_144  # objects, bytes of one as JSON, of all
_LONGEST, _MOST_LONG = 500, 16  # characters of a text; longer ones kept, so that memory is bounded too
_MOST_OF_NAMES = 131_072  # characters of all names that one function has results of


def digest(*values: object) -> bytes:
    """Return a digest of values that are JSON, or named tuples of it; b"" of what has no JSON."""
    try:
        return sha256(orjson.dumps(values, default=tuple)).digest()
    except TypeError:  # more than 254 levels, or text that is no UTF-8
        return b""


class Remembered(dict[bytes, Result], Generic[Result]):
    """Results by digest; nothing is remembered of b""."""

    def remember(self, key: bytes, result: Result) -> Result:
        """Keep a result, and return it."""
        if key:
            if len(self) >= _MOST:
                del self[next(iter(self))]
            self[key] = result
        return result


def remember_objects(find: Callable[[Items], Result]) -> Callable[[Items], Result]:
    """Decorate a function of JSON that comes as the same object again: results are kept, unless it is large.

    To find it by its digest would cost more than all that is kept of it saves.
    """
    kept: dict[int, tuple[Items, Result, int]] = {}

    def found(one: Items) -> Result:
        if id(one) not in kept:
            result = find(one)
            if (size := len(orjson.dumps(one, default=tuple))) > _LARGEST:
                return result
            while len(kept) >= _MOST_OBJECTS or size + sum(other[2] for other in kept.values()) > _MOST_BYTES:
                del kept[next(iter(kept))]
            kept[id(one)] = one, result, size  # itself too, so that no other has its id
        return kept[id(one)][1]

    return wraps(find)(found)


def remember_texts(
    most: int, longest: int = _LONGEST
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Decorate a function of a text or a set: results of so many are kept, few of those over `longest`."""

    def decorate(find: Callable[..., Result]) -> Callable[..., Result]:
        short, long = lru_cache(maxsize=most)(find), lru_cache(maxsize=_MOST_LONG)(find)
        return wraps(find)(lambda text, *more: (short if len(text) <= longest else long)(text, *more))

    return decorate


def remember_names(most: int) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Decorate a function of names that a client chooses: as `lru_cache`, but all is forgotten of long ones.

    A name of a megabyte in each request would fill the memory otherwise. What is known costs no more than
    with `lru_cache`, as names are measured where they are new.
    """

    def decorate(find: Callable[..., Result]) -> Callable[..., Result]:
        characters = 0

        def found(*names: Any) -> Result:
            nonlocal characters
            if characters > _MOST_OF_NAMES:
                kept.cache_clear()
                characters = 0
            characters += sum(map(len, map(str, names)))
            return find(*names)

        kept = lru_cache(maxsize=most)(wraps(find)(found))
        return kept

    return decorate


class once(Generic[Result]):  # noqa: N801, as `property`
    """Decorate a method without arguments: it is called once, its value is the attribute from then on.

    As functools.cached_property, whose lock costs a microsecond each time in Python 3.11.
    """

    def __init__(self, find: Callable[[Any], Result]) -> None:
        """Take the method that finds the value."""
        self._find, self._name, self.__doc__ = find, find.__name__, find.__doc__

    def __get__(self, owner: Any, kind: type | None = None) -> Result:
        """Find the value, and keep it on the object in place of this descriptor."""
        value = owner.__dict__[self._name] = self._find(owner)
        return value
