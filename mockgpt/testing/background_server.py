"""A server on a thread and loop of its own, and a view of it for tests that are coroutines.

Owns the thread, and how a call gets to it. It knows no test framework.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from mockgpt.application.control import Control
from mockgpt.config import Config
from mockgpt.config.assembly import checked
from mockgpt.errors import NotRunningError
from mockgpt.server import Server
from mockgpt.telemetry.log_records import LogRecords
from mockgpt.testing.asynchronous import AsynchronousControls
from mockgpt.testing.controls import ServerControls, without_collisions

_START_SECONDS = 30.0
_CALL_SECONDS = 30.0
_GRACE_SECONDS = 1.0
_POLL_SECONDS = 0.05

Result = TypeVar("Result")


class BackgroundServer(ServerControls):
    """A running mock; use it as `with BackgroundServer() as server`, or call `start` and `close`.

    Every method may be called from any thread. Those that ask or change a server raise NotRunningError
    where it does not run. Arguments and attributes are those of `ServerControls`.

    Args:
        prepare: called with the server before it starts, such as the `attach` of a `Replayer`.
    """

    def __init__(
        self, config: Config | None = None, *, prepare: Callable[[Server], None] | None = None
    ) -> None:
        super().__init__(config)
        self._prepare = prepare
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Start, and return when the server listens; at once where it does already.

        Raises:
            MockGPTError: settings, certificates or address cannot be used.
            TimeoutError: it does not listen after 30 s.
        """
        if self._thread is not None:
            return  # a second one would hold its ports until the process ends
        self._started = threading.Event()
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="mockgpt", daemon=True)
        self._thread.start()
        if not self._started.wait(_START_SECONDS):
            raise TimeoutError("the mock did not start")
        if self._failure is not None:
            self._thread.join()
            self._thread = None
            raise self._failure

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            self._failure = error
            self._started.set()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        self._server = Server(self.config, LogRecords(self.config.log))
        if self._prepare is not None:
            self._prepare(self._server)
        await self._server.start()
        self.url, self.admin_url = self._server.url, self._server.admin_url
        self._control = self._server.application.control
        self._started.set()
        await self._stop.wait()
        self._server.close(_GRACE_SECONDS)
        await self._server.wait_closed()

    def close(self) -> None:
        """Stop, and return when the server has stopped; may be called more than once."""
        if self._thread is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()
            self._thread = None

    def __enter__(self) -> BackgroundServer:
        self.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def _call(self, function: Callable[[Control], Result]) -> Result:
        __tracebackhide__ = True
        if self._thread is None:
            raise NotRunningError("the mock is not running: use it in a `with` statement, or call start()")

        async def call() -> Result:
            return function(self._control)

        return asyncio.run_coroutine_threadsafe(call(), self._loop).result(_CALL_SECONDS)

    def reload(self, config: Config) -> int:
        """Use new settings and certificates; host and ports stay. Return the certificates' generation.

        Raises:
            MockGPTError: what is wrong; the old settings stay in use.
        """
        new = without_collisions(checked(config))
        generation = self._call(lambda _: self._server.reload(new))
        self.config = new
        return generation

    def asynchronous(self) -> AsynchronousView:
        """Return the same server for a test that is a coroutine."""
        return AsynchronousView(self)

    def wait_for(self, condition: Callable[[], Result], timeout_seconds: float = 5.0) -> Result:
        """Return what `condition` returns, once that is true.

        It is called after every request and connection, and every 50 ms for what the journal does not show.

        Raises:
            TimeoutError: it did not become true in time.
        """
        __tracebackhide__ = True
        changed = threading.Event()
        end = self._call(lambda control: control.journal.whole.subscribe(lambda _: changed.set()))
        deadline = monotonic() + timeout_seconds
        try:
            while not (result := condition()):
                if monotonic() > deadline:
                    raise TimeoutError(f"it did not become true in {timeout_seconds} s")
                changed.wait(_POLL_SECONDS)
                changed.clear()
            return result
        finally:
            self._call(lambda _: end())


class AsynchronousView(AsynchronousControls):
    """A BackgroundServer for a test that is a coroutine: `wait_for` is awaited, and the rest is the same."""

    def __init__(self, server: BackgroundServer) -> None:
        self._server = server
        self._written = server._written
        self.config, self.url, self.admin_url = server.config, server.url, server.admin_url
        self.ca_cert, self.client_cert = server.ca_cert, server.client_cert
        self.client_key, self.client_pem = server.client_key, server.client_pem

    def _call(self, function: Callable[[Control], Result]) -> Result:
        __tracebackhide__ = True
        return self._server._call(function)
