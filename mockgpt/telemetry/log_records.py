"""The log of a mock inside a test's process: records of Python's `logging`, under the name `mockgpt`.

pytest shows them beside a failing test, and `caplog` holds them. It must not know what the lines are about.
"""

from __future__ import annotations

import logging
from typing import Any

from mockgpt.config import LogSettings
from mockgpt.telemetry.log import Log
from mockgpt.telemetry.log_lines import LEVELS, text_line

LOGGER = logging.getLogger("mockgpt")


class LogRecords(Log):
    """A log whose lines are records of `logging`; lines on stderr only where the settings ask for them.

    A record's message is `event key=value …`, and its attribute `fields` holds the values.
    """

    def __init__(self, settings: LogSettings) -> None:
        super().__init__(settings)
        self._on_stderr = settings != LogSettings()

    def enabled(self, level: str) -> bool:
        """Tell whether anybody reads lines of this level."""
        return LOGGER.isEnabledFor(LEVELS[level]) or (self._on_stderr and super().enabled(level))

    def put(self, level: str, event: str, fields: dict[str, Any]) -> None:
        """Pass one line on."""
        if LOGGER.isEnabledFor(LEVELS[level]):
            given = {name: value for name, value in fields.items() if value is not None}
            extra = {"fields": {"event": event, **given}}
            LOGGER.log(LEVELS[level], "%s", text_line(event, given), extra=extra)
        if self._on_stderr and super().enabled(level):
            super().put(level, event, fields)
