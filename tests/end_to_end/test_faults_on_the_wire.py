"""Every fault over real TLS: how the connection ends, its records, and that other connections go on."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from mock_process import EVENT_SECONDS, MockProcess, await_true, chat, get, read_answer
from tls_tap import Seen, Tap, chat_with

from mockgpt.faults.table import FAULTS, applies

# How a connection ends on which a fault has happened; on others the next request is answered.
ENDS = {
    "empty_response": "notify",
    "reset_before_response": "reset",
    "stall_before_response": "notify",
    "early_response": "notify",
    "garbage_response": "notify",
    "truncate_body": "notify",
    "malformed_chunk": "notify",
    "close_after_n": "notify",
    "slow_close": "notify",
    "close_delimited": "notify",
    "reset_mid_stream": "reset",
    "reset_after": "reset",
    "close_without_notify": "end of file",
    "cut_record": "end of file",
    "corrupt_record": "broken record",
    "bad_record_mac": "bad record mac",
    "record_overflow": "record overflow",
}
# Silence is the fault, or what waits for the next request.
SILENT = ("stall_mid_stream", "close_keep_alive_race")
GOES_ON = "goes on"
NEXT_REQUEST = b"GET /health HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"
NEXT_ANSWER = b"HTTP/1.1 200 OK"
QUICKLY = {
    "slow_close": 50,
    "reset_after": 50,
    "stall_before_response": 50,
    "slow_headers": 50,
    "slow_drip": 1_000_000,
    "huge_event": 100_000,
}
SILENCE_SECONDS = 0.15
TAG_BYTES = 16 + 1  # of a TLS 1.3 record: authentication tag and content type


@pytest.fixture(scope="module")
def mock(certificates: Path) -> Iterator[MockProcess]:
    with MockProcess(certificates, "--set", "responses.default_delay_ms=0", "--log-level", "debug") as mock:
        yield mock


def seen(mock: MockProcess, context: ssl.SSLContext, fault: str, stream: bool) -> Seen:
    """Return what comes of a fault, without the answer to the request after it."""
    name = fault.partition("=")[0]
    with Tap(mock, context) as tap:
        if name in ENDS or name in SILENT:
            tap.send(chat_with(fault, stream))
            return tap.see(SILENCE_SECONDS if name in SILENT else EVENT_SECONDS, b"\r\n\r\n")
        tap.send(chat_with(fault, stream) + NEXT_REQUEST)
        seen = tap.see()
    plaintext, found, following = seen.plaintext.rpartition(NEXT_ANSWER)
    assert found
    assert b'"status"' in following
    assert seen.end == "notify"
    return seen._replace(plaintext=plaintext, end=GOES_ON)


@pytest.mark.parametrize(
    ("name", "stream"),
    [(name, stream) for name in FAULTS for stream in (False, True) if applies(name, stream)],
    ids=lambda value: value if isinstance(value, str) else "stream" if value else "json",
)
def test_a_fault_ends_as_it_says_is_logged_and_affects_only_its_own_connection(
    mock: MockProcess, client_context: ssl.SSLContext, name: str, stream: bool
) -> None:
    fault = f"{name}={QUICKLY[name]}" if name in QUICKLY else name
    before = len(mock.log("request"))
    with mock.connect(client_context) as bystander:
        bystander.sendall(chat(seed=1))
        first = read_answer(bystander)
        expected = ENDS.get(name, "silence" if name in SILENT else GOES_ON)
        assert seen(mock, client_context, fault, stream).end == expected
        bystander.sendall(chat(seed=1))
        second = read_answer(bystander)
    assert first[0] == second[0] == 200
    assert json.loads(first[2])["choices"] == json.loads(second[2])["choices"]
    await_true(lambda: any("fault" in line for line in mock.log("request")[before:]))
    (line,) = [line for line in mock.log("request")[before:] if "fault" in line]
    assert (line["fault"], line["outcome"]) == (name, "faulted")
    assert "traceback" not in mock.log_text().lower()


def test_a_reset_comes_after_what_was_sent(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    end = seen(mock, client_context, "reset_mid_stream=4", stream=True)
    assert end.end == "reset"
    assert end.plaintext.count(b"data: ") == 4


def test_a_cut_record_lacks_its_end(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    cut = seen(mock, client_context, "cut_record=2", stream=True)
    announced = int.from_bytes(cut.rest[3:5], "big")
    assert cut.plaintext.count(b"data: ") == 2
    assert announced - 8 == len(cut.rest) - 5


def test_tiny_records_are_tiny(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    tiny = seen(mock, client_context, "tiny_records=5", stream=False)
    assert tiny.records.count(5 + TAG_BYTES) >= len(tiny.plaintext) // 5 - 2
    assert json.loads(tiny.body)["object"] == "chat.completion"


def test_every_byte_is_a_record_of_its_own(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    single = seen(mock, client_context, "one_byte_writes=65536", stream=False)
    assert single.records.count(1 + TAG_BYTES) == len(single.plaintext)


def test_characters_are_cut_apart_across_records(mock: MockProcess, client_context: ssl.SSLContext) -> None:
    cut = seen(mock, client_context, "split_utf8", stream=True)
    assert "…".encode() not in cut.plaintext, "its bytes are in different chunks"
    assert len(cut.records) > 2 * cut.plaintext.count(b"data: ")


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
@pytest.mark.parametrize("name", ["bad_record_mac", "record_overflow", "corrupt_record"])
def test_alerts_come_in_both_versions_of_tls(
    mock: MockProcess, certificates: Path, version: ssl.TLSVersion, name: str
) -> None:
    context = ssl.create_default_context(cafile=str(certificates / "ca.crt"))
    context.load_cert_chain(certificates / "client.crt", certificates / "client.key")
    context.maximum_version = version
    assert seen(mock, context, name, stream=True).end == ENDS[name]


def test_the_alert_of_a_client_that_got_a_corrupt_record_is_noted(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with Tap(mock, client_context) as tap:
        name = ":".join(map(str, tap.socket.getsockname()))
        tap.send(chat_with("corrupt_record", stream=False))
        assert tap.see().end == "broken record"
    connection = mock.await_log("accepted", peer=name)[0]["connection"]
    (closed,) = mock.await_log("closed", connection=connection)
    assert closed["closed_by"] == "tls_error"
    assert "bad_record_mac" in closed["detail"] or "bad record mac" in closed["detail"]


def test_a_connection_that_is_closed_without_notify_has_said_all(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    whole = seen(mock, client_context, "close_without_notify", stream=True)
    assert whole.body.endswith(b"data: [DONE]\n\n")
    assert whole.rest == b""


def test_an_early_answer_does_not_wait_for_the_body(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with mock.connect(client_context) as connection:
        connection.sendall(
            b"POST /v1/chat/completions HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n"
            b"content-length: 1000\r\nx-mockgpt-fault: early_response\r\n\r\n{"
        )
        status, headers, body = read_answer(connection)
    assert status == 413
    assert headers["connection"] == "close"
    assert json.loads(body)["error"]["message"]


def test_the_next_request_finds_the_connection_closing(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with Tap(mock, client_context) as tap:
        tap.send(chat_with("close_keep_alive_race", stream=False))
        first = tap.see(SILENCE_SECONDS, after=b"}\n")
        assert first.end == "silence"
        assert json.loads(first.body)["object"] == "chat.completion"
        tap.send(get("/v1/models"))
        second = tap.see()
    assert (second.end, second.plaintext) == ("notify", b"")


def test_a_connection_lives_for_the_answers_that_were_promised(
    mock: MockProcess, client_context: ssl.SSLContext
) -> None:
    with Tap(mock, client_context) as tap:
        for _ in range(2):
            tap.send(chat_with("close_after_n=3", stream=False))
        tap.send(chat_with("close_after_n=3", stream=False))
        end = tap.see()
    assert (end.end, end.plaintext.count(NEXT_ANSWER)) == ("notify", 3)


def test_a_stalled_answer_does_not_outlive_the_server(
    start_mock: object, client_context: ssl.SSLContext
) -> None:
    mock = start_mock("--set", "server.shutdown_grace_ms=100", "--set", "responses.default_delay_ms=0")  # type: ignore[operator]
    with Tap(mock, client_context) as tap:
        tap.send(chat_with("stall_mid_stream=1", stream=True))
        assert tap.see(SILENCE_SECONDS, after=b"data: ").end == "silence"
        assert mock.stop() == 0
