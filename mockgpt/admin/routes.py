"""The table of the admin plane's endpoints. Handlers are loaded by the first request for one."""

from __future__ import annotations

from importlib import import_module

from mockgpt.admin.context import Handler
from mockgpt.api.router import Router

# Method, path, `module:function` within `mockgpt.admin.endpoints`, and what it is for.
ENDPOINTS: tuple[tuple[str, str, str, str], ...] = (
    ("GET", "/", "index:show", "this list"),
    ("GET", "/health", "index:health", "whether the server is up"),
    ("GET", "/metrics", "metrics:show", "counters for Prometheus"),
    ("GET", "/_mock/config", "config:show", "the settings in force"),
    ("GET", "/_mock/scenario", "scenario:show", "the scenario in force"),
    ("PUT", "/_mock/scenario", "scenario:switch", "switch it, for good or for a while"),
    ("GET", "/_mock/handshakes", "handshakes:show", "the certificate shown, and what handshakes suffer"),
    ("PUT", "/_mock/handshakes", "handshakes:order", "show another, or let the next connections fail"),
    ("DELETE", "/_mock/handshakes", "handshakes:clear", "take that back"),
    ("GET", "/_mock/expectations", "expectations:list_all", "the scripted answers"),
    ("POST", "/_mock/expectations", "expectations:add", "add one or a list"),
    ("DELETE", "/_mock/expectations", "expectations:clear", "remove all"),
    ("GET", "/_mock/expectations/{id}", "expectations:show", "one of them"),
    ("DELETE", "/_mock/expectations/{id}", "expectations:remove", "remove one"),
    ("GET", "/_mock/exchanges", "exchanges:list_all", "what was asked and answered"),
    ("DELETE", "/_mock/exchanges", "exchanges:forget", "forget it"),
    ("GET", "/_mock/exchanges/{id}", "exchanges:show", "one of them"),
    ("GET", "/_mock/connections", "connections:list_all", "who came, and who was refused and why"),
    ("POST", "/_mock/verify", "verify:verify", "count the requests that match"),
    ("GET", "/_mock/events", "events:follow", "what happens, as it happens"),
    ("POST", "/_mock/reset", "lifecycle:reset", "forget everything since the start"),
    ("POST", "/_mock/reload", "lifecycle:reload", "read settings and certificates again"),
)


def router() -> Router[str]:
    """Return the router over the table."""
    return Router((method, path, name) for method, path, name, _ in ENDPOINTS)


def handler(name: str) -> Handler:
    """Load a handler."""
    module, _, function = name.partition(":")
    found: Handler = getattr(import_module(f"mockgpt.admin.endpoints.{module}"), function)
    return found
