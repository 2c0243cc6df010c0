"""An answer as a sequence of pieces to write, which faults below h11 rewrite.

Each piece says how it is encrypted, and the last one how the answer ends, so the writer needs no
cases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.tls.channel import TLSChannel

HEAD, BODY, END = "head", "body", "end"
CHUNKED = re.compile(rb"(?i)transfer-encoding: chunked\r\n")

Encryption = Callable[[TLSChannel, bytes], bytes]
# Called once, after the last byte of an answer was written; owns the connection from then on.
Ending = Callable[[ResponseTransport], None]


class Piece(NamedTuple):
    """What is written in one call.

    Attributes:
        at: seconds after the request was complete.
        data: the bytes, framing included.
        kind: HEAD, BODY or END.
        content: the content of a BODY, without framing, as far as it is in `data`.
        more: the rest of this head, body or event follows in the next piece.
        tokens: how many tokens of the reply have been sent after it; below 0: as many as before.
        encryption: how the bytes become records; None: as usual.
        readable: a client can decrypt the bytes.
        ending: of the last piece: what follows; None: the next request.
    """

    at: float
    data: bytes
    kind: str = BODY
    content: bytes = b""
    more: bool = False
    tokens: int = -1
    encryption: Encryption | None = None
    readable: bool = True
    ending: Ending | None = None


Pieces = Iterator[Piece]


def is_chunked(head: bytes) -> bool:
    """Tell whether a head announces a chunked body."""
    return CHUNKED.search(head) is not None


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
    """Yield a piece in parts."""
    if len(parts) < 2:
        yield piece
        return
    place = 0
    for part in parts[:-1]:
        yield _part(piece, place, part)
        place += len(part)
    yield _part(piece, place, parts[-1])._replace(more=piece.more, tokens=piece.tokens)


def beginning(piece: Piece, size: int) -> Piece:
    """Return the first bytes of a piece, whose rest is never sent."""
    return _part(piece, 0, piece.data[:size])


def _part(piece: Piece, place: int, data: bytes) -> Piece:
    content = piece.content
    # A chunk has its size before its content and CR LF behind it (RFC 9112 section 7.1).
    start = piece.data.find(b"\r\n") + 2 if len(piece.data) > len(content) else 0
    held = content[max(0, place - start) : max(0, place + len(data) - start)]
    return piece._replace(data=data, content=held, more=True, tokens=-1)


def slices(data: bytes, size: int) -> list[bytes]:
    """Return data in parts of this number of bytes."""
    return [data[start : start + size] for start in range(0, len(data), size)]


def until(pieces: Pieces, count: int) -> Pieces:
    """Yield the head and this number of events; of a JSON answer the head and half of the body."""
    streamed = False
    for piece in pieces:
        if piece.kind is HEAD:
            streamed = is_chunked(piece.data)
        elif piece.kind is END or count <= 0:
            return
        elif not streamed:
            yield beginning(piece, len(piece.data) // 2)
            return
        else:
            count -= 1
        yield piece
