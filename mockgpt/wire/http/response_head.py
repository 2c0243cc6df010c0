"""Renders the head of a response: status line, `date`, headers, and the framing that h11 gives it.

It must not know which request is answered.
"""

from __future__ import annotations

from functools import lru_cache
from time import gmtime, strftime, time

import h11

from mockgpt.wire.headers import AnswerHeaders, header_lines

REASONS = {
    200: b"OK", 201: b"Created", 204: b"No Content", 400: b"Bad Request", 401: b"Unauthorized",
    403: b"Forbidden", 404: b"Not Found", 405: b"Method Not Allowed", 408: b"Request Timeout",
    409: b"Conflict", 413: b"Content Too Large", 414: b"URI Too Long", 415: b"Unsupported Media Type",
    417: b"Expectation Failed", 422: b"Unprocessable Content", 429: b"Too Many Requests",
    431: b"Request Header Fields Too Large", 500: b"Internal Server Error", 501: b"Not Implemented",
    502: b"Bad Gateway", 503: b"Service Unavailable", 504: b"Gateway Timeout",
    505: b"HTTP Version Not Supported",
}  # fmt: skip

WITHOUT_BODY = (204, 304)
_EMPTY = b"content-length: 0\r\n"
_CHUNKED_LINE = b"transfer-encoding: chunked\r\n"


def response_head(status: int, headers: AnswerHeaders, framing: bytes, length: int | None) -> bytes:
    """Return a head; `framing` is that of an empty body or of a chunked one, `length` the body's own."""
    if length:
        framing = framing.replace(_EMPTY, b"content-length: %d\r\n" % length, 1)
    return _start(status) + header_lines(headers) + framing


def is_chunked(framing: bytes) -> bool:
    """Tell whether the lines of a framing say that the body is chunked."""
    return _CHUNKED_LINE in framing.lower()


def framing_lines(connection: h11.Connection, status: int, empty: bool, close: bool) -> bytes:
    """Give h11 the head of an empty or a chunked body, and return the lines that frame it.

    h11 does not change a body of known length, so it gets a head with length 0: its states change in the same
    way, at half the cost. It may drop chunked or add `connection: close` (RFC 9112 section 9.3).
    """
    return (connection.send(_framing(status, empty, close)) or b"").partition(b"\r\n")[2]


@lru_cache(maxsize=1024)
def _framing(status: int, empty: bool, close: bool) -> h11.Response:
    """Return h11's event of a response head, from a cache: making and checking one costs 15 us."""
    headers = [(b"content-length", b"0") if empty else (b"transfer-encoding", b"chunked")]
    if status in WITHOUT_BODY:  # of a 304 the length would be that of the whole (RFC 9110 section 8.6)
        headers = []
    if close:
        headers.append((b"connection", b"close"))
    return h11.Response(status_code=status, headers=headers)


_second = 0
_starts: dict[int, bytes] = {}


def _start(status: int) -> bytes:
    """Return the lines that a head begins with, the current IMF-fixdate (RFC 9110 section 5.6.7) among them.

    They are made once a second.
    """
    global _second
    second = int(time())
    if second != _second:
        _second = second
        _starts.clear()
    start = _starts.get(status)
    if start is None:
        date = strftime("%a, %d %b %Y %H:%M:%S GMT", gmtime(second)).encode("ascii")
        start = _starts[status] = b"HTTP/1.1 %d %b\r\ndate: %b\r\n" % (status, REASONS.get(status, b""), date)
    return start
