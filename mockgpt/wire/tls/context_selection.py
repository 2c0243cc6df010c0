"""The wait for a TLS context: for the ClientHello that names a server, for a delay, for a certificate.

Most connections have their context at once and never come here. Holds what the client sends
meanwhile, within bounds.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable

from mockgpt.errors import CertificateError
from mockgpt.wire.tls.client_hello import ClientHello, HelloReader, Unreadable
from mockgpt.wire.tls.policy import HandshakePolicy
from mockgpt.wire.tls.refusal_reasons import RefusalReason
from mockgpt.wire.tls.rejection import HandshakeRejected, alert_record

# Before the server's answer a client has nothing to send but its hello, which may be in tiny records.
HELD_LIMIT_BYTES = 262_144


class ContextSelection:
    """One connection's wait.

    Args:
        policy: what its handshake follows.
        call_later: calls back after so many seconds.
        on_ready: called when `receive` has more to say.

    Attributes:
        pending: it waits for the server, so the client is not to blame for the time it takes.
    """

    def __init__(
        self,
        policy: HandshakePolicy,
        call_later: Callable[[float, Callable[[], None]], None],
        on_ready: Callable[[], None],
    ) -> None:
        self._policy = policy
        self._call_later = call_later
        self._on_ready = on_ready
        self._buffered = bytearray()
        self._reader: HelloReader | None = HelloReader()
        self._server_name: str | None = None
        self.pending = False

    def receive(self, data: bytes) -> ssl.SSLContext | None:
        """Take what the client sends; return the context once it is clear.

        Raises:
            HandshakeRejected: the client is not let in, or a fault says so.
        """
        self._buffered += data
        if len(self._buffered) > HELD_LIMIT_BYTES:
            raise HandshakeRejected(
                RefusalReason.GARBAGE, f"more than {HELD_LIMIT_BYTES} bytes before the handshake"
            )
        if self._reader is not None and not self._read(self._reader, data):
            return None
        return None if self.pending else self._select()

    def take_buffered(self) -> bytes:
        """Return what the client has sent so far, and forget it."""
        buffered, self._buffered = bytes(self._buffered), bytearray()
        return buffered

    def _read(self, reader: HelloReader, data: bytes) -> bool:
        """Tell whether the hello is complete; what cannot be read is left for OpenSSL to refuse."""
        hello: ClientHello | None = None
        try:
            hello = reader.feed(data)
            if hello is None:
                return False
        except Unreadable:
            pass
        self._reader = None
        if hello is not None:
            self._server_name = hello.server_name
            self._apply_fault(hello)
        return True

    def _apply_fault(self, hello: ClientHello) -> None:
        fault = self._policy.fault
        if fault is None:
            return
        rejection = fault.on_client_hello(hello)
        if rejection is not None:
            raise rejection
        if fault.delay_seconds:
            self.pending = True
            self._call_later(fault.delay_seconds, self._ready)

    def _select(self) -> ssl.SSLContext | None:
        try:
            context = self._policy.context_for(self._server_name, self._ready)
        except CertificateError as error:
            raise HandshakeRejected(
                RefusalReason.FAULTED, str(error), alert_record("internal_error")
            ) from None
        self.pending = context is None
        return context

    def _ready(self) -> None:
        self.pending = False
        self._on_ready()
