"""The socket of the admin plane: plain HTTP on the same HTTP core, beside the mTLS listener.

Makes what the handlers can use when the first request comes. It must not know the server, which
hands in functions.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from mockgpt.admin.service import AdminService
from mockgpt.application.control import Control
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.config import AdminSettings, ServerSettings
from mockgpt.telemetry.log import Log
from mockgpt.telemetry.memory import AdminAccount, MemoryAccount, resident_bytes
from mockgpt.telemetry.metrics import Gauges
from mockgpt.wire.listener import Listener
from mockgpt.wire.protocol import ServerProtocol
from mockgpt.wire.sockets import listen, shown_host
from mockgpt.wire.timers import Deadlines

if TYPE_CHECKING:
    from mockgpt.admin.context import AdminContext, Siblings
    from mockgpt.application.sharing import Sharing

# Each test worker has a connection or two, and a web page its stream; an expectation is a few KB.
_SETTINGS = ServerSettings(max_connections=256, backlog=128, body_limit_bytes=1_048_576)
_STOP_SECONDS = 0.5


class AdminListener:
    """One admin plane.

    Args:
        listener: the mTLS listener, whose connections the metrics count.
        account: counts the memory of both listeners.
        server_url: tells where it listens.
        certificates: tells which certificates are in force there.
        reload: reads settings and certificates again; returns the number of the certificates' generation.
        stopping: tells whether the server is stopping.
        siblings: the other processes on the same ports, None where there are none.
        sharing: what is shared with other replicas, None where nothing is.

    Attributes:
        url: its address after `start`.
    """

    def __init__(
        self,
        control: Control,
        listener: Listener,
        log: Log,
        account: MemoryAccount,
        *,
        server_url: Callable[[], str],
        certificates: Callable[[], ServerTLS],
        reload: Callable[[], int],
        stopping: Callable[[], bool],
        siblings: Siblings | None = None,
        sharing: Sharing | None = None,
    ) -> None:
        self._sharing = sharing
        self._control = control
        self._observed = listener
        self._server_url = server_url
        self._certificates = certificates
        self._reload = reload
        self._stopping = stopping
        self._siblings = siblings
        self._loop = listener.loop
        self._account = account
        self._service = AdminService(self._make_context, log)
        self._server: asyncio.Server | None = None
        self.url = ""

    async def start(
        self, settings: AdminSettings, server_port: int, deadlines: Deadlines, *, reuse_port: bool = False
    ) -> None:
        """Bind and listen.

        Args:
            server_port: `server.port`, which may be 0; without `admin.port` ours is the next one.
            reuse_port: other processes listen there too.

        Raises:
            ConfigError: the address cannot be used.
        """
        self._token = settings.token
        self._listener = Listener(
            self._loop, self._service, _SETTINGS, deadlines, account=AdminAccount(self._account)
        )
        port = settings.port if settings.port is not None else server_port and server_port + 1
        self._server, real = await listen(
            self._loop,
            lambda: ServerProtocol(self._listener),
            settings.host,
            port,
            backlog=_SETTINGS.backlog,
            table="admin",
            flag="--admin-port",
            reuse_port=reuse_port,
        )
        self.url = f"http://{shown_host(settings.host)}:{real}"

    async def close(self) -> None:
        """Stop listening, end live streams, close every connection."""
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

    def _make_context(self) -> AdminContext:
        from mockgpt.admin.context import AdminContext  # loaded with the first request

        return AdminContext(
            control=self._control,
            url=self._server_url,
            certificates=self._certificates,
            token=self._token,
            stopping=self._stopping,
            reload=self._reload,
            close_connections=self._observed.close_connections,
            gauges=self.gauges,
            soon=self._loop.call_soon,
            later=lambda seconds, callback: self._loop.call_later(seconds, callback).cancel,
            siblings=self._siblings,
            sharing=self._sharing,
        )

    def gauges(self) -> Gauges:
        """Measure what is shown with the metrics."""
        return Gauges(
            open_streams=self._observed.open_streams(),
            connections=self._observed.phases(),
            journal_dropped=self._control.journal.whole.dropped_ever,
            loop_lag_seconds=self._account.lag.seconds,
            resident_bytes=resident_bytes(),
            held_bytes=self._account.held(),
            state_up=not self._sharing.degraded if self._sharing is not None else None,
        )
