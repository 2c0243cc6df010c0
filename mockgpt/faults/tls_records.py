"""Faults in how bytes are written and encrypted; the plaintext is not changed.

Functions over the pieces of an answer, as in `faults.framing`.
"""

from __future__ import annotations

from mockgpt.faults.content import as_chunked
from mockgpt.faults.endings import close_without_notify
from mockgpt.faults.pieces import BODY, CHUNKED, HEAD, Pieces, in_parts, is_chunked, slices, until, with_last
from mockgpt.faults.spec import ANY, CUT, EVENTS, NOTHING, FaultSpec
from mockgpt.wire.tls.channel import TLSChannel

_CUT_BYTES = 8  # how much of a cut record is missing: less than its authentication tag


def one_byte_writes(pieces: Pieces, count: int) -> Pieces:
    """Write this number of bytes one by one."""
    for piece in pieces:
        single, rest = piece.data[:count], piece.data[count:]
        count -= len(single)
        parts = [single[index : index + 1] for index in range(len(single))]
        parts += [rest] if rest else []
        yield from in_parts(piece, parts)


def tiny_records(pieces: Pieces, size: int) -> Pieces:
    """Encrypt this number of bytes at a time; the records are still sent together."""

    def encrypt(channel: TLSChannel, data: bytes) -> bytes:
        for part in slices(data, size):
            channel.write(part)
        return channel.take_output()

    return (piece._replace(encryption=encrypt) for piece in pieces)


def cut_record(pieces: Pieces, count: int) -> Pieces:
    """Close within the record after this number of events; in a JSON answer within that of its body."""

    def encrypt(channel: TLSChannel, data: bytes) -> bytes:
        channel.write(data)
        return channel.take_output()[:-_CUT_BYTES]

    for piece, last in with_last(until(pieces, count + 1)):
        if last:
            piece = piece._replace(encryption=encrypt, readable=False, ending=close_without_notify)
        yield piece


def corrupt_record(pieces: Pieces, count: int) -> Pieces:
    """Flip a bit of the record after this number of events; in a JSON answer of that of its body."""

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
        yield piece._replace(readable=count >= 0)


def to_the_end(pieces: Pieces, _amount: int) -> Pieces:
    """End the body by the end of the connection, and close TCP only."""
    for piece in pieces:
        if piece.kind is HEAD:
            yield piece._replace(data=without_framing(piece.data))
        elif piece.kind is BODY:
            yield piece._replace(data=piece.content)
        else:
            yield piece._replace(data=b"", ending=close_without_notify)


def without_framing(head: bytes) -> bytes:
    """Replace the framing headers by `connection: close`: the end of the connection ends the body."""
    return CHUNKED.sub(b"connection: close\r\n", head)


TLS_RECORD_FAULTS: dict[str, FaultSpec] = {
    "one_byte_writes": FaultSpec(
        applies=ANY,
        does="sends every byte as a TLS record and TCP segment of its own",
        client=NOTHING,
        rewrite=one_byte_writes,
        amount=4_096,
        low=1,
        high=65_536,
        meaning="bytes; the rest goes out as usual",
        peers="Toxiproxy slicer",
    ),
    "close_without_notify": FaultSpec(
        applies=ANY,
        does="ends the body by the end of the connection, without a TLS close_notify",
        client="reports a truncated answer: an attacker can close a TCP connection (RFC 8446 section 6.1)",
        change=as_chunked,
        rewrite=to_the_end,
    ),
    "cut_record": FaultSpec(
        applies=ANY,
        does="closes the TCP connection in the middle of a TLS record",
        client=CUT,
        rewrite=cut_record,
        amount=3,
        low=0,
        high=100_000,
        meaning=EVENTS,
    ),
    "corrupt_record": FaultSpec(
        applies=ANY,
        does="flips a bit of a TLS record",
        client="answers with the alert bad_record_mac and drops the connection",
        rewrite=corrupt_record,
        amount=3,
        low=0,
        high=100_000,
        meaning=EVENTS,
    ),
    "tiny_records": FaultSpec(
        applies=ANY,
        does="encrypts the answer in tiny TLS records",
        client=NOTHING,
        rewrite=tiny_records,
        amount=16,
        low=1,
        high=16_384,
        meaning="bytes of each record",
    ),
}
