"""Bytes that no client should send over a good connection: each has a set of outcomes that RFC 9110 and 9112
allow, and a fresh request succeeds afterwards. Nothing may be answered 5xx or leave a traceback.
"""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measured import IDLE_MIB, Measured
from mock_process import MockProcess, get, read_answer

STALL_MS = 50
HOST = b"host: a\r\n"
POST = b"POST /v1/chat/completions HTTP/1.1\r\n" + HOST
JSON = b"content-type: application/json\r\n"
HELLO = b'{"model":"gpt-4o-mini","messages":[{"role":"user","content":"x"}]}'
OK, CLOSED = 200, 0  # CLOSED: no answer, the connection ends


def chunked(*chunks: bytes) -> bytes:
    return POST + JSON + b"transfer-encoding: chunked\r\n\r\n" + b"".join(chunks)


# Name: bytes, and the statuses that are allowed.
CASES: dict[str, tuple[bytes, set[int]]] = {
    # RFC 9112 section 2.2: a bare CR is no line end; bare LF may be taken for one.
    "bare LF": (b"GET /health HTTP/1.1\n" + b"host: a\n\n", {OK, 400}),
    "bare CR": (b"GET /health HTTP/1.1\rhost: a\r\r", {400, 408, CLOSED}),
    "empty lines first": (b"\r\n\r\nGET /health HTTP/1.1\r\n" + HOST + b"\r\n", {OK}),
    "space before the method": (b" GET /health HTTP/1.1\r\n" + HOST + b"\r\n", {400}),
    "two spaces": (b"GET  /health HTTP/1.1\r\n" + HOST + b"\r\n", {400}),
    "no version": (b"GET /health\r\n\r\n", {400, 505}),
    "HTTP/0.9": (b"GET /health HTTP/0.9\r\n\r\n", {400, 505}),
    "HTTP/2.0": (b"GET /health HTTP/2.0\r\n" + HOST + b"\r\n", {400, 505}),
    "HTTP/1.9": (b"GET /health HTTP/1.9\r\n" + HOST + b"\r\n", {OK, 400, 505}),
    "the preface of HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {400, 505}),
    "lower case version": (b"GET /health http/1.1\r\n" + HOST + b"\r\n", {400}),
    "NUL in the target": (b"GET /heal\0th HTTP/1.1\r\n" + HOST + b"\r\n", {400, 404}),
    "bytes over 127 in the target": (b"GET /\xff\xfe HTTP/1.1\r\n" + HOST + b"\r\n", {400, 404}),
    "a method that nobody knows": (b"BREW /health HTTP/1.1\r\n" + HOST + b"\r\n", {400, 405, 501}),
    "a method of 20 KB": (b"A" * 20_000 + b" / HTTP/1.1\r\n" + HOST + b"\r\n", {400, 414, 501}),
    "a target of 20 KB": (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", {414}),
    "TRACE": (b"TRACE /health HTTP/1.1\r\n" + HOST + b"\r\n", {405, 404, 501}),
    "CONNECT": (b"CONNECT a:443 HTTP/1.1\r\n" + HOST + b"\r\n", {400, 404, 405, 501}),
    "an asterisk that is not for OPTIONS": (b"GET * HTTP/1.1\r\n" + HOST + b"\r\n", {400}),
    "a whole URL": (b"GET http://b/health HTTP/1.1\r\n" + HOST + b"\r\n", {OK}),
    "a target without a slash": (b"GET health HTTP/1.1\r\n" + HOST + b"\r\n", {400}),
    # RFC 9112 section 3.2: exactly one Host.
    "no Host": (b"GET /health HTTP/1.1\r\n\r\n", {400}),
    "two Hosts": (b"GET /health HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", {400}),
    "a Host that is none": (b"GET /health HTTP/1.1\r\nhost: a b/c\r\n\r\n", {400}),
    "an empty Host": (b"GET /health HTTP/1.1\r\nhost:\r\n\r\n", {OK, 400}),
    # RFC 9112 section 5.
    "a space before the colon": (b"GET /health HTTP/1.1\r\nhost : a\r\n\r\n", {400}),
    "a line without a colon": (b"GET /health HTTP/1.1\r\n" + HOST + b"nothing\r\n\r\n", {400}),
    "a folded line": (b"GET /health HTTP/1.1\r\n" + HOST + b"a: b\r\n c\r\n\r\n", {OK, 400}),
    "a folded first line": (b"GET /health HTTP/1.1\r\n a: b\r\n" + HOST + b"\r\n", {400}),
    "a field without a name": (b"GET /health HTTP/1.1\r\n" + HOST + b": b\r\n\r\n", {400}),
    "NUL in a value": (b"GET /health HTTP/1.1\r\n" + HOST + b"a: b\0c\r\n\r\n", {OK, 400}),
    "CR in a value": (b"GET /health HTTP/1.1\r\n" + HOST + b"a: b\rc: d\r\n\r\n", {400}),
    "bytes over 127 in a name": (b"GET /health HTTP/1.1\r\n" + HOST + b"\xe9: b\r\n\r\n", {400}),
    "bytes over 127 in a value": (b"GET /health HTTP/1.1\r\n" + HOST + b"a: \xff\xfe\r\n\r\n", {OK, 400}),
    "201 fields": (b"GET /health HTTP/1.1\r\n" + HOST + b"a: b\r\n" * 201 + b"\r\n", {400, 431}),
    "a head of 100 KB": (b"GET /health HTTP/1.1\r\n" + HOST + b"a: " + b"b" * 100_000 + b"\r\n\r\n", {431}),
    "a head that never ends": (b"GET /health HTTP/1.1\r\n" + b"a: b\r\n" * 100_000, {400, 431}),
    # RFC 9112 section 6: one length, or the connection ends.
    "two lengths": (POST + JSON + b"content-length: 2\r\ncontent-length: 3\r\n\r\n{}", {400}),
    "a list of lengths": (POST + JSON + b"content-length: 2, 2\r\n\r\n{}", {400}),
    "a negative length": (POST + JSON + b"content-length: -1\r\n\r\n", {400}),
    "a length with a sign": (POST + JSON + b"content-length: +2\r\n\r\n{}", {400}),
    "a hexadecimal length": (POST + JSON + b"content-length: 0x2\r\n\r\n{}", {400}),
    "a length of 10,000 digits": (
        POST + JSON + b"content-length: " + b"9" * 10_000 + b"\r\n\r\n",
        {400, 413, 431},
    ),
    "a length of Arabic digits": (POST + JSON + "content-length: ٢\r\n\r\n{}".encode(), {400}),
    "a huge length": (POST + JSON + b"content-length: 99999999999999\r\n\r\n", {413}),
    "length and chunks": (
        POST + JSON + b"content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        {400},
    ),
    "an unknown transfer coding": (POST + JSON + b"transfer-encoding: gzip\r\n\r\n", {400, 501}),
    "chunked twice": (POST + JSON + b"transfer-encoding: chunked, chunked\r\n\r\n0\r\n\r\n", {400, 501}),
    "a hidden transfer coding": (
        POST + JSON + b"transfer-encoding: \x0bchunked\r\n\r\n0\r\n\r\n",
        {400, 501},
    ),
    "identity": (POST + JSON + b"transfer-encoding: identity\r\ncontent-length: 2\r\n\r\n{}", {400, 501}),
    "chunks in HTTP/1.0": (
        b"POST /v1/x HTTP/1.0\r\n" + HOST + b"transfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        {400},
    ),
    # RFC 9112 section 7.1.
    "a chunk size that is none": (chunked(b"zz\r\n{}\r\n0\r\n\r\n"), {400}),
    "a negative chunk size": (chunked(b"-1\r\n\r\n"), {400}),
    "a chunk size of 100 digits": (chunked(b"f" * 100 + b"\r\n"), {400, 413}),
    "a space before the chunk size": (chunked(b" 2\r\n{}\r\n0\r\n\r\n"), {400}),
    "a chunk with an underscore": (chunked(b"1_0\r\n"), {400}),
    "an extension of 100 KB": (chunked(b"2;a=" + b"b" * 100_000 + b"\r\n{}\r\n0\r\n\r\n"), {400, 413}),
    "no CRLF after the chunk": (chunked(b"2\r\n{}0\r\n\r\n"), {400}),
    "trailers": (chunked(b"%x\r\n" % len(HELLO), HELLO, b"\r\n0\r\na: b\r\n\r\n"), {OK, 400}),
    "trailers without end": (chunked(b"2\r\n{}\r\n0\r\n" + b"a: b\r\n" * 50_000), {400, 431}),
    "an expectation that is none": (
        POST + JSON + b"expect: tea\r\ncontent-length: %d\r\n\r\n" % len(HELLO) + HELLO,
        {OK, 417},
    ),
    "an upgrade": (b"GET /health HTTP/1.1\r\n" + HOST + b"upgrade: h2c\r\nconnection: upgrade\r\n\r\n", {OK}),
    "a body for GET": (b"GET /health HTTP/1.1\r\n" + HOST + b"content-length: 2\r\n\r\n{}", {OK, 400}),
    # Codings of the body (RFC 9110 section 8.4).
    "a coding that nobody knows": (
        POST + JSON + b"content-encoding: x\r\ncontent-length: 2\r\n\r\n{}",
        {415},
    ),
    "gzip that is none": (POST + JSON + b"content-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}", {400}),
    "a hundred codings": (
        POST + JSON + b"content-encoding: " + b"gzip," * 100 + b"gzip\r\ncontent-length: 2\r\n\r\n{}",
        {400, 415},
    ),
    # Other protocols.
    "TLS within TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 300, {400}),
    "binary": (bytes(range(256)) * 8, {400}),
    "SSH": (b"SSH-2.0-OpenSSH_9.2\r\n", {400, 408}),
    "only NUL": (b"\0" * 70_000, {400, 414, 431}),
}


def status(sent: bytes, mock: MockProcess, context: ssl.SSLContext) -> int:
    """Send bytes, and return the status of the first answer, CLOSED for none."""
    with mock.connect(context) as connection:
        # What is refused before it was read whole can still be read.
        with contextlib.suppress(OSError):
            connection.sendall(sent)
        try:
            return read_answer(connection)[0]
        except (OSError, AssertionError):
            return CLOSED


def answers(mock: MockProcess, context: ssl.SSLContext) -> bool:
    with mock.connect(context) as connection:
        connection.sendall(get("/health"))
        return read_answer(connection)[0] == OK


@pytest.fixture(scope="module")
def watched(certificates: Path, client_context: ssl.SSLContext) -> Iterator[MockProcess]:
    """A mock that does not wait long. All together hold its loop no longer than one of them may."""
    short = ("head_timeout_ms=1000", "body_timeout_ms=1000", "keep_alive_timeout_ms=1000")
    arguments = [word for each in short for word in ("--set", f"server.{each}")]
    with MockProcess(certificates, "--set", "responses.default_delay_ms=0", *arguments) as mock:
        assert (
            status(POST + JSON + b"content-length: %d\r\n\r\n" % len(HELLO) + HELLO, mock, client_context)
            == OK
        )
        with Measured(mock) as seen:
            yield mock
        assert seen.longest_ms < STALL_MS
        assert seen.peak_mib < IDLE_MIB
        assert mock.log("exception") == []


@pytest.mark.parametrize("name", CASES)
def test_what_is_no_request_has_an_outcome_that_is_allowed(
    watched: MockProcess, client_context: ssl.SSLContext, name: str
) -> None:
    sent, allowed = CASES[name]
    assert status(sent, watched, client_context) in allowed
    assert answers(watched, client_context)


WORDS = st.sampled_from(
    [
        *(b"GET ", b"POST ", b"/health", b"/v1/chat/completions", b" HTTP/1.1", b" HTTP/1.0", b"\r\n", b"\n"),
        *(HOST, JSON, b"\r\n\r\n", b"content-length: 2\r\n", b"transfer-encoding: chunked\r\n", b"0\r\n\r\n"),
        *(b"{}", b"2\r\n{}\r\n", b"expect: 100-continue\r\n", b"connection: close\r\n", b"\0", b"\xff", b":"),
    ]
)


@settings(max_examples=40)
@given(st.lists(WORDS | st.binary(max_size=20), max_size=14).map(b"".join))
def test_any_bytes_are_answered_without_an_error_of_ours(
    watched: MockProcess, client_context: ssl.SSLContext, sent: bytes
) -> None:
    assert status(sent, watched, client_context) in (CLOSED, *range(200, 500), 505)
    assert answers(watched, client_context)
