"""cl100k_base, compared with tiktoken."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mixed_text import FRAGMENTS
from published_tokenizer import our_tokens, published_tokenizer
from whole_stretches import slices

from mockgpt.generation.tokenizer import pretokenizer
from mockgpt.generation.tokenizer.encodings import cl100k_base
from mockgpt.generation.tokenizer.pretokenizer import CL100K_BASE, Pretokenizer
from mockgpt.generation.tokenizer.vocabulary import PATH, open_vocabulary

TEXT = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join),
    st.text(st.sampled_from("aA 1!\n\t/é一\u0301😀'sſ"), max_size=200),
    st.text(max_size=200),
)
VOCABULARY = open_vocabulary(Path(PATH).with_name("cl100k_base.bin"))


@given(TEXT)
@settings(max_examples=400, deadline=None)
def test_the_ids_are_tiktokens(text: str) -> None:
    expected = published_tokenizer("cl100k_base").encode_ordinary(text)
    assert cl100k_base.encode(text) == expected
    assert cl100k_base.count(text) == len(expected)
    assert cl100k_base.decode_bytes(expected).decode(errors="replace") == text.encode(
        "utf-16", "surrogatepass"
    ).decode("utf-16", "replace")


@given(TEXT, st.sampled_from([1, 2, 5, 16]))
@settings(max_examples=400, deadline=None)
def test_cutting_into_slices_changes_no_pre_token(text: str, slice_characters: int) -> None:
    splitter = Pretokenizer(VOCABULARY.classes, CL100K_BASE)
    with mock.patch.object(pretokenizer, "SLICE_CHARACTERS", slice_characters):
        batches = list(slices(splitter, text))
    found = [pretoken for batch in batches if isinstance(batch, list) for pretoken in batch]
    assert found == splitter.split(text)


def test_every_token_is_found_by_its_bytes() -> None:
    assert [VOCABULARY.rank(token) for token in our_tokens("cl100k_base")] == list(range(100_256))


def test_special_tokens_are_decoded_and_others_refused() -> None:
    assert cl100k_base.decode_bytes([9906, 100_257]).decode(errors="replace") == "Hello<|endoftext|>"
    with pytest.raises(ValueError, match="100256 is not a token of cl100k_base"):
        cl100k_base.decode_bytes([100_256]).decode(errors="replace")
