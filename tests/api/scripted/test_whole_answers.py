"""Whole answers over the wire: any bytes, in chunks with times of their own, or at the pace in force."""

from __future__ import annotations

import base64
from http.client import HTTPException
from itertools import pairwise
from typing import Any

import pytest
from plain_client import Answer, chat, get

from mockgpt.testing.background_server import BackgroundServer

# Everything that a reader of server-sent events has to cope with, and nothing that is OpenAI's.
TRANSCRIPT = (
    b': hello\n\nretry: 5\n\nid: 7\ndata: {"a":1}\n\ndata:no space\r\n\r\n'
    b"event: x\rdata: \xc3\xa9\r\rdata: [DONE]\n\ndata: unterminated"
)


def raw(server: BackgroundServer, value: dict[str, Any], **beside: Any) -> Answer:
    server.expect(reply={"raw": value, **beside}, times=1)
    return chat(server)


def event_times(server: BackgroundServer) -> list[float]:
    return [event["at_ms"] for event in server.exchanges[-1]["response"]["events"]]


def test_a_transcript_is_replayed_byte_for_byte_with_its_times(mockgpt: BackgroundServer) -> None:
    cuts = [0, 3, 20, 50, len(TRANSCRIPT)]
    pieces = [TRANSCRIPT[start:end] for start, end in pairwise(cuts)]
    times = [0, 30, 30, 90]
    chunks = [
        {"at_ms": at, "base64": base64.b64encode(piece).decode()}
        for at, piece in zip(times, pieces, strict=True)
    ]
    answer = raw(mockgpt, {"chunks": chunks}, delay_ms=20)
    assert answer.body == TRANSCRIPT
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert "content-length" not in answer.headers
    seen = event_times(mockgpt)
    assert len(seen) == 4, "each chunk of its own"
    for at, wanted in zip(seen, times, strict=True):
        assert 20 + wanted <= at + 2


def test_chunks_without_times_keep_the_pace_in_force(mockgpt: BackgroundServer) -> None:
    chunks = [{"data": text} for text in "abcd"]
    latency = {"time_to_first_token_ms": 10, "inter_token_latency_ms": 20}
    answer = raw(mockgpt, {"chunks": chunks}, latency=latency)
    assert answer.body == b"abcd"
    seen = event_times(mockgpt)
    assert len(seen) == len(chunks)
    for place, at in enumerate(seen):
        assert at >= 0.8 * (10 + 20 * place) - 1, "less a fifth at most; a busy machine only delays"


def test_a_body_of_events_is_sent_event_by_event(mockgpt: BackgroundServer) -> None:
    headers = {"content-type": "text/event-stream"}
    answer = raw(mockgpt, {"headers": headers, "base64": base64.b64encode(TRANSCRIPT).decode()})
    assert answer.body == TRANSCRIPT
    assert answer.headers["transfer-encoding"] == "chunked"
    assert len(event_times(mockgpt)) == 7


def test_bytes_that_are_no_text_have_a_length(mockgpt: BackgroundServer) -> None:
    sound = bytes(range(256))
    answer = raw(
        mockgpt, {"headers": {"content-type": "audio/mpeg"}, "base64": base64.b64encode(sound).decode()}
    )
    assert (answer.body, answer.headers["content-length"]) == (sound, "256")


def test_headers_hold_placeholders_and_stay_headers(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"raw": {"headers": {"X-Model": "{{model}}", "X-Said": "{{last_user_message}}"}}})
    answer = chat(mockgpt, "a\r\nset-cookie: b=1")
    assert answer.headers["x-model"] == "gpt-4o-mini"
    assert answer.headers["x-said"] == "a??set-cookie: b=1"
    assert "set-cookie" not in answer.headers


def test_braces_that_are_no_placeholder_are_escaped_or_all_text(mockgpt: BackgroundServer) -> None:
    mockgpt.expect(reply={"content": "<a b={{{{ color: {{model}} }}}} c={{model}}>"}, times=1)
    mockgpt.expect(reply={"content": "${{ secrets.X }} {{model}}", "placeholders": False}, times=1)
    whole = [chat(mockgpt).json["choices"][0]["message"]["content"] for _ in range(2)]
    assert whole == ["<a b={{ color: {{model}} }} c=gpt-4o-mini>", "${{ secrets.X }} {{model}}"]


@pytest.mark.parametrize("fault", ["reset_mid_stream=2", "crlf_events", "slow_drip=100000"])
def test_a_fault_happens_to_chunks_too(mockgpt: BackgroundServer, fault: str) -> None:
    chunks = [{"data": f"data: {number}\n\n"} for number in range(4)]
    mockgpt.expect(match={"path": "/v1/models"}, reply={"raw": {"chunks": chunks}, "fault": fault})
    if fault.startswith("reset"):
        with pytest.raises((OSError, HTTPException)):
            get(mockgpt, "/v1/models")
    else:
        assert get(mockgpt, "/v1/models").body.replace(b"\r", b"") == b"".join(
            chunk["data"].encode() for chunk in chunks
        )
    assert mockgpt.exchanges[-1]["fault"] == fault.partition("=")[0]
