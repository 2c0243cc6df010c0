"""The phases of a connection, and every move between them that is allowed.

Nothing that decides about a connection's phase lives elsewhere: whoever changes it does so
through `moved`. HTTP's own states are h11's and are not repeated here.

    HANDSHAKE -> IDLE -> READING -> ANSWERING -> IDLE ...       each but the last may end in
                  '---------------------^                       CLOSING, and all in CLOSED
"""

from __future__ import annotations

import enum


class Phase(enum.IntEnum):
    """Where a connection stands. The values grow towards its end, so `>= CLOSING` means it ends."""

    HANDSHAKE = 1  # plain connections leave it at once
    IDLE = 2  # between requests
    READING = 3  # from the first byte of a request's head
    ANSWERING = 4  # from a complete request to the last byte of its answer
    CLOSING = 5  # nothing more is read; the client gets time to read what was written
    CLOSED = 6


# A short request arrives whole, so IDLE leads to ANSWERING too.
MOVES: dict[Phase, frozenset[Phase]] = {
    Phase.HANDSHAKE: frozenset((Phase.IDLE, Phase.CLOSING, Phase.CLOSED)),
    Phase.IDLE: frozenset((Phase.READING, Phase.ANSWERING, Phase.CLOSING, Phase.CLOSED)),
    Phase.READING: frozenset((Phase.ANSWERING, Phase.CLOSING, Phase.CLOSED)),
    Phase.ANSWERING: frozenset((Phase.IDLE, Phase.CLOSING, Phase.CLOSED)),
    Phase.CLOSING: frozenset((Phase.CLOSED,)),
    Phase.CLOSED: frozenset(),
}


class IllegalMove(RuntimeError):
    """A connection was to change from a phase to one that does not follow it: a mistake of ours."""

    def __init__(self, current: Phase, wanted: Phase) -> None:
        super().__init__(f"a connection cannot move from {current.name} to {wanted.name}")
        self.current = current
        self.wanted = wanted


def moved(current: Phase, wanted: Phase) -> Phase:
    """Return the phase that is wanted, if it may follow the current one.

    Raises:
        IllegalMove: naming both phases.
    """
    if wanted not in MOVES[current]:
        raise IllegalMove(current, wanted)
    return wanted
