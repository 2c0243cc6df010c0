"""Measures what of the written bytes has left: whether a client still reads, and what an answer can claim.

What the system has not taken yet lies in asyncio's buffer. When a connection ends, that part is lost, and
an exchange must not say that it was sent.
"""

from typing import NamedTuple

from mockgpt.wire.messages import Exchange

_UNKNOWN = float("inf")


class WriteProgress:
    """How much of what was written is still unsent, measured from time to time.

    One rule serves two cases: an answer in progress whose client has stopped reading, and a closing
    connection whose client is still reading the last answer.
    """

    __slots__ = ("_unsent_bytes",)

    def __init__(self) -> None:
        self._unsent_bytes = 0.0

    def restart(self, unsent_bytes: float = _UNKNOWN) -> None:
        """Begin to measure; without a number, any unsent size at the next call counts as progress."""
        self._unsent_bytes = unsent_bytes

    def made(self, unsent_bytes: int) -> bool:
        """Tell whether the client has read something since the last call, and remember the new size."""
        if unsent_bytes >= self._unsent_bytes:
            return False
        self._unsent_bytes = unsent_bytes
        return True


class Written(NamedTuple):
    """What an exchange says was sent, after one write.

    Attributes:
        bytes_out: what the connection had written by then, as it is sent, encrypted.
        kept_events: how many entries the exchange's list had.
    """

    bytes_out: int
    status: int | None
    body_bytes: int
    bytes_sent: int
    completion_tokens: int
    kept_events: int


def written(exchange: Exchange, bytes_out: int) -> Written:
    """Return what an exchange says at this moment."""
    return Written(
        bytes_out,
        exchange.status,
        exchange.body_bytes,
        exchange.bytes_sent,
        exchange.completion_tokens,
        len(exchange.kept_events),
    )


NOTHING_WRITTEN = Written(0, None, 0, 0, 0, 0)


def take_back(exchange: Exchange, writes: list[Written], taken_bytes: int | None) -> None:
    """Let an exchange say only what the system has taken.

    Args:
        writes: the last one after which everything was taken, and all after it.
        taken_bytes: how many of the connection's bytes were taken; None: not known, as it is lost.
    """
    taken = [each for each in writes if taken_bytes is not None and each.bytes_out <= taken_bytes]
    left = taken[-1] if taken else writes[0]
    if left is writes[-1]:
        return
    exchange.status, exchange.body_bytes = left.status, left.body_bytes
    exchange.bytes_sent, exchange.completion_tokens = left.bytes_sent, left.completion_tokens
    if left.status is None:
        exchange.head, exchange.first_byte_ms = b"", None
    del exchange.kept_events[left.kept_events :]
    exchange.digest = None  # of what is not kept whole, it is no longer known
