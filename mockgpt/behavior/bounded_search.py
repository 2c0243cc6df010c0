"""Searches for a regular expression that give up in time.

Backtracking has no bound: `(a|a)*b` keeps an interpreter busy for ever with forty characters.
`re` looks for signals every few thousand steps, so a timer's signal can end a search. Only the
main thread gets signals; elsewhere a search takes as long as it takes. It must not know what
is searched for.
"""

from __future__ import annotations

import re
import signal
import threading

TIME_LIMIT_SECONDS = 0.1  # of processor time; what a sensible expression needs is a thousandth


class _OutOfTime(Exception):
    pass


class _Alarm:
    """The handler of the timer's signal; one that comes late, when the search is over, does nothing."""

    armed = False

    def __call__(self, _number: int, _frame: object) -> None:
        if self.armed:
            self.armed = False
            raise _OutOfTime


def found(expression: re.Pattern[str], text: str) -> bool:
    """Tell whether an expression is found in a text; one that takes too long is not."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        return expression.search(text) is not None
    alarm = _Alarm()
    before = signal.signal(signal.SIGVTALRM, alarm)
    try:
        alarm.armed = True
        signal.setitimer(signal.ITIMER_VIRTUAL, TIME_LIMIT_SECONDS)
        return expression.search(text) is not None
    except _OutOfTime:
        return False
    finally:
        alarm.armed = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
