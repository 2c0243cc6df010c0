"""Who the proxy says it is, who it says called, and whether callers can claim to be someone else."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import unquote

from mockgpt.certificates.der import certificate_identity, pem_blocks
from mockgpt.certificates.folder import read
from mockgpt.errors import CertificateError
from mockgpt.testing.doctor.caller import Caller
from mockgpt.testing.doctor.examination import Examination
from mockgpt.testing.doctor.judging import header_of, verdict
from mockgpt.testing.doctor.mock import Record
from mockgpt.testing.doctor.records import Case, Verdict

_TURNS = 6
_CLAIMS = {
    "Client-Cert": ":Y2xhaW1lZC1ieS10aGUtY2FsbGVy:",
    "X-Forwarded-Client-Cert": 'Subject="CN=claimed-by-the-caller"',
    "X-SSL-Client-Cert": "claimed-by-the-caller",
    "X-Client-Cert": "claimed-by-the-caller",
    "X-Forwarded-Tls-Client-Cert": "claimed-by-the-caller",
    "X-Forwarded-Tls-Client-Cert-Info": 'Subject="CN=claimed-by-the-caller"',
    "X-SSL-Client-CN": "claimed-by-the-caller",
    "X-SSL-Client-S-DN": "CN=claimed-by-the-caller",
    "X-Client-DN": "CN=claimed-by-the-caller",
}
_CLAIMED = ("claimed-by-the-caller", "Y2xhaW1lZC1ieS10aGUtY2FsbGVy")


def name_of(caller: Caller | None) -> tuple[str, str]:
    """Return common name and fingerprint of a caller's certificate; empty where it shows none."""
    if caller is None or caller.pair is None:
        return "", ""
    try:
        identity = certificate_identity(pem_blocks(read(Path(caller.pair.cert)), "CERTIFICATE")[0])
    except (CertificateError, IndexError):
        return "", ""
    return (identity.common_name or "", identity.fingerprint_sha256) if identity else ("", "")


def tells(exchange: Record, caller: Caller | None) -> bool:
    """Tell whether the upstream can know from the headers that this caller called."""
    name, fingerprint = name_of(caller)
    for each in exchange.get("forwarded", ()):
        shown = (each.get("client") or {}).get("fingerprint_sha256") or each.get("fingerprint_sha256")
        if shown and shown == fingerprint:
            return True
    ours = {"authorization", "x-client-request-id", "user-agent"}
    values = [unquote(value) for key, value in exchange["request"]["headers"] if key.lower() not in ours]
    return bool(name) and any(
        name in value.replace("CN=", "").split(",") or f"CN={name}" in value for value in values
    )


async def own_certificate(examination: Examination) -> Verdict:
    """Judge whose certificate the mock saw."""
    assert examination.hop is not None
    exchange = examination.hop.exchange
    client = exchange["client"]
    if client is None:
        return Verdict("fail", "the mock saw no client certificate on the proxy's connection")
    shown = f"the mock saw {client['subject'] or client['common_name']}"
    if client["fingerprint_sha256"] == name_of(examination.caller)[1]:
        if client["fingerprint_sha256"] == name_of(examination.direct)[1]:
            return Verdict(
                "unknown", "--cert is the proxy's own certificate, give another caller's", mock=shown
            )
        return Verdict("fail", "the mock saw the caller's own certificate: TLS is passed through", mock=shown)
    return Verdict("pass", f"its own certificate, {client['common_name'] or client['subject']}", mock=shown)


async def server_name(examination: Examination) -> Verdict:
    """Judge the name that the proxy asks for in its handshake."""
    assert examination.hop is not None
    tls = examination.hop.exchange["tls"] or {}
    name = tls.get("server_name")
    if not name:
        return Verdict("warn", "no server name (SNI) in the proxy's ClientHello", mock=f"server_name {name}")
    return Verdict("pass", f"asks for {name}", mock=f"server_name {name}")


async def caller_forwarded(examination: Examination) -> Verdict:
    """Judge whether the upstream can tell two callers apart."""
    callers = [examination.caller, examination.second]
    exchanges = []
    for caller in callers:
        asked = await examination.chat(caller=caller)
        exchanges += (await asked.seen())[-1:]
    if len(exchanges) < len(callers):
        return verdict("unknown", "a request of one of the callers did not arrive", asked, exchanges)
    right = [tells(exchange, caller) for exchange, caller in zip(exchanges, callers, strict=True)]
    crossed = [
        tells(exchange, caller) and not each
        for exchange, caller, each in zip(exchanges, reversed(callers), right, strict=True)
    ]
    if any(crossed):
        return verdict("fail", "a caller is told to the upstream as another one", asked, exchanges)
    if all(right):
        return verdict("pass", "each caller is told to the upstream as himself", asked, exchanges)
    return verdict(
        "warn", "the upstream cannot tell two callers apart: no header names them", asked, exchanges
    )


async def claim_replaced(examination: Examination) -> Verdict:
    """Judge what arrives of a caller's claims to be someone else."""
    assert examination.hop is not None
    asked = await examination.chat(headers=list(_CLAIMS.items()))
    seen = await asked.seen(wait_s=0.5)
    if not seen:
        return verdict("pass" if asked.answer.status else "unknown", "the request was refused", asked)
    arrived = [
        name
        for name in _CLAIMS
        if any(claim in unquote(value) for value in header_of(seen[-1], name) for claim in _CLAIMED)
    ]
    used = examination.hop.identity_headers
    worst = [name for name in arrived if name.lower() in used]
    if worst:
        reason = (
            f"a caller's claim arrives in {', '.join(worst)}, the header in which the proxy names its callers"
        )
        return verdict("fail", reason, asked, seen, arrived=arrived)
    if arrived:
        return verdict(
            "info", f"claims in headers the proxy does not use arrive: {', '.join(arrived)}", asked, seen
        )
    return verdict("pass", "claims about certificates are removed or replaced", asked, seen)


async def alias(examination: Examination) -> Verdict:
    """Say whether the identity header arrives in another spelling, which CGI and WSGI do not tell apart."""
    assert examination.hop is not None
    used = examination.hop.identity_headers
    if not used:
        return Verdict("info", "the proxy names its callers in no header, so there is none to imitate")
    names = [name.replace("-", mark) for name in used for mark in "_."]
    asked = await examination.chat(headers=[(name, "claimed-by-the-caller") for name in names])
    seen = await asked.seen(wait_s=0.5)
    arrived = [name for name in names if seen and header_of(seen[-1], name)]
    if not arrived:
        return verdict("pass", "other spellings of its identity header are removed or refused", asked, seen)
    word = "warn" if examination.options.identity_header else "info"
    return verdict(word, f"other spellings of its identity header arrive: {', '.join(arrived)}", asked, seen)


async def hop_by_hop_strip(examination: Examination) -> Verdict:
    """Judge whether a caller can make the proxy drop its identity header."""
    assert examination.hop is not None
    used = examination.hop.identity_headers
    if not used:
        return Verdict("pass", "the proxy names its callers in no header, so there is none to drop")
    asked = await examination.chat(headers=[("Connection", ", ".join(["keep-alive", *used]))])
    seen = await asked.seen(wait_s=0.5)
    if not seen:
        return verdict("pass", "a request whose Connection names the identity header is refused", asked)
    gone = [name for name in used if not any(header_of(seen[-1], name))]
    if gone:
        return verdict(
            "fail", f"a caller's Connection header makes the proxy drop {', '.join(gone)}", asked, seen
        )
    return verdict("pass", "a caller's Connection header does not remove its identity header", asked, seen)


async def bleed(examination: Examination) -> Verdict:
    """Judge requests of two callers in turn, over connections that are kept."""
    callers = [examination.caller, examination.second]
    assert examination.second is not None
    wrong, told = [], 0
    async with await examination.caller.connect() as first, await examination.second.connect() as second:
        for turn in range(_TURNS):
            which = turn % 2
            channel = (first, second)[which]
            if channel.ended:
                break
            asked = await examination.chat(caller=callers[which], connection=channel)
            seen = await asked.seen()
            if seen and tells(seen[-1], callers[which]):
                told += 1
            elif seen and tells(seen[-1], callers[1 - which]):
                wrong.append(asked.nonce)
            await asyncio.sleep(0)
    if wrong:
        return verdict(
            "fail", f"{len(wrong)} of {_TURNS} requests came under the other caller's name", asked, seen
        )
    if not told:
        return verdict("info", "the upstream is told no caller, so none can be mixed up", asked, seen)
    return verdict("pass", f"{told} requests of two callers in turn, each under its own name", asked, seen)


CASES = (
    Case(
        name="identity.own_certificate",
        severity="critical",
        reference="RFC 8446 4.4.2",
        sent="a chat",
        caller="-",
        mock="the client certificate of the exchange",
        rule="fail: none, or the caller's own. unknown: both have the same",
        judge=own_certificate,
        quick=True,
    ),
    Case(
        name="identity.sni",
        severity="warn",
        reference="RFC 6066 3; RFC 9525",
        sent="a chat",
        caller="-",
        mock="the server name of the handshake",
        rule="warn: none",
        judge=server_name,
        quick=True,
    ),
    Case(
        name="identity.caller_forwarded",
        severity="critical",
        reference="RFC 9440; Envoy XFCC",
        sent="a chat as each of two callers",
        caller="200",
        mock="headers that name the caller",
        rule="fail: one is told as the other. warn: they cannot be told apart",
        judge=caller_forwarded,
        quick=True,
        needs=("mutual", "second"),
    ),
    Case(
        name="identity.claim_replaced",
        severity="critical",
        reference="RFC 9440 4",
        sent="a chat with nine headers in which proxies name certificates, all claimed by the caller",
        caller="200 or 4xx",
        mock="which of the claims arrive",
        rule="fail: one in the header that the proxy itself uses. info: others",
        judge=claim_replaced,
        quick=True,
        profiles=("proxy", "gateway"),
    ),
    Case(
        name="identity.alias",
        severity="warn",
        reference="Traefik GHSA-x677-9fxg-v5c5",
        sent="a chat with the proxy's identity header, `_` or `.` in place of `-`",
        caller="-",
        mock="header names",
        rule="info: it arrives; warn where --identity-header declares it",
        judge=alias,
        profiles=("proxy", "gateway"),
    ),
    Case(
        name="identity.hop_by_hop_strip",
        severity="critical",
        reference="CVE-2022-31813 (same mechanism); RFC 9110 7.6.1",
        sent="a chat whose Connection header names the proxy's identity header",
        caller="200 or 400",
        mock="whether the identity header is there",
        rule="fail: gone",
        judge=hop_by_hop_strip,
        quick=True,
        profiles=("proxy", "gateway"),
    ),
    Case(
        name="identity.bleed",
        severity="critical",
        reference="connections to the upstream are shared by callers",
        sent="chats of two callers in turn, over kept connections",
        caller="200",
        mock="the caller of each",
        rule="fail: one under the other's name",
        judge=bleed,
        quick=True,
        needs=("mutual", "second"),
    ),
)
