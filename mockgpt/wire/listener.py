"""What all connections of one listening socket share: limits, TLS, clock, and how they are stopped.

Counts connections from their accept on, unfinished handshakes included, and
trims memory when most of them have closed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from mockgpt.config import ServerSettings
from mockgpt.wire.connection import Connection
from mockgpt.wire.interfaces import Service, Writer
from mockgpt.wire.phases import Phase
from mockgpt.wire.session import Opening, PlainOpening
from mockgpt.wire.timers import Deadlines
from mockgpt.wire.tls.handshake import ServerHandshake
from mockgpt.wire.tls.policy import HandshakePolicySource
from mockgpt.wire.turns import HandshakeTurns

# Trimming memory costs time, so it is done after a peak this high, when only this share of it remains.
_TRIM_PEAK = 100
_REMAINING_SHARE = 0.25
_TRIM_DELAY_SECONDS = 1.0


class ListenerConnection(Protocol):
    """What a listener needs of its connections; `ServerProtocol` implements it."""

    @property
    def connection(self) -> Connection: ...

    @property
    def phase(self) -> Phase: ...

    @property
    def writer(self) -> Writer | None: ...

    def stop(self) -> None:
        """Close, after the answer if a request is in progress."""

    def abort(self, outcome: str) -> None:
        """Cut the connection."""

    def limit_idle(self, milliseconds: int) -> None:
        """Let an idle connection idle for this time from now on, 0: no limit."""


class Listener:
    """One listening socket's shared state.

    Args:
        service: answers the requests.
        settings: limits and timeouts; `host` and `port` are not used. May be replaced at any time.
        tls: decides how handshakes go; None speaks plain HTTP.
        give_back_memory: called a second after most of many connections have closed, or a large request
            has ended.
        expect_large: called before the first large request.

    Attributes:
        name: of the process, in the ids of connections; empty where there is only one.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        service: Service,
        settings: ServerSettings,
        deadlines: Deadlines,
        tls: HandshakePolicySource | None = None,
        give_back_memory: Callable[[], object] | None = None,
        expect_large: Callable[[], object] | None = None,
    ) -> None:
        self.loop = loop
        self.service = service
        self.settings = settings
        self.deadlines = deadlines
        self.connections: set[ListenerConnection] = set()
        self.stopping = False
        self.name = ""
        self._tls = tls
        self._turns = HandshakeTurns(loop.call_soon)
        self._give_back_memory = give_back_memory
        self._expect_large = expect_large
        self._held_bytes = 0
        self._trimming = False
        self._accepted = 0
        self._peak = 0
        self._empty: asyncio.Future[None] | None = None

    def next_connection_id(self) -> str:
        """Return an id that is unique within this listener's life."""
        self._accepted += 1
        return f"conn_{self.name}{self._accepted}"

    def opening(
        self, call_later: Callable[[float, Callable[[], None]], None], on_ready: Callable[[], None]
    ) -> Opening:
        """Return the opening of a new connection: a TLS handshake, or none."""
        if self._tls is None:
            return PlainOpening()
        handshake = ServerHandshake(self._tls, call_later, on_ready, self._turns)
        expected = self.settings.proxy_protocol
        return handshake if expected == "off" else _proxied(handshake, expected == "required")

    def add(self, protocol: ListenerConnection) -> bool:
        """Add a connection; False when there are too many already."""
        if self.stopping or len(self.connections) >= self.settings.max_connections:
            return False
        self.connections.add(protocol)
        self._peak = max(self._peak, len(self.connections))
        return True

    def remove(self, protocol: ListenerConnection) -> None:
        """Remove a connection."""
        self.connections.discard(protocol)
        remaining = len(self.connections)
        if self._peak >= _TRIM_PEAK and remaining <= self._peak * _REMAINING_SHARE:
            self._peak = 0
            if self._give_back_memory is not None:
                self.loop.call_later(_TRIM_DELAY_SECONDS, self._give_back_memory)
        if not remaining and self._empty is not None and not self._empty.done():
            self._empty.set_result(None)

    def take(self, size: int) -> bool:
        """Count bytes that a large request holds; False where there would be more than the limit."""
        limit = self.settings.memory_limit_bytes
        if limit and self._held_bytes + size > limit:
            return False
        if self._expect_large is not None:
            self._expect_large()
            self._expect_large = None
        self._held_bytes += size
        return True

    def give_back(self, size: int) -> None:
        """Count them no longer, and have their memory returned to the system soon."""
        self._held_bytes -= size
        if not self._trimming and self._give_back_memory is not None:
            self._trimming = True
            self.loop.call_later(_TRIM_DELAY_SECONDS, self._trim)

    def _trim(self) -> None:
        self._trimming = False
        if self._give_back_memory is not None:
            self._give_back_memory()

    def phases(self) -> dict[str, int]:
        """Return how many connections are in each phase."""
        counts: dict[str, int] = {}
        for protocol in self.connections:
            name = protocol.phase.name.lower()
            counts[name] = counts.get(name, 0) + 1
        return counts

    def answers_under_way(self) -> int:
        """Return how many answers are being decided or sent."""
        return sum(one.phase is Phase.ANSWERING for one in self.connections)

    def open_streams(self) -> int:
        """Return how many streams are in progress."""
        return sum(one.writer is not None and one.writer.exchange.stream for one in self.connections)

    def limit_idle(self, milliseconds: int) -> None:
        """Let the idle connections idle for this time from now on, 0: no limit."""
        for protocol in list(self.connections):
            protocol.limit_idle(milliseconds)

    def close_connections(self, in_use: bool, chosen: Callable[[Connection], bool]) -> int:
        """Close the chosen connections that are idle, or also those in use; return how many.

        A request in progress on one of the latter ends as `aborted`.
        """
        closed = 0
        for protocol in list(self.connections):
            idle = protocol.phase is Phase.IDLE
            if protocol.phase < Phase.CLOSING and (idle or in_use) and chosen(protocol.connection):
                closed += 1
                if idle:
                    protocol.stop()
                else:
                    protocol.abort("aborted")
        return closed

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
        """Cut the connections that are left."""
        for protocol in list(self.connections):
            protocol.abort("aborted")


def _proxied(handshake: Opening, required: bool) -> Opening:
    # Loaded by the first connection that may come through such a proxy.
    from mockgpt.wire.proxy_protocol.opening import ProxiedOpening

    return ProxiedOpening(handshake, required)
