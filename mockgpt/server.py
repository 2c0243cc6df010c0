"""The server: bind, announce, reload, and stop without dropping an answer."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import sys
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

import orjson

from mockgpt.admin.listener import AdminListener
from mockgpt.application.application import Application
from mockgpt.application.handshake_policy import Handshakes, check_identities
from mockgpt.certificates.file_watch import CertificateWatch
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.certificates.tls_files import will_mint
from mockgpt.config import Config, JournalSettings
from mockgpt.errors import ConfigError, MockGPTError
from mockgpt.process_age import process_started
from mockgpt.telemetry.event_loop import LoopErrors
from mockgpt.telemetry.log import Log
from mockgpt.wire.listener import Listener
from mockgpt.wire.protocol import ServerProtocol
from mockgpt.wire.sockets import listen, shown_host
from mockgpt.wire.timers import Deadlines

if TYPE_CHECKING:
    from mockgpt.telemetry.journal_file import JournalFile

_INTERRUPT_GRACE_SECONDS = 1.0
_LINGER_GRACE_SECONDS = 0.5  # for clients that do not close after our FIN
# A request leaves no cycles behind; looking for them after every 700 objects costs 3 us a request.
_YOUNG_OBJECTS = 10_000
# Survivors are looked at in small portions: with a thousand streams ten rounds of them took 25 ms at once.
_YOUNG_ROUNDS, _MIDDLE_ROUNDS = 2, 50


class MockServer:
    """The mock on the running loop.

    Used as `async with MockServer(config) as server`, or by `start`, `close` and `wait_closed`.

    Attributes:
        url: where it listens, once it does.
        admin_url: where the admin plane listens, None where it is not enabled.
        load: reads the settings again, for reloads.
        application: what answers.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        self.log = Log(config.log)
        self.application = Application(config, self.log)
        self.url = ""
        self.admin_url: str | None = None
        self.load: Callable[[], Config] = lambda: self.config
        self._admin: AdminListener | None = None
        self._journal_file: JournalFile | None = None
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
        tls = ServerTLS(config.tls)
        check_identities(config)
        loop = asyncio.get_running_loop()
        self._deadlines = Deadlines(loop)
        application = self.application
        self._handshakes = Handshakes(
            tls, application.control, application.settings_of_connections, lambda: application.seed, self.log
        )
        self._listener = Listener(loop, application, config.server, self._deadlines, self._handshakes)
        self._watch = CertificateWatch(loop, self._handshakes, self.log, self.rotate)
        self._watch.start()
        host, port = config.server.host, config.server.port
        self._server, self.port = await listen(
            loop,
            lambda: ServerProtocol(self._listener),
            host,
            port,
            backlog=config.server.backlog,
            table="server",
            flag="--port",
        )
        self.url = f"https://{shown_host(host)}:{self.port}"
        try:
            await self._start_admin(config)
            self._open_journal_file(config.journal)
        except ConfigError:
            self.close(0)
            await self.wait_closed()
            raise

    async def _start_admin(self, config: Config) -> None:
        if not config.admin.enabled:
            return
        self._admin = AdminListener(
            self.application.control,
            self._listener,
            self.log,
            reload=self.reload_again,
            stopping=lambda: self.application.stopping,
        )
        await self._admin.start(config.admin, config.server.port, self._deadlines)
        self.admin_url = self._admin.url

    def _open_journal_file(self, settings: JournalSettings) -> None:
        if settings.path:
            from mockgpt.telemetry.journal_file import JournalFile

            self._journal_file = JournalFile(settings.path, self.log)
            self.application.control.journal.write_to(self._journal_file)

    def reload(self, config: Config) -> int:
        """Take new settings and certificates; the old set stays if anything is wrong.

        Returns:
            The generation of the certificates now in force.

        Raises:
            MockGPTError: what is wrong. Host and ports never change.
        """
        tls = ServerTLS(config.tls, self._handshakes.certificates.generation + 1)
        check_identities(config)
        self.application.configure(config)
        self._handshakes.use(tls)
        self._watch.start()
        self._listener.settings = config.server
        self.config = config
        return tls.generation

    def rotate(self) -> int:
        """Take what the certificate files hold now, and no other settings; else as `reload`."""
        tls = ServerTLS(self.config.tls, self._handshakes.certificates.generation + 1)
        self._handshakes.use(tls)
        return tls.generation

    def reload_again(self) -> int:
        """Read the settings from where they came, and take them; logs what came of it, else as `reload`."""
        try:
            generation = self.reload(self.load())
        except MockGPTError as error:
            self.log.write("error", "reload_failed", detail=str(error))
            raise
        self.log.write("info", "reloaded", certificate_generation=generation)
        return generation

    def close(self, grace_seconds: float | None = None) -> None:
        """Stop listening, close idle connections, let running answers finish; idempotent.

        Args:
            grace_seconds: how long running answers get; None is `server.shutdown_grace_ms`.
        """
        if self._closing is None:
            if grace_seconds is None:
                grace_seconds = self.config.server.shutdown_grace_ms / 1000
            self._closing = asyncio.get_running_loop().create_task(self._close(grace_seconds))

    async def _close(self, grace_seconds: float) -> None:
        self.application.stopping = True
        if self._server is not None:
            self._watch.stop()
            self._server.close()
            self._listener.stop()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(grace_seconds + _LINGER_GRACE_SECONDS):
                    await self._listener.wait_closed()
            self._listener.abort()
            if self._admin is not None:  # last: until now it has told probes that we are stopping
                await self._admin.close()
            self._deadlines.close()
            await asyncio.sleep(0)  # lets the aborted transports tell their protocols
        if self._journal_file is not None:
            self._journal_file.close()
        self.log.close()

    async def wait_closed(self) -> None:
        """Return when `close` is through."""
        if self._closing is not None:
            await asyncio.shield(self._closing)

    async def __aenter__(self) -> MockServer:
        await self.start()
        return self

    async def __aexit__(self, *_exception: object) -> None:
        self.close()
        await self.wait_closed()

    def ready(self) -> dict[str, Any]:
        """Return the object of the ready line."""
        authority = os.path.abspath(self.config.tls.ca_cert_path)
        folder = os.path.dirname(authority)
        certificate, key = os.path.join(folder, "client.crt"), os.path.join(folder, "client.key")
        usable = os.path.isfile(certificate) and os.path.isfile(key)
        return {
            "event": "ready",
            "url": self.url,
            "admin_url": self.admin_url,
            "scenario": self.application.control.scenario,
            "pid": os.getpid(),
            "startup_ms": round((monotonic() - process_started()) * 1000),
            "seed": str(self.application.seed),
            "ca_cert": authority,
            "client_cert": certificate if usable else None,
            "client_key": key if usable else None,
        }


def run(config: Config, *, reload: Callable[[], Config], exit_on_stdin_close: bool = False) -> int:
    """Serve until a signal says stop; return the process's exit code.

    Args:
        reload: reads the settings again, for SIGHUP.
        exit_on_stdin_close: stop when whoever holds the other end of stdin is gone.
    """
    from mockgpt.event_loop import loop_factory

    with asyncio.Runner(loop_factory=loop_factory(config.server.event_loop)) as runner:
        return runner.run(_run(config, reload, exit_on_stdin_close))


async def _run(config: Config, reload: Callable[[], Config], exit_on_stdin_close: bool) -> int:
    server = MockServer(config)
    server.load = reload
    await server.start()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(LoopErrors(server.log))
    stop = asyncio.Event()
    grace: list[float | None] = []

    def on_stop(seconds: float | None) -> None:
        if stop.is_set():
            server.log.close()
            os._exit(1)  # asked twice: now
        grace.append(seconds)
        stop.set()

    loop.add_signal_handler(signal.SIGTERM, on_stop, None)
    loop.add_signal_handler(signal.SIGINT, on_stop, _INTERRUPT_GRACE_SECONDS)
    loop.add_signal_handler(signal.SIGHUP, _reload, server)
    if exit_on_stdin_close:
        _watch_stdin(loop, stop.set)
    _announce(server)
    gc.freeze()  # what start-up made is not looked at again
    gc.set_threshold(_YOUNG_OBJECTS, _YOUNG_ROUNDS, _MIDDLE_ROUNDS)
    gc.enable()
    await stop.wait()
    server.close(grace[0] if grace else None)
    await server.wait_closed()
    return 0


def _reload(server: MockServer) -> None:
    with contextlib.suppress(MockGPTError):  # logged, and the old set stays
        server.reload_again()


def _watch_stdin(loop: asyncio.AbstractEventLoop, on_end: Callable[[], object]) -> None:
    def on_readable() -> None:
        try:
            data = os.read(0, 4096)
        except OSError:
            data = b""
        if not data:
            loop.remove_reader(0)
            on_end()

    # A file or /dev/null cannot be watched, and says nothing about who started us.
    with contextlib.suppress(OSError, ValueError):
        loop.add_reader(0, on_readable)


def _announce(server: MockServer) -> None:
    ready = server.ready()
    sys.stdout.write(orjson.dumps(ready).decode("utf-8") + "\n")
    sys.stdout.flush()
    if sys.stderr.isatty():
        client = ready["client_cert"] and f"--cert {ready['client_cert']} --key {ready['client_key']} "
        print(f"curl --cacert {ready['ca_cert']} {client or ''}{server.url}/v1/models", file=sys.stderr)
