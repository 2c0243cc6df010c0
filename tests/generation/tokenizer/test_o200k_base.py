"""Ids, counts and deltas, compared with tiktoken."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mixed_text import FRAGMENTS, mixed_texts
from published_tokenizer import our_tokens, published_tokenizer
from whole_stretches import slices

from mockgpt.generation.tokenizer import encoder
from mockgpt.generation.tokenizer.encodings import o200k_base
from mockgpt.generation.tokenizer.pretokenizer import OTHER, PLAIN_RANGES, Pretokenizer
from mockgpt.generation.tokenizer.vocabulary import open_vocabulary

TEXTS = mixed_texts()

# Without surrogates, which are no text; with many places where the rules of the pattern meet.
ANY_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=60),
    st.lists(st.sampled_from(FRAGMENTS), max_size=20).map("".join),
    st.text(st.sampled_from("aAſ'sS!1 \n\r\t/é\u0301一\u200d😀\x85"), max_size=30),
)


def last(totals: object) -> int:
    *_, total = totals  # type: ignore[misc]
    return int(total)


def test_the_texts_compared_are_more_than_a_megabyte() -> None:
    assert sum(len(text.encode()) for text in TEXTS.values()) > 1_000_000


@pytest.mark.parametrize("kind", TEXTS)
def test_ids_and_counts_of_mixed_text_are_tiktokens(kind: str) -> None:
    text = TEXTS[kind]
    expected = published_tokenizer().encode_ordinary(text)
    assert o200k_base.encode(text) == expected
    assert o200k_base.count(text) == len(expected)
    assert last(o200k_base.count_slices(text)) == len(expected)


@given(ANY_TEXT)
@settings(max_examples=1000, deadline=None)
def test_ids_of_any_text_are_tiktokens(text: str) -> None:
    assert o200k_base.encode(text) == published_tokenizer().encode_ordinary(text)


@pytest.mark.parametrize("before", ["", "a", "A", " ", "1", "!!", "a'", "\n", "\u0301"])
@pytest.mark.parametrize("after", ["", "a", "Aa", " ", " a", "'s", "\n", "/"])
def test_a_character_of_every_block_is_split_as_tiktoken_splits_it(before: str, after: str) -> None:
    # 97 has no factor in common with the size of a block, so each run tests other characters of it.
    offset = 97 * (len(before) + 3 * len(after))
    code_points = [cp for cp in range(0x80 + offset, 0x33000, 389) if not 0xD800 <= cp < 0xE000]
    for code_point in code_points:
        text = f"{before}{chr(code_point)}{after}"
        assert o200k_base.encode(text) == published_tokenizer().encode_ordinary(text), repr(text)


@pytest.mark.parametrize("special", ["<|endoftext|>", "<|im_start|>", "a<|endofprompt|>b"])
def test_special_tokens_in_a_text_are_ordinary_text(special: str) -> None:
    ids = o200k_base.encode(special)
    assert len(ids) > 1
    assert max(ids) < 199_998
    assert o200k_base.decode_bytes(ids).decode(errors="replace") == special


def test_empty_text_has_no_tokens() -> None:
    assert (o200k_base.encode(""), o200k_base.count(""), o200k_base.pieces("")) == ([], 0, ())
    assert list(o200k_base.count_slices("")) == [0]


def test_a_lone_surrogate_counts_as_a_replacement_character() -> None:
    text = "a\ud800b"
    assert o200k_base.encode(text) == published_tokenizer().encode_ordinary("a\ufffdb")
    assert o200k_base.pieces(text) == ("a", "\ufffd", "b")


@given(ANY_TEXT)
@settings(max_examples=300, deadline=None)
def test_deltas_join_to_the_text_and_break_no_character(text: str) -> None:
    pieces = o200k_base.pieces(text)
    assert "".join(pieces) == text
    assert all(pieces)
    assert len(pieces) <= o200k_base.count(text)
    assert sum("\ufffd" in piece for piece in pieces) <= text.count("\ufffd")


def test_there_is_one_delta_per_token_where_no_character_is_split() -> None:
    text = TEXTS["english"][:20_000]
    expected = [token.decode() for token in map(our_tokens().__getitem__, o200k_base.encode(text))]
    assert list(o200k_base.pieces(text)) == expected


def test_a_character_split_over_tokens_is_held_back_until_it_is_complete() -> None:
    text = "a 🫠 b"
    assert len(o200k_base.token_bytes(text)) > len(o200k_base.pieces(text))
    assert b"".join(o200k_base.token_bytes(text)) == text.encode()
    assert "🫠" in "".join(piece for piece in o200k_base.pieces(text) if piece.strip())


@given(ANY_TEXT)
@settings(max_examples=100, deadline=None)
def test_decoding_undoes_encoding(text: str) -> None:
    assert o200k_base.decode_bytes(o200k_base.encode(text)).decode(errors="replace") == text


def test_special_ids_are_decoded() -> None:
    assert o200k_base.decode_bytes([199_999, 200_018]).decode() == "<|endoftext|><|endofprompt|>"


@pytest.mark.parametrize("token", [-1, 199_998, 200_000, 10**12])
def test_an_id_that_is_no_token_is_refused_by_name(token: int) -> None:
    with pytest.raises(ValueError, match=f"{token} is not a token"):
        o200k_base.decode_bytes([0, token])


def test_half_a_character_is_decoded_with_a_replacement() -> None:
    half = o200k_base.encode("🫠")[0]
    assert o200k_base.decode_bytes([half]).decode(errors="replace") == "\ufffd"


@pytest.mark.parametrize("unit", ["a", "7", "😀", " ", "é", "一", "A", "\n", " \n", "É'", "word ", "一 "])
def test_counting_in_slices_gives_the_whole_count(unit: str) -> None:
    text = unit * (30_000 // len(unit)) + "end"
    expected = published_tokenizer().encode_ordinary(text)
    totals = list(o200k_base.count_slices(text))
    assert totals[-1] == len(expected)
    assert o200k_base.encode(text) == expected
    assert [token for batch in o200k_base.token_slices(text) for token in batch] == o200k_base.token_bytes(
        text
    )
    assert len(totals) > 4
    assert totals == sorted(totals)


def test_a_megabyte_of_one_letter_has_tiktokens_ids() -> None:
    text = "a" * 1_000_000
    assert o200k_base.encode(text) == published_tokenizer().encode_ordinary(text)
    assert last(o200k_base.count_slices(text)) == 125_000


def test_a_megabyte_of_spaces_which_tiktoken_cannot_encode_is_counted() -> None:
    # 128 spaces per token, and one token for the rest.
    assert last(o200k_base.count_slices(" " * 1_000_000)) == 7_813


@pytest.mark.parametrize("unit", ["a", "é", "word ", "一", "=", " ", "x,"])
def test_a_slice_has_at_most_a_few_thousand_characters(unit: str) -> None:
    pretokenizer = Pretokenizer(open_vocabulary().classes)
    for batch in slices(pretokenizer, unit * (100_000 // len(unit))):
        assert isinstance(batch, list)
        assert sum(map(len, batch)) <= 4096 or len(batch) == 1


def test_a_stretch_that_no_model_could_read_is_estimated_and_not_split() -> None:
    text = "start " + "x" * (encoder.STRETCH_LIMIT_CHARACTERS + 1) + " end"
    total = last(o200k_base.count_slices(text))
    assert total > 128_000
    assert len(list(o200k_base.count_slices(text))) < 30


def test_beyond_ascii_the_plain_ranges_have_only_the_class_other() -> None:
    classes = open_vocabulary().classes
    ranges = PLAIN_RANGES.replace("-", "")[2:]
    for first, end in zip(ranges[::2], ranges[1::2], strict=True):
        assert set(classes[ord(first) : ord(end) + 1]) == {ord(OTHER)}


def test_importing_the_module_opens_nothing() -> None:
    program = (
        "import asyncio, sys, mockgpt.generation.tokenizer\n"
        "before = set(sys.modules)\n"
        "import mockgpt.generation.tokenizer.encodings\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(run.stdout.split()) <= {
        "__future__",
        "mockgpt.generation.tokenizer.encoding",
        "mockgpt.generation.tokenizer.encodings",
    }
