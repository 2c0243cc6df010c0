"""What is encoded decodes to the same, whole or event by event, and no body becomes larger than it may."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.wire.content_coding.codings import (
    DECODABLE,
    ENCODABLE,
    BadCoding,
    Bound,
    decoded,
    encoded,
    encoder,
    installed,
    readable,
)

ROOM = Bound(10_000_000)


def undo(coding: str, body: bytes, bound: Bound = ROOM) -> bytes:
    return b"".join(decoded(coding, body, bound))


@pytest.mark.parametrize("coding", ENCODABLE)
@examples(15)
@given(st.lists(st.binary(min_size=1, max_size=300), min_size=1, max_size=8))
def test_a_stream_can_be_read_event_by_event_and_as_a_whole(coding: str, events: list[bytes]) -> None:
    stream = encoder(coding)
    pieces = [stream.encode(event) for event in events]
    assert readable(coding, pieces, 1_000_000) == events, "each event is complete when it has come"
    assert undo(coding, b"".join(pieces) + stream.finish()) == b"".join(events)


@pytest.mark.parametrize("coding", ENCODABLE)
def test_a_whole_body_decodes_to_the_same(coding: str) -> None:
    for body in (b"", b"a", b'{"a": 1}' * 100_000):
        assert undo(coding, encoded(coding, body)) == body


def test_deflate_and_several_members_of_gzip_are_read() -> None:
    assert undo("deflate", zlib.compress(b"abc")) == b"abc"
    assert undo("gzip", gzip.compress(b"abc") + gzip.compress(b"def")) == b"abcdef"


@pytest.mark.parametrize("coding", ENCODABLE)
def test_a_bomb_ends_at_the_bound(coding: str) -> None:
    bomb = encoded(coding, bytes(50_000_000))
    for bound in (Bound(2_000_000, ratio=10**9), Bound(10**9, ratio=20)):
        made: list[int] = []
        with pytest.raises(BadCoding) as refused:
            made.extend(map(len, decoded(coding, bomb, bound)))
        assert refused.value.too_large
        assert sum(made) < 3_000_000


@pytest.mark.parametrize("coding", DECODABLE)
@examples(15)
@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_decoded_or_refused(coding: str, body: bytes) -> None:
    try:
        undo(coding, body)
    except BadCoding:
        pass


@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_a_body_without_its_end_is_refused(coding: str) -> None:
    with pytest.raises(BadCoding, match="it has no end"):
        undo(coding, encoded(coding, b"hello " * 100)[:-6])


def test_what_cannot_be_decoded_is_not_shown_as_something_else() -> None:
    assert readable("gzip", [b"plain text"], 100) is None
    assert readable("compress", [b"x"], 100) is None
    assert installed("gzip")
