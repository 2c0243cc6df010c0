"""Why the hop was not established: what the caller and the mock saw, and the values that the proxy needs."""

from __future__ import annotations

import textwrap

from mockgpt.config.value_text import counted
from mockgpt.testing.doctor.connection import Refused
from mockgpt.testing.doctor.examination import Asked
from mockgpt.testing.doctor.formats.text import WIDTH
from mockgpt.testing.doctor.hop import NoHop
from mockgpt.testing.doctor.mock import Mock, MockError, Record
from mockgpt.testing.doctor.session import DoctorSession

# What the mock says of a connection that it refused, or that was given up: the cause, and what to do.
_REASONS = {
    "no_certificate": "the proxy showed no client certificate to the mock: give it certificate and key",
    "plain_http": "the proxy speaks plain HTTP to the mock: its upstream has to be https",
    "unknown_ca": "the proxy's client certificate is not from the mock's CA: give it the pair below",
    "self_signed": "the proxy's client certificate signed itself: give it the pair below",
    "expired": "the proxy's client certificate has expired",
    "wrong_purpose": "the proxy's certificate is not for clients",
    "not_allowed": "the mock's tls.allowed_clients does not let the proxy's certificate in",
    "tls_version": "the proxy and the mock have no TLS version in common",
    "proxy_protocol": "the proxy sends a PROXY protocol header: turn it off, or on at the mock",
    "garbage": "the proxy sends something that is neither TLS nor HTTP",
}
# Statuses by which proxies refuse a caller's certificate after the handshake.
_REFUSALS = (400, 401, 403)
# Alerts of the proxy, about the mock's certificate.
_ALERTS = {
    "unknown_ca": "the proxy does not trust the mock's CA: give it the CA below",
    "bad_certificate": "the proxy refuses the mock's certificate, its name most likely: see --host",
    "certificate_unknown": "the proxy refuses the mock's certificate: its CA or its name",
    "certificate_expired": "the proxy thinks that the mock's certificate has expired",
}


async def diagnosis(session: DoctorSession, reason: NoHop) -> tuple[str, str]:
    """Return the cause, and the text of exit code 3, with what each end saw and the four values to paste."""
    since_start = await _records(session.examination.mock)
    lines = ["the hop was not established, so nothing was judged", ""]
    found = cause(session, reason, since_start)
    lines.append(f"cause   {found}")
    attempt = reason.attempt
    lines.append(f"caller  {attempt.answer.line() if isinstance(attempt, Asked) else attempt or 'nothing'}")
    shown = [_line(each) for each in since_start[-3:]]
    lines += [f"mock    {line}" for line in shown or ["no connection came"]]
    gone = session.examination.gone()
    if gone:
        lines.append(f"proxy   {gone}")
    if session.examination.proxy and session.examination.proxy.said:
        lines += [f"proxy   {line}" for line in session.examination.proxy.said.splitlines()[-5:]]
    lines += ["", "what the proxy needs to reach the mock:", *_values(session)]
    return found, "\n".join(each for line in lines for each in _wrapped(line[:1000])) + "\n"


def cause(session: DoctorSession, reason: NoHop, connections: list[Record]) -> str:
    """Return the cause in one line: what the front said first, else what the mock saw."""
    if str(reason):
        return str(reason)
    attempt = reason.attempt
    if gone := session.examination.gone():
        return gone
    if isinstance(attempt, Refused):
        return _of_front(session, attempt)
    if isinstance(attempt, Asked) and not connections:
        return _of_answer(session, attempt)
    for each in reversed(connections):
        if found := _of_connection(each):
            return found
    return "connections came to the mock, but no request that the caller had sent"


def _of_front(session: DoctorSession, refused: Refused) -> str:
    front = session.examination.caller.front
    if refused.stage == "tcp":
        return "nothing answers at --via: is the proxy running, and is this its port?"
    if refused.cause == "no_tls":
        return f"{front.authority} does not speak TLS: write http:// in --via"
    if refused.cause == "verification":
        return f"{refused}: see --ca, and the name in --via"
    if refused.cause.startswith("alert"):
        shown = session.examination.caller.pair
        given = f"--cert is {shown.cert}" if shown else "--cert was not given"
        return f"the proxy refused the caller ({refused.cause}): {given}"
    return f"the proxy ended the caller's handshake ({refused.cause})"


def _of_answer(session: DoctorSession, asked: Asked) -> str:
    answer = asked.answer
    if answer.status == 400 and session.examination.caller.front.scheme == "http":
        return "the proxy answered a plain request by 400: it may speak TLS, write https:// in --via"
    shown = session.examination.caller.pair
    given = f"--cert is {shown.cert}" if shown else "--cert was not given"
    if answer.status in _REFUSALS:
        return f"the proxy itself answered {answer.status}: it may not accept the caller, {given}"
    if answer.status is None and answer.ended.startswith("alert"):
        return f"the proxy refused the caller ({answer.ended}): {given}"
    if answer.status is None and session.examination.caller.front.scheme == "http":
        return f"no HTTP answer at --via ({answer.line()}): it may speak TLS, write https://"
    if answer.status is not None and answer.status < 300:
        return f"something else answered {answer.status}: no connection came to this mock"
    return "no connection came to the mock: the proxy's upstream has another address or port"


def _of_connection(connection: Record) -> str:
    alert, reason = connection.get("alert_received"), connection["reason"]
    if reason == "client_alert":
        return _ALERTS.get(str(alert), f"the proxy refused the mock's certificate (alert {alert})")
    if reason in _REASONS:
        return _REASONS[reason]
    if reason == "client_left" or (connection["outcome"] == "accepted" and not connection["requests"]):
        return "it left the handshake without a word: the mock's CA or name is not what the proxy trusts"
    if reason:
        return f"the mock refused the proxy: {reason} ({connection['detail']})"
    return ""


def _wrapped(line: str) -> list[str]:
    """Return a line in at most WIDTH columns; paths are never cut."""
    if line.startswith("  "):
        return [line]
    indent = " " * 8 if line[:7].strip() in ("cause", "caller", "mock", "proxy") else ""
    return textwrap.wrap(
        line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ) or [""]


async def _records(mock: Mock) -> list[Record]:
    try:
        return await mock.connections()
    except MockError:
        return []


def _line(connection: Record) -> str:
    alert = connection.get("alert_received") or connection.get("alert_sent")
    told = f" {connection['reason']}" if connection["reason"] else ""
    detail = f" ({connection['detail']})" if connection["detail"] else ""
    return (
        f"connection from {connection['peer']}: {connection['outcome']}{told}{detail}"
        f"{f', alert {alert}' if alert else ''}, {counted(connection['requests'], 'request')}"
    )


def _values(session: DoctorSession) -> list[str]:
    values = session.values
    if not values:
        return ["  those of the mock at --admin: in its ready line, url, ca_cert, client_cert and client_key"]
    return [
        f"  address      {values['url']}",
        f"  CA           {values['ca']}",
        f"  certificate  {values['cert']}",
        f"  key          {values['key']}",
    ]
