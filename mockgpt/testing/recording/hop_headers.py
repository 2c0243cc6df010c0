"""Which header fields a proxy passes on (RFC 9110 section 7.6.1)."""

from __future__ import annotations

from mockgpt.wire.headers import RawHeaders

_HOP_BY_HOP = frozenset(
    (b"connection", b"keep-alive", b"proxy-connection", b"te", b"trailer", b"transfer-encoding", b"upgrade")
)
# Written anew on each side: the body is framed by whoever sends it, and each server has a clock of its own.
_ANEW = frozenset((b"content-length", b"date", b"host", b"expect"))


def end_to_end(headers: RawHeaders) -> RawHeaders:
    """Return the fields to pass on: no hop-by-hop field, none that `connection` names, none written anew."""
    nominated = {
        name.strip().lower()
        for key, value in headers
        if key in (b"connection", b"proxy-connection")
        for name in value.split(b",")
    }
    left_out = _HOP_BY_HOP | _ANEW | nominated
    return [(name, value) for name, value in headers if name not in left_out]
