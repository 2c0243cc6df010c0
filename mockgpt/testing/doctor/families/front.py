"""The proxy's front: callers without a certificate, or with a bad one, must not get through."""

from __future__ import annotations

import ssl
import warnings
from functools import partial

from mockgpt.testing.doctor.caller import Caller
from mockgpt.testing.doctor.connection import Refused
from mockgpt.testing.doctor.examination import Asked, Examination
from mockgpt.testing.doctor.judging import verdict
from mockgpt.testing.doctor.records import Case, Verdict

_BOUND_SECONDS = 5.0
_NOTHING_SEEN_SECONDS = 0.25
_HUGE_TRIES = 3
_TLS = {
    "1.0": ssl.TLSVersion.TLSv1,
    "1.1": ssl.TLSVersion.TLSv1_1,
    "1.2": ssl.TLSVersion.TLSv1_2,
    "1.3": ssl.TLSVersion.TLSv1_3,
}
# Name of the bad certificate; whether only the front's own authority can mint it; whether it is merely weak.
STRANGERS = {
    "expired": ("expired", True),
    "not_yet_valid": ("not-yet-valid", True),
    "self_signed": ("self-signed", False),
    "other_ca": ("other-ca", False),
    "missing_intermediate": ("missing-intermediate", True),
    "server_only": ("server-only", True),
    "unknown_critical": ("unknown-critical", True),
    "revoked": ("revoked", True),
}
WEAK = {"weak_key": "weak-key", "weak_signature": "weak-signature", "ca_as_leaf": "ca-as-leaf"}


async def _tried(
    examination: Examination, caller: Caller, version: ssl.TLSVersion | None = None
) -> tuple[Asked | None, str]:
    """Ask as this caller; return the request where the front took one, and how it ended."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # TLS 1.0 and 1.1, on purpose
        try:
            connection = await caller.connect(version=version, timeout_s=_BOUND_SECONDS)
        except Refused as refused:
            return None, refused.cause
    async with connection:
        asked = await examination.chat(caller=caller, connection=connection, bound_s=_BOUND_SECONDS)
    return asked, asked.answer.line()


def _let_in(examination: Examination, bad: str) -> str:
    """Return the verdict for a caller that should not have been let in."""
    if examination.options.front_tls == "mutual" or (examination.hop and examination.hop.front == "mutual"):
        return bad
    return "warn" if examination.caller.pair is not None else "info"


async def no_certificate(examination: Examination) -> Verdict:
    """Judge a caller without a certificate, over TLS 1.2 and 1.3."""
    if examination.caller.front.scheme == "http":
        word = "fail" if examination.options.front_tls == "mutual" else "info"
        return Verdict(word, "the front has no TLS, so it asks nobody for a certificate")
    ended = []
    nobody = Caller(examination.caller.front)
    for name in ("1.2", "1.3"):
        asked, how = await _tried(examination, nobody, _TLS[name])
        if asked is not None:
            seen = await asked.seen(wait_s=_NOTHING_SEEN_SECONDS)
            if seen:
                reason = f"a caller without a certificate got through, over TLS {name}"
                return verdict(_let_in(examination, "fail"), reason, asked, seen)
        ended.append(f"TLS {name}: {how}")
    return Verdict("pass", "a caller without a certificate is refused", caller="; ".join(ended))


async def stranger(examination: Examination, certificate: str, weak: bool) -> Verdict:
    """Judge a caller with a bad certificate."""
    asked, how = await _tried(examination, examination.stranger(certificate))
    seen = await asked.seen(wait_s=_NOTHING_SEEN_SECONDS) if asked is not None else []
    what = f"a caller whose certificate is {certificate.replace('-', ' ')}"
    if seen:
        return verdict(_let_in(examination, "warn" if weak else "fail"), f"{what} got through", asked, seen)
    return Verdict("pass", f"{what} is refused", caller=how)


async def huge_subject(examination: Examination) -> Verdict:
    """Say what becomes of a caller with a valid certificate whose name has 10 KB, three times."""
    ended = []
    for _ in range(_HUGE_TRIES):
        asked, how = await _tried(examination, examination.stranger("huge-subject"))
        ended.append(str(asked.answer.status or asked.answer.ended) if asked is not None else how)
    return Verdict("info", f"a caller with a name of 10 KB: {', '.join(ended)}")


async def tls_versions(examination: Examination) -> Verdict:
    """Judge which TLS versions the front takes from a good caller."""
    taken = []
    for name, version in _TLS.items():
        try:
            asked, _ = await _tried(examination, examination.caller, version)
        except (ssl.SSLError, ValueError):
            continue  # our own OpenSSL does not speak it any more
        if asked is not None and asked.answer.status == 200:
            taken.append(name)
    found = f"the front takes TLS {', '.join(taken) or 'of no version'}"
    if {"1.0", "1.1"} & set(taken):
        return Verdict("fail", found, seen={"versions": taken})
    return Verdict("pass" if "1.3" in taken else "warn", found, seen={"versions": taken})


def _row(name: str, certificate: str, signed: bool, weak: bool) -> Case:
    return Case(
        name=f"front.client_{name}",
        severity="warn" if weak else "critical",
        reference="RFC 5280 6, 4.2.1.12" if not weak else "NIST SP 800-131A; RFC 5280 4.2.1.9",
        sent=f"a chat by a caller whose certificate is {certificate.replace('-', ' ')}",
        caller="an alert, or 4xx",
        mock="nothing",
        rule=f"{'warn' if weak else 'fail'}: the request arrives",
        judge=partial(stranger, certificate=certificate, weak=weak),
        quick=name in ("self_signed", "other_ca", "expired", "server_only"),
        needs=("tls", "crl") if name == "revoked" else ("tls", "signer") if signed else ("tls",),
    )


CASES = (
    Case(
        name="front.no_certificate",
        severity="critical",
        reference="RFC 8446 4.4.2.4",
        sent="a chat by a caller without a certificate, over TLS 1.2 and 1.3",
        caller="an alert, or 4xx",
        mock="nothing",
        rule="fail: it arrives; warn or info where nobody said that the front asks for certificates",
        judge=no_certificate,
        quick=True,
    ),
    *(_row(name, certificate, signed, False) for name, (certificate, signed) in STRANGERS.items()),
    *(_row(name, certificate, True, True) for name, certificate in WEAK.items()),
    Case(
        name="front.client_huge_subject",
        severity="info",
        reference="stunnel 5.68 ends at the second or third of them (SIGSEGV)",
        sent="chats by a caller whose valid certificate has a name of 10 KB",
        caller="what comes",
        mock="-",
        rule="information; proxy.stays_up fails where the proxy ends",
        judge=huge_subject,
        needs=("tls", "signer"),
    ),
    Case(
        name="front.tls_versions",
        severity="fail",
        reference="RFC 8996",
        sent="a chat over each of TLS 1.0, 1.1, 1.2 and 1.3",
        caller="an alert below 1.2, else 200",
        mock="-",
        rule="fail: 1.0 or 1.1. warn: no 1.3",
        judge=tls_versions,
        quick=True,
        needs=("tls",),
    ),
)
