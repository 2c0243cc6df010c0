"""A store in Redis or Valkey, by the `redis` package (the extra `cluster`); loaded where `state.url` is set.

No command is tried twice: what may have been counted must not be counted again. It must not know what is
stored, nor what happens while Redis is away.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import orjson

from mockgpt.behavior.rate_limits import DEFAULT_REQUESTS_PER_MINUTE, DEFAULT_TOKENS_PER_MINUTE
from mockgpt.config import StateSettings
from mockgpt.errors import ConfigError
from mockgpt.shared_state.redis_scripts import SCRIPTS
from mockgpt.shared_state.store import Notify, StoreAway

try:
    from redis.asyncio import BlockingConnectionPool, Redis
    from redis.asyncio.retry import Retry
    from redis.backoff import NoBackoff
    from redis.exceptions import RedisError
except ImportError as error:
    raise ConfigError(
        f"state.url: the Redis client is not installed (there is no {error.name}); "
        'install "mockgpt[cluster]", or leave it empty'
    ) from error

# Each serves one request at a time, of well below a millisecond; more would only queue in Redis.
_CONNECTIONS = 32
_GIVE_UP_SECONDS = 30.0  # for a connection, and for a free one; the caller gives up earlier
_AGAIN_SECONDS = 0.5  # between two tries to listen
_RECORDS_A_CALL = 100

P = ParamSpec("P")
T = TypeVar("T")


def _or_away(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
    """Let a method raise StoreAway where Redis does not answer, or answers what no mock has stored."""

    @wraps(method)
    async def asked(*arguments: P.args, **named: P.kwargs) -> T:
        try:
            return await method(*arguments, **named)
        except (RedisError, OSError) as error:
            raise StoreAway(_why(error)) from error
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            raise StoreAway(f"an answer that is none of ours: {error}") from error

    return asked


def _why(error: Exception) -> str:
    return str(error) or type(error).__name__


class _Changes:
    """What one channel says, for as long as it takes."""

    def __init__(self, client: Any, channel: str) -> None:
        self._client = client
        self._channel = channel
        self._listeners: list[Notify] = []
        self._tried = asyncio.Event()
        self._why = ""  # it does not listen
        self._hearing: asyncio.Task[None] | None = None

    async def listen(self, notify: Notify) -> None:
        """Call `notify` with each change; return when the channel is listened to, raise if it is not yet."""
        self._listeners.append(notify)
        if self._hearing is None:
            self._hearing = asyncio.get_running_loop().create_task(self._hear())
        await self._tried.wait()
        if self._why:
            raise StoreAway(self._why)

    async def _hear(self) -> None:
        while True:
            try:
                async with self._client.pubsub() as subscription:
                    await subscription.subscribe(self._channel)
                    async for message in subscription.listen():
                        self._why = ""  # the first says that it listens
                        self._tried.set()
                        if message["type"] == "message":
                            self._heard(message["data"])
            except (RedisError, OSError) as error:
                self._why = _why(error)
            self._tried.set()
            await asyncio.sleep(_AGAIN_SECONDS)

    def _heard(self, data: bytes) -> None:
        try:
            number, _, message = data.partition(b" ")
            version = int(number)
            topics = {
                topic: value if value is None else value.encode("latin-1")
                for topic, value in orjson.loads(message).items()
            }
        except (ValueError, AttributeError):  # of somebody else; what it may have stood for is seen as a gap
            return
        for notify in self._listeners:
            notify(version, topics)

    async def close(self) -> None:
        """Listen no more."""
        if self._hearing is not None:
            self._hearing.cancel()
            await asyncio.gather(self._hearing, return_exceptions=True)


class RedisStore:
    """One space in Redis, as `store.Store` describes it.

    Args:
        url: `redis://`, `rediss://` (TLS) or `unix://`, with user and password where there are any.
        prefix: what the names of all keys begin with; those of another space have `/` and its name after it.

    Raises:
        ConfigError: the URL cannot be read.
    """

    def __init__(self, url: str, prefix: str = "mockgpt", client: Any = None) -> None:
        self._url, self._prefix = url, prefix
        if client is None:
            try:
                pool = BlockingConnectionPool.from_url(
                    url,
                    max_connections=_CONNECTIONS,
                    timeout=_GIVE_UP_SECONDS,
                    socket_connect_timeout=_GIVE_UP_SECONDS,
                    protocol=2,
                    retry=Retry(NoBackoff(), 0),
                )
                pool.connection_class(**pool.connection_kwargs)  # refuses what it cannot use
                _check_files(pool.connection_kwargs)
            except (ValueError, TypeError, RedisError, OSError) as error:
                raise ConfigError(f"state.url: {_told(error)}") from None
            client = Redis(connection_pool=pool)
        self._client = client
        self._base = f"{{{prefix}}}:"
        self._scripts = {name: client.register_script(text) for name, text in SCRIPTS.items()}
        self._spaces: dict[str, RedisStore] = {}
        self._changes = _Changes(client, self._base + "changes")

    def space(self, name: str) -> RedisStore:
        """Return the store of another space over the same connections."""
        if name not in self._spaces:
            self._spaces[name] = RedisStore(self._url, f"{self._prefix}/{name}", self._client)
        return self._spaces[name]

    def _run(self, script: str, *arguments: Any) -> Awaitable[Any]:
        found: Awaitable[Any] = self._scripts[script](keys=[self._base], args=arguments)
        return found

    @_or_away
    async def enter(
        self, scenario: str, steps: tuple[tuple[int, int], ...] = (), repeat: int = 1
    ) -> tuple[int, float, int]:
        """Count a request into a scenario."""
        flat = [number for step in steps for number in step]
        ordinal, elapsed_ms, step = await self._run("enter", scenario, repeat, *flat)
        return ordinal, float(elapsed_ms), step

    @_or_away
    async def take(
        self, account: str, limits: tuple[int, int], wanted: tuple[int, int]
    ) -> tuple[bool, float, float]:
        """Take requests and tokens from an account's buckets."""
        of_requests = limits[0], limits[0] or DEFAULT_REQUESTS_PER_MINUTE, wanted[0]
        of_tokens = limits[1], limits[1] or DEFAULT_TOKENS_PER_MINUTE, wanted[1]
        taken, requests_used, tokens_used = await self._run("take", account, *of_requests, *of_tokens)
        return bool(taken), float(requests_used), float(tokens_used)

    @_or_away
    async def attempt(self, call: str, number: int) -> bool:
        """Count an attempt of a call."""
        return bool(await self._run("attempt", call, number))

    @_or_away
    async def draw(self, expectation: str) -> int:
        """Count a random draw of an expectation."""
        return int(await self._run("draw", expectation))

    @_or_away
    async def claim(self, expectation: str, times: int, state: dict[str, str], then: dict[str, str]) -> int:
        """Let an expectation answer a request, where it may."""
        flat = [text for pair in (*state.items(), *then.items()) for text in pair]
        return int(await self._run("claim", expectation, times, len(state), *flat))

    @_or_away
    async def add(self, matched: dict[str, int]) -> int:
        """Count requests that expectations have answered without a claim."""
        return int(await self._run("add", *(each for pair in matched.items() for each in pair)))

    @_or_away
    async def counts(self) -> tuple[dict[str, int], dict[str, str]]:
        """Return how many requests each expectation has answered, and where the sequences are."""
        matched, states = await self._run("counts")
        return (
            {name.decode(): int(count) for name, count in _pairs(matched)},
            {name.decode(): state.decode() for name, state in _pairs(states)},
        )

    @_or_away
    async def change(self, topics: dict[str, bytes | None], *, restart: str = "", reset: bool = False) -> int:
        """Set topics, and notify every listener."""
        message = orjson.dumps({topic: value and value.decode("latin-1") for topic, value in topics.items()})
        flat: list[Any] = []
        for topic, value in topics.items():
            flat += [topic, int(value is not None), value or b""]
        return int(await self._run("change", restart, int(reset), message, *flat))

    @_or_away
    async def snapshot(self, known: int = -1) -> tuple[int, float, dict[str, bytes]]:
        """Return the version, the clock, and all topics; of version `known` none."""
        version, now, topics = await self._run("snapshot", known)
        return version, float(now), {topic.decode(): value for topic, value in _pairs(topics)}

    async def listen(self, notify: Notify) -> None:
        """Call `notify` with each change from now on; goes on by itself where the connection is lost."""
        await self._changes.listen(notify)

    @_or_away
    async def append(self, kind: str, records: list[bytes], capacity: int, limit_bytes: int) -> int:
        """Keep records."""
        return int(await self._run("append", kind, capacity, limit_bytes, *records))

    @_or_away
    async def records(self, kind: str, after: str = "") -> list[tuple[str, bytes]]:
        """Return the records of a kind after a position."""
        name, found = f"{self._base}records:{kind}", []
        while True:
            first = f"({after}" if after else "-"
            piece = await self._client.xrange(name, first, "+", count=_RECORDS_A_CALL)
            # One that somebody else has added is left out by who reads it.
            found += [(position.decode(), fields.get(b"record", b"")) for position, fields in piece]
            if len(piece) < _RECORDS_A_CALL:
                return found
            after = found[-1][0]

    @_or_away
    async def dropped(self, kind: str) -> int:
        """Return how many records of a kind have made room for newer ones."""
        return int(await self._client.hget(self._base + "dropped", kind) or 0)

    @_or_away
    async def discard(self, kind: str, positions: list[str]) -> None:
        """Remove records by their positions."""
        await self._run("discard", kind, *positions)

    @_or_away
    async def put(self, kind: str, id: str, value: bytes | None, capacity: int, limit_bytes: int) -> int:
        """Keep an object, or remove it."""
        given = () if value is None else (value,)
        return int(await self._run("put", kind, id, capacity, limit_bytes, *given))

    @_or_away
    async def objects(self, kind: str, since: int) -> tuple[int, list[tuple[str, bytes | None]]]:
        """Return what came to a kind after a version."""
        version, found = await self._run("objects", kind, since)
        return version, [(id.decode(), value) for id, value in found]

    async def close(self) -> None:
        """End every connection."""
        for store in (self, *self._spaces.values()):
            await store._changes.close()
        await self._client.aclose(close_connection_pool=True)


def _check_files(named: dict[str, Any]) -> None:
    """Raise OSError for a file of certificates that cannot be read: no connection would succeed."""
    for option in ("ssl_ca_certs", "ssl_certfile", "ssl_keyfile"):
        if named.get(option):
            with open(named[option], "rb"):
                pass


def _told(error: Exception) -> str:
    """Return what is wrong with a URL."""
    unknown = re.search("unexpected keyword argument '(.+)'", str(error))
    return f"there is no option {unknown[1]}" if unknown else str(error)


def _pairs(flat: list[bytes]) -> list[tuple[bytes, bytes]]:
    return list(zip(flat[::2], flat[1::2], strict=True))


def open_store(settings: StateSettings) -> RedisStore:
    """Return the store of the settings; raises ConfigError as `RedisStore` does."""
    return RedisStore(settings.url, settings.prefix)
