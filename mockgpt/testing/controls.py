"""What a test asks of a mock in its process, and tells it: one surface for a thread's mock and a loop's.

Owns the words of that surface; where the server runs, and how a call gets there, is its subclasses'.
"""

from __future__ import annotations

import ssl
from asyncio import Future
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from sys import maxsize
from typing import Any, TypeVar

from mockgpt.admin.endpoints.exchanges import matching
from mockgpt.admin.endpoints.settings import checked_overlay
from mockgpt.admin.endpoints.verify import Verification, count_matches, read_count
from mockgpt.application.control import Control, reset_all
from mockgpt.behavior.expectations.match import RequestMatch
from mockgpt.config import Config, ServerSettings, TLSSettings
from mockgpt.config.assembly import checked
from mockgpt.config.checks import check_seconds
from mockgpt.errors import ConfigError, NotRunningError
from mockgpt.telemetry.journal_json import connection_json, exchange_json
from mockgpt.telemetry.journal_query import exchange_query
from mockgpt.testing.certificates import certificates, using
from mockgpt.testing.environment import API_KEY, environment
from mockgpt.testing.records import ConnectionRecord, ExchangeRecord, ExpectationRecord
from mockgpt.testing.report import report
from mockgpt.testing.written_replies import Answer, WrittenReplies

Result = TypeVar("Result")
Reply = dict[str, Any] | Callable[[ExchangeRecord], Answer | Awaitable[Answer]]
DEFAULT_CLIENT = "client"


class ServerControls:
    """A mock in this process.

    Args:
        config: the settings, each checked. Where ports, certificates or log are left at their defaults, the
            ports are free ones, the certificates those of `certificates()`, and the log goes to `logging`.

    Attributes:
        config: the settings it runs with.
        url, admin_url: where it listens; the latter is None where the admin plane is not enabled.
        ca_cert, client_cert, client_key, client_pem: paths; the last has certificate and key in one file.

    Raises:
        ConfigError: a setting that no file could give.
    """

    _asynchronous = False

    def __init__(self, config: Config | None = None) -> None:
        self.config = without_collisions(checked(config or Config()))
        self.ca_cert = self.config.tls.ca_cert_path
        self.client_cert, self.client_key, self.client_pem = map(self._client_file, (".crt", ".key", ".pem"))
        self.url = ""
        self.admin_url: str | None = None
        self._written = WrittenReplies()

    def _call(self, function: Callable[[Control], Result]) -> Result:
        """Return what a function returns that is called where the server runs."""
        raise NotImplementedError

    def _known_url(self) -> str:
        __tracebackhide__ = True
        if not self.url:
            raise NotRunningError("the mock has no address yet: start it first")
        return self.url

    def _client_file(self, suffix: str, client: str = DEFAULT_CLIENT) -> str:
        return str(Path(self.ca_cert).parent / f"{client}{suffix}")

    # -- clients -------------------------------------------------------------------------------

    def client_ssl_context(self, client: str | None = DEFAULT_CLIENT) -> ssl.SSLContext:
        """Return a context that trusts the server and shows a client's certificate.

        Args:
            client: whose, by the name of its files beside the CA: `client` or `client2`; None shows none.

        Raises:
            ConfigError: there are no such files.
        """
        context = ssl.create_default_context(cafile=self.ca_cert)
        if client is not None:
            pair = self._client_file(".crt", client), self._client_file(".key", client)
            for file in pair:
                if not Path(file).is_file():
                    mint = f"`mockgpt certs init --dir {Path(file).parent} --client {client}` mints one"
                    raise ConfigError(f"client: {client!r:.80} is not allowed, {file} does not exist; {mint}")
            context.load_cert_chain(*pair)
        return context

    def openai_kwargs(
        self, *, asynchronous: bool | None = None, client: str | None = DEFAULT_CLIENT
    ) -> dict[str, Any]:
        """Return the arguments with which `openai.OpenAI`, or `openai.AsyncOpenAI`, talks to this server.

        Args:
            asynchronous: for `AsyncOpenAI`; None: as this server's own methods are.
            client: as for `client_ssl_context`.
        """
        import openai  # no dependency of mockgpt: a test that asks for it has it

        wanted = self._asynchronous if asynchronous is None else asynchronous
        make = openai.DefaultAsyncHttpxClient if wanted else openai.DefaultHttpxClient
        return {
            "base_url": f"{self._known_url()}/v1",
            "api_key": self.config.auth.api_keys[0] if self.config.auth.api_keys else API_KEY,
            "http_client": make(verify=self.client_ssl_context(client)),
        }

    def environment(self) -> dict[str, str]:
        """Return the variables by which other code finds the server, those of `mockgpt exec`."""
        return environment(self.config, self._known_url(), self.admin_url)

    # -- what happened -------------------------------------------------------------------------

    @property
    def exchanges(self) -> list[ExchangeRecord]:
        """Every kept exchange, oldest first."""
        return self.exchanges_where()

    def exchanges_where(
        self, *, match: dict[str, Any] | None = None, **filters: str | float
    ) -> list[ExchangeRecord]:
        """Return the exchanges that pass the admin plane's filters, oldest first; all without `limit`.

        Args:
            match: what an expectation with this `match` would answer.

        Raises:
            QueryError: a filter that does not exist, or a value it does not take.
            ConfigError: a match that cannot be used.
        """
        query = exchange_query({name: str(value) for name, value in filters.items()})
        if "limit" not in filters:
            query = query._replace(limit=maxsize)

        def select(control: Control) -> list[ExchangeRecord]:
            journal = control.journal.whole
            chosen = query if match is None else matching(query, match, journal.redaction)
            page = _finished(chosen.page(journal.entries()))
            return [ExchangeRecord(exchange_json(entry)) for entry in reversed(page.items)]

        return self._call(select)

    @property
    def connections(self) -> list[ConnectionRecord]:
        """Every kept connection, oldest first, refused ones included."""
        return self._call(
            lambda control: [
                ConnectionRecord(connection_json(one)) for one, _ in control.journal.whole.connections
            ]
        )

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
        __tracebackhide__ = True  # pytest shows the caller's line
        given = {"exactly": exactly, "at_least": at_least, "at_most": at_most}
        count = {name: number for name, number in given.items() if number is not None}
        request, wanted = RequestMatch(match or {}), read_count(count or None)

        def verdict(control: Control) -> Verification:
            return _finished(count_matches(control.journal.whole, request, wanted))

        found = self._call(verdict)
        if not found.ok:
            raise AssertionError(found.sentence(count or {"at_least": 1}))
        return found.matched

    @property
    def expectations(self) -> list[ExpectationRecord]:
        """Every scripted answer with its counts, in order of definition."""
        return self._call(
            lambda control: [ExpectationRecord(one.as_json()) for one in control.expectations.all()]
        )

    @property
    def unused_expectations(self) -> list[ExpectationRecord]:
        """Those that answered no request, or fewer than their `times`."""
        return [one for one in self.expectations if one.remaining or not one.matched]

    @property
    def reply_errors(self) -> list[Exception]:
        """What functions that write replies have raised since the last `reset`."""
        return list(self._written.errors)

    def report(self) -> str:
        """Return what happened in some lines: seed, exchanges, refusals and unused expectations."""
        seed, scenario = self._call(lambda control: (control.seed, control.scenario))
        head = f"{self.url}, scenario {scenario}, seed {seed}"
        return report(head, self.exchanges, self.connections, self.unused_expectations, self._written.errors)

    # -- what is to happen ---------------------------------------------------------------------

    def expect(
        self,
        *,
        reply: Reply,
        match: dict[str, Any] | None = None,
        times: int | None = None,
        probability: float | None = None,
        tenant: str | None = None,
    ) -> ExpectationRecord:
        """Add a scripted answer, and return it as the admin plane shows it.

        Args:
            reply: the answer, such as `{"content": "Hi"}` or `{"error": 503}`; or a function, asynchronous
                or not, that takes the exchange and returns such a table, a text, or None for the pretend
                model's own answer. It runs where the server does, so it must not wait for that.
            match: the requests that get it, such as `{"model": "gpt-4o*"}`; None is every request.
            times: how many requests get it, from 1; None is any number.
            probability: how likely a request that matches gets it, 0 to 1; None is 1.
            tenant: whose requests; None is those of the default tenant, which are all without `[tenants]`.

        Raises:
            ConfigError: naming key, value and what is allowed.
        """
        given = {"match": match or {}, "reply": reply, "times": times, "probability": probability}
        wanted = {name: value for name, value in given.items() if value is not None}

        def add(control: Control) -> ExpectationRecord:
            if tenant is not None:
                if tenant not in control.tenants:
                    there_are = ", ".join(control.tenants) or "none"
                    raise ConfigError(f"tenant: {tenant!r:.80} does not exist; there are: {there_are}")
                control = control.tenants[tenant]
            added = self._written.expect(control, wanted) if callable(reply) else control.expect(wanted)
            return ExpectationRecord(added[0].as_json())

        return self._call(add)

    def use_scenario(self, name: str, ttl_seconds: float | None = None) -> None:
        """Put a scenario in force, for so many seconds or until another one is.

        Raises:
            ConfigError: no scenario has this name, or the time is none.
        """
        check_seconds("ttl_seconds", ttl_seconds)
        self._call(lambda control: control.use_scenario(name, ttl_seconds))

    def use_settings(self, settings: dict[str, dict[str, Any]], ttl_seconds: float | None = None) -> None:
        """Lay settings, by table and key, over every scenario, for so many seconds or until others are.

        Raises:
            MockGPTError: naming the key path, the value and what is allowed.
        """
        check_seconds("ttl_seconds", ttl_seconds)
        self._call(
            lambda control: control.use_settings(checked_overlay(control.config, settings), ttl_seconds)
        )

    def reset(self) -> None:
        """Forget what happened and what was changed at run time."""
        self._written.errors.clear()
        self._call(reset_all)


def _finished(work: Coroutine[Any, Any, Result]) -> Result:
    """Return the result of a coroutine that only waits for `wire.turns.next_turn`, without giving way."""
    try:
        while True:
            turn: Future[None] = work.send(None)
            turn.set_result(None)
    except StopIteration as done:
        result: Result = done.value
        return result


def without_collisions(config: Config) -> Config:
    """Replace defaults with which two servers would collide, or write into the working directory."""
    if config.server.port == ServerSettings().port:
        config = config._replace(server=config.server._replace(port=0))
    default = TLSSettings()
    if (config.tls.cert_path, config.tls.ca_cert_path) == (default.cert_path, default.ca_cert_path):
        config = using(config, certificates())
    return config
