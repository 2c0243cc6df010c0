"""Forms as bytes: what clients send, and what no client should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.api.multipart import LARGEST_HEAD, MOST_PARTS, form_parts
from mockgpt.errors import APIError
from mockgpt.wire.connection import Connection
from mockgpt.wire.messages import Request


def form(body: bytes, content_type: str = "multipart/form-data; boundary=xyz") -> Request:
    headers = [(b"content-type", content_type.encode())]
    request = Request("req_1", "POST", "/v1/files", headers, Connection("conn_1", "127.0.0.1:1", 0.0))
    request.body = body
    return request


def part(disposition: str, data: bytes) -> bytes:
    head = f"--xyz\r\nContent-Disposition: form-data; {disposition}\r\nContent-Type: text/plain\r\n\r\n"
    return head.encode() + data + b"\r\n"


@given(st.binary(max_size=200).filter(lambda data: b"--xyz" not in data), st.binary(max_size=20))
def test_data_is_given_back_as_it_was_sent(data: bytes, preamble: bytes) -> None:
    body = part('name="file"; filename="a.bin"', data) + part("name=purpose", b"batch") + b"--xyz--\r\n"
    parts = form_parts(form(preamble.replace(b"-", b"") + body))
    assert (parts["file"].data, parts["file"].filename) == (data, "a.bin")
    assert (parts["purpose"].text, parts["purpose"].filename) == ("batch", None)


@given(st.binary(max_size=300))
def test_any_bytes_are_parts_or_a_refusal(body: bytes) -> None:
    for sent in (body, b"--xyz\r\n" + body, part('name="a"', body)):
        try:
            assert isinstance(form_parts(form(sent)), dict)
        except APIError as error:
            assert error.status == 400


@pytest.mark.parametrize(
    ("disposition", "filename"),
    [
        ('name="f"; filename="../../etc/passwd"', "passwd"),
        ('name="f"; filename="C:\\\\x\\\\y.txt"', "y.txt"),
        ('name="f"; filename="a%22b.txt"', 'a"b.txt'),
        ('name="f"; filename="a\\"b.txt"', 'a"b.txt'),
        ('name="f"; filename="x"; filename*=UTF-8\'\'%e2%82%ac.txt', "€.txt"),
        ('name="f"; filename="ü.txt"', "ü.txt"),
        ('name="f"; filename="' + "n" * 999 + '"', "n" * 255),
        ('name="f"', None),
    ],
)
def test_a_name_is_the_last_segment_decoded(disposition: str, filename: str | None) -> None:
    assert form_parts(form(part(disposition, b"x") + b"--xyz--"))["f"].filename == filename


@pytest.mark.parametrize(
    "request_",
    [
        form(b"", "application/json"),
        form(b"--xyz--", "multipart/form-data"),
        form(b"--xyz--", 'multipart/form-data; boundary="' + "b" * 71 + '"'),
        form(b""),
        form(part('name="a"', b"")),  # not ended
        form(b"--xyz\r\n\r\nno name\r\n--xyz--"),
        form(b"--xyz\r\nContent-Disposition: form-data; " + b"x" * LARGEST_HEAD + b"\r\n\r\n\r\n--xyz--"),
        form(b"".join(part(f'name="{number}"', b"") for number in range(MOST_PARTS + 1)) + b"--xyz--"),
    ],
    ids=range(8),
)
def test_what_is_no_form_is_refused(request_: Request) -> None:
    with pytest.raises(APIError) as refused:
        form_parts(request_)
    assert refused.value.status == 400


def test_of_parts_with_one_name_the_last_counts() -> None:
    body = part('name="a"', b"1") + part('name="a"', b"2") + b"--xyz--"
    assert form_parts(form(body))["a"].text == "2"
