"""The mock, asked and steered over its admin plane alone: the same for one of our own and one that runs
elsewhere.

It must not know the proxy, nor what is judged.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic, time
from typing import Any
from urllib.parse import quote, urlencode

import orjson
import tomli

from mockgpt.config.rules import RULES
from mockgpt.errors import MockGPTError
from mockgpt.testing.doctor.caller import Caller, front_of
from mockgpt.testing.doctor.connection import Refused
from mockgpt.testing.doctor.programs import SCENARIOS

_CALL_SECONDS = 10.0
_MOST = 1000  # records in an answer of the admin plane
_POLL_SECONDS = 0.03
# A refusal of the mock's own is written into the journal after the alert has left.
_CLOCK_SECONDS = 0.05

Record = dict[str, Any]


class MockError(MockGPTError):
    """The admin plane does not answer as it should; the text says what was asked."""


class MissingHere(Exception):
    """The mock cannot do what a case needs; the text says what, and how it could."""


class Mock:
    """A running mock.

    Attributes:
        admin_url: of its admin plane.
        local: it is the doctor's own, so it can be stopped, and its certificates replaced.
    """

    def __init__(self, admin_url: str, token: str = "", *, local: bool = False) -> None:
        self.admin_url, self.local = admin_url.rstrip("/"), local
        self._front = front_of(self.admin_url, flag="--admin")
        self._caller = Caller(self._front)
        self._headers = [("Authorization", f"Bearer {token}")] if token else []
        self._scenarios: tuple[str, ...] = ()
        self._first_scenario = ""
        # Settings that lay over its scenario; None for a mock that cannot change them while it runs.
        self._first_settings: Record | None = None
        self._ours: list[str] = []
        self._scenario_now = ""
        self._handshakes_changed = True
        self.closes_connections = True

    # -- the admin plane -----------------------------------------------------------------------

    async def call(self, method: str, path: str, value: Any = None) -> tuple[int, Any]:
        """Return status and JSON of one call.

        Raises:
            MockError: there is no answer.
        """
        body = None if value is None else orjson.dumps(value)
        data = self._caller.request(path, body, [*self._headers, ("Connection", "close")], method=method)
        try:
            answer = await self._caller.ask(data, bound_s=_CALL_SECONDS)
        except Refused as refused:
            raise MockError(f"the mock's admin plane {self.admin_url} does not answer: {refused}") from None
        if answer.status is None:
            raise MockError(f"the mock's admin plane {self.admin_url} does not answer: {answer.line()}")
        if answer.status in (401, 403):
            raise MockError(
                f"the mock's admin plane {self.admin_url} answered {answer.status}: give --admin-token"
            )
        return answer.status, answer.json()

    async def start_using(self) -> None:
        """Remember the scenario in force, and learn which there are."""
        status, state = await self.call("GET", "/_mock/scenario")
        if status != 200 or not isinstance(state, dict) or "available" not in state:
            raise MockError(
                f"{self.admin_url} is no admin plane of a mock: GET /_mock/scenario answered {status}"
            )
        self._scenarios, self._first_scenario = tuple(state["available"]), state["name"]
        status, state = await self.call("GET", "/_mock/settings")
        self._first_settings = state["settings"] if status == 200 else None

    async def restarted(self) -> None:
        """Take note that the mock is a new process: what was scripted and switched is gone."""
        self._ours.clear()
        self._scenario_now = ""

    async def use(self, scenario: str) -> None:
        """Put a scenario in force: by its name, else by its settings, which then lie over the mock's own.

        Raises:
            MissingHere: this mock does not have it, nor takes its settings.
        """
        if scenario == self._scenario_now:
            return
        if scenario in self._scenarios:
            await self.call("PUT", "/_mock/scenario", {"name": scenario})
        else:
            await self._use_settings(scenario)
        self._scenario_now = scenario

    async def _use_settings(self, scenario: str) -> None:
        wanted, why = _settings_of(scenario), "it cannot change settings while it runs"
        if self._first_settings is not None and wanted:
            status, answer = await self.call("PUT", "/_mock/settings", wanted)
            if status == 200:
                return
            why = answer["error"]["message"]
        raise MissingHere(
            f"the mock has no scenario {scenario}: {why}; start it with --config and the file that"
            " `mockgpt doctor --print-scenarios` prints"
        )

    async def rest(self) -> None:
        """Return to good certificates, no fault and answers at once; what others set up stays."""
        if self._handshakes_changed:
            await self.call("DELETE", "/_mock/handshakes")
            self._handshakes_changed = False
        for identifier in self._ours:
            await self.call("DELETE", f"/_mock/expectations/{identifier}")
        self._ours.clear()
        known = "doctor" in self._scenarios or self._first_settings is not None
        await self.use("doctor" if known else self._first_scenario)

    async def leave(self) -> None:
        """Leave the mock as it was."""
        await self.rest()
        await self.call("PUT", "/_mock/scenario", {"name": self._first_scenario})
        if self._first_settings:
            await self.call("PUT", "/_mock/settings", self._first_settings)
        elif self._first_settings is not None:
            await self.call("DELETE", "/_mock/settings")

    async def expect(self, nonce: str, reply: Record, times: int | None = None) -> None:
        """Script the answer to the requests with this nonce in a message."""
        wanted: Record = {"match": {"message": nonce}, "reply": reply}
        if times is not None:
            wanted["times"] = times
        status, answer = await self.call("POST", "/_mock/expectations", wanted)
        if status != 201:
            raise MissingHere(f"the mock does not take the expectation {reply}: {answer}")
        self._ours += [each["id"] for each in answer["expectations"]]

    async def handshakes(self, **wanted: Any) -> None:
        """Show another certificate (`identity`), or let a `fault` happen to the next connections."""
        self._handshakes_changed = True
        status, answer = await self.call("PUT", "/_mock/handshakes", wanted)
        if status != 200:
            raise MissingHere(f"the mock cannot do {wanted}: {answer['error']['message']}")

    async def close_connections(self, state: str = "idle") -> bool:
        """Close the connections that idle; return whether the mock can do that."""
        if self.closes_connections:
            status, _ = await self.call("POST", "/_mock/connections/close", {"state": state})
            self.closes_connections = status < 300
        return self.closes_connections

    async def reload(self) -> int:
        """Read settings and certificates again; return the certificates' generation."""
        status, answer = await self.call("POST", "/_mock/reload")
        if status != 200:
            raise MissingHere(f"the mock could not reload: {answer}")
        return int(answer["certificate_generation"])

    # -- what it saw ---------------------------------------------------------------------------

    async def exchanges(self, **filters: Any) -> list[Record]:
        """Return the exchanges that pass the admin plane's filters, oldest first."""
        query = urlencode({"limit": _MOST, **filters}, quote_via=quote)
        status, answer = await self.call("GET", f"/_mock/exchanges?{query}")
        return list(reversed(answer["exchanges"])) if status == 200 else []

    async def with_nonce(self, nonce: str, since: float) -> list[Record]:
        """Return the exchanges that hold a nonce: in `x-client-request-id`, else in their path or body."""
        found = await self.exchanges(client_request_id=nonce)
        if found:
            return found
        return [
            each
            for each in await self.exchanges(since=f"{since - _CLOCK_SECONDS:.3f}")
            if nonce in (each["request"].get("body") or "") or nonce in target_of(each) or _named(each, nonce)
        ]

    async def connections(self, since: float | None = None, **filters: Any) -> list[Record]:
        """Return the connections since a time, oldest first."""
        wanted = {"limit": _MOST, **filters}
        if since is not None:
            wanted["since"] = f"{since - _CLOCK_SECONDS:.3f}"
        status, answer = await self.call("GET", f"/_mock/connections?{urlencode(wanted)}")
        return list(reversed(answer["connections"])) if status == 200 else []

    async def connection(self, identifier: str, since: float | None = None) -> Record | None:
        """Return one connection, None where it is not kept."""
        return next((each for each in await self.connections(since) if each["id"] == identifier), None)

    @staticmethod
    def now() -> float:
        """Return the time as records have it."""
        return time()


def _settings_of(scenario: str) -> Record:
    """Return a scenario of the doctor as settings by table; its own keys are of [responses] or [latency]."""
    tables: Record = {}
    for key, value in tomli.loads(SCENARIOS.read_text("utf-8"))["scenarios"].get(scenario, {}).items():
        if isinstance(value, dict):
            tables[key] = value
        elif key != "name":
            tables.setdefault("latency" if f"latency.{key}" in RULES else "responses", {})[key] = value
    return tables


def target_of(exchange: Record) -> str:
    """Return the target of a request as it came, the path where the mock does not say more."""
    request = exchange["request"]
    return str(request.get("target") or request.get("path") or "")


def _named(exchange: Record, nonce: str) -> bool:
    raw = exchange["request"].get("raw_head") or ""
    return nonce in raw or any(nonce in value for _, value in exchange["request"]["headers"])


async def poll(condition: Callable[[], Any], timeout_s: float) -> Any:
    """Return what an asynchronous condition returns once it is true, else what it returned last."""
    end = monotonic() + timeout_s
    while True:
        found = await condition()
        if found or monotonic() > end:
            return found
        await asyncio.sleep(_POLL_SECONDS)
