"""Messages between the parent and a worker: calls that are answered, and messages that are not.

Both ends are of one program and one fork, so a message is marshalled: bytes and tuples stay what they
are. What is sent in one turn of the loop leaves in one write. It must not know what the messages mean.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Coroutine
from marshal import dumps, loads
from typing import Any, cast

from mockgpt.wire.eager_task import start

_LENGTH_BYTES = 4
_BUFFER_BYTES = 65_536  # a message that is longer gets a buffer of its own size

# Answers a call by its name and arguments. What it raises is the answer, as text.
Handler = Callable[[str, tuple[Any, ...]], Coroutine[Any, Any, Any]]


class ChannelClosed(Exception):
    """The other process has ended, or what was asked has failed there."""


class Channel(asyncio.BufferedProtocol):
    """One end of a socket pair.

    Args:
        handle: answers the calls of the other end.
        on_closed: called once when the other end is gone.
    """

    def __init__(self, handle: Handler, on_closed: Callable[[], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._handle = handle
        self._on_closed = on_closed
        self._buffer = bytearray(_BUFFER_BYTES)
        self._filled = 0
        self._unsent: list[bytes] = []
        self._asked: dict[int, asyncio.Future[Any]] = {}
        self._numbers = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._transport: asyncio.Transport | None = None
        self.closed = False

    async def open(self, end: socket.socket) -> None:
        """Begin on one end of a pair."""
        await self._loop.create_connection(lambda: self, sock=end)

    def tell(self, name: str, *arguments: Any) -> None:
        """Send a message that is not answered; nothing happens where the other end is gone."""
        self._send((0, name, arguments))

    async def ask(self, name: str, *arguments: Any) -> Any:
        """Call a function of the other end, and return what it returns.

        Raises:
            ChannelClosed: the other end is gone, or the call failed there.
        """
        if self.closed:
            raise ChannelClosed(name)
        self._numbers += 1
        number = self._numbers
        answer = self._asked[number] = self._loop.create_future()
        self._send((number, name, arguments))
        try:
            return await answer
        finally:
            self._asked.pop(number, None)

    def close(self) -> None:
        """Send what waits, and close; idempotent."""
        self._flush()
        if self._transport is not None:
            self._transport.close()

    def _send(self, message: tuple[int, str | None, Any]) -> None:
        if self.closed:
            return
        data = dumps(message)
        if not self._unsent:
            self._loop.call_soon(self._flush)
        self._unsent += (len(data).to_bytes(_LENGTH_BYTES, "big"), data)

    def _flush(self) -> None:
        if self._unsent and self._transport is not None:
            self._transport.write(b"".join(self._unsent))
            self._unsent.clear()

    # -- asyncio.BufferedProtocol ----------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the transport."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is no subclass
        self._flush()

    def get_buffer(self, _sizehint: int) -> memoryview:
        """Return where the next bytes go: behind those of a message that is not complete."""
        return memoryview(self._buffer)[self._filled :]

    def buffer_updated(self, count: int) -> None:
        """Take every message that is complete."""
        self._filled += count
        at, needed = 0, _LENGTH_BYTES
        with memoryview(self._buffer) as received:
            while self._filled - at >= _LENGTH_BYTES:
                begin = at + _LENGTH_BYTES
                needed = _LENGTH_BYTES + int.from_bytes(received[at:begin], "big")
                if self._filled - at < needed:
                    break
                message = loads(received[begin : at + needed])
                at, needed = at + needed, _LENGTH_BYTES
                self._take(*message)
            self._keep(received[at : self._filled], needed)

    def _keep(self, rest: memoryview, needed: int) -> None:
        """Let the buffer begin with what is left, and have room for the message that this begins."""
        self._filled = len(rest)
        size = max(needed, _BUFFER_BYTES)
        if size != len(self._buffer):
            buffer = bytearray(size)
            buffer[: self._filled] = rest
            self._buffer = buffer
        elif self._filled:
            self._buffer[: self._filled] = bytes(rest)

    def _take(self, number: int, name: str | None, content: Any) -> None:
        if name is None:  # an answer: whether it went well, and the result
            answer = self._asked.get(number)
            if answer is not None and not answer.done():
                if content[0]:
                    answer.set_result(content[1])
                else:
                    answer.set_exception(ChannelClosed(content[1]))
            return

        def answered(result: tuple[bool, Any]) -> None:
            if number:
                self._send((number, None, result))

        # Most calls do not wait, and so need no task; their order is kept.
        if (task := start(self._loop, self._answer(name, content), answered)) is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _answer(self, name: str, arguments: tuple[Any, ...]) -> tuple[bool, Any]:
        try:
            return True, await self._handle(name, arguments)
        except Exception as error:  # the other end has to hear of it, or it waits for ever
            return False, f"{type(error).__name__}: {error}"

    def connection_lost(self, _error: Exception | None) -> None:
        """Let everybody who waits for an answer know."""
        self.closed = True
        for answer in self._asked.values():
            if not answer.done():
                answer.set_exception(ChannelClosed("the other process has ended"))
        self._on_closed()
