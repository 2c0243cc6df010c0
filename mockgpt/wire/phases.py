"""The phases of a connection, and the moves between them that are allowed.

Every change of a phase goes through `moved`. The states of HTTP are kept by h11 and are not repeated
here.

    HANDSHAKE -> IDLE -> READING -> ANSWERING -> IDLE ...       each but the last may end in
                  '---------------------^                       CLOSING, and all in CLOSED
"""

from __future__ import annotations

import enum


class Phase(enum.IntEnum):
    """The phase of a connection. The values grow towards its end, so `>= CLOSING` means it ends."""

    HANDSHAKE = 1  # plain connections leave it at once
    IDLE = 2  # between requests
    READING = 3  # from the first byte of a request's head
    ANSWERING = 4  # from a complete request to the last byte of its answer
    CLOSING = 5  # nothing more is read; the client gets time to read what was written
    CLOSED = 6


# To look a member up in its class costs ten times as much as to compare it, and a request does so ten times.
HANDSHAKE, IDLE, READING, ANSWERING, CLOSING, CLOSED = Phase

# A short request arrives in one piece, so ANSWERING may follow IDLE too.
MOVES: dict[Phase, frozenset[Phase]] = {
    HANDSHAKE: frozenset((IDLE, CLOSING, CLOSED)),
    IDLE: frozenset((READING, ANSWERING, CLOSING, CLOSED)),
    READING: frozenset((ANSWERING, CLOSING, CLOSED)),
    ANSWERING: frozenset((IDLE, CLOSING, CLOSED)),
    CLOSING: frozenset((CLOSED,)),
    CLOSED: frozenset(),
}


class IllegalMove(RuntimeError):
    """A connection was about to change to a phase that must not follow its own: a bug of the mock."""

    def __init__(self, current: Phase, wanted: Phase) -> None:
        super().__init__(f"a connection cannot move from {current.name} to {wanted.name}")
        self.current = current
        self.wanted = wanted


def moved(current: Phase, wanted: Phase) -> Phase:
    """Return the new phase, if it may follow the current one.

    Raises:
        IllegalMove: naming both phases.
    """
    if wanted not in MOVES[current]:
        raise IllegalMove(current, wanted)
    return wanted
