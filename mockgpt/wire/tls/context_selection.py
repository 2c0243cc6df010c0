"""Where a connection waits until its TLS context is chosen: for its ClientHello, a delay, a certificate.

Most connections never come here; those that do need their server name read, their certificate
minted, or are to be harmed. Holds what the client sends meanwhile, within bounds.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.errors import CertificateError
from mockgpt.wire.tls.client_hello import ClientHello, HelloReader, Unreadable
from mockgpt.wire.tls.rejection import HandshakeRejected

if TYPE_CHECKING:
    from mockgpt.wire.tls.policy import HandshakePolicy

# Before the server's answer a client has nothing to send but its hello, which may be in tiny records.
HELD_LIMIT_BYTES = 262_144


class ContextSelection:
    """One connection's wait.

    Args:
        policy: what its handshake goes by.
        later: calls back after so many seconds.
        go_on: called when `receive` has more to say.

    Attributes:
        pending: for something of our own, so that the client is not to blame for the time it takes.
    """

    def __init__(
        self,
        policy: HandshakePolicy,
        later: Callable[[float, Callable[[], None]], None],
        go_on: Callable[[], None],
    ) -> None:
        self._policy = policy
        self._later = later
        self._go_on = go_on
        self._held = bytearray()
        self._reader: HelloReader | None = HelloReader()
        self._server_name: str | None = None
        self.pending = False

    def receive(self, data: bytes) -> ssl.SSLContext | None:
        """Take what the client sends; return the context once it is clear.

        Raises:
            HandshakeRejected: the client is not let in, or comes to harm on purpose.
        """
        self._held += data
        if len(self._held) > HELD_LIMIT_BYTES:
            raise HandshakeRejected("garbage", f"more than {HELD_LIMIT_BYTES} bytes before the handshake")
        if self._reader is not None and not self._read(self._reader, data):
            return None
        return None if self.pending else self._choose()

    def take_buffered(self) -> bytes:
        """Return what has been held."""
        held, self._held = bytes(self._held), bytearray()
        return held

    def _read(self, reader: HelloReader, data: bytes) -> bool:
        """Tell whether the hello is through; what cannot be read is left for OpenSSL to refuse."""
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
        from mockgpt.faults.handshake import SLOW, instead

        if fault.name == SLOW:
            self.pending = True
            self._later(fault.amount / 1000, self._ready)
            return
        rejection = instead(fault, hello)
        if rejection is not None:
            raise rejection

    def _choose(self) -> ssl.SSLContext | None:
        try:
            context = self._policy.context_for(self._server_name, self._ready)
        except CertificateError as error:
            from mockgpt.faults.handshake import alert_record

            raise HandshakeRejected("faulted", str(error), alert_record("internal_error")) from None
        self.pending = context is None
        return context

    def _ready(self) -> None:
        self.pending = False
        self._go_on()
