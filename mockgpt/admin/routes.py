"""The table of the admin plane's endpoints: an endpoint is one row here and one function.

Its module is loaded by the first request for it. It must not know what the functions do.
"""

from __future__ import annotations

from importlib import import_module

from mockgpt.admin.context import Handler
from mockgpt.api.router import Router

# Method, path, `module:function` in `mockgpt.admin.endpoints`, and what it does.
ENDPOINTS: tuple[tuple[str, str, str, str], ...] = (
    ("GET", "/", "index:show", "the live page for browsers, else this list"),
    ("GET", "/health", "index:health", "whether the server is up"),
    ("GET", "/metrics", "metrics:show", "counters for Prometheus"),
    ("GET", "/_mock/server", "server:show", "address, certificates, what each refusal means"),
    ("GET", "/_mock/config", "config:show", "the settings in force"),
    ("GET", "/_mock/scenario", "scenario:show", "the scenario in force"),
    ("PUT", "/_mock/scenario", "scenario:switch", "change it, for good or for a time"),
    ("GET", "/_mock/settings", "settings:show", "the settings that were changed at run time"),
    ("PUT", "/_mock/settings", "settings:change", "lay settings over every scenario, for good or for a time"),
    ("DELETE", "/_mock/settings", "settings:clear", "return to the scenario's"),
    ("GET", "/_mock/handshakes", "handshakes:show", "the server certificate shown, and the handshake fault"),
    (
        "PUT",
        "/_mock/handshakes",
        "handshakes:override",
        "show another certificate, or let the next connections fail",
    ),
    ("DELETE", "/_mock/handshakes", "handshakes:clear", "return to the settings"),
    ("GET", "/_mock/expectations", "expectations:list_all", "the scripted answers"),
    ("POST", "/_mock/expectations", "expectations:add", "add one or a list"),
    ("DELETE", "/_mock/expectations", "expectations:clear", "remove all"),
    ("GET", "/_mock/expectations/{id}", "expectations:show", "one of them"),
    ("DELETE", "/_mock/expectations/{id}", "expectations:remove", "remove one"),
    ("GET", "/_mock/exchanges", "exchanges:list_all", "requests and their answers"),
    ("DELETE", "/_mock/exchanges", "exchanges:forget", "remove them"),
    ("GET", "/_mock/exchanges/{id}", "exchanges:show", "one of them"),
    ("GET", "/_mock/connections", "connections:list_all", "connections, also refused ones and why"),
    (
        "POST",
        "/_mock/connections/close",
        "connections:close",
        "close idle connections, or all, so that clients make a new handshake",
    ),
    ("POST", "/_mock/verify", "verify:verify", "count the requests that match"),
    ("GET", "/_mock/events", "events:follow", "exchanges and connections as they happen"),
    ("POST", "/_mock/reset", "lifecycle:reset", "return to the state after the start"),
    ("POST", "/_mock/reload", "lifecycle:reload", "read settings and certificates again"),
)

# What only the operator asks for, as no tenant has a part in it: handshakes come before the client is known.
OF_THE_SERVER = frozenset(("handshakes:show", "handshakes:override", "handshakes:clear", "lifecycle:reload"))
# Of the methods that have a body, the endpoints that read none.
BODILESS = frozenset(("lifecycle:reset", "lifecycle:reload"))


def router() -> Router[str]:
    """Return the router over the table; its targets are `module:function`."""
    return Router((method, path, name) for method, path, name, _ in ENDPOINTS)


def handler(name: str) -> Handler:
    """Load the function of a `module:function`."""
    module, _, function = name.partition(":")
    found: Handler = getattr(import_module(f"mockgpt.admin.endpoints.{module}"), function)
    return found
