"""Paths and queries: an upstream's rules are about what the caller wrote."""

from __future__ import annotations

import asyncio
from typing import Any

from mockgpt.testing.doctor.examination import Examination
from mockgpt.testing.doctor.judging import verdict
from mockgpt.testing.doctor.mock import target_of
from mockgpt.testing.doctor.records import Case, Verdict

# Each as it stands in the request line; {} is the nonce.
TARGETS = (
    "/v1//models/{}",
    "//v1/models/{}",
    "/v1/models/{}/",
    "/v1/./models/{}",
    "/v1/x/../models/{}",
    "/v1/%2e/models/{}",
    "/v1/x/%2e%2e/models/{}",
    "/v1/x%2fy/{}",
    "/v1/x%2Fy/{}",
    "/v1/%77hoami/{}",
    "/v1/models;a=b/{}",
    "/v1/models\\{}",
    "/v1/models%5c{}",
    "/v1/models%00{}",
    "/v1/models%20{}",
    "/v1/models%0a{}",
    "/v1/models%25{}",
    "/v1/models/{}#fragment",
    "/v1/models/{}?",
    "/v1/models/{}?a=1&a=2&b=%2f%20+",
    "/v1/models/{}?a=/../b",
    "/v1/mod%C3%A9ls/{}",
)
_SETTLED_SECONDS = 0.4


async def unchanged(examination: Examination) -> Verdict:
    """Judge which targets arrive as they were written."""
    nonces = [examination.new_nonce() for _ in TARGETS]
    since = examination.mock.now()

    def request(template: str, nonce: str) -> bytes:
        caller = examination.caller
        data = caller.request("/NONCE", headers=examination.headers(nonce))
        target = caller.front.base + template.format(nonce)
        return data.replace(f"{caller.front.base}/NONCE".encode(), target.encode(), 1)

    requests = [(request(each, nonce), nonce) for each, nonce in zip(TARGETS, nonces, strict=True)]
    await examination.raw_many(requests, linger_s=0.0)
    await asyncio.sleep(_SETTLED_SECONDS)
    exchanges = await examination.mock.exchanges(since=f"{since:.3f}")
    if exchanges and "target" not in exchanges[-1]["request"]:
        return Verdict("unknown", "the mock does not say the target of a request as it came")
    arrived = {}
    for each in exchanges:
        places = target_of(each) + "".join(value for _, value in each["request"]["headers"])
        for nonce in nonces:
            if nonce in places:
                arrived[nonce] = target_of(each)
    rewritten = []
    for template, nonce in zip(TARGETS, nonces, strict=True):
        wanted = (template.format(nonce), template.format(nonce).partition("#")[0])
        if nonce in arrived and arrived[nonce] not in wanted:
            came = arrived[nonce].replace(nonce, "N")
            rewritten.append(f"{template.format('N')} became {came}")
    refused = len(TARGETS) - len(arrived)
    numbers: dict[str, Any] = {"rewritten": rewritten, "refused": refused}
    if rewritten:
        shown = "; ".join(rewritten[:3]) + (f"; {len(rewritten) - 3} more" if len(rewritten) > 3 else "")
        return verdict(
            "warn", f"{len(rewritten)} of {len(TARGETS)} targets were rewritten: {shown}", **numbers
        )
    return verdict(
        "pass", f"{len(arrived)} targets arrive as they were written, {refused} refused", **numbers
    )


CASES = (
    Case(
        name="path.unchanged",
        severity="warn",
        reference="RFC 3986 6; RFC 9110 4.2.3",
        sent="22 targets: //, dots, %2e, %2f, %77, ;, backslash, %00, a fragment, queries",
        caller="200, 400 or 404",
        mock="the target as it came",
        rule="warn: some are rewritten; the list is the report",
        judge=unchanged,
        profiles=("proxy",),
    ),
)
