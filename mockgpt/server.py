"""The server: bind, announce, reload, and stop without dropping an answer."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from importlib import import_module
from time import time
from typing import TYPE_CHECKING, Protocol, cast

from mockgpt.admin.listener import AdminListener
from mockgpt.application.application import Application
from mockgpt.application.control import Control, report
from mockgpt.application.handshake_policy import HandshakePolicies, check_identities
from mockgpt.application.kept_settings import with_kept
from mockgpt.certificates.file_watch import CertificateWatch
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.certificates.tls_files import will_mint
from mockgpt.config import Config, ServerSettings, StateSettings
from mockgpt.errors import ConfigError, MockGPTError
from mockgpt.telemetry.journal import Change
from mockgpt.telemetry.log import Log
from mockgpt.telemetry.memory import MemoryAccount
from mockgpt.wire.listener import Listener
from mockgpt.wire.protocol import ServerProtocol
from mockgpt.wire.sockets import listen, shown_host
from mockgpt.wire.timers import Deadlines

if TYPE_CHECKING:
    from mockgpt.admin.context import Siblings
    from mockgpt.application.sharing import Sharing
    from mockgpt.shared_state.store import Store
    from mockgpt.telemetry.line_file import Turn

# What the journal is written to as well, each loaded when its setting is not empty.
_OUTPUTS = (
    ("journal", "path", "mockgpt.telemetry.journal_file"),
    ("otel", "endpoint", "mockgpt.telemetry.otlp"),
)
_STORE, _SHARING = "mockgpt.shared_state.redis_store", "mockgpt.application.sharing"  # where state is shared
_SLOW_TURNS = "mockgpt.telemetry.slow_turns"  # where debug lines are logged
_LINGER_GRACE_SECONDS = 0.5  # for clients that do not close after our FIN


def store_of(settings: StateSettings) -> Store | None:
    """Return the store of `state.url`, not connected yet, None without one; raises ConfigError."""
    return cast("Store", import_module(_STORE).open_store(settings)) if settings.url else None


class Output(Protocol):
    """Where exchanges go beside the journal; the `open_output` of its module makes it."""

    def close(self) -> None:
        """Write or send what is left."""


class Server:
    """The mock on the running loop.

    Used as `async with Server(config) as server`, or by `start`, `close` and `wait_closed`.

    Attributes:
        url, port: where it listens, once it does.
        admin_url: where the admin plane listens, None where it is not enabled.
        load: reads the settings again, for reloads.
        application: what answers.
        store: what is shared with other replicas; None: that of `state.url`, where there is one.
        sharing: the share in it, None where nothing is shared.

    Args:
        log: what logs; None is made of the settings.

    Raises:
        ConfigError: `server.workers` is not 1.
    """

    # Of a process that serves together with others (`mockgpt.workers`):
    _shares_ports = False
    _siblings: Siblings | None = None
    _file_turn: Turn | None = None  # held while a file is written that others write to, too

    def __init__(self, config: Config, log: Log | None = None) -> None:
        if (wanted := config.server.workers) != 1 and not self._shares_ports:
            raise ConfigError(
                f"server.workers: {wanted} is for `mockgpt serve`; a server in a process of yours, or of "
                "`exec`, `record` and `replay`, has 1"
            )
        self.config = config
        self.log = log or Log(config.log)
        self.application = Application(config, self.log)
        self.url, self.port = "", 0
        self.admin_url: str | None = None
        self.load: Callable[[], Config] = lambda: self.config
        self.store: Store | None = None
        self.sharing: Sharing | None = None
        self._admin: AdminListener | None = None
        self._outputs: list[Output] = []
        self._server: asyncio.Server | None = None
        self._closing: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Bind and listen.

        Raises:
            MockGPTError: certificates or address cannot be used.
        """
        config = self.config
        if will_mint(config.tls):
            from mockgpt.certificates.child_process import mint_set

            mint_set(config.tls)
        check_identities(config)
        loop = asyncio.get_running_loop()
        self._deadlines = deadlines = Deadlines(loop)
        control = self.application.control
        self._handshakes = HandshakePolicies(ServerTLS(config.tls), control, self.log)
        self._account = account = MemoryAccount(lambda: self.config.server.memory_limit_bytes, loop)
        account.measure("journal", lambda: control.journal.whole.memory_bytes)
        self._listener = Listener(loop, self.application, config.server, deadlines, self._handshakes, account)
        self._connect(control)
        await self._share(control, config)
        self._watch_certificates(loop)
        await self._listen(loop, config.server)
        account.lag.start()
        self.url = f"https://{shown_host(config.server.host)}:{self.port}"
        try:
            await self._start_admin(config)
            self._open_outputs(config)
        except ConfigError:
            self._closing = loop.create_task(self._close(0))  # nothing has begun, so no shutdown is reported
            await self.wait_closed()
            raise

    async def _listen(self, loop: asyncio.AbstractEventLoop, settings: ServerSettings) -> None:
        try:
            self._server, self.port = await listen(
                loop,
                lambda: ServerProtocol(self._listener),
                settings.host,
                settings.port,
                backlog=settings.backlog,
                table="server",
                flag="--port",
                reuse_port=self._shares_ports,
            )
        except ConfigError:
            if self.sharing is not None:
                await self.sharing.close()
            raise

    def _connect(self, control: Control) -> None:
        """Give the control what it needs of the listener and the loop."""
        control.answers_under_way = self._listener.answers_under_way
        control.after = self._deadlines.after
        control.on_scenario.append(lambda _scenario: self._limit_idle())
        control.on_settings.append(self._limit_idle)

    def _watch_certificates(self, loop: asyncio.AbstractEventLoop) -> None:
        self._watch = CertificateWatch(
            loop,
            in_force=lambda: self._handshakes.certificates,
            rotate=self.rotate,
            report=lambda error: self.log.write("error", "reload_failed", detail=str(error)),
        )
        self._watch.start()

    async def _share(self, control: Control, config: Config) -> None:
        """Share state with other replicas, where there is a store for it."""
        self.store = self.store or store_of(config.state)
        if self.store is not None:
            sharing = import_module(_SHARING).Sharing(control, self.store, config.state, self.log)
            self._listener.name = sharing.connections_name + self._listener.name
            await sharing.start()
            self.sharing = sharing
            self.application.share(sharing)

    def _limit_idle(self) -> None:
        """Apply the keep-alive timeout that comes into force to what idles already."""
        settings = self.application.control.settings_of_connections
        self._listener.limit_idle(settings.server.keep_alive_timeout_ms)

    async def _start_admin(self, config: Config) -> None:
        if not config.admin.enabled:
            return
        self._admin = AdminListener(
            self.application.control,
            self._listener,
            self.log,
            self._account,
            server_url=lambda: self.url,
            certificates=lambda: self._handshakes.certificates,
            reload=self.reload_again,
            stopping=lambda: self.application.control.stopping,
            siblings=self._siblings,
            sharing=self.sharing,
        )
        await self._admin.start(
            config.admin, config.server.port, self._deadlines, reuse_port=self._shares_ports
        )
        self.admin_url = self._admin.url

    def _open_outputs(self, config: Config) -> None:
        journal = self.application.control.journal.whole
        for table, key, module in _OUTPUTS:
            if getattr(getattr(config, table), key):
                output = import_module(module).open_output(config, journal, self.log, self._file_turn)
                self._outputs.append(output)
        if config.log.level == "debug":
            self._outputs.append(import_module(_SLOW_TURNS).open_output(config, journal, self.log))

    def reload(self, config: Config) -> int:
        """Use new settings and certificates; if anything is wrong, the old ones stay in use.

        Returns:
            The generation of the certificates now in force.

        Raises:
            MockGPTError: what is wrong. What is read at the start only never changes; it is logged.
        """
        config, differ = with_kept(config, self.config)
        tls = ServerTLS(config.tls, self._handshakes.certificates.generation + 1)
        check_identities(config)
        self.application.configure(config)
        self._handshakes.use(tls, restart=True)
        self._watch.start()
        self._listener.settings = config.server
        self.config = config
        if differ:
            self.log.write("warning", "restart_needed", settings=", ".join(differ))
        return tls.generation

    def rotate(self) -> int:
        """Read the certificate files again, and no other settings; log the result; otherwise as `reload`."""
        tls = ServerTLS(self.config.tls, self._handshakes.certificates.generation + 1)
        self._handshakes.use(tls)
        return self._reloaded(tls.generation)

    def reload_again(self) -> int:
        """Read the settings again by `load`, and use them; log the result; otherwise as `reload`."""
        try:
            generation = self.reload(self.load())
        except MockGPTError as error:
            self.log.write("error", "reload_failed", detail=str(error))
            raise
        return self._reloaded(generation)

    def _reloaded(self, generation: int) -> int:
        self.log.write("info", "reloaded", certificate_generation=generation)
        change = Change(time(), "reload", {"certificate_generation": generation})
        self.application.control.journal.announce(change)
        return generation

    def close(self, grace_seconds: float | None = None) -> None:
        """Stop listening, close idle connections, let running answers finish; idempotent.

        Args:
            grace_seconds: how long running answers get; None is `server.shutdown_grace_ms`.
        """
        if self._closing is None:
            if grace_seconds is None:
                grace_seconds = self.config.server.shutdown_grace_ms / 1000
            report(self.application.control, Change(time(), "shutdown", {"grace_seconds": grace_seconds}))
            self._closing = asyncio.get_running_loop().create_task(self._close(grace_seconds))

    async def _close(self, grace_seconds: float) -> None:
        control = self.application.control
        for each in (control, *control.tenants.values()):
            each.stopping = True
        if self._server is not None:
            self._account.lag.stop()
            self._watch.stop()
            self._server.close()
            self._listener.stop()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(grace_seconds + _LINGER_GRACE_SECONDS):
                    await self._listener.wait_closed()
            self._listener.abort()
            if self._admin is not None:  # last: until now it reports to probes that the server stops
                await self._admin.close()
            self._deadlines.close()
            await asyncio.sleep(0)  # lets the aborted transports call connection_lost
        for output in self._outputs:
            output.close()
        if self.sharing is not None:
            await self.sharing.close()
        self.log.close()

    async def wait_closed(self) -> None:
        """Return when `close` is complete."""
        if self._closing is not None:
            await asyncio.shield(self._closing)

    async def __aenter__(self) -> Server:
        await self.start()
        return self

    async def __aexit__(self, *_exception: object) -> None:
        self.close()
        await self.wait_closed()
