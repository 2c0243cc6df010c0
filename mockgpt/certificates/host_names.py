"""Which names and addresses a server certificate can be for, without the cost of `cryptography`."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_address

_LABEL = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?")
_LIMIT = 253  # RFC 1035 section 2.3.4, as text


def checked_host(host: str) -> IPv4Address | IPv6Address | str:
    """Return an address, or a DNS name in lower case; wildcards are `*.example.org`.

    Raises:
        ValueError: no client could ever match it, as one with a port; the text says why.
    """
    try:
        address = ip_address(host)
    except ValueError:
        return _dns_name(host)
    if getattr(address, "scope_id", None):
        raise ValueError("an address in a certificate has no zone; leave out the %…")
    return address


def _dns_name(host: str) -> str:
    labels = host.lower().split(".")
    if labels[0] == "*" and len(labels) > 1:
        labels = labels[1:]
    if not host.isascii():
        raise ValueError("write an international name in its ASCII form (xn--…)")
    if (
        len(host) > _LIMIT
        or not all(_LABEL.fullmatch(label) for label in labels)
        or labels[-1].isdigit()  # 10.0.0 or 256.1.1.1: a mistaken address, not a name
    ):
        raise ValueError("not an IP address or DNS name (api.example.org, *.example.org; no port)")
    return host.lower()
