"""Faults below h11: the framing of an answer and its pace.

Each function takes the pieces of an answer and its fault's number and returns other pieces; some
faults only rewrite the head's bytes.
"""

from __future__ import annotations

import re

from mockgpt.faults.content import as_chunked
from mockgpt.faults.endings import announced, close
from mockgpt.faults.heads import head_rewritten
from mockgpt.faults.pieces import (
    BODY,
    CHUNKED,
    END,
    HEAD,
    Piece,
    Pieces,
    beginning,
    in_parts,
    is_chunked,
    slices,
    until,
)
from mockgpt.faults.spec import ANY, CUT, JSON, MEGABYTES_16, PROTOCOL_ERROR, FaultSpec

_DRIPS_PER_SECOND = 10
_TRAILERS = b"0\r\nx-mockgpt-trailer: unexpected\r\ncontent-length: 1\r\n\r\n"
_PIECE_BYTES = 16_384  # of what is made on the way: a client that does not read holds no more
# The squares repeat after 256.
_GARBAGE = bytes((7 * index * index + 131) % 256 for index in range(256)) * (_PIECE_BYTES // 256)
_CONTENT_LENGTH = re.compile(rb"(?i)\r\ncontent-length: (\d+)")


def garbage(pieces: Pieces, size: int) -> Pieces:
    """Send bytes that are not HTTP, always the same, and close."""
    at = next(pieces).at
    for left in range(size, _PIECE_BYTES, -_PIECE_BYTES):
        yield Piece(at, _GARBAGE, END)
        size = left - _PIECE_BYTES
    yield Piece(at, _GARBAGE[:size], END, ending=close)


def slow_drip(pieces: Pieces, bytes_per_second: int) -> Pieces:
    """Send this number of bytes per second, in ten parts."""
    size = bytes_per_second // _DRIPS_PER_SECOND
    at = 0.0
    for piece in pieces:
        for part in in_parts(piece, slices(piece.data, size)):
            at = max(at + len(part.data) / bytes_per_second, piece.at)
            yield part._replace(at=at)


def truncated(pieces: Pieces, size: int) -> Pieces:
    """Close after this number of bytes of the body; in a JSON answer at most after half."""
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
            if piece.kind is BODY:
                yield beginning(piece, room)
            break
        size -= len(piece.data)
        yield piece
    yield Piece(at, b"", END, ending=close)


def shorter_length(head: bytes, missing: int) -> bytes:
    """Send a Content-Length below the length of the body."""
    return _CONTENT_LENGTH.sub(
        lambda found: b"\r\ncontent-length: %d" % max(0, int(found[1]) - missing), head, count=1
    )


def second_length(head: bytes, difference: int) -> bytes:
    """Send two Content-Length headers."""
    return _CONTENT_LENGTH.sub(
        lambda found: found[0] + b"\r\ncontent-length: %d" % (int(found[1]) + difference), head, count=1
    )


def length_beside_chunks(head: bytes, length: int) -> bytes:
    """Send Content-Length and Transfer-Encoding."""
    return CHUNKED.sub(lambda found: found[0] + b"content-length: %d\r\n" % length, head)


def until_close(pieces: Pieces, _amount: int) -> Pieces:
    """Send the body without a length or chunks: the close ends it (RFC 9112 section 6.3)."""
    for piece in pieces:
        if piece.kind is HEAD:
            head = _CONTENT_LENGTH.sub(b"", CHUNKED.sub(b"", piece.data), count=1)
            yield piece._replace(data=head)
        elif piece.kind is END:
            yield piece._replace(data=b"", ending=close)
        else:
            yield piece._replace(data=piece.content)


def trailers(pieces: Pieces, _amount: int) -> Pieces:
    """End the chunked body with trailer fields."""
    for piece in pieces:
        yield piece._replace(data=_TRAILERS) if piece.kind is END and piece.data else piece


def chunk_extensions(pieces: Pieces, size: int) -> Pieces:
    """Add an extension of this number of bytes to every chunk, the last one included."""
    extension = b";mockgpt=" + b"x" * max(1, size - len(b";mockgpt="))
    for piece in pieces:
        if piece.kind is not HEAD and piece.data:
            length, line_end, rest = piece.data.partition(b"\r\n")
            piece = piece._replace(data=length + extension + line_end + rest)
        yield piece


def malformed_chunk(pieces: Pieces, count: int) -> Pieces:
    """Send bytes that are no chunk after this number of chunks, and close."""
    at = 0.0
    for piece in until(pieces, count):
        at = piece.at
        yield piece
    yield Piece(at, b"chunk\r\nof no size\r\n", END, ending=close)


FRAMING_FAULTS: dict[str, FaultSpec] = {
    "garbage_response": FaultSpec(
        applies=ANY,
        does="sends bytes that are no HTTP, then closes",
        client=PROTOCOL_ERROR,
        rewrite=garbage,
        amount=512,
        low=1,
        high=MEGABYTES_16,
        meaning="bytes",
        peers="WireMock RANDOM_DATA_THEN_CLOSE",
    ),
    "slow_drip": FaultSpec(
        applies=ANY,
        does="sends the whole answer slowly",
        client="waits, and delivers each event when it is complete",
        rewrite=slow_drip,
        amount=4_096,
        low=10,
        high=MEGABYTES_16,
        meaning="bytes per second",
        peers="WireMock chunked dribble; Toxiproxy bandwidth",
    ),
    "truncate_body": FaultSpec(
        applies=ANY,
        does="closes TLS and TCP correctly in the middle of the body",
        client=CUT,
        rewrite=truncated,
        amount=1_000,
        low=0,
        high=MEGABYTES_16,
        meaning="bytes of the body that still arrive, of a JSON answer at most half",
        peers="aimock truncateAfterChunks; llmposter truncate_after_frames; Toxiproxy limit_data",
    ),
    "wrong_content_length": FaultSpec(
        applies=JSON,
        does="sends a Content-Length below the length of the body",
        client="reports JSON that ends too early; does not read the rest as the next answer",
        rewrite=head_rewritten(shorter_length),
        amount=10,
        low=1,
        high=1_000,
        meaning="bytes too few",
    ),
    "duplicate_content_length": FaultSpec(
        applies=JSON,
        does="sends two Content-Length headers that differ",
        client=PROTOCOL_ERROR,
        rewrite=head_rewritten(second_length),
        amount=1,
        low=1,
        high=1_000,
        meaning="bytes between the two",
    ),
    "content_length_and_chunked": FaultSpec(
        applies=ANY,
        does="sends a chunked body with a Content-Length as well",
        client="uses the chunks or reports a protocol error; never uses the length (RFC 9112 section 6.3)",
        in_chunks=True,
        change=as_chunked,
        rewrite=head_rewritten(length_beside_chunks),
        amount=10,
        low=0,
        high=1_000_000,
        meaning="the Content-Length",
    ),
    "close_delimited": FaultSpec(
        applies=ANY,
        does="sends a body that has no length and no chunks: the close ends it",
        client="reads to the close, and treats the answer as complete only if close_notify came",
        change=announced,
        rewrite=until_close,
    ),
    "unexpected_trailers": FaultSpec(
        applies=ANY,
        does="ends a chunked body with trailers that no Trailer header announced, Content-Length among them",
        client="ignores them (RFC 9110 section 6.5.1)",
        in_chunks=True,
        change=as_chunked,
        rewrite=trailers,
    ),
    "chunk_extensions": FaultSpec(
        applies=ANY,
        does="puts an extension on every chunk",
        client="ignores them (RFC 9112 section 7.1.1)",
        in_chunks=True,
        change=as_chunked,
        rewrite=chunk_extensions,
        amount=20,
        low=1,
        high=100_000,
        meaning="bytes of each extension",
    ),
    "malformed_chunk": FaultSpec(
        applies=ANY,
        does="sends a chunk whose size is no number, then closes",
        client=PROTOCOL_ERROR,
        in_chunks=True,
        change=as_chunked,
        rewrite=malformed_chunk,
        amount=3,
        low=0,
        high=100_000,
        meaning="chunks that still arrive; a JSON answer has one",
        peers="WireMock MALFORMED_RESPONSE_CHUNK",
    ),
}
