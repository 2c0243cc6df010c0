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
from typing import Any

import orjson

from mockgpt.application import Application
from mockgpt.config import Config, TLSSettings
from mockgpt.errors import ConfigError, MockGPTError
from mockgpt.log import Log
from mockgpt.tls import ServerTLS, unnamed_hosts
from mockgpt.wire.deadlines import Deadlines
from mockgpt.wire.listener import Listener
from mockgpt.wire.protocol import ServerProtocol

_INTERRUPT_GRACE_SECONDS = 1.0
_LINGER_GRACE_SECONDS = 0.5  # for clients that do not close after our FIN
# A request leaves no cycles behind; looking for them after every 700 objects costs 3 us a request.
_YOUNG_OBJECTS = 10_000
_PROCESS_START = monotonic()


class MockServer:
    """The mock on the running loop.

    Used as `async with MockServer(config) as server`, or by `start`, `close` and `wait_closed`.

    Attributes:
        url: where it listens, once it does.
        application: what answers.
    """

    def __init__(self, config: Config) -> None:
        self.config = config
        self.log = Log(config.log)
        self.application = Application(config, self.log)
        self.url = ""
        self._server: asyncio.Server | None = None
        self._closing: asyncio.Task[None] | None = None
        self._generation = 1

    async def start(self) -> None:
        """Bind and listen.

        Raises:
            MockGPTError: certificates or address cannot be used.
        """
        config = self.config
        mint_missing(config.tls)
        tls = ServerTLS(config.tls)
        self._warn_of_unnamed_hosts()
        loop = asyncio.get_running_loop()
        self._deadlines = Deadlines(loop)
        self._listener = Listener(loop, self.application, config.server, self._deadlines, tls)
        host, port = config.server.host, config.server.port
        try:
            self._server = await loop.create_server(
                lambda: ServerProtocol(self._listener), host, port, backlog=config.server.backlog
            )
        except OSError as error:
            raise ConfigError(_why_not_bound(host, port, error)) from None
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"https://{_shown_host(host)}:{self.port}"

    def _warn_of_unnamed_hosts(self) -> None:
        unnamed = ", ".join(unnamed_hosts(self.config.tls))
        if unnamed:
            self.log.write(
                "warning",
                "unnamed_hosts",
                detail=f"tls.generate_hosts: the certificate in {self.config.tls.cert_path} was there "
                f"already and is not for {unnamed}; remove the set, or mint with `certs init --force --host`",
            )

    def reload(self, config: Config) -> int:
        """Take new settings and certificates; the old set stays if anything is wrong.

        Returns:
            The generation of the certificates now in force.

        Raises:
            MockGPTError: what is wrong. Host and ports never change.
        """
        tls = ServerTLS(config.tls, self._generation + 1)
        self._generation = tls.generation
        self._listener.tls = tls
        self._listener.settings = config.server
        self.application.configure(config)
        self.config = config
        return tls.generation

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
            self._server.close()
            self._listener.stop()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(grace_seconds + _LINGER_GRACE_SECONDS):
                    await self._listener.wait_closed()
            self._listener.abort()
            self._deadlines.close()
            await asyncio.sleep(0)  # lets the aborted transports tell their protocols
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
            "admin_url": None,
            "scenario": self.application.control.scenario,
            "pid": os.getpid(),
            "startup_ms": round((monotonic() - _process_started()) * 1000),
            "seed": str(self.application.seed),
            "ca_cert": authority,
            "client_cert": certificate if usable else None,
            "client_key": key if usable else None,
        }


def _shown_host(host: str) -> str:
    """Return a host as a client on this machine would write it."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(host, host)
    return f"[{host}]" if ":" in host else host


def _why_not_bound(host: str, port: int, error: OSError) -> str:
    import errno

    advice = {
        errno.EADDRINUSE: (
            "server.port",
            f"{port} is in use on {host}; stop what listens there, or choose another with --port"
            " (0 is any free one)",
        ),
        errno.EACCES: ("server.port", f"{port} needs privileges; choose one above 1023 with --port"),
        errno.EADDRNOTAVAIL: ("server.host", f'"{host}" is no address of this machine'),
    }
    key, text = advice.get(error.errno or 0, ("server.host", f'"{host}" cannot be listened on: {error}'))
    return f"{key}: {text}"


def _process_started() -> float:
    """Return when the process was started, on the monotonic clock: import time counts too."""
    try:
        with open("/proc/self/stat", "rb") as file:
            ticks = int(file.read().rpartition(b")")[2].split()[19])
        started = ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return _PROCESS_START
    now = monotonic()
    # The kernel counts from boot; where the two clocks disagree (suspend, containers), trust our own.
    return started if 0 <= now - started < 3600 else _PROCESS_START


def mint_missing(settings: TLSSettings) -> None:
    """Mint a set of certificates where none exists and the paths are the default ones.

    Raises:
        CertificateError: minting failed; missing files elsewhere are reported by `ServerTLS`.
    """
    default = TLSSettings()
    paths = (settings.cert_path, settings.key_path, settings.ca_cert_path)
    if not settings.generate_missing or paths != (default.cert_path, default.key_path, default.ca_cert_path):
        return
    if any(os.path.exists(path) for path in paths):
        return
    from pathlib import Path

    from mockgpt.minting import fingerprint, mint

    folder = Path(settings.ca_cert_path).parent.absolute()
    mint(folder, settings.generate_hosts)
    print(f"mockgpt: minted certificates in {folder}", file=sys.stderr)
    print(f"mockgpt: CA fingerprint (SHA-256) {fingerprint(folder / 'ca.crt')}", file=sys.stderr, flush=True)


def run(config: Config, *, reload: Callable[[], Config], exit_on_stdin_close: bool = False) -> int:
    """Serve until a signal says stop; return the process's exit code.

    Args:
        reload: reads the settings again, for SIGHUP.
        exit_on_stdin_close: stop when whoever holds the other end of stdin is gone.
    """
    return asyncio.run(_run(config, reload, exit_on_stdin_close))


async def _run(config: Config, reload: Callable[[], Config], exit_on_stdin_close: bool) -> int:
    server = MockServer(config)
    await server.start()
    loop = asyncio.get_running_loop()
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
    loop.add_signal_handler(signal.SIGHUP, _reload, server, reload)
    if exit_on_stdin_close:
        _watch_stdin(loop, stop.set)
    _announce(server)
    gc.freeze()  # what start-up made is not looked at again
    gc.set_threshold(_YOUNG_OBJECTS)
    gc.enable()
    await stop.wait()
    server.close(grace[0] if grace else None)
    await server.wait_closed()
    return 0


def _reload(server: MockServer, load: Callable[[], Config]) -> None:
    try:
        generation = server.reload(load())
    except MockGPTError as error:
        server.log.write("error", "reload_failed", detail=str(error))
    else:
        server.log.write("info", "reloaded", certificate_generation=generation)


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
