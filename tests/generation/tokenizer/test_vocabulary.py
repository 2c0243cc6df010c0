"""The vocabulary file, compared with the published one and with tiktoken."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest
from published_tokenizer import build_script, our_tokens

from mockgpt.errors import MockGPTError
from mockgpt.generation.tokenizer.pretokenizer import OTHER, TABLE_END_MARKS
from mockgpt.generation.tokenizer.vocabulary import ABSENT, PATH, Vocabulary, open_vocabulary

PUBLISHED_SHA256 = {
    "o200k_base": "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
    "cl100k_base": "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
}
MOST_BYTES = 6_000_000  # of both files together


@pytest.mark.parametrize("name", PUBLISHED_SHA256)
def test_the_published_file_can_be_rebuilt_from_ours_byte_for_byte(name: str) -> None:
    lines = [b"%s %d\n" % (base64.b64encode(token), rank) for rank, token in enumerate(our_tokens(name))]
    assert hashlib.sha256(b"".join(lines)).hexdigest() == PUBLISHED_SHA256[name]


def test_both_files_together_stay_small() -> None:
    assert sum(Path(PATH).with_name(f"{name}.bin").stat().st_size for name in PUBLISHED_SHA256) <= MOST_BYTES


def test_every_token_is_found_by_its_bytes() -> None:
    vocabulary = open_vocabulary()
    assert [vocabulary.rank(token) for token in our_tokens()] == list(range(199_998))


def test_bytes_that_are_no_token_are_absent() -> None:
    vocabulary = open_vocabulary()
    tokens = set(our_tokens())
    others = [token + b"\x00" for token in our_tokens()[:20_000]] + [b"", b"x" * 500]
    assert {vocabulary.rank(other) for other in others if other not in tokens} == {ABSENT}


def test_a_hash_that_collides_is_not_taken_for_the_token() -> None:
    # Without a seed these two have the same crc32; with a seed the bytes are still compared.
    vocabulary = open_vocabulary()
    one, other = vocabulary.rank(b"keta"), vocabulary.rank(" evolução".encode())
    assert one != other
    assert vocabulary.token_bytes(one) == b"keta"


def test_the_unicode_classes_are_those_of_tiktoken() -> None:
    script = build_script()
    table = bytes(open_vocabulary().classes)
    probe = script.ClassProbe(script.published_pattern())
    assert script.class_table(probe, range(len(table))) == table


def test_above_the_table_only_variation_selectors_have_a_class() -> None:
    script = build_script()
    table = open_vocabulary().classes
    probe = script.ClassProbe(script.published_pattern())
    first, last = map(ord, TABLE_END_MARKS)
    rest = [*range(len(table), 0xF0000, 7), first - 1, last + 1, 0x10FFFF]
    assert {probe(chr(code_point)) for code_point in rest if not first <= code_point <= last} == {OTHER}
    assert {probe(chr(code_point)) for code_point in range(first, last + 1)} == {"\x80"}


def test_the_build_script_reads_and_restores_its_source() -> None:
    script = build_script()
    source = b"IQ== 0\nIg== 1\nIyM= 2\n"
    assert script.read_tokens(source) == [b"!", b'"', b"##"]
    assert script.source_text([b"!", b'"', b"##"]) == source


def test_the_build_script_gives_every_token_a_slot_of_its_own() -> None:
    script = build_script()
    tokens = our_tokens()[:3000]
    seed, hashes = script.distinct_hashes(tokens)
    displacements, slots = script.place(hashes, 3300)
    assert seed >= 1
    ranks = [slots[(code ^ displacements[code >> 16]) % 3300] & 0x3FFFF for code in hashes]
    assert ranks == list(range(3000))


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(lambda data: data[:100_000], id="cut short"),
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: b"O" + data[1:], id="another magic"),
        pytest.param(lambda data: data + b"\x00", id="too long"),
    ],
)
def test_an_invalid_file_is_refused_with_an_error_of_one_line(fault: object, tmp_path: Path) -> None:
    path = tmp_path / "o200k_base.bin"
    path.write_bytes(fault(Path(PATH).read_bytes()))  # type: ignore[operator]
    with pytest.raises(MockGPTError) as refusal:
        open_vocabulary(path)
    assert "vocabulary" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MockGPTError, match=r"nowhere\.bin"):
        open_vocabulary(tmp_path / "nowhere.bin")


def test_a_vocabulary_can_be_read_from_memory_as_well() -> None:
    assert Vocabulary(Path(PATH).read_bytes()).rank(b"hello") == open_vocabulary().rank(b"hello")
