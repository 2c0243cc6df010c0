"""Chunks are framed without h11, with the same bytes and the same states."""

from __future__ import annotations

import h11
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.wire.http.http11 import HTTPConnection

REQUEST = b"POST / HTTP/%b\r\nhost: a\r\ncontent-length: 0\r\n\r\n"


def begun(version: bytes = b"1.1") -> HTTPConnection:
    http = HTTPConnection(65_536)
    http.receive(REQUEST % version)
    while http.next_event() is not None:
        pass
    return http


def from_h11(pieces: list[bytes], version: bytes = b"1.1") -> bytes:
    connection = h11.Connection(h11.SERVER)
    connection.receive_data(REQUEST % version)
    while type(connection.next_event()) is not h11.EndOfMessage:
        pass
    connection.send(h11.Response(status_code=200, headers=[("transfer-encoding", "chunked")]))
    sent = [connection.send(h11.Data(data=piece)) or b"" for piece in pieces]
    return b"".join(sent) + (connection.send(h11.EndOfMessage()) or b"")


@pytest.mark.parametrize("version", [b"1.0", b"1.1"])
@given(pieces=st.lists(st.binary(max_size=300), max_size=5))
def test_chunks_are_those_of_h11(version: bytes, pieces: list[bytes]) -> None:
    http = begun(version)
    http.head(200, [], None)
    together = http.chunks([piece for piece in pieces if piece])
    assert together == b"".join(map(http.data, pieces))
    assert together + http.end() == from_h11(pieces, version)


def test_after_the_last_chunk_the_next_request_may_follow() -> None:
    http = begun()
    for _ in range(3):
        http.head(200, [], None)
        http.data(b"data")
        assert not http.next_cycle()
        http.end()
        assert http.next_cycle()
        http.receive(REQUEST % b"1.1")
        while http.next_event() is not None:
            pass


def test_a_chunked_answer_after_a_plain_one_is_chunked_and_the_other_way_round() -> None:
    http = begun()
    for length, data in ((4, b"data"), (None, b"4\r\ndata\r\n"), (4, b"data")):
        http.head(200, [], length)
        assert http.data(b"data") == data
        http.end()
        http.next_cycle()
        http.receive(REQUEST % b"1.1")
        while http.next_event() is not None:
            pass
