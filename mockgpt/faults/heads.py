"""Faults of an answer's head, and of what comes before it: bytes below h11."""

from __future__ import annotations

from collections.abc import Callable

from mockgpt.faults.pieces import HEAD, Pieces, in_parts, slices
from mockgpt.faults.spec import ANY, DAY_MS, MEGABYTES_16, FaultSpec

_PADDING = b"x-mockgpt-padding: \r\n"
_LONGEST_PADDING = 8_000  # of one header: no client has a lower limit for one
_TRICKLE_PARTS = 64  # how many writes a slow head is sent in
_HINT = b"HTTP/1.1 103 Early Hints\r\nlink: </v1/models>; rel=preload\r\n\r\n"


def head_rewritten(rewrite: Callable[[bytes, int], bytes]) -> Callable[[Pieces, int], Pieces]:
    """Return the fault that changes the head's bytes."""

    def fault(pieces: Pieces, amount: int) -> Pieces:
        for piece in pieces:
            yield piece._replace(data=rewrite(piece.data, amount)) if piece.kind is HEAD else piece

    return fault


def slow_head(pieces: Pieces, milliseconds: int) -> Pieces:
    """Spread the head over this number of milliseconds."""
    for piece in pieces:
        if piece.kind is not HEAD:
            yield piece
            continue
        size = -(-len(piece.data) // _TRICKLE_PARTS)
        parts = slices(piece.data, size)
        for number, part in enumerate(in_parts(piece, parts), 1):
            yield part._replace(at=piece.at + milliseconds / 1000 * number / len(parts))


def hints_before(head: bytes, count: int) -> bytes:
    """Send interim responses before the answer (RFC 9110 section 15.2)."""
    return _HINT * count + head


def padded_head(head: bytes, size: int) -> bytes:
    """Make the head exactly this long by padding; one that is longer stays as it is."""
    end = head[-2:]
    missing = size - len(head)
    while missing > len(_PADDING):
        # What is left after this header has to be room for another one, or nothing.
        length = min(missing, _LONGEST_PADDING)
        if 0 < missing - length <= len(_PADDING):
            length -= len(_PADDING) + 1
        head = head[:-2] + _PADDING[:-2] + b"x" * (length - len(_PADDING)) + _PADDING[-2:] + end
        missing -= length
    return head


def interim(head: bytes, status: int) -> bytes:
    """Send an interim response of this status before the answer (RFC 9110 section 15.2)."""
    return b"HTTP/1.1 %d Interim\r\n\r\n" % status + head


HEAD_FAULTS: dict[str, FaultSpec] = {
    "slow_headers": FaultSpec(
        applies=ANY,
        does="sends the head slowly, a few bytes at a time",
        client="waits, up to its timeout for the head",
        rewrite=slow_head,
        amount=2_000,
        low=1,
        high=DAY_MS,
        meaning="milliseconds the head takes",
        peers="Toxiproxy slicer",
    ),
    "informational_storm": FaultSpec(
        applies=ANY,
        does="sends 103 Early Hints again and again before the answer",
        client="skips them, or gives up after a reasonable number",
        rewrite=head_rewritten(hints_before),
        amount=100,
        low=1,
        high=10_000,
        meaning="interim responses",
    ),
    "interim_status": FaultSpec(
        applies=ANY,
        does="sends an interim response before the answer, such as 102 or one that nobody has heard of",
        client="skips it (RFC 9110 section 15.2)",
        rewrite=head_rewritten(interim),
        amount=102,
        low=100,
        high=199,
        meaning="its status",
    ),
    "head_bytes": FaultSpec(
        applies=ANY,
        does="sends a head of exactly this size: headers of 8,000 bytes fill it up",
        client="accepts it up to its limit, and reports a protocol error beyond",
        rewrite=head_rewritten(padded_head),
        amount=16_384,
        low=512,
        high=MEGABYTES_16,
        meaning="bytes of the head",
    ),
}
