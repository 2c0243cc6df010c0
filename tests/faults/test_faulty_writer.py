"""Answers with a fault, byte by byte and on a clock of the test's own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise

import h11
import pytest
from fake_transport import FakeResponseTransport, exchange_for

from mockgpt.faults.faulty_writer import FaultyResponseWriter
from mockgpt.faults.table import FAULTS, applies, parse
from mockgpt.wire.messages import BodyEvent, Delivery, Fault
from mockgpt.wire.response_writer import ResponseWriter

HEADERS = [(b"content-type", b"application/json"), (b"x-request-id", b"req_1")]
BODY = json.dumps({"id": "chatcmpl-abcdef", "text": "x" * 4_000}).encode()
TEXTS = ["", "Grüße", " aus", " Köln", "", "!"]


def chunk(text: str) -> bytes:
    return f'data: {{"id":"chatcmpl-abcdef","text":"{text}"}}\n\n'.encode()


EVENTS = [*map(chunk, TEXTS), b"data: [DONE]\n\n"]


def events() -> Iterator[BodyEvent]:
    for number, data in enumerate(EVENTS):
        yield BodyEvent(1.0 + number / 10, data)


def perform(fault: str, *, stream: bool, version: bytes = b"1.1") -> FakeResponseTransport:
    fault = parse(fault)
    assert fault is not None
    assert applies(fault.name, stream, version.decode())
    delivery = (
        Delivery(200, HEADERS, events=events(), at=1.0, fault=fault)
        if stream
        else Delivery(200, HEADERS, BODY, at=1.0, fault=fault)
    )
    transport = FakeResponseTransport()
    transport.writer = FaultyResponseWriter(transport, exchange_for(transport, delivery, version))  # type: ignore[arg-type]
    transport.writer.start()
    transport.run()
    assert len(transport.recorded) == 1, "recorded once"
    assert transport.recorded[0].outcome == "faulted"
    unreadable = fault.name in ("cut_record", "corrupt_record")  # no client can decrypt all that is written
    assert (transport.recorded[0].bytes_sent < len(transport.written)) == unreadable
    return transport


def without_fault(*, stream: bool) -> bytes:
    delivery = Delivery(200, HEADERS, events=events()) if stream else Delivery(200, HEADERS, BODY)
    transport = FakeResponseTransport()
    transport.writer = ResponseWriter(transport, exchange_for(transport, delivery))  # type: ignore[arg-type]
    transport.writer.start()
    transport.run()
    return transport.written


def read(transport: FakeResponseTransport) -> tuple[h11.Response, bytes, list[bytes]]:
    """Return what a lenient client reads: the head, the body and its chunks."""
    client = h11.Connection(h11.CLIENT, max_incomplete_event_size=1_000_000)
    client.send(h11.Request(method="POST", target="/", headers=[("host", "a")]))
    client.send(h11.EndOfMessage())
    client.receive_data(transport.written)
    if transport.ended != ["completed"]:
        client.receive_data(b"")
    response, chunks = None, [b""]
    while not isinstance(event := client.next_event(), h11.EndOfMessage):
        if isinstance(event, h11.Response):
            response = event
        elif isinstance(event, h11.Data):
            chunks[-1] += bytes(event.data)
            chunks += [b""] if event.chunk_end else []
        else:
            assert isinstance(event, h11.InformationalResponse), event
    assert response is not None
    return response, b"".join(chunks), chunks[:-1]


def head_and_body(transport: FakeResponseTransport) -> tuple[bytes, bytes]:
    return head_and_body_of(transport.written)


def head_and_body_of(written: bytes) -> tuple[bytes, bytes]:
    head, _, body = written.partition(b"\r\n\r\n")
    return head, body


BOTH = pytest.mark.parametrize("stream", [False, True], ids=["json", "stream"])


# Before and in the response


@BOTH
@pytest.mark.parametrize(
    ("fault", "ended"), [("empty_response", "closed"), ("reset_before_response", "aborted")]
)
def test_nothing_at_all_is_sent(fault: str, ended: str, stream: bool) -> None:
    transport = perform(fault, stream=stream)
    assert (transport.written, transport.ended, transport.clock) == (b"", [ended], 1.0)


@BOTH
def test_a_stall_lasts_as_long_as_asked_for_then_closes(stream: bool) -> None:
    transport = perform("stall_before_response=2500", stream=stream)
    assert (transport.written, transport.ended, transport.clock) == (b"", ["closed"], 3.5)


def test_an_early_answer_is_an_answer_like_any_other() -> None:
    assert read(perform("early_response", stream=False))[1] == BODY


@BOTH
def test_garbage_is_no_http_and_always_the_same(stream: bool) -> None:
    transport = perform("garbage_response=300", stream=stream)
    assert len(transport.written) == 300
    assert not transport.written.startswith(b"HTTP/")
    assert transport.ended == ["closed"]
    assert perform("garbage_response=300", stream=stream).written == transport.written


@BOTH
def test_an_error_page_is_html_with_the_status_asked_for(stream: bool) -> None:
    transport = perform("html_error_page=504", stream=stream)
    response, body, _ = read(transport)
    assert response.status_code == 504
    assert dict(response.headers)[b"content-type"] == b"text/html"
    assert dict(response.headers)[b"x-request-id"] == b"req_1"
    assert b"<title>504 Gateway Timeout</title>" in body
    recorded = transport.recorded[0]
    assert (recorded.status, recorded.delivery.status) == (504, 200), "what was sent, and what was meant"


@BOTH
def test_a_slow_head_takes_its_time_and_is_whole(stream: bool) -> None:
    transport = perform("slow_headers=6400", stream=stream)
    head_size = transport.written.index(b"\r\n\r\n") + 4
    times, sizes = [], 0
    for when, data in transport.writes:
        if sizes < head_size:
            times.append(when)
        sizes += len(data)
    assert len(times) > 20
    assert times[-1] == pytest.approx(1.0 + 6.4)
    assert all(later > earlier for earlier, later in pairwise(times))
    assert read(transport)[1] == (b"".join(EVENTS) if stream else BODY)


@BOTH
def test_a_drip_has_the_rate_asked_for(stream: bool) -> None:
    transport = perform("slow_drip=100", stream=stream)
    assert transport.clock - 1.0 == pytest.approx(len(transport.written) / 100, rel=0.05)
    assert max(len(data) for _, data in transport.writes) <= 10
    assert read(transport)[1] == (b"".join(EVENTS) if stream else BODY)


@pytest.mark.parametrize(("size", "sent"), [(0, 0), (100, 100), (10**6, len(BODY) // 2)])
def test_a_truncated_body_ends_early_but_properly(size: int, sent: int) -> None:
    transport = perform(f"truncate_body={size}", stream=False)
    head, body = head_and_body(transport)
    assert b"content-length: %d" % len(BODY) in head
    assert body == BODY[:sent]
    assert transport.ended == ["closed"]


@pytest.mark.parametrize("size", [0, 100, 10**6])
def test_a_truncated_stream_lacks_its_last_chunk_at_least(size: int) -> None:
    transport = perform(f"truncate_body={size}", stream=True)
    whole = without_fault(stream=True).partition(b"\r\n\r\n")[2]
    assert head_and_body(transport)[1] == whole[: min(size, len(whole) - 5)]
    assert transport.ended == ["closed"]


def test_a_wrong_length_is_too_short() -> None:
    head, body = head_and_body(perform("wrong_content_length=25", stream=False))
    assert b"content-length: %d\r\n" % (len(BODY) - 25) in head + b"\r\n"
    assert body == BODY


def test_two_lengths_differ() -> None:
    head, body = head_and_body(perform("duplicate_content_length=7", stream=False))
    assert [int(length) for length in re.findall(rb"content-length: (\d+)", head)] == [
        len(BODY),
        len(BODY) + 7,
    ]
    assert body == BODY


@BOTH
def test_a_length_stands_beside_chunks(stream: bool) -> None:
    transport = perform("content_length_and_chunked=33", stream=stream)
    head, _ = head_and_body(transport)
    assert b"content-length: 33" in head
    assert b"transfer-encoding: chunked" in head.lower()
    assert read(transport)[1] == (b"".join(EVENTS) if stream else BODY)


@BOTH
def test_many_headers_are_many(stream: bool) -> None:
    response, body, _ = read(perform("many_headers=150", stream=stream))
    assert sum(name.startswith(b"x-mockgpt-header-") for name, _ in response.headers) == 150
    assert body == (b"".join(EVENTS) if stream else BODY)


@BOTH
def test_a_huge_head_is_huge(stream: bool) -> None:
    response, body, _ = read(perform("huge_head=450000", stream=stream))
    padding = [value for name, value in response.headers if name.startswith(b"x-mockgpt-padding-")]
    assert sum(map(len, padding)) == 450_000
    assert len(response.headers) < 100, "what is tested is the size, not the number"
    assert body == (b"".join(EVENTS) if stream else BODY)


@BOTH
def test_a_storm_of_hints_comes_before_the_answer(stream: bool) -> None:
    transport = perform("informational_storm=30", stream=stream)
    assert transport.written.count(b"HTTP/1.1 103 Early Hints\r\n") == 30
    assert read(transport)[1] == (b"".join(EVENTS) if stream else BODY)


@BOTH
def test_trailers_that_were_not_announced_end_the_body(stream: bool) -> None:
    transport = perform("unexpected_trailers", stream=stream)
    assert transport.written.endswith(b"0\r\nx-mockgpt-trailer: unexpected\r\ncontent-length: 1\r\n\r\n")
    assert read(transport)[1] == (b"".join(EVENTS) if stream else BODY)


@BOTH
def test_every_chunk_has_an_extension_of_the_size_asked_for(stream: bool) -> None:
    transport = perform("chunk_extensions=50", stream=stream)
    sizes = re.findall(rb"(?:^|\r\n)([0-9a-f]+)(;mockgpt=x+)\r\n", head_and_body(transport)[1])
    assert len(sizes) == (len(EVENTS) if stream else 1) + 1
    assert {len(extension) for _, extension in sizes} == {50}
    assert read(transport)[1] == (b"".join(EVENTS) if stream else BODY)


@BOTH
def test_a_chunk_without_a_size_ends_the_connection(stream: bool) -> None:
    transport = perform("malformed_chunk=2", stream=stream)
    assert transport.written.endswith(b"chunk\r\nof no size\r\n")
    assert transport.ended == ["closed"]
    assert transport.written.count(b"data: ") == (2 if stream else 0)
    with pytest.raises(h11.RemoteProtocolError):
        read(transport)


def test_json_is_cut_in_a_body_that_is_in_order() -> None:
    transport = perform("invalid_json", stream=False)
    response, body, _ = read(transport)
    assert body == BODY[: len(BODY) // 2]
    assert dict(response.headers)[b"content-length"] == b"%d" % len(body)
    assert transport.ended == ["completed"]


@BOTH
def test_the_next_request_meets_a_closing_connection(stream: bool) -> None:
    transport = perform("close_keep_alive_race", stream=stream)
    assert transport.written == transport.written
    assert read(transport)[1] == (b"".join(EVENTS) if stream else BODY)
    assert transport.ended == ["completed"]
    assert transport.recorded[0].closes_next


@BOTH
def test_the_connection_closes_after_an_answer_that_did_not_say_so(stream: bool) -> None:
    transport = perform("close_after_n=1", stream=stream)
    assert b"connection: close" not in head_and_body(transport)[0].lower()
    assert transport.written.split(b"\r\n\r\n", 1)[1] == without_fault(stream=stream).split(b"\r\n\r\n", 1)[1]
    assert transport.ended == ["closed"]


@BOTH
def test_a_close_that_was_announced_takes_its_time(stream: bool) -> None:
    transport = perform("slow_close=2000", stream=stream)
    head, body = head_and_body(transport)
    assert b"connection: close" in head.lower()
    assert body == head_and_body_of(without_fault(stream=stream))[1]
    assert transport.ended == ["closed"]
    assert transport.clock == pytest.approx(transport.writes[-1][0] + 2.0)


# In a stream


@pytest.mark.parametrize(("milliseconds", "count"), [(0, 1), (250, 3), (9_000, len(EVENTS))])
def test_a_reset_comes_when_it_is_due_wherever_the_answer_is(milliseconds: int, count: int) -> None:
    transport = perform(f"reset_after={milliseconds}", stream=True)
    assert transport.written.count(b"data: ") == count
    assert (transport.ended, transport.clock) == (["aborted"], pytest.approx(1.0 + milliseconds / 1_000))


def test_a_plain_answer_is_out_when_its_reset_comes() -> None:
    transport = perform("reset_after=500", stream=False)
    assert head_and_body(transport)[1] == BODY
    assert (transport.ended, transport.clock) == (["aborted"], 1.5)


@pytest.mark.parametrize(
    ("fault", "ended", "seconds"),
    [
        ("reset_mid_stream", "aborted", 0.02),
        ("stall_mid_stream", "closed", 300),
        ("bad_record_mac", "closed", 0.02),
        ("record_overflow", "closed", 0.02),
        ("cut_record", "closed without notify", None),
    ],
)
@pytest.mark.parametrize("count", [0, 1, 4])
def test_so_many_events_arrive_before_the_end(
    fault: str, ended: str, seconds: float | None, count: int
) -> None:
    transport = perform(f"{fault}={count}", stream=True)
    assert transport.ended == [ended]
    if seconds is None:
        count += 1  # the cut one; how it is cut shows in its record only
    assert transport.written.count(b"data: ") == count
    assert not transport.written.endswith(b"0\r\n\r\n")
    if seconds is not None:
        assert transport.clock == pytest.approx(1.0 + max(count - 1, 0) / 10 + seconds, abs=0.001)


@pytest.mark.parametrize(
    "fault", ["reset_mid_stream", "stall_mid_stream", "bad_record_mac", "record_overflow", "cut_record"]
)
def test_half_of_a_plain_body_arrives_before_the_end(fault: str) -> None:
    assert head_and_body(perform(fault, stream=False))[1] == BODY[: len(BODY) // 2]


@pytest.mark.parametrize("fault", ["reset_mid_stream=1000", "cut_record=1000", "bad_record_mac=1000"])
def test_a_stream_shorter_than_that_is_not_ended_either(fault: str) -> None:
    transport = perform(fault, stream=True)
    assert transport.written.count(b"data: ") == len(EVENTS)
    assert not transport.written.endswith(b"0\r\n\r\n")


def test_done_is_missing() -> None:
    transport = perform("missing_done", stream=True)
    assert read(transport)[1] == b"".join(EVENTS[:-1])
    assert transport.ended == ["completed"]


def test_done_comes_twice() -> None:
    assert read(perform("double_done", stream=True))[1] == b"".join([*EVENTS, EVENTS[-1]])


@pytest.mark.parametrize(("number", "index"), [(1, 0), (3, 2), (6, 5), (7, 5), (99, 5)])
def test_an_event_is_sent_twice_at_the_latest_the_one_before_done(number: int, index: int) -> None:
    body = read(perform(f"duplicate_event={number}", stream=True))[1]
    assert body == b"".join([*EVENTS[: index + 1], *EVENTS[index:]])


@pytest.mark.parametrize(("number", "index"), [(1, 0), (3, 2), (99, 5)])
def test_an_event_is_cut_but_ends_as_events_do(number: int, index: int) -> None:
    chunks = read(perform(f"malformed_event={number}", stream=True))[2]
    assert chunks[index] == EVENTS[index][: len(EVENTS[index]) // 2] + b"\n\n"
    assert chunks[:index] + chunks[index + 1 :] == EVENTS[:index] + EVENTS[index + 1 :]


def test_characters_are_cut_apart_across_chunks_and_writes() -> None:
    transport = perform("split_utf8", stream=True)
    _, body, chunks = read(transport)
    assert len(chunks) == 2 * len(EVENTS)
    for part in chunks[::2]:
        with pytest.raises(UnicodeDecodeError):
            part.decode()
    assert len(transport.writes) == 1 + len(chunks) + 1, "each is a write, and so a record, of its own"
    assert re.sub(r": .*\n(?=data)", "", body.decode()) == b"".join(EVENTS).decode()


def test_lines_end_with_cr_lf() -> None:
    assert read(perform("crlf_events", stream=True))[1] == b"".join(EVENTS).replace(b"\n", b"\r\n")


def test_a_comment_comes_before_every_event() -> None:
    assert read(perform("heartbeat_comments", stream=True))[1] == b"".join(
        b": ping\n\n" + event for event in EVENTS
    )


def test_one_event_is_huge_and_says_the_same() -> None:
    _, body, chunks = read(perform("huge_event=500000", stream=True))
    assert len(body) == len(b"".join(EVENTS)) + 500_000
    assert max(map(len, chunks)) < 20_000, "a client that does not read holds no more"
    said = [json.loads(part[6:]) for part in body.split(b"\n\n") if part.startswith(b"data: {")]
    assert [event["text"] for event in said] == TEXTS


def test_the_id_changes_midway() -> None:
    chunks = read(perform("id_changes=2", stream=True))[2]
    ids = [json.loads(part.removeprefix(b"data: "))["id"] for part in chunks[:-1]]
    assert ids == ["chatcmpl-abcdef"] * 2 + ["chatcmpl-fedcba"] * 4


@BOTH
def test_so_many_bytes_are_written_one_by_one(stream: bool) -> None:
    transport = perform("one_byte_writes=200", stream=stream)
    assert [len(data) for _, data in transport.writes[:200]] == [1] * 200
    assert read(transport)[1] == (b"".join(EVENTS) if stream else BODY)


# Below HTTP


@BOTH
def test_the_end_of_the_connection_is_the_end_of_the_body(stream: bool) -> None:
    transport = perform("close_without_notify", stream=stream)
    head, body = head_and_body(transport)
    assert b"connection: close" in head
    assert b"content-length" not in head.lower()
    assert b"chunked" not in head.lower()
    assert body == (b"".join(EVENTS) if stream else BODY)
    assert transport.ended == ["closed without notify"]


@BOTH
@pytest.mark.parametrize("fault", ["corrupt_record", "tiny_records"])
def test_faults_of_records_do_not_change_the_plaintext(fault: str, stream: bool) -> None:
    assert read(perform(fault, stream=stream))[1] == (b"".join(EVENTS) if stream else BODY)


# In general


@pytest.mark.parametrize("name", FAULTS)
@BOTH
@pytest.mark.parametrize("version", [b"1.0", b"1.1"])
def test_every_fault_comes_to_an_end_for_every_client(name: str, stream: bool, version: bytes) -> None:
    if applies(name, stream, version.decode()):
        transport = perform(name, stream=stream, version=version)
        assert len(transport.ended) == 1


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_waits_until_the_answer_is_due(name: str) -> None:
    stream = applies(name, stream=True)
    fault = parse(name)
    delivery = Delivery(200, HEADERS, events=events() if stream else None, at=1.0, fault=fault)
    transport = FakeResponseTransport()
    transport.writer = FaultyResponseWriter(transport, exchange_for(transport, delivery))  # type: ignore[arg-type]
    transport.writer.start()
    transport.run(until=0.999)
    transport.writer.advance()
    assert (transport.written, transport.ended) == (b"", [])
    transport.writer.abandon("client_left")
    assert transport.recorded[0].outcome == "client_left", "the fault had not come yet"


def test_a_client_that_leaves_during_a_fault_leaves_because_of_it() -> None:
    delivery = Delivery(200, HEADERS, BODY, fault=Fault("stall_before_response", 10_000))
    transport = FakeResponseTransport()
    transport.writer = FaultyResponseWriter(transport, exchange_for(transport, delivery))  # type: ignore[arg-type]
    transport.writer.start()
    transport.writer.abandon("client_left")
    assert transport.recorded[0].outcome == "faulted"
    transport.run()
    assert transport.ended == [], "nothing happens to a connection that is gone"


def test_a_client_that_does_not_read_pauses_the_fault() -> None:
    transport = FakeResponseTransport()
    delivery = Delivery(200, HEADERS, BODY, fault=Fault("one_byte_writes", 4_096))
    transport.writer = FaultyResponseWriter(transport, exchange_for(transport, delivery))  # type: ignore[arg-type]
    transport.writing_paused = True
    transport.writer.start()
    transport.run()
    assert transport.writes == []
    transport.writing_paused = False
    transport.writer.advance()
    transport.run()
    assert transport.ended == ["completed"]


@pytest.mark.parametrize("fault", ["slow_drip=1000", "one_byte_writes", "tiny_records", "heartbeat_comments"])
def test_what_a_stream_said_is_recorded_however_it_was_sent(fault: str) -> None:
    kept = b"".join(data for _, data in perform(fault, stream=True).recorded[0].kept_events)
    assert kept.replace(b": ping\n\n", b"") == b"".join(EVENTS)


def test_what_was_sent_of_a_faulty_stream_is_recorded_as_sent() -> None:
    recorded = perform("malformed_event=2", stream=True).recorded[0]
    assert [data for _, data in recorded.events][1] == EVENTS[1][: len(EVENTS[1]) // 2] + b"\n\n"


# Framing that parsers break on


@pytest.mark.parametrize(
    ("fault", "written"),
    [
        ("cr_events", b'data: {"a":1}\r\rdata: [DONE]\r\r'),
        ("no_space_after_colon", b'data:{"a":1}\n\ndata:[DONE]\n\n'),
        ("event_fields", b'retry: 3000\nid: 0\ndata: {"a":1}\n\nid: 1\ndata: [DONE]\n\n'),
        ("unterminated_event", b'data: {"a":1}\n\ndata: [DONE]'),
    ],
)
def test_events_are_written_otherwise(fault: str, written: bytes) -> None:
    events = iter([BodyEvent(0.0, b'data: {"a":1}\n\n'), BodyEvent(0.0, b"data: [DONE]\n\n")])
    changed = FAULTS[fault].change(Delivery(200, HEADERS, events=events), 0)
    assert changed.events is not None
    assert b"".join(event.data for event in changed.events) == written


@BOTH
@pytest.mark.parametrize("size", [512, 600, 8_192, 16_384, 100_001])
def test_a_head_has_the_size_asked_for(size: int, stream: bool) -> None:
    transport = perform(f"head_bytes={size}", stream=stream)
    head, _ = head_and_body(transport)
    assert len(head) + 4 == size
    assert max(map(len, head.split(b"\r\n"))) < 8_192


@BOTH
def test_a_body_may_end_with_the_connection(stream: bool) -> None:
    transport = perform("close_delimited", stream=stream)
    head, body = head_and_body(transport)
    assert b"content-length" not in head.lower()
    assert b"transfer-encoding" not in head.lower()
    assert body == (b"".join(EVENTS) if stream else BODY)
    assert transport.ended == ["closed"]


def test_any_interim_status_comes_before_the_answer() -> None:
    assert perform("interim_status=199", stream=False).written.startswith(
        b"HTTP/1.1 199 Interim\r\n\r\nHTTP/1.1 200"
    )
