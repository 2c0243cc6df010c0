"""Headers in both directions: those of the ends pass unchanged, those of one connection stay on it."""

from __future__ import annotations

from functools import partial
from typing import Any

from mockgpt.testing.doctor.examination import Examination
from mockgpt.testing.doctor.judging import header_of, verdict
from mockgpt.testing.doctor.records import Case, Verdict

_PROXY = ("proxy", "gateway")
_SIZES_KB = (4, 7, 8, 15, 30, 62)
_COUNTS = (60, 99, 150)
_SMALL_KB = 8
_URL_BYTES = 9000

# End-to-end headers of requests, odd ones among them; values that a proxy has no reason to touch.
END_TO_END = (
    ("OpenAI-Organization", "org-doctor"),
    ("OpenAI-Project", "proj-doctor"),
    ("OpenAI-Beta", "assistants=v2"),
    ("x-stainless-lang", "python"),
    ("x-stainless-retry-count", "0"),
    ("Idempotency-Key", "stainless-python-retry-1"),
    ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
    ("tracestate", "doctor=1"),
    ("baggage", "user=doctor"),
    ("x-request-id", "the-callers-own-id"),
    ("Accept-Language", "de, en;q=0.5"),
    ("DNT", "1"),
    ("Priority", "u=1, i"),
    ("x-empty", ""),
    ("x-comma", "a, b,c"),
    ("x-quoted", 'a "quoted; value"'),
    ("x-latin", "caf\xe9"),
    ("x_custom_under", "under_score"),
    ("x.custom.dot", "dot"),
    ("x-UPPER", "Case Of Value"),
    ("x-percent", "%2e%2e%0a"),
    ("x-long", "v" * 2000),
    ("Cache-Control", "no-cache"),
    ("If-None-Match", '"etag"'),
    ("Range", "bytes=0-99999999"),
    ("From", "doctor@example.org"),
    ("Referer", "https://example.org/path?query"),
    ("Origin", "https://example.org"),
)
# Those that a proxy may write anew: a trace goes on, a request gets an id.
_MAY_PASS = ("TE", "Trailer")  # what they say is of no harm; http-proxy 1.18.1 ends at the second
_MAY_CHANGE = ("traceparent", "x-request-id")


async def end_to_end(examination: Examination) -> Verdict:
    """Judge which request headers were removed or changed."""
    asked = await examination.chat(headers=END_TO_END)
    seen = await asked.seen(wait_s=1.0)
    if not seen:
        return verdict(
            "warn", f"a request with {len(END_TO_END)} headers was refused with {asked.answer.status}", asked
        )
    removed, changed = [], []
    for name, value in END_TO_END:
        values = [each.encode("latin-1", "replace") for each in header_of(seen[-1], name)]
        if not values:
            removed.append(name)
        elif value.encode("latin-1") not in values and name not in _MAY_CHANGE:
            changed.append(name)
    if removed or changed:
        parts = [
            f"{what} {', '.join(names)}"
            for what, names in (("removed", removed), ("changed", changed))
            if names
        ]
        return verdict("warn", "; ".join(parts), asked, seen, removed=removed, changed=changed)
    return verdict("pass", f"{len(END_TO_END)} headers arrive as they were sent", asked, seen)


async def kept(examination: Examination, name: str) -> Verdict:
    """Say whether a header of the caller arrives with its value."""
    value = dict(END_TO_END)[name]
    asked = await examination.chat(headers=[(name, value)])
    seen = await asked.seen(wait_s=1.0)
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    arrived = header_of(seen[-1], name)
    if arrived == [value]:
        return verdict("pass", f"{name} arrives as it was sent", asked, seen)
    if name == "traceparent" and any(value.split("-")[1] in each for each in arrived):
        return verdict("pass", "the trace goes on, with a span of the proxy", asked, seen)
    return verdict(
        "info", f"{name} {'was replaced' if arrived else 'was removed'}", asked, seen, arrived=arrived
    )


async def authorization(examination: Examination) -> Verdict:
    """Say what becomes of the API key."""
    key = examination.options.api_key
    asked = await examination.chat()
    seen = await examination.mock.exchanges(api_key=key, client_request_id=asked.nonce)
    every = seen or await asked.seen()
    if not every:
        return verdict("unknown", "the request did not arrive", asked)
    if seen:
        return verdict("pass", "Authorization is passed on", asked, seen)
    what = "replaced" if header_of(every[-1], "authorization") else "removed"
    word = "fail" if examination.options.expect.get("authorization") == "kept" else "info"
    return verdict(word, f"Authorization is {what}", asked, every)


async def forwarded_for(examination: Examination) -> Verdict:
    """Judge what arrives of a caller's claim about its address."""
    claims = (("X-Forwarded-For", "192.0.2.9"), ("Forwarded", "for=192.0.2.9"), ("X-Real-IP", "192.0.2.9"))
    asked = await examination.chat(headers=claims)
    seen = await asked.seen()
    if not seen:
        return verdict("unknown", "the request did not arrive", asked)
    alone = [name for name, value in claims if header_of(seen[-1], name) == [value]]
    if "X-Forwarded-For" in alone:
        return verdict("warn", f"the caller's claim arrives as it is in {', '.join(alone)}", asked, seen)
    if alone:
        return verdict(
            "info", f"X-Forwarded-For is the proxy's own; {', '.join(alone)} arrive as claimed", asked, seen
        )
    return verdict("pass", "claims about the caller's address are replaced or added to", asked, seen)


async def hop_by_hop(examination: Examination) -> Verdict:
    """Judge headers that belong to the caller's connection."""
    given = (
        ("Connection", "keep-alive, x-hop-test"),
        ("x-hop-test", "named in Connection"),
        ("Keep-Alive", "timeout=7"),
        ("TE", "trailers"),
        ("Trailer", "x-t"),
        ("Proxy-Connection", "keep-alive"),
    )
    asked = await examination.chat(headers=given)
    seen = await asked.seen(wait_s=1.0)
    if not seen:
        return verdict(
            "pass", f"a request whose Connection names a header is refused ({asked.answer.status})", asked
        )
    arrived = [name for name, value in given if any(value in each for each in header_of(seen[-1], name))]
    if "x-hop-test" in arrived:
        return verdict(
            "fail", "x-hop-test, which Connection names, went upstream", asked, seen, arrived=arrived
        )
    others = [name for name in arrived if name not in _MAY_PASS]
    if others:
        return verdict("warn", f"{', '.join(others)} went upstream", asked, seen, arrived=arrived)
    return verdict("pass", "headers of the caller's connection stay on it", asked, seen)


async def proxy_authorization(examination: Examination) -> Verdict:
    """Say whether credentials for the proxy go upstream."""
    asked = await examination.chat(headers=[("Proxy-Authorization", "Basic ZG9jdG9yOmRvY3Rvcg==")])
    seen = await asked.seen()
    if seen and header_of(seen[-1], "proxy-authorization"):
        return verdict("warn", "Proxy-Authorization went upstream", asked, seen)
    return verdict("pass", "Proxy-Authorization stays at the proxy", asked, seen)


async def h2c_upgrade(examination: Examination) -> Verdict:
    """Judge an upgrade to HTTP/2, by which a caller could get past the proxy's rules."""
    given = (
        ("Connection", "Upgrade, HTTP2-Settings"),
        ("Upgrade", "h2c"),
        ("HTTP2-Settings", "AAMAAABkAARAAAAAAAIAAAAA"),
    )
    asked = await examination.chat(headers=given)
    seen = await asked.seen(wait_s=1.0)
    if not seen:
        return verdict("pass", f"an upgrade to h2c is refused ({asked.answer.status})", asked)
    if header_of(seen[-1], "upgrade"):
        return verdict("fail", "Upgrade: h2c went upstream", asked, seen)
    if header_of(seen[-1], "http2-settings"):
        return verdict("warn", "HTTP2-Settings went upstream", asked, seen)
    return verdict("pass", "an upgrade to h2c stays at the proxy", asked, seen)


async def request_size(examination: Examination) -> Verdict:
    """Say how large and how many headers may be, and how long a URL."""
    largest = 0
    for size in _SIZES_KB:
        asked = await examination.chat(headers=[("x-size", "s" * (size * 1024 - 20))])
        if asked.answer.status != 200:
            break
        largest = size
    many = 0
    for count in _COUNTS:
        asked = await examination.chat(headers=[(f"x-many-{number}", "1") for number in range(count)])
        if asked.answer.status != 200:
            break
        many = count
    asked = await examination.chat(path="/v1/chat/completions?q=" + "u" * _URL_BYTES)
    url = "passes" if await asked.seen(wait_s=0.3) else f"answers {asked.answer.status}"
    found = f"one header up to {largest} KB, {many} headers; a URL of 9 KB {url}"
    numbers: dict[str, Any] = {"header_kb": largest, "headers": many, "url_9k": asked.answer.status}
    return verdict("warn" if largest < _SMALL_KB else "info", found, asked, **numbers)


def row(name: str, judge: object, **fields: object) -> Case:
    """Return a row of the family `headers`."""
    given = {
        "caller": "200",
        "mock": "which headers arrive",
        "reference": "-",
        "profiles": _PROXY,
        "severity": "warn",
    }
    return Case(name=f"headers.{name}", judge=judge, **{**given, **fields})  # type: ignore[arg-type]


CASES = (
    row(
        "end_to_end",
        end_to_end,
        reference="RFC 9110 7.7",
        sent=f"{len(END_TO_END)} headers of the caller's own, odd ones among them",
        rule="warn: some are removed or changed; the list is the report",
        quick=True,
    ),
    *(
        row(
            f"{name.replace('-', '_')}_kept",
            partial(kept, name=name),
            severity="info",
            reference="W3C Trace Context" if name == "traceparent" else "-",
            sent=f"a chat with the caller's {name}",
            rule="information: kept, replaced or removed",
        )
        for name in _MAY_CHANGE
    ),
    row(
        "authorization",
        authorization,
        severity="info",
        reference="Squid removes it without login=PASS",
        sent="Authorization: Bearer",
        mock="the API key",
        rule="information: passed on, replaced or removed; fail with --expect authorization=kept",
        quick=True,
    ),
    row(
        "forwarded_for",
        forwarded_for,
        reference="RFC 7239 8.1",
        sent="X-Forwarded-For, Forwarded and X-Real-IP with an address that is not the caller's",
        rule="warn: X-Forwarded-For arrives as it was claimed",
        quick=True,
    ),
    row(
        "hop_by_hop",
        hop_by_hop,
        severity="fail",
        reference="RFC 9110 7.6.1",
        sent="Connection: x-hop-test, with that header, Keep-Alive, TE, Trailer and Proxy-Connection",
        caller="200 or 400",
        rule="fail: the header that Connection names arrives. warn: others do",
        quick=True,
        profiles=("proxy",),
    ),
    row(
        "proxy_authorization",
        proxy_authorization,
        severity="info",
        reference="RFC 9110 11.7.2",
        sent="Proxy-Authorization",
        rule="warn: it arrives",
        profiles=("proxy",),
    ),
    row(
        "h2c_upgrade",
        h2c_upgrade,
        severity="fail",
        reference="RFC 9113 3.1; h2c smuggling",
        sent="Upgrade: h2c with HTTP2-Settings",
        caller="200 or 400",
        rule="fail: Upgrade arrives. warn: HTTP2-Settings does",
        quick=True,
        profiles=("proxy",),
    ),
    row(
        "request_size",
        request_size,
        severity="info",
        reference="RFC 6585 5",
        sent="one header of 4 to 62 KB; 60, 99 and 150 headers; a URL of 9 KB",
        caller="200, 400, 414 or 431",
        rule="information: the limits; warn: one header below 8 KB",
    ),
)
