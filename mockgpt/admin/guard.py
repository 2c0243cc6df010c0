"""Which requests the admin plane serves: none of another web page, and with a token only those that carry it.

A browser on this machine reaches loopback too. A web page of another origin cannot remove its Origin
header, and where its name was made to resolve to 127.0.0.1 (DNS rebinding), the Host header still has
that name. It must not know the endpoints.
"""

from __future__ import annotations

from hmac import compare_digest

from mockgpt.admin.context import AdminError
from mockgpt.config.loopback import is_loopback
from mockgpt.wire.messages import Request

_OPEN = frozenset(("/", "/health"))  # for the address bar of a browser and for probes, without a token
_BEARER = "bearer "
_ASKS_FOR_TOKEN = [(b"www-authenticate", b"Bearer")]


def check(request: Request, token: str) -> None:
    """Refuse a request that must not be served.

    Args:
        token: the bearer token that it has to carry, empty for none.

    Raises:
        AdminError: 401 without the token, 403 from another origin or with the name of another host.
    """
    host = _only(request, b"host").lower()
    origin = _only(request, b"origin").lower()
    if origin and origin != f"http://{host}":
        raise AdminError(403, "Requests of other origins are refused.")
    if token:
        if request.path not in _OPEN and not _carries(request, token):
            raise AdminError(401, "Authorization: Bearer with admin.token is required.", _ASKS_FOR_TOKEN)
    elif not _names_this_machine(host):
        raise AdminError(
            403, "Without admin.token only Host: localhost, 127.0.0.1 or [::1] is served, with any port."
        )


def _only(request: Request, name: bytes) -> str:
    values = [value for key, value in request.headers if key == name]
    if len(values) > 1:
        raise AdminError(400, f"More than one {name.decode('ascii')} header.")
    return values[0].decode("latin-1") if values else ""


def _carries(request: Request, token: str) -> bool:
    given = _only(request, b"authorization")
    if given[: len(_BEARER)].lower() != _BEARER:
        return False
    return compare_digest(given[len(_BEARER) :].strip().encode("latin-1"), token.encode("utf-8"))


def _names_this_machine(host: str) -> bool:
    """Tell whether a Host is a loopback name or literal, with any port."""
    name, colon, port = host.rpartition(":")
    if not colon or not (port.isdigit() or not port):
        name = host
    if name[:1] == "[":
        name = name[1:-1] if name.endswith("]") else ""
    elif ":" in name:
        return False  # an IPv6 literal stands in brackets (RFC 9110 section 7.2)
    return is_loopback(name)
