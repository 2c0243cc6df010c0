"""How one Delivery is written, on a clock that the test sets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from hand_run_loop import HandRunLoop
from hypothesis import given
from hypothesis import strategies as st

from mockgpt.wire.connection import Connection
from mockgpt.wire.http.http11 import HTTPConnection
from mockgpt.wire.messages import BodyEvent, Delivery, Exchange, Request
from mockgpt.wire.response_writer import WRITE_SIZE, ResponseWriter
from mockgpt.wire.timers import TICK_SECONDS, Deadlines

GET = b"GET / HTTP/1.1\r\nhost: a\r\n\r\n"


class FakeResponseTransport:
    """A connection that remembers what was written, and when."""

    def __init__(self) -> None:
        self.loop = HandRunLoop()
        self.deadlines = Deadlines(cast(Any, self.loop))
        self.http = HTTPConnection(65_536)
        self.http.receive(GET)
        while self.http.next_event() is not None:
            pass
        self.owner = self
        self.stopping = False
        self.writing_paused = False
        self.unsent_bytes = 0
        self.written: list[tuple[float, bytes]] = []
        self.log: list[str] = []
        self.errors: list[Exception] = []

    @property
    def bytes_out(self) -> int:
        return sum(len(data) for _, data in self.written)

    @property
    def taken_bytes(self) -> int:
        return self.bytes_out - self.unsent_bytes

    def now(self) -> float:
        return self.loop.now

    def send(self, plaintext: bytes) -> None:
        self.log.append("send")
        self.written.append((self.loop.now, plaintext))

    def send_end(self, plaintext: bytes) -> bool:
        self.send(plaintext)
        return not self.unsent_bytes

    def call_soon(self, callback: Callable[[], None]) -> None:
        self.loop.call_soon(callback)

    def record(self, exchange: Exchange) -> None:
        self.log.append(f"record {exchange.outcome}")

    def response_complete(self) -> None:
        self.log.append("completed")

    def failed(self, error: Exception) -> None:
        self.errors.append(error)

    @property
    def text(self) -> bytes:
        return b"".join(data for _, data in self.written)


def write(delivery: Delivery) -> tuple[FakeResponseTransport, ResponseWriter]:
    transport = FakeResponseTransport()
    exchange = Exchange(Request("req_1", "GET", "/", [], Connection("conn_1", "", 0.0)), "default")
    exchange.delivery = delivery
    exchange.events_budget_bytes = 1_000_000
    writer = ResponseWriter(cast(Any, transport), exchange)
    writer.start()
    return transport, writer


def events(*due: float) -> Iterator[BodyEvent]:
    return iter([BodyEvent(at, b"data: %d\n\n" % index) for index, at in enumerate(due)])


def test_a_plain_answer_leaves_whole_when_it_is_due() -> None:
    transport, _ = write(Delivery(200, [], b"hello", at=0.5))
    transport.loop.turn_to(0.4)
    assert transport.written == []
    transport.loop.turn_to(1)
    assert [at for at, _ in transport.written] == [0.5]
    assert transport.text.endswith(b"\r\n\r\nhello")


def test_it_is_recorded_at_once_when_its_last_byte_has_left() -> None:
    transport, _ = write(Delivery(200, [], b"hello"))
    assert transport.log == ["send", "record complete", "completed"]


def test_the_head_of_a_stream_leaves_before_its_events_and_each_is_a_chunk() -> None:
    transport, writer = write(Delivery(200, [], events=events(0.2, 0.3), at=0.1))
    transport.loop.turn_to(1)
    assert [at for at, _ in transport.written] == [0.1, 0.2, 0.3]
    assert b"data:" not in transport.written[0][1]
    assert transport.text.endswith(b"9\r\ndata: 0\n\n\r\n9\r\ndata: 1\n\n\r\n0\r\n\r\n")
    assert [at for at, _ in writer.exchange.events] == [200.0, 300.0]


def test_what_is_due_together_leaves_together() -> None:
    transport, _ = write(Delivery(200, [], events=events(0, 0, 0)))
    assert len(transport.written) == 1
    assert transport.text.count(b"data:") == 3


def test_a_long_stream_gives_others_a_turn() -> None:
    many = iter([BodyEvent(0.0, b"x" * 1000)] * 100)
    transport, _ = write(Delivery(200, [], events=many))
    assert len(transport.written) == 1
    assert len(transport.text) < 2 * WRITE_SIZE
    transport.loop.run_soon()
    assert transport.text.count(b"x" * 1000) == 100
    assert transport.log[-1] == "completed"


def test_a_large_body_leaves_in_pieces() -> None:
    transport, _ = write(Delivery(200, [], b"x" * 200_000))
    assert len(transport.written) == 1
    transport.loop.run_soon()
    assert transport.text.endswith(b"x" * 200_000)
    assert max(len(data) for _, data in transport.written) < 2 * WRITE_SIZE


def test_a_client_that_does_not_read_stops_the_clock_of_its_own_answer() -> None:
    transport, writer = write(Delivery(200, [], events=events(0.1, 0.2, 0.3)))
    transport.loop.turn_to(0.15)
    transport.writing_paused = True
    transport.loop.turn_to(5)
    assert len(transport.written) == 2
    transport.writing_paused = False
    writer.advance()
    assert transport.log[-1] == "completed"
    assert [at for at, _ in transport.written] == [0, 0.1, 5]


@given(
    st.lists(st.floats(0, 3), max_size=12).map(sorted),
    st.lists(st.floats(0, 4), max_size=6).map(sorted),
)
def test_however_it_is_woken_every_event_leaves_once_and_never_early(
    due: list[float], wakes: list[float]
) -> None:
    transport, writer = write(Delivery(200, [], events=events(*due)))
    for wake in wakes:
        transport.loop.turn_to(wake)
        transport.writing_paused = not transport.writing_paused
        writer.advance()
    transport.writing_paused = False
    writer.advance()
    transport.loop.turn_to(10)
    assert transport.text.count(b"data: ") == len(due)
    assert transport.log.count("completed") == 1
    for (at, _), when in zip(writer.exchange.events, due, strict=True):
        assert at / 1000 >= when - TICK_SECONDS - 0.001


def test_a_cut_answer_is_recorded_once_and_writes_no_more() -> None:
    transport, writer = write(Delivery(200, [], events=events(1, 2)))
    transport.loop.turn_to(1.5)
    writer.abandon("client_left")
    writer.abandon("reset")
    transport.loop.turn_to(5)
    assert [line for line in transport.log if line.startswith("record")] == ["record client_left"]
    assert transport.text.count(b"data: ") == 1


def test_an_event_that_cannot_be_made_ends_its_own_answer() -> None:
    def broken() -> Iterator[BodyEvent]:
        yield BodyEvent(0.0, b"data: 1\n\n")
        raise ValueError("no more")

    transport, _ = write(Delivery(200, [], events=broken()))
    assert [str(error) for error in transport.errors] == ["no more"]


def test_kept_events_end_where_their_budget_does() -> None:
    transport = FakeResponseTransport()
    exchange = Exchange(Request("req_1", "GET", "/", [], Connection("conn_1", "", 0.0)), "default")
    exchange.delivery = Delivery(200, [], events=events(0, 0, 0))
    exchange.events_budget_bytes = 20
    ResponseWriter(cast(Any, transport), exchange).start()
    assert len(exchange.events) == 2
