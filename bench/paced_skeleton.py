"""The least a server of paced streams can be: the skeleton, a heap of deadlines, and one constant event.

No back pressure, no journal, no log. What is due within the same tick goes out in one TLS write, each
event a chunk of h11's.
"""

from __future__ import annotations

import asyncio
import heapq
import sys
from itertools import count

import h11
import orjson
from skeleton import HEADERS, Skeleton, server_context

TICK_SECONDS = 0.0005
DONE = b"data: [DONE]\n\n"


def event_of(size: int) -> bytes:
    """Return an event of so many bytes, about that of a chat chunk."""
    frame = (
        b'data: {"object":"chat.completion.chunk","choices":[{"delta":{"content":""}}],"padding":"%b"}\n\n'
    )
    return frame % (b"x" * (size - len(frame) + 2))


class Clock:
    """All streams' deadlines on one heap."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.heap: list[tuple[float, int, Stream]] = []
        self.order = count()
        self.timer: asyncio.TimerHandle | None = None
        self.armed_for = 0.0

    def at(self, when: float, stream: Stream) -> None:
        heapq.heappush(self.heap, (when, next(self.order), stream))
        if self.timer is None or when < self.armed_for:
            self.arm(when)

    def arm(self, when: float) -> None:
        if self.timer is not None:
            self.timer.cancel()
        self.armed_for = when
        self.timer = self.loop.call_at(when, self.serve)

    def serve(self) -> None:
        self.timer = None
        due = self.loop.time() + TICK_SECONDS
        while self.heap and self.heap[0][0] <= due:
            heapq.heappop(self.heap)[2].advance(due)
        if self.heap:
            self.arm(self.heap[0][0])


class Stream:
    """One answer under way: `events` of them, a gap apart, and [DONE] with the last."""

    def __init__(self, connection: PacedSkeleton, events: int, gap: float) -> None:
        self.connection = connection
        self.left = events
        self.gap = gap
        self.due = connection.clock.loop.time()

    def advance(self, now: float) -> None:
        if self.connection.gone:
            return
        send = self.connection.http.send
        parts = []
        while self.left and self.due <= now:
            parts.append(send(h11.Data(data=EVENT)) or b"")
            self.due += self.gap
            self.left -= 1
        if self.left:
            self.connection.clock.at(self.due, self)
        else:
            parts += [send(h11.Data(data=DONE)) or b"", send(h11.EndOfMessage()) or b""]
            self.connection.http.start_next_cycle()
        self.connection.tls.write(b"".join(parts))
        self.connection.flush()


class PacedSkeleton(Skeleton):
    """One connection, whose requests say how many events at what gap."""

    clock: Clock
    gone = False

    def connection_lost(self, error: Exception | None) -> None:
        self.gone = True

    def answer(self) -> None:
        while True:
            event = self.http.next_event()
            if event is h11.NEED_DATA or event is h11.PAUSED:
                return
            if type(event) is h11.ConnectionClosed:
                self.transport.close()
                return
            if type(event) is h11.Request:
                headers = {bytes(name): bytes(value) for name, value in event.headers}
                self.events = int(headers.get(b"x-mockgpt-reply-tokens", b"1"))
                self.gap = float(headers.get(b"x-gap-seconds", b"0"))
            elif type(event) is h11.EndOfMessage:
                framing = [*HEADERS[:-1], (b"transfer-encoding", b"chunked")]
                self.tls.write(self.http.send(h11.Response(status_code=200, headers=framing)) or b"")
                Stream(self, self.events, self.gap).advance(self.clock.loop.time())


async def main(folder: str) -> None:
    context = server_context(folder)
    loop = asyncio.get_running_loop()
    PacedSkeleton.clock = Clock(loop)
    server = await loop.create_server(lambda: PacedSkeleton(context), "127.0.0.1", 0, backlog=1024)
    port = server.sockets[0].getsockname()[1]
    sys.stdout.write(orjson.dumps({"url": f"https://127.0.0.1:{port}"}).decode() + "\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    from mockgpt.cli.serve import loop_factory

    _, folder, size, loop_name = sys.argv
    EVENT = event_of(int(size))
    with asyncio.Runner(loop_factory=loop_factory(loop_name)) as runner:
        runner.run(main(folder))
