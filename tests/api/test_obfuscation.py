"""The padding of a stream's deltas."""

from __future__ import annotations

from mockgpt.api.obfuscation import BLOCK, Padding


def test_a_delta_and_its_padding_fill_whole_blocks() -> None:
    padding = Padding("chatcmpl-1")
    assert all((length + len(padding.take(length))) % BLOCK == 0 for length in range(1, 100))
    assert all(len(padding.take(length)) < BLOCK for length in range(100))
    assert len(padding.take(0)) == BLOCK - 1


def test_padding_is_alphanumeric_and_changes() -> None:
    padding = Padding("chatcmpl-1")
    drawn = [padding.of(1) for _ in range(1000)]
    assert all(text.isascii() and text.isalnum() for text in drawn)
    assert len(set(drawn)) > 990


def test_the_padding_of_a_stream_depends_on_its_id() -> None:
    assert Padding("a").of(1) == Padding("a").of(1)
    assert Padding("a").take(1) == Padding("a").of(1).encode()
    assert Padding("a").of(1) != Padding("b").of(1)
