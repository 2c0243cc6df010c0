"""What the handlers of the admin plane can use, and how they answer.

The server hands in functions. It must not know the server, a socket or an endpoint of the API.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Coroutine, Iterator
from time import time
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from urllib.parse import parse_qsl

import orjson

from mockgpt.application.control import Control, report
from mockgpt.certificates.tls_contexts import ServerTLS
from mockgpt.config.checks import check_seconds
from mockgpt.telemetry.journal import Change
from mockgpt.telemetry.metrics import Gauges
from mockgpt.wire.connection import Connection
from mockgpt.wire.headers import RawHeaders
from mockgpt.wire.messages import BodyEvent, Delivery, Request
from mockgpt.wire.turns import in_turns

if TYPE_CHECKING:
    from mockgpt.application.shared_journal import JournalView
    from mockgpt.application.sharing import Sharing
    from mockgpt.application.tenant_journal import TenantJournal
    from mockgpt.telemetry.journal import Journal

_INDENTED = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_LONGEST_QUERY = 8192
_PARAMETERS_LIMIT = 50
# What is shown here changes from request to request, and is for this client only.
_HEADERS: RawHeaders = [(b"cache-control", b"no-store"), (b"x-content-type-options", b"nosniff")]
JSON = b"application/json"


class Siblings(Protocol):
    """The other processes that serve on the same ports."""

    async def gather(self, name: str, /, *arguments: Any) -> list[Any]:
        """Ask each of them; return the answers of those that answer in time."""


class AdminContext(NamedTuple):
    """The server as the admin plane sees it.

    Attributes:
        control: what can be changed and read while the server runs.
        url: tells where the mTLS port listens.
        certificates: tells which certificates are in force there.
        token: the bearer token of every request, empty for none.
        stopping: tells whether the server is stopping.
        reload: reads settings and certificates again; returns the number of the certificates' generation,
            or raises MockGPTError and leaves everything as it was.
        close_connections: closes those of the mTLS listener that a function chooses, also those in use where
            the first argument says so; returns how many.
        gauges: measures what is shown with the metrics.
        soon: calls a function in the loop's next turn.
        later: calls a function after a number of seconds; returns a function that cancels this.
        siblings: the other processes on the same ports, None where there are none.
        sharing: what is shared with other replicas, None where nothing is.
        tenant: the only one that is shown and changed; None where what happened is shown of all, and what
            is changed is the default tenant's.
    """

    control: Control
    url: Callable[[], str]
    certificates: Callable[[], ServerTLS]
    token: str
    stopping: Callable[[], bool]
    reload: Callable[[], int]
    close_connections: Callable[[bool, Callable[[Connection], bool]], int]
    gauges: Callable[[], Gauges]
    soon: Callable[[Callable[[], None]], object]
    later: Callable[[float, Callable[[], None]], Callable[[], None]]
    siblings: Siblings | None = None
    sharing: Sharing | None = None
    tenant: str | None = None

    @property
    def journal(self) -> Journal | TenantJournal:
        """What happened, of one tenant or of all."""
        return self.control.journal if self.tenant is not None else self.control.journal.whole

    def of(self, tenant: str) -> AdminContext:
        """Return the server as a tenant's own admin plane sees it."""

        def close(busy: bool, chosen: Callable[[Connection], bool]) -> int:
            return self.close_connections(busy, lambda one: one.tenant == tenant and chosen(one))

        control = self.control.tenants[tenant]
        return self._replace(control=control, tenant=tenant, close_connections=close)


class AdminError(Exception):
    """A request that is refused, with one sentence that says why."""

    def __init__(self, status: int, message: str, headers: RawHeaders | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers or []

    def delivery(self) -> Delivery:
        """Return the answer with that sentence."""
        return answer({"error": {"message": self.message}}, self.status, self.headers)


class LiveStream(Iterator[BodyEvent]):
    """The events of an answer that ends only when `end` is called."""

    @abstractmethod
    def end(self) -> None:
        """Let the stream end; may be called again."""


class AdminCall(NamedTuple):
    """One request as a handler sees it; `parameters` are the values of the route's placeholders."""

    request: Request
    parameters: tuple[str, ...]
    context: AdminContext

    @property
    def control(self) -> Control:
        """What can be changed and read while the server runs."""
        return self.context.control

    @property
    def journal(self) -> Journal | TenantJournal:
        """What happened, as far as this client may see it."""
        return self.context.journal

    def changed(self, change: str, **details: Any) -> None:
        """Report what was changed of what this client sees; `details` hold no secrets."""
        report(self.control, Change(time(), change, details, self.context.tenant))

    async def shown_journal(self) -> Journal | TenantJournal | JournalView:
        """Return what happened on all replicas; on this one, where it is alone or their store is away."""
        sharing = self.context.sharing
        view = await sharing.journal.view(self.context.tenant) if sharing is not None else None
        return view or self.journal

    @property
    def state(self) -> dict[str, str]:
        """What an answer says of the replica while the store is away: it shows no others; else nothing."""
        sharing = self.context.sharing
        if sharing is None or not sharing.degraded:
            return {}
        return {"state": sharing.state, "replica": sharing.name}

    def query(self) -> dict[str, str]:
        """Return the query string; each name at most once.

        Raises:
            AdminError: 400, it is not a query string, it is too long, or it names a parameter twice.
        """
        text = self.request.query
        if not text:
            return {}
        if len(text) > _LONGEST_QUERY:
            raise AdminError(400, "The query string is too long.")
        try:
            pairs = parse_qsl(
                text,
                keep_blank_values=True,
                strict_parsing=True,
                errors="strict",
                max_num_fields=_PARAMETERS_LIMIT,
            )
        except ValueError:
            raise AdminError(400, "The query string is not valid.") from None
        parameters = dict(pairs)
        if len(parameters) < len(pairs):
            raise AdminError(400, "The query string names a filter twice.")
        return parameters

    def no_query(self) -> None:
        """Refuse a query string, which would be ignored; raises AdminError."""
        if self.request.query:
            raise AdminError(400, f"{self.request.path} takes no query string.")

    def json(self) -> Any:
        """Return the request's JSON body.

        Raises:
            AdminError: 400, it is not JSON.
        """
        if not self.request.body:
            raise AdminError(400, "A body is missing, as JSON.")
        try:
            return orjson.loads(self.request.body)
        except (ValueError, RecursionError) as error:
            raise AdminError(400, f"The body is not valid JSON: {error}.") from None

    def table(self, *allowed: str) -> dict[str, Any]:
        """Return the JSON object of the body, which may have the `allowed` keys only; raises AdminError."""
        value = self.json()
        if not isinstance(value, dict):
            raise AdminError(400, "The body has to be a JSON object.")
        for name in value:
            if name not in allowed:
                raise AdminError(400, f"{ascii(name)[:80]}: unknown key, allowed are {', '.join(allowed)}")
        return value


def seconds_in(table: dict[str, Any], key: str) -> float | None:
    """Return a number of seconds from a body, None where the key is not there.

    Raises:
        ConfigError: it is no number above 0 and at most a day.
    """
    value: float | None = table.get(key)
    check_seconds(key, value)
    return value


Handler = Callable[[AdminCall], Coroutine[Any, Any, Delivery]]


def answer(value: Any, status: int = 200, headers: RawHeaders | None = None) -> Delivery:
    """Return a JSON answer."""
    return document(orjson.dumps(value, option=_INDENTED), JSON, status, headers)


def in_pieces(pieces: Iterator[bytes]) -> Delivery:
    """Return a JSON answer that is made while it is sent, in turns with other long work."""
    events = (BodyEvent(0.0, piece or b"") for piece in in_turns(pieces))
    return Delivery(200, [(b"content-type", JSON), *_HEADERS], events=events)


def document(
    body: bytes, content_type: bytes, status: int = 200, headers: RawHeaders | None = None
) -> Delivery:
    """Return an answer of any type."""
    return Delivery(status, [(b"content-type", content_type), *_HEADERS, *(headers or [])], body)


def no_content() -> Delivery:
    """Return an answer without content (RFC 9110 section 15.3.5)."""
    return Delivery(204, [*_HEADERS])
