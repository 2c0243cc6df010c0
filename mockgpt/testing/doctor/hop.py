"""The hop: proof that the proxy lies between the caller and this mock, and what kind of thing it is.

It must not judge: what it finds is the ground on which cases stand.
"""

from __future__ import annotations

import asyncio
from hashlib import sha256
from time import monotonic

from mockgpt.testing.doctor.caller import Caller
from mockgpt.testing.doctor.connection import Refused
from mockgpt.testing.doctor.examination import CHAT, Asked, Examination, Hop
from mockgpt.testing.doctor.mock import Record
from mockgpt.testing.doctor.records import PROFILES, Case, Verdict

_POLL_SECONDS = 0.2
_WARM_REQUESTS = 3
# Headers in which proxies name their caller; the first that holds something of the caller's is the proxy's.
IDENTITY_HEADERS = (
    "client-cert",
    "x-forwarded-client-cert",
    "x-ssl-client-cert",
    "ssl-client-cert",
    "x-client-cert",
    "x-forwarded-tls-client-cert",
    "x-forwarded-tls-client-cert-info",
    "x-ssl-client-cn",
    "x-ssl-client-dn",
    "x-ssl-client-s-dn",
    "x-client-cn",
    "x-client-dn",
    "ssl-client-s-dn",
    "x-amzn-mtls-clientcert",
    "x-amzn-mtls-clientcert-leaf",
    "x-amzn-mtls-clientcert-subject",
    "x-arr-clientcert",
    "cf-client-cert-der-base64",
)
# Values that a proxy writes where it has no certificate to name.
_EMPTY = ("", "-", "(null)", "::")


class NoHop(Exception):
    """The hop was not established; `attempt` is what the caller last saw."""

    def __init__(self, attempt: Asked | Refused | None, text: str = "") -> None:
        super().__init__(text)
        self.attempt = attempt


async def reached(examination: Examination) -> Verdict:
    """Say what proves the hop; a run without it is not judged."""
    assert examination.hop is not None
    exchange = examination.hop.exchange
    reason = "a nonce of this run arrived at the mock, from another connection than the caller's"
    return Verdict("pass", reason, mock=exchange["connection_id"], seen={"exchanges": [exchange["id"]]})


async def establish(examination: Examination, wait_s: float) -> Hop:
    """Ask until a nonce arrives at the mock, and return what that showed.

    Raises:
        NoHop: none arrived in time, or there is no proxy.
    """
    asked, exchange = await _first_exchange(examination, wait_s)
    await _prove(examination, asked, exchange)
    sent = [("Host", examination.caller.front.authority), ("Content-Type", "application/json")]
    hop = Hop(exchange, [*sent, *examination.headers(asked.nonce)])
    hop.server = asked.answer.header("via") or asked.answer.header("server") or ""
    examination.hop = hop
    hop.front = await _front(examination)
    hop.profile = await _profile(examination, asked, exchange)
    hop.identity_headers = tuple(
        name for name in _names(exchange) if name in IDENTITY_HEADERS and _value(exchange, name) not in _EMPTY
    )
    if examination.options.identity_header:
        hop.identity_headers = (examination.options.identity_header.lower(),)
    await _warm(examination, hop)
    return hop


async def _first_exchange(examination: Examination, wait_s: float) -> tuple[Asked, Record]:
    attempt: Asked | Refused | None = None
    end = monotonic() + wait_s
    while True:
        try:
            attempt = await examination.chat(bound_s=10.0)
            if (seen := await attempt.seen(wait_s=0.5)) and attempt.answer.status == 200:
                return attempt, seen[-1]
        except Refused as refused:
            attempt = refused
        if monotonic() > end or examination.gone():
            raise NoHop(attempt)
        await asyncio.sleep(_POLL_SECONDS)


async def _prove(examination: Examination, asked: Asked, exchange: Record) -> None:
    """Compare the ends: the mock's peer is not the caller itself, and a nonce nobody sent is not found."""
    connection = await examination.mock.connection(exchange["connection_id"])
    if connection is not None and connection["peer"] == asked.answer.address:
        raise NoHop(asked, "there is no proxy between us: the mock's peer is the caller itself")
    if await examination.mock.with_nonce(examination.new_nonce(), asked.since):
        raise NoHop(asked, "the mock claims to have seen a nonce that nobody sent")


async def _front(examination: Examination) -> str:
    """Find out whether the front asks for certificates."""
    front = examination.caller.front
    if front.scheme == "http":
        return "plain"
    try:
        asked = await examination.chat(caller=Caller(front), bound_s=5.0)
    except Refused:
        return "mutual"
    return "server" if await asked.seen(wait_s=0.3) else "mutual"


async def _profile(examination: Examination, asked: Asked, exchange: Record) -> str:
    """Tell a tunnel by bytes that are no HTTP and arrive, a gateway by a body that was written anew."""
    proxy, tunnel, gateway = PROFILES
    if exchange["request"]["body_sha256"] != sha256(examination.body(asked.nonce)).hexdigest():
        return gateway
    if [value for name, value in exchange["request"]["headers"] if name.lower() == "host"] != [
        examination.caller.front.authority
    ]:
        return proxy
    nonce = examination.new_nonce()
    # A space before the colon: every HTTP server has to refuse it (RFC 9112 section 5.1).
    head = (
        f"POST {CHAT} HTTP/1.1\r\nHost: {examination.caller.front.authority}\r\nx-no-header : {nonce}\r\n\r\n"
    )
    try:
        refused = await examination.raw(head.encode(), nonce)
    except Refused:
        return proxy
    # The mock's own words: nobody on the way has read the head.
    unread = [each for each in await examination.mock.exchanges() if each["time"] >= refused.since - 0.05]
    passed_on = any(each["request"]["method"] == "-" for each in unread)
    return tunnel if passed_on and refused.answer.status == 400 else proxy


async def _warm(examination: Examination, hop: Hop) -> None:
    """Measure the way with a connection that is warm, and the mock alone where that is ours."""
    async with await examination.caller.connect() as connection:
        times = []
        for _ in range(_WARM_REQUESTS):
            asked = await examination.chat(connection=connection)
            times.append(asked.answer.end_ms)
            if asked.answer.status != 200 or connection.ended:
                break
        hop.through_ms = min(times)


def _names(exchange: Record) -> list[str]:
    return list(dict.fromkeys(name.lower() for name, _ in exchange["request"]["headers"]))


def _value(exchange: Record, wanted: str) -> str:
    return next((value for name, value in exchange["request"]["headers"] if name.lower() == wanted), "")


CASES = (
    Case(
        name="hop.reached",
        severity="critical",
        reference="-",
        sent="one chat with a nonce in x-client-request-id and in its last message",
        caller="200",
        mock="an exchange with the nonce, on a connection that is not the caller's own",
        rule="without it nothing is judged, and the exit code is 3",
        judge=reached,
        quick=True,
    ),
)
