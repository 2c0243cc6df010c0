"""A server on a thread and loop of its own, for tests that are not asynchronous.

Owns free ports, certificates that are minted once per process into a temporary folder, and the
methods by which a test controls the server and asks what it saw. It knows no test framework.
"""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from sys import maxsize
from time import monotonic
from typing import Any, TypeVar

from mockgpt.admin.endpoints.settings import checked_overlay
from mockgpt.admin.endpoints.verify import count_matches, read_count
from mockgpt.application.control import Control
from mockgpt.behavior.expectations.match import RequestMatch
from mockgpt.config import Config, LogSettings, ServerSettings, TLSSettings
from mockgpt.errors import NotRunningError
from mockgpt.server import MockServer
from mockgpt.telemetry.journal_json import connection_json, exchange_json
from mockgpt.telemetry.journal_query import exchange_query
from mockgpt.testing.certificates import certificates, using

_START_SECONDS = 30.0
_CALL_SECONDS = 30.0
_GRACE_SECONDS = 1.0
_POLL_SECONDS = 0.05
_API_KEY = "sk-mockgpt"

Result = TypeVar("Result")


class BackgroundServer:
    """A running mock; use it as `with BackgroundServer() as server`, or call `start` and `close`.

    Every method may be called from any thread. Those that ask or change a server raise NotRunningError
    where it does not run.

    Args:
        config: the settings. Where ports, certificates or log are left at their defaults, the ports are
            free ones, the certificates those of `certificates()`, and only warnings are logged.
        prepare: called with the MockServer before it starts, such as the `attach` of a `Replayer`.

    Attributes:
        config: the settings it runs with.
        url, admin_url: where it listens; the latter is None where the admin plane is not enabled.
        ca_cert, client_cert, client_key, client_pem: paths; the last has certificate and key in one file.
    """

    def __init__(
        self, config: Config | None = None, *, prepare: Callable[[MockServer], None] | None = None
    ) -> None:
        self._prepare = prepare
        self.config = _without_collisions(config or Config())
        folder = Path(self.config.tls.ca_cert_path).parent
        self.ca_cert = self.config.tls.ca_cert_path
        self.client_cert = str(folder / "client.crt")
        self.client_key = str(folder / "client.key")
        self.client_pem = str(folder / "client.pem")
        self.url = ""
        self.admin_url: str | None = None
        self._thread: threading.Thread | None = None

    # -- start and stop ------------------------------------------------------------------------

    def start(self) -> None:
        """Start, and return when the server listens.

        Raises:
            MockGPTError: settings, certificates or address cannot be used.
            TimeoutError: it does not listen after 30 s.
        """
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
        self._server = MockServer(self.config)
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

    def _run_there(self, work: Callable[[Control], Coroutine[Any, Any, Result]]) -> Result:
        """Return what a coroutine returns that is run on the server's loop."""
        if self._thread is None:
            raise NotRunningError("the mock is not running: use it in a `with` statement, or call start()")
        return asyncio.run_coroutine_threadsafe(work(self._control), self._loop).result(_CALL_SECONDS)

    def _call(self, function: Callable[[Control], Result]) -> Result:
        async def call(control: Control) -> Result:
            return function(control)

        return self._run_there(call)

    # -- clients -------------------------------------------------------------------------------

    def client_ssl_context(self) -> ssl.SSLContext:
        """Return a context that trusts the server and shows the default client's certificate."""
        context = ssl.create_default_context(cafile=self.ca_cert)
        context.load_cert_chain(self.client_cert, self.client_key)
        return context

    def openai_kwargs(self, *, asynchronous: bool = False) -> dict[str, Any]:
        """Return the arguments with which `openai.OpenAI`, or `openai.AsyncOpenAI`, talks to this server."""
        import openai  # no dependency of mockgpt: a test that asks for it has it

        client = openai.DefaultAsyncHttpxClient if asynchronous else openai.DefaultHttpxClient
        return {
            "base_url": f"{self.url}/v1",
            "api_key": self.config.auth.api_keys[0] if self.config.auth.api_keys else _API_KEY,
            "http_client": client(verify=self.client_ssl_context()),
        }

    # -- what happened -------------------------------------------------------------------------

    @property
    def exchanges(self) -> list[dict[str, Any]]:
        """Every kept exchange, oldest first, as the admin plane shows it."""
        return self.exchanges_where()

    def exchanges_where(self, **filters: str) -> list[dict[str, Any]]:
        """Return the exchanges that pass the admin plane's filters, oldest first; all without `limit`.

        Raises:
            QueryError: a filter that does not exist, or a value it does not take.
        """
        query = exchange_query(filters)
        if "limit" not in filters:
            query = query._replace(limit=maxsize)

        async def select(control: Control) -> list[dict[str, Any]]:
            page = await query.page(control.journal.entries())
            return [exchange_json(entry) for entry in reversed(page.items)]

        return self._run_there(select)

    @property
    def connections(self) -> list[dict[str, Any]]:
        """Every kept connection, oldest first, refused ones included, as the admin plane shows it."""
        return self._call(lambda control: [connection_json(kept) for kept, _ in control.journal.connections])

    def verify(
        self,
        match: dict[str, Any] | None = None,
        *,
        exactly: int | None = None,
        at_least: int | None = None,
        at_most: int | None = None,
    ) -> int:
        """Return how many requests match; without a number there has to be at least one.

        Raises:
            AssertionError: it is another number; the text names the requests that came closest.
            ConfigError: a match or a number that cannot be used.
        """
        given = {"exactly": exactly, "at_least": at_least, "at_most": at_most}
        count = {name: number for name, number in given.items() if number is not None}
        request, wanted = RequestMatch(match or {}), read_count(count or None)
        verdict = self._run_there(lambda control: count_matches(control.journal, request, wanted))
        if not verdict.ok:
            raise AssertionError(verdict.sentence(count or {"at_least": 1}))
        return verdict.matched

    def wait_for(self, condition: Callable[[], Result], timeout_seconds: float = 5.0) -> Result:
        """Return what `condition` returns, once that is true.

        It is called after every request and connection, and every 50 ms for what the journal does not show.

        Raises:
            TimeoutError: it did not become true in time.
        """
        changed = threading.Event()
        end = self._call(lambda control: control.journal.subscribe(lambda _: changed.set()))
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

    # -- what is to happen ---------------------------------------------------------------------

    def expect(
        self,
        *,
        reply: dict[str, Any],
        match: dict[str, Any] | None = None,
        times: int | None = None,
        probability: float | None = None,
    ) -> dict[str, Any]:
        """Add a scripted answer, and return it as the admin plane shows it.

        Args:
            reply: the answer, such as `{"content": "Hi"}` or `{"error": 503}`.
            match: the requests that get it, such as `{"model": "gpt-4o*"}`; None is every request.
            times: how many requests get it, from 1; None is any number.
            probability: how likely a request that matches gets it, 0 to 1; None is 1.

        Raises:
            ConfigError: naming key, value and what is allowed.
        """
        given = {"match": match or {}, "reply": reply, "times": times, "probability": probability}
        wanted = {name: value for name, value in given.items() if value is not None}
        return self._call(lambda control: control.expect(wanted)[0].as_json())

    def use_scenario(self, name: str, ttl_seconds: float | None = None) -> None:
        """Put a scenario in force, for so many seconds or until another one is.

        Raises:
            ConfigError: no scenario has this name.
        """
        self._call(lambda control: control.use_scenario(name, ttl_seconds))

    def use_settings(self, settings: dict[str, dict[str, Any]], ttl_seconds: float | None = None) -> None:
        """Lay settings, by table and key, over every scenario, for so many seconds or until others are.

        Raises:
            MockGPTError: naming the key path, the value and what is allowed.
        """
        self._call(
            lambda control: control.use_settings(checked_overlay(control.config, settings), ttl_seconds)
        )

    def reset(self) -> None:
        """Forget what happened and what was changed at run time."""
        self._call(lambda control: control.reset())


def _without_collisions(config: Config) -> Config:
    """Replace defaults with which two servers would collide, or write into the working directory."""
    if config.server.port == ServerSettings().port:
        config = config._replace(server=config.server._replace(port=0))
    default = TLSSettings()
    if (config.tls.cert_path, config.tls.ca_cert_path) == (default.cert_path, default.ca_cert_path):
        config = using(config, certificates())
    if config.log == LogSettings():
        config = config._replace(log=LogSettings(level="warning"))
    return config
