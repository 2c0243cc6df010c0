"""The one door upward: names and syntax that belong to modules above the settings.

A setting may name a failure, a fault or a server identity, and may hold client patterns or
expectations. What these are is decided by modules that themselves read settings, so nothing here
imports them: each is loaded when there is a value to check. No other module of `config` may do so.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

# What a rule's `names_in` says: the table of names it stands for, as module and attribute.
_TABLES = {
    "failures": ("mockgpt.behavior.failures", "FAILURES"),
    "faults": ("mockgpt.faults.table", "FAULTS"),
    "handshake_faults": ("mockgpt.faults.handshake", "HANDSHAKE_FAULTS"),
    "server_identities": ("mockgpt.certificates.bad_servers", "IDENTITIES"),
}
_CLIENT_PATTERNS = "mockgpt.certificates.client_patterns"
_CERTIFICATE_HOSTS = "mockgpt.certificates.host_names"
_EXPECTATIONS = "mockgpt.behavior.expectations.definition"


def names_of(table: str) -> tuple[str, ...]:
    """Return the names in a table, such as `failures`, in its order."""
    return tuple(_rows_of(table))


def amounts_of(table: str) -> dict[str, tuple[int, int]]:
    """Return the lowest and highest number of every fault of a table that takes a number."""
    rows = _rows_of(table)
    return {name: (row.low, row.high) for name, row in rows.items() if row.amount is not None}


def _rows_of(table: str) -> dict[str, Any]:
    module, attribute = _TABLES[table]
    rows: dict[str, Any] = getattr(import_module(module), attribute)
    return rows


def check_client_pattern(pattern: str) -> None:
    """Check one pattern of `tls.allowed_clients`.

    Raises:
        ValueError: it is of no known kind; the text says what is allowed.
    """
    import_module(_CLIENT_PATTERNS).compile_pattern(pattern)


def check_certificate_host(host: str) -> None:
    """Check one name of `tls.generate_hosts`.

    Raises:
        ValueError: no certificate can be for it; the text says why.
    """
    import_module(_CERTIFICATE_HOSTS).checked_host(host)


def overlapping(pattern: str, other: str) -> bool:
    """Tell whether one name in a certificate can fit both client patterns."""
    overlap: bool = import_module(_CLIENT_PATTERNS).overlapping(pattern, other)
    return overlap


def check_expectation(value: dict[str, Any], path: str) -> None:
    """Check one scripted answer of a source.

    Raises:
        ConfigError: naming key path, value and what is allowed.
    """
    import_module(_EXPECTATIONS).read_expectation(value, path)


def without_secrets(expectation: dict[str, Any]) -> dict[str, Any]:
    """Return an expectation as it was written, with the API keys it matches left out."""
    shown: dict[str, Any] = import_module(_EXPECTATIONS).without_secrets(expectation)
    return shown
