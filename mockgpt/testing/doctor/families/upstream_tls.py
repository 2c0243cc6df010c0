"""The proxy as a TLS client: which certificates of its upstream it accepts.

A verdict needs a handshake in the journal that met the certificate: a proxy that uses a connection it still
has open accepts nothing. Certificates of the mock are global, so these cases run alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from functools import partial
from time import monotonic
from typing import Any

from mockgpt.testing.doctor.connection import CallerConnection, Refused
from mockgpt.testing.doctor.examination import Asked, Examination
from mockgpt.testing.doctor.judging import GATEWAY_STATUSES, connection_line, verdict
from mockgpt.testing.doctor.mock import Record
from mockgpt.testing.doctor.records import Case, Verdict

SLOW_MS = 2000.0
_HANDSHAKES = 2
_CLOSED_TRIES, _DRAIN_TRIES = 4, 10
_DRAIN_SECONDS = 0.45  # longer than the idle time of doctor_idle_300
_RECOVERED_MS = 3000.0

# What is wrong with the certificate, and whether a proxy that accepts it is wrong.
IDENTITIES = {
    "expired": "expired yesterday",
    "not-yet-valid": "is valid from tomorrow",
    "wrong-host": "is for another name",
    "self-signed": "signed itself",
    "untrusted-root": "is from an authority that nobody trusts",
    "missing-intermediate": "comes without its intermediate",
    "wrong-purpose": "is for clients alone",
}


async def fresh_handshake(examination: Examination, purpose: str, since: float) -> tuple[Asked, list[Record]]:
    """Ask until the proxy has made a handshake under what was ordered; return the last request and the
    connections.

    Args:
        purpose: what the mock writes into `detail` of such connections; an empty text takes any new one.
    """
    mock = examination.mock
    if not await mock.close_connections():
        await mock.use("doctor_idle_300")  # each answer's connection is closed soon, so the pool drains
    tries = _CLOSED_TRIES if mock.closes_connections else _DRAIN_TRIES
    for number in range(tries):
        await mock.close_connections()
        asked = await examination.chat(bound_s=10.0)
        met = [each for each in await mock.connections(since) if purpose in (each["detail"] or "")]
        if met or asked.answer.status != 200:
            break
        if number + 1 < tries:
            await asyncio.sleep(_DRAIN_SECONDS)
    if not met:
        await asyncio.sleep(0.1)
        met = [each for each in await mock.connections(since) if purpose in (each["detail"] or "")]
    return asked, met


async def show(examination: Examination, identity: str) -> float:
    """Let the mock show a certificate, minted already; return the time from which connections meet it."""
    await examination.mock.handshakes(identity=identity)
    if examination.own_mock is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        with contextlib.suppress(Refused):
            async with await CallerConnection.open(
                "127.0.0.1", examination.own_mock.port, context, "localhost"
            ):
                pass
        await asyncio.sleep(
            0.06
        )  # more than the clock's tolerance, so that our own connection is not counted
    else:
        # The first handshake mints the certificate, which takes a while: not to be counted against the proxy.
        await fresh_handshake(examination, "", examination.mock.now())
    return examination.mock.now() + 0.05


async def _met(examination: Examination, identity: str) -> tuple[Asked, list[Record]]:
    """Return a request made while the mock shows a certificate, and the connections that met it."""
    since = await show(examination, identity)
    return await fresh_handshake(examination, f"identity {identity}", since)


async def identity_refused(examination: Examination, identity: str, wrong: str) -> Verdict:
    """Judge a chat while the mock shows a bad certificate."""
    asked, met = await _met(examination, identity)
    return await judged(examination, asked, met, f"a certificate that {wrong}")


async def judged(examination: Examination, asked: Asked, met: list[Record], what: str) -> Verdict:
    """Judge what came of handshakes with a certificate that should be refused."""
    answer = asked.answer
    seen = await asked.seen(wait_s=0.1)
    lines = "; ".join(map(connection_line, met))
    under = [each["id"] for each in met]
    numbers: dict[str, Any] = {"handshakes": len(met), "ms": round(answer.end_ms), "connections": under}
    if not met:
        return verdict(
            "unknown", f"no handshake met {what}: the proxy used an open connection", asked, **numbers
        )
    if answer.status == 200 or any(each["connection_id"] in under for each in seen):
        reason = f"the upstream showed {what}, and the proxy sent it the request"
        return verdict("fail", reason, asked, seen, **numbers)._replace(mock=lines)
    refused = f"refused {what}"
    if answer.status is None and answer.ended == "bound":
        word, reason = "fail", f"{refused}, but the caller got no answer within {answer.end_ms / 1000:.0f} s"
    elif answer.status is None and examination.profile == "tunnel":
        word, reason = "pass", f"{refused}: the connection was cut, as a tunnel has to"
    elif answer.status not in GATEWAY_STATUSES:
        told = "cut the connection" if answer.status is None else f"answered {answer.status}"
        word, reason = "warn", f"{refused}, but {told} in place of 502"
    elif len(met) > _HANDSHAKES:
        word, reason = "warn", f"{refused} with {answer.status} after {len(met)} handshakes"
    elif answer.end_ms > SLOW_MS:
        word, reason = "warn", f"{refused} with {answer.status}, but only after {answer.end_ms / 1000:.1f} s"
    else:
        word, reason = "pass", f"{refused} with {answer.status}"
    return verdict(word, reason, asked, seen, **numbers)._replace(mock=lines)


async def weak_key(examination: Examination) -> Verdict:
    """Judge RSA of 1024 bits, which many libraries still accept."""
    asked, met = await _met(examination, "weak-key")
    found = await judged(examination, asked, met, "a key of RSA 1024")
    if found.verdict == "fail" and asked.answer.status == 200:
        return found._replace(
            verdict="warn", reason="the upstream's key was RSA 1024, and the proxy accepted it"
        )
    return found


async def versions(examination: Examination) -> Verdict:
    """Judge an upstream that speaks TLS 1.2 alone, and one that speaks 1.3 alone."""
    failed, lines = [], []
    asked = None
    for identity, version in (("tls12-only", "TLS 1.2"), ("tls13-only", "TLS 1.3")):
        asked, met = await _met(examination, identity)
        lines += [connection_line(each) for each in met]
        if not met:
            return verdict("unknown", f"no handshake over {version} alone was seen", asked)
        if asked.answer.status != 200:
            failed.append(version)
    if failed:
        return verdict("warn", f"no {' and no '.join(failed)} towards the upstream", asked)._replace(
            mock="; ".join(lines)
        )
    return verdict("pass", "TLS 1.2 and 1.3 towards the upstream", asked)._replace(mock="; ".join(lines))


async def recovers(examination: Examination) -> Verdict:
    """Judge how soon requests pass again after the upstream's certificate was bad."""
    await _met(examination, "expired")
    await examination.mock.handshakes(identity=None)
    started = monotonic()
    milliseconds = await examination.settle()
    if milliseconds > _RECOVERED_MS:
        reason = f"requests passed again only {milliseconds / 1000:.1f} s after the upstream was good again"
        return Verdict("warn", reason, seen={"ms": round(milliseconds)})
    milliseconds = max(milliseconds, (monotonic() - started) * 1000)
    return Verdict("pass", f"requests passed again {milliseconds:.0f} ms after the upstream was good again")


async def handshake_reset(examination: Examination) -> Verdict:
    """Say whether a handshake that was reset is tried again; nothing was sent, so that is safe."""
    since = examination.mock.now() + 0.05
    await asyncio.sleep(0.06)
    await examination.mock.handshakes(fault="reset_mid_handshake")
    asked, met = await fresh_handshake(examination, "reset_mid_handshake", since)
    if not met:
        return verdict("unknown", "no handshake met the reset", asked)
    again = asked.answer.status == 200
    return verdict("info", "tried again, and answered 200" if again else "not tried again", asked)._replace(
        mock="; ".join(map(connection_line, met))
    )


def _row(identity: str, wrong: str) -> Case:
    return Case(
        name=f"upstream_tls.{identity}",
        severity="critical",
        reference="RFC 5280 6; RFC 9525; nginx proxy_ssl_verify is off by default",
        sent=f"a chat, while the mock's certificate {wrong}",
        caller="502, 503 or 504",
        mock="one handshake under that certificate, no request on it",
        rule="fail: the request arrives. warn: another status, more than 2 handshakes, more than 2 s",
        judge=partial(identity_refused, identity=identity, wrong=wrong),
        # A proxy that tries again each second takes four seconds for each of them. These three are date, name
        # and chain; of nineteen configurations none judged another identity otherwise than one of them.
        quick=identity in ("expired", "wrong-host", "self-signed"),
    )


CASES = (
    *(_row(identity, wrong) for identity, wrong in IDENTITIES.items()),
    Case(
        name="upstream_tls.weak-key",
        severity="warn",
        reference="NIST SP 800-131A; OpenSSL security level 1",
        sent="a chat, while the mock's key is RSA 1024",
        caller="502, 503 or 504",
        mock="a handshake under that key",
        rule="warn: the request arrives",
        judge=weak_key,
    ),
    Case(
        name="upstream_tls.versions",
        severity="warn",
        reference="Envoy speaks TLS 1.2 at most towards upstreams by default; nginx before 1.23.4 no 1.3",
        sent="a chat, while the mock speaks TLS 1.2 alone, then 1.3 alone",
        caller="200 twice",
        mock="a handshake of each version",
        rule="warn: one of them fails",
        judge=versions,
        quick=True,
    ),
    Case(
        name="upstream_tls.recovers",
        severity="warn",
        reference="circuit breakers and marks of bad backends outlive their cause",
        sent="a chat each 250 ms once the certificate is good again",
        caller="the time to the first 200",
        mock="handshakes",
        rule="pass: under 3 s. warn: under 20 s. fail: never",
        judge=recovers,
    ),
    Case(
        name="upstream_tls.handshake_reset_retried",
        severity="info",
        reference="RFC 9110 9.2.2",
        sent="a chat; its first handshake with the mock is reset",
        caller="200 or 502",
        mock="the number of connections",
        rule="information: nothing was sent yet, so another try is safe",
        judge=handshake_reset,
    ),
)
