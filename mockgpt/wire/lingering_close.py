"""Closing a connection so that its client gets to read what was written last.

Closing with unread input would make the kernel send a reset, which takes away what the client has
not read yet: the last answer, or the alert. So the end is announced and input discarded until the
client has gone, has had its time, or has stopped reading.
"""

from __future__ import annotations

from mockgpt.wire.listener import Listener
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.session import Opening, Session
from mockgpt.wire.sockets import reset_on_close
from mockgpt.wire.timers import Timeout
from mockgpt.wire.tls.rejection import Disconnect
from mockgpt.wire.write_progress import WriteProgress

LINGER_SECONDS = 2.0  # for a final answer
REFUSAL_SECONDS = 1.0  # a client that is still uploading must get to read the alert
STOPPING_SECONDS = 0.3  # a server that stops waits no longer for any client


class LingeringClose:
    """The closing of one connection, and the watch over a client that reads slowly.

    Args:
        out: the writing side.
        timeout: the connection's deadline.
    """

    __slots__ = ("_listener", "_out", "_progress", "_timeout")

    def __init__(self, out: ResponseTransport, timeout: Timeout, listener: Listener) -> None:
        self._out = out
        self._timeout = timeout
        self._listener = listener
        self._progress = WriteProgress()

    def notify(self, layer: Opening | Session) -> None:
        """Send close_notify, where there is TLS and a handshake was complete (RFC 8446 section 6.1)."""
        layer.close_notify()
        self._out.send_raw(layer.take_output())

    def begin(self, seconds: float) -> None:
        """Close the writing half, and give the client so long to read."""
        try:
            self._out.transport.write_eof()
        except OSError:
            pass  # the client is gone already; the loop will say so
        self.wait(min(seconds, STOPPING_SECONDS) if self._out.stopping else seconds)

    def begin_silence(self, disconnect: Disconnect) -> None:
        """Discard what comes without saying so, and cut the connection when the time is up."""
        self._timeout.allow(disconnect.silence_ms)
        if disconnect.reset:
            reset_on_close(self._out.transport)

    def wait(self, seconds: float) -> None:
        """Give the client so long, counted from now."""
        self._progress.restart()
        self._timeout.hold(seconds * 1000)

    def watch_reading(self) -> None:
        """Begin to measure whether a client reads that lets its answer pile up."""
        self._progress.restart(self._out.transport.get_write_buffer_size())
        self._timeout.hold(self._listener.settings.write_stall_timeout_ms)

    def still_reading(self) -> bool:
        """Tell whether the client has read something since the last look; if so, its time begins anew."""
        if not self._progress.made(self._out.transport.get_write_buffer_size()):
            return False
        self._timeout.hold(self._listener.settings.write_stall_timeout_ms)
        return True

    def timed_out(self) -> None:
        """Cut a closing connection, unless its client is still reading the last answer."""
        if not (self._out.transport.get_write_buffer_size() and self.still_reading()):
            self._out.transport.abort()
