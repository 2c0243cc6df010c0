"""What all connections of one listening socket share: limits, TLS, clock, and the way out.

Also counts connections from their accept on, half-open handshakes included, and
gives memory back when most of them have gone.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from mockgpt.config import ServerSettings
from mockgpt.wire.timers import Deadlines

if TYPE_CHECKING:
    from mockgpt.wire.interfaces import Service
    from mockgpt.wire.protocol import ServerProtocol
    from mockgpt.wire.tls.policy import HandshakePolicySource

# Trimming pays once a crowd has left: after a peak this high, when this share of it remains.
_CROWD = 100
_REMAINING_SHARE = 0.25
_TRIM_DELAY_SECONDS = 1.0


class Listener:
    """One listening socket's shared state.

    Args:
        service: who answers.
        settings: limits and timeouts; `host` and `port` are not looked at.
        tls: None speaks plain HTTP. May be replaced at any time; new connections take the new one.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        service: Service,
        settings: ServerSettings,
        deadlines: Deadlines,
        tls: HandshakePolicySource | None = None,
    ) -> None:
        self.loop = loop
        self.service = service
        self.settings = settings
        self.deadlines = deadlines
        self.tls = tls
        self.connections: set[ServerProtocol] = set()
        self.stopping = False
        self._accepted = 0
        self._peak = 0
        self._empty: asyncio.Future[None] | None = None

    def next_connection_id(self) -> str:
        """Return an id that is unique within this listener's life."""
        self._accepted += 1
        return f"conn_{self._accepted}"

    def add(self, protocol: ServerProtocol) -> bool:
        """Count a connection in; False when there are too many already."""
        if self.stopping or len(self.connections) >= self.settings.max_connections:
            return False
        self.connections.add(protocol)
        self._peak = max(self._peak, len(self.connections))
        return True

    def remove(self, protocol: ServerProtocol) -> None:
        """Count a connection out."""
        self.connections.discard(protocol)
        remaining = len(self.connections)
        if self._peak >= _CROWD and remaining <= self._peak * _REMAINING_SHARE:
            self._peak = 0
            self.loop.call_later(_TRIM_DELAY_SECONDS, _trim)
        if not remaining and self._empty is not None and not self._empty.done():
            self._empty.set_result(None)

    def phases(self) -> dict[str, int]:
        """Return how many connections are in each phase."""
        counts: dict[str, int] = {}
        for protocol in self.connections:
            counts[protocol.phase] = counts.get(protocol.phase, 0) + 1
        return counts

    def open_streams(self) -> int:
        """Return how many streams are on their way."""
        return sum(protocol.streaming for protocol in self.connections)

    def stop(self) -> None:
        """Let running answers finish and close everything else; idempotent."""
        self.stopping = True
        for protocol in list(self.connections):
            protocol.stop()

    async def wait_closed(self) -> None:
        """Return when no connection is left."""
        if self.connections:
            self._empty = self.loop.create_future()
            await self._empty

    def abort(self) -> None:
        """Cut whatever is left."""
        for protocol in list(self.connections):
            protocol.abort("aborted")


def _trim() -> None:
    from mockgpt.telemetry.memory import trim

    trim()
