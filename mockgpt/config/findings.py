"""What was read for the settings, and the mistakes in it: all are found, not only the first.

It must not know sources, rules or what is done about a mistake.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mockgpt.config.value_text import counted
from mockgpt.errors import ConfigError, MockGPTError

MOST_SHOWN = 100  # lines; a file of another program would fill the terminal


class Findings:
    """The files that were read and what is wrong in all sources.

    Attributes:
        files: their paths in the order in which they were read, those that others include too.
        mistakes: one line each: key path, value seen, what is allowed and where it stood.
        whole: every source could be read; otherwise what is missing may stand in the one that could not.
    """

    __slots__ = ("files", "mistakes", "whole")

    def __init__(self) -> None:
        self.files: list[str] = []
        self.mistakes: list[str] = []
        self.whole = True

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Note the mistake that ends the block, or each of several, and go on behind it."""
        try:
            yield
        except MockGPTError as error:
            self.mistakes += error.mistakes

    def is_doubtful(self, table: str) -> bool:
        """Tell whether a mistake may have changed this table, so that what follows from it may be wrong."""
        return not self.whole or any(line.startswith(table) for line in self.mistakes)

    def refuse(self) -> None:
        """Raise a ConfigError for the mistakes, if there are any."""
        refuse(self.mistakes)


def refuse(mistakes: list[str]) -> None:
    """Raise a ConfigError for mistakes, if there are any; its `mistakes` holds all of them."""
    if not mistakes:
        return
    more = len(mistakes) - 1
    rest = f"; {counted(more, 'more mistake')}" if more else ""
    shown = mistakes[:MOST_SHOWN]
    if len(mistakes) > MOST_SHOWN:
        shown.append(counted(len(mistakes) - MOST_SHOWN, "more mistake"))
    raise ConfigError(mistakes[0] + rest, mistakes=tuple(shown))
