"""A mock is recorded through another one, and replayed: byte for byte, and at the same times."""

from __future__ import annotations

import http.client
import json
import ssl
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

import pytest
from plain_client import admin, ask

from mockgpt.config import Config, LatencySettings, ResponsesSettings
from mockgpt.config.settings import Distribution
from mockgpt.testing.background_server import BackgroundServer
from mockgpt.testing.recording.load import recordings_at
from mockgpt.testing.recording.recorder import UpstreamRecorder
from mockgpt.testing.recording.recording import Recording
from mockgpt.testing.recording.replayer import Replayer
from mockgpt.testing.recording.upstream import upstream_of

KEY = "Bearer sk-a-secret-key-of-the-test-1234567890"
SECONDS = 20.0


class Streamed(NamedTuple):
    """An answer as it came, each piece with its milliseconds after the request."""

    status: int
    headers: dict[str, str]
    pieces: list[tuple[float, bytes]]
    cut: bool

    @property
    def body(self) -> bytes:
        return b"".join(data for _, data in self.pieces)


def streamed(server: BackgroundServer, method: str, path: str, body: Any = None, **headers: str) -> Streamed:
    """Send one request, and note when each chunk comes."""
    connection = http.client.HTTPSConnection(
        server.url.removeprefix("https://"), context=server.client_ssl_context(), timeout=SECONDS
    )
    data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
    given = {"content-type": "application/json", "authorization": KEY, **headers}
    try:
        connection.request(method, path, data, given)
        began = monotonic()
        answer = connection.getresponse()
        pieces: list[tuple[float, bytes]] = []
        cut = False
        try:
            while piece := answer.read1(65_536):
                pieces.append(((monotonic() - began) * 1000, piece))
        except (http.client.IncompleteRead, ConnectionError):
            cut = True
        return Streamed(answer.status, {k.lower(): v for k, v in answer.getheaders()}, pieces, cut)
    finally:
        connection.close()


def chat(content: str, **more: Any) -> dict[str, Any]:
    return {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": content}], **more}


SLACK_MS = 50


@pytest.fixture(scope="module")
def upstream() -> Iterator[BackgroundServer]:
    """The mock that plays the real API, with a pace of its own."""
    config = Config(
        responses=ResponsesSettings(default_delay_ms=2 * SLACK_MS, seed=3),
        latency=LatencySettings(inter_token_latency_ms=Distribution("constant", 4)),
    )
    with BackgroundServer(config) as server:
        yield server


def recording(upstream: BackgroundServer, folder: Path, **options: Any) -> BackgroundServer:
    target = upstream_of(
        upstream.url, ca=upstream.ca_cert, cert=upstream.client_cert, key=upstream.client_key, **options
    )
    return BackgroundServer(prepare=UpstreamRecorder(target, folder).attach)


TOOLS = [{"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}]
REQUESTS: list[tuple[str, str, Any]] = [
    ("POST", "/v1/chat/completions", chat("hello")),
    ("POST", "/v1/chat/completions", chat("hello", stream=True)),
    ("POST", "/v1/chat/completions", chat("what is the weather?", tools=TOOLS, stream=True)),
    ("POST", "/v1/responses", {"model": "gpt-4o-mini", "input": "hello", "stream": True}),
    ("POST", "/v1/embeddings", {"model": "text-embedding-3-small", "input": "hello"}),
    ("POST", "/v1/chat/completions", chat("hello", temperature=9)),
    ("GET", "/v1/models", None),
    ("HEAD", "/v1/models", None),
    ("DELETE", "/v1/nothing/here?a=1&b=2", None),
    ("OPTIONS", "/v1/chat/completions", None),
]


def test_what_was_recorded_is_replayed_byte_for_byte(upstream: BackgroundServer, tmp_path: Path) -> None:
    with recording(upstream, tmp_path) as server:
        recorded = [streamed(server, *request) for request in REQUESTS]
        shown = server.exchanges
    assert len(list(tmp_path.glob("*.json"))) == len(REQUESTS)
    assert [exchange["response"]["status"] for exchange in shown] == [each.status for each in recorded]
    assert shown[1]["response"]["events"][-1]["data"] == "data: [DONE]\n\n"
    with BackgroundServer(prepare=Replayer(recordings_at(tmp_path)).attach) as server:
        replayed = [streamed(server, *request) for request in REQUESTS]
        exchanges = server.exchanges
    for before, after in zip(recorded, replayed, strict=True):
        assert (after.status, after.body) == (before.status, before.body)
        assert {**after.headers, "date": ""} == {**before.headers, "date": ""}
    assert [exchange["outcome"] for exchange in exchanges] == ["complete"] * len(REQUESTS)
    assert exchanges[0]["expectation_id"].startswith("post-v1-chat-completions-")


# A machine that stops one of the threads for a moment does not do so each time.
TRIES = 3


def test_the_pieces_of_a_stream_are_written_down_with_their_times(
    upstream: BackgroundServer, tmp_path: Path
) -> None:
    def lateness(folder: Path) -> list[float]:
        with recording(upstream, folder) as server:
            request = chat("Tell me a long story about a river.", stream=True)
            streamed(server, "POST", "/v1/chat/completions", request)
        [recorded] = recordings_at(folder)
        sent = upstream.exchanges[-1]["response"]["events"]
        assert [data.decode() for _, data in recorded.chunks] == [event["data"] for event in sent]
        return sorted(at - event["at_ms"] for (at, _), event in zip(recorded.chunks, sent, strict=True))

    # Both threads have one interpreter, so either clock may begin some milliseconds late.
    assert any(
        late[0] > -SLACK_MS and late[len(late) // 2] < SLACK_MS
        for late in (lateness(tmp_path / str(number)) for number in range(TRIES))
    )


@pytest.mark.parametrize("speed", [1.0, 4.0, float("inf")])
def test_a_replay_keeps_the_times_or_is_faster(speed: float) -> None:
    chunks = [(100.0 + 20 * number, b"data: %d\n\n" % number) for number in range(20)]
    stream = [("content-type", "text/event-stream")]
    recorded = Recording("GET", "/v1/stream", headers=stream, at_ms=60.0, chunks=chunks, name="x.json")

    def median_lateness() -> float:
        with BackgroundServer(prepare=Replayer([recorded], speed).attach) as server:
            assert streamed(server, "GET", "/v1/stream").body == recorded.answer_body
            shown = server.exchanges[0]
        times = [event["at_ms"] for event in shown["response"]["events"]]
        late = sorted(at - wanted / speed for at, (wanted, _) in zip(times, chunks, strict=True))
        assert late[0] > -1.0, "nothing comes early"
        assert shown["timing"]["first_byte_ms"] > 60.0 / speed - 1.0
        return late[len(late) // 2]

    assert any(median_lateness() < SLACK_MS for _ in range(TRIES))


def test_a_stream_that_the_upstream_cuts_is_cut_for_the_client_and_in_its_replay(
    upstream: BackgroundServer, tmp_path: Path
) -> None:
    request = chat("hello", stream=True)
    with recording(upstream, tmp_path) as server:
        before = streamed(
            server, "POST", "/v1/chat/completions", request, **{"x-mockgpt-fault": "reset_mid_stream=3"}
        )
        assert before.cut
        assert server.wait_for(lambda: [e for e in server.exchanges if e["state"] == "ended"])
        assert server.exchanges[0]["failure"] == "upstream"
    with BackgroundServer(prepare=Replayer(recordings_at(tmp_path)).attach) as server:
        after = streamed(server, "POST", "/v1/chat/completions", request)
    assert (after.cut, after.body) == (True, before.body)
    assert len(after.body) > 0


def test_repeated_requests_are_answered_in_their_order_and_then_with_the_last(
    upstream: BackgroundServer, tmp_path: Path
) -> None:
    request = ("POST", "/v1/chat/completions", chat("once more"))
    with recording(upstream, tmp_path) as server:
        for text in ("first", "second"):
            upstream.expect(reply={"content": text}, times=1)
            streamed(server, *request)
    names = {path.stem for path in tmp_path.iterdir()}
    assert {name + "-2" for name in names} & names
    replayer = Replayer(recordings_at(tmp_path))
    with BackgroundServer(prepare=replayer.attach) as server:
        said = [json.loads(streamed(server, *request).body) for _ in range(3)]
        texts = [each["choices"][0]["message"]["content"] for each in said]
        assert texts == ["first", "second", "second"]
        server.reset()
        assert b'"first"' in streamed(server, *request).body
        assert [name[-7:] for name in replayer.unused] == ["-2.json"]


def test_no_secret_touches_the_disk_and_the_upstream_gets_its_own_key(
    upstream: BackgroundServer, tmp_path: Path
) -> None:
    body = chat(
        "my key is sk-a-secret-key-of-the-test-1234567890", user="sk-a-secret-key-of-the-test-1234567890"
    )
    with recording(upstream, tmp_path, api_key="sk-of-the-upstream-1234567890") as server:
        path = "/v1/chat/completions?api-key=hidden-in-query&v=1"
        assert streamed(server, "POST", path, body, cookie="session=cookie-of-the-test").status == 200
    sent = dict(upstream.exchanges[-1]["request"]["headers"])
    assert sent["via"] == "1.1 mockgpt"
    [file] = tmp_path.iterdir()
    text = file.read_text()
    for secret in ("sk-a-secret", "sk-of-the-upstream", "hidden-in-query", "cookie-of-the-test"):
        assert secret not in text
    assert file.stat().st_mode & 0o777 == 0o600
    with BackgroundServer(prepare=Replayer(recordings_at(tmp_path)).attach) as server:
        assert streamed(server, "POST", path, body).status == 200


def test_an_upstream_that_cannot_be_reached_is_a_502_with_the_cause(
    upstream: BackgroundServer, tmp_path: Path
) -> None:
    refused = upstream_of("https://127.0.0.1:9", ca=upstream.ca_cert)
    stranger = upstream_of(upstream.url, ca=upstream.ca_cert)
    for target, cause in ((refused, "no connection to 127.0.0.1:9"), (stranger, "certificate required")):
        with BackgroundServer(prepare=UpstreamRecorder(target, tmp_path).attach) as server:
            answer = ask(server.url, "POST", "/v1/x", {}, context=server.client_ssl_context())
            assert answer.status == 502
            assert cause in answer.message
            assert server.exchanges[0]["failure"] == "upstream"
    assert list(tmp_path.iterdir()) == []


def test_a_request_without_a_recording_is_told_which_came_closest(
    upstream: BackgroundServer, tmp_path: Path
) -> None:
    with recording(upstream, tmp_path) as server:
        streamed(server, "POST", "/v1/chat/completions", chat("hello"))
    replayer = Replayer(recordings_at(tmp_path), ignored=["metadata.run"])
    with BackgroundServer(prepare=replayer.attach) as server:
        context = server.client_ssl_context()
        answer = ask(server.url, "POST", "/v1/chat/completions", chat("hallo"), context=context)
        assert answer.status == 404
        assert 'body.messages[0].content is "hallo", not "hello".' in answer.message
        assert server.exchanges[0]["failure"] == "not_recorded"
        answer = ask(server.url, "GET", "/v1/else", context=context)
        assert 'path is "/v1/else", not "/v1/chat/completions"' in answer.message
        assert ask(server.url, "GET", "/health", context=context).status == 200
        assert admin(server, "GET", "/health").status == 200


def test_a_client_that_leaves_ends_the_reading_of_the_upstream(
    upstream: BackgroundServer, tmp_path: Path
) -> None:
    with recording(upstream, tmp_path) as server:
        connection = http.client.HTTPSConnection(
            server.url.removeprefix("https://"), context=server.client_ssl_context(), timeout=SECONDS
        )
        body = json.dumps(chat("Tell me a very long story.", stream=True))
        headers = {"content-type": "application/json", "x-mockgpt-reply-tokens": "5000"}
        connection.request("POST", "/v1/chat/completions", body, headers)
        assert connection.getresponse().read1(10)
        connection.close()
        assert server.wait_for(lambda: [e for e in server.exchanges if e["state"] == "ended"])
        assert server.exchanges[0]["outcome"] in ("client_left", "reset")
        left = upstream.wait_for(
            lambda: [e for e in upstream.exchanges if e["outcome"] in ("client_left", "reset")]
        )
        assert left
    assert list(tmp_path.iterdir()) == [], "what the client has not waited for is not written down"


def test_the_client_of_the_recorder_shows_a_certificate(upstream: BackgroundServer, tmp_path: Path) -> None:
    with recording(upstream, tmp_path) as server:
        stranger = ssl.create_default_context(cafile=server.ca_cert)
        with pytest.raises((ssl.SSLError, ConnectionError)):
            ask(server.url, "GET", "/v1/models", context=stranger)
        assert server.connections[-1]["reason"] == "no_certificate"
