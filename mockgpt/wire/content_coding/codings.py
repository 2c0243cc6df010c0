"""Encodes and decodes bodies: gzip and deflate by the standard library, br and zstd by optional packages.

Encoders can be flushed after every event of a stream. Decoders are bounded in what they make of what they
get. Must not know requests and answers.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from io import BytesIO
from typing import Any, NamedTuple, Protocol

PACKAGES = {"br": "brotli", "zstd": "zstandard"}
# By preference where a client has none: OpenAI's front answers with br and gzip.
ENCODABLE = ("br", "gzip", "zstd")
DECODABLE = ("gzip", "deflate", "br", "zstd")
ALIASES = {"x-gzip": "gzip"}  # RFC 9110 section 8.4.1.3

# Small windows: a stream of gzip keeps 30 KiB in place of 260, and its events repeat what is near.
_LEVEL, _GZIP, _WINDOW_BITS, _MEMORY_LEVEL = 4, 16, 12, 5
_LARGE_BYTES, _LARGE_WINDOW_BITS, _LARGE_MEMORY_LEVEL = 16_384, 15, 8
_BROTLI_QUALITY, _BROTLI_WINDOW_BITS = 3, 14
_ZSTD_LEVEL, _ZSTD_WINDOW_BITS = 1, 15
_LARGEST_ZSTD_WINDOW = 8_388_608  # RFC 9659 section 3

_PIECE_BYTES = 65_536
# JSON of a client hardly ever reaches 100; a bomb of gzip has 1,000, of zstd more.
HIGHEST_RATIO = 500
_FREE_BYTES = 1_048_576  # the ratio of less does not matter


class BadCoding(Exception):
    """The bytes are not what their coding says, or become too many; `too_large` tells these apart."""

    def __init__(self, text: str, *, too_large: bool = False) -> None:
        super().__init__(text)
        self.too_large = too_large


class BodyEncoder(Protocol):
    """Encodes one body."""

    def encode(self, data: bytes) -> bytes:
        """Return everything that decodes to what was given so far."""

    def finish(self) -> bytes:
        """Return the end."""


@lru_cache(maxsize=4)
def installed(coding: str) -> bool:
    """Tell whether a coding can be used here."""
    return coding not in PACKAGES or find_spec(PACKAGES[coding]) is not None


class _GzipEncoder:
    def __init__(self, size: int = 0) -> None:
        large = size > _LARGE_BYTES
        bits = _LARGE_WINDOW_BITS if large else _WINDOW_BITS
        memory = _LARGE_MEMORY_LEVEL if large else _MEMORY_LEVEL
        self._encoder = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP + bits, memory)

    def encode(self, data: bytes) -> bytes:
        return self._encoder.compress(data) + self._encoder.flush(zlib.Z_SYNC_FLUSH)

    def finish(self, data: bytes = b"") -> bytes:
        return self._encoder.compress(data) + self._encoder.flush()


class _BrotliEncoder:
    def __init__(self, _size: int = 0) -> None:
        import brotli  # an optional dependency

        self._encoder: Any = brotli.Compressor(quality=_BROTLI_QUALITY, lgwin=_BROTLI_WINDOW_BITS)

    def encode(self, data: bytes) -> bytes:
        return bytes(self._encoder.process(data) + self._encoder.flush())

    def finish(self, data: bytes = b"") -> bytes:
        return bytes(self._encoder.process(data) + self._encoder.finish())


class _ZstdEncoder:
    def __init__(self, _size: int = 0) -> None:
        import zstandard  # an optional dependency

        parameters = zstandard.ZstdCompressionParameters.from_level(_ZSTD_LEVEL, window_log=_ZSTD_WINDOW_BITS)
        self._flush_block = zstandard.COMPRESSOBJ_FLUSH_BLOCK
        self._encoder: Any = zstandard.ZstdCompressor(compression_params=parameters).compressobj()

    def encode(self, data: bytes) -> bytes:
        return bytes(self._encoder.compress(data) + self._encoder.flush(self._flush_block))

    def finish(self, data: bytes = b"") -> bytes:
        return bytes(self._encoder.compress(data) + self._encoder.flush())


_ENCODERS: dict[str, type[_GzipEncoder | _BrotliEncoder | _ZstdEncoder]] = {
    "gzip": _GzipEncoder,
    "br": _BrotliEncoder,
    "zstd": _ZstdEncoder,
}


def encoder(coding: str) -> BodyEncoder:
    """Return an encoder for a stream."""
    return _ENCODERS[coding]()


def encoded(coding: str, body: bytes) -> bytes:
    """Return a whole body encoded."""
    return _ENCODERS[coding](len(body)).finish(body)


class Bound(NamedTuple):
    """How much a decoder may make of a body; `ratio` is bytes made for each byte given."""

    bytes: int
    ratio: int = HIGHEST_RATIO


def decoded(coding: str, body: bytes, bound: Bound) -> Iterator[bytes]:
    """Yield the decoded body in pieces, so that a caller can give way between them.

    Raises:
        BadCoding: it is not encoded so, not complete, or becomes larger than the bound.
    """
    made = 0
    for piece in _DECODERS[coding](body):
        made += len(piece)
        if made > bound.bytes:
            raise BadCoding(f"decoded it is larger than {bound.bytes} bytes", too_large=True)
        if made > _FREE_BYTES and made > bound.ratio * len(body):
            raise BadCoding(f"{len(body)} bytes become more than {bound.ratio} times as many", too_large=True)
        yield piece


def _inflated(window_bits: int) -> Callable[[bytes], Iterator[bytes]]:
    def inflate(body: bytes) -> Iterator[bytes]:
        while body:
            decoder = zlib.decompressobj(window_bits)
            try:
                while not decoder.eof:
                    piece = decoder.decompress(body, _PIECE_BYTES)
                    body = decoder.unconsumed_tail
                    if piece:
                        yield piece
                    elif not body and not decoder.eof:
                        raise BadCoding("it has no end")
            except zlib.error as error:
                raise BadCoding(str(error)) from None
            body = decoder.unused_data  # another member may follow (RFC 1952 section 2.2)

    return inflate


def _unbrotli(body: bytes) -> Iterator[bytes]:
    import brotli  # an optional dependency

    decoder = brotli.Decompressor()
    try:
        piece = decoder.process(body, output_buffer_limit=_PIECE_BYTES)
        while piece or not decoder.can_accept_more_data():
            yield piece
            piece = decoder.process(b"", output_buffer_limit=_PIECE_BYTES)
    except brotli.error:
        raise BadCoding("it is no brotli") from None
    if not decoder.is_finished():
        raise BadCoding("it has no end")


def _unzstd(body: bytes) -> Iterator[bytes]:
    import zstandard  # an optional dependency

    decoder = zstandard.ZstdDecompressor(max_window_size=_LARGEST_ZSTD_WINDOW)
    try:
        with decoder.stream_reader(BytesIO(body), read_across_frames=True) as reader:
            while piece := reader.read(_PIECE_BYTES):
                yield piece
    except zstandard.ZstdError as error:
        raise BadCoding(str(error)) from None


_DECODERS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "gzip": _inflated(_GZIP + 15),
    "deflate": _inflated(15),  # the zlib format (RFC 9110 section 8.4.1.2)
    "br": _unbrotli,
    "zstd": _unzstd,
}


def readable(coding: str, pieces: list[bytes], limit: int) -> list[bytes] | None:
    """Return the pieces of an encoded stream, each with what it adds to the decoded one; for showing.

    Args:
        limit: no more than about so many bytes are made.

    Returns:
        None where they cannot be decoded. Their end may be missing.
    """
    try:
        process = _STREAM_DECODERS[ALIASES.get(coding, coding)]()
        shown: list[bytes] = []
        for piece in pieces:
            shown.append(process(piece, max(1, limit)))
            limit -= len(shown[-1])
        return shown
    except Exception:  # each package has errors of its own, and what is shown must never fail
        return None


def _stream_brotli() -> Callable[[bytes, int], bytes]:
    import brotli  # an optional dependency

    decoder = brotli.Decompressor()
    return lambda piece, limit: bytes(decoder.process(piece, output_buffer_limit=limit))


def _stream_zstd() -> Callable[[bytes, int], bytes]:
    import zstandard  # an optional dependency

    decoder = zstandard.ZstdDecompressor(max_window_size=_LARGEST_ZSTD_WINDOW).decompressobj()
    return lambda piece, _limit: bytes(decoder.decompress(piece))


_STREAM_DECODERS: dict[str, Callable[[], Callable[[bytes, int], bytes]]] = {
    "gzip": lambda: zlib.decompressobj(_GZIP + 15).decompress,
    "deflate": lambda: zlib.decompressobj().decompress,
    "br": _stream_brotli,
    "zstd": _stream_zstd,
}
