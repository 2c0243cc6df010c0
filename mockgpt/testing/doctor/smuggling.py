"""Requests that end where two readers disagree: what one takes for a body, the other takes for the next
request.

Each row is one request as bytes. The hidden request asks for a path with the nonce, so that it is found at
the mock if anyone took it for a request. Sources: RFC 9112 6 and 11.2, HTTP Garden, aws/http-desync-guardian.
"""

from __future__ import annotations

from collections.abc import Callable

from mockgpt.testing.doctor.examination import CHAT

HIDDEN = "/v1/smuggled-"


def _head(host: str, nonce: str, *lines: str, version: str = "HTTP/1.1") -> str:
    return "\r\n".join(
        [f"POST {CHAT} {version}", f"Host: {host}", f"x-client-request-id: {nonce}", *lines, "", ""]
    )


def _hidden(host: str, nonce: str) -> str:
    return f"GET {HIDDEN}{nonce} HTTP/1.1\r\nHost: {host}\r\n\r\n"


def _chunked_and(*lines: str, before: bool = True, version: str = "HTTP/1.1") -> Callable[[str, str], str]:
    """Return a request whose length covers a last chunk and a hidden request; `lines` name the chunks."""

    def make(host: str, nonce: str) -> str:
        body = "0\r\n\r\n" + _hidden(host, nonce)
        length = f"Content-Length: {len(body)}"
        order = (length, *lines) if before else (*lines, length)
        return _head(host, nonce, *order, version=version) + body

    return make


def _length(value: str, *more: str) -> Callable[[str, str], str]:
    """Return a request with lengths that some read as 5; a hidden request follows five bytes."""

    def make(host: str, nonce: str) -> str:
        return _head(host, nonce, f"Content-Length: {value}", *more) + "12345" + _hidden(host, nonce)

    return make


def _chunk(size: str, data: str = "12345", end: str = "\r\n") -> Callable[[str, str], str]:
    """Return a chunked request with an odd chunk; whoever reads it at all, reads its end."""

    def make(host: str, nonce: str) -> str:
        body = f"{size}{end}{data}\r\n0\r\n\r\n"
        return _head(host, nonce, "Transfer-Encoding: chunked") + body

    return make


def _odd_head(*lines: str) -> Callable[[str, str], str]:
    """Return a request without a body whose head is not allowed."""
    return lambda host, nonce: _head(host, nonce, "Content-Length: 0", *lines)


def _raw_line(line: str) -> Callable[[str, str], str]:
    return lambda host, nonce: line.format(host=host, nonce=nonce)


REQUESTS: dict[str, Callable[[str, str], str]] = {
    "length_then_chunked": _chunked_and("Transfer-Encoding: chunked"),
    "chunked_then_length": _chunked_and("Transfer-Encoding: chunked", before=False),
    "xchunked": _chunked_and("Transfer-Encoding: xchunked"),
    "space_before_colon": _chunked_and("Transfer-Encoding : chunked"),
    "vertical_tab": _chunked_and("Transfer-Encoding: \x0bchunked"),
    "chunked_identity": _chunked_and("Transfer-Encoding: chunked, identity"),
    "identity_chunked": _chunked_and("Transfer-Encoding: identity, chunked"),
    "two_codings": _chunked_and("Transfer-Encoding: chunked", "Transfer-Encoding: x"),
    "quoted_coding": _chunked_and('Transfer-Encoding: "chunked"'),
    "folded_coding": _chunked_and("Transfer-Encoding:\r\n chunked"),
    "bare_lf_before_coding": _chunked_and("x-y: z\nTransfer-Encoding: chunked"),
    "bare_cr_before_coding": _chunked_and("x-y: z\rTransfer-Encoding: chunked"),
    "underscore_coding": _chunked_and("Transfer_Encoding: chunked"),
    "chunked_under_1_0": _chunked_and("Transfer-Encoding: chunked", version="HTTP/1.0"),
    "two_lengths": _length("5", "Content-Length: 60"),
    "length_list": _length("5, 60"),
    "length_plus": _length("+5"),
    "length_hexadecimal": _length("0x5"),
    "length_negative": _length("-5"),
    "length_space": _length("5 0"),
    "chunk_plus": _chunk("+5"),
    "chunk_0x": _chunk("0x5"),
    "chunk_space": _chunk("5 x"),
    "chunk_overflow": _chunk("10000000000000005"),
    "chunk_bare_lf": _chunk("5", end="\n"),
    "nul_in_header": _odd_head("x-nul: a\0b"),
    "folded_header": _odd_head("x-folded: a\r\n b"),
    "two_hosts": _odd_head("Host: other.example"),
    "http_0_9": _raw_line("GET /v1/models?{nonce}\r\n"),
}
