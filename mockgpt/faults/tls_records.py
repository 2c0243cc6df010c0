"""Fault to how bytes are written and encrypted; the plaintext is as it would be.

Functions over the pieces of an answer, as in `damaged_bytes`.
"""

from __future__ import annotations

from mockgpt.faults.endings import close_without_notify
from mockgpt.faults.framing import (
    BODY,
    HEAD,
    Pieces,
    in_parts,
    is_chunked,
    slices,
    until,
    with_last,
    without_framing,
)
from mockgpt.wire.tls.channel import TLSChannel

_CUT_BYTES = 8  # what is missing of a cut record: within its authentication tag


def one_byte_writes(pieces: Pieces, count: int) -> Pieces:
    """Write so many bytes one by one."""
    for piece in pieces:
        single, rest = piece.data[:count], piece.data[count:]
        count -= len(single)
        parts = [single[index : index + 1] for index in range(len(single))]
        parts += [rest] if rest else []
        yield from in_parts(piece, parts)


def tiny_records(pieces: Pieces, size: int) -> Pieces:
    """Encrypt so many bytes at a time; the records still leave together."""

    def encrypt(channel: TLSChannel, data: bytes) -> bytes:
        for part in slices(data, size):
            channel.write(part)
        return channel.take_output()

    return (piece._replace(encryption=encrypt) for piece in pieces)


def cut_record(pieces: Pieces, count: int) -> Pieces:
    """Close within the record that comes after so many events, of a JSON answer within its body's."""

    def encrypt(channel: TLSChannel, data: bytes) -> bytes:
        channel.write(data)
        return channel.take_output()[:-_CUT_BYTES]

    for piece, last in with_last(until(pieces, count + 1)):
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
            streamed = is_chunked(piece.data)
        elif piece.data and count >= 0:
            count = count - 1 if streamed and piece.kind is BODY and count > 0 else -1
            piece = piece._replace(encryption=encrypt) if count < 0 else piece
        yield piece


def to_the_end(pieces: Pieces, _amount: int) -> Pieces:
    """Let the end of the connection be the end of the body, and close TCP only."""
    for piece in pieces:
        if piece.kind is HEAD:
            yield piece._replace(data=without_framing(piece.data))
        elif piece.kind is BODY:
            yield piece._replace(data=piece.content)
        else:
            yield piece._replace(data=b"", ending=close_without_notify)
