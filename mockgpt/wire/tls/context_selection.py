"""Waits for a TLS context: for the ClientHello with its server name, for a delay, for a certificate.

Most connections have their context at once and do not use this. Holds what the client sends during
the wait, up to a limit.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable

from mockgpt.errors import CertificateError
from mockgpt.wire.tls.client_hello import ClientHello, HelloReader, Unreadable
from mockgpt.wire.tls.policy import HandshakePolicy
from mockgpt.wire.tls.refusal_reasons import RefusalReason
from mockgpt.wire.tls.rejection import HandshakeRejected, alert_record

# Before the server's answer a client sends only its hello, perhaps in tiny records.
HELD_LIMIT_BYTES = 262_144


class ContextSelection:
    """The wait of one connection.

    Args:
        policy: the policy of its handshake.
        call_later: calls back after a number of seconds.
        on_ready: called when the wait is over; `receive` has to be called again then, without data.

    Attributes:
        pending: it waits for the server, so the time does not count as the client's.
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
        self._hello: ClientHello | None = None
        self._server_name: str | None = None
        self.pending = False

    def receive(self, data: bytes) -> ssl.SSLContext | None:
        """Take what the client sends; return the context once it is known.

        Raises:
            HandshakeRejected: the client is refused, perhaps by a fault.
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
        """Return and clear what the client has sent so far."""
        buffered, self._buffered = bytes(self._buffered), bytearray()
        return buffered

    def _read(self, reader: HelloReader, data: bytes) -> bool:
        """Tell whether the hello is complete; OpenSSL refuses one that is not valid."""
        try:
            self._hello = reader.feed(data)
            if self._hello is None:
                return False
            self._server_name = self._hello.server_name
        except Unreadable:
            pass
        self._reader = None
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
        if not self._policy.decided(self._ready):
            self.pending = True
            return None
        if self._hello is not None:
            hello, self._hello = self._hello, None
            self._apply_fault(hello)
            if self.pending:
                return None
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
