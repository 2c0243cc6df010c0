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
from mockgpt.wire.tls.rejection import TurnedAway

if TYPE_CHECKING:
    from mockgpt.wire.tls.policy import Terms

# Before the server's answer a client has nothing to send but its hello, which may be in tiny records.
HELD_LIMIT_BYTES = 262_144


class Anteroom:
    """One connection's wait.

    Args:
        terms: what its handshake goes by.
        later: calls back after so many seconds.
        go_on: called when `receive` has more to say.

    Attributes:
        waits: for something of our own, so that the client is not to blame for the time it takes.
    """

    def __init__(
        self,
        terms: Terms,
        later: Callable[[float, Callable[[], None]], None],
        go_on: Callable[[], None],
    ) -> None:
        self._terms = terms
        self._later = later
        self._go_on = go_on
        self._held = bytearray()
        self._reader: HelloReader | None = HelloReader()
        self._server_name: str | None = None
        self.waits = False

    def receive(self, data: bytes) -> ssl.SSLContext | None:
        """Take what the client sends; return the context once it is clear.

        Raises:
            TurnedAway: the client is not let in, or comes to harm on purpose.
        """
        self._held += data
        if len(self._held) > HELD_LIMIT_BYTES:
            raise TurnedAway("garbage", f"more than {HELD_LIMIT_BYTES} bytes before the handshake")
        if self._reader is not None and not self._read(self._reader, data):
            return None
        return None if self.waits else self._choose()

    def leave(self) -> bytes:
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
            self._harm(hello)
        return True

    def _harm(self, hello: ClientHello) -> None:
        damage = self._terms.damage
        if damage is None:
            return
        from mockgpt.faults.handshake import SLOW, instead

        if damage.name == SLOW:
            self.waits = True
            self._later(damage.amount / 1000, self._ready)
            return
        harm = instead(damage, hello)
        if harm is not None:
            raise harm

    def _choose(self) -> ssl.SSLContext | None:
        try:
            context = self._terms.context_for(self._server_name, self._ready)
        except CertificateError as error:
            from mockgpt.faults.handshake import alert_record

            raise TurnedAway("faulted", str(error), alert_record("internal_error")) from None
        self.waits = context is None
        return context

    def _ready(self) -> None:
        self.waits = False
        self._go_on()
