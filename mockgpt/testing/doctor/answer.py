"""Reads one answer from a caller's connection, and keeps what tells a whole one from a broken one.

h11 parses; times, arrivals and the way in which the answer ended are kept beside. It must not know what was
asked.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import h11
import orjson

from mockgpt.testing.doctor.connection import CallerConnection

_RAW_KEPT_BYTES = 65_536
_LARGEST_HEAD = 1_048_576
_START = b"HTTP/1."
_REQUEST = h11.Request(method="GET", target="/", headers=[("host", "caller")])
DONE = b"[DONE]"


@dataclass(slots=True)
class CallerAnswer:
    """What the caller read. Times are milliseconds since the request was sent.

    Attributes:
        status: None where no head came.
        framing: `length`, `chunked`, `close` (ended by the connection), or empty.
        whole: it ended as its framing says.
        problem: what was no HTTP in it, as the parser says; else empty.
        ended: how the connection ended: see `connection`; `bound` where the caller gave up; empty where it
            is open.
        raw: the first bytes as they came.
        arrivals: time and size of each piece of the body.
        address: the caller's own, for the proof of the hop.
    """

    status: int | None = None
    reason: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list)
    informational: list[int] = field(default_factory=list)
    body: bytearray = field(default_factory=bytearray)
    trailers: list[tuple[str, str]] = field(default_factory=list)
    framing: str = ""
    whole: bool = False
    problem: str = ""
    ended: str = ""
    raw: bytearray = field(default_factory=bytearray)
    arrivals: list[tuple[float, int]] = field(default_factory=list)
    head_ms: float | None = None
    end_ms: float = 0.0
    address: str = ""
    continue_ms: float | None = None

    def header(self, name: str) -> str | None:
        """Return the first value of a header."""
        return next((value for key, value in self.headers if key == name), None)

    def values(self, name: str) -> list[str]:
        """Return every value of a header."""
        return [value for key, value in self.headers if key == name]

    def json(self) -> Any:
        """Return the body as JSON, None where it is none."""
        try:
            return orjson.loads(bytes(self.body))
        except ValueError:
            return None

    @property
    def broken(self) -> bool:
        """Whether the caller can know that something is missing: no proper end, or an end that is no HTTP."""
        if self.status is None or not self.whole or self.problem:
            return True
        # A body that ends with its connection is whole only where TLS says that it is (RFC 8446 section 6.1).
        return self.framing == "close" and self.ended in ("reset", "fin", "bound")

    @property
    def events(self) -> list[tuple[float, bytes]]:
        """The complete server-sent events with the time at which each was complete."""
        found: list[tuple[float, bytes]] = []
        data = bytes(self.body)
        ends = _arrival_ends(self.arrivals)
        start = 0
        while start < len(data):
            ends_here = [(data.find(mark, start), len(mark)) for mark in (b"\n\n", b"\r\n\r\n")]
            places = [(at, size) for at, size in ends_here if at >= 0]
            if not places:
                break
            at, size = min(places)
            stop = at + size
            found.append((next((ms for ms, end in ends if end >= stop), self.end_ms), data[start:stop]))
            start = stop
        return found

    @property
    def has_done(self) -> bool:
        """Whether the stream says that it is complete."""
        return b"data: " + DONE in bytes(self.body).replace(b"data:[", b"data: [")

    @property
    def has_error_event(self) -> bool:
        """Whether an event, or the JSON body, says that something went wrong."""
        return b'"error"' in bytes(self.body)

    @property
    def finish_reason(self) -> bool:
        """Whether any event has a finish_reason that is not null."""
        return any(b'"finish_reason":"' in data.replace(b" ", b"") for _, data in self.events)

    def line(self) -> str:
        """Return it in one line, for reports."""
        if self.status is None:
            what = "no answer" if not self.raw else f"{len(self.raw)} bytes that are no HTTP"
        else:
            what = f"{self.status}, {len(self.body)} bytes" + ("" if self.whole else ", incomplete")
            if self.framing == "close":
                what += ", ended by the connection"
        if self.problem:
            what += f", {self.problem[:80]}"
        how = {"": "", "bound": f", nothing more within {self.end_ms / 1000:.1f} s"}.get(
            self.ended, f", then {self.ended}"
        )
        return f"{what}{how} at {self.end_ms:.0f} ms"


def _arrival_ends(arrivals: list[tuple[float, int]]) -> list[tuple[float, int]]:
    total, ends = 0, []
    for at, size in arrivals:
        total += size
        ends.append((at, total))
    return ends


class AnswerReader:
    """Reads the answers of one connection, one after the other."""

    def __init__(self, connection: CallerConnection) -> None:
        self._connection = connection
        self._parser: h11.Connection | None = None

    def _next_parser(self) -> h11.Connection:
        """Return the parser for the next answer; h11 has to be told that something was asked."""
        old = self._parser
        left = old.trailing_data[0] if old is not None else b""
        if old is not None and old.our_state is h11.DONE and old.their_state is h11.DONE:
            old.start_next_cycle()
            parser = old
        else:
            parser = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LARGEST_HEAD)
            if left:
                parser.receive_data(left)
        parser.send(_REQUEST)
        parser.send(h11.EndOfMessage())
        self._parser = parser
        return parser

    async def read(
        self, bound_s: float, *, started: float | None = None, until: Any = None, linger_s: float = 0.0
    ) -> CallerAnswer:
        """Read one answer, for so long at most.

        Args:
            started: the zero of its times, on the monotonic clock; now where it is None.
            until: called with the answer after each piece; true ends the reading early.
            linger_s: how long to wait for the end of the connection after a whole answer.
        """
        answer = CallerAnswer(address=self._connection.address)
        zero = monotonic() if started is None else started
        parser = self._next_parser()
        try:
            async with asyncio.timeout(bound_s):
                while not self._parse(parser, answer, zero) and not (until is not None and until(answer)):
                    data = await self._connection.receive()
                    if len(answer.raw) < _RAW_KEPT_BYTES:
                        answer.raw += data[: _RAW_KEPT_BYTES - len(answer.raw)]
                    self._feed(parser, data, answer)
                    if not data:
                        self._parse(parser, answer, zero)
                        break
        except TimeoutError:
            answer.ended = "bound"
        answer.end_ms = (monotonic() - zero) * 1000
        if answer.whole and linger_s and not self._connection.ended:
            try:
                async with asyncio.timeout(linger_s):
                    await self._connection.receive()
            except TimeoutError:
                pass
        answer.ended = self._connection.ended or answer.ended
        return answer

    def _feed(self, parser: h11.Connection, data: bytes, answer: CallerAnswer) -> None:
        start = bytes(answer.raw[: len(_START)])
        if answer.status is None and not answer.informational and not _START.startswith(start):
            # h11 would wait for the end of a first line that will never come.
            answer.problem = "no HTTP"
            return
        try:
            parser.receive_data(data)
        except (h11.RemoteProtocolError, RuntimeError) as error:
            answer.problem = answer.problem or str(error)

    def _parse(self, parser: h11.Connection, answer: CallerAnswer, zero: float) -> bool:
        """Take what there is; return whether the answer has ended."""
        now = (monotonic() - zero) * 1000
        while not answer.problem:
            try:
                event = parser.next_event()
            except h11.RemoteProtocolError as error:
                if "without sending complete message body" not in str(error):
                    answer.problem = str(error)
                return True
            if event is h11.NEED_DATA or event is h11.PAUSED:
                return False
            if isinstance(event, h11.InformationalResponse):
                answer.informational.append(event.status_code)
                if event.status_code == 100:
                    answer.continue_ms = now
            elif isinstance(event, h11.Response):
                answer.status, answer.reason = event.status_code, event.reason.decode("latin-1")
                answer.headers = [(name.decode(), value.decode("latin-1")) for name, value in event.headers]
                answer.framing, answer.head_ms = _framing(answer), now
            elif isinstance(event, h11.Data):
                answer.body += event.data
                answer.arrivals.append((now, len(event.data)))
            elif isinstance(event, h11.EndOfMessage):
                answer.whole = True
                answer.trailers = [(name.decode(), value.decode("latin-1")) for name, value in event.headers]
                return True
            elif isinstance(event, h11.ConnectionClosed):
                return True
        return True


def _framing(answer: CallerAnswer) -> str:
    if answer.header("transfer-encoding") is not None:
        return "chunked"
    return "length" if answer.header("content-length") is not None else "close"
