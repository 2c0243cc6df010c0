"""An attribute whose value is found when it is first read. Knows nothing of what is found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801, as `property`
    """Decorate a method without arguments: it is called once, its value is the attribute from then on.

    As functools.cached_property, whose lock costs a microsecond each time in Python 3.11.
    """

    def __init__(self, find: Callable[[Any], Value]) -> None:
        """Take the method that finds the value."""
        self._find, self._name, self.__doc__ = find, find.__name__, find.__doc__

    def __get__(self, owner: Any, kind: type | None = None) -> Value:
        """Find the value, and keep it on the object in place of this descriptor."""
        value = owner.__dict__[self._name] = self._find(owner)
        return value
