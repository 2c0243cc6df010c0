"""The progress of a run on a terminal."""

from __future__ import annotations

from typing import TextIO

from mockgpt.testing.doctor.formats.text import MARKS
from mockgpt.testing.doctor.records import Result


class Progress:
    """One line a family, on a terminal only."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._family = stream, ""
        self._wanted = stream.isatty()

    def show(self, result: Result) -> None:
        """Show that a case is judged."""
        if self._wanted:
            if result.case.family != self._family:
                self._stream.write(("\n" if self._family else "") + f"{result.case.family:<18}")
                self._family = result.case.family
            self._stream.write(MARKS[result.verdict.verdict])
            self._stream.flush()

    def close(self) -> None:
        """End the last line."""
        if self._family:
            self._stream.write("\n\n")
