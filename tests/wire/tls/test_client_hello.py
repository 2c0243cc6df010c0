"""The reader of ClientHellos: real ones, incomplete and corrupt ones, and any bytes."""

from __future__ import annotations

import gc
import ssl
import sys
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from property_examples import examples

from mockgpt.wire.tls.client_hello import HELLO_LIMIT_BYTES, ClientHello, HelloReader, Unreadable


@cache
def hello_of(name: str | None = "expired.localhost", newest: str = "1.3", alpn: str = "h2 http/1.1") -> bytes:
    """Return what OpenSSL's client sends first."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.maximum_version = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}[newest]
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if alpn:
        context.set_alpn_protocols(alpn.split())
    context.check_hostname = False
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    with pytest.raises(ssl.SSLWantReadError):
        context.wrap_bio(incoming, outgoing, server_hostname=name).do_handshake()
    return outgoing.read()


def read(data: bytes) -> ClientHello | None:
    return HelloReader().feed(data)


def record(content: bytes, kind: int = 22) -> bytes:
    return bytes((kind, 3, 1)) + len(content).to_bytes(2, "big") + content


def message(body: bytes, kind: int = 1) -> bytes:
    return bytes((kind,)) + len(body).to_bytes(3, "big") + body


def body_with(extensions: bytes, version: int = 0x0303) -> bytes:
    head = version.to_bytes(2, "big") + bytes(32) + b"\0" + b"\0\x02\x13\x01" + b"\x01\0"
    return head + len(extensions).to_bytes(2, "big") + extensions


def extension(kind: int, content: bytes) -> bytes:
    return kind.to_bytes(2, "big") + len(content).to_bytes(2, "big") + content


def server_name(name: bytes, kind: int = 0) -> bytes:
    entry = bytes((kind,)) + len(name).to_bytes(2, "big") + name
    return extension(0, len(entry).to_bytes(2, "big") + entry)


def test_a_real_hello_is_read() -> None:
    hello = read(hello_of())
    assert hello == ("expired.localhost", ("h2", "http/1.1"), ("1.3", "1.2"))


def test_an_older_client_without_a_name_is_read() -> None:
    hello = read(hello_of("127.0.0.1", "1.2", ""))
    assert hello is not None
    assert hello.server_name is None
    assert hello.protocols == ()
    assert hello.versions[-1] == "1.2"


def test_one_byte_less_is_not_enough() -> None:
    assert read(hello_of()[:-1]) is None


@given(st.lists(st.integers(1, 516), max_size=20))
def test_a_hello_cut_anywhere_gives_the_same(cuts: list[int]) -> None:
    data, reader = hello_of(), HelloReader()
    edges = [0, *sorted(set(cuts)), len(data)]
    found = [reader.feed(data[start:stop]) for start, stop in pairwise(edges)]
    assert [hello for hello in found if hello] == [read(data)]


@given(st.integers(1, 520))
def test_a_hello_in_small_records_gives_the_same(size: int) -> None:
    content = hello_of()[5:]
    pieces = b"".join(record(content[at : at + size]) for at in range(0, len(content), size))
    assert read(pieces) == read(hello_of())


def test_names_are_read_in_lower_case() -> None:
    hello = read(record(message(body_with(server_name(b"Expired.LocalHost")))))
    assert hello is not None
    assert hello.server_name == "expired.localhost"


@pytest.mark.parametrize("name", [b"", b"a\0b", "ä.example".encode(), b"evil\r\n", b"x" * 256])
def test_a_name_that_is_none_is_no_name(name: bytes) -> None:
    hello = read(record(message(body_with(server_name(name)))))
    assert hello is not None
    assert hello.server_name is None


def test_names_of_unknown_kinds_are_skipped() -> None:
    hello = read(record(message(body_with(server_name(b"x", kind=7)))))
    assert hello is not None
    assert hello.server_name is None


def test_a_hello_without_extensions_is_read() -> None:
    hello = read(record(message(body_with(b"")[:-2])))
    assert hello == (None, (), ("1.0", "1.1", "1.2"))


@pytest.mark.parametrize(
    "data",
    [
        record(b"\x02\x28", kind=21),
        record(message(b"x", kind=2)),
        record(b""),
        record(message(b"")),
        record(b"\x01" + (HELLO_LIMIT_BYTES + 1).to_bytes(3, "big")),
        b"\x16\x03\x01\x50\x00",
        record(message(body_with(b"\0\0\0\x09x"))),
        b"GET / HTTP/1.1\r\n\r\n",
    ],
    ids=["alert", "ServerHello", "empty record", "empty", "too long", "long record", "cut extension", "http"],
)
def test_what_is_no_hello_is_recognised(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read(data)


@given(st.binary(max_size=600))
@examples(300)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for start in (
        data,
        b"\x16" + data,
        record(data),
        record(message(data)),
        record(message(body_with(data))),
    ):
        try:
            HelloReader().feed(start)
        except Unreadable:
            pass


@given(st.lists(st.tuples(st.integers(0, 516), st.integers(0, 255)), min_size=1, max_size=8))
@examples(500)
def test_a_corrupt_hello_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(hello_of())
    for at, value in changes:
        data[at] = value
    try:
        hello = read(bytes(data))
    except Unreadable:
        return
    assert hello is None or hello.server_name is None or hello.server_name.isprintable()


def held_by(one: object) -> int:
    """Return the bytes of an object and of the values that it leads to, whatever other threads hold."""
    values = [each for each in gc.get_referents(one) if not isinstance(each, type)]
    return sys.getsizeof(one) + sum(map(held_by, values))


def test_an_endless_hello_is_given_up_within_its_limit() -> None:
    """In records of one byte each, the dearest form: what is held does not grow beyond the hello."""
    reader = HelloReader()
    start = (
        record(b"\x01") + record(b"\0") + record((HELLO_LIMIT_BYTES >> 8).to_bytes(1, "big")) + record(b"\0")
    )
    assert reader.feed(start) is None
    sizes: list[int] = []

    def feed_on() -> None:
        for number in range(10 * HELLO_LIMIT_BYTES):
            reader.feed(record(b"\xff"))
            if number % 1_024 == 0:
                sizes.append(held_by(reader))

    with pytest.raises(Unreadable):
        feed_on()
    assert max(sizes) < 4 * HELLO_LIMIT_BYTES
