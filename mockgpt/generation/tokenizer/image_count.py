"""The prompt tokens of an image, by the tile rule that OpenAI publishes.

Owns the rule, and reads an image's size from the first bytes of a `data:` URL. Decodes
nothing beyond those bytes and fetches nothing.

Source: OpenAI, "Images and vision", calculating costs (read 2025): gpt-4o 85 tokens and 170
per tile of 512 pixels, gpt-4o-mini 2,833 and 5,667; `low` detail costs the base alone.
"""

from __future__ import annotations

import binascii

from mockgpt.generation.reply import Image

TILE_COSTS = {"gpt-4o-mini": (2833, 5667)}
"""Tokens of the base and of a tile by model; a dated snapshot costs as much as its alias."""
OTHER_TILE_COSTS = (85, 170)

TILE_PIXELS = 512
LONGEST_SIDE_PIXELS = 2048
SHORTEST_SIDE_PIXELS = 768

ASSUMED_SIZE = (1024, 1024)
"""Width and height of a remote image, which is not fetched, and of one whose size cannot be read."""

# A JPEG's size comes after its metadata; this leaves room for a preview and a color profile.
HEAD_BYTES = 131_072


def count_image(image: Image, model: str) -> int:
    """Return the prompt tokens of `image`; `auto` detail is taken for `high`."""
    named = (costs for name, costs in TILE_COSTS.items() if model.startswith(name))
    base, tile = next(named, OTHER_TILE_COSTS)
    if image.detail == "low":
        return base
    return base + tile * count_tiles(*(image_size(image.url) or ASSUMED_SIZE))


def count_tiles(width: int, height: int) -> int:
    """Return the tiles an image of that many pixels is cut into.

    It is shrunk to fit a square of 2,048 pixels, then until its shortest side has 768 pixels. It is
    never enlarged, so a thumbnail is one tile.
    """
    for side, most in ((max, LONGEST_SIDE_PIXELS), (min, SHORTEST_SIDE_PIXELS)):
        if (size := side(width, height)) > most:
            width, height = max(1, width * most // size), max(1, height * most // size)
    return -(-width // TILE_PIXELS) * -(-height // TILE_PIXELS)


def image_size(url: str) -> tuple[int, int] | None:
    """Return width and height in pixels from a base64 `data:` URL of a PNG, GIF, JPEG or WebP image.

    None for any other URL, and for an image that is damaged or has a width or height of 0.
    """
    # Media type and parameters are short, so a comma further on does not end them.
    head, comma, _ = url[:256].partition(",")
    if not comma or not head.startswith("data:") or not head.endswith(";base64"):
        return None
    start = len(head) + 1
    encoded = url[start : start + HEAD_BYTES // 3 * 4]
    try:
        data = binascii.a2b_base64(encoded[: len(encoded) // 4 * 4])
    except ValueError:  # not base64, or not ASCII
        return None
    size = _size(data)
    return size if size and min(size) > 0 else None


def _size(data: bytes) -> tuple[int, int] | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if data.startswith((b"GIF87a", b"GIF89a")) and len(data) >= 10:
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP" and len(data) >= 30:
        return _webp_size(data)
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Read the frame header behind the other segments (ITU T.81, B.2.2): precision, height, width."""
    position = 2
    while position + 9 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xFF:  # a fill byte
            position += 1
            continue
        # SOF0..SOF15, without DHT, JPG and DAC that lie between them.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height = int.from_bytes(data[position + 5 : position + 7], "big")
            return int.from_bytes(data[position + 7 : position + 9], "big"), height
        position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    """Read the first chunk (RFC 9649, section 2): lossy, lossless or extended."""
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = int.from_bytes(data[26:28], "little"), int.from_bytes(data[28:30], "little")
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    return None
