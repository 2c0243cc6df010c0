"""The server's side of HTTP/1.1 without I/O: bytes in, events out, heads and chunks back.

h11 parses and keeps the state; this class adds what h11 leaves to a server
(limits, ambiguous framing, Host, target forms, versions). It knows no TLS and no OpenAI.
"""

import re
from typing import NamedTuple

import h11

from mockgpt.wire.headers import AnswerHeaders, HeadFacts, RawHeaders
from mockgpt.wire.http.response_head import framing_lines, is_chunked, response_head

REQUEST_LINE_LIMIT_BYTES = 16_384  # as nginx and Node
FIELD_LIMIT = 200  # a proxy under test may add many; hyper itself stops at 100
_FIELD_OVERHEAD_BYTES = 4  # ": " and CRLF
UNREAD_HEAD_BYTES = 4_096  # enough to see what a client sent; the journal keeps it

# RFC 9110 section 7.2, RFC 3986 section 3.2.2: a registered name, IPv4 or bracketed IPv6, then a port.
_HOST = re.compile(rb"(?:[A-Za-z0-9._~%!$&'()*+,;=-]*|\[[0-9A-Fa-f:.]+\])(?::[0-9]{0,5})?")
_ABSOLUTE_TARGET = rb"(?is)https?://([^/?#]*)(.*)"

_KEPT_CHUNK_LINES = 4_096
_END_OF_MESSAGE = h11.EndOfMessage()
_CONTINUE = h11.InformationalResponse(status_code=100, headers=[], reason=b"Continue")


class _ChunkLines(dict[int, bytes]):
    """The lines of chunks by their lengths, in hexadecimal; half as dear as `lru_cache`."""

    def __missing__(self, length: int) -> bytes:
        line = b"%x" % length
        if len(self) < _KEPT_CHUNK_LINES:
            self[length] = line
        return line


_chunk_line = _ChunkLines().__getitem__


class BadRequest(Exception):
    """The request cannot be served; the connection closes after an answer with `status`."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


class Head(NamedTuple):
    """A request's head.

    Attributes:
        target, raw_headers: as the client wrote them.
        path: the path and query that the target names; `*` of OPTIONS, an authority of CONNECT.
        headers: with names in lower case.
        length: the announced length of its body, None when chunked.
        facts: of a head that has come before, None of a new one.
    """

    method: str
    target: str
    path: str
    headers: RawHeaders
    raw_headers: RawHeaders
    http_version: str
    length: int | None
    expects_continue: bool
    facts: HeadFacts | None = None


class Data(NamedTuple):
    """A piece of the request's body."""

    data: bytes


class End:
    """The request is complete."""


END = End()
ParserEvent = Head | Data | End | None


class HTTPConnection:
    """HTTP/1.1 over one connection, one request at a time.

    Args:
        head_limit_bytes: largest request head; beyond it 431 (414 for the request line).

    Attributes:
        received: bytes since the last request; limits the size of a head.
        unread_head: the first bytes of a head that is not complete or cannot be read.
    """

    __slots__ = ("_chunked", "_h11", "_head_limit_bytes", "_method", "received", "unread_head")

    def __init__(self, head_limit_bytes: int) -> None:
        self._head_limit_bytes = head_limit_bytes
        self._make_h11()
        self._method = ""
        self._chunked = False
        self.received = 0
        self.unread_head = b""

    def _make_h11(self) -> None:
        self._h11 = h11.Connection(h11.SERVER, max_incomplete_event_size=self._head_limit_bytes)

    # -- requests ------------------------------------------------------------------------------

    def receive(self, data: bytes) -> None:
        """Take bytes from the client, in pieces of any size."""
        if self._h11.their_state is h11.IDLE:
            if data[:1] in b"\r\n" and not self._h11.trailing_data[0]:
                # RFC 9112 section 2.2: empty lines before a request line are ignored.
                data = data.lstrip(b"\r\n")
            # The usual head is complete in one piece, which is referred to here and not copied.
            self.unread_head += data[: UNREAD_HEAD_BYTES - len(self.unread_head)]
        if data:
            self.received += len(data)
            self._h11.receive_data(data)

    @property
    def held_bytes(self) -> int:
        """How many received bytes have not been parsed yet."""
        return len(self._h11.trailing_data[0])

    @property
    def head_begun(self) -> bool:
        """Tell whether a request head has begun and is not complete."""
        return self._h11.their_state is h11.IDLE and bool(self._h11.trailing_data[0])

    def next_event(self) -> ParserEvent:
        """Return the next event, or None when more bytes are needed or an answer is due first.

        Raises:
            BadRequest: the request cannot be served and the connection has to close.
        """
        try:
            event = self._h11.next_event()
        except h11.RemoteProtocolError as error:
            raise self._bad_request(error) from None
        kind = type(event)
        if kind is h11.Request:
            return self._head(event)  # type: ignore[arg-type]
        if kind is h11.Data:
            return Data(bytes(event.data))  # type: ignore[union-attr]
        if kind is h11.EndOfMessage:
            return END
        return None

    def whole_body(self) -> bytes | None:
        """Return the body of the request that is read, where it can be taken at once; then it has ended."""
        return None

    def _bad_request(self, error: h11.RemoteProtocolError) -> BadRequest:
        status = error.error_status_hint
        received = self._h11.trailing_data[0]
        if status == 431:
            if b"\n" not in received[:REQUEST_LINE_LIMIT_BYTES]:
                return BadRequest(414, "The request line is too long.")
            return BadRequest(431, "The request head is too large.")
        # h11 quotes the line, which may be long and may hold a key; the journal shows the head, without keys.
        said, _, _ = str(error).partition(": bytearray(")
        return BadRequest(status, f"Malformed HTTP request: {said}.")

    def _head(self, request: h11.Request) -> Head:
        fields = request.headers
        version = request.http_version
        method, target = bytes(request.method), bytes(request.target)
        if len(method) + len(target) > REQUEST_LINE_LIMIT_BYTES:
            raise BadRequest(414, "The request line is too long.")
        if version[:2] != b"1.":
            raise BadRequest(505, "Only HTTP/1.1 is spoken here.")
        if len(fields) > FIELD_LIMIT:
            raise BadRequest(431, f"More than {FIELD_LIMIT} header fields.")
        raw_headers: RawHeaders = fields.raw_items()
        headers: RawHeaders = [(name.lower(), value) for name, value in raw_headers]
        if self.received > self._head_limit_bytes:
            size = len(method) + len(target)
            size += sum(len(name) + len(value) + _FIELD_OVERHEAD_BYTES for name, value in headers)
            if size > self._head_limit_bytes:
                raise BadRequest(431, "The request head is too large.")
        by_name = dict(headers)
        host, length = by_name.get(b"host"), by_name.get(b"content-length")
        codings, expect = by_name.get(b"transfer-encoding"), by_name.get(b"expect")
        if codings is not None and (length is not None or version < b"1.1"):
            # RFC 9112 sections 6.1 and 6.3: two lengths allow request smuggling.
            raise BadRequest(400, "Transfer-Encoding may not come with Content-Length or in HTTP/1.0.")
        path = target
        if target[:1] != b"/":
            path, host = self._path_and_host(method, target, host)
        if host is not None and not _HOST.fullmatch(host):
            raise BadRequest(400, "The Host header is not valid.")
        self._method = method.decode("latin-1")
        self.unread_head = b""
        return Head(
            method=self._method,
            target=target.decode("latin-1"),
            path=path.decode("latin-1"),
            headers=headers,
            raw_headers=raw_headers,
            http_version=version.decode("latin-1"),
            length=None if codings is not None else int(length or b"0"),
            expects_continue=expect is not None and expect.lower() == b"100-continue" and version >= b"1.1",
        )

    @staticmethod
    def _path_and_host(method: bytes, target: bytes, host: bytes | None) -> tuple[bytes, bytes | None]:
        """Return the path of a target that is not in origin form (RFC 9112 section 3.2)."""
        if absolute := re.fullmatch(_ABSOLUTE_TARGET, target):
            path = absolute[2]
            return (path if path[:1] == b"/" else b"/" + path), absolute[1]
        if (target == b"*" and method == b"OPTIONS") or method == b"CONNECT":
            return target, host
        raise BadRequest(400, "The request target is not valid.")

    # -- responses -----------------------------------------------------------------------------

    def continue_(self) -> bytes:
        """Return 100 Continue, the interim response that asks for the body (RFC 9110 section 15.2.1)."""
        return self._h11.send(_CONTINUE) or b""

    def head(self, status: int, headers: AnswerHeaders, length: int | None, close: bool = False) -> bytes:
        """Return a response head with its framing and `date`.

        Args:
            status: final status, 200..599.
            headers: all other headers, names in lower case, values without CR, LF and NUL.
            length: body length in bytes; None: chunked, or up to the close for an HTTP/1.0 client.
            close: add `connection: close`.
        """
        # Chunks are framed here, at a seventh of the cost; h11 does not count them.
        framing = self._framing_lines(status, length is not None, close)
        self._chunked = length is None and self._method != "HEAD" and is_chunked(framing)
        return response_head(status, headers, framing, length)

    def _framing_lines(self, status: int, empty: bool, close: bool) -> bytes:
        return framing_lines(self._h11, status, empty, close)

    def data(self, data: bytes) -> bytes:
        """Return a piece of the response body in its framing."""
        if self._chunked:
            return b"%x\r\n%b\r\n" % (len(data), data) if data else b""  # an empty chunk is the last one
        return b"" if self._method == "HEAD" else data

    def chunks(self, pieces: list[bytes]) -> bytes:
        """Return pieces of the response body, none of them empty, each with its own framing."""
        if not self._chunked:
            return b"" if self._method == "HEAD" else b"".join(pieces)
        lines = [*pieces, *pieces, b""]
        lines[:-1:2] = map(_chunk_line, map(len, pieces))
        lines[1::2] = pieces
        return b"\r\n".join(lines)

    def end(self) -> bytes:
        """Return the end of the body: the last chunk, or nothing."""
        return self._h11.send(_END_OF_MESSAGE) or b""

    def next_cycle(self) -> bool:
        """Prepare for the next request on the same connection; False if none may follow.

        After that, `received` is above 0 if a part of it has arrived already.
        """
        if self._h11.our_state is not h11.DONE or self._h11.their_state is not h11.DONE:
            return False
        self._h11.start_next_cycle()
        waiting = self._h11.trailing_data[0]
        self.received = len(waiting)
        self.unread_head = bytes(waiting[:UNREAD_HEAD_BYTES])
        if waiting[:1] in (b"\r", b"\n"):
            HTTPConnection._make_h11(self)
            self.received, self.unread_head = 0, b""
            self.receive(waiting)
        return True
