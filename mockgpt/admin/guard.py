"""Which requests the admin plane serves, and for whom: none of another web page; with tokens, by the token.

A browser on this machine reaches loopback too. A web page of another origin cannot remove its Origin
header, and where its name was made to resolve to 127.0.0.1 (DNS rebinding), the Host header still has
that name. It must not know the endpoints.
"""

from __future__ import annotations

from collections.abc import Mapping
from hmac import compare_digest

from mockgpt.admin.context import AdminError
from mockgpt.config import Tenant
from mockgpt.config.loopback import is_loopback
from mockgpt.config.scenarios import DEFAULT_TENANT
from mockgpt.wire.messages import Request

_OPEN = frozenset(("/", "/health"))  # for the address bar of a browser and for probes, without a token
_BEARER = "bearer "
_TENANT = "tenant="  # in a query string; no name of a tenant has to be encoded there
_TOKEN_REQUIRED = "Authorization: Bearer with admin.token, or a tenant's admin_token, is required."
_ASKS_FOR_TOKEN = [(b"www-authenticate", b"Bearer")]


def check(request: Request, token: str, tenants: Mapping[str, Tenant]) -> str | None:
    """Refuse a request that must not be served; return the one tenant that it is served of, None for all.

    Args:
        token: the bearer token that it has to carry, empty for none; a tenant's own will do.

    Raises:
        AdminError: 401 without the token, 403 from another origin or with the name of another host.
    """
    host = _only(request, b"host").lower()
    origin = _only(request, b"origin").lower()
    if origin and origin != f"http://{host}":
        raise AdminError(403, "Requests of other origins are refused.")
    own, asked = _tenant_by_token(request, tenants), _take_tenant(request)
    if own is not None:
        if asked not in (None, own):
            raise AdminError(403, f"This token is for tenant {own} alone.")
        return own
    if token:
        # Without a token nobody chooses what is shown of the open ones.
        if (request.path not in _OPEN or asked is not None) and not _carries(request, token):
            raise AdminError(401, _TOKEN_REQUIRED, _ASKS_FOR_TOKEN)
    elif not _names_this_machine(host):
        raise AdminError(
            403, "Without admin.token only Host: localhost, 127.0.0.1 or [::1] is served, with any port."
        )
    if asked is not None and asked not in tenants and asked != DEFAULT_TENANT:
        known = ", ".join({DEFAULT_TENANT: None, **tenants}) if tenants else "none"
        raise AdminError(404, f"tenant: {ascii(asked)[:80]} does not exist; there are: {known}.")
    return asked if tenants else None


def _tenant_by_token(request: Request, tenants: Mapping[str, Tenant]) -> str | None:
    for name, each in tenants.items():
        if each.admin_token and _carries(request, each.admin_token):
            return name
    return None


def _take_tenant(request: Request) -> str | None:
    """Take the tenant out of the query string, which endpoints read themselves; None where none is asked."""
    if _TENANT not in request.query:
        return None
    pairs = request.query.split("&")
    asked = [pair[len(_TENANT) :] for pair in pairs if pair.startswith(_TENANT)]
    if len(asked) > 1:
        raise AdminError(400, "The query string names a tenant twice.")
    request.query = "&".join(pair for pair in pairs if not pair.startswith(_TENANT))
    return asked[0] if asked else None


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
