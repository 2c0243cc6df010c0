"""HTTP/1.1 for clients that send the same head again: a head that h11 has read once is not read again.

On a kept connection heads differ in their Content-Length, or not at all. Reading one costs h11 more than all
the rest of an answer from memory. So plain heads are kept, byte for byte, with what h11 read from them:
HTTP/1.1, a body of known length or none, nothing that changes how the request or its answer is framed. A
request with such a head does not reach h11, whose states are the same before and after it; all others do.
"""

from __future__ import annotations

import re
from functools import lru_cache

import h11

from mockgpt.wire.headers import HeadFacts
from mockgpt.wire.http.http11 import END, UNREAD_HEAD_BYTES, Data, Head, HTTPConnection, ParserEvent
from mockgpt.wire.http.response_head import framing_lines

_HEADS, _LARGEST_HEAD_BYTES = 128, 4_096  # 0.5 MB of heads, at most ten times that with what was read
_HEAD_END = b"\r\n\r\n"
_EMPTY_LINES = b"\r\n"
_LENGTH = re.compile(rb"(?i)\r\ncontent-length: ([0-9]{1,9})\r\n")
_CONTENT_LENGTH = b"content-length"
# Fields after which h11 would have more to do than to count the body; `connection: keep-alive` says nothing.
_FRAMING = frozenset((b"connection", b"expect", b"proxy-connection", b"transfer-encoding", b"upgrade"))
_SAYS_NOTHING = (b"connection", b"keep-alive")
_NO_BODY_METHODS = frozenset(("CONNECT", "HEAD"))  # whose answers have none


class KnownHeads:
    """The plain heads that were read, whole and without the digits of their length; a bounded number."""

    def __init__(self) -> None:
        self._whole: dict[bytes, Head] = {}
        self._cut: dict[tuple[bytes, bytes], Head] = {}

    def find(self, data: bytes) -> Head | None:
        """Return what was read from the same bytes, but for the number of the length."""
        head = self._whole.get(data)
        if head is None and (length := _LENGTH.search(data)) is not None:
            head = self._cut.get((data[: length.start(1)], data[length.end(1) :]))
            if head is not None:
                head = _with_length(head, length[1])
                self._keep(data, head)
        return head

    def learn(self, data: bytes, head: Head) -> None:
        """Keep what h11 has read from these bytes, if it is plain."""
        if len(data) > _LARGEST_HEAD_BYTES or not _is_plain(head):
            return
        head = head._replace(facts=HeadFacts(head.headers, head.raw_headers))
        self._keep(data, head)
        # Of two lengths h11 takes equal ones and refuses others, so no digits are cut where there are two.
        length = _LENGTH.search(data) if data.lower().count(_CONTENT_LENGTH) == 1 else None
        if length is not None and (_CONTENT_LENGTH, length[1]) in head.headers:
            if len(self._cut) >= _HEADS:
                self._cut.clear()
            self._cut[data[: length.start(1)], data[length.end(1) :]] = head

    def _keep(self, data: bytes, head: Head) -> None:
        if len(self._whole) >= _HEADS:
            self._whole.clear()
        self._whole[data] = head


def _is_plain(head: Head) -> bool:
    """Tell whether a head leaves nothing to decide but the length of its body."""
    if head.http_version != "1.1" or head.length is None or head.method in _NO_BODY_METHODS:
        return False
    return not any(
        name in _FRAMING and (name, value.lower()) != _SAYS_NOTHING for name, value in head.headers
    )


def _with_length(head: Head, digits: bytes) -> Head:
    headers, raw_headers = (
        [(name, digits if name.lower() == _CONTENT_LENGTH else value) for name, value in fields]
        for fields in (head.headers, head.raw_headers)
    )
    route = head.facts.route if head.facts is not None else None
    facts = HeadFacts(headers, raw_headers, route)
    return head._replace(headers=headers, raw_headers=raw_headers, length=int(digits), facts=facts)


# Of the process: a head is what its bytes are, whoever sends them.
_known = KnownHeads()


class KnownHeadsConnection(HTTPConnection):
    """An HTTPConnection that does the same with less work; for everything but plain heads it is one.

    It holds the bytes between two requests, and in a plain cycle: a request with a known head and its answer.
    """

    __slots__ = ("_answered", "_buffer", "_closes", "_ended", "_h11_made", "_in_h11", "_left", "_plain")

    def __init__(self, head_limit_bytes: int) -> None:
        super().__init__(head_limit_bytes)
        self._buffer = b""
        self._plain = False  # in a plain cycle
        self._in_h11 = False  # in a cycle of h11's; in neither of them between two requests
        self._left = 0  # of the body, in bytes
        self._ended = self._answered = self._closes = False

    def _make_h11(self) -> None:
        """Put it off: most connections never need h11, and a thousand idle ones would hold 1 MB for it."""
        self._h11_made = False

    def _enter_h11(self) -> None:
        self._in_h11 = True
        if not self._h11_made:
            self._h11_made = True
            super()._make_h11()

    def receive(self, data: bytes) -> None:
        """Take bytes from the client, in pieces of any size."""
        if self._in_h11:
            super().receive(data)
            return
        if not self._plain:
            if not self._buffer and data[:1] in _EMPTY_LINES:
                data = data.lstrip(_EMPTY_LINES)
            self.unread_head += data[: UNREAD_HEAD_BYTES - len(self.unread_head)]
        self.received += len(data)
        self._buffer = self._buffer + data if self._buffer else data

    @property
    def held_bytes(self) -> int:
        """How many received bytes have not been parsed yet."""
        return super().held_bytes if self._in_h11 else len(self._buffer)

    @property
    def head_begun(self) -> bool:
        """Tell whether a request head has begun and is not complete."""
        return super().head_begun if self._in_h11 else not self._plain and bool(self._buffer)

    def next_event(self) -> ParserEvent:
        """Return the next event, or None when more bytes are needed or an answer is due first.

        Raises:
            BadRequest: the request cannot be served and the connection has to close.
        """
        if self._plain:
            return self._plain_event()
        if self._in_h11:
            return super().next_event()
        return self._first_event() if self._buffer else None

    def _first_event(self) -> ParserEvent:
        buffer = self._buffer
        size = buffer.find(_HEAD_END) + len(_HEAD_END)
        data = buffer if size == len(buffer) else buffer[:size]
        if size >= len(_HEAD_END) and size <= self._head_limit_bytes and (known := _known.find(data)):
            self._plain, self._ended, self._answered, self._closes = True, False, False, False
            self._buffer = buffer[size:]
            self._left, self._method = known.length or 0, known.method
            self.unread_head = b""
            return known
        self._buffer = b""
        self._enter_h11()
        self.unread_head, self.received = b"", self.received - len(buffer)
        super().receive(buffer)
        event = super().next_event()
        # h11 may end a head elsewhere: it also takes a bare line feed as the end of a line.
        if type(event) is Head and len(buffer) - super().held_bytes == size:
            _known.learn(data, event)
        return event

    def whole_body(self) -> bytes | None:
        """Return the body of the request that is read, where all of it is here; then it has ended."""
        left = self._left
        if not self._plain or self._ended or len(self._buffer) < left:
            return None
        body, self._buffer = self._buffer[:left], self._buffer[left:]
        self._left, self._ended = 0, True
        return body

    def _plain_event(self) -> ParserEvent:
        if self._left:
            data = self._buffer[: self._left]
            self._buffer = self._buffer[self._left :]
            self._left -= len(data)
            return Data(data) if data else None
        if self._ended:
            return None
        self._ended = True
        return END

    def _framing_lines(self, status: int, empty: bool, close: bool) -> bytes:
        if self._plain:
            self._closes = close
            return _plain_framing(status, empty, close)
        self._enter_h11()  # a refusal may come before any request
        return super()._framing_lines(status, empty, close)

    def end(self) -> bytes:
        """Return the end of the body: the last chunk, or nothing."""
        if not self._plain:
            return super().end()
        self._answered = True
        return b"0\r\n\r\n" if self._chunked else b""

    def next_cycle(self) -> bool:
        """Prepare for the next request on the same connection; False if none may follow."""
        if not self._plain:
            if not super().next_cycle():
                return False
            self._in_h11 = bool(super().held_bytes)
            return True
        if not (self._ended and self._answered) or self._closes:
            return False
        self._plain = False
        waiting, self._buffer, self.received, self.unread_head = self._buffer, b"", 0, b""
        if waiting:
            self.receive(waiting)
        return True


@lru_cache(maxsize=256)
def _plain_framing(status: int, empty: bool, close: bool) -> bytes:
    """Return the framing lines that h11 gives an answer in a plain cycle."""
    connection = h11.Connection(h11.SERVER)
    connection.receive_data(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n")
    while connection.their_state is not h11.DONE:
        connection.next_event()
    return framing_lines(connection, status, empty, close)
