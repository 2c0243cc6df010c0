"""Damage below h11: the framing, the writes, the TLS records.

An answer on its way out is a sequence of pieces; each function takes it and its
damage's number and returns another. How a piece is encrypted and how the answer
ends belong to the pieces, so that performing them needs no cases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from mockgpt.wire.damaged_endings import Ending, close, close_without_notify
from mockgpt.wire.tls_channel import TLSChannel

HEAD, BODY, END = "head", "body", "end"

ARRIVAL_SECONDS = 0.02  # a reset or an alert takes away what has not been read; what was sent before shall be
STALL_SECONDS = 300.0  # longer than any client that has a read timeout waits
_TRICKLE_PARTS = 64  # a slow head comes in so many
_DRIPS_PER_SECOND = 10
_CUT_BYTES = 8  # what is missing of a cut record: within its authentication tag
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

    def damage(pieces: Pieces, amount: int) -> Pieces:
        at = next(pieces).at + (amount / 1000 if after_ms else 0)
        yield Piece(at, b"", END, ending=ending)

    return damage


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
        parts = _slices(piece.data, size)
        for number, part in enumerate(parts, 1):
            yield piece._replace(at=piece.at + milliseconds / 1000 * number / len(parts), data=part)


def slow_drip(pieces: Pieces, bytes_per_second: int) -> Pieces:
    """Send so many bytes per second, in ten portions."""
    size = bytes_per_second // _DRIPS_PER_SECOND
    at = 0.0
    for piece in pieces:
        for part in _slices(piece.data, size) or [b""]:
            at = max(at + len(part) / bytes_per_second, piece.at)
            yield piece._replace(at=at, data=part, content=b"")


def truncated(pieces: Pieces, size: int) -> Pieces:
    """Close after so many bytes of the body, of a JSON answer at most after half."""
    at = 0.0
    chunked = False
    for piece in pieces:
        at = piece.at
        if piece.kind is HEAD:
            chunked = _is_chunked(piece.data)
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

    def damage(pieces: Pieces, amount: int) -> Pieces:
        for piece in pieces:
            yield piece._replace(data=rewrite(piece.data, amount)) if piece.kind is HEAD else piece

    return damage


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
    for piece in _until(pieces, count):
        at = piece.at
        yield piece
    yield Piece(at, b"chunk\r\nof no size\r\n", END, ending=close)


def ending_with(ending: Ending) -> Callable[[Pieces, int], Pieces]:
    """Return the damage that lets a whole answer end like this."""

    def damage(pieces: Pieces, _amount: int) -> Pieces:
        for piece, last in _with_last(pieces):
            yield piece._replace(ending=ending) if last else piece

    return damage


# -- in the middle -----------------------------------------------------------------------------


def cut_off(ending: Ending, *, after_seconds: float = 0.0) -> Callable[[Pieces, int], Pieces]:
    """Return the damage that ends an answer in its middle, so long after what came before."""

    def damage(pieces: Pieces, count: int) -> Pieces:
        at = 0.0
        for piece in _until(pieces, count):
            at = piece.at
            yield piece
        yield Piece(at + after_seconds, b"", END, ending=ending)

    return damage


def _until(pieces: Pieces, count: int) -> Pieces:
    """Yield the head and so many events; of a JSON answer the head and half of the body."""
    streamed = False
    for piece in pieces:
        if piece.kind is HEAD:
            streamed = _is_chunked(piece.data)
        elif piece.kind is END or count <= 0:
            return
        elif not streamed:
            yield piece._replace(data=piece.data[: len(piece.data) // 2], content=b"")
            return
        else:
            count -= 1
        yield piece


# -- records -----------------------------------------------------------------------------------


def one_byte_writes(pieces: Pieces, count: int) -> Pieces:
    """Write so many bytes one by one."""
    for piece in pieces:
        single, rest = piece.data[:count], piece.data[count:]
        count -= len(single)
        parts = [single[index : index + 1] for index in range(len(single))]
        for part in [*parts, rest] if rest else parts:
            yield piece._replace(data=part, content=b"")


def tiny_records(pieces: Pieces, size: int) -> Pieces:
    """Encrypt so many bytes at a time; the records still leave together."""

    def encrypt(channel: TLSChannel, data: bytes) -> bytes:
        for part in _slices(data, size):
            channel.write(part)
        return channel.take_output()

    return (piece._replace(encryption=encrypt) for piece in pieces)


def cut_record(pieces: Pieces, count: int) -> Pieces:
    """Close within the record that comes after so many events, of a JSON answer within its body's."""

    def encrypt(channel: TLSChannel, data: bytes) -> bytes:
        channel.write(data)
        return channel.take_output()[:-_CUT_BYTES]

    for piece, last in _with_last(_until(pieces, count + 1)):
        yield piece._replace(encryption=encrypt, ending=close_without_notify) if last else piece


def corrupt_record(pieces: Pieces, count: int) -> Pieces:
    """Flip a bit of the record after so many events, of a JSON answer that of its body."""

    def encrypt(channel: TLSChannel, data: bytes) -> bytes:
        channel.write(data)
        records = bytearray(channel.take_output())
        records[-1] ^= 1  # within the authentication tag
        return bytes(records)

    streamed = False
    for piece in pieces:
        if piece.kind is HEAD:
            streamed = _is_chunked(piece.data)
        elif piece.data and count >= 0:
            count = count - 1 if streamed and piece.kind is BODY and count > 0 else -1
            piece = piece._replace(encryption=encrypt) if count < 0 else piece
        yield piece


def to_the_end(pieces: Pieces, _amount: int) -> Pieces:
    """Let the end of the connection be the end of the body, and close TCP only."""
    for piece in pieces:
        if piece.kind is HEAD:
            yield piece._replace(data=_CHUNKED.sub(b"connection: close\r\n", piece.data))
        elif piece.kind is BODY:
            yield piece._replace(data=piece.content)
        else:
            yield piece._replace(data=b"", ending=close_without_notify)


def _is_chunked(head: bytes) -> bool:
    return _CHUNKED.search(head) is not None


def _with_last(pieces: Pieces) -> Iterator[tuple[Piece, bool]]:
    held: Piece | None = None
    for piece in pieces:
        if held is not None:
            yield held, False
        held = piece
    if held is not None:
        yield held, True


def _slices(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]
