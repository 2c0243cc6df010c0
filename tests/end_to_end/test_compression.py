"""Compressed answers and requests over real mutual TLS, and what the journal says of them."""

from __future__ import annotations

import http.client
import json
import re
import zlib
from collections.abc import Iterator
from statistics import median
from time import process_time
from typing import Any

import pytest
from plain_client import Answer, ask

from mockgpt.behavior.expectations.reply import read_reply
from mockgpt.config import Config, ResponsesSettings
from mockgpt.errors import ConfigError
from mockgpt.testing.background_server import BackgroundServer
from mockgpt.wire.content_coding.codings import ENCODABLE, Bound, decoded, encoded

PATH = "/v1/chat/completions"
BODY = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Name three rivers."}]}


@pytest.fixture(scope="module")
def server() -> Iterator[BackgroundServer]:
    with BackgroundServer(
        Config(responses=ResponsesSettings(default_delay_ms=0, seed=5, compress="on"))
    ) as running:
        yield running


def chat(server: BackgroundServer, body: Any = BODY, **headers: str) -> Answer:
    return ask(server.url, "POST", PATH, body, headers, server.client_ssl_context())


def undo(coding: str, body: bytes) -> bytes:
    return b"".join(decoded(coding, body, Bound(10_000_000)))


@pytest.mark.parametrize("coding", ENCODABLE)
def test_an_answer_is_compressed_as_the_client_accepts_and_the_journal_shows_it_plain(
    server: BackgroundServer, coding: str
) -> None:
    answer = chat(server, **{"accept-encoding": f"identity;q=0.1, {coding}"})
    assert (answer.headers["content-encoding"], answer.headers["vary"]) == (coding, "accept-encoding")
    said = json.loads(undo(coding, answer.body))["choices"][0]["message"]["content"]
    shown = server.exchanges[-1]["response"]
    assert json.loads(shown["body"])["choices"][0]["message"]["content"] == said
    stream = chat(server, {**BODY, "stream": True}, **{"accept-encoding": coding})
    assert stream.headers["content-encoding"] == coding
    assert undo(coding, stream.body).endswith(b"data: [DONE]\n\n")
    shown = server.exchanges[-1]["response"]
    events = [event["data"] for event in shown["events"]]
    assert events[-1] == "data: [DONE]\n\n"
    assert "".join(events).encode() == undo(coding, stream.body)


def test_plain_is_what_it_gets_that_accepts_nothing_and_every_answer_says_that_it_may_differ(
    server: BackgroundServer,
) -> None:
    answer = chat(server)
    assert "content-encoding" not in answer.headers
    assert answer.headers["vary"] == "accept-encoding"
    assert answer.json["object"] == "chat.completion"
    broken = chat(server, **{"accept-encoding": "gzip", "x-mockgpt-fault": "invalid_json"})
    assert "content-encoding" not in broken.headers, "a fault is about the bytes that were meant"


@pytest.mark.parametrize("coding", ENCODABLE)
@pytest.mark.parametrize("stream", [False, True])
def test_one_scripted_answer_has_a_coding_of_its_own(
    mockgpt: BackgroundServer, coding: str, stream: bool
) -> None:
    mockgpt.expect(reply={"content": ["Rhine"], "encoding": coding}, times=2)
    mockgpt.expect(reply={"content": ["Rhine"], "encoding": {"coding": coding, "unasked": True}})
    asked = {**BODY, "stream": stream}
    plain = chat(mockgpt, asked)
    assert ("content-encoding" in plain.headers, plain.headers["vary"]) == (False, "accept-encoding")
    accepted, unasked = chat(mockgpt, asked, **{"accept-encoding": coding}), chat(mockgpt, asked)
    for answer in (accepted, unasked):
        assert answer.headers["content-encoding"] == coding
        assert b"Rhine" in undo(coding, answer.body)
    assert "vary" not in unasked.headers


def test_a_scripted_answer_stays_plain_where_all_others_are_compressed(mockgpt: BackgroundServer) -> None:
    mockgpt.use_settings({"responses": {"compress": "on"}})
    mockgpt.expect(reply={"content": "Rhine" * 20, "encoding": "identity"}, times=1)
    answers = [chat(mockgpt, **{"accept-encoding": "gzip"}) for _ in range(2)]
    assert ["content-encoding" in answer.headers for answer in answers] == [False, True]


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ({"fault": "invalid_json", "encoding": "gzip"}, "fault and encoding do not go together: a fault is"),
        ({"encoding": "lzma"}, '"lzma" is not allowed, expected { coding, unasked }, or one of identity, br'),
        (
            {"encoding": {"unasked": True}},
            "reply.encoding: expected { coding, unasked }, or one of identity, br",
        ),
        (
            {"encoding": {"coding": "gzip", "unasked": 1}},
            "reply.encoding: expected { coding, unasked }, or one of",
        ),
    ],
)
def test_what_is_no_coding_is_refused_and_a_fault_has_none(reply: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(said)):
        read_reply({"content": "x", **reply})


def test_by_default_nothing_is_compressed_and_nothing_is_said(mockgpt: BackgroundServer) -> None:
    answer = chat(mockgpt, **{"accept-encoding": "gzip, br"})
    assert not {"content-encoding", "vary"} & set(answer.headers)
    mockgpt.use_settings({"responses": {"compress": "gzip"}})
    assert chat(mockgpt, **{"accept-encoding": "gzip, br"}).headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("coding", ENCODABLE)
def test_a_compressed_request_is_read_and_the_journal_has_both_lengths(
    mockgpt: BackgroundServer, coding: str
) -> None:
    body = json.dumps(BODY).encode()
    sent = encoded(coding, body)
    answer = chat(mockgpt, sent, **{"content-encoding": coding})
    assert answer.status == 200
    request = mockgpt.exchanges[0]["request"]
    assert (json.loads(request["body"]), request["body_bytes"]) == (BODY, len(body))
    assert (request["encoded"]["coding"], request["encoded"]["bytes"]) == (coding, len(sent))


@pytest.mark.parametrize(
    ("coding", "body", "status", "sentence"),
    [
        ("compress", b"x", 415, "Content-Encoding 'compress' is not supported here, accepted are gzip"),
        ("gzip, gzip, gzip", b"x", 415, "Content-Encoding 'gzip' is not supported"),
        ("gzip", b"{}", 400, "The gzip body of the request cannot be used: "),
        ("gzip", encoded("gzip", bytes(40_000_000)), 413, "The gzip body of the request cannot be used: "),
        ("br", encoded("br", bytes(40_000_000)), 413, "The br body of the request cannot be used: "),
    ],
)
def test_a_request_that_cannot_be_decoded_is_refused_with_the_reason(
    mockgpt: BackgroundServer, coding: str, body: bytes, status: int, sentence: str
) -> None:
    answer = chat(mockgpt, body, **{"content-encoding": coding})
    assert answer.status == status
    assert answer.message.startswith(sentence)
    assert mockgpt.exchanges[0]["request"]["body_bytes"] == len(body)
    assert chat(mockgpt).status == 200


def test_the_events_of_a_compressed_stream_come_one_by_one(mockgpt: BackgroundServer) -> None:
    mockgpt.use_settings({"responses": {"compress": "gzip"}, "latency": {"inter_token_latency_ms": 30}})
    connection = http.client.HTTPSConnection(
        mockgpt.url.removeprefix("https://"), context=mockgpt.client_ssl_context(), timeout=15
    )
    body = json.dumps({**BODY, "stream": True})
    connection.request("POST", PATH, body, {"content-type": "application/json", "accept-encoding": "gzip"})
    answer, decoder, seen = connection.getresponse(), zlib.decompressobj(31), []
    while piece := answer.read1(65_536):
        seen.append(decoder.decompress(piece))
    connection.close()
    assert decoder.eof
    whole = [each for each in seen if each]
    assert len(whole) > 3
    assert all(each.endswith(b"\n\n") for each in whole)


def test_a_compressed_answer_costs_little_more_than_a_plain_one() -> None:
    with BackgroundServer(Config(responses=ResponsesSettings(default_delay_ms=0, seed=5))) as server:
        body = chat(server).body
        connection = http.client.HTTPSConnection(
            server.url.removeprefix("https://"), context=server.client_ssl_context(), timeout=15
        )
        headers = {"content-type": "application/json", "accept-encoding": "gzip"}

        def cost(compress: str) -> float:
            server.use_settings({"responses": {"compress": compress}})
            began = process_time()
            for _ in range(20):
                connection.request("POST", PATH, json.dumps(BODY), headers)
                assert connection.getresponse().read()
            return process_time() - began

        cost("off"), cost("gzip")  # what the first ones load
        # Threads and machines change their pace, so what is measured one after the other is compared.
        ratios = [cost("gzip") / cost("off") for _ in range(11)]
        connection.close()
    assert len(body) > 500
    assert median(ratios) <= 1.5
