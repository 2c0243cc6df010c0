"""`mockgpt serve`: the process around a server: its event loop, its signals, its ready line.

It must not know what the server does with a request.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import sys
from asyncio import AbstractEventLoop
from collections.abc import Callable, Mapping, Sequence
from time import monotonic
from typing import Any

import orjson

from mockgpt.certificates.tls_files import client_files
from mockgpt.cli.settings_arguments import ServeOptions
from mockgpt.config import Config
from mockgpt.errors import ConfigError, MockGPTError
from mockgpt.server import Server
from mockgpt.telemetry.loop_errors import LoopErrors
from mockgpt.wire.sockets import allow_descriptors

INTERRUPT_GRACE_SECONDS = 1.0
# A request leaves no reference cycles; looking for them after every 700 objects costs 3 us a request.
_YOUNG_OBJECTS = 10_000
# Older objects are collected in small portions: with a thousand streams ten rounds took 25 ms at once. The
# oldest, 50 ms of work with a thousand streams, are collected when it is quiet (`telemetry.memory`).
_YOUNG_ROUNDS, _MIDDLE_ROUNDS = 2, 1_000
LoopFactory = Callable[[], AbstractEventLoop]
_PROCESS_START = monotonic()


def run(config: Config, options: ServeOptions, prepare: Callable[[Server], None] | None = None) -> int:
    """Serve until a signal ends it; return the process's exit code.

    Args:
        prepare: called with the server before it starts.
    """
    with asyncio.Runner(loop_factory=loop_factory(config.server.event_loop)) as runner:
        server = Server(config)
        server.load = options.reload
        if prepare is not None:
            prepare(server)

        def begin(loop: AbstractEventLoop, stop: Stop) -> None:
            stop.on_signals(loop)
            loop.add_signal_handler(signal.SIGHUP, _reload, server)
            if options.exit_on_stdin_close:
                watch_stdin(loop, stop.asked.set)
            announce(ready_line(server), options)

        runner.run(serve(server, begin))
    if os.isatty(2):
        control = server.application.control
        counted = [each.metrics.counted for each in control.tenants.values() or (control,)]
        print(*summary(counted), sep="\n", file=sys.stderr)
    return 0


class Stop:
    """The wish that a process stops: the first one is followed in peace, the second ends it at once.

    Args:
        end: called before the process ends at once.

    Attributes:
        asked: set by the first.
        grace_seconds: how long running answers get; None is `server.shutdown_grace_ms`.
    """

    def __init__(self, end: Callable[[], None]) -> None:
        self.asked = asyncio.Event()
        self.grace_seconds: float | None = None
        self._end = end

    def ask(self, grace_seconds: float | None = None) -> None:
        """Stop, or if that was asked for before, end at once."""
        if self.asked.is_set():
            self._end()
            os._exit(1)
        self.grace_seconds = grace_seconds
        self.asked.set()

    def on_signals(self, loop: AbstractEventLoop) -> None:
        """Let SIGTERM and SIGINT ask."""
        loop.add_signal_handler(signal.SIGTERM, self.ask)
        loop.add_signal_handler(signal.SIGINT, self.ask, INTERRUPT_GRACE_SECONDS)


async def serve(server: Server, begin: Callable[[AbstractEventLoop, Stop], None]) -> None:
    """Start a server, and serve until it is asked to stop and has stopped.

    Args:
        begin: called once it listens; lets signals and the like ask, and announces the server.
    """
    await server.start()
    wanted = server.config.server.max_connections
    if (allowed := allow_descriptors(wanted)) is not None:
        detail = f"server.max_connections is {wanted}, and this process may open {allowed} files (ulimit -n)"
        server.log.write("warning", "few_descriptors", detail=detail)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(LoopErrors(server.log))
    stop = Stop(server.log.close)
    begin(loop, stop)
    gc.freeze()  # objects of the start are never collected
    gc.set_threshold(_YOUNG_OBJECTS, _YOUNG_ROUNDS, _MIDDLE_ROUNDS)
    gc.enable()
    await stop.asked.wait()
    server.close(stop.grace_seconds)
    await server.wait_closed()


def summary(counted: Sequence[Mapping[str, object]]) -> list[str]:
    """Return lines of what happened in a few numbers: requests by status, refusals by reason, faults.

    Args:
        counted: of each tenant, as that of `telemetry.metrics.Metrics`.
    """
    said: list[str] = []
    for title, name, label in _SUMMARY:
        numbers: dict[str, int] = {}
        for each in counted:
            for labels, number in getattr(each[name], "values", {}).items():
                numbers[labels[label]] = numbers.get(labels[label], 0) + int(number)
        numbers.pop("", None)  # the reason of those that were accepted
        if numbers:
            said.append(f"{title:<8} ")
        for name_of_row, times in numbers.items():
            part = f"{times} x {name_of_row}, "
            if len(said[-1]) + len(part) > _SUMMARY_COLUMNS:
                said.append(" " * 9)
            said[-1] += part
    return [line.removesuffix(", ") for line in said] or ["no request came"]


_SUMMARY_COLUMNS = 100  # those of a line of the log


# What it is called, the metric, and the place of the label by which it is counted.
_SUMMARY = (
    ("answers", "mockgpt_requests_total", 2),
    ("refused", "mockgpt_handshakes_total", 1),
    ("faults", "mockgpt_faults_total", 0),
)


def _reload(server: Server) -> None:
    with contextlib.suppress(MockGPTError):  # it is logged, and the old settings stay
        server.reload_again()


def watch_stdin(loop: asyncio.AbstractEventLoop, on_end: Callable[[], object]) -> None:
    """Call a function once when stdin is closed: the process that started this one has ended."""

    def on_readable() -> None:
        try:
            data = os.read(0, 4096)
        except OSError:
            data = b""
        if not data:
            loop.remove_reader(0)
            on_end()

    # A file or /dev/null cannot be watched, and does not end with the parent process.
    with contextlib.suppress(OSError, ValueError):
        loop.add_reader(0, on_readable)


def ready_line(server: Server) -> dict[str, Any]:
    """Return the object of the ready line."""
    return {
        "event": "ready",
        "url": server.url,
        "admin_url": server.admin_url,
        "scenario": server.application.control.scenario,
        "pid": os.getpid(),
        "startup_ms": round((monotonic() - process_started()) * 1000),
        "seed": str(server.application.control.seed),
        **client_files(server.config.tls),
    }


def announce(ready: dict[str, Any], options: ServeOptions) -> None:
    """Print the ready line; for a person where stdout is a terminal."""
    ready = {**ready, "config_files": [os.path.abspath(file) for file in options.files]}
    for_person = sys.stdout.isatty() and not options.ready_json
    sys.stdout.write(_banner(ready) if for_person else orjson.dumps(ready).decode("utf-8") + "\n")
    sys.stdout.flush()


_ASK = "   in a browser, or: mockgpt tail -f, mockgpt refused"


def _banner(ready: dict[str, Any]) -> str:
    """Return the ready line for a person: what to call, what to look at, which files to use."""
    authority = min(os.path.relpath(ready["ca_cert"]), ready["ca_cert"], key=len)
    both = os.path.join(os.path.dirname(authority), "client.pem")  # certificate and key in one file
    client = f" --cert {both}" if os.path.isfile(both) else ""
    files = ", ".join(map(os.path.relpath, ready["config_files"]))
    return (f"settings {files}\n" if files else "") + (
        f"mockgpt  {ready['url']}/v1   scenario {ready['scenario']}, seed {ready['seed']}\n"
        f"admin    {ready['admin_url'] or 'not enabled'}{_ASK if ready['admin_url'] else ''}\n"
        f"try      curl --cacert {authority}{client} {ready['url']}/v1/models\n"
    )


def loop_factory(name: str) -> LoopFactory | None:
    """Return the factory of the event loop of this name, None for asyncio's default.

    Raises:
        ConfigError: the name is uvloop, which is not installed.
    """
    if name != "uvloop":
        return None
    try:
        import uvloop  # an optional dependency
    except ImportError:
        raise ConfigError(
            'server.event_loop: "uvloop" is not installed; pip install "mockgpt[fast]" brings it'
        ) from None
    factory: LoopFactory = uvloop.new_event_loop
    return factory


def process_started() -> float:
    """Return when the process was started, in seconds of the monotonic clock."""
    try:
        with open("/proc/self/stat", "rb") as file:
            ticks = int(file.read().rpartition(b")")[2].split()[19])
        started = ticks / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return _PROCESS_START
    now = monotonic()
    # The kernel counts from boot; where the two clocks disagree (suspend, containers), ours is used.
    return started if 0 <= now - started < 3600 else _PROCESS_START
