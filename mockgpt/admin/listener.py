"""The admin plane's socket: plain HTTP on the same HTTP core, started and stopped beside the mTLS listener.

Builds what the handlers can reach when the first request comes. It must not know the server;
it is handed functions.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.admin.service import AdminService
from mockgpt.application.control import Control
from mockgpt.config import AdminSettings, ServerSettings
from mockgpt.telemetry.event_loop import LoopLag
from mockgpt.telemetry.log import Log
from mockgpt.telemetry.metrics import Gauges
from mockgpt.wire.listener import Listener
from mockgpt.wire.protocol import ServerProtocol
from mockgpt.wire.sockets import listen, shown_host
from mockgpt.wire.timers import Deadlines

if TYPE_CHECKING:
    from mockgpt.admin.context import AdminContext

# Each test worker keeps a connection or two, and a page its stream; an expectation is a few KB.
_SETTINGS = ServerSettings(max_connections=256, backlog=128, body_limit_bytes=1_048_576)
_STOP_SECONDS = 0.5


class AdminListener:
    """One admin plane.

    Args:
        listener: the mTLS one, whose connections metrics tell of.
        reload: reads settings and certificates again; returns the certificates' generation.
        stopping: tells whether the server is.

    Attributes:
        url: where it listens, once it does.
    """

    def __init__(
        self,
        control: Control,
        listener: Listener,
        log: Log,
        *,
        reload: Callable[[], int],
        stopping: Callable[[], bool],
    ) -> None:
        self._control = control
        self._observed = listener
        self._reload = reload
        self._stopping = stopping
        self._loop = listener.loop
        self._lag = LoopLag(listener.loop)
        self._service = AdminService(self._plane, log)
        self._server: asyncio.Server | None = None
        self.url = ""

    async def start(self, settings: AdminSettings, server_port: int, deadlines: Deadlines) -> None:
        """Bind and listen.

        Args:
            server_port: what `server.port` says, 0 included; unset, ours is the next one.

        Raises:
            ConfigError: the address cannot be used.
        """
        self._token = settings.token
        self._listener = Listener(self._loop, self._service, _SETTINGS, deadlines)
        port = settings.port if settings.port is not None else server_port and server_port + 1
        self._server, real = await listen(
            self._loop,
            lambda: ServerProtocol(self._listener),
            settings.host,
            port,
            backlog=_SETTINGS.backlog,
            table="admin",
            flag="--admin-port",
        )
        self.url = f"http://{shown_host(settings.host)}:{real}"
        self._lag.start()

    async def close(self) -> None:
        """Stop listening, end live streams, close every connection."""
        self._lag.stop()
        if self._server is None:
            return
        self._server.close()
        self._service.stop()
        self._listener.stop()
        try:
            async with asyncio.timeout(_STOP_SECONDS):
                await self._listener.wait_closed()
        except TimeoutError:
            pass
        self._listener.abort()

    def _plane(self) -> AdminContext:
        from mockgpt.admin.context import AdminContext

        return AdminContext(
            control=self._control,
            token=self._token,
            stopping=self._stopping,
            reload=self._reload,
            gauges=self._gauges,
            soon=self._loop.call_soon,
            later=lambda seconds, callback: self._loop.call_later(seconds, callback).cancel,
        )

    def _gauges(self) -> Gauges:
        return Gauges(
            open_streams=self._observed.open_streams(),
            connections=self._observed.phases(),
            journal_dropped=self._control.journal.dropped_ever,
            loop_lag_seconds=self._lag.seconds,
        )
