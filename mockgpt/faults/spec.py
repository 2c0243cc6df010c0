"""What a fault is: one row that says what goes out, what a correct client does, and how it is done.

A row is in the module of its functions; `faults.table` collects all rows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from mockgpt.faults.pieces import Pieces
from mockgpt.wire.messages import Delivery

# The answers a fault can happen to.
ANY, JSON, STREAM = "any answer", "JSON answers", "streams"

# What a correct client does, where several faults test the same.
CONNECTION_ERROR = "reports a connection error, and retries"
CUT = "reports that the answer is incomplete; never treats it as complete"
PROTOCOL_ERROR = "reports a protocol error and drops the connection"
NOTHING = "notices nothing"

EVENTS = "events that still arrive; of a JSON answer half the body"
DAY_MS = 86_400_000
MEGABYTES_16 = 16_777_216

Change = Callable[[Delivery, int], Delivery]
Rewrite = Callable[[Pieces, int], Pieces]


def unchanged(delivery: Delivery, _amount: int) -> Delivery:
    """Return the delivery as it is."""
    return delivery


def not_rewritten(pieces: Pieces, _amount: int) -> Pieces:
    """Return the pieces as they are."""
    return pieces


class FaultSpec(NamedTuple):
    """One fault of an answer.

    Attributes:
        applies: the answers it can happen to.
        does: what goes out.
        client: what a correct client does.
        change: what happens to the delivery, before it is framed.
        rewrite: what happens to the framed answer, piece by piece.
        early: it happens before the request's body has come.
        closes_next: the answer is whole, and the connection closes in place of an answer to the next request.
        in_chunks: it breaks chunks, so it cannot happen to the answer of an HTTP/1.0 client.
        after_answers: its number is the answer of the connection that it waits for.
        amount: default of the fault's number, as in `reset_mid_stream=5`; None: it takes none.
        low, high: what the number may be.
        meaning: what the number counts.
        peers: what other mocks call it.
    """

    applies: str
    does: str
    client: str
    change: Change = unchanged
    rewrite: Rewrite = not_rewritten
    early: bool = False
    closes_next: bool = False
    in_chunks: bool = False
    after_answers: bool = False
    amount: int | None = None
    low: int = 1
    high: int = 0
    meaning: str = ""
    peers: str = ""
