"""All rules, one for each setting, and the settings that a scenario may not change.

Whatever reads, checks, prints or documents settings uses these rows. Types and defaults stand in the
records of `config.settings`, which every start loads; as annotations of their fields, rules would
cost each start 3 ms. A test keeps rows and fields the same, in the same order.
This module must not know where values come from.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mockgpt.config import Config
from mockgpt.config.answer_rules import ANSWER_RULES
from mockgpt.config.observation_rules import OBSERVATION_RULES
from mockgpt.config.rule import Rule
from mockgpt.config.server_rules import SERVER_RULES

RULES: dict[str, Rule] = SERVER_RULES | ANSWER_RULES | OBSERVATION_RULES

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
    "otel": "the collector is connected once, at start",
    "state": "the store is connected once, at start",
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

# What a tenant cannot change either, though a scenario can: it is decided before the client is known.
_HANDSHAKE = "the handshake comes before the client is known"
FIXED_FOR_TENANTS: dict[str, str | None] = {
    **{path: reason for path, reason in FIXED_AT_START.items() if not path.startswith("tls.")},
    "tls": _HANDSHAKE,
    "handshake_faults": _HANDSHAKE,
}

# While the server runs, a tenant's token does not decide how much of the server's memory it fills either.
FIXED_FOR_TOKENS = {**FIXED_FOR_TENANTS, "files": "the operator decides how much is kept"}

# Keys of a tenant itself; all others are tables of settings that it lays over.
TENANT_RULES = {
    "clients": Rule("clients", "patterns of the client certificates that belong to it", 0, 1_000),
    "api_keys": Rule("secrets", "API keys that belong to it, where no tenant has the certificate", 0, 1_000),
    "admin_token": Rule("secret", "bearer token with which the admin plane shows and changes it alone"),
    "scenario": Rule("name", "the scenario in force for it when the server starts"),
}

_DEFAULTS = Config()


def default_of(path: str) -> Any:
    """Return the default of a key path such as `server.port`."""
    table, _, key = path.rpartition(".")
    return getattr(getattr(_DEFAULTS, table) if table else _DEFAULTS, key)


def entry_for(rows: Mapping[str, str | None], path: str) -> str | None:
    """Return what `rows` says of a key path, or else of its table, or None."""
    return rows[path] if path in rows else rows.get(path.split(".")[0])
