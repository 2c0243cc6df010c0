"""Closes a connection so that its client can read what was written last.

If a socket is closed with unread input, the kernel sends a reset, and the client loses what it has not
read yet: the last answer, or the alert. So the writing side is closed first, and input is discarded
until the client closes, its time is over, or it has stopped reading.
"""

from __future__ import annotations

from mockgpt.wire.listener import Listener
from mockgpt.wire.response_transport import ResponseTransport
from mockgpt.wire.session import Opening, Session
from mockgpt.wire.sockets import reset_on_close
from mockgpt.wire.timers import Timeout
from mockgpt.wire.tls.rejection import Disconnect
from mockgpt.wire.write_progress import WriteProgress

LINGER_SECONDS = 2.0  # for a final answer, or an alert: a client that is still uploading must get to read it
STOPPING_SECONDS = 0.3  # when the server stops, no client gets more


class LingeringClose:
    """Closes one connection, and measures whether its client still reads.

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
        """Close the writing side, and give the client this time to read."""
        try:
            self._out.transport.write_eof()
        except OSError:
            pass  # the client has closed; the loop calls connection_lost
        self.wait(min(seconds, STOPPING_SECONDS) if self._out.stopping else seconds)

    def begin_silence(self, disconnect: Disconnect) -> None:
        """Discard input and send nothing, and cut the connection when the time is over."""
        self._timeout.allow(disconnect.silence_ms)
        if disconnect.reset:
            reset_on_close(self._out.transport)

    def wait(self, seconds: float) -> None:
        """Give the client this time, counted from now."""
        self._progress.restart()
        self._timeout.hold(seconds * 1000)

    def watch_reading(self) -> None:
        """Begin to measure whether the client still reads its answer."""
        self._progress.restart(self._out.transport.get_write_buffer_size())
        self._timeout.hold(self._listener.settings.write_stall_timeout_ms)

    def still_reading(self) -> bool:
        """Tell whether the client has read something since the last call; if so, restart its time."""
        if not self._progress.made(self._out.transport.get_write_buffer_size()):
            return False
        self._timeout.hold(self._listener.settings.write_stall_timeout_ms)
        return True

    def timed_out(self) -> None:
        """Cut a closing connection, unless its client is still reading the last answer."""
        if not (self._out.transport.get_write_buffer_size() and self.still_reading()):
            self._out.transport.abort()
