"""What mends a case, by proxy: one table, shown by `--explain` and beside a case that failed.

A remedy marked as tried was seen to turn the case from fail or warn to pass; the others are from the proxies'
documentation.
"""

from __future__ import annotations

from typing import NamedTuple

PROXIES = (
    "nginx",
    "HAProxy",
    "Envoy",
    "Caddy",
    "Traefik",
    "Apache",
    "hyper",
    "ReverseProxy",
    "stunnel",
    "mitmproxy",
)


class Remedy(NamedTuple):
    """What to write into a proxy's configuration, or code."""

    proxy: str
    text: str
    tried: bool = False


def _of(tried: str = "", **by_proxy: str) -> tuple[Remedy, ...]:
    """Return the remedies of a case; `tried` names those that were seen to work."""
    names = {name.lower(): name for name in PROXIES}
    return tuple(Remedy(names[key], text, names[key] in tried.split()) for key, text in by_proxy.items())


REMEDIES: dict[str, tuple[Remedy, ...]] = {}


def remedies_of(case: str) -> tuple[Remedy, ...]:
    """Return the remedies of a case; a family's row serves all cases below it."""
    while case:
        if case in REMEDIES:
            return REMEDIES[case]
        case = case.rpartition(".")[0]
    return ()


def kind_of(*texts: str) -> str:
    """Return the proxy that a Server or Via header, or a command, names; empty where it is none of these."""
    marks = {"go-http": "ReverseProxy"} | {name.lower(): name for name in PROXIES}
    for text in texts:
        for mark, name in marks.items():
            if mark in text.lower():
                return name
    return ""
