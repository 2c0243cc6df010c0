"""What all connections of one listening socket share: limits, TLS, clock, and how they are stopped.

Counts connections from their accept on, unfinished handshakes included, and
has memory returned when most of them have closed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from mockgpt.config import ServerSettings
from mockgpt.wire.connection import Connection
from mockgpt.wire.http.request_body import Account, Unlimited
from mockgpt.wire.interfaces import Service, Writer
from mockgpt.wire.phases import ANSWERING, CLOSING, IDLE, Phase
from mockgpt.wire.session import Opening, PlainOpening
from mockgpt.wire.timers import Deadlines
from mockgpt.wire.tls.handshake import ServerHandshake
from mockgpt.wire.tls.policy import HandshakePolicySource
from mockgpt.wire.turns import HandshakeTurns

# Trimming memory costs time, so it is done after a peak this high, when only this share of it remains.
_TRIM_PEAK = 100
_REMAINING_SHARE = 0.25


class ListenerConnection(Protocol):
    """What a listener needs of its connections; `ServerProtocol` implements it."""

    @property
    def connection(self) -> Connection: ...

    @property
    def phase(self) -> Phase: ...

    @property
    def writer(self) -> Writer | None: ...

    def held_bytes(self) -> int:
        """Return how many bytes of requests and answers are here."""

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
        account: counts the memory of requests and answers, and returns it after most of many connections have
            closed.

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
        account: Account | None = None,
    ) -> None:
        self.loop = loop
        self.service = service
        self.settings = settings
        self.deadlines = deadlines
        self.account = account or Unlimited()
        self.connections: set[ListenerConnection] = set()
        self.stopping = False
        self.name = ""
        self._tls = tls
        self._turns = HandshakeTurns(loop.call_soon)
        self._accepted = 0
        self._peak = 0
        self._empty: asyncio.Future[None] | None = None
        self.account.measure("connections", self.held_bytes)

    def next_connection_id(self) -> str:
        """Return an id that is unique within this listener's life."""
        self._accepted += 1
        return f"conn_{self.name}{self._accepted}"

    def opening(self, on_ready: Callable[[], None]) -> Opening:
        """Return the opening of a new connection: a TLS handshake, or none.

        Args:
            on_ready: called when something is there that the opening waited for.
        """
        if self._tls is None:
            return PlainOpening()
        handshake = ServerHandshake(self._tls, self.deadlines.after, on_ready, self._turns)
        expected = self.settings.proxy_protocol
        return handshake if expected == "off" else _proxied(handshake, expected == "required")

    @property
    def too_many(self) -> str:
        """The sentence about a connection that `add` does not take."""
        return f"more than {self.settings.max_connections} connections"

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
            self.account.give_back(0)
        if not remaining and self._empty is not None and not self._empty.done():
            self._empty.set_result(None)

    def held_bytes(self) -> int:
        """Return how many bytes the connections hold: not yet read as requests, answers, and unsent ones."""
        return sum(protocol.held_bytes() for protocol in self.connections)

    def phases(self) -> dict[str, int]:
        """Return how many connections are in each phase."""
        counts: dict[str, int] = {}
        for protocol in self.connections:
            name = protocol.phase.name.lower()
            counts[name] = counts.get(name, 0) + 1
        return counts

    def answers_under_way(self) -> int:
        """Return how many answers are being decided or sent."""
        return sum(one.phase is ANSWERING for one in self.connections)

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
            idle = protocol.phase is IDLE
            if protocol.phase < CLOSING and (idle or in_use) and chosen(protocol.connection):
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
