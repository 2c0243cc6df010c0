"""The client of the upstream, and what stands between it and a client: against upstreams that do anything."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path

import pytest

from mockgpt.errors import ConfigError
from mockgpt.testing.recording import upstream as module
from mockgpt.testing.recording.hop_headers import end_to_end
from mockgpt.testing.recording.live_answer import HELD_BYTES, LiveAnswer
from mockgpt.testing.recording.secrets import masked, secrets_in, without
from mockgpt.testing.recording.upstream import UpstreamConnection, UpstreamFailed, upstream_of
from mockgpt.wire.messages import CUT_SHORT, NOT_YET
from mockgpt.wire.redaction import without_secret_parameters

HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = b"transfer-encoding: chunked\r\n\r\n"


async def answered(said: bytes, *, method: str = "GET", body: bytes = b"") -> tuple[int, list[bytes], bytes]:
    """Return status and pieces of what an upstream says that sends these bytes, and the request it got."""
    got = bytearray()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        got.extend(await reader.readuntil(b"\r\n\r\n"))
        got.extend(await reader.read(len(body)) if body else b"")
        writer.write(said)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        connection = await UpstreamConnection.open(upstream_of(f"http://127.0.0.1:{port}"))
        try:
            await connection.send(method, "/x?a=1", [(b"host", b"x")], body)
            status = (await connection.head()).status_code
            pieces = []
            while (piece := await connection.piece()) is not None:
                pieces.append(piece)
            return status, pieces, bytes(got)
        finally:
            connection.close()


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        (HEAD + b"content-length: 2\r\n\r\nab", [b"ab"]),
        (
            HEAD + b"transfer-encoding: chunked\r\n\r\n1\r\na\r\n2;x=y\r\nbc\r\n0\r\nt: 1\r\n\r\n",
            [b"a", b"bc"],
        ),
        (HEAD + b"\r\nto the end", [b"to the end"]),
        (b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n" + HEAD + b"content-length: 0\r\n\r\n", []),
        (b"HTTP/1.0 200 OK\r\n\r\nold", [b"old"]),
        (b"HTTP/1.1 204 No Content\r\n\r\n", []),
    ],
)
def test_every_framing_is_read_piece_by_piece(said: bytes, pieces: list[bytes]) -> None:
    status, seen, request = asyncio.run(answered(said, method="POST", body=b"{}"))
    assert (status // 100, seen) == (2, pieces)
    assert request == b"POST /x?a=1 HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (b"", "no valid HTTP: |the connection was closed without an answer"),
        (b"garbage\r\n\r\n", "no valid HTTP: illegal status line"),
        (HEAD + b"content-length: x\r\n\r\n", "no valid HTTP: bad Content-Length"),
        (HEAD + b"x: " + b"a" * 300_000, "no valid HTTP: Receive buffer too long"),
        (HEAD + b"content-length: 5\r\n\r\nab", "without sending complete message body"),
        (HEAD + b"transfer-encoding: chunked\r\n\r\nzz\r\n", "no valid HTTP: illegal chunk header"),
        (HEAD + b"transfer-encoding: chunked\r\n\r\n5\r\nab", "without sending complete message body"),
    ],
)
def test_what_is_no_answer_is_one_failure_with_its_reason(said: bytes, sentence: str) -> None:
    with pytest.raises(UpstreamFailed, match=sentence):
        asyncio.run(answered(said))


def test_an_upstream_that_is_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SILENCE_SECONDS", 0.05)

    async def ask() -> None:
        done = asyncio.Event()

        async def serve(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await done.wait()
            writer.close()

        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        async with server:
            target = upstream_of(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
            connection = await UpstreamConnection.open(target)
            try:
                await connection.send("GET", "/", [(b"host", b"x")], b"")
                await connection.head()
            finally:
                connection.close()
                done.set()

    with pytest.raises(UpstreamFailed, match="silent for") as failed:
        asyncio.run(ask())
    assert failed.value.status == 504


@pytest.mark.parametrize(
    ("url", "options", "sentence"),
    [
        ("api.openai.com", {}, "--upstream: 'api.openai.com' is not allowed, expected https://HOST"),
        ("ftp://x", {}, "--upstream: "),
        ("https://x:99999", {}, "--upstream: "),
        ("https://user:secret@x", {}, "--upstream: "),
        ("https://x?a=1", {}, "--upstream: "),
        ("https://x", {"ca": "/nowhere"}, "--upstream-ca: /nowhere cannot be used: No such file"),
        ("https://x", {"cert": "/nowhere"}, "--upstream-cert: /nowhere cannot be used: No such file"),
        ("https://x", {"key": "k.pem"}, "--upstream-key: only together with --upstream-cert"),
        ("http://x", {"ca": "ca.crt"}, "--upstream-ca: not together with --upstream http://…"),
        ("http://x", {"key": "k.pem"}, "--upstream-key: not together with --upstream http://…"),
    ],
)
def test_a_mistake_in_the_options_is_named(url: str, options: dict[str, str], sentence: str) -> None:
    with pytest.raises(ConfigError) as refused:
        upstream_of(url, **options)
    assert str(refused.value).startswith(sentence)


def test_an_upstream_has_a_prefix_a_port_and_its_own_certificates(certificates: Path) -> None:
    files = {name: str(certificates / f"client.{end}") for name, end in (("cert", "crt"), ("key", "key"))}
    target = upstream_of("https://[::1]:8443/openai/", ca=str(certificates / "ca.crt"), **files)
    assert (target.host, target.port, target.authority, target.prefix) == (
        "::1",
        8443,
        "[::1]:8443",
        "/openai",
    )
    assert target.tls is not None
    assert target.tls.verify_mode is ssl.CERT_REQUIRED
    assert upstream_of("https://x").port == 443


def test_fields_of_one_connection_are_not_passed_on() -> None:
    headers = [
        (b"host", b"a"),
        (b"connection", b"close, X-Mine"),
        (b"x-mine", b"1"),
        (b"te", b"trailers"),
        (b"upgrade", b"h2c"),
        (b"proxy-connection", b"x-other"),
        (b"x-other", b"2"),
        (b"transfer-encoding", b"chunked"),
        (b"x-kept", b"3"),
        (b"cookie", b"a=1"),
        (b"cookie", b"b=2"),
    ]
    assert end_to_end(headers) == [(b"x-kept", b"3"), (b"cookie", b"a=1"), (b"cookie", b"b=2")]


def test_who_reads_the_upstream_waits_for_a_client_that_does_not_read() -> None:
    async def fill() -> tuple[int, list[bytes]]:
        live = LiveAnswer()
        assert next(live) is NOT_YET
        piece = bytes(HELD_BYTES // 4)
        added = 0

        async def read_upstream() -> None:
            nonlocal added
            for _ in range(20):
                await live.add(piece)
                added += 1
            live.end(complete=False)

        task = asyncio.get_running_loop().create_task(read_upstream())
        for _ in range(5):
            await asyncio.sleep(0)
        held = added
        seen = []
        while (event := next(live)) is not CUT_SHORT:
            if event is not NOT_YET:
                seen.append(event.data)
            await asyncio.sleep(0)
        await task
        return held, seen

    held, seen = asyncio.run(fill())
    assert held == 4, "no more than the limit and one piece is held"
    assert len(seen) == 20


def test_secrets_are_found_wherever_they_occur() -> None:
    secrets = secrets_in([b"Bearer abcdefgh-1", b"a=cookie-value-1; b=2", b"short"])
    assert secrets == [b"a=cookie-value-1; b=2", b"cookie-value-1", b"abcdefgh-1"]
    body = b'{"user": "abcdefgh-1", "api_key": "x\\"y", "token": "kept", "text": "sk-0123456789abcdefghij"}'
    shown = without(body, secrets)
    assert shown == (
        b'{"user": "<redacted>", "api_key": "<redacted>", "token": "kept", "text": "<redacted>"}'
    )
    assert masked([b"abcde", b"fgh-1 is it"], secrets) == [b"xxxxx", b"xxxxx is it"]
    assert without_secret_parameters("a=1&api-key=2&x_sig=3") == "a=1&api-key=<redacted>&x_sig=<redacted>"
