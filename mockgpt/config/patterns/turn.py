"""How much work the expressions of one turn of the event loop may do, all together.

Each thread has its own count, as each has its own loop. It must not know what is searched.
"""

from __future__ import annotations

from threading import local
from time import monotonic

LONGEST_TURN_SECONDS = 0.1
STEPS_IN_A_TURN = 600_000  # 20 to 30 ms: a character of a text is one step


class _Turn(local):
    left = STEPS_IN_A_TURN
    began = 0.0
    given_up: str | None = None


_turn = _Turn()


def begin_turn() -> None:
    """Begin to count anew: call it before the patterns of another request are looked for."""
    _turn.left, _turn.given_up, _turn.began = STEPS_IN_A_TURN, None, monotonic()


def steps_left() -> int:
    """Return how many steps the turn has left, 0 or less when none; one that nobody ended ends by itself."""
    if _turn.left <= 0 and monotonic() - _turn.began > LONGEST_TURN_SECONDS:
        begin_turn()
    return _turn.left


def spend(steps: int) -> None:
    """Count steps."""
    _turn.left -= steps


def give_up(pattern: str) -> None:
    """Remember the first expression of the turn that was not searched to the end."""
    _turn.given_up = _turn.given_up or pattern


def given_up() -> str | None:
    """Return the first expression of this turn that was not searched to the end, None when all were."""
    return _turn.given_up
