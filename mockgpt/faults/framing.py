"""Fault below h11: the framing of an answer, its times, its middle.

An answer on its way out is a sequence of pieces; each function takes it and its
damage's number and returns another. How a piece is encrypted and how the answer
ends belong to the pieces, so that performing them needs no cases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from mockgpt.faults.endings import Ending, close
from mockgpt.wire.tls.channel import TLSChannel

HEAD, BODY, END = "head", "body", "end"

ARRIVAL_SECONDS = 0.02  # a reset or an alert takes away what has not been read; what was sent before shall be
STALL_SECONDS = 300.0  # longer than any client that has a read timeout waits
_TRICKLE_PARTS = 64  # a slow head comes in so many
_DRIPS_PER_SECOND = 10
_HINT = b"HTTP/1.1 103 Early Hints\r\nlink: </v1/models>; rel=preload\r\n\r\n"
_TRAILERS = b"0\r\nx-mockgpt-trailer: unexpected\r\ncontent-length: 1\r\n\r\n"
_CONTENT_LENGTH = re.compile(rb"(?i)\r\ncontent-length: (\d+)")
_CHUNKED = re.compile(rb"(?i)transfer-encoding: chunked\r\n")

Encryption = Callable[[TLSChannel, bytes], bytes]


class Piece(NamedTuple):
    """What is written in one go.

    Attributes:
        at: seconds after the request was complete.
        data: the bytes, framing included.
        kind: HEAD, BODY or END.
        content: of a BODY what it carries, without framing.
        encryption: how the bytes become records; None: as usual.
        ending: what follows after them, of the last piece; None: the next request.
    """

    at: float
    data: bytes
    kind: str = BODY
    content: bytes = b""
    encryption: Encryption | None = None
    ending: Ending | None = None


Pieces = Iterator[Piece]


# -- before and in the response ----------------------------------------------------------------


def instead(ending: Ending, *, after_ms: bool = False) -> Callable[[Pieces, int], Pieces]:
    """Return the damage that sends nothing: the ending comes in the answer's place, or so much later."""

    def fault(pieces: Pieces, amount: int) -> Pieces:
        at = next(pieces).at + (amount / 1000 if after_ms else 0)
        yield Piece(at, b"", END, ending=ending)

    return fault


def garbage(pieces: Pieces, size: int) -> Pieces:
    """Send bytes that are no HTTP, and close. They are always the same."""
    data = bytes((7 * index * index + 131) % 256 for index in range(size))
    yield Piece(next(pieces).at, data, END, ending=close)


def slow_head(pieces: Pieces, milliseconds: int) -> Pieces:
    """Spread the head over so many milliseconds."""
    for piece in pieces:
        if piece.kind is not HEAD:
            yield piece
            continue
        size = -(-len(piece.data) // _TRICKLE_PARTS)
        parts = slices(piece.data, size)
        for number, part in enumerate(parts, 1):
            yield piece._replace(at=piece.at + milliseconds / 1000 * number / len(parts), data=part)


def slow_drip(pieces: Pieces, bytes_per_second: int) -> Pieces:
    """Send so many bytes per second, in ten portions."""
    size = bytes_per_second // _DRIPS_PER_SECOND
    at = 0.0
    for piece in pieces:
        for part in in_parts(piece, slices(piece.data, size)):
            at = max(at + len(part.data) / bytes_per_second, piece.at)
            yield part._replace(at=at)


def truncated(pieces: Pieces, size: int) -> Pieces:
    """Close after so many bytes of the body, of a JSON answer at most after half."""
    at = 0.0
    chunked = False
    for piece in pieces:
        at = piece.at
        if piece.kind is HEAD:
            chunked = is_chunked(piece.data)
            yield piece
            continue
        room = size if chunked else min(size, len(piece.data) // 2)
        if piece.kind is END or len(piece.data) >= room:
            yield piece._replace(data=piece.data[: room if piece.kind is BODY else 0], content=b"")
            break
        size -= len(piece.data)
        yield piece
    yield Piece(at, b"", END, ending=close)


def head_rewritten(rewrite: Callable[[bytes, int], bytes]) -> Callable[[Pieces, int], Pieces]:
    """Return the damage that changes the head's bytes."""

    def fault(pieces: Pieces, amount: int) -> Pieces:
        for piece in pieces:
            yield piece._replace(data=rewrite(piece.data, amount)) if piece.kind is HEAD else piece

    return fault


def shorter_length(head: bytes, missing: int) -> bytes:
    """Announce less than there is."""
    return _CONTENT_LENGTH.sub(
        lambda found: b"\r\ncontent-length: %d" % max(0, int(found[1]) - missing), head, count=1
    )


def second_length(head: bytes, difference: int) -> bytes:
    """Announce two lengths."""
    return _CONTENT_LENGTH.sub(
        lambda found: found[0] + b"\r\ncontent-length: %d" % (int(found[1]) + difference), head, count=1
    )


def length_beside_chunks(head: bytes, length: int) -> bytes:
    """Announce a length as well as chunks."""
    return _CHUNKED.sub(lambda found: found[0] + b"content-length: %d\r\n" % length, head)


def without_framing(head: bytes) -> bytes:
    """Announce that the end of the connection ends the body."""
    return _CHUNKED.sub(b"connection: close\r\n", head)


def hints_before(head: bytes, count: int) -> bytes:
    """Put interim responses before the answer (RFC 9110 section 15.2)."""
    return _HINT * count + head


def trailers(pieces: Pieces, _amount: int) -> Pieces:
    """End the chunks with trailers."""
    for piece in pieces:
        yield piece._replace(data=_TRAILERS) if piece.kind is END and piece.data else piece


def chunk_extensions(pieces: Pieces, size: int) -> Pieces:
    """Put an extension of so many bytes behind the size of every chunk, the last one too."""
    extension = b";mockgpt=" + b"x" * max(1, size - len(b";mockgpt="))
    for piece in pieces:
        if piece.kind is not HEAD and piece.data:
            length, line_end, rest = piece.data.partition(b"\r\n")
            piece = piece._replace(data=length + extension + line_end + rest)
        yield piece


def malformed_chunk(pieces: Pieces, count: int) -> Pieces:
    """Send something that is no chunk after so many, and close."""
    at = 0.0
    for piece in until(pieces, count):
        at = piece.at
        yield piece
    yield Piece(at, b"chunk\r\nof no size\r\n", END, ending=close)


def ending_with(ending: Ending) -> Callable[[Pieces, int], Pieces]:
    """Return the damage that lets a whole answer end like this."""

    def fault(pieces: Pieces, _amount: int) -> Pieces:
        for piece, last in with_last(pieces):
            yield piece._replace(ending=ending) if last else piece

    return fault


# -- in the middle -----------------------------------------------------------------------------


def cut_off(ending: Ending, *, after_seconds: float = 0.0) -> Callable[[Pieces, int], Pieces]:
    """Return the damage that ends an answer in its middle, so long after what came before."""

    def fault(pieces: Pieces, count: int) -> Pieces:
        at = 0.0
        for piece in until(pieces, count):
            at = piece.at
            yield piece
        yield Piece(at + after_seconds, b"", END, ending=ending)

    return fault


def cut_at(ending: Ending) -> Callable[[Pieces, int], Pieces]:
    """Return the damage that ends an answer so many milliseconds after its head."""

    def fault(pieces: Pieces, milliseconds: int) -> Pieces:
        end = 0.0
        for piece in pieces:
            end = end or piece.at + milliseconds / 1000
            if piece.at > end:
                break
            yield piece
        yield Piece(end, b"", END, ending=ending)

    return fault


def late(ending: Ending) -> Callable[[Pieces, int], Pieces]:
    """Return the damage that lets a whole answer end so many milliseconds later."""

    def fault(pieces: Pieces, milliseconds: int) -> Pieces:
        at = 0.0
        for piece in pieces:
            at = piece.at
            yield piece
        yield Piece(at + milliseconds / 1000, b"", END, ending=ending)

    return fault


def until(pieces: Pieces, count: int) -> Pieces:
    """Yield the head and so many events; of a JSON answer the head and half of the body."""
    streamed = False
    for piece in pieces:
        if piece.kind is HEAD:
            streamed = is_chunked(piece.data)
        elif piece.kind is END or count <= 0:
            return
        elif not streamed:
            yield piece._replace(data=piece.data[: len(piece.data) // 2], content=b"")
            return
        else:
            count -= 1
        yield piece


# -- parts of an answer ----------------------------------------------------------------------


def is_chunked(head: bytes) -> bool:
    """Tell whether a head announces chunks."""
    return _CHUNKED.search(head) is not None


def with_last(pieces: Pieces) -> Iterator[tuple[Piece, bool]]:
    """Yield the pieces and whether each is the last."""
    held: Piece | None = None
    for piece in pieces:
        if held is not None:
            yield held, False
        held = piece
    if held is not None:
        yield held, True


def in_parts(piece: Piece, parts: list[bytes]) -> Pieces:
    """Yield a piece in parts; the last one completes what it carries."""
    for number, part in enumerate(parts or [b""], 1):
        yield piece._replace(data=part, content=piece.content if number >= len(parts) else b"")


def slices(data: bytes, size: int) -> list[bytes]:
    """Return data in parts of so many bytes."""
    return [data[start : start + size] for start in range(0, len(data), size)]
