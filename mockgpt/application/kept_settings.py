"""Which settings a reload leaves as they were: those that are read at the start only."""

from __future__ import annotations

from mockgpt.config import Config

# Each is what was opened, bound or started with it.
_AT_START = (
    *("server.host", "server.port", "server.backlog", "server.workers", "server.event_loop"),
    *("admin.enabled", "admin.host", "admin.port", "log.level", "log.format", "journal.path"),
    *("otel.endpoint", "otel.service_name", "otel.interval_ms"),
    *("state.url", "state.prefix", "state.replica", "state.timeout_ms"),
)
_ANY_PORT = (None, 0)  # the one that was found at the start fulfils it


def with_kept(new: Config, old: Config) -> tuple[Config, list[str]]:
    """Return new settings with those of the old ones that stay, and the key paths that differ."""
    differ = []
    for path in _AT_START:
        table, _, key = path.partition(".")
        wanted, kept = getattr(getattr(new, table), key), getattr(getattr(old, table), key)
        if wanted != kept:
            new = new._replace(**{table: getattr(new, table)._replace(**{key: kept})})
            if key != "port" or wanted not in _ANY_PORT:
                differ.append(path)
    return new, differ
