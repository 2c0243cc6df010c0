"""The catalogues `docs/faults.md` and `docs/failures.md`, written from the tables.

Loaded by nothing that serves; a test keeps the files equal to what is written here.
"""

from __future__ import annotations

from mockgpt.behavior.failures import FAILURES, Failure
from mockgpt.faults.handshake_table import HANDSHAKE_FAULTS, HANDSHAKES
from mockgpt.faults.table import ANY, FAULTS, JSON, STREAM, Fault

_FAULTS = """# Faults

A fault is damage to the wire on purpose. It harms only the connection it happens on, and the exchange is
kept with the outcome `faulted` and the fault's name.

Ask for one with a request header, for a share of all answers in the settings, or in a scripted answer:

```
x-mockgpt-fault: reset_mid_stream
x-mockgpt-fault: reset_mid_stream=10
```

```toml
[faults]
percent = 5                                              # of the answers
mix = { reset_mid_stream = 2, truncate_body = 1 }        # by weight
amounts = { reset_mid_stream = 10 }                      # in place of the numbers below
```

```toml
[[expectations]]
match = { model = "gpt-4o" }
reply = { fault = "stall_before_response=5000" }
```

Many faults have a number; the tables say what it counts and what it is when none is given. Of a mix, only
faults that can happen to the answer at hand are drawn; a header that asks for one that cannot is a 400.
Which answers are damaged depends on the seed and on nothing else, so a run can be repeated. `/health`,
`/v1/whoami` and refusals are never damaged; `/v1/models` only by header or scripted answer.

"What a correct client does" is what this fault is there to test. Where nothing is noticed, that is the
test.
"""

_HANDSHAKE_FAULTS = """
## In the handshake

These happen before there is a request, to connections. They are asked for by settings, by scenario, or for
the next connections over the admin plane:

```toml
[handshake_faults]
percent = 5                                              # of the handshakes
first_connections = 2                                    # and the first two of a scenario, for certain
mix = { reset_mid_handshake = 1, alert_internal_error = 1 }
amounts = { slow_handshake = 500 }                       # in place of the numbers below
```

```
curl -X PUT localhost:8444/_mock/handshakes -d '{"fault": "alert", "amount": 49, "connections": 3}'
curl -X DELETE localhost:8444/_mock/handshakes
```

A connection that suffers one is kept as refused, reason `faulted`, with the fault's name; where it comes in
all the same its `detail` says so. A handshake begins with the client's first byte, so a probe that only opens
the port uses nothing up. `alert` sends any alert by its number (RFC 8446 section 6).
"""

_FAILURES = """# Failures

A failure is an API error on purpose: an ordinary answer, as the real API sends it. Ask for one by name or
by status with a request header, for a share of all requests in the settings, or in a scripted answer:

```
x-mockgpt-error: rate_limit_requests
x-mockgpt-error: 503
```

```toml
[responses]
error_rate_percent = 10                                  # of the requests

[errors]
mix = { service_unavailable = 3, server_error = 1, 418 = 1 } # by weight; any status is a name
first_attempts = 2                                       # and the first two attempts of every call
every = 10                                               # and every tenth request
from_ms = 60000                                          # but only from a minute after the first request on
for_ms = 20000                                           # and for 20 seconds
retry_after_ms = 500                                     # what failures ask to wait
should_retry = "false"                                   # x-should-retry
after_chunks = 5                                         # streams break off with an error after 5 events
```

```toml
[[expectations]]
match = { attempt = 0 }
reply = { error = "server_error" }
```

The attempts of a call are counted by `x-stainless-retry-count`, which the official SDKs send. Without it,
the same client's same request (or the same `idempotency-key`) is the next attempt, until one may succeed.

Failures that speak of a limit carry `retry-after` in whole seconds and `retry-after-ms`; their numbers
agree with the `x-ratelimit-*` headers. With `[rate_limits]` set, real token buckets answer with the same
sentences.

A status alone means the failure of that status, 429 `rate_limit_requests` and 503 `service_unavailable`;
one that is not below gets a plain sentence. `model` stands for the model that was asked for.
"""


def faults_reference() -> str:
    """Return `docs/faults.md`."""
    sections = [_FAULTS]
    for title, names in _sections():
        sections.append(f"\n## {title}\n\n{_HEAD}")
        sections += [_fault_row(name, FAULTS[name]) for name in names]
    sections += [_HANDSHAKE_FAULTS, _HEAD]
    sections += [_fault_row(name, row) for name, row in HANDSHAKE_FAULTS.items()]
    return "\n".join(sections) + "\n"


_HEAD = """| fault | happens to | what goes out | what a correct client does | its number | elsewhere called |
| --- | --- | --- | --- | --- | --- |"""

_FIRST_IN_STREAM = "reset_mid_stream"
_FIRST_BELOW_HTTP = "close_without_notify"


def _sections() -> list[tuple[str, list[str]]]:
    names = list(FAULTS)
    stream, below = names.index(_FIRST_IN_STREAM), names.index(_FIRST_BELOW_HTTP)
    return [
        ("Before and in the response", names[:stream]),
        ("In a stream", names[stream:below]),
        ("Below HTTP", names[below:]),
    ]


def _fault_row(name: str, row: Fault) -> str:
    kinds = {ANY: "any answer", JSON: "JSON", STREAM: "streams", HANDSHAKES: "a handshake"}
    number = "" if row.amount is None else f"{row.meaning}: {row.amount} ({row.low} to {row.high})"
    return f"| `{name}` | {kinds[row.applies]} | {row.does} | {row.client} | {number} | {row.peers} |"


def failures_reference() -> str:
    """Return `docs/failures.md`."""
    lines = [
        _FAILURES,
        "| failure | status | type | code | message | what a correct client does |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [_failure_row(name, row) for name, row in FAILURES.items()]
    return "\n".join(lines) + "\n"


def _failure_row(name: str, row: Failure) -> str:
    if row.page:
        kind, code, message = "", "", "an HTML page"
    else:
        kind, code = f"`{row.type}`", f"`{row.code}`" if row.code else ""
        message = row.message.replace("{", "*").replace("}", "*")
    return f"| `{name}` | {row.status} | {kind} | {code} | {message} | {row.client} |"
