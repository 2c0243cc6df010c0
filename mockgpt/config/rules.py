"""The table of rules: one row for each setting, and the settings that a scenario may not change.

Whatever reads, checks, prints or documents settings uses these rows. Types and defaults stand in the
records of `config.settings`, which every start loads; as annotations of their fields, rules would
cost each start 3 ms. A test keeps rows and fields the same, in the same order.
This module must not know where values come from.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from mockgpt.config import Config

DAY_MS = 86_400_000  # the longest delay or timeout: one day
GIBIBYTE = 1_073_741_824
LARGEST_SEED = 2**63 - 1  # what TOML 1.0 guarantees for an integer


class Rule(NamedTuple):
    """What one setting accepts.

    `kind` names a checker of `config.checks`, `description` is the meaning in docs/settings.md. `low` and
    `high` are inclusive: of the number, or of the length of a list. `choices` are the words allowed.
    `names_in` is the table of `config.named_values` with the names that may be chosen, or that a table
    of weights or amounts may hold.
    """

    kind: str
    description: str
    low: float = 0
    high: float = 0
    choices: tuple[str, ...] = ()
    names_in: str = ""


def _timeout(description: str) -> Rule:
    return Rule("integer", description + "; 0 is off", 0, DAY_MS)


RULES: dict[str, Rule] = {
    "scenario": Rule("name", "the scenario in force when the server starts"),
    "server.host": Rule("host", "address or name to listen on"),
    "server.port": Rule("integer", "TCP port of the mTLS listener; 0 takes a free one", 0, 65_535),
    "server.max_connections": Rule(
        "integer",
        "connections open at once, counted at accept; one more is accepted and closed",
        1,
        1_000_000,
    ),
    "server.backlog": Rule("integer", "connections the kernel holds before accept", 1, 65_535),
    "server.handshake_timeout_ms": _timeout("time for a TLS handshake"),
    "server.head_timeout_ms": _timeout("time for a request head, from its first byte"),
    "server.body_timeout_ms": _timeout("time for a whole request body"),
    "server.body_gap_timeout_ms": _timeout("longest silence inside a request body"),
    "server.write_stall_timeout_ms": _timeout("how long a client may read nothing of an answer"),
    "server.keep_alive_timeout_ms": _timeout("how long an idle connection is kept"),
    "server.shutdown_grace_ms": Rule(
        "integer", "how long running answers may finish after SIGTERM", 0, DAY_MS
    ),
    "server.head_limit_bytes": Rule("integer", "largest request head; more is a 431", 1_024, 16_777_216),
    "server.body_limit_bytes": Rule("integer", "largest request body; more is a 413", 1_024, GIBIBYTE),
    "server.event_loop": Rule(
        "choice",
        "what the server runs on; uvloop serves more streams and has to be installed",
        choices=("asyncio", "uvloop"),
    ),
    "server.proxy_protocol": Rule(
        "choice", "PROXY protocol headers", choices=("off", "optional", "required")
    ),
    "tls.cert_path": Rule("path", "the server's certificate, PEM; may hold a chain"),
    "tls.key_path": Rule("path", "its private key, PEM"),
    "tls.key_password": Rule("secret", "what the private key is encrypted with; empty: it is not"),
    "tls.ca_cert_path": Rule(
        "path", "the CAs client certificates are checked against, PEM; a bundle is fine"
    ),
    "tls.require_client_cert": Rule(
        "flag",
        "false: a certificate is asked for and recorded, but optional; a bad one is refused all the same",
    ),
    "tls.generate_missing": Rule("flag", "mint certificates where none is, at the three default paths"),
    "tls.generate_hosts": Rule(
        "texts", "names and addresses a minted server certificate is also valid for", 0, 100
    ),
    "tls.minimum_version": Rule("choice", "oldest TLS version accepted", choices=("1.2", "1.3")),
    "tls.maximum_version": Rule("choice", "newest TLS version accepted", choices=("1.2", "1.3")),
    "tls.identity": Rule(
        "choice",
        "which certificate the server shows; all but good are for clients to refuse",
        names_in="server_identities",
    ),
    "tls.bad_servers": Rule(
        "flag", "the first label of the server name picks a bad identity: expired.localhost"
    ),
    "tls.crl_path": Rule("optional_path", "revocation list for client certificates, PEM; empty: none"),
    "tls.allowed_clients": Rule(
        "clients", "patterns of the clients that are allowed; empty: every client of the CA", 0, 10_000
    ),
    "tls.reject": Rule(
        "choice",
        "how clients without a certificate, or not allowed, are refused; http_400: every bad one too",
        choices=("alert", "http_400", "http_401", "http_403", "close"),
    ),
    "tls.poll_interval_ms": Rule(
        "integer", "how often certificate files are checked for a change; 0: only on SIGHUP", 0, DAY_MS
    ),
    "tls.keylog_path": Rule("optional_path", "NSS key log for Wireshark; empty: none"),
    "tls.session_tickets": Rule("flag", "let clients resume sessions"),
    "tls.maximum_chain_depth": Rule(
        "integer", "CAs allowed between a client's certificate and one of tls.ca_cert_path", 0, 100
    ),
    "auth.api_keys": Rule(
        "secrets",
        "the API keys that are accepted; one of them is required; empty: keys are not checked",
        0,
        10_000,
    ),
    "auth.require_api_key": Rule(
        "flag", "with an empty auth.api_keys: a key is required, and any key is accepted"
    ),
    "models.available": Rule(
        "texts", "chat models that are served; an alias brings its dated snapshots", 1, 1_000
    ),
    "api.validation": Rule(
        "choice",
        "strict refuses what OpenAI refuses, lenient accepts every request that it can answer",
        choices=("strict", "lenient"),
    ),
    "files.capacity": Rule("integer", "files kept; the oldest are removed", 1, 100_000),
    "files.memory_limit_bytes": Rule("integer", "bytes of all files; uploads have as much", 1_024, GIBIBYTE),
    "batches.validating_ms": Rule("integer", "how long a batch is `validating`", 0, DAY_MS),
    "batches.in_progress_ms": Rule("integer", "over how long its requests are spread evenly", 0, DAY_MS),
    "batches.finalizing_ms": Rule("integer", "how long it is `finalizing`, or `cancelling`", 0, DAY_MS),
    "batches.expires_after_ms": Rule("integer", "after how long it expires", 0, DAY_MS),
    "responses.default_delay_ms": Rule("integer", "wait before the response head leaves", 0, DAY_MS),
    "responses.error_rate_percent": Rule("number", "share of requests that fail on purpose", 0, 100),
    "responses.streaming_enabled": Rule("flag", "false: stream=true gets a 400"),
    "responses.seed": Rule(
        "seed", "from which replies and random draws are derived", -LARGEST_SEED - 1, LARGEST_SEED
    ),
    "responses.mode": Rule("choice", "how replies are written", choices=("realistic", "echo", "fixed")),
    "responses.fixed_text": Rule("prose", 'the reply when responses.mode is "fixed"'),
    "responses.templates_path": Rule(
        "optional_path", "file with reply texts of your own; empty: the built-in ones"
    ),
    "latency.time_to_first_token_ms": Rule(
        "latency", "from the response head to the first content", 0, DAY_MS
    ),
    "latency.inter_token_latency_ms": Rule("latency", "from one token to the next", 0, DAY_MS),
    "latency.per_prompt_token_ms": Rule(
        "latency", "added to the time to the first token, for each token of the prompt", 0, DAY_MS
    ),
    "latency.load_factor": Rule(
        "number",
        "factor of these three while latency.load_answers are in progress; smaller with fewer",
        1,
        1_000,
    ),
    "latency.load_answers": Rule(
        "integer", "how many answers in progress at once are full load", 1, 1_000_000
    ),
    "errors.mix": Rule(
        "weights",
        "the failures that are drawn from, by weight; a status is a name too",
        400,
        599,
        names_in="failures",
    ),
    "errors.first_attempts": Rule(
        "integer", "how many attempts of every call fail before one succeeds; 0 is off", 0, 1_000
    ),
    "errors.every": Rule("integer", "every n-th request of a scenario fails; 0 is off", 0, 10**9),
    "errors.from_ms": Rule(
        "integer", "how long nothing fails, counted from a scenario's first request", 0, DAY_MS
    ),
    "errors.for_ms": Rule("integer", "how long requests fail after that; 0 is without end", 0, DAY_MS),
    "errors.after_chunks": Rule(
        "integer", "after how many events a stream fails; 0: before it begins", 0, 100_000
    ),
    "errors.retry_after_ms": Rule(
        "integer", "the wait that failures ask for, in place of their own; 0: their own", 0, DAY_MS
    ),
    "errors.should_retry": Rule(
        "choice", "the x-should-retry header of failures; unset: none", choices=("unset", "true", "false")
    ),
    "rate_limits.requests_per_minute": Rule(
        "integer", "limit of requests; 0: not enforced, headers say 10000", 0, 10**9
    ),
    "rate_limits.tokens_per_minute": Rule(
        "integer", "limit of tokens; 0: not enforced, headers say 200000", 0, 10**12
    ),
    "rate_limits.per": Rule(
        "choice", "what a limit is counted for", choices=("api_key", "client_certificate", "global")
    ),
    "faults.percent": Rule("number", "share of answers with a fault on purpose", 0, 100),
    "faults.mix": Rule(
        "weights",
        "the faults that are drawn from, by weight",
        names_in="faults",
    ),
    "faults.amounts": Rule("amounts", "numbers of faults, in place of their own", names_in="faults"),
    "handshake_faults.percent": Rule("number", "share of handshakes with a fault on purpose", 0, 100),
    "handshake_faults.first_connections": Rule(
        "integer", "how many first connections of a scenario have a fault for certain; 0 is off", 0, 10**9
    ),
    "handshake_faults.mix": Rule(
        "weights",
        "the faults that are drawn from, by weight",
        names_in="handshake_faults",
    ),
    "handshake_faults.amounts": Rule(
        "amounts", "numbers of faults, in place of their own", names_in="handshake_faults"
    ),
    "control.request_headers": Rule("flag", "x-mockgpt-* headers control single requests"),
    "control.unmatched": Rule(
        "choice", "what a request gets that no expectation matches", choices=("generate", "not_found")
    ),
    "journal.capacity": Rule("integer", "exchanges kept", 0, 1_000_000),
    "journal.connections_capacity": Rule("integer", "connections kept", 0, 1_000_000),
    "journal.memory_limit_bytes": Rule(
        "integer", "memory that kept exchanges and connections may take; the oldest are dropped", 0, GIBIBYTE
    ),
    "journal.bodies": Rule("flag", "keep request and response bodies"),
    "journal.body_limit_bytes": Rule("integer", "how much of one body is kept", 0, GIBIBYTE),
    "journal.path": Rule("optional_path", "JSON Lines file every exchange is written to; empty: none"),
    "journal.redact": Rule(
        "headers",
        "words in the names of headers whose values are not shown; API keys are never shown",
        0,
        1_000,
    ),
    "journal.health_checks": Rule("flag", "journal, log and count the connections of `mockgpt health`"),
    "admin.enabled": Rule("flag", "open the admin plane"),
    "admin.host": Rule(
        "host", "address or name of the admin plane; any but a loopback one requires admin.token"
    ),
    "admin.port": Rule("integer", "its TCP port; 0 takes a free one; unset: server.port + 1", 0, 65_535),
    "admin.token": Rule("secret", "bearer token the admin plane asks for; empty: none"),
    "log.level": Rule(
        "choice",
        "how much is logged; debug adds redacted headers and bounded bodies",
        choices=("debug", "info", "warning", "error"),
    ),
    "log.format": Rule(
        "choice",
        "form of a log line; auto: pretty on a terminal, else logfmt; text is logfmt",
        choices=("auto", "pretty", "logfmt", "json", "text"),
    ),
}

TABLES: tuple[str, ...] = tuple(dict.fromkeys(path.split(".")[0] for path in RULES if "." in path))

# Where flat keys of a scenario belong: [scenarios.slow] default_delay_ms is responses.default_delay_ms.
FLAT_TABLES = ("responses", "latency")

# Key paths, or whole tables, that a scenario cannot change, with the reason; None: it can. All others
# are read for every request: auth, models, api, responses, latency, errors, rate_limits,
# faults, control, and how much of a body the journal keeps. [auth] follows the scenario in force: a
# request header that picks another one is read only when the client is authenticated.
FIXED_AT_START: dict[str, str | None] = {
    "server": "it governs connections, which exist before any request",
    "server.keep_alive_timeout_ms": None,  # read after every answer
    "tls": "files are read at start and on a reload",
    # Read for every connection that begins.
    "tls.require_client_cert": None,
    "tls.minimum_version": None,
    "tls.maximum_version": None,
    "tls.identity": None,
    "tls.bad_servers": None,
    "tls.allowed_clients": None,
    "tls.reject": None,
    "tls.session_tickets": None,
    "tls.maximum_chain_depth": None,
    "admin": "the admin plane is opened once, at start",
    "log": "the log is opened once, at start",
    "journal.capacity": "the journal is made once, at start",
    "journal.connections_capacity": "the journal is made once, at start",
    "journal.memory_limit_bytes": "the journal is made once, at start",
    "journal.health_checks": "the journal is made once, at start",
    "journal.path": "the journal is made once, at start",
    "journal.redact": "the journal is made once, at start",
    "scenarios": "scenarios do not nest",
    "scenario": "scenarios do not nest",
    "expectations": "expectations belong to no scenario; a reply can pick one",
    "include": "only files include files",
}

_DEFAULTS = Config()


def default_of(path: str) -> Any:
    """Return the default of a key path such as `server.port`."""
    table, _, key = path.rpartition(".")
    return getattr(getattr(_DEFAULTS, table) if table else _DEFAULTS, key)


def entry_for(rows: Mapping[str, str | None], path: str) -> str | None:
    """Return what `rows` says of a key path, or else of its table, or None."""
    return rows[path] if path in rows else rows.get(path.split(".")[0])
