"""The head of a response: what h11 says of its framing, and the rest as it is given."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from time import time

import h11
import pytest

from mockgpt.wire.http.response_head import REASONS, WITHOUT_BODY, framing_lines, is_chunked, response_head


def framing_for(request: bytes, status: int, empty: bool, close: bool = False) -> bytes:
    peer = h11.Connection(h11.SERVER)
    peer.receive_data(request)
    while peer.their_state not in (h11.DONE, h11.MUST_CLOSE):
        peer.next_event()
    return framing_lines(peer, status, empty, close)


GET = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n"


def test_a_head_has_its_headers_between_the_date_and_the_framing() -> None:
    framing = framing_for(GET, 200, empty=True)
    lines = response_head(200, [(b"a", b"1"), (b"b", b"2")], framing, 12).split(b"\r\n")
    assert [lines[0], *lines[2:]] == [b"HTTP/1.1 200 OK", b"a: 1", b"b: 2", b"content-length: 12", b"", b""]
    name, _, date = lines[1].partition(b": ")
    assert name == b"date"
    assert abs(parsedate_to_datetime(date.decode()).timestamp() - time()) < 5


@pytest.mark.parametrize("status", REASONS)
def test_a_status_line_has_a_reason(status: int) -> None:
    assert response_head(status, [], b"\r\n", 0).startswith(b"HTTP/1.1 %d %b\r\n" % (status, REASONS[status]))


def test_what_frames_a_body_depends_on_the_client() -> None:
    old = b"GET / HTTP/1.0\r\n\r\n"
    assert is_chunked(framing_for(GET, 200, empty=False))
    assert not is_chunked(framing_for(old, 200, empty=False))
    assert b"connection: close" in framing_for(old, 200, empty=True).lower()
    for status in WITHOUT_BODY:
        assert framing_for(GET, status, empty=True) == b"\r\n"
