"""Whether what reads a text takes more than linear time: judged by growth, as machines differ."""

from __future__ import annotations

from collections.abc import Callable
from time import thread_time

# Tried first, so that no exponential pattern runs for hours, nor one like `(?:x|xx)+` for seconds.
_LENGTHS = 24, 30, 36, 54, 81, 121, 180, 700, 2_800
_TOO_LONG = 0.1  # seconds, after which no longer text is tried
_LINEAR = 3  # times as much for a text of twice the length; linear is 2, quadratic 4
_NEAR = 1.5  # times as much as for three quarters; linear is 1.3, quadratic 1.8, a cost with a bound 1
_ROUNDS, _TIMES = 3, 3
_END = 4  # characters; of a half that ends as the pattern wants it and unlike the whole, nothing else is read


def _cost(read: Callable[[str], object], text: str) -> float:
    begun = thread_time()
    read(text)
    return thread_time() - begun


def grows(read: Callable[[str], object], text: str, nothing: float = 0.001) -> bool:
    """Tell whether a text costs many times what its half does, and more than some seconds."""
    for length in (*(one for one in _LENGTHS if 2 * one <= len(text)), len(text)):
        whole = text[:length]
        cost = _cost(read, whole)
        if cost > _TOO_LONG:
            cost = min(cost, _cost(read, whole))  # the machine may have paused
        if cost > _TOO_LONG:
            break
    if cost < nothing:
        return False
    rounds = 1 if cost > _TOO_LONG else _ROUNDS
    for _ in range(_TIMES):  # the machine may have paused for all of one time
        middle, quarter = len(whole) // 2, len(whole) // 4
        beginning = whole[:middle]
        # The second half ends as the whole does: what is read from the end may meet a match there, and stop.
        halves = beginning, beginning[:-_END] + whole[-_END:], whole[middle:]
        half = max(min(_cost(read, one) for _ in range(rounds)) for one in halves)
        most = max(
            min(_cost(read, one) for _ in range(rounds)) for one in (whole[:-quarter], whole[quarter:])
        )
        if min(_cost(read, whole) for _ in range(rounds)) <= max(nothing, _LINEAR * half, _NEAR * most):
            return False
    return True
