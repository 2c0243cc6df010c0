"""What a case works with: it asks through the proxy, and reads what the mock saw of it.

Every request has a nonce, in `x-client-request-id` and in its last message; what the mock saw is found by
that nonce and never by its time. Owns the state of a run: the ends, the profile, what the hop showed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import orjson

from mockgpt.testing.doctor.answer import CallerAnswer
from mockgpt.testing.doctor.caller import Caller, Headers, Pair
from mockgpt.testing.doctor.connection import CallerConnection, Refused
from mockgpt.testing.doctor.mock import Mock, Record, poll
from mockgpt.testing.doctor.options import NEEDS, Options
from mockgpt.testing.doctor.programs import OwnMock, Program

CHAT = "/v1/chat/completions"
RECOVERY_SECONDS = 20.0
SEEN_SECONDS = 2.0  # how long the mock may take to write down what happened
_POLL_SECONDS = 0.25
_AT_ONCE = 6  # connections: more wait for each other's handshakes


class ProxyGone(Exception):
    """The proxy does not answer any more; the text says what was seen of its end."""


@dataclass(slots=True)
class Hop:
    """What the first exchange showed.

    Attributes:
        exchange: as the mock recorded it.
        asked: the headers that were sent.
        by_header: the nonce was kept in its header.
        front: `mutual`, `server` or `plain`, as found out.
        identity_headers: the headers in which the proxy names its caller.
        through_ms: the time of a plain chat.
    """

    exchange: Record
    asked: list[tuple[str, str]]
    profile: str = "proxy"
    front: str = "mutual"
    identity_headers: tuple[str, ...] = ()
    server: str = ""
    through_ms: float = 0.0


@dataclass(slots=True)
class Asked:
    """One request: its nonce, the answer, and what the mock saw of it."""

    nonce: str
    answer: CallerAnswer
    since: float
    examination: Examination

    async def seen(
        self, number: int = 1, wait_s: float = SEEN_SECONDS, *, ended: bool = True
    ) -> list[Record]:
        """Return the exchanges with its nonce, waiting until there are so many and they have ended."""
        latest: list[Record] = []

        async def enough() -> bool:
            nonlocal latest
            latest = await self.examination.mock.with_nonce(self.nonce, self.since)
            return len(latest) >= number and not (
                ended and any(each.get("state") == "open" for each in latest)
            )

        await poll(enough, wait_s)
        return latest


class Examination:
    """A run.

    Attributes:
        caller, second: the callers; the second may be None.
        direct: a caller of the mock itself, None where that is not ours.
        strangers: the folder of bad callers, None where none were minted; `signed` says whether the front's
            own authority signed them, `revocation_list` whether the front was given their list.
        nonces: those of the case that runs.
    """

    def __init__(self, run: str, caller: Caller, mock: Mock, options: Options) -> None:
        self.run, self.caller, self.mock, self.options = run, caller, mock, options
        self.second: Caller | None = None
        self.direct: Caller | None = None
        self.strangers: Path | None = None
        self.signed = False
        self.revocation_list = False
        self.own_mock: OwnMock | None = None
        self.proxy: Program | None = None
        self.restart_proxy: Callable[[], Coroutine[Any, Any, None]] | None = None
        self.hop: Hop | None = None
        self.nonces: list[str] = []
        self.recovered_ms = 0.0
        self._count = 0
        self._shared: dict[str, asyncio.Task[Any]] = {}

    @property
    def profile(self) -> str:
        """What is between the two ends: a `proxy`, a `tunnel` or a `gateway`."""
        return self.options.profile or (self.hop.profile if self.hop else "proxy")

    def new_nonce(self) -> str:
        """Return a nonce that no other request has, nor has as its beginning."""
        self._count += 1
        nonce = f"doc-{self.run}-{self._count:05d}"
        self.nonces.append(nonce)
        return nonce

    def missing(self, needs: tuple[str, ...]) -> str:
        """Return why a case cannot be judged here, an empty text where it can."""
        if not needs:
            return ""
        front = self.hop.front if self.hop else "mutual"
        there = {
            "second": self.second is not None,
            "tls": front != "plain",
            "mutual": front == "mutual" or self.options.front_tls == "mutual",
            "signer": self.signed,
            "crl": self.revocation_list,
            "local": self.own_mock is not None,
            "pair": self.options.pair_dir is not None and self.own_mock is not None,
        }
        return next((NEEDS[need].format(front=front) for need in needs if not there[need]), "")

    # -- asking --------------------------------------------------------------------------------

    def body(self, nonce: str, stream: bool = False, text: str = "", **more: Any) -> bytes:
        """Return the body of a chat completion that holds a nonce."""
        messages = [{"role": "user", "content": f"doctor {nonce}. {text}".strip()}]
        value: dict[str, Any] = {"model": self.options.model, "messages": messages, **more}
        return orjson.dumps({**value, "stream": True} if stream else value)

    def headers(self, nonce: str, stream: bool = False) -> list[tuple[str, str]]:
        """Return the headers that every request has beside Host and framing."""
        return [
            ("User-Agent", "mockgpt-doctor"),
            ("Accept", "text/event-stream" if stream else "application/json"),
            ("Authorization", f"Bearer {self.options.api_key}"),
            ("x-client-request-id", nonce),
        ]

    async def chat(
        self,
        *,
        stream: bool = False,
        reply: Record | None = None,
        times: int | None = None,
        headers: Headers = (),
        text: str = "",
        path: str = CHAT,
        caller: Caller | None = None,
        connection: CallerConnection | None = None,
        until: Callable[[CallerAnswer], bool] | None = None,
        bound_s: float = 15.0,
        linger_s: float = 0.0,
        nonce: str = "",
        **more: Any,
    ) -> Asked:
        """Ask for one chat completion through the proxy.

        Args:
            reply: what the mock answers to this nonce, as an expectation has it; None is the usual answer.
            times: how often it answers so; None is always.
            more: further parameters of the request's body.

        Raises:
            Refused: the front let no connection in.
            MissingHere: the mock cannot answer like this.
        """
        nonce = nonce or self.new_nonce()
        if reply is not None:
            await self.mock.expect(nonce, reply, times)
        who = caller or self.caller
        names = {name.lower() for name, _ in headers}
        usual = [(name, value) for name, value in self.headers(nonce, stream) if name.lower() not in names]
        data = who.request(path, self.body(nonce, stream, text, **more), [*usual, *headers])
        since = self.mock.now()
        answer = await who.ask(data, bound_s=bound_s, until=until, linger_s=linger_s, connection=connection)
        return Asked(nonce, answer, since, self)

    async def fault(
        self, fault: str, *, stream: bool = False, times: int | None = None, **more: Any
    ) -> Asked:
        """Ask for one chat completion, and let the mock answer it with a fault."""
        return await self.chat(stream=stream, reply={"fault": fault}, times=times, **more)

    async def raw(
        self,
        data: bytes,
        nonce: str,
        *,
        caller: Caller | None = None,
        bound_s: float = 5.0,
        linger_s: float = 0.3,
    ) -> Asked:
        """Send these bytes, which hold the nonce, and read what comes."""
        since = self.mock.now()
        answer = await (caller or self.caller).ask(data, bound_s=bound_s, linger_s=linger_s)
        return Asked(nonce, answer, since, self)

    async def raw_many(self, requests: Iterable[tuple[bytes, str]], **how: Any) -> list[Asked]:
        """Send many requests by `raw`, a few at once.

        Raises:
            Refused: the front let one of them not in, on a second try either: then nothing is known of it.
        """
        few = asyncio.Semaphore(_AT_ONCE)

        async def send(data: bytes, nonce: str) -> Asked:
            async with few:
                try:
                    return await self.raw(data, nonce, **how)
                except Refused:
                    return await self.raw(data, nonce, **how)

        return await asyncio.gather(*(send(data, nonce) for data, nonce in requests))

    # -- between cases -------------------------------------------------------------------------

    async def settle(self) -> float:
        """Return to a hop that works; return how many milliseconds that took.

        Raises:
            ProxyGone: it does not work again within 20 s.
        """
        await self.mock.rest()
        started = monotonic()
        last = ""
        while monotonic() - started < RECOVERY_SECONDS:
            try:
                asked = await self.chat(bound_s=5.0, nonce=f"doc-{self.run}-poll-{monotonic_id()}")
                if asked.answer.status == 200 and asked.answer.whole:
                    self.recovered_ms = (monotonic() - started) * 1000
                    return self.recovered_ms
                last = asked.answer.line()
            except Refused as refused:
                last = str(refused)
                if refused.cause == "unreachable" and self.gone():
                    break
            await asyncio.sleep(_POLL_SECONDS)
        raise ProxyGone(self.gone() or f"no answer of 200 within {RECOVERY_SECONDS:g} s: {last}")

    def gone(self) -> str:
        """Return how the proxy's process ended; empty where it runs or is not ours."""
        code = self.proxy.exit_code if self.proxy else None
        if self.proxy is None or code is None:
            return ""
        last = self.proxy.said.rpartition("\n")[2]
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        return f"the proxy ended ({how}){': ' + last[:200] if last else ''}"

    def shared(self, name: str, work: Callable[[], Coroutine[Any, Any, Any]]) -> asyncio.Task[Any]:
        """Return the task of this name, started by whoever asks first: cases that wait, wait side by side."""
        if name not in self._shared:
            self._shared[name] = asyncio.create_task(work())
        return self._shared[name]

    def tasks(self) -> list[asyncio.Task[Any]]:
        """Return the tasks that `shared` has started."""
        return list(self._shared.values())

    def stranger(self, name: str) -> Caller:
        """Return a caller with one of the bad certificates."""
        assert self.strangers is not None
        pair = Pair(str(self.strangers / f"{name}.crt"), str(self.strangers / f"{name}.key"))
        return Caller(self.caller.front, pair, weak=name.startswith("weak"))


_ids = iter(range(1_000_000_000))


def monotonic_id() -> str:
    """Return a number of six digits that grows with each call."""
    return f"{next(_ids):06d}"
