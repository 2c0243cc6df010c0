"""Which host names and addresses mean this machine, without asking a resolver (RFC 6890, RFC 6761)."""

from __future__ import annotations


def is_loopback(host: str) -> bool:
    """Tell whether a host is `localhost`, `::1` or in 127.0.0.0/8; no name is looked up."""
    host = host.lower()
    if host in ("localhost", "::1"):
        return True
    parts = host.split(".")
    return (
        len(parts) == 4
        and parts[0] == "127"
        and all(part.isascii() and part.isdigit() and len(part) <= 3 and int(part) <= 255 for part in parts)
    )
