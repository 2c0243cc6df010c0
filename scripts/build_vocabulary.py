"""Write mockgpt/data/o200k_base.bin or cl100k_base.bin from OpenAI's published ranks.

    python scripts/build_vocabulary.py PATH/TO/o200k_base.tiktoken

The source is the text file that tiktoken downloads for an encoding (MIT): one token a line, base64
and rank. Its sha256 says which encoding it is. The Unicode classes are not read from a Unicode table but
asked of the installed tiktoken,
code point by code point, so that they are those of its regular expressions. Takes about half a
minute. The layout is that of mockgpt/generation/tokenizer/vocabulary.py.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import sys
from array import array
from binascii import crc32
from collections.abc import Iterable
from pathlib import Path

import tiktoken
from tiktoken_ext import openai_public

from mockgpt.generation.tokenizer import pretokenizer
from mockgpt.generation.tokenizer.vocabulary import BUCKETS, HEADER, MAGIC, PATH, RANK_BITS

NAMES = {
    "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d": "o200k_base",
    "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7": "cl100k_base",
}
# 1.5 % of the slots stay empty: with fewer, the last tokens find no free slot within 2^16 displacements.
EMPTY_SHARE = 0.015
# Bytes a UTF-8 character of two bytes or more can begin and end with.
LEADS = [bytes((byte,)) for byte in range(0xC2, 0xF5)]
TAILS = [bytes((byte,)) for byte in range(0x80, 0xC0)]
SURROGATES = range(0xD800, 0xE000)


def read_tokens(source: bytes) -> list[bytes]:
    """Return the tokens in order of rank."""
    tokens = []
    for rank, line in enumerate(source.splitlines()):
        token, stated = line.split()
        if int(stated) != rank:
            raise SystemExit(f"line {rank + 1}: rank {int(stated)} where {rank} was expected")
        tokens.append(base64.b64decode(token))
    return tokens


def source_text(tokens: Iterable[bytes]) -> bytes:
    """Return the published file again: the inverse of `read_tokens`."""
    return b"".join(b"%s %d\n" % (base64.b64encode(token), rank) for rank, token in enumerate(tokens))


def distinct_hashes(tokens: list[bytes]) -> tuple[int, list[int]]:
    """Return the first seed under which no two tokens share a crc32, and the hashes."""
    for seed in range(1, 1000):
        hashes = [crc32(token, seed) for token in tokens]
        if len(set(hashes)) == len(tokens):
            return seed, hashes
    raise SystemExit("no seed keeps the tokens' hashes apart")


def place(hashes: list[int], slot_count: int) -> tuple[array[int], array[int]]:
    """Return displacements and slots of a perfect hash ("hash and displace", largest bucket first)."""
    buckets: list[list[int]] = [[] for _ in range(BUCKETS)]
    for rank, code in enumerate(hashes):
        buckets[code >> 16].append(rank)
    displacements = array("H", bytes(2 * BUCKETS))
    # An empty slot names token 0 with upper hash bits of zero: a miss, since the bytes differ.
    slots = array("I", bytes(4 * slot_count))
    taken = bytearray(slot_count)
    for bucket in sorted(range(BUCKETS), key=lambda bucket: -len(buckets[bucket])):
        ranks = buckets[bucket]
        for displacement in range(1 << 16):
            positions = {(hashes[rank] ^ displacement) % slot_count for rank in ranks}
            if len(positions) == len(ranks) and not any(map(taken.__getitem__, positions)):
                break
        else:
            raise SystemExit(f"bucket {bucket} finds no place; leave more slots empty")
        displacements[bucket] = displacement
        for rank in ranks:
            position = (hashes[rank] ^ displacement) % slot_count
            taken[position] = 1
            slots[position] = hashes[rank] >> RANK_BITS << RANK_BITS | rank
    return displacements, slots


class ClassProbe:
    """Asks tiktoken for the class of a code point, with o200k_base's own pattern.

    Its vocabulary is all bytes and those pairs of bytes that join an ASCII character with the first
    or last byte of a longer one. Such a pair is merged exactly if the pattern left both characters
    in one pre-token.
    """

    def __init__(self, pattern: str) -> None:
        ranks = {bytes((byte,)): byte for byte in range(256)}
        before = [bytes((byte,)) + lead for byte in b"Aa!1'" for lead in LEADS]
        after = [tail + bytes((byte,)) for byte in b"A " for tail in TAILS]
        for pair in [b"a'", *before, *after]:
            ranks[pair] = len(ranks)
        self._apostrophe = ranks[b"a'"]
        self._encode = tiktoken.Encoding(
            "classes", pat_str=pattern, mergeable_ranks=ranks, special_tokens={}
        ).encode_ordinary

    def __call__(self, character: str) -> str:
        """Return what stands for a non-ASCII `character` in class text."""
        if self._joined("A", character):
            if not self._joined("a", character):
                return pretokenizer.UPPER
            if self._joined("!!", character):
                return pretokenizer.MARK
            if self._joined("", character, "Aa"):
                return pretokenizer.OTHER_LETTER
            contraction = self._apostrophe in self._encode(f"a'{character}")
            return pretokenizer.LONG_S if contraction else pretokenizer.LOWER
        if self._joined("1", character):
            return pretokenizer.NUMBER
        return pretokenizer.SPACE if self._joined("", character, " ") else pretokenizer.OTHER

    def _joined(self, before: str, character: str, after: str = "") -> bool:
        text = before + character + after
        return any(token > 255 for token in self._encode(text))


def class_table(probe: ClassProbe, code_points: Iterable[int]) -> bytearray:
    """Return the classes of `code_points`, one byte each."""
    table = bytearray()
    for code_point in code_points:
        if code_point < 128:
            table.append(code_point)
        else:
            kind = pretokenizer.OTHER if code_point in SURROGATES else probe(chr(code_point))
            table.append(ord(kind))
    return table


def published_pattern(name: str = "o200k_base") -> str:
    """Return an encoding's pattern from tiktoken's source, without the download of its ranks."""
    load, openai_public.load_tiktoken_bpe = openai_public.load_tiktoken_bpe, lambda *_, **__: {}
    try:
        return str(getattr(openai_public, name)()["pat_str"])
    finally:
        openai_public.load_tiktoken_bpe = load


def all_classes() -> bytearray:
    """Return the class table, cut after the last code point that has a class of its own."""
    table = class_table(ClassProbe(published_pattern()), range(sys.maxunicode + 1))
    first, last = map(ord, pretokenizer.TABLE_END_MARKS)
    marks = ord(pretokenizer.MARK)
    if set(table[first : last + 1]) != {marks}:
        raise SystemExit("the variation selectors are not all marks: the pattern has to change")
    table[first : last + 1] = pretokenizer.OTHER.encode() * (last + 1 - first)
    return table.rstrip(pretokenizer.OTHER.encode())


def main() -> None:
    """Build the file and say what is in it."""
    parser = argparse.ArgumentParser(description="Write mockgpt/data/o200k_base.bin.")
    parser.add_argument("source", type=Path, help="o200k_base.tiktoken or cl100k_base.tiktoken")
    parser.add_argument("--output", type=Path, help="instead of the file of that encoding in mockgpt/data")
    arguments = parser.parse_args()
    source = arguments.source.read_bytes()
    name = NAMES.get(hashlib.sha256(source).hexdigest())
    if name is None:
        raise SystemExit(f"{arguments.source} is not a published file: its sha256 differs")
    output = arguments.output or Path(PATH).with_name(f"{name}.bin")
    tokens = read_tokens(source)
    seed, hashes = distinct_hashes(tokens)
    slot_count = int(len(tokens) * (1 + EMPTY_SHARE))
    displacements, slots = place(hashes, slot_count)
    offsets = array("I", [0])
    for token in tokens:
        offsets.append(offsets[-1] + len(token))
    classes = all_classes()
    header = HEADER.pack(MAGIC, len(tokens), slot_count, seed, len(classes), offsets[-1])
    if sys.byteorder == "big":
        for numbers in (slots, offsets, displacements):
            numbers.byteswap()
    sections = [header, slots.tobytes(), offsets.tobytes(), displacements.tobytes(), classes, *tokens]
    output.write_bytes(b"".join(sections))
    print(f"{output}: {output.stat().st_size} bytes, {len(tokens)} tokens,")
    print(f"classes up to U+{len(classes) - 1:04X} of tiktoken {tiktoken.__version__}")


if __name__ == "__main__":
    main()
