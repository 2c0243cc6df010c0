"""Image sizes and their prompt tokens."""

from __future__ import annotations

import base64
import struct

import pytest

from mockgpt.generation.reply import Image
from mockgpt.generation.tokenizer.image_count import count_image, count_tiles, image_size


def png(width: int, height: int) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"\x08\x06\x00\x00\x00"
    )


def jpeg(width: int, height: int, *, metadata: int = 100) -> bytes:
    exif = b"\xff\xe1" + struct.pack(">H", metadata + 2) + bytes(metadata)
    tables = b"\xff\xff\xc4" + struct.pack(">H", 10) + bytes(8)
    frame = b"\xff\xc2" + struct.pack(">HBHH", 17, 8, height, width) + bytes(10)
    return b"\xff\xd8" + exif + tables + frame


def webp(kind: bytes, body: bytes) -> bytes:
    return b"RIFF\x00\x00\x00\x00WEBP" + kind + struct.pack("<I", len(body)) + body.ljust(20, b"\x00")


def url(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


@pytest.mark.parametrize(
    "data",
    [
        png(640, 480),
        b"GIF89a" + struct.pack("<HH", 640, 480) + bytes(10),
        jpeg(640, 480),
        jpeg(640, 480, metadata=60_000),
        webp(b"VP8 ", bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", 640, 480)),
        webp(b"VP8L", b"\x2f" + struct.pack("<I", 639 | 479 << 14)),
        webp(b"VP8X", bytes(4) + (639).to_bytes(3, "little") + (479).to_bytes(3, "little")),
    ],
    ids=["png", "gif", "jpeg", "jpeg with much metadata", "webp", "webp lossless", "webp extended"],
)
def test_the_size_is_read_from_the_head_of_every_kind_of_image(data: bytes) -> None:
    assert image_size(url(data)) == (640, 480)


@pytest.mark.parametrize(
    "bad",
    [
        "https://example.com/cat.png",
        "",
        "data:",
        "data:image/png,plain",
        "data:image/png;base64,",
        "data:image/png;base64,%%%%",
        "data:image/png;base64,éééé",
        "data:" + "x" * 1000 + ";base64,AAAA",
        url(b"\x89PNG\r\n\x1a\n"),
        url(png(0, 10)),
        url(b"\xff\xd8" + b"\xff" * 500),
        url(jpeg(640, 480)[:120]),
        url(b"\xff\xd8\xff\xe0\x00\x00" * 50),
        url(webp(b"ABCD", b"")),
        url(b"RIFF\x00\x00\x00\x00WEBP"),
        url(b"BM not a kind that is read"),
    ],
)
def test_an_image_that_cannot_be_read_is_taken_for_1024_by_1024(bad: str) -> None:
    assert image_size(bad) is None
    assert count_image(Image(bad), "gpt-4o-mini") == 2833 + 4 * 5667


def test_only_the_head_of_a_large_image_is_decoded() -> None:
    assert image_size(url(png(640, 480) + bytes(2_000_000)) + "not base64: é") == (640, 480)


@pytest.mark.parametrize(
    ("width", "height", "tiles"),
    [
        (1024, 1024, 4),  # the published examples: 765 tokens of gpt-4o
        (2048, 4096, 6),  # and 1,105
        (128, 64, 1),
        (512, 512, 1),
        (513, 512, 2),
        (768, 768, 4),
        (1, 100_000, 4),
        (4_000_000_000, 4_000_000_000, 4),
    ],
)
def test_tiles_are_counted_by_the_published_rule(width: int, height: int, tiles: int) -> None:
    assert count_tiles(width, height) == tiles


@pytest.mark.parametrize(
    ("model", "detail", "tokens"),
    [
        ("gpt-4o-mini", "low", 2833),
        ("gpt-4o-mini", "high", 8500),
        ("gpt-4o-mini-2024-07-18", "auto", 8500),
        ("gpt-4o", "low", 85),
        ("gpt-4o-2024-08-06", "high", 255),
    ],
)
def test_a_small_image_costs_as_observed_at_the_api(model: str, detail: str, tokens: int) -> None:
    assert count_image(Image(url(png(128, 64)), detail), model) == tokens
